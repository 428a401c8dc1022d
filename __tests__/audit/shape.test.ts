import fc from "fast-check";
import { all, many, one, run, type Shape } from "../../modules/audit/tokens/shape";
import { witnesses } from "../../modules/audit/tokens/witness";
import { matchesPattern, parsePattern } from "../../modules/iam/wildcard";
import { runs } from "../support/runs";

const NAME = run("name", /[xz7/]/);
/** Small shapes, each with what has it. */
const shapes: readonly (readonly [Shape, RegExp])[] = [
  [all("a:", NAME), /^a:[xz7/]+$/],
  [all("a", many(all(":", NAME))), /^a(:[xz7/]+)*$/],
  [one("ab", all(NAME, "b")), /^(ab|[xz7/]+b)$/],
];
const texts = (length: number): string[] =>
  length === 0 ? [""] : texts(length - 1).flatMap((text) => [text, ...["a", "b", ":", "x", "/"].map((one) => text + one)]);
const ALL = [...new Set(texts(4))];

test("a text of the shape that the patterns match is found where there is one, and is one", () => {
  const pattern = fc.string({ unit: fc.constantFrom("a", "b", ":", "x", "/", "*", "*", "?"), maxLength: 4 });
  fc.assert(
    fc.property(fc.constantFrom(...shapes), fc.array(pattern, { maxLength: 2 }), ([shape, has], patterns) => {
      const found = witnesses(shape, patterns.map(parsePattern));
      for (const { text } of found)
        expect([text, has.test(text), patterns.every((each) => matchesPattern(each, text))]).toEqual([text, true, true]);
      if (found.length === 0)
        expect(ALL.filter((text) => has.test(text) && patterns.every((each) => matchesPattern(each, text)))).toEqual([]);
    }),
    runs(300),
  );
});

describe("what must be strange", () => {
  const strange = new Set(["name"]);
  const found = (...patterns: string[]) => witnesses(all("a:", NAME), patterns.map(parsePattern), { strange }).map(({ text }) => text);
  test("is not spelled out", () => {
    expect(found("a:x")).toEqual([]);
    expect(found("a:x*")).toEqual(["a:xx"]);
    expect(found("a:?")).toEqual(["a:x"]);
    // One pattern spells out what the other leaves open
    expect(found("a:*", "a:z")).toEqual([]);
  });
  test("has a name where all of it is left open, and as few letters as need be", () => {
    const names = new Map([["name", "zzz"]]);
    const told = (pattern: string) => witnesses(all("a:", NAME), [parsePattern(pattern)], { strange, names });
    expect(told("a:*").map(({ text, parts }) => [text, parts.get("name")])).toEqual([
      ["a:zzz", "zzz"],
      ["a:x", "x"],
    ]);
    expect(told("a:7*").map(({ text }) => text)).toEqual(["a:7x"]);
  });
});
