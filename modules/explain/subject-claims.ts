import type { TokenClaims } from "../trust/request";

/** `repo:owner/name:context`, `repo:owner@id/name@id:context` (github/docs, "OpenID Connect reference", "Example subject claims"). */
const DEFAULT =
  /^repo:(?<owner>[^@/:]+)(?:@(?<ownerId>\d+))?\/(?<name>[^@/:]+)(?:@(?<id>\d+))?:(?<kind>ref|environment|pull_request)(?::(?<value>[^:]+))?$/s;

/**
 * The claims that a subject tells of its token, and those that it tells the token has not. A subject that is customised tells
 * nothing: it may begin like another one.
 */
export function claimsOfSubject(sub: string): { readonly told: TokenClaims; readonly absent: readonly string[] } {
  const { owner, ownerId, name, id, kind, value } = DEFAULT.exec(sub)?.groups ?? {};
  if (kind === undefined || (kind === "pull_request") !== (value === undefined)) return { told: {}, absent: [] };
  const told = {
    repository: `${owner}/${name}`,
    repository_owner_id: ownerId,
    repository_id: id,
    ref: kind === "ref" ? value : undefined,
    // Whether "%3A" was a colon, only the claim itself tells
    environment: kind === "environment" && !/%3A/i.test(value ?? "") ? value : undefined,
  };
  return {
    told: Object.fromEntries(Object.entries(told).filter((entry): entry is [string, string] => entry[1] !== undefined)),
    absent: kind === "environment" ? [] : ["environment"],
  };
}
