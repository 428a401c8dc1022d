import { asFarAsKnown, firstHit, isOpen, type Rule, shown } from "../rule";

export const pullRequest: Rule = {
  name: "pull-request",
  severity: "warning",
  means: "pull requests come in, without an environment",
  find: ({ statements }) =>
    statements.flatMap((statement) => {
      const hit = isOpen(statement) ? undefined : firstHit(statement, "pullRequest");
      if (hit === undefined) return [];
      return [
        {
          at: statement.at,
          why: `Pull requests come in, and run the workflow that they bring: whoever can push a branch has the role.${asFarAsKnown(hit)}`,
          fix: "Deploy from an environment or a branch that is protected; give pull requests a role of their own that only reads, with pullRequest: true.",
          ...shown(hit),
        },
      ];
    }),
};
