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

/** The expressions that an expression is made of. */
export function childrenOf(node: Node): readonly Node[] {
  switch (node.kind) {
    case "literal":
    case "input":
    case "variable":
      return [];
    case "local":
      return [node.value];
    case "text":
      return node.parts.filter((part) => typeof part !== "string");
    case "list":
      return node.items;
    case "each":
      return [node.list, node.body, ...(node.when ? [node.when] : [])];
    case "object":
      return node.entries.map(([, value]) => value);
    case "call":
      return node.args;
    case "choose":
      return [node.when, node.chosen, node.otherwise];
    case "equals":
      return [node.left, node.right];
    case "atMost":
      return [node.value];
    case "all":
    case "any":
      return node.of;
    default:
      return [node.of];
  }
}
