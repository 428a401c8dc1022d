import type { AccessLevel, Risk } from "../model";

/** AWS's access levels, from the words that actions begin with. Data, and how it is looked up. */

/** Service Authorization Reference: actions of level Read and List begin with these words in nearly every service. */
const READING =
  /^(BatchCheck|BatchDescribe|BatchGet|Check|Describe|Detect|Download|Estimate|Evaluate|Export|Filter|Get|Head|List|Lookup|Poll|Preview|Query|Read|Retrieve|Scan|Search|Select|Simulate|Test|Validate|Verify|View)/i;
const TAGGING = /^(Tag|Untag|AddTags|RemoveTags|CreateTags|DeleteTags)/i;

/** Reading these gives away a secret, or access that lasts. */
const READS_SECRETS =
  /^(secretsmanager:(BatchGet|Get)SecretValue|ssm:GetParameters?(ByPath|History)?|kms:(Decrypt|GenerateDataKey.*)|sts:Get(SessionToken|FederationToken)|ecr:GetAuthorizationToken|lambda:GetFunction|cognito-identity:GetCredentialsForIdentity|codecommit:GitPull|rds:DownloadCompleteDBLogFile)$/i;

/** Actions with which a principal gives access to itself or others (Service Authorization Reference, level "Permissions management", and iam:PassRole). */
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

const LEVELS: readonly AccessLevel[] = ["all", "permissions", "write", "tagging", "read"];
export const highestLevel = (levels: readonly AccessLevel[]): AccessLevel => LEVELS.find((level) => levels.includes(level)) ?? "read";

export const readsSecrets = (action: string): boolean => READS_SECRETS.test(action) && !/^ecr:/i.test(action);

const RISKS: readonly Risk[] = ["critical", "high", "medium", "low", "none"];
export const highestRisk = (risks: readonly Risk[]): Risk => RISKS.find((risk) => risks.includes(risk)) ?? "none";
export const riskRank = (risk: Risk): number => RISKS.indexOf(risk);
export const raised = (risk: Risk): Risk => RISKS[Math.max(0, riskRank(risk) - 1)] ?? risk;

/** How bad it is that somebody may do this, where `everywhere` is on every resource. */
export function riskOfAccess(service: string, level: AccessLevel, everywhere: boolean, secrets: boolean): Risk {
  if (level === "all") return service === "*" || service === "iam" ? (everywhere ? "critical" : "high") : everywhere ? "high" : "medium";
  if (level === "permissions") return everywhere ? "critical" : "high";
  if (level === "write") return everywhere ? "high" : "medium";
  if (secrets) return everywhere ? "high" : "medium";
  return "low";
}

/** How bad it is that somebody may come in. */
export const RISK_OF_EXPOSURE = { anyone: "critical", organisation: "high", writers: "high", named: "medium" } as const;
