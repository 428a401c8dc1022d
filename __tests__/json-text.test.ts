import { readJson } from "../modules/json-text";

test.each<[string, string[]]>([
  ['{"a":1,"b":{"a":2}}', []],
  ['{"a":1,"a":2}', ["a"]],
  ['[{"a":[{"b":1,"b":2}]},{"a":1}]', ["[0].a[0].b"]],
  ['{"Statement":[{},{"Condition":{"StringEquals":{"x:sub":1},"StringEquals":{"x:aud":1}}}]}', ["Statement[1].Condition.StringEquals"]],
  ['{"a":{"x:sub":1,"x\\u003asub":2}}', ['a["x:sub"]']],
  ['{"a":"{\\"b\\":1,\\"b\\":2}","b":"a"}', []],
  ['{"a\\"":1,"a":["a","a",{"":1,"":2,"":3}]}', ['a[2][""]']],
  ['"a"', []],
])("%s repeats %j", (text, repeated) => expect(readJson(text)?.repeatedKeys).toEqual(repeated));

test("the last of a repeated key is the value", () => expect(readJson('{"a":1,"a":2}')?.value).toEqual({ a: 2 }));
test("a byte order mark is none of the text", () => expect(readJson('\uFEFF{"a":1}')?.value).toEqual({ a: 1 }));
test.each(["", "{", "{'a':1}", '{"a":1}}', "[".repeat(100_000), `${"[".repeat(300)}${"]".repeat(300)}`])("is no JSON: %#", (text) =>
  expect(readJson(text)).toBeUndefined(),
);
