import { AwsProvider } from "@cdktf/provider-aws/lib/provider";
import { TerraformStack } from "cdktf";
import type { Construct } from "constructs";
import { GithubDeployRole, GithubOidcProvider } from "../../modules";
import { fullRole, smallRole } from "./roles";

/** One stack with the same roles in several accounts: all that our constructs make, each with the AWS provider of that alias. */
export function stackOfAccounts(scope: Construct, aliases: readonly string[], id = "accounts"): TerraformStack {
  const stack = new TerraformStack(scope, id);
  const region = "eu-central-1";
  for (const alias of aliases) {
    const provider = new AwsProvider(stack, `aws-${alias}`, { alias, region });
    const github = new GithubOidcProvider(stack, `github-${alias}`, { region, provider });
    new GithubDeployRole(stack, `deploy-${alias}`, { ...fullRole, permissionsBoundary: undefined, provider: github, name: "deploy" });
    new GithubDeployRole(stack, `open-${alias}`, { ...smallRole, exclusivePolicies: false, provider: github, name: "open" });
  }
  return stack;
}

/** The resources and data sources of AWS in a stack's JSON, as type.name, each with the provider that it names. */
export const awsProvidersIn = (json: Record<"data" | "resource", Record<string, Record<string, { provider?: string }>>>) =>
  (["data", "resource"] as const).flatMap((kind) =>
    Object.entries(json[kind] ?? {})
      .filter(([type]) => type.startsWith("aws_"))
      .flatMap(([type, byName]) => Object.entries(byName).map(([name, { provider }]) => [`${type}.${name}`, provider] as const)),
  );
