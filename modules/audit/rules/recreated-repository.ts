import { asFarAsKnown, firstHit, firstSuch, isOpen, type Rule, shown } from "../rule";

export const recreatedRepository: Rule = {
  name: "recreated-repository",
  severity: "warning",
  means: "a repository that its owner makes anew under the same name comes in; only information where no id is left open by a wildcard",
  find: ({ statements }) =>
    statements.flatMap((statement) => {
      const first = isOpen(statement) || firstHit(statement, "successor") ? undefined : firstHit(statement, "recreator");
      if (first === undefined) return [];
      const byWildcard = firstSuch(statement, "recreator", ({ sub = "" }) => /@\d/.test(sub));
      const hit = byWildcard ?? first;
      return [
        {
          at: statement.at,
          severity: byWildcard ? "warning" : "info",
          why: `The owner is held by its id, and the repository by its name alone: one that is made anew under the name comes in.${asFarAsKnown(hit)}`,
          fix: 'Ask for the id of the repository too: repositories: ["owner@id/name@id"].',
          ...shown(hit),
        },
      ];
    }),
};
