import { change, reviewed, role } from "../support/review-plans";
import { allow, policy, trust } from "../support/review-policies";

const MANAGED = "arn:aws:iam::123456789012:policy/by-hand";
const BY_HAND = { name: "by-hand", policy: policy(allow(["s3:DeleteBucket"], "*")) };

/** The plan of a role that keeps to its own policies, after somebody gave it two by hand: as Terraform 1.11 with hashicorp/aws 5.100 has it. */
const TRUST = trust("repo:octo-org@123456/web@456789:ref:refs/heads/main");
const found = role(TRUST, { inline_policy: [BY_HAND], managed_policy_arns: [MANAGED] });
const list = (type: string, attribute: string, own: readonly string[], is: readonly string[]) =>
  change({
    address: `aws_iam_role_${type}_exclusive.deploy`,
    before: { role_name: "deploy", [attribute]: is },
    after: { role_name: "deploy", [attribute]: own },
  });
const changes = [
  change({ before: found, after: found }),
  list("policies", "policy_names", [], ["by-hand"]),
  list("policy_attachments", "policy_arns", [], [MANAGED]),
];
const resource_drift = [change({ before: role(TRUST), after: found })];

describe("policies that somebody gave a role by hand, and that its exclusive lists take off", () => {
  const [subject, ...others] = reviewed(changes, { resource_drift }).changes;

  test("are lost", () => {
    expect(others).toEqual([]);
    expect(subject?.what.map(({ direction, words }) => `${direction} ${words}`)).toEqual([
      "lost the managed policy by-hand",
      "lost write in s3 (delete bucket) on every resource",
    ]);
  });

  test("are said to go, and nothing says that they stay", () => {
    const sentences = subject?.events.map(({ sentence }) => sentence) ?? [];
    expect(sentences).toContain("A list of what alone the role may have takes away what is not in it: by-hand, by-hand.");
    expect(sentences.filter((sentence) => /leaves it as it is/.test(sentence))).toEqual([]);
  });

  test("stay where no list takes them off", () => {
    const [open] = reviewed(changes.slice(0, 1), { resource_drift }).changes;
    expect(open?.what).toEqual([]);
    expect(open?.events).toHaveLength(2);
    for (const { sentence } of open?.events ?? []) expect(sentence).toMatch(/This plan leaves it as it is\.$/);
  });
});
