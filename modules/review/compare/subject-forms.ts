import type { Changed, GrantDifference } from "../../iam/compare/grant-sets";
import type { Grant } from "../../iam/compare/grants";
import { grantIncludes } from "../../iam/compare/inclusion";
import { byName, repositoryOf, sameName, type TrustedRepository } from "../../trust/subject-forms";
import type { Event } from "../model";
import { formEvents } from "./form-events";

/**
 * A repository that goes over from name-only subjects to immutable ones. To the letter, that is a gain and a loss: no token has both
 * forms. But whoever mints `repo:owner@id/name@id:…` holds the name that was trusted, and is asked for more: nobody gains. Whose ids they
 * are no plan can tell, and so it is a change to look at, not a rewrite. It is one only where the name is spelled the same (IAM compares
 * letters as they are), the jobs and all other conditions are the same or fewer, no other ids of that name are or were trusted, and no
 * denial speaks of subjects. The way back drops the ids: that is a gain.
 */
export interface FormChanges {
  /** What is left to tell as gains and losses. */
  readonly rest: GrantDifference;
  readonly pinned: readonly Pinned[];
  readonly events: readonly Event[];
}

/** A grant by ids, and the one by the name that it comes from. */
export interface Pinned {
  readonly from: Grant;
  readonly to: Changed;
}

/** A grant that trusts one repository. */
export interface Trusted extends TrustedRepository {
  readonly grant: Grant;
}

/** Pairs that are looked at, as of other comparisons; past them, gains and losses stay what they are. */
const MOST_PAIRS = 200_000;

export function formChanges(difference: GrantDifference, before: readonly Grant[], after: readonly Grant[]): FormChanges {
  if (difference.gained.length === 0 && difference.lost.length === 0) return { rest: difference, pinned: [], events: [] };
  const [was, is] = [trusted(before), trusted(after)];
  const differ = namesOfManyIds([...was, ...is]);
  const withOneId = (all: readonly Trusted[]) => all.filter(({ name }) => !differ.has(sameName(name)));
  let left = MOST_PAIRS;
  const includes: Includes = (wide, narrow) => left-- > 0 && grantIncludes(wide, narrow);
  const pinned = before.some(deniesByForm) ? [] : pinnedOf(difference.gained, withOneId(was), includes);
  const newIds = new Set(pinned.map(({ to }) => to.grant.id));
  const known = new Set(before.map(({ id }) => id));
  const successors = withOneId(is).filter(({ grant }) => newIds.has(grant.id) || known.has(grant.id));
  const lost = lostTo(difference.lost, successors, includes);
  const isTold = (grant: Grant | undefined) => grant !== undefined && newIds.has(grant.id);
  const rest = {
    ...difference,
    gained: difference.gained.filter(({ grant }) => !isTold(grant)),
    lost: lost
      .filter(({ successor }) => !isTold(successor))
      .map(({ each, successor }) => (successor ? { ...each, others: [successor] } : each)),
  };
  const dropped = lost.filter(({ successor }) => successor && !isTold(successor)).map(({ each }) => each.grant);
  const events = formEvents({ pinned: pinned.map(({ to }) => to.grant), dropped, gained: rest.gained.map(({ grant }) => grant) }, was, is);
  return { rest, pinned, events };
}

type Includes = typeof grantIncludes;

/** What is gained by ids and was trusted by the name before, with the same ids asked for beside it or without any. */
function pinnedOf(gained: readonly Changed[], was: readonly Trusted[], includes: Includes): Pinned[] {
  const names = was.filter(({ ids }) => !ids);
  return gained.flatMap((to): Pinned[] => {
    const twin = to.certain ? byName(to.grant, true) : undefined;
    const name = twin && repositoryOf(twin)?.name;
    const from = twin && names.find((each) => each.name === name && includes(each.grant, twin));
    return from === undefined ? [] : [{ from: from.grant, to }];
  });
}

/** What is lost by the name, with the grant by ids that says all of it. */
function lostTo(lost: readonly Changed[], successors: readonly Trusted[], includes: Includes) {
  const twins = successors.map(({ grant }) => ({ grant, twin: byName(grant, false) }));
  return lost.map((each) => ({
    each,
    successor: repositoryOf(each.grant) && twins.find(({ twin }) => twin && includes(twin, each.grant))?.grant,
  }));
}

/** Whether a denial may hold for one form and not for the other: what it denied by the name would come in by the ids. */
const deniesByForm = ({ effect, opaque, constraints }: Grant): boolean =>
  effect === "Deny" && (opaque !== undefined || constraints.some(({ key }) => key.endsWith(":sub")));

const trusted = (grants: readonly Grant[]): Trusted[] =>
  grants.flatMap((grant) => {
    const repository = grant.effect === "Allow" ? repositoryOf(grant) : undefined;
    return repository === undefined ? [] : [{ ...repository, grant }];
  });

/** Names that are trusted under more than one repository id or owner id. */
function namesOfManyIds(all: readonly Trusted[]): ReadonlySet<string> {
  const found = new Map<string, { owners: Set<string>; repositories: Set<string> }>();
  for (const { name, ids, tiedTo = [] } of all) {
    const seen = found.get(sameName(name)) ?? { owners: new Set(), repositories: new Set() };
    if (ids) seen.owners.add(ids.owner);
    for (const id of ids ? [ids.repository] : tiedTo) seen.repositories.add(id);
    found.set(sameName(name), seen);
  }
  return new Set([...found].filter(([, { owners, repositories }]) => owners.size > 1 || repositories.size > 1).map(([name]) => name));
}
