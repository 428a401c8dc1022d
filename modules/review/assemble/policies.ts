import * as messages from "../messages";
import { type Resource, textOf } from "../read/plan";
import { inlinePolicy, managedPolicy } from "./attached-policy";
import { Exclusives } from "./exclusive";
import { attributesAt, isReplaced, type Joins, type Owner, type Reading } from "./joins";
import type { AttachedPolicy } from "./state";

/** What resources of their own attach to whom, at one moment. */
export class Attachments {
  private readonly byRole = new Map<Resource, AttachedPolicy[]>();
  /** What a list attaches besides: it stays where the list goes. */
  private readonly byList = new Map<Resource, AttachedPolicy[]>();
  /** Of roles that are not in the plan: their name, by account and name. */
  readonly elsewhere = new Map<string, { readonly name: string; readonly policies: AttachedPolicy[] }>();
  /** Managed policies that some role has, by address. */
  readonly used = new Set<string>();
  /** Roles that are replaced while policies that name them are not. */
  readonly losing = new Set<Resource>();
  readonly exclusives: Exclusives;

  constructor(private readonly joins: Joins) {
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
  ownOf(role: Resource): readonly AttachedPolicy[] {
    return this.byRole.get(role) ?? [];
  }

  of(role: Resource): readonly AttachedPolicy[] {
    return [...this.ownOf(role), ...(this.byList.get(role) ?? [])];
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
    if (!("role" in owner)) this.addElsewhere(owner.name, resource, policy);
    else if (this.isLost(resource, owner.role)) this.losing.add(owner.role);
    else where.set(owner.role, [...(where.get(owner.role) ?? []), policy]);
  }

  private addElsewhere(name: string, resource: Resource, policy: AttachedPolicy): void {
    const key = `${this.joins.accounts.placeOf(resource)} ${name}`;
    const known = this.elsewhere.get(key) ?? { name, policies: [] };
    known.policies.push(policy);
    this.elsewhere.set(key, known);
  }

  /** Nothing makes the policy anew for a role that is replaced: AWS deleted it with the old one. */
  private isLost({ actions }: Resource, role: Resource): boolean {
    return this.joins.moment === "after" && isReplaced(role) && actions.every((action) => action === "no-op");
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
