import { any, input } from "../expression/build";
import { readSubjects } from "../fields/subject";
import type { OidcProvider } from "./schema";
import type { AlsoTrusted } from "./trust-fields";

export type { AlsoTrusted } from "./trust-fields";

/** The fields of a role that say who may come in, and its managed policies, as inputs of expressions. Permission sets have theirs (`setInput`). */
export const role = {
  repositories: input<string[]>("repositories"),
  owners: input<string[]>("owners"),
  branches: input<string[]>("branches"),
  gitTags: input<string[]>("gitTags"),
  environments: input<string[]>("environments"),
  pullRequest: input<boolean>("pullRequest"),
  reusableWorkflows: input<string[]>("reusableWorkflows"),
  actorIds: input<string[]>("actorIds"),
  workflows: input<string[]>("workflows"),
  subjects: input<string[]>("subjects"),
  alsoTrust: input<Record<string, AlsoTrusted>>("alsoTrust"),
  dangerouslyAnyRef: input<boolean>("dangerouslyAnyRef"),
  dangerouslyPullRequest: input<boolean>("dangerouslyPullRequest"),
  dangerouslyOwners: input<string[]>("dangerouslyOwners"),
  permissionsBoundary: input<string | undefined>("permissionsBoundary"),
  generateBoundary: input<boolean>("generateBoundary"),
  managedPolicies: input<Record<string, string>>("managedPolicies"),
  dangerouslyManagedPolicies: input<Record<string, string>>("dangerouslyManagedPolicies"),
  /** The keys alone, which are known where the ARNs are not. */
  managedPolicyNames: input<string[]>("managedPolicyNames"),
  dangerousPolicyNames: input<string[]>("dangerousPolicyNames"),
};

/** The whole subjects, with what is known of them. */
export const subjects = readSubjects("subjects", role.subjects);

/** Whether pull requests come in by a subject of their own. */
export const admitsPullRequests = any(role.pullRequest, role.dangerouslyPullRequest);

/** The fields of `oidcProvider`, as inputs of expressions. */
export const provider = {
  create: input<boolean>("create"),
  url: input<string>("url"),
  thumbprintSource: input<OidcProvider["thumbprintSource"]>("thumbprintSource"),
  thumbprints: input<string[] | undefined>("thumbprints"),
  preventDestroy: input<boolean>("preventDestroy"),
  audiences: input<string[] | undefined>("audiences"),
  /** The provider's own tags, without those of the stack. */
  tags: input<Record<string, string> | undefined>("tags"),
};
