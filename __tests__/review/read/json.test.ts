import { parseJson } from "../../../modules/review/read/json";

/** Files of unknown origin: read, or refused by their name. */

const nested = (depth: number) => `${'{"a":'.repeat(depth - 1)}{}${"}".repeat(depth - 1)}`;
const read = (text: string) => () => parseJson(text, "plan.json", "Give a plan.");

test("a byte order mark is no part of it", () => expect(parseJson('\uFEFF{"a":"\uFEFF"}', "p", "")).toEqual({ a: "\uFEFF" }));

test.each<[string, string, string]>([
  ["a plan file", "PK\u0003\u0004", "plan.json is a plan file in Terraform's own format. Give a plan. > plan.json"],
  ["no JSON", "{", "plan.json is not JSON. Give a plan."],
  ["a list", "[]", "plan.json is JSON, but not an object. Give a plan."],
  ["deeper than any plan", nested(513), "plan.json is nested more than 512 deep, as no plan and no stack is. Give a plan."],
])("%s", (_, text, message) => expect(read(text)).toThrow(message));

test("as deep as it may be", () => expect(read(nested(512))).not.toThrow());
