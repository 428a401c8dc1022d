import { PARTS } from "../constructs/role-documents";
import { DeployRole } from "../constructs/role-resources";
import { roleRules } from "../definition/rules/role-rules";
import * as schema from "../definition/schema";
import type { Expression } from "../expression/build";
import { type InputNames, inputsOf, localsOf, printExpression, printLocals } from "../expression/print";
import { fieldOf } from "../fields/field";
import { place } from "../fields/place";
import type { Rule } from "../fields/rule";
import { attribute, type Block, block, comment, type Item } from "../hcl/block";
import { quoted, snakeCase } from "../hcl/text";
import { QUOTAS, tooLong } from "../iam/quotas";
import { hasPermissionsOf, permissionPolicyOf } from "../permissions/policy";
import { allSets } from "../permissions/registry";
import { nameOnlyRepositories, trustPolicy } from "../trust/trust-policy";
import { exampleOwnerRule } from "./example-owner";
import { resourceBlocks } from "./from-cdktf";
import { mapReference, moduleStack, numberReference, reference } from "./module-stack";
import { noneOf, problemList, problemsOfAll, unless } from "./rules";
import { objectType, plainVariable } from "./variables";

/** modules/deploy-role: one role of `roles`, whose fields are checked already. */

const roleField = fieldOf(schema.role);
const permissionPolicy = permissionPolicyOf(allSets);
const PLACE: ReadonlySet<string> = new Set(Object.keys(place));

/** The tags are handed down apart, those of all roles among them. */
const inputs: InputNames = (name) => {
  if (name === "tagKeys") return "keys(var.tags)";
  if (name === "rolePaths") return "var.role_paths";
  return `${PLACE.has(name) ? "var.place" : "var.role"}.${snakeCase(name)}`;
};

/** Where the role is in the definition, as the inside of a quoted template: said once for all of its problems. */
const AT = "roles[${jsonencode(var.name)}]";

const POLICIES: Readonly<Record<"permissions" | "trust", { readonly local: string; readonly document: Expression<unknown> }>> = {
  trust: { local: "trust_policy", document: trustPolicy },
  permissions: { local: "permission_policy", document: permissionPolicy },
};

export const deployRoleVariables = (): Block[] => {
  const { tags: _, ...fields } = roleField.fields ?? {};
  return [
    plainVariable("name", "string", "The role's name in IAM."),
    plainVariable("role", objectType({ ...roleField, fields }), "The role's definition, as modules/definition has checked it."),
    plainVariable("tags", "map(string)", "AWS tags: those of all roles, with the role's own."),
    plainVariable(
      "place",
      PLACE_TYPE,
      "Where the role is: what names of resources mean, and which provider, issuer and audiences it trusts. Known in a first plan.",
    ),
    plainVariable("role_paths", "list(string)", "The IAM paths of the roles that a plan of the whole configuration reads."),
  ];
};

const PLACE_TYPE = `object({
${Object.keys(place)
  .map((name) => `${snakeCase(name)} = ${name === "audiences" ? "list(string)" : "string"}`)
  .join("\n")}
})`;

/** trust.tf: who may come in. */
export const deployRoleTrust = (): Item[] => [
  comment("Who may come in. Conditions of a statement are ANDed; the values of one, and the statements, are ORed."),
  localsBlock([trustPolicy], "trust"),
];

/** permissions.tf: what they may do. */
export const deployRolePermissions = (): Item[] => [
  comment('What they may do: a row for each statement. A row without resources is left out; "*" only where AWS knows no resource.'),
  localsBlock([permissionPolicy], "permissions"),
];

/** main.tf: the role and its policy. */
export function deployRoleMain(): Item[] {
  const stack = moduleStack();
  new DeployRole(stack, "role", {
    logicalId: "this",
    name: reference("var.name"),
    trust: reference(`local.${POLICIES.trust.local}`),
    permissions: reference(`local.${POLICIES.permissions.local}`),
    // By what is asked for, not by what comes of it: that may be known only after apply
    permissionsCount: numberReference(`${printExpression(hasPermissionsOf(allSets), inputs)} ? 1 : 0`),
    exclusivePolicies: true,
    exclusiveCount: numberReference("var.role.exclusive_policies ? 1 : 0"),
    maxSessionDuration: numberReference("var.role.max_session_duration"),
    path: reference("var.role.path"),
    permissionsBoundary: reference("var.role.permissions_boundary"),
    description: reference("var.role.description"),
    tags: mapReference("var.tags"),
    dependsOn: [],
    preconditions: ["known", "references"]
      .map((part) => noneOf(`problems.${part}`, AT))
      .map(({ condition, message }) => ({
        condition: reference(condition),
        errorMessage: reference(message),
      })),
  });
  return resourceBlocks(stack);
}

/** checks.tf: what is refused. */
export function deployRoleChecks(): Item[] {
  const rules = [...roleRules, exampleOwnerRule];
  const [references, known] = [rules.filter(readsReference), rules.filter((rule) => !readsReference(rule))];
  const printed = new Set(localsOf([trustPolicy, permissionPolicy]).map(({ name }) => name));
  const own = (of: readonly Rule[]) =>
    printLocals(of.flatMap(expressionsOf), inputs)
      .filter(({ name }) => !printed.has(name))
      .map(localAttribute);
  const list = (of: readonly Rule[], more: readonly string[] = []) => problemList([...problemsOfAll(of, inputs, "."), ...more]);
  return [
    comment("What fields mean together is checked here, each rule once: a list of what it says, empty where it holds."),
    block(
      "locals",
      [],
      [
        ...own(rules),
        comment("Apart, so that a value that is known only after the apply does not hide what can be said of all others."),
        attribute("problems", `{\nknown = ${list(known, quotas())}\n\nreferences = ${list(references)}\n}`),
      ],
    ),
  ];
}

const expressionsOf = ({ holds, about, of }: Rule): Expression<unknown>[] => [
  ...(of ? [of.source] : []),
  ...(holds ? [holds] : []),
  ...(about ? [about] : []),
];
const readsReference = (rule: Rule): boolean =>
  expressionsOf(rule)
    .flatMap(inputsOf)
    .some((name) => roleField.fields?.[name]?.mayBeReference);

const quotas = () =>
  QUOTAS.map((quota) => {
    const length = `length(local.${POLICIES[quota.document].local})`;
    return unless(`${length} <= ${quota.characters}`, `: ${tooLong(quota, reference(length), PARTS)}`);
  });

/** One output for all of it: Terraform 1.11 compares every output of every role with every change of one when it plans. */
export const deployRoleOutputs = (): Block[] => [
  block(
    "output",
    ["role"],
    [
      attribute(
        "description",
        quoted("The role: its ARN (role-to-assume in a workflow), its name, and the repositories that it trusts by their names alone."),
      ),
      attribute(
        "value",
        `{\narn = aws_iam_role.this.arn\nname = aws_iam_role.this.name\nname_only_repositories = ${printExpression(nameOnlyRepositories, inputs)}\n}`,
      ),
    ],
  ),
];

/** The locals that a policy is made of, then the policy itself. */
function localsBlock(expressions: readonly Expression<unknown>[], policy: keyof typeof POLICIES): Block {
  const { local, document } = POLICIES[policy];
  return block(
    "locals",
    [],
    [...printLocals(expressions, inputs).map(localAttribute), attribute(local, `jsonencode(${printExpression(document, inputs, "  ")})`)],
  );
}

const localAttribute = ({ name, value, note }: ReturnType<typeof printLocals>[number]): Item => ({
  ...attribute(name, `${value}\n`),
  ...(note !== undefined && { note }),
});
