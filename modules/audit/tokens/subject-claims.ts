import { isKnownClaim } from "./github";

/** A subject is made of claims, `name:value` one after the other; a value has no colon of its own. Pull requests say so without one. */
const PULL_REQUEST = "pull_request";

/** The names of its claims. */
export function claimNames(sub: string): string[] {
  const names: string[] = [];
  const parts = sub.split(":");
  for (let at = 0; at < parts.length; at += parts[at] === PULL_REQUEST ? 1 : 2) names.push(parts[at] ?? "");
  return names;
}

/** Whether only a job of a pull request has such a subject. */
export const isOfPullRequest = (sub: string): boolean =>
  claimNames(sub).some((name) => name === PULL_REQUEST || name === "head_ref" || name === "base_ref");

/** The first claim of which it is not known what GitHub writes into a subject. */
export const unknownClaim = (sub: string): string | undefined => claimNames(sub).find((name) => !isKnownClaim(name));

/**
 * Such claims that a pattern of subjects spells out. Behind a "*", which may stand for some claims or for half of one, whatever looks like
 * a name may be one, until one comes that is known.
 */
export function unknownClaims(pattern: string): string[] {
  const found: string[] = [];
  let next = "name" as "name" | "value" | "either";
  const parts = pattern.split(":");
  for (const [at, part] of parts.entries()) {
    const [isOpen, isKnown] = [part.includes("*"), isKnownClaim(part)];
    if (next === "value") next = isOpen ? "either" : "name";
    else if (!isOpen && isKnown) next = part === PULL_REQUEST ? "name" : "value";
    else {
      const name = part.replaceAll("*", "").replaceAll("?", "x");
      if (!isKnown && (isOpen || at < parts.length - 1) && NAME.test(name)) found.push(name);
      next = isOpen || next === "either" ? "either" : "value";
    }
  }
  return found;
}
const NAME = /^[a-z_]+$/;
