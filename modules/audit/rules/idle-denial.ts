import { ISSUER } from "../../fields/issuer";
import { constraintsOf } from "../../iam/compare/constraints";
import { statementsOf } from "../../iam/document";
import { EVALUATED } from "../../trust/condition-keys";
import type { Rule } from "../rule";

const PREFIX = `${ISSUER}:`;

export const idleDenial: Rule = {
  name: "idle-denial",
  severity: "warning",
  means: "a Deny hangs on a claim that AWS does not evaluate, and holds back nobody",
  find: ({ document }) =>
    statementsOf(document).flatMap(({ Effect, Condition }, at) => {
      if (Effect !== "Deny") return [];
      const absent = (constraintsOf(Condition, document.Version) ?? []).find(
        ({ key, operator }) =>
          key.startsWith(PREFIX) && !EVALUATED.has(key.slice(PREFIX.length)) && !/Not|IfExists$|^ForAllValues:|^Null$/.test(operator),
      );
      if (absent === undefined) return [];
      return [
        {
          at,
          why: `The Deny asks for ${absent.name}, which AWS does not evaluate: it never holds, and the Deny holds back nobody.`,
          fix: `Ask for one of ${[...EVALUATED].sort().join(", ")}, or leave the Deny out.`,
        },
      ];
    }),
};
