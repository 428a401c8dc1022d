import type { Field } from "../fields/field";
import { worded } from "../fields/messages/wording";
import type { Rule } from "../fields/rule";
import { attribute, type Block, block, printValue } from "../hcl/block";
import { quoted, snakeCase } from "../hcl/text";
import { variable as locusOf } from "./locus";
import { checkOf, validation } from "./rules";
import { validationsOf } from "./validations";

/** A `variable` block for a field, with its type written out; rules beside those of the field speak of nothing but the variable. */
export const variableOf = (name: string, field: Field, rules: readonly Rule[] = []): Block =>
  block(
    "variable",
    [snakeCase(name)],
    [
      attribute("description", quoted(worded(field.info?.description ?? "", snakeCase))),
      attribute("type", typeOf(field)),
      ...defaultOf(field),
      ...validationsOf(field, locusOf(snakeCase(name)), "types"),
      ...rules.map((rule) => validation(checkOf(rule, () => `try(keys(var.${snakeCase(name)}), [])`, ""))),
    ],
  );

/** A variable that is not part of the definition: what one module hands down to another. */
export const plainVariable = (name: string, type: string, description: string): Block =>
  block("variable", [name], [attribute("description", quoted(description)), attribute("type", type), attribute("nullable", "false")]);

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
      return `object({\n${Object.entries(field.fields ?? {})
        .map(([name, child]) => `${snakeCase(name)} = ${memberType(child)}`)
        .join("\n")}\n})`;
  }
}

const memberType = (field: Field): string => {
  if (field.default !== undefined) return `optional(${typeOf(field)}, ${printValue(field.default)})`;
  return field.optional ? `optional(${typeOf(field)})` : typeOf(field);
};
