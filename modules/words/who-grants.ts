import type { Constraint } from "../iam/compare/constraints";
import type { Grant } from "../iam/compare/grants";
import { GITHUB_KEYS } from "../trust/condition-keys";
import { ISSUER } from "../trust/issuer";
import { ANY_REPOSITORY, type Exposure, subjectInWords, widest } from "./subject";
import { furtherClaims } from "./who";

/** Who a trust grant lets in, in words, and how many people that is. */
export interface Who {
  readonly words: string;
  readonly exposure: Exposure;
}

export function whoInWords(grant: Grant): Who {
  const { principal, opaque } = grant;
  if (opaque !== undefined || principal === undefined) {
    return { words: `whoever a statement admits that cannot be put into words (${shortened(opaque ?? "")})`, exposure: "anyone" };
  }
  const who = principal.type === "Federated" ? federated(principal.id, grant.constraints) : other(principal, grant.constraints);
  return { ...who, words: `${who.words}${purpose(grant)}` };
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

/** A job of GitHub, or somebody whom another identity provider signed in. */
function federated(id: string, constraints: readonly Constraint[]): Who {
  const issuer = id.split(":oidc-provider/")[1] ?? issuerOfKeys(constraints) ?? id;
  const isGithub = issuer === ISSUER || issuer.startsWith(`${ISSUER}/`) || /(^|\.)actions\.\w[\w.-]*\/_services\/token$/.test(issuer);
  const claim = (name: string) => constraints.find(({ key, plain }) => plain && key === `${issuer}:${name}`.toLowerCase());
  const subject = claim("sub");
  const [audience, ref, repositoryId] = [claim("aud"), claim("ref"), claim("repository_id")];
  const put = new Set([subject, ref, repositoryId, isUsual(audience) ? audience : undefined]);
  const rest = constraints.filter((each) => !put.has(each));
  if (!isGithub) return notGithub(id, issuer, constraints);
  const further = furtherClaims({ ref: textsOf(ref), repository_id: textsOf(repositoryId) });
  const without = audience === undefined ? ", for any audience" : "";
  const tail = `${further}${without}${rest.map((each) => `, ${conditionInWords(each)}`).join("")}`;
  if (subject === undefined) return { words: `${ANY_REPOSITORY}${tail}`, exposure: exposureOfClaims(issuer, constraints) };
  const all = textsOf(subject).map((text) => subjectInWords(text.replaceAll("${$}", "$")));
  const held = isPinned(issuer, constraints);
  const exposure = widest(...all.map((each) => each.exposure));
  return { words: `${all.map(({ words }) => words).join(" or ")}${tail}`, exposure: held && exposure === "anyone" ? "writers" : exposure };
}

const issuerOfKeys = (constraints: readonly Constraint[]): string | undefined =>
  constraints.map(({ key }) => /^(.+):(sub|aud)$/.exec(key)?.[1]).find((issuer) => issuer !== undefined);

const textsOf = (constraint: Constraint | undefined): string[] => constraint?.values.map(({ text }) => text) ?? [];
const isUsual = (audience: Constraint | undefined) => textsOf(audience).every((text) => /^sts\.amazonaws\.com(\.cn)?$/.test(text));
const isExact = (constraint: Constraint) => constraint.plain && constraint.values.every(({ text }) => !/[*?]/.test(text));

/** Whether a claim ties the token to one repository, whatever its subject says. */
const isPinned = (issuer: string, constraints: readonly Constraint[]): boolean =>
  constraints.some((each) => isExact(each) && ["repository", "repository_id"].some((name) => each.key === `${issuer}:${name}`));

function exposureOfClaims(issuer: string, constraints: readonly Constraint[]): Exposure {
  if (isPinned(issuer, constraints)) return "writers";
  return constraints.some((each) => isExact(each) && each.key === `${issuer}:repository_owner_id`) ? "organisation" : "anyone";
}

/** A condition as AWS has it, in a sentence's place. */
export function conditionInWords({ key, operator, plain, values }: Constraint): string {
  const texts = values.map(({ text }) => text).join(" or ");
  const name = key.split(":").at(-1) ?? key;
  const fromGithub = key.startsWith(`${ISSUER}:`);
  const unseen =
    fromGithub && plain && !["aud", "sub", ...GITHUB_KEYS].includes(name) ? " (AWS knows no such claim, so nobody comes in)" : "";
  if (!plain) return `if ${operator} ${key} ${texts}`;
  return `only if ${fromGithub ? `its ${name}` : key} is ${/[*?]/.test(texts) ? "like " : ""}${texts}${unseen}`;
}

function notGithub(id: string, issuer: string, constraints: readonly Constraint[]): Who {
  const name = id.includes(":saml-provider/") ? `the SAML provider ${id.split(":saml-provider/")[1]}` : `the identity provider ${issuer}`;
  const conditions = constraints.map((each) => `, ${conditionInWords(each)}`).join("");
  const subject = constraints.find(({ key, plain }) => plain && /:(sub|amr)$/.test(key));
  const exposure = subject === undefined ? "organisation" : isExact(subject) ? "named" : "writers";
  return { words: `whoever ${name} signs in${conditions}`, exposure: id.includes(":saml-provider/") ? "organisation" : exposure };
}

/** AWS principals: a service, an account, a role or user, everybody. */
function other({ type, id }: { readonly type: string; readonly id: string }, constraints: readonly Constraint[]): Who {
  const conditions = constraints.map((each) => `, ${conditionInWords(each)}`).join("");
  if (type === "Service") return { words: `the AWS service ${id}${conditions}`, exposure: "named" };
  if (type !== "AWS") return { words: `the ${type} ${id}${conditions}`, exposure: "named" };
  if (id === "*") {
    const held = constraints.some(
      (each) => isExact(each) && /^aws:(principalorgid|principalaccount|principalarn|sourceaccount)$/.test(each.key),
    );
    return { words: `anyone with an AWS account${conditions}`, exposure: held ? "organisation" : "anyone" };
  }
  if (/^\d{12}$/.test(id)) return { words: `whoever AWS account ${id} lets${conditions}`, exposure: "organisation" };
  const [, , , , account = "", resource = ""] = id.split(":");
  const [, kind, name] = /^(role|user|assumed-role)\/(.+)$/.exec(resource) ?? [];
  if (kind === undefined) return { words: `the AWS principal ${id}${conditions}`, exposure: "named" };
  return { words: `the ${kind === "user" ? "user" : "role"} ${name} of AWS account ${account}${conditions}`, exposure: "named" };
}
