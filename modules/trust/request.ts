import type { AccessRequest } from "../iam/evaluate";
import { GITHUB_KEYS, OIDC_KEYS, UNSEEN_KEYS } from "./condition-keys";

/** The claims of a GitHub token, all of which are strings. */
export type TokenClaims = Readonly<Record<string, string>>;

export interface TokenOrigin {
  /** The IAM provider that the token came through: it decides the issuer in the names of the condition keys. */
  readonly providerArn: string;
  /** Claims that the token may have beside those that are known: nobody can tell their values. Default: none. */
  readonly unseenClaims?: readonly string[];
}

/** The issuer of a provider's tokens, without a scheme; nothing where the ARN is not that of an OIDC provider. */
export const issuerOfProvider = (providerArn: string): string | undefined => providerArn.split(":oidc-provider/")[1] || undefined;

/**
 * The request that `sts:AssumeRoleWithWebIdentity` makes of a token.
 *
 * @param keys the claims that AWS evaluates, beside those of every OIDC provider
 */
export function requestOf(
  claims: TokenClaims,
  { providerArn, unseenClaims = [] }: TokenOrigin,
  keys: readonly string[] = GITHUB_KEYS,
): AccessRequest {
  const issuer = issuerOfProvider(providerArn) ?? "";
  const keyOf = (claim: string) => `${issuer}:${claim}`;
  const evaluated = { ...oidcKeys(claims), ...pick(claims, keys) };
  return {
    action: "sts:AssumeRoleWithWebIdentity",
    resource: "*",
    principal: { type: "Federated", id: providerArn },
    context: Object.fromEntries(Object.entries(evaluated).map(([claim, value]) => [keyOf(claim), value])),
    unseenKeys: [...UNSEEN_KEYS, ...unseenClaims.filter((claim) => [...OIDC_KEYS, ...keys].includes(claim)).map(keyOf)],
  };
}

/** `aud` is the token's `azp` where it has one, and `oaud` its audience in any case (IAM User Guide, "Available keys for AWS OIDC federation"). */
function oidcKeys(claims: TokenClaims): TokenClaims {
  const { aud, azp = aud } = claims;
  return pick({ ...claims, ...(azp !== undefined && { aud: azp }), ...(aud !== undefined && { oaud: aud }) }, OIDC_KEYS);
}

const pick = (claims: TokenClaims, keys: readonly string[]): TokenClaims =>
  Object.fromEntries(Object.entries(claims).filter(([claim]) => keys.includes(claim)));
