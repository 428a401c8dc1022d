import type { StatementTrace } from "../../iam/evaluate";
import { issuerOfProvider } from "../../trust/request";
import type { Tried } from "../explain";
import { providersOf } from "../origins";
import { type CauseRule, quoted } from "./rule";

/** Why a role's trust policy does not speak of the token at all, or holds it back. */

/** A role that refuses, and its nearest statement. */
export interface RefusingRole extends Tried {
  readonly nearest?: StatementTrace;
}

const accountOf = (arn: string) => arn.split(":")[4] ?? "";
const issuerOf = (arn: string) => issuerOfProvider(arn) ?? "";

export const ROLES: readonly CauseRule<RefusingRole>[] = [
  {
    code: "denied",
    when: "a Deny of the trust policy applies",
    says: ({ nearest }) =>
      nearest?.statement.Effect === "Deny" && nearest.applies === true
        ? {
            message: "A Deny of the trust policy holds the token back, whatever else lets it in.",
            fix: "Narrow the Deny, or leave it out.",
          }
        : undefined,
  },
  {
    code: "no-statement",
    when: "the trust policy names no OIDC provider",
    says: ({ role, trace }) =>
      trace !== undefined && providersOf(role).length === 0 && !trace.statements.some(({ principal }) => principal !== false)
        ? {
            message: "The trust policy names no OIDC provider: it lets in nobody who comes with a token.",
            fix: "Add the role to roles of the definition, or let its trust policy name the account's provider.",
          }
        : undefined,
  },
  {
    code: "issuer",
    when: "the role trusts the provider of another issuer",
    says: ({ role, nearest, providerArn }) => {
      const issuers = providersOf(role).map(issuerOf);
      return nearest?.principal === false && issuers.length > 0 && !issuers.includes(issuerOf(providerArn))
        ? {
            message: `The token is of the issuer ${issuerOf(providerArn)}, and the role trusts ${issuers.join(" and ")}.`,
            fix: "An enterprise that has its slug in the issuer needs a provider of its own, and condition keys that begin with it; other tokens need the provider of their issuer.",
          }
        : undefined;
    },
  },
  {
    code: "provider-account",
    when: "the role trusts a provider of another account",
    says: ({ role, nearest, providerArn }) => {
      const elsewhere = providersOf(role).find(
        (arn) => issuerOf(arn) === issuerOf(providerArn) && accountOf(arn) !== accountOf(providerArn),
      );
      return nearest?.principal === false && elsewhere !== undefined
        ? {
            message: `The role is in account ${accountOf(providerArn)}, and trusts the provider of account ${accountOf(elsewhere)}: AWS knows the providers of its own account alone.`,
            fix: `Trust ${providerArn}; the definition composes it from accountId.`,
          }
        : undefined;
    },
  },
  {
    code: "action",
    when: "the statement does not allow `sts:AssumeRoleWithWebIdentity`",
    says: ({ nearest }) =>
      nearest?.principal === true && nearest.action === false
        ? {
            message: "The statement that names the provider does not allow sts:AssumeRoleWithWebIdentity.",
            fix: 'Write "Action": "sts:AssumeRoleWithWebIdentity"; sts:AssumeRole is for callers who have AWS credentials.',
          }
        : undefined,
  },
];

/** What cannot be judged of a role. */
export const cannotJudge = ({ role, trace }: Tried): string | undefined => {
  if ("hidden" in role.trust) return role.trust.hidden;
  const open = trace?.statements.flatMap(({ applies, conditions }) =>
    applies === "unknown" ? conditions.filter(({ matched }) => matched === "unknown") : [],
  );
  const keys = [...new Set(open?.map(({ key, operator }) => key || operator))];
  return keys.length === 0
    ? "AWS's documentation leaves open what a statement of its trust policy means."
    : `It hangs on ${keys.map(quoted).join(", ")}, which cannot be told by what was given.`;
};
