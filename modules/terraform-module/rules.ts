import type { Expression } from "../expression/build";
import type { InputNames, Names } from "../expression/one-line";
import { printExpression } from "../expression/print";
import { hcl, worded } from "../fields/messages/faces";
import type { Rule } from "../fields/rule";
import { attribute, type Block, block } from "../hcl/block";
import { literal, snakeCase } from "../hcl/text";

/** Rules of the definition in HCL: each is what it says, null where it holds, or a list of that where it is about several texts. */

/**
 * @param names how the inputs and locals of its expressions are written
 * @param prefix what comes before the name of a field, as `oidc_provider.`; only `.` where the object is named as the list is said
 */
export const problemsOf = (rule: Rule, names: InputNames | Names, prefix: "" | `${string}.`, indent = "    "): string =>
  rule.about === undefined ? problemOf(rule, names, prefix, indent) : problemsAbout(rule.about, rule, names, prefix, indent);

/** The same of several rules; neighbours of one thing that may be absent are asked together, where it is there. */
export function problemsOfAll(rules: readonly Rule[], names: InputNames | Names, prefix: "" | `${string}.`): string[] {
  const first = rules.map(({ of }, i) => i === 0 || of?.source !== rules[i - 1]?.of?.source);
  return rules.flatMap(({ of }, i) => {
    if (!first[i]) return [];
    const next = first.indexOf(true, i + 1);
    const same = rules.slice(i, next < 0 ? undefined : next);
    if (of === undefined) return same.map((rule) => problemsOf(rule, names, prefix));
    const said = same.map((rule) => problemsOf(rule, names, prefix, "        "));
    const loop = `for ${printExpression(of.element, names)} in ${printExpression(of.source, names)} :`;
    return [["    [", `      ${loop} [`, ...said, "      ]", "    ],"].join("\n")];
  });
}

function problemOf({ at, holds, message }: Rule, names: InputNames | Names, prefix: string, indent: string): string {
  const said = literal(worded(message, hcl));
  return unless(
    holds === undefined ? "false" : printExpression(holds, names, indent),
    `${within(prefix, at.map(snakeCase).join("."))}: ${said}`,
    indent,
  );
}

function problemsAbout(
  about: NonNullable<Rule["about"]>,
  { holds, message, isKey, hasEnding }: Rule,
  names: InputNames | Names,
  prefix: string,
  indent: string,
): string {
  const print = (expression: Expression<unknown>) => printExpression(expression, names, `${indent}  `);
  const received = isKey ? "" : "received ${jsonencode(found.value)}. ";
  const end = hasEnding ? " ${found.ending}" : "";
  const said = `${within(prefix, "${found.at}")}: ${received}${literal(worded(message, hcl))}${end}`;
  const inner = `${indent}  `;
  return [
    `${indent}[`,
    `${inner}for found in ${print(about)} :`,
    // Not behind an "if": Terraform tries that once more for a value that it does not know, for an empty list too
    holds === undefined ? `${inner}"${said}"` : saidUnless(print(holds), said, inner),
    `${indent}],`,
  ].join("\n");
}

const within = (prefix: string, field: string) => (field === "" ? prefix.replace(/\.$/, "") : `${prefix}${field}`);

const saidUnless = (holds: string, message: string, indent: string): string => `${indent}${holds} ? null :\n${indent}"${message}"`;
/** The message, unless the condition holds: an item of a list. */
export const unless = (holds: string, message: string, indent = "    "): string => `${saidUnless(holds, message, indent)},`;

/**
 * The condition that a list of problems is empty, and its message, as expressions.
 * @param at what each of them begins with, as the inside of a quoted template
 */
export const noneOf = (list: string, at = ""): { readonly condition: string; readonly message: string } => ({
  condition: `length(${list}) == 0`,
  message: `join("\\n", ${at === "" ? list : `[for problem in ${list} : "${at}\${problem}"]`})`,
});

/** The same as a block. */
export function refusing(list: string): Block {
  const { condition, message } = noneOf(`local.${list}`);
  return block("precondition", [], [attribute("condition", condition), attribute("error_message", message)]);
}

/** Lists of problems, and problems that are null where their rule holds, as one list. */
export const problemList = (problems: readonly string[]): string => ["compact(flatten([", ...problems, "  ]))"].join("\n");
