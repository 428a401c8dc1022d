import type { RoleDefinition } from "../../modules";
import { type Job, mint } from "../support/github";
import { admits, at, refuses, type TokenCase } from "../support/token-case";

/** Whole subjects, of repositories whose template is customised. */

const WEB = "repo:octo-org@123456/web@456789";
const FILE = "octo-org/workflows/.github/workflows/deploy.yml@refs/heads/main";
const whole = (...subjects: string[]): RoleDefinition => ({ subjects });
const hosted = whole(`${WEB}:environment:production:runner_environment:github-hosted`);
const releases = whole(`${WEB}:ref:refs/heads/main`, `${WEB}:ref:refs/heads/release/*`);
const further = whole(`${WEB}:environment:production:*`);
const inFile = whole(`${WEB}:job_workflow_ref:${FILE}`);
const byId = whole("repository_id:456789:environment:production");
const ownerFile = whole(`repository_owner_id:123456:job_workflow_ref:${FILE}`);
const anyById: RoleDefinition = { subjects: ["repository_id:456789"], dangerouslyAnyRef: true };
const pulls: RoleDefinition = { subjects: [`${WEB}:pull_request:base_ref:main`], pullRequest: true };
const byPerson: RoleDefinition = { subjects: [`${WEB}:environment:${"$"}{x}`], actorIds: ["7"] };
/** The token of a job, with the subject that a template makes. */
const customised = (sub: string, job: Job = {}) => ({ ...mint(job), sub });
const stranger = { owner: "evil", ownerId: "9", name: "x", id: "8" };

export const wholeSubjectCases: readonly TokenCase[] = [
  admits(
    "whole: environment and runner",
    hosted,
    customised(`${WEB}:environment:production:runner_environment:github-hosted`, { environment: "production" }),
  ),
  refuses(
    "whole: another runner",
    hosted,
    customised(`${WEB}:environment:production:runner_environment:self-hosted`, { environment: "production" }),
  ),
  refuses("whole: the default subject", hosted, mint({ environment: "production" })),
  refuses(
    "whole: more claims than are asked for",
    hosted,
    customised(`${WEB}:environment:production:runner_environment:github-hosted:actor:x`),
  ),
  refuses(
    "whole: a stranger's free text",
    hosted,
    customised(`repo:evil@9/x@8:workflow:${WEB}:environment:production:runner_environment:github-hosted`, stranger),
  ),
  refuses(
    "whole: another audience",
    hosted,
    customised(`${WEB}:environment:production:runner_environment:github-hosted`, { audience: "https://github.com/octo-org" }),
  ),
  admits("whole: a branch", releases, mint()),
  admits("whole: a branch of the pattern", releases, mint({ ref: "refs/heads/release/1" })),
  admits("whole: a branch of the pattern, and further claims", releases, customised(`${WEB}:ref:refs/heads/release/1:workflow:x`)),
  refuses("whole: the branch, and further claims", releases, customised(`${WEB}:ref:refs/heads/main:workflow:x`)),
  refuses("whole: another branch", releases, mint({ ref: "refs/heads/topic" })),
  refuses(
    "whole: the pattern behind a stranger's free text",
    releases,
    customised(`repo:evil@9/x@8:workflow:${WEB}:ref:refs/heads/release/1`, stranger),
  ),
  admits(
    "whole: any further claims",
    further,
    customised(`${WEB}:environment:production:workflow:x:actor:y`, { environment: "production" }),
  ),
  refuses("whole: the environment without further claims", further, mint({ environment: "production" })),
  refuses("whole: an environment that begins so", further, customised(`${WEB}:environment:production2:workflow:x`)),
  refuses("whole: the environment as a workflow's name", further, customised(`${WEB}:workflow:environment%3Aproduction:x`)),
  admits("whole: the file", inFile, customised(`${WEB}:job_workflow_ref:${FILE}`, { calls: FILE })),
  refuses("whole: the file at another version", inFile, customised(`${WEB}:job_workflow_ref:${FILE}2`)),
  refuses(
    "whole: the file in another repository",
    inFile,
    customised(`repo:octo-org@123456/api@1:job_workflow_ref:${FILE}`, { calls: FILE }),
  ),
  admits("whole: by id", byId, customised("repository_id:456789:environment:production", { environment: "production" })),
  refuses("whole: by an id that begins so", byId, customised("repository_id:4567890:environment:production")),
  refuses("whole: the id as an environment", byId, customised("environment:repository_id%3A456789:environment:production")),
  admits(
    "whole: any repository of the owner in the file",
    ownerFile,
    customised(`repository_owner_id:123456:job_workflow_ref:${FILE}`, { name: "x", calls: FILE }),
  ),
  refuses(
    "whole: the owner's repository in its own file",
    ownerFile,
    customised("repository_owner_id:123456:job_workflow_ref:octo-org/x/.github/workflows/a.yml@refs/heads/main"),
  ),
  refuses(
    "whole: a stranger in the file",
    ownerFile,
    customised(`repository_owner_id:9:job_workflow_ref:${FILE}`, { ...stranger, calls: FILE }),
  ),
  admits("whole: any job, by the id", anyById, customised("repository_id:456789", { event: "pull_request" })),
  refuses("whole: any job, by another id", anyById, customised("repository_id:45678")),
  admits("whole: a pull request to the branch", pulls, customised(`${WEB}:pull_request:base_ref:main`, { event: "pull_request" })),
  refuses("whole: a pull request to another branch", pulls, customised(`${WEB}:pull_request:base_ref:topic`, { event: "pull_request" })),
  admits("whole: a dollar, and who started it", byPerson, mint({ environment: "${x}", actorId: "7" })),
  refuses("whole: somebody else", byPerson, mint({ environment: "${x}" })),
  refuses("whole: what the policy variable would stand for", byPerson, customised(`${WEB}:environment:`, { actorId: "7" })),
  at(
    "https://ghes.example.com/_services/token",
    admits(
      "whole: a server",
      whole("repo:octo-org/web:environment:production:workflow:deploy"),
      customised("repo:octo-org/web:environment:production:workflow:deploy", { immutable: false }),
    ),
  ),
  at(
    "https://ghes.example.com/_services/token",
    refuses(
      "whole: a server's other repository",
      whole("repo:octo-org/web:environment:production:workflow:deploy"),
      customised("repo:octo-org/web2:environment:production:workflow:deploy", { immutable: false }),
    ),
  ),
];
