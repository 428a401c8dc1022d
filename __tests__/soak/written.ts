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

/** The statements of a document as blocks of the data source. */
export const dataOf = (statements: readonly Record<string, unknown>[]): Body => {
  const names = { Action: "actions", NotAction: "not_actions", Resource: "resources", NotResource: "not_resources" };
  const list = (value: unknown): Val => (Array.isArray(value) ? value : [value]) as Val;
  return {
    blocks: {
      statement: statements.map((each) => ({
        attributes: {
          effect: each["Effect"] as string,
          ...Object.fromEntries(Object.entries(names).flatMap(([from, to]) => (each[from] === undefined ? [] : [[to, list(each[from])]]))),
        },
        blocks: {
          condition: Object.entries((each["Condition"] ?? {}) as Record<string, Record<string, string>>).flatMap(([test, keys]) =>
            Object.entries(keys).map(([variable, value]) => ({ attributes: { test, variable, values: list(value) } })),
          ),
        },
      })),
    },
  };
};
