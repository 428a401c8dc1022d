import type { Below, FunctionName, Keys, Node } from "./node";

/** An expression whose value is a `T`. `T` exists for the compiler only. */
export interface Expression<T> {
  readonly node: Node;
  readonly type?: T;
}

/** What can stand where an expression is wanted: the expression, or a plain value. */
export type Value<T> = Expression<T> | (T extends string | number | boolean ? T : never);

type Fields<T> = { readonly [K in keyof T]: Expression<T[K]> };

const of = <T>(node: Node): Expression<T> => ({ node });
const nodeOf = (value: Expression<unknown> | string | number | boolean): Node =>
  typeof value === "object" ? value.node : { kind: "literal", value };
const call = <T>(name: FunctionName, ...args: (Expression<unknown> | string | number)[]): Expression<T> =>
  of({ kind: "call", function: name, args: args.map(nodeOf) });

/** A value from outside: a field of the definition (`var.role.git_tags` in HCL), or what the root hands down, such as the account id. */
export const input = <T>(name: string): Expression<T> => of({ kind: "input", name });

/** A named intermediate result; HCL prints it as `local.NAME`, once, with the note as its comment. */
export const local = <T>(name: string, value: Expression<T>, note?: string): Expression<T> =>
  of({ kind: "local", name, value: value.node, ...(note !== undefined && { note }) });

/** The same value; HCL prints the note as a comment above it where it has a line of its own. */
export const noted = <T>(note: string, value: Expression<T>): Expression<T> => of({ kind: "noted", note, of: value.node });

/** A property of an object. */
export const get = <T, K extends keyof T & string>(object: Expression<T>, key: K): Expression<NonNullable<T[K]>> =>
  of({ kind: "get", of: object.node, key, keys: "record" });

/** A part of an IAM document, by its key there. */
export const part = <T>(document: Expression<Record<string, unknown>>, key: string): Expression<T> =>
  of({ kind: "get", of: document.node, key, keys: "document" });

/** A property of an object that may be absent. `optional` is for one that may be absent itself: a list of it, or the empty list. */
export const below = <T>(object: Expression<unknown>, key: string, as: Below): Expression<T> =>
  of({ kind: "below", of: object.node, key, as });

/** An element of a list, counted from 0. */
export const item = <T>(list: Expression<readonly T[]>, index: number): Expression<T> => of({ kind: "item", of: list.node, index });

/** Text with expressions in it: text`arn:${partition}:iam::${account}:role/${name}`. */
export const text = (strings: TemplateStringsArray, ...values: (Value<string> | Expression<number>)[]): Expression<string> =>
  of({
    kind: "text",
    parts: strings.flatMap((part, i) => [part, ...partsOf(values[i] ?? "")]),
  });

const partsOf = (value: Value<string> | Expression<number>): readonly (string | Node)[] => {
  if (typeof value === "string") return [value];
  return value.node.kind === "text" ? value.node.parts : [value.node];
};

/** The path of a field, as a message names it, each face in its own spelling: path("ecsDeploy", "services", { index }) is ecsDeploy.services[0]. */
export const path = (
  ...steps: readonly (string | { readonly index: Expression<number> } | { readonly key: Expression<string> })[]
): Expression<string> =>
  of({
    kind: "path",
    steps: steps.map((step) => (typeof step === "string" ? step : "index" in step ? { index: step.index.node } : { key: step.key.node })),
  });

/** A list of the given items. */
export const list = <T>(...items: (Value<T> | Expression<T>)[]): Expression<T[]> => of({ kind: "list", items: items.map(nodeOf) });

let slots = 0;

/** A loop variable that is made before its loops, for what is written apart from them and printed inside. */
export const variable = <T>(name: string): Expression<T> => of({ kind: "variable", name, slot: slots++ });

function variableOf({ node }: Expression<unknown>): { readonly name: string; readonly slot: number } {
  if (node.kind !== "variable") throw new Error("a loop needs a variable");
  return { name: node.name, slot: node.slot };
}

/** As `each`, with variables that were made before: that of the element, and of its position, where the body asks for it. */
export const eachAs = <T, R>(
  source: Expression<readonly T[]>,
  element: Expression<T>,
  body: Expression<R>,
  when?: Expression<boolean>,
  index?: Expression<number>,
): Expression<R[]> =>
  of({
    kind: "each",
    list: source.node,
    ...variableOf(element),
    body: body.node,
    ...(index && { index: variableOf(index) }),
    ...(when && { when: when.node }),
  });

/**
 * The list of `body` for each element of `source`, or only for those for which `when` holds. `name` is the loop variable's name in HCL.
 * `body` is not computed where `when` does not hold.
 */
export function each<T, R>(
  source: Expression<readonly T[]>,
  name: string,
  body: (element: Expression<T>) => Expression<R>,
  when?: (element: Expression<T>) => Expression<boolean>,
): Expression<R[]> {
  const element = variable<T>(name);
  return eachAs(source, element, body(element), when?.(element));
}

/** As `each`, with the position of each element, counted from 0. */
export function eachAt<T, R>(
  source: Expression<readonly T[]>,
  name: string,
  body: (element: Expression<T>, index: Expression<number>) => Expression<R>,
  when?: (element: Expression<T>) => Expression<boolean>,
): Expression<R[]> {
  const [element, index] = [variable<T>(name), variable<number>("i")];
  return eachAs(source, element, body(element, index), when?.(element), index);
}

/** The elements for which `keep` holds. */
export const filter = <T>(source: Expression<readonly T[]>, name: string, keep: (element: Expression<T>) => Expression<boolean>) =>
  each(source, name, (element) => element, keep);

/** The object of `key` and `value` for each entry of another one, or for those for which `when` holds. */
export function entries<T>(
  source: Expression<Record<string, T>>,
  names: readonly [key: string, value: string],
  made: (
    key: Expression<string>,
    value: Expression<T>,
  ) => { readonly key: Expression<string>; readonly value: Expression<unknown>; readonly when?: Expression<boolean> },
): Expression<Record<string, unknown>> {
  const [keyVariable, valueVariable] = [variable<string>(names[0]), variable<T>(names[1])];
  const { key, value, when } = made(keyVariable, valueVariable);
  return of({
    kind: "entries",
    of: source.node,
    slots: [variableOf(keyVariable).slot, variableOf(valueVariable).slot],
    names,
    key: key.node,
    value: value.node,
    ...(when && { when: when.node }),
  });
}

/** The elements, or those for which `when` holds, in lists of those for which `by` is the same; in the order of that. */
export function groupsBy<T>(
  source: Expression<readonly T[]>,
  name: string,
  by: (element: Expression<T>) => Expression<string>,
  when?: (element: Expression<T>) => Expression<boolean>,
): Expression<T[][]> {
  const element = variable<T>(name);
  const condition = when?.(element);
  return of({
    kind: "groups",
    list: source.node,
    ...variableOf(element),
    by: by(element).node,
    ...(condition && { when: condition.node }),
  });
}

/** The list where the condition holds, or the empty list. Texts only: Terraform finds no common type for lists of other lengths. */
export const when = (condition: Expression<boolean>, texts: Expression<readonly string[]>): Expression<string[]> =>
  choose(condition, texts as Expression<string[]>, list<string>());

/** A list with the value, or the empty list where it is absent (`[*]` in HCL). */
export const optional = <T>(value: Expression<T>): Expression<NonNullable<T>[]> => of({ kind: "optional", of: value.node });

/** Whether the value is there. */
export const present = (value: Expression<unknown>): Expression<boolean> => of({ kind: "present", of: value.node });

const object = <T>(keys: Keys, fields: Readonly<Record<string, Expression<unknown> | string>>): Expression<T> =>
  of({ kind: "object", keys, entries: Object.entries(fields).map(([key, value]) => [key, nodeOf(value)] as const) });

/** An object whose keys are printed as they are: a part of an IAM document. */
export const document = (fields: Readonly<Record<string, Expression<unknown> | string>>): Expression<Record<string, unknown>> =>
  object("document", fields);

/** An object of ours: an intermediate result, whose keys follow the naming of each face. */
export const record = <T extends object>(fields: Fields<T>): Expression<T> =>
  object("record", fields as Readonly<Record<string, Expression<unknown>>>);

export const concat = <T>(...lists: Expression<readonly T[]>[]): Expression<T[]> => {
  const [only] = lists;
  return lists.length === 1 && only !== undefined ? (only as Expression<T[]>) : call("concat", ...lists);
};
/** The list in lists of that many elements, of which the last may have fewer. */
export const chunks = <T>(source: Expression<readonly T[]>, size: number): Expression<T[][]> => call("chunklist", source, size);
export const contains = (source: Expression<readonly string[]>, value: Value<string>): Expression<boolean> =>
  call("contains", source, value);
export const distinct = <T>(source: Expression<readonly T[]>): Expression<T[]> => call("distinct", source);
export const flatten = <T>(source: Expression<readonly (readonly T[])[]>): Expression<T[]> => call("flatten", source);
/** The same of lists of lists of lists. */
export const flattenAll = <T>(source: Expression<readonly (readonly (readonly T[])[])[]>): Expression<T[]> => call("flatten", source);
export const length = (source: Expression<readonly unknown[]>): Expression<number> => call("length", source);
/** The value that the object has under that key, or the other one. */
export const lookup = (of: Expression<Record<string, string>>, key: Expression<string>, otherwise: string): Expression<string> =>
  call("lookup", of, key, otherwise);
/** The number after it. */
export const next = (value: Expression<number>): Expression<number> => of({ kind: "next", of: value.node });
export const lower = (value: Expression<string>): Expression<string> => call("lower", value);
/** The entries of both objects; of one key the later's. */
export const merge = <T extends object = Record<string, unknown>>(...objects: Expression<object>[]): Expression<T> =>
  call("merge", ...objects);
/** Every pair of an element of the first list and one of the second. */
export const pairs = <T>(first: Expression<readonly T[]>, second: Expression<readonly T[]>): Expression<T[][]> =>
  call("setproduct", first, second);
/** Every occurrence of `from` replaced. As in Terraform, `from` between two slashes is a pattern; `to` is then plain text without `$`. */
export const replace = (value: Expression<string>, from: string, to: Value<string>): Expression<string> => call("replace", value, from, to);
export const split = (separator: string, value: Expression<string>): Expression<string[]> => call("split", separator, value);
export const startsWith = (value: Expression<string>, prefix: Value<string>): Expression<boolean> => call("startswith", value, prefix);
/** Whether the text holds the other one. */
export const has = (value: Expression<string>, other: string): Expression<boolean> => call("strcontains", value, other);
/** The keys of an object, in their order. */
export const keys = (of: Expression<Record<string, unknown>>): Expression<string[]> => call("keys", of);
/** The values of an object, in the order of its keys. */
export const values = <T>(of: Expression<Record<string, T>>): Expression<T[]> => call("values", of);

/** An object of the keys, each with the value at its place. */
export const zipmap = <T>(keys: Expression<readonly string[]>, found: Expression<readonly T[]>): Expression<Record<string, T>> =>
  call("zipmap", keys, found);

/** Whether the text matches `pattern`, written in the syntax that JavaScript and RE2 share. */
export const matches = (value: Expression<string>, pattern: string): Expression<boolean> =>
  of({ kind: "matches", of: value.node, pattern });

export const choose = <T>(
  when: Expression<boolean>,
  chosen: Value<T> | Expression<T>,
  otherwise: Value<T> | Expression<T>,
): Expression<T> => of({ kind: "choose", when: when.node, chosen: nodeOf(chosen), otherwise: nodeOf(otherwise) });
export const equals = <T>(left: Value<T>, right: Value<T>): Expression<boolean> =>
  of({ kind: "equals", left: nodeOf(left), right: nodeOf(right) });
export const atMost = (value: Expression<number>, maximum: number): Expression<boolean> =>
  of({ kind: "compare", value: value.node, operator: "<=", to: maximum });
export const not = (value: Expression<boolean>): Expression<boolean> => of({ kind: "not", of: value.node });
export const all = (...values: Expression<boolean>[]): Expression<boolean> => of({ kind: "all", of: values.map(nodeOf) });
export const any = (...values: Expression<boolean>[]): Expression<boolean> => of({ kind: "any", of: values.map(nodeOf) });
export const moreThan = (value: Expression<number>, bound: number): Expression<boolean> =>
  of({ kind: "compare", value: value.node, operator: ">", to: bound });
export const isEmpty = (source: Expression<readonly unknown[]>): Expression<boolean> => equals(length(source), 0);
export const notEmpty = (source: Expression<readonly unknown[]>): Expression<boolean> => moreThan(length(source), 0);
