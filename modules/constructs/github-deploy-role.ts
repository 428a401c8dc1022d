import { Annotations, Op } from "cdktf";
import type { Construct } from "constructs";
import * as schema from "../definition/schema";
import { compile } from "../expression/evaluate";
import type { Place } from "../fields/place";
import { hasToken } from "../fields/tokens";
import { parse, refuse } from "../fields/validate";
import { terraformText, terraformTexts } from "../hcl/text";
import { compactJson } from "../iam/document";
import { nameOnlyWarning } from "../trust/name-only";
import { nameOnlyRepositories } from "../trust/trust-policy";
import type { IGithubOidcProvider } from "./github-oidc-provider";
import { terraformName } from "./logical-id";
import { accountsNamed, type RoleDocuments, roleDocuments, roleProblems } from "./role-documents";
import { DeployRole, type DeployRoleValues, type Precondition } from "./role-resources";

/** A role's definition, with the provider it trusts. */
export interface GithubDeployRoleProps extends schema.RoleDefinition {
  /** The account's GitHub OIDC provider. It also says where the role is. */
  readonly provider: IGithubOidcProvider;
  /** The role's name in IAM. Default: the construct's id. */
  readonly name?: string;
}

/**
 * A role that admits exactly the workflows of its definition and grants exactly the calls of its permission sets.
 *
 * @throws DefinitionError where the definition is not allowed; its message names field, value, what is allowed and an example
 */
export class GithubDeployRole extends DeployRole {
  constructor(scope: Construct, id: string, props: GithubDeployRoleProps) {
    const { provider, name = id, ...definition } = props ?? {};
    if (!isProvider(provider)) refuse([{ path: "provider", message: PROVIDER_MISSING }]);
    parse(schema.roleNameText, name, "name");
    const role = parse(schema.role, definition);
    const documents = roleDocuments(role, provider.place);
    refuse(roleProblems(role, documents, provider.place, ""));
    super(scope, id, valuesOf(name, role, documents, provider));
    warnOfNames(this, role);
  }
}

const PROVIDER_MISSING =
  "missing. Allowed: the GithubOidcProvider of the stack, or what its fromAccount or fromArn returned. Example: provider: stack.provider.";
// tsx runs an app without looking at its types
const isProvider = (provider: unknown): boolean => typeof provider === "object" && provider !== null && "place" in provider;

/** The values of a checked role's resources. */
export function valuesOf(name: string, role: schema.Role, documents: RoleDocuments, provider: IGithubOidcProvider): DeployRoleValues {
  const { exclusivePolicies, maxSessionDuration, path, permissionsBoundary, description, tags } = role;
  const { trust, permissions } = documents;
  return {
    logicalId: terraformName(name),
    name,
    trust: renderDocument(trust),
    ...(permissions !== undefined && { permissions: renderDocument(permissions) }),
    exclusivePolicies,
    maxSessionDuration,
    path,
    ...(permissionsBoundary !== undefined && { permissionsBoundary }),
    ...(description !== undefined && { description: terraformText(description) }),
    ...(tags !== undefined && { tags: terraformTexts(tags) }),
    dependsOn: provider.dependencies,
    preconditions: ofOneAccount(name, role, provider.place),
  };
}

/** Where the account is known only to Terraform, ARNs that must be of this account are checked in the plan. */
function ofOneAccount(name: string, role: schema.Role, place: Place): Precondition[] {
  const { accountId } = place;
  if (!hasToken(accountId)) return [];
  return accountsNamed(role, place).map((account) => ({
    condition: Op.eq(accountId, account),
    errorMessage: `The role ${name} names a role, a boundary or a service of account ${account}, which is not the account of this plan. Only the account's own can be used: correct passRoles, permissionsBoundary or services.`,
  }));
}

const nameOnlyOf = compile(nameOnlyRepositories);

/** Warns at synth of repositories that are trusted by their names alone. */
export function warnOfNames(role: DeployRole, { repositories }: schema.Role): void {
  for (const repository of nameOnlyOf({ repositories })) Annotations.of(role).addWarning(nameOnlyWarning(role.name, repository));
}

/** The document as the compact JSON that a Terraform attribute takes. */
const renderDocument = (document: object): string => terraformText(compactJson(document));
