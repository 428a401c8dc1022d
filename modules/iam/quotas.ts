import type { Problem } from "../fields/messages/errors";
import { typescript, worded } from "../fields/messages/faces";
import { listed } from "../fields/messages/wording";
import { hasToken } from "../fields/tokens";
import { compactJson } from "./document";

/** A document of a role, and how many characters of it AWS allows by default (IAM User Guide, "IAM and AWS STS quotas"). */
export interface Quota<C = number> {
  readonly document: "boundary" | "permissions" | "trust";
  readonly name: string;
  readonly characters: C;
  /** The field that says so where AWS has raised it, as messages name it. */
  readonly raised?: string;
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
  { document: "trust", name: "trust policy", characters: trustPolicy, raised: "{trustPolicyQuota}" },
  { document: "permissions", name: "inline policy", characters: INLINE_POLICY },
  { document: "boundary", name: "generated boundary", characters: MANAGED_POLICY },
];

/** What a role that is too large can be split by, for each document. */
export type Parts = Readonly<Record<Quota["document"], readonly string[]>>;

/** Said of a document of that length. */
export const tooLong = ({ document, name, characters, raised }: Quota<number | string>, length: number | string, parts: Parts): string =>
  `the ${name} has ${length} characters, and AWS allows ${characters}. Make two roles of it and give each a part of the ${listed(parts[document], "or")}` +
  `${raised === undefined ? "" : `, or have AWS raise the account's quota and say so in ${raised}`}.`;

const TOKEN = /\$\{TfToken\[[^\]]*\]\}/g;
// The account's id, or a resource that only Terraform knows: its ARN is longer, and counted by AWS
const ACCOUNT_ID = "0".repeat(12);

/** The length of the document as Terraform sends it: `<`, `>` and `&` as `\\u003c` and so on, an account id not known yet as 12 digits. */
export function documentLength(document: object): number {
  const json = compactJson(document).replaceAll(/[<>&\u2028\u2029]/g, "\\u0000");
  return (hasToken(json) ? json.replaceAll(TOKEN, ACCOUNT_ID) : json).length;
}

/** What the quotas say against a role's documents. */
export const quotaProblems = (
  documents: { readonly trust: object; readonly permissions?: object; readonly boundary?: object },
  trustPolicyQuota: number,
  parts: Parts,
  at: string,
): Problem[] =>
  quotasOf(trustPolicyQuota).flatMap((quota) => {
    const document = documents[quota.document];
    const length = document === undefined ? 0 : documentLength(document);
    return length <= quota.characters ? [] : [{ path: at, message: worded(tooLong(quota, length, parts), typescript) }];
  });
