import type { Expression } from "./build";
import type { FunctionName, Node } from "./node";

/** Values of the inputs of an expression, by name. */
export type Inputs = Readonly<Record<string, unknown>>;

interface Scope {
  readonly inputs: Inputs;
  /** Loop variables by slot, and results of locals by name: each is computed once per evaluation. */
  readonly variables: unknown[];
  readonly locals: Map<string, unknown>;
}

type Compiled = (scope: Scope) => unknown;

/** Turns an expression into a function of its inputs. Done once per expression, not once per role. */
export function compile<T>(expression: Expression<T>): (inputs: Inputs) => T {
  const run = compileNode(expression.node);
  return (inputs) => run({ inputs, variables: [], locals: new Map() }) as T;
}

/** The value of the expression for these inputs. */
export const evaluate = <T>(expression: Expression<T>, inputs: Inputs): T => compile(expression)(inputs);

function compileNode(node: Node): Compiled {
  switch (node.kind) {
    case "literal":
      return () => node.value;
    case "input":
      return ({ inputs }) => inputs[node.name];
    case "variable":
      return ({ variables }) => variables[node.slot];
    case "local":
      return compileLocal(node.name, compileNode(node.value));
    case "get": {
      const object = compileNode(node.of);
      return (scope) => (object(scope) as Record<string, unknown>)[node.key];
    }
    case "item": {
      const source = compileNode(node.of);
      return (scope) => (source(scope) as unknown[])[node.index];
    }
    case "text": {
      const parts = node.parts.map((part) => (typeof part === "string" ? () => part : compileNode(part)));
      return (scope) => parts.map((part) => part(scope)).join("");
    }
    case "list": {
      const items = node.items.map(compileNode);
      return (scope) => items.map((run) => run(scope));
    }
    case "each":
      return compileLoop(node);
    case "optional": {
      const value = compileNode(node.of);
      return (scope) => [value(scope)].filter((found) => found !== undefined && found !== null);
    }
    case "object": {
      const entries = node.entries.map(([key, value]) => [key, compileNode(value)] as const);
      return (scope) => Object.fromEntries(entries.map(([key, value]) => [key, value(scope)]));
    }
    case "filled": {
      const object = compileNode(node.of);
      return (scope) => Object.fromEntries(Object.entries(object(scope) as object).filter(([, value]) => Object.keys(value).length > 0));
    }
    case "call": {
      const args = node.args.map(compileNode);
      const apply: (...values: unknown[]) => unknown = FUNCTIONS[node.function];
      return (scope) => apply(...args.map((arg) => arg(scope)));
    }
    case "matches": {
      const value = compileNode(node.of);
      const pattern = regularExpression(node.pattern);
      return (scope) => pattern.test(value(scope) as string);
    }
    case "choose": {
      const [when, chosen, otherwise] = [compileNode(node.when), compileNode(node.chosen), compileNode(node.otherwise)];
      return (scope) => (when(scope) ? chosen(scope) : otherwise(scope));
    }
    case "equals": {
      const [left, right] = [compileNode(node.left), compileNode(node.right)];
      return (scope) => left(scope) === right(scope);
    }
    case "atMost": {
      const value = compileNode(node.value);
      return (scope) => (value(scope) as number) <= node.maximum;
    }
    case "not": {
      const value = compileNode(node.of);
      return (scope) => !value(scope);
    }
    case "all": {
      const values = node.of.map(compileNode);
      return (scope) => values.every((value) => value(scope));
    }
    case "any": {
      const values = node.of.map(compileNode);
      return (scope) => values.some((value) => value(scope));
    }
  }
}

const compileLocal =
  (name: string, value: Compiled): Compiled =>
  (scope) => {
    if (!scope.locals.has(name)) scope.locals.set(name, value(scope));
    return scope.locals.get(name);
  };

function compileLoop(node: Extract<Node, { kind: "each" }>): Compiled {
  const source = compileNode(node.list);
  const body = compileNode(node.body);
  const when = node.when && compileNode(node.when);
  return (scope) => {
    const result: unknown[] = [];
    for (const element of source(scope) as unknown[]) {
      scope.variables[node.slot] = element;
      if (when === undefined || when(scope)) result.push(body(scope));
    }
    return result;
  };
}

/** A pattern of the schema as a regular expression: by code points, as RE2 has it. */
export const regularExpression = (pattern: string): RegExp => new RegExp(pattern, "u");

const sameValue = (left: unknown) => {
  const key = JSON.stringify(left);
  return (right: unknown) => JSON.stringify(right) === key;
};

// Arguments are of the types that the builders take
// biome-ignore lint/suspicious/noExplicitAny: the builders check them
const FUNCTIONS: Record<FunctionName, (...args: any[]) => unknown> = {
  concat: (...lists: unknown[][]) => lists.flat(1),
  contains: (source: unknown[], value: unknown) => source.includes(value),
  distinct: (source: unknown[]) => source.filter((value, i) => source.findIndex(sameValue(value)) === i),
  flatten: (source: unknown[]) => source.flat(Number.POSITIVE_INFINITY),
  length: (source: unknown[]) => source.length,
  lower: (value: string) => value.toLowerCase(),
  replace: (value: string, from: string, to: string) =>
    from.length > 1 && from.startsWith("/") && from.endsWith("/")
      ? value.replaceAll(new RegExp(from.slice(1, -1), "gu"), () => to)
      : value.replaceAll(from, () => to),
  split: (separator: string, value: string) => value.split(separator),
  startswith: (value: string, prefix: string) => value.startsWith(prefix),
};
