import { linesOfPlaces } from "../../modules/json-text";
import { lineFinder } from "../../modules/sources/lines";
import { trust } from "../support/review-policies";

const document = JSON.parse(trust("repo:octo-org/*"));
const pretty = (value: unknown) => JSON.stringify(value, null, 2);
/** The text of the line that a place is found on. */
const at = (text: string, place: string): string =>
  text.split("\n")[lineFinder([{ file: "f", text }])({ file: "f", place }) - 1]?.trim() ?? "";

test("every key, and every object and list in a list, has its line", () =>
  expect([...linesOfPlaces('{\n"a": [{\n"b": 1}, 2,\n\n[3]],\n"a,\\n": {}, "c": "{\\n}"\n}')]).toEqual([
    ["a", 2],
    ["a[0]", 2],
    ["a[0].b", 3],
    ["a[2]", 5],
    ['["a,\\n"]', 6],
    ["c", 6],
  ]));

test("of a key that is there twice it is the last", () => expect(linesOfPlaces('{"a": 1,\n"a": 2}').get("a")).toBe(2));

describe("a finding's place", () => {
  const role = (name: string, policy: unknown) => ({ RoleName: name, AssumeRolePolicyDocument: policy });
  const roles = pretty({ Roles: [role("web", document), role("api", JSON.stringify(document))] });
  test.each<[string, string, string, number]>([
    ["a statement of a policy", pretty(document), "Statement[0]", 4],
    ["a statement of a role", roles, "Roles[0].AssumeRolePolicyDocument.Statement[0]", 8],
    ["the text that a policy is", roles, "Roles[1].AssumeRolePolicyDocument.Statement[0]", 28],
    ["a role that is no role", roles, "Roles[1]", 26],
    ["a role of a stack", pretty({ resource: { aws_iam_role: { a: {}, b: { name: "b" } } } }), "aws_iam_role.b.Statement[0]", 5],
    ["a file", roles, "", 1],
    ["one that is not found", roles, 'x["a]b"].y', 1],
    ["the JSON of a plan", JSON.stringify({ format_version: "1.2" }), "module.a.aws_iam_role.b", 1],
    ["no JSON", '%7B"\\x"\n%7D', "Statement[0]", 1],
  ])("%s", (_, text, place, line) => expect(lineFinder([{ file: "f", text }])({ file: "f", place })).toBe(line));

  test("stands where the text has it", () => {
    expect(at(roles, "Roles[0].AssumeRolePolicyDocument.Statement[0]")).toBe("{");
    expect(at(roles, "Roles[1].AssumeRolePolicyDocument.Statement[0]")).toMatch(/^"AssumeRolePolicyDocument": "/);
  });

  test("is of its own file", () => {
    const lineOf = lineFinder([
      { file: "a", text: pretty(document) },
      { file: "b", text: "{}" },
    ]);
    expect([lineOf({ file: "a", place: "Statement[0]" }), lineOf({ file: "b", place: "Statement[0]" })]).toEqual([4, 1]);
  });
});
