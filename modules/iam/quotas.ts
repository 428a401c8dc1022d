import type { Problem } from "../fields/messages/errors";
import { typescript, worded } from "../fields/messages/faces";
import { listed } from "../fields/messages/wording";
import { hasToken } from "../fields/tokens";
import { compactJson } from "./document";

/** A document of a role, and how many characters of it AWS allows by default (IAM User Guide, "IAM and AWS STS quotas"). */
export interface Quota<C = number> {
  readonly document: "boundary" | "permissions" | "split" | "trust";
  readonly name: string;
  readonly characters: C;
  /** What helps but for two roles, in words. */
  readonly otherwise?: string;
  /** Only of roles that split their permissions, or only of those that do not. */
  readonly splits?: boolean;
}

/** The trust policy's by default, and the highest to which AWS raises it on request (Service Quotas, "Role trust policy length"). */
export const TRUST_POLICY = { default: 2048, highest: 8192 } as const;
/** How many managed policies a role can have attached, by default. */
export const ATTACHED_POLICIES = 10;
/** The sum of a role's inline policies, of which ours has one. */
const INLINE_POLICY = 10_240;

const MANAGED_POLICY = 6144;

/** The quotas of a role in an account whose quota of the trust policy is known. `C` is a number, or what stands for it in HCL. */
export const quotasOf = <C>(trustPolicy: C): readonly Quota<C | number>[] => [
  {
    document: "trust",
    name: "trust policy",
    characters: trustPolicy,
    otherwise: "have AWS raise the account's quota and say so in {trustPolicyQuota}",
  },
  {
    document: "permissions",
    name: "inline policy",
    characters: INLINE_POLICY,
    splits: false,
    otherwise: "have its longest lists made into managed policies: {splitPermissions = true}",
  },
  { document: "permissions", name: "inline policy", characters: INLINE_POLICY, splits: true },
  { document: "boundary", name: "generated boundary", characters: MANAGED_POLICY },
  { document: "split", name: "managed policy", characters: MANAGED_POLICY },
];

/** What a role that is too large can be split by, for each document. */
export type Parts = Readonly<Record<Quota["document"], readonly string[]>>;

/** Said of a document of that length. */
export const tooLong = ({ document, name, characters, otherwise }: Quota<number | string>, length: number | string, parts: Parts): string =>
  `the ${name} has ${length} characters, and AWS allows ${characters}. Make two roles of it and give each a part of the ${listed(parts[document], "or")}` +
  `${otherwise === undefined ? "" : `, or ${otherwise}`}.`;

/** Said of a role whose statements are split over so many policies that, with its others, AWS does not attach them all. */
export const tooMany = (split: number | string, all: number | string): string =>
  `received true, which makes ${split} managed policies. With those of {managedPolicies}, {dangerouslyManagedPolicies} and permission sets the role would have ${all}, and AWS attaches ${ATTACHED_POLICIES} to a role: make two roles of it.`;

const TOKEN = /\$\{TfToken\[[^\]]*\]\}/g;
// The account's id, or a resource that only Terraform knows: its ARN is longer, and counted by AWS
const ACCOUNT_ID = "0".repeat(12);

/** The length of the document as Terraform sends it: `<`, `>` and `&` as `\\u003c` and so on, an account id not known yet as 12 digits. */
export function documentLength(document: object): number {
  const json = compactJson(document).replaceAll(/[<>&\u2028\u2029]/g, "\\u0000");
  return (hasToken(json) ? json.replaceAll(TOKEN, ACCOUNT_ID) : json).length;
}

/** The documents of a role that have quotas. */
interface Documents {
  readonly trust: object;
  readonly permissions?: object;
  readonly boundary?: object;
  readonly split?: Readonly<Record<string, object>>;
}
/** What of a role's definition decides about its quotas. */
interface OfRole {
  readonly trustPolicyQuota: number;
  readonly splitPermissions: boolean;
}

/** What the quotas say against a role's documents. */
export const quotaProblems = (
  { split = {}, ...documents }: Documents,
  { trustPolicyQuota, splitPermissions }: OfRole,
  parts: Parts,
  at: string,
): Problem[] =>
  quotasOf(trustPolicyQuota)
    .filter(({ splits = splitPermissions }) => splits === splitPermissions)
    .flatMap((quota) => {
      const named: readonly (readonly [string, object | undefined])[] =
        quota.document === "split"
          ? Object.entries(split).map(([key, document]) => [`${quota.name} ${key}`, document])
          : [[quota.name, documents[quota.document]]];
      return named.flatMap(([name, document]) => {
        const length = document === undefined ? 0 : documentLength(document);
        return length <= quota.characters ? [] : [{ path: at, message: worded(tooLong({ ...quota, name }, length, parts), typescript) }];
      });
    });
