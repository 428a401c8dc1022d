import type { Changed, GrantDifference } from "../../iam/compare/grant-sets";
import type { Grant } from "../../iam/compare/grants";
import { grantIncludes } from "../../iam/compare/inclusion";
import { byName, repositoryOf, sameName, type TrustedRepository } from "../../trust/subject-forms";
import type { Event } from "../model";
import { formEvents } from "./form-events";

/**
 * A repository that goes over from name-only subjects to immutable ones. To the letter, that is a gain and a loss: no token has both
 * forms. Whoever mints `repo:owner@id/name@id:…` holds the name as well, though, so as his ids are asked for too, nobody gains who was
 * not trusted by the name. That they are his ids no plan can tell, and so it is a change to look at, not a rewrite. It is one only where
 * the name is spelled the same (IAM compares letters as they are), the jobs and all other conditions are the same or fewer, and no other
 * ids of that name are or were trusted. The way back drops the ids: that is a gain.
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
  const [was, is] = [trusted(before), trusted(after)];
  let left = MOST_PAIRS;
  const includes = (wide: Grant, narrow: Grant) => left-- > 0 && grantIncludes(wide, narrow);
  const differ = namesOfManyIds([...was, ...is]);
  const names = was.filter(({ name, ids }) => !ids && !differ.has(sameName(name)));
  const pinned = difference.gained.flatMap((to): Pinned[] => {
    const twin = to.certain ? byName(to.grant, true) : undefined;
    const from = twin && names.find(({ name, grant }) => name === repositoryOf(twin)?.name && includes(grant, twin));
    return from === undefined ? [] : [{ from: from.grant, to }];
  });
  const newIds = new Set(pinned.map(({ to }) => to.grant.id));
  const known = new Set(before.map(({ id }) => id));
  const successors = is
    .filter(({ grant, name }) => !differ.has(sameName(name)) && (newIds.has(grant.id) || known.has(grant.id)))
    .flatMap(({ grant }) => ({ grant, twin: byName(grant, false) }));
  const lost = difference.lost.map((each) => ({
    each,
    successor: repositoryOf(each.grant) && successors.find(({ twin }) => twin && includes(twin, each.grant))?.grant,
  }));
  const rest = {
    ...difference,
    gained: difference.gained.filter(({ grant }) => !newIds.has(grant.id)),
    lost: lost.flatMap(({ each, successor }) =>
      successor === undefined ? [each] : newIds.has(successor.id) ? [] : [{ ...each, other: successor }],
    ),
  };
  const dropped = lost.flatMap(({ each, successor }) => (successor && !newIds.has(successor.id) ? [each.grant] : []));
  const events = formEvents({ pinned: pinned.map(({ to }) => to.grant), dropped, gained: rest.gained.map(({ grant }) => grant) }, was, is);
  return { rest, pinned, events };
}

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
