import type { Role } from "../definition/schema";
import { nearName } from "../fields/messages/near-names";
import { listed as inWords } from "../fields/messages/wording";
import { hasToken } from "../fields/tokens";
import type { OwnStatement } from "../permissions/statements";
import { type ActionList, type ListedAction, type ListedResourceType, PACKAGE } from "./action-list";

/**
 * What AWS's list of actions says against a role's own statements: names that it does not have, and what it never compares with one
 * another. Doubts, and not refusals: the list may be older than what AWS has, and whether a definition is taken must not hang on a package.
 */
export function statementDoubts(role: string, { statements }: Role, list: ActionList | undefined): string[] {
  const own = Object.entries(statements);
  if (own.length === 0) return [];
  if (list === undefined) {
    return [
      `${role} has statements of its own, which nobody has compared with AWS's list of actions: a misspelt one would allow nothing. npm install --save-dev ${PACKAGE}, and the synth does.`,
    ];
  }
  return own.flatMap(([sid, statement]) =>
    statement.actions.flatMap((action) => doubtsOf(action, statement, list).map((doubt) => `${role}, statements["${sid}"]: ${doubt}`)),
  );
}

function doubtsOf(action: string, statement: OwnStatement, list: ActionList): string[] {
  const [service = "", name = ""] = action.split(":");
  const actions = list.actions(service);
  if (actions === undefined) return [`AWS's list has no service ${service}, so ${action} would allow nothing.`];
  const found = actions[name.toLowerCase()];
  if (found === undefined) {
    const meant = nearName(
      name,
      Object.values(actions).map((each) => each.name),
    );
    return [
      `AWS's list has no action ${action}, which would allow nothing.${meant === undefined ? "" : ` Did you mean ${service}:${meant}?`}`,
    ];
  }
  const types = list.resourceTypes(service);
  return [...resourceDoubts(action, found, types, statement.resources), ...conditionDoubts(action, found, types, statement.conditions)];
}

function resourceDoubts(
  action: string,
  { resourceTypes }: ListedAction,
  types: Readonly<Record<string, ListedResourceType>>,
  resources: readonly string[],
): string[] {
  // What only Terraform knows may be any of them
  if (resources.some((resource) => resource === "*" || hasToken(resource))) return [];
  if (resourceTypes.length === 0) return [`AWS compares ${action} with no resource, so it is allowed on "*" or not at all.`];
  const patterns = resourceTypes.flatMap(({ name }) => types[name]?.arn ?? []);
  const fits = patterns.some((pattern) => resources.some((resource) => meet(pattern.replaceAll(PLACEHOLDER, "*"), resource)));
  return fits ? [] : [`AWS compares ${action} with ${inWords(patterns, "or")}, and no resource of the statement is one.`];
}
const PLACEHOLDER = /\$\{\w+\}/g;

function conditionDoubts(
  action: string,
  { conditionKeys, resourceTypes }: ListedAction,
  types: Readonly<Record<string, ListedResourceType>>,
  conditions: OwnStatement["conditions"],
): string[] {
  const known = [
    ...conditionKeys,
    ...resourceTypes.flatMap((type) => [...type.conditionKeys, ...(types[type.name]?.conditionKeys ?? [])]),
  ].map((key) => key.toLowerCase().replaceAll(/\$\{\w+\}/g, "*"));
  // A key that is missing meets these
  const asked = Object.entries(conditions).filter(([operator]) => !/IfExists$|Not|^Null$/.test(operator));
  const keys = asked.flatMap(([, of]) => Object.keys(of)).filter((key) => !key.startsWith("aws:"));
  return keys
    .filter((key) => !known.some((one) => meet(one, key.toLowerCase())))
    .map((key) => `AWS's list does not give ${action} the condition key ${key}, without which it is not allowed.`);
}

/** Whether some text fits both patterns, in which * stands for any text and ? for one character. */
function meet(one: string, other: string): boolean {
  const known = new Map<number, boolean>();
  const from = (i: number, j: number): boolean => {
    const key = i * (other.length + 1) + j;
    const found = known.get(key) ?? decide(i, j);
    known.set(key, found);
    return found;
  };
  const decide = (i: number, j: number): boolean => {
    const [a, b] = [one[i], other[j]];
    if (a === undefined && b === undefined) return true;
    if (a === "*") return from(i + 1, j) || (b !== undefined && from(i, j + 1));
    if (b === "*") return from(i, j + 1) || (a !== undefined && from(i + 1, j));
    return a !== undefined && b !== undefined && (a === b || a === "?" || b === "?") && from(i + 1, j + 1);
  };
  return from(0, 0);
}
