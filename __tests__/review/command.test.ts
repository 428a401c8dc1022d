import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type ReviewOptions, runReview } from "../../modules/review/command";
import type { Review } from "../../modules/review/model";
import { blocksOf } from "../support/blocks";
import { change, plan, role, trustChange } from "../support/review-plans";
import { admit, allow, MAIN, policy, trust } from "../support/review-policies";

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "review-"));
});
afterAll(() => rmSync(folder, { recursive: true }));

let count = 0;
function file(text: string): string {
  const path = join(folder, `${count++}.json`);
  writeFileSync(path, text);
  return path;
}
const widened = plan([trustChange(trust(MAIN), trust("repo:octo-org/web:*"))]);
const narrowed = plan([trustChange(trust("repo:octo-org/web:*"), trust(MAIN))]);
const same = plan([trustChange(trust(MAIN), trust(MAIN))]);
const unknown = plan([trustChange(trust(MAIN), "{")]);
const outside = plan([
  change({ address: "aws_iam_user_policy_attachment.a", after: { user: "u", policy_arn: "arn:aws:iam::aws:policy/ReadOnlyAccess" } }),
]);
const run = (text: string, options: ReviewOptions = {}) => runReview([file(text)], options);
const asJson = (text: string, options: ReviewOptions = {}) => JSON.parse(run(text, { ...options, format: "json" }).output) as Review;

describe("exit codes", () => {
  test.each<[string, string, ReviewOptions, number]>([
    ["a widening is reviewed", widened, {}, 0],
    ["and changed", widened, { "detailed-exitcode": true }, 2],
    ["and blocked", widened, { "fail-on": "widened" }, 3],
    ["blocked comes before changed", widened, { "fail-on": "changed", "detailed-exitcode": true }, 3],
    ["a narrowing is no widening", narrowed, { "fail-on": "widened" }, 0],
    ["and a change", narrowed, { "fail-on": "changed" }, 3],
    ["nothing is nothing", same, { "fail-on": "changed", "detailed-exitcode": true }, 0],
    ["what is not reviewed is reviewed by a person", outside, {}, 0],
    ["and is a change", outside, { "detailed-exitcode": true }, 2],
    ["and counts for what blocks a widening", outside, { "fail-on": "widened" }, 3],
    ["what cannot be judged is never green", unknown, {}, 3],
  ])("%s", (_, text, options, code) => expect(run(text, options).exitCode).toBe(code));

  test("a change of the workflow blocks what would block a widening", () => {
    const list = file("README.md\n.github/workflows/plan.yml\n");
    expect(run(same, { "changed-files": list, "fail-on": "widened" }).exitCode).toBe(3);
  });
});

describe("self-escalation", () => {
  test.each(["deploy", "arn:aws:iam::123456789012:role/ci/deploy"])(
    "--self %s, changed by the plan, is called out and critical",
    (self) => {
      const review = asJson(narrowed, { self });
      expect(review).toMatchObject({ selfEscalation: [expect.stringContaining("deploy")], changes: [{ risk: "critical" }] });
      expect(run(narrowed, { self, format: "markdown" }).output).toContain("This change could review itself");
    },
  );
  test("another role is none", () => expect(asJson(narrowed, { self: "deployer" }).selfEscalation).toEqual([]));
  test("an unchanged role is none", () => expect(asJson(same, { self: "deploy" }).selfEscalation).toEqual([]));
  test("a workflow that is touched is called out, even without a change of access", () => {
    const review = asJson(same, { "changed-files": file('"a b.txt"\r\n.github/workflows/x.yaml\r\n') });
    expect(review).toMatchObject({ verdict: "changed", selfEscalation: [expect.stringContaining(".github/workflows")] });
  });
  test("other files are none", () =>
    expect(asJson(same, { "changed-files": file("docs/.github/workflows/x\n") }).selfEscalation).toEqual([]));
});

const stack = (resource: object, more: object = {}) => JSON.stringify({ terraform: {}, resource, ...more });
const github = {
  aws_iam_openid_connect_provider: {
    github: { url: "https://token.actions.githubusercontent.com", client_id_list: ["sts.amazonaws.com"] },
  },
};
const stackOf = (subject: string, id = "deploy") =>
  stack({
    ...github,
    aws_iam_role: {
      [id]: { name: "deploy", assume_role_policy: trust(subject, { provider: "${aws_iam_openid_connect_provider.github.arn}" }) },
    },
    aws_iam_role_policy: {
      [id]: { name: "p", role: `\${aws_iam_role.${id}.id}`, policy: policy(allow("s3:GetObject", "arn:aws:s3:::$${aws:username}/*")) },
    },
  });

describe("two synthesized stacks", () => {
  const compare = (base: string, head: string) => asJson(head, { base: file(base) });
  test("the same is the same", () =>
    expect(compare(stackOf(MAIN), stackOf(MAIN))).toMatchObject({ source: "stacks", verdict: "unchanged" }));
  test("another logical id is no access change", () =>
    expect(compare(stackOf(MAIN), stackOf(MAIN, "other"))).toMatchObject({ verdict: "unchanged", changes: [] }));
  test("a wider trust", () => {
    const review = compare(stackOf(MAIN), stackOf("repo:octo-org/web:*"));
    expect(review).toMatchObject({ verdict: "widened", cannotReview: [], changes: [{ name: "deploy", who: [{ direction: "widened" }] }] });
  });
  test("a new role", () => expect(compare(stack({}), stackOf(MAIN))).toMatchObject({ verdict: "widened", cannotReview: [] }));
  test("Terraform's escapes are undone", () =>
    expect(JSON.stringify(compare(stack({}), stackOf(MAIN)))).toContain("arn:aws:s3:::${aws:username}/*"));
  test("a policy document of a data source, on both sides", () => {
    const withData = (value: string) =>
      stack(
        { aws_iam_role: { deploy: { name: "deploy", assume_role_policy: "${data.aws_iam_policy_document.d.json}" } } },
        {
          data: {
            aws_iam_policy_document: {
              d: { statement: [{ actions: ["sts:AssumeRole"], principals: [{ type: "Service", identifiers: [value] }] }] },
            },
          },
        },
      );
    const review = compare(withData("ec2.amazonaws.com"), withData("lambda.amazonaws.com"));
    expect(review.cannotReview).toEqual([]);
    expect(review.changes[0]?.who.map(({ words }) => words)).toEqual([
      "the AWS service lambda.amazonaws.com",
      "the AWS service ec2.amazonaws.com",
    ]);
  });
  test("a removed block that leaves the role in AWS", () => {
    const head = stack({}, { removed: [{ from: "aws_iam_role.deploy", lifecycle: [{ destroy: false }] }] });
    expect(compare(stackOf(MAIN), head).changes.find(({ kind }) => kind === "role")?.events).toMatchObject([{ event: "forgotten" }]);
  });
  test.each<[string, (text: string) => string]>([
    ["a local", (text) => stack({ aws_iam_role: { r: { name: "${local.x}" } } }, { locals: { x: text } })],
    ["for_each", (text) => stack({ aws_iam_role: { r: { for_each: [text], name: "${each.key}" } } })],
    ["a data source", (text) => stack({ aws_iam_role: { r: { name: "${data.http.x.body}" } } }, { data: { http: { x: { url: text } } } })],
    ["a module", (text) => stack({}, { module: { m: { source: text } } })],
  ])("%s that changes under equal text is not judged", (_, of) => {
    expect(compare(of("a"), of("a")).verdict).toBe("unchanged");
    expect(compare(of("a"), of("b")).verdict).toBe("unreviewable");
  });
  test("a computed policy is not judged", () => {
    const computed = (text: string) => stack({ aws_iam_role: { deploy: { name: "deploy", assume_role_policy: `\${file("${text}")}` } } });
    expect(compare(computed("a"), computed("b")).verdict).toBe("unreviewable");
  });
});

describe("bad input is a message", () => {
  const cli = (...args: string[]) =>
    spawnSync(process.execPath, ["--import", "tsx", "modules/cli/main.ts", "review", ...args], { encoding: "utf8" });
  const message =
    (text: string, options: ReviewOptions = {}) =>
    () =>
      runReview([file(text)], options);

  test.each<[string, () => unknown, RegExp]>([
    ["no file", () => runReview([], {}), /takes one file/],
    ["two files", () => runReview(["a", "b"], {}), /takes one file.*received 2/],
    [
      "a file that is not there",
      () => runReview([join("nowhere", "plan.json")], {}),
      /nowhere.plan.json cannot be read: there is no such file/,
    ],
    ["a folder", () => runReview(["modules"], {}), /it is a folder/],
    ["a format", message(same, { format: "html" }), /--format received "html". It is one of: markdown, json, text/],
    ["a format of Object", message(same, { format: "constructor" }), /--format/],
    ["a threshold", message(same, { "fail-on": "any" }), /--fail-on received "any"/],
    ["an empty stack's name", message(same, { stack: "" }), /--stack received an empty text/],
    ["an empty role", message(same, { self: " " }), /--self received an empty text/],
    ["a list that is not there", message(same, { "changed-files": "nowhere" }), /nowhere cannot be read/],
    ["text", message("Terraform will perform"), /is not JSON. Give the output of: terraform show -json/],
    ["nothing", message(""), /is not JSON/],
    ["a list", message("[]"), /not an object/],
    ["a saved plan", message("PK\u0003\u0004"), /Terraform's own format/],
    ["a state", message('{"format_version":"1.0","values":{}}'), /is the JSON of a state/],
    ["a state file", message('{"version":4,"lineage":"x"}'), /is a state, not a plan/],
    ["a stack without --base", message(stackOf(MAIN)), /add --base/],
    ["another object", message("{}"), /has no format_version/],
    ["a plan as base", message(stackOf(MAIN), { base: join(__dirname, "cases", "move", "plan.golden.json") }), /is the JSON of a plan/],
    ["another object as head", () => runReview([file("{}")], { base: file(stackOf(MAIN)) }), /is no synthesized stack/],
  ])("%s", (_, call, says) => expect(call).toThrow(says));

  test("the whole command line", () => {
    const failed = cli("nowhere.json");
    expect(failed).toMatchObject({ status: 1, stdout: "", stderr: expect.stringContaining("nowhere.json cannot be read") });
    expect(failed.stderr).not.toMatch(/\n\s+at /);
    const printed = cli(file(widened), "--format", "json", "--detailed-exitcode");
    expect(printed).toMatchObject({ status: 2, stderr: "" });
    expect(JSON.parse(printed.stdout)).toMatchObject({ version: 1, verdict: "widened" });
  });
});

test("the model keeps its order of fields", () => {
  const review = asJson(plan([change({ after: role(policy(admit(MAIN))) })]));
  expect(Object.keys(review)).toEqual([
    "version",
    "verdict",
    "summary",
    "source",
    "selfEscalation",
    "cannotReview",
    "changes",
    "unchanged",
    "outside",
  ]);
  expect(Object.keys(review.changes[0] ?? {})).toEqual(["kind", "name", "address", "direction", "risk", "events", "who", "what", "after"]);
});

test("the page's example is what is said", () => {
  const [block] = blocksOf("docs/review.md").filter(({ language }) => language === "jsonc");
  expect(asJson(widened).changes[0]?.who).toEqual([JSON.parse(block?.text ?? "")]);
});
