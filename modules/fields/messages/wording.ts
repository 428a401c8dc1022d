import type { Field } from "../field";
import { showValue } from "./errors";

/** How a face spells the name of a field: gitTags, or git_tags. */
export type Naming = (field: string) => string;

/** The cdktf face's: as the schema has them. */
export const camelCase: Naming = (field) => field;

/** A text of the schema or of a rule, with {gitTags} spelled as the face spells it. */
export const worded = (text: string, naming: Naming): string => text.replaceAll(/\{(\w+)\}/g, (_, field: string) => naming(field));

/** "a, b and c". */
export const listed = (words: readonly string[], last: "and" | "or"): string =>
  words.length < 2 ? words.join("") : `${words.slice(0, -1).join(", ")} ${last} ${words.at(-1)}`;

/** What may be given for the field. */
export const allowedFor = (field: Field, naming: Naming): string =>
  field.kind === "object"
    ? `an object: { ${Object.keys(field.fields ?? {})
        .map(naming)
        .join(", ")} }`
    : worded(field.info?.allowed ?? "", naming);

/** An example of the field, with the names of the face. */
export const exampleOf = (field: Field, naming: Naming): unknown => spelled(field.info?.example, field, naming);

/** "Allowed: …. Example: …." for a field that is missing or out of bounds. */
export const guidance = (field: Field, naming: Naming): string =>
  `Allowed: ${allowedFor(field, naming)}. Example: ${showValue(exampleOf(field, naming))}.`;

/** Said of a field that the object does not have. */
export const unknownField = (object: Field | undefined, naming: Naming): string =>
  `unknown field. Allowed here: ${Object.keys(object?.fields ?? {})
    .map(naming)
    .join(", ")}.`;

/** A value of the field with the names of the face; keys of maps are the user's own and stay. */
export function spelled(value: unknown, field: Field | undefined, naming: Naming): unknown {
  if (Array.isArray(value)) return value.map((item) => spelled(item, field?.items, naming));
  if (typeof value !== "object" || value === null) return value;
  const nameOf = field?.kind === "object" ? naming : camelCase;
  return Object.fromEntries(
    Object.entries(value).map(([key, child]) => [nameOf(key), spelled(child, field?.fields?.[key] ?? field?.items, naming)]),
  );
}
