import { PARTS } from "../constructs/role-documents";
import { roleName } from "../definition/inputs";
import { roleRules } from "../definition/rules/role-rules";
import { subjectObjections } from "../definition/rules/subject-rules";
import * as schema from "../definition/schema";
import { choose, type Expression, input } from "../expression/build";
import type { Names } from "../expression/one-line";
import { printExpression, printLocals } from "../expression/print";
import { inputsOf, localsOf } from "../expression/refers";
import { fieldOf } from "../fields/field";
import { hcl, worded } from "../fields/messages/faces";
import { place } from "../fields/place";
import type { Rule } from "../fields/rule";
import { attribute, type Block, block, comment, type Item, printValue } from "../hcl/block";
import { quoted, snakeCase } from "../hcl/text";
import { type Quota, quotasOf, tooLong } from "../iam/quotas";
import { boundaryArn } from "../permissions/arns";
import { attachedPolicies } from "../permissions/attached-policies";
import { CONSTANTS } from "../permissions/constants";
import { boundaryPolicy, roleHasPermissions, rolePolicy } from "../permissions/role-policy";
import { providerArn } from "../trust/issuer";
import { trustPolicy } from "../trust/trust-policy";
import { trustWarnings } from "../trust/warnings";
import { exampleOwnerRule } from "./example-owner";
import { reference } from "./module-stack";
import { problemList, problemsOfAll, unless } from "./rules";
import { validation } from "./validations";
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
  managedPolicyNames: "keys(role.managed_policies)",
  dangerousPolicyNames: "keys(role.dangerously_managed_policies)",
  rolePaths: "local.role_paths",
  boundedRoles: "local.bounded_roles",
  roleName: "role_name",
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
const forEachRole = (value: string, only = ""): string => {
  const isLong = !value.includes("\n") && value.length > LINE - LOOP.length;
  return `{\n${LOOP}${isLong ? "\n" : " "}role_name => ${value}${only}\n}\n`;
};
const LINE = 110;
const INDENT = "    ";

/** `only` is which roles have it; each role otherwise. */
interface Policy {
  readonly local: string;
  readonly document: Expression<unknown>;
  readonly only?: string;
}
const POLICIES: Readonly<Record<Quota["document"], Policy>> = {
  trust: { local: "trust_policies", document: trustPolicy },
  permissions: { local: "permission_policies", document: rolePolicy },
  boundary: { local: "boundary_policies", document: boundaryPolicy, only: " if role.generate_boundary" },
};

export const policiesVariables = (): Block[] => [
  plainVariable("roles", `map(${objectType(roleField)})`, "The roles by their names, as modules/definition has checked them."),
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
export const policiesTrust = (): Item[] => [
  comment(
    "Who may come in. Conditions of a statement are ANDed; the values of one, and the statements, are ORed. Each local is a map by the role's name.",
  ),
  localsBlock("trust", [trustWarnings]),
];

/** subjects.tf: what is known of whole subjects. */
export const policiesSubjects = (): Item[] => [
  comment(
    "Whole subjects, of repositories whose template is customised. One is taken only where it is known to hold a job to one repository and to a place in it. Of interest only to who has any.",
  ),
  block("locals", [], printLocals([subjectObjections], names, INDENT).map(localAttribute)),
];

/** permissions.tf: what they may do. */
export const policiesPermissions = (): Item[] => [
  comment('What they may do: a row for each statement. A row without resources is left out; "*" only where AWS knows no resource.'),
  block(
    "locals",
    [],
    [
      attribute("role_paths", "distinct([for role in values(var.roles) : role.path])"),
      attribute("bounded_roles", "[for role_name, role in var.roles : role_name if role.generate_boundary]"),
    ],
  ),
  localsBlock("permissions"),
];

/** boundary.tf: how far whatever is attached to them may reach. */
export const policiesBoundary = (): Item[] => [
  comment(
    "How far they reach, whatever is attached to them: all of the services that they are allowed calls of. IAM, STS and the like give access to other things: of them only what they are allowed.",
  ),
  localsBlock("boundary"),
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
  const elsewhere = [...Object.values(POLICIES).map(({ document }) => document), trustWarnings, subjectObjections];
  const printed = new Set(localsOf(elsewhere).map(({ name }) => name));
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
            `{\nknown = ${list(known, quotas("trust"))}\n\nreferences = ${list(references)}\n\npolicy = ${list([], [...quotas("permissions"), ...quotas("boundary")])}\n}`,
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

/** A policy of the role, or what stands for one that it does not have. */
function policyOf(document: Quota["document"], otherwise: string): string {
  const { local, only } = POLICIES[document];
  return only === undefined ? `local.${local}[role_name]` : `lookup(local.${local}, role_name, ${otherwise})`;
}

const quotas = (policy: Quota["document"]) =>
  quotasOf(names.input("trustPolicyQuota"))
    .filter(({ document }) => document === policy)
    .map((quota) => {
      const length = `length(${policyOf(policy, '""')})`;
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
  account_id: "var.place.account_id",
  tags: "local.tags[role_name]",
  trust_policy: policyOf("trust", "null"),
  permission_policy: policyOf("permissions", "null"),
  boundary_policy: policyOf("boundary", "null"),
  permissions_boundary: printExpression(
    choose(input<boolean>("generateBoundary"), boundaryArn(roleName), input<string>("permissionsBoundary")),
    names,
    INDENT,
  ),
  // By what is asked for, not by what comes of it: that may be known only after apply
  has_permissions: printExpression(roleHasPermissions, names),
  managed_policies: printExpression(attachedPolicies, names, INDENT),
  warnings: printExpression(trustWarnings, names),
  problems: "local.problems[role_name]",
};
const GIVEN = ["path", "description", "maxSessionDuration", "exclusivePolicies"].map(snakeCase);

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

/** The locals that a policy is made of, but those that stand with one before it, then the policy itself; and what is told beside it. */
function localsBlock(name: Quota["document"], beside: readonly Expression<unknown>[] = []): Block {
  const { local, document, only } = POLICIES[name];
  const all = Object.values(POLICIES);
  const before = all.slice(0, all.indexOf(POLICIES[name])).map((policy) => policy.document);
  const elsewhere = new Set(localsOf([...before, subjectObjections]).map((each) => each.name));
  return block(
    "locals",
    [],
    [
      ...printLocals([document, ...beside], names, INDENT)
        .filter((each) => !elsewhere.has(each.name))
        .map(localAttribute),
      attribute(local, forEachRole(`jsonencode(${printExpression(document, names, INDENT)})`, only).trimEnd()),
    ],
  );
}

const localAttribute = ({ name, value, note }: ReturnType<typeof printLocals>[number]): Item => ({
  ...attribute(name, forEachRole(value)),
  ...(note !== undefined && { note }),
});
