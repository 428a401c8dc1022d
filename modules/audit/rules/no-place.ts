import { asFarAsKnown, firstHit, isOpen, type Rule, shown } from "../rule";

export const noPlace: Rule = {
  name: "no-place",
  severity: "warning",
  means: "a customised subject comes in that says neither branch nor environment",
  find: ({ statements }) =>
    statements.flatMap((statement) => {
      // Where any branch comes in by a default subject too, that is said
      const hit = isOpen(statement) || firstHit(statement, "branch") ? undefined : firstHit(statement, "noPlace");
      if (hit === undefined) return [];
      return [
        {
          at: statement.at,
          why: `The subject names a repository, and neither branch, tag nor environment: every branch and pull request of it comes in.${asFarAsKnown(hit)}`,
          fix: "Put context into the template of the subject, or ask for the claim environment or ref beside it.",
          ...shown(hit),
        },
      ];
    }),
};
