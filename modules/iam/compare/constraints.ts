import { isRecord } from "../../record";
import type { ConditionBlock } from "../document";
import { hasTwinKeys } from "../statement-elements";
import { literalValue, type PolicyValue, patternValue, valueIncludes } from "./values";

/** One condition of a statement: a key, and what is asked of it. The conditions of a statement are ANDed, the values of one are ORed. */
export interface Constraint {
  /** In lower case: the spelling of a key does not matter (IAM User Guide, "Condition element"). */
  readonly key: string;
  /** The key as the policy spells it. */
  readonly name: string;
  readonly operator: string;
  readonly values: readonly PolicyValue[];
  /** Whether the key must be there and match one of the values: StringEquals and StringLike. */
  readonly plain: boolean;
  readonly id: string;
}

const PLAIN: ReadonlySet<string> = new Set(["StringEquals", "StringLike"]);
const SCALARS: ReadonlySet<string> = new Set(["string", "number", "boolean"]);

/** The conditions of a statement; nothing where AWS would refuse them or their meaning is not documented. */
export function constraintsOf(block: ConditionBlock | undefined, version: string | undefined): Constraint[] | undefined {
  if (block === undefined) return [];
  if (!isRecord(block)) return undefined;
  const constraints: Constraint[] = [];
  for (const [operator, keys] of Object.entries(block)) {
    if (!isRecord(keys) || hasTwinKeys(keys)) return undefined;
    for (const [key, given] of Object.entries(keys)) {
      const texts: readonly unknown[] = Array.isArray(given) ? given : [given];
      if (texts.length === 0 || !texts.every((text) => SCALARS.has(typeof text))) return undefined;
      constraints.push(constraintOf(operator, key, texts.map(String), version));
    }
  }
  return constraints.sort((a, b) => (a.id < b.id ? -1 : a.id > b.id ? 1 : 0));
}

/** StringEquals and its kin take wildcards for plain characters (IAM User Guide, "IAM JSON policy elements: Condition operators"). */
const LITERAL = /^(For(Any|All)Values?:)?String(Not)?Equals(IgnoreCase)?(IfExists)?$/;
const readValue = (operator: string, text: string, version: string | undefined): PolicyValue =>
  (LITERAL.test(operator) ? literalValue : patternValue)(text, version);

/** Whether the key must be there and match one of the values, letter by letter or in any spelling. */
export const asksForOneOf = ({ operator, plain }: Constraint): boolean =>
  plain || /^(ForAnyValue:)?String(Equals(IgnoreCase)?|Like)$/.test(operator);

function constraintOf(operator: string, key: string, texts: readonly string[], version: string | undefined): Constraint {
  const plain = PLAIN.has(operator);
  const unique = new Map(texts.map((text) => readValue(operator, text, version)).map((value) => [value.key, value]));
  return makeConstraint(key, operator, plain, [...unique.values()]);
}

/** @param name the key in any spelling */
export function makeConstraint(name: string, operator: string, plain: boolean, values: readonly PolicyValue[]): Constraint {
  const key = name.toLowerCase();
  const sorted = [...values].sort((a, b) => (a.key < b.key ? -1 : 1));
  const id = JSON.stringify([key, plain ? "String" : operator, ...sorted.map((value) => value.key)]);
  return { key, name, operator, plain, values: sorted, id };
}

/** Operators of which none of the values may match. */
const isNegated = (operator: string) => /Not/.test(operator);

/** Whether the one condition surely holds wherever the other one does. */
function implies(given: Constraint, wanted: Constraint): boolean {
  if (given.id === wanted.id) return true;
  if (given.key !== wanted.key) return false;
  const within = (narrow: Constraint, wide: Constraint) =>
    narrow.values.every((value) => wide.values.some((other) => valueIncludes(other, value)));
  if (wanted.plain) return given.plain && within(given, wanted);
  if (given.operator !== wanted.operator) return false;
  const [fewer, more] = isNegated(wanted.operator) ? [wanted, given] : [given, wanted];
  const known = new Set(more.values.map(({ key }) => key));
  return fewer.values.every(({ key }) => known.has(key));
}

/** Whether all conditions of `wide` surely hold wherever all of `narrow` do. */
export const conditionsImply = (narrow: readonly Constraint[], wide: readonly Constraint[]): boolean =>
  wide.every((wanted) => narrow.some((given) => implies(given, wanted)));

/** Whether it can be told what the conditions admit: plain ones of values without variables. */
export const isDecidable = (constraints: readonly Constraint[]): boolean =>
  constraints.every(({ plain, values }) => plain && values.every(({ pattern }) => pattern !== undefined));
