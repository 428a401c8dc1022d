/**
 * The node types of the expression language. An expression is written once and used twice: `evaluate.ts` computes it for the literal
 * values of a cdktf stack, and `print.ts` writes it as HCL. Trust, permissions and the rules between fields are expressions, so that
 * the two faces cannot disagree.
 */

export type FunctionName =
  | "chunklist"
  | "concat"
  | "contains"
  | "distinct"
  | "flatten"
  | "keys"
  | "length"
  | "lookup"
  | "lower"
  | "merge"
  | "replace"
  | "setproduct"
  | "split"
  | "startswith"
  | "strcontains"
  | "values"
  | "zipmap";

/** Whose names an object's keys are: `record` ours, which each face spells its own way; `document` IAM's, which stay. */
export type Keys = "document" | "record";

/** A field, the position of an item, or the key of a map. */
export type PathStep = string | { readonly index: Node } | { readonly key: Node };

/** What a property of an object that may be absent is taken as, and what stands for it where it is: [], "", false, or the empty list. */
export type Below = "flag" | "list" | "optional" | "text";

export type Node =
  | { readonly kind: "literal"; readonly value: string | number | boolean | null }
  | { readonly kind: "input"; readonly name: string }
  | { readonly kind: "variable"; readonly name: string; readonly slot: number }
  | { readonly kind: "local"; readonly name: string; readonly value: Node; readonly note?: string }
  | { readonly kind: "noted"; readonly note: string; readonly of: Node }
  | { readonly kind: "get"; readonly of: Node; readonly key: string; readonly keys: Keys }
  | { readonly kind: "below"; readonly of: Node; readonly key: string; readonly as: Below }
  | { readonly kind: "item"; readonly of: Node; readonly index: number }
  | { readonly kind: "text"; readonly parts: readonly (string | Node)[] }
  | { readonly kind: "path"; readonly steps: readonly PathStep[] }
  | { readonly kind: "list"; readonly items: readonly Node[] }
  | {
      readonly kind: "each";
      readonly list: Node;
      readonly slot: number;
      readonly name: string;
      readonly body: Node;
      readonly when?: Node;
      /** The position of the element, counted from 0, where the body asks for it. */
      readonly index?: { readonly name: string; readonly slot: number };
    }
  | {
      readonly kind: "entries";
      readonly of: Node;
      readonly slots: readonly [key: number, value: number];
      readonly names: readonly [key: string, value: string];
      readonly key: Node;
      readonly value: Node;
      readonly when?: Node;
    }
  | { readonly kind: "groups"; readonly list: Node; readonly slot: number; readonly name: string; readonly by: Node; readonly when?: Node }
  | { readonly kind: "optional"; readonly of: Node }
  | { readonly kind: "present"; readonly of: Node }
  | { readonly kind: "object"; readonly keys: Keys; readonly entries: readonly (readonly [string, Node])[] }
  | { readonly kind: "call"; readonly function: FunctionName; readonly args: readonly Node[] }
  | { readonly kind: "matches"; readonly of: Node; readonly pattern: string }
  | { readonly kind: "choose"; readonly when: Node; readonly chosen: Node; readonly otherwise: Node }
  | { readonly kind: "equals"; readonly left: Node; readonly right: Node }
  | { readonly kind: "compare"; readonly value: Node; readonly operator: "<=" | ">"; readonly to: number }
  | { readonly kind: "next"; readonly of: Node }
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
    case "path":
      return node.steps.flatMap((step) => (typeof step === "string" ? [] : "index" in step ? [step.index] : [step.key]));
    case "list":
      return node.items;
    case "each":
      return [node.list, node.body, ...(node.when ? [node.when] : [])];
    case "groups":
      return [node.list, node.by, ...(node.when ? [node.when] : [])];
    case "entries":
      return [node.of, node.key, node.value, ...(node.when ? [node.when] : [])];
    case "object":
      return node.entries.map(([, value]) => value);
    case "call":
      return node.args;
    case "choose":
      return [node.when, node.chosen, node.otherwise];
    case "equals":
      return [node.left, node.right];
    case "compare":
      return [node.value];
    case "all":
    case "any":
      return node.of;
    default:
      return [node.of];
  }
}
