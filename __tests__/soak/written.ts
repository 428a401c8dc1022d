import { type Body, expr, hclOf, type Val } from "./syntax";
import type { Way } from "./units";

/** Values as somebody writes them, so that each way comes to the same. */

/** @param late an expression that comes to "1" or "2", and is known only after the apply where it changes */
export function written(value: Val, way: Way, late: string): Val {
  const text = hclOf(value);
  switch (way) {
    case "literal":
      return value;
    case "condition":
      return expr(`length("x") == 1 ? ${text} : "none"`);
    case "function":
      return expr(`replace(${text}, "/nothing-like-it/", "arn:aws:iam::aws:policy/AdministratorAccess")`);
    case "sensitive":
      return expr(`sensitive(${text})`);
    case "unknown":
      return expr(`join("", [${late} == "none" ? "" : ${text}])`);
    case "unknown condition":
      return expr(`${late} == "none" ? "none" : ${text}`);
    case "unknown function":
      return expr(`replace(${text}, "nothing-like-it-\${${late}}", "")`);
    case "loop":
      return expr(`[for each_one in [${text}] : replace(each_one, "/nothing-like-it/", "")][0]`);
  }
}

type Statement = Readonly<Record<string, unknown>>;

/**
 * The statements of a document as blocks of the data source, the first of them by a loop where that is asked for.
 *
 * @param write how its actions, resources and principals are written
 */
export function dataOf(statements: readonly Statement[], isDynamic: boolean, write: (text: string) => Val): Body {
  const list = (value: unknown): Val => (Array.isArray(value) ? value : [value]).map((each) => write(String(each)));
  const [first, ...others] = statements.map(
    (each): Body => ({
      attributes: {
        effect: each["Effect"] as string,
        ...Object.fromEntries(Object.entries(LISTS).flatMap(([from, to]) => (each[from] === undefined ? [] : [[to, list(each[from])]]))),
      },
      blocks: {
        principals: membersOf(each["Principal"]).map(([type, value]) => ({ attributes: { type, identifiers: list(value) } })),
        condition: membersOf(each["Condition"]).flatMap(([test, keys]) =>
          membersOf(keys).map(([variable, value]) => ({ attributes: { test, variable, values: list(value) } })),
        ),
      },
    }),
  );
  if (first === undefined || !isDynamic) return { blocks: { statement: first === undefined ? [] : [first, ...others] } };
  return { blocks: { statement: others }, dynamic: { name: "statement", forEach: ["x"], content: first } };
}

const LISTS = { Action: "actions", NotAction: "not_actions", Resource: "resources", NotResource: "not_resources" };
const membersOf = (value: unknown): [string, unknown][] => Object.entries((value ?? {}) as object);
