import type { TerraformStack } from "cdktf";
import type { Precondition } from "../constructs/precondition";
import { DeployRole } from "../constructs/role-resources";
import { type Block, comment, type Item } from "../hcl/block";
import { BOUNDARY } from "../permissions/arns";
import { resourceBlocks } from "./from-cdktf";
import { mapReference, moduleStack, numberReference, reference } from "./module-stack";
import { noneOf } from "./rules";
import { plainVariable } from "./variables";

/** modules/deploy-role: the resources of one role, from what modules/policies made of its definition. */

/** Where the role is in the definition, as the inside of a quoted template: said once for all of its problems. */
const AT = "roles[${jsonencode(var.role.name)}]";

export const deployRoleVariables = (): Block[] => [plainVariable("role", ROLE_TYPE, "The role, as modules/policies has made it.")];

const ROLE_TYPE = `object({
    name                 = string
    account_id           = string
    path                 = string
    description          = string
    max_session_duration = number
    permissions_boundary = string
    tags                 = map(string)
    trust_policy         = string
    permission_policy    = string

    # The texts of the managed policies that are made for the role, by what they are called behind its name.
    made_policies = map(string)

    # Whether the role has an inline policy at all.
    has_inline_policy = bool

    # The ARNs of managed policies, by the names of their attachments.
    managed_policies = map(string)

    # And of those of which the inline policy denies a part: they are attached once it is there.
    limited_policies = map(string)

    # Whether Terraform takes off every policy but these.
    exclusive_policies = bool

    # What speaks against the role: of values that are known in the plan, of those that may be known only after the apply, and of its
    # policy, which is known only where all of its resources are.
    problems = object({
      known      = list(string)
      references = list(string)
      policy     = list(string)
    })
  })`;

/** Resources by their addresses, each with why it is made when it is. */
type Reasons = Readonly<Record<string, string | undefined>>;

/** main.tf: the role, its inline policy, and that it has no other. */
export const deployRoleMain = (): Item[] => resourcesOf(MAIN);
const MAIN: Reasons = {
  "aws_iam_role.this":
    "Refused is what checks found, in the plan where it is known then. Who applies a saved plan with credentials of another account is stopped once the role is there, before it is given a policy. (A mocked provider of a test gives no ARN.)",
  "aws_iam_role_policy.this": undefined,
  "aws_iam_role_policies_exclusive.this":
    "With exclusive_policies: what else somebody gives the role by hand, these two take off with the next apply.",
  "aws_iam_role_policy_attachments_exclusive.this": undefined,
};

/** managed.tf: the managed policies that are made for it, and all that it has. */
export const deployRoleManaged = (): Item[] => [
  comment("Only with managed policies, given or made (split_permissions, generate_boundary): without them nothing of this is there."),
  ...resourcesOf(MANAGED),
];
const MANAGED: Reasons = {
  "aws_iam_policy.this":
    "Made before the role, which may have one as its boundary. AWS deletes no policy that a role still has: a new one is made, and attached, before the old one goes.\nReferences that the role refuses in the apply alone are refused here too: else a policy that the role has already would be changed first. What can be refused in the plan is left to the role: refused here, it would hide what is said against other roles.",
  "aws_iam_role_policy_attachment.this": "Attached before the inline policy changes: what moves out of it is not missed meanwhile.",
  "aws_iam_role_policy_attachment.limited":
    'Only with terraform_plan and read = "account". Attached after the inline policy, which denies a part of it, and taken off before that goes.',
};

function resourcesOf(reasons: Reasons): Item[] {
  const resources = new Map(resourceBlocks(deployRoleStack()).map((resource) => [(resource.labels ?? []).join("."), resource]));
  return Object.entries(reasons).flatMap(([address, reason]): Item[] => {
    const resource = resources.get(address) as Block;
    return reason === undefined ? [resource] : [comment(reason), resource];
  });
}

export function deployRoleStack(): TerraformStack {
  const stack = moduleStack();
  new DeployRole(stack, "role", {
    logicalId: "this",
    name: reference("var.role.name"),
    accountId: reference("var.role.account_id"),
    trust: reference("var.role.trust_policy"),
    permissions: reference("var.role.permission_policy"),
    permissionsCount: numberReference("var.role.has_inline_policy ? 1 : 0"),
    managedPolicyArns: mapReference("var.role.managed_policies"),
    limitedPolicyArns: mapReference("var.role.limited_policies"),
    exclusivePolicies: true,
    exclusiveCount: numberReference("var.role.exclusive_policies ? 1 : 0"),
    maxSessionDuration: numberReference("var.role.max_session_duration"),
    path: reference("var.role.path"),
    permissionsBoundary: reference("var.role.permissions_boundary"),
    madePolicyTexts: mapReference("var.role.made_policies"),
    description: reference("var.role.description"),
    tags: mapReference("var.role.tags"),
    dependsOn: [],
    madePolicyPreconditions: [refusing("references", `each.key == "${BOUNDARY}" || `)],
    preconditions: ["known", "references", "policy"].map((part) => refusing(part)),
  });
  return stack;
}

function refusing(part: string, unless = ""): Precondition {
  const { condition, message } = noneOf(`var.role.problems.${part}`, AT);
  return { condition: reference(`${unless}${condition}`), errorMessage: reference(message) };
}
