import { subjectObjections } from "../definition/rules/subject-rules";
import * as schema from "../definition/schema";
import { choose, type Expression, input } from "../expression/build";
import { printExpression, printLocals } from "../expression/print";
import { localsOf } from "../expression/refers";
import { fieldOf } from "../fields/field";
import { hcl, worded } from "../fields/messages/faces";
import { place, roleName } from "../fields/place";
import { attribute, type Block, block, comment, type Item, printValue } from "../hcl/block";
import { quoted, snakeCase } from "../hcl/text";
import { BOUNDARY, boundaryArn } from "../permissions/arns";
import { attachedPolicies, limitedPolicies } from "../permissions/attached-policies";
import { CONSTANTS } from "../permissions/constants";
import { allSets } from "../permissions/registry";
import { inlineStatements, roleHasInlinePolicy, rolePolicy } from "../permissions/role-policy";
import { providerArn } from "../trust/issuer";
import { trustPolicy } from "../trust/trust-policy";
import { roleWarnings } from "../trust/warnings";
import { forEachRole, INDENT, localAttribute, names, type OnePolicy, POLICIES, policyOf, SPLIT_STATEMENTS } from "./policies-locals";
import { trustHead } from "./trust-head";
import { validation } from "./validations";
import { objectType, plainVariable } from "./variables";

/**
 * modules/policies: what the definition of each role comes to, for all roles at once. Terraform prepares all of its functions anew for each
 * local of each instance of a module, so that a module for each role would be slow.
 */

export const policiesVariables = (): Block[] => [
  plainVariable("roles", `map(${objectType(fieldOf(schema.role))})`, "The roles by their names, as modules/definition has checked them."),
  plainVariable("tags", "map(string)", "AWS tags of all roles."),
  plainVariable(
    "place",
    PLACE_TYPE,
    "Where the roles are: what names of resources mean, and which provider, issuer and audiences they trust. Known in a first plan.",
    placeValidations(),
  ),
];

const PLACE_TYPE = `object({
${Object.keys(place)
  .map((name) => `${snakeCase(name)} = ${name === "audiences" ? "list(string)" : "string"}`)
  .join("\n")}
})`;

/** Nothing here may widen a trust policy or a resource. */
const placeValidations = (): Block[] => {
  const at = (name: string) => `var.place.${snakeCase(name)}`;
  const names = ["partition", "region", "accountId", "issuer"].map(at).join(", ");
  return [
    validation("place", {
      condition: `can(regex("^[A-Za-z0-9./_-]+$", join("", [${names}])))`,
      message: "Partition, region, account and issuer are names: no wildcard.",
    }),
    validation("place.audiences", {
      condition: 'length(var.place.audiences) > 0 && alltrue([for audience in var.place.audiences : can(regex("^[^*?]+$", audience))])',
      message: "A trust policy asks for at least one audience, without a wildcard.",
    }),
    validation("place.oidc_provider_arn", {
      condition: `var.place.oidc_provider_arn == ${printExpression(providerArn, at)}`,
      message: "It is the ARN of the issuer's provider in the account of the roles.",
    }),
  ];
};

/** trust.tf: who may come in. */
export const policiesTrust = (): Item[] => [...trustHead(), localsBlock("trust")];

/** trust_further.tf: who else may. */
export const policiesTrustFurther = (): Item[] => [
  comment(
    "Only with owners, dangerously_owners, subjects or also_trust: who comes in by them. Without these fields all of it is empty, and trust.tf is the whole of it.",
  ),
  block("locals", [], FURTHER_LOCALS.map(localAttribute)),
];
const FURTHER = ["trusted_owners", "tokens_of_owners", "whole_subjects", "tokens_of_subjects", "also_trusted"];
const FURTHER_LOCALS = printLocals([trustPolicy], names, INDENT).filter(({ name }) => FURTHER.includes(name));

/** checks_subjects.tf: what is known of whole subjects. */
export const policiesSubjects = (): Item[] => [
  comment(
    "Whole subjects, of repositories whose template is customised. One is taken only where it is known to hold a job to one repository and to a place in it. Of interest only to who has any.",
  ),
  block("locals", [], printLocals([subjectObjections], names, INDENT).map(localAttribute)),
];

/** permissions.tf: what they may do. */
export const policiesPermissions = (): Item[] => [
  comment(
    'What they may do: what each set allows is in a file of its own, permissions_SET.tf, a row for each statement. A row without resources is left out; "*" only where AWS knows no resource.',
  ),
  block(
    "locals",
    [],
    [
      comment("What terraform_plan reads of: all roles of this call."),
      attribute("role_paths", "distinct([for role in values(var.roles) : role.path])"),
      attribute("bounded_roles", "[for role_name, role in var.roles : role_name if role.generate_boundary]"),
      attribute("split_roles", "[for role_name, role in var.roles : role_name if role.split_permissions]"),
    ],
  ),
  localsBlock("permissions"),
];

/** permissions_SET.tf, for each set. */
export const policiesSets = (): Readonly<Record<string, Item[]>> =>
  Object.fromEntries(
    allSets.map((set) => {
      const own = SET_LOCALS.get(set.name) ?? [];
      return [
        `permissions_${snakeCase(set.name)}.tf`,
        [comment(`${snakeCase(set.name)}. ${worded(set.description, hcl)}`), block("locals", [], own.map(localAttribute))],
      ];
    }),
  );
const ofSet = (name: string): readonly string[] => ["", "_statements", "_denials"].map((part) => `${snakeCase(name)}${part}`);
const SET_LOCALS = new Map(
  allSets.map(({ name }) => [name, printLocals([rolePolicy], names, INDENT).filter((one) => ofSet(name).includes(one.name))]),
);

/** split.tf: what of it is in managed policies. */
export const policiesSplit = (): Item[] => [
  comment(
    "Only with split_permissions: statements with many resources go into managed policies of their own, of so many resources each, in the order of the definition, so that one more changes one policy. All else stays inline. Without it all of this is empty.",
  ),
  block(
    "locals",
    [],
    [
      ...SPLIT_LOCALS.map(localAttribute),
      attribute("split_policies", forEachRole(`{ for split in ${SPLIT_STATEMENTS} : split.key => jsonencode(split.policy) }`).trimEnd()),
    ],
  ),
];
const SPLIT_LOCALS = printLocals([inlineStatements], names, INDENT).filter(({ name }) => name.startsWith("split_"));

/** boundary.tf: how far whatever is attached to them may reach. */
export const policiesBoundary = (): Item[] => [
  comment(
    "How far they reach, whatever is attached to them: all of the services that they are allowed calls of. IAM, STS and the like give access to other things: of them only what they are allowed.",
  ),
  localsBlock("boundary"),
];

/** checks_constants.tf: what checks look up. */
export const policiesConstants = (): Item[] => [
  comment(
    "What checks look up: actions that only read, by service (AWS's access levels List and Read, by names that say so, without those that give out secrets), and the ids of statements that are made.",
  ),
  block(
    "locals",
    [],
    Object.entries(CONSTANTS).map(([name, value]) => attribute(snakeCase(name), `${printValue(value)}\n`)),
  ),
];

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
    value: `{\nfor key, policy in merge(local.split_policies[role_name], { ${BOUNDARY} = ${policyOf("boundary", "null")} }) :\nkey => policy if key != "${BOUNDARY}" || role.generate_boundary\n}`,
    note: "The texts of the managed policies that are made for the role, by what they are called behind its name.",
  },
  permissions_boundary: {
    value: printed(choose(input<boolean>("generateBoundary"), boundaryArn(roleName), input<string>("permissionsBoundary"))),
  },
  managed_policies: { value: printed(attachedPolicies), note: "The ARNs of those that it has, by the names of their attachments." },
  limited_policies: { value: printed(limitedPolicies), note: "And of those of which the inline policy denies a part." },
};
const ROLE_LOCALS = printLocals([roleHasInlinePolicy], names, INDENT).filter(({ name }) => name === "has_permissions");

/** What modules/deploy-role takes for a role: fields of it, and what they come to. */
const GIVEN = ["path", "description", "maxSessionDuration", "exclusivePolicies"].map(snakeCase);
const FOR_ROLE: Readonly<Record<string, string>> = {
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

/** The locals that a policy is made of, but those that stand with one before it, then the policy itself. */
function localsBlock(name: OnePolicy): Block {
  const { local, document, only } = POLICIES[name];
  const all = Object.values(POLICIES);
  const before = all.slice(0, all.indexOf(POLICIES[name])).map((policy) => policy.document);
  const elsewhere = new Set(
    [...localsOf([...before, subjectObjections]), ...SPLIT_LOCALS, ...FURTHER_LOCALS, ...[...SET_LOCALS.values()].flat()].map(
      (each) => each.name,
    ),
  );
  return block(
    "locals",
    [],
    [
      ...printLocals([document], names, INDENT)
        .filter((each) => !elsewhere.has(each.name))
        .map(localAttribute),
      attribute(local, forEachRole(`jsonencode(${printExpression(document, names, INDENT)})`, only).trimEnd()),
    ],
  );
}
