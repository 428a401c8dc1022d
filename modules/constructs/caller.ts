import { DataAwsCallerIdentity } from "@cdktf/provider-aws/lib/data-aws-caller-identity";
import { TerraformStack } from "cdktf";
import type { Construct } from "constructs";

/** The account id of whoever runs Terraform: one data source for a stack. */
export function callerAccountId(scope: Construct): string {
  const stack = TerraformStack.of(scope);
  const known = stack.node.children.find((child) => child instanceof DataAwsCallerIdentity);
  return (known ?? new DataAwsCallerIdentity(stack, "current")).accountId;
}
