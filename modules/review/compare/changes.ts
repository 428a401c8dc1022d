import { LEVELS } from "../../iam/access-levels";
import type { Changed, GrantDifference } from "../../iam/compare/grant-sets";
import type { Grant } from "../../iam/compare/grants";
import { admitsNobody, EXPOSURES, type Exposure, exposureOf } from "../../trust/exposure";
import { subjectOf } from "../../trust/grant-issuer";
import { type Permission, permissionsOf } from "../../words/permissions";
import { whoInWords } from "../../words/who";
import { highestRisk, OTHER_RISKS, RISK_OF_EXPOSURE, readsSecrets, riskOfAccess, riskRank } from "../judge/risk";
import type { Direction, Risk, WhatChange, WhoChange } from "../model";
import { DIRECTIONS, isMore } from "./directions";
import type { Pinned } from "./subject-forms";

/** Differences of grants as a reader sees them: one line for what belongs together, with its direction and risk. */

export type CertaintyOf = (grant: Grant) => "known" | "configuration";

interface Sorted extends Changed {
  readonly direction: Direction;
}

/** The four lists of a difference as one, each with its direction; a denial that goes is access that comes. */
const sorted = ({ gained, lost, deniesGone, deniesNew }: GrantDifference): Sorted[] => [
  ...[...gained, ...deniesGone].map((each): Sorted => ({ ...each, direction: each.others.length > 0 ? "widened" : "gained" })),
  ...[...lost, ...deniesNew].map((each): Sorted => ({ ...each, direction: each.others.length > 0 ? "narrowed" : "lost" })),
];

/** @param pinned what now comes in by ids instead of by a name */
export function whoChanges(difference: GrantDifference, pinned: readonly Pinned[], certaintyOf: CertaintyOf): WhoChange[] {
  const gainsAndLosses = sorted(difference).map(({ direction, ...changed }) => whoChange(changed, direction, certaintyOf));
  const changed = pinned.map(({ from, to }) => whoChange({ ...to, others: [from] }, "changed", certaintyOf));
  return byRisk(unique([...gainsAndLosses, ...changed]));
}

function whoChange({ grant, others, certain }: Changed, way: Direction, certaintyOf: CertaintyOf): WhoChange {
  const [words, exposure, subject] = [whoInWords(grant), exposureOf(grant), subjectOf(grant)];
  const deny = grant.effect === "Deny";
  // What lets in nobody is to be looked at as it comes, and is no loss as it goes
  const dead = isMore(way) ? "changed" : "rewritten";
  const direction = certain && !deny && admitsNobody(grant) ? dead : way;
  return {
    direction,
    risk: riskOfWho(direction, { deny, certain, exposure }),
    words,
    ...fromOf(others.map(whoInWords), words),
    effect: deny ? "deny" : "allow",
    certainty: certain ? certaintyOf(grant) : "undecided",
    exposure,
    ...(subject && { subject }),
  };
}

function riskOfWho(
  direction: Direction,
  { deny, certain, exposure }: { readonly deny: boolean; readonly certain: boolean; readonly exposure: Exposure },
): Risk {
  if (!isMore(direction)) return direction === "changed" && exposure !== "nobody" ? OTHER_RISKS.pinned.risk : OTHER_RISKS.less.risk;
  const risk = deny ? OTHER_RISKS.denial.risk : RISK_OF_EXPOSURE[exposure];
  return certain ? risk : highestRisk([risk, OTHER_RISKS.undecided.risk]);
}

/** So many are named, and no more of them: which, would be chance. */
const MOST_FROM = 3;

/** What something grew out of, or what is left of it: all of it. */
function fromOf(others: readonly string[], words: string): { readonly from?: string } {
  const all = [...new Set(others)].filter((each) => each !== words).sort();
  if (all.length === 0) return {};
  return { from: all.length > MOST_FROM ? `${all.length} that are narrower` : all.join("; ") };
}

/** What the role may do before and after, beside what changes of it. */
export interface Sides {
  readonly before: readonly Grant[];
  readonly after: readonly Grant[];
}

/** @param home the role's own account, which is not named */
export function whatChanges(difference: GrantDifference, sides: Sides, certaintyOf: CertaintyOf, home: string): WhatChange[] {
  // Only what goes the same way and comes from the same is told together
  const parts = new Map<string, { first: Sorted; grants: Grant[]; from: readonly string[] }>();
  for (const each of sorted(difference)) {
    const from = permissionsOf(each.others, { home }).map(({ words }) => words);
    const key = JSON.stringify([each.direction, each.grant.effect, each.certain ? certaintyOf(each.grant) : "undecided", from]);
    const part = parts.get(key) ?? { first: each, grants: [], from };
    part.grants.push(each.grant);
    parts.set(key, part);
  }
  return unique(
    [...parts.values()].flatMap(({ first: { direction, grant, certain }, grants, from }) =>
      permissionsOf(grants, { home, among: isMore(direction) ? sides.after : sides.before }).map(
        (permission): WhatChange => ({
          direction,
          risk: isMore(direction) ? riskOfGain(permission, certain) : OTHER_RISKS.less.risk,
          words: permission.words,
          ...fromOf(from, permission.words),
          effect: permission.effect === "Deny" ? "deny" : "allow",
          certainty: certain ? certaintyOf(grant) : "undecided",
          service: permission.service,
          level: permission.level,
          actions: permission.actions,
          resources: permission.resources,
        }),
      ),
    ),
  );
}

/** How bad it is that a role gets the permission; for a denial, that it loses it. */
export function riskOfGain({ effect, service, level, actions, resources, everywhere }: Permission, certain: boolean): Risk {
  const secrets = actions.some((action) => readsSecrets(action, resources));
  return highestRisk([
    riskOfAccess({ service, level, secrets }, everywhere),
    ...(effect === "Deny" ? [OTHER_RISKS.denial.risk] : []),
    ...(certain ? [] : [OTHER_RISKS.undecided.risk]),
  ]);
}

const unique = <T>(changes: readonly T[]): T[] => [...new Map(changes.map((change) => [JSON.stringify(change), change])).values()];

/** The riskiest first; of the same risk by what happens to it, then by how much it is, then by its words. */
export const byRisk = <T extends WhoChange | WhatChange>(changes: readonly T[]): T[] =>
  [...changes].sort(
    (a, b) =>
      riskRank(a.risk) - riskRank(b.risk) ||
      DIRECTIONS.indexOf(a.direction) - DIRECTIONS.indexOf(b.direction) ||
      sizeOf(a) - sizeOf(b) ||
      (a.words < b.words ? -1 : a.words > b.words ? 1 : 0),
  );

/** From the most. */
const sizeOf = (change: WhoChange | WhatChange): number =>
  "exposure" in change ? EXPOSURES.indexOf(change.exposure) : LEVELS.indexOf(change.level);
