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
    ["filled drops what is empty", x.filled(x.document({ a: x.list(), b: names, c: x.document({}) })), { b: ["a", "b", "a"] }],
  ])("%s", (_, expression, expected) => {
    const inputs = {
      names: ["a", "b", "a"],
      role: { branches: ["main"] },
      name: "main",
      null: null,
      shout: "MAIN",
      dollars: "$a.${b}",
      ids: "octo@1/web@2",
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
