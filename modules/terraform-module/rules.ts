import { type InputNames, printExpression } from "../expression/print";
import { worded } from "../fields/messages/wording";
import type { Rule } from "../fields/rule";
import { attribute, type Block, block } from "../hcl/block";
import { literal, snakeCase } from "../hcl/text";

/** A condition with what is said where it does not hold, both as HCL. */
export interface Check {
  readonly condition: string;
  readonly message: string;
}

/**
 * A rule of the definition in HCL. `inputs` spells the inputs of its expressions, `at` is the inside of a quoted template for the
 * subject's path: roles[${jsonencode(var.name)}]. With `outer`, the subject is each of a loop: for name, role in var.roles.
 * It may have any shape there, and of what cannot be computed the rules of its fields speak, or the role's own module.
 */
export function checkOf(rule: Rule, inputs: InputNames, at: string, outer?: string): Check {
  const printed = printExpression(rule.holds, (name) => (name === "element" ? "element" : inputs(name)));
  const holds = outer === undefined ? printed : `try(${printed}, true)`;
  const path = [...(at === "" ? [] : [at]), ...rule.at.map(snakeCase)].join(".");
  const said = literal(worded(rule.message, snakeCase));
  if (rule.about === undefined) {
    const message = `"${path}: ${said}"`;
    if (outer === undefined) return { condition: holds, message };
    return { condition: `alltrue([\n${outer} :\n${holds}\n])`, message: `join("\\n", [\n${outer} :\n${message}\nif !(${holds})\n])` };
  }
  const { as } = rule.about;
  const printedTexts = printExpression(rule.about.texts, inputs);
  const texts = outer === undefined ? printedTexts : `try(${printedTexts}, [])`;
  const step = { field: "", item: "[${i}]", key: "[${jsonencode(element)}]" }[as];
  const received = as === "key" ? "" : "received ${jsonencode(element)}. ";
  const within = (loop: string) => (outer === undefined ? loop : `flatten([\n${outer} : ${loop}\n])`);
  const each = within(`[\nfor element in ${texts} :\n${holds}\n]`);
  const broken = within(
    `[\nfor ${as === "item" ? "i, " : ""}element in ${texts} :\n"${path}${step}: ${received}${said}"\nif !(${holds})\n]`,
  );
  return { condition: `alltrue(${each})`, message: `join("\\n", ${broken})` };
}

export const validation = ({ condition, message }: Check): Block =>
  block("validation", [], [attribute("condition", condition), attribute("error_message", message)]);
