import { isRecord } from "../../../record";
import { indexed, keyOfResource } from "../configuration";
import type { DecodedChange, DecodedPlan } from "../decode";
import type { ConfigurationModule, OutsideResource } from "../plan";
import { READ } from "../resource-types";
import { equal, outsideOf, type Unread } from "./outside";

/** The resources of a plan that give access and are not reviewed: those that it changes, and those that somebody changed by hand. */
export function outsideOfPlan({ changes, drift, configuration }: DecodedPlan): OutsideResource[] {
  const { resources: configured } = indexed(configuration as ConfigurationModule);
  const unread = ({ mode, type }: DecodedChange) => mode === "managed" && !Object.hasOwn(READ, type);
  const planned = changes.filter(unread).flatMap((change) => outsideOf(unreadOf(change, configured.get(keyOfResource(change)))) ?? []);
  const drifted = drift.filter(unread);
  const known = drifted.length === 0 ? new Map<string, readonly string[]>() : knownTexts(changes);
  const byHand = drifted.flatMap((change): OutsideResource[] => {
    // An attribute that repeats what a resource of its own says catches up with it
    const echo = (text: string) => (known.get(text) ?? []).some((address) => address !== change.address);
    const outside = outsideOf(unreadOf({ ...change, after: withoutEchoes(change.before, change.after, echo) }, undefined));
    return outside === undefined ? [] : [{ ...outside, actions: ["drift"] }];
  });
  return merged([...planned, ...byHand]);
}

function unreadOf(change: DecodedChange, configured: { expressions?: Unread["configured"]; provisioners?: unknown } | undefined): Unread {
  const { address, type, provider, actions, imported, before, after, afterUnknown: unknown, beforeSensitive, afterSensitive } = change;
  const provisioners = configured?.provisioners;
  return {
    address,
    type,
    ...(provider !== undefined && { provider }),
    actions,
    imported,
    before,
    after,
    unknown,
    sensitive: [beforeSensitive, afterSensitive],
    ...(configured !== undefined && { configured: isRecord(configured.expressions) ? configured.expressions : {} }),
    runsCommands: Array.isArray(provisioners) && provisioners.length > 0,
  };
}

/** Texts that stand in attributes of the plan's resources, with their addresses. */
function knownTexts(changes: readonly DecodedChange[]): ReadonlyMap<string, readonly string[]> {
  const known = new Map<string, string[]>();
  const collect = (address: string, value: unknown): void => {
    if (typeof value === "string") known.set(value, [...(known.get(value) ?? []), address]);
    else if (typeof value === "object" && value !== null) for (const each of Object.values(value)) collect(address, each);
  };
  for (const { address, mode, before } of changes) if (mode === "managed" && isRecord(before)) collect(address, Object.values(before));
  return known;
}

/** What is after, with the attributes as they were that came to say only what other resources say. */
function withoutEchoes(before: unknown, after: unknown, echo: (text: string) => boolean): unknown {
  if (!isRecord(after) || !isRecord(before)) return after;
  const texts = (value: unknown): string[] => (typeof value === "string" ? [value] : Array.isArray(value) ? value.flatMap(texts) : []);
  const isEcho = (name: string) => {
    const news = texts(after[name]);
    return equal(before[name], "") && news.length > 0 && news.every(echo);
  };
  return Object.fromEntries(Object.entries(after).map(([name, value]) => [name, isEcho(name) ? before[name] : value]));
}

/** A resource that the plan changes and that was changed by hand is named once. */
function merged(all: readonly OutsideResource[]): OutsideResource[] {
  const byAddress = new Map<string, OutsideResource>();
  for (const each of all) {
    const { actions = [], carries = [] } = byAddress.get(each.address) ?? {};
    const join = (one: readonly string[], other: readonly string[]) => [...new Set([...one, ...other])];
    byAddress.set(each.address, { ...each, actions: join(actions, each.actions), carries: join(carries, each.carries) });
  }
  return [...byAddress.values()];
}
