import { printKey, snakeCase } from "../../hcl/text";

/** How a face writes what it is given: one text of the schema or of a rule is said in the words of whoever reads it. */
export interface Face {
  /** The name of a field: gitTags, or git_tags. */
  readonly name: (field: string) => string;
  /** The key of an object, in quotes where it needs them. */
  readonly key: (key: string) => string;
  /** What stands between a field and its value. */
  readonly gives: string;
}

/** The cdktf face's: names as the schema has them. */
export const typescript: Face = {
  name: (field) => field,
  key: (key) => (/^[A-Za-z_$][\w$]*$/.test(key) ? key : JSON.stringify(key)),
  gives: ": ",
};

/** The generated module's. */
export const hcl: Face = { name: snakeCase, key: printKey, gives: " = " };

/** A text with {gitTags} and {create = false} written as the face writes them. */
export const worded = (text: string, { name, gives }: Face): string =>
  text.replaceAll(/\{(\w+)(?: = ([^{}]*))?\}/g, (_, field: string, value?: string) =>
    value === undefined ? name(field) : `${name(field)}${gives}${value}`,
  );

/** A value as the face writes it, on one line. */
export function written(value: unknown, face: Face): string {
  if (Array.isArray(value)) return `[${value.map((item) => written(item, face)).join(", ")}]`;
  if (typeof value !== "object" || value === null) return JSON.stringify(value);
  const entries = Object.entries(value).map(([key, child]) => `${face.key(key)}${face.gives}${written(child, face)}`);
  return entries.length === 0 ? "{}" : `{ ${entries.join(", ")} }`;
}
