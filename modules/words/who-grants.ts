import type { Constraint } from "../iam/compare/constraints";
import type { Grant } from "../iam/compare/grants";
import { isGithub, issuerOf, keyOf } from "../trust/grant-issuer";
import { parseSubject } from "../trust/subject";
import { conditionInWords, furtherClaims } from "./conditions";
import { principalInWords } from "./principals";
import { ANY_REPOSITORY, subjectInWords } from "./subject";

/** Who a trust grant lets in, in words. */
export function whoInWords(grant: Grant): string {
  const { principal, opaque, constraints } = grant;
  if (opaque !== undefined || principal === undefined)
    return `whoever a statement admits that cannot be put into words (${shortened(opaque ?? "")})`;
  const issuer = issuerOf(grant);
  const who = issuer !== undefined && isGithub(issuer) ? jobInWords(issuer, constraints) : principalInWords(principal, constraints, issuer);
  return `${who}${purpose(grant)}`;
}

const shortened = (text: string) => (text.length > 200 ? `${text.slice(0, 200)}…` : text);

/** What may be done with the role, where it is not simply assumed. */
function purpose({ action }: Grant): string {
  if (!("value" in action)) return ", for all but some calls";
  const text = action.value.text.toLowerCase();
  if (/^(sts:assumerole\w*|sts:assumerole\*|sts:\*|\*)$/.test(text)) return "";
  if (text === "sts:tagsession") return " (may tag its sessions)";
  if (text === "sts:setsourceidentity") return " (may name its source identity)";
  return ` (${text})`;
}

function jobInWords(issuer: string, constraints: readonly Constraint[]): string {
  const claim = (name: string) => constraints.find(({ key, plain }) => plain && key === keyOf(issuer, name));
  const [subject, audience, ref, repositoryId] = [claim("sub"), claim("aud"), claim("ref"), claim("repository_id")];
  const said = new Set([subject, ref, repositoryId, isUsual(audience) ? audience : undefined]);
  const others = constraints.filter((each) => !said.has(each));
  return [
    subject?.values.map((value) => subjectInWords(parseSubject(value))).join(" or ") ?? ANY_REPOSITORY,
    furtherClaims({ ref: textsOf(ref), repository_id: textsOf(repositoryId) }),
    audience === undefined ? ", for any audience" : "",
    ...others.map((each) => `, ${conditionInWords(each, issuer)}`),
  ].join("");
}

const textsOf = (constraint: Constraint | undefined): string[] => constraint?.values.map(({ text }) => text) ?? [];
const isUsual = (audience: Constraint | undefined) => textsOf(audience).every((text) => /^sts\.amazonaws\.com(\.cn)?$/.test(text));
