import { printComment } from "../hcl/block";
import type { Expression } from "./build";
import { childrenOf, type Node } from "./node";
import { bindingOf, type InputNames, type Names, namesOf, OneLine, valuesLoop } from "./one-line";
import { localsOf } from "./refers";

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
  /** The same unprinted. */
  readonly of: Node;
}

/** The locals that the expressions refer to, each before those that use it. */
export function printLocals(expressions: readonly Expression<unknown>[], names: InputNames | Names, indent = "  "): PrintedLocal[] {
  const printer = new Printer(namesOf(names));
  return localsOf(expressions).map(({ name, value, note }) => ({
    name,
    value: printer.print(value, indent),
    of: value,
    ...(note && { note }),
  }));
}

const isNoted = (node: Node): boolean => node.kind === "noted" || (node.kind !== "local" && childrenOf(node).some(isNoted));
/** What a "!" may stand before, once it is over several lines. */
const CAN_BE_BROKEN: ReadonlySet<Node["kind"]> = new Set(["all", "any", "call"]);
/** Plain texts that nobody reads one by one. */
const isLongTable = (items: readonly Node[]): boolean => items.length > LONGEST_COLUMN && items.every(({ kind }) => kind === "literal");
const LONGEST_COLUMN = 20;
/** Operands that nobody reads one by one: so many, and hardly one that is more than a word. */
const areMany = (operands: readonly Node[]): boolean =>
  operands.filter(({ kind }) => kind === "present" || kind === "not").length > MANY_OPERANDS && !operands.some(isNoted);
const MANY_OPERANDS = 8;
const OPERATORS = { all: "&& ", any: "|| " };
const isBracketed = ({ kind }: Node) => kind === "each" || kind === "entries" || kind === "list" || kind === "object";

const noteOf = (node: Node, indent: string) => (node.kind === "noted" ? `${printComment(node.note, indent)}\n` : "");

class Printer {
  private readonly oneLine: OneLine;

  constructor(names: Names) {
    this.oneLine = new OneLine(names);
  }

  print(node: Node, indent: string): string {
    if (node.kind === "noted") return this.print(node.of, indent);
    if (isNoted(node)) return this.broken(node, indent);
    const flat = this.oneLine.print(node);
    const isWide = node.kind === "object" && (node.entries.length > OBJECT.entries || indent.length + flat.length > OBJECT.width);
    return indent.length + flat.length <= WIDTH && !isWide ? flat : this.broken(node, indent);
  }

  /** On a line of its own between `begin` and `end`, with its note above it. */
  private line(node: Node, indent: string, begin: string, end: string): string {
    return `${noteOf(node, indent)}${indent}${begin}${this.print(node, indent)}${end}`;
  }

  /** One of several operands, on a line of its own behind the operator. */
  private operandLine(node: Node, indent: string, binding: number, operator: string): string {
    const printed = this.print(node, indent);
    return `${noteOf(node, indent)}${indent}${operator}${printed.includes("\n") ? printed : this.oneLine.operand(node, binding)}`;
  }

  /** Over several lines, where the expression can be broken. */
  private broken(node: Node, indent: string): string {
    const inner = `${indent}  `;
    const lines = (open: string, parts: readonly string[], close: string) => [open, ...parts, `${indent}${close}`].join("\n");
    const itemLines = (items: readonly Node[]) => items.map((item) => this.line(item, inner, "", ","));
    switch (node.kind) {
      case "list":
        return lines(
          "[",
          isLongTable(node.items)
            ? this.filled(
                node.items.map((item) => `${this.oneLine.print(item)},`),
                inner,
              )
            : itemLines(node.items),
          "]",
        );
      case "each":
        return lines("[", this.brokenLoop(this.oneLine.loop(node, this.print(node.list, inner)), node.body, node, inner), "]");
      case "groups":
        return lines(
          "values({",
          [
            `${inner}for ${node.name} in ${this.print(node.list, inner)} :`,
            ...this.onlyIf(`${inner}${this.oneLine.print(node.by)} => ${node.name}...`, this.oneLine.condition(node), inner),
          ],
          "})",
        );
      case "entries": {
        const { of, key, value } = node;
        const head = `${inner}${this.oneLine.entriesLoop(node, this.print(of, inner))} :`;
        const made = `${this.oneLine.print(key)} => ${this.print(value, `${inner}  `)}`;
        return lines("{", [head, ...this.onlyIf(`${noteOf(value, inner)}${inner}${made}`, this.oneLine.condition(node), inner)], "}");
      }
      case "object":
        return lines(
          "{",
          node.entries.map(([key, value]) => this.line(value, inner, `${this.oneLine.key(node, key)} = `, "")),
          "}",
        );
      case "call": {
        const [only] = node.args;
        const loop = valuesLoop(node);
        if (loop)
          return lines("[", this.brokenLoop(this.oneLine.entriesLoop(loop, this.print(loop.of, inner)), loop.value, loop, inner), "]");
        // One bracketed argument hugs its parentheses: flatten([…])
        if (node.args.length === 1 && only !== undefined && (isBracketed(only) || only.kind === "call"))
          return `${node.function}(${this.print(only, indent)})`;
        return this.hugging(node, indent) ?? lines(`${node.function}(`, itemLines(node.args), ")");
      }
      case "all":
      case "any":
        // Without alltrue() and anytrue(): a call costs Terraform more than twenty operators
        return lines(
          "(",
          areMany(node.of)
            ? this.filled(
                node.of.map((of, i) => `${i === 0 ? "" : OPERATORS[node.kind]}${this.oneLine.operand(of, bindingOf(node) + 1)}`),
                inner,
              )
            : node.of.map((of, i) => this.operandLine(of, inner, bindingOf(node) + 1, i === 0 ? "" : OPERATORS[node.kind])),
          ")",
        );
      case "choose":
        return lines(
          "(",
          [
            `${inner}${this.oneLine.operand(node.when, 1)}`,
            `${inner}? ${this.print(node.chosen, inner)}`,
            `${inner}: ${this.print(node.otherwise, inner)}`,
          ],
          ")",
        );
      case "not":
        return CAN_BE_BROKEN.has(node.of.kind) ? `!${this.broken(node.of, indent)}` : this.oneLine.print(node);
      default:
        return this.oneLine.print(node);
    }
  }

  /** Several on a line, as many as fit. */
  private filled(items: readonly string[], indent: string): string[] {
    const rows: string[] = [];
    for (const item of items) {
      const longer = `${rows.at(-1)} ${item}`;
      if (rows.length > 0 && longer.length <= WIDTH) rows[rows.length - 1] = longer;
      else rows.push(`${indent}${item}`);
    }
    return rows;
  }

  /** The last of several arguments hugs the parentheses where it alone has brackets and the others fit on the line: merge(role, {…}). */
  private hugging({ function: name, args }: Extract<Node, { kind: "call" }>, indent: string): string | undefined {
    const last = args.at(-1);
    const before = args.slice(0, -1);
    if (last?.kind !== "object" || before.some(isBracketed) || before.some(isNoted)) return undefined;
    return `${name}(${before.map((arg) => `${this.oneLine.print(arg)}, `).join("")}${this.broken(last, indent)})`;
  }

  private brokenLoop(loop: string, of: Node, condition: { readonly when?: Node }, indent: string): string[] {
    const head = `${indent}${loop} :`;
    const when = this.oneLine.condition(condition);
    const body = this.print(of, indent);
    if (isBracketed(of) && body.includes("\n")) return [`${head} ${body}${when}`];
    return [head, ...this.onlyIf(`${indent}${body}`, when, indent)];
  }

  /** What a loop makes, with its condition behind it, or on a line of its own where that would be too long. */
  private onlyIf(made: string, condition: string, indent: string): string[] {
    const last = made.split("\n").at(-1) ?? "";
    return condition === "" || last.length + condition.length <= WIDTH ? [`${made}${condition}`] : [made, `${indent}${condition.trim()}`];
  }
}
