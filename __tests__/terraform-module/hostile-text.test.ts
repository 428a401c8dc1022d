import { parse } from "@cdktf/hcl2json";
import fc from "fast-check";
import { printValue } from "../../modules/hcl/block";
import { printText, quoted, terraformText } from "../../modules/hcl/text";
import { anyCharacters } from "../support/any-text";

/** Text goes through the printers and Terraform's own parser unchanged. */

const FRAGMENTS = [
  '"',
  "\\",
  "${",
  "$${",
  "$$${",
  "%{",
  "%%{",
  "$",
  "%",
  "}",
  "{",
  "\n",
  "\r\n",
  "\t",
  "\b",
  "\f",
  "\0",
  "\u2028",
  "\u2029",
];
const WORDS = ["a", "for", "EOT", "<<EOT", "#", "//", "~", "é", "ÿ", "𝒳", "发布", "&", "<", "var.name", "\\u0041", "\\("];
const text = fc.oneof(
  fc.array(fc.constantFrom(...FRAGMENTS, ...WORDS), { maxLength: 12 }).map((parts) => parts.join("")),
  // Terraform keeps strings in Unicode's composed form
  anyCharacters(30).map((value) => value.normalize("NFC")),
);
const key = fc.oneof(text, fc.constantFrom("for", "if", "null", "true", "1", "a-b", "_", "-", "a.b", "a b", ""));
const value = fc.letrec<{ value: unknown }>((tie) => ({
  value: fc.oneof(
    { depthSize: "small" },
    text,
    fc.integer({ min: -1_000_000, max: 1_000_000 }),
    fc.boolean(),
    fc.constant(null),
    fc.array(tie("value"), { maxLength: 4 }),
    fc.array(fc.tuple(key, tie("value")), { maxLength: 4 }).map((entries) => Object.fromEntries(entries)),
  ),
})).value;

/** What the parser says of an expression; text that looks like a template stays escaped there, keys included, as in Terraform's JSON. */
const parsed = async (expression: string): Promise<unknown> => (await parse("text.tf", `value = ${expression}\n`))["value"];
const escapedValues = (of: unknown, ofKey = (name: string) => name): unknown => {
  if (typeof of === "string") return terraformText(of);
  if (Array.isArray(of)) return of.map((item) => escapedValues(item, ofKey));
  if (typeof of !== "object" || of === null) return of;
  return Object.fromEntries(Object.entries(of).map(([name, child]) => [ofKey(name), escapedValues(child, ofKey)]));
};

const RUNS = { numRuns: 300, seed: 3 };

describe("hostile text", () => {
  test("is what is drawn: each fragment alone and beside others", () => {
    const drawn = fc.sample(text, RUNS);
    const rare = FRAGMENTS.filter((fragment) => drawn.filter((given) => given.includes(fragment) && given !== fragment).length < 5);
    expect(rare).toEqual([]);
    expect(
      fc.sample(value, RUNS).filter((given) => typeof given === "object" && JSON.stringify(given).includes("${")).length,
    ).toBeGreaterThan(10);
  });

  test("quoted", async () => {
    await fc.assert(
      fc.asyncProperty(text, async (given) => expect(await parsed(quoted(given))).toBe(terraformText(given))),
      RUNS,
    );
  });

  test("of text as cdktf has it", async () => {
    await fc.assert(
      fc.asyncProperty(text, async (given) => expect(await parsed(printText(terraformText(given)))).toBe(terraformText(given))),
      RUNS,
    );
  });

  test("printValue, keys included", async () => {
    await fc.assert(
      fc.asyncProperty(value, async (given) => {
        expect(await parsed(printValue(escapedValues(given)))).toEqual(escapedValues(given, terraformText));
      }),
      RUNS,
    );
  });
});

describe("references in text", () => {
  test.each([
    ["a reference alone is bare", "${var.name}", "var.name"],
    ["so is an expression with braces and quotes in it", '${{ a = "}" }["a"]}', '{ a = "}" }["a"]'],
    ["so is one with a template in it", '${"${var.a}-}"}', '"${var.a}-}"'],
    ["a reference beside text stays in quotes", 'a "${var.name}"', '"a \\"${var.name}\\""'],
    ["two references stay in quotes", "${var.a}${var.b}", '"${var.a}${var.b}"'],
    ["quotes inside the reference stay as they are", 'is ${jsonencode("a")}', '"is ${jsonencode("a")}"'],
    ["an escaped template is no reference", "$${var.name}", '"$${var.name}"'],
    ["an escaped template beside a reference", "$${a}${var.a}", '"$${a}${var.a}"'],
    ["a directive that is escaped", "%%{if x}", '"%%{if x}"'],
    ["the empty text", "", '""'],
  ])("%s", async (_, given, expected) => {
    expect(printText(given)).toBe(expected);
    await parsed(expected);
  });
});
