import type { Located } from "../audit";
import type { Severity } from "../model";

/** Annotations of a job (github/docs, "Workflow commands for GitHub Actions"). */
export const renderGithub = (findings: readonly Located[]): string => findings.map((finding) => `${annotation(finding)}\n`).join("");

const LEVELS: Readonly<Record<Severity, string>> = { unsafe: "error", warning: "warning", info: "notice" };

function annotation({ file, rule, severity, role, path, why, token, fix }: Located): string {
  const said = [
    `${[role, path].filter(Boolean).join(", ")}: ${why}`,
    ...(token ? [`Comes in: ${JSON.stringify(token)}`] : []),
    `Fix: ${fix}`,
  ];
  return `::${LEVELS[severity]} file=${property(file)},title=${property(`${rule} (${severity})`)}::${message(said.join("\n"))}`;
}

/** What ends a command, or a property of it, is escaped. */
const message = (text: string) => text.replaceAll("%", "%25").replaceAll("\r", "%0D").replaceAll("\n", "%0A");
const property = (text: string) => message(text).replaceAll(":", "%3A").replaceAll(",", "%2C");
