import type { FunctionName, Node } from "./node";

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

/** A value from outside: a field of the definition (`var.git_tags` in HCL), or what the root hands down, such as the account id. */
export const input = <T>(name: string): Expression<T> => of({ kind: "input", name });

/** A named intermediate result; HCL prints it as `local.NAME`, once. */
export const local = <T>(name: string, value: Expression<T>): Expression<T> => of({ kind: "local", name, value: value.node });

/** A property of an object. */
export const get = <T, K extends keyof T & string>(object: Expression<T>, key: K): Expression<NonNullable<T[K]>> =>
  of({ kind: "get", of: object.node, key });

/** An element of a list, counted from 0. */
export const item = <T>(list: Expression<readonly T[]>, index: number): Expression<T> => of({ kind: "item", of: list.node, index });

/** Text with expressions in it: text`arn:${partition}:iam::${account}:role/${name}`. */
export const text = (strings: TemplateStringsArray, ...values: Value<string>[]): Expression<string> =>
  of({
    kind: "text",
    parts: strings.flatMap((part, i) => [part, ...partsOf(values[i] ?? "")]),
  });

const partsOf = (value: Value<string>): readonly (string | Node)[] => {
  if (typeof value === "string") return [value];
  return value.node.kind === "text" ? value.node.parts : [value.node];
};

/** A list of the given items. */
export const list = <T>(...items: Value<T>[]): Expression<T[]> => of({ kind: "list", items: items.map(nodeOf) });

let slots = 0;

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
  const slot = slots++;
  const element = of<T>({ kind: "variable", name, slot });
  const loop = { kind: "each", list: source.node, slot, name, body: body(element).node } as const;
  return of(when === undefined ? loop : { ...loop, when: when(element).node });
}

/** The elements for which `keep` holds. */
export const filter = <T>(source: Expression<readonly T[]>, name: string, keep: (element: Expression<T>) => Expression<boolean>) =>
  each(source, name, (element) => element, keep);

/** A list of the one item, or the empty list where the condition does not hold. */
export const when = <T>(condition: Expression<boolean>, only: Expression<T>): Expression<T[]> =>
  filter(of<T[]>({ kind: "list", items: [only.node] }), "item", () => condition);

/** A list with the value, or the empty list where it is absent (`var.x[*]` in HCL). */
export const optional = <T>(value: Expression<T>): Expression<NonNullable<T>[]> => of({ kind: "optional", of: value.node });

/** An object whose keys are printed as they are: a part of an IAM document. */
export const document = (entries: Record<string, Expression<unknown> | string>): Expression<Record<string, unknown>> =>
  of({ kind: "object", keys: "document", entries: Object.entries(entries).map(([key, value]) => [key, nodeOf(value)] as const) });

/** An object of ours: an intermediate result, whose keys follow the naming of each face. */
export const record = <T extends object>(entries: Fields<T>): Expression<T> =>
  of({
    kind: "object",
    keys: "record",
    entries: Object.entries<Expression<unknown>>(entries as Record<string, Expression<unknown>>).map(
      ([key, value]) => [key, value.node] as const,
    ),
  });

/** The object without the entries that are empty lists or empty objects. */
export const filled = <T extends object>(object: Expression<T>): Expression<T> => of({ kind: "filled", of: object.node });

export const concat = <T>(...lists: Expression<readonly T[]>[]): Expression<T[]> => call("concat", ...lists);
export const contains = (source: Expression<readonly string[]>, value: Value<string>): Expression<boolean> =>
  call("contains", source, value);
export const distinct = <T>(source: Expression<readonly T[]>): Expression<T[]> => call("distinct", source);
export const flatten = <T>(source: Expression<readonly (readonly T[])[]>): Expression<T[]> => call("flatten", source);
export const length = (source: Expression<readonly unknown[]>): Expression<number> => call("length", source);
export const lower = (value: Expression<string>): Expression<string> => call("lower", value);
/** Every occurrence of `from` replaced. As in Terraform, `from` between two slashes is a pattern; `to` is then plain text without `$`. */
export const replace = (value: Expression<string>, from: string, to: string): Expression<string> => call("replace", value, from, to);
export const split = (separator: string, value: Expression<string>): Expression<string[]> => call("split", separator, value);
export const startsWith = (value: Expression<string>, prefix: string): Expression<boolean> => call("startswith", value, prefix);

/** Whether the text matches `pattern`, written in the syntax that JavaScript and RE2 share. */
export const matches = (value: Expression<string>, pattern: string): Expression<boolean> =>
  of({ kind: "matches", of: value.node, pattern });

export const choose = <T>(when: Expression<boolean>, chosen: Value<T>, otherwise: Value<T>): Expression<T> =>
  of({ kind: "choose", when: when.node, chosen: nodeOf(chosen), otherwise: nodeOf(otherwise) });
export const equals = <T>(left: Value<T>, right: Value<T>): Expression<boolean> =>
  of({ kind: "equals", left: nodeOf(left), right: nodeOf(right) });
export const atMost = (value: Expression<number>, maximum: number): Expression<boolean> =>
  of({ kind: "atMost", value: value.node, maximum });
export const not = (value: Expression<boolean>): Expression<boolean> => of({ kind: "not", of: value.node });
export const all = (...values: Expression<boolean>[]): Expression<boolean> => of({ kind: "all", of: values.map(nodeOf) });
export const any = (...values: Expression<boolean>[]): Expression<boolean> => of({ kind: "any", of: values.map(nodeOf) });
export const isEmpty = (source: Expression<readonly unknown[]>): Expression<boolean> => equals(length(source), 0);
export const notEmpty = (source: Expression<readonly unknown[]>): Expression<boolean> => not(isEmpty(source));
