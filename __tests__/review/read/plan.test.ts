import { Configured, isHidden, isSameValue, Sensitive, UNKNOWN, type Value } from "../../../modules/review/read/plan";

/** When two values are surely the same: what is taken for it is not told as a change. */

const secret = new Sensitive();
const configured = (text: string, certain = true) => new Configured(text, certain);

test.each<[string, Value | undefined, Value | undefined, boolean]>([
  ["a text", "a", "a", true],
  ["another text", "a", "b", false],
  ["a number and its text", 1, "1", false],
  ["what is not there and null", undefined, null, true],
  ["null and a text", null, "", false],
  ["what is not known", UNKNOWN, UNKNOWN, false],
  ["what is not known, and a text", UNKNOWN, "a", false],
  ["what is not known, and an object", UNKNOWN, { kind: "unknown" }, false],
  ["the same secret", secret, secret, true],
  ["another secret", secret, new Sensitive(), false],
  ["a secret and a text", secret, "a", false],
  ["a secret and an object", secret, { kind: "sensitive" }, false],
  ["the same text of the configuration", configured("a"), configured("a"), true],
  ["another one", configured("a"), configured("b"), false],
  ["a guess", configured("a"), configured("a", false), false],
  ["a text of the configuration and the plan's", configured("a"), "a", false],
  ["a text of the configuration and an object", configured("a"), { kind: "configured", text: "a", certain: true }, false],
  ["a list", ["a", "b"], ["a", "b"], true],
  ["a list, and another that begins and ends alike", ["a", "b", "c"], ["a", "d", "c"], false],
  ["a list and a longer one", ["a"], ["a", "b"], false],
  ["a list and an object", [], { length: 0 }, false],
  ["a text and an object", "", {}, false],
  ["an object, in whatever order", { a: 1, b: 2 }, { b: 2, a: 1 }, true],
  ["an object with another value", { a: 1, b: 2 }, { a: 1, b: 3 }, false],
  ["an object with one more", { a: 1 }, { a: 1, b: 2 }, false],
  ["a list with what is not known", [{ a: UNKNOWN }], [{ a: UNKNOWN }], false],
])("%s", (_, one, other, expected) => expect([isSameValue(one, other), isSameValue(other, one)]).toEqual([expected, expected]));

test.each<[Value, boolean]>([
  [UNKNOWN, true],
  [secret, true],
  [configured("a"), true],
  ["a", false],
  [{ kind: "unknown" }, false],
])("what the plan itself does not tell: %p", (value, expected) => expect(isHidden(value)).toBe(expected));
