import { asksForOneOf, type Constraint } from "../iam/compare/constraints";
import { isExact, type PolicyValue } from "../iam/compare/values";
import { isForeign, isImpossibleValue, isUnknownClaim } from "../trust/github-exposure";
import { refInWords } from "./subject";

/** What must hold beside the subject, in words; an empty list asks nothing. */
export function furtherClaims({ ref, repository_id }: Readonly<Record<"ref" | "repository_id", readonly PolicyValue[]>>): string {
  const onRefs =
    ref.length === 0 ? "" : `, ${ref.map((each) => refInWords(readable(each.text), isExact(each))).join(" or ")}${dead("ref", ref)}`;
  const ids = repository_id.map(({ text }) => text).join(" or ");
  return `${onRefs}${ids === "" ? "" : `, only while its repository id is ${ids}${dead("repository_id", repository_id)}`}`;
}

/** Why the values of a claim let in nobody. */
const dead = (claim: string, values: readonly PolicyValue[]): string =>
  values.length > 0 && values.every((value) => isImpossibleValue(claim, value))
    ? " (which no token has: * and ? are no wildcards here, so nobody comes in)"
    : "";

/** The value as GitHub has it: IAM's way to write "$" undone. */
const readable = (value: string) => value.replaceAll("${$}", "$");

/**
 * A condition in a sentence's place, its key in the spelling of the policy.
 *
 * @param issuer GitHub's, of whose tokens the condition speaks
 */
export function conditionInWords(constraint: Constraint, issuer?: string): string {
  const { key, name, operator, plain, values } = constraint;
  const texts = values.map(({ text }) => text).join(" or ");
  const prefix = `${issuer}:`.toLowerCase();
  const claim = issuer !== undefined && key.startsWith(prefix) ? name.slice(prefix.length) : undefined;
  const impossible = claim !== undefined && asksForOneOf(constraint) ? dead(claim.toLowerCase(), values) : "";
  const isPattern = values.some((value) => !isExact(value));
  const [ofArns, ifExists] = /^Arn(?:Equals|Like)(IfExists)?$/.exec(operator) ?? [];
  if (ofArns !== undefined) return `only if ${name}${ifExists ? ", where the call has it," : ""} is ${isPattern ? "like " : ""}${texts}`;
  if (!plain) return `if ${operator} ${name} ${texts}${impossible}`;
  const asked = `${isPattern ? "like " : ""}${texts}`;
  const known = claim === undefined ? undefined : CLAIMS[claim.toLowerCase()]?.(asked);
  return `${known ?? `only if ${claim === undefined ? name : `its ${claim}`} is ${asked}`}${impossible}${deadKey(key, issuer)}`;
}

/** What some claims say of a job. */
const CLAIMS: Readonly<Record<string, (asked: string) => string>> = {
  job_workflow_ref: (asked) => `only in the workflow file ${asked}`,
  actor_id: (asked) => `only if a user whose id is ${asked} started it`,
  workflow: (asked) => `only in a workflow whose name is ${asked} (any may be called so)`,
};

/** Why a condition holds for nobody. */
function deadKey(key: string, issuer: string | undefined): string {
  if (issuer === undefined) return "";
  if (isForeign(issuer, key)) return " (GitHub's tokens give no such key, so nobody comes in)";
  return isUnknownClaim(issuer, key) ? " (AWS knows no such claim, so nobody comes in)" : "";
}
