import { type Annotation, annotationLine } from "../../words/annotation";
import type { Located } from "../audit";
import type { Severity } from "../model";

/** Annotations of a job. */
export const renderGithub = (findings: readonly Located[]): string => findings.map(annotationOf).map(annotationLine).join("");

const LEVELS = { unsafe: "error", warning: "warning", info: "notice" } as const satisfies Record<Severity, string>;

export function annotationOf({ file, rule, severity, role, path, why, token, fix }: Located): Annotation {
  const said = [
    `${[role, path].filter(Boolean).join(", ")}: ${why}`,
    ...(token ? [`Comes in: ${JSON.stringify(token)}`] : []),
    `Fix: ${fix}`,
  ];
  return { level: LEVELS[severity], file, title: `${rule} (${severity})`, message: said.join("\n") };
}
