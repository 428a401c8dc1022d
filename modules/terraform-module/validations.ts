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

/** What the tests of a text ask of a value, or of each of a list's. */
export const textValidations = (at: string, { tests }: Pick<TextRule, "tests">, isList = false): Block[] =>
  tests.map((test) => {
    const condition = isList ? `alltrue([for value in var.${at} : ${conditionOf(test, "value")}])` : conditionOf(test, `var.${at}`);
    return validation(at, { condition, message: test.message });
  });

function conditionOf(test: TextTest, value: string): string {
  if ("match" in test) return `can(regex(${quoted(test.match)}, ${value}))`;
  if ("forbid" in test) return `!can(regex(${quoted(test.forbid)}, ${value}))`;
  return `length(${value}) <= ${"maxLength" in test ? test.maxLength : test.maxBytes}`;
}

/** What a text, a list or a choice of the schema asks; null stands for the default. A reference is checked where it is used. */
export function fieldValidations(
  name: string,
  { kind, rule, mayBeReference, choices, items, minimum, info, optional, default: usual }: Field,
): Block[] {
  const unlessNull = (condition: string) => (optional && usual === undefined ? `var.${name} == null ? true : ${condition}` : condition);
  const of = (condition: string, message: string) => validation(name, { condition: unlessNull(condition), message });
  if (kind === "choice") return [of(`contains(${printValue(choices)}, var.${name})`, `Allowed: ${choices?.join(", ")}.`)];
  if (kind === "text" && rule !== undefined && !mayBeReference)
    return rule.tests.map((test) => of(conditionOf(test, `var.${name}`), test.message));
  if (kind !== "list") return [];
  return [
    ...(minimum === undefined ? [] : [of(`length(var.${name}) >= ${minimum}`, `Allowed: ${info?.allowed}. Leave it out for the default.`)]),
    ...(items?.rule?.tests ?? []).map((test) => of(`alltrue([for value in var.${name} : ${conditionOf(test, "value")}])`, test.message)),
  ];
}
