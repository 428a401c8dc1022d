import { asFarAsKnown, firstHit, isOpen, type Rule, shown } from "../rule";

export const refPattern: Rule = {
  name: "ref-pattern",
  severity: "warning",
  means: "branches or tags come in by a pattern, or any of them",
  find: ({ statements }) =>
    statements.flatMap((statement) => {
      const hits = isOpen(statement) ? [] : (["branch", "tag"] as const).map((kind) => [kind, firstHit(statement, kind)] as const);
      return hits.flatMap(([kind, hit]) =>
        hit === undefined
          ? []
          : [
              {
                at: statement.at,
                why: `A ${kind} that nobody named comes in, here ${hit.claims["ref"]}: whoever may make one like it has the role.${asFarAsKnown(hit)}`,
                fix: `Name each ${kind} (${kind === "tag" ? "gitTags" : "branches"}), ask for a protected environment, or let a ruleset say who may make and push them.`,
                ...shown(hit),
              },
            ],
      );
    }),
};
