import { hcl, typescript, worded, written } from "../../modules/fields/messages/faces";

const RULE = 'Set {create = false}, or name {gitTags}. Example: {branches = ["main"]}.';
test("a message is worded for whoever reads it", () => {
  expect(worded(RULE, typescript)).toBe('Set create: false, or name gitTags. Example: branches: ["main"].');
  expect(worded(RULE, hcl)).toBe('Set create = false, or name git_tags. Example: branches = ["main"].');
});

const VALUE = { "web-deploy": { branches: ["main"], tags: {}, lock: true, for: 1 } };
test("an example is written as it can be pasted", () => {
  expect(written(VALUE, typescript)).toBe('{ "web-deploy": { branches: ["main"], tags: {}, lock: true, for: 1 } }');
  expect(written(VALUE, hcl)).toBe('{ web-deploy = { branches = ["main"], tags = {}, lock = true, "for" = 1 } }');
});
