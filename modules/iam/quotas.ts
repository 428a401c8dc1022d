import type { Problem } from "../fields/messages/errors";
import { listed } from "../fields/messages/wording";
import { hasToken } from "../fields/tokens";
import { compactJson } from "./document";

/** A document of a role, and how many characters of it AWS allows by default (IAM User Guide, "IAM and AWS STS quotas"). */
export interface Quota {
  readonly document: "permissions" | "trust";
  readonly name: string;
  readonly characters: number;
}

export const QUOTAS: readonly Quota[] = [
  // Raisable to 8,192; checked at the default, which is what a new account has
  { document: "trust", name: "trust policy", characters: 2048 },
  // The sum of a role's inline policies, of which ours has one
  { document: "permissions", name: "inline policy", characters: 10_240 },
];

/** What a role that is too large can be split by, for each document. */
export type Parts = Readonly<Record<Quota["document"], readonly string[]>>;

/** Said of a document of that length. */
export const tooLong = ({ document, name, characters }: Quota, length: number | string, parts: Parts): string =>
  `the ${name} has ${length} characters, and AWS allows ${characters}. Make two roles of it and give each a part of the ${listed(parts[document], "or")}.`;

const TOKEN = /\$\{TfToken\[[^\]]*\]\}/g;
// The one token that our documents hold is the account's id
const ACCOUNT_ID = "0".repeat(12);

/** The length of the document as Terraform sends it: `<`, `>` and `&` as `\\u003c` and so on, an account id not known yet as 12 digits. */
export function documentLength(document: object): number {
  const json = compactJson(document).replaceAll(/[<>&\u2028\u2029]/g, "\\u0000");
  return (hasToken(json) ? json.replaceAll(TOKEN, ACCOUNT_ID) : json).length;
}

/** What the quotas say against a role's documents. */
export const quotaProblems = (documents: { readonly trust: object; readonly permissions?: object }, parts: Parts, at: string): Problem[] =>
  QUOTAS.flatMap((quota) => {
    const document = documents[quota.document];
    const length = document === undefined ? 0 : documentLength(document);
    return length <= quota.characters ? [] : [{ path: at, message: tooLong(quota, length, parts) }];
  });
