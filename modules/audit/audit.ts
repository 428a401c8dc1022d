import { ISSUER } from "../fields/issuer";
import { constraintsOf } from "../iam/compare/constraints";
import { statementsOf } from "../iam/document";
import { isEveryone, principalsOf } from "../iam/statement-elements";
import type { FileDoubt, Roles, TrustedRole } from "../sources/role";
import { isGithub, issuersAsked } from "../trust/grant-issuer";
import { issuerOfProvider } from "../trust/request";
import { type AuditReport, type Finding, SEVERITIES, type Severity } from "./model";
import type { Audited, Found, Rule } from "./rule";
import * as all from "./rules";
import { Door } from "./tokens/door";
import { TooMuch } from "./tokens/witness";
import { unreadable } from "./unreadable";

/** In the order of their names. */
export const RULES: readonly Rule[] = Object.values<Rule>(all).sort((a, b) => (a.name < b.name ? -1 : 1));

/** What nobody can say yes or no to counts as unsafe. */
export const CANNOT_JUDGE = {
  name: "cannot-judge",
  severity: "unsafe",
  means: "a policy that cannot be read or is known only after the apply, a file that is not whole, conditions past all measure",
} as const satisfies Pick<Rule, "name" | "severity" | "means">;

/** A finding, and where it stands. */
export interface Located extends Finding {
  readonly file: string;
  /** In the file; `path` says the file too, where there are several. */
  readonly place: string;
}

/** Every finding of every role, the worst first; by severity, file, role and rule. */
export function audit({ roles, doubts }: Roles): Located[] {
  const several = new Set([...roles, ...doubts].map(({ file }) => file)).size > 1;
  const findings = [
    ...doubts.map((doubt) => located(undoubtedly(doubt), doubt, several)),
    ...roles.flatMap((role) => auditRole(role, several)),
  ];
  const order = (finding: Located) => SEVERITIES.indexOf(finding.severity);
  return findings
    .map((finding, at) => ({ finding, at }))
    .sort((a, b) => order(a.finding) - order(b.finding) || a.at - b.at)
    .map(({ finding }) => finding);
}

export const reportOf = (findings: readonly Located[]): AuditReport => ({
  verdict: verdictOf(findings),
  findings: findings.map(({ file: _, place: __, ...finding }) => finding),
});

export function verdictOf(findings: readonly { readonly severity: Severity }[]): AuditReport["verdict"] {
  const [worst] = SEVERITIES.filter((severity) => findings.some((finding) => finding.severity === severity));
  return worst === undefined || worst === "info" ? "safe" : worst;
}

/** 8,192 characters are the most that AWS stores (IAM User Guide, "IAM and AWS STS quotas"); a statement has 100 at least. */
const MOST_STATEMENTS = 100;

type Unplaced = Omit<Finding, "role" | "path"> & { readonly at?: number };

const cannotJudge = (why: string): Unplaced => ({
  rule: CANNOT_JUDGE.name,
  severity: CANNOT_JUDGE.severity,
  why: `${why} What cannot be judged counts as unsafe.`,
  fix: "Give what is missing: the policy as aws iam get-role prints it, or the JSON of a plan that knows it.",
});
const undoubtedly = ({ reason }: FileDoubt) => cannotJudge(reason);

function auditRole(role: TrustedRole, several: boolean): Located[] {
  const { trust } = role;
  if (!("document" in trust)) return [located(cannotJudge(trust.hidden), role, several)];
  if (statementsOf(trust.document).length > MOST_STATEMENTS)
    return [
      located(
        cannotJudge(`It has more than ${MOST_STATEMENTS} statements, and no trust policy of AWS has room for so many.`),
        role,
        several,
      ),
    ];
  const statements = statementsOf(trust.document).map((statement, at) => ({ at, statement, doors: doorsOf(role, at) }));
  const audited: Audited = { role, ...trust, statements, isOfGithub: statements.some(({ doors }) => doors.length > 0) };
  const open = statements.flatMap((each): Unplaced[] => {
    const why = unreadable(each, trust.document.Version);
    return why === undefined ? [] : [{ ...cannotJudge(`The statement ${why}.`), at: each.at }];
  });
  return unique([...open, ...RULES.flatMap((rule) => found(rule, audited))]).map((finding) => located(finding, role, several));
}

const unique = (findings: readonly Unplaced[]): Unplaced[] => [...new Map(findings.map((each) => [JSON.stringify(each), each])).values()];

function found(rule: Rule, audited: Audited): Unplaced[] {
  try {
    return rule.find(audited).map(({ severity = rule.severity, ...rest }: Found) => ({ rule: rule.name, severity, ...rest }));
  } catch (error) {
    if (!(error instanceof TooMuch)) throw error;
    return [cannotJudge("Its conditions allow more combinations than can be looked at.")];
  }
}

function located({ at, ...finding }: Unplaced, { file, place: of, ...named }: FileDoubt | TrustedRole, several: boolean): Located {
  const place = [of, at === undefined ? "" : `Statement[${at}]`].filter(Boolean).join(".");
  const { rule, severity, why, token, fix } = finding;
  const role = "name" in named ? named.name : "";
  return { file, place, rule, severity, role, path: several ? `${file}#${place}` : place, why, ...(token && { token }), fix };
}

/** The providers of GitHub that an Allow may take tokens from: those that it names, or where it names everybody the account's. */
function doorsOf({ trust }: TrustedRole, at: number): Door[] {
  if (!("document" in trust)) return [];
  const { document } = trust;
  const { Effect, Principal, NotPrincipal, Condition } = statementsOf(document)[at] ?? {};
  if (Effect !== "Allow") return [];
  const named = statementsOf(document).flatMap((each) => [
    ...(principalsOf(each.Principal) ?? []),
    ...(principalsOf(each.NotPrincipal) ?? []),
  ]);
  const account = /:(\d{12}):/.exec(named.map((each) => each?.id).join(" "))?.[1] ?? "111122223333";
  const own = principalsOf(Principal);
  const everyone = NotPrincipal !== undefined || own?.some((each) => each !== undefined && isEveryone(each));
  const federated = (own ?? []).flatMap((each) =>
    each?.type === "Federated" && isGithub(issuerOfProvider(each.id) ?? "") ? [each.id] : [],
  );
  // Where everybody is named, the keys tell of which issuers tokens are meant
  const issuers = everyone ? [...issuersAsked(constraintsOf(Condition, document.Version) ?? []).filter(isGithub), ISSUER] : [];
  const providers = [...issuers.map((issuer) => `arn:aws:iam::${account}:oidc-provider/${issuer}`), ...federated];
  return [...new Set(providers)].map((providerArn) => new Door(document, providerArn));
}
