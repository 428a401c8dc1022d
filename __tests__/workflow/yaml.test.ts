import fc from "fast-check";
import { parse } from "yaml";
import { expression, literal, template, writtenText } from "../../modules/workflow/text";
import { commentOf, Noted, toYaml } from "../../modules/workflow/yaml";
import { anyCharacters } from "../support/any-text";
import { runs } from "../support/runs";

const TRAPS = [
  "on",
  "No",
  "null",
  "~",
  "1e3",
  "0x1",
  "- a",
  "a: b",
  "a #b",
  "#a",
  "{a",
  "[a",
  "*a",
  "&a",
  "!a",
  "%a",
  "@a",
  "`a",
  "'a",
  '"a',
  "|",
  ">",
  "a:",
  " a",
  "a ",
  "",
  "?",
  "\ta",
];
const anyText = fc.oneof(
  fc.constantFrom(...TRAPS),
  anyCharacters(),
  fc.string({
    unit: fc.constantFrom("a", "\n", " ", "#", ":", '"', "\\", "$", "{", "é", "\u0085", "\u2028", "\ufeff", "\u00a0", "\u{1f600}"),
  }),
);

test("whatever the texts, YAML gives them back", () => {
  const value = fc.letrec((tie) => ({
    map: fc.dictionary(fc.oneof(fc.constantFrom("on", "run", "a-b"), anyText), tie("any"), { noNullPrototype: true, maxKeys: 4 }),
    list: fc.array(tie("any"), { maxLength: 3 }),
    any: fc.oneof({ maxDepth: 3 }, anyText, fc.boolean(), fc.integer(), tie("map"), tie("list")),
  }));
  fc.assert(
    fc.property(value["map"] as fc.Arbitrary<Record<string, never>>, (map) => {
      // Of the one key that JavaScript keeps for itself nothing is asked
      fc.pre(!JSON.stringify(map).includes("__proto__"));
      expect(parse(`${toYaml(map)}\n`) ?? {}).toEqual(withLastBreaks(map));
    }),
    runs(120),
  );
});

/** A script in a block ends with a line break. */
function withLastBreaks(value: unknown): unknown {
  if (typeof value === "string") return isScript(value) ? `${value}\n` : value;
  if (Array.isArray(value)) return value.map(withLastBreaks);
  return typeof value === "object" && value !== null
    ? Object.fromEntries(Object.entries(value).map(([key, each]) => [key, withLastBreaks(each)]))
    : value;
}
const isScript = (text: string) => text.includes("\n") && /^[^\s#]/.test(text) && !/[^\n\x20-\x7e]|\n$/.test(text);

test("comments stay comments, whatever they say", () => {
  fc.assert(
    fc.property(anyText, anyText, (above, beside) => {
      const text = toYaml({ a: new Noted("x", { above: [above], beside }), b: [new Noted({ c: 1 }, { above: [above] })] });
      expect(parse(text)).toEqual({ a: "x", b: [{ c: 1 }] });
    }),
    runs(60),
  );
  expect(commentOf("a\nb\u2028c\u202ed")).toBe("# a\\u000ab\\u2028c\\u202ed");
});

test.each([
  ["a text", "web", "web"],
  ["a text that begins an expression", "a${{ secrets.X }}", "a${{ '${{' }} secrets.X }}"],
  ["an expression", expression("github.sha"), "${{ github.sha }}"],
  ["both", template`${expression("a.b")}/${"x${{y"}:1`, "${{ a.b }}/x${{ '${{' }}y:1"],
])("%s", (_, text, written) => expect(writtenText(text)).toBe(written));

test("a literal of an expression", () => expect(literal("it's ${{")).toBe("'it''s ${{'"));
