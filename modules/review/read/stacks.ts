import { renderTemplate, wholeExpression } from "../../hcl/template";
import { UserError } from "../../user-error";
import * as messages from "../messages";
import { parseJson } from "./decode";
import {
  type Attributes,
  type ConfigurationModule,
  type ConfiguredResource,
  type Doubt,
  type Expression,
  isRecord,
  type Plan,
  type Resource,
  UNKNOWN,
  type Value,
} from "./plan";
import { OUTSIDE, READ, READ_DATA, UNREAD_IAM } from "./resource-types";

/**
 * Two synthesized stacks (`cdk.tf.json`: Terraform's JSON syntax) as one plan: the base is what was before, the head what comes after.
 * Needs no credentials and no Terraform; what is only in AWS, a change by hand for one, it cannot see.
 */
export function plansOfStacks(base: { text: string; file: string }, head: { text: string; file: string }): Plan {
  const [was, is] = [stackOf(base), stackOf(head)];
  const keys = [...new Set([...was.blocks.keys(), ...is.blocks.keys()])];
  const resources = keys.map((key): Resource => {
    const [before, after] = [was.blocks.get(key), is.blocks.get(key)];
    const { mode, type, name } = (after ?? before) as Block;
    const gone = is.forgotten.has(key) ? "forget" : "delete";
    const actions = before === undefined ? ["create"] : after === undefined ? [gone] : same(before, after) ? ["no-op"] : ["update"];
    const attributes = (block: Block | undefined) => (block === undefined ? null : attributesOf(block));
    return { address: key, mode, type, name, module: "", actions, imported: false, before: attributes(before), after: attributes(after) };
  });
  const isRead = ({ mode, type }: Resource) => Object.hasOwn(mode === "data" ? READ_DATA : READ, type);
  return {
    source: "stacks",
    resources: resources.filter(isRead),
    drift: [],
    outside: resources.filter(
      ({ mode, type, actions }) => mode === "managed" && (UNREAD_IAM.test(type) || OUTSIDE.test(type)) && actions[0] !== "no-op",
    ),
    configuration: configurationOf(is),
    baseConfiguration: configurationOf(was),
    doubts: stackDoubts(was, is),
  };
}

interface Block {
  readonly mode: "managed" | "data";
  readonly type: string;
  readonly name: string;
  readonly values: Readonly<Record<string, unknown>>;
}
interface Stack {
  readonly blocks: ReadonlyMap<string, Block>;
  readonly modules: unknown;
  /** What `local.` and `var.` stand for. */
  readonly names: unknown;
  /** Addresses of `removed` blocks that leave the thing in AWS. */
  readonly forgotten: ReadonlySet<string>;
}

const EXPECTED = "Give the cdk.tf.json of a synthesized stack; cdktf writes it to cdktf.out/stacks/NAME.";

function stackOf({ text, file }: { text: string; file: string }): Stack {
  const json = parseJson(text, file, EXPECTED);
  if ("format_version" in json)
    throw new UserError(`${file} is the JSON of a plan. With --base both files are synthesized stacks. ${EXPECTED}`);
  if (!isRecord(json["resource"]) && !isRecord(json["terraform"]) && !isRecord(json["provider"]))
    throw new UserError(`${file} is no synthesized stack. ${EXPECTED}`);
  const blocks = (mode: Block["mode"], section: unknown): [string, Block][] =>
    Object.entries(isRecord(section) ? section : {}).flatMap(([type, named]) =>
      Object.entries(isRecord(named) ? named : {}).map(([name, values]): [string, Block] => [
        `${mode === "data" ? "data." : ""}${type}.${name}`,
        { mode, type, name, values: isRecord(values) ? values : isRecord(values?.[0 as never]) ? values[0 as never] : {} },
      ]),
    );
  return {
    blocks: new Map([...blocks("data", json["data"]), ...blocks("managed", json["resource"])]),
    modules: json["module"],
    names: [json["locals"], json["variable"]],
    forgotten: forgottenIn(json["removed"]),
  };
}

function forgottenIn(removed: unknown): ReadonlySet<string> {
  const blocks: readonly unknown[] = Array.isArray(removed) ? removed : [removed];
  return new Set(
    blocks.flatMap((block) => {
      if (!isRecord(block) || typeof block["from"] !== "string") return [];
      const { lifecycle } = block;
      const settings: unknown = Array.isArray(lifecycle) ? lifecycle[0] : lifecycle;
      return isRecord(settings) && settings["destroy"] === false ? [block["from"]] : [];
    }),
  );
}

/** Where equal text need not mean equal access, since what it refers to changes. */
function stackDoubts(was: Stack, is: Stack): Doubt[] {
  const changed = (a: unknown, b: unknown) => JSON.stringify(a ?? null) !== JSON.stringify(b ?? null);
  const namesChange = changed(was.names, is.names);
  const doubts: Doubt[] = changed(was.modules, is.modules) ? [{ address: "", reason: messages.MODULE_CHANGES }] : [];
  for (const [address, { mode, type, values }] of is.blocks) {
    if (!Object.hasOwn(mode === "data" ? READ_DATA : READ, type)) continue;
    const before = was.blocks.get(address)?.values;
    const text = JSON.stringify(values);
    if (before && ["for_each", "count"].some((name) => changed(before[name], values[name])))
      doubts.push({ address, reason: messages.INSTANCES_CHANGE });
    if (namesChange && /\b(local|var)\./.test(text)) doubts.push({ address, reason: messages.NAMES_CHANGE });
    for (const [, data = ""] of text.matchAll(/\b(data\.\w+\.[\w-]+)/g)) {
      const [one, other] = [was.blocks.get(data), is.blocks.get(data)];
      if (other && one && other.type !== "aws_iam_policy_document" && !same(one, other))
        doubts.push({ address, reason: messages.dataChanges(data) });
    }
  }
  return doubts;
}

/** Comments of cdktf ("//") say where a construct is, and nothing about access. */
const same = (a: Block, b: Block) => JSON.stringify({ ...a.values, "//": 0 }) === JSON.stringify({ ...b.values, "//": 0 });

/** Text with Terraform's escapes undone; a whole reference stays one, and is compared as text. */
function plain(value: unknown, depth = 0): Value {
  if (typeof value === "string") return wholeExpression(value) === undefined ? (renderTemplate(value, () => undefined) ?? value) : value;
  if (depth > 16) return null;
  if (Array.isArray(value)) return value.map((each) => plain(each, depth + 1));
  if (isRecord(value)) return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, plain(each, depth + 1)]));
  return value as Value;
}

const attributesOf = ({ mode, type, values }: Block): Attributes => {
  const names = (mode === "data" ? READ_DATA : READ)[type] ?? [];
  return Object.fromEntries(
    names.flatMap((name): [string, Value][] => {
      const value = values[name];
      if (value === undefined) return [];
      const computed = POLICY.test(name) && typeof value === "string" && wholeExpression(value) !== undefined;
      return [[name, computed ? UNKNOWN : plain(name === "statement" && !Array.isArray(value) ? [value] : value)]];
    }),
  );
};

/** Attributes that hold a policy: where one is a single expression, the configuration may tell its text. */
const POLICY = /^(assume_role_policy|policy)$/;

const configurationOf = ({ blocks }: Stack): ConfigurationModule => ({
  resources: [...blocks].map(
    ([address, { mode, type, name, values }]): ConfiguredResource => ({
      address,
      mode,
      type,
      name,
      ...(typeof values["provider"] === "string" && { provider_config_key: values["provider"] }),
      expressions: Object.fromEntries(Object.entries(values).map(([key, value]) => [key, expressionOf(value)])),
    }),
  ),
});

function expressionOf(value: unknown): Expression {
  const texts = typeof value === "string" ? [value] : Array.isArray(value) ? value.filter((each) => typeof each === "string") : [];
  const references = texts.flatMap((text) => wholeExpression(text) ?? []);
  return { constant_value: value, ...(references.length > 0 && { references }) };
}
