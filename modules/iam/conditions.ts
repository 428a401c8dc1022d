import { BlockList, isIP } from "node:net";
import { isRecord } from "../record";
import { asList, type ConditionBlock } from "./document";
import { hasTwinKeys } from "./statement-elements";
import { type Context, type Lookup, lookupIn, type Resolved, resolveVariables } from "./variables";
import { arnSegments, matchesPattern, matchesSegments, type Pattern, patternText } from "./wildcard";

/**
 * Whether the conditions of a statement hold for a request (IAM User Guide, "IAM JSON policy elements: Condition operators",
 * "Conditions with multiple context keys or values" and "Single-valued vs. multivalued context keys").
 */

/** "unknown": AWS would refuse the policy, or its documentation leaves the answer open. Never to be read as a pass. */
export type Truth = boolean | "unknown";

/** Logical AND: one false decides, whatever is unknown. */
export const allOf = (truths: readonly Truth[]): Truth => (truths.includes(false) ? false : truths.includes("unknown") ? "unknown" : true);
/** Logical OR: one true decides, whatever is unknown. */
export const anyOf = (truths: readonly Truth[]): Truth => (truths.includes(true) ? true : truths.includes("unknown") ? "unknown" : false);
export const not = (truth: Truth): Truth => (truth === "unknown" ? truth : !truth);

/** Whether one value of a policy matches one value of a request. */
type Comparison = (expected: string, actual: string, resolve: (value: string) => Resolved) => Truth;
interface Operator {
  readonly compare: Comparison;
  readonly negated: boolean;
}

/** Variables are for string and ARN operators alone ("IAM policy elements: Variables and tags"); elsewhere "${" is a malformed value. */
const byPattern =
  (matches: (pattern: Pattern, actual: string) => Truth): Comparison =>
  (expected, actual, resolve) => {
    const pattern = resolve(expected);
    return pattern === "nothing" ? false : pattern === "unknown" ? "unknown" : matches(pattern, actual);
  };

const byValue =
  <T>(parse: (text: string) => T | undefined, matches: (actual: T, expected: T) => boolean): Comparison =>
  (expected, actual) => {
    const [wanted, given] = [parse(expected), parse(actual)];
    return wanted === undefined || given === undefined ? "unknown" : matches(given, wanted);
  };

const equals = byPattern((pattern, actual) => patternText(pattern) === actual);
const equalsIgnoreCase = byPattern((pattern, actual) => patternText(pattern).toLowerCase() === actual.toLowerCase());
const like = byPattern(matchesPattern);
const arnLike = byPattern((pattern, actual) => {
  const segments = arnSegments(pattern);
  const comparable = segments.length === 6 && /^arn:([^:]*:){4}/.test(actual);
  return comparable ? matchesSegments(segments, actual) : "unknown";
});

/** Of more digits than these two different numbers can be one double. */
const numberOf = (text: string): number | undefined =>
  /^[+-]?\d+(\.\d+)?$/.test(text) && text.replaceAll(/\D/g, "").length <= 15 ? Number(text) : undefined;

/** Milliseconds of a date of the W3C profile of ISO 8601, or of epoch seconds. Four digits may be a year or seconds: undefined. */
function timeOf(text: string): number | undefined {
  if (/^\d{5,11}$/.test(text)) return Number(text) * 1000;
  const [, day] =
    /^(\d{4}-\d{2}(?:-\d{2})?)(?:(?<=-\d{2}-\d{2})T\d{2}:\d{2}(?::\d{2}(?:\.\d{1,3})?)?(?:Z|[+-]\d{2}:\d{2}))?$/.exec(text) ?? [];
  const time = Date.parse(text);
  // JavaScript reads 30 February as 1 March
  const exists = day !== undefined && !Number.isNaN(time) && new Date(Date.parse(day)).toISOString().startsWith(day);
  return exists ? time : undefined;
}

const booleanOf = (text: string): boolean | undefined => (text === "true" ? true : text === "false" ? false : undefined);

const bytesOf = (text: string): string | undefined =>
  /^(?:[\w+/]{4})*(?:[\w+/]{2}==|[\w+/]{3}=)?$/.test(text) && !text.includes("_") ? Buffer.from(text, "base64").toString("hex") : undefined;

/** A range is an address of RFC 4632 with or without a prefix length. An address of the other family is outside. */
const inRange: Comparison = (range, actual) => {
  const [, address = "", prefix] = /^([^/%]+)(?:\/(\d{1,3}))?$/.exec(range) ?? [];
  const [family, given] = [isIP(address), isIP(actual)];
  const bits = family === 4 ? 32 : 128;
  const length = prefix === undefined ? bits : Number(prefix);
  if (family === 0 || given === 0 || length > bits) return "unknown";
  const list = new BlockList();
  list.addSubnet(address, length, family === 4 ? "ipv4" : "ipv6");
  return family === given && list.check(actual, family === 4 ? "ipv4" : "ipv6");
};

const ordered = (family: string, compare: (matches: (actual: number, expected: number) => boolean) => Comparison): [string, Operator][] => [
  ...both(
    `${family}Equals`,
    `${family}NotEquals`,
    compare((actual, expected) => actual === expected),
  ),
  positive(
    `${family}LessThan`,
    compare((actual, expected) => actual < expected),
  ),
  positive(
    `${family}LessThanEquals`,
    compare((actual, expected) => actual <= expected),
  ),
  positive(
    `${family}GreaterThan`,
    compare((actual, expected) => actual > expected),
  ),
  positive(
    `${family}GreaterThanEquals`,
    compare((actual, expected) => actual >= expected),
  ),
];

const positive = (name: string, compare: Comparison): [string, Operator] => [name, { compare, negated: false }];
const both = (name: string, opposite: string, compare: Comparison): [string, Operator][] => [
  positive(name, compare),
  [opposite, { compare, negated: true }],
];

/** By their exact names: CreateRole answers "Invalid Condition type : stringEquals" to another spelling. */
const OPERATORS: ReadonlyMap<string, Operator> = new Map([
  ...both("StringEquals", "StringNotEquals", equals),
  ...both("StringEqualsIgnoreCase", "StringNotEqualsIgnoreCase", equalsIgnoreCase),
  ...both("StringLike", "StringNotLike", like),
  ...ordered("Numeric", (matches) => byValue(numberOf, matches)),
  ...ordered("Date", (matches) => byValue(timeOf, matches)),
  positive(
    "Bool",
    byValue(booleanOf, (actual, expected) => actual === expected),
  ),
  positive(
    "BinaryEquals",
    byValue(bytesOf, (actual, expected) => actual === expected),
  ),
  ...both("IpAddress", "NotIpAddress", inRange),
  ...both("ArnEquals", "ArnNotEquals", arnLike),
  ...both("ArnLike", "ArnNotLike", arnLike),
]);

/** What became of one key of a statement's conditions. */
export interface ConditionTrace {
  readonly operator: string;
  /** As the policy spells it; empty where the operator has no keys that can be read. */
  readonly key: string;
  readonly expected: readonly string[];
  /** The values of the request; empty where it does not have the key, "unknown" where nobody can tell. */
  readonly actual: readonly string[] | "unknown";
  readonly matched: Truth;
}

/**
 * Every condition of the block by itself. Operators and keys are ANDed; the values of a key are ORed, and for a negated operator none
 * may match.
 *
 * @param version of the policy: without "2012-10-17" its variables are plain text
 * @param unseen patterns of keys whose values the context does not tell; a condition on one of them is "unknown"
 */
export function traceConditions(
  block: ConditionBlock,
  context: Context,
  version?: string,
  unseen: readonly string[] = [],
): ConditionTrace[] {
  const lookup = lookupIn(context, unseen);
  const resolve = (value: string) => resolveVariables(value, lookup, version);
  // A policy is read from JSON: its types are a hope
  if (!isRecord(block)) return [unreadable("")];
  return Object.entries(block).flatMap(([operator, keys]) =>
    isRecord(keys) && !hasTwinKeys(keys)
      ? Object.entries(keys).map(([key, given]): ConditionTrace => {
          const [values, actual] = [asList(given), lookup(key)];
          return { operator, key, expected: values.map(String), actual, matched: keyHolds(operator, values, actual, resolve) };
        })
      : [unreadable(operator)],
  );
}

const unreadable = (operator: string): ConditionTrace => ({ operator, key: "", expected: [], actual: "unknown", matched: "unknown" });

function keyHolds(
  name: string,
  values: readonly (string | number | boolean)[],
  actual: ReturnType<Lookup>,
  resolve: (value: string) => Resolved,
): Truth {
  // An empty list is legal JSON without a documented meaning; anything but a scalar AWS refuses
  if (actual === "unknown" || values.length === 0 || values.some((value) => !SCALARS.has(typeof value))) return "unknown";
  const expected = values.map(String);
  if (name === "Null") return anyOf(expected.map((value) => isNull(value, actual)));
  const [, quantifier, base = "", ifExists] = /^(?:(ForAllValues|ForAnyValue):)?(.+?)(IfExists)?$/.exec(name) ?? [];
  const operator = OPERATORS.get(base);
  if (!operator) return "unknown";
  if (actual.length === 0) return whenAbsent(operator, quantifier, ifExists !== undefined);
  const { compare, negated } = operator;
  const each = actual.map((given) => {
    const matches = anyOf(expected.map((value) => compare(value, given, resolve)));
    return negated ? not(matches) : matches;
  });
  const [all, any] = [allOf(each), anyOf(each)];
  if (quantifier === "ForAnyValue") return any;
  // "Single-valued vs. multivalued context keys" has it that ForAllValues is true of an empty value too
  if (quantifier === "ForAllValues") return all === true || actual.some((value) => value !== "") ? all : "unknown";
  // A key of many values needs a quantifier: without one AWS promises nothing
  return all === any ? all : "unknown";
}

const SCALARS: ReadonlySet<string> = new Set(["string", "number", "boolean"]);

function isNull(expected: string, actual: readonly string[]): Truth {
  const wanted = booleanOf(expected);
  // The key must be there "and its value is not null": whether an empty value is null is not said
  return wanted === undefined || (actual.length > 0 && actual.every((value) => value === ""))
    ? "unknown"
    : wanted === (actual.length === 0);
}

function whenAbsent({ negated }: Operator, quantifier: string | undefined, ifExists: boolean): Truth {
  if (quantifier === "ForAllValues") return true;
  // The guide says true of any operator with IfExists, and false of ForAnyValue
  if (quantifier === "ForAnyValue") return ifExists ? "unknown" : false;
  return negated || ifExists;
}
