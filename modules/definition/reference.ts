import { type Field, fieldOf } from "./fields";
import * as schema from "./schema";
import { camelCase, worded } from "./wording";

/** The page that explains every field, written from the schema. */
export function definitionPage(): string {
  const { roles, oidcProvider, backend, ...stack } = fieldOf(schema.stack).fields as Record<string, Field>;
  const role = roles?.items?.fields ?? {};
  const sets = Object.entries(role).filter(([, { kind }]) => kind === "object");
  const backends = Object.entries(backend?.fields ?? {});
  return `${[
    "<!-- Written by `npm run generate` from modules/definition/schema.ts. Do not edit. -->",
    "# The definition",
    "Every field, from the same schema that checks it. A field without a default is required, unless it says optional.",
    "## The stack",
    table({ ...stack, roles, oidcProvider, backend } as Record<string, Field>),
    "## A role: `roles.NAME`",
    nameRule(roles),
    table(role),
    ...sets.flatMap(([name, field]) => [`### \`roles.NAME.${name}\``, table(field.fields ?? {})]),
    "## The provider: `oidcProvider`",
    table(oidcProvider?.fields ?? {}),
    ...backends.flatMap(([name, field]) => [`## The backend: \`backend.${name}\``, table(field.fields ?? {})]),
    "## What text may be",
    ...textRulesOf(fieldOf(schema.stack)),
  ].join("\n\n")}\n`;
}

const nameRule = (roles: Field | undefined) =>
  `NAME is the role's name in IAM. ${(roles?.keyRule?.tests ?? []).map(({ message }) => message).join(" ")}`;

const table = (fields: Readonly<Record<string, Field>>): string =>
  [
    "| field | type | default | |",
    "|---|---|---|---|",
    ...Object.entries(fields).map(([name, field]) => `| \`${name}\` | ${typeOf(field)} | ${defaultOf(field)} | ${cell(saidOf(field))} |`),
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

const saidOf = ({ info }: Field): string =>
  info === undefined ? "" : `${worded(info.description, camelCase)} Example: \`${JSON.stringify(info.example)}\``;

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
