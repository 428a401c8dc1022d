import { type AuditedStatement, asFarAsKnown, isOpen, type Rule, shown } from "../rule";
import type { AttackerName } from "../tokens/attackers";
import type { Hit } from "../tokens/door";

const COMMIT = /@[0-9a-f]{40}$/;

export const movingWorkflow: Rule = {
  name: "moving-workflow",
  severity: "warning",
  means: "all that narrows it is a called workflow at a branch or tag, which can be moved",
  find: ({ statements }) =>
    statements.flatMap((statement) => {
      const hit = isOpen(statement) ? undefined : callerOnly(statement);
      if (hit === undefined) return [];
      return [
        {
          at: statement.at,
          why: `What comes in is held by the called workflow ${calledBy(hit.claims)} alone: whoever may move its branch or tag has the role.${asFarAsKnown(hit)}`,
          fix: "Ask for the workflow at a full commit (…@<40 hexadecimal digits>), or name the branch or environment of the caller too.",
          ...shown(hit),
        },
      ];
    }),
};

const calledBy = ({ job_workflow_ref: claim = "", sub = "" }: Hit["claims"]) => /job_workflow_ref:([^:]*)/.exec(sub)?.[1] ?? claim;
const isMoving = (claims: Hit["claims"]) => !COMMIT.test(calledBy(claims));

const ATTACKERS = [
  ...["neighbour", "customisedNeighbour", "successor", "recreator"],
  ...["pullRequest", "branch", "tag", "environment", "noPlace"],
] as AttackerName[];

/** A job that comes in because it calls the workflow where it moves, and would not with another one. */
function callerOnly({ statement, doors, at }: AuditedStatement): Hit | undefined {
  if (!/workflow_ref/i.test(JSON.stringify(statement.Condition ?? {}))) return undefined;
  for (const door of doors)
    for (const attacker of ATTACKERS) {
      const hit = door.hit(attacker, at) === undefined ? door.hitSuch(attacker, at, isMoving, true) : undefined;
      if (hit !== undefined) return hit;
    }
  return undefined;
}
