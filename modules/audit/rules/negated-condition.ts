import type { Rule } from "../rule";

export const negatedCondition: Rule = {
  name: "negated-condition",
  severity: "info",
  means: "an Allow says who may not come in, instead of who may",
  find: ({ statements }) =>
    statements.flatMap(({ at, statement, doors }) => {
      const negated = doors.length === 0 ? [] : Object.keys(statement.Condition ?? {}).filter((operator) => /Not/.test(operator));
      if (negated.length === 0) return [];
      return [
        {
          at,
          why: `${negated.join(" and ")} in an Allow ${negated.length === 1 ? "holds" : "hold"} for everybody who is not named, and where the key is absent.`,
          fix: "Name who may come in; keep what must never come in for a Deny.",
        },
      ];
    }),
};
