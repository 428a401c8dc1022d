import { asFarAsKnown, firstHit, isOpen, type Rule, shown } from "../rule";

export const environmentPattern: Rule = {
  name: "environment-pattern",
  severity: "warning",
  means: "environments come in by a pattern, or any of them",
  find: ({ statements }) =>
    statements.flatMap((statement) => {
      if (isOpen(statement)) return [];
      // That any ref comes in without an environment is said
      const hit =
        firstHit(statement, "environment") ??
        (firstHit(statement, "branch", "tag", "pullRequest") ? undefined : firstHit(statement, "environmentAndRef"));
      if (hit === undefined) return [];
      return [
        {
          at: statement.at,
          why: `An environment that nobody named comes in, here ${hit.claims["environment"]}: whoever can push a workflow makes one, without protection.${asFarAsKnown(hit)}`,
          fix: "Name each environment (environments), and protect it on GitHub.",
          ...shown(hit),
        },
      ];
    }),
};
