import { asFarAsKnown, firstHit, isOpen, type Rule, shown } from "../rule";

export const forgedSubject: Rule = {
  name: "forged-subject",
  severity: "warning",
  means: "another repository of the owner comes in, if its subject is customised so that it looks like the one that is named",
  find: ({ statements }) =>
    statements.flatMap((statement) => {
      const hit = isOpen(statement) ? undefined : firstHit(statement, "customisedNeighbour");
      if (hit === undefined) return [];
      return [
        {
          at: statement.at,
          why: `A wildcard stands before the end of the repository: another repository of the owner can put the rest into a claim of a customised subject.${asFarAsKnown(hit)}`,
          fix: 'Write owner and repository out, with their ids: repositories: ["owner@id/name@id"].',
          ...shown(hit),
        },
      ];
    }),
};
