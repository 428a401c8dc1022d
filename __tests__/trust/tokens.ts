import type { RoleDefinition } from "../../modules";
import { mint } from "../support/github";
import { JOBS, STAGES, type Stage } from "../support/migration";
import { admits, at, refuses, type TokenCase } from "../support/token-case";
import { dangerousCases } from "./dangerous-tokens";
import { wholeSubjectCases } from "./whole-subject-tokens";

const ID_FORM = "octo-org@123456/web@456789";
const NAME_FORM = "octo-org/web";
const role = (change: Partial<RoleDefinition>): RoleDefinition => ({ repositories: [ID_FORM], ...change });

const main = role({ branches: ["main"] });
const release = role({ branches: ["release/*"] });
const version = role({ gitTags: ["v*"] });
const exactTag = role({ gitTags: ["v1.0.0"] });
const production = role({ environments: ["production"] });
const productionOnMain = role({ environments: ["production"], branches: ["main"] });
const productionOnReleases = role({ environments: ["production"], branches: ["main", "release/*"], gitTags: ["v*"] });
const regional = role({ environments: ["Production:eu"] });
const regionalOnMain = role({ environments: ["Production:eu", "staging"], branches: ["main"] });
const pullRequests = role({ pullRequest: true });
const pullRequestsAndProduction = role({ pullRequest: true, environments: ["production"], branches: ["main"] });
const byName: RoleDefinition = { repositories: [NAME_FORM], branches: ["main"] };
const migrating: RoleDefinition = { repositories: [ID_FORM, NAME_FORM], branches: ["main", "release/*"] };
const migratingProduction: RoleDefinition = { repositories: [NAME_FORM, ID_FORM], environments: ["production"], branches: ["main"] };
const twoRepositories: RoleDefinition = { repositories: [ID_FORM, "octo-org@123456/api@456790", "octo-org/api"], branches: ["main"] };
const variable = role({ environments: ["${aws:username}"] });
const dollar = role({ branches: ["${x}"], gitTags: ["${y}"] });
const FILE = "octo-org/workflows/.github/workflows/deploy.yml@refs/heads/main";
const COMMIT = `octo-org/workflows/.github/workflows/deploy.yml@${"0123456789abcdef".repeat(3).slice(0, 40)}`;
const calling = role({ environments: ["production"], branches: ["main"], reusableWorkflows: [FILE, COMMIT] });
const byPerson = role({ branches: ["main", "release/*"], actorIds: ["583231", "7"] });
const personMigrating: RoleDefinition = { repositories: [ID_FORM, NAME_FORM], branches: ["main"], actorIds: ["7"] };
const named = role({ branches: ["main"], workflows: ["deploy", "${aws:username}"] });
const anyOfOwner: RoleDefinition = { owners: ["octo-org@123456", "mona@77"], branches: ["main"], reusableWorkflows: [FILE] };
const ownersReleases: RoleDefinition = { owners: ["octo-org@123456"], branches: ["main", "release/*"], reusableWorkflows: [FILE] };
const ownersProduction: RoleDefinition = {
  owners: ["octo-org@123456"],
  environments: ["production", "eu:1"],
  gitTags: ["v*"],
  reusableWorkflows: [FILE],
};
const ownerAndRepository: RoleDefinition = {
  repositories: ["evil@9/tools@8"],
  owners: ["octo-org@123456"],
  branches: ["main"],
  reusableWorkflows: [FILE],
};
const enterprise: RoleDefinition = { repositories: ["mona_acme@77/web@456789"], branches: ["main"] };

const SLUG = "https://token.actions.githubusercontent.com/octo-enterprise";
const GHE_COM = "https://token.actions.octocorp.ghe.com";
const SERVER = "https://ghes.example.com/_services/token";
const ofServer: RoleDefinition = { repositories: [NAME_FORM], branches: ["main", "release/*"] };
const onServer = { immutable: false };
const recycled = { immutable: false, ownerId: "999001", id: "999002" };

export const tokenCases: readonly TokenCase[] = [
  admits("a push to main", main, mint()),
  admits("a dispatch on main", main, mint({ event: "workflow_dispatch" })),
  admits("a scheduled run on main", main, mint({ event: "schedule" })),
  admits("a branch that the pattern covers", release, mint({ ref: "refs/heads/release/2026.11" })),
  admits("a branch below the pattern", release, mint({ ref: "refs/heads/release/2026/11" })),
  admits("a tag that the pattern covers", version, mint({ ref: "refs/tags/v2.1.0" })),
  admits("a release of the tag", exactTag, mint({ event: "release", ref: "refs/tags/v1.0.0" })),
  admits("the environment, from any branch", production, mint({ environment: "production", ref: "refs/heads/topic" })),
  admits(
    "the environment, from a pull request: what the environment's protection is for",
    production,
    mint({ event: "pull_request", environment: "production" }),
  ),
  admits("the environment from the branch", productionOnMain, mint({ environment: "production" })),
  admits(
    "the environment from a branch of the pattern",
    productionOnReleases,
    mint({ environment: "production", ref: "refs/heads/release/1" }),
  ),
  admits("the environment from the exact branch beside the pattern", productionOnReleases, mint({ environment: "production" })),
  admits("the environment from a tag", productionOnReleases, mint({ environment: "production", ref: "refs/tags/v3" })),
  admits("an environment with a colon", regional, mint({ environment: "Production:eu" })),
  admits("an environment with a colon, from the branch", regionalOnMain, mint({ environment: "Production:eu" })),
  admits("an environment beside the one with a colon", regionalOnMain, mint({ environment: "staging" })),
  admits("a pull request where they are admitted", pullRequests, mint({ event: "pull_request" })),
  admits("a pull request beside an environment", pullRequestsAndProduction, mint({ event: "pull_request" })),
  admits("the environment beside pull requests", pullRequestsAndProduction, mint({ environment: "production" })),
  admits("a repository with name-only subjects", byName, mint({ immutable: false })),
  admits("the immutable form during migration", migrating, mint()),
  admits("the name form during migration", migrating, mint({ immutable: false })),
  admits("the name form of a pattern during migration", migrating, mint({ immutable: false, ref: "refs/heads/release/1" })),
  admits("the environment in the name form during migration", migratingProduction, mint({ immutable: false, environment: "production" })),
  admits("the second repository", twoRepositories, mint({ name: "api", id: "456790" })),
  admits("the second repository in the name form", twoRepositories, mint({ name: "api", id: "456790", immutable: false })),
  admits("an environment whose name looks like a policy variable", variable, mint({ environment: "${aws:username}" })),
  admits("a branch whose name looks like one", dollar, mint({ ref: "refs/heads/${x}" })),
  admits("a tag whose name looks like one", dollar, mint({ ref: "refs/tags/${y}" })),
  admits("an owner with an enterprise's short code", enterprise, mint({ owner: "mona_acme", ownerId: "77" })),

  admits("a job in the reusable workflow", calling, mint({ environment: "production", calls: FILE })),
  admits("a job in the reusable workflow at a commit", calling, mint({ environment: "production", calls: COMMIT })),
  admits("a job that one of the listed people started", byPerson, mint()),
  admits("the same on a branch of the pattern", byPerson, mint({ ref: "refs/heads/release/1", actorId: "7" })),
  admits("a job of the named workflow", named, mint({ workflow: "deploy" })),
  admits("a workflow whose name looks like a policy variable", named, mint({ workflow: "${aws:username}" })),
  admits("any repository of the owner, in the reusable workflow", anyOfOwner, mint({ name: "anything", id: "1", calls: FILE })),
  admits("any repository of the second owner", anyOfOwner, mint({ owner: "mona", ownerId: "77", name: "x", id: "1", calls: FILE })),
  admits("a repository of the owner, on a branch of the pattern", ownersReleases, mint({ ref: "refs/heads/release/2", calls: FILE })),
  admits(
    "a repository of the owner, with the environment, on a tag",
    ownersProduction,
    mint({ environment: "production", ref: "refs/tags/v2", calls: FILE }),
  ),
  admits(
    "a repository of the owner, with an environment with a colon",
    ownersProduction,
    mint({ environment: "eu:1", ref: "refs/tags/v2", calls: FILE }),
  ),
  admits(
    "a listed repository beside an owner",
    ownerAndRepository,
    mint({ owner: "evil", ownerId: "9", name: "tools", id: "8", calls: FILE }),
  ),

  refuses("a job of the repository's own file, where a reusable workflow is asked for", calling, mint({ environment: "production" })),
  refuses(
    "the reusable workflow at another version",
    calling,
    mint({ environment: "production", calls: FILE.replace("heads/main", "heads/topic") }),
  ),
  refuses(
    "a file of another owner that is called alike",
    calling,
    mint({ environment: "production", calls: FILE.replace("octo-org", "evil") }),
  ),
  refuses(
    "the reusable workflow, called from another branch",
    calling,
    mint({ environment: "production", ref: "refs/heads/x", calls: FILE }),
  ),
  refuses("the reusable workflow, called by another repository", calling, mint({ id: "1", environment: "production", calls: FILE })),
  refuses("the reusable workflow, called without the environment", calling, mint({ calls: FILE })),
  refuses("a job that somebody else started", byPerson, mint({ actorId: "5832310" })),
  refuses("one of the listed people, on another branch", byPerson, mint({ ref: "refs/heads/topic" })),
  refuses("another workflow on the branch", named, mint({ workflow: "test" })),
  refuses("what the policy variable in a workflow's name would stand for", named, mint({ workflow: "octocat" })),
  refuses("a repository of the owner, in its own file", anyOfOwner, mint()),
  refuses("a repository of the owner, on another branch", anyOfOwner, mint({ ref: "refs/heads/topic", calls: FILE })),
  refuses("the owner's name under another id", anyOfOwner, mint({ ownerId: "666", calls: FILE })),
  refuses("an owner whose id begins as the listed one's", anyOfOwner, mint({ ownerId: "1234567", calls: FILE })),
  refuses("another owner who calls the reusable workflow", anyOfOwner, mint({ owner: "evil", ownerId: "666", calls: FILE })),
  refuses("the owner's repository with a name-only subject", anyOfOwner, mint({ immutable: false, calls: FILE })),
  refuses("a pull request of the owner's repository", anyOfOwner, mint({ event: "pull_request", calls: FILE })),
  refuses("a custom subject of somebody else that carries the owner's prefix", anyOfOwner, {
    ...mint({ calls: FILE }),
    sub: "repo:evil@9/x@8:workflow:repo:octo-org@123456/web@1:ref:refs/heads/main",
  }),
  refuses("a repository of the owner without the environment", ownersProduction, mint({ ref: "refs/tags/v2", calls: FILE })),
  refuses(
    "a repository of the owner with another environment",
    ownersProduction,
    mint({ environment: "staging", ref: "refs/tags/v2", calls: FILE }),
  ),
  refuses("a custom subject of the owner's repository that says the environment, in a job without", ownersProduction, {
    ...mint({ ref: "refs/tags/v2", calls: FILE }),
    sub: "repo:octo-org@123456/web@1:environment:production",
  }),
  refuses("another repository of the owner of a listed one", ownerAndRepository, mint({ owner: "evil", ownerId: "9", calls: FILE })),
  refuses("another owner's repository of the same name", main, mint({ owner: "evil", ownerId: "666" })),
  refuses("an owner whose name begins with ours", main, mint({ owner: "octo-org-evil", ownerId: "666" })),
  refuses("a repository whose name begins with ours", main, mint({ name: "web-sandbox", id: "456999" })),
  refuses("our names under another owner's id", main, mint({ ownerId: "666" })),
  refuses("our names under another repository's id (deleted and made anew)", main, mint({ id: "666" })),
  refuses("another branch", main, mint({ ref: "refs/heads/topic" })),
  refuses("a branch that begins with ours", main, mint({ ref: "refs/heads/main2" })),
  refuses("our branch in other letters", main, mint({ ref: "refs/heads/Main" })),
  refuses("a branch outside the pattern", release, mint({ ref: "refs/heads/my-release/1" })),
  refuses("a branch that is the pattern's directory alone", release, mint({ ref: "refs/heads/release" })),
  refuses("a tag named as the branch", main, mint({ ref: "refs/tags/main" })),
  refuses("a branch named as the tag", exactTag, mint({ ref: "refs/heads/v1.0.0" })),
  refuses("a branch that fits the pattern of tags", version, mint({ ref: "refs/heads/v2" })),
  refuses("a pull request from a branch of the repository", main, mint({ event: "pull_request" })),
  refuses("a pull request from a fork", main, mint({ owner: "forker", ownerId: "31337", id: "456001", event: "pull_request" })),
  refuses("the merge queue's branch", main, mint({ ref: "refs/heads/gh-readonly-queue/main/pr-7-abc" })),
  refuses("the branch's job with some environment: its subject has no branch", main, mint({ environment: "production" })),
  refuses("another environment", production, mint({ environment: "staging" })),
  refuses("the environment in other letters", production, mint({ environment: "Production" })),
  refuses("the branch without the environment", production, mint()),
  refuses("the branch without the environment's approval", productionOnMain, mint()),
  refuses("the environment from another branch", productionOnMain, mint({ environment: "production", ref: "refs/heads/topic" })),
  refuses("the environment from a pull request", productionOnMain, mint({ environment: "production", event: "pull_request" })),
  refuses("the environment from a tag named as the branch", productionOnMain, mint({ environment: "production", ref: "refs/tags/main" })),
  refuses("a release branch without the environment", productionOnReleases, mint({ ref: "refs/heads/release/1" })),
  refuses(
    "the environment from a branch outside the patterns",
    productionOnReleases,
    mint({ environment: "production", ref: "refs/heads/releases" }),
  ),
  refuses("the twin of an environment, with %3A for the colon", regional, mint({ environment: "Production%3Aeu" })),
  refuses("the twin of an environment, from the branch", regionalOnMain, mint({ environment: "Production%3Aeu" })),
  refuses(
    "an environment with a colon, from another branch",
    regionalOnMain,
    mint({ environment: "Production:eu", ref: "refs/heads/topic" }),
  ),
  refuses("an environment called as the other's subject ends", production, mint({ environment: "production:ref:refs/heads/main" })),
  refuses("a push where only pull requests are admitted", pullRequests, mint()),
  refuses("a branch called pull_request", pullRequests, mint({ ref: "refs/heads/pull_request" })),
  refuses(
    "a fork's pull request where pull requests are admitted",
    pullRequests,
    mint({ owner: "forker", ownerId: "31337", id: "456001", event: "pull_request" }),
  ),
  refuses(
    "the environment from a pull request, though pull requests are admitted",
    pullRequestsAndProduction,
    mint({ event: "pull_request", environment: "production" }),
  ),
  refuses("the name-only form of a repository that is listed with ids", main, mint({ immutable: false })),
  refuses("the immutable form of a repository that is listed by name", byName, mint()),
  refuses("the name recycled under another id, during migration", migrating, mint(recycled)),
  refuses("the name recycled, on a branch of the pattern", migrating, mint({ ...recycled, ref: "refs/heads/release/1" })),
  refuses("the name recycled, with the environment", migratingProduction, mint({ ...recycled, environment: "production" })),
  refuses("one repository's name with the other one's id", twoRepositories, mint({ name: "api", id: "456789", immutable: false })),
  refuses("the first repository by name, which is listed with ids only", twoRepositories, mint({ immutable: false })),
  refuses(
    "an owner named like the hyphenated form of the first announcement",
    main,
    mint({ owner: "octo-org-123456", name: "web-456789", immutable: false }),
  ),
  refuses("a token for another audience", main, mint({ audience: "https://github.com/octo-org" })),
  refuses("a token for China's audience", main, mint({ audience: "sts.amazonaws.com.cn" })),
  refuses("no subject", main, { ...mint(), sub: "" }),
  refuses("a custom subject that carries our branch in a free text", main, {
    ...mint(),
    sub: "repo:evil@9/x@8:workflow:repo:octo-org@123456/web@456789:ref:refs/heads/main",
  }),
  refuses("a custom subject that begins with the context", main, { ...mint(), sub: "ref:refs/heads/main:repo:octo-org@123456/web@456789" }),
  refuses("an environment that the policy variable would stand for", variable, mint({ environment: "octocat" })),
  refuses("a branch that the policy variable would stand for", dollar, mint({ ref: "refs/heads/" })),
  refuses("a tag that the policy variable would stand for", dollar, mint({ ref: "refs/tags/" })),
  admits("one of the listed people, by the name form during migration", personMigrating, mint({ immutable: false, actorId: "7" })),
  refuses("somebody else, by the name form during migration", personMigrating, mint({ immutable: false })),
  refuses("one of the listed people, by the recycled name", personMigrating, mint({ ...recycled, actorId: "7" })),
  refuses("the named workflow in other letters", named, mint({ workflow: "Deploy" })),
  refuses("a reusable workflow in other letters", calling, mint({ environment: "production", calls: FILE.replace("deploy", "Deploy") })),
  refuses(
    "a branch of the owner's repository called as the tag pattern",
    ownersProduction,
    mint({ environment: "production", ref: "refs/heads/v2", calls: FILE }),
  ),

  ...dangerousCases,
  ...wholeSubjectCases,

  // other issuers
  ...[SLUG, GHE_COM].flatMap((url) => {
    const of = (name: string) => `${url.replace("https://", "")}: ${name}`;
    return [
      at(url, admits(of("a push to main"), main, mint())),
      at(url, admits(of("a branch of the pattern"), release, mint({ ref: "refs/heads/release/1" }))),
      at(url, admits(of("the environment"), production, mint({ environment: "production" }))),
      at(url, admits(of("a pull request where they are admitted"), pullRequests, mint({ event: "pull_request" }))),
      at(url, admits(of("a repository with name-only subjects"), byName, mint({ immutable: false }))),
      at(url, refuses(of("another branch"), main, mint({ ref: "refs/heads/topic" }))),
      at(url, refuses(of("another repository"), main, mint({ name: "api", id: "1" }))),
      at(url, refuses(of("our names under another id"), main, mint({ id: "1" }))),
      at(url, refuses(of("a pull request"), main, mint({ event: "pull_request" }))),
      at(url, refuses(of("another environment"), production, mint({ environment: "staging" }))),
      at(url, refuses(of("another audience"), main, mint({ audience: "https://github.com/octo-org" }))),
      at(url, refuses(of("the immutable form where the name is listed"), byName, mint())),
    ];
  }),
  at(SERVER, admits("a server: a push to main", ofServer, mint(onServer))),
  at(SERVER, admits("a server: a branch of the pattern", ofServer, mint({ ...onServer, ref: "refs/heads/release/1" }))),
  at(
    SERVER,
    admits(
      "a server: the environment",
      { repositories: [NAME_FORM], environments: ["production"] },
      mint({ ...onServer, environment: "production" }),
    ),
  ),
  at(
    SERVER,
    admits("a server: a pull request", { repositories: [NAME_FORM], pullRequest: true }, mint({ ...onServer, event: "pull_request" })),
  ),
  at(SERVER, refuses("a server: another branch", ofServer, mint({ ...onServer, ref: "refs/heads/topic" }))),
  at(SERVER, refuses("a server: another owner", ofServer, mint({ ...onServer, owner: "evil" }))),
  at(SERVER, refuses("a server: a pull request that is not admitted", ofServer, mint({ ...onServer, event: "pull_request" }))),
  at(SERVER, refuses("a server: a tag named as the branch", ofServer, mint({ ...onServer, ref: "refs/tags/main" }))),

  // docs/immutable-subjects.md
  ...(Object.keys(STAGES) as Stage[]).flatMap((stage) =>
    JOBS.map(({ by, job, admittedAt }) =>
      (admittedAt.includes(stage) ? admits : refuses)(`from name to ids, stage "${stage}": ${by}`, STAGES[stage], mint(job)),
    ),
  ),
];
