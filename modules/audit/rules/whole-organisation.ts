import { asFarAsKnown, firstHit, isOrganisationWide, type Rule, shown } from "../rule";

export const wholeOrganisation: Rule = {
  name: "whole-organisation",
  severity: "unsafe",
  means: "every repository of the owner, or of the enterprise, comes in",
  find: ({ statements }) =>
    statements.flatMap((statement) => {
      if (firstHit(statement, "foreigner", "forger") !== undefined) return [];
      const hit = firstHit(statement, "neighbour") ?? isOrganisationWide(statement);
      if (hit === undefined) return [];
      return [
        {
          at: statement.at,
          why: `Other repositories of the same owner or enterprise come in: whoever can write one of them, or make one, has the role.${asFarAsKnown(hit)}`,
          fix: 'List the repositories that deploy: repositories: ["owner@id/name@id", …].',
          ...shown(hit),
        },
      ];
    }),
};
