import { type ReviewOptions, reviewOfPlan, runReview } from "../../../modules/review/command";
import { roleNamed } from "../../../modules/review/judge/self";
import type { Review } from "../../../modules/review/model";
import { change, plan, role } from "../../support/review-plans";
import { ACCOUNT, admit, MAIN, policy, trust } from "../../support/review-policies";

/** The role that plans: in which spellings it is known, and that the guard is never off in silence. */

const ARN = `arn:aws:iam::${ACCOUNT}:role`;
const STS = `arn:aws:sts::${ACCOUNT}:assumed-role`;
const narrowed = plan([change({ before: role(trust("repo:octo-org/web:*")), after: role(trust(MAIN)) })]);
const unchanged = plan([change({ before: role(trust(MAIN)), after: role(trust(MAIN)) })]);
const run = (text: string, options: ReviewOptions) => runReview({ text, file: "plan.json" }, options);
const review = (text: string, self: string) => JSON.parse(run(text, { self, format: "json" }).output) as Review;

describe("every spelling that AWS prints", () => {
  test.each([
    "deploy",
    "Deploy",
    "role/deploy",
    "role/ci/eu/deploy",
    "/deploy",
    "/ci/deploy",
    "ci/deploy",
    `${ARN}/deploy`,
    `${ARN}/ci/deploy`,
    "arn:aws-us-gov:iam::123456789012:role/deploy",
    `${STS}/deploy/GitHubActions`,
    `${STS}/deploy`,
    "assumed-role/deploy/i-0123456789abcdef0",
  ])("%s", (self) => {
    expect(review(narrowed, self)).toMatchObject({
      selfEscalation: [expect.stringContaining("deploy")],
      changes: [{ risk: "critical" }],
      cannotReview: [],
    });
    expect(run(narrowed, { self, failOn: "widened" }).exitCode).toBe(3);
    expect(review(unchanged, self)).toMatchObject({ selfEscalation: [], cannotReview: [], verdict: "unchanged" });
  });

  test.each([
    "",
    "two words",
    "deploy/",
    "role/",
    "deploy*",
    "*",
    "a".repeat(65),
    `arn:aws:iam::${ACCOUNT}:user/deploy`,
    `arn:aws:iam::${ACCOUNT}:role`,
    `arn:aws:iam::${ACCOUNT}:policy/deploy`,
    "arn:aws:iam::12:role/deploy",
    `arn:aws:sts::${ACCOUNT}:federated-user/deploy`,
    `arn:aws:s3:::deploy`,
    `${STS.replace("sts", "s3")}/deploy/x`,
    `x${STS}/deploy/x`,
    `${STS}/deploy/two words`,
    `x${ARN}/deploy`,
    "aws_iam_role.deploy[0]",
    '{"Arn": "deploy"}',
  ])("%j is none, and says what is", (self) => {
    const says = /--self received ".*It takes the role that plans as AWS prints it: .*role\/web-plan.*assumed-role/;
    expect(() => roleNamed(self)).toThrow(says);
    expect(() => run(unchanged, { self })).toThrow(says);
  });
});

describe("a role that is not in the plan", () => {
  test.each(["web-plan", `arn:aws:iam::999999999999:role/deploy`, `arn:aws:sts::999999999999:assumed-role/deploy/x`, "deploy/web"])(
    "%s is said, and cannot be judged",
    (self) => {
      for (const text of [narrowed, unchanged]) {
        const { verdict, cannotReview, selfEscalation } = review(text, self);
        expect({ verdict, selfEscalation }).toEqual({ verdict: "unreviewable", selfEscalation: [] });
        expect(cannotReview).toEqual([
          { address: "", reason: expect.stringMatching(/--self names, .* is not in what .* Its roles: deploy\./) },
        ]);
        expect(run(text, { self }).exitCode).toBe(3);
        expect(run(text, { self, format: "markdown" }).output).toContain("--self names");
      }
    },
  );
  test("nor in two stacks", () => {
    const stack = (name: string) =>
      JSON.stringify({ terraform: {}, resource: { aws_iam_role: { r: { name, assume_role_policy: trust(MAIN) } } } });
    const base = { text: stack("deploy"), file: "base.tf.json" };
    expect(run(stack("deploy"), { base, self: "deploy" }).exitCode).toBe(0);
    expect(run(stack("deploy"), { base, self: "web-plan" }).exitCode).toBe(3);
  });
  test("in a plan of many roles a few are named", () => {
    const roles = Array.from({ length: 30 }, (_, i) =>
      change({ address: `aws_iam_role.r${i}`, after: { ...role(trust(MAIN)), name: `r${i}`, arn: undefined } }),
    );
    expect(review(plan(roles), "web-plan").cannotReview[0]?.reason).toMatch(/Its roles: r0, r1, r10, .*, 20 more\./);
    expect(review(plan([]), "web-plan").cannotReview[0]?.reason).toContain("There is no role in it.");
  });
});

describe("the role that plans", () => {
  const made = (name: string) => plan([change({ after: { ...role(trust(MAIN)), name, arn: undefined }, after_unknown: { arn: true } })]);
  test.each<[string, string, string, boolean]>([
    ["is made: its account is not known yet", made("deploy"), `${ARN}/deploy`, true],
    ["has capitals, which AWS does not tell apart", made("Deploy"), "deploy", true],
    ["is deleted", plan([change({ before: role(trust(MAIN)) })]), "deploy", true],
    [
      "is written in another way alone",
      plan([change({ before: role(trust(MAIN)), after: role(policy({ Sid: "Other", ...admit(MAIN) })) })]),
      "deploy",
      false,
    ],
  ])("%s", (_, text, self, escalates) =>
    expect(review(text, self)).toMatchObject({
      selfEscalation: escalates ? [expect.stringContaining("eploy")] : [],
      changes: [{ risk: escalates ? "critical" : "none" }],
      cannotReview: [],
    }),
  );
});

test.each<[string, boolean]>([
  [".github/workflows/deploy.yml", true],
  ["./.github/workflows/deploy.yml", true],
  [".github/dependabot.yml", false],
])("a pull request that changes %s: workflows %s", (file, says) => {
  const { selfEscalation } = reviewOfPlan(unchanged, "plan.json", { changedFiles: ["README.md", file] });
  expect(selfEscalation).toEqual(says ? [expect.stringContaining("touches a workflow")] : []);
});

test("a role that gets another name is known by either", () => {
  const renamed = plan([
    change({
      before: role(trust(MAIN)),
      after: { ...role(trust(MAIN)), name: "other", arn: undefined },
      actions: ["delete", "create"],
    }),
  ]);
  for (const self of ["deploy", "other"]) expect(review(renamed, self)).toMatchObject({ selfEscalation: [expect.anything()] });
});
