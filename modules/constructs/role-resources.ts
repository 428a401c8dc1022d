import { IamPolicy, type IamPolicyConfig } from "@cdktf/provider-aws/lib/iam-policy";
import { IamRole } from "@cdktf/provider-aws/lib/iam-role";
import { IamRolePoliciesExclusive } from "@cdktf/provider-aws/lib/iam-role-policies-exclusive";
import { IamRolePolicy } from "@cdktf/provider-aws/lib/iam-role-policy";
import { IamRolePolicyAttachment } from "@cdktf/provider-aws/lib/iam-role-policy-attachment";
import { IamRolePolicyAttachmentsExclusive } from "@cdktf/provider-aws/lib/iam-role-policy-attachments-exclusive";
import { type TerraformDataSource, TerraformIterator, type TerraformProvider, type TerraformResource, Token } from "cdktf";
import { Construct } from "constructs";
import { terraformText } from "../hcl/text";
import { BOUNDARY } from "../permissions/arns";
import { nameElement, terraformName } from "./logical-id";
import { refuseMadeElsewhere } from "./made-elsewhere";
import { keepOtherPoliciesOut } from "./other-policies";
import { addPrecondition, type Precondition } from "./precondition";
import { NEVER } from "./refusal";

/** A managed policy that a role has. */
export interface AttachedPolicy {
  /** What Terraform knows the attachment by. */
  readonly key: string;
  readonly arn: string;
  /** Whether the inline policy denies some of what it allows: then that is there first. */
  readonly isLimited: boolean;
  readonly preconditions: readonly Precondition[];
}

/** What a role's resources are made of: final values, already checked. */
export interface DeployRoleValues {
  /** The name of the resources in Terraform. */
  readonly logicalId: string;
  readonly name: string;
  /** The account that it is planned for: its number, a token of cdktf's, or a reference. */
  readonly accountId: string;
  /** The trust policy, as text for Terraform. */
  readonly trust: string;
  /** The inline policy, as text for Terraform; absent where the role has no permission sets. */
  readonly permissions?: string;
  /** How many inline policies there are, where only Terraform knows whether there is one. */
  readonly permissionsCount?: number;
  /** The managed policies that are made for the role, as text for Terraform, by their keys. What they are for is said by their ARNs. */
  readonly madePolicies?: Readonly<Record<string, string>>;
  /** The same where only Terraform knows which there are. */
  readonly madePolicyTexts?: { [key: string]: string };
  /** What must hold before those are made. */
  readonly madePolicyPreconditions?: readonly Precondition[];
  /** The managed policies of the role. */
  readonly managedPolicies?: readonly AttachedPolicy[];
  /** The same as a map of ARNs, where only Terraform knows which there are. */
  readonly managedPolicyArns?: { [name: string]: string };
  /** And of those that the inline policy limits. */
  readonly limitedPolicyArns?: { [name: string]: string };
  /** Whether the role has no policies but these: Terraform takes off what else it finds attached. */
  readonly exclusivePolicies: boolean;
  /** How many lists of them there are of either kind, where only Terraform knows whether it keeps to them. */
  readonly exclusiveCount?: number;
  readonly maxSessionDuration: number;
  readonly path: string;
  readonly permissionsBoundary?: string;
  readonly description?: string;
  readonly tags?: { [key: string]: string };
  /** The AWS provider that manages the role, where it is not the default one. */
  readonly provider?: TerraformProvider;
  /** What the role waits for. */
  readonly dependsOn: readonly string[];
  /** What is read before the role, and may fail for reasons of its own. */
  readonly readFirst?: readonly TerraformDataSource[];
  readonly preconditions: readonly Precondition[];
}

/** Attachments of managed policies, and the ARNs that they attach, by reference: one by one, or as a list that only Terraform knows. */
interface Attached {
  readonly attachments: readonly IamRolePolicyAttachment[];
  readonly arns: readonly string[] | string;
}

const addressOf = ({ terraformResourceType, friendlyUniqueId }: TerraformResource): string =>
  `${terraformResourceType}.${friendlyUniqueId}`;

/** Several as one list. */
const listOf = (lists: readonly Attached["arns"][]): string[] =>
  lists.some((list) => typeof list === "string") ? Token.asList(`\${concat(${lists.join(", ")})}`) : lists.flat();

/** The name of a role's one inline policy. */
export const POLICY_NAME = "permissions";

/** The resources of one role. It checks nothing: `GithubDeployRole` and `GithubOidcStack` do, before they make one. */
export class DeployRole extends Construct {
  /** The role's ARN, for `role-to-assume` in the workflow. */
  readonly arn: string;
  /** The role's name. */
  readonly name: string;
  /**
   * The role's name as Terraform knows it once the role is made: what a policy of your own hangs on (with `exclusivePolicies: false`), so
   * that it waits for the role and is made anew when a new path replaces it.
   */
  readonly id: string;
  private readonly role: IamRole;
  private readonly meta: { readonly provider?: TerraformProvider };
  private readonly readFirst: readonly TerraformDataSource[];

  constructor(scope: Construct, id: string, values: DeployRoleValues) {
    super(scope, id);
    const { logicalId, name, trust, permissions, permissionsCount, managedPolicies = [], ...further } = values;
    const {
      managedPolicyArns,
      limitedPolicyArns,
      madePolicies = {},
      madePolicyTexts,
      madePolicyPreconditions,
      exclusivePolicies,
      exclusiveCount,
      dependsOn,
      readFirst = [],
      preconditions,
      provider,
      accountId,
      ...rest
    } = further;
    this.name = name;
    this.meta = { ...(provider && { provider }) };
    this.readFirst = readFirst;
    const made =
      madePolicyTexts === undefined
        ? Object.entries(madePolicies).map(([key, policy]) => this.makePolicy(logicalId, key, policy, rest.tags))
        : [this.makePolicies(logicalId, madePolicyTexts, madePolicyPreconditions, rest.tags)];
    this.role = new IamRole(this, "role", { name, assumeRolePolicy: trust, ...rest, ...this.meta });
    const waitsFor = [...dependsOn, ...made];
    if (waitsFor.length > 0) this.role.dependsOn = waitsFor;
    nameElement(this.role, logicalId, `a role named ${name}`);
    this.arn = this.role.arn;
    this.id = this.role.id;
    const ofKind = (isLimited: boolean) => managedPolicies.filter((each) => each.isLimited === isLimited);
    const attached =
      managedPolicyArns === undefined ? this.attach(logicalId, ofKind(false)) : this.attachEach("managed", logicalId, managedPolicyArns);
    const inline = permissions === undefined ? undefined : this.putInline(logicalId, permissions, permissionsCount);
    const limited =
      limitedPolicyArns === undefined ? this.attach(logicalId, ofKind(true)) : this.attachEach("limited", "limited", limitedPolicyArns);
    if (inline !== undefined) {
      // What moves out of the inline policy into a managed one is attached first
      if (attached.attachments.length > 0) inline.dependsOn = attached.attachments.map(addressOf);
      // What it denies is denied before it is allowed, and for longer
      for (const attachment of limited.attachments) attachment.dependsOn = [addressOf(inline)];
    }
    if (exclusivePolicies) this.keepToOwnPolicies(logicalId, { inline, attached: [attached, limited] }, exclusiveCount);
    for (const precondition of preconditions) addPrecondition(this.role, precondition);
    refuseMadeElsewhere(this.role, accountId);
  }

  /** Makes every plan fail with the message. For what only a person can decide; there is no way around it but to take the call out. */
  refusePlan(message: string): void {
    // Also before what is read first: a read that fails would be all that is said
    for (const element of [this.role, ...this.readFirst])
      addPrecondition(element, { condition: NEVER, errorMessage: terraformText(message) });
  }

  /** @returns what the role waits for */
  private makePolicy(logicalId: string, key: string, policy: string, tags?: { [key: string]: string }): string {
    const name = key === BOUNDARY ? logicalId : `${logicalId}__${terraformName(key)}`;
    return this.managedPolicy(key === BOUNDARY ? BOUNDARY : `policy-${key}`, name, { name: `${this.name}-${key}`, policy, tags });
  }

  /** @returns what the role waits for */
  private makePolicies(
    logicalId: string,
    texts: { [key: string]: string },
    preconditions: readonly Precondition[] | undefined,
    tags?: { [key: string]: string },
  ): string {
    const forEach = TerraformIterator.fromMap(texts);
    const name = `${this.name}-${forEach.key}`;
    return this.managedPolicy("policies", logicalId, { forEach, name, policy: Token.asString(forEach.value), tags }, preconditions);
  }

  private managedPolicy(
    id: string,
    logicalId: string,
    { tags, ...config }: IamPolicyConfig,
    preconditions: readonly Precondition[] = [],
  ): string {
    const policy = new IamPolicy(this, id, {
      ...config,
      ...(tags && { tags }),
      // AWS deletes no policy that a role still has: where it goes, the role is told first
      lifecycle: { createBeforeDestroy: true },
      ...this.meta,
    });
    for (const precondition of preconditions) addPrecondition(policy, precondition);
    nameElement(policy, logicalId, `the policy ${config.name}`);
    return addressOf(policy);
  }

  private putInline(logicalId: string, policy: string, count?: number): IamRolePolicy {
    const inline = new IamRolePolicy(this, "permissions", {
      name: POLICY_NAME,
      // By id: when a new path replaces the role, the policy is replaced with it; by name it would be lost until the next apply
      role: this.id,
      policy,
      ...(count !== undefined && { count }),
      ...this.meta,
    });
    nameElement(inline, logicalId, `the permissions of ${this.name}`);
    return inline;
  }

  private attach(logicalId: string, policies: readonly AttachedPolicy[]): Attached {
    const attachments = policies.map((policy) => this.attachOne(logicalId, policy));
    return { attachments, arns: attachments.map(({ policyArn }) => policyArn) };
  }

  private attachOne(logicalId: string, { key, arn, preconditions }: AttachedPolicy): IamRolePolicyAttachment {
    const attachment = new IamRolePolicyAttachment(this, `managed-${key}`, { role: this.id, policyArn: arn, ...this.meta });
    // No two are alike: `terraformName` makes no `__` of the key
    nameElement(attachment, `${logicalId}__${terraformName(key)}`, `the policy ${key} of ${this.name}`);
    for (const precondition of preconditions) addPrecondition(attachment, precondition);
    return attachment;
  }

  private attachEach(id: string, logicalId: string, arns: { [name: string]: string }): Attached {
    const each = TerraformIterator.fromMap(arns);
    const attachments = new IamRolePolicyAttachment(this, id, {
      forEach: each,
      role: this.id,
      policyArn: Token.asString(each.value),
      ...this.meta,
    });
    nameElement(attachments, logicalId, `the managed policies of ${this.name}`);
    return { attachments: [attachments], arns: `values(${attachments.fqn})[*].policy_arn` };
  }

  private keepToOwnPolicies(
    logicalId: string,
    { inline, attached }: { readonly inline: IamRolePolicy | undefined; readonly attached: readonly Attached[] },
    count?: number,
  ): void {
    // By reference, so that what is listed is there first: an inline policy that is missing would be put without a document, which fails
    // (hashicorp/terraform-provider-aws issue 43951)
    const common = { roleName: this.id, ...(count !== undefined && { count }), ...this.meta };
    const policies = new IamRolePoliciesExclusive(this, "exclusive-policies", {
      ...common,
      policyNames: inline === undefined ? [] : Token.asList(`\${${inline.fqn}[*].name}`),
    });
    const policyArns = listOf(attached.map(({ arns }) => arns));
    const attachments = new IamRolePolicyAttachmentsExclusive(this, "exclusive-attachments", { ...common, policyArns });
    for (const list of [policies, attachments]) nameElement(list, logicalId, `the exclusive policies of ${this.name}`);
    keepOtherPoliciesOut(this, this.role);
  }
}
