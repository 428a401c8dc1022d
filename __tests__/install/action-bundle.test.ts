import { readFileSync, statSync } from "node:fs";
import { isBuiltin } from "node:module";
import { BUNDLE } from "../../modules/github-action/files/bundle";
import { markerOf } from "../../modules/review/render/markdown";
import { action, pullRequestEvent } from "../support/action";
import { commentsApi } from "../support/comments-api";
import { roleOf, tokenOf } from "../support/explained";
import { mint } from "../support/github";
import { hclPlan } from "../support/hcl-plan";
import { plan, trustChange } from "../support/review-plans";
import { MAIN, trust } from "../support/review-policies";
import { tokenEndpoint } from "../support/token-endpoint";

/** The bundle itself, as the runner starts it. */

const { file, start } = action();

test("review: the verdict, and the comment of the pull request", async () => {
  const api = await commentsApi();
  try {
    const files = file(plan([trustChange(trust(MAIN), trust("repo:octo-org/web:*"))]));
    const inputs = { command: "review", files, "fail-on": "widened", comment: "true", token: "ghs_1" };
    const { exitCode, outputs, log } = await start(inputs, pullRequestEvent(), api.environment);
    expect([exitCode, outputs["verdict"]]).toEqual([3, "widened"]);
    expect(api.comments.map(({ body }) => body.split("\n")[0])).toEqual([markerOf()]);
    expect(log).toMatch(/^::error title=access review%3A widened::/m);
  } finally {
    api.close();
  }
});

test("review: what the plan file tells, by the parser beside the bundle", async () => {
  const { text, packed } = hclPlan(MAIN);
  const inputs = { command: "review", files: file(text), "plan-file": file(packed) };
  expect((await start(inputs)).outputs["verdict"]).toBe("rewritten");
});

test("explain: the token of the job, of which nothing but the claims that matter is shown", async () => {
  const token = tokenOf({ ...mint(), jti: "not for the log" });
  const endpoint = await tokenEndpoint({ body: JSON.stringify({ value: token }) });
  try {
    const files = file(trust("repo:octo-org@123456/web@456789:pull_request"));
    const { exitCode, outputs, log, summary } = await start({ command: "explain", files }, {}, endpoint.environment);
    expect([exitCode, outputs["verdict"]]).toEqual([2, "refused"]);
    expect(endpoint.asked).toEqual(["/token?api-version=2&audience=sts.amazonaws.com Bearer secret"]);
    const shown = [log, summary, ...[outputs["json"], outputs["report"]].map((path) => readFileSync(path ?? "", "utf8"))].join("\n");
    expect(shown).toContain("repo:octo-org@123456/web@456789:ref:refs/heads/main");
    for (const hidden of [...token.split("."), "secret", "not for the log"]) expect(shown).not.toContain(hidden);
  } finally {
    endpoint.close();
  }
});

test("audit: SARIF with the version of the package; a job without id-token: write is told so", async () => {
  const audited = await start({ command: "audit", files: file(roleOf(trust("repo:octo-org/*"))) });
  expect([audited.exitCode, audited.outputs["verdict"]]).toEqual([3, "unsafe"]);
  const { version } = JSON.parse(readFileSync("package.json", "utf8"));
  expect(JSON.parse(readFileSync(audited.outputs["sarif"] ?? "", "utf8")).runs[0].tool.driver.version).toBe(version);
  const refused = await start({ command: "explain", files: file(trust(MAIN)) });
  expect(refused.exitCode).toBe(2);
  expect(refused.log).toMatch(/^::error title=explain%3A id-token-permission::.*id-token: write/m);
});

describe("what is in it", () => {
  const text = readFileSync(BUNDLE, "utf8");
  test("our sources, zod, and what reads plan files: neither cdktf nor a provider", () => {
    const sources = [...text.matchAll(/^\/\/ (\S+\.(?:ts|js|json))$/gm)].map((match) => match[1] ?? "");
    expect(sources.length).toBeGreaterThan(100);
    expect(sources.filter((path) => !/^(modules\/|node_modules\/(zod|fflate|@cdktf\/hcl2json)\/)/.test(path))).toEqual([]);
    const required = [...text.matchAll(/require\("([^"]+)"\)/g)].map((match) => match[1] ?? "");
    expect(required.filter((name) => !isBuiltin(name))).toEqual([]);
    expect(readFileSync("generated/github-action/LICENSES", "utf8").match(/^\S+ \d+\.\d+\.\d+$/gm)).toEqual([
      expect.stringMatching(/^@cdktf\/hcl2json /),
      expect.stringMatching(/^fflate /),
      expect.stringMatching(/^zod /),
    ]);
  });
  test("less than a megabyte, with lines that can be read", () => {
    expect(statSync(BUNDLE).size).toBeLessThan(1_000_000);
    expect(text.split("\n").length).toBeGreaterThan(10_000);
  });
});
