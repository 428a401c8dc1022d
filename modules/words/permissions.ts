import { type AccessLevel, highestLevel, LEVELS, levelOf } from "../iam/access-levels";
import type { Constraint } from "../iam/compare/constraints";
import type { Grant, Part } from "../iam/compare/grants";
import { conditionInWords } from "./conditions";
import { groupsBy } from "./groups";
import { isPassRole, passRoleInWords } from "./pass-role";
import { servedBy } from "./purposes";
import { partText, resourcesInWords } from "./resources";

/** Permission grants put together for a reader: what they are for, or the actions of one service, on the same resources and conditions. */
export interface Permission {
  readonly effect: Grant["effect"];
  readonly service: string;
  readonly level: AccessLevel;
  /** As the policy has them. */
  readonly actions: readonly string[];
  readonly resources: readonly string[];
  /** Whether it is on nothing narrower, though AWS knows something narrower. */
  readonly everywhere: boolean;
  /** What comes of it, without the actions by name. */
  readonly words: string;
}

/** Whose permissions are said, and beside what. */
export interface Beside {
  /** The role's own account, which is not named. */
  readonly home: string;
  /** All that the role may do, where the grants are a part of it. */
  readonly among?: readonly Grant[];
}

export function permissionsOf(grants: readonly Grant[], { home, among = grants }: Beside): Permission[] {
  const passing = grants.filter(isPassRole);
  const { served, rest } = servedBy(
    grants.filter((grant) => !passing.includes(grant)),
    among,
  );
  return [
    ...bySameConditions(passing).map((same) => permission(same, passRoleInWords(same, home))),
    ...served.map(({ purpose, grants: same, constraints }) => {
      const on = purpose.everywhere ? "" : `: ${resourcesInWords(resourcesOf(same), home)}`;
      return { ...permission(same, `${purpose.purpose}${on}${conditions(constraints)}`), ...(purpose.everywhere && { everywhere: false }) };
    }),
    ...byService(rest).map((same) => permission(same, inWords(same, home))),
  ];
}

function permission(grants: readonly Grant[], words: string): Permission {
  const [{ effect, opaque, action } = NOTHING] = grants;
  if (opaque !== undefined) return { effect, service: "*", level: "all", actions: [], resources: [], everywhere: true, words };
  const [actions, resources] = [actionsOf(grants), resourcesOf(grants)];
  const level = "value" in action ? highestLevel(actions.map(levelOf)) : "all";
  return { effect, service: serviceOf(action), level, actions, resources, everywhere: resources.some(isEverywhere), words };
}

const NOTHING: Pick<Grant, "effect" | "opaque" | "action"> = { effect: "Allow", action: { except: [] } };
/** Everything, everything of a service, or every resource of a kind: `kind/*`. In an ARN without an account that is a bucket's objects. */
const isEverywhere = (resource: string) =>
  resource.startsWith("all but ") || /^(\*|arn:[^:]*:[^:]*:[^:]*:([^:]*:\*(?:[/:]\*)*|[^:]+:[\w-]+[/:]\*))$/.test(resource);

const actionsOf = (grants: readonly Grant[]) => [...new Set(grants.map(({ action }) => partText(action)))].sort();
const resourcesOf = (grants: readonly Grant[]) => [...new Set(grants.map(({ resource }) => partText(resource)))].sort();
const conditions = (constraints: readonly Constraint[]) => constraints.map((each) => `, ${conditionInWords(each)}`).join("");

function serviceOf(action: Part): string {
  if (!("value" in action)) return "*";
  const [service = "*", name] = action.value.text.split(":");
  return name === undefined || /[*?]/.test(service) ? "*" : service.toLowerCase();
}

const conditionIds = ({ constraints }: Grant) => constraints.map(({ id }) => id);
const bySameConditions = (grants: readonly Grant[]) => groupsBy(grants, (grant) => [grant.effect, conditionIds(grant)]);

/** The actions of one service on the same resources, under the same conditions. */
function byService(grants: readonly Grant[]): Grant[][] {
  const byAction = groupsBy(grants, (grant) => [grant.effect, partText(grant.action), conditionIds(grant), grant.opaque]);
  return groupsBy(byAction, (same) => {
    const [grant] = same;
    return grant && [grant.effect, serviceOf(grant.action), resourcesOf(same), conditionIds(grant), grant.opaque];
  }).map((groups) => groups.flat());
}

function inWords(grants: readonly Grant[], home: string): string {
  const [grant] = grants;
  if (grant === undefined) return "";
  if (grant.opaque !== undefined) return `what a statement says that cannot be put into words (${grant.opaque.slice(0, 200)})`;
  const what = actionsInWords(serviceOf(grant.action), actionsOf(grants));
  return `${what} on ${resourcesInWords(resourcesOf(grants), home)}${conditions(grant.constraints)}`;
}

function actionsInWords(service: string, actions: readonly string[]): string {
  const [first = ""] = actions;
  if (first.startsWith("all but ")) return `do everything except ${first.slice("all but ".length)}`;
  if (actions.includes("*") || actions.includes("*:*")) return "do everything in AWS";
  if (actions.some((action) => action.toLowerCase() === `${service}:*`)) return `do everything in ${service}`;
  // The one that gives the most first: it is the one that is named
  const named = [...actions].sort((a, b) => LEVELS.indexOf(levelOf(a)) - LEVELS.indexOf(levelOf(b)));
  const left = named.length - MOST_NAMED;
  const names = left > 1 ? [...named.slice(0, MOST_NAMED).map(plainName), `${left} more`] : named.map(plainName);
  return `${LEVEL_WORDS[highestLevel(actions.map(levelOf))]} in ${service} (${names.join(", ")})`;
}

const MOST_NAMED = 4;

/** "put object" of "s3:PutObject". */
function plainName(action: string): string {
  const [, name = action] = action.split(":");
  if (!/^[A-Za-z0-9]+\*?$/.test(name)) return name;
  const words = name.match(/[A-Z]{2,}(?=[A-Z][a-z]|\*|$)|[A-Z]?[a-z0-9]+|[A-Z]+|[0-9]+|\*/g) ?? [name];
  return words
    .map((word) => (/^[A-Z]{2,}$/.test(word) ? word : word.toLowerCase()))
    .join(" ")
    .replace(/ \*$/, "…");
}

const LEVEL_WORDS: Readonly<Record<AccessLevel, string>> = {
  read: "read",
  tagging: "change tags",
  write: "write",
  permissions: "change or pass on permissions",
  all: "do everything",
};
