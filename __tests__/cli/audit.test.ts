import { readFileSync } from "node:fs";
import { CANNOT_JUDGE, type Located, RULES } from "../../modules/audit/audit";
import { withoutIgnored } from "../../modules/audit/ignore";
import { audit } from "../../modules/cli/audit";
import { runCommandLine } from "../../modules/cli/main";
import { commandFiles } from "../support/command-files";
import { roleOf } from "../support/explained";
import { trust } from "../support/review-policies";
import { misfit } from "../support/schema";

const { file } = commandFiles();
const run = (...args: string[]) => runCommandLine(["audit", ...args]);
const safe = trust("repo:octo-org@123456/web@456789:ref:refs/heads/main");
const warning = trust("repo:octo-org@123456/web@456789:pull_request");
const information = safe.replace('"sts.amazonaws.com"', '"deploy"');
const unsafe = roleOf(trust("repo:octo-org/*"));

test.each<[string, string | object, string[], number]>([
  ["safe", safe, [], 0],
  ["a warning", warning, [], 0],
  ["a warning at --fail-on warning", warning, ["--fail-on=warning"], 3],
  ["unsafe", unsafe, [], 3],
  ["unsafe at --fail-on info", unsafe, ["--fail-on", "info"], 3],
  ["safe at --fail-on info", safe, ["--fail-on", "info"], 0],
  ["information", information, [], 0],
  ["information at --fail-on warning", information, ["--fail-on", "warning"], 0],
  ["information at --fail-on info", information, ["--fail-on", "info"], 3],
  ["what cannot be judged", roleOf(safe, { AssumeRolePolicyDocument: "x" }), [], 3],
])("%s: exit code", async (_, policy, options, code) => expect((await run(file(policy), ...options)).exitCode).toBe(code));

describe("formats", () => {
  test("json fits its schema, and names where it stands", async () => {
    const { output } = await run(file(unsafe), "--format=json");
    expect(misfit("audit", output)).toBeUndefined();
    expect(JSON.parse(output)).toMatchObject({
      verdict: "unsafe",
      findings: [
        {
          rule: "whole-organisation",
          severity: "unsafe",
          role: "deploy",
          path: "Role.AssumeRolePolicyDocument.Statement[0]",
          token: { aud: "sts.amazonaws.com" },
        },
      ],
    });
    expect(Object.keys(JSON.parse(output).findings[0])).toEqual(["rule", "severity", "role", "path", "why", "token", "fix"]);
  });

  test("of several files the path says which", async () => {
    const both = JSON.parse((await run(file(warning, "a.json"), file(unsafe, "b.json"), "--format=json")).output).findings;
    expect(both.map(({ path }: { path: string }) => path.replace(/^.*\//, ""))).toEqual([
      "b.json#Role.AssumeRolePolicyDocument.Statement[0]",
      "a.json#Statement[0]",
    ]);
  });

  test("text ends with the verdict", async () => {
    expect((await run(file(safe))).output).toBe("Verdict: safe (1 role).\n");
    expect((await run(file(unsafe))).output).toMatch(
      /^unsafe whole-organisation: deploy, Role\..*comes in: \{"sub":"repo:octo-org\/.*Verdict: unsafe \(1 role, 1 unsafe\)\.\n$/s,
    );
    expect((await run(file({ Roles: [] }))).output).toBe("Verdict: safe (there is no role in the files).\n");
  });

  test("sarif: a run with every rule, a result for each finding", async () => {
    const { version, runs } = JSON.parse((await run(file(unsafe, "role.json"), "--format=sarif")).output);
    expect(version).toBe("2.1.0");
    const [{ tool, results }] = runs;
    expect(tool.driver.rules.map(({ id }: { id: string }) => id).sort()).toEqual(
      [...RULES.map(({ name }) => name), CANNOT_JUDGE.name].sort(),
    );
    expect(results).toMatchObject([
      {
        ruleId: "whole-organisation",
        level: "error",
        message: { text: expect.stringContaining("Comes in: ") },
        locations: [{ physicalLocation: { artifactLocation: { uri: expect.stringMatching(/role\.json$/) }, region: { startLine: 1 } } }],
        partialFingerprints: { finding: expect.stringMatching(/^[0-9a-f]{64}$/) },
      },
    ]);
  });

  test.each([
    ["information", information, "note", "notice"],
    ["a warning", warning, "warning", "warning"],
    ["unsafe", unsafe, "error", "error"],
  ])("%s has its level", async (_, policy, level, command) => {
    const [{ tool, results }] = JSON.parse((await run(file(policy), "--format=sarif")).output).runs;
    expect(results.map((result: { level: string }) => result.level)).toEqual([level]);
    expect((await run(file(policy), "--format=github")).output).toMatch(new RegExp(`^::${command} `));
    // Of the rules, how bad GitHub takes them for
    type Described = { id: string; defaultConfiguration: { level: string }; properties: Record<string, unknown> };
    const described = tool.driver.rules.map((each: Described) => [
      each.id,
      [each.defaultConfiguration.level, each.properties["security-severity"]],
    ]);
    expect(Object.fromEntries(described)).toMatchObject({
      [CANNOT_JUDGE.name]: ["error", "9.0"],
      "whole-organisation": ["error", "9.0"],
      audience: ["warning", "5.0"],
      "wide-action": ["note", "1.0"],
    });
  });

  test("sarif and github say the line of the statement", async () => {
    const pretty = file(JSON.stringify(unsafe, null, 2), "pretty.json");
    const line =
      JSON.stringify(unsafe, null, 2)
        .split("\n")
        .findIndex((text) => text.includes('"Statement"')) + 2;
    const [result] = JSON.parse((await run(pretty, "--format=sarif")).output).runs[0].results;
    expect(result.locations[0].physicalLocation.region).toEqual({ startLine: line });
    expect((await run(pretty, "--format=github")).output).toContain(`pretty.json,line=${line},title=`);
  });

  test("github: an annotation a line, in which nothing of a file is a command", async () => {
    const hostile = roleOf(trust("repo:octo-org/*"), { RoleName: "a\n::error::b" });
    const { output } = await run(file(hostile, "x,y:z.json"), "--format=github");
    expect(output.trimEnd().split("\n")).toHaveLength(1);
    expect(output).toMatch(/^::error file=[^,:]*x%2Cy%3Az\.json,line=1,title=whole-organisation \(unsafe\)::a%0A::error::b, Role/);
    expect((await run(file(safe), "--format=github")).output).toBe("");
  });
});

describe("--ignore", () => {
  const entry = { rule: "whole-organisation", role: "deploy", reason: "a sandbox", expires: "2999-12-31" };
  const ignoring = (list: unknown) => run(file(unsafe), "--ignore", file(JSON.stringify(list)));

  test("leaves out what is listed, of that role and rule, until its day is over", async () => {
    expect(await ignoring([entry])).toEqual({ output: "Ignored: 1.\nVerdict: safe (1 role).\n", exitCode: 0 });
    for (const other of [{ role: "web" }, { rule: "pull-request" }]) expect((await ignoring([{ ...entry, ...other }])).exitCode).toBe(3);
    const over = await ignoring([{ ...entry, expires: "2020-01-31" }]);
    expect([over.exitCode, over.output]).toEqual([
      3,
      expect.stringContaining("No longer ignored since 2020-01-31: whole-organisation of deploy."),
    ]);
  });

  test("goes on up to the end of its day, and one entry is enough", () => {
    const finding = { rule: entry.rule, role: entry.role } as Located;
    const on = (now: string, ...expires: string[]) => {
      const left = withoutIgnored(
        [finding],
        expires.map((day) => ({ ...entry, expires: day })),
        new Date(now),
      );
      return [left.findings.length, left.ignored.length, left.expired.length];
    };
    expect(on("2027-01-31T23:59:59Z", "2027-01-31")).toEqual([0, 1, 0]);
    expect(on("2027-02-01T00:00:00Z", "2027-01-31")).toEqual([1, 0, 1]);
    expect(on("2027-02-01T00:00:00Z", "2027-01-31", "2027-02-01")).toEqual([0, 1, 1]);
  });

  test("of an entry with a key twice it cannot be told what is ignored", () =>
    expect(run(file(unsafe), "--ignore", file(JSON.stringify([entry]).replace("{", '{"role":"web",')))).rejects.toThrow(
      /\[0\]\.role is given twice/,
    ));

  test.each<[string, unknown, RegExp]>([
    ["no list", { entry }, /is no JSON list. Example/],
    ["no object", ["x"], /entry 1 is no object/],
    ["no rule", [{ ...entry, rule: undefined }], /entry 1 has no rule/],
    ["no role", [{ ...entry, role: undefined }], /entry 1 has no role/],
    ["a number for a day", [{ ...entry, expires: 20270131 }], /entry 1 has no expires/],
    ["a day with its hour", [{ ...entry, expires: "2027-01-31T10" }], /which is no day/],
    ["no reason", [{ ...entry, reason: undefined }], /entry 1 has no reason. Without rule, role, reason, expires nothing is ignored/],
    ["an empty reason", [entry, { ...entry, reason: " " }], /entry 2 has no reason/],
    ["no date", [{ ...entry, expires: undefined }], /entry 1 has no expires/],
    ["no day", [{ ...entry, expires: "2027-02-30" }], /expires "2027-02-30", which is no day/],
    ["no such rule", [{ ...entry, rule: "all" }], /names the rule "all", which there is not. The rules: absent-key/],
    ["a field too many", [{ ...entry, path: "x" }], /has the field "path". Allowed: rule, role, reason, expires/],
  ])("%s is a message", (_, list, says) => expect(ignoring(list)).rejects.toThrow(says));
});

describe("docs/audit.md", () => {
  const page = readFileSync("docs/audit.md", "utf8");
  const firstCells = (pattern: RegExp) => [...new Set([...page.matchAll(pattern)].map((match) => match[1] ?? ""))].sort();
  test("lists every option, and no other", () => expect(firstCells(/^\| `--([a-z-]+)/gm)).toEqual(Object.keys(audit.options).sort()));
  test("lists every exit code, and no other", () => expect(firstCells(/^\| (\d+) \|/gm)).toEqual(Object.keys(audit.exitCodes)));
  test("lists every rule, and no other", () =>
    expect(firstCells(/^\| `([a-z]+(?:-[a-z]+)*)` \|/gm)).toEqual([...RULES.map(({ name }) => name), CANNOT_JUDGE.name].sort()));
});
