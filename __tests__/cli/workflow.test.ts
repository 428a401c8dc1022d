import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { main, runCommandLine } from "../../modules/cli/main";
import { workflow } from "../../modules/cli/workflow";
import { asking, roleOf } from "../support/explained";

const folder = mkdtempSync(join(tmpdir(), "workflow-"));
afterAll(() => rmSync(folder, { recursive: true }));
let files = 0;
const file = (content: object | string): string => {
  const path = join(folder, `${files++}.json`);
  writeFileSync(path, typeof content === "string" ? content : JSON.stringify(content));
  return path;
};
const run = (...args: string[]) => runCommandLine(["workflow", ...args]);

const sub = "repo:octo-org/web:ref:refs/heads/main";
const trust = asking({ StringEquals: { aud: "sts.amazonaws.com", sub } });
const role = roleOf(trust);
const roles = {
  Roles: ["web-deploy", "web-plan"].map((RoleName) => ({ ...role.Role, RoleName, Arn: `arn:aws:iam::123456789012:role/x/${RoleName}` })),
};

test.each(["deploy", "x/deploy", "arn:aws:iam::123456789012:role/deploy", "Role.AssumeRolePolicyDocument"])(
  "a role by %s",
  async (name) => {
    const { output, exitCode } = await run(name, file(role));
    expect(exitCode).toBe(0);
    expect(output).toContain("role-to-assume: arn:aws:iam::123456789012:role/deploy\n");
  },
);

test("a trust policy alone, whose role is given by its ARN", async () => {
  const { output } = await run("arn:aws:iam::111122223333:role/team/web-deploy", file(trust));
  expect(output).toContain("role-to-assume: arn:aws:iam::111122223333:role/team/web-deploy\n");
  expect(output).toContain('allowed-account-ids: "111122223333"\n');
  expect(output).toContain("name: web-deploy\n");
});

test("a file is written whole, or not at all", async () => {
  const out = join(folder, "deploy.yml");
  const { output } = await run("deploy", file(role), "--output", out);
  expect(output).toBe("");
  expect(readFileSync(out, "utf8")).toMatch(/^# The workflow for the role deploy: .*\n(# .*\n)*name: deploy\n/);
  const refused = join(folder, "refused.yml");
  await expect(run("deploy", file(roleOf(asking({}))), "--output", refused)).rejects.toThrow(/No workflow can be written/);
  expect(() => readFileSync(refused)).toThrow("ENOENT");
});

test.each<[string, () => string[], RegExp]>([
  ["no role", () => [], /^workflow needs ROLE: the role/],
  ["no file", () => ["deploy"], /^workflow needs FILE: a trust policy/],
  ["two files", () => ["deploy", "a", "b"], /^workflow takes ROLE FILE and no more/],
  ["a file that is not there", () => ["deploy", "nowhere"], /^nowhere cannot be read/],
  ["no JSON", () => ["deploy", file("x")], /is not JSON/],
  ["a file without roles", () => ["deploy", file({ terraform: {} })], /^The file holds no role\./],
  [
    "another name",
    () => ["web-deplo", file(roles)],
    /^The file holds no role "web-deplo"\. Did you mean web-deploy\? Its roles: web-deploy, web-plan\.$/,
  ],
  ["another account", () => ["arn:aws:iam::999999999999:role/x/web-deploy", file(roles)], /Its roles: web-deploy, web-plan/],
  [
    "two of a name",
    () => ["deploy", file({ Roles: [role.Role, { ...role.Role, Arn: "arn:aws:iam::111122223333:role/deploy" }] })],
    /are 2 roles of the file\. Give the ARN/,
  ],
  ["a trust policy whose role nobody told", () => ["web-deploy", file(trust)], /Give the role by its ARN/],
  [
    "a stack with modules",
    () => ["deploy", file({ terraform: {}, module: { x: {} } })],
    /The stack calls modules, whose roles are not in it/,
  ],
])("a mistake is a message: %s", (_, args, says) => expect(run(...args())).rejects.toThrow(says));

test("what cannot be told ends with 3, and what is surely nothing with 1", async () => {
  const said = jest.spyOn(console, "error").mockImplementation();
  const printed = jest.spyOn(process.stdout, "write").mockReturnValue(true);
  const code = (sub: string) => main(["workflow", "deploy", file(roleOf(asking({ StringEquals: { aud: "sts.amazonaws.com", sub } })))]);
  const codes = [await code("repo:octo-org/web:job_workflow_ref:x"), await code("repo:octo-org/web:ref:refs/heads/*")];
  expect(codes).toEqual([3, 1]);
  expect(said).toHaveBeenCalledTimes(2);
  expect(printed.mock.calls.join("")).toBe("");
  jest.restoreAllMocks();
});

describe("docs/workflow.md", () => {
  const page = readFileSync("docs/workflow.md", "utf8");
  const firstCells = (pattern: RegExp) => [...page.matchAll(pattern)].map((match) => match[1] ?? "");
  test("lists every option, and no other", () => expect(firstCells(/^\| `--([a-z-]+)/gm)).toEqual(Object.keys(workflow.options)));
  test("lists every exit code, and no other", () => expect(firstCells(/^\| (\d+) \|/gm)).toEqual(Object.keys(workflow.exitCodes)));
});
