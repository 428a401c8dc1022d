import { AwsProvider } from "@cdktf/provider-aws/lib/provider";
import { App, dependable, TerraformOutput, TerraformStack } from "cdktf";
import type { Construct } from "constructs";
import { addBackend } from "./backend";
import type { Problem } from "./definition/errors";
import * as schema from "./definition/schema";
import { brokenStackRules } from "./definition/stack-rules";
import { parse, refuse } from "./definition/validate";
import { GithubDeployRole } from "./role";
import { roleProblems } from "./role-documents";
import { GithubOidcProvider, type IGithubOidcProvider } from "./trust/oidc-provider";
import { placeIn } from "./trust/place";

/** The definition of provider and roles; see docs/definition.md for each field. */
export type GithubOidcStackProps = schema.StackDefinition;

// Ranges, where the prebuilt providers would pin one version: the stack and the generated module accept the same ones
const PROVIDERS = {
  aws: { source: "hashicorp/aws", version: ">= 5.81, < 7" },
  tls: { source: "hashicorp/tls", version: "~> 4.0" },
};
// The lock file of the S3 backend came with 1.10 (Terraform changelog)
const TERRAFORM = { anyBackend: ">= 1.5", s3LockFile: ">= 1.10" };
const UNKNOWN_ACCOUNT = "0".repeat(12);

/**
 * The account's GitHub OIDC provider and its roles, from one definition: the whole of what `cdktf deploy` needs.
 *
 * @throws DefinitionError with everything wrong with the definition, before anything is constructed
 */
export class GithubOidcStack extends TerraformStack {
  /** The account's GitHub OIDC provider. */
  readonly provider: IGithubOidcProvider;
  /** The roles by name. */
  readonly roles: ReadonlyMap<string, GithubDeployRole>;

  constructor(scope: Construct, id: string, props: GithubOidcStackProps) {
    const definition = parse(schema.stack, props);
    refuse([...brokenStackRules(definition), ...allRoleProblems(definition)]);
    super(scope, id);
    const { region, accountId, tags, oidcProvider, roles, backend = {} } = definition;
    addBackend(this, App.of(this).outdir, backend);
    acceptVersions(this, backend);
    new AwsProvider(this, "aws", { region, ...(accountId !== undefined && { allowedAccountIds: [accountId] }) });
    this.provider = addProvider(this, { region, accountId }, { ...oidcProvider, tags: merged(tags, oidcProvider.tags) });
    this.roles = new Map(
      Object.entries(roles).map(([name, role]) => [
        name,
        // The prefix keeps a role called "aws" or "constructor" from the other children of the stack
        new GithubDeployRole(this, `role-${name}`, { ...role, name, tags: merged(tags, role.tags), provider: this.provider }),
      ]),
    );
    const providerArn = new TerraformOutput(this, "oidc_provider_arn", {
      value: this.provider.arn,
      description: "The ARN of the GitHub OIDC provider.",
    });
    // The ARN is composed, so nothing else says that it is good only once the provider exists. An override, because cdktf writes the
    // dependencies of an output as "${…}", which Terraform refuses.
    const created = this.provider.dependencies.map(dependable);
    if (created.length > 0) providerArn.addOverride("depends_on", created);
    new TerraformOutput(this, "role_arns", {
      value: Object.fromEntries([...this.roles].map(([name, role]) => [name, role.arn])),
      description: "The ARN of each role, by its name: role-to-assume in a workflow.",
    });
  }
}

/** All that is wrong with the roles, found before anything is constructed; an account that is not given counts as unknown. */
function allRoleProblems({ region, accountId = UNKNOWN_ACCOUNT, oidcProvider, roles }: schema.Stack): Problem[] {
  const place = placeIn(region, accountId, oidcProvider.audiences);
  const accountIsKnown = accountId !== UNKNOWN_ACCOUNT;
  return Object.entries(roles).flatMap(([name, role]) => roleProblems(role, place, ["roles", name], accountIsKnown));
}

function addProvider(
  scope: Construct,
  place: { region: string; accountId?: string },
  definition: schema.OidcProvider,
): IGithubOidcProvider {
  const { create, audiences, ...created } = definition;
  if (!create) return GithubOidcProvider.fromAccount(scope, "github", { ...place, audiences });
  return new GithubOidcProvider(scope, "github", { ...place, audiences, ...created });
}

function acceptVersions(stack: TerraformStack, { s3 }: schema.Backend): void {
  stack.addOverride("terraform.required_version", s3?.useLockfile ? TERRAFORM.s3LockFile : TERRAFORM.anyBackend);
  for (const [name, accepted] of Object.entries(PROVIDERS)) stack.addOverride(`terraform.required_providers.${name}`, accepted);
}

const merged = (shared: schema.Stack["tags"], own: schema.Stack["tags"]) => (shared || own ? { ...shared, ...own } : undefined);
