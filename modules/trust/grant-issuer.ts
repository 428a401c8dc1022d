import { ISSUER } from "../fields/issuer";
import type { Grant } from "../iam/compare/grants";
import { parseSubject, type Subject } from "./subject";

/** Whose tokens a statement of a trust policy takes: the issuer, without a scheme; nothing where it takes no tokens. */
export function issuerOf({ principal, constraints }: Grant): string | undefined {
  if (principal?.type !== "Federated" || principal.id.includes(":saml-provider/")) return undefined;
  const named = principal.id.split(":oidc-provider/")[1];
  // A provider of the same plan is a reference yet: the keys that are asked for tell the issuer
  return named ?? issuersAsked(constraints)[0] ?? principal.id;
}

/** The issuers whose subject or audience is asked for, without a scheme. */
export const issuersAsked = (constraints: readonly { readonly key: string }[]): string[] =>
  constraints.flatMap(({ key }) => /^(.+):(sub|aud)$/.exec(key)?.[1] ?? []);

/** github.com, an enterprise of it, GitHub Enterprise Cloud with data residency, or a GitHub Enterprise Server, by the form of the URL. */
export const isGithub = (issuer: string): boolean =>
  issuer === ISSUER ||
  issuer.startsWith(`${ISSUER}/`) ||
  /^token\.actions\.[\w-]+\.ghe\.com(\/|$)/i.test(issuer) ||
  /^[^/]+\/_services\/token$/i.test(issuer);

/** The condition key of a claim, in the spelling in which constraints have it. */
export const keyOf = (issuer: string, claim: string): string => `${issuer}:${claim}`.toLowerCase();

/** The subject that GitHub's token must have, where the statement says one. */
export function subjectOf(grant: Grant): Subject | undefined {
  const issuer = issuerOf(grant);
  if (issuer === undefined || !isGithub(issuer)) return undefined;
  const [value, ...others] = grant.constraints
    .filter(({ key, plain }) => plain && key === keyOf(issuer, "sub"))
    .flatMap(({ values }) => values);
  return value === undefined || others.length > 0 ? undefined : parseSubject(value);
}
