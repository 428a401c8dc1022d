import * as schema from "../definition/schema";
import { type Field, fieldOf } from "../fields/field";
import { hcl, worded } from "../fields/messages/faces";
import { guidance } from "../fields/messages/wording";
import { PARTITIONS } from "../fields/partition";
import { place } from "../fields/place";
import { attribute, type Block, block, comment, type Item, printValue } from "../hcl/block";
import { literal, quoted, snakeCase } from "../hcl/text";
import { oidcProviderField } from "./provider-field";
import { variableOf } from "./variables";

/** The root of the module: what it takes, and how its modules hang together. */

const stack = fieldOf(schema.stack).fields as Readonly<Record<"accountId" | "region" | "roles" | "tags", Field>>;

/** `roles`, `oidc_provider` and `tags` are of any type, so that what does not fit is said in words, and a misspelt field is not dropped. */
export const rootVariables = (): Block[] => [
  variableOf("accountId", described(stack.accountId, ACCOUNT)),
  anyVariable("oidcProvider", oidcProviderField),
  variableOf("region", { ...described(stack.region, REGION), optional: true }),
  anyVariable("roles", stack.roles),
  anyVariable("tags", { ...stack.tags, default: {} }),
];

// A module has no AWS provider of its own, so these two say less than the stack's fields
const ACCOUNT = "The AWS account. With credentials of another one the plan fails. Default: the account of the credentials.";
const REGION = "The AWS region that names of resources are meant in. Default: the region of the AWS provider.";

const described = (field: Field, description: string): Field => ({
  ...field,
  info: { allowed: "", example: "", ...field.info, description },
});

const anyVariable = (name: string, field: Field): Block =>
  block(
    "variable",
    [snakeCase(name)],
    [
      attribute("description", quoted(worded(field.info?.description ?? "", hcl))),
      attribute("type", "any"),
      ...(field.default === undefined ? [] : [attribute("default", "{}")]),
      attribute("nullable", "false"),
      // Here, because what is no map cannot even be read field by field
      block(
        "validation",
        [],
        [
          attribute("condition", `can(keys(var.${snakeCase(name)}))`),
          attribute(
            "error_message",
            `"${snakeCase(name)}: received \${jsonencode(var.${snakeCase(name)})}. ${literal(guidance(field, hcl))}"`,
          ),
        ],
      ),
    ],
  );

/** What of `place` the root itself knows; the rest is the provider's. */
const OWN_PLACE: Readonly<Record<string, string>> = {
  partition: "data.aws_partition.current.partition",
  region: "local.definition.region != null ? local.definition.region : data.aws_region.current.id",
  accountId: "data.aws_caller_identity.current.account_id",
};
const placeOf = (name: string): string => OWN_PLACE[name] ?? `module.oidc_provider.${snakeCase(name).replace(/^oidc_provider_/, "")}`;

const postcondition = (condition: string, message: string): Block =>
  block("lifecycle", [], [block("postcondition", [], [attribute("condition", condition), attribute("error_message", `"${message}"`)])]);

/** The data sources, locals and modules of the root. */
export const rootMain = (): Item[] => [
  block(
    "data",
    ["aws_caller_identity", "current"],
    [
      postcondition(
        "var.account_id == null || self.account_id == var.account_id",
        "account_id: received ${jsonencode(var.account_id)}, but the credentials are of account ${self.account_id}. Use those of the account, or correct account_id.",
      ),
    ],
  ),
  block("data", ["aws_partition", "current"], []),
  block(
    "data",
    ["aws_region", "current"],
    [
      postcondition(
        "var.region == null || local.region_partition == local.provider_partition",
        "region: received ${jsonencode(var.region)}, which is of the partition ${local.region_partition}, but the AWS provider is of ${data.aws_partition.current.partition}. Give a region of the provider's partition, or leave region out.",
      ),
    ],
  ),
  comment(
    "What gives access is in modules/policies, modules/deploy-role and modules/oidc-provider. modules/definition and the files called checks only refuse: what comes out of modules/definition is what went in, and of checks what is said against it.",
  ),
  comment(
    [
      "What is checked where:",
      "- each field by itself: modules/definition, in the plan, before all else",
      "- fields with each other, and AWS's quotas: modules/policies; modules/deploy-role refuses to plan the role",
      "- the provider: modules/oidc-provider; the account: above, and of what was made modules/deploy-role",
      "- what is known only after the apply: in the apply, before the role, or a policy of it, is made",
      "- what is allowed and yet dangerous: checks.tf, which warns",
    ].join("\n"),
  ),
  block(
    "module",
    ["definition"],
    [
      attribute("source", '"./modules/definition"\n'),
      attribute(
        "definition",
        `{\n${["accountId", "region", "tags", "oidcProvider", "roles"]
          .map((name) => `${snakeCase(name)} = var.${snakeCase(name)}`)
          .join("\n")}\n}`,
      ),
    ],
  ),
  block(
    "locals",
    [],
    [
      attribute("definition", "module.definition.checked\n"),
      attribute(
        "place",
        `{\n${Object.keys(place)
          .map((name) => `${snakeCase(name)} = ${placeOf(name)}`)
          .join("\n")}\n}`,
      ),
    ],
  ),
  block(
    "module",
    ["oidc_provider"],
    [
      attribute("source", '"./modules/oidc-provider"\n'),
      attribute("oidc_provider", "local.definition.oidc_provider"),
      attribute("tags", "local.definition.tags"),
      attribute("account_id", "data.aws_caller_identity.current.account_id"),
      attribute("partition", "data.aws_partition.current.partition"),
    ],
  ),
  block(
    "module",
    ["policies"],
    [
      attribute("source", '"./modules/policies"\n'),
      attribute("roles", "local.definition.roles"),
      attribute("tags", "local.definition.tags"),
      attribute("place", "local.place"),
    ],
  ),
  block(
    "module",
    ["deploy_role"],
    [
      attribute("source", '"./modules/deploy-role"'),
      attribute("for_each", "local.definition.roles\n"),
      attribute("role", "module.policies.roles[each.key]"),
    ],
  ),
];

/** checks.tf: a warning, where the cdktf face annotates. One check for all roles: each is a node of Terraform's graph. */
export const rootChecks = (): Item[] => [
  comment("Regions of these beginnings are of a partition of their own; all others, and partitions that are not listed, count as aws."),
  block(
    "locals",
    [],
    [
      attribute("partitions", `${printValue(PARTITIONS)}\n`),
      attribute(
        "region_partition",
        'concat([for prefix, partition in local.partitions : partition if startswith(coalesce(var.region, "-"), prefix)], ["aws"])[0]',
      ),
      attribute(
        "provider_partition",
        'contains(values(local.partitions), data.aws_partition.current.partition) ? data.aws_partition.current.partition : "aws"',
      ),
    ],
  ),
  block(
    "check",
    ["warnings"],
    [
      block(
        "assert",
        [],
        [
          attribute("condition", "alltrue([for role in values(module.policies.roles) : length(role.warnings) == 0])"),
          attribute("error_message", 'join("\\n", flatten([for role in values(module.policies.roles) : role.warnings]))'),
        ],
      ),
    ],
  ),
];

/** Composed, so that a first plan shows them; and given once the roles are there, with their policies. */
const MADE = attribute("depends_on", "[module.deploy_role]");

export const rootOutputs = (): Block[] => [
  block(
    "output",
    ["oidc_provider"],
    [
      attribute("description", quoted("What oidc_provider is in a further call of the module for the same account.")),
      attribute(
        "value",
        '{\ncreate = false\narn = module.oidc_provider.resource_arn\nurl = "https://${module.oidc_provider.issuer}"\naudiences = module.oidc_provider.audiences\n}',
      ),
    ],
  ),
  block(
    "output",
    ["oidc_provider_arn"],
    [attribute("description", quoted("The ARN of the GitHub OIDC provider.")), attribute("value", "module.oidc_provider.arn")],
  ),
  block(
    "output",
    ["role_arns"],
    [
      attribute("description", quoted("The ARN of each role, by its key in roles: role-to-assume in a workflow. Known in the plan.")),
      attribute("value", "{ for name, role in module.policies.roles : name => role.arn }"),
      MADE,
    ],
  ),
  block(
    "output",
    ["role_names"],
    [
      attribute("description", quoted("The name of each role, by its key in roles.")),
      attribute("value", "{ for name, role in module.policies.roles : name => role.name }"),
      MADE,
    ],
  ),
];
