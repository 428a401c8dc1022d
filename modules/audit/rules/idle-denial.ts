import { traceConditions } from "../../iam/conditions";
import { statementsOf } from "../../iam/document";
import { EVALUATED } from "../../trust/condition-keys";
import { isGithub } from "../../trust/grant-issuer";
import type { Rule } from "../rule";

/** Whether the key is that of a claim of GitHub's, at whichever of its issuers, that AWS does not evaluate. */
function isIdle(key: string): boolean {
  const [, issuer = "", claim = ""] = /^(.*):([^:]*)$/.exec(key.toLowerCase()) ?? [];
  return isGithub(issuer) && !EVALUATED.has(claim);
}

export const idleDenial: Rule = {
  name: "idle-denial",
  severity: "warning",
  means: "a Deny hangs on a claim that AWS does not evaluate, and holds back nobody",
  find: ({ document }) =>
    statementsOf(document).flatMap(({ Effect, Condition }, at) => {
      if (Effect !== "Deny") return [];
      // Of a request that has none of the keys, the evaluation tells which conditions never hold
      const absent = traceConditions(Condition ?? {}, {}, document.Version).find(({ key, matched }) => isIdle(key) && matched === false);
      if (absent === undefined) return [];
      return [
        {
          at,
          why: `The Deny asks for ${absent.key}, which AWS does not evaluate: it never holds, and the Deny holds back nobody.`,
          fix: `Ask for one of ${[...EVALUATED].sort().join(", ")}, or leave the Deny out.`,
        },
      ];
    }),
};
