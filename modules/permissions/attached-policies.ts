import { type Expression, input, merge } from "../expression/build";

/** The managed policies that a role has: their ARNs by names, which Terraform knows the attachments by. */
export const attachedPolicies: Expression<Record<string, string>> = merge(
  input<Record<string, string>>("managedPolicies"),
  input<Record<string, string>>("dangerouslyManagedPolicies"),
) as Expression<Record<string, string>>;
