import * as x from "../../modules/expression/build";
import { printExpression, printLocals } from "../../modules/expression/print";
import { inputsOf } from "../../modules/expression/refers";

const [a, b, c] = (["a", "b", "c"] as const).map((name) => x.input<boolean>(name)) as [B, B, B];
type B = x.Expression<boolean>;
const names = x.input<string[]>("roleNames");
const texts = x.input<string>("someText");
const print = (expression: x.Expression<unknown>) => printExpression(expression, (name) => `var.${name}`);

/** An expression on one line: parentheses where an operator would take it apart, and nowhere else. */
describe("operators", () => {
  test.each<[string, x.Expression<unknown>]>([
    ["var.a && var.b && var.c", x.all(a, b, c)],
    ["var.a || var.b || var.c", x.any(a, b, c)],
    ["var.a && (var.b || var.c)", x.all(a, x.any(b, c))],
    ["var.a && var.b || var.c", x.any(x.all(a, b), c)],
    ["var.a && (var.b && var.c)", x.all(a, x.all(b, c))],
    ["!var.a", x.not(a)],
    ["var.a", x.not(x.not(a))],
    ["!(var.a && var.b)", x.not(x.all(a, b))],
    ["!(var.a || var.b) && var.c", x.all(x.not(x.any(a, b)), c)],
    ["var.a == var.b", x.equals(a, b)],
    ["var.a != var.b", x.not(x.equals(a, b))],
    ["(var.a == var.b) == var.c", x.equals(x.equals(a, b), c)],
    ["(var.a || var.b) == var.c", x.equals(x.any(a, b), c)],
    ["!var.a == var.b", x.equals(x.not(a), b)],
    ["var.a == var.b && var.c != var.a", x.all(x.equals(a, b), x.not(x.equals(c, a)))],
    ["length(var.roleNames) <= 50", x.atMost(x.length(names), 50)],
    ["length(var.roleNames) > 50", x.not(x.atMost(x.length(names), 50))],
    ["var.a ? var.b : var.c", x.choose(a, b, c)],
    ["(var.a ? var.b : var.c) ? var.a : var.b", x.choose(x.choose(a, b, c), a, b)],
    ["var.a ? (var.b ? var.c : var.a) : (var.c ? var.a : var.b)", x.choose(a, x.choose(b, c, a), x.choose(c, a, b))],
    ["var.a || var.b ? var.c : var.a && var.b", x.choose(x.any(a, b), c, x.all(a, b))],
    ["(var.a ? var.b : var.c) && var.a", x.all(x.choose(a, b, c), a)],
    ["(var.a ? var.b : var.c) == var.a", x.equals(x.choose(a, b, c), a)],
    ["(var.a ? var.b : var.c)[*]", x.optional(x.choose(a, b, c))],
    ["(var.a ? var.roleNames : var.roleNames)[0]", x.item(x.choose<string[]>(a, names as never, names as never), 0)],
    ["(var.a ? var.x : var.x).git_tags", x.get(x.choose(a, x.input<{ gitTags: 1 }>("x") as never, x.input("x") as never), "gitTags")],
  ])("%s", (expected, expression) => {
    expect(print(expression)).toBe(expected);
  });
});

describe("everything else", () => {
  test.each<[string, x.Expression<unknown>]>([
    ['"a ${var.someText} \\"$${x}\\" %%{y}"', x.text`a ${texts} "\${x}" %{y}`],
    ['[var.someText, "b"]', x.list(texts, "b")],
    ['can(regex("\\\\.\\"$", var.someText))', x.matches(texts, '\\."$')],
    ['replace(var.someText, "$", "$${$}")', x.replace(texts, "$", "${$}")],
    ["[for name in var.roleNames : lower(name)]", x.each(names, "name", x.lower)],
    ['[for name in var.roleNames : name if name != "a"]', x.filter(names, "name", (name) => x.not(x.equals(name, "a")))],
    ['{ "a:b" = "c" }', x.document({ "a:b": "c" })],
    ['{ "for" = "c" }', x.document({ for: "c" })],
    ["{ git_tags = var.roleNames }", x.record({ gitTags: names })],
    ["{ gitTags = var.roleNames }", x.document({ gitTags: names })],
    [
      '{ for key, value in { a = var.roleNames } : "of:${key}" => value if length(value) > 0 }',
      x.entries(x.document({ a: names }) as x.Expression<Record<string, string[]>>, ["key", "value"], (key, value) => ({
        key: x.text`of:${key}`,
        value,
        when: x.notEmpty(value),
      })),
    ],
    [
      '{ for key, value in var.map : "of:${key}" => value }',
      x.entries(x.input<Record<string, string>>("map"), ["key", "value"], (key, value) => ({ key: x.text`of:${key}`, value })),
    ],
    ["values({ for name in var.roleNames : lower(name) => name... })", x.groupsBy(names, "name", x.lower)],
    ["flatten(var.set[*].git_tags)", x.below(x.input("set"), "gitTags", "list")],
    ['join("", var.set[*].git_tags)', x.below(x.input("set"), "gitTags", "text")],
    ["anytrue(var.set[*].git_tags)", x.below(x.input("set"), "gitTags", "flag")],
    ["compact(var.set[*].git_tags)", x.below(x.input("set"), "gitTags", "optional")],
    ["var.set != null", x.present(x.input("set"))],
    ["var.set == null", x.not(x.present(x.input("set")))],
    ["var.a ? var.roleNames : []", x.when(a, names)],
    ["length(var.roleNames) <= 0", x.not(x.notEmpty(names))],
    [
      '[for i, name in var.roleNames : "git_tags[${i}][${jsonencode(name)}]"]',
      x.eachAt(names, "name", (key, index) => x.path("gitTags", { index }, { key })),
    ],
    ["var.statement.Resource", x.part(x.input("statement"), "Resource")],
    ["local.few", x.local("few", names)],
  ])("%s", (expected, expression) => {
    expect(print(expression)).toBe(expected);
  });

  test("locals come before those that use them, each once", () => {
    const first = x.local("first", x.distinct(names));
    const second = x.local("second", x.concat(first, first));
    expect(printLocals([second, first], (name) => name)).toMatchObject([
      { name: "first", value: "distinct(roleNames)" },
      { name: "second", value: "concat(local.first, local.first)" },
    ]);
  });

  test("two locals of one name are a mistake", () => {
    const [first, other] = [x.local("first", x.distinct(names)), x.local("first", x.concat(names, names))];
    expect(() => printLocals([first, other], (name) => name)).toThrow("two locals are called first");
  });

  test("notes are comments above what they are about, and no line is longer for them", () => {
    const long = "why ".repeat(50).trim();
    const value = x.document({ a: x.noted("of an entry", x.list(x.noted(long, names), x.noted("of an item", names))), b: "c" });
    const printed = print(value);
    expect(printed).toContain("  # of an entry\n  a = [\n    # why why");
    expect(printed).toContain("    # of an item\n    var.roleNames,\n");
    expect(printed.split("\n").every((line) => line.length <= 140)).toBe(true);
  });

  test("what is negated stays negated over several lines", () => {
    const long = "a".repeat(120);
    expect(print(x.not(x.all(x.contains(names, long), a)))).toBe(`!(\n  contains(\n    var.roleNames,\n    "${long}",\n  )\n  && var.a\n)`);
    expect(print(x.all(x.any(x.contains(names, long), a), x.any(a, b)))).toBe(
      `(\n  (\n    contains(\n      var.roleNames,\n      "${long}",\n    )\n    || var.a\n  )\n  && (var.a || var.b)\n)`,
    );
    expect(print(x.not(x.contains(x.concat(names, names), long)))).toBe(
      `!contains(\n  concat(var.roleNames, var.roleNames),\n  "${long}",\n)`,
    );
  });

  test("the inputs of an expression", () => {
    expect(inputsOf(x.all(a, x.isEmpty(x.local("l", names)), a)).sort()).toEqual(["a", "roleNames"]);
  });
});
