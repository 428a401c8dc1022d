import * as messages from "../messages";
import { type Doubt, isSameValue, type Plan, type Resource, textOf } from "../read/plan";
import { DEFAULT_SESSION_SECONDS } from "../read/resource-types";
import type { Accounts } from "./accounts";
import { distinct, keyOf, managedPolicy, nameOf } from "./attached-policy";
import { policyText } from "./documents";
import { attributesAt, isReplaced, isUnknown, Joins, type Moment } from "./joins";
import { ownPolicies } from "./own-policies";
import { Attachments } from "./policies";
import type { AttachedPolicy, Boundary, RoleEvent, RolePair, RoleState } from "./state";

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
  const after = new Side(plan, "after");
  const managed = plan.resources.filter(({ mode }) => mode === "managed");
  const roles = managed.filter(({ type }) => type === "aws_iam_role");
  const pairs = roles.map((role): Paired => {
    const [was, is] = [before.state(role), after.state(role, before.of(role))];
    const events = eventsOf(role, after.attachments.losing.has(role));
    return { role, pair: { ...(was && { before: was }), ...(is && { after: is }), events } };
  });
  const used = ({ address }: Resource) => before.attachments.used.has(address) || after.attachments.used.has(address);
  return {
    roles: [...joinByName(pairs, plan.source, after.joins.accounts), ...elsewhere(before, after)],
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

/** One moment of all roles. */
class Side {
  readonly joins: Joins;
  readonly attachments: Attachments;

  constructor(
    plan: Plan,
    private readonly moment: Moment,
  ) {
    this.joins = new Joins(plan, moment);
    this.attachments = new Attachments(this.joins);
  }

  /** The policies that resources of their own give the role. */
  of = (role: Resource): readonly AttachedPolicy[] => this.attachments.of(role);

  /** @param managedBefore the policies that resources gave the role before: what it had beside them nobody manages, and stays */
  state(role: Resource, managedBefore: readonly AttachedPolicy[] = []): RoleState | undefined {
    const attributes = attributesAt(role, this.moment);
    if (attributes === null) return undefined;
    const arn = textOf(attributes["arn"]);
    const boundary = this.boundary(role);
    const path = textOf(attributes["path"]);
    const account = arn?.split(":")[4];
    const { policies, removed } = this.policies(role, managedBefore);
    return {
      name: nameOf(attributes, role),
      address: role.address,
      ...(account && { account }),
      ...(path !== undefined && { path }),
      trust: policyText(attributes["assume_role_policy"]),
      policies,
      ...(removed.length > 0 && { removed }),
      ...(boundary && { boundary }),
      sessionSeconds: this.sessionSeconds(role),
    };
  }

  private sessionSeconds(role: Resource): number {
    const session = attributesAt(role, this.moment)?.["max_session_duration"];
    if (isUnknown(session)) this.doubtUnlessSame(role, "max_session_duration", messages.SESSION_UNKNOWN);
    return typeof session === "number" ? session : DEFAULT_SESSION_SECONDS;
  }

  private doubtUnlessSame(role: Resource, attribute: string, reason: string): void {
    if (this.moment === "after" && (role.before === null || !isSameValue(role.before[attribute], role.after?.[attribute])))
      this.joins.doubt(role, reason);
  }

  /** What resources give the role, what its own lists set, and what it had beside that and nothing takes away. */
  private policies(role: Resource, managedBefore: readonly AttachedPolicy[]) {
    const given = this.of(role);
    const lists = ownPolicies(role, this.joins);
    for (const { policies } of lists) for (const { address } of policies) this.attachments.used.add(address);
    const set = lists.filter(({ isSet }) => isSet).flatMap(({ policies }) => policies);
    const known = new Set([...given, ...set, ...(this.moment === "after" ? managedBefore : [])].map(keyOf));
    const echoed = lists.filter(({ isSet }) => !isSet).flatMap(({ policies }) => policies.filter((policy) => !known.has(keyOf(policy))));
    const stays = (policy: AttachedPolicy) => this.attachments.exclusives.keeps(role, policy);
    return {
      policies: this.distinct([...given, ...set, ...echoed.filter(stays)], role.address),
      removed: echoed.filter((policy) => !stays(policy)).map(({ label }) => label),
    };
  }

  /** @param address of the role, which may write policies too */
  distinct(policies: readonly AttachedPolicy[], address: string): AttachedPolicy[] {
    return distinct(policies, (one, other) => {
      const writers = this.joins.plan.resources.filter((each) => [one.address, other.address, address].includes(each.address));
      if (this.moment === "after") for (const writer of writers) this.joins.doubt(writer, messages.twoWriters(one.label));
    });
  }

  private boundary(role: Resource): Boundary | undefined {
    const value = attributesAt(role, this.moment)?.["permissions_boundary"];
    if (value === undefined || value === null || value === "") return undefined;
    const policy = this.joins.policy(role, "permissions_boundary");
    if (policy === undefined || (policy.guessed && role.before !== null))
      this.doubtUnlessSame(role, "permissions_boundary", messages.BOUNDARY_UNKNOWN);
    if (policy === undefined || (policy.arn === undefined && policy.resource === undefined))
      return { key: "?", label: "that is not known yet", text: policyText(value) };
    const { key, label, text, address } = managedPolicy(policy, role.address, this.joins);
    this.attachments.used.add(address);
    return { key: policy.resource?.address ?? key, label, text };
  }
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
function joinByName(pairs: readonly Paired[], source: Plan["source"], accounts: Accounts): RolePair[] {
  const coming = new Map<string, Paired>();
  for (const each of pairs) if (each.pair.before === undefined && each.pair.after !== undefined) coming.set(each.pair.after.name, each);
  const joined = new Set<Paired>();
  const renamed = pairs.map((each): Paired => {
    const { before, after } = each.pair;
    const other = after === undefined && before !== undefined ? coming.get(before.name) : undefined;
    if (other?.pair.after === undefined || before === undefined || joined.has(other) || accounts.same(each.role, other.role) !== "yes")
      return each;
    joined.add(other);
    return { role: each.role, pair: { before, after: other.pair.after, events: source === "stacks" ? [] : ["created-again"] } };
  });
  return renamed.filter((each) => !joined.has(each)).map(({ pair }) => pair);
}

interface Paired {
  readonly role: Resource;
  readonly pair: RolePair;
}

/** Roles of which the plan holds policies alone. */
function elsewhere(before: Side, after: Side): RolePair[] {
  const [were, are] = [before.attachments.elsewhere, after.attachments.elsewhere];
  const state = (side: Side, name: string, policies: readonly AttachedPolicy[], address: string): RoleState => ({
    name,
    address,
    trust: { kind: "none" },
    policies: side.distinct(policies, address),
    sessionSeconds: DEFAULT_SESSION_SECONDS,
  });
  return [...new Set([...were.keys(), ...are.keys()])].map((key) => {
    const [was, is] = [were.get(key)?.policies ?? [], are.get(key)?.policies ?? []];
    const [name, address] = [(are.get(key) ?? were.get(key))?.name ?? "", (is[0] ?? was[0])?.address ?? ""];
    return { before: state(before, name, was, address), after: state(after, name, is, address), events: ["trust-elsewhere"] };
  });
}
