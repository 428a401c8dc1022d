import type { RoleDefinition } from "../../modules";
import { ACCOUNT, documentsOf, REGION } from "./documents";

/** A role as `aws iam get-account-authorization-details` has it. */
export function detailsOf(name: string, definition: RoleDefinition, audiences?: readonly string[], more: object = {}) {
  const { trust, permissions } = documentsOf(definition, REGION, audiences);
  const { path = "/" } = definition;
  const role = {
    RoleName: name,
    Path: path,
    Arn: `arn:aws:iam::${ACCOUNT}:role${path}${name}`,
    AssumeRolePolicyDocument: trust,
    RolePolicyList: permissions === undefined ? [] : [{ PolicyName: "permissions", PolicyDocument: permissions }],
    AttachedManagedPolicies: [],
    ...more,
  };
  return { RoleDetailList: [role] };
}
