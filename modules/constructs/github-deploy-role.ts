import { Annotations, Fn, Op, TerraformProvider } from "cdktf";
import type { Construct } from "constructs";
import { MAKES_ADMINISTRATOR, makesAdministrator } from "../definition/rules/managed-policy-rules";
import * as schema from "../definition/schema";
import { input, not } from "../expression/build";
import { compile } from "../expression/evaluate";
import { printExpression } from "../expression/print";
import { DefinitionError, type Problem } from "../fields/messages/errors";
import { typescript, worded } from "../fields/messages/faces";
import type { Place } from "../fields/place";
import { hasToken } from "../fields/tokens";
import { check, refuse } from "../fields/validate";
import { terraformText, terraformTexts } from "../hcl/text";
import { compactJson } from "../iam/document";
import { BOUNDARY, boundaryArn } from "../permissions/arns";
import { roleWarnings } from "../trust/warnings";
import { loadActionList } from "./action-list";
import { nameOf } from "./aws-provider";
import type { IGithubOidcProvider } from "./github-oidc-provider";
import { nameWith, terraformName } from "./logical-id";
import type { Precondition } from "./precondition";
import { accountsNamed, ofStack, policiesOf, type RoleDocuments, roleDocuments, roleProblems } from "./role-documents";
import { type AttachedPolicy, DeployRole, type DeployRoleValues } from "./role-resources";
import { statementDoubts } from "./statement-doubts";

/** A role's definition, with the provider it trusts. */
export interface GithubDeployRoleProps extends schema.RoleDefinition {
  /** The account's GitHub OIDC provider. It also says where the role is, and which AWS provider manages it. */
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
    const { role, documents } = checked({ provider, name, definition }, nameOf("the role", scope, id));
    super(scope, id, valuesOf(name, role, documents, provider));
    warnOf(this, role, provider.place);
  }
}

/** The checked role with its documents, or a `DefinitionError` with all that is wrong with it. */
function checked(
  { provider, name, definition }: { provider: IGithubOidcProvider; name: string; definition: unknown },
  of: string,
): { role: schema.Role; documents: RoleDocuments } {
  const { value: role, problems } = check(schema.role, definition);
  const ofProps = [...providerProblems(provider), ...check(schema.roleNameText, name, "name").problems, ...problems];
  if (role === undefined || !isProvider(provider)) throw new DefinitionError(ofProps, of);
  const documents = roleDocuments(role, provider.place, ofStack({ [name]: role }));
  refuse([...ofProps, ...roleProblems(role, documents, provider.place, "")], of);
  return { role, documents };
}

// tsx runs an app without looking at its types
const isProvider = (provider: unknown): boolean => typeof provider === "object" && provider !== null && "place" in provider;

function providerProblems(provider: unknown): Problem[] {
  if (isProvider(provider)) return [];
  const received = TerraformProvider.isTerraformProvider(provider)
    ? `received the provider ${provider.node.path}. A role is managed with the AWS provider that its GithubOidcProvider was given`
    : "missing";
  return [{ path: "provider", message: `${received}. ${ALLOWED}` }];
}
const ALLOWED =
  "Allowed: the GithubOidcProvider of the stack, or what its fromAccount or fromArn returned. Example: provider: stack.provider.";

/** The values of a checked role's resources. */
export function valuesOf(name: string, role: schema.Role, documents: RoleDocuments, provider: IGithubOidcProvider): DeployRoleValues {
  const { exclusivePolicies, maxSessionDuration, path, permissionsBoundary, description, tags } = role;
  const { trust, permissions, boundary, split } = documents;
  return {
    logicalId: nameWith(terraformName(name), provider.awsProvider),
    name,
    accountId: provider.place.accountId,
    trust: renderDocument(trust),
    ...(permissions !== undefined && { permissions: renderDocument(permissions) }),
    managedPolicies: managedPoliciesOf(name, role, documents, provider.place),
    exclusivePolicies,
    maxSessionDuration,
    path,
    ...(permissionsBoundary !== undefined && { permissionsBoundary }),
    ...(boundary && { permissionsBoundary: boundaryArnOf({ ...provider.place, name }) }),
    madePolicies: Object.fromEntries(
      Object.entries({ ...(boundary && { [BOUNDARY]: boundary }), ...split }).map(([key, policy]) => [key, renderDocument(policy)]),
    ),
    ...(description !== undefined && { description: terraformText(description) }),
    ...(tags !== undefined && { tags: terraformTexts(tags) }),
    ...(provider.awsProvider && { provider: provider.awsProvider }),
    dependsOn: provider.dependencies,
    readFirst: provider.readFirst ?? [],
    preconditions: ofOneAccount(name, role, provider.place),
  };
}

/** Where the account is known only to Terraform, ARNs that must be of this account are checked in the plan. */
function ofOneAccount(name: string, role: schema.Role, place: Place): Precondition[] {
  const { accountId } = place;
  if (!hasToken(accountId)) return [];
  return accountsNamed(role, place).map((account) => ({
    condition: Op.eq(accountId, account),
    errorMessage: `The role ${name} names a role, a policy or a service of account ${account}, which is not the account of this plan. Only the account's own can be used: correct passRoles, managedPolicies, permissionsBoundary or services.`,
  }));
}

/** What the inline policy limits is no ARN of the definition. */
function managedPoliciesOf(name: string, role: schema.Role, documents: RoleDocuments, place: Place): AttachedPolicy[] {
  const { attached, limited } = policiesOf(name, role, documents, place);
  return [
    ...Object.entries(attached).map(([key, arn]) => ({ key, arn, isLimited: false, preconditions: preconditionsOf(role, key, arn) })),
    ...Object.entries(limited).map(([key, arn]) => ({ key, arn, isLimited: true, preconditions: [] })),
  ];
}

/** An ARN that only Terraform knows is held in the plan, or in the apply, to what is refused at synth of one that is written out. */
const preconditionsOf = (role: schema.Role, key: string, arn: string): Precondition[] =>
  hasToken(arn) && key in role.managedPolicies
    ? [
        {
          condition: `\${${printExpression(not(makesAdministrator(ARN)), () => Fn.join("", [arn]))}}`,
          errorMessage: terraformText(`managedPolicies[${JSON.stringify(key)}]: ${worded(MAKES_ADMINISTRATOR, typescript)}`),
        },
      ]
    : [];
const boundaryArnOf = compile(boundaryArn(input("name")));
const ARN = input<string>("arn");

const warningsOf = compile(roleWarnings);

/** Warns at synth of what is allowed and yet dangerous, and of statements that AWS's list of actions does not bear out. */
export function warnOf(role: DeployRole, definition: schema.Role, place: Place): void {
  const warnings = warningsOf({ ...definition, ...place, roleName: role.name });
  const hasStatements = Object.keys(definition.statements).length > 0;
  const doubts = hasStatements ? statementDoubts(role.name, definition, loadActionList()) : [];
  for (const warning of [...warnings, ...doubts]) Annotations.of(role).addWarning(warning);
}

/** The document as the compact JSON that a Terraform attribute takes. */
const renderDocument = (document: object): string => terraformText(compactJson(document));
