import { DataAwsCallerIdentity } from "@cdktf/provider-aws/lib/data-aws-caller-identity";
import type { TerraformProvider } from "cdktf";
import type { Construct } from "constructs";
import { nameElement } from "./logical-id";
import { ONE_PROVIDER } from "./provider-resources";

/** The account id of whoever runs Terraform, with the credentials of that provider. */
export function callerAccountId(scope: Construct, logicalId: string, provider?: TerraformProvider): string {
  const caller = new DataAwsCallerIdentity(scope, "caller", { ...(provider && { provider }) });
  nameElement(caller, logicalId, ONE_PROVIDER);
  return caller.accountId;
}
