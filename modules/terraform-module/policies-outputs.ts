import { choose, type Expression, input, text } from "../expression/build";
import { printExpression, printLocals } from "../expression/print";
import { roleName } from "../fields/place";
import { attribute, block, type Item, printComment } from "../hcl/block";
import { quoted, snakeCase } from "../hcl/text";
import { BOUNDARY, boundaryArn, prefixOf } from "../permissions/arns";
import { attachedPolicies, limitedPolicies } from "../permissions/attached-policies";
import { roleHasInlinePolicy } from "../permissions/role-policy";
import { roleWarnings } from "../trust/warnings";
import { forEachRole, INDENT, localAttribute, names, policyOf } from "./policies-locals";

/** What modules/policies gives of each role: what its fields come to, beside its policies. */

const printed = (expression: Expression<unknown>) => printExpression(expression, names, "      ");

/** What modules/deploy-role takes for a role: fields of it, and what they come to. */
const GIVEN = ["path", "description", "maxSessionDuration", "exclusivePolicies"].map(snakeCase);
interface Given {
  readonly value: string;
  readonly note?: string;
}
const FOR_ROLE: Readonly<Record<string, Given | string>> = {
  name: "role_name",
  arn: printed(text`${prefixOf("iam")}:role${input<string>("path")}${roleName}`),
  account_id: "var.place.account_id",
  ...Object.fromEntries(GIVEN.map((name) => [name, `role.${name}`])),
  tags: "local.tags[role_name]",
  trust_policy: policyOf("trust", "null"),
  permission_policy: policyOf("permissions", "null"),
  problems: "local.problems[role_name]",
  warnings: printed(roleWarnings),
  has_inline_policy: {
    value: printed(roleHasInlinePolicy),
    note: "By what is asked for, not by what comes of it: that may be known only after the apply.",
  },
  permissions_boundary: printed(choose(input<boolean>("generateBoundary"), boundaryArn(roleName), input<string>("permissionsBoundary"))),
  made_policies: {
    value: `merge(local.split_policies[role_name], role.generate_boundary ? { ${BOUNDARY} = local.boundary_policies[role_name] } : {})`,
    note: "The texts of the managed policies that are made for the role, by what they are called behind its name.",
  },
  managed_policies: { value: printed(attachedPolicies), note: "The ARNs of those that it has, by the names of their attachments." },
  limited_policies: {
    value: printed(limitedPolicies),
    note: 'Only with terraform_plan and read = "account": those of which the inline policy denies a part.',
  },
};

const attributeText = ([name, given]: readonly [string, Given | string]): string => {
  const { value, note } = typeof given === "string" ? { value: given } : given;
  return `${note === undefined ? "" : `\n${printComment(note, "      ")}\n`}${name} = ${value}`;
};

/** outputs.tf. One output for all of it: Terraform 1.11 compares every output of every module with every change of one when it plans. */
export const policiesOutputs = (): Item[] => [
  block(
    "output",
    ["roles"],
    [
      attribute(
        "description",
        quoted("Each role by its name: its policies, whatever speaks against it, and the fields that go on as they are."),
      ),
      attribute("value", forEachRole(`{\n${Object.entries(FOR_ROLE).map(attributeText).join("\n")}\n}`).trimEnd()),
    ],
  ),
  block("locals", [], [attribute("tags", forEachRole("merge(var.tags, role.tags)")), ...ROLE_LOCALS.map(localAttribute)]),
];
const ROLE_LOCALS = printLocals([roleHasInlinePolicy], names, INDENT).filter(({ name }) => name === "has_permissions");
