import { auditOpened } from "../../modules/audit/opened";
import { reviewed } from "../../modules/review/command";
import type { SubjectChange } from "../../modules/review/model";
import { renderMarkdown } from "../../modules/review/render/markdown";
import { renderText } from "../../modules/review/render/text";
import { change, plan, role, trustChange } from "../support/review-plans";
import { allow, MAIN, policy, trust } from "../support/review-policies";

const review = (changes: readonly object[]) => reviewed({ text: plan(changes), file: "plan.json" }, { audit: auditOpened }).review;
const OPEN = "repo:*/web:ref:refs/heads/main";
const rulesOf = ({ findings = [] }: SubjectChange) => findings.map(({ severity, rule }) => `${severity} ${rule}`);
const named = (name: string, before: string | null, after: string | null) => {
  const stateOf = (policy: string | null) => (policy === null ? null : role(policy, { name, id: name }));
  return change({ address: `aws_iam_role.${name}`, before: stateOf(before), after: stateOf(after) });
};

describe("where a plan lets somebody in, the audit says what there is to find", () => {
  const [opened] = review([trustChange(trust(MAIN), trust(OPEN))]).changes;

  test("with a token that comes in and a fix", () => {
    expect(opened?.findings?.[0]).toEqual({
      rule: "any-repository",
      severity: "unsafe",
      why: expect.stringContaining("A repository of anybody on GitHub comes in"),
      token: expect.objectContaining({ aud: "sts.amazonaws.com", sub: expect.stringMatching(/^repo:.*\/web.*:ref:refs\/heads\/main$/) }),
      fix: expect.stringContaining("StringEquals"),
    });
  });

  test.each<[string, string | null, string | null, string[]]>([
    ["a new role", null, trust("repo:octo-org/*"), ["unsafe whole-organisation"]],
    [
      "a pull request beside main",
      trust(MAIN),
      trust([MAIN, "repo:octo-org@123456/web@456789:pull_request"]),
      expect.arrayContaining(["warning pull-request"]),
    ],
    ["somebody instead of another", trust("repo:octo/web:ref:refs/heads/main"), trust("repo:octo-org/*"), ["unsafe whole-organisation"]],
    ["less than before", trust(OPEN), trust(MAIN), []],
    ["a role that goes", trust(OPEN), null, []],
    ["nothing to find", trust(MAIN), trust("repo:octo-org@123456/web@456789:environment:production"), []],
  ])("%s", (_, before, after, rules) => {
    const [only] = review([named("deploy", before, after)]).changes;
    expect(only && rulesOf(only)).toEqual(rules);
  });

  test("verdict, risk and exit code are those without it", () => {
    const text = plan([trustChange(trust(MAIN), trust(OPEN))]);
    const [plain, audited] = [{}, { audit: auditOpened }].map((asked) =>
      reviewed({ text, file: "plan.json" }, { failOn: "widened", ...asked }),
    );
    const without = audited?.review.changes.map(({ findings: _, ...rest }) => rest);
    expect({ ...audited, review: { ...audited?.review, changes: without } }).toEqual(plain);
  });

  test("of each role its own, by its address", () => {
    const { changes } = review([
      named("a", trust(MAIN), trust(OPEN)),
      named("b", trust(OPEN), trust(OPEN)),
      named("c", null, trust("repo:octo-org/*")),
    ]);
    expect(changes.map((each) => [each.name, rulesOf(each)[0]])).toEqual([
      ["a", "unsafe any-repository"],
      ["c", "unsafe whole-organisation"],
    ]);
  });

  test("what cannot be read is left to the review", () => {
    const { verdict, changes } = review([
      change({ before: role(trust(MAIN)), after: role(""), after_unknown: { assume_role_policy: true } }),
    ]);
    expect([verdict, changes.flatMap(rulesOf)]).toEqual(["unreviewable", []]);
  });

  test("two stacks: of the one that comes", () => {
    const stack = (subject: string) => ({
      file: "cdk.tf.json",
      text: JSON.stringify({
        terraform: {},
        resource: { aws_iam_role: { deploy: { name: "deploy", assume_role_policy: trust(subject) } } },
      }),
    });
    const { changes } = reviewed(stack(OPEN), { base: stack(MAIN), audit: auditOpened }).review;
    expect(changes.flatMap(rulesOf)).toContain("unsafe any-repository");
  });

  test("no more than twenty roles, the riskiest", () => {
    const many = Array.from({ length: 60 }, (_, i) => named(`r${i}`, trust(MAIN), trust(i < 55 ? "repo:octo-org/web:*" : OPEN)));
    let asked: string[] = [];
    const audit = (_: unknown, roles: ReadonlySet<string>) => {
      asked = [...roles];
      return new Map(asked.map((address) => [address, []]));
    };
    const { changes } = reviewed({ text: plan(many), file: "plan.json" }, { audit }).review;
    expect(asked).toHaveLength(20);
    expect(changes.slice(0, 5).map(({ risk, findings }) => [risk, findings])).toEqual(Array(5).fill(["critical", []]));
    expect(changes.at(-1)?.findings).toBeUndefined();
  });
});

test("riskier changes that let nobody in take no role's place", () => {
  const stateOf = (name: string, action: string) =>
    role(trust(MAIN), { name, id: name, inline_policy: [{ name: "p", policy: policy(allow(action)) }] });
  const grow = (name: string) =>
    change({ address: `aws_iam_role.${name}`, before: stateOf(name, "s3:GetObject"), after: stateOf(name, "*") });
  const { changes } = review([
    ...Array.from({ length: 20 }, (_, i) => grow(`r${i}`)),
    named("opened", trust(MAIN), trust("repo:octo-org/*")),
  ]);
  expect(changes.map(({ risk }) => risk).slice(0, 20)).toEqual(Array(20).fill("critical"));
  expect(changes.map(rulesOf).filter((rules) => rules.length > 0)).toEqual([["unsafe whole-organisation"]]);
});

describe("rendered", () => {
  const found = review([trustChange(trust(MAIN), trust(OPEN))]);
  test("in the text", () =>
    expect(renderText(found)).toMatch(
      / {2}What an audit finds in its trust policy\n {4}- unsafe, any-repository: A repository .* Comes in: \{"sub":.*\} Fix: /,
    ));
  test("in the details of the comment, escaped", () => {
    const comment = renderMarkdown(found);
    expect(comment).toMatch(/<details>[\s\S]*\*\*What an audit finds in its trust policy\*\*\n\n- unsafe, any-repository: /);
    expect(comment).not.toContain('Comes in: {"sub":"repo:');
  });
});
