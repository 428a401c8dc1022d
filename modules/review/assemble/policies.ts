import * as messages from "../messages";
import { type Resource, textOf } from "../read/plan";
import { inlinePolicy, keyOf, managedPolicy } from "./attached-policy";
import { Exclusives } from "./exclusive";
import { attributesAt, isForgotten, isReplaced, isUntouched, type Joins, type Owner, type Reading } from "./joins";
import type { AttachedPolicy } from "./state";

/** A policy, and the resource that gives it. */
export interface Given {
  readonly resource: Resource;
  readonly policy: AttachedPolicy;
}

/** What resources of their own attach to whom, at one moment. */
export class Attachments {
  private readonly byRole = new Map<Resource, Given[]>();
  /** What a list attaches besides: it stays where the list goes. */
  private readonly byList = new Map<Resource, Given[]>();
  /** Of roles that are not in the plan: their name, by account and name. */
  readonly elsewhere = new Map<string, { readonly name: string; readonly given: Given[] }>();
  /** Managed policies that some role has, by address. */
  readonly used = new Set<string>();
  /** Roles that are replaced while policies that name them are not. */
  readonly losing = new Set<Resource>();
  readonly exclusives: Exclusives;

  /** @param before what was attached before, where this is what will be */
  constructor(
    private readonly joins: Joins,
    private readonly before?: Attachments,
  ) {
    this.exclusives = new Exclusives(joins);
    for (const resource of joins.plan.resources) {
      if (resource.mode !== "managed" || attributesAt(resource, joins.moment) === null) continue;
      if (resource.type === "aws_iam_role_policy") this.add(resource, this.inline(resource), joins.owner(resource, "role"));
      if (resource.type === "aws_iam_role_policy_attachment") this.addAttached(resource, joins.owner(resource, "role"));
      if (resource.type === "aws_iam_policy_attachment") this.addToAll(resource);
    }
    for (const { resource, policy, guessed } of this.exclusives.attached)
      this.add(resource, policy, joins.owner(resource, "role_name"), guessed, this.byList);
  }

  /** What attachments and inline policies of their own give the role; without them it is gone. */
  ownOf(role: Resource): readonly Given[] {
    return this.byRole.get(role) ?? [];
  }

  of(role: Resource): readonly Given[] {
    return this.left([...this.ownOf(role), ...(this.byList.get(role) ?? [])], this.before?.ownOf(role) ?? []);
  }

  /** What the plan leaves to a role that is not in it. */
  ofElsewhere(key: string): readonly Given[] {
    return this.left(this.elsewhere.get(key)?.given ?? [], this.before?.elsewhere.get(key)?.given ?? []);
  }

  /**
   * Without what another resource takes away that gave the same before: AWS knows no owners. Where both happen in one apply, nobody can
   * tell which is the last.
   */
  private left(given: readonly Given[], before: readonly Given[]): Given[] {
    const gives = (list: readonly Given[], { resource, policy }: Given) =>
      list.some((each) => each.resource === resource && keyOf(each.policy) === keyOf(policy));
    const taken = before.filter((each) => !isUntouched(each.resource) && !isForgotten(each.resource) && !gives(given, each));
    return given.filter(({ resource, policy }) => {
      const isTaken = taken.some((each) => keyOf(each.policy) === keyOf(policy)) || isDeletedAfterwards(resource, policy, before);
      if (isTaken) this.joins.doubt(resource, messages.takenAndGiven(policy.label));
      return !isTaken || !isUntouched(resource);
    });
  }

  private add(resource: Resource, policy: AttachedPolicy, owner: Owner | undefined, isGuess = false, where = this.byRole): void {
    this.used.add(policy.address);
    if (owner === undefined) {
      this.joins.doubt(resource, messages.WHICH_ROLE);
      return;
    }
    // A role that is new is a gain as a whole, whatever an expression of HCL makes of the reference
    const existed = !("role" in owner) || owner.role.before !== null;
    if (existed && (isGuess || ("guessed" in owner && owner.guessed))) this.joins.doubt(resource, messages.REFERENCE_GUESSED);
    if (!("role" in owner)) this.addElsewhere(owner.name, { resource, policy });
    else if (this.isLost(resource, owner.role)) this.losing.add(owner.role);
    else where.set(owner.role, [...(where.get(owner.role) ?? []), { resource, policy }]);
  }

  private addElsewhere(name: string, given: Given): void {
    const key = `${this.joins.accounts.placeOf(given.resource)} ${name}`;
    const known = this.elsewhere.get(key) ?? { name, given: [] };
    known.given.push(given);
    this.elsewhere.set(key, known);
  }

  /** Nothing makes the policy anew for a role that is replaced: AWS deleted it with the old one. */
  private isLost(resource: Resource, role: Resource): boolean {
    return this.joins.moment === "after" && isReplaced(role) && isUntouched(resource);
  }

  private addAttached(resource: Resource, owner: Owner | undefined): void {
    const policy = this.joins.policy(resource, "policy_arn");
    if (policy === undefined || (policy.arn === undefined && policy.resource === undefined))
      this.joins.doubt(resource, messages.WHICH_POLICY);
    else this.add(resource, managedPolicy(policy, resource.address, this.joins), owner, policy.guessed);
  }

  private addToAll(resource: Resource): void {
    const list = (attribute: string): readonly Reading[] | undefined => this.joins.list(resource, attribute);
    if ([list("users"), list("groups")].some((each) => each?.length !== 0)) this.joins.doubt(resource, messages.ALSO_USERS);
    const roles = list("roles");
    if (roles === undefined) this.joins.doubt(resource, messages.WHICH_ROLE);
    for (const role of roles ?? []) this.addAttached(resource, this.joins.ownerOf(resource, role));
  }

  private inline(resource: Resource): AttachedPolicy {
    const attributes = attributesAt(resource, this.joins.moment) ?? {};
    return inlinePolicy(textOf(attributes["name"]) ?? resource.address, attributes["policy"], resource.address);
  }
}

/** Whether the resource is made anew before the old one is deleted, which takes away what both give. */
const isDeletedAfterwards = (resource: Resource, policy: AttachedPolicy, before: readonly Given[]): boolean =>
  resource.actions[0] === "create" &&
  resource.actions.includes("delete") &&
  before.some((each) => each.resource === resource && keyOf(each.policy) === keyOf(policy));
