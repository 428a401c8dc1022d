import { literal, printKey, quoted, snakeCase } from "../hcl/text";
import type { Below, Node, PathStep } from "./node";

/** An expression in HCL, on one line. */

/** How the inputs of an expression are written in a module: `var.role.git_tags` for the input `gitTags`. */
export type InputNames = (name: string) => string;

/** The same of its locals too, where they are not written `local.NAME`. */
export interface Names {
  readonly input: InputNames;
  readonly local: (name: string, value: Node) => string;
}
export const namesOf = (names: InputNames | Names): Names =>
  typeof names === "function" ? { input: names, local: (name) => `local.${name}` } : names;

/** How tightly an expression holds together (Terraform language, "Operators"): the weaker needs parentheses inside the stronger. */
const BINDING: Partial<Record<Node["kind"], number>> = { choose: 0, any: 1, all: 2, equals: 3, present: 3, compare: 3 };
const TIGHT = 4;
export const bindingOf = (node: Node): number => (node.kind === "noted" ? bindingOf(node.of) : (BINDING[node.kind] ?? TIGHT));

/** `[*]` makes a list of one or none of what may be absent. */
const BELOW: Readonly<Record<Below, (properties: string) => string>> = {
  flag: (properties) => `anytrue(${properties})`,
  list: (properties) => `flatten(${properties})`,
  optional: (properties) => `compact(${properties})`,
  text: (properties) => `join("", ${properties})`,
};

type Entries = Extract<Node, { kind: "entries" }>;

/** The loop over an object of which only the values are wanted, each under the key that it has there: a list in the same order. */
export function valuesLoop({ function: name, args: [of] }: Extract<Node, { kind: "call" }>): Entries | undefined {
  if (name !== "values" || of?.kind !== "entries" || of.key.kind !== "variable") return undefined;
  return of.key.slot === of.slots[0] ? of : undefined;
}

export class OneLine {
  constructor(private readonly names: Names) {}

  print(node: Node): string {
    switch (node.kind) {
      case "literal":
        return typeof node.value === "string" ? quoted(node.value) : String(node.value);
      case "input":
        return this.names.input(node.name);
      case "variable":
        return node.name;
      case "local":
        return this.names.local(node.name, node.value);
      case "noted":
        return this.print(node.of);
      case "get":
        return `${this.operand(node.of, TIGHT)}.${node.keys === "record" ? snakeCase(node.key) : node.key}`;
      case "below":
        // Without try(), whose every failure costs Terraform a diagnostic with the source's text
        return BELOW[node.as](`${this.operand(node.of, TIGHT)}[*].${snakeCase(node.key)}`);
      case "item":
        return `${this.operand(node.of, TIGHT)}[${node.index}]`;
      case "text":
        return `"${node.parts.map((part) => this.inText(part)).join("")}"`;
      case "path":
        return `"${this.path(node)}"`;
      case "list":
        return `[${node.items.map((item) => this.print(item)).join(", ")}]`;
      case "each":
        return `[${this.loop(node)} : ${this.print(node.body)}${this.condition(node)}]`;
      case "entries":
        return `{ ${this.entriesLoop(node)} : ${this.print(node.key)} => ${this.print(node.value)}${this.condition(node)} }`;
      case "groups":
        return `values({ for ${node.name} in ${this.print(node.list)} : ${this.print(node.by)} => ${node.name}...${this.condition(node)} })`;
      case "optional":
        return `${this.operand(node.of, TIGHT)}[*]`;
      case "present":
        return `${this.operand(node.of, TIGHT)} != null`;
      case "object":
        return node.entries.length === 0
          ? "{}"
          : `{ ${node.entries.map(([key, value]) => `${this.key(node, key)} = ${this.print(value)}`).join(", ")} }`;
      case "call": {
        const loop = valuesLoop(node);
        if (loop) return `[${this.entriesLoop(loop)} : ${this.print(loop.value)}${this.condition(loop)}]`;
        return `${node.function}(${node.args.map((arg) => this.print(arg)).join(", ")})`;
      }
      case "matches":
        return `can(regex(${quoted(node.pattern)}, ${this.print(node.of)}))`;
      case "choose":
        return `${this.operand(node.when, 1)} ? ${this.operand(node.chosen, 1)} : ${this.operand(node.otherwise, 1)}`;
      case "equals":
        return `${this.operand(node.left, TIGHT)} == ${this.operand(node.right, TIGHT)}`;
      case "compare":
        return `${this.operand(node.value, TIGHT)} ${node.operator} ${node.to}`;
      case "next":
        return `${this.operand(node.of, TIGHT)} + 1`;
      case "not":
        return this.negated(node.of);
      case "all":
      case "any":
        return node.of.map((part) => this.operand(part, bindingOf(node) + 1)).join(node.kind === "all" ? " && " : " || ");
    }
  }

  /** The head of a loop over a list; `source` where that is printed otherwise. */
  loop({ name, index, list }: Extract<Node, { kind: "each" }>, source = this.print(list)): string {
    return `for ${index === undefined ? "" : `${index.name}, `}${name} in ${source}`;
  }

  /** The same over an object. */
  entriesLoop({ names, of }: Entries, source = this.print(of)): string {
    return `for ${names.join(", ")} in ${source}`;
  }

  /** The condition of a loop, behind what it makes. */
  condition({ when }: { readonly when?: Node }): string {
    return when === undefined ? "" : ` if ${this.print(when)}`;
  }

  /** In parentheses where an operator that binds tighter would take it apart. */
  operand(node: Node, binding: number): string {
    const flat = this.print(node);
    return bindingOf(node) < binding ? `(${flat})` : flat;
  }

  key(node: Extract<Node, { kind: "object" }>, key: string): string {
    return printKey(node.keys === "record" ? snakeCase(key) : key);
  }

  private inText(part: Node | string): string {
    if (typeof part === "string") return literal(part);
    return part.kind === "path" ? this.path(part) : `\${${this.print(part)}}`;
  }

  private path({ steps }: Extract<Node, { kind: "path" }>): string {
    return steps.map((step, i) => this.step(step, i)).join("");
  }

  private step(step: PathStep, i: number): string {
    if (typeof step === "string") return `${i === 0 ? "" : "."}${snakeCase(step)}`;
    return "index" in step ? `[\${${this.print(step.index)}}]` : `[\${jsonencode(${this.print(step.key)})}]`;
  }

  private negated(node: Node): string {
    if (node.kind === "equals") return `${this.operand(node.left, TIGHT)} != ${this.operand(node.right, TIGHT)}`;
    if (node.kind === "present") return `${this.operand(node.of, TIGHT)} == null`;
    if (node.kind === "compare") return `${this.operand(node.value, TIGHT)} ${node.operator === ">" ? "<=" : ">"} ${node.to}`;
    return node.kind === "not" ? this.print(node.of) : `!${this.operand(node, TIGHT)}`;
  }
}
