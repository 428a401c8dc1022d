import {
  concat,
  distinct,
  document,
  type Expression,
  each,
  eachAs,
  flatten,
  flattenAll,
  groupsBy,
  item,
  list,
  local,
  merge,
  notEmpty,
  noted,
  part,
} from "../expression/build";
import { type Condition, type Denial, type PermissionSet, type Row, within } from "./set";

/**
 * What the sets allow, as one inline policy: a statement for each row, those of several sets as one, in the order of their ids; then what
 * they deny.
 */

export type Statement = Record<string, unknown>;

export const permissionPolicyOf = (sets: readonly PermissionSet[]): Expression<Statement> =>
  document({
    Version: "2012-10-17",
    Statement: concat(allowedBy(sets), ...sets.flatMap(deniedBy)),
  });

// The permission policy and the boundary are made of the same ones
const allowed = new WeakMap<readonly PermissionSet[], Expression<Statement[]>>();

/** The statements that allow. */
export function allowedBy(sets: readonly PermissionSet[]): Expression<Statement[]> {
  const known = allowed.get(sets) ?? allowedStatements(sets);
  allowed.set(sets, known);
  return known;
}

const allowedStatements = (sets: readonly PermissionSet[]): Expression<Statement[]> =>
  local(
    "allowed",
    each(
      groupsBy(
        statementsOf(sets),
        "statement",
        (statement) => part(statement, "Sid"),
        (statement) => notEmpty(part(statement, "Resource")),
      ),
      "same",
      (same) =>
        merge(
          document({ Effect: "Allow" }),
          item(same, 0),
          document({ Resource: distinct(flatten(each(same, "statement", (statement) => part<string[]>(statement, "Resource")))) }),
        ),
    ),
    "Those that have resources, each statement once.",
  );

/** What a set denies of a policy that comes with it. */
const deniedBy = ({ attached, source, input }: PermissionSet): Expression<Statement[]>[] =>
  attached === undefined ? [] : [flatten(eachAs(source, input.element, list<Statement>(...attached.denials.map(denialOf)), attached.when))];

const denialOf = ({ calls, except }: Denial): Expression<Statement> =>
  noted(
    `May never ${calls.purpose} (${calls.source}).`,
    document({
      Sid: calls.sid,
      Effect: "Deny",
      Action: list<string>(...calls.actions),
      ...(except === undefined ? { Resource: list<string>("*") } : { NotResource: except }),
    }),
  );

/** The rows of the sets that the role has. */
function statementsOf(sets: readonly PermissionSet[]): Expression<Statement[]> {
  refuseUnlike(sets);
  const rows = sets.map((set) => within(set, list<Statement>(...set.rows.map(statementOf))));
  // One flatten() for all: Terraform computes a function twice, for its type and for its value
  const statements = flattenAll(list<Statement[][]>(...rows));
  return local("statements", statements, "What each set allows, of the sets that the role has.");
}

/** Rows of one statement id become one statement: they must be the same calls, on the same conditions. */
function refuseUnlike(sets: readonly PermissionSet[]): void {
  const bySid = new Map<string, Row>();
  for (const row of sets.flatMap(({ rows }) => rows)) {
    const { sid } = row.calls;
    const known = bySid.get(sid) ?? row;
    if (known.calls !== row.calls) throw new Error(`two rows of other calls are called ${sid}`);
    if (known.everywhere !== row.everywhere) throw new Error(`${sid} is on resources in one set and on * in another`);
    if (known !== row && (known.condition ?? row.condition)) throw new Error(`${sid} is shared, and has a condition of its own`);
    bySid.set(sid, known);
  }
}

const statementOf = ({ calls, arns, condition = calls.condition }: Row): Expression<Statement> =>
  noted(
    `May ${calls.purpose} (${calls.source}).`,
    document({
      Sid: calls.sid,
      Action: list<string>(...calls.actions),
      Resource: arns,
      ...(condition && { Condition: conditionOf(condition) }),
    }),
  );

const conditionOf = (condition: Condition) =>
  document(Object.fromEntries(Object.entries(condition).map(([operator, keys]) => [operator, isExpression(keys) ? keys : document(keys)])));

const isExpression = (keys: Condition[string]): keys is Expression<Statement> => typeof keys["node"] === "object";
