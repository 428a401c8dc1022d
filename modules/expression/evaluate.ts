import type { Expression } from "./build";
import { FUNCTIONS, regularExpression } from "./functions";
import { type Below, childrenOf, type Node, type PathStep } from "./node";

/** Values of the inputs of an expression, by name. */
export type Inputs = Readonly<Record<string, unknown>>;

/** What an evaluation keeps: loop variables by slot, and the results of locals, each computed once. */
interface Scope {
  readonly inputs: Inputs;
  readonly variables: unknown[];
  readonly locals: Map<string, unknown>;
}

type Compiled = (scope: Scope) => unknown;

/** Turns an expression into a function of its inputs. Done once per expression, not once per role. */
export function compile<T>(expression: Expression<T>): (inputs: Inputs) => T {
  const run = compileNode(expression.node);
  return (inputs) => run(scopeOf(inputs)) as T;
}

/** The value of the expression for these inputs. */
export const evaluate = <T>(expression: Expression<T>, inputs: Inputs): T => compile(expression)(inputs);

const scopeOf = (inputs: Inputs): Scope => ({ inputs, variables: [], locals: new Map() });

/** What reads no input and no loop variable is the same for every role: computed here, and shared. */
function compileNode(node: Node): Compiled {
  const run = compileKind(node);
  if (node.kind === "literal" || !isConstant(node)) return run;
  const value = run(scopeOf({}));
  return () => value;
}

const constants = new WeakMap<Node, boolean>();
function isConstant(node: Node): boolean {
  const known = constants.get(node) ?? (node.kind !== "input" && node.kind !== "variable" && childrenOf(node).every(isConstant));
  constants.set(node, known);
  return known;
}

function compileKind(node: Node): Compiled {
  switch (node.kind) {
    case "literal":
      return () => node.value;
    case "input":
      return ({ inputs }) => inputs[node.name];
    case "variable":
      return ({ variables }) => variables[node.slot];
    case "local":
      return compileLocal(node.name, compileNode(node.value));
    case "noted":
      return compileNode(node.of);
    case "below": {
      const { key, as } = node;
      const object = compileNode(node.of);
      return (scope) => taken((object(scope) as Record<string, unknown> | undefined)?.[key], as);
    }
    case "get": {
      const object = compileNode(node.of);
      return (scope) => (object(scope) as Record<string, unknown>)[node.key];
    }
    case "item": {
      const source = compileNode(node.of);
      return (scope) => (source(scope) as unknown[])[node.index];
    }
    case "text":
      return compileText(node.parts.map((part) => (typeof part === "string" ? part : compileNode(part))));
    case "path":
      return compilePath(node.steps);
    case "list": {
      const items = node.items.map(compileNode);
      return (scope) => items.map((run) => run(scope));
    }
    case "each":
      return compileLoop(node);
    case "entries":
      return compileEntries(node);
    case "groups":
      return compileGroups(node);
    case "present": {
      const value = compileNode(node.of);
      return (scope) => isPresent(value(scope));
    }
    case "optional": {
      const value = compileNode(node.of);
      return (scope) => {
        const found = value(scope);
        return isPresent(found) ? [found] : [];
      };
    }
    case "object":
      return compileObject(node.entries.map(([key, value]) => [key, compileNode(value)]));
    case "call":
      return compileCall(FUNCTIONS[node.function], node.args.map(compileNode));
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
    case "compare": {
      const { operator, to } = node;
      const value = compileNode(node.value);
      return operator === "<=" ? (scope) => (value(scope) as number) <= to : (scope) => (value(scope) as number) > to;
    }
    case "next": {
      const value = compileNode(node.of);
      return (scope) => (value(scope) as number) + 1;
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
    const known = scope.locals.get(name);
    if (known !== undefined) return known;
    const found = value(scope);
    scope.locals.set(name, found);
    return found;
  };

// Plain loops below: a stack of 1,000 roles evaluates these a million times

const compileText =
  (parts: readonly (Compiled | string)[]): Compiled =>
  (scope) => {
    let text = "";
    for (const part of parts) text += typeof part === "string" ? part : part(scope);
    return text;
  };

const compileObject =
  (entries: readonly (readonly [string, Compiled])[]): Compiled =>
  (scope) => {
    const object: Record<string, unknown> = {};
    for (const [key, value] of entries) object[key] = value(scope);
    return object;
  };

const ABSENT = { flag: false, list: [], optional: [], text: "" } as const;
const taken = (value: unknown, as: Below): unknown => {
  if (!isPresent(value)) return ABSENT[as];
  return as === "optional" ? [value] : value;
};
const isPresent = (value: unknown) => value !== undefined && value !== null;

function compilePath(steps: readonly PathStep[]): Compiled {
  const parts = steps.map((step, i): Compiled => {
    if (typeof step === "string") return () => (i === 0 ? step : `.${step}`);
    const value = compileNode("index" in step ? step.index : step.key);
    return (scope) => `[${JSON.stringify(value(scope))}]`;
  });
  return compileText(parts);
}

function compileEntries(node: Extract<Node, { kind: "entries" }>): Compiled {
  const [source, key, value] = [node.of, node.key, node.value].map(compileNode) as [Compiled, Compiled, Compiled];
  const when = node.when && compileNode(node.when);
  const [keySlot, valueSlot] = node.slots;
  return (scope) => {
    const made: Record<string, unknown> = {};
    for (const [name, found] of Object.entries(source(scope) as object)) {
      scope.variables[keySlot] = name;
      scope.variables[valueSlot] = found;
      if (when === undefined || when(scope)) made[key(scope) as string] = value(scope);
    }
    return made;
  };
}

function compileCall(apply: (...values: unknown[]) => unknown, args: readonly Compiled[]): Compiled {
  const [first, second] = args;
  if (args.length === 1 && first) return (scope) => apply(first(scope));
  if (args.length === 2 && first && second) return (scope) => apply(first(scope), second(scope));
  return (scope) => apply(...args.map((arg) => arg(scope)));
}

function compileLoop(node: Extract<Node, { kind: "each" }>): Compiled {
  const source = compileNode(node.list);
  const body = compileNode(node.body);
  const when = node.when && compileNode(node.when);
  return (scope) => {
    const result: unknown[] = [];
    const elements = source(scope) as unknown[];
    for (let i = 0; i < elements.length; i += 1) {
      scope.variables[node.slot] = elements[i];
      if (node.index !== undefined) scope.variables[node.index.slot] = i;
      if (when === undefined || when(scope)) result.push(body(scope));
    }
    return result;
  };
}

function compileGroups(node: Extract<Node, { kind: "groups" }>): Compiled {
  const [source, by] = [compileNode(node.list), compileNode(node.by)];
  const when = node.when && compileNode(node.when);
  return (scope) => {
    const groups = new Map<unknown, unknown[]>();
    for (const element of source(scope) as unknown[]) {
      scope.variables[node.slot] = element;
      if (when !== undefined && !when(scope)) continue;
      const key = by(scope);
      const known = groups.get(key);
      if (known === undefined) groups.set(key, [element]);
      else known.push(element);
    }
    return [...groups.keys()].sort().map((key) => groups.get(key));
  };
}
