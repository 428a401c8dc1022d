import type { RolePair } from "../assemble/state";
import * as messages from "../messages";
import type { Event } from "../model";
import { type Plan, type Resource, textOf } from "../read/plan";
import { openingEvent } from "./event";
import { type HandChange, handChanges } from "./hand-changes";

/**
 * What somebody changed by hand since the last apply, by the address of what it is told of: the roles that it belongs to, and where
 * none of the plan is one, the resource itself.
 */
export function driftByAddress(plan: Plan, roles: readonly RolePair[]): Map<string, Event[]> {
  const found = new Map<string, Event[]>();
  const owners = new Owners(roles);
  const planned = new Map(plan.resources.map((resource) => [resource.address, resource]));
  const tell = (address: string, drift: Resource, pair?: RolePair) => {
    const events = handChanges(drift, pair).map((each) => withOutcome(each, planned.get(drift.address)));
    if (events.length > 0) found.set(address, [...(found.get(address) ?? []), ...events]);
  };
  for (const drift of plan.drift) {
    const pairs = owners.of(drift);
    for (const pair of pairs) tell((pair.after ?? pair.before)?.address ?? "", drift, pair);
    if (pairs.length === 0) tell(drift.address, drift);
  }
  return found;
}

class Owners {
  private readonly byName = new Map<string, RolePair>();
  private readonly byAddress = new Map<string, RolePair>();
  private readonly withPolicy = new Map<string, RolePair[]>();

  constructor(roles: readonly RolePair[]) {
    for (const pair of roles) {
      if (pair.before) this.byName.set(pair.before.name, pair);
      for (const state of [pair.before, pair.after]) if (state) this.byAddress.set(state.address, pair);
      const held = [...(pair.before?.policies ?? []).map(({ address }) => address), pair.before?.boundary?.key ?? ""];
      for (const address of new Set(held)) this.withPolicy.set(address, [...(this.withPolicy.get(address) ?? []), pair]);
    }
  }

  /** The roles of the plan whose access the resource is part of. */
  of({ address, type, before }: Resource): readonly RolePair[] {
    if (type === "aws_iam_policy") return this.withPolicy.get(address) ?? [];
    const name = textOf(before?.["role"]) ?? textOf(before?.["role_name"]);
    const pair = type === "aws_iam_role" ? this.byAddress.get(address) : name === undefined ? undefined : this.byName.get(name);
    return pair === undefined ? [] : [pair];
  }
}

/** A resource that the plan changes is brought back to its configuration. What stays open is a gain that nobody has reviewed. */
function withOutcome({ sentence, risk, attribute, isMore, isTakenAway = false }: HandChange, change: Resource | undefined): Event {
  const isChanged =
    change?.actions.some((action) => action !== "no-op" && action !== "read" && action !== "forget") === true &&
    (attribute === undefined || JSON.stringify(change.before?.[attribute]) !== JSON.stringify(change.after?.[attribute]));
  const closed = isTakenAway || isChanged;
  const outcome = closed ? messages.DRIFT_CLOSED : messages.DRIFT_STAYS;
  const direction = isMore && !closed ? "widened" : "changed";
  return openingEvent("changed-by-hand", direction, closed && risk === "critical" ? "high" : risk, `${sentence} ${outcome}`);
}
