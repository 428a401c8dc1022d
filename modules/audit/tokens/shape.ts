/** Texts of a certain shape, as data: what GitHub can mint. */

export type Shape =
  | { readonly kind: "text"; readonly text: string }
  /** One or more characters of a kind, which together are a thing: the name of an owner. */
  | { readonly kind: "run"; readonly label: string; readonly has: RegExp }
  | { readonly kind: "all" | "one"; readonly of: readonly Shape[] }
  | { readonly kind: "many"; readonly of: Shape };

export const text = (said: string): Shape => ({ kind: "text", text: said });
/** @param has one character */
export const run = (label: string, has: RegExp): Shape => ({ kind: "run", label, has });
const shapeOf = (part: Shape | string): Shape => (typeof part === "string" ? text(part) : part);
export const all = (...of: (Shape | string)[]): Shape => ({ kind: "all", of: of.map(shapeOf) });
export const one = (...of: (Shape | string)[]): Shape => ({ kind: "one", of: of.map(shapeOf) });
/** None, one or more of it. */
export const many = (of: Shape): Shape => ({ kind: "many", of });
