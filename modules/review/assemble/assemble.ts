import * as messages from "../messages";
import type { Doubt, Plan, Resource } from "../read/plan";
import { DEFAULT_SESSION_SECONDS } from "../read/resource-types";
import type { Accounts } from "./accounts";
import { isReplaced, isUntouched } from "./joins";
import { Side } from "./side";
import type { AttachedPolicy, RoleEvent, RolePair, RoleState } from "./state";

/** The plan by roles: everything that gives one access, in one place, before and after. */
export interface Assembled {
  readonly roles: readonly RolePair[];
  /** Managed policies that no role of the plan has. */
  readonly policies: readonly Resource[];
  readonly providers: readonly Resource[];
  readonly doubts: readonly Doubt[];
}

const KNOWN_VERBS: ReadonlySet<string> = new Set(["no-op", "create", "read", "update", "delete", "forget"]);

export function assemble(plan: Plan): Assembled {
  const before = new Side(plan, "before");
  const after = new Side(plan, "after", before);
  const managed = plan.resources.filter(({ mode }) => mode === "managed");
  const roles = managed.filter(({ type }) => type === "aws_iam_role");
  const pairs = roles.map((role): Paired => {
    const [was, is] = [before.state(role), after.state(role)];
    const events = eventsOf(role, after.attachments.losing.has(role));
    return { role, pair: { ...(was && { before: was }), ...(is && { after: is }), events } };
  });
  const used = ({ address }: Resource) => before.attachments.used.has(address) || after.attachments.used.has(address);
  return {
    roles: [...joinByName(pairs, after.joins.accounts), ...elsewhere(before, after)],
    policies: managed.filter((resource) => resource.type === "aws_iam_policy" && !used(resource)),
    providers: managed.filter(({ type }) => type === "aws_iam_openid_connect_provider"),
    doubts: [
      ...managed.flatMap(({ address, actions }) =>
        actions.filter((verb) => !KNOWN_VERBS.has(verb)).map((verb) => ({ address, reason: messages.unknownVerb(verb) })),
      ),
      ...before.joins.doubts,
      ...after.joins.doubts,
    ],
  };
}

function eventsOf(role: Resource, losing: boolean): RoleEvent[] {
  const { actions, before, after, imported } = role;
  const forgotten = actions.includes("forget");
  return [
    ...(before === null && after !== null ? (["created"] as const) : []),
    ...(before !== null && after === null && !forgotten ? (["deleted"] as const) : []),
    ...(before !== null && after !== null && isReplaced(role) ? (["replaced"] as const) : []),
    ...(forgotten ? (["forgotten"] as const) : []),
    ...(imported ? (["imported"] as const) : []),
    ...(losing ? (["policies-lost-with-replacement"] as const) : []),
  ];
}

/** A role that leaves under one address and comes under another in the same account is the same to whoever may come in. */
function joinByName(pairs: readonly Paired[], accounts: Accounts): RolePair[] {
  const coming = new Map<string, Paired>();
  for (const each of pairs) if (each.pair.before === undefined && each.pair.after !== undefined) coming.set(each.pair.after.name, each);
  const joined = new Set<Paired>();
  const renamed = pairs.map((each): Paired => {
    const { before, after } = each.pair;
    const other = after === undefined && before !== undefined ? coming.get(before.name) : undefined;
    if (other?.pair.after === undefined || before === undefined || joined.has(other) || accounts.same(each.role, other.role) !== "yes")
      return each;
    joined.add(other);
    return { role: each.role, pair: { before, after: other.pair.after, events: isUntouched(each.role) ? [] : ["created-again"] } };
  });
  return renamed.filter((each) => !joined.has(each)).map(({ pair }) => pair);
}

interface Paired {
  readonly role: Resource;
  readonly pair: RolePair;
}

type Policies = readonly AttachedPolicy[];

/** Roles of which the plan holds policies alone. */
function elsewhere(before: Side, after: Side): RolePair[] {
  const [were, are] = [before.attachments.elsewhere, after.attachments.elsewhere];
  const state = (side: Side, name: string, policies: readonly AttachedPolicy[], address: string): RoleState => ({
    name,
    address,
    trust: { kind: "none" },
    policies: side.distinct(policies),
    sessionSeconds: DEFAULT_SESSION_SECONDS,
  });
  return [...new Set([...were.keys(), ...are.keys()])].map((key) => {
    const of = (side: Side): Policies => side.attachments.ofElsewhere(key).map(({ policy }) => policy);
    const [was, is] = [of(before), of(after)];
    const [name, address] = [(are.get(key) ?? were.get(key))?.name ?? "", (is[0] ?? was[0])?.address ?? ""];
    return { before: state(before, name, was, address), after: state(after, name, is, address), events: ["trust-elsewhere"] };
  });
}
