import { compareGrants, isSame, isWider } from "../../iam/compare/grant-sets";
import type { Grant } from "../../iam/compare/grants";
import { EXPOSURES, exposureOf } from "../../trust/exposure";
import { whoInWords } from "../../words/who";
import type { AttachedPolicy, Boundary, RoleEvent, RolePair, RoleState } from "../assemble/state";
import { RISK_OF_EXPOSURE } from "../judge/risk";
import * as messages from "../messages";
import type { Event, Risk } from "../model";
import { grantsIn } from "./compare-policies";
import { event, openingEvent } from "./event";

/** What happens to a role apart from who and what, a sentence for each. */

const LIFECYCLE: Readonly<Partial<Record<RoleEvent, Event>>> = {
  deleted: event("deleted", "lost", messages.DELETED),
  replaced: event("replaced", "changed", messages.REPLACED),
  "created-again": event("created-again", "changed", messages.CREATED_AGAIN),
  forgotten: event("forgotten", "changed", messages.FORGOTTEN),
  imported: event("imported", "changed", messages.IMPORTED),
  "policies-lost-with-replacement": event("policies-lost", "lost", messages.POLICIES_LOST),
  "trust-elsewhere": event("trust-elsewhere", "rewritten", messages.TRUST_ELSEWHERE),
};

export function roleEvents({ before, after, events }: RolePair, editedIn: ReadonlyMap<string, number>): Event[] {
  return [
    ...(after !== undefined && events.includes("created")
      ? [event("created", "gained", messages.created(after.boundary?.label, after.boundary !== undefined, after.sessionSeconds))]
      : []),
    ...events.flatMap((name) => LIFECYCLE[name] ?? []),
    ...(before && after ? changes(before, after, editedIn) : []),
    ...(events.includes("imported") && before ? importedOpen(before) : []),
  ];
}

function changes(before: RoleState, after: RoleState, editedIn: ReadonlyMap<string, number>): Event[] {
  return [
    ...(before.name !== after.name ? [event("renamed", "changed", messages.renamed(before.name, after.name))] : []),
    ...(before.path !== undefined && after.path !== undefined && before.path !== after.path
      ? [event("path-changed", "changed", messages.moved(before.path, after.path))]
      : []),
    ...boundaryEvents(before.boundary, after.boundary),
    ...sessionEvents(before.sessionSeconds, after.sessionSeconds),
    ...(after.removed ? [event("unlisted-removed", "lost", messages.unlistedRemoved(after.removed))] : []),
    ...policyEvents(before.policies, after.policies, editedIn),
  ];
}

function boundaryEvents(before: Boundary | undefined, after: Boundary | undefined): Event[] {
  if (before === undefined && after === undefined) return [];
  if (after === undefined) return [event("boundary-removed", "widened", messages.boundaryRemoved(before?.label))];
  if (before === undefined) return [event("boundary-added", "narrowed", messages.boundaryAdded(after.label))];
  const known = before.text.kind === "known" && after.text.kind === "known";
  const grants = ({ text }: Boundary) => grantsIn(text, "permissions");
  const difference = known ? compareGrants(grants(before), grants(after)) : undefined;
  const wider = difference === undefined || isWider(difference);
  const way = wider ? "widened" : "narrowed";
  if (before.key !== after.key) return [event("boundary-changed", way, messages.boundaryChanged(before.label, after.label, wider))];
  if (!known && before.text.kind === after.text.kind) return [];
  if (difference !== undefined && isSame(difference)) return [];
  return [event("boundary-edited", way, messages.boundaryEdited(after.label, difference && (wider ? "less" : "more")))];
}

function sessionEvents(before: number | undefined, after: number | undefined): Event[] {
  if (before === undefined || after === undefined) return [];
  if (after > before) return [event("session-longer", "widened", messages.sessionLonger(before, after))];
  return after < before ? [event("session-shorter", "narrowed", messages.sessionShorter(before, after))] : [];
}

/** Swaps of managed policies, and edits of their texts; what that gives is told by the comparison of permissions. */
function policyEvents(before: readonly AttachedPolicy[], after: readonly AttachedPolicy[], editedIn: ReadonlyMap<string, number>): Event[] {
  const managed = (list: readonly AttachedPolicy[]) => list.filter(({ kind }) => kind === "managed");
  const outside = (list: readonly AttachedPolicy[], other: readonly AttachedPolicy[]) =>
    managed(list).filter(({ key }) => !other.some((each) => each.kind === "managed" && each.key === key));
  const [removed, added] = [outside(before, after), outside(after, before)];
  const [from, to] = [removed[0], added[0]];
  const swapped = from && to && removed.length === 1 && added.length === 1;
  return [
    ...(swapped ? [event("policy-swapped", "rewritten", messages.policySwapped(from.label, to.label))] : []),
    ...managed(after)
      .filter(({ address }) => editedIn.has(address))
      .map(({ address, label }) => event("policy-edited", "rewritten", messages.policyEdited(label, editedIn.get(address) ?? 1))),
  ];
}

function importedOpen({ trust }: RoleState): Event[] {
  const { gained } = compareGrants([], grantsIn(trust, "trust"));
  const open = openest(gained.map(({ grant }) => grant));
  return open === undefined ? [] : [openingEvent("imported-open", "widened", open.risk, messages.importedOpen(open.words))];
}

/** The grant that lets in the most people, where that is more than a named job or principal. */
function openest(grants: readonly Grant[]): { words: string; risk: Risk } | undefined {
  const all = grants.map((grant) => ({ grant, exposure: exposureOf(grant) }));
  const [most] = all
    .filter(({ exposure }) => exposure !== "named" && exposure !== "nobody")
    .sort((a, b) => EXPOSURES.indexOf(a.exposure) - EXPOSURES.indexOf(b.exposure));
  return most && { words: whoInWords(most.grant), risk: RISK_OF_EXPOSURE[most.exposure] };
}
