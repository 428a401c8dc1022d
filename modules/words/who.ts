import type { Constraint } from "../iam/compare/constraints";
import type { Grant } from "../iam/compare/grants";
import { isExact } from "../iam/compare/values";
import { patternText } from "../iam/wildcard";
import { isGithub, issuerOf, keyOf } from "../trust/grant-issuer";
import { parseSubject, rawName, type Subject } from "../trust/subject";
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

const shortened = (text: string) => (text.length > 1000 ? `${text.slice(0, 1000)}…` : text);

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
  const subjects = subject?.values.map(parseSubject);
  const environment = claim("environment");
  const said = new Set([
    subject,
    ref,
    repositoryId,
    isUsual(audience) ? audience : undefined,
    environment && subjects?.every((each) => names(each, environment)) ? environment : undefined,
  ]);
  const others = constraints.filter((each) => !said.has(each));
  return [
    subjects === undefined ? ANY_REPOSITORY : subjects.map(subjectInWords).join(" or ") || NO_SUBJECT,
    furtherClaims({ ref: ref?.values ?? [], repository_id: repositoryId?.values ?? [] }),
    audience === undefined ? ", for any audience" : "",
    ...others.map((each) => `, ${conditionInWords(each, issuer)}`),
  ].join("");
}

const NO_SUBJECT = "nobody: no subject meets both conditions on it";

/** Whether the subject names an environment that the claim asks for too: it is then said. */
const names = ({ exact, context }: Subject, { values }: Constraint): boolean =>
  exact &&
  context?.kind === "environment" &&
  values.some((value) => isExact(value) && patternText(value.pattern ?? []) === rawName(context.name));

const isUsual = (audience: Constraint | undefined) =>
  audience?.values.every((value) => isExact(value) && /^sts\.amazonaws\.com(\.cn)?$/.test(value.text)) ?? true;
