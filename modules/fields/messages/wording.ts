import type { Field } from "../field";
import { type Face, worded, written } from "./faces";
import { folded, nearName } from "./near-names";

/** "a, b and c". */
export const listed = (words: readonly string[], last: "and" | "or"): string =>
  words.length < 2 ? words.join("") : `${words.slice(0, -1).join(", ")} ${last} ${words.at(-1)}`;

const namesOf = (object: Field | undefined, face: Face): string[] => Object.keys(object?.fields ?? {}).map(face.name);

/** What may be given for the field. */
const allowedFor = (field: Field, face: Face): string =>
  field.kind === "object" ? `an object: { ${namesOf(field, face).join(", ")} }` : worded(field.info?.allowed ?? "", face);

/** An example of the field, as the face writes it. */
export const exampleOf = (field: Field, face: Face): string => written(spelled(field.info?.example, field, face), face);

/** "Allowed: …. Example: …." for a field that is missing or out of bounds. */
export const guidance = (field: Field, face: Face): string => `Allowed: ${allowedFor(field, face)}. Example: ${exampleOf(field, face)}.`;

/** Said of a field that the object does not have. `hint` names the one that was probably meant, or says what to do instead. */
export const unknownField = (object: Field | undefined, face: Face, hint: string): string =>
  `unknown field.${hint} Allowed here: ${namesOf(object, face).join(", ")}.`;

/** " Did you mean branches?" */
export const didYouMean = (meant: string): string => ` Did you mean ${meant}?`;

/** The names that people expect of the object, each with its hint. */
export const expectedOf = (object: Field | undefined, face: Face) =>
  (object?.info?.expected ?? []).map(({ names, instead }) => ({ names, hint: ` ${worded(instead, face)}` }));

/** The hint for the name that was given; empty where none is expected or near. */
export function hintFor(given: string, object: Field | undefined, face: Face): string {
  const expected = expectedOf(object, face).find(({ names }) => names.includes(folded(given)));
  if (expected !== undefined) return expected.hint;
  const meant = nearName(given, namesOf(object, face));
  return meant === undefined ? "" : didYouMean(meant);
}

/** A value of the field with the names of the face; keys of maps are the user's own and stay. */
export function spelled(value: unknown, field: Field | undefined, face: Face): unknown {
  if (Array.isArray(value)) return value.map((item) => spelled(item, field?.items, face));
  if (typeof value !== "object" || value === null) return value;
  const nameOf = field?.kind === "object" ? face.name : (key: string) => key;
  return Object.fromEntries(
    Object.entries(value).map(([key, child]) => [nameOf(key), spelled(child, field?.fields?.[key] ?? field?.items, face)]),
  );
}
