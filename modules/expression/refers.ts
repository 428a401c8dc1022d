import type { Expression } from "./build";
import { childrenOf, type Node } from "./node";

/** What an expression refers to: its locals and its inputs. */

type Local = Extract<Node, { kind: "local" }>;

/** The locals of the expressions by dependence; two of one name must be the same one. */
export function localsOf(expressions: readonly Expression<unknown>[]): Local[] {
  const found = new Map<string, Local>();
  for (const { node } of expressions) collectLocals(node, found);
  return [...found.values()];
}

function collectLocals(node: Node, found: Map<string, Local>): void {
  for (const child of childrenOf(node)) collectLocals(child, found);
  if (node.kind !== "local") return;
  const known = found.get(node.name);
  if (known !== undefined && known.value !== node.value) throw new Error(`two locals are called ${node.name}`);
  found.set(node.name, node);
}

/** The names of the inputs that an expression reads. */
export function inputsOf({ node }: Expression<unknown>): string[] {
  const below = childrenOf(node).flatMap((child) => inputsOf({ node: child }));
  return node.kind === "input" ? [node.name] : [...new Set(below)];
}
