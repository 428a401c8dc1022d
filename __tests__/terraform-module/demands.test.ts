import { countOf, demandsOf } from "../support/occurrences";

/** What a sample of definitions is asked to hold, from the schema. */

describe("the demands", () => {
  const names = (of: Parameters<typeof demandsOf>[0]) => demandsOf(of).map(({ name }) => name.replace(/^: /, ""));
  const met = (of: Parameters<typeof demandsOf>[0], ...values: unknown[]) =>
    Object.values(countOf(demandsOf(of), values)).filter((count) => count > 0).length;

  test("a boolean is wanted both ways, and an optional one absent", () => {
    expect(names({ kind: "boolean", optional: false })).toEqual(["true", "false"]);
    expect(names({ kind: "boolean", optional: true })).toEqual(["absent", "true", "false"]);
    expect(met({ kind: "boolean", optional: true }, false, undefined)).toBe(2);
  });
  test("a choice is wanted in every way, a number at its bounds and between", () => {
    expect(names({ kind: "choice", optional: false, choices: ["a", "b"] })).toEqual(["a", "b"]);
    const number = { kind: "number", optional: false, minimum: 1, maximum: 9 } as const;
    expect(names(number)).toEqual(["1", "9", "between"]);
    expect([met(number, 1), met(number, 9, 1), met(number, 1, 5, 9)]).toEqual([1, 2, 3]);
  });
  test("a list is wanted in each size that it may have, an object in each of its fields", () => {
    const list = { kind: "list", optional: false, items: { kind: "boolean", optional: false } } as const;
    expect(names(list)).toEqual(["none", "one", "several", "[]: true", "[]: false"]);
    expect(names({ ...list, minimum: 1 })).not.toContain("none");
    const object = { kind: "object", optional: true, fields: { list } } as const;
    expect(demandsOf(object).map(({ name }) => name)).toContain("list: several");
    expect(met(object, undefined, { list: [true, false] })).toBe(4);
  });
  test("a text is wanted with whatever its rule takes", () => {
    const text = (match: string, what = "") =>
      names({ kind: "text", optional: false, rule: { what, example: "", tests: [{ match, message: "" }] } });
    expect(text("^[a-z*]*$")).toEqual(['with "*"', "without a wildcard"]);
    expect(text("^[a-z]*$", "a name or its full ARN")).toEqual(["an ARN", "a name", "without a wildcard"]);
  });
});
