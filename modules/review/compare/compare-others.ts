import { withoutScheme } from "../../fields/issuer";
import { grantsOf } from "../../iam/compare/grants";
import { nameOf } from "../assemble/attached-policy";
import { policyText } from "../assemble/documents";
import { attributesAt, isForgotten, isReplaced, isUnknown } from "../assemble/joins";
import type { RolePair } from "../assemble/state";
import { highestRisk } from "../judge/risk";
import * as messages from "../messages";
import type { Direction, Event, SubjectChange } from "../model";
import { type Attributes, isSameValue, type Resource, textOf, type Value } from "../read/plan";
import { comparePolicies } from "./compare-policies";
import type { Compared } from "./compare-role";
import { isMore } from "./directions";
import { event, eventsByRisk } from "./event";

/** Managed policies that no role of the plan has, and identity providers. */

/**
 * @param drift what was changed by hand since the last apply
 * @param held who has the policy
 */
export function comparePolicy(resource: Resource, drift: readonly Event[] = [], held = messages.POLICY_UNATTACHED): Compared {
  const [before, after] = [attributesAt(resource, "before"), attributesAt(resource, "after")];
  const { address } = resource;
  const attached = (attributes: Attributes | null) =>
    attributes === null
      ? []
      : [{ key: address, kind: "managed" as const, label: nameOf(attributes, resource), text: policyText(attributes["policy"]), address }];
  const { what, doubts, rewritten } = comparePolicies(attached(before), attached(after), { home: "", gone: after === null });
  // One that goes is told also where nobody could read it
  const isChanged = rewritten && before !== null;
  if (what.length === 0 && !isChanged && !isForgotten(resource) && drift.length === 0) return { doubts };
  const events = [
    ...drift,
    ...(before === null ? [event("policy-created", "rewritten", messages.POLICY_CREATED)] : []),
    ...(after === null ? [event("policy-deleted", "lost", messages.POLICY_DELETED)] : []),
    ...(isForgotten(resource) ? [event("policy-forgotten", "changed", messages.policyForgotten("the policy"))] : []),
    event("policy-unattached", "rewritten", held),
  ];
  const directions = [...what, ...events].map(({ direction }) => direction);
  // A policy that is new is nobody's yet
  const direction: Direction = directions.some(isMore)
    ? before === null
      ? "changed"
      : "widened"
    : directions.includes("changed")
      ? "changed"
      : directions.some((each) => each === "lost" || each === "narrowed")
        ? "narrowed"
        : "rewritten";
  return { doubts, change: changeOf("policy", nameOf(after ?? before ?? {}, resource), address, direction, events, what) };
}

/** Of a resource whose role, or whatever else it belongs to, is not in the plan: that something happens to it. */
export const compareLoose = ({ name, address }: Pick<Resource, "name" | "address">, events: readonly Event[]): SubjectChange =>
  changeOf("policy", name, address, events.some(({ direction }) => isMore(direction)) ? "widened" : "changed", events);

const changeOf = (
  kind: SubjectChange["kind"],
  name: string,
  address: string,
  direction: Direction,
  events: readonly Event[],
  what: SubjectChange["what"] = [],
): SubjectChange => ({
  kind,
  name,
  address,
  direction,
  risk: highestRisk([...events, ...what].map(({ risk }) => risk)),
  events: eventsByRisk(events),
  who: [],
  what,
  after: { who: [], what: [] },
});

/** `https://` comes and goes between configuration and state. */
const hostOf = (value: Value | undefined): string | undefined => {
  const url = textOf(value);
  return url === undefined ? undefined : withoutScheme(url).replace(/\/$/, "");
};
const listOf = (value: Value | undefined): string[] | undefined =>
  Array.isArray(value) && value.every((each) => typeof each === "string") ? (value as string[]) : undefined;

/** @param drift what was changed by hand since the last apply */
export function compareProvider(resource: Resource, roles: readonly RolePair[], drift: readonly Event[] = []): Compared {
  const { address } = resource;
  const [before, after] = [attributesAt(resource, "before"), attributesAt(resource, "after")];
  const [was, is] = [hostOf(before?.["url"]), hostOf(after?.["url"])];
  const host = is ?? was;
  const unread = after !== null && (is === undefined || listOf(after["client_id_list"]) === undefined);
  const same = ["url", "client_id_list"].every((name) => isSameValue(before?.[name], after?.[name]));
  const doubts = unread && !same ? [{ address, reason: messages.WHICH_PROVIDER }] : [];
  const trusting = host === undefined ? 0 : roles.filter((pair) => trusts(pair, host, address)).length;
  const events = [...drift, ...providerEvents(resource, { was, is, trusting })];
  if (events.length === 0) return { doubts };
  const directions = events.map(({ direction }) => direction);
  const direction = directions.some(isMore)
    ? before === null
      ? "gained"
      : "widened"
    : directions.includes("changed")
      ? "changed"
      : directions.every((each) => each === "rewritten")
        ? "rewritten"
        : "narrowed";
  return { doubts, change: changeOf("provider", host ?? address, address, direction, events) };
}

/** Whether a role lets in whom the provider signs in. */
const trusts = ({ before, after }: RolePair, host: string, address: string): boolean =>
  [after ?? before].some(
    (state) =>
      state?.trust.kind === "known" &&
      grantsOf(state.trust.document, "trust").some(
        ({ effect, principal }) =>
          effect === "Allow" &&
          principal?.type === "Federated" &&
          (principal.id.endsWith(`:oidc-provider/${host}`) || principal.id === `\${${address}.arn}`),
      ),
  );

function providerEvents(
  resource: Resource,
  { was, is, trusting }: { readonly was?: string | undefined; readonly is?: string | undefined; readonly trusting: number },
): Event[] {
  const [before, after] = [attributesAt(resource, "before"), attributesAt(resource, "after")];
  const audiences = (attributes: Attributes | null) => listOf(attributes?.["client_id_list"]) ?? [];
  if (before === null)
    return [event("provider-created", "gained", messages.providerCreated(is ?? "?", audiences(after).join(", ") || "none"))];
  if (isForgotten(resource)) return [event("provider-forgotten", "changed", messages.providerForgotten(was ?? "?"))];
  if (after === null) return [event("provider-deleted", "lost", messages.providerDeleted(was ?? "?"))];
  const [from, to] = [audiences(before), audiences(after)];
  const replaced = isReplaced(resource);
  const thumbprints = (attributes: Attributes) => JSON.stringify([...(listOf(attributes["thumbprint_list"]) ?? [])].sort());
  const unknown = isUnknown(after["thumbprint_list"]) && !replaced;
  return [
    ...(was !== is ? [event("provider-replaced", "widened", messages.providerReplaced(was ?? "?", is ?? "?"))] : []),
    ...(was === is && replaced ? [event("provider-made-anew", "changed", messages.PROVIDER_MADE_ANEW)] : []),
    ...to.filter((each) => !from.includes(each)).map((each) => event("audience-added", "widened", messages.audienceAdded(each, trusting))),
    ...from
      .filter((each) => !to.includes(each))
      .map((each) => event("audience-removed", "narrowed", messages.audienceRemoved(each, trusting))),
    ...(unknown ? [event("thumbprint-changed", "changed", messages.THUMBPRINT_UNKNOWN)] : []),
    ...(!unknown && !replaced && thumbprints(before) !== thumbprints(after)
      ? [event("thumbprint-changed", "changed", messages.THUMBPRINT_CHANGED)]
      : []),
  ];
}
