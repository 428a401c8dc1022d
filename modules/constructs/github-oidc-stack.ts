import { AwsProvider } from "@cdktf/provider-aws/lib/provider";
import { Annotations, App, TerraformOutput, TerraformStack } from "cdktf";
import { Construct } from "constructs";
import { planWarnings } from "../definition/rules/plan-warnings";
import { backendProblems, roleNameRules } from "../definition/rules/stack-rules";
import * as schema from "../definition/schema";
import { DefinitionError, type Problem, pathFrom } from "../fields/messages/errors";
import { brokenRules, check, refuse } from "../fields/validate";
import { placeIn } from "../trust/place";
import { fetchesCertificate } from "../trust/provider";
import { PROVIDERS, TERRAFORM } from "../versions";
import { nameOf } from "./aws-provider";
import { addBackend, sharedState } from "./backend";
import { valuesOf, warnOf } from "./github-deploy-role";
import { GithubOidcProvider, type IGithubOidcProvider, providerProblems } from "./github-oidc-provider";
import { ofStack, roleDocuments, roleProblems } from "./role-documents";
import { DeployRole } from "./role-resources";

/** The definition of provider and roles; see docs/definition.md for each field. */
export type GithubOidcStackProps = schema.StackDefinition;

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
  readonly roles: ReadonlyMap<string, DeployRole>;
  /** The AWS provider of the stack, for what is not of the definition: `stack.awsProvider.profile = "production"`. */
  readonly awsProvider: AwsProvider;

  constructor(scope: Construct, id: string, props: GithubOidcStackProps) {
    const { value: definition, problems } = check(schema.stack, props);
    const of = nameOf("the stack", scope, id);
    if (definition === undefined) throw new DefinitionError(problems, of);
    const checked = checkRoles(definition);
    const { region, accountId, tags, oidcProvider, roles, backend = {} } = definition;
    const ofRoles = checked.flatMap((role) => role.problems);
    refuse([...problems, ...stackProblems(definition), ...sharedState(scope, id, backend), ...ofRoles], of);
    super(scope, id);
    addBackend(this, App.of(this).outdir, backend);
    acceptVersions(this, definition);
    // A scope of ours, so that a child of the app's own can be called "aws" or "github"
    const own = new Construct(this, "github-oidc");
    this.awsProvider = new AwsProvider(own, "aws", { region, ...(accountId !== undefined && { allowedAccountIds: [accountId] }) });
    this.provider = addProvider(own, { region, accountId }, { ...oidcProvider, tags: merged(tags, oidcProvider.tags) });
    const added = new Map<string, DeployRole>();
    // A loop in place: cdktf records the whole call stack for every reference it makes, so that each frame costs
    for (const { name, role, documents } of checked) {
      const values = valuesOf(name, role, documents ?? roleDocuments(role, this.provider.place, ofStack(roles)), this.provider);
      // The prefix keeps a role called "aws" from the other children
      const resources = new DeployRole(own, `role-${name}`, values);
      warnOf(resources, role, this.provider.place);
      added.set(name, resources);
    }
    this.roles = added;
    for (const { role, message } of planWarnings(definition)) Annotations.of(added.get(role) ?? this).addWarning(message);
    const providerArn = new TerraformOutput(this, "oidc_provider_arn", {
      value: this.provider.arn,
      description: "The ARN of the GitHub OIDC provider.",
    });
    // The ARN is composed, so nothing else says that it is good only once the provider exists. An override, because cdktf writes the
    // dependencies of an output as "${…}", which Terraform refuses.
    if (this.provider.dependencies.length > 0) providerArn.addOverride("depends_on", this.provider.dependencies);
    new TerraformOutput(this, "role_arns", {
      value: Object.fromEntries([...this.roles].map(([name, role]) => [name, role.arn])),
      description: "The ARN of each role, by its name: role-to-assume in a workflow.",
    });
  }
}

const stackProblems = (stack: schema.Stack): Problem[] => [
  ...backendProblems(stack),
  ...providerProblems(stack.oidcProvider, stack.tags, "oidcProvider"),
  ...brokenRules(roleNameRules, { roleNames: Object.keys(stack.roles) }, ""),
];

/**
 * The roles with the stack's tags, their documents, and all that is wrong with them: known before anything is constructed. Documents
 * of an account that is not known yet are only good for counting, so they are left out.
 */
function checkRoles({ region, accountId, oidcProvider, roles, tags }: schema.Stack) {
  const place = placeIn(region, accountId ?? UNKNOWN_ACCOUNT, oidcProvider.audiences, oidcProvider.url);
  const stack = ofStack(roles);
  return Object.entries(roles).map(([name, own]) => {
    const role = { ...own, tags: merged(tags, own.tags) };
    const documents = roleDocuments(role, place, stack);
    const problems = roleProblems(role, documents, place, pathFrom("roles", [{ key: name }]), accountId !== undefined);
    return { name, role, problems, documents: accountId === undefined ? undefined : documents };
  });
}

function addProvider(
  scope: Construct,
  place: { region: string; accountId?: string },
  definition: schema.OidcProvider,
): IGithubOidcProvider {
  const { create, url, audiences, ...created } = definition;
  if (!create) return GithubOidcProvider.fromAccount(scope, "github", { ...place, url, audiences });
  return new GithubOidcProvider(scope, "github", { ...place, url, audiences, ...created });
}

function acceptVersions(stack: TerraformStack, { backend, oidcProvider }: schema.Stack): void {
  stack.addOverride("terraform.required_version", backend?.s3?.useLockfile ? TERRAFORM.s3LockFile : TERRAFORM.any);
  const accepted = fetchesCertificate(oidcProvider) ? PROVIDERS : { aws: PROVIDERS.aws };
  for (const [name, versions] of Object.entries(accepted)) stack.addOverride(`terraform.required_providers.${name}`, versions);
}

const merged = (shared: schema.Stack["tags"], own: schema.Stack["tags"]) => (shared || own ? { ...shared, ...own } : undefined);
