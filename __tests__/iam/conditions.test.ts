import { allOf, anyOf, type Truth, traceConditions } from "../../modules/iam/conditions";
import type { ConditionBlock } from "../../modules/iam/document";

/** Whether all of the block holds. */
const conditionsHold = (...asked: Parameters<typeof traceConditions>): Truth =>
  allOf(traceConditions(...asked).map(({ matched }) => matched));

type Value = string | number | boolean | readonly string[];
type Row = readonly [operator: string, expected: Value, actual: string | readonly string[] | undefined, holds: Truth];

const check = ([operator, expected, actual, holds]: Row) =>
  expect(
    conditionsHold(
      { [operator]: { "aws:key": expected } },
      actual === undefined ? { "aws:other": "x" } : { "aws:key": actual, "aws:other": "x" },
      "2012-10-17",
    ),
  ).toBe(holds);

describe("one value (Condition operators)", () => {
  test.each<Row>([
    ["StringEquals", "a", "a", true],
    ["StringEquals", "a", "A", false],
    ["StringEquals", "a*", "ab", false],
    ["StringEquals", "a*", "a*", true],
    ["StringEquals", "a?", "a?", true],
    ["StringEquals", "a?", "a", false],
    ["StringEquals", "a${*}", "a*", true],
    ["StringEquals", "${aws:other}", "x", true],
    ["StringEquals", ["a", "b"], "b", true],
    ["StringEquals", 5, "5", true],
    ["StringNotEquals", ["a", "b"], "b", false],
    ["StringNotEquals", ["a", "b"], "c", true],
    ["StringNotEquals", "${aws:none}", "c", true],
    ["StringEquals", "${aws:none}", "", false],
    ["StringEqualsIgnoreCase", "Main", "mAIN", true],
    ["StringEqualsIgnoreCase", "Main", "maine", false],
    ["StringNotEqualsIgnoreCase", "Main", "mAIN", false],
    ["StringLike", "refs/heads/*", "refs/heads/a/b", true],
    ["StringLike", "v?", "v10", false],
    ["StringLike", "a${*}", "ab", false],
    ["StringNotLike", ["a*", "b*"], "bc", false],
    ["StringNotLike", ["a*", "b*"], "c", true],
    ["NumericEquals", "10", "10.0", true],
    ["NumericNotEquals", "10", "11", true],
    ["NumericLessThan", 10, "9", true],
    ["NumericLessThan", "10", "10", false],
    ["NumericLessThanEquals", "10", "10", true],
    ["NumericGreaterThan", "-1", "0", true],
    ["NumericGreaterThanEquals", "1.5", "1.4", false],
    ["NumericEquals", "ten", "10", "unknown"],
    ["NumericNotEquals", "10", "ten", "unknown"],
    ["NumericEquals", "9007199254740993", "9007199254740992", "unknown"],
    ["NumericEquals", "-1234567890.12345", "-1234567890.12345", true],
    ["NumericEquals", "1234567890123456", "1234567890123456", "unknown"],
    ["NumericLessThan", "20", "x10", "unknown"],
    ["NumericLessThan", "20", "10x", "unknown"],
    ["NumericEquals", ["ten", "10"], "10", true],
    ["DateEquals", "2020-04-01T00:00:00Z", "2020-04-01T02:00:00+02:00", true],
    ["DateNotEquals", "2020-04-01T00:00:00Z", "2020-04-01T00:00:00.000Z", false],
    ["DateGreaterThan", "2020-04-01T00:00:00Z", "1585699201", true],
    ["DateGreaterThan", 1585699200, "2020-04-01", false],
    ["DateGreaterThanEquals", "1585699200", "2020-04", true],
    ["DateLessThan", "2020-06-30T23:59:59Z", "2020-06-30T23:59Z", true],
    ["DateLessThanEquals", "2020-06-30T23:59:59Z", "2020-07-01", false],
    ["DateLessThan", "2020-02-30", "2020-01-01", "unknown"],
    ["DateLessThan", "2020", "2019-01-01", "unknown"],
    ["DateGreaterThan", "2020-04-01", "x1585699201", "unknown"],
    ["DateGreaterThan", "2020-04-01", "1585699201x", "unknown"],
    ["DateGreaterThan", "2020-04-01", "x2020-05-01", "unknown"],
    ["DateNotEquals", "2020-04-01T00:00Z", "2020-04-01T25:00Z", "unknown"],
    ["DateLessThan", "tomorrow", "2019-01-01", "unknown"],
    ["DateLessThan", "2020-04-01T00:00:00", "2019-01-01", "unknown"],
    ["Bool", "true", "true", true],
    ["Bool", false, "true", false],
    ["Bool", "yes", "true", "unknown"],
    ["BinaryEquals", "QmluYXJ5VmFsdWVJbkJhc2U2NA==", "QmluYXJ5VmFsdWVJbkJhc2U2NA==", true],
    ["BinaryEquals", "QmluYXJ5VmFsdWVJbkJhc2U2NA==", "ASIAIOSFODNN7EXAMPLE", false],
    ["BinaryEquals", "not base64!!", "not base64!!", "unknown"],
    ["BinaryEquals", "____", "____", "unknown"],
    ["BinaryEquals", "QQ==", "QR==", true],
    ["IpAddress", "203.0.113.0/24", "203.0.113.7", true],
    ["IpAddress", "203.0.113.0/24", "203.0.114.7", false],
    ["IpAddress", "203.0.113.7", "203.0.113.7", true],
    ["IpAddress", "203.0.113.7", "203.0.113.6", false],
    ["IpAddress", "203.0.113.7/32", "203.0.113.7", true],
    ["IpAddress", "2001:db8::1", "2001:db8::1", true],
    ["IpAddress", "2001:db8::1", "2001:db8::", false],
    ["IpAddress", "2001:db8::1/128", "2001:db8::1", true],
    ["IpAddress", "2001:db8::1/129", "2001:db8::1", "unknown"],
    ["IpAddress", "/203.0.113.7", "203.0.113.7", "unknown"],
    ["IpAddress", "203.0.113.0/24x", "203.0.113.7", "unknown"],
    ["IpAddress", "2001:db8:1234:5678::/64", "2001:DB8:1234:5678:0::1", true],
    ["IpAddress", "::/0", "203.0.113.7", false],
    ["NotIpAddress", "0.0.0.0/0", "2001:db8::1", true],
    ["IpAddress", "203.0.113.0/24", "::ffff:203.0.113.7", false],
    ["NotIpAddress", ["10.0.0.0/8", "203.0.113.0/24"], "203.0.113.7", false],
    ["NotIpAddress", "10.0.0.0/8", "203.0.113.7", true],
    ["IpAddress", "203.0.113.0/33", "203.0.113.7", "unknown"],
    ["NotIpAddress", "203.0.113.*", "203.0.113.7", "unknown"],
    ["IpAddress", "203.0.113.0/24", "AWS Internal", "unknown"],
    ["ArnEquals", "arn:aws:sns:*:123456789012:topic-*", "arn:aws:sns:us-east-1:123456789012:topic-1", true],
    ["ArnLike", "arn:aws:sns:us-east-?:*:*", "arn:aws:sns:us-east-1:123456789012:a:b", true],
    ["ArnLike", "arn:aws:sns:*:topic", "arn:aws:sns:us-east-1:123456789012:topic", "unknown"],
    ["ArnLike", "arn:aws:s3:::*", "arn:aws:s3:eu-west-1::b", false],
    ["ArnNotLike", "arn:aws:s3:::a*", "arn:aws:s3:::ab", false],
    ["ArnNotEquals", "arn:aws:s3:::a", "arn:aws:s3:::b", true],
    ["ArnNotLike", "arn:aws:s3:::a*", "bucket", "unknown"],
    ["ArnLike", "arn:aws:s3:::a", "xarn:aws:s3:::a", "unknown"],
    ["Null", "true", "a", false],
    ["Null", false, "a", true],
    ["Null", ["true", "false"], "a", true],
    ["Null", "false", ["", "a"], true],
    ["Null", "maybe", "a", "unknown"],
    ["Null", "false", "", "unknown"],
  ])("%s %j on %j: %s", (...row) => check(row));
});

describe("absent key", () => {
  test.each<Row>([
    ["StringEquals", "a", undefined, false],
    ["StringLike", "*", undefined, false],
    ["StringNotEquals", "a", undefined, true],
    ["StringNotLike", "*", undefined, true],
    ["NotIpAddress", "10.0.0.0/8", undefined, true],
    ["ArnNotLike", "arn:aws:s3:::*", undefined, true],
    ["Bool", "false", undefined, false],
    ["StringEqualsIfExists", "a", undefined, true],
    ["StringNotEqualsIfExists", "a", undefined, true],
    ["BoolIfExists", "true", undefined, true],
    ["StringEqualsIfExists", "a", "b", false],
    ["Null", "true", undefined, true],
    ["Null", "false", undefined, false],
    ["Null", "true", [], true],
    ["ForAllValues:StringEquals", "a", undefined, true],
    ["ForAllValues:StringNotEquals", "a", undefined, true],
    ["ForAnyValue:StringEquals", "a", undefined, false],
    ["ForAnyValue:StringNotEquals", "a", undefined, false],
    ["ForAnyValue:StringEqualsIfExists", "a", undefined, "unknown"],
    ["ForAllValues:StringEqualsIfExists", "a", [], true],
  ])("%s %j on %j: %s", (...row) => check(row));
});

describe("many values (Single-valued vs. multivalued context keys)", () => {
  test.each<Row>([
    ["ForAllValues:StringEquals", ["a", "b"], ["a", "b"], true],
    ["ForAllValues:StringEquals", ["a", "b"], ["a", "c"], false],
    ["ForAllValues:StringNotEquals", ["a", "b"], ["c", "a"], false],
    ["ForAllValues:StringNotEquals", ["a", "b"], ["c", "d"], true],
    ["ForAllValues:StringLike", "*", "a", true],
    ["ForAllValues:StringEquals", "a", "", "unknown"],
    ["ForAllValues:StringEquals", "a", ["", "b"], false],
    ["ForAllValues:StringEquals", "", "", true],
    ["ForAnyValue:StringEquals", ["a", "b"], ["c", "b"], true],
    ["ForAnyValue:StringEquals", ["a", "b"], ["c", "d"], false],
    ["ForAnyValue:StringNotEquals", ["a", "b"], ["a", "c"], true],
    ["ForAnyValue:StringNotEquals", ["a", "b"], ["a", "b"], false],
    ["ForAnyValue:NumericLessThan", "5", ["9", "four"], "unknown"],
    ["StringEquals", "a", ["a"], true],
    ["StringEquals", "a", ["a", "b"], "unknown"],
    ["StringEquals", "a", ["b", "c"], false],
  ])("%s %j on %j: %s", (...row) => check(row));
});

describe("never a silent pass", () => {
  test.each<Row>([
    ["StringMatches", "a", "a", "unknown"],
    ["stringEquals", "a", "a", "unknown"],
    ["StringLikeIgnoreCase", "a", "a", "unknown"],
    ["ForSomeValues:StringEquals", "a", "a", "unknown"],
    ["XForAllValues:StringEquals", "a", "a", "unknown"],
    ["NullIfExists", "true", undefined, "unknown"],
    ["ForAnyValue:Null", "true", undefined, "unknown"],
    ["StringNotEquals", [], "a", "unknown"],
    ["StringNotLike", "${aws:key", "a", "unknown"],
    ["toString", "a", "a", "unknown"],
  ])("%s %j on %j: %s", (...row) => check(row));

  test.each([
    { StringNotEquals: "a" },
    { StringNotEquals: null },
    { StringNotEquals: { "aws:key": { nested: "a" } } },
    { StringNotEquals: { "aws:key": [null] } },
    { StringNotEquals: { "aws:key": ["a", null] } },
    [],
  ])("%j", (block) => expect(conditionsHold(block as unknown as ConditionBlock, { "aws:key": "b" })).toBe("unknown"));
});

describe("together (Conditions with multiple context keys or values)", () => {
  const context = { "aws:A": "1", "aws:b": "2" };

  test.each<[ConditionBlock, Truth]>([
    [{}, true],
    [{ StringEquals: {} }, true],
    [{ StringEquals: { "aws:a": "1", "AWS:B": "2" } }, true],
    [{ StringEquals: { "aws:a": "1", "aws:b": "3" } }, false],
    [{ StringEquals: { "aws:a": "1" }, StringLike: { "aws:b": "?" } }, true],
    [{ StringEquals: { "aws:a": "1" }, StringLike: { "aws:a": "2*" } }, false],
    [{ StringEquals: { "aws:a": "1" }, Unheard: { "aws:b": "2" } }, "unknown"],
    [{ StringEquals: { "aws:a": "2" }, Unheard: { "aws:b": "2" } }, false],
  ])("%j: %s", (block, holds) => expect(conditionsHold(block, context, "2012-10-17")).toBe(holds));

  test("a key that nobody noted is unknown, whatever is asked of it", () => {
    for (const operator of ["StringNotEquals", "Null", "StringLikeIfExists", "ForAllValues:StringEquals"]) {
      const block = { [operator]: { "aws:SourceVpc": "true" } };
      expect(conditionsHold(block, context, "2012-10-17", ["AWS:*"])).toBe("unknown");
    }
    expect(conditionsHold({ StringEquals: { "aws:a": "1" } }, context, "2012-10-17", ["aws:*"])).toBe(true);
  });

  test("without Version 2012-10-17 a variable is plain text", () => {
    expect(conditionsHold({ StringEquals: { "aws:a": "${aws:a}" } }, context)).toBe(false);
    expect(conditionsHold({ StringEquals: { "aws:a": "${aws:a}" } }, { "aws:a": "${aws:a}" }, "2008-10-17")).toBe(true);
  });
});

test("false decides an AND and true an OR, whatever is unknown", () => {
  expect([allOf(["unknown", false]), allOf(["unknown", true]), allOf([])]).toEqual([false, "unknown", true]);
  expect([anyOf(["unknown", true]), anyOf(["unknown", false]), anyOf([])]).toEqual([true, "unknown", false]);
});
