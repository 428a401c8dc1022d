import { readFileSync } from "node:fs";
import { join } from "node:path";
import { type ReviewOptions, runReview, type TextFile } from "../../modules/review/command";
import type { Review } from "../../modules/review/model";
import { blocksOf } from "../support/blocks";
import { change, plan, role, trustChange } from "../support/review-plans";
import { admit, allow, MAIN, policy, trust } from "../support/review-policies";

const file = (text: string): TextFile => ({ text, file: "plan.json" });
const widened = plan([trustChange(trust(MAIN), trust("repo:octo-org/web:*"))]);
const narrowed = plan([trustChange(trust("repo:octo-org/web:*"), trust(MAIN))]);
const same = plan([trustChange(trust(MAIN), trust(MAIN))]);
const unknown = plan([trustChange(trust(MAIN), "{")]);
const outside = plan([
  change({ address: "aws_iam_user_policy_attachment.a", after: { user: "u", policy_arn: "arn:aws:iam::aws:policy/ReadOnlyAccess" } }),
]);
const run = (text: string, options: ReviewOptions = {}) => runReview(file(text), options);
const asJson = (text: string, options: ReviewOptions = {}) => JSON.parse(run(text, { ...options, format: "json" }).output) as Review;

describe("exit codes", () => {
  test.each<[string, string, ReviewOptions, number]>([
    ["a widening is reviewed", widened, {}, 0],
    ["and changed", widened, { detailedExitcode: true }, 2],
    ["and blocked", widened, { failOn: "widened" }, 3],
    ["blocked comes before changed", widened, { failOn: "changed", detailedExitcode: true }, 3],
    ["a narrowing is no widening", narrowed, { failOn: "widened" }, 0],
    ["and a change", narrowed, { failOn: "changed" }, 3],
    ["nothing is nothing", same, { failOn: "changed", detailedExitcode: true }, 0],
    ["what is not reviewed is reviewed by a person", outside, {}, 0],
    ["and is a change", outside, { detailedExitcode: true }, 2],
    ["and counts for what blocks a widening", outside, { failOn: "widened" }, 3],
    ["what cannot be judged is never green", unknown, {}, 3],
  ])("%s", (_, text, options, code) => expect(run(text, options).exitCode).toBe(code));

  test("a change of the workflow blocks what would block a widening", () => {
    const changedFiles = ["README.md", ".github/workflows/plan.yml"];
    expect(run(same, { changedFiles, failOn: "widened" }).exitCode).toBe(3);
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
    const review = asJson(same, { changedFiles: ["a b.txt", ".github/workflows/x.yaml"] });
    expect(review).toMatchObject({ verdict: "changed", selfEscalation: [expect.stringContaining(".github/workflows")] });
  });
  test("other files are none", () => expect(asJson(same, { changedFiles: ["docs/.github/workflows/x"] }).selfEscalation).toEqual([]));
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
  test("another logical id is no access change where it is moved; else it is deleted and made anew", () => {
    const moved = ["aws_iam_role", "aws_iam_role_policy"].map((type) => ({ from: `${type}.deploy`, to: `${type}.other` }));
    const head = JSON.stringify({ ...JSON.parse(stackOf(MAIN, "other")), moved });
    expect(compare(stackOf(MAIN), head)).toMatchObject({ verdict: "unchanged", changes: [] });
    expect(compare(stackOf(MAIN), stackOf(MAIN, "other"))).toMatchObject({
      changes: [{ who: [], what: [], events: [{ event: "created-again" }] }],
    });
  });
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
  const message =
    (text: string, options: ReviewOptions = {}) =>
    () =>
      run(text, options);

  test.each<[string, () => unknown, RegExp]>([
    ["text", message("Terraform will perform"), /is not JSON. Give the output of: terraform show -json/],
    ["nothing", message(""), /is not JSON/],
    ["a list", message("[]"), /not an object/],
    ["a saved plan", message("PK\u0003\u0004"), /Terraform's own format/],
    ["a state", message('{"format_version":"1.0","values":{}}'), /is the JSON of a state/],
    ["a state file", message('{"version":4,"lineage":"x"}'), /is a state, not a plan/],
    ["a stack without --base", message(stackOf(MAIN)), /add --base/],
    ["another object", message("{}"), /has no format_version/],
    [
      "a plan as base",
      message(stackOf(MAIN), { base: file(readFileSync(join(__dirname, "cases", "move", "plan.golden.json"), "utf8")) }),
      /is the JSON of a plan/,
    ],
    ["another object as head", message("{}", { base: file(stackOf(MAIN)) }), /is no synthesized stack/],
  ])("%s", (_, call, says) => expect(call).toThrow(says));
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
    "advice",
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
