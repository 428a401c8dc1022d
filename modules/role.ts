import { IamRole } from "@cdktf/provider-aws/lib/iam-role";
import { IamRolePolicy } from "@cdktf/provider-aws/lib/iam-role-policy";
import { Annotations, Op } from "cdktf";
import { Construct } from "constructs";
import { nameElement, terraformName } from "./cdktf/logical-id";
import { renderDocument, terraformText } from "./cdktf/text";
import type { Place } from "./definition/inputs";
import * as schema from "./definition/schema";
import { tagProblems } from "./definition/stack-rules";
import { hasToken } from "./definition/tokens";
import { parse, refuse } from "./definition/validate";
import { NEVER } from "./refusal";
import { accountsNamed, roleDocuments, roleProblems } from "./role-documents";
import { nameOnlyWarning, unboundNames } from "./trust/name-only";
import type { IGithubOidcProvider } from "./trust/oidc-provider";

/** A role's definition, with the provider it trusts. */
export interface GithubDeployRoleProps extends schema.RoleDefinition {
  /** The account's GitHub OIDC provider. It also says where the role is. */
  readonly provider: IGithubOidcProvider;
  /** The role's name in IAM. Default: the construct's id. */
  readonly name?: string;
}

/** The name of a role's one inline policy. */
export const POLICY_NAME = "permissions";

/**
 * A role that admits exactly the workflows of its definition and grants exactly the calls of its permission sets.
 *
 * @throws DefinitionError where the definition is not allowed; its message names field, value, what is allowed and an example
 */
export class GithubDeployRole extends Construct {
  /** The role's ARN, for `role-to-assume` in the workflow. */
  readonly arn: string;
  /** The role's name. */
  readonly name: string;
  private readonly resource: IamRole;
  private readonly preconditions: { condition: unknown; errorMessage: string }[] = [];

  constructor(scope: Construct, id: string, props: GithubDeployRoleProps) {
    const { provider, name = id, ...definition } = props;
    parse(schema.roleNameText, name, ["name"]);
    const role = parse(schema.role, definition);
    refuse([...roleProblems(role, provider.place, []), ...tagProblems(undefined, role.tags, ["tags"])]);
    const { trust, permissions } = roleDocuments(role, provider.place);
    super(scope, id);
    this.name = name;
    this.resource = new IamRole(this, "role", {
      name,
      assumeRolePolicy: renderDocument(trust),
      maxSessionDuration: role.maxSessionDuration,
      path: role.path,
      dependsOn: [...provider.dependencies],
      ...(role.permissionsBoundary !== undefined && { permissionsBoundary: role.permissionsBoundary }),
      ...(role.description !== undefined && { description: terraformText(role.description) }),
      ...(role.tags !== undefined && { tags: role.tags }),
    });
    nameElement(this.resource, terraformName(name), `a role named ${name}`);
    this.arn = this.resource.arn;
    if (permissions !== undefined) this.attach(renderDocument(permissions));
    this.keepToOneAccount(role, provider.place);
    for (const repository of unboundNames(role.repositories)) Annotations.of(this).addWarning(nameOnlyWarning(name, repository));
  }

  /** Makes every plan fail with the message. For what only a person can decide; there is no way around it but to take the call out. */
  refusePlan(message: string): void {
    this.require(NEVER, message);
  }

  private attach(policy: string): void {
    const inline = new IamRolePolicy(this, "permissions", {
      name: POLICY_NAME,
      // By id: when a new path replaces the role, the policy is replaced with it; by name it would be lost until the next apply
      role: this.resource.id,
      policy,
    });
    nameElement(inline, terraformName(this.name), `the permissions of ${this.name}`);
  }

  /** Where the account is known only to Terraform, ARNs that must be of this account are checked in the plan. */
  private keepToOneAccount(role: schema.Role, { accountId }: Place): void {
    if (!hasToken(accountId)) return;
    for (const named of accountsNamed(role)) {
      this.require(
        Op.eq(accountId, named),
        `The role ${this.name} names a role or a boundary of account ${named}, which is not the account of this plan. Only the account's own can be used: correct passRoles or permissionsBoundary.`,
      );
    }
  }

  private require(condition: unknown, errorMessage: string): void {
    this.preconditions.push({ condition, errorMessage: terraformText(errorMessage) });
    this.resource.lifecycle = { precondition: this.preconditions as never };
  }
}
