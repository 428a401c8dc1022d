/** What GitHub knows of a job when it mints a token. */
export interface Job {
  readonly owner?: string;
  readonly ownerId?: string;
  readonly name?: string;
  readonly id?: string;
  /** Whether the repository emits immutable subjects (created, renamed or transferred after 15 July 2026, or opted in). */
  readonly immutable?: boolean;
  readonly event?: "push" | "pull_request" | "workflow_dispatch" | "schedule" | "release";
  readonly ref?: string;
  readonly environment?: string;
  readonly audience?: string;
  /** The reusable workflow that the job is in, as owner/name/.github/workflows/file.yml@ref; else its own file. */
  readonly calls?: string;
  readonly actorId?: string;
  readonly workflow?: string;
  /** Default: github.com's. */
  readonly issuer?: string;
}

export type Claims = Readonly<Record<string, string>>;

/**
 * The claims of the token that GitHub mints for a job: environment before pull_request before ref in the subject, and ":" in a value
 * as "%3A" (github/docs, "OpenID Connect reference"). Written from the documentation, not from the code under test.
 */
export function mint(job: Job = {}): Claims {
  const { owner = "octo-org", ownerId = "123456", name = "web", id = "456789", immutable = true, event = "push", environment } = job;
  const ref = job.ref ?? (event === "pull_request" ? "refs/pull/7/merge" : "refs/heads/main");
  const repository = immutable ? `${owner}@${ownerId}/${name}@${id}` : `${owner}/${name}`;
  const escaped = (value: string) => value.split(":").join("%3A");
  const context =
    environment !== undefined ? `environment:${escaped(environment)}` : event === "pull_request" ? "pull_request" : `ref:${escaped(ref)}`;
  return {
    iss: job.issuer ?? "https://token.actions.githubusercontent.com",
    aud: job.audience ?? "sts.amazonaws.com",
    sub: `repo:${repository}:${context}`,
    actor: "octocat",
    actor_id: job.actorId ?? "583231",
    event_name: event,
    job_workflow_ref: job.calls ?? `${owner}/${name}/.github/workflows/deploy.yml@${ref}`,
    ref,
    ref_type: ref.startsWith("refs/tags/") ? "tag" : "branch",
    repository: `${owner}/${name}`,
    repository_id: id,
    repository_owner: owner,
    repository_owner_id: ownerId,
    repository_visibility: "private",
    runner_environment: "github-hosted",
    workflow: job.workflow ?? "deploy",
    workflow_ref: `${owner}/${name}/.github/workflows/deploy.yml@${ref}`,
    ...(environment !== undefined && { environment }),
  };
}
