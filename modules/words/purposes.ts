import type { Constraint } from "../iam/compare/constraints";
import type { Grant } from "../iam/compare/grants";
import { allSets, callsOf, denialsOf } from "../permissions/registry";
import type { Calls, Condition } from "../permissions/set";
import { groupsBy } from "./groups";
import { partText } from "./resources";

/** What calls are for, where a policy, whoever wrote it, allows all that a permission set has for one purpose. */
interface Told extends Omit<Calls, "condition"> {
  readonly effect: Grant["effect"];
  /** That of the calls, or of the row that has them. */
  readonly condition?: Condition;
  /** AWS knows no resource for the calls, so that `*` says nothing. */
  readonly everywhere: boolean;
  /** The actions as they are compared. */
  readonly names: readonly string[];
}

export interface Purpose extends Told {
  /** Purposes that say more of the same calls. */
  readonly narrower: readonly Told[];
}

/** Each once: calls that stand in several statements for the sake of a condition are for one thing all the same. */
const differentCalls = groupsBy(callsOf(allSets), ({ purpose, actions }) => [purpose, actions]).flatMap(([first]) => first ?? []);

const inOrder: readonly Told[] = differentCalls.map((calls) => {
  const rows = allSets.flatMap((set) => set.rows).filter((row) => row.calls === calls);
  const condition = rows.find((row) => row.condition)?.condition ?? calls.condition;
  return {
    ...calls,
    effect: "Allow",
    everywhere: rows.some(({ everywhere }) => everywhere === true),
    names: calls.actions.map((action) => action.toLowerCase()),
    ...(condition && { condition }),
  };
});

/** Whoever is denied such calls is denied them for that purpose. */
const denied: readonly Purpose[] = denialsOf(allSets).map(({ calls, except }) => ({
  ...calls,
  effect: "Deny",
  everywhere: except === undefined,
  names: calls.actions.map((action) => action.toLowerCase()),
  narrower: [],
}));

const allowed: readonly Purpose[] = inOrder.map((purpose) => ({
  ...purpose,
  narrower: inOrder.filter((other) => purpose.names.every((name) => other.names.includes(name)) && isNarrower(other, purpose)),
}));

export const PURPOSES: readonly Purpose[] = [...allowed, ...denied];

function isNarrower(one: Told, other: Told): boolean {
  const isBound = ({ condition, only }: Told) => condition !== undefined || only !== undefined;
  return one.names.length > other.names.length || (isBound(one) && !isBound(other));
}

/** Grants that serve one purpose on the same resources, under the same conditions. */
export interface Served {
  readonly purpose: Purpose;
  readonly grants: readonly Grant[];
  /** Conditions beside those that belong to the purpose. */
  readonly constraints: readonly Constraint[];
}

/** A statement's piece of one whole action on one resource, of which alone it can be told what it is for. */
interface Call {
  readonly grant: Grant;
  readonly action: string;
  readonly resource: string;
  /** Equal for two on the same resource, under the same conditions. */
  readonly place: string;
}

/**
 * The grants that serve a purpose, and those that are left.
 *
 * @param among all that the role may do: a purpose is served where one of the grants is among its calls and the role has the others
 */
export function servedBy(grants: readonly Grant[], among: readonly Grant[]): { served: Served[]; rest: Grant[] } {
  const [calls, places] = [grants.flatMap(callOf), actionsByPlace(among)];
  const told = new Set<Grant>();
  const serves = (purpose: Told, call: Call) => fits(purpose, call) && purpose.names.every((action) => places.get(call.place)?.has(action));
  const served = PURPOSES.flatMap((purpose) => {
    const found = calls.filter(
      (call) => purpose.names.includes(call.action) && serves(purpose, call) && !purpose.narrower.some((other) => serves(other, call)),
    );
    for (const { grant } of found) told.add(grant);
    return grouped(found).map((same) => servedAt(purpose, same));
  });
  return { served, rest: grants.filter((grant) => !told.has(grant)) };
}

function callOf(grant: Grant): Call[] {
  const { action, resource, effect, opaque } = grant;
  if (opaque !== undefined || !("value" in action) || resource === undefined || !("value" in resource || effect === "Deny")) return [];
  const text = partText(resource);
  const place = JSON.stringify([effect, text, ...grant.constraints.map(({ id }) => id)]);
  return [{ grant, action: action.value.text.toLowerCase(), resource: text, place }];
}

// All that a role may do is asked for with each part of it
const known = new WeakMap<readonly Grant[], ReadonlyMap<string, ReadonlySet<string>>>();

function actionsByPlace(grants: readonly Grant[]): ReadonlyMap<string, ReadonlySet<string>> {
  const found = known.get(grants);
  if (found !== undefined) return found;
  const places = new Map<string, Set<string>>();
  for (const { place, action } of grants.flatMap(callOf)) places.set(place, (places.get(place) ?? new Set()).add(action));
  known.set(grants, places);
  return places;
}

/** Whether the resource and the conditions are those of the purpose. */
function fits({ effect, everywhere, condition, only }: Told, { resource, grant }: Call): boolean {
  if (effect !== grant.effect) return false;
  // Of keys that the role's own fields say there is no purpose that holds for every policy: no grant fits
  const asked = Object.entries(condition ?? {}).flatMap(([operator, keys]) =>
    Object.entries<unknown>({ ...keys }).map(([key, value]) => ({ operator, key: key.toLowerCase(), value })),
  );
  if (everywhere ? resource !== "*" : asked.length === 0 && only?.test(resource) === false) return false;
  return asked.every(({ operator, key, value }) =>
    grant.constraints.some(
      (given) =>
        (given.plain || given.operator === operator) &&
        given.key === key &&
        given.values.every(({ text }) => (typeof value === "string" ? text === value : only?.test(text))),
    ),
  );
}

/** Calls on the resources that have the same ones, under the same conditions. */
function grouped(calls: readonly Call[]): readonly Call[][] {
  const places = groupsBy(calls, ({ place }) => place);
  const alike = groupsBy(places, (same) => [same.map(({ action }) => action).sort(), same[0]?.grant.constraints.map(({ id }) => id)]);
  return alike.map((groups) => groups.flat());
}

function servedAt(purpose: Purpose, calls: readonly Call[]): Served {
  const own = new Set(Object.values(purpose.condition ?? {}).flatMap((keys) => Object.keys(keys).map((key) => key.toLowerCase())));
  const constraints = calls[0]?.grant.constraints.filter(({ key, plain }) => !plain || !own.has(key)) ?? [];
  return { purpose, grants: calls.map(({ grant }) => grant), constraints };
}
