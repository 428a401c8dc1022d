import { asFarAsKnown, firstHit, isOpen, type Rule, shown } from "../rule";

export const recycledName: Rule = {
  name: "recycled-name",
  severity: "warning",
  means: "a repository is trusted by its name alone, which somebody else can register after a rename or deletion",
  find: ({ statements }) =>
    statements.flatMap((statement) => {
      const hit = isOpen(statement) ? undefined : firstHit(statement, "successor");
      if (hit === undefined) return [];
      return [
        {
          at: statement.at,
          why: `Only names are asked for, and no id: whoever registers the name after a rename or deletion comes in, and a repository that is new, renamed or has immutable subjects never does.${asFarAsKnown(hit)}`,
          fix: 'repositories: ["owner@id/name@id"]; while the repository still has subjects without ids, ask for the claim repository_id beside the name.',
          ...shown(hit),
        },
      ];
    }),
};
