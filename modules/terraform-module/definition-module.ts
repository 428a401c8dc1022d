import { readFileSync } from "node:fs";
import { join } from "node:path";
import { roleNameRules } from "../definition/rules/stack-rules";
import * as schema from "../definition/schema";
import { type Field, fieldOf, fieldsThat } from "../fields/field";
import { showValue } from "../fields/messages/errors";
import { hcl } from "../fields/messages/faces";
import { didYouMean, expectedOf, guidance, unknownField } from "../fields/messages/wording";
import type { TextRule, TextTest } from "../fields/texts";
import * as texts from "../fields/texts";
import { attribute, type Block, block, comment, type Item, printTable, printValue } from "../hcl/block";
import { quoted, snakeCase } from "../hcl/text";
import { oidcProviderField } from "./provider-field";
import { problemList, problemsOf, refusing } from "./rules";
import { plainVariable } from "./variables";

/** modules/definition: what was given, checked field by field by tables that are written from the schema. */

const stack = fieldOf(schema.stack).fields as Readonly<Record<string, Field>>;
const role = stack["roles"]?.items as Field;
const sets = Object.entries(role.fields ?? {}).filter(([, { kind }]) => kind === "object");
/** Objects that a role has by keys of its user's own. */
const elements = Object.entries(role.fields ?? {}).flatMap(([name, { items }]) =>
  items?.kind === "object" ? [[name, items] as const] : [],
);
// The backend is the cdktf face's alone, and a region may be the provider's
const { backend: _, region, ...ofModule } = stack as Readonly<Record<"backend" | "region", Field>>;
const {
  roles,
  oidcProvider: _ofApps,
  ...flat
} = ofModule as Readonly<Record<"oidcProvider" | "roles", Field>> & Readonly<Record<string, Field>>;
const definition: Field = { kind: "object", optional: false, fields: { ...flat, region: { ...region, optional: true } } };

const kinds: Readonly<Record<string, Field>> = {
  definition,
  oidcProvider: oidcProviderField,
  role,
  ...Object.fromEntries([...sets, ...elements]),
};

export const definitionVariables = (): Block[] => [
  plainVariable("definition", "any", "What the module was given: account_id, region, tags, oidc_provider and roles."),
];

export const definitionOutputs = (): Block[] => [
  block(
    "output",
    ["checked"],
    [
      attribute("description", quoted("The definition as it was given, once nothing speaks against it.")),
      attribute("value", "var.definition"),
      ...["problems", "reference_problems"].map(refusing),
    ],
  ),
];

/** fields.tf: the fields of each kind of object. */
export const definitionFields = (): Item[] => [
  comment("Every field: its type, its bounds, the rule of its text (texts.tf), and what is said where it does not fit."),
  block(
    "locals",
    [],
    [
      attribute("did_you_mean", `${quoted(didYouMean("%s"))}\n`),
      attribute("kinds", printTable(Object.fromEntries(Object.entries(kinds).map(([name, field]) => [snakeCase(name), kindOf(field)])))),
    ],
  ),
];

function kindOf(object: Field): object {
  const table = (references: boolean) =>
    Object.fromEntries(fieldsThat(object, references).map(([name, field]) => [snakeCase(name), rowOf(field)]));
  return {
    ...(object === role && { guidance: guidance(role, hcl) }),
    // The fields of the definition itself are the variables of the root
    ...(object !== definition && {
      unknown_field: unknownField(object, hcl, "%s"),
      expected: expectedOf(object, hcl),
      names: Object.keys(object.fields ?? {}).map(snakeCase),
    }),
    required: requiredOf(object, false),
    required_references: requiredOf(object, true),
    fields: table(false),
    references: table(true),
  };
}

const requiredOf = (object: Field, references: boolean): string[] =>
  fieldsThat(object, references)
    .filter(([, field]) => !field.optional)
    .map(([name]) => snakeCase(name));

/** A field as a row; what a type does not have is left out. */
function rowOf(field: Field): object {
  const { kind, minimum, maximum, choices, keyRule, items } = field;
  const rule = field.rule ?? items?.rule;
  return {
    type: kind,
    ...(minimum !== undefined && { minimum }),
    ...(maximum !== undefined && { maximum }),
    ...(choices && { choices }),
    ...(keyRule && { keys: nameOf(keyRule) }),
    ...(rule && { text: nameOf(rule) }),
    ...(rule?.arn && { arn: arnNameOf(rule) }),
    ...(items && !items.rule && { items: rowOf(items) }),
    guidance: guidance(field, hcl),
  };
}

// By what it says: zod's registries hand out copies
const named = new Map(Object.entries(texts).map(([name, rule]) => [JSON.stringify(rule), snakeCase(name)]));
function nameOf(rule: TextRule): string {
  const name = named.get(JSON.stringify(rule));
  if (name === undefined) throw new Error(`the rule of ${rule.what} has no name`);
  return name;
}

const arnNameOf = (rule: TextRule) => `${nameOf(rule)}_arn`;

/**
 * read.tf: the fields one by one. Terraform takes what a try() looks at for unknown as a whole where a part of it is; a policy's ARN that
 * is known only after the apply must not hide what can be said of all other fields.
 */
export const definitionRead = (): Item[] => [
  comment(
    "What was given, read field by field. A try() is unknown where any part of what it looks at is: one value that is known only after the apply must not make the others unknown.",
  ),
  block(
    "locals",
    [],
    [
      ...readOf("definition", definition, "var.definition"),
      ...readOf("oidc_provider", oidcProviderField, "var.definition.oidc_provider"),
      ...roleParts(),
    ],
  ),
];

/** What is no object has no fields: that is said of it as a whole. */
const roleParts = (): Item[] => [
  attribute("role_reference_names", `${printValue(fieldsThat(role, true).map(([name]) => snakeCase(name)))}\n`),
  ...(
    [
      ["fields", "!contains"],
      ["references", "contains"],
    ] as const
  ).map(([part, test]) =>
    attribute(
      `role_${part}`,
      [
        "{",
        "for name, role in var.definition.roles : name => {",
        `for field, value in role : field => value if ${test}(local.role_reference_names, field)`,
        "} if can(keys(role))",
        "}\n",
      ].join("\n"),
    ),
  ),
];

function readOf(name: string, object: Field, from: string): Item[] {
  const part = (suffix: string, references: boolean) => {
    const read = `{\n${fieldsThat(object, references)
      .map(([field]) => `${snakeCase(field)} = try(${from}.${snakeCase(field)}, null)`)
      .join("\n")}\n}`;
    return attribute(`${name}_${suffix}`, `${read}\n`);
  };
  return [part("fields", false), part("references", true)];
}

/** texts.tf: the tests of each text. */
export const definitionTexts = (): Item[] => {
  const used = [...Object.values(kinds).flatMap((kind) => Object.values(kind.fields ?? {}).flatMap(rulesOf)), ...rulesOf(roles)];
  const ofArns = used.flatMap((rule) => (rule.arn === undefined ? [] : [[arnNameOf(rule), testsOf(rule.arn)] as const]));
  const rules = new Map([...used.map((rule) => [nameOf(rule), testsOf(rule)] as const), ...ofArns]);
  return [
    comment("What each kind of text may be. A text passes all of its tests; of one that fails, its message is said."),
    block("locals", [], [attribute("text_rules", printTable(Object.fromEntries([...rules].sort(([a], [b]) => (a < b ? -1 : 1)))))]),
  ];
};

const rulesOf = ({ rule, keyRule, items }: Field): TextRule[] => [
  ...[rule, keyRule].filter((found) => found !== undefined),
  ...(items ? rulesOf(items) : []),
];

function testsOf({ what, example, tests }: Pick<TextRule, "example" | "tests" | "what">): object {
  const of = <T>(pick: (test: TextTest) => T | undefined) => tests.flatMap((test) => pick(test) ?? []);
  const parts = of((test) =>
    "maxLength" in test && test.without !== undefined
      ? { characters: test.maxLength, without: `/${test.without}/`, message: test.message }
      : undefined,
  );
  return {
    what,
    example: showValue(example),
    match: of((test) => ("match" in test ? { pattern: test.match, message: test.message } : undefined)),
    forbid: of((test) => ("forbid" in test ? { pattern: test.forbid, message: test.message } : undefined)),
    max_length: of((test) =>
      "maxLength" in test && test.without === undefined ? { characters: test.maxLength, message: test.message } : undefined,
    ),
    ...(parts.length > 0 && { max_part: parts }),
    max_bytes: of((test) => ("maxBytes" in test ? { bytes: test.maxBytes, message: test.message } : undefined)),
  };
}

/** A file of HCL that names no field, as it is. */
const verbatim = (file: string): Item => ({ kind: "verbatim", text: readFileSync(join(__dirname, file), "utf8").trimEnd() });

/** unknown-fields.tf: names that are no field. */
export const definitionUnknownFields = (): Item[] => [verbatim("unknown-fields.tf")];

/** checks.tf: the tests, which know no field by its name. */
export const definitionChecks = (): Item[] => [
  verbatim("definition-checks.tf"),
  comment("What role names mean together."),
  block(
    "locals",
    [],
    [attribute("role_name_problems", problemList(roleNameRules.map((rule) => problemsOf(rule, () => "keys(local.role_fields)", ""))))],
  ),
];
