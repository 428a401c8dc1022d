import type { LineOf } from "../../sources/lines";
import { type Paint, plainly } from "../../words/paint";
import { printable } from "../../words/printable";
import { type Located, verdictOf } from "../audit";
import type { Ignored } from "../ignore";
import { SEVERITIES, type Severity } from "../model";

/** What was audited, for a reader. */
export interface Audit {
  readonly findings: readonly Located[];
  /** How many roles were looked at. */
  readonly roles: number;
  readonly ignored: readonly Located[];
  readonly expired: readonly Ignored[];
  readonly lineOf: LineOf;
}

const STYLES = { unsafe: "bad", warning: "doubt", info: "faint", safe: "good" } as const;

export function renderText(audit: Audit, paint: Paint = plainly): string {
  return `${[...audit.findings.map((finding) => findingText(finding, paint)), lastLines(audit, paint)].join("\n\n")}\n`;
}

function findingText({ rule, severity, role, path, why, token, fix }: Located, paint: Paint): string {
  return [
    `${paint(STYLES[severity], severity)} ${paint("strong", rule)}: ${printable([role, path].filter(Boolean).join(", "))}`,
    `  ${printable(why)}`,
    ...(token === undefined ? [] : [`  comes in: ${printable(JSON.stringify(token))}`]),
    `  fix: ${printable(fix)}`,
  ].join("\n");
}

function lastLines({ findings, roles, ignored, expired }: Audit, paint: Paint): string {
  const verdict = verdictOf(findings);
  const count = (severity: Severity) => findings.filter((finding) => finding.severity === severity).length;
  const counts = SEVERITIES.flatMap((severity) => (count(severity) > 0 ? [`${count(severity)} ${severity}`] : []));
  const looked = roles === 0 ? "there is no role in the files" : `${roles} ${roles === 1 ? "role" : "roles"}`;
  return [
    ...expired.map(({ rule, role, expires }) => printable(`No longer ignored since ${expires}: ${rule} of ${role}.`)),
    ...(ignored.length > 0 ? [`Ignored: ${ignored.length}.`] : []),
    `${paint(STYLES[verdict], `Verdict: ${verdict}`)} (${[looked, ...counts].join(", ")}).`,
  ].join("\n");
}
