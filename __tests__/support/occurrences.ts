import type { Field } from "../../modules/fields/field";
import { complaint } from "../../modules/fields/kinds";

/** What a sample of a field must hold somewhere, derived from the schema: a field that is added to it is asked for at once. */
export interface Demand {
  /** `ecsDeploy.services: several` */
  readonly name: string;
  /** Whether it occurs in one value of the field. */
  readonly occursIn: (value: unknown) => boolean;
}

/**
 * Every boolean both ways, every optional field given and absent, every choice, numbers at their bounds and between, lists and maps of
 * each size that is told apart, and texts of each kind that their rule takes.
 */
export const demandsOf = (field: Field, at = ""): Demand[] => [
  ...(field.optional ? [demand(`${at}: absent`, (value) => value === undefined)] : []),
  ...(typeof field.default === "string" ? [demand(`${at}: as by default`, (value) => value === field.default)] : []),
  ...shapeDemands(field, at),
];

const demand = (name: string, occursIn: Demand["occursIn"]): Demand => ({ name, occursIn });
const is = (at: string, expected: unknown): Demand => demand(`${at}: ${expected}`, (value) => value === expected);
/** The demands on what is inside of a value. */
const inside = (demands: readonly Demand[], parts: (value: unknown) => readonly unknown[]): Demand[] =>
  demands.map(({ name, occursIn }) => demand(name, (value) => parts(value).some(occursIn)));

function shapeDemands(field: Field, at: string): Demand[] {
  const { minimum = 0, maximum = Number.POSITIVE_INFINITY } = field;
  switch (field.kind) {
    case "boolean":
      return [is(at, true), is(at, false)];
    case "choice":
      return (field.choices ?? []).map((choice) => is(at, choice));
    case "number":
      return [is(at, minimum), is(at, maximum), demand(`${at}: between`, (value) => Number(value) > minimum && Number(value) < maximum)];
    case "text":
      return textDemands(field, at);
    case "list":
      return [
        ...sizes(at, minimum, (value) => (Array.isArray(value) ? value.length : undefined)),
        ...inside(itemDemands(field, `${at}[]`), (value) => (Array.isArray(value) ? value : [])),
      ];
    case "map":
      return [
        ...sizes(at, minimum, (value) => (isObject(value) ? Object.keys(value).length : undefined)),
        ...inside(textDemands({ ...field, rule: field.keyRule }, `${at} keys`), (value) => (isObject(value) ? Object.keys(value) : [])),
        ...inside(itemDemands(field, `${at}[]`), (value) => (isObject(value) ? Object.values(value) : [])),
      ];
    case "object":
      return Object.entries(field.fields ?? {}).flatMap(([name, child]) =>
        inside(demandsOf(child, at === "" ? name : `${at}.${name}`), (value) => (isObject(value) ? [value[name]] : [])),
      );
  }
}

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === "object" && value !== null && !Array.isArray(value);

const itemDemands = ({ items }: Field, at: string): Demand[] => (items === undefined ? [] : demandsOf(items, at));

const sizes = (at: string, minimum: number, sizeOf: (value: unknown) => number | undefined): Demand[] => [
  ...(minimum === 0 ? [demand(`${at}: none`, (value) => sizeOf(value) === 0)] : []),
  ...(minimum <= 1 ? [demand(`${at}: one`, (value) => sizeOf(value) === 1)] : []),
  demand(`${at}: several`, (value) => (sizeOf(value) ?? 0) > 1),
];

/** Characters that IAM, Terraform, JSON or HTML could read as more than text; wanted wherever the rule of a text takes them. */
const TOLD_APART = ["*", "?", "${", "%{", "$", '"', "\\", "'", "<", "&", ":", "/", "é", "ÿ", " ", "\n"];

/** Kinds of a text that mean something else each. */
const KINDS: readonly { readonly name: string; readonly example: string; readonly is: RegExp }[] = [
  { name: "by name", example: "octo-org/web", is: /^[^@/]+\/[^@/]+$/ },
  { name: "by ids", example: "octo-org@1/web@2", is: /^[^@/]+@\d+\/[^@/]+@\d+$/ },
];

function textDemands({ rule }: Field, at: string): Demand[] {
  if (rule === undefined) return [];
  const takes = (text: string) => complaint(rule, text) === undefined;
  const texts = (name: string, fits: (text: string) => boolean) =>
    demand(`${at}: ${name}`, (value) => typeof value === "string" && fits(value));
  // What takes any text does not tell the kinds apart
  const kinds = takes("ab") ? [] : KINDS.filter(({ example }) => takes(example));
  const isNamed = /\bor its full ARN\b/.test(rule.what);
  return [
    ...TOLD_APART.filter((text) => takes(`ab${text}ab`)).map((text) =>
      texts(`with ${JSON.stringify(text)}`, (value) => value.includes(text)),
    ),
    ...kinds.map(({ name, is: pattern }) => texts(name, (value) => pattern.test(value))),
    ...(isNamed ? [texts("an ARN", (value) => value.startsWith("arn:")), texts("a name", (value) => !value.startsWith("arn:"))] : []),
    texts("without a wildcard", (value) => !/[*?]/.test(value)),
  ];
}

/** How often each demand is met, by its name. */
export const countOf = (demands: readonly Demand[], values: readonly unknown[]): Record<string, number> =>
  Object.fromEntries(demands.map(({ name, occursIn }) => [name, values.filter(occursIn).length]));
