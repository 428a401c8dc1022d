import { type BadInput, inRole } from "../support/bad-input";
import { fullRole } from "../support/roles";

/** Whole subjects that are refused: where one can be forged, with the forged one. */

const alone = { repositories: [], branches: [] };
const subject = (name: string, value: unknown, says: string): BadInput =>
  inRole(name, { ...alone, subjects: [value] }, ".subjects[0]", says);
const WEB = "repo:octo-org@123456/web@456789";
const FILE = "octo-org/w/.github/workflows/d.yml@refs/heads/main";

/** The received pattern, and a subject of a stranger's that fits it. */
export const FORGED: readonly (readonly [name: string, pattern: string, forged: string])[] = [
  ["any subject", "*", "repo:mallory/x:workflow:x"],
  ["a branch of any", "*:ref:refs/heads/main", "repo:mallory/x:workflow:x:ref:refs/heads/main"],
  ["any repository", "repo:*", "repo:9/x:workflow:x"],
  ["any repository, dressed up", "repo:*/*:*", "repo:9/x:workflow:x/9:9"],
  ["a prefix of an owner", "repo:octo-org*/web:ref:refs/heads/main", "repo:octo-org9/x:workflow:x/web:ref:refs/heads/main"],
  ["any name over pinned ids", "repo:*@123456/web@456789:ref:refs/heads/main", "repo:9/x:workflow:x@123456/web@456789:ref:refs/heads/main"],
  ["names over any ids", "repo:octo-org@*/web@*:ref:refs/heads/main", "repo:octo-org@9/x:workflow:x/web@9:ref:refs/heads/main"],
  ["one character for the @", "repo:octo-org?123456/web?456789:pull_request", "repo:octo-org9123456/web9456789:pull_request"],
  ["all of an owner", "repo:octo-org@123456/*", "repo:octo-org@123456/9:workflow:x"],
  ["a prefix of a repository", "repo:octo-org/web*", "repo:octo-org/web9:workflow:x"],
  ["a prefix of an id", "repository_id:456*", "repository_id:4569:workflow:x"],
  ["an environment first", "environment:prod*:repository_owner:octo-org", "environment:prod9:workflow:x:repository_owner:octo-org"],
  [
    "a wildcard before the file",
    `${WEB}:ref:refs/heads/release/*:job_workflow_ref:${FILE}`,
    `${WEB}:ref:refs/heads/release/9:workflow:x:job_workflow_ref:${FILE}`,
  ],
  ["one character of a branch", `${WEB}:ref:refs/heads/mai?`, `${WEB}:ref:refs/heads/mai9`],
];

export const badSubjects: readonly BadInput[] = [
  ...FORGED.map(([name, pattern, forged]) => subject(`a whole subject: ${name}`, pattern, ` ${JSON.stringify(forged)}.`)),
  subject("a workflow's name alone", "workflow:deploy", "Put repo or repository_id first"),
  subject("an environment before the repository", `environment:production:${WEB}`, "leaves the colons of that alone"),
  subject("a branch before the repository", `ref:refs/heads/main:${WEB}`, "Put repo or repository_id first"),
  subject("a person before the repository", `actor:octocat:${WEB}`, "Put repo or repository_id first"),
  subject("a workflow file alone", `job_workflow_ref:${FILE}`, "Put repo or repository_id first"),
  subject("a property of the organisation's choice", "repo_property_team:web", "Put repo or repository_id first"),
  subject("an owner's id alone", "repository_owner_id:123456", "every repository of the owner"),
  subject("an owner's id with an environment", "repository_owner_id:123456:environment:production", "every repository of the owner"),
  subject(
    "an owner's id before a free text and the file",
    `repository_owner_id:123456:workflow:x:job_workflow_ref:${FILE}`,
    "right behind repository_owner_id",
  ),
  subject(
    "an owner's id with any version of a file",
    "repository_owner_id:123456:job_workflow_ref:octo-org/w/.github/workflows/d.yml@*",
    "every repository of the owner",
  ),
  subject("an enterprise with a file", `enterprise_id:77:job_workflow_ref:${FILE}`, "every repository of the owner"),
  subject("an owner and no repository", "repo:octo-org:environment:production", "No repository stands so"),
  subject("a repository with one id", "repo:octo-org@123456/web:environment:production", "No repository stands so"),
  subject("an id that is a name", "repository_id:web:environment:production", "No repository stands so"),
  subject("ids behind hyphens in a subject", "repo:octo-org-123456/web-456789:environment:production", "names that anybody can register"),
  subject("a repository alone", WEB, "where it is meant, give dangerouslyAnyRef"),
  subject("a repository and whatever follows", `${WEB}:*`, "It does not say where the job runs"),
  subject("a repository's id alone", "repository_id:456789", "It does not say where the job runs"),
  subject("a workflow's name behind the repository", `${WEB}:workflow:deploy`, "It does not say where the job runs"),
  subject("a place behind a free text", `${WEB}:workflow:deploy:environment:production`, "right behind the repository"),
  subject("any branch in a subject", `${WEB}:ref:refs/heads/*`, "behind some text of a branch or tag"),
  subject("a pattern of environments in a subject", `${WEB}:environment:prod*`, "values that others choose"),
  subject(
    "any version of a file in a subject",
    `${WEB}:environment:production:job_workflow_ref:octo-org/w/.github/workflows/d.yml@*`,
    "values that others choose",
  ),
  subject("two claims without a colon", `${WEB}:environment:production:`, "claim by claim"),
  subject("a claim without a value", `${WEB}:environment:production:workflow`, "claim by claim"),
  subject("an escaped colon in an environment", `${WEB}:environment:prod%3Aeu`, "Two environments have this subject"),
  subject("a subject that is no claim", "octo-org", "It is no claim"),
  subject("an empty subject", "", "cannot be empty"),
  subject("a space behind a subject", `${WEB}:environment:production `, "start or end with a space"),
  subject("a soft hyphen in a subject", `${WEB}:environment:pro\u00adduction`, "U+00AD"),
  subject("a subject in letters that IAM does not take", `${WEB}:environment:生产`, "U+00FF"),
  subject("a number for a subject", 5, "a customised template"),
  inRole("a text where subjects belong", { ...alone, subjects: WEB }, ".subjects", "a list"),
  inRole("subjects beside a branch", { repositories: [], subjects: [`${WEB}:environment:production`] }, ".subjects", "Leave them out"),
  inRole("subjects beside repositories", { branches: [], subjects: [`${WEB}:environment:production`] }, ".subjects", "or make two roles"),
  inRole(
    "subjects beside owners",
    { ...alone, dangerouslyOwners: ["octo-org@1"], subjects: [`${WEB}:environment:production`] },
    ".subjects",
    "Leave them out",
  ),
  inRole(
    "pull requests in a subject alone",
    { ...alone, subjects: [`${WEB}:pull_request`] },
    ".subjects[0]",
    "Pull requests come in with pullRequest beside it",
  ),
  inRole(
    "pull requests, and no subject of theirs",
    { ...alone, pullRequest: true, subjects: [`${WEB}:environment:production`] },
    ".subjects",
    "None is of pull requests",
  ),
  inRole(
    "pull requests by a subject, on a role that pushes",
    { ...alone, pullRequest: true, subjects: [`${WEB}:pull_request`], ecrPush: fullRole.ecrPush },
    ".pullRequest",
    "must not be able to write",
  ),
  inRole(
    "any ref, and a subject that says where",
    { ...alone, dangerouslyAnyRef: true, subjects: [`${WEB}:environment:production`] },
    ".dangerouslyAnyRef",
    "each of subjects says where",
  ),
];
