import { DataAwsCallerIdentity } from "@cdktf/provider-aws/lib/data-aws-caller-identity";
import { TlsProvider } from "@cdktf/provider-tls/lib/provider";
import { type TerraformProvider, TerraformStack } from "cdktf";
import type { Construct } from "constructs";
import { nameElement } from "./logical-id";
import { ONE_PROVIDER } from "./provider-resources";

/** The account id of whoever runs Terraform, with the credentials of that provider. */
export function callerAccountId(scope: Construct, logicalId: string, provider?: TerraformProvider): string {
  const caller = new DataAwsCallerIdentity(scope, "caller", { ...(provider && { provider }) });
  nameElement(caller, logicalId, ONE_PROVIDER);
  return caller.accountId;
}

// With an alias, so that an app can have a tls provider of its own, whether before or after ours
const OURS = "github";

/** The `tls` provider that `data tls_certificate` uses: the default one that the stack has already, or one for all of ours. */
export function tlsProvider(scope: Construct): TlsProvider {
  const isUsed = (child: unknown): child is TlsProvider =>
    child instanceof TlsProvider && (child.alias === undefined || child.alias === OURS);
  return TerraformStack.of(scope).node.findAll().find(isUsed) ?? new TlsProvider(scope, "tls", { alias: OURS });
}
