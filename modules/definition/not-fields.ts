import type { Expected } from "../fields/kinds";

/**
 * Names that people expect a role to have, and what does their job. Most are claims of GitHub's token that AWS does not evaluate, so that
 * a trust policy which asks for one admits nobody (Service Authorization Reference, AWS STS: condition keys).
 */
export const NOT_FIELDS: readonly Expected[] = [
  {
    names: ["event", "events", "eventname", "on", "triggers"],
    instead:
      "AWS does not evaluate the event of a job (event_name): a condition on it admits nobody. Pull requests come in with {pullRequest}; to tell other events apart, name an environment in the jobs that are meant and list it in {environments}.",
  },
  {
    names: ["schedule", "cron", "workflowdispatch", "repositorydispatch"],
    instead:
      "AWS cannot tell how a run was started: scheduled jobs and jobs started by hand have the subject of the branch they run on. Name an environment in the jobs that are meant and list it in {environments}.",
  },
  {
    names: ["baseref", "basebranch", "targetbranch", "headref", "headbranch"],
    instead:
      "AWS evaluates neither the base nor the head branch of a pull request (base_ref, head_ref): a condition on them admits nobody. Name a protected environment in the job and list it in {environments}, deploy after the merge with {branches}, or have a customised subject say it and give that in {subjects}.",
  },
  {
    names: ["runnerenvironment", "runner", "runners", "selfhosted"],
    instead:
      "AWS does not evaluate where a job runs (runner_environment): a condition on it admits nobody. List a reusable workflow that chooses its runner in {reusableWorkflows}, or have a customised subject say it and give that in {subjects}.",
  },
  {
    names: ["workflowref", "workflowfile", "workflowsha", "jobworkflowref", "jobworkflowsha"],
    instead:
      "AWS does not evaluate the file of the calling workflow (workflow_ref): a condition on it admits nobody. {reusableWorkflows} holds the file that the job itself is in (job_workflow_ref).",
  },
  {
    names: ["repositoryowner", "owner", "organization", "organizations", "org"],
    instead:
      "AWS does not evaluate the owner's name (repository_owner): a condition on it admits nobody. List each repository in {repositories}, or the owner with its id in {owners}.",
  },
  { names: ["actor", "actors"], instead: "A user's name can pass to somebody else. Give the numeric ids in {actorIds}." },
  {
    names: ["reftype"],
    instead:
      "AWS does not evaluate the kind of a ref (ref_type): a condition on it admits nobody. {branches} and {gitTags} tell them apart.",
  },
  {
    names: ["enterprise", "repositoryvisibility", "visibility", "refprotected", "sha", "runid", "runnumber", "runattempt", "checkrunid"],
    instead:
      "AWS does not evaluate this claim of GitHub's token: a condition on it admits nobody. Check it in the job, or have a customised subject say it and give that in {subjects}.",
  },
];
