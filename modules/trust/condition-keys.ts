/**
 * The claims of a GitHub token that AWS turns into condition keys, `<issuer>:<key>`. No other claim becomes one: a condition on
 * `repository_owner` or `event_name` finds its key absent.
 */

/** Of a token of any OIDC provider (IAM User Guide, "AWS global condition context keys", available keys for AWS OIDC federation). */
export const OIDC_KEYS = ["aud", "sub", "amr", "oaud"] as const;

/** Of GitHub's tokens beside them, since January 2026 (Service Authorization Reference, "AWS Security Token Service"). */
export const GITHUB_KEYS = [
  "actor",
  "actor_id",
  "enterprise_id",
  "environment",
  "job_workflow_ref",
  "ref",
  "repository",
  "repository_id",
  "repository_owner_id",
  "workflow",
] as const;

/** All of them, of a token of github.com. */
export const EVALUATED: ReadonlySet<string> = new Set([...OIDC_KEYS, ...GITHUB_KEYS]);

/** Global and STS keys are in every request, and a token does not tell them. */
export const UNSEEN_KEYS = ["aws:*", "sts:*"] as const;
