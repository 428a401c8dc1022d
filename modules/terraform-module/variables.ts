import type { Field } from "../fields/field";
import { hcl, worded } from "../fields/messages/faces";
import { attribute, type Block, block, printComment, printValue } from "../hcl/block";
import { quoted, snakeCase } from "../hcl/text";

/** A `variable` block for a field, with its type written out. */
export const variableOf = (name: string, field: Field, validations: readonly Block[] = []): Block =>
  block(
    "variable",
    [snakeCase(name)],
    [
      attribute("description", quoted(worded(field.info?.description ?? "", hcl))),
      attribute("type", typeOf(field)),
      ...defaultOf(field),
      ...validations,
    ],
  );

/** A variable that is not a field of the definition: what one module hands down to another. */
export const plainVariable = (name: string, type: string, description: string, validations: readonly Block[] = []): Block =>
  block(
    "variable",
    [name],
    [attribute("description", quoted(description)), attribute("type", type), attribute("nullable", "false"), ...validations],
  );

/** The default, and whether null stands for it. */
export function defaultOf(field: Field): ReturnType<typeof attribute>[] {
  if (field.default !== undefined) return [attribute("default", printValue(field.default)), attribute("nullable", "false")];
  return field.optional ? [attribute("default", "null"), attribute("nullable", "true")] : [attribute("nullable", "false")];
}

/** The type constraint of a field. */
export function typeOf(field: Field): string {
  switch (field.kind) {
    case "boolean":
      return "bool";
    case "number":
      return "number";
    case "text":
    case "choice":
      return "string";
    case "list":
      return `list(${field.items ? typeOf(field.items) : "any"})`;
    case "map":
      return `map(${field.items ? typeOf(field.items) : "any"})`;
    case "object":
      return `object({\n${members(field).join("\n")}\n})`;
  }
}

/** The same of an object, with what each field means above it. */
export const objectType = (field: Field): string =>
  `object({\n${Object.values(field.fields ?? {})
    .map((child, i) => `${printComment(worded(child.info?.description ?? "", hcl), "    ")}\n${members(field)[i]}\n`)
    .join("\n")
    .trimEnd()}\n})`;

const members = (field: Field): string[] =>
  Object.entries(field.fields ?? {}).map(([name, child]) => `${snakeCase(name)} = ${memberType(child)}`);

const memberType = (field: Field): string => {
  if (field.default !== undefined) return `optional(${typeOf(field)}, ${printValue(field.default)})`;
  return field.optional ? `optional(${typeOf(field)})` : typeOf(field);
};
