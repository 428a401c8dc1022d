import type { Grant } from "./grants";
import { grantIncludes, isUnderstood } from "./inclusion";

/** How two sets of grants differ. Empty lists on both sides: they allow the same. */
export interface GrantDifference {
  /** Allowed after, and not surely before. `others`: what it grew out of. */
  readonly gained: readonly Changed[];
  /** Allowed before, and not surely after. `others`: what is left of it. */
  readonly lost: readonly Changed[];
  /** Denials that are gone or smaller: what they held back is allowed now. */
  readonly deniesGone: readonly Changed[];
  /** Denials that are new or larger. */
  readonly deniesNew: readonly Changed[];
}

export interface Changed {
  readonly grant: Grant;
  /** All that it includes of the other side. */
  readonly others: readonly Grant[];
  /** Whether the comparison is sure; a condition that cannot be decided makes it a guess on the safe side. */
  readonly certain: boolean;
}

/** Pairs that are looked at; a hostile plan could ask for millions. */
const MOST_PAIRS = 200_000;

/**
 * Compares by covering. If every allow of after is inside an allow of before, and every deny of before inside a deny of after, then
 * nothing is allowed after that was not before; and the same the other way round.
 */
export function compareGrants(before: readonly Grant[], after: readonly Grant[]): GrantDifference {
  const sides = { before: unique(before), after: unique(after) };
  const only = (effect: Grant["effect"], side: "before" | "after") => sides[side].filter((grant) => grant.effect === effect);
  const budget = { left: MOST_PAIRS };
  const [allowBefore, allowAfter] = [only("Allow", "before"), only("Allow", "after")];
  const [denyBefore, denyAfter] = [only("Deny", "before"), only("Deny", "after")];
  return {
    gained: outside(allowAfter, allowBefore, budget),
    lost: outside(allowBefore, allowAfter, budget),
    deniesGone: outside(denyBefore, denyAfter, budget),
    deniesNew: outside(denyAfter, denyBefore, budget),
  };
}

function unique(grants: readonly Grant[]): Grant[] {
  const byId = new Map(grants.map((grant) => [grant.id, grant]));
  return [...byId.keys()].sort().flatMap((id) => byId.get(id) ?? []);
}

function outside(grants: readonly Grant[], of: readonly Grant[], budget: { left: number }): Changed[] {
  const known = new Set(of.map(({ id }) => id));
  const open = grants.filter(({ id }) => !known.has(id));
  const includes = (wide: Grant, narrow: Grant) => budget.left-- > 0 && grantIncludes(wide, narrow);
  return open.flatMap((grant): Changed[] => {
    if (of.some((wide) => includes(wide, grant))) return [];
    const others = of.filter((narrow) => includes(grant, narrow));
    const related = of.filter((each) => mayMeet(each, grant));
    // What includes a grant of the other side is surely more than it
    const certain = budget.left > 0 && (others.length > 0 || (isUnderstood(grant) && related.every(isUnderstood)));
    return [{ grant, others, certain }];
  });
}

/** Whether two grants could speak of the same thing, as far as a glance tells. */
function mayMeet(a: Grant, b: Grant): boolean {
  if (a.opaque !== undefined || b.opaque !== undefined) return true;
  if (a.principal?.id !== b.principal?.id) return false;
  return serviceOf(a) === serviceOf(b) || serviceOf(a) === "" || serviceOf(b) === "";
}

const serviceOf = ({ action }: Grant): string => {
  if (!("value" in action)) return "";
  const [service = ""] = action.value.text.split(":");
  return service.includes("*") ? "" : service;
};

export const isSame = (difference: GrantDifference): boolean => Object.values(difference).every((list) => list.length === 0);
/** Whether something may be allowed after that was not before. */
export const isWider = ({ gained, deniesGone }: GrantDifference): boolean => gained.length > 0 || deniesGone.length > 0;
