import { type BadInput, inRole } from "../support/bad-input";
import { fullRole } from "../support/roles";
import { badSubjects } from "./bad-subjects";

/** Who may come in beyond the plain fields: what is dangerous. */

const FILE = "octo-org/workflows/.github/workflows/deploy.yml@refs/heads/main";
const dangerousOwner = (name: string, value: unknown, says: string) =>
  inRole(name, { dangerouslyOwners: [value] }, ".dangerouslyOwners[0]", says);

const trusting = (name: string, change: object, path: string, says: string) =>
  inRole(
    name,
    { alsoTrust: { Developers: { principals: ["arn:aws:iam::111122223333:role/developer"], ...change } } },
    `.alsoTrust["Developers"]${path}`,
    says,
  );
const principal = (name: string, value: unknown, says: string) => trusting(name, { principals: [value] }, ".principals[0]", says);
const assuming = (name: string, value: unknown, says: string) =>
  inRole(name, { assumeRoles: { roles: [value] } }, ".assumeRoles.roles[0]", says);

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
  dangerousOwner("an owner with a policy variable before its id", "octo-org@${aws:userid}@1", "Give the owner's id"),
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

  principal("everybody beside GitHub's jobs", "*", "every role that fits"),
  principal("any role of an account", "arn:aws:iam::111122223333:role/*", "every role that fits"),
  principal("an account's root", "arn:aws:iam::111122223333:root", "whomever its administrators let"),
  principal("an account by its number", "111122223333", "whomever its administrators let"),
  principal("a session", "arn:aws:sts::111122223333:assumed-role/developer/mona", "A session ends"),
  principal("a group", "arn:aws:iam::111122223333:group/developers", "Allowed: arn:PARTITION:iam::ACCOUNT:role/NAME"),
  principal("a role by its name", "developer", "as the AWS console shows it"),
  principal("a service", "ecs.amazonaws.com", "as the AWS console shows it"),
  principal(
    "an OIDC provider",
    "arn:aws:iam::111122223333:oidc-provider/token.actions.githubusercontent.com",
    "as the AWS console shows it",
  ),
  principal("a user of another partition", "arn:aws-cn:iam::111122223333:user/mona", "another partition"),
  trusting("nobody", { principals: [] }, ".principals", "at least one item"),
  trusting("an external id with a space", { externalId: "a b" }, ".externalId", "letters, digits"),
  trusting("an external id of one letter", { externalId: "a" }, ".externalId", "2 to 1,224"),
  trusting("a text for a second factor", { requireMfa: "yes" }, ".requireMfa", "true or false"),
  trusting("an action of one's own", { actions: ["sts:*"] }, ".actions", "unknown field"),
  inRole(
    "a principal without its map",
    { alsoTrust: { Developers: "arn:aws:iam::111122223333:role/developer" } },
    '.alsoTrust["Developers"]',
    "an object",
  ),
  inRole(
    "a name with a hyphen",
    { alsoTrust: { "the-team": { principals: ["arn:aws:iam::111122223333:role/developer"] } } },
    '.alsoTrust["the-team"]',
    "letters and digits",
  ),
  inRole(
    "nobody but those who are trusted too",
    { branches: [], alsoTrust: { A: { principals: ["arn:aws:iam::111122223333:role/a"] } } },
    "",
    "Admits no workflow",
  ),
  assuming("any role of another account", "arn:aws:iam::444455556666:role/*", "every role that fits"),
  assuming("any account's role", "arn:aws:iam::*:role/deploy", "every role that fits"),
  assuming("a role to assume by its name", "deploy", "as the AWS console shows it"),
  assuming("a user to assume", "arn:aws:iam::444455556666:user/mona", "as the AWS console shows it"),
  assuming("a role to assume in another partition", "arn:aws-us-gov:iam::444455556666:role/deploy", "another partition"),
  inRole("no role to assume", { assumeRoles: { roles: [] } }, ".assumeRoles.roles", "at least one item"),
  inRole(
    "roles to assume for pull requests",
    { pullRequest: true, assumeRoles: { roles: ["arn:aws:iam::444455556666:role/deploy"] } },
    ".pullRequest",
    "must not be able to write",
  ),
];
