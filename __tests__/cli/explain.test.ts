import { readFileSync } from "node:fs";
import { join } from "node:path";
import { explain } from "../../modules/cli/explain";
import { runCommandLine } from "../../modules/cli/main";
import { CAUSES } from "../../modules/explain/causes/causes";
import { presentedByJob } from "../../modules/explain/job";
import { commandFiles } from "../support/command-files";
import { asking, tokenOf } from "../support/explained";
import { mint } from "../support/github";
import { trust } from "../support/review-policies";
import { misfit } from "../support/schema";
import { tokenEndpoint } from "../support/token-endpoint";

const { file, path } = commandFiles();
const run = (...args: string[]) => runCommandLine(["explain", ...args]);
const claims = mint();
const MAIN = "repo:octo-org@123456/web@456789:ref:refs/heads/main";
const admitting = trust(MAIN);
const refusing = trust("repo:octo-org@123456/web@456789:pull_request");

describe("exit codes", () => {
  test.each<[string, string | object, number]>([
    ["admitted", admitting, 0],
    ["refused", refusing, 2],
    ["cannot be judged", asking({ StringEquals: { sub: MAIN, "aws:x": "y" } }), 3],
  ])("%s", async (_, policy, code) => {
    const { output, exitCode } = await run("--claims", file(claims), file(policy), "--format=json");
    expect(exitCode).toBe(code);
    expect(misfit("explain", output)).toBeUndefined();
  });
});

test("several files: one that lets it in is enough", async () => {
  const { output, exitCode } = await run(
    file(refusing),
    "--claims",
    file(tokenOf(claims)),
    file(admitting, "deploy.json"),
    "--format",
    "json",
  );
  expect([exitCode, JSON.parse(output).roles[0].role]).toEqual([0, "deploy"]);
  expect((await run(file(refusing), "--claims", file(claims), file(admitting, "deploy.json"), "--role= web ")).output).toContain(
    "role-name",
  );
});

test("--output: the file has all of it, the terminal nothing", async () => {
  const said = await run("--claims", file(claims), file(refusing));
  expect(await run("--claims", file(claims), file(refusing), "--output", path("said.txt"))).toEqual({ output: "", exitCode: 2 });
  expect(readFileSync(path("said.txt"), "utf8").split("\n").slice(0, 5)).toEqual(said.output.split("\n").slice(0, 5));
  await expect(run("--claims", file(claims), file(refusing), "--output", join(path("nowhere"), "x"))).rejects.toThrow(
    /cannot be written: ENOENT/,
  );
});

describe("a mistake is a message", () => {
  test.each<[string, () => string[], RegExp]>([
    ["no file", () => [], /^explain needs FILE: a trust policy, the output of aws iam get-role/],
    ["neither claims nor a job", () => [file(admitting)], /^explain needs --claims CLAIMS or --from-job, and not both/],
    ["both", () => ["--from-job", "--claims", file(claims), file(admitting)], /and not both/],
    ["an audience for claims", () => ["--claims", file(claims), "--audience=x", file(admitting)], /--audience goes with --from-job/],
    ["the standard input twice", () => ["--claims", "-", "-"], /- was given twice/],
    ["claims that are not there", () => ["--claims=nowhere", file(admitting)], /^nowhere cannot be read: there is no such file/],
    ["no claims", () => ["--claims", file("[]"), file(admitting)], /is neither a token nor a JSON object/],
    ["no policy", () => ["--claims", file(claims), file("{}")], /no file that is known/],
    ["no job", () => ["--from-job", file(admitting)], /this is no job of GitHub Actions. Give --claims CLAIMS instead/],
  ])("%s", (_, args, says) => expect(run(...args())).rejects.toThrow(says));
});

describe("the token of the job that runs it", () => {
  test.each<[string, Parameters<typeof tokenEndpoint>[0], RegExp]>([
    ["another address", { status: 302, body: "", headers: { location: "/elsewhere" } }, /cannot be reached/],
    ["an error", { status: 403, body: "no" }, /answered 403/],
    ["no JSON", { body: "<html>" }, /no answer that can be read/],
    ["no token", { body: "{}" }, /gave no token/],
    ["something else", { body: '{"value":"x"}' }, /neither a token nor a JSON object/],
  ])("%s is a message", async (_, answer, says) => {
    const endpoint = await tokenEndpoint(answer);
    try {
      await expect(presentedByJob(endpoint.environment)).rejects.toThrow(says);
      // What signs in goes nowhere else
      expect(endpoint.asked).toHaveLength(1);
    } finally {
      endpoint.close();
    }
  });
  test("so is an endpoint that is not there", () =>
    expect(presentedByJob({ ACTIONS_ID_TOKEN_REQUEST_URL: "http://127.0.0.1:1/", ACTIONS_ID_TOKEN_REQUEST_TOKEN: "x" })).rejects.toThrow(
      /cannot be reached/,
    ));
});

describe("docs/explain.md", () => {
  const page = readFileSync("docs/explain.md", "utf8");
  const firstCells = (pattern: RegExp) => [...new Set([...page.matchAll(pattern)].map((match) => match[1] ?? ""))].sort();
  test("lists every option, and no other", () => expect(firstCells(/^\| `--([a-z-]+)/gm)).toEqual(Object.keys(explain.options).sort()));
  test("lists every exit code, and no other", () => expect(firstCells(/^\| (\d+) \|/gm)).toEqual(Object.keys(explain.exitCodes)));
  test("lists every cause, and no other", () =>
    expect(firstCells(/^\| `([a-z]+(?:-[a-z]+)*)` \|/gm)).toEqual(CAUSES.map(({ code }) => code).sort()));
});
