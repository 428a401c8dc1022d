import { any, concat, distinct, document, type Expression, each, list, merge, notEmpty, noted, part, when } from "../expression/build";
import { type Calls, type Condition, type PermissionSet, type Row, setInput } from "./set";

/** What the sets allow, as one inline policy: a statement for each row, in the order of the sets. */

export const permissionPolicyOf = (sets: readonly PermissionSet[]): Expression<Record<string, unknown>> =>
  document({
    Version: "2012-10-17",
    Statement: each(
      list<Record<string, unknown>>(...statementsOf(sets)),
      "statement",
      (statement) => merge(document({ Effect: "Allow" }), statement),
      (statement) => notEmpty(part(statement, "Resource")),
    ),
  });

/** Whether the role has any permission set. */
export const hasPermissionsOf = (sets: readonly PermissionSet[]): Expression<boolean> =>
  any(...sets.map(({ name }) => setInput(name).isPresent));

interface Placed extends Row {
  readonly set: string;
}

function statementsOf(sets: readonly PermissionSet[]): Expression<Record<string, unknown>>[] {
  const bySid = new Map<string, Placed[]>();
  for (const { name, rows } of sets) {
    for (const row of rows) {
      const known = bySid.get(row.calls.sid) ?? [];
      if (known.some(({ calls }) => calls !== row.calls)) throw new Error(`two rows of other calls are called ${row.calls.sid}`);
      bySid.set(row.calls.sid, [...known, { ...row, set: name }]);
    }
  }
  return [...bySid.values()].map((rows) => statementOf((rows[0] as Placed).calls, rows));
}

const statementOf = ({ sid, purpose, actions, source, condition }: Calls, rows: readonly Placed[]): Expression<Record<string, unknown>> =>
  noted(
    `May ${purpose} (${source}).`,
    document({
      Sid: sid,
      Action: list<string>(...actions),
      Resource: resourcesOf(rows),
      ...(condition && { Condition: conditionOf(condition) }),
    }),
  );

const conditionOf = (condition: Condition) =>
  document(Object.fromEntries(Object.entries(condition).map(([operator, keys]) => [operator, document(keys)])));

/** The resources of all sets that have the row; `*` where AWS knows none. */
function resourcesOf(rows: readonly Placed[]): Expression<readonly string[]> {
  const arns = rows.flatMap(({ arns: found }) => found ?? []);
  if (arns.length === 0) return when(any(...rows.map(({ set, only }) => only ?? setInput(set).isPresent)), list<string>("*"));
  if (arns.length !== rows.length) throw new Error(`${rows[0]?.calls.sid} is on resources in one set and on * in another`);
  const [only] = arns;
  return arns.length === 1 && only !== undefined ? only : distinct(concat(...arns));
}
