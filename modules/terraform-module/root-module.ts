import { providerRules } from "../definition/rules/provider-rules";
import { roleRules } from "../definition/rules/role-rules";
import { roleNameRules } from "../definition/rules/stack-rules";
import * as schema from "../definition/schema";
import { type InputNames, inputsOf } from "../expression/print";
import { type Field, fieldOf } from "../fields/field";
import { worded } from "../fields/messages/wording";
import { attribute, type Block, block, type Item } from "../hcl/block";
import { quoted, snakeCase } from "../hcl/text";
import { eachRole, type Locus, variable } from "./locus";
import { checkOf, validation } from "./rules";
import { textRulesAt, validationsOf } from "./validations";
import { variableOf } from "./variables";

const stack = fieldOf(schema.stack).fields as Readonly<Record<"accountId" | "oidcProvider" | "region" | "roles" | "tags", Field>>;
const role = stack.roles.items as Field;
const fieldNames = (field: Field) => Object.keys(field.fields ?? {}).map(snakeCase);

/** The variables of the root: the definition, with `roles` and `oidc_provider` of any type, so that a misspelt field can be named. */
export const rootVariables = (): Block[] => [
  variableOf("accountId", { ...stack.accountId, info: { ...said(stack.accountId), description: ACCOUNT } }),
  anyVariable("oidcProvider", stack.oidcProvider, [
    ...validationsOf(stack.oidcProvider, variable("oidc_provider"), "nothing"),
    ...providerRules.map((rule) => checkOf(rule, providerInputs, "oidc_provider")).map(validation),
  ]),
  variableOf("region", { ...stack.region, optional: true, info: { ...said(stack.region), description: REGION } }),
  anyVariable("roles", stack.roles, [
    ...textRulesAt(stack.roles.keyRule, ROLE_NAMES),
    ...roleNameRules.map((rule) => checkOf({ ...rule, at: [] }, () => "keys(var.roles)", "roles")).map(validation),
    ...validationsOf(role, eachRole, "nothing"),
    ...ownRules.map((rule) => checkOf(rule, roleInputs, eachRole.path, eachRole.loops[0])).map(validation),
  ]),
  variableOf("tags", { ...stack.tags, default: {} }),
];

// A module has no AWS provider of its own, so these two say less than the stack's fields
const ACCOUNT = "The AWS account. With credentials of another one the plan fails. Default: the account of the credentials.";
const REGION = "The AWS region that names of resources are meant in. Default: the region of the AWS provider.";

const ROLE_NAMES: Locus = { loops: ["for name in keys(var.roles)"], value: "name", path: "roles[${jsonencode(name)}]" };

function said(field: Field): NonNullable<Field["info"]> {
  if (field.info === undefined) throw new Error("a field of the stack has no description");
  return field.info;
}

const anyVariable = (name: string, field: Field, validations: readonly Block[]): Block =>
  block(
    "variable",
    [snakeCase(name)],
    [
      attribute("description", quoted(worded(said(field).description, snakeCase))),
      attribute("type", "any"),
      ...(field.default === undefined ? [] : [attribute("default", "{}")]),
      attribute("nullable", "false"),
      ...validations,
    ],
  );

/** Rules that speak of the role's own fields only; those that need the account or the partition are preconditions of the role. */
const ownRules = roleRules.filter(({ holds }) => inputsOf(holds).every((name) => name === "element" || name in (role.fields ?? {})));

/** The fields of a role that may lack them. */
const roleInputs: InputNames = (name) => {
  const { kind } = role.fields?.[name] ?? {};
  if (kind === "list") return `try(role.${snakeCase(name)}[*], [])`;
  return kind === "boolean" ? `try(role.${snakeCase(name)} == true, false)` : `try(role.${snakeCase(name)}, null)`;
};

/** The fields of a provider that may lack them. */
const providerInputs: InputNames = (name) => {
  if (name === "tagKeys") return "try(keys(var.oidc_provider.tags), [])";
  const value = `var.oidc_provider.${snakeCase(name)}`;
  const fallback = { create: "true", thumbprintSource: '"fetch"' }[name];
  return fallback === undefined ? `try(${value}, null)` : `try(coalesce(${value}, ${fallback}), ${fallback})`;
};

/** The data sources, locals and modules of the root. */
export const rootMain = (): Item[] => [
  block(
    "data",
    ["aws_caller_identity", "current"],
    [
      block(
        "lifecycle",
        [],
        [
          block(
            "postcondition",
            [],
            [
              attribute("condition", "var.account_id == null || self.account_id == var.account_id"),
              attribute(
                "error_message",
                '"account_id: received ${jsonencode(var.account_id)}, but the credentials are of account ${self.account_id}. Use those of the account, or correct account_id."',
              ),
            ],
          ),
        ],
      ),
    ],
  ),
  block("data", ["aws_partition", "current"], []),
  block("data", ["aws_region", "current"], []),
  block(
    "locals",
    [],
    [
      attribute("account_id", "data.aws_caller_identity.current.account_id"),
      attribute("partition", "data.aws_partition.current.partition"),
      attribute("region", "var.region != null ? var.region : data.aws_region.current.id"),
      attribute("role_paths", 'distinct([for role in values(var.roles) : try(coalesce(role.path, "/"), "/")])'),
    ],
  ),
  block(
    "module",
    ["deploy_role"],
    [
      attribute("source", '"./modules/deploy-role"'),
      attribute("for_each", "var.roles\n"),
      attribute("name", "each.key"),
      ...fieldNames(role)
        .filter((name) => name !== "tags")
        .map((name) => attribute(name, `lookup(each.value, "${name}", null)`)),
      attribute("tags", 'merge(var.tags, lookup(each.value, "tags", {}))\n'),
      attribute("account_id", "local.account_id"),
      attribute("audiences", "module.oidc_provider.audiences"),
      attribute("oidc_provider_arn", "module.oidc_provider.arn"),
      attribute("partition", "local.partition"),
      attribute("region", "local.region"),
      attribute("role_paths", "local.role_paths"),
    ],
  ),
  block(
    "module",
    ["oidc_provider"],
    [
      attribute("source", '"./modules/oidc-provider"\n'),
      ...fieldNames(stack.oidcProvider)
        .filter((name) => name !== "tags")
        .map((name) => attribute(name, `try(var.oidc_provider.${name}, null)`)),
      attribute("tags", "merge(var.tags, try(var.oidc_provider.tags, {}))\n"),
      attribute("account_id", "local.account_id"),
      attribute("partition", "local.partition"),
    ],
  ),
];

export const rootOutputs = (): Block[] => [
  block(
    "output",
    ["oidc_provider_arn"],
    [attribute("description", quoted("The ARN of the GitHub OIDC provider.")), attribute("value", "module.oidc_provider.arn")],
  ),
  block(
    "output",
    ["role_arns"],
    [
      attribute("description", quoted("The ARN of each role, by its key in roles: role-to-assume in a workflow.")),
      attribute("value", "{ for name, role in module.deploy_role : name => role.arn }"),
    ],
  ),
  block(
    "output",
    ["role_names"],
    [
      attribute("description", quoted("The name of each role, by its key in roles.")),
      attribute("value", "{ for name, role in module.deploy_role : name => role.name }"),
    ],
  ),
];
