import { tableOf, withMarkedTables } from "../marked-tables";
import { CANNOT_JUDGE, RULES } from "./audit";
import { SEVERITIES } from "./model";

/** docs/audit.md with its table of rules, from the rules: the worst first. */
export const withRules = (page: string): string => {
  const rules = [...RULES, CANNOT_JUDGE];
  const sorted = SEVERITIES.flatMap((severity) => rules.filter((rule) => rule.severity === severity));
  const rows = sorted.map(({ name, severity, means }) => [`\`${name}\``, severity, means]);
  return withMarkedTables(page, new Map([["rules", tableOf(["rule", "severity", "what it finds"], rows)]]));
};
