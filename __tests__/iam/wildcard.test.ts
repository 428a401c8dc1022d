import fc from "fast-check";
import {
  arnSegments,
  includesPattern,
  matchesPattern,
  matchesPatternIgnoringCase,
  matchesSegments,
  parsePattern,
  textOutside,
} from "../../modules/iam/wildcard";
import { countedRuns } from "../support/runs";

/** By definition and at any cost: what the fast ones are held to. */
const matchesNaively = (pattern: string, text: string): boolean => {
  if (pattern === "") return text === "";
  const [first, rest] = [pattern[0], pattern.slice(1)];
  if (first === "*") return matchesNaively(rest, text) || (text !== "" && matchesNaively(pattern, text.slice(1)));
  return text !== "" && (first === "?" || first === text[0]) && matchesNaively(rest, text.slice(1));
};

const patterns = fc.string({ unit: fc.constantFrom("a", "b", ":", "*", "?"), maxLength: 8 });
/** A pattern, and one with some of its wildcards filled in: half of them are inside of it. */
const pairs = fc.oneof(
  fc.tuple(patterns, patterns),
  fc.tuple(patterns, fc.array(patterns, { minLength: 8, maxLength: 8 })).map(([wide, fillings]) => [wide, filled(wide, fillings)] as const),
);
const filled = (pattern: string, fillings: readonly string[]) =>
  [...pattern].map((token, at) => (token === "*" ? (fillings[at] ?? "") : token === "?" ? (fillings[at]?.[0] ?? "b") : token)).join("");
const texts = fc.string({ unit: fc.constantFrom("a", "b", ":", "*", "x"), maxLength: 8 });

describe("matchesPattern", () => {
  test.each([
    ["*", "", true],
    ["?", "", false],
    ["?", "ab", false],
    ["release/*", "release/1/2", true],
    ["repo:octo-org/*", "repo:octo-org/web:ref:refs/heads/main", true],
    ["repo:octo-org?web", "repo:octo-org/web", true],
    ["a*b*c", "a-b-b-c", true],
    ["a*b*c", "a-c-b", false],
    ["a.c", "abc", false],
    ["Main", "main", false],
    ["?", "😀", true],
  ])("%s on %s: %s", (pattern, text, expected) => expect(matchesPattern(pattern, text)).toBe(expected));

  test("is what the definition says", () => {
    const seen = { true: 0, false: 0 };
    fc.assert(
      fc.property(patterns, texts, (pattern, text) => {
        const matches = matchesNaively(pattern, text);
        seen[`${matches}`] += 1;
        expect(matchesPattern(pattern, text)).toBe(matches);
      }),
      countedRuns(2000),
    );
    expect(Math.min(seen.true, seen.false)).toBeGreaterThan(100);
  });

  test("takes no exponential time", () => {
    expect(matchesPattern(`${"*a".repeat(500)}b`, "a".repeat(5000))).toBe(false);
  });
});

test("actions match in any spelling", () => {
  expect(matchesPatternIgnoringCase("STS:assumerole*", "sts:AssumeRoleWithWebIdentity")).toBe(true);
  expect(matchesPatternIgnoringCase("sts:AssumeRole", "sts:AssumeRoleWithWebIdentity")).toBe(false);
});

describe("includesPattern", () => {
  test.each([
    ["*", "release/*", true],
    ["a*", "a?c", true],
    ["a*", "*", false],
    ["a*", "a", true],
    ["a?*", "a*", false],
    ["*?", "?*", true],
    ["?*", "*a*", true],
    ["*??*", "*?*", false],
    ["*a*", "*b*a*b*", true],
    ["*ab*", "*a*b*", false],
    ["a", "a", true],
    ["?", "a", true],
    ["a", "?", false],
    ["x", "?", false],
    ["*x*", "?*", false],
    ["x*y", "?*?", false],
    ["", "", true],
    ["", "*", false],
    ["*?*b", "*bb", true],
    ["repo:octo-org*/web:*", "repo:octo-org/web:*", true],
    ["repo:octo-org/web:*", "repo:octo-org*/web:*", false],
  ])("%s includes %s: %s", (wide, narrow, expected) => expect(includesPattern(wide, narrow)).toBe(expected));

  test("no text speaks against it, or one does and is shown", () => {
    const seen = { included: 0, outside: 0, tried: 0 };
    fc.assert(
      fc.property(pairs, fc.array(fc.array(texts, { minLength: 24, maxLength: 24 }), { maxLength: 10 }), ([wide, narrow], fillings) => {
        const outside = textOutside(wide, narrow);
        seen[outside === undefined ? "included" : "outside"] += 1;
        if (outside !== undefined) return matchesNaively(narrow, outside) && !matchesNaively(wide, outside);
        const within = fillings.map((filling) => filled(narrow, filling)).filter((text) => matchesNaively(narrow, text));
        seen.tried += within.length;
        return within.every((text) => matchesNaively(wide, text));
      }),
      countedRuns(2000),
    );
    expect(Math.min(seen.included, seen.outside, seen.tried)).toBeGreaterThan(100);
  });

  test("is right for every pair of short patterns", () => {
    const words = (units: readonly string[], length: number): string[] =>
      length === 0 ? [""] : ["", ...words(units, length - 1).flatMap((word) => units.map((unit) => unit + word))];
    const short = [...new Set(words(["x", "*", "?"], 4))];
    const all = [...new Set(words(["x", "z"], 6))];
    const wrong = short.flatMap((wide) =>
      short.filter(
        (narrow) => includesPattern(wide, narrow) === all.some((text) => matchesNaively(narrow, text) && !matchesNaively(wide, text)),
      ),
    );
    expect(wrong).toEqual([]);
  });

  test("takes no exponential time", () => {
    expect(includesPattern(`*a${"?".repeat(500)}`, `${"*a".repeat(300)}${"?".repeat(500)}`)).toBe(true);
    expect(includesPattern(`*${"?".repeat(300)}*`, "*a".repeat(400))).toBe(true);
  });
});

test("wildcards of an ARN stay within its first five colons, and cross those of its resource", () => {
  const matches = (pattern: string, arn: string) => matchesSegments(arnSegments(parsePattern(pattern)), arn);
  expect(matches("arn:aws:sns:*:123456789012:*", "arn:aws:sns:us-east-1:123456789012:topic:sub")).toBe(true);
  expect(matches("arn:aws:sns:*:topic", "arn:aws:sns:us-east-1:123456789012:topic")).toBe(false);
  expect(matches("arn:aws:s3:::*", "arn:aws:s3:us-east-1::bucket")).toBe(false);
  expect(matches("arn:aws:sns:us-east-1:123456789012", "arn:aws:sns:us-east-1:123456789012:topic")).toBe(false);
});
