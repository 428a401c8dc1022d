import * as z from "zod";
import { regularExpression } from "../expression/functions";
import { showValue } from "./messages/errors";
import type * as rules from "./texts/index";
import { ruleFor } from "./texts/text-rule";
import { hasToken, isListToken } from "./tokens";

/** What is said of a field in messages and reference tables. */
export interface FieldInfo {
  readonly description: string;
  /** What may be given, for "Allowed: …". */
  readonly allowed: string;
  readonly example: unknown;
  /** Of an object: names that it has not though people expect them. */
  readonly expected?: readonly Expected[];
}

/** Names that people expect, in lower case and without `_`, and what to do instead, where {gitTags} stands for the name of a field. */
export interface Expected {
  readonly names: readonly string[];
  readonly instead: string;
}

/** What is known of each field, by its schema. */
export const fieldInfo = z.registry<FieldInfo>();
/** The text rule behind a schema of text. */
export const textRules = z.registry<rules.TextRule>();
/** The text rule for the keys of a schema of a map. */
export const keyRules = z.registry<rules.TextRule>();

/** Schemas of text that may be known only when Terraform runs. */
export const references = new WeakSet<z.ZodType>();

const TOKEN_REFUSED =
  "This value is known only when Terraform runs. Write it as text, so that the plan shows who comes in and what they may do.";

const LIST_REFUSED = "This list is known only when Terraform runs. Give each of its items by itself.";

const passes = (value: string, test: rules.TextTest): boolean => {
  if ("maxLength" in test) return charactersOf(value, test.without) <= test.maxLength;
  if ("maxBytes" in test) return Buffer.byteLength(value) <= test.maxBytes;
  if ("match" in test) return compiled(test.match).test(value);
  return !compiled(test.forbid).test(value);
};

/** How many characters the text has, without all that the pattern matches. */
const charactersOf = (value: string, without?: string): number =>
  [...(without === undefined ? value : value.replaceAll(new RegExp(without, "gu"), ""))].length;

const patterns = new Map<string, RegExp>();
const compiled = (source: string): RegExp => {
  const known = patterns.get(source) ?? regularExpression(source);
  patterns.set(source, known);
  return known;
};

/** What is wrong with the key of a map, or nothing. */
export const keyComplaint = (rule: rules.TextRule, key: string): string | undefined =>
  hasToken(key) ? TOKEN_REFUSED : complaint(rule, key);

/** The complaint of the first test that the text fails, or nothing. */
export function complaint(rule: rules.TextRule, value: string): string | undefined {
  const { tests, example } = ruleFor(rule, value);
  const failed = tests.find((test) => !passes(value, test));
  return failed && `received ${showValue(value)}. ${lengthOf(value, failed)}${failed.message} Example: ${showValue(example)}.`;
}

/** How long the text is, where that is what the test is about. */
function lengthOf(value: string, test: rules.TextTest): string {
  if ("maxLength" in test) return `It has ${charactersOf(value, test.without)} characters. `;
  return "maxBytes" in test ? `It counts as ${Buffer.byteLength(value)} characters. ` : "";
}

export function text(rule: rules.TextRule, options: { token?: "allowed" } = {}) {
  const schema = z.string().superRefine((value, context) => {
    if (hasToken(value)) {
      const message = options.token !== "allowed" ? TOKEN_REFUSED : isListToken(value) ? LIST_REFUSED : undefined;
      if (message !== undefined) context.addIssue({ code: "custom", message: `${message} Example: ${showValue(rule.example)}.` });
      return;
    }
    const message = complaint(rule, value);
    if (message !== undefined) context.addIssue({ code: "custom", message });
  });
  textRules.add(schema, rule);
  if (options.token === "allowed") references.add(schema);
  return fieldInfoOf(schema, { description: rule.what, allowed: rule.what, example: rule.example });
}

const fieldInfoOf = <S extends z.ZodType>(schema: S, info: FieldInfo): S => {
  fieldInfo.add(schema, info);
  return schema;
};

/** A field with what is said of it. */
export const field = <S extends z.ZodType>(
  schema: S,
  description: string,
  allowed: string,
  example: unknown,
  more: Pick<FieldInfo, "expected"> = {},
): S => fieldInfoOf(schema, { description, allowed, example, ...more });

export const list = (rule: rules.TextRule) => z.array(text(rule));
/** A list that must name something: an empty one is a mistake, never "all". */
export const someOf = (rule: rules.TextRule, description: string) =>
  field(list(rule).min(1), description, `a list with at least one item: ${rule.what}`, [rule.example]);
export const anyOf = (rule: rules.TextRule, description: string, example: string = rule.example) =>
  field(list(rule).default([]), description, `a list, each item ${rule.what}`, [example]);
/** True or false; the example is the other one than the default. */
export const flag = (byDefault: boolean, description: string) =>
  field(z.boolean().default(byDefault), description, "true or false", !byDefault);
export const one = (rule: rules.TextRule, description: string, options: { token?: "allowed" } = {}) =>
  field(text(rule, options), description, rule.what, rule.example);

/** A map whose keys follow a text rule too. `keyProblems` checks them, because zod skips either the keys or the values where one is wrong. */
export function mapOf<S extends z.ZodType>(keyRule: rules.TextRule, value: S) {
  const schema = z.record(z.string(), value);
  keyRules.add(schema, keyRule);
  return schema;
}
