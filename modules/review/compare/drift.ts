import { compareGrants, type GrantDifference } from "../../iam/compare/grant-sets";
import { exposureOf } from "../../trust/exposure";
import { permissionsOf } from "../../words/permissions";
import { whoInWords } from "../../words/who";
import { keyOf, listedInline, saysTheSame } from "../assemble/attached-policy";
import { policyText } from "../assemble/documents";
import type { AttachedPolicy, RolePair } from "../assemble/state";
import { HAND_RISKS } from "../judge/event-risks";
import { RISK_OF_EXPOSURE } from "../judge/risk";
import * as messages from "../messages";
import type { Event, Risk } from "../model";
import { type Attributes, type Plan, type Resource, textOf, type Value } from "../read/plan";
import { riskOfGain } from "./changes";
import { grantsIn } from "./compare-policies";
import { openingEvent } from "./event";

/**
 * What somebody changed by hand since the last apply. Most of `resource_drift` is noise: empty values that became null, and lists of
 * attached policies that catch up with resources of their own. Only what changes access is told.
 */
export function driftByRole(plan: Plan, roles: readonly RolePair[]): Map<string, Event[]> {
  const found = new Map<string, Event[]>();
  const byName = new Map(roles.flatMap((pair) => (pair.before ? [[pair.before.name, pair] as const] : [])));
  const byAddress = new Map(
    roles.flatMap((pair) => [pair.before, pair.after].flatMap((state) => (state ? [[state.address, pair] as const] : []))),
  );
  const withPolicy = new Map<string, RolePair[]>();
  for (const pair of roles)
    for (const { address } of pair.before?.policies ?? []) withPolicy.set(address, [...(withPolicy.get(address) ?? []), pair]);
  const planned = new Map(plan.resources.map((resource) => [resource.address, resource]));
  for (const drift of plan.drift) {
    const { address, type, before } = drift;
    const change = planned.get(address);
    const role = textOf(before?.["role"]);
    const owners =
      type === "aws_iam_role"
        ? [byAddress.get(address)]
        : type === "aws_iam_policy"
          ? (withPolicy.get(address) ?? [])
          : [role === undefined ? undefined : byName.get(role)];
    for (const pair of owners) {
      if (pair === undefined) continue;
      const key = (pair.after ?? pair.before)?.address ?? "";
      const events = driftOf(drift, pair).map((each) => withOutcome(each, change));
      if (events.length > 0) found.set(key, [...(found.get(key) ?? []), ...events]);
    }
  }
  return found;
}

interface HandChange {
  readonly sentence: string;
  readonly risk: Risk;
  /** Whether the plan's change of the resource is about it. */
  readonly attribute?: string;
  /** Whether the plan takes it away by a resource of its own: a list of what alone the role may have. */
  readonly isTakenAway?: boolean;
}

/** A resource that the plan changes is brought back to its configuration. */
function withOutcome({ sentence, risk, attribute, isTakenAway = false }: HandChange, change: Resource | undefined): Event {
  const isChanged =
    change?.actions.some((action) => action !== "no-op" && action !== "read" && action !== "forget") === true &&
    (attribute === undefined || JSON.stringify(change.before?.[attribute]) !== JSON.stringify(change.after?.[attribute]));
  const closed = isTakenAway || isChanged;
  const outcome = closed ? messages.DRIFT_CLOSED : messages.DRIFT_STAYS;
  return openingEvent("changed-by-hand", closed && risk === "critical" ? "high" : risk, `${sentence} ${outcome}`);
}

function driftOf({ type, before, after }: Resource, pair: RolePair): HandChange[] {
  if (after === null) return [{ sentence: messages.DRIFT_DELETED, risk: HAND_RISKS.deleted.risk }];
  if (before === null) return [];
  if (type === "aws_iam_role") return driftOfRole(before, after, pair);
  return type === "aws_iam_role_policy" || type === "aws_iam_policy" ? driftOfText(before["policy"], after["policy"], "policy") : [];
}

function driftOfRole(before: Attributes, after: Attributes, pair: RolePair): HandChange[] {
  const other = (name: string, label: string, risk: Risk): HandChange[] => {
    const [was, is] = [before[name] || undefined, after[name] || undefined];
    return JSON.stringify(was) === JSON.stringify(is) || was instanceof Object || is instanceof Object
      ? []
      : [{ sentence: messages.driftValue(label, String(was ?? "none"), String(is ?? "none")), risk, attribute: name }];
  };
  return [
    ...driftOfText(before["assume_role_policy"], after["assume_role_policy"], "assume_role_policy"),
    ...other("permissions_boundary", "the permissions boundary", HAND_RISKS.boundary.risk),
    ...other("max_session_duration", "the longest session, in seconds,", HAND_RISKS.session.risk),
    ...addedByHand(before, after, pair),
  ];
}

/** Policies that the role has and no resource of the plan gives it. */
function addedByHand(before: Attributes, after: Attributes, pair: RolePair): HandChange[] {
  const address = pair.before?.address ?? "";
  const elsewhere = pair.before?.policies.filter((policy) => policy.address !== address) ?? [];
  const managed = new Set(elsewhere.map(keyOf));
  const inline = (attributes: Attributes) =>
    listedInline(attributes["inline_policy"], address).filter((policy) => !managed.has(keyOf(policy)));
  const arns = (attributes: Attributes) => listOf(attributes["managed_policy_arns"]).filter((arn) => !managed.has(`managed ${arn}`));
  const [was, is] = [arns(before), arns(after)];
  const stays = (kind: "inline" | "managed", key: string) =>
    pair.after?.policies.some((each) => each.kind === kind && each.key === key) === true;
  return [
    ...inlineByHand(inline(before), inline(after), ({ key }) => stays("inline", key)),
    ...is
      .filter((arn) => !was.includes(arn))
      .map(
        (arn): HandChange => ({
          sentence: messages.driftOther(`the policy ${arn} was attached`),
          risk: HAND_RISKS.attached.risk,
          attribute: "managed_policy_arns",
          isTakenAway: !stays("managed", arn),
        }),
      ),
  ];
}

/** @param stays whether the plan leaves the policy: what the role may do more even without those that go is not changed back */
function inlineByHand(
  was: readonly AttachedPolicy[],
  is: readonly AttachedPolicy[],
  stays: (policy: AttachedPolicy) => boolean,
): HandChange[] {
  const attribute = "inline_policy";
  const isOld = (policy: AttachedPolicy) => was.some((each) => keyOf(each) === keyOf(policy) && saysTheSame(each, policy));
  const differenceTo = (list: readonly AttachedPolicy[]) => {
    const [from, to] = [was, list].map((policies) => policies.flatMap(({ text }) => grantsIn(text, "permissions")));
    return compareGrants(from ?? [], to ?? []);
  };
  const left = moreByHand(differenceTo(is.filter((policy) => stays(policy) || isOld(policy))), attribute);
  const isLeft = new Set(left.map(({ sentence }) => sentence));
  const difference = differenceTo(is);
  const hidden = is.filter((policy) => policy.text.kind === "hidden" && !isOld(policy));
  return [
    ...hidden.slice(0, 1).map((): HandChange => ({ ...HIDDEN, attribute, isTakenAway: !hidden.some(stays) })),
    ...left,
    ...moreByHand(difference, attribute)
      .filter(({ sentence }) => !isLeft.has(sentence))
      .map((each) => ({ ...each, isTakenAway: true })),
    ...lessByHand(difference, attribute),
  ];
}

const HIDDEN = { sentence: messages.DRIFT_HIDDEN, risk: HAND_RISKS.hidden.risk } as const;

const listOf = (value: Value | undefined): string[] => (Array.isArray(value) ? value.flatMap((each) => textOf(each) ?? []) : []);

function driftOfText(was: Value | undefined, is: Value | undefined, attribute: string): HandChange[] {
  const [before, after] = [policyText(was), policyText(is)];
  if (before.kind === "hidden" || after.kind === "hidden") {
    const same = before.kind === "hidden" && after.kind === "hidden" && before.same === after.same;
    return same ? [] : [{ ...HIDDEN, attribute }];
  }
  const difference = (kind: "trust" | "permissions") => compareGrants(grantsIn(before, kind), grantsIn(after, kind));
  if (attribute !== "assume_role_policy") return sentences(difference("permissions"), attribute);
  const { gained, lost, deniesGone, deniesNew } = difference("trust");
  return [
    ...[...gained, ...deniesGone].map(({ grant }): HandChange => {
      return { sentence: messages.driftWho(whoInWords(grant)), risk: RISK_OF_EXPOSURE[exposureOf(grant)], attribute };
    }),
    ...[...lost, ...deniesNew].map(
      ({ grant }): HandChange => ({ sentence: messages.driftWhoLost(whoInWords(grant)), risk: HAND_RISKS.less.risk, attribute }),
    ),
  ];
}

const sentences = (difference: GrantDifference, attribute: string): HandChange[] => [
  ...moreByHand(difference, attribute),
  ...lessByHand(difference, attribute),
];

const permissionsIn = (list: GrantDifference["gained"]) =>
  permissionsOf(
    list.map(({ grant }) => grant),
    { home: "" },
  );

const moreByHand = ({ gained, deniesGone }: GrantDifference, attribute: string) =>
  permissionsIn([...gained, ...deniesGone]).map(
    (permission): HandChange => ({ sentence: messages.driftWhat(permission.words), risk: riskOfGain(permission, true), attribute }),
  );

const lessByHand = ({ lost, deniesNew }: GrantDifference, attribute: string) =>
  permissionsIn([...lost, ...deniesNew]).map(
    ({ words }): HandChange => ({ sentence: messages.driftWhatLost(words), risk: HAND_RISKS.less.risk, attribute }),
  );
