import * as rules from "../../modules/fields/texts/index";

const all = Object.entries(rules).flatMap(([name, rule]) => (typeof rule === "object" ? [[name, rule] as const] : []));

describe("text rules", () => {
  test.each(all)("%s: its example passes its own tests", (_, { example, tests }) => {
    for (const test of tests) {
      if ("maxBytes" in test) expect(Buffer.byteLength(example)).toBeLessThanOrEqual(test.maxBytes);
      else if ("maxLength" in test)
        expect(example.replaceAll(new RegExp(test.without ?? "^$", "gu"), "").length).toBeLessThanOrEqual(test.maxLength);
      else if ("match" in test) expect(example).toMatch(new RegExp(test.match, "u"));
      else expect(example).not.toMatch(new RegExp(test.forbid, "u"));
    }
  });

  // RE2 has no lookaround, no backreference and no possessive repetition, and refuses counts above 1,000 (google/re2, doc/syntax.txt)
  test.each(all)("%s: its patterns are of the syntax that RE2 has too", (_, { tests }) => {
    for (const test of tests) {
      const pattern = "match" in test ? test.match : "forbid" in test ? test.forbid : ("without" in test && test.without) || "";
      expect(pattern).not.toMatch(/\(\?[=!<]|\\[1-9]|[*+?}]\+/);
      for (const [, count = "0"] of pattern.matchAll(/\{(?:\d+,)?(\d+)\}/g)) expect(Number(count)).toBeLessThanOrEqual(1000);
    }
  });

  // The module asks a pattern of many texts at once, each on a line of its own: no part of it may mean the ends of all of them
  test.each(all)("%s: its patterns mean the same of a line as of a text", (_, { tests }) => {
    for (const test of tests)
      expect("match" in test ? test.match : "forbid" in test ? test.forbid : "").not.toMatch(/\\[Az]|\(\?[A-Za-z]*[-msU]/);
  });

  test.each(all)("%s: its messages are sentences", (_, { tests }) => {
    for (const { message } of tests) expect(message).toMatch(/^[A-Z'].*[.@_-]$/s);
  });
});
