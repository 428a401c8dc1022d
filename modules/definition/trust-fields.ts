import * as z from "zod";
import { anyOf, field, flag, mapOf, one, someOf } from "../fields/kinds";
import * as rules from "../fields/texts/index";

const trusted = field(
  z.strictObject({
    principals: someOf(rules.principalArn, "Full ARNs of roles and users, of this account or of others. Each must exist."),
    externalId: one(rules.externalId, "What the caller must give beside (sts:ExternalId). Default: nothing.").optional(),
    requireMfa: flag(false, "Whether they must have signed in with a second factor (aws:MultiFactorAuthPresent)."),
    tagSession: flag(false, "Whether they may pass tags with the session (sts:TagSession)."),
    setSourceIdentity: flag(false, "Whether they may set the session's source identity (sts:SetSourceIdentity)."),
  }),
  "Roles and users that come in on the same conditions.",
  "an object",
  { principals: [rules.principalArn.example] },
);
export type AlsoTrusted = z.output<typeof trusted>;

/** The fields of a role that say who may come in. What lets in more than named jobs is called dangerous. */
export const trustFields = {
  repositories: anyOf(
    rules.repository,
    'Repositories whose workflows may come in: "owner@id/name@id" (the sub_claim_prefix that GitHub reports), or "owner/name" while a repository still has name-only subjects. Both forms of one repository during migration.',
  ),
  owners: anyOf(
    rules.owner,
    'Owners, as "owner@id": every repository of theirs with immutable subjects, those that are yet to be made included. Only together with {reusableWorkflows}.',
  ),
  branches: anyOf(
    rules.branch,
    "Branches: names, or patterns such as release/*. Together with environments: jobs must satisfy both.",
    "main",
  ),
  gitTags: anyOf(rules.gitTag, "Git tags: names, or patterns such as v*. Together with environments: jobs must satisfy both."),
  environments: anyOf(
    rules.environment,
    "GitHub environments. Any job that names one comes in, pull requests included, unless the environment is protected on GitHub, or {branches} or {gitTags} are asked for too.",
  ),
  pullRequest: flag(
    false,
    "Whether workflows of pull requests come in: anyone who can push a branch to the repository. Only on a role that cannot write.",
  ),
  reusableWorkflows: anyOf(
    rules.reusableWorkflow,
    "Reusable workflows: the job must be in one of these files, at this version, beside all else. It holds the file, and not who calls it.",
  ),
  actorIds: anyOf(rules.actorId, "Numeric ids of GitHub users: one of them must have started the job, beside all else."),
  workflows: anyOf(
    rules.workflowName,
    "Names of workflows, beside all else. A reminder, not a protection: whoever can push a branch can give a workflow any name.",
  ),
  subjects: anyOf(
    rules.subject,
    'Whole subjects, of repositories whose template is customised: claims as "key:value" in the order of the template, the repository or its ids first, then where the job runs. One * at the end stands for the rest of a branch or tag, or for all further claims. In place of {repositories}, {branches}, {gitTags}, {environments} and {owners}.',
  ),
  alsoTrust: field(
    mapOf(rules.statementId, trusted).default({}),
    "Roles and users of IAM that may come in beside GitHub's jobs, each by a name of yours, which is the id of a statement of their own: for debugging from a workstation, or to chain roles.",
    "a map of names of your own to roles and users",
    { Developers: { principals: [rules.principalArn.example] } },
  ),
  dangerouslyAnyRef: flag(
    false,
    "Whether every job of the repositories comes in, whatever its branch, tag, environment or event, pull requests included: anyone who can push a branch to one of them. In place of {branches}, {gitTags}, {environments} and {pullRequest}. `cdktf-aws-github-oidc audit` calls such a role a warning, with {dangerouslyOwners} unsafe.",
  ),
  dangerouslyPullRequest: flag(
    false,
    "The same as {pullRequest} on a role that writes, or reads secrets: anyone who can push a branch to the repository has the role, with a workflow that nobody has reviewed. `cdktf-aws-github-oidc audit` calls it a warning.",
  ),
  dangerouslyOwners: anyOf(
    rules.owner,
    'Owners, as "owner@id", without {reusableWorkflows}: whoever can write any of their repositories, or make one, comes in. {branches}, {gitTags} and {environments} hold nobody then: such a person makes one of that name. `cdktf-aws-github-oidc audit` calls such a role unsafe.',
  ),
};
