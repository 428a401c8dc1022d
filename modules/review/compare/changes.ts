import type { Changed, GrantDifference } from "../../iam/compare/grant-sets";
import type { Grant } from "../../iam/compare/grants";
import { admitsNobody, exposureOf } from "../../trust/exposure";
import { subjectOf } from "../../trust/grant-issuer";
import { whoInWords } from "../../words/who-grants";
import { highestRisk, RISK_OF_EXPOSURE, readsSecrets, riskOfAccess, riskRank } from "../judge/risk";
import type { Direction, Risk, WhatChange, WhoChange } from "../model";
import { DIRECTIONS, isMore } from "./directions";
import type { Pinned } from "./subject-forms";
import { type Permission, permissionsOf } from "./what-words";

/** Differences of grants as a reader sees them: one line for what belongs together, with its direction and risk. */

export type CertaintyOf = (grant: Grant) => "known" | "configuration";

interface Sorted extends Changed {
  readonly direction: Direction;
}

/** The four lists of a difference as one, each with its direction; a denial that goes is access that comes. */
const sorted = ({ gained, lost, deniesGone, deniesNew }: GrantDifference): Sorted[] => [
  ...[...gained, ...deniesGone].map((each): Sorted => ({ ...each, direction: each.other ? "widened" : "gained" })),
  ...[...lost, ...deniesNew].map((each): Sorted => ({ ...each, direction: each.other ? "narrowed" : "lost" })),
];

const UNDECIDED: Risk = "high";

/** @param pinned what now comes in by ids instead of by a name */
export function whoChanges(difference: GrantDifference, pinned: readonly Pinned[], certaintyOf: CertaintyOf): WhoChange[] {
  const gainsAndLosses = sorted(difference).map(({ direction, ...changed }) => whoChange(changed, direction, certaintyOf));
  const changed = pinned.map(({ from, to }) => whoChange({ ...to, other: from }, "changed", certaintyOf));
  return byRisk(unique([...gainsAndLosses, ...changed]));
}

function whoChange({ grant, other, certain }: Changed, way: Direction, certaintyOf: CertaintyOf): WhoChange {
  const [words, exposure, subject] = [whoInWords(grant), exposureOf(grant), subjectOf(grant)];
  const deny = grant.effect === "Deny";
  // What lets in nobody is to be looked at as it comes, and is no loss as it goes
  const dead = isMore(way) ? "changed" : "rewritten";
  const direction = certain && !deny && admitsNobody(grant) ? dead : way;
  const risk = isMore(direction)
    ? deny
      ? "high"
      : RISK_OF_EXPOSURE[exposure]
    : direction === "changed" && exposure !== "nobody"
      ? "medium"
      : "low";
  const from = other && whoInWords(other);
  return {
    direction,
    risk: isMore(direction) && !certain ? highestRisk([risk, UNDECIDED]) : risk,
    words,
    ...(from !== undefined && from !== words && { from }),
    effect: deny ? "deny" : "allow",
    certainty: certain ? certaintyOf(grant) : "undecided",
    exposure,
    ...(subject && { subject }),
  };
}

export function whatChanges(difference: GrantDifference, certaintyOf: CertaintyOf, home: string): WhatChange[] {
  const groups = new Map<string, Sorted[]>();
  for (const each of sorted(difference)) {
    const key = JSON.stringify([each.direction, each.grant.effect, each.certain ? certaintyOf(each.grant) : "undecided"]);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [each]);
    else group.push(each);
  }
  const changes = [...groups.values()].flatMap((group) => {
    const [first] = group;
    if (first === undefined) return [];
    const { direction, grant, certain } = first;
    const certainty = certain ? certaintyOf(grant) : "undecided";
    // Only what comes from the same is told together
    const parts = new Map<string, { grants: Grant[]; from?: string }>();
    for (const each of group) {
      const from = each.other && permissionsOf([each.other], home)[0]?.words;
      const part = parts.get(from ?? "") ?? { grants: [], ...(from !== undefined && { from }) };
      part.grants.push(each.grant);
      parts.set(from ?? "", part);
    }
    return [...parts.values()].flatMap(({ grants, from }) =>
      permissionsOf(grants, home).map(
        (permission): WhatChange => ({
          direction,
          risk: riskOf(permission, direction, certain),
          words: permission.words,
          ...(from !== undefined && from !== permission.words && { from }),
          effect: permission.effect === "Deny" ? "deny" : "allow",
          certainty,
          service: permission.service,
          level: permission.level,
          actions: permission.actions,
          resources: permission.resources,
        }),
      ),
    );
  });
  return byRisk(unique(changes));
}

function riskOf({ effect, service, level, actions, resources }: Permission, direction: Direction, certain: boolean): Risk {
  if (!isMore(direction)) return "low";
  const everywhere = resources.some((resource) => /^(\*|arn:[^:]*:[^:]*:[^:]*:[^:]*:(\*|[\w-]+[/:]\*))$/.test(resource));
  const risk = riskOfAccess(service, level, everywhere && !isHeld(actions), actions.some(readsSecrets));
  return certain && effect === "Allow" ? risk : highestRisk([risk, UNDECIDED]);
}

/** Actions for which AWS knows no resource, so that "*" says nothing (Service Authorization Reference). */
const isHeld = (actions: readonly string[]) => actions.every((action) => action === "ecr:GetAuthorizationToken");

const unique = <T>(changes: readonly T[]): T[] => [...new Map(changes.map((change) => [JSON.stringify(change), change])).values()];

const byRisk = <T extends { readonly risk: Risk; readonly direction: Direction; readonly words: string }>(changes: readonly T[]): T[] =>
  [...changes].sort(
    (a, b) =>
      riskRank(a.risk) - riskRank(b.risk) ||
      DIRECTIONS.indexOf(a.direction) - DIRECTIONS.indexOf(b.direction) ||
      (a.words < b.words ? -1 : a.words > b.words ? 1 : 0),
  );
