import { DeployRole } from "../constructs/role-resources";
import { fieldOf } from "../definition/fields";
import { roleRules } from "../definition/rules/role-rules";
import * as schema from "../definition/schema";
import type { Expression } from "../expression/build";
import { type InputNames, printExpression, printLocals } from "../expression/print";
import { attribute, type Block, block, type Item } from "../hcl/block";
import { literal, quoted, snakeCase } from "../hcl/text";
import { QUOTAS, tooLong } from "../iam/quotas";
import { hasPermissions, permissionPolicy } from "../permissions/permission-policy";
import { nameOnlyWarning } from "../trust/name-only";
import { nameOnlyRepositories, trustPolicy } from "../trust/trust-policy";
import { resourceBlocks } from "./from-cdktf";
import { mapReference, moduleStack, numberReference, reference } from "./module-stack";
import { checkOf } from "./rules";
import { plainVariable, variableOf } from "./variables";

const inputs: InputNames = (name) => (name === "tagKeys" ? "try(keys(var.tags), [])" : `var.${snakeCase(name)}`);

/** Where the role is in the definition, as the inside of a quoted template. */
const AT = "roles[${jsonencode(var.name)}]";

const POLICIES: Readonly<Record<"permissions" | "trust", { readonly local: string; readonly document: Expression<unknown> }>> = {
  trust: { local: "trust_policy", document: trustPolicy },
  permissions: { local: "permission_policy", document: permissionPolicy },
};

/** The variables of modules/deploy-role: the fields of a role, and what the root hands down. */
export function deployRoleVariables(): Block[] {
  const fields = Object.entries(fieldOf(schema.role).fields ?? {}).map(([name, field]) => variableOf(name, field));
  return [
    ...fields,
    variableOf("name", { ...fieldOf(schema.roleNameText), info: { description: "The role's name in IAM.", allowed: "", example: "" } }),
    plainVariable("account_id", "string", "The AWS account that names of resources are meant in, and the role's own."),
    plainVariable("audiences", "list(string)", "The audiences that the role trusts: those of the provider."),
    plainVariable("oidc_provider_arn", "string", "The ARN of the account's GitHub OIDC provider."),
    plainVariable("partition", "string", "The partition of the region, for ARNs."),
    plainVariable("role_paths", "list(string)", "The IAM paths of the roles that a plan of the whole configuration reads."),
    plainVariable("region", "string", "The AWS region that names of resources are meant in."),
  ];
}

/** The locals, resources and checks of modules/deploy-role. */
export function deployRoleMain(): Item[] {
  const stack = moduleStack();
  new DeployRole(stack, "role", {
    logicalId: "this",
    name: reference("var.name"),
    trust: reference(`local.${POLICIES.trust.local}`),
    permissions: reference(`local.${POLICIES.permissions.local}`),
    // By what is asked for, not by what comes of it: that may be known only after apply
    permissionsCount: numberReference(`${printExpression(hasPermissions, inputs)} ? 1 : 0`),
    exclusivePolicies: true,
    exclusiveCount: numberReference("var.exclusive_policies ? 1 : 0"),
    maxSessionDuration: numberReference("var.max_session_duration"),
    path: reference("var.path"),
    permissionsBoundary: reference("var.permissions_boundary"),
    description: reference("var.description"),
    tags: mapReference("var.tags"),
    dependsOn: [],
    preconditions: [...rules(), ...quotas()],
  });
  return [block("locals", [], locals()), ...resourceBlocks(stack), nameOnlyCheck()];
}

export const deployRoleOutputs = (): Block[] => [
  block(
    "output",
    ["arn"],
    [attribute("description", quoted("The role's ARN: role-to-assume in a workflow.")), attribute("value", "aws_iam_role.this.arn")],
  ),
  block("output", ["name"], [attribute("description", quoted("The role's name.")), attribute("value", "aws_iam_role.this.name")]),
];

const locals = (): Item[] => [
  ...[...printLocals([trustPolicy, permissionPolicy], inputs)].map(([name, value]) => attribute(name, `${value}\n`)),
  ...Object.values(POLICIES).map(({ local, document }) => attribute(local, `jsonencode(${printExpression(document, inputs, "  ")})\n`)),
];

const rules = () =>
  roleRules
    .map((rule) => checkOf(rule, inputs, AT))
    .map(({ condition, message }) => ({ condition: reference(condition), errorMessage: reference(message) }));

const quotas = () =>
  QUOTAS.map((quota) => {
    const length = `length(local.${POLICIES[quota.document].local})`;
    return { condition: reference(`${length} <= ${quota.characters}`), errorMessage: `${AT}: ${tooLong(quota, reference(length))}` };
  });

/** A warning, where the cdktf face annotates. */
const nameOnlyCheck = (): Block =>
  block(
    "check",
    ["name_only_repositories"],
    [
      block(
        "assert",
        [],
        [
          attribute("condition", `length(${printExpression(nameOnlyRepositories, inputs)}) == 0`),
          attribute(
            "error_message",
            `join("\\n", [\nfor repository in ${printExpression(nameOnlyRepositories, inputs)} :\n"${literal(nameOnlyWarning("ROLE", "REPOSITORY")).replaceAll("ROLE", "${var.name}").replaceAll("REPOSITORY", "${repository}")}"\n])`,
          ),
        ],
      ),
    ],
  );
