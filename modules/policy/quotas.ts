import type { Problem } from "../definition/errors";
import { hasToken } from "../definition/tokens";

/** Characters that AWS allows by default (IAM User Guide, "IAM and AWS STS quotas"). */
export const QUOTAS = {
  /** Raisable to 8,192; checked at the default, which is what a new account has. */
  trustPolicy: 2048,
  /** The sum of a role's inline policies. */
  inlinePolicies: 10_240,
} as const;

const TOKEN = /\$\{TfToken\[[^\]]*\]\}/g;
// The one token that our documents hold is the account's id
const ACCOUNT_ID = "0".repeat(12);

/** The length of the document as AWS counts it; an account id that is not known yet counts as its 12 digits. */
export function documentLength(document: object): number {
  const json = JSON.stringify(document);
  return (hasToken(json) ? json.replaceAll(TOKEN, ACCOUNT_ID) : json).length;
}

/** What the quotas say against a role's documents. */
export const quotaProblems = ({ trust, permissions }: { trust: object; permissions?: object }, at: string): Problem[] => [
  ...over(trust, QUOTAS.trustPolicy, at, "trust policy", "repositories, environments, branches or git tags"),
  ...(permissions === undefined
    ? []
    : over(permissions, QUOTAS.inlinePolicies, at, "inline policy", "ECR repositories, services or task families")),
];

function over(document: object, quota: number, at: string, name: string, parts: string): Problem[] {
  const length = documentLength(document);
  if (length <= quota) return [];
  const message = `the ${name} has ${length} characters, and AWS allows ${quota}. Make two roles of it and give each a part of the ${parts}.`;
  return [{ path: at, message }];
}
