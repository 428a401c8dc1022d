import { choose, type Expression, input, text } from "../expression/build";
import { printExpression, printLocals } from "../expression/print";
import { roleName } from "../fields/place";
import { attribute, type Block, block, comment, type Item } from "../hcl/block";
import { quoted, snakeCase } from "../hcl/text";
import { BOUNDARY, boundaryArn, prefixOf } from "../permissions/arns";
import { attachedPolicies, limitedPolicies } from "../permissions/attached-policies";
import { roleHasInlinePolicy } from "../permissions/role-policy";
import { roleWarnings } from "../trust/warnings";
import { forEachRole, INDENT, localAttribute, names, policyOf } from "./policies-locals";

/** What modules/policies gives of each role: what its fields come to, beside its policies. */

/** roles.tf: what each of them has of its own, beside the policies above. */
export const policiesRoles = (): Item[] => [
  comment("What else each role has: tags, the managed policies that are made for it or that it names, its boundary."),
  block(
    "locals",
    [],
    [
      attribute("tags", forEachRole("merge(var.tags, role.tags)")),
      ...ROLE_LOCALS.map(localAttribute),
      ...Object.entries(MADE).map(([name, { value, note }]) => ({ ...attribute(name, forEachRole(value)), ...(note && { note }) })),
    ],
  ),
];

const printed = (expression: Expression<unknown>) => printExpression(expression, names, INDENT);
/** What is made of a role's fields beside its policies, by the name of the local. */
const MADE: Readonly<Record<string, { readonly value: string; readonly note?: string }>> = {
  has_inline_policy: {
    value: printed(roleHasInlinePolicy),
    note: "By what is asked for, not by what comes of it: that may be known only after the apply.",
  },
  made_policies: {
    value: `merge(local.split_policies[role_name], role.generate_boundary ? { ${BOUNDARY} = local.boundary_policies[role_name] } : {})`,
    note: "The texts of the managed policies that are made for the role, by what they are called behind its name.",
  },
  permissions_boundary: {
    value: printed(choose(input<boolean>("generateBoundary"), boundaryArn(roleName), input<string>("permissionsBoundary"))),
  },
  managed_policies: { value: printed(attachedPolicies), note: "The ARNs of those that it has, by the names of their attachments." },
  limited_policies: {
    value: printed(limitedPolicies),
    note: 'Only with terraform_plan and read = "account": those of which the inline policy denies a part.',
  },
};
const ROLE_LOCALS = printLocals([roleHasInlinePolicy], names, INDENT).filter(({ name }) => name === "has_permissions");

/** What modules/deploy-role takes for a role: fields of it, and what they come to. */
const GIVEN = ["path", "description", "maxSessionDuration", "exclusivePolicies"].map(snakeCase);
const FOR_ROLE: Readonly<Record<string, string>> = {
  name: "role_name",
  arn: printExpression(text`${prefixOf("iam")}:role${input<string>("path")}${roleName}`, names),
  ...Object.fromEntries(GIVEN.map((name) => [name, `role.${name}`])),
  account_id: "var.place.account_id",
  trust_policy: policyOf("trust", "null"),
  permission_policy: policyOf("permissions", "null"),
  ...Object.fromEntries(["tags", ...Object.keys(MADE), "problems"].map((name) => [name, `local.${name}[role_name]`])),
  warnings: printExpression(roleWarnings, names),
};

/** One output for all of it: Terraform 1.11 compares every output of every module with every change of one when it plans. */
export const policiesOutputs = (): Block[] => [
  block(
    "output",
    ["roles"],
    [
      attribute(
        "description",
        quoted("Each role by its name: its policies, whatever speaks against it, and the fields that go on as they are."),
      ),
      attribute(
        "value",
        forEachRole(
          `{\n${Object.entries(FOR_ROLE)
            .map(([name, value]) => `${name} = ${value}`)
            .join("\n")}\n}`,
        ).trimEnd(),
      ),
    ],
  ),
];
