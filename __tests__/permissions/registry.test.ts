import { readdirSync, readFileSync } from "node:fs";
import { z } from "zod";
import { role as roleSchema } from "../../modules/definition/schema";
import { list } from "../../modules/expression/build";
import { compile, evaluate } from "../../modules/expression/evaluate";
import { printLocals } from "../../modules/expression/print";
import { inputsOf } from "../../modules/expression/refers";
import { fieldOf } from "../../modules/fields/field";
import { list as listOf } from "../../modules/fields/kinds";
import { ecrRepository } from "../../modules/fields/texts";
import { brokenRules } from "../../modules/fields/validate";
import { snakeCase } from "../../modules/hcl/text";
import { allowedOf, permissionPolicyOf, sameIds, setStatementsOf } from "../../modules/permissions/policy";
import { pullRequestRule } from "../../modules/permissions/pull-requests";
import { withTables } from "../../modules/permissions/reference";
import { allSets, callsOf, partsOf } from "../../modules/permissions/registry";
import { type Calls, everywhere, type PermissionSet, permissionSet, row, type Sometimes, setField } from "../../modules/permissions/set";
import { PURPOSES } from "../../modules/words/purposes";

const FOLDER = "__tests__/permissions";
// A set's calls are in the table that all share, or in a file of their own
const CALLS = [
  readFileSync(`${FOLDER}/calls.test.ts`, "utf8").split('describe("refused"')[0],
  ...readdirSync(`${FOLDER}/calls`).map((file) => readFileSync(`${FOLDER}/calls/${file}`, "utf8")),
];
const MODULE = "generated/terraform-aws-github-oidc/modules";
const read = (file: string) => readFileSync(`${MODULE}/${file}`, "utf8");
const [STATEMENTS, FIELDS, OUTPUTS] = ["policies/permissions.tf", "definition/fields.tf", "policies/outputs.tf"].map(read) as [
  string,
  string,
  string,
];
const PAGE = readFileSync("docs/permissions.md", "utf8");

/** Nothing about a set can be forgotten: what is said and done with it follows from its table. */
describe.each(allSets.map((set) => [set.name, set] as const))("%s", (name, { rows, parts, writes, readsSecrets, schema, example }) => {
  test("is a field of a role, described, with an example that is taken", () => {
    const field = fieldOf(roleSchema).fields?.[name];
    expect(field).toMatchObject({ kind: "object", optional: true, info: { description: expect.stringMatching(/^May .*\.$/) } });
    expect(schema.safeParse(example)).toMatchObject({ success: true });
    for (const child of Object.values(field?.fields ?? {}))
      expect(child.info).toMatchObject({ description: expect.stringMatching(/\.$/), allowed: expect.anything() });
  });

  test("has rows, each with a purpose, a source, calls and resources in words", () => {
    expect(rows.length).toBeGreaterThan(0);
    for (const { calls, on } of rows) {
      expect(calls.sid).toMatch(/^[A-Z][A-Za-z0-9]+$/);
      expect(calls.purpose).toMatch(/^[a-z].*[^.]$/);
      expect(calls.source.length).toBeGreaterThan(10);
      expect(calls.actions.length).toBeGreaterThan(0);
      expect([...calls.actions].sort()).toEqual(calls.actions);
      for (const action of calls.actions) expect(action).toMatch(/^[a-z0-9-]+:[A-Za-z]+$/);
      expect(on.length).toBeGreaterThan(5);
    }
  });

  test("is in both policies, the words, the page, the quota's advice and the module", () => {
    const permissions = read(`policies/permissions_${snakeCase(name)}.tf`);
    expect(STATEMENTS).toContain(`local.${snakeCase(name)}_statements[role_name],`);
    for (const { calls } of rows) {
      expect(PURPOSES).toContainEqual(expect.objectContaining({ purpose: calls.purpose, actions: calls.actions }));
      expect(permissions).toMatch(new RegExp(`Sid += "${calls.sid}"`));
      expect(PAGE).toContain(`| \`${calls.sid}\` | to ${calls.purpose} |`);
    }
    expect(partsOf(allSets)).toEqual(expect.arrayContaining([...parts]));
    expect(FIELDS).toContain(`    ${snakeCase(name)} = {`);
    expect(OUTPUTS).toContain(`role.${snakeCase(name)} != null`);
  });

  test("is in the rule of pull requests, as what it says of writing and of secrets", () => {
    expect(inputsOf(pullRequestRule(allSets).holds as never).includes(name)).toBe(writes !== false || readsSecrets !== false);
    expect(pullRequestRule(allSets).message).toContain(`{${name}}`);
  });

  test("has the calls of its tools, allowed and refused, in the table of calls", () => {
    expect(CALLS.filter((text) => text?.includes(`${name}:`))).not.toEqual([]);
  });
});

describe("a set that is added", () => {
  const QUEUE: Calls = { sid: "SendToQueue", purpose: "send to queues", actions: ["sqs:SendMessage"], source: "the test's own" };
  const make = (more: { writes?: Sometimes; readsSecrets?: Sometimes } = {}): PermissionSet =>
    permissionSet({
      name: "queueSend",
      description: "May send to these queues.",
      example: { queues: ["a"] },
      parts: ["queues"],
      fields: { queues: listOf(ecrRepository) },
      rows: (set) => [row(QUEUE, "the queues", set.list("queues"))],
      ...more,
    }) as never;
  const allowed = (sets: readonly PermissionSet[], role: object) =>
    (evaluate(permissionPolicyOf(allowedOf(sameIds(setStatementsOf(sets)))), { ...role }) as { Statement: unknown[] }).Statement;

  test("grants its row, and a row without resources is left out", () => {
    expect(allowed([make()], { queueSend: { queues: ["arn:q"] } })).toEqual([
      { Effect: "Allow", Sid: "SendToQueue", Action: ["sqs:SendMessage"], Resource: ["arn:q"] },
    ]);
    expect(allowed([make()], { queueSend: { queues: [] } })).toEqual([]);
    expect(allowed([make()], {})).toEqual([]);
    expect(printLocals([setStatementsOf([make()])], (name) => `var.role.${snakeCase(name)}`)).toMatchObject([
      {
        name: "queue_send_statements",
        value: expect.stringMatching(/^\[\n +for set in var\.role\.queue_send\[\*\] : \[[\s\S]* Resource += set\.queues /),
      },
    ]);
  });

  test("writes unless it says no, and then never meets pullRequest", () => {
    const meets = (set: PermissionSet) => brokenRules([pullRequestRule([set])], { pullRequest: true, queueSend: { queues: ["a"] } }, "");
    expect(meets(make())).toEqual([{ path: "pullRequest", message: expect.stringContaining("not with queueSend") }]);
    expect(meets(make({ writes: true }))).toHaveLength(1);
    expect(meets(make({ writes: false }))).toEqual([]);
    expect(meets(make({ writes: false, readsSecrets: true }))).toHaveLength(1);
    expect(meets(make({ writes: false, readsSecrets: { onlyWith: "key" } }))).toEqual([]);
  });

  test("may write with one of its fields only, or without one", () => {
    const rule = (writes: Sometimes) => pullRequestRule([{ ...make(), writes }]);
    const meets = (writes: Sometimes, queueSend: object | undefined) =>
      brokenRules([rule(writes)], { pullRequest: true, ...(queueSend && { queueSend }) }, "").length;
    const [lock, peek] = [{ onlyWith: "lock" }, { onlyWithout: "peek" }];
    expect([meets(lock, undefined), meets(lock, {}), meets(lock, { lock: false }), meets(lock, { lock: true })]).toEqual([0, 0, 0, 1]);
    expect([meets(peek, undefined), meets(peek, {}), meets(peek, { peek: false }), meets(peek, { peek: true })]).toEqual([0, 1, 1, 0]);
    expect(rule(lock).message).toContain("Allowed together with {queueSend} without {lock}");
    expect(rule(peek).message).toContain("Allowed together with {queueSend} with {peek}");
  });

  test("is a field of the schema, and its parts are in the quota's advice", () => {
    const schema = z.strictObject({ queueSend: setField(make()) });
    expect(fieldOf(schema).fields?.["queueSend"]).toMatchObject({
      kind: "object",
      optional: true,
      info: { description: "May send to these queues." },
    });
    expect(partsOf([make()])).toEqual(["queues"]);
    expect(callsOf([make()])).toEqual([QUEUE]);
  });

  test("shares calls with another set: one statement, on the resources of both", () => {
    const other = { ...make(), name: "other", rows: [row(QUEUE, "others", list<string>("arn:other"))] };
    expect(allowed([make(), other], { queueSend: { queues: ["arn:q"] } })).toEqual([
      { Effect: "Allow", Sid: "SendToQueue", Action: ["sqs:SendMessage"], Resource: ["arn:q", "arn:other"] },
    ]);
  });

  test("cannot take another's statement id, nor have it on * and on resources", () => {
    const other = (rows: PermissionSet["rows"]) => ({ ...make(), name: "other", rows });
    expect(() =>
      compile(permissionPolicyOf(allowedOf(sameIds(setStatementsOf([make(), other([row({ ...QUEUE }, "others", list<string>("b"))])]))))),
    ).toThrow("two rows of other calls");
    expect(() => compile(permissionPolicyOf(allowedOf(sameIds(setStatementsOf([make(), other([everywhere(QUEUE)])])))))).toThrow(
      "on resources in one set and on * in another",
    );
  });

  test("must have a place in the page, and only a set may have one", () => {
    expect(() => withTables(PAGE, [...allSets, make()])).toThrow("the page has no place for queueSend");
    expect(() => withTables(PAGE, allSets.slice(1))).toThrow(`a place for ${allSets[0]?.name}`);
  });
});
