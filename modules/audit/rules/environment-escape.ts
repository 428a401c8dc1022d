import { type AuditedStatement, asFarAsKnown, firstSuch, isOpen, type Rule, shown } from "../rule";
import type { Hit } from "../tokens/door";

type Claims = Hit["claims"];

export const environmentEscape: Rule = {
  name: "environment-escape",
  severity: "warning",
  means: "two environments have the subject that is asked for: one with a colon, and one with %3A in its name",
  find: ({ statements }) =>
    statements.flatMap((statement) => {
      const isSpelled = JSON.stringify(statement.statement).includes("%3A");
      const hit = !isSpelled || isOpen(statement) ? undefined : firstSuch(statement, "anybody", (claims) => haveBoth(statement, claims));
      if (hit === undefined) return [];
      const names = namesOf(hit.claims);
      return [
        {
          at: statement.at,
          why: `GitHub writes a colon as %3A and leaves % alone: the environments ${names.join(" and ")} have the same subject, and whoever can push a workflow may make the other one.${asFarAsKnown(hit)}`,
          fix: "Ask for the claim environment beside the subject, which has the name as it is; the definition does so.",
          ...shown({ ...hit, claims: { ...hit.claims, environment: names[0] ?? "" } }),
        },
      ];
    }),
};

/** The two environments that have the subject; none where it has no escape. */
function namesOf({ sub = "" }: Claims): string[] {
  const [, escaped] = /(?:^|:)environment:([^:]*%3A[^:]*)/.exec(sub) ?? [];
  return escaped === undefined ? [] : [escaped, escaped.replaceAll("%3A", ":")];
}

function haveBoth({ doors, at }: AuditedStatement, claims: Claims): boolean {
  const names = namesOf(claims);
  return names.length > 0 && names.every((environment) => doors.some((door) => door.decide({ ...claims, environment }, at)));
}
