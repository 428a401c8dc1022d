import type { LineOf } from "../../sources/lines";
import { type Annotation, annotationLine } from "../../words/annotation";
import type { Located } from "../audit";
import type { Severity } from "../model";

/** Annotations of a job. */
export const renderGithub = (findings: readonly Located[], lineOf: LineOf): string =>
  findings.map((finding) => annotationLine(annotationOf(finding, lineOf))).join("");

const LEVELS = { unsafe: "error", warning: "warning", info: "notice" } as const satisfies Record<Severity, string>;

export function annotationOf(finding: Located, lineOf: LineOf): Annotation {
  const { file, rule, severity, role, path, why, token, fix } = finding;
  const said = [
    `${[role, path].filter(Boolean).join(", ")}: ${why}`,
    ...(token ? [`Comes in: ${JSON.stringify(token)}`] : []),
    `Fix: ${fix}`,
  ];
  return { level: LEVELS[severity], file, line: lineOf(finding), title: `${rule} (${severity})`, message: said.join("\n") };
}
