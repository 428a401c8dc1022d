import { type Body, expr, hclOf, type Val } from "./syntax";
import { type Data, isMerge, type Merge, type Way } from "./units";

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
 * The statements of a document as the arguments of the data source, and of the one beside it that it takes some from.
 *
 * @param write how its actions, resources and principals are written, or the text that it takes over
 * @param beside a reference to the document beside it
 */
export function dataOf(
  statements: readonly Statement[],
  data: Exclude<Data, "none">,
  write: (text: string) => Val,
  beside: Val,
): readonly [Body, ...Body[]] {
  if (isMerge(data)) return mergedOf(statements, data, write, beside);
  const blocks = blocksOf(statements, data === "alike", write);
  const [first, ...others] = blocks;
  if (first === undefined || data !== "dynamic") return [{ blocks: { statement: blocks } }];
  return [{ blocks: { statement: others }, dynamic: { name: "statement", forEach: ["x"], content: first } }];
}

/** All but the first statement are its own; what that one overrides says the same and denies it. */
function mergedOf(
  [first = {}, ...others]: readonly Statement[],
  merge: Merge,
  write: (text: string) => Val,
  beside: Val,
): readonly [Body, ...Body[]] {
  const told = { ...first, Sid: "first" };
  const isOverride = merge.startsWith("override");
  const isOfData = merge.endsWith("of data");
  const text = isOfData ? beside : write(JSON.stringify({ Version: "2012-10-17", Statement: [told] }));
  const own = isOverride ? [{ ...told, Effect: "Deny" }, ...others] : others;
  return [
    {
      attributes: { [isOverride ? "override_policy_documents" : "source_policy_documents"]: [text] },
      blocks: { statement: blocksOf(own, false, (each) => each) },
    },
    ...(isOfData ? [{ blocks: { statement: blocksOf([told], false, write) } }] : []),
  ];
}

/** @param isApart whether each value of a condition has a block, of which only the first is written in its own way */
function blocksOf(statements: readonly Statement[], isApart: boolean, write: (text: string) => Val): readonly Body[] {
  const all = (value: unknown): readonly string[] => (Array.isArray(value) ? value : [value]).map(String);
  const list = (value: unknown): Val => all(value).map(write);
  const values = (value: unknown): readonly Val[] =>
    isApart ? all(value).map((each, i) => [i === 0 ? write(each) : each]) : [list(value)];
  return statements.map(
    (each): Body => ({
      attributes: {
        ...{ effect: each["Effect"] as string, sid: each["Sid"] as string | undefined },
        ...Object.fromEntries(Object.entries(LISTS).flatMap(([from, to]) => (each[from] === undefined ? [] : [[to, list(each[from])]]))),
      },
      blocks: {
        principals: membersOf(each["Principal"]).map(([type, value]) => ({ attributes: { type, identifiers: list(value) } })),
        condition: membersOf(each["Condition"]).flatMap(([test, keys]) =>
          membersOf(keys).flatMap(([variable, value]) => values(value).map((each) => ({ attributes: { test, variable, values: each } }))),
        ),
      },
    }),
  );
}

const LISTS = { Action: "actions", NotAction: "not_actions", Resource: "resources", NotResource: "not_resources" };
const membersOf = (value: unknown): [string, unknown][] => Object.entries((value ?? {}) as object);
