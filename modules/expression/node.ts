/**
 * The node types of the expression language. An expression is written once and used twice: `evaluate.ts` computes it for the literal
 * values of a cdktf stack, and the HCL face prints it. Trust, permissions and the rules between fields are expressions, so that the
 * two faces cannot disagree.
 */

export type FunctionName = "concat" | "contains" | "distinct" | "flatten" | "length" | "lower" | "replace" | "split" | "startswith";

export type Node =
  | { readonly kind: "literal"; readonly value: string | number | boolean }
  | { readonly kind: "input"; readonly name: string }
  | { readonly kind: "variable"; readonly name: string; readonly slot: number }
  | { readonly kind: "local"; readonly name: string; readonly value: Node }
  | { readonly kind: "get"; readonly of: Node; readonly key: string }
  | { readonly kind: "item"; readonly of: Node; readonly index: number }
  | { readonly kind: "text"; readonly parts: readonly (string | Node)[] }
  | { readonly kind: "list"; readonly items: readonly Node[] }
  | { readonly kind: "each"; readonly list: Node; readonly slot: number; readonly name: string; readonly body: Node; readonly when?: Node }
  | { readonly kind: "optional"; readonly of: Node }
  | { readonly kind: "object"; readonly keys: "document" | "record"; readonly entries: readonly (readonly [string, Node])[] }
  | { readonly kind: "filled"; readonly of: Node }
  | { readonly kind: "call"; readonly function: FunctionName; readonly args: readonly Node[] }
  | { readonly kind: "matches"; readonly of: Node; readonly pattern: string }
  | { readonly kind: "choose"; readonly when: Node; readonly chosen: Node; readonly otherwise: Node }
  | { readonly kind: "equals"; readonly left: Node; readonly right: Node }
  | { readonly kind: "atMost"; readonly value: Node; readonly maximum: number }
  | { readonly kind: "not"; readonly of: Node }
  | { readonly kind: "all" | "any"; readonly of: readonly Node[] };
