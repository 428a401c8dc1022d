import { PARTS } from "../constructs/role-documents";
import { roleRules } from "../definition/rules/role-rules";
import * as schema from "../definition/schema";
import type { Expression } from "../expression/build";
import type { Names } from "../expression/one-line";
import { printExpression, printLocals } from "../expression/print";
import { inputsOf, localsOf } from "../expression/refers";
import { fieldOf } from "../fields/field";
import { hcl, worded } from "../fields/messages/faces";
import { place } from "../fields/place";
import type { Rule } from "../fields/rule";
import { attribute, type Block, block, comment, type Item, printValue } from "../hcl/block";
import { quoted, snakeCase } from "../hcl/text";
import { quotasOf, tooLong } from "../iam/quotas";
import { CONSTANTS } from "../permissions/constants";
import { roleHasPermissions, rolePolicy } from "../permissions/role-policy";
import { avoidableNames, trustPolicy } from "../trust/trust-policy";
import { exampleOwnerRule } from "./example-owner";
import { reference } from "./module-stack";
import { problemList, problemsOfAll, unless } from "./rules";
import { objectType, plainVariable } from "./variables";

/**
 * modules/policies: what the definition of each role comes to, for all roles at once. Terraform prepares all of its functions anew for each
 * local of each instance of a module, so that a module for each role would be slow.
 */

const roleField = fieldOf(schema.role);
const PLACE: ReadonlySet<string> = new Set(Object.keys(place));

/** Inputs that are no field of a role. */
const MADE_OF_FIELDS: Readonly<Record<string, string>> = {
  tagKeys: "keys(local.tags[role_name])",
  rolePaths: "local.role_paths",
  ...Object.fromEntries(Object.keys(CONSTANTS).map((name) => [name, `local.${snakeCase(name)}`])),
};

/** Every local is a map by the role's name; inside, `role` is the role. */
const names: Names = {
  input: (name) => {
    const made = MADE_OF_FIELDS[name];
    if (made !== undefined) return made;
    return `${PLACE.has(name) ? "var.place" : "role"}.${snakeCase(name)}`;
  },
  local: (name) => `local.${name}[role_name]`,
};
const LOOP = "for role_name, role in var.roles :";
const forEachRole = (value: string): string => {
  const isLong = !value.includes("\n") && value.length > LINE - LOOP.length;
  return `{\n${LOOP}${isLong ? "\n" : " "}role_name => ${value}\n}\n`;
};
const LINE = 110;
const INDENT = "    ";

const POLICIES: Readonly<Record<"permissions" | "trust", { readonly local: string; readonly document: Expression<unknown> }>> = {
  trust: { local: "trust_policies", document: trustPolicy },
  permissions: { local: "permission_policies", document: rolePolicy },
};

export const policiesVariables = (): Block[] => [
  plainVariable("roles", `map(${objectType(roleField)})`, "The roles by their names, as modules/definition has checked them."),
  plainVariable("tags", "map(string)", "AWS tags of all roles."),
  plainVariable(
    "place",
    PLACE_TYPE,
    "Where the roles are: what names of resources mean, and which provider, issuer and audiences they trust. Known in a first plan.",
  ),
];

const PLACE_TYPE = `object({
${Object.keys(place)
  .map((name) => `${snakeCase(name)} = ${name === "audiences" ? "list(string)" : "string"}`)
  .join("\n")}
})`;

/** trust.tf: who may come in. */
export const policiesTrust = (): Item[] => [
  comment(
    "Who may come in. Conditions of a statement are ANDed; the values of one, and the statements, are ORed. Each local is a map by the role's name.",
  ),
  localsBlock([trustPolicy], "trust"),
];

/** permissions.tf: what they may do. */
export const policiesPermissions = (): Item[] => [
  comment('What they may do: a row for each statement. A row without resources is left out; "*" only where AWS knows no resource.'),
  block("locals", [], [attribute("role_paths", "distinct([for role in values(var.roles) : role.path])")]),
  localsBlock([rolePolicy], "permissions"),
];

/** constants.tf: what checks look up. */
export const policiesConstants = (): Item[] => [
  comment(
    "What checks look up: actions of AWS's access levels List and Read by service, without those that give out secrets, and the ids of the statements of permission sets.",
  ),
  block(
    "locals",
    [],
    Object.entries(CONSTANTS).map(([name, value]) => attribute(snakeCase(name), `${printValue(value)}\n`)),
  ),
];

/** checks.tf: what is refused. */
export function policiesChecks(): Item[] {
  const rules = [...roleRules, exampleOwnerRule];
  const [references, known] = [rules.filter(readsReference), rules.filter((rule) => !readsReference(rule))];
  const printed = new Set(localsOf([trustPolicy, rolePolicy]).map(({ name }) => name));
  const own = printLocals(rules.flatMap(expressionsOf), names, INDENT).filter(({ name }) => !printed.has(name));
  const list = (of: readonly Rule[], more: readonly string[] = []) => problemList([...problemsOfAll(of, names, "."), ...more]);
  return [
    comment("What fields mean together is checked here, each rule once: a list of what it says, empty where it holds."),
    block(
      "locals",
      [],
      [
        attribute("tags", forEachRole("merge(var.tags, role.tags)")),
        ...own.map(localAttribute),
        comment("Apart, so that a value that is known only after the apply does not hide what can be said of all others."),
        attribute(
          "problems",
          forEachRole(
            `{\nknown = ${list(known, quotas("trust"))}\n\nreferences = ${list(references)}\n\npolicy = ${list([], quotas("permissions"))}\n}`,
          ),
        ),
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
  rule.ofReferences === true ||
  expressionsOf(rule)
    .flatMap(inputsOf)
    .some((name) => roleField.fields?.[name]?.mayBeReference);

const quotas = (policy: keyof typeof POLICIES) =>
  quotasOf(names.input("trustPolicyQuota"))
    .filter(({ document }) => document === policy)
    .map((quota) => {
      const length = `length(local.${POLICIES[policy].local}[role_name])`;
      const { characters } = quota;
      const said = tooLong(
        { ...quota, characters: typeof characters === "string" ? reference(characters) : characters },
        reference(length),
        PARTS,
      );
      return unless(`${length} <= ${characters}`, `: ${worded(said, hcl)}`);
    });

/** What modules/deploy-role takes for a role, by fields of it and by what they come to. */
const MADE: Readonly<Record<string, string>> = {
  tags: "local.tags[role_name]",
  trust_policy: `local.${POLICIES.trust.local}[role_name]`,
  permission_policy: `local.${POLICIES.permissions.local}[role_name]`,
  // By what is asked for, not by what comes of it: that may be known only after apply
  has_permissions: printExpression(roleHasPermissions, names, INDENT),
  name_only_repositories: printExpression(avoidableNames, names),
  problems: "local.problems[role_name]",
};
const GIVEN = ["path", "description", "maxSessionDuration", "permissionsBoundary", "exclusivePolicies"].map(snakeCase);

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
          `{\n${[...GIVEN.map((name) => `${name} = role.${name}`), ...Object.entries(MADE).map(([name, value]) => `${name} = ${value}`)].join("\n")}\n}`,
        ).trimEnd(),
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
    [
      ...printLocals(expressions, names, INDENT).map(localAttribute),
      attribute(local, forEachRole(`jsonencode(${printExpression(document, names, INDENT)})`).trimEnd()),
    ],
  );
}

const localAttribute = ({ name, value, note }: ReturnType<typeof printLocals>[number]): Item => ({
  ...attribute(name, forEachRole(value)),
  ...(note !== undefined && { note }),
});
