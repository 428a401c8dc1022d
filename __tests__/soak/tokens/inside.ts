import type { RoleDefinition } from "../../../modules";
import type { Claims } from "../../support/github";

/**
 * Whether a definition means this token: from what its fields say in docs/definition.md and docs/subjects.md, field by field, with nothing of
 * how a policy says it.
 */
export function isInside(role: RoleDefinition, claims: Claims): boolean {
  const { reusableWorkflows: files = [], actorIds = [], workflows = [] } = role;
  return (
    claims["aud"] === "sts.amazonaws.com" &&
    isAsked(files, claims["job_workflow_ref"]) &&
    isAsked(actorIds, claims["actor_id"]) &&
    isAsked(workflows, claims["workflow"]) &&
    (isOfRepository(role, claims) || isOfOwner(role, claims) || isWhole(role, claims))
  );
}

const isAsked = (listed: readonly string[], claim: string | undefined) => listed.length === 0 || isOneOf(listed, claim);
const isOneOf = (listed: readonly string[], claim: string | undefined) => claim !== undefined && listed.includes(claim);

/** The subject is that of a listed repository, spelled as it is listed, and of a job that the definition names. */
function isOfRepository(role: RoleDefinition, claims: Claims): boolean {
  const { repositories = [] } = role;
  return repositories.some((repository) => {
    const begins = `repo:${repository}:`;
    const { sub = "" } = claims;
    return sub.startsWith(begins) && isTied(repository, repositories, claims) && isJob(role, sub.slice(begins.length), claims);
  });
}

/** A name that is listed beside ids of its own is good only together with one of them. */
function isTied(repository: string, all: readonly string[], claims: Claims): boolean {
  if (repository.includes("@")) return true;
  const ids = all.flatMap((other) => {
    const [, owner, name, id] = /^(.*)@\d+\/(.*)@(\d+)$/.exec(other) ?? [];
    return id !== undefined && `${owner}/${name}`.toLowerCase() === repository.toLowerCase() ? [id] : [];
  });
  return isAsked(ids, claims["repository_id"]);
}

function isJob(role: RoleDefinition, context: string, claims: Claims): boolean {
  const { environments = [], pullRequest = false, dangerouslyPullRequest = false, dangerouslyAnyRef = false } = role;
  if (dangerouslyAnyRef) return true;
  if ((pullRequest || dangerouslyPullRequest) && context === "pull_request") return true;
  if (environments.length === 0) return context.startsWith("ref:") && isListedRef(role, context.slice("ref:".length));
  // Where a name has a colon, the claim tells it from the name with "%3A". GitHub mints subject and claim of one environment
  const isToldApart = !environments.some((name) => name.includes(":")) || environments.includes(claims["environment"] ?? "");
  return (
    (!hasRefs(role) || isListedRef(role, claims["ref"])) &&
    isToldApart &&
    environments.some((name) => context === `environment:${name.split(":").join("%3A")}`)
  );
}

/** Any repository of an owner's, by the file that it calls or dangerously by any: refs and environments are asked of the claims. */
function isOfOwner(role: RoleDefinition, { sub = "", ref, environment }: Claims): boolean {
  const { owners = [], dangerouslyOwners = [], environments = [] } = role;
  return (
    [...owners, ...dangerouslyOwners].some((owner) => sub.startsWith(`repo:${owner}/`)) &&
    (!hasRefs(role) || isListedRef(role, ref)) &&
    isAsked(environments, environment)
  );
}

const isWhole = ({ subjects = [] }: RoleDefinition, { sub = "" }: Claims): boolean => subjects.some((subject) => like(subject, sub));

const hasRefs = ({ branches = [], gitTags = [] }: RoleDefinition) => branches.length + gitTags.length > 0;

const isListedRef = ({ branches = [], gitTags = [] }: RoleDefinition, ref: string | undefined) =>
  ref !== undefined &&
  [...branches.map((branch) => `refs/heads/${branch}`), ...gitTags.map((tag) => `refs/tags/${tag}`)].some((pattern) => like(pattern, ref));

/** Of a name with wildcards: the parts between its stars, from left to right, each as early as it can be, and the last at the end. */
function like(pattern: string, text: string): boolean {
  const [first = "", ...others] = pattern.split("*");
  if (!standsAt(first, text, 0)) return false;
  if (others.length === 0) return first.length === text.length;
  const last = others.pop() ?? "";
  let at = first.length;
  for (const part of others) {
    while (at + part.length <= text.length && !standsAt(part, text, at)) at++;
    at += part.length;
  }
  return at <= text.length - last.length && standsAt(last, text, text.length - last.length);
}

const standsAt = (part: string, text: string, at: number) =>
  at + part.length <= text.length && [...part].every((character, i) => character === "?" || character === text[at + i]);
