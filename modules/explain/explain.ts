import type { Truth } from "../iam/conditions";
import type { Decision, StatementTrace, Trace } from "../iam/evaluate";
import { isCalled } from "../sources/called";
import type { Roles, TrustedRole } from "../sources/role";
import { traceToken } from "../trust/admits";
import { causesOf } from "./causes/causes";
import type { ConditionReport, Explanation, Judged, RoleReport, StatementReport } from "./model";
import { byNearness } from "./nearness";
import { originsOf } from "./origins";
import type { Presented } from "./presented";

/** A role, and what became of the token at its door. */
export interface Tried {
  readonly role: TrustedRole;
  readonly verdict: Judged;
  readonly providerArn: string;
  /** Nothing where the trust policy cannot be read. */
  readonly trace?: Trace;
}

/**
 * Why a token is let in or not: role by role, statement by statement.
 *
 * @param wanted the roles that were asked for, as the caller names them; all where nothing is given
 */
export function explain(presented: Presented, roles: Roles, wanted?: string): Explanation {
  const asked = wanted ?? presented.attempt?.roleArn;
  const chosen = asked === undefined ? roles.roles : roles.roles.filter((role) => isCalled(role, asked));
  const tried = byNearness(chosen.map((role) => attempt(role, presented)));
  // What is no role of the files cannot be judged by them
  const verdict = verdictOf(tried, chosen.length === 0 || roles.doubts.length > 0);
  return {
    verdict,
    roles: tried.map(reportOf),
    causes: causesOf({ presented, tried, verdict, doubts: roles.doubts, known: roles.roles, ...(asked !== undefined && { asked }) }),
  };
}

function verdictOf(tried: readonly Tried[], doubtful: boolean): Judged {
  const verdicts = tried.map(({ verdict }) => verdict);
  if (verdicts.includes("admitted")) return "admitted";
  return verdicts.includes("unknown") || doubtful ? "unknown" : "refused";
}

const JUDGED: Readonly<Record<Decision, Judged>> = { allowed: "admitted", denied: "refused", unknown: "unknown" };

/** Where a policy names several providers of the issuer, the one that gets farthest. */
function attempt(role: TrustedRole, presented: Presented): Tried {
  const { trust } = role;
  const [first = "", ...others] = originsOf(role, presented);
  if (!("document" in trust)) return { role, verdict: "unknown", providerArn: first };
  const { claims, unseenClaims } = presented;
  const tries = [first, ...others].map((providerArn): Tried => {
    const trace = traceToken(trust.document, claims, { providerArn, unseenClaims });
    return { role, providerArn, trace, verdict: JUDGED[trace.decision] };
  });
  return (
    (["admitted", "unknown"] as const).map((verdict) => tries.find((each) => each.verdict === verdict)).find(Boolean) ?? (tries[0] as Tried)
  );
}

const reportOf = ({ role, verdict, trace, providerArn }: Tried): RoleReport => ({
  role: role.name,
  verdict,
  statements: (trace?.statements ?? []).map((each) => statementReport(each, providerArn, role)),
});

function statementReport(traced: StatementTrace, providerArn: string, { trust }: TrustedRole): StatementReport {
  const { statement, applies, conditions } = traced;
  const all = "document" in trust ? [trust.document.Statement].flat() : [];
  const { Sid: sid } = statement;
  return {
    sid: typeof sid === "string" && sid !== "" ? sid : `Statement[${all.indexOf(statement)}]`,
    verdict: statement.Effect === "Allow" ? letsIn(applies) : letsIn(applies === "unknown" ? applies : !applies),
    conditions: [...elementReports(traced, providerArn), ...conditions.map(conditionReport)],
  };
}

const letsIn = (truth: Truth): Judged => (truth === "unknown" ? truth : truth ? "admitted" : "refused");

/** Principal and action, where the statement hangs on them. */
function elementReports({ statement, principal, action }: StatementTrace, providerArn: string): ConditionReport[] {
  const { Principal: named, NotPrincipal: notNamed, Action, NotAction } = statement;
  const ids = named ?? notNamed;
  const report = (operator: string, key: string, expected: unknown, actual: string, matched: Truth): ConditionReport[] =>
    matched === true
      ? []
      : [{ operator, key, expected: [expected].flat().map(textOf), actual, matched: matched === "unknown" ? null : matched }];
  const federated = typeof ids === "object" && ids !== null && "Federated" in ids ? ids["Federated"] : ids;
  return [
    ...report(named === undefined ? "NotPrincipal" : "Principal", "Federated", federated ?? [], providerArn, principal),
    ...report(Action === undefined ? "NotAction" : "Action", "sts", Action ?? NotAction ?? [], "sts:AssumeRoleWithWebIdentity", action),
  ];
}

const textOf = (value: unknown) => (typeof value === "string" ? value : JSON.stringify(value));

const conditionReport = ({ operator, key, expected, actual, matched }: StatementTrace["conditions"][number]): ConditionReport => ({
  operator,
  key,
  expected: [...expected],
  actual: actual === "unknown" ? null : (actual[0] ?? null),
  matched: matched === "unknown" ? null : matched,
});
