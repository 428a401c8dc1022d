export * from "./aws-texts";
export * from "./deploy-texts";
export * from "./github-texts";
export * from "./resource-texts";
export * from "./run-command-texts";
export * from "./site-texts";
export * from "./statement-texts";
export * from "./stored-texts";
export type { TextRule, TextTest } from "./text-rule";
