import { ISSUER } from "../fields/issuer";
import type { Truth } from "../iam/conditions";
import type { PolicyDocument } from "../iam/document";
import { type Decision, type StatementTrace, type Trace, trace } from "../iam/evaluate";
import { issuerOfProvider, requestOf, type TokenClaims, type TokenOrigin } from "./request";

export type { TokenClaims, TokenOrigin } from "./request";

/**
 * Whether a role with this trust policy lets in a job with this token, by the request that `sts:AssumeRoleWithWebIdentity` makes of it.
 * That the provider trusts the issuer and accepts the audience is not part of the policy.
 */
export const admits = (trustPolicy: PolicyDocument, claims: TokenClaims, origin: TokenOrigin): Decision =>
  traceToken(trustPolicy, claims, origin).decision;

/** The same with the reasons: every statement, and every condition of it. */
export function traceToken(trustPolicy: PolicyDocument, claims: TokenClaims, origin: TokenOrigin): Trace {
  const issuer = issuerOfProvider(origin.providerArn);
  const traced = trace([trustPolicy], requestOf(claims, origin));
  if (issuer === ISSUER) return traced;
  // AWS lists GitHub's keys for the issuers of enterprises too; that it has them there nobody has shown
  const without = trace([trustPolicy], requestOf(claims, origin, []));
  return {
    decision: issuer !== undefined && traced.decision === without.decision ? traced.decision : "unknown",
    statements: traced.statements.map((each, at) => inBoth(each, without.statements[at] ?? each)),
  };
}

/** What two traces of one statement agree on. */
function inBoth(one: StatementTrace, other: StatementTrace): StatementTrace {
  const conditions = one.conditions.map((each, at) => ({ ...each, matched: same(each.matched, other.conditions[at]?.matched) }));
  return { ...one, conditions, applies: same(one.applies, other.applies) };
}

const same = (one: Truth, other: Truth | undefined): Truth => (one === other ? one : "unknown");
