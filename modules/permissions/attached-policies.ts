import { concat, type Expression, each, eachAs, input, merge, path, record, text, zipmap } from "../expression/build";
import { roleName } from "../fields/place";
import type { Found } from "../fields/rule";
import { managedPolicyArn } from "./arns";
import { allSets } from "./registry";
import type { Attached, PermissionSet } from "./set";

type SetWithPolicy = PermissionSet & { readonly attached: Attached };
const sets = allSets.filter((set): set is SetWithPolicy => set.attached !== undefined);

/** Something of each policy that a set of the role asks for. */
const ofSets = <T>(of: (set: SetWithPolicy) => Expression<T>): Expression<T[]> =>
  concat(...sets.map((set) => eachAs(set.source, set.input.element, of(set), set.attached.when)));

/** What Terraform knows the attachments by of the policies that the role's sets ask for. */
export const keysOfSets = ofSets<string>(({ attached }) => text`${attached.key}`);

/** Those policies, each with the path of the field that asks for it. */
export const policiesOfSets = ofSets<Found>(({ name, attached }) => record<Found>({ at: path(name, attached.field), value: attached.arn }));

/** The keys of those that its statements are split over (`splitPermissions`). */
export const splitPolicyKeys = input<string[]>("splitPolicyKeys");

/** Those policies by their keys. The inline policy denies what they allow beyond the set's purpose: they are attached once it is there. */
export const limitedPolicies: Expression<Record<string, string>> = zipmap(
  keysOfSets,
  ofSets<string>(({ attached }) => attached.arn),
);

/** The other managed policies that a role has: their ARNs by names, which Terraform knows the attachments by. */
export const attachedPolicies: Expression<Record<string, string>> = merge(
  input<Record<string, string>>("managedPolicies"),
  input<Record<string, string>>("dangerouslyManagedPolicies"),
  zipmap(
    splitPolicyKeys,
    each(splitPolicyKeys, "key", (key) => managedPolicyArn(roleName, key)),
  ),
) as Expression<Record<string, string>>;
