import { printKey, printText, quoted } from "./text";

/** A block of HCL: `resource "aws_iam_role" "this" { … }`. */
export interface Block {
  readonly kind: "block";
  readonly type: string;
  readonly labels?: readonly string[];
  readonly body: readonly Item[];
}
/** An attribute of a block; its value is an expression in HCL. */
export interface Attribute {
  readonly kind: "attribute";
  readonly name: string;
  readonly value: string;
  /** A comment above it. */
  readonly note?: string;
}
/** A comment of one line or more, without the `#`. */
export interface Comment {
  readonly kind: "comment";
  readonly text: string;
}
/** HCL that is written as it stands. */
export interface Verbatim {
  readonly kind: "verbatim";
  readonly text: string;
}
export type Item = Attribute | Block | Comment | Verbatim;

export const block = (type: string, labels: readonly string[], body: readonly Item[]): Block => ({ kind: "block", type, labels, body });
export const attribute = (name: string, value: string): Attribute => ({ kind: "attribute", name, value });
export const comment = (text: string): Comment => ({ kind: "comment", text });

/** A file of items; `terraform fmt` aligns it later. */
export const printFile = (items: readonly Item[]): string => `${items.map((item) => printItem(item, "")).join("\n\n")}\n`;

const COMMENT_WIDTH = 130;

/** The text as `#` lines, broken between words. */
export const printComment = (text: string, indent: string): string =>
  text
    .split("\n")
    .flatMap((line) => wrapped(line, COMMENT_WIDTH - indent.length))
    .map((line) => `${indent}# ${line}`.trimEnd())
    .join("\n");

function wrapped(line: string, width: number): string[] {
  const lines = [""];
  for (const word of line.split(" ")) {
    const last = lines.at(-1) ?? "";
    if (last !== "" && last.length + word.length >= width) lines.push(word);
    else lines[lines.length - 1] = last === "" ? word : `${last} ${word}`;
  }
  return lines;
}

function printItem(item: Item, indent: string): string {
  if (item.kind === "comment") return printComment(item.text, indent);
  if (item.kind === "verbatim") return item.text;
  if (item.kind === "attribute")
    return `${item.note === undefined ? "" : `${printComment(item.note, indent)}\n`}${indent}${item.name} = ${item.value}`;
  const head = [item.type, ...(item.labels ?? []).map(quoted)].join(" ");
  if (item.body.length === 0) return `${indent}${head} {}`;
  return `${indent}${head} {\n${printBody(item.body, `${indent}  `)}\n${indent}}`;
}

/** Items of a block, with an empty line around nested blocks and before attributes of several lines. */
function printBody(body: readonly Item[], indent: string): string {
  return body
    .map((item, i) => {
      const previous = body[i - 1];
      const apart = previous !== undefined && previous.kind !== "comment" && (item.kind === "block" || previous.kind === "block");
      return `${apart ? "\n" : ""}${printItem(item, indent)}`;
    })
    .join("\n")
    .trimEnd();
}

/** A value of JSON as an expression, over several lines where it is long. */
export function printValue(value: unknown, indent = "  "): string {
  if (typeof value === "string") return printText(value);
  if (typeof value !== "object" || value === null) return String(value);
  const parts = Array.isArray(value)
    ? value.map((item) => printValue(item, `${indent}  `))
    : Object.entries(value).map(([key, child]) => `${printKey(key)} = ${printValue(child, `${indent}  `)}`);
  const [open, close] = Array.isArray(value) ? ["[", "]"] : ["{", "}"];
  const flat = Array.isArray(value) ? `[${parts.join(", ")}]` : `{ ${parts.join(", ")} }`;
  if (parts.length === 0) return `${open}${close}`;
  const isShort = flat.length + indent.length <= 90 && !flat.includes("\n") && (Array.isArray(value) || parts.length <= 2);
  if (isShort) return flat;
  const end = Array.isArray(value) ? "," : "";
  return `${open}\n${parts.map((part) => `${indent}  ${part}${end}`).join("\n")}\n${indent}${close}`;
}

/** A value of JSON as a table: objects of objects are broken over lines, and each row, however long, is one line. */
export function printTable(value: unknown, indent = "  "): string {
  const inner = `${indent}  `;
  if (!isObject(value)) return printFlat(value);
  if (Array.isArray(value))
    return value.some(isObject) ? `[\n${value.map((row) => `${inner}${printFlat(row)},`).join("\n")}\n${indent}]` : printFlat(value);
  if (!Object.values(value).some(isObjectOrRows)) return printFlat(value);
  const entries = Object.entries(value).map(([key, child]) => `${inner}${printKey(key)} = ${printTable(child, inner)}`);
  return `{\n${entries.join("\n")}\n${indent}}`;
}

const isObject = (value: unknown): value is object => typeof value === "object" && value !== null;
const isObjectOrRows = (value: unknown) => isObject(value) && (!Array.isArray(value) || value.some(isObject));

function printFlat(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(printFlat).join(", ")}]`;
  if (!isObject(value)) return typeof value === "string" ? quoted(value) : String(value);
  if (Object.keys(value).length === 0) return "{}";
  return `{ ${Object.entries(value)
    .map(([key, child]) => `${printKey(key)} = ${printFlat(child)}`)
    .join(", ")} }`;
}
