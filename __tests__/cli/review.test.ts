import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { runCommandLine } from "../../modules/cli/main";
import { review } from "../../modules/cli/review";
import { hclPlan } from "../support/hcl-plan";
import { plan, trustChange } from "../support/review-plans";
import { MAIN, trust } from "../support/review-policies";

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "review-"));
});
afterAll(() => rmSync(folder, { recursive: true }));

let count = 0;
function file(text: string | Uint8Array): string {
  const path = join(folder, `${count++}.json`);
  writeFileSync(path, text);
  return path;
}
const run = (...args: string[]) => runCommandLine(["review", ...args]);
const widened = plan([trustChange(trust(MAIN), trust("repo:octo-org/web:*"))]);
const same = plan([trustChange(trust(MAIN), trust(MAIN))]);
const stack = (subject: string) =>
  JSON.stringify({ terraform: {}, resource: { aws_iam_role: { deploy: { name: "deploy", assume_role_policy: trust(subject) } } } });

describe("each option reaches the review", () => {
  test("text is the default, and each format is itself", async () => {
    const plan = file(widened);
    expect((await run(plan)).output).toBe((await run(plan, "--format", "text")).output);
    expect((await run(plan, "--format", "markdown")).output).toContain("<!-- cdktf-aws-github-oidc review");
    expect(JSON.parse((await run("--format=json", plan)).output)).toMatchObject({ verdict: "widened" });
  });

  test.each<[string, string[], number]>([
    ["none", [], 0],
    ["--detailed-exitcode", ["--detailed-exitcode"], 2],
    ["--fail-on widened", ["--fail-on", "widened"], 3],
    ["--fail-on changed", ["--fail-on=changed", "--detailed-exitcode"], 3],
  ])("%s", async (_, options, code) => expect((await run(file(widened), ...options)).exitCode).toBe(code));

  test("--self, without the spaces around it", async () => {
    expect((await run(file(widened), "--self= deploy ", "--format=markdown")).output).toContain("This change could review itself");
    expect((await run(file(widened), "--self=other", "--format=markdown")).output).not.toContain("could review itself");
  });

  test.each([
    ["a line each", "README.md\n.github/workflows/plan.yml\n", 3],
    ["line ends of Windows, and git's quotes", '"a b.txt"\r\n".github/workflows/x.yaml"\r\n', 3],
    ["no workflow", "docs/.github/workflows/x\n", 0],
  ])("--changed-files: %s", async (_, list, code) =>
    expect((await run(file(same), "--changed-files", file(list), "--fail-on", "widened")).exitCode).toBe(code),
  );

  test("--plan-file tells what HCL makes of its references", async () => {
    const { text, packed } = hclPlan(MAIN);
    expect((await run(file(text), "--fail-on=widened")).output).toContain("--plan-file PLANFILE");
    expect(await run(file(text), "--fail-on=widened", "--plan-file", file(packed))).toMatchObject({ exitCode: 0 });
  });

  test("--base compares two stacks", async () => {
    const compare = async (head: string, base: string) => JSON.parse((await run(file(head), "--base", file(base), "--format=json")).output);
    expect(await compare(stack("repo:octo-org/web:*"), stack(MAIN))).toMatchObject({ source: "stacks", verdict: "widened" });
    expect(await compare(stack(MAIN), stack("repo:octo-org/web:*"))).toMatchObject({ verdict: "narrowed" });
  });
});

describe("files that cannot be read are a message", () => {
  test.each<[string, () => string[], RegExp]>([
    ["no file", () => [], /^review needs PLAN\.json: the output of: terraform show -json PLANFILE/],
    ["an empty text", () => [""], /^review needs PLAN\.json/],
    ["two files", () => ["a", "b"], /^review takes PLAN\.json and no more; received "b" beside it/],
    ["one that is not there", () => [join("nowhere", "plan.json")], /^nowhere.plan\.json cannot be read: there is no such file/],
    ["a folder", () => ["modules"], /^modules cannot be read: it is a folder/],
    ["a list that is not there", () => [file(same), "--changed-files", "nowhere"], /^nowhere cannot be read/],
    ["a base that is not there", () => [file(same), "--base", "nowhere"], /^nowhere cannot be read/],
    ["a plan file that is not there", () => [file(same), "--plan-file", "nowhere"], /^nowhere cannot be read/],
    ["a plan file that is none", () => [file(same), "--plan-file", "package.json"], /^package\.json is no plan file of Terraform/],
    ["no plan", () => [file("Terraform will perform")], /is not JSON. Give the output of: terraform show -json/],
  ])("%s", (_, args, says) => expect(run(...args())).rejects.toThrow(says));
});

describe("docs/review.md", () => {
  const page = readFileSync("docs/review.md", "utf8");
  test("lists every option, and no other", () => {
    const listed = [...page.matchAll(/^\| `--([a-z-]+)/gm)].map((match) => match[1] ?? "");
    expect([...new Set(listed)].sort()).toEqual(Object.keys(review.options).sort());
    for (const format of review.options.format.choices) expect(page).toMatch(new RegExp(`^\\| \`--format .*${format}`, "m"));
    for (const direction of review.options["fail-on"].choices) expect(page).toContain(`\`--fail-on ${direction}\``);
  });
  test("lists every exit code, and no other", () => {
    const listed = [...page.matchAll(/^\| (\d+) \|/gm)].map((match) => match[1]);
    expect(listed).toEqual(Object.keys(review.exitCodes));
  });
});
