import { printComment } from "../hcl/block";
import { literal, printKey, quoted, snakeCase } from "../hcl/text";
import type { Expression } from "./build";
import { type Below, childrenOf, type Node, type PathStep } from "./node";

/** How the inputs of an expression are written in a module: `var.role.git_tags` for the input `gitTags`. */
export type InputNames = (name: string) => string;

/** The same of its locals too, where they are not written `local.NAME`. */
export interface Names {
  readonly input: InputNames;
  readonly local: (name: string) => string;
}
const namesOf = (names: InputNames | Names): Names =>
  typeof names === "function" ? { input: names, local: (name) => `local.${name}` } : names;

/** Lines up to this length are not broken; objects are broken sooner, because their entries are read one by one. */
const WIDTH = 130;
const OBJECT = { entries: 3, width: 110 };

/** The expression in HCL, broken over lines where one would be too long, with its notes as comments. */
export const printExpression = (expression: Expression<unknown>, names: InputNames | Names, indent = ""): string =>
  new Printer(namesOf(names)).print(expression.node, indent);

/** A local in HCL. */
export interface PrintedLocal {
  readonly name: string;
  readonly value: string;
  readonly note?: string;
}

/** The locals that the expressions refer to, each before those that use it. */
export function printLocals(expressions: readonly Expression<unknown>[], names: InputNames | Names, indent = "  "): PrintedLocal[] {
  const printer = new Printer(namesOf(names));
  return localsOf(expressions).map(({ name, value, note }) => ({ name, value: printer.print(value, indent), ...(note && { note }) }));
}

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

/** How tightly an expression holds together (Terraform language, "Operators"): the weaker needs parentheses inside the stronger. */
const BINDING: Partial<Record<Node["kind"], number>> = { choose: 0, any: 1, all: 2, equals: 3, present: 3, compare: 3 };
const TIGHT = 4;
const bindingOf = (node: Node): number => (node.kind === "noted" ? bindingOf(node.of) : (BINDING[node.kind] ?? TIGHT));

const isNoted = (node: Node): boolean => node.kind === "noted" || (node.kind !== "local" && childrenOf(node).some(isNoted));
const isBracketed = ({ kind }: Node) => kind === "each" || kind === "entries" || kind === "list" || kind === "object";

/** `[*]` makes a list of one or none of what may be absent. */
const BELOW: Readonly<Record<Below, (properties: string) => string>> = {
  flag: (properties) => `anytrue(${properties})`,
  list: (properties) => `flatten(${properties})`,
  optional: (properties) => `compact(${properties})`,
  text: (properties) => `join("", ${properties})`,
};

class Printer {
  constructor(private readonly names: Names) {}

  print(node: Node, indent: string): string {
    if (node.kind === "noted") return this.print(node.of, indent);
    if (isNoted(node)) return this.broken(node, indent);
    const flat = this.flat(node);
    const isWide = node.kind === "object" && (node.entries.length > OBJECT.entries || indent.length + flat.length > OBJECT.width);
    return indent.length + flat.length <= WIDTH && !isWide ? flat : this.broken(node, indent);
  }

  /** On a line of its own, with its note above it. */
  private line(node: Node, indent: string, end = ""): string {
    const note = node.kind === "noted" ? `${printComment(node.note, indent)}\n` : "";
    return `${note}${indent}${this.print(node, indent)}${end}`;
  }

  /** On one line. */
  private flat(node: Node): string {
    switch (node.kind) {
      case "literal":
        return typeof node.value === "string" ? quoted(node.value) : String(node.value);
      case "input":
        return this.names.input(node.name);
      case "variable":
        return node.name;
      case "local":
        return this.names.local(node.name);
      case "noted":
        return this.flat(node.of);
      case "get":
        return `${this.operand(node.of, TIGHT)}.${node.keys === "record" ? snakeCase(node.key) : node.key}`;
      case "below":
        // Without try(), whose every failure costs Terraform a diagnostic with the source's text
        return BELOW[node.as](`${this.operand(node.of, TIGHT)}[*].${snakeCase(node.key)}`);
      case "item":
        return `${this.operand(node.of, TIGHT)}[${node.index}]`;
      case "text":
        return `"${node.parts.map((part) => (typeof part === "string" ? literal(part) : `\${${this.flat(part)}}`)).join("")}"`;
      case "path":
        return `"${node.steps.map((step, i) => this.step(step, i)).join("")}"`;
      case "list":
        return `[${node.items.map((item) => this.flat(item)).join(", ")}]`;
      case "each":
        return `[${this.loop(node)} : ${this.flat(node.body)}${this.condition(node)}]`;
      case "entries":
        return `{ ${this.entriesLoop(node)} : ${this.flat(node.key)} => ${this.flat(node.value)} if ${this.flat(node.when)} }`;
      case "groups":
        return `values({ for ${node.name} in ${this.flat(node.list)} : ${this.flat(node.by)} => ${node.name}...${this.condition(node)} })`;
      case "optional":
        return `${this.operand(node.of, TIGHT)}[*]`;
      case "present":
        return `${this.operand(node.of, TIGHT)} != null`;
      case "object":
        return node.entries.length === 0
          ? "{}"
          : `{ ${node.entries.map(([key, value]) => `${this.key(node, key)} = ${this.flat(value)}`).join(", ")} }`;
      case "call":
        return `${node.function}(${node.args.map((arg) => this.flat(arg)).join(", ")})`;
      case "matches":
        return `can(regex(${quoted(node.pattern)}, ${this.flat(node.of)}))`;
      case "choose":
        return `${this.operand(node.when, 1)} ? ${this.operand(node.chosen, 1)} : ${this.operand(node.otherwise, 1)}`;
      case "equals":
        return `${this.operand(node.left, TIGHT)} == ${this.operand(node.right, TIGHT)}`;
      case "compare":
        return `${this.operand(node.value, TIGHT)} ${node.operator} ${node.to}`;
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
    const lines = (open: string, parts: readonly string[], close: string) => [open, ...parts, `${indent}${close}`].join("\n");
    const itemLines = (items: readonly Node[]) => items.map((item) => this.line(item, inner, ","));
    switch (node.kind) {
      case "list":
        return lines("[", itemLines(node.items), "]");
      case "each":
        return lines("[", this.brokenLoop(node, inner), "]");
      case "entries": {
        const { of, key, value, when, names } = node;
        const source = this.print(of, inner);
        const made = `${this.flat(key)} => ${this.print(value, `${inner}  `)}`;
        return lines("{", [`${inner}for ${names.join(", ")} in ${source} :`, ...this.onlyIf(`${inner}${made}`, when, inner)], "}");
      }
      case "object":
        return lines(
          "{",
          node.entries.map(([key, value]) => this.entry(this.key(node, key), value, inner)),
          "}",
        );
      case "call": {
        const [only] = node.args;
        // One bracketed argument hugs its parentheses: flatten([…])
        if (node.args.length === 1 && only !== undefined && (isBracketed(only) || only.kind === "call"))
          return `${node.function}(${this.print(only, indent)})`;
        return this.hugging(node, indent) ?? lines(`${node.function}(`, itemLines(node.args), ")");
      }
      case "all":
      case "any":
        return lines(node.kind === "all" ? "alltrue([" : "anytrue([", itemLines(node.of), "])");
      case "not":
        return node.of.kind === "all" || node.of.kind === "any" ? `!${this.print(node.of, indent)}` : this.flat(node);
      case "choose":
        return lines(
          "(",
          [
            `${inner}${this.operand(node.when, 1)}`,
            `${inner}? ${this.print(node.chosen, inner)}`,
            `${inner}: ${this.print(node.otherwise, inner)}`,
          ],
          ")",
        );
      default:
        return this.flat(node);
    }
  }

  /** The last of several arguments hugs the parentheses where it alone has brackets and the others fit on the line: merge(role, {…}). */
  private hugging({ function: name, args }: Extract<Node, { kind: "call" }>, indent: string): string | undefined {
    const last = args.at(-1);
    const before = args.slice(0, -1);
    if (last?.kind !== "object" || before.some(isBracketed) || args.some(isNoted)) return undefined;
    return `${name}(${before.map((arg) => `${this.flat(arg)}, `).join("")}${this.broken(last, indent)})`;
  }

  private entry(key: string, value: Node, indent: string): string {
    const note = value.kind === "noted" ? `${printComment(value.note, indent)}\n` : "";
    return `${note}${indent}${key} = ${this.print(value, indent)}`;
  }

  private loop({ name, index, list }: Extract<Node, { kind: "each" }>, indent?: string): string {
    const source = indent === undefined ? this.flat(list) : this.print(list, indent);
    return `for ${index === undefined ? "" : `${index.name}, `}${name} in ${source}`;
  }
  private entriesLoop({ names, of }: Extract<Node, { kind: "entries" }>): string {
    return `for ${names.join(", ")} in ${this.flat(of)}`;
  }
  private condition({ when }: { readonly when?: Node }): string {
    return when === undefined ? "" : ` if ${this.flat(when)}`;
  }

  private brokenLoop(node: Extract<Node, { kind: "each" }>, indent: string): string[] {
    const head = `${indent}${this.loop(node, indent)} :`;
    const when = this.condition(node);
    const body = this.print(node.body, indent);
    if (isBracketed(node.body) && body.includes("\n")) return [`${head} ${body}${when}`];
    return [head, ...this.onlyIf(`${indent}${body}`, node.when, indent)];
  }

  /** What a loop makes, with its condition behind it, or on a line of its own where that would be too long. */
  private onlyIf(made: string, when: Node | undefined, indent: string): string[] {
    const condition = this.condition({ ...(when && { when }) });
    const last = made.split("\n").at(-1) ?? "";
    return last.length + condition.length <= WIDTH ? [`${made}${condition}`] : [made, `${indent}${condition.trim()}`];
  }

  private step(step: PathStep, i: number): string {
    if (typeof step === "string") return `${i === 0 ? "" : "."}${snakeCase(step)}`;
    return "index" in step ? `[\${${this.flat(step.index)}}]` : `[\${jsonencode(${this.flat(step.key)})}]`;
  }

  /** In parentheses where an operator that binds tighter would take it apart. */
  private operand(node: Node, binding: number): string {
    const flat = this.flat(node);
    return bindingOf(node) < binding ? `(${flat})` : flat;
  }

  private negated(node: Node): string {
    if (node.kind === "equals") return `${this.operand(node.left, TIGHT)} != ${this.operand(node.right, TIGHT)}`;
    if (node.kind === "present") return `${this.operand(node.of, TIGHT)} == null`;
    if (node.kind === "compare") return `${this.operand(node.value, TIGHT)} ${node.operator === ">" ? "<=" : ">"} ${node.to}`;
    return node.kind === "not" ? this.flat(node.of) : `!${this.operand(node, TIGHT)}`;
  }

  private key(node: Extract<Node, { kind: "object" }>, key: string): string {
    return printKey(node.keys === "record" ? snakeCase(key) : key);
  }
}
