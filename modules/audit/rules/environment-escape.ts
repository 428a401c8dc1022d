import { firstHit, isOpen, type Rule } from "../rule";

export const environmentEscape: Rule = {
  name: "environment-escape",
  severity: "warning",
  means: "two environments have the subject that is asked for: one with a colon, and one with %3A in its name",
  find: ({ statements }) =>
    statements.flatMap((statement) => {
      const { claims } = (!isOpen(statement) && firstHit(statement, "anybody")) || {};
      const [, escaped = ""] = /:environment:([^:]*%3A[^:]*)/.exec(claims?.["sub"] ?? "") ?? [];
      if (claims === undefined || escaped === "") return [];
      const names = [escaped, escaped.replaceAll("%3A", ":")];
      const both = names.every((environment) => statement.doors.some((door) => door.decide({ ...claims, environment }, statement.at)));
      if (!both) return [];
      return [
        {
          at: statement.at,
          why: `GitHub writes a colon as %3A and leaves % alone: the environments ${names.join(" and ")} have the same subject, and whoever can push a workflow may make the other one.`,
          fix: "Ask for the claim environment beside the subject, which has the name as it is; the definition does so.",
          token: { ...claims, environment: escaped },
        },
      ];
    }),
};
