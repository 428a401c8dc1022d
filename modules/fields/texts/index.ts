export * from "./aws-texts";
export * from "./deploy-texts";
export * from "./github-texts";
export * from "./resource-texts";
export type { TextRule, TextTest } from "./text-rule";
