import { type AccessLevel, highestLevel, levelOf } from "../../iam/access-levels";
import type { Grant, Part } from "../../iam/compare/grants";
import { conditionInWords } from "../../words/conditions";
import { PURPOSES, resourceInWords } from "../../words/what";

/** Permission grants put together for a reader: the actions of one service on the same resources, under the same conditions. */
export interface Permission {
  readonly effect: Grant["effect"];
  readonly service: string;
  readonly level: AccessLevel;
  readonly actions: readonly string[];
  readonly resources: readonly string[];
  readonly words: string;
}

/** @param home the role's own account, which is not named */
export function permissionsOf(grants: readonly Grant[], home: string): Permission[] {
  const actions = new Map<string, { grants: Grant[]; resources: Set<string> }>();
  for (const grant of grants) {
    const key = JSON.stringify([grant.effect, partText(grant.action), conditionIds(grant), grant.opaque]);
    const group = actions.get(key) ?? { grants: [], resources: new Set() };
    group.grants.push(grant);
    group.resources.add(partText(grant.resource));
    actions.set(key, group);
  }
  const groups = new Map<string, { grant: Grant; actions: string[]; resources: string[] }>();
  for (const { grants: same, resources } of actions.values()) {
    const [grant] = same;
    if (grant === undefined) continue;
    const sorted = [...resources].sort();
    const key = JSON.stringify([grant.effect, serviceOf(grant), sorted, conditionIds(grant), grant.opaque]);
    const group = groups.get(key) ?? { grant, actions: [], resources: sorted };
    group.actions.push(partText(grant.action));
    groups.set(key, group);
  }
  return [...groups.values()].map(({ grant, actions: called, resources }) => permission(grant, called.sort(), resources, home));
}

const conditionIds = ({ constraints }: Grant) => constraints.map(({ id }) => id);

/** As the policy writes it: what is compared without regard to case is still shown in some case. */
function partText(part: Part | undefined): string {
  if (part === undefined) return "*";
  return "value" in part ? part.value.text : `all but ${part.except.map(({ text }) => text).join(", ")}`;
}

const serviceOf = ({ action }: Grant): string => {
  if (!("value" in action)) return "*";
  const [service = "*", name] = action.value.text.split(":");
  return name === undefined || /[*?]/.test(service) ? "*" : service.toLowerCase();
};

function permission(grant: Grant, actions: readonly string[], resources: readonly string[], home: string): Permission {
  const { effect, constraints, opaque } = grant;
  const service = serviceOf(grant);
  const level = "value" in grant.action ? highestLevel(actions.map(levelOf)) : "all";
  if (opaque !== undefined) {
    const words = `what a statement says that cannot be put into words (${opaque.slice(0, 200)})`;
    return { effect, service: "*", level: "all", actions: [], resources: [], words };
  }
  const conditions = constraints.map((each) => `, ${conditionInWords(each)}`).join("");
  const words = `${actionsInWords(service, level, actions)} on ${resourcesInWords(resources, home)}${conditions}`;
  return { effect, service, level, actions, resources, words };
}

function actionsInWords(service: string, level: AccessLevel, actions: readonly string[]): string {
  const [first = ""] = actions;
  if (first.startsWith("all but ")) return `do everything except ${first.slice("all but ".length)}`;
  if (actions.includes("*") || actions.includes("*:*")) return "do everything in AWS";
  if (actions.every((each) => each.toLowerCase() === "iam:passrole")) return "pass roles to AWS services (iam:PassRole)";
  // Other services' actions are used for more than this package's purposes
  const known =
    (service === "ecr" || service === "ecs") &&
    PURPOSES.find(([set]) => set.length === actions.length && set.every((each) => actions.includes(each)));
  if (known) return `${known[1]} (${actions.join(", ")})`;
  if (actions.includes(`${service}:*`)) return `do everything in ${service}`;
  return `${LEVEL_WORDS[level]} in ${service} (${actions.join(", ")})`;
}

const LEVEL_WORDS: Readonly<Record<AccessLevel, string>> = {
  read: "read",
  tagging: "change tags",
  write: "write",
  permissions: "change or pass on permissions",
  all: "do everything",
};

const resourcesInWords = (resources: readonly string[], home: string): string =>
  resources.includes("*") ? "every resource" : [...new Set(resources.map((arn) => oneResource(arn, home)))].join(", ");

function oneResource(arn: string, home: string): string {
  const [, reference] = /^\$\{([^{}]+)\.(arn|id|name)\}$/.exec(arn) ?? [];
  if (reference !== undefined) return `${reference} (its ARN is known after the apply)`;
  if (!arn.startsWith("arn:") || arn.split(":").length < 6) return arn;
  return resourceInWords(arn, home);
}
