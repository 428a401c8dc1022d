import { subjectObjections } from "../definition/rules/subject-rules";
import * as schema from "../definition/schema";
import { printExpression, printLocals } from "../expression/print";
import { inputsOf, localsOf } from "../expression/refers";
import { fieldOf } from "../fields/field";
import { hcl, worded } from "../fields/messages/faces";
import { place } from "../fields/place";
import { attribute, type Block, block, comment, type Item, printValue } from "../hcl/block";
import { snakeCase } from "../hcl/text";
import { CONSTANTS } from "../permissions/constants";
import { allSets } from "../permissions/registry";
import { rolePolicy } from "../permissions/role-policy";
import { localsOfSet, type PermissionSet } from "../permissions/set";
import { providerArn } from "../trust/issuer";
import { trustPolicy } from "../trust/trust-policy";
import { forEachRole, INDENT, isOfPlace, localAttribute, names, type OnePolicy, POLICIES, SPLIT_STATEMENTS } from "./policies-locals";
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
    "Only with owners, dangerously_owners, subjects, also_trust, or repositories without their ids: who comes in by them. Without these no token of it has a subject, and trust.tf is the whole of who comes in.",
  ),
  block("locals", [], localsIn("trust_further")),
];

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
    'What they may do: what each set allows is in a file of its own, permissions_SET.tf, a row for each statement. A row without resources is left out; "*" alone stands only where AWS knows no resource.',
  ),
  localsBlock("permissions"),
];

/** What a set may read of: all roles of the call, by the inputs that say so. */
const OF_ALL_ROLES: Readonly<Record<string, string>> = {
  rolePaths: "distinct([for role in values(var.roles) : role.path])",
  boundedRoles: "[for role_name, role in var.roles : role_name if role.generate_boundary]",
  splitRoles: "[for role_name, role in var.roles : role_name if role.split_permissions]",
};
const ofAllRoles = ({ rows }: PermissionSet): Item[] => {
  const read = new Set(rows.flatMap(({ arns }) => inputsOf(arns)));
  const locals = Object.entries(OF_ALL_ROLES).filter(([name]) => read.has(name));
  return locals.length === 0
    ? []
    : [comment("Of all roles of this call."), ...locals.map(([name, value]) => attribute(snakeCase(name), value))];
};

const setFile = (name: string): string => `permissions_${snakeCase(name)}`;

/** permissions_SET.tf, for each set. */
export const policiesSets = (): Readonly<Record<string, Item[]>> =>
  Object.fromEntries(
    allSets.map((set) => {
      const file = setFile(set.name);
      const head = comment(`${snakeCase(set.name)}. ${worded(set.description, hcl)}`);
      return [`${file}.tf`, [head, block("locals", [], [...localsIn(file), ...ofAllRoles(set)])]];
    }),
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
      attribute("split_policies", forEachRole(`{ for split in ${SPLIT_STATEMENTS} : split.key => jsonencode(split.policy) }`)),
      ...localsIn("split"),
    ],
  ),
];

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

const isOfSet = (set: string, local: string): boolean => {
  const { made, statements, denials } = localsOfSet(set);
  return local.startsWith(made) || local === statements || local === denials;
};

const TRUST_FURTHER: ReadonlySet<string> = new Set([
  ...["trusted_owners", "owner_subjects", "tokens_of_owners", "tokens_of_subjects", "also_trusted"],
  ...["name_only_repositories", "repositories_by_name"],
]);

/** Locals of policies that stand in a file of their own, and which: by their names. All others stand behind their policy. */
const OWN_FILES: Readonly<Record<string, (local: string) => boolean>> = {
  trust_further: (local) => TRUST_FURTHER.has(local),
  split: (local) => local.startsWith("split_"),
  ...Object.fromEntries(allSets.map(({ name }) => [setFile(name), (local: string) => isOfSet(name, local)])),
};
const PRINTED = printLocals([trustPolicy, rolePolicy], names, INDENT);
/** From above: what is given first, then what it is made of. */
const localsIn = (file: string): Item[] =>
  PRINTED.filter(({ name }) => OWN_FILES[file]?.(name))
    .map(localAttribute)
    .reverse();

/** The policy, then the locals that it is made of, but those that stand elsewhere. */
function localsBlock(policy: OnePolicy): Block {
  const { local, document, only } = POLICIES[policy];
  const all = Object.values(POLICIES);
  const before = all.slice(0, all.indexOf(POLICIES[policy])).map((one) => one.document);
  const elsewhere = new Set(localsOf([...before, subjectObjections]).map(({ name }) => name));
  const own = printLocals([document], names, INDENT)
    .filter(({ name }) => !elsewhere.has(name) && !Object.values(OWN_FILES).some((holds) => holds(name)))
    .reverse();
  // What is the same for all roles last: nobody reads from there on
  const sorted = [...own.filter(({ of }) => !isOfPlace(of)), ...own.filter(({ of }) => isOfPlace(of))];
  const whole = `jsonencode(${printExpression(document, names, INDENT)})`;
  return block("locals", [], [attribute(local, forEachRole(whole, only)), ...sorted.map(localAttribute)]);
}
