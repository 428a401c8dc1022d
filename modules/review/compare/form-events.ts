import type { Grant } from "../../iam/compare/grants";
import { repositoryOf, sameName, type TrustedRepository } from "../../trust/subject-forms";
import * as messages from "../messages";
import type { Event } from "../model";
import { event } from "./event";
import type { Trusted } from "./subject-forms";

/** What happens to the forms in which a role trusts repositories: a sentence for each. */

interface Grants {
  /** By ids, instead of by the name. */
  readonly pinned: readonly Grant[];
  /** By the name, beside ids that stay. */
  readonly dropped: readonly Grant[];
  readonly gained: readonly Grant[];
}

export function formEvents({ pinned, dropped, gained }: Grants, was: readonly Trusted[], is: readonly Trusted[]): Event[] {
  const [before, after, all] = [byNames(was), byNames(is), byNames([...was, ...is])];
  const gain = ({ name, ids, tiedTo }: TrustedRepository): Event | undefined => {
    if (ids) {
      const trusted = idsOf(all(name));
      return trusted.length > 1 ? event("subject-ids-differ", "widened", messages.idsDiffer(name, trusted)) : undefined;
    }
    const isBack = !tiedTo && before(name).some((each) => each.ids) && stateOf(before(name)) !== "alone";
    return isBack ? event("subject-name-only", "widened", messages.nameOnly(name)) : undefined;
  };
  return [
    ...each(pinned, ({ name, ids }) =>
      event(
        "subject-pinned",
        "changed",
        messages.subjectPinned(name, messages.idsInWords(ids ?? {}), messages.NAME_IS[stateOf(after(name))]),
      ),
    ),
    ...each(dropped, ({ name }) => event("subject-pinned", "narrowed", messages.nameDropped(name, messages.NAME_IS[stateOf(after(name))]))),
    ...each(gained, gain),
  ];
}

/** One event for each repository that comes in the same way. */
function each(grants: readonly Grant[], eventOf: (repository: TrustedRepository) => Event | undefined): Event[] {
  const repositories = grants.flatMap((grant) => repositoryOf(grant) ?? []);
  const unlike = new Map(repositories.map((one) => [JSON.stringify([one.name, one.ids !== undefined, one.tiedTo !== undefined]), one]));
  return [...unlike.values()].flatMap((repository) => eventOf(repository) ?? []);
}

function byNames(all: readonly Trusted[]): (name: string) => readonly Trusted[] {
  const names = new Map<string, Trusted[]>();
  for (const one of all) {
    const same = names.get(sameName(one.name));
    if (same === undefined) names.set(sameName(one.name), [one]);
    else same.push(one);
  }
  return (name) => names.get(sameName(name)) ?? [];
}

/** The ids under which a name is trusted, each in words; a tie to one of them says no more. */
function idsOf(same: readonly Trusted[]): string[] {
  const pairs = same.flatMap(({ ids }) => ids ?? []);
  const known = new Set(pairs.map(({ repository }) => repository));
  const ties = same.flatMap(({ tiedTo }) => tiedTo ?? []).filter((tie) => !known.has(tie));
  return [...new Set([...pairs, ...ties.map((repository) => ({ repository }))].map(messages.idsInWords))].sort();
}

/** What the name is still good for. */
function stateOf(same: readonly Trusted[]): keyof typeof messages.NAME_IS {
  const names = same.filter(({ ids }) => !ids);
  if (names.length === 0) return "gone";
  return names.every(({ tiedTo }) => tiedTo) ? "tied" : "alone";
}
