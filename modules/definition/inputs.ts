import { input } from "../expression/build";
import type { Role } from "./schema";

/** The fields of a role, as inputs of expressions. */
export const role = {
  repositories: input<string[]>("repositories"),
  branches: input<string[]>("branches"),
  gitTags: input<string[]>("gitTags"),
  environments: input<string[]>("environments"),
  pullRequest: input<boolean>("pullRequest"),
  permissionsBoundary: input<string | undefined>("permissionsBoundary"),
  ecrPull: input<Role["ecrPull"]>("ecrPull"),
  ecrPush: input<Role["ecrPush"]>("ecrPush"),
  ecsDeploy: input<Role["ecsDeploy"]>("ecsDeploy"),
  terraformPlan: input<Role["terraformPlan"]>("terraformPlan"),
};

/** Where the role lives and which provider it trusts: not part of its definition, the same for all roles of a stack. */
export const place = {
  partition: input<string>("partition"),
  region: input<string>("region"),
  accountId: input<string>("accountId"),
  audiences: input<string[]>("audiences"),
  providerArn: input<string>("oidcProviderArn"),
};

/** The IAM paths of the roles of the stack, each once. */
export const rolePaths = input<string[]>("rolePaths");

/** The values of `place` for one stack. */
export interface Place {
  readonly partition: string;
  readonly region: string;
  /** 12 digits, or a token of them. */
  readonly accountId: string;
  readonly audiences: readonly string[];
  readonly oidcProviderArn: string;
}
