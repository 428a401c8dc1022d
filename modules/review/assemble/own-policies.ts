import * as messages from "../messages";
import { isHidden, isSameValue, type Resource, Unknown, type Value } from "../read/plan";
import { listedInline, managedPolicy } from "./attached-policy";
import { isForgotten, isReplaced, type Joins } from "./joins";
import type { AttachedPolicy } from "./state";

/** The policies that a role's own attributes list. */
export interface OwnPolicies {
  readonly kind: AttachedPolicy["kind"];
  readonly policies: readonly AttachedPolicy[];
  /** Whether the configuration says so, and the list holds after the apply: else it echoes what AWS has. */
  readonly isSet: boolean;
}

export const ownPolicies = (role: Resource, joins: Joins): readonly OwnPolicies[] =>
  (["inline_policy", "managed_policy_arns"] as const).map((attribute) => {
    const kind = attribute === "inline_policy" ? "inline" : "managed";
    const none: OwnPolicies = { kind, policies: [], isSet: false };
    const read = (isSet: boolean) => (attribute === "inline_policy" ? inline(role, isSet, joins) : managed(role, isSet, joins));
    if (joins.moment === "before" || isForgotten(role)) return { kind, policies: read(false), isSet: false };
    const state = stateOf(role, attribute, joins);
    if (state !== "made anew") return state === "none" ? none : { kind, policies: read(state === "set"), isSet: state === "set" };
    joins.doubt(role, messages.MADE_ANEW_UNKNOWN);
    return none;
  });

/**
 * Whether the configuration sets the list. A `dynamic` block does not appear in a plan's configuration, so that its absence says
 * nothing: then the values tell. Of a role that is made anew they do not, where they are not known.
 */
function stateOf(role: Resource, attribute: string, { references }: Joins): "set" | "echo" | "none" | "made anew" {
  const [was, will] = [role.before?.[attribute], role.after?.[attribute]];
  if (references.isConfigured(role, attribute)) return "set";
  const isNew = role.before === null || isReplaced(role);
  if (!isNew) return isSameValue(was, will) || will === undefined ? "echo" : "set";
  if (!(will instanceof Unknown)) return "set";
  // An attribute that is set is always in the configuration, where there is one
  const tells = attribute !== "inline_policy" && references.configurationOf(role) !== undefined;
  return role.before === null || tells ? "none" : "made anew";
}

const listOf = (role: Resource, attribute: string, { moment }: Joins): Value | undefined =>
  moment === "before" || isForgotten(role) ? role.before?.[attribute] : role.after?.[attribute];

function inline(role: Resource, isSet: boolean, joins: Joins): AttachedPolicy[] {
  const list = listOf(role, "inline_policy", joins);
  const policies = listedInline(list, role.address);
  if (isSet && Array.isArray(list) && list.some((each) => isHidden((each as { name?: Value } | null)?.name)))
    joins.doubt(role, messages.WHICH_POLICY);
  return policies;
}

function managed(role: Resource, isSet: boolean, joins: Joins): AttachedPolicy[] {
  const list = joins.list(role, "managed_policy_arns");
  const named = list?.map((each) => joins.policyOf(role, each));
  const isGuess = role.before !== null && named?.some((each) => each?.guessed) === true;
  const isTold = named?.every((each) => each !== undefined) === true && !isGuess;
  const same = isSameValue(role.before?.["managed_policy_arns"], role.after?.["managed_policy_arns"]);
  if (joins.moment === "after" && isSet && !isTold && !same) joins.doubt(role, messages.WHICH_POLICY);
  return (named ?? []).flatMap((each) => (each === undefined ? [] : [managedPolicy(each, role.address, joins)]));
}
