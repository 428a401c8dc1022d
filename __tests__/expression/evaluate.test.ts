import * as x from "../../modules/expression/build";
import { compile, evaluate } from "../../modules/expression/evaluate";

const names = x.input<string[]>("names");
const role = x.input<{ path?: string; branches: string[] }>("role");

describe("an expression", () => {
  test.each<[string, x.Expression<unknown>, unknown]>([
    ["text", x.text`a-${x.input<string>("name")}-${"b"}`, "a-main-b"],
    ["get", x.get(role, "branches"), ["main"]],
    ["item", x.item(names, 1), "b"],
    ["each", x.each(names, "name", (name) => x.text`<${name}>`), ["<a>", "<b>", "<a>"]],
    [
      "each with a condition",
      x.each(
        names,
        "name",
        (name) => name,
        (name) => x.equals(name, "b"),
      ),
      ["b"],
    ],
    ["filter", x.filter(names, "name", (name) => x.not(x.equals(name, "b"))), ["a", "a"]],
    [
      "each in each",
      x.flatten(
        x.each(names, "a", (a) =>
          x.each(
            names,
            "b",
            (b) => x.text`${a}${b}`,
            (b) => x.equals(a, b),
          ),
        ),
      ),
      ["aa", "aa", "bb", "aa", "aa"],
    ],
    ["optional, absent", x.optional(x.input("nothing")), []],
    ["optional, null", x.optional(x.input("null")), []],
    ["optional, present", x.optional(x.input("name")), ["main"]],
    ["concat", x.concat(names, x.list<string>("c")), ["a", "b", "a", "c"]],
    ["distinct keeps the first", x.distinct(names), ["a", "b"]],
    ["distinct objects", x.distinct(x.each(names, "name", (name) => x.document({ name }))), [{ name: "a" }, { name: "b" }]],
    ["contains", x.contains(names, "b"), true],
    ["length", x.length(names), 3],
    ["lower", x.lower(x.input("shout")), "main"],
    ["replace, plain: every occurrence, no pattern", x.replace(x.input("dollars"), "$", "${$}"), "${$}a.${$}{b}"],
    ["replace, pattern", x.replace(x.input("ids"), "/@[0-9]+/", ""), "octo/web"],
    ["split", x.split("/", x.input("ids")), ["octo@1", "web@2"]],
    ["startsWith", x.startsWith(x.input("ids"), "octo"), true],
    ["matches", x.matches(x.input("ids"), "@[0-9]+$"), true],
    ["choose", x.choose(x.contains(names, "z"), "yes", "no"), "no"],
    ["all and any", x.all(x.any(x.isEmpty(names), x.notEmpty(names)), x.not(x.isEmpty(names))), true],
    ["document keeps its keys", x.document({ StringEquals: x.document({ "a:b": "c" }) }), { StringEquals: { "a:b": "c" } }],
    [
      "entries",
      x.entries(x.document({ a: x.list(), b: names }) as x.Expression<Record<string, string[]>>, ["key", "value"], (key, value) => ({
        key: x.text`of:${key}`,
        value,
        when: x.notEmpty(value),
      })),
      { "of:b": ["a", "b", "a"] },
    ],
    ["all entries", x.entries(x.input<Record<string, string>>("map"), ["key", "value"], (key, value) => ({ key, value })), { k: "v" }],
    ["groups", x.groupsBy(names, "name", x.lower), [["a", "a"], ["b"]]],
    [
      "pairs",
      x.pairs(x.list<string>("x", "y"), x.list<string>("1", "2")),
      [
        ["x", "1"],
        ["x", "2"],
        ["y", "1"],
        ["y", "2"],
      ],
    ],
    ["pairs with nothing", x.pairs(x.list<string>("x"), x.list<string>()), []],
    ["merge: the later's", x.merge(x.document({ a: "1", b: "1" }), x.document({ b: "2" })), { a: "1", b: "2" }],
    ["values, by their keys", x.values(x.document({ b: "1", a: "2" }) as x.Expression<Record<string, string>>), ["2", "1"]],
    ["has", x.has(x.input("ids"), "@"), true],
    ["below, a list", x.below(role, "branches", "list"), ["main"]],
    ["below what is absent: a list", x.below(x.input("nothing"), "branches", "list"), []],
    ["below what is absent: a text", x.below(x.input("nothing"), "name", "text"), ""],
    ["below what is absent: a flag", x.below(x.input("nothing"), "lock", "flag"), false],
    ["below what is absent: an optional text", x.below(x.input("nothing"), "key", "optional"), []],
    ["below, an optional text that is absent", x.below(role, "path", "optional"), []],
    ["below, an optional text", x.below(x.record({ key: x.input("name") }), "key", "optional"), ["main"]],
    ["present", x.present(x.input("name")), true],
    ["present, null", x.present(x.input("null")), false],
    ["when", x.when(x.contains(names, "z"), names), []],
    [
      "eachAt",
      x.eachAt(names, "name", (name, index) => x.record({ at: x.path("names", { index }), name })),
      [
        { at: "names[0]", name: "a" },
        { at: "names[1]", name: "b" },
        { at: "names[2]", name: "a" },
      ],
    ],
    ["a path with a key", x.path("setOf", "tags", { key: x.input("name") }), 'setOf.tags["main"]'],
    ["noted is the value", x.noted("why", names), ["a", "b", "a"]],
    ["moreThan", x.moreThan(x.length(names), 3), false],
  ])("%s", (_, expression, expected) => {
    const inputs = {
      names: ["a", "b", "a"],
      role: { branches: ["main"] },
      name: "main",
      null: null,
      shout: "MAIN",
      dollars: "$a.${b}",
      ids: "octo@1/web@2",
      map: { k: "v" },
    };
    expect(evaluate(expression, inputs)).toEqual(expected);
  });

  test("a body is not computed where its condition does not hold", () => {
    const absent = x.input<{ list: string[] } | undefined>("absent");
    expect(
      evaluate(
        x.each(x.optional(absent), "set", (set) => x.length(x.get(set, "list"))),
        {},
      ),
    ).toEqual([]);
  });

  test("a local is computed once for all its uses, anew for each evaluation", () => {
    const named = x.local("names", x.distinct(names));
    const twice = compile(x.document({ a: named, b: named }));
    const first = twice({ names: ["a", "a"] }) as { a: string[]; b: string[] };
    expect(first).toEqual({ a: ["a"], b: ["a"] });
    expect(first["a"]).toBe(first["b"]);
    expect(twice({ names: ["c"] })).toEqual({ a: ["c"], b: ["c"] });
  });
});
