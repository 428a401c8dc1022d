import { readFileSync } from "node:fs";
import { action, pullRequestEvent } from "../support/action";
import { roleOf, tokenOf } from "../support/explained";
import { mint } from "../support/github";
import { change, plan, role, trustChange } from "../support/review-plans";
import { MAIN, trust } from "../support/review-policies";
import { misfit } from "../support/schema";
import { tokenEndpoint } from "../support/token-endpoint";

const { file, run } = action();
const widened = plan([trustChange(trust(MAIN), trust("repo:octo-org/web:*"))]);
const same = plan([trustChange(trust(MAIN), trust(MAIN))]);
const unreadable = plan([trustChange(trust(MAIN), trust("repo:octo-org/web:*"))], { complete: undefined });

describe("review", () => {
  test.each<[string, string, Record<string, string>, number, string]>([
    ["no change", same, {}, 0, "unchanged"],
    ["a widening", widened, {}, 0, "widened"],
    ["a widening that blocks", widened, { "fail-on": "widened" }, 3, "widened"],
    ["what cannot be judged, whatever blocks", unreadable, {}, 3, "unreviewable"],
  ])("%s: exit code, verdict", async (_, text, inputs, exitCode, verdict) => {
    const ran = await run({ command: "review", files: file(text), ...inputs });
    expect([ran.exitCode, ran.outputs["verdict"]]).toEqual([exitCode, verdict]);
  });

  test("the report is in the summary and in a file, the JSON beside it, the risk as annotations", async () => {
    const { summary, outputs, log } = await run({ command: "review", files: file(widened), stack: "web" });
    expect(summary).toMatch(/^<!-- cdktf-aws-github-oidc review web -->\n## ⚠️ Access review: <code>web<\/code>/);
    expect(`${readFileSync(outputs["report"] ?? "", "utf8")}\n`).toBe(summary);
    expect(JSON.parse(readFileSync(outputs["json"] ?? "", "utf8"))).toMatchObject({ verdict: "widened" });
    expect(log).toMatch(/^::warning title=access review of web%3A widened::Access grows/m);
    expect(log).toMatch(/^::warning title=access review of web::role deploy: access grows, risk high. .*anyone who can push a branch/m);
    expect(Object.keys(outputs).sort()).toEqual(["json", "report", "verdict"]);
  });

  test("what blocks is an error, and nothing is annotated where nothing changes", async () => {
    expect((await run({ command: "review", files: file(widened), "fail-on": "widened" })).log).toMatch(
      /^::error title=access review%3A widened::/m,
    );
    expect((await run({ command: "review", files: file(unreadable) })).log).toMatch(/^::error title=access review::Cannot be reviewed: /m);
    expect((await run({ command: "review", files: file(same) })).log).not.toMatch(/^::(error|warning|notice)/m);
  });

  test("nothing of a plan is a command", async () => {
    const hostile = plan([
      change({
        before: role(trust(MAIN)),
        after: role(trust("repo:octo-org/web:*"), { name: "x\n::set-env name=PATH::evil\n##[add-path]evil" }),
      }),
    ]);
    const { log } = await run({ command: "review", files: file(hostile) });
    const [, word] = /^::stop-commands::(\S+)$/m.exec(log) ?? [];
    const [, inside = "", after = ""] = log.split(new RegExp(`^::(?:stop-commands::${word}|${word}::)$`, "m"));
    expect(inside).toContain("set-env");
    expect(after.split("\n").filter((line) => line !== "" && !/^::(warning|error) title=/.test(line))).toEqual([]);
  });

  test("two stacks, the role that plans and the changed files reach it", async () => {
    const stack = (subject: string) =>
      file({ terraform: {}, resource: { aws_iam_role: { deploy: { name: "deploy", assume_role_policy: trust(subject) } } } });
    const compared = await run({ command: "review", files: stack(MAIN), base: stack("repo:octo-org/web:*") });
    expect(compared.outputs["verdict"]).toBe("narrowed");
    const self = await run({ command: "review", files: file(widened), self: "deploy" });
    expect(self.log).toMatch(/^::warning .*This change could review itself/m);
    const workflows = { "changed-files": file(".github/workflows/x.yml\n"), "fail-on": "widened" };
    expect((await run({ command: "review", files: file(same), ...workflows })).exitCode).toBe(3);
  });
});

test("audit: SARIF, JSON, annotations of the files, and the summary", async () => {
  const path = file(roleOf(trust("repo:octo-org/*")), "role.json");
  const { exitCode, outputs, log, summary } = await run({ command: "audit", files: path });
  expect([exitCode, outputs["verdict"]]).toEqual([3, "unsafe"]);
  expect(JSON.parse(readFileSync(outputs["sarif"] ?? "", "utf8")).runs[0].results[0].ruleId).toBe("whole-organisation");
  expect(misfit("audit", readFileSync(outputs["json"] ?? "", "utf8"))).toBeUndefined();
  expect(log).toContain(`::error file=${path.replaceAll(":", "%3A")},`);
  expect(summary).toMatch(/^## Audit: unsafe\n\n```text\nunsafe whole-organisation: /);
  const ignored = JSON.stringify([{ rule: "whole-organisation", role: "deploy", reason: "a sandbox", expires: "2999-12-31" }]);
  expect((await run({ command: "audit", files: path, ignore: file(ignored), "fail-on": "warning" })).exitCode).toBe(0);
});

test("explain: by claims, with the cause as an annotation", async () => {
  const inputs = {
    command: "explain",
    claims: file(mint({ event: "pull_request" })),
    files: file(trust("repo:octo-org@123456/web@456789:ref:refs/heads/main")),
  };
  const { exitCode, outputs, log, summary } = await run(inputs);
  expect([exitCode, outputs["verdict"]]).toEqual([2, "refused"]);
  expect(misfit("explain", readFileSync(outputs["json"] ?? "", "utf8"))).toBeUndefined();
  expect(log).toMatch(/^::error title=explain%3A pull-request::.* Fix: /m);
  expect(summary).toMatch(/^## Explain: refused\n\n```text\nRefused: /);
});

test("explain: at the role that is asked for alone", async () => {
  const named = (name: string, subject: string) =>
    roleOf(trust(subject), { RoleName: name, Arn: `arn:aws:iam::123456789012:role/${name}` }).Role;
  const roles = [named("deploy", MAIN), named("plan", "repo:octo-org/web:pull_request")];
  const inputs = { command: "explain", claims: file(mint({ immutable: false })), files: file({ Roles: roles }) };
  expect([(await run(inputs)).exitCode, (await run({ ...inputs, role: "plan" })).exitCode]).toEqual([0, 2]);
});

test("explain: without claims it asks for the job's own token, for the audience that is given", async () => {
  const endpoint = await tokenEndpoint({ body: JSON.stringify({ value: tokenOf(mint({ event: "pull_request" })) }) });
  Object.assign(process.env, endpoint.environment);
  try {
    const { outputs } = await run({ command: "explain", files: file(trust(MAIN)), audience: "deploy" });
    expect([outputs["verdict"], endpoint.asked]).toEqual(["refused", ["/token?api-version=2&audience=deploy Bearer secret"]]);
  } finally {
    for (const name of Object.keys(endpoint.environment)) delete process.env[name];
    endpoint.close();
  }
});

describe("a mistake", () => {
  test.each<[string, Record<string, string>, object, NodeJS.ProcessEnv, RegExp]>([
    [
      "a file that is not there",
      { command: "review", files: "nowhere.json" },
      pullRequestEvent(),
      {},
      /nowhere.json cannot be read: there is no such file/,
    ],
    ["no plan", { command: "review", files: "LICENSE" }, pullRequestEvent(), {}, /is not JSON. Give the output of/],
    ["no command", { files: "x" }, {}, {}, /command is missing/],
    [
      "pull_request_target",
      { command: "review", files: "x" },
      pullRequestEvent(),
      { GITHUB_EVENT_NAME: "pull_request_target" },
      /secrets and the token of the base. Use on: pull_request/,
    ],
  ])("%s: an annotation, exit code 1, and no verdict", async (_, inputs, event, more, says) => {
    const { exitCode, log, outputs } = await run(inputs, event, more);
    expect([exitCode, outputs]).toEqual([1, {}]);
    expect(log).toMatch(/^::error title=cdktf-aws-github-oidc::[^\n]*\n$/);
    expect(log).toMatch(says);
  });

  test("a summary that cannot be written loses nothing else", async () => {
    const { exitCode, outputs, log } = await run({ command: "review", files: file(widened) }, {}, { GITHUB_STEP_SUMMARY: "modules" });
    expect([exitCode, outputs["verdict"]]).toEqual([0, "widened"]);
    expect(log).toMatch(/^::warning title=job summary::The job summary cannot be written \(EISDIR\)/m);
  });
});
