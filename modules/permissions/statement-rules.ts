import {
  all,
  any,
  contains,
  type Expression,
  each,
  eachAt,
  entries,
  equals,
  flatten,
  get,
  input,
  isEmpty,
  item,
  list,
  lookup,
  lower,
  matches,
  not,
  path,
  record,
  split,
  values,
} from "../expression/build";
import { element, type Found, type Rule } from "../fields/rule";
import type { Further } from "./pull-requests";
import { allSets, callsOf } from "./registry";
import { ESCALATION, type OwnStatement, ofEachStatement } from "./statements";

/** What must hold of a role's own statements, told by the shape of their actions: a list would be a hole with each action that AWS adds. */

/** Services whose actions change who may do what, for identities. */
const IDENTITIES = "iam|organizations|account|sso|sso-directory|identitystore|rolesanywhere";
const IDENTITY_ACTION = `^(${IDENTITIES}|sts):`;
/** Those of them that only read. What sts gives out under Get are credentials, but for the caller's identity. */
const READING_ACTION = `^((${IDENTITIES}):(describe|get|list)|iam:(generate|simulate)|sts:getcalleridentity$)`;
/** Good on named roles. */
const PASSING: readonly string[] = ["iam:passrole"];
const TAKING: readonly string[] = [...PASSING, "sts:assumerole"];

// IAM compares actions without regard to case
const isOneOf = (action: Expression<string>, names: readonly string[]) => any(...names.map((name) => equals(lower(action), name)));
const escalates = (action: Expression<string>): Expression<boolean> =>
  all(matches(lower(action), IDENTITY_ACTION), not(matches(lower(action), READING_ACTION)), not(isOneOf(action, TAKING)));

type Own = Expression<OwnStatement>;
const careful = (statement: Own) => not(get(statement, ESCALATION) as Expression<boolean>);
const has = (statement: Own, names: readonly string[]) =>
  not(
    isEmpty(
      each(
        get(statement, "actions"),
        "action",
        (action) => action,
        (action) => isOneOf(action, names),
      ),
    ),
  );

/** The items of a list of a statement, each with its path in the role. */
const itemsIn = (
  field: "actions" | "resources",
  sid: Expression<string>,
  statement: Own,
  when?: (value: Expression<string>) => Expression<boolean>,
): Expression<Found[]> =>
  eachAt(
    get(statement, field),
    "value",
    (value, index) => record<Found>({ at: path("statements", { key: sid }, field, { index }), value }),
    when,
  );

/** Every resource of the statements, or of those for which `when` holds. */
export const resourcesOfStatements = (when?: (statement: Own) => Expression<boolean>): Expression<Found[]> =>
  ofEachStatement((sid, statement) => itemsIn("resources", sid, statement), when);

const conditionKeysOf = (statement: Own, operator: string): Expression<string[]> =>
  flatten(
    values(
      entries(get(statement, "conditions"), ["operator", "keys"], (key, keys) => ({
        key,
        value: values(
          entries(keys as Expression<Record<string, string[]>>, ["name", "allowed"], (name) => ({ key: name, value: lower(name) })),
        ),
        when: equals(key, operator),
      })),
    ) as Expression<string[][]>,
  );

export const statementRules: readonly Rule[] = [
  {
    at: [],
    about: ofEachStatement((sid) => list<Found>(record<Found>({ at: path("statements", { key: sid }), value: sid }))),
    isKey: true,
    holds: not(contains(list(...callsOf(allSets).map(({ sid }) => sid)), element)),
    message: "A permission set has a statement of this id. Choose another.",
  },
  {
    at: [],
    about: ofEachStatement((sid, statement) => itemsIn("actions", sid, statement, escalates), careful),
    message: `Whoever may do this can give the role, or another, any access. Leave it to a role that people use, or say so: {${ESCALATION} = true}.`,
  },
  {
    at: [],
    about: ofEachStatement(
      (sid) => list<Found>(record<Found>({ at: path("statements", { key: sid }, "conditions"), value: sid })),
      (statement) =>
        all(careful(statement), has(statement, PASSING), not(contains(conditionKeysOf(statement, "StringEquals"), "iam:passedtoservice"))),
    ),
    isKey: true,
    message:
      "A role is passed to a named service, or whatever takes roles could be given it. Say to which: StringEquals, iam:PassedToService, such as ecs-tasks.amazonaws.com.",
  },
  {
    at: [],
    about: ofEachStatement(
      (sid, statement) =>
        values(
          entries(
            get(statement, "conditions") as Expression<Record<string, Record<string, string[]>>>,
            ["operator", "keys"],
            (key, keys) => ({
              key,
              value: record<Found>({ at: path("statements", { key: sid }, "conditions", { key }), value: key }),
              when: isEmpty(values(keys)),
            }),
          ),
        ) as Expression<Found[]>,
    ),
    isKey: true,
    message: "Names no condition key, so it would ask nothing. Give a key, or leave the operator out.",
  },
  {
    at: [],
    about: resourcesOfStatements((statement) => all(careful(statement), has(statement, TAKING))),
    ofReferences: true,
    holds: not(matches(element, "[*?]")),
    message: `Roles are passed and assumed by their names only: a wildcard is every role that fits. Name each, or say so: {${ESCALATION} = true}.`,
  },
];

/** Actions of access level List or Read, by service: names with a space between. Read from `input` because it is long. */
const readActions = input<Record<string, string>>("readActions");

const onlyReads = (action: Expression<string>): Expression<boolean> =>
  contains(split(" ", lookup(readActions, item(split(":", action), 0), "")), item(split(":", action), 1));

/** Every action of the statements is of access level List or Read. What the list does not have writes. */
export const ownStatementsOnlyRead: Further = {
  holds: isEmpty(
    ofEachStatement((_, statement) =>
      each(
        get(statement, "actions"),
        "action",
        (action) => action,
        (action) => not(onlyReads(action)),
      ),
    ),
  ),
  harmless: "{statements} whose every action AWS lists as List or Read, those that give out secrets aside",
};
