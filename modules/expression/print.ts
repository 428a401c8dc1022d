import { literal, printKey, quoted, snakeCase } from "../hcl/text";
import type { Expression } from "./build";
import { childrenOf, type Node } from "./node";

/** How the names of an expression are written in a module: `var.git_tags` for the input `gitTags`. */
export type InputNames = (name: string) => string;

/** Lines up to this length are not broken. */
const WIDTH = 110;

/** The expression in HCL, broken over lines where one would be too long. */
export const printExpression = (expression: Expression<unknown>, inputs: InputNames, indent = ""): string =>
  new Printer(inputs).print(expression.node, indent);

/** The locals that the expressions refer to, each before those that use it, with their values in HCL. */
export function printLocals(expressions: readonly Expression<unknown>[], inputs: InputNames): Map<string, string> {
  const printer = new Printer(inputs);
  const found = new Map<string, Node>();
  for (const { node } of expressions) collectLocals(node, found);
  return new Map([...found].map(([name, value]) => [name, printer.print(value, "  ")]));
}

/** The names of the inputs that an expression reads. */
export function inputsOf({ node }: Expression<unknown>): string[] {
  const below = childrenOf(node).flatMap((child) => inputsOf({ node: child }));
  return node.kind === "input" ? [node.name] : [...new Set(below)];
}

function collectLocals(node: Node, found: Map<string, Node>): void {
  for (const child of childrenOf(node)) collectLocals(child, found);
  if (node.kind === "local") found.set(node.name, node.value);
}

/** How tightly an expression holds together (Terraform language, "Operators"): the weaker needs parentheses inside the stronger. */
const BINDING: Partial<Record<Node["kind"], number>> = { choose: 0, any: 1, all: 2, equals: 3, atMost: 3 };
const TIGHT = 4;
const bindingOf = (node: Node): number => BINDING[node.kind] ?? TIGHT;

class Printer {
  constructor(private readonly inputs: InputNames) {}

  print(node: Node, indent: string): string {
    const flat = this.flat(node);
    if (indent.length + flat.length <= WIDTH && !(node.kind === "object" && node.entries.length > 1)) return flat;
    return this.broken(node, indent);
  }

  /** On one line. */
  private flat(node: Node): string {
    switch (node.kind) {
      case "literal":
        return typeof node.value === "string" ? quoted(node.value) : String(node.value);
      case "input":
        return this.inputs(node.name);
      case "variable":
        return node.name;
      case "local":
        return `local.${node.name}`;
      case "get":
        return `${this.operand(node.of, TIGHT)}.${snakeCase(node.key)}`;
      case "item":
        return `${this.operand(node.of, TIGHT)}[${node.index}]`;
      case "text":
        return `"${node.parts.map((part) => (typeof part === "string" ? literal(part) : `\${${this.flat(part)}}`)).join("")}"`;
      case "list":
        return `[${node.items.map((item) => this.flat(item)).join(", ")}]`;
      case "each":
        return `[for ${node.name} in ${this.flat(node.list)} : ${this.flat(node.body)}${node.when ? ` if ${this.flat(node.when)}` : ""}]`;
      case "optional":
        return `${this.operand(node.of, TIGHT)}[*]`;
      case "object":
        return `{ ${node.entries.map(([key, value]) => `${this.key(node, key)} = ${this.flat(value)}`).join(", ")} }`;
      case "filled":
        return `{ for key, value in ${this.flat(node.of)} : key => value if length(value) > 0 }`;
      case "call":
        return `${node.function}(${node.args.map((arg) => this.flat(arg)).join(", ")})`;
      case "matches":
        return `can(regex(${quoted(node.pattern)}, ${this.flat(node.of)}))`;
      case "choose":
        return `${this.operand(node.when, 1)} ? ${this.operand(node.chosen, 1)} : ${this.operand(node.otherwise, 1)}`;
      case "equals":
        return `${this.operand(node.left, TIGHT)} == ${this.operand(node.right, TIGHT)}`;
      case "atMost":
        return `${this.operand(node.value, TIGHT)} <= ${node.maximum}`;
      case "not":
        return this.negated(node.of);
      case "all":
      case "any":
        return node.of.map((part) => this.operand(part, bindingOf(node) + 1)).join(node.kind === "all" ? " && " : " || ");
    }
  }

  /** Over several lines, where the expression can be broken. */
  private broken(node: Node, indent: string): string {
    const inner = `${indent}  `;
    const lines = (open: string, parts: readonly string[], close: string) =>
      [open, ...parts.map((part) => `${inner}${part}`), `${indent}${close}`].join("\n");
    switch (node.kind) {
      case "list":
        return lines(
          "[",
          node.items.map((item) => `${this.print(item, inner)},`),
          "]",
        );
      case "each":
        return lines(
          "[",
          [
            `for ${node.name} in ${this.print(node.list, inner)} :`,
            this.print(node.body, inner),
            ...(node.when ? [`if ${this.print(node.when, inner)}`] : []),
          ],
          "]",
        );
      case "object":
        return lines(
          "{",
          node.entries.map(([key, value]) => `${this.key(node, key)} = ${this.print(value, inner)}`),
          "}",
        );
      case "filled":
        return lines("{", [`for key, value in ${this.print(node.of, inner)} :`, "key => value if length(value) > 0"], "}");
      case "call": {
        const [only] = node.args;
        // One bracketed argument hugs its parentheses: flatten([…])
        if (node.args.length === 1 && only !== undefined && (only.kind === "each" || only.kind === "list" || only.kind === "object")) {
          return `${node.function}(${this.print(only, indent)})`;
        }
        return lines(
          `${node.function}(`,
          node.args.map((arg, i) => `${this.print(arg, inner)}${i < node.args.length - 1 ? "," : ""}`),
          ")",
        );
      }
      case "choose":
        return lines("(", [this.operand(node.when, 1), `? ${this.operand(node.chosen, 1)}`, `: ${this.operand(node.otherwise, 1)}`], ")");
      default:
        return this.flat(node);
    }
  }

  /** In parentheses where an operator that binds tighter would take it apart. */
  private operand(node: Node, binding: number): string {
    const flat = this.flat(node);
    return bindingOf(node) < binding ? `(${flat})` : flat;
  }

  private negated(node: Node): string {
    if (node.kind === "equals") return `${this.operand(node.left, TIGHT)} != ${this.operand(node.right, TIGHT)}`;
    return node.kind === "not" ? this.flat(node.of) : `!${this.operand(node, TIGHT)}`;
  }

  private key(node: Extract<Node, { kind: "object" }>, key: string): string {
    const name = node.keys === "record" ? snakeCase(key) : key;
    return printKey(name);
  }
}
