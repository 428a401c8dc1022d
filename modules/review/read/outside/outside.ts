import { isRecord } from "../../../record";
import type { Expressions, OutsideResource } from "../plan";
import { carriedBy } from "./carriers";
import { isBland, type Kind } from "./names";
import { GRANTS, isUtility, NO_GRANT, RUNS_WITH_A_ROLE } from "./types";

/** A resource that no stage reads, with all that a plan or two stacks say of it: secrets included. */
export interface Unread {
  readonly address: string;
  readonly type: string;
  readonly provider?: string;
  readonly actions: readonly string[];
  readonly imported: boolean;
  readonly before: unknown;
  readonly after: unknown;
  readonly unknown?: unknown;
  readonly sensitive: readonly unknown[];
  /** What the configuration sets of it, where it is told; `dynamic` blocks are not. */
  readonly configured?: Expressions;
  /** Whether commands run when it is made or deleted. */
  readonly runsCommands: boolean;
}

const QUIET: ReadonlySet<string> = new Set(["no-op", "read"]);

/** The resource as one that is named and not reviewed; nothing where it gives nobody access, or does not change. */
export function outsideOf(unread: Unread): OutsideResource | undefined {
  const { address, type, actions, imported } = unread;
  const verbs = actions.filter((action) => !QUIET.has(action));
  if (verbs.length === 0 && !imported) return undefined;
  const carries = [...(unread.runsCommands && verbs.some((verb) => verb !== "update") ? ["provisioner"] : []), ...carriersOf(unread)];
  const isGrant = GRANTS.test(type) && !NO_GRANT.test(type) && changedNames(unread).length > 0;
  return carries.length > 0 || isGrant ? { address, type, actions, carries } : undefined;
}

/** The attributes that carry access, where what changes is or may be about it. */
function carriersOf(unread: Unread): string[] {
  if (isUtility(unread.type, unread.provider)) return [];
  const carriers = new Map(
    namesOf(unread)
      .map((name) => [name, kindOf(name, unread)] as const)
      .filter(([, kind]) => kind !== undefined),
  );
  const changed = changedNames(unread);
  const direct = [...carriers.keys()].filter((name) => changed.includes(name));
  if (RUNS_WITH_A_ROLE.test(unread.type)) {
    const ends = unread.after === null && !unread.actions.includes("forget");
    // Of something that is made anew only what is not as it was
    return ends ? [] : direct.filter((name) => isChanged(name, unread));
  }
  if (direct.length > 0) return direct;
  // A document says all by itself; to whom a role or a principal is tied, other attributes say
  return changed.length > 0 ? [...carriers].flatMap(([name, kind]) => (kind === "document" ? [] : [name])) : [];
}

const namesOf = ({ before, after, unknown }: Unread): string[] => [
  ...new Set([before, after, unknown].flatMap((values) => (isRecord(values) ? Object.keys(values) : []))),
];

function kindOf(name: string, unread: Unread): Kind | undefined {
  const { before, after, unknown, sensitive } = unread;
  const side = (values: unknown, notYet?: unknown) =>
    [undefined, ...sensitive]
      .map((marks) => carriedBy(name, { value: valueAt(values, name), unknown: notYet, sensitive: marks === true || valueAt(marks, name) }))
      .find((each) => each !== undefined);
  return side(before) ?? (isComputed(name, unread) ? undefined : side(after, valueAt(unknown, name))) ?? byReference(name, unread);
}

const valueAt = (values: unknown, name: string): unknown => (isRecord(values) ? values[name] : undefined);

/** Whether the provider makes the value up: it is not set, and no block whose absence from the configuration would say nothing. */
function isComputed(name: string, { configured, before, after, unknown }: Unread): boolean {
  if (configured === undefined || Object.hasOwn(configured, name)) return false;
  const value = valueAt(after, name);
  const isBlock = (Array.isArray(value) && value.some(isRecord)) || isRecord(value);
  return valueAt(unknown, name) === true || (!isBlock && (before === null || equal(valueAt(before, name), value)));
}

/** What is not known yet, and refers to something of IAM. */
function byReference(name: string, { configured, unknown }: Unread): Kind | undefined {
  const expression = configured?.[name];
  const refers = expression !== undefined && /"(data\.)?aws(cc)?_iam_\w+\./.test(JSON.stringify(expression));
  return refers && holdsTrue(valueAt(unknown, name)) ? "role" : undefined;
}

const holdsTrue = (mark: unknown): boolean =>
  mark === true || (typeof mark === "object" && mark !== null && Object.values(mark).some(holdsTrue));

/** Attributes that are not as they were, less those that say nothing about access; of what comes, goes or is taken over all of them. */
function changedNames(unread: Unread): string[] {
  const { before, after, actions, imported } = unread;
  const isWhole = imported || before === null || after === null || actions.some((action) => /create|delete|forget/.test(action));
  return namesOf(unread).filter((name) => !isBland(name) && (isWhole || isChanged(name, unread)));
}

function isChanged(name: string, unread: Unread): boolean {
  const { before, after, unknown } = unread;
  if (holdsTrue(valueAt(unknown, name))) return !isComputed(name, unread);
  return !equal(valueAt(before, name), valueAt(after, name));
}

/** Equal as far as access goes: nothing, an empty text and an empty list are the same, and of JSON the spelling does not count. */
export const equal = (one: unknown, other: unknown): boolean => comparable(one) === comparable(other);

function comparable(value: unknown): string {
  if (value === undefined || value === null || value === "") return "";
  if (typeof value === "object" && Object.keys(value).length === 0) return "";
  if (typeof value === "string" && /^\s*[[{]/.test(value)) {
    try {
      return JSON.stringify(sorted(JSON.parse(value)));
    } catch {
      return JSON.stringify(value);
    }
  }
  return JSON.stringify(sorted(value));
}

const sorted = (value: unknown): unknown =>
  Array.isArray(value)
    ? value.map(sorted)
    : isRecord(value)
      ? Object.fromEntries(
          Object.entries(value)
            .map(([key, each]): [string, unknown] => [key, sorted(each)])
            .sort(([a], [b]) => (a < b ? -1 : 1)),
        )
      : value;
