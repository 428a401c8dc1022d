import { type ConditionBlock, type PolicyDocument, type Statement, statementsOf } from "../../iam/document";
import { isRecord } from "../../record";
import { type AuditedStatement, firstHit, isOpen, type Rule } from "../rule";
import { ATTACKERS, type AttackerName } from "../tokens/attackers";
import { Door } from "../tokens/door";

/** Operators that hold where the key is absent (IAM User Guide, "Condition operators", "…IfExists", "ForAllValues"). */
const LENIENT = /IfExists$|^ForAllValues:/;

export const absentKey: Rule = {
  name: "absent-key",
  severity: "warning",
  means: "a condition of an Allow also holds where its key is absent (`…IfExists`, `ForAllValues:`)",
  find: ({ document, statements }) =>
    statements.flatMap((each) => {
      const lenient = each.doors.length === 0 ? [] : Object.keys(blockOf(each.statement)).filter((operator) => LENIENT.test(operator));
      if (lenient.length === 0) return [];
      const holds = !isOpen(each) && isWider(without(document, each), each);
      return [
        {
          at: each.at,
          severity: holds ? "warning" : "info",
          why: `${lenient.join(" and ")} ${lenient.length === 1 ? "holds" : "hold"} where the key is absent${holds ? ", and what comes in hangs on it alone" : ""}; a claim that AWS does not evaluate is always absent.`,
          fix: "Ask with StringEquals or StringLike, which need the key to be there.",
        },
      ];
    }),
};

const blockOf = ({ Condition }: Statement): ConditionBlock => (isRecord(Condition) ? (Condition as ConditionBlock) : {});

/** The policy as if the lenient conditions of a statement always held. */
function without(document: PolicyDocument, { at }: AuditedStatement): PolicyDocument {
  const strict = (block: ConditionBlock) => Object.fromEntries(Object.entries(block).filter(([operator]) => !LENIENT.test(operator)));
  return {
    ...document,
    Statement: statementsOf(document).map((statement, i) =>
      i === at ? { ...statement, Condition: strict(blockOf(statement)) } : statement,
    ),
  };
}

/** Whether a token comes in then that did not, of anybody else or for another audience. */
function isWider(document: PolicyDocument, { doors, at }: AuditedStatement): boolean {
  return doors.some((door) => {
    const [before, after] = [door, new Door(document, door.providerArn)].map((each) => {
      const one = { at, doors: [each], statement: statementsOf(document)[at] as Statement };
      const attackers = (Object.keys(ATTACKERS) as AttackerName[]).filter((attacker) => attacker !== "anybody");
      const base = firstHit(one, "anybody");
      const otherAudience = base && each.decide({ ...base.claims, aud: "mallory" }, at);
      return attackers.filter((attacker) => firstHit(one, attacker) !== undefined).length + (otherAudience ? 1 : 0);
    });
    return (after ?? 0) > (before ?? 0);
  });
}
