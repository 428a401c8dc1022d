import { DefaultTokenResolver, StringConcat, TerraformElement, type TerraformStack, Tokenization } from "cdktf";
import { attribute, type Block, block, type Item, printValue } from "../hcl/block";
import { printText } from "../hcl/text";

/** What cdktf says of an attribute or block for HCL (`toHclTerraform` of each element). */
interface Descriptor {
  readonly value: unknown;
  readonly isBlock: boolean;
}
type Described = Readonly<Record<string, unknown>>;

/**
 * The resources and data sources of a stack as blocks. cdktf's own HCL renderer is not used: it breaks preconditions, falsy values and
 * escapes (hashicorp/terraform-cdk issues 3911, 3716, 3531), while what each element says of itself is right.
 */
export function resourceBlocks(stack: TerraformStack): Block[] {
  const blocks = stack.node
    .findAll()
    .filter((element) => TerraformElement.isTerraformElement(element))
    .flatMap((element) => blocksOf(resolved(stack, element)));
  // Data sources before resources, then as they were made
  return [...blocks].sort((a, b) => (a.type === "data" ? 0 : 1) - (b.type === "data" ? 0 : 1));
}

const resolved = (stack: TerraformStack, element: TerraformElement): Described =>
  Tokenization.resolve(element.toHclTerraform(), {
    scope: stack,
    preparing: false,
    resolver: new DefaultTokenResolver(new StringConcat()),
  });

const blocksOf = (described: Described): Block[] =>
  (["data", "resource"] as const).flatMap((kind) =>
    Object.entries((described[kind] ?? {}) as Record<string, Record<string, Described>>).flatMap(([type, byName]) =>
      Object.entries(byName).map(([name, body]) => block(kind, [type, name], bodyOf(body))),
    ),
  );

// What decides how many there are comes first, what orders and guards them last (Terraform style guide); between them by meaning: what it
// is called and is about, then what it says
const FIRST = ["count", "for_each", "name", "role", "role_name", "path", "description", "url", "arn", "assume_role_policy", "policy"];
const LAST = ["tags", "depends_on", "lifecycle"];
const rank = (name: string) => {
  const [first, last] = [FIRST.indexOf(name), LAST.indexOf(name)];
  return first >= 0 ? first - FIRST.length : last + 1;
};

function bodyOf(body: Described): Item[] {
  return Object.entries(body)
    .filter(([name, value]) => name !== "//" && value !== undefined && value !== null)
    .sort(([a], [b]) => rank(a) - rank(b) || a.localeCompare(b))
    .flatMap(([name, value]) => itemsOf(name, value));
}

function itemsOf(name: string, described: unknown): Item[] {
  if (name === "lifecycle") return [block("lifecycle", [], lifecycleItems(contentOf(described) as Described))];
  if (name === "depends_on") return [attribute(name, `[${(contentOf(described) as string[]).join(", ")}]`)];
  const value = contentOf(described);
  if (isDescriptor(described) && described.isBlock) return (value as Described[]).map((item) => block(name, [], bodyOf(item)));
  return value === undefined || value === null ? [] : [attribute(name, printValue(value))];
}

const lifecycleItems = (lifecycle: Described): Item[] => [
  ...(lifecycle["create_before_destroy"] === true ? [attribute("create_before_destroy", "true")] : []),
  ...["precondition", "postcondition"].flatMap((kind) =>
    ((lifecycle[kind] ?? []) as { condition: string; error_message: string }[]).map(({ condition, error_message }) =>
      block(kind, [], [attribute("condition", printText(condition)), attribute("error_message", printText(error_message))]),
    ),
  ),
];

const isDescriptor = (value: unknown): value is Descriptor => typeof value === "object" && value !== null && "isBlock" in value;
const contentOf = (value: unknown): unknown => (isDescriptor(value) ? value.value : value);
