/**
 * The names of the claims that a subject is made of, `name:value` one after the other; a value has no colon of its own. Pull requests say
 * so without one.
 */
export function claimNames(sub: string): string[] {
  const names: string[] = [];
  const parts = sub.split(":");
  for (let at = 0; at < parts.length; at += parts[at] === PULL_REQUEST ? 1 : 2) names.push(parts[at] ?? "");
  return names;
}
const PULL_REQUEST = "pull_request";

/** Whether only a job of a pull request has such a subject. */
export const isOfPullRequest = (sub: string): boolean =>
  claimNames(sub).some((name) => name === PULL_REQUEST || name === "head_ref" || name === "base_ref");
