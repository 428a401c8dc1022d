import { createHash } from "node:crypto";
import { printJson } from "../../json-text";
import type { LineOf } from "../../sources/lines";
import { CANNOT_JUDGE, type Located, RULES } from "../audit";
import type { Severity } from "../model";

/** For code scanning: SARIF 2.1.0 (OASIS, "Static Analysis Results Interchange Format"), with what GitHub reads of it. */

const LEVELS: Readonly<Record<Severity, string>> = { unsafe: "error", warning: "warning", info: "note" };
/** GitHub's scale, on which 9 is critical and 4 is medium. */
const SECURITY: Readonly<Record<Severity, string>> = { unsafe: "9.0", warning: "5.0", info: "1.0" };
/** The page of the rules. */
const PAGE = "docs/audit.md";

export const renderSarif = (findings: readonly Located[], lineOf: LineOf, version: string): string => {
  const rules = [...RULES, CANNOT_JUDGE].map(({ name, severity, means }) => ({
    id: name,
    shortDescription: { text: means },
    help: { text: `See ${PAGE}.` },
    defaultConfiguration: { level: LEVELS[severity] },
    properties: { "security-severity": SECURITY[severity], tags: ["security"] },
  }));
  const log = {
    $schema: "https://json.schemastore.org/sarif-2.1.0.json",
    version: "2.1.0",
    runs: [
      {
        tool: { driver: { name: "cdktf-aws-github-oidc", version, rules } },
        results: findings.map((finding) => resultOf(finding, lineOf(finding))),
      },
    ],
  };
  return printJson(log);
};

function resultOf({ file, rule, severity, role, path, why, token, fix }: Located, startLine: number) {
  const said = [why, ...(token ? [`Comes in: ${JSON.stringify(token)}`] : []), `Fix: ${fix}`];
  return {
    ruleId: rule,
    level: LEVELS[severity],
    message: { text: said.join("\n") },
    locations: [
      {
        physicalLocation: {
          artifactLocation: { uri: file === "-" ? "stdin" : encodeURI(file.replaceAll("\\", "/")) },
          region: { startLine },
        },
        logicalLocations: [{ fullyQualifiedName: [role, path].filter(Boolean).join("/") }],
      },
    ],
    // The same finding in the next run, whatever its words
    partialFingerprints: {
      finding: createHash("sha256")
        .update(JSON.stringify([rule, role, path]))
        .digest("hex"),
    },
  };
}
