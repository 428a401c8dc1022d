import {
  all,
  contains,
  type Expression,
  each,
  eachAt,
  entries,
  equals,
  filter,
  flatten,
  get,
  input,
  isEmpty,
  item,
  keys,
  list,
  local,
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
import { ESCALATION, mayEscalate, type OwnStatement, ofEachStatement } from "./statements";

/** What must hold of a role's own statements, beyond what each text may be. */

type Own = Expression<OwnStatement>;
const isCareful = (statement: Own) => not(mayEscalate(statement));
type Step = string | { readonly index: Expression<number> } | { readonly key: Expression<string> };
const at = (sid: Expression<string>, ...steps: Step[]) => path("statements", { key: sid }, ...steps);

/** Actions of access level List or Read, by service: names with a space between. */
const readActions = input<Record<string, string>>("readActions");
const onlyReads = (action: Expression<string>): Expression<boolean> =>
  contains(split(" ", lookup(readActions, item(split(":", action), 0), "")), item(split(":", action), 1));

interface WritingAction extends Found {
  readonly careful: boolean;
}
/** What the table does not have writes: AWS may have added it since. */
const writingActions = local(
  "writing_actions",
  ofEachStatement((sid, statement) =>
    eachAt(
      get(statement, "actions"),
      "value",
      (value, index) => record<WritingAction>({ at: at(sid, "actions", { index }), value, careful: isCareful(statement) }),
      (value) => not(onlyReads(value)),
    ),
  ),
  "Actions of the role's own statements that are not known to read.",
);

/** Every action of the statements is known to do nothing but read. */
export const ownStatementsOnlyRead: Further = {
  holds: isEmpty(writingActions),
  harmless: "{statements} whose every action AWS lists as List or Read and says so by its name, those that give out secrets aside",
};

/** Services that say who may do what, whatever AWS adds to them. */
export const IDENTITIES = "^(account|iam|identitystore|organizations|rolesanywhere|sso(-directory)?|sts):";
/** Good on named roles. IAM compares actions without regard to case. */
const TAKING = list<string>("iam:passrole", "sts:assumerole");

/** A wildcard or a variable of IAM; a reference of cdktf begins otherwise. */
const WILD = "[*?]|\\$\\{[a-z$]";

interface Taking {
  readonly sid: string;
  readonly action: string;
  readonly resources: string[];
  readonly compared: string[];
}
const takingRoles = local(
  "taking_roles",
  ofEachStatement(
    (sid, statement) =>
      each(
        get(statement, "actions"),
        "action",
        (action) =>
          record<Taking>({ sid, action: lower(action), resources: get(statement, "resources"), compared: comparedExactly(statement) }),
        (action) => contains(TAKING, lower(action)),
      ),
    isCareful,
  ),
  "Statements that pass or assume roles, without the word for any of them: the action, and the condition keys of StringEquals.",
);

function comparedExactly(statement: Own): Expression<string[]> {
  const conditions = get(statement, "conditions") as Expression<Record<string, Record<string, string[]>>>;
  const byOperator = entries(conditions, ["operator", "compared"], (key, compared) => ({
    key,
    value: each(keys(compared), "key", lower),
    when: equals(key, "StringEquals"),
  }));
  return flatten(values(byOperator) as Expression<string[][]>);
}

/** Every resource of the statements. */
export const ownResources: Expression<Found[]> = ofEachStatement((sid, statement) => resourcesIn(sid, get(statement, "resources")));

function resourcesIn(sid: Expression<string>, resources: Expression<string[]>): Expression<Found[]> {
  return eachAt(resources, "value", (value, index) => record<Found>({ at: at(sid, "resources", { index }), value }));
}

const emptyOperators = ofEachStatement((sid, statement) => {
  const conditions = get(statement, "conditions") as Expression<Record<string, Record<string, string[]>>>;
  const empty = entries(conditions, ["operator", "compared"], (key, compared) => ({
    key,
    value: record<Found>({ at: at(sid, "conditions", { key }), value: key }),
    when: isEmpty(values(compared)),
  }));
  return values(empty) as Expression<Found[]>;
});

export const statementRules: readonly Rule[] = [
  {
    at: [],
    about: ofEachStatement((sid) => list<Found>(record<Found>({ at: at(sid), value: sid }))),
    isKey: true,
    holds: not(contains(input<string[]>("setStatementIds"), element)),
    message: "A statement that is made has this id: of a permission set, of what it denies, or of a boundary. Choose another.",
  },
  {
    at: [],
    about: filter(writingActions, "found", (found) => all(get(found, "careful"), not(contains(TAKING, lower(get(found, "value")))))),
    holds: not(matches(lower(element), IDENTITIES)),
    message: `AWS's list does not have it as reading, and whoever changes identities can give the role, or another, any access. Leave it to a role that people use, or say so: {${ESCALATION} = true}.`,
  },
  {
    at: [],
    about: each(
      takingRoles,
      "taking",
      (taking) => record<Found>({ at: at(get(taking, "sid"), "conditions"), value: get(taking, "sid") }),
      (taking) => all(equals(get(taking, "action"), "iam:passrole"), not(contains(get(taking, "compared"), "iam:passedtoservice"))),
    ),
    isKey: true,
    message:
      "A role is passed to a named service, or whatever takes roles could be given it. Say to which: StringEquals, iam:PassedToService, such as ecs-tasks.amazonaws.com.",
  },
  {
    at: [],
    about: emptyOperators,
    isKey: true,
    message: "Names no condition key, so it would ask nothing. Give a key, or leave the operator out.",
  },
  {
    at: [],
    about: flatten(each(takingRoles, "taking", (taking) => resourcesIn(get(taking, "sid"), get(taking, "resources")))),
    ofReferences: true,
    ofParts: true,
    holds: not(matches(element, WILD)),
    message: `Roles are passed and assumed by their names only: a wildcard or a variable is every role that fits. Name each, or say so: {${ESCALATION} = true}.`,
  },
];
