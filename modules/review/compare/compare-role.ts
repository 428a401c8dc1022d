import { compareGrants } from "../../iam/compare/grant-sets";
import type { Grant } from "../../iam/compare/grants";
import { accountOf } from "../../words/describe";
import { type Permission, permissionsOf } from "../../words/permissions";
import { whoInWords } from "../../words/who";
import type { PolicyText, RolePair, RoleState } from "../assemble/state";
import { highestRisk, OTHER_RISKS, raised, riskRank } from "../judge/risk";
import * as messages from "../messages";
import type { Direction, Event, Risk, SubjectChange, WhatChange, WhoChange } from "../model";
import type { Doubt } from "../read/plan";
import { riskOfGain, whoChanges } from "./changes";
import { comparePolicies, grantsIn, hiddenDoubt } from "./compare-policies";
import { dangerousEvents } from "./dangerous-events";
import { isMore } from "./directions";
import { eventsByRisk } from "./event";
import { roleEvents } from "./events";
import { protectionEvents } from "./protection-events";
import { formChanges } from "./subject-forms";

/** What is said of a role: its change, if it has one, and what cannot be told. */
export interface Compared {
  /** Nothing where not even a text changes. */
  readonly change?: SubjectChange;
  readonly doubts: readonly Doubt[];
}

const NO_TEXT: PolicyText = { kind: "none" };

/** @param drift what was changed by hand since the last apply */
export function compareRole(pair: RolePair, editedIn: ReadonlyMap<string, number>, drift: readonly Event[] = []): Compared | undefined {
  const { before, after } = pair;
  const state = after ?? before;
  if (state === undefined) return undefined;
  const home = state.account ?? accountOf(grantsIn(state.trust, "trust"));
  const gone = after === undefined;
  const trust = compareTrust(before?.trust ?? NO_TEXT, after?.trust ?? NO_TEXT, state.address);
  const policies = comparePolicies(before?.policies ?? [], after?.policies ?? [], { home, gone });
  const who = trust.who;
  const { what } = policies;
  const allowed = (grants: readonly Grant[]) => permissionsOf(grants.filter(isAllow), { home });
  const access = (grants: readonly Grant[], of: readonly Grant[]) => ({ trust: grants, permissions: () => allowed(of) });
  const dangers = dangerousEvents(trust.gained, access(trust.was, policies.before), access(trust.is, policies.after));
  const events = eventsByRisk([...roleEvents(pair, editedIn), ...trust.events, ...dangers, ...drift]);
  const rewritten = policies.rewritten || trust.rewritten;
  const doubts = [...trust.doubts, ...policies.doubts, ...boundaryDoubts(before, after)];
  const known = directionOf(pair, [...who, ...what, ...events]);
  const direction = doubts.length > 0 && !isMore(known) ? "unknown" : known;
  if (doubts.length + who.length + what.length + events.filter(({ direction: way }) => way !== "rewritten").length === 0 && !rewritten)
    return { doubts };
  const permissions = allowed(policies.after);
  return {
    change: {
      kind: "role",
      name: state.name,
      address: state.address,
      direction,
      risk: highestRisk([riskOf(who, what, events, permissions), doubts.length > 0 ? OTHER_RISKS.unknown.risk : "none"]),
      events,
      who,
      what,
      after: {
        who: after === undefined ? [] : admitted(after.trust),
        what: [...riskiestFirst(permissions), ...elsewhere(after)],
      },
    },
    doubts,
  };
}

const isAllow = ({ effect }: Grant) => effect === "Allow";

const riskiestFirst = (permissions: readonly Permission[]): string[] =>
  permissions
    .map((permission) => ({ words: permission.words, rank: riskRank(riskOfGain(permission, true)) }))
    .sort((a, b) => a.rank - b.rank)
    .map(({ words }) => words);

const elsewhere = (state: RoleState | undefined): string[] =>
  (state?.policies ?? []).filter(({ text }) => text.kind === "elsewhere").map(({ label }) => `do what the managed policy ${label} allows`);

/** Who a trust policy admits, in words, each once. */
export const admitted = (trust: PolicyText): string[] => [...new Set(grantsIn(trust, "trust").filter(isAllow).map(whoInWords))];

/** A boundary's text that changes, or may, and cannot be read: nobody can tell what it holds back. */
function boundaryDoubts(before: RoleState | undefined, after: RoleState | undefined): Doubt[] {
  const text = after?.boundary?.text;
  const guess = text?.kind === "known" ? text.doubt : undefined;
  const reason = guess ?? (after?.boundary && hiddenDoubt(before?.boundary?.text, text));
  return reason === undefined || after === undefined
    ? []
    : [{ address: after.address, reason: messages.hiddenPolicy("permissions boundary", reason) }];
}

function compareTrust(before: PolicyText, after: PolicyText, address: string) {
  const doubt = after.kind === "none" ? undefined : hiddenDoubt(before, after);
  const hidden = before.kind === "hidden" || after.kind === "hidden";
  const [was, is] = hidden ? [[], []] : [grantsIn(before, "trust"), grantsIn(after, "trust")];
  const { rest: difference, pinned, events } = formChanges(compareGrants(was, is), was, is);
  const certainty = after.kind === "known" ? after.certainty : "known";
  const isUndecided = [...difference.gained, ...difference.deniesGone].some(({ certain }) => !certain);
  const doubts = [
    ...(doubt === undefined ? [] : [messages.hiddenPolicy("trust policy", doubt)]),
    ...(after.kind === "known" && after.doubt !== undefined ? [messages.hiddenPolicy("trust policy", after.doubt)] : []),
    ...(isUndecided ? [messages.undecided("trust policy")] : []),
  ];
  return {
    was,
    is,
    gained: difference.gained,
    who: whoChanges(difference, pinned, () => certainty),
    events: [...events, ...protectionEvents(was, difference.gained)],
    doubts: doubts.map((reason) => ({ address, reason })),
    rewritten: before.kind === "known" && after.kind === "known" && JSON.stringify(before.document) !== JSON.stringify(after.document),
  };
}

/** Which way a role goes as a whole: any gain counts before any loss. */
function directionOf({ before, after }: RolePair, changes: readonly { direction: Direction }[]): Direction {
  const has = (...directions: Direction[]) => changes.some(({ direction }) => directions.includes(direction));
  if (has("gained", "widened")) return before === undefined ? "gained" : "widened";
  if (has("changed")) return "changed";
  if (has("lost", "narrowed")) return after === undefined ? "lost" : "narrowed";
  return "rewritten";
}

/** More people for a role that may do much is worse than either alone. */
function riskOf(
  who: readonly WhoChange[],
  what: readonly WhatChange[],
  events: readonly Event[],
  permissions: readonly Permission[],
): Risk {
  const risk = highestRisk([...who, ...what, ...events].map((each) => each.risk));
  const opens = who.some((each) => riskRank(each.risk) <= riskRank("high"));
  const isStrong = permissions.some(({ level }) => level === "all" || level === "permissions");
  return opens && risk !== "critical" && isStrong ? raised(risk) : risk;
}
