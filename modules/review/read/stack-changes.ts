import { expressionsIn } from "../../hcl/template";
import { isRecord } from "../../record";
import * as messages from "../messages";
import { tellingSettings } from "./credentials";
import type { Doubt } from "./plan";
import { MERGED_DOCUMENTS, READ, READ_DATA } from "./resource-types";
import { type Block, bodiesOf, entriesOf, type Stack } from "./stack-blocks";

/** Where equal text of two stacks need not mean equal access, since what it refers to changes: listed, as nobody can tell. */
export function stackDoubts(was: Stack, is: Stack): Doubt[] {
  const changes = new Changes(was, is);
  const doubts: Doubt[] = [];
  const moves = (section: "imports" | "modules") => differ(was[section], is[section]) || changes.behind(is[section]).length > 0;
  if (moves("modules")) doubts.push({ address: "", reason: messages.MODULE_CHANGES });
  for (const folder of localModules(is).filter((path) => changes.ofFile(path)))
    doubts.push({ address: "", reason: messages.folderUnseen(folder) });
  if (moves("imports")) doubts.push({ address: "", reason: messages.IMPORTS_CHANGE });
  for (const [key, settings] of is.providers) {
    const before = was.providers.get(key);
    const moved = before !== undefined && differ(tellingSettings(before), tellingSettings(settings));
    if (moved || changes.behind(tellingSettings(settings)).length > 0) doubts.push({ address: "", reason: messages.providerMoves(key) });
  }
  for (const [address, { mode, type, values }] of is.blocks) {
    const before = was.blocks.get(address)?.values;
    if (!Object.hasOwn(mode === "data" ? READ_DATA : READ, type) || before === undefined) continue;
    if (["for_each", "count"].some((name) => differ(before[name], values[name])))
      doubts.push({ address, reason: messages.INSTANCES_CHANGE });
    // Of blocks that are made by a loop nobody can tell what comes of it
    if (differ(before["dynamic"], values["dynamic"])) doubts.push({ address, reason: messages.DYNAMIC_CHANGES });
    if (differ(ignored(before), ignored(values))) doubts.push({ address, reason: messages.IGNORED_CHANGES });
    for (const changed of new Set(changes.behind(values))) doubts.push({ address, reason: messages.referenceChanges(changed) });
  }
  return doubts;
}

const differ = (a: unknown, b: unknown) => textOf(a) !== textOf(b);
/** Comments of cdktf ("//") say where a construct is, and nothing about access. */
const textOf = (value: unknown) => JSON.stringify(value ?? null, (key, each) => (key === "//" ? undefined : each));

/** What Terraform leaves as it is in AWS, whatever the configuration says. */
const ignored = (values: Readonly<Record<string, unknown>>) => bodiesOf(values["lifecycle"]).map((each) => each["ignore_changes"]);

/** The folders of modules that are beside the stack: of all others a version or a digest stands in the source. */
const localModules = ({ modules }: Stack): string[] =>
  entriesOf(modules)
    .flatMap(([, body]) => bodiesOf(body))
    .flatMap(({ source }) => (typeof source === "string" && /^[./~]/.test(source) ? [source] : []));

/** Attributes that say which thing of AWS it is: a reference to its ARN or id stands for another thing where one of them changes. */
const IDENTITY = ["name", "name_prefix", "path", "url", "provider", "count", "for_each"];

class Changes {
  private readonly known = new Map<string, boolean>();
  private readonly addresses: readonly string[];
  private readonly byHead = new Map<string, string[]>();

  constructor(
    private readonly was: Stack,
    private readonly is: Stack,
  ) {
    this.addresses = [...new Set([...was.blocks.keys(), ...is.blocks.keys(), ...was.names.keys(), ...is.names.keys()])];
    for (const address of this.addresses) {
      const head = headOf(address);
      this.byHead.set(head, [...(this.byHead.get(head) ?? []), address]);
    }
  }

  /** What the expressions of a value refer to and what changes, here or behind it. */
  behind(value: unknown): string[] {
    return this.references(value).filter((address) => this.changes(address));
  }

  private changes(address: string): boolean {
    const known = this.known.get(address);
    if (known !== undefined) return known;
    if (address.startsWith(FILE)) return this.ofFile(address.slice(FILE.length));
    // What refers to itself in a circle Terraform refuses
    this.known.set(address, false);
    const [before, after] = [this.definition(this.was, address), this.definition(this.is, address)];
    const changed = differ(before, after) || this.behind(after).length > 0;
    this.known.set(address, changed);
    return changed;
  }

  /** Whether what is at a path beside the stack changes, or nobody can tell. */
  ofFile(path: string): boolean {
    const [before, after] = [this.was.digestOf(path), this.is.digestOf(path)];
    return before === undefined || before !== after;
  }

  private definition({ blocks, names }: Stack, address: string): unknown {
    const block = blocks.get(address);
    if (block === undefined) return names.get(address);
    if (block.mode === "managed" && Object.hasOwn(READ, block.type)) return IDENTITY.map((name) => block.values[name]);
    // A document that is read is compared by itself, where it is used
    return isReadable(block) ? undefined : block.values;
  }

  /**
   * By the words of an expression, whatever stands between them: spaces, indexes, comments. Of a head without a name that is known all
   * things with that head are meant.
   */
  private references(value: unknown): string[] {
    const expressions = expressionsIn(value);
    const words = new Set(expressions.flatMap((text) => text.match(/[A-Za-z_][\w-]*/g) ?? []));
    const named = [...this.byHead].flatMap(([head, addresses]) => {
      if (!head.split(".").every((word) => words.has(word))) return [];
      const ofThese = addresses.filter((address) => words.has(address.slice(head.length + 1)));
      return ofThese.length > 0 ? ofThese : addresses;
    });
    return [...named, ...expressions.flatMap(filesIn)];
  }
}

/** Before the path of a file, in the place of an address. */
const FILE = "the file ";

/** The files that an expression reads. Terraform's functions that do have "file" in their names; of a path that is computed nobody can tell. */
const filesIn = (expression: string): string[] =>
  [...expression.matchAll(/\b\w*file\w*\s*\(\s*(?:"((?:[^"\\$%]|\$\{path\.(?:module|root)\})*)"\s*[,)])?/g)].map(
    ([, path]) => `${FILE}${path === undefined ? "?" : path.replaceAll(/\$\{path\.\w+\}/g, ".")}`,
  );

/** All but the name: `local`, `aws_iam_role`, `data.http`. */
const headOf = (address: string) => address.slice(0, address.lastIndexOf("."));

/** Whether the document of a data source is put together from its own statements alone. */
function isReadable({ mode, type, values }: Block): boolean {
  if (mode !== "data" || !Object.hasOwn(READ_DATA, type)) return false;
  const { statement } = values;
  const others = [...MERGED_DOCUMENTS, "dynamic", "for_each", "count"];
  const statements: readonly unknown[] = Array.isArray(statement) ? statement : [statement];
  return (
    !others.some((name) => values[name] !== undefined) &&
    statements.every((each) => isRecord(each) && [undefined, "Allow", "Deny"].includes(each["effect"] as string) && !("dynamic" in each))
  );
}
