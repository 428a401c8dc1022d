import { canonical } from "../../iam/compare/canonical";
import { isRecord } from "../../record";
import { documentOfAwsPolicy, nameOfArn } from "../../words/managed-policies";
import { type Attributes, isHidden, type Resource, textOf, Unknown, type Value } from "../read/plan";
import { policyText } from "./documents";
import { attributesAt, type Joins, type NamedPolicy } from "./joins";
import type { AttachedPolicy, PolicyText } from "./state";

/** Policies of a role as they are put together from what the plan has of them. */

export const nameOf = (attributes: Attributes, resource: Resource): string => textOf(attributes["name"]) ?? resource.address;

export const keyOf = ({ kind, key }: AttachedPolicy): string => `${kind} ${key}`;

export const inlinePolicy = (name: string, policy: Value | undefined, address: string): AttachedPolicy => ({
  key: name,
  kind: "inline",
  label: name,
  text: policyText(policy ?? new Unknown()),
  address,
});

/** The inline policies that a role's own attribute lists. An empty block stands for none. */
export function listedInline(list: Value | undefined, address: string): AttachedPolicy[] {
  const hidden = (value: Value) => [inlinePolicy("inline_policy", value, address)];
  if (isHidden(list)) return hidden(list);
  return Array.isArray(list)
    ? list.flatMap((each: Value) => {
        if (isHidden(each) || !isRecord(each)) return hidden(isHidden(each) ? each : new Unknown());
        const { name, policy } = each;
        return isEmpty(name) && isEmpty(policy) ? [] : [inlinePolicy(textOf(name) ?? address, policy, address)];
      })
    : [];
}

const isEmpty = (value: Value | undefined) => value === undefined || value === null || value === "";

/** A managed policy with its text, where the plan or AWS's own list has it. */
export function managedPolicy({ arn, resource }: NamedPolicy, address: string, joins: Joins): AttachedPolicy {
  const attributes = resource && attributesAt(resource, joins.moment);
  if (resource !== undefined && attributes !== null && attributes !== undefined) {
    return {
      key: arn ?? textOf(attributes["arn"]) ?? resource.address,
      kind: "managed",
      label: nameOf(attributes, resource),
      text: policyText(attributes["policy"] ?? new Unknown()),
      address: resource.address,
    };
  }
  const key = arn ?? resource?.address ?? address;
  const document = documentOfAwsPolicy(key);
  const text: PolicyText = document === undefined ? { kind: "elsewhere" } : { kind: "known", document, certainty: "known" };
  return { key, kind: "managed", label: nameOfArn(key), text, address };
}

/** Whether two policies surely say the same. */
export function saysTheSame({ text: one }: AttachedPolicy, { text: other }: AttachedPolicy): boolean {
  if (one.kind === "known" && other.kind === "known") return canonical(one.document) === canonical(other.document);
  if (one.kind === "hidden" && other.kind === "hidden") return one.same !== undefined && one.same === other.same;
  return one.kind === other.kind;
}

/**
 * Policies with each key once. Two that write one inline policy with other texts are both kept: which of them AWS has in the end,
 * nobody can tell.
 *
 * @param clash called with two that do not say the same
 */
export function distinct(policies: readonly AttachedPolicy[], clash: (one: AttachedPolicy, other: AttachedPolicy) => void) {
  const known = new Map<string, AttachedPolicy>();
  for (const policy of policies) {
    const first = known.get(keyOf(policy));
    if (first === undefined) known.set(keyOf(policy), policy);
    else if (!saysTheSame(first, policy)) {
      const other = { ...policy, key: `${policy.key} ${policy.address}` };
      known.set(keyOf(other), other);
      clash(first, policy);
    }
  }
  return [...known.values()];
}
