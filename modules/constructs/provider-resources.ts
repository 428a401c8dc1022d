import { DataAwsIamOpenidConnectProvider } from "@cdktf/provider-aws/lib/data-aws-iam-openid-connect-provider";
import { IamOpenidConnectProvider } from "@cdktf/provider-aws/lib/iam-openid-connect-provider";
import { dependable, type TerraformProvider } from "cdktf";
import type { Construct } from "constructs";
import { nameElement } from "./logical-id";
import { refuseMadeElsewhere } from "./made-elsewhere";

/** What the provider's resources are made of: final values, already checked. In the module they are references, and counts choose. */
export interface ProviderValues {
  /** The name of the resources in Terraform. */
  readonly logicalId: string;
  readonly url: string;
  /** The account that it is planned for: its number, a token of cdktf's, or a reference. */
  readonly accountId: string;
  readonly audiences: string[];
  /** Absent where AWS chooses. */
  readonly thumbprints?: string[];
  readonly tags?: { [key: string]: string };
  /** Whether Terraform refuses to destroy it. A literal in Terraform's language, so that no reference can stand here. Default: false. */
  readonly preventDestroy?: boolean;
  readonly count?: number;
  /** The AWS provider that manages it, where it is not the default one. */
  readonly provider?: TerraformProvider;
}

/** What a stack has already, where a second one is made. */
export const ONE_PROVIDER =
  "the GitHub OIDC provider; an AWS account holds one of each URL, which all its roles share. For another account, give the second one the AWS provider of that account, with an alias";

/** The provider itself. Returns what `depends_on` calls it. */
export function createProvider(
  scope: Construct,
  { logicalId, url, accountId, audiences, thumbprints, tags, preventDestroy, count, provider }: ProviderValues,
): string {
  const resource = new IamOpenidConnectProvider(scope, "provider", {
    url,
    clientIdList: audiences,
    ...(thumbprints && { thumbprintList: thumbprints }),
    ...(tags && { tags }),
    ...(preventDestroy && { lifecycle: { preventDestroy } }),
    ...(count !== undefined && { count }),
    ...(provider && { provider }),
  });
  nameElement(resource, logicalId, ONE_PROVIDER);
  refuseMadeElsewhere(resource, accountId);
  return dependable(resource);
}

/** A condition on the provider that is read, and what is said where it does not hold; both are text for Terraform. */
export interface Postcondition {
  readonly condition: string;
  readonly errorMessage: string;
}

/** The account's existing provider, which must be there and fulfil the conditions. Returns what `depends_on` calls it. */
export function readProvider(
  scope: Construct,
  logicalId: string,
  arn: string,
  conditions: readonly Postcondition[],
  meta: { readonly count?: number; readonly provider?: TerraformProvider },
): string {
  const data = new DataAwsIamOpenidConnectProvider(scope, "provider", { arn, ...meta });
  nameElement(data, logicalId, ONE_PROVIDER);
  // cdktf's type knows only its own tokens as conditions
  data.lifecycle = { postcondition: [...conditions] as never };
  return dependable(data);
}
