import { type Grant, grantsOf } from "../../modules/iam/compare/grants";
import type { ConditionBlock } from "../../modules/iam/document";
import { ISSUER, PROVIDER } from "./review-policies";

/** Grants of trust statements, for tests of what they admit. */

type Claims = Readonly<Record<string, string | readonly string[]>>;

/** The claims as condition keys of github.com. */
export const keys = (claims: Claims, issuer = ISSUER) =>
  Object.fromEntries(Object.entries(claims).map(([claim, value]) => [`${issuer}:${claim}`, value]));

export const trustGrants = (Condition: ConditionBlock, { provider = PROVIDER, ...more }: Readonly<Record<string, unknown>> = {}): Grant[] =>
  grantsOf(
    {
      Version: "2012-10-17",
      Statement: [
        { Effect: "Allow", Principal: { Federated: String(provider) }, Action: "sts:AssumeRoleWithWebIdentity", Condition, ...more },
      ],
    },
    "trust",
  );

/** The one grant of a statement that compares the subject with StringLike, or exactly with "=" before it. */
export function grantOf(subject: string, claims: Claims = {}): Grant {
  const [operator, text] = subject.startsWith("=") ? ["StringEquals", subject.slice(1)] : ["StringLike", subject];
  const exact = { aud: "sts.amazonaws.com", ...claims };
  const [grant, ...others] = trustGrants(
    operator === "StringEquals"
      ? { StringEquals: keys({ ...exact, sub: text }) }
      : { StringEquals: keys(exact), StringLike: keys({ sub: text }) },
  );
  if (grant === undefined || others.length > 0) throw new Error("not one grant");
  return grant;
}
