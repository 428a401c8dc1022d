import * as messages from "../messages";
import type { Resource } from "../read/plan";
import { keyOf, managedPolicy } from "./attached-policy";
import { attributesAt, type Joins } from "./joins";
import type { AttachedPolicy } from "./state";

/**
 * Lists of what alone a role has (Terraform Registry, hashicorp/aws, aws_iam_role_policy_attachments_exclusive and
 * aws_iam_role_policies_exclusive). Where such a resource is made or changed, it attaches the managed policies of its list that are
 * not attached, and takes away what is not in it. An inline policy that is listed and not there makes the apply fail: the provider puts
 * it without a document. Where it is deleted, nothing is taken away.
 */
export class Exclusives {
  /** Managed policies that a list attaches. */
  readonly attached: { readonly resource: Resource; readonly policy: AttachedPolicy; readonly guessed: boolean }[] = [];
  /** What alone stays, by role and kind, where a list is made or changed. */
  private readonly kept = new Map<Resource, Map<AttachedPolicy["kind"], ReadonlySet<string>>>();

  constructor(private readonly joins: Joins) {
    for (const resource of joins.plan.resources) {
      const there = attributesAt(resource, joins.moment) !== null;
      if (there && resource.type === "aws_iam_role_policy_attachments_exclusive") this.attachments(resource);
      if (there && resource.type === "aws_iam_role_policies_exclusive") this.names(resource);
    }
  }

  /** Whether the lists of the role leave the policy. */
  keeps(role: Resource, policy: AttachedPolicy): boolean {
    return this.kept.get(role)?.get(policy.kind)?.has(keyOf(policy)) ?? true;
  }

  private attachments(resource: Resource): void {
    const list = this.joins.list(resource, "policy_arns");
    const named = list?.map((each) => this.joins.policyOf(resource, each));
    if (named?.every((each) => each !== undefined) !== true) this.joins.doubt(resource, messages.EXCLUSIVE_UNKNOWN);
    const attached = (named ?? [])
      .flatMap((each) => each ?? [])
      .map((each) => ({ resource, policy: managedPolicy(each, resource.address, this.joins), guessed: each.guessed === true }));
    this.attached.push(...attached);
    if (this.isMade(resource) && attached.length === list?.length)
      this.keep(
        resource,
        "managed",
        attached.map(({ policy }) => policy),
      );
  }

  private names(resource: Resource): void {
    if (!this.isMade(resource)) return;
    const list = this.joins.list(resource, "policy_names");
    const names = list?.flatMap((each) => (typeof each === "string" ? [each] : ((each && this.joins.textBehind(resource, each)) ?? [])));
    if (names === undefined || names.length !== list?.length) this.joins.doubt(resource, messages.EXCLUSIVE_UNKNOWN);
    else
      this.keep(
        resource,
        "inline",
        names.map((key) => ({ key, kind: "inline", label: key, text: { kind: "none" }, address: resource.address })),
      );
  }

  private isMade({ actions }: Resource): boolean {
    return this.joins.moment === "after" && actions.some((action) => action === "create" || action === "update");
  }

  private keep(resource: Resource, kind: AttachedPolicy["kind"], policies: readonly AttachedPolicy[]): void {
    const owner = this.joins.owner(resource, "role_name");
    if (owner === undefined) this.joins.doubt(resource, messages.WHICH_ROLE);
    if (owner === undefined || !("role" in owner)) return;
    const lists = this.kept.get(owner.role) ?? new Map<AttachedPolicy["kind"], ReadonlySet<string>>();
    this.kept.set(owner.role, lists.set(kind, new Set(policies.map(keyOf))));
  }
}
