export * from "./aws-text-rules";
export * from "./github-text-rules";
export type { TextRule, TextTest } from "./text-rule";
