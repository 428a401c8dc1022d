import { type Mutant, mutantsOf, mutated, sample } from "./mutants";
import { isJudge, testsOf } from "./related";
import { type Result, reportOf } from "./report";

/** Every mutant of an expression, as text. */
const of = (text: string) => mutantsOf("modules/x/x.ts", text).map((mutant) => mutated(mutant, text));
const expression = (text: string) => of(`f(${text});`).map((mutant) => mutant.replace(/^f\((.*)\);$/s, "$1"));

describe("mistakes", () => {
  test.each<[string, string[]]>([
    ["a && b", ["(a)", "(b)", "((a) || (b))"]],
    ["a || b", ["(a)", "(b)", "((a) && (b))"]],
    ["a ?? b", ["(a)", "(b)"]],
    ["!a", ["(a)"]],
    ["a === b", ["a !== b"]],
    ["a < b", ["a <= b", "a > b"]],
    ["a >= b", ["a > b", "a < b"]],
    ["a + 1", ["a - 1", "a + (2)", "a + (0)"]],
    ["true", ["false"]],
    ["a ? b : c", ["true ? b : c", "false ? b : c"]],
    ["[a, b]", ["[b]", "[a]"]],
    ["{ a, ...b }", ["{ ...b }", "{ a }"]],
    ["concat(a, b)", ["concat(b)", "concat(a)"]],
    ["g(a, b)", ["g(a)"]],
    ["a.some(b)", ["a.every(b)"]],
    ["a.filter(b)", ["a"]],
    ["a.filter(b).map(c)", ["a.map(c)"]],
    ["distinct(a)", ["a"]],
    ["notEmpty(a)", ["isEmpty(a)"]],
    ['"Allow"', ['""', '"Deny"']],
    ["{ StringEquals: a }", ["{ }", "{ StringLike: a }"]],
    ['{ "a-b": c }', ["{ }"]],
    ['"a sentence for people"', []],
    ['local("name", a)', ['local("name")']],
    ["`a:${b}c`", ["`${b}c`", "`a:${b}`"]],
    ["/^a$/i", ["/a$/i", "/^a/i", "/(?!)/i", "/(?:)/i", "/^a$/"]],
    ["(x) => x === y", ["(x) => x !== y", "(x) => true", "(x) => false"]],
  ])("%s", (text, mutants) => {
    const own = expression(text).filter((mutant) => mutant !== "" && !mutant.startsWith(";"));
    expect(own.map((mutant) => mutant.replaceAll(/\s+/g, " ")).sort()).toEqual([...mutants].sort());
  });

  test.each<[string, string[]]>([
    ["if (a) b();", ["if (true) b();", "if (false) b();", "if (a) ;"]],
    ["while (a) b();", ["while (false) b();", "while (a) ;"]],
    ["function f(): boolean { return a; }", ["{ if (true) return true; return a; }", "{ if (true) return false; return a; }"]],
    ['import { a } from "b";', []],
    ['type A = "b"; interface C { d: "e" }', []],
    ['const a = (b: "c") => b;', []],
  ])("%s", (text, mutants) => {
    const found = of(text);
    expect(found).toHaveLength(mutants.length);
    for (const mutant of mutants) expect(found).toContainEqual(expect.stringContaining(mutant));
  });

  test("know their line, and none is there twice", () => {
    const mutants = mutantsOf("modules/x/x.ts", "f(a,\n  b && c);");
    expect(mutants.map(({ line }) => line)).toEqual(expect.arrayContaining([1, 2]));
    const keys = mutants.map(({ start, end, text }) => `${start} ${end} ${text}`);
    expect(new Set(keys).size).toBe(keys.length);
  });
});

describe("a sample", () => {
  const all = Array.from({ length: 100 }, (_, i) => i);
  test("is the same for the same seed, and another for another one", () => {
    expect(sample(all, 10, 1)).toEqual(sample(all, 10, 1));
    expect(sample(all, 10, 1)).not.toEqual(sample(all, 10, 2));
  });
  test("has as many as there are, each once, in their order", () => {
    for (const count of [0, 1, 50, 100, 200]) {
      const drawn = sample(all, count, 3);
      expect(drawn).toHaveLength(Math.min(count, 100));
      expect([...new Set(drawn)].sort((a, b) => a - b)).toEqual(drawn);
    }
  });
});

describe("the tests that are asked", () => {
  test("reach the file, the nearest first, and run in this process", () => {
    const tests = testsOf("modules/iam/wildcard.ts");
    expect(tests.slice(0, 3)).toContain("__tests__/iam/wildcard.test.ts");
    expect(tests.indexOf("__tests__/trust/tokens.test.ts")).toBeGreaterThan(2);
    for (const test of tests) expect(test).not.toMatch(/install\/|terraform\/|e2e\/|generated-files|review\/cases\.test|docs\.test/);
    expect(testsOf("modules/cli/nearest.ts")).not.toContain("__tests__/iam/wildcard.test.ts");
  });
  test("are tests, and none of the run itself", () => {
    expect(["__tests__/trust/tokens.ts", "__tests__/mutate/mutate.test.ts", "__tests__/install/package.test.ts"].filter(isJudge)).toEqual(
      [],
    );
  });
});

test("the report names the survivors by their place, and counts by room", () => {
  const mutant = (file: string, line: number): Mutant => ({
    file,
    line,
    operator: "negation dropped",
    was: "!a",
    text: "(a)",
    start: line,
    end: 9,
  });
  const results: Result[] = [
    { mutant: mutant("modules/trust/a.ts", 7), became: "survived" },
    { mutant: mutant("modules/trust/a.ts", 3), became: "survived" },
    { mutant: mutant("modules/trust/a.ts", 1), became: "killed", by: "x" },
    { mutant: mutant("modules/iam/b.ts", 1), became: "too long" },
  ];
  expect(reportOf(results, 6).split("\n")).toEqual([
    "survived  modules/trust/a.ts:3  negation dropped: !a -> (a)",
    "survived  modules/trust/a.ts:7  negation dropped: !a -> (a)",
    "",
    "iam          100 %   1 mutants: 1 too long",
    "trust         33 %   3 mutants: 1 killed, 2 survived",
    "all           50 %   4 mutants: 1 killed, 1 too long, 2 survived",
    "2 were not begun in time. Run it again: it goes on there.",
  ]);
});
