import { expressionsIn, renderTemplate, wholeExpression } from "../../hcl/template";
import { isRecord } from "../../record";
import { credentialsOf, tellingSettings } from "./credentials";
import { type ChangedBlock, outsideOfStacks } from "./outside/of-stacks";
import {
  type Attributes,
  type ConfigurationModule,
  Configured,
  type ConfiguredResource,
  type Expression,
  type Plan,
  type Resource,
  UNKNOWN,
  type Value,
} from "./plan";
import { READ, READ_DATA } from "./resource-types";
import { type Block, bodiesOf, type Stack, type StackFile, stackOf } from "./stack-blocks";
import { stackDoubts } from "./stack-changes";

/**
 * Two synthesized stacks (`cdk.tf.json`: Terraform's JSON syntax) as one plan: the base is what was before, the head what comes after.
 * Needs no credentials and no Terraform; what is only in AWS, a change by hand for one, it cannot see.
 */
export function plansOfStacks(base: StackFile, head: StackFile): Plan {
  const [was, is] = [stackOf(base), stackOf(head)];
  const keys = [...new Set([...was.blocks.keys(), ...is.blocks.keys()])];
  const changed = keys.flatMap((address): ChangedBlock[] => {
    const [before, after] = [was.blocks.get(address), is.blocks.get(address)];
    // Behind a provider that signs in otherwise it is another thing
    if (before && after && signsIn(was, before) !== signsIn(is, after))
      return [
        { address, before, actions: ["delete"] },
        { address, after, actions: ["create"] },
      ];
    // What only has another address stays: it comes under that one, and does not go under this one
    const isMoved = was.blocks.has(address) && is.blocks.has(is.moved.get(address) ?? "");
    const gone = isMoved ? "no-op" : is.forgotten.has(address) ? "forget" : "delete";
    const actions = before === undefined ? ["create"] : after === undefined ? [gone] : same(before, after) ? ["no-op"] : ["update"];
    return [{ address, actions, ...(before && { before }), ...(after && { after }) }];
  });
  return {
    source: "stacks",
    resources: changed.map(resourceOf).filter(({ mode, type }) => Object.hasOwn(mode === "data" ? READ_DATA : READ, type)),
    drift: [],
    outside: outsideOfStacks(changed),
    configuration: configurationOf(is),
    isWritten: true,
    baseConfiguration: configurationOf(was),
    credentials: credentialsOf(
      Object.fromEntries([...was.providers, ...is.providers].map(([key, expressions]) => [key, { name: key.split(".")[0], expressions }])),
    ),
    doubts: stackDoubts(was, is),
  };
}

const providerKeyOf = ({ values }: Block): string => (typeof values["provider"] === "string" ? values["provider"] : "aws");
const signsIn = ({ providers }: Stack, block: Block): string => JSON.stringify(tellingSettings(providers.get(providerKeyOf(block)) ?? {}));

function resourceOf({ address, before, after, actions }: ChangedBlock): Resource {
  const block = (after ?? before) as Block;
  const { mode, type, name } = block;
  const attributes = (block: Block | undefined) => (block === undefined ? null : attributesOf(block));
  const identity = { address, mode, type, name, module: "", providerKey: providerKeyOf(block) };
  return { ...identity, actions, imported: false, before: attributes(before), after: attributes(after) };
}

/** Comments of cdktf ("//") say where a construct is, and nothing about access. */
const same = (a: Block, b: Block) => JSON.stringify({ ...a.values, "//": 0 }) === JSON.stringify({ ...b.values, "//": 0 });

/** Text with Terraform's escapes undone; a whole reference stays one, and is compared as text. */
function plain(value: unknown): Value {
  if (typeof value === "string") return wholeExpression(value) === undefined ? (renderTemplate(value, () => undefined) ?? value) : value;
  if (Array.isArray(value)) return value.map((each) => plain(each));
  if (isRecord(value)) return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, plain(each)]));
  return value as Value;
}

const attributesOf = ({ mode, type, values }: Block): Attributes => {
  const names = (mode === "data" ? READ_DATA : READ)[type] ?? [];
  const loops = new Map(bodiesOf(values["dynamic"]).flatMap((each) => Object.entries(each)));
  return Object.fromEntries(
    names.flatMap((name): [string, Value][] => {
      const loop = loops.get(name);
      if (loop !== undefined) return [[name, new Configured(JSON.stringify([values[name], loop]), true)]];
      const value = withLists(name, values[name]);
      if (value === undefined) return [];
      return [[name, name === "inline_policy" ? bodiesOf(value).map(inlineOf) : isComputed(name, value) ? UNKNOWN : plain(value)]];
    }),
  );
};

/** Blocks, which may be written as an object or a list of them, as lists. */
const BLOCKS: ReadonlySet<string> = new Set(["condition", "inline_policy", "not_principals", "principals", "statement"]);
function withLists(name: string, value: unknown): unknown {
  if (!BLOCKS.has(name) || value === undefined) return value;
  return bodiesOf(value).map((body) => Object.fromEntries(Object.entries(body).map(([key, each]) => [key, withLists(key, each)])));
}
/** Attributes that hold a policy: where one is an expression or has one in it, the configuration may tell its text. */
const POLICY = /^(assume_role_policy|policy)$/;
const isComputed = (name: string, value: unknown): boolean => POLICY.test(name) && expressionsIn(value).length > 0;
const inlineOf = (body: object): Value =>
  Object.fromEntries(Object.entries(body).map(([name, value]) => [name, isComputed(name, value) ? UNKNOWN : plain(value)]));

const configurationOf = ({ blocks }: Stack): ConfigurationModule => ({
  resources: [...blocks].map(
    ([address, { mode, type, name, values }]): ConfiguredResource => ({
      address,
      mode,
      type,
      name,
      expressions: Object.fromEntries(Object.entries(values).map(([key, value]) => [key, expressionOf(value)])),
    }),
  ),
});

const expressionOf = (value: unknown): Expression => ({ constant_value: value });
