import { templateParts } from "./template";

/** Text in HCL: names, quotes and escapes. */

/** `gitTags` as HCL spells it: `git_tags`. */
export const snakeCase = (name: string): string => name.replaceAll(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);

/** Text as a quoted HCL string, in which nothing is a template. */
export const quoted = (text: string): string => `"${literal(text)}"`;

/** The inside of a quoted HCL string in which nothing is a template. */
export const literal = (text: string): string => escaped(text).replaceAll(/[$%](?=\{)/g, "$&$&");

/** The inside of a quoted HCL string whose templates are left as they are: JSON's, less the escapes that HCL does not have. */
const escaped = (text: string): string =>
  JSON.stringify(text)
    .slice(1, -1)
    .replaceAll(/\\.|[\u2028\u2029]/g, (found) => NOT_IN_HCL[found] ?? found);
const NOT_IN_HCL: Readonly<Record<string, string>> = {
  "\\b": "\\u0008",
  "\\f": "\\u000c",
  "\u2028": "\\u2028",
  "\u2029": "\\u2029",
};

/** The key of an object: bare where it may be. After its brace, `for` would begin a loop. */
export const printKey = (key: string): string => (/^(?!for$)[A-Za-z_][A-Za-z0-9_-]*$/.test(key) ? key : quoted(key));

/**
 * A Terraform string, as cdktf has it: text with `${…}` in it. A string that is one reference is printed bare; elsewhere only the
 * literal parts are escaped.
 */
export function printText(value: string): string {
  const parts = templateParts(value);
  if (parts === undefined) throw new Error(`not a template that ends: ${value}`);
  const [only] = parts;
  if (parts.length === 1 && only?.kind === "expression") return only.text.trim();
  // Escapes of templates stay as they are: the value is Terraform's text already
  return `"${parts.map((part) => (part.kind === "text" ? escaped(part.source) : `${part.kind === "expression" ? "$" : "%"}{${part.text}}`)).join("")}"`;
}

/**
 * Text for a Terraform string in JSON: `${` and `%{` begin templates there and are doubled, except the markers that cdktf will replace.
 * (Terraform language, "Strings and Templates: Escape Sequences")
 */
export function terraformText(value: string): string {
  const withoutReferences = value.includes("${") ? value.replaceAll(/\$\{(?!TfToken\[)/g, "$$${") : value;
  return withoutReferences.includes("%{") ? withoutReferences.replaceAll("%{", "%%{") : withoutReferences;
}

/** The values of a map as text for Terraform; its keys cannot hold a template. */
export const terraformTexts = (map: Readonly<Record<string, string>>): { [key: string]: string } =>
  Object.fromEntries(Object.entries(map).map(([key, value]) => [key, terraformText(value)]));
