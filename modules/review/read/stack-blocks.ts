import { isRecord } from "../../record";
import { UserError } from "../../user-error";
import { parseJson } from "./json";

/** A synthesized stack by its blocks, in whichever of the spellings that Terraform's JSON syntax allows (Terraform language, "JSON Configuration Syntax"). */

export interface Block {
  readonly mode: "managed" | "data";
  readonly type: string;
  readonly name: string;
  readonly values: Readonly<Record<string, unknown>>;
}

export interface Stack {
  /** Resources and data sources by address. */
  readonly blocks: ReadonlyMap<string, Block>;
  /** What else an expression may refer to, by address: `local.x`, `var.x`, `module.x`. */
  readonly names: ReadonlyMap<string, unknown>;
  /** Provider configurations by key: `aws`, `aws.alias`. */
  readonly providers: ReadonlyMap<string, Readonly<Record<string, unknown>>>;
  readonly modules: unknown;
  readonly imports: unknown;
  /** Addresses of `removed` blocks that leave the thing in AWS. */
  readonly forgotten: ReadonlySet<string>;
  /** Addresses that have another one from now on, and it. */
  readonly moved: ReadonlyMap<string, string>;
  readonly digestOf: DigestOf;
}

/** A digest of a file, or of all that is in a folder, by its path from the stack; nothing where that cannot be told. */
export type DigestOf = (path: string) => string | undefined;

/** A synthesized stack as a file. */
export interface StackFile {
  readonly text: string;
  readonly file: string;
  /** Default: nothing beside the stack is seen. */
  readonly digestOf?: DigestOf;
}

const EXPECTED = "Give the cdk.tf.json of a synthesized stack; cdktf writes it to cdktf.out/stacks/NAME.";

export function stackOf({ text, file, digestOf = () => undefined }: StackFile): Stack {
  const json = parseJson(text, file, EXPECTED);
  if ("format_version" in json)
    throw new UserError(`${file} is the JSON of a plan. With --base both files are synthesized stacks. ${EXPECTED}`);
  if (!["resource", "terraform", "provider"].some((section) => typeof json[section] === "object" && json[section] !== null))
    throw new UserError(`${file} is no synthesized stack. ${EXPECTED}`);
  const blocks = (mode: Block["mode"], section: unknown): [string, Block][] =>
    entriesOf(section).flatMap(([type, named]) =>
      entriesOf(named).flatMap(([name, body]) =>
        bodiesOf(body).map((values): [string, Block] => [`${mode === "data" ? "data." : ""}${type}.${name}`, { mode, type, name, values }]),
      ),
    );
  const named = (head: string, section: unknown) =>
    entriesOf(section).map(([name, value]): [string, unknown] => [`${head}.${name}`, value]);
  return {
    blocks: new Map([...blocks("data", json["data"]), ...blocks("managed", json["resource"])]),
    names: new Map([...named("local", json["locals"]), ...named("var", json["variable"]), ...named("module", json["module"])]),
    providers: new Map(
      entriesOf(json["provider"]).flatMap(([name, body]) =>
        bodiesOf(body).map((values) => [typeof values["alias"] === "string" ? `${name}.${values["alias"]}` : name, values] as const),
      ),
    ),
    modules: json["module"],
    imports: json["import"],
    forgotten: forgottenIn(json["removed"]),
    moved: new Map(
      bodiesOf(json["moved"]).flatMap(({ from, to }) => (typeof from === "string" && typeof to === "string" ? [[from, to]] : [])),
    ),
    digestOf,
  };
}

/** The members of an object, or of each object of an array: both mean the same. A member "//" is a comment. */
export const entriesOf = (section: unknown): [string, unknown][] =>
  bodiesOf(section).flatMap((each) => Object.entries(each).filter(([name]) => name !== "//"));

export const bodiesOf = (body: unknown): Readonly<Record<string, unknown>>[] =>
  Array.isArray(body) ? body.flatMap(bodiesOf) : isRecord(body) ? [body] : [];

function forgottenIn(removed: unknown): ReadonlySet<string> {
  return new Set(
    bodiesOf(removed).flatMap(({ from, lifecycle }) => {
      if (typeof from !== "string") return [];
      return bodiesOf(lifecycle).some((settings) => settings["destroy"] === false) ? [from] : [];
    }),
  );
}
