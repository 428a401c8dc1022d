import type { Constraint } from "../iam/compare/constraints";
import { isForeign, isUnknownClaim } from "../trust/github-exposure";
import { ISSUER } from "../trust/issuer";
import { refInWords } from "./subject";

/** What must hold beside the subject, in words; an empty list asks nothing. */
export function furtherClaims({ ref, repository_id }: Readonly<Record<"ref" | "repository_id", readonly string[]>>): string {
  const onRefs = ref.length === 0 ? "" : `, ${ref.map((each) => refInWords(readable(each))).join(" or ")}`;
  return repository_id.length === 0 ? onRefs : `${onRefs}, only while its repository id is ${repository_id.join(" or ")}`;
}

/** The value as GitHub has it: IAM's way to write "$" undone. */
const readable = (value: string) => value.replaceAll("${$}", "$");

/**
 * A condition as AWS has it, in a sentence's place.
 *
 * @param issuer GitHub's, of whose tokens the condition speaks
 */
export function conditionInWords({ key, operator, plain, values }: Constraint, issuer?: string): string {
  const texts = values.map(({ text }) => text).join(" or ");
  if (!plain) return `if ${operator} ${key} ${texts}`;
  const prefix = `${(issuer ?? ISSUER).toLowerCase()}:`;
  const name = key.startsWith(prefix) ? `its ${key.slice(prefix.length)}` : key;
  return `only if ${name} is ${/[*?]/.test(texts) ? "like " : ""}${texts}${issuer === undefined ? "" : deadKey(issuer, key)}`;
}

/** Why a condition holds for nobody. */
function deadKey(issuer: string, key: string): string {
  if (isForeign(issuer, key)) return " (GitHub's tokens give no such key, so nobody comes in)";
  return isUnknownClaim(issuer, key) ? " (AWS knows no such claim, so nobody comes in)" : "";
}
