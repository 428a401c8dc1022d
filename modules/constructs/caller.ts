import { DataAwsCallerIdentity } from "@cdktf/provider-aws/lib/data-aws-caller-identity";
import { TlsProvider } from "@cdktf/provider-tls/lib/provider";
import { TerraformStack } from "cdktf";
import type { Construct } from "constructs";

/** The account id of whoever runs Terraform: one data source for a stack. */
export function callerAccountId(scope: Construct): string {
  const stack = TerraformStack.of(scope);
  const known = stack.node.children.find((child) => child instanceof DataAwsCallerIdentity);
  return (known ?? new DataAwsCallerIdentity(stack, "current")).accountId;
}

/** Sees to it that the stack has a `tls` provider, which `data tls_certificate` needs. */
export function ensureTlsProvider(scope: Construct): void {
  const stack = TerraformStack.of(scope);
  if (!stack.node.findAll().some((child) => child instanceof TlsProvider)) new TlsProvider(stack, "tls");
}
