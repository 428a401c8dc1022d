export * from "./aws-texts";
export * from "./github-texts";
export type { TextRule, TextTest } from "./text-rule";
