import { type AuditedStatement, firstHit, isOpen, type Rule, shown } from "../rule";
import type { Hit } from "../tokens/door";

const COMMIT = /@[0-9a-f]{40}$/;

export const movingWorkflow: Rule = {
  name: "moving-workflow",
  severity: "warning",
  means: "all that narrows it is a called workflow at a branch or tag, which can be moved",
  find: ({ statements }) =>
    statements.flatMap((statement) => {
      const hit = isOpen(statement) ? undefined : callerOnly(statement);
      const { job_workflow_ref: claim = "", sub = "" } = hit?.claims ?? {};
      const called = /job_workflow_ref:([^:]*)/.exec(sub)?.[1] ?? claim;
      if (hit === undefined || COMMIT.test(called)) return [];
      return [
        {
          at: statement.at,
          why: `What comes in is held by the called workflow ${called} alone: whoever may move its branch or tag has the role.`,
          fix: "Ask for the workflow at a full commit (…@<40 hexadecimal digits>), or name the branch or environment of the caller too.",
          ...shown(hit),
        },
      ];
    }),
};

/** A job that comes in because it calls the workflow, and would not with another one. */
function callerOnly(statement: AuditedStatement): Hit | undefined {
  const other = firstHit(statement, "caller");
  if (other !== undefined) return firstHit(statement, "customisedNeighbour") === undefined ? other : undefined;
  return firstHit(statement, "pullRequest", "branch", "noPlace") === undefined ? firstHit(statement, "ownCaller") : undefined;
}
