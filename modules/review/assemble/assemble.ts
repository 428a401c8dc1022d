import * as messages from "../messages";
import { type Doubt, type Plan, type Resource, Sensitive, textOf, Unknown } from "../read/plan";
import { DEFAULT_SESSION_SECONDS } from "../read/resource-types";
import { policyText } from "./documents";
import { attributesAt, isForgotten, isReplaced, Joins, type Moment } from "./joins";
import { Attachments, inlinePolicy, listedInline, nameOf } from "./policies";
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
  const pairs = roles.map((role): RolePair => {
    const [was, is] = [before.state(role), after.state(role, before.of(role))];
    return { ...(was && { before: was }), ...(is && { after: is }), events: eventsOf(role, after.attachments.losing.has(role)) };
  });
  const used = (resource: Resource) => before.attachments.used.has(resource) || after.attachments.used.has(resource);
  return {
    roles: [...joinByName(pairs, plan.source), ...elsewhere(before, after)],
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
    const session = attributes["max_session_duration"];
    if (session instanceof Unknown) this.joins.doubts.push({ address: role.address, reason: messages.SESSION_UNKNOWN });
    const path = textOf(attributes["path"]);
    const account = arn?.split(":")[4];
    return {
      name: nameOf(attributes, role),
      address: role.address,
      ...(account && { account }),
      ...(path !== undefined && { path }),
      trust: policyText(attributes["assume_role_policy"]),
      policies: uniquePolicies([...this.of(role), ...this.listed(role, managedBefore)]),
      ...(boundary && { boundary }),
      sessionSeconds: typeof session === "number" ? session : DEFAULT_SESSION_SECONDS,
    };
  }

  /**
   * The policies that the role's own attributes list. Unless the configuration sets them, they echo what AWS has, after as well as
   * before: then what no resource manages stays, and what one manages is told by that resource.
   */
  private listed(role: Resource, managedBefore: readonly AttachedPolicy[]): AttachedPolicy[] {
    const after = this.moment === "after" && !isForgotten(role);
    const { references } = this.joins;
    const from = (attribute: string) => {
      const isSet = references.isConfigured(role, attribute);
      if (after && !isSet && (role.before === null || isReplaced(role))) return { list: null, isSet };
      return { list: (after && isSet ? role.after : (role.before ?? role.after))?.[attribute], isSet };
    };
    const [inline, arns] = [from("inline_policy"), from("managed_policy_arns")];
    const policies = [
      ...(inline.list instanceof Unknown || inline.list instanceof Sensitive
        ? [inlinePolicy("inline_policy", inline.list, role.address)]
        : listedInline(inline.list, role.address)
      ).map((policy) => ({ policy, isSet: inline.isSet })),
      ...(Array.isArray(arns.list) ? arns.list : []).map((arn) => {
        const text = textOf(arn);
        const known = text === undefined ? {} : this.joins.policyOfArn(text);
        return { policy: this.attachments.managed(known, role.address), isSet: arns.isSet };
      }),
    ];
    const had = new Set(managedBefore.map(keyOf));
    return policies
      .filter(({ policy, isSet }) => !after || isSet || (!had.has(keyOf(policy)) && this.attachments.keeps(role, policy)))
      .map(({ policy }) => policy);
  }

  private boundary(role: Resource): Boundary | undefined {
    const value = attributesAt(role, this.moment)?.["permissions_boundary"];
    if (value === undefined || value === null || value === "") return undefined;
    const policy = this.joins.policy(role, "permissions_boundary");
    if (policy === undefined || (policy.arn === undefined && policy.resource === undefined)) {
      return { key: "?", label: "that is not known yet", text: policyText(value) };
    }
    const { key, label, text } = this.attachments.managed(policy, role.address);
    return { key: policy.resource?.address ?? key, label, text };
  }
}

const keyOf = ({ kind, key }: AttachedPolicy) => `${kind} ${key}`;

/** Each policy once; of two with one key the first, which a resource of its own tells. */
function uniquePolicies(policies: readonly AttachedPolicy[]): AttachedPolicy[] {
  const unique = new Map<string, AttachedPolicy>();
  for (const policy of policies) if (!unique.has(keyOf(policy))) unique.set(keyOf(policy), policy);
  return [...unique.values()];
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

/** A role that leaves under one address and comes under another is the same to whoever may come in. */
function joinByName(pairs: readonly RolePair[], source: Plan["source"]): RolePair[] {
  const coming = new Map<string, RolePair>();
  for (const pair of pairs) if (pair.before === undefined && pair.after !== undefined) coming.set(pair.after.name, pair);
  const joined = new Set<RolePair>();
  const renamed = pairs.map((pair): RolePair => {
    const other = pair.after === undefined && pair.before !== undefined ? coming.get(pair.before.name) : undefined;
    if (other === undefined || joined.has(other) || pair.before === undefined || other.after === undefined) return pair;
    joined.add(other);
    return { before: pair.before, after: other.after, events: source === "stacks" ? [] : ["created-again"] };
  });
  return renamed.filter((pair) => !joined.has(pair));
}

/** Roles of which the plan holds policies alone. */
function elsewhere(before: Side, after: Side): RolePair[] {
  const names = new Set([...before.attachments.elsewhere.keys(), ...after.attachments.elsewhere.keys()]);
  const state = (name: string, policies: readonly AttachedPolicy[]): RoleState => ({
    name,
    address: policies[0]?.address ?? "",
    trust: { kind: "none" },
    policies: uniquePolicies(policies),
    sessionSeconds: DEFAULT_SESSION_SECONDS,
  });
  return [...names].map((name) => {
    const [was, is] = [before.attachments.elsewhere.get(name) ?? [], after.attachments.elsewhere.get(name) ?? []];
    const address = (is[0] ?? was[0])?.address ?? "";
    return { before: { ...state(name, was), address }, after: { ...state(name, is), address }, events: ["trust-elsewhere"] };
  });
}
