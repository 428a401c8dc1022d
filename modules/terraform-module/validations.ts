import type { Field } from "../fields/field";
import { hcl, worded } from "../fields/messages/faces";
import type { TextRule, TextTest } from "../fields/texts/text-rule";
import { attribute, type Block, block, printValue } from "../hcl/block";
import { literal, quoted } from "../hcl/text";

/**
 * What a module inside of the module refuses of a variable by itself: whoever calls it without the root gets no policy that the root would
 * have refused.
 */

export interface Validation {
  readonly condition: string;
  readonly message: string;
}

/** @param at how the variable, or a part of it, is written after `var.` */
export const validation = (at: string, { condition, message }: Validation): Block =>
  block(
    "validation",
    [],
    [
      attribute("condition", condition),
      attribute("error_message", `"${at}: received \${jsonencode(var.${at})}. ${literal(worded(message, hcl))}"`),
    ],
  );

/** What the tests of a text ask. */
export const textValidations = (at: string, { tests }: Pick<TextRule, "tests">): Block[] =>
  tests.map((test) => validation(at, { condition: conditionOf(test, `var.${at}`), message: test.message }));

function conditionOf(test: TextTest, value: string): string {
  if ("match" in test) return `can(regex(${quoted(test.match)}, ${value}))`;
  if ("forbid" in test) return `!can(regex(${quoted(test.forbid)}, ${value}))`;
  return `length(${value}) <= ${"maxLength" in test ? test.maxLength : test.maxBytes}`;
}

/** What a list or a choice of the schema asks; null stands for the default. */
export function fieldValidations(name: string, { kind, choices, items, minimum, info, optional, default: usual }: Field): Block[] {
  const unlessNull = (condition: string) => (optional && usual === undefined ? `var.${name} == null ? true : ${condition}` : condition);
  const of = (condition: string, message: string) => validation(name, { condition: unlessNull(condition), message });
  if (kind === "choice") return [of(`contains(${printValue(choices)}, var.${name})`, `Allowed: ${choices?.join(", ")}.`)];
  if (kind !== "list") return [];
  return [
    ...(minimum === undefined ? [] : [of(`length(var.${name}) >= ${minimum}`, `Allowed: ${info?.allowed}. Leave it out for the default.`)]),
    ...(items?.rule?.tests ?? []).map((test) => of(`alltrue([for value in var.${name} : ${conditionOf(test, "value")}])`, test.message)),
  ];
}
