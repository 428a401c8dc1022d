import type { RoleDefinition } from "../../modules";
import { mint } from "../support/github";
import { fullRole } from "../support/roles";
import { admits, at, refuses, type TokenCase } from "../support/token-case";

/** Whom the words let in that are called dangerous, and whom they do not. */

const ID_FORM = "octo-org@123456/web@456789";
const anyRef: RoleDefinition = { repositories: [ID_FORM], dangerouslyAnyRef: true };
const anyRefMigrating: RoleDefinition = { repositories: [ID_FORM, "octo-org/web"], dangerouslyAnyRef: true, actorIds: ["583231"] };
const writing: RoleDefinition = {
  repositories: [ID_FORM],
  branches: ["main"],
  dangerouslyPullRequest: true,
  ecrPush: fullRole.ecrPush,
};
const owners: RoleDefinition = { dangerouslyOwners: ["octo-org@123456"], environments: ["production"], branches: ["main", "v*"] };
const ownersAnyRef: RoleDefinition = { dangerouslyOwners: ["octo-org@123456", "mona@77"], dangerouslyAnyRef: true };
const FILE = "octo-org/workflows/.github/workflows/deploy.yml@0123456789abcdef0123456789abcdef01234567";
const ownersFile: RoleDefinition = { owners: ["octo-org@123456"], reusableWorkflows: [FILE], dangerouslyAnyRef: true };
const FORGED = "repo:evil@9/x@8:workflow:repo:octo-org@123456/web@456789:";
const recycled = { immutable: false, ownerId: "999001", id: "999002" };
const onTopic = { environment: "production", ref: "refs/heads/topic" };
const customised = (sub: string) => ({ ...mint(), sub });

export const dangerousCases: readonly TokenCase[] = [
  admits("any ref: a topic branch", anyRef, mint({ ref: "refs/heads/topic" })),
  admits("any ref: a tag", anyRef, mint({ ref: "refs/tags/v1" })),
  admits("any ref: an environment", anyRef, mint({ environment: "anything" })),
  admits("any ref: a pull request", anyRef, mint({ event: "pull_request" })),
  admits("any ref: a customised subject of the repository", anyRef, customised(`repo:${ID_FORM}:workflow:x`)),
  refuses("any ref: another repository of the owner", anyRef, mint({ name: "api", id: "1" })),
  refuses("any ref: a repository whose name begins so", anyRef, mint({ name: "web-2", id: "1" })),
  refuses("any ref: the names under another id", anyRef, mint({ id: "4567890" })),
  refuses("any ref: a fork", anyRef, mint({ owner: "forker", ownerId: "31337", id: "1", event: "pull_request" })),
  refuses("any ref: the name-only form", anyRef, mint({ immutable: false })),
  refuses("any ref: another audience", anyRef, mint({ audience: "https://github.com/octo-org" })),
  refuses("any ref: the repository in a stranger's free text", anyRef, customised(`${FORGED}pull_request`)),
  admits("any ref during migration: a pull request by the name", anyRefMigrating, mint({ immutable: false, event: "pull_request" })),
  admits("any ref during migration: a branch by the ids", anyRefMigrating, mint({ ref: "refs/heads/topic" })),
  refuses("any ref during migration: the recycled name", anyRefMigrating, mint(recycled)),
  refuses("any ref during migration: somebody else", anyRefMigrating, mint({ actorId: "7" })),
  at("https://ghes.example.com/_services/token", {
    ...admits(
      "any ref: a server",
      { repositories: ["octo-org/web"], dangerouslyAnyRef: true },
      mint({ immutable: false, event: "pull_request" }),
    ),
  }),

  admits("pull requests of a role that writes", writing, mint({ event: "pull_request" })),
  admits("its branch beside them", writing, mint()),
  refuses("a fork's pull request to it", writing, mint({ owner: "forker", ownerId: "31337", id: "1", event: "pull_request" })),
  refuses("a pull request with an environment to it", writing, mint({ event: "pull_request", environment: "production" })),
  refuses("a topic branch of it", writing, mint({ ref: "refs/heads/topic" })),
  refuses("a pull request in a stranger's free text", writing, customised(`${FORGED}pull_request`)),

  admits(
    "dangerous owners: any repository, with the environment on the branch",
    owners,
    mint({ name: "x", id: "1", environment: "production" }),
  ),
  admits("dangerous owners: on a branch of the pattern", owners, mint({ environment: "production", ref: "refs/heads/v2" })),
  refuses("dangerous owners: without the environment", owners, mint()),
  refuses("dangerous owners: on another branch", owners, mint(onTopic)),
  refuses(
    "dangerous owners: the environment in the subject, and none in the claims",
    owners,
    customised("repo:octo-org@123456/x@1:environment:production"),
  ),
  refuses("dangerous owners: a tag called as the branch", owners, mint({ environment: "production", ref: "refs/tags/main" })),
  refuses("dangerous owners: another owner", owners, mint({ owner: "evil", ownerId: "9", environment: "production" })),
  refuses("dangerous owners: the name under another id", owners, mint({ ownerId: "1234567", environment: "production" })),
  refuses("dangerous owners: a name-only subject", owners, mint({ immutable: false, environment: "production" })),
  admits("dangerous owners and any ref: a pull request", ownersAnyRef, mint({ event: "pull_request", name: "x", id: "1" })),
  admits("dangerous owners and any ref: the second owner", ownersAnyRef, mint({ owner: "mona", ownerId: "77" })),
  refuses("dangerous owners and any ref: one's id with the other's name", ownersAnyRef, mint({ owner: "mona" })),
  refuses("dangerous owners and any ref: a stranger's free text", ownersAnyRef, customised(`${FORGED}pull_request`)),
  admits("owners and any ref: any job in the file", ownersFile, mint({ event: "pull_request", calls: FILE })),
  refuses("owners and any ref: any job in its own file", ownersFile, mint({ event: "pull_request" })),
  refuses("owners and any ref: another owner in the file", ownersFile, mint({ owner: "evil", ownerId: "9", calls: FILE })),
];
