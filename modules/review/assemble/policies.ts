import * as messages from "../messages";
import { type Attributes, isRecord, type Resource, textOf, Unknown, type Value } from "../read/plan";
import { policyText } from "./documents";
import { attributesAt, isReplaced, type Joins } from "./joins";
import { documentOfAwsPolicy, nameOfArn } from "./managed-policies";
import type { AttachedPolicy, PolicyText } from "./state";

/** What is attached to whom at one moment. */
export class Attachments {
  private readonly byRole = new Map<Resource, AttachedPolicy[]>();
  /** Of roles that are not in the plan, by name. */
  readonly elsewhere = new Map<string, AttachedPolicy[]>();
  /** Managed policies that some role has. */
  readonly used = new Set<Resource>();
  /** Roles that are replaced while policies that name them are not. */
  readonly losing = new Set<Resource>();
  /** Lists of what alone may be attached, by role and kind. */
  private readonly exclusive = new Map<Resource, Map<AttachedPolicy["kind"], ReadonlySet<string>>>();

  constructor(private readonly joins: Joins) {
    for (const resource of joins.plan.resources) {
      if (resource.mode !== "managed" || attributesAt(resource, joins.moment) === null) continue;
      if (resource.type === "aws_iam_role_policy") this.add(resource, "role", this.inline(resource));
      if (resource.type === "aws_iam_role_policy_attachment") this.add(resource, "role", this.attached(resource));
      if (resource.type === "aws_iam_policy_attachment") this.addToAll(resource);
      if (resource.type.endsWith("_exclusive")) this.addExclusive(resource);
    }
  }

  of(role: Resource): readonly AttachedPolicy[] {
    return this.byRole.get(role) ?? [];
  }

  /** Whether an exclusive list of the role leaves the policy. */
  keeps(role: Resource, { kind, key }: AttachedPolicy): boolean {
    return this.exclusive.get(role)?.get(kind)?.has(key) ?? true;
  }

  private doubt(resource: Resource, reason: string): void {
    if (!resource.actions.every((action) => action === "no-op")) this.joins.doubts.push({ address: resource.address, reason });
  }

  private add(resource: Resource, attribute: string, policy: AttachedPolicy | undefined, value?: Value): void {
    if (policy === undefined) {
      this.doubt(resource, messages.WHICH_POLICY);
      return;
    }
    const owner = this.joins.owner(resource, attribute, value ?? attributesAt(resource, this.joins.moment)?.[attribute]);
    if (owner === undefined) this.doubt(resource, messages.WHICH_ROLE);
    else if (!("role" in owner)) push(this.elsewhere, owner.name, policy);
    else if (this.isLost(resource, owner.role)) this.losing.add(owner.role);
    else push(this.byRole, owner.role, policy);
  }

  /** Nothing makes the policy anew for a role that is replaced: AWS deleted it with the old one. */
  private isLost({ actions }: Resource, role: Resource): boolean {
    return this.joins.moment === "after" && isReplaced(role) && actions.every((action) => action === "no-op");
  }

  private addToAll(resource: Resource): void {
    const attributes = attributesAt(resource, this.joins.moment);
    const roles = attributes?.["roles"];
    const { users, groups } = attributes ?? {};
    if ([users, groups].some((list) => Array.isArray(list) && list.length > 0)) this.doubt(resource, messages.ALSO_USERS);
    if (roles === undefined || roles === null) return;
    if (!Array.isArray(roles)) this.doubt(resource, messages.WHICH_ROLE);
    for (const role of Array.isArray(roles) ? roles : []) this.add(resource, "roles", this.attached(resource), role);
  }

  private addExclusive(resource: Resource): void {
    const attributes = attributesAt(resource, this.joins.moment);
    const [kind, list] = resource.type.includes("attachments")
      ? (["managed", "policy_arns"] as const)
      : (["inline", "policy_names"] as const);
    const owner = this.joins.owner(resource, "role_name");
    const names = attributes?.[list];
    if (owner === undefined || !("role" in owner) || !Array.isArray(names)) return;
    // What is not known yet may be any of them
    if (names.some((name) => typeof name !== "string")) return;
    const lists = this.exclusive.get(owner.role) ?? new Map<AttachedPolicy["kind"], ReadonlySet<string>>();
    this.exclusive.set(owner.role, lists.set(kind, new Set(names.map(String))));
  }

  private inline(resource: Resource): AttachedPolicy {
    const attributes = attributesAt(resource, this.joins.moment) ?? {};
    const name = textOf(attributes["name"]);
    return inlinePolicy(name ?? resource.address, attributes["policy"], resource.address);
  }

  private attached(resource: Resource): AttachedPolicy | undefined {
    const policy = this.joins.policy(resource, "policy_arn");
    return policy === undefined || (policy.arn === undefined && policy.resource === undefined)
      ? undefined
      : this.managed(policy, resource.address);
  }

  /** A managed policy with its text, where the plan or AWS's own list has it. */
  managed({ arn, resource }: { arn?: string; resource?: Resource }, address: string): AttachedPolicy {
    const attributes = resource && attributesAt(resource, this.joins.moment);
    if (resource !== undefined && attributes !== null && attributes !== undefined) {
      this.used.add(resource);
      const known = arn ?? textOf(attributes["arn"]) ?? resource.address;
      return {
        key: known,
        kind: "managed",
        label: nameOf(attributes, resource),
        text: policyText(attributes["policy"]),
        address: resource.address,
      };
    }
    const key = arn ?? resource?.address ?? address;
    const document = documentOfAwsPolicy(key);
    const text: PolicyText = document === undefined ? { kind: "elsewhere" } : { kind: "known", document, certainty: "known" };
    return { key, kind: "managed", label: nameOfArn(key), text, address };
  }
}

export const nameOf = (attributes: Attributes, resource: Resource): string => textOf(attributes["name"]) ?? resource.address;

export const inlinePolicy = (name: string, policy: Value | undefined, address: string): AttachedPolicy => ({
  key: name,
  kind: "inline",
  label: name,
  text: policy === undefined ? policyText(new Unknown()) : policyText(policy),
  address,
});

/** The inline policies that a role's own attribute lists. An empty block stands for none. */
export const listedInline = (list: Value | undefined, address: string): AttachedPolicy[] =>
  Array.isArray(list)
    ? list.flatMap((each) => {
        if (!isRecord(each)) return [];
        const { name, policy } = each as Attributes;
        return name === "" || name === null || name === undefined ? [] : [inlinePolicy(textOf(name) ?? address, policy, address)];
      })
    : [];

const push = <K>(map: Map<K, AttachedPolicy[]>, key: K, policy: AttachedPolicy): void => {
  const known = map.get(key);
  if (known === undefined) map.set(key, [policy]);
  else known.push(policy);
};
