import { canonical } from "../../iam/compare/canonical";
import { compareGrants, type GrantDifference } from "../../iam/compare/grant-sets";
import { type Grant, grantsOf } from "../../iam/compare/grants";
import { holdsBack, isAwsManaged, knownPolicy } from "../../words/managed-policies";
import { keyOf } from "../assemble/attached-policy";
import type { AttachedPolicy, PolicyText } from "../assemble/state";
import { OTHER_RISKS, riskOfAccess } from "../judge/risk";
import * as messages from "../messages";
import type { WhatChange } from "../model";
import type { Doubt } from "../read/plan";
import { byRisk, type CertaintyOf, whatChanges } from "./changes";

/** All policies of a role together, before against after: through which of them it gets something does not matter. */
export interface PolicyComparison {
  readonly what: readonly WhatChange[];
  readonly doubts: readonly Doubt[];
  /** What the role may do before and afterwards, as far as the texts are known. */
  readonly before: readonly Grant[];
  readonly after: readonly Grant[];
  readonly rewritten: boolean;
}

export function comparePolicies(
  before: readonly AttachedPolicy[],
  after: readonly AttachedPolicy[],
  { home, gone }: { readonly home: string; readonly gone: boolean },
): PolicyComparison {
  const was = new Map(before.map((policy) => [keyOf(policy), policy]));
  const is = new Map(after.map((policy) => [keyOf(policy), policy]));
  const hidden = hiddenPolicies(was, is, gone);
  const readable = (policies: readonly AttachedPolicy[]) => policies.filter((policy) => !hidden.keys.has(keyOf(policy)));
  const [from, to] = [knownGrants(readable(before)), knownGrants(readable(after))];
  const difference = compareGrants(from.grants, to.grants);
  const certaintyOf: CertaintyOf = ({ id }) => (to.configured.has(id) ? "configuration" : "known");
  const elsewhere = compareElsewhere(readable(before), readable(after), { gone, from: from.grants, to: to.grants });
  return {
    what: byRisk([...whatChanges(difference, { before: from.grants, after: to.grants }, certaintyOf, home), ...elsewhere.what]),
    doubts: [...hidden.doubts, ...elsewhere.doubts, ...undecided(difference, after[0]?.address ?? before[0]?.address ?? "")],
    before: from.grants,
    after: to.grants,
    rewritten: textOfAll(before) !== textOfAll(after),
  };
}

const undecided = ({ gained, deniesGone }: GrantDifference, address: string): Doubt[] =>
  [...gained, ...deniesGone].some(({ certain }) => !certain) ? [{ address, reason: messages.undecided("permissions") }] : [];

/** The texts as they stand, so that a rewrite without effect can be told from no change at all. */
const textOfAll = (policies: readonly AttachedPolicy[]) =>
  canonical(policies.map(({ key, kind, text }) => [kind, key, text.kind === "known" ? JSON.stringify(text.document) : text.kind]));

/** Policies that cannot be compared by their texts, with a doubt for each that changes. */
function hiddenPolicies(was: ReadonlyMap<string, AttachedPolicy>, is: ReadonlyMap<string, AttachedPolicy>, gone: boolean) {
  const keys = new Set<string>();
  const doubts: Doubt[] = [];
  for (const key of new Set([...was.keys(), ...is.keys()])) {
    const [before, after] = [was.get(key), is.get(key)];
    const doubt = hiddenDoubt(before?.text, after?.text);
    const { address = "", label = "" } = after ?? before ?? {};
    if (after?.text.kind === "known" && after.text.doubt !== undefined)
      doubts.push({ address, reason: messages.hiddenPolicy(`policy ${label}`, after.text.doubt) });
    if (before?.text.kind !== "hidden" && after?.text.kind !== "hidden") continue;
    keys.add(key);
    if (doubt !== undefined && !gone) doubts.push({ address, reason: messages.hiddenPolicy(`policy ${label}`, doubt) });
  }
  return { keys, doubts };
}

/** Why the change of a text cannot be told; nothing where none is hidden, or where it is surely the same. */
export function hiddenDoubt(before: PolicyText | undefined, after: PolicyText | undefined): string | undefined {
  if (after?.kind === "hidden") {
    const same = before?.kind === "hidden" && before.same !== undefined && before.same === after.same;
    return same ? undefined : after.reason;
  }
  return before?.kind === "hidden" ? before.reason : undefined;
}

function knownGrants(policies: readonly AttachedPolicy[]): { grants: Grant[]; configured: Set<string> } {
  const known = policies.flatMap(({ text }) => (text.kind === "known" ? [text] : []));
  const grants = (certainty: "known" | "configuration") =>
    known.filter((text) => text.certainty === certainty).flatMap(({ document }) => grantsOf(document, "permissions"));
  const [sure, configured] = [grants("known"), grants("configuration")];
  const ids = new Set(sure.map(({ id }) => id));
  return { grants: [...sure, ...configured], configured: new Set(configured.map(({ id }) => id).filter((id) => !ids.has(id))) };
}

/** Managed policies by their name alone: their text is not in the plan. */
function compareElsewhere(
  before: readonly AttachedPolicy[],
  after: readonly AttachedPolicy[],
  { gone, from, to }: { readonly gone: boolean; readonly from: readonly Grant[]; readonly to: readonly Grant[] },
): { what: WhatChange[]; doubts: Doubt[] } {
  const outside = (list: readonly AttachedPolicy[], other: readonly AttachedPolicy[]) => {
    const known = new Set(other.map(keyOf));
    return list.filter((policy) => policy.text.kind === "elsewhere" && !known.has(keyOf(policy)));
  };
  const [gained, lost] = [outside(after, before), outside(before, after)];
  const doubts = [
    ...gained.filter(({ key }) => !isAwsManaged(key)).map(({ address, key }) => ({ address, reason: messages.textElsewhere(key) })),
    ...(gone ? [] : lost.filter(({ key }) => !isAwsManaged(key))).map(({ address, key }) => ({
      address,
      reason: messages.textElsewhereLost(key),
    })),
  ];
  return {
    what: [
      ...gained.map((policy) => elsewhereChange(policy, holdsBack(policy.key) ? "lost" : allowsAll(from) ? "narrowed" : "gained")),
      ...lost
        .filter(({ key }) => !allowsAll(to) || holdsBack(key))
        .map((policy) => elsewhereChange(policy, holdsBack(policy.key) && !gone ? "gained" : "lost")),
    ],
    doubts,
  };
}

/** Whether the grants leave nothing that a further policy could add. */
const allowsAll = (grants: readonly Grant[]): boolean =>
  !grants.some(({ effect }) => effect === "Deny") &&
  grants.some(
    ({ action, resource, constraints }) =>
      constraints.length === 0 &&
      "value" in action &&
      action.value.key === "=*" &&
      resource &&
      "value" in resource &&
      resource.value.key === "=*",
  );

function elsewhereChange({ key, label }: AttachedPolicy, direction: "gained" | "lost" | "narrowed"): WhatChange {
  const known = knownPolicy(key);
  const aws = isAwsManaged(key);
  const level = known?.level ?? "all";
  const access = { service: "?", level, secrets: false };
  const gained = level === "read" ? OTHER_RISKS.readPolicy.risk : riskOfAccess(access, true);
  const risk = direction === "gained" ? gained : OTHER_RISKS.less.risk;
  return {
    direction,
    risk,
    words: `${aws ? "AWS's policy" : "the managed policy"} ${label}${known === undefined ? "" : `: ${known.words}`}`,
    ...(direction === "narrowed" && { from: "do everything in AWS on every resource" }),
    effect: holdsBack(key) ? "deny" : "allow",
    certainty: "known",
    service: "*",
    level,
    actions: [],
    resources: [key],
  };
}

/** What a text grants, as far as it is known. */
export const grantsIn = (text: PolicyText, kind: "trust" | "permissions"): Grant[] =>
  text.kind === "known" ? grantsOf(text.document, kind) : [];
