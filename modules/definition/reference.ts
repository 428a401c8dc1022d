import type { Field } from "../fields/field";
import { fieldOf } from "../fields/field";
import { type Face, typescript, worded } from "../fields/messages/faces";
import { exampleOf } from "../fields/messages/wording";
import type { TextTest } from "../fields/texts";
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
    fieldTable(root, typescript),
    "## A role: `roles.NAME`",
    nameRule(roles),
    fieldTable(roles.items, typescript),
    ...setTables(roles.items, "###", typescript),
    "## The provider: `oidcProvider`",
    fieldTable(oidcProvider, typescript),
    ...Object.entries(backend.fields ?? {}).flatMap(([name, field]) => [
      `## The backend: \`backend.${name}\``,
      fieldTable(field, typescript),
    ]),
    "## What text may be",
    ...textRulesOf(root),
  ].join("\n\n")}\n`;
}

/** A table for each permission set of a role, and for statements, under a heading of that level. */
export const setTables = (role: Field | undefined, heading: string, face: Face): string[] =>
  Object.entries(role?.fields ?? {}).flatMap(([name, field]) => {
    const at = `roles.NAME.${face.name(name)}`;
    if (field.kind === "object") return [`${heading} \`${at}\``, fieldTable(field, face)];
    return field.items?.kind === "object" ? [`${heading} \`${at}.KEY\``, fieldTable(field.items, face)] : [];
  });

const nameRule = (roles: Field | undefined) => `NAME is the role's name in IAM. ${messagesOf(roles?.keyRule?.tests ?? [])}`;

/** The fields of an object in the names of a face. */
export const fieldTable = (object: Field | undefined, face: Face): string =>
  [
    "| field | type | default | |",
    "|---|---|---|---|",
    ...Object.entries(object?.fields ?? {}).map(
      ([name, field]) => `| \`${face.name(name)}\` | ${typeOf(field)} | ${defaultOf(field)} | ${cell(saidOf(field, face))} |`,
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

const saidOf = (field: Field, face: Face): string =>
  field.info === undefined ? "" : `${worded(field.info.description, face)} Example: \`${exampleOf(field, face)}\``;

const cell = (text: string) => text.replaceAll("|", "\\|").replaceAll("\n", " ");

/** Each rule of text once, in the order of the fields. */
function textRulesOf(root: Field): string[] {
  const rules = new Map<string, string>();
  const visit = ({ rule, keyRule, items, fields }: Field): void => {
    for (const { what, tests, arn } of [rule, keyRule].filter((found) => found !== undefined))
      rules.set(what, messagesOf([...tests, ...(arn?.tests ?? [])]));
    for (const child of [items, ...Object.values(fields ?? {})].filter((found) => found !== undefined)) visit(child);
  };
  visit(root);
  return [...rules].map(([what, messages]) => `**${what[0]?.toUpperCase()}${what.slice(1)}.** ${messages}`);
}

/** What the tests say, each sentence once: a bound below and one above may share theirs. */
const messagesOf = (tests: readonly TextTest[]): string => [...new Set(tests.map(({ message }) => message))].join(" ");
