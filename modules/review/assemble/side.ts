import * as messages from "../messages";
import { isSameValue, type Plan, type Resource, textOf } from "../read/plan";
import { DEFAULT_SESSION_SECONDS } from "../read/resource-types";
import { distinct, keyOf, managedPolicy, nameOf } from "./attached-policy";
import { policyText, requiredText } from "./documents";
import { attributesAt, Joins, type Moment } from "./joins";
import { ownPolicies } from "./own-policies";
import { Attachments } from "./policies";
import type { AttachedPolicy, Boundary, RoleState } from "./state";

/** One moment of all roles. */
export class Side {
  readonly joins: Joins;
  readonly attachments: Attachments;

  constructor(
    plan: Plan,
    private readonly moment: Moment,
  ) {
    this.joins = new Joins(plan, moment);
    this.attachments = new Attachments(this.joins);
  }

  /** @param managedBefore the policies that resources gave the role before: what it had beside them nobody manages, and stays */
  state(role: Resource, managedBefore: readonly AttachedPolicy[] = []): RoleState | undefined {
    const attributes = attributesAt(role, this.moment);
    if (attributes === null) return undefined;
    const arn = textOf(attributes["arn"]);
    const boundary = this.boundary(role);
    const path = textOf(attributes["path"]);
    const account = arn?.split(":")[4];
    const { policies, removed } = this.policies(role, managedBefore);
    const session = this.sessionSeconds(role);
    return {
      name: nameOf(attributes, role),
      address: role.address,
      ...(account && { account }),
      ...(path !== undefined && { path }),
      trust: requiredText(attributes["assume_role_policy"]),
      policies,
      ...(removed.length > 0 && { removed }),
      ...(boundary && { boundary }),
      ...(session !== undefined && { sessionSeconds: session }),
    };
  }

  private sessionSeconds(role: Resource): number | undefined {
    const session = attributesAt(role, this.moment)?.["max_session_duration"] ?? DEFAULT_SESSION_SECONDS;
    if (typeof session === "number") return session;
    // Terraform makes a number of a text that is one
    if (typeof session === "string" && /^\d+$/.test(session)) return Number(session);
    this.doubtUnlessSame(role, "max_session_duration", messages.SESSION_UNKNOWN);
    return undefined;
  }

  private doubtUnlessSame(role: Resource, attribute: string, reason: string): void {
    if (this.moment === "after" && (role.before === null || !isSameValue(role.before[attribute], role.after?.[attribute])))
      this.joins.doubt(role, reason);
  }

  /** What resources give the role, what its own lists set, and what it had beside that and nothing takes away. */
  private policies(role: Resource, managedBefore: readonly AttachedPolicy[]) {
    const given = this.attachments.of(role);
    const lists = ownPolicies(role, this.joins);
    for (const { policies } of lists) for (const { address } of policies) this.attachments.used.add(address);
    const set = lists.filter(({ isSet }) => isSet).flatMap(({ policies }) => policies);
    const known = new Set([...given, ...(this.moment === "after" ? managedBefore : [])].map(keyOf));
    const echoed = lists.filter(({ isSet }) => !isSet).flatMap(({ policies }) => policies.filter((policy) => !known.has(keyOf(policy))));
    const stays = (policy: AttachedPolicy) => this.attachments.exclusives.keeps(role, policy);
    return {
      policies: this.distinct([...given, ...set, ...echoed.filter(stays)]),
      removed: echoed.filter((policy) => !stays(policy)).map(({ label }) => label),
    };
  }

  distinct(policies: readonly AttachedPolicy[]): AttachedPolicy[] {
    return distinct(policies, (one, other) => {
      const writers = this.joins.plan.resources.filter((each) => [one.address, other.address].includes(each.address));
      if (this.moment === "after") for (const writer of writers) this.joins.doubt(writer, messages.twoWriters(one.label));
    });
  }

  private boundary(role: Resource): Boundary | undefined {
    const value = attributesAt(role, this.moment)?.["permissions_boundary"];
    if (value === undefined || value === null || value === "") return undefined;
    const policy = this.joins.policy(role, "permissions_boundary");
    if (policy === undefined || (policy.guessed && role.before !== null))
      this.doubtUnlessSame(role, "permissions_boundary", messages.BOUNDARY_UNKNOWN);
    if (policy === undefined || (policy.arn === undefined && policy.resource === undefined)) return { key: "?", text: policyText(value) };
    const { key, label, text, address } = managedPolicy(policy, role.address, this.joins);
    this.attachments.used.add(address);
    return { key: policy.resource?.address ?? key, label, text };
  }
}
