import { type Expression, not } from "../expression/build";
import { type InputNames, printExpression } from "../expression/print";
import { hcl, worded } from "../fields/messages/faces";
import type { Rule } from "../fields/rule";
import { attribute, type Block, block } from "../hcl/block";
import { literal, snakeCase } from "../hcl/text";

/** Rules of the definition in HCL: each is a list of what it says, which is empty where it holds. */

/**
 * @param inputs how the inputs of its expressions are written
 * @param prefix what comes before the name of a field, as `oidc_provider.`; only `.` where the object is named as the list is said
 */
export function problemsOf(rule: Rule, inputs: InputNames, prefix: "" | `${string}.`): string {
  const print = (expression: Expression<unknown>, indent = "      ") =>
    printExpression(expression, (name) => (name === "element" ? "found.value" : inputs(name)), indent);
  const said = literal(worded(rule.message, hcl));
  const within = (field: string) => (field === "" ? prefix.replace(/\.$/, "") : `${prefix}${field}`);
  const { about, holds } = rule;
  if (about === undefined)
    return unless(holds === undefined ? "false" : print(holds, "    "), `${within(rule.at.map(snakeCase).join("."))}: ${said}`);
  const received = rule.isKey ? "" : "received ${jsonencode(found.value)}. ";
  return [
    "    [",
    `      for found in ${print(about)} :`,
    `      "${within("${found.at}")}: ${received}${said}"`,
    ...(holds === undefined ? [] : [`      if ${print(not(holds))}`]),
    "    ],",
  ].join("\n");
}

/** The message, unless the condition holds. */
export const unless = (holds: string, message: string): string => `    ${holds} ? [] : [\n      "${message}"\n    ],`;

/**
 * The condition that a list of problems is empty, and its message, as expressions.
 * @param at what each of them begins with, as the inside of a quoted template
 */
export const noneOf = (list: string, at = ""): { readonly condition: string; readonly message: string } => ({
  condition: `length(local.${list}) == 0`,
  message: `join("\\n", ${at === "" ? `local.${list}` : `[for problem in local.${list} : "${at}\${problem}"]`})`,
});

/** The same as a block. */
export function refusing(list: string): Block {
  const { condition, message } = noneOf(list);
  return block("precondition", [], [attribute("condition", condition), attribute("error_message", message)]);
}

/** Lists of problems as one. */
export const problemList = (lists: readonly string[]): string => ["concat(", ...lists, "  )"].join("\n");
