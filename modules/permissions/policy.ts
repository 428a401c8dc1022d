import {
  any,
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
import { type Condition, type Denial, hasSet, localsOfSet, type PermissionSet, type Row, within } from "./set";

/** What a role is allowed, as one inline policy; then what is denied of policies that come with its sets. */

export type Statement = Record<string, unknown>;

export const permissionPolicyOf = (
  allowed: Expression<Statement[]>,
  denied: readonly Expression<Statement[]>[] = [],
): Expression<Statement> => document({ Version: "2012-10-17", Statement: concat(allowed, ...denied) });

/** Statements of one id, which several sets may have, as one, in the order of their ids. */
export const allowedOf = (byId: Expression<Statement[][]>): Expression<Statement[]> =>
  each(byId, "same", (same) => allowsOf(same, distinct(resourcesOf(same))));

/** Those that have resources, by their ids. */
export const sameIds = (statements: Expression<Statement[]>): Expression<Statement[][]> =>
  groupsBy(
    statements,
    "statement",
    (statement) => part(statement, "Sid"),
    (statement) => notEmpty(part(statement, "Resource")),
  );

export const resourcesOf = (same: Expression<Statement[]>): Expression<string[]> =>
  flatten(each(same, "statement", (statement) => part<string[]>(statement, "Resource")));

/** The statement of what statements of one id have in common, on these resources. */
export const allowsOf = (same: Expression<Statement[]>, resources: Expression<string[]>): Expression<Statement> =>
  merge(item(same, 0), document({ Effect: "Allow", Resource: resources }));

/** What the sets deny of the policies that come with them. */
export const deniedBy = (sets: readonly PermissionSet[]): Expression<Statement[]>[] =>
  sets.flatMap(({ name, attached, source, input }) =>
    attached === undefined
      ? []
      : [
          local(
            localsOfSet(name).denials,
            flatten(eachAs(source, input.element, list<Statement>(...attached.denials.map(denialOf)), attached.when)),
            "What is denied of AWS's policy that comes with it.",
          ),
        ],
  );

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

/** Whether the role has any permission set, or something else that allows something. */
export const hasPermissionsOf = (sets: readonly PermissionSet[], ...further: Expression<boolean>[]): Expression<boolean> =>
  any(...sets.map(hasSet), ...further);

/** What the sets allow: a statement for each row of those that the role has. */
export function setStatementsOf(sets: readonly PermissionSet[]): Expression<Statement[]> {
  refuseUnlike(sets);
  // One flatten() for all: Terraform computes a function twice, for its type and for its value
  return flattenAll(list<Statement[][]>(...sets.map(statementsOf)));
}

const statementsOf = (set: PermissionSet): Expression<Statement[][]> =>
  local(localsOfSet(set.name).statements, within(set, list<Statement>(...set.rows.map(statementOf))));

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
    `May ${calls.purpose} (${calls.source}).${calls.mind === undefined ? "" : ` ${calls.mind}`}`,
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
