import { withoutScheme } from "../../fields/issuer";
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
import type { Risk } from "../model";
import { type Attributes, isHidden, isSameValue, type Resource, textOf, type Value } from "../read/plan";
import { DEFAULT_SESSION_SECONDS, READ } from "../read/resource-types";
import { riskOfGain } from "./changes";
import { grantsIn } from "./compare-policies";

/** What somebody changed by hand in one resource. Most of a plan's drift is noise: only what is about access is told. */

export interface HandChange {
  readonly sentence: string;
  readonly risk: Risk;
  /** Whether somebody may do more by it, or nobody can tell. */
  readonly isMore: boolean;
  /** Whether the plan's change of the resource is about it. */
  readonly attribute?: string;
  /** Whether the plan takes it away by a resource of its own: a list of what alone the role may have. */
  readonly isTakenAway?: boolean;
}

/** @param pair the role that it belongs to, where it is in the plan */
export function handChanges({ type, before, after }: Resource, pair: RolePair | undefined): HandChange[] {
  if (after === null) return [{ sentence: messages.DRIFT_DELETED, risk: HAND_RISKS.deleted.risk, isMore: false }];
  if (before === null) return [];
  return (READ[type] ?? []).flatMap((attribute) => {
    const told = ATTRIBUTES[`${type}.${attribute}`] ?? ATTRIBUTES[attribute] ?? otherChange;
    return told(before, after, attribute, pair);
  });
}

type Told = (before: Attributes, after: Attributes, attribute: string, pair: RolePair | undefined) => HandChange[];

/** Attributes whose meaning is known, by name or by type and name; of all others it counts that they change. */
const ATTRIBUTES: Readonly<Record<string, Told>> = {
  assume_role_policy: (before, after, attribute) => textChange(before, after, attribute, "trust"),
  policy: (before, after, attribute) => textChange(before, after, attribute, "permissions"),
  max_session_duration: sessionChange,
  permissions_boundary: boundaryChange,
  inline_policy: inlineByHand,
  managed_policy_arns: attachedByHand,
  client_id_list: audienceChange,
  policy_arns: listChange,
  policy_names: listChange,
};

/** A role of the plan tells itself what its lists catch up with. */
function listChange(before: Attributes, after: Attributes, attribute: string, pair: RolePair | undefined): HandChange[] {
  const isTold = pair !== undefined && !pair.events.includes("trust-elsewhere");
  return isTold ? [] : otherChange(before, after, attribute);
}

/** Empty values that became null are noise, and so is the scheme of a URL. */
function otherChange(before: Attributes, after: Attributes, attribute: string): HandChange[] {
  const plain = (value: Value | undefined): Value =>
    value === undefined || value === "" || (Array.isArray(value) && value.length === 0)
      ? null
      : typeof value === "string"
        ? withoutScheme(value)
        : Array.isArray(value)
          ? [...value].sort()
          : value;
  if (isSameValue(plain(before[attribute]), plain(after[attribute]))) return [];
  return [{ sentence: messages.driftOther(`its ${attribute} is another one`), risk: HAND_RISKS.other.risk, isMore: true, attribute }];
}

const isNone = (value: Value | undefined) => value === undefined || value === null || value === "";

function boundaryChange(before: Attributes, after: Attributes, attribute: string): HandChange[] {
  const [was, is] = [before[attribute], after[attribute]];
  if ((isNone(was) && isNone(is)) || isSameValue(was ?? null, is ?? null)) return [];
  const sentence = messages.driftValue("the permissions boundary", named(was), named(is));
  return [{ sentence, risk: HAND_RISKS.boundary.risk, isMore: !isNone(was), attribute }];
}

const named = (value: Value | undefined): string => (isNone(value) ? "none" : (textOf(value) ?? messages.HIDDEN_VALUE));

function sessionChange(before: Attributes, after: Attributes, attribute: string): HandChange[] {
  const [was, is] = [before[attribute] ?? DEFAULT_SESSION_SECONDS, after[attribute] ?? DEFAULT_SESSION_SECONDS];
  if (isSameValue(was, is)) return [];
  const shown = (value: Value) => (typeof value === "number" ? String(value) : messages.HIDDEN_VALUE);
  const sentence = messages.driftValue("the longest session, in seconds,", shown(was), shown(is));
  return [{ sentence, risk: HAND_RISKS.session.risk, isMore: !(typeof was === "number" && typeof is === "number" && is < was), attribute }];
}

function audienceChange(before: Attributes, after: Attributes, attribute: string): HandChange[] {
  const [was, is] = [before[attribute], after[attribute]];
  if (isSameValue(was, is)) return [];
  if (!Array.isArray(was) || !Array.isArray(is) || ![...was, ...is].every((each) => typeof each === "string"))
    return [{ ...HIDDEN, attribute }];
  const without = (list: readonly Value[], other: readonly Value[]) => list.filter((each) => !other.includes(each)).map(String);
  return [
    ...without(is, was).map(
      (each): HandChange => ({ sentence: messages.driftAudience(each), risk: HAND_RISKS.audience.risk, isMore: true, attribute }),
    ),
    ...without(was, is).map(
      (each): HandChange => ({ sentence: messages.driftAudienceLost(each), risk: HAND_RISKS.less.risk, isMore: false, attribute }),
    ),
  ];
}

/** Managed policies that the role has and no resource of the plan gives it; which one it is that is sensitive, nobody can tell. */
function attachedByHand(before: Attributes, after: Attributes, attribute: string, pair: RolePair | undefined): HandChange[] {
  const given = givenBeside(pair);
  const hidden = (attributes: Attributes) => [attributes[attribute] ?? []].flat().filter(isHidden);
  const isNewlyHidden = hidden(after).some((each) => !hidden(before).includes(each));
  const arns = (attributes: Attributes) => listOf(attributes[attribute]).filter((arn) => !given.has(`managed ${arn}`));
  const was = arns(before);
  return [
    ...(isNewlyHidden ? [{ ...HIDDEN, attribute }] : []),
    ...arns(after)
      .filter((arn) => !was.includes(arn))
      .map(
        (arn): HandChange => ({
          sentence: messages.driftOther(`the policy ${arn} was attached`),
          risk: HAND_RISKS.attached.risk,
          isMore: true,
          attribute,
          isTakenAway: !stays(pair, "managed", arn),
        }),
      ),
  ];
}

/** What resources of their own give the role: its lists only catch up with them. */
const givenBeside = (pair: RolePair | undefined): ReadonlySet<string> =>
  new Set((pair?.before?.policies ?? []).filter((policy) => policy.address !== pair?.before?.address).map(keyOf));

const stays = (pair: RolePair | undefined, kind: AttachedPolicy["kind"], key: string): boolean =>
  pair?.after?.policies.some((each) => each.kind === kind && each.key === key) === true;

/** Inline policies: what the role may do more even without those that the plan takes away is not changed back. */
function inlineByHand(before: Attributes, after: Attributes, attribute: string, pair: RolePair | undefined): HandChange[] {
  const given = givenBeside(pair);
  const inline = (attributes: Attributes) =>
    listedInline(attributes[attribute], pair?.before?.address ?? "").filter((policy) => !given.has(keyOf(policy)));
  const [was, is] = [inline(before), inline(after)];
  const isLeft = ({ key }: AttachedPolicy) => stays(pair, "inline", key);
  const isOld = (policy: AttachedPolicy) => was.some((each) => keyOf(each) === keyOf(policy) && saysTheSame(each, policy));
  const differenceTo = (list: readonly AttachedPolicy[]) => {
    const [from, to] = [was, list].map((policies) => policies.flatMap(({ text }) => grantsIn(text, "permissions")));
    return compareGrants(from ?? [], to ?? []);
  };
  const left = moreByHand(differenceTo(is.filter((policy) => isLeft(policy) || isOld(policy))), attribute);
  const told = new Set(left.map(({ sentence }) => sentence));
  const difference = differenceTo(is);
  const hidden = is.filter((policy) => policy.text.kind === "hidden" && !isOld(policy));
  return [
    ...hidden.slice(0, 1).map((): HandChange => ({ ...HIDDEN, attribute, isTakenAway: !hidden.some(isLeft) })),
    ...left,
    ...moreByHand(difference, attribute)
      .filter(({ sentence }) => !told.has(sentence))
      .map((each) => ({ ...each, isTakenAway: true })),
    ...lessByHand(difference, attribute),
  ];
}

const HIDDEN = { sentence: messages.DRIFT_HIDDEN, risk: HAND_RISKS.hidden.risk, isMore: true } as const;

const listOf = (value: Value | undefined): string[] => (Array.isArray(value) ? value.flatMap((each) => textOf(each) ?? []) : []);

function textChange(before: Attributes, after: Attributes, attribute: string, kind: "trust" | "permissions"): HandChange[] {
  const [was, is] = [policyText(before[attribute]), policyText(after[attribute])];
  if (was.kind === "hidden" || is.kind === "hidden") {
    const same = was.kind === "hidden" && is.kind === "hidden" && was.same !== undefined && was.same === is.same;
    return same ? [] : [{ ...HIDDEN, attribute }];
  }
  const difference = compareGrants(grantsIn(was, kind), grantsIn(is, kind));
  if (kind === "permissions") return [...moreByHand(difference, attribute), ...lessByHand(difference, attribute)];
  const { gained, lost, deniesGone, deniesNew } = difference;
  return [
    ...[...gained, ...deniesGone].map(({ grant }): HandChange => {
      return { sentence: messages.driftWho(whoInWords(grant)), risk: RISK_OF_EXPOSURE[exposureOf(grant)], isMore: true, attribute };
    }),
    ...[...lost, ...deniesNew].map(
      ({ grant }): HandChange => ({
        sentence: messages.driftWhoLost(whoInWords(grant)),
        risk: HAND_RISKS.less.risk,
        isMore: false,
        attribute,
      }),
    ),
  ];
}

const permissionsIn = (list: GrantDifference["gained"]) =>
  permissionsOf(
    list.map(({ grant }) => grant),
    { home: "" },
  );

const moreByHand = ({ gained, deniesGone }: GrantDifference, attribute: string) =>
  permissionsIn([...gained, ...deniesGone]).map(
    (permission): HandChange => ({
      sentence: messages.driftWhat(permission.words),
      risk: riskOfGain(permission, true),
      isMore: true,
      attribute,
    }),
  );

const lessByHand = ({ lost, deniesNew }: GrantDifference, attribute: string) =>
  permissionsIn([...lost, ...deniesNew]).map(
    ({ words }): HandChange => ({ sentence: messages.driftWhatLost(words), risk: HAND_RISKS.less.risk, isMore: false, attribute }),
  );
