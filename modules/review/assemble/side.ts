import * as messages from "../messages";
import { isSameValue, type Plan, type Resource, textOf } from "../read/plan";
import { DEFAULT_SESSION_SECONDS } from "../read/resource-types";
import { distinct, keyOf, managedPolicy, nameOf } from "./attached-policy";
import { policyText, requiredText } from "./documents";
import { attributesAt, isReplaced, isUntouched, Joins, type Moment } from "./joins";
import { type OwnPolicies, ownPolicies } from "./own-policies";
import { Attachments } from "./policies";
import type { AttachedPolicy, Boundary, RoleState } from "./state";

/** One moment of all roles. */
export class Side {
  readonly joins: Joins;
  readonly attachments: Attachments;

  constructor(
    plan: Plan,
    private readonly moment: Moment,
    private readonly before?: Side,
  ) {
    this.joins = new Joins(plan, moment);
    this.attachments = new Attachments(this.joins, before?.attachments);
  }

  state(role: Resource): RoleState | undefined {
    const attributes = attributesAt(role, this.moment);
    if (attributes === null) return undefined;
    const arn = textOf(attributes["arn"]);
    const boundary = this.boundary(role);
    const path = textOf(attributes["path"]);
    const account = arn?.split(":")[4];
    const { policies, removed } = this.policies(role);
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
  private policies(role: Resource) {
    const lists = ownPolicies(role, this.joins);
    for (const { policies } of lists) for (const { address } of policies) this.attachments.used.add(address);
    const given = this.attachments.of(role);
    const set = lists.flatMap(({ isSet, policies }) => (isSet ? policies.map((policy) => ({ resource: role, policy })) : []));
    // What it had beside what resources gave it nobody manages, and stays
    const managed = [...this.attachments.ownOf(role), ...given, ...(this.before?.attachments.ownOf(role) ?? [])];
    const known = new Set(managed.map(({ policy }) => keyOf(policy)));
    const echoed = lists.flatMap(({ isSet, policies }) => (isSet ? [] : policies.filter((policy) => !known.has(keyOf(policy)))));
    const isListed = (policy: AttachedPolicy) => this.attachments.exclusives.keeps(role, policy);
    const own = [...given.filter(({ policy }) => this.isInOwnList(role, policy, lists)), ...set];
    const written = [...given, ...set].filter(({ resource, policy }) => {
      if (isListed(policy) && (resource === role || own.some((each) => each.policy === policy))) return true;
      this.joins.doubt(resource, messages.takenAndGiven(policy.label));
      return !isUntouched(resource);
    });
    const all = [...written.map(({ policy }) => policy), ...echoed.filter(isListed)];
    const gone = [...given, ...set].flatMap(({ policy }) => (all.includes(policy) ? [] : [policy]));
    return {
      policies: this.distinct(all),
      removed: [...gone, ...echoed.filter((policy) => !isListed(policy))].map(({ label }) => label),
    };
  }

  /** Whether the lists that a role sets itself leave the policy: where it is there and changes, they take away what is not in them. */
  private isInOwnList(role: Resource, policy: AttachedPolicy, lists: readonly OwnPolicies[]): boolean {
    const set = lists.find(({ isSet, kind }) => isSet && kind === policy.kind);
    const isMade = role.before === null || isReplaced(role);
    return set === undefined || isMade || isUntouched(role) || set.policies.some((each) => keyOf(each) === keyOf(policy));
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
