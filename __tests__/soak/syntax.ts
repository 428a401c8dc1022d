import { literal, quoted } from "../../modules/hcl/text";

/** A configuration as data, printed in both of Terraform's syntaxes: a plan tells of JSON how an expression is written, and of HCL what it refers to. */

/** An expression of Terraform. */
export class Expr {
  constructor(readonly text: string) {}
}
export const expr = (text: string): Expr => new Expr(text);

/** A text with places in it. */
export class Template extends Expr {
  constructor(readonly parts: readonly (string | Expr)[]) {
    super(`"${parts.map((part) => (part instanceof Expr ? `\${${part.text}}` : literal(part))).join("")}"`);
  }
}

export type Val = string | number | boolean | null | Expr | readonly Val[] | { readonly [key: string]: Val };

/** Attributes are values; blocks are in a list of bodies; what a loop makes has its name, its values and a body. */
export interface Body {
  readonly attributes?: Readonly<Record<string, Val | undefined>>;
  readonly blocks?: Readonly<Record<string, readonly Body[] | undefined>>;
  readonly dynamic?: { readonly name: string; readonly forEach: Val; readonly content: Body };
}

export interface Block extends Body {
  /** `["resource", "aws_iam_role", "r"]` */
  readonly head: readonly string[];
}

export type Syntax = "hcl" | "json";
export const SYNTAXES: readonly Syntax[] = ["hcl", "json"];

/** The name and the text of the file that holds the blocks. */
export const fileOf = (syntax: Syntax, blocks: readonly Block[]): readonly [string, string] =>
  syntax === "hcl" ? ["main.tf", blocks.map(hclBlock).join("\n")] : ["main.tf.json", JSON.stringify(jsonOf(blocks), null, 1)];

const entries = <T>(record: Readonly<Record<string, T | undefined>> = {}): [string, T][] =>
  Object.entries(record).filter((entry): entry is [string, T] => entry[1] !== undefined);

function hclBlock({ head: [type = "", ...labels], ...body }: Block): string {
  return `${type}${labels.map((label) => ` ${quoted(label)}`).join("")} {\n${hclBody(body)}\n}\n`;
}

const hclBody = ({ attributes, blocks, dynamic }: Body): string =>
  [
    ...entries(attributes).map(([name, value]) => `${name} = ${hclOf(value)}`),
    ...entries(blocks).flatMap(([name, bodies]) => bodies.map((each) => `${name} {\n${hclBody(each)}\n}`)),
    ...(dynamic === undefined
      ? []
      : [`dynamic ${quoted(dynamic.name)} {\nfor_each = ${hclOf(dynamic.forEach)}\ncontent {\n${hclBody(dynamic.content)}\n}\n}`]),
  ].join("\n");

export function hclOf(value: Val): string {
  if (value instanceof Expr) return value.text;
  if (typeof value === "string") return quoted(value);
  if (Array.isArray(value)) return `[${value.map(hclOf).join(", ")}]`;
  if (typeof value === "object" && value !== null)
    return `{ ${Object.entries(value)
      .map(([key, each]) => `${quoted(key)} = ${hclOf(each as Val)}`)
      .join(", ")} }`;
  return String(value);
}

function jsonOf(blocks: readonly Block[]): object {
  const root: Record<string, unknown> = {};
  for (const { head, ...body } of blocks) {
    const [type = "", ...labels] = head;
    // Blocks without labels are a list
    if (labels.length === 0 && type !== "locals" && type !== "terraform") {
      root[type] = [...((root[type] as unknown[] | undefined) ?? []), jsonBody(body, REFERENCES[type])];
      continue;
    }
    let place = root;
    for (const label of head.slice(0, -1)) {
      place[label] ??= {};
      place = place[label] as Record<string, unknown>;
    }
    const last = head.at(-1) ?? "";
    const own = jsonBody(body);
    place[last] =
      type === "provider" ? [...((place[last] as unknown[] | undefined) ?? []), own] : { ...(place[last] as object | undefined), ...own };
  }
  return root;
}

/** Attributes that are an address, and no template. */
const REFERENCES: Readonly<Record<string, readonly string[]>> = { moved: ["from", "to"], removed: ["from"], import: ["to"] };
const BARE = ["provider", "ignore_changes", "providers", "depends_on"];

const jsonBody = ({ attributes, blocks, dynamic }: Body, bare: readonly string[] = []): Record<string, unknown> => ({
  ...Object.fromEntries(
    entries(attributes).map(([name, value]) => [name, [...bare, ...BARE].includes(name) ? bareOf(value) : templateOf(value)]),
  ),
  ...Object.fromEntries(entries(blocks).map(([name, bodies]) => [name, bodies.map((each) => jsonBody(each))])),
  ...(dynamic && { dynamic: { [dynamic.name]: [{ for_each: templateOf(dynamic.forEach), content: [jsonBody(dynamic.content)] }] } }),
});

function templateOf(value: Val): unknown {
  if (value instanceof Template) return value.parts.map(templateOf).join("");
  if (value instanceof Expr) return `\${${value.text}}`;
  if (typeof value === "string") return value.replaceAll(/[$%](?=\{)/g, "$&$&");
  if (Array.isArray(value)) return value.map(templateOf);
  if (typeof value === "object" && value !== null)
    return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, templateOf(each as Val)]));
  return value;
}

function bareOf(value: Val): unknown {
  if (value instanceof Expr) return value.text;
  if (Array.isArray(value)) return value.map(bareOf);
  if (typeof value === "object" && value !== null)
    return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, bareOf(each as Val)]));
  return value;
}
