import { spawn } from "node:child_process";
import { commandFiles } from "../support/command-files";
import { tokenOf } from "../support/explained";
import { mint } from "../support/github";
import { trust } from "../support/review-policies";
import { misfit } from "../support/schema";
import { tokenEndpoint } from "../support/token-endpoint";

/** The commands as processes: what only their streams, their environment and their exit code show. */

const { file } = commandFiles();

interface Given {
  readonly env?: NodeJS.ProcessEnv;
  readonly input?: string;
}

const cli = (args: readonly string[], { env = process.env, input = "" }: Given = {}) =>
  new Promise<{ status: number | null; stdout: string; stderr: string }>((resolve) => {
    const child = spawn(process.execPath, ["bin/cdktf-aws-github-oidc.js", ...args], { env });
    const said = { stdout: "", stderr: "" };
    for (const stream of ["stdout", "stderr"] as const) child[stream].on("data", (data) => (said[stream] += data));
    child.on("close", (status) => resolve({ status, ...said }));
    child.stdin.end(input);
  });

test("a mistake: exit code 1, nothing on the standard output, no stack trace", async () => {
  const { status, stdout, stderr } = await cli(["review", "--format=html", "plan.json"]);
  expect({ status, stdout }).toEqual({ status: 1, stdout: "" });
  expect(stderr).toContain('--format received "html"');
  expect(stderr).not.toMatch(/\n\s+at /);
});

test("a review: its own exit code, nothing on the standard error", async () => {
  const plan = "__tests__/review/cases/widen/plan.golden.json";
  const { status, stdout, stderr } = await cli(["--format", "json", "review", "--detailed-exitcode", plan]);
  expect({ status, stderr }).toEqual({ status: 2, stderr: "" });
  expect(JSON.parse(stdout)).toMatchObject({ version: 1, verdict: "widened" });
});

describe("explain --from-job", () => {
  const MAIN = "repo:octo-org@123456/web@456789:ref:refs/heads/main";
  const refusing = trust("repo:octo-org@123456/web@456789:pull_request");

  test("asks for the token with the audience, and prints nothing of it but its claims", async () => {
    const token = tokenOf({ ...mint(), jti: "not for the log" });
    const endpoint = await tokenEndpoint({ body: JSON.stringify({ value: token }) });
    try {
      const env = { ...endpoint.environment, GITHUB_ACTIONS: "true" };
      const { status, stdout, stderr } = await cli(["explain", "--from-job", "--output", "-", "-"], { env, input: refusing });
      expect([status, stderr]).toEqual([2, ""]);
      expect(endpoint.asked).toEqual(["/token?api-version=2&audience=sts.amazonaws.com Bearer secret"]);
      expect(stdout).toContain(MAIN);
      for (const hidden of [...token.split("."), "secret", "not for the log"]) expect(stdout).not.toContain(hidden);
    } finally {
      endpoint.close();
    }
  });

  test("in a job that may not ask: refused, and told what to write", async () => {
    const env = { GITHUB_ACTIONS: "true" };
    const { status, stdout } = await cli(["explain", "--from-job", "--format=json", file(trust(MAIN))], { env });
    expect(status).toBe(2);
    expect(JSON.parse(stdout)).toMatchObject({
      verdict: "refused",
      roles: [],
      causes: [{ code: "id-token-permission", fix: expect.stringContaining("id-token: write") }],
    });
    expect(misfit("explain", stdout)).toBeUndefined();
  });
});
