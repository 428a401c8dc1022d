import { type BadInput, inRole } from "../support/bad-input";
import { fullRole } from "../support/roles";
import { badSubjects } from "./bad-subjects";

/** Who may come in beyond the plain fields: what is dangerous. */

const FILE = "octo-org/workflows/.github/workflows/deploy.yml@refs/heads/main";
const dangerousOwner = (name: string, value: unknown, says: string) =>
  inRole(name, { dangerouslyOwners: [value] }, ".dangerouslyOwners[0]", says);

export const badInputsOfTrust: readonly BadInput[] = [
  ...badSubjects,
  inRole("any ref beside a branch", { dangerouslyAnyRef: true }, ".dangerouslyAnyRef", "It admits every job"),
  inRole(
    "any ref beside an environment",
    { dangerouslyAnyRef: true, branches: [], environments: ["production"] },
    ".dangerouslyAnyRef",
    "Leave them out",
  ),
  inRole("any ref beside a tag", { dangerouslyAnyRef: true, branches: [], gitTags: ["v1"] }, ".dangerouslyAnyRef", "would hold nobody"),
  inRole(
    "any ref beside pull requests",
    { dangerouslyAnyRef: true, branches: [], pullRequest: true },
    ".dangerouslyAnyRef",
    "It admits every job",
  ),
  inRole(
    "any ref beside dangerous pull requests",
    { dangerouslyAnyRef: true, branches: [], dangerouslyPullRequest: true },
    ".dangerouslyAnyRef",
    "It admits every job",
  ),
  inRole("a text for any ref", { dangerouslyAnyRef: "yes" }, ".dangerouslyAnyRef", "true or false"),
  inRole("the words are false", { branches: [], dangerouslyAnyRef: false, dangerouslyPullRequest: false }, "", "Admits no workflow"),
  inRole(
    "pull requests in both ways",
    { pullRequest: true, dangerouslyPullRequest: true },
    ".dangerouslyPullRequest",
    "give one of the two",
  ),
  inRole(
    "pull requests on a role that pushes: the way out",
    { pullRequest: true, ecrPush: fullRole.ecrPush },
    ".pullRequest",
    "where it is meant, give dangerouslyPullRequest",
  ),
  dangerousOwner("any owner, dangerously", "*@1", "wildcard"),
  dangerousOwner("an owner without an id, dangerously", "octo-org", "the owner's id"),
  dangerousOwner("a repository instead of an owner, dangerously", "octo-org@1/web@2", "without a repository"),
  inRole(
    "dangerous owners and a file",
    { dangerouslyOwners: ["octo-org@123456"], reusableWorkflows: [FILE] },
    ".dangerouslyOwners",
    "give the owners in owners",
  ),
  inRole(
    "dangerous owners and pull requests",
    { dangerouslyOwners: ["octo-org@123456"], pullRequest: true },
    ".dangerouslyOwners",
    "cannot be told from other jobs",
  ),
  inRole(
    "dangerous owners and dangerous pull requests",
    { dangerouslyOwners: ["octo-org@123456"], dangerouslyPullRequest: true },
    ".dangerouslyOwners",
    "dangerously with dangerouslyAnyRef",
  ),
  inRole(
    "owners and dangerous pull requests",
    { owners: ["octo-org@123456"], reusableWorkflows: [FILE], dangerouslyPullRequest: true },
    ".owners",
    "cannot be told from other jobs",
  ),
  inRole(
    "dangerous owners and nothing else",
    { repositories: [], branches: [], dangerouslyOwners: ["octo-org@123456"] },
    "",
    "Admits no workflow",
  ),
  inRole(
    "dangerous owners by one name only",
    { dangerouslyOwner: ["octo-org@123456"] },
    ".dangerouslyOwner",
    "Did you mean dangerouslyOwners?",
  ),
];
