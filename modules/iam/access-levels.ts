/** AWS's access levels (Service Authorization Reference), told from the words that actions begin with. Data, and how it is looked up. */

/** From the least ("read", which includes list) to all of a service. */
export type AccessLevel = "read" | "tagging" | "write" | "permissions" | "all";

/** Actions of level Read and List begin with these words in nearly every service. */
const READING =
  /^(BatchCheck|BatchDescribe|BatchGet|Check|Describe|Detect|Download|Estimate|Evaluate|Export|Filter|Get|Head|List|Lookup|Poll|Preview|Query|Read|Retrieve|Scan|Search|Select|Simulate|Test|Validate|Verify|View)/i;
const TAGGING = /^(Tag|Untag|AddTags|RemoveTags|CreateTags|DeleteTags)/i;

/** Actions with which a principal gives access to itself or others (level "Permissions management", and iam:PassRole). */
const PERMISSIONS: readonly RegExp[] = [
  /^iam:(?!Get|List|Generate|Simulate|Tag|Untag)/i,
  /^sts:(AssumeRole|\*)/i,
  /^organizations:(Attach|Create|Update|Enable|Invite)/i,
  /^(sso|sso-directory|identitystore):(Create|Put|Attach|Update)/i,
  /^kms:(CreateGrant|PutKeyPolicy|RetireGrant|RevokeGrant)/i,
  /^lakeformation:(Grant|Revoke)/i,
  /^ram:(Create|Associate|Accept)/i,
  /^[\w-]+:(Add|Put|Set|Update|Create|Delete|Attach|Remove)\w*(Policy|Permission|Permissions|Acl|AccessBlock|AccessPoint(Policy)?)$/i,
];

/** The level of an action of a policy, wildcards and all: of several that it may match, the highest that is sure. */
export function levelOf(action: string): AccessLevel {
  const [service = "", name = ""] = action.split(":");
  if (action === "*" || name === "*" || service.includes("*")) return "all";
  const wild = name.search(/[*?]/);
  if (wild >= 0) {
    const prefix = name.slice(0, wild);
    if (READING.test(prefix)) return "read";
    if (TAGGING.test(prefix)) return "tagging";
    if (service.toLowerCase() === "iam" || service.toLowerCase() === "sts" || wild === 0) return wild === 0 ? "all" : "permissions";
    return "write";
  }
  if (PERMISSIONS.some((pattern) => pattern.test(action))) return "permissions";
  if (TAGGING.test(name)) return "tagging";
  return READING.test(name) ? "read" : "write";
}

/** From the most. */
export const LEVELS: readonly AccessLevel[] = ["all", "permissions", "write", "tagging", "read"];
export const highestLevel = (levels: readonly AccessLevel[]): AccessLevel => LEVELS.find((level) => levels.includes(level)) ?? "read";
