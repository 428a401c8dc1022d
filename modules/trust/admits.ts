import { ISSUER } from "../fields/issuer";
import type { PolicyDocument } from "../iam/document";
import { type Decision, evaluate } from "../iam/evaluate";
import { GITHUB_KEYS, OIDC_KEYS, UNSEEN_KEYS } from "./condition-keys";

/** The claims of a GitHub token, all of which are strings. */
export type TokenClaims = Readonly<Record<string, string>>;

export interface TokenOrigin {
  /** The IAM provider that the token came through: it decides the issuer in the names of the condition keys. */
  readonly providerArn: string;
}

/**
 * Whether a role with this trust policy lets in a job with this token, by the request that `sts:AssumeRoleWithWebIdentity` makes of it.
 * That the provider trusts the issuer and accepts the audience is not part of the policy.
 */
export function admits(trustPolicy: PolicyDocument, claims: TokenClaims, { providerArn }: TokenOrigin): Decision {
  const issuer = providerArn.split(":oidc-provider/")[1];
  if (!issuer) return "unknown";
  const decide = (claimsOfKeys: TokenClaims) =>
    evaluate([trustPolicy], {
      action: "sts:AssumeRoleWithWebIdentity",
      resource: "*",
      principal: { type: "Federated", id: providerArn },
      context: Object.fromEntries(Object.entries(claimsOfKeys).map(([key, value]) => [`${issuer}:${key}`, value])),
      unseenKeys: UNSEEN_KEYS,
    });
  const oidc = oidcKeys(claims);
  const decision = decide({ ...oidc, ...pick(claims, GITHUB_KEYS) });
  // AWS lists GitHub's keys for the issuers of enterprises too; that it has them there nobody has shown
  return issuer === ISSUER || decision === decide(oidc) ? decision : "unknown";
}

/** `aud` is the token's `azp` where it has one, and `oaud` its audience in any case (IAM User Guide, "Available keys for AWS OIDC federation"). */
function oidcKeys(claims: TokenClaims): TokenClaims {
  const { aud, azp = aud } = claims;
  return pick({ ...claims, ...(azp !== undefined && { aud: azp }), ...(aud !== undefined && { oaud: aud }) }, OIDC_KEYS);
}

const pick = (claims: TokenClaims, keys: readonly string[]): TokenClaims =>
  Object.fromEntries(Object.entries(claims).filter(([claim]) => keys.includes(claim)));
