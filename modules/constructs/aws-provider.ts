import type { AwsProvider } from "@cdktf/provider-aws/lib/provider";
import { TerraformProvider, type TerraformResource, TerraformStack } from "cdktf";
import type { Construct } from "constructs";
import { type Problem, showValue } from "../fields/messages/errors";
import { listed } from "../fields/messages/wording";
import { partitionOf } from "../fields/partition";
import { hasToken } from "../fields/tokens";

/** The construct that is made of a definition, for messages: "the role platform/web-deploy". */
export const nameOf = (what: string, scope: Construct, id: string): string =>
  `${what} ${[scope.node.path, id].filter((part) => part !== "").join("/")}`;

/** What is wrong with the AWS provider that a construct was given. */
export function awsProviderProblems(scope: Construct, provider: unknown): Problem[] {
  if (provider === undefined) return [];
  if (!isAwsProvider(provider)) {
    const received = TerraformProvider.isTerraformProvider(provider) ? `the provider ${provider.node.path}` : showValue(provider);
    return [{ path: "provider", message: `received ${received}. ${ALLOWED}` }];
  }
  const stack = TerraformStack.of(scope);
  if (TerraformStack.of(provider) === stack) return [];
  const message = `${provider.node.path} is of another stack, where Terraform does not look for it. Make an AwsProvider in the stack ${stack.node.id}.`;
  return [{ path: "provider", message }];
}

/** What is wrong with an account, received at `path`, that the provider may not touch. */
export function accountProblems(provider: unknown, path: string, accountId: string | undefined): Problem[] {
  const accounts = isAwsProvider(provider) ? knownAccounts(provider) : undefined;
  if (!isAwsProvider(provider) || accountId === undefined || accounts === undefined || accounts.includes(accountId)) return [];
  const message = `received the account ${accountId}, but the provider ${provider.node.path} may touch ${listed(accounts, "and")} only (allowedAccountIds). Give the provider of the account, or correct the account.`;
  return [{ path, message }];
}

/** What is wrong with a region that is of another partition than the provider's, given or the one that the stack has so far. */
export function regionProblems(scope: Construct, provider: unknown, region: string | undefined): Problem[] {
  const used = provider ?? defaultProvider(scope);
  const own = isAwsProvider(used) ? used.regionInput : undefined;
  if (!isAwsProvider(used) || region === undefined || own === undefined || hasToken(own)) return [];
  if (partitionOf(region) === partitionOf(own)) return [];
  const message = `received ${showValue(region)}, which is of the partition ${partitionOf(region)}, but the provider ${used.node.path} is of ${partitionOf(own)} (region ${showValue(own)}). Give a region of the provider's partition, or the provider of the region's.`;
  return [{ path: "region", message }];
}

const ALLOWED =
  'Allowed: an AwsProvider. Example: provider: new AwsProvider(stack, "production", { alias: "production", region: "eu-central-1" }).';
const isAwsProvider = (provider: unknown): provider is AwsProvider =>
  TerraformProvider.isTerraformProvider(provider) && provider.terraformResourceType === "aws";

/** The accounts that the provider may touch, where it says so in clear. */
function knownAccounts({ allowedAccountIdsInput: accounts }: AwsProvider): readonly string[] | undefined {
  return Array.isArray(accounts) && !accounts.some(hasToken) ? accounts : undefined;
}

/** Whether both may be of one account: their providers do not say in clear that they are of several. */
export function mayShareAccount(one: TerraformResource, other: TerraformResource): boolean {
  const [ones, others] = [providerOf(one), providerOf(other)].map((provider) => provider && knownAccounts(provider));
  return ones === undefined || others === undefined || ones.some((account) => others.includes(account));
}

/** The AWS provider that manages the resource: its own, or the default one of its stack. */
function providerOf(resource: TerraformResource): AwsProvider | undefined {
  const provider = resource.provider ?? defaultProvider(resource);
  return isAwsProvider(provider) ? provider : undefined;
}

/** The AWS provider that the stack uses where none is named, if it has it yet. */
const defaultProvider = (scope: Construct): AwsProvider | undefined =>
  TerraformStack.of(scope)
    .node.findAll()
    .filter(isAwsProvider)
    .find(({ alias }) => alias === undefined);
