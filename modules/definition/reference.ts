import type { Field } from "../fields/field";
import { fieldOf } from "../fields/field";
import { camelCase, type Naming, spelled, worded } from "../fields/messages/wording";
import * as schema from "./schema";

/** The page that explains every field, written from the schema. */
export function definitionPage(): string {
  const root = fieldOf(schema.stack);
  const { roles, oidcProvider, backend } = root.fields as Record<"backend" | "oidcProvider" | "roles", Field>;
  return `${[
    "<!-- Written by `npm run generate` from modules/definition/schema.ts. Do not edit. -->",
    "# The definition",
    "Every field, from the same schema that checks it. A field without a default is required, unless it says optional.",
    "## The stack",
    fieldTable(root, camelCase),
    "## A role: `roles.NAME`",
    nameRule(roles),
    fieldTable(roles.items, camelCase),
    ...setTables(roles.items, "###", camelCase),
    "## The provider: `oidcProvider`",
    fieldTable(oidcProvider, camelCase),
    ...Object.entries(backend.fields ?? {}).flatMap(([name, field]) => [
      `## The backend: \`backend.${name}\``,
      fieldTable(field, camelCase),
    ]),
    "## What text may be",
    ...textRulesOf(root),
  ].join("\n\n")}\n`;
}

/** A table for each permission set of a role, under a heading of that level. */
export const setTables = (role: Field | undefined, heading: string, naming: Naming): string[] =>
  Object.entries(role?.fields ?? {})
    .filter(([, { kind }]) => kind === "object")
    .flatMap(([name, field]) => [`${heading} \`roles.NAME.${naming(name)}\``, fieldTable(field, naming)]);

const nameRule = (roles: Field | undefined) =>
  `NAME is the role's name in IAM. ${(roles?.keyRule?.tests ?? []).map(({ message }) => message).join(" ")}`;

/** The fields of an object in the names of a face. */
export const fieldTable = (object: Field | undefined, naming: Naming): string =>
  [
    "| field | type | default | |",
    "|---|---|---|---|",
    ...Object.entries(object?.fields ?? {}).map(
      ([name, field]) => `| \`${naming(name)}\` | ${typeOf(field)} | ${defaultOf(field)} | ${cell(saidOf(field, naming))} |`,
    ),
  ].join("\n");

/** The type in words: "list of text, 1 to 5". */
function typeOf(field: Field): string {
  const { minimum, maximum } = field;
  const bounds = maximum === undefined ? (minimum === undefined ? "" : `, at least ${minimum}`) : `, ${minimum ?? 0} to ${maximum}`;
  if (field.kind === "list") return `list of ${typeOf(field.items as Field)}${bounds}`;
  if (field.kind === "map") return `map of ${typeOf(field.items as Field)}`;
  if (field.kind === "choice") return (field.choices ?? []).map((choice) => `\`"${choice}"\``).join(", ");
  return field.kind === "text" ? "string" : `${field.kind}${bounds}`;
}

function defaultOf(field: Field): string {
  if (field.default !== undefined) return `\`${JSON.stringify(field.default)}\``;
  return field.optional ? "optional" : "**required**";
}

const saidOf = (field: Field, naming: Naming): string =>
  field.info === undefined
    ? ""
    : `${worded(field.info.description, naming)} Example: \`${JSON.stringify(spelled(field.info.example, field, naming))}\``;

const cell = (text: string) => text.replaceAll("|", "\\|").replaceAll("\n", " ");

/** Each rule of text once, in the order of the fields. */
function textRulesOf(root: Field): string[] {
  const rules = new Map<string, readonly string[]>();
  const visit = ({ rule, keyRule, items, fields }: Field): void => {
    for (const { what, tests } of [rule, keyRule].filter((found) => found !== undefined))
      rules.set(
        what,
        tests.map(({ message }) => message),
      );
    for (const child of [items, ...Object.values(fields ?? {})].filter((found) => found !== undefined)) visit(child);
  };
  visit(root);
  return [...rules].map(([what, messages]) => `**${what[0]?.toUpperCase()}${what.slice(1)}.** ${messages.join(" ")}`);
}
