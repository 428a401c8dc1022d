import { change, reviewed, role } from "../../support/review-plans";
import { ACCOUNT, allow, MAIN, policy, trust } from "../../support/review-policies";

/** Policies of a role as resources give them: what a plan leaves out is a doubt, and never nothing. */

const deploy = role(trust(MAIN));
const unchanged = change({ before: deploy, after: deploy });
const POLICY = `arn:aws:iam::${ACCOUNT}:policy/p`;
const READ_ONLY = "arn:aws:iam::aws:policy/ReadOnlyAccess";
const toAll = (values: object) => ({ name: "a", policy_arn: READ_ONLY, users: [], groups: [], roles: ["deploy"], ...values });
const attachedToAll = (before: object | null, after: object | null, more: object = {}) =>
  change({ address: "aws_iam_policy_attachment.a", before: before && toAll(before), after: after && toAll(after), ...more });
const inline = (before: string | null, after: string | null, more: object = {}) => {
  const values = (text: string | null) => text && { name: "p", role: "deploy", policy: text };
  return change({ address: "aws_iam_role_policy.p", before: values(before) as never, after: values(after) as never, ...more });
};
const reasons = (...changes: object[]) => reviewed(changes).cannotReview.map(({ reason }) => reason);

describe("is a doubt", () => {
  test.each<[string, object]>([
    ["an inline policy without a text", change({ address: "aws_iam_role_policy.p", after: { name: "p", role: "deploy" } })],
    ["an inline policy of no role", change({ address: "aws_iam_role_policy.p", after: { name: "p", policy: policy(allow("*")) } })],
    ["an attachment of nothing", change({ address: "aws_iam_role_policy_attachment.a", after: { role: "deploy" } })],
    ["an attachment to no role", change({ address: "aws_iam_role_policy_attachment.a", after: { policy_arn: READ_ONLY } })],
    ["a user beside the role", attachedToAll(null, { users: ["u"] })],
    ["a group beside the role", attachedToAll(null, { groups: ["g"] })],
    ["users that go", attachedToAll({ users: ["u"] }, null)],
    ["users that are not known", attachedToAll(null, { users: undefined }, { after_unknown: { users: true } })],
    ["roles that are not known", attachedToAll(null, { roles: undefined }, { after_unknown: { roles: true } })],
    ["a sensitive policy that goes", inline(policy(allow("*")), null, { before_sensitive: { policy: true } })],
    ["a policy of no statement", inline(policy(allow("s3:GetObject")), "{}")],
    ["a policy whose statement is a text", inline(policy(allow("s3:GetObject")), '{"Statement":"*"}')],
    ["a policy that nobody could read", inline("{", policy(allow("s3:GetObject")))],
    ["a policy that nobody can read any more", inline(policy(allow("s3:GetObject")), "{")],
    ["one text that nobody can read for another", inline("{", "[")],
    ["sensitive roles", attachedToAll(null, {}, { after_sensitive: { roles: true } })],
  ])("%s", (_, each) => {
    const review = reviewed([unchanged, each]);
    expect(review.verdict).toBe("unreviewable");
    expect(review.cannotReview.length).toBeGreaterThan(0);
  });

  test("a managed policy without a text", () => {
    const attached = change({ address: "aws_iam_role_policy_attachment.a", after: { role: "deploy", policy_arn: POLICY } });
    const own = change({ address: "aws_iam_policy.p", after: { name: "p", path: "/" }, after_unknown: { arn: true } });
    expect(reviewed([unchanged, attached, own]).verdict).toBe("unreviewable");
  });

  test("a managed policy of elsewhere, although an inline one is called as it is", () => {
    const attached = change({ address: "aws_iam_role_policy_attachment.a", after: { role: "deploy", policy_arn: POLICY } });
    expect(reasons(unchanged, attached, inline(null, policy(allow("s3:GetObject"))))).toEqual([expect.stringContaining(POLICY)]);
  });

  test.each<[string, string[]]>([
    ["arn", []],
    ["description", ["aws_iam_role_policy_attachment.a"]],
  ])("a policy by its %s, for which it may be another one", (attribute, doubts) => {
    const own = change({
      address: "aws_iam_policy.own",
      after: { name: "own", path: "/", policy: policy(allow("s3:GetObject")) },
      after_unknown: { arn: true },
    });
    const attached = change({
      address: "aws_iam_role_policy_attachment.a",
      after: { role: "deploy" },
      after_unknown: { policy_arn: true },
    });
    const expressions = { policy_arn: { constant_value: `\${aws_iam_policy.own.${attribute}}` } };
    const resources = [{ mode: "managed", type: "aws_iam_role_policy_attachment", name: "a", expressions }];
    const review = reviewed([unchanged, own, attached], { configuration: { root_module: { resources } } });
    expect(review.cannotReview.map(({ address }) => address)).toEqual(doubts);
  });

  test("managed policies of a role's own list that name none of the plan", () => {
    const after = role(trust(MAIN), { managed_policy_arns: [null] });
    const listed = change({ before: deploy, after, after_unknown: { managed_policy_arns: [true] } });
    const expressions = { managed_policy_arns: { constant_value: ["${data.aws_iam_policy.all.arn}"] } };
    const resources = [{ mode: "managed", type: "aws_iam_role", name: "deploy", expressions }];
    expect(reviewed([listed], { configuration: { root_module: { resources } } }).verdict).toBe("unreviewable");
  });

  test("a policy for one of two roles of the same name", () => {
    const twin = change({ address: "aws_iam_role.twin", before: deploy, after: deploy });
    expect(reviewed([unchanged, twin, inline(null, policy(allow("*")))]).verdict).toBe("unreviewable");
    expect(reviewed([unchanged, inline(null, policy(allow("*")))]).verdict).toBe("widened");
  });

  const writes = (name: string, text: string, before: string | null = null) => {
    const values = (policy: string) => ({ name: "p", role: "deploy", policy });
    return change({ address: `aws_iam_role_policy.${name}`, before: before === null ? null : values(before), after: values(text) });
  };
  const [read, all] = [policy(allow("s3:GetObject")), policy(allow("*"))];
  test("two that write one inline policy with other texts", () => {
    for (const [one, other] of [
      [read, all],
      [all, read],
    ] as const) {
      const review = reviewed([unchanged, writes("a", one), writes("b", other)]);
      expect(review.verdict).toBe("unreviewable");
      expect(review.changes[0]?.what.map(({ words }) => words).join()).toContain("do everything in AWS");
    }
    expect(reasons(unchanged, writes("a", read), writes("b", read))).toEqual([]);
  });
  test.each<[string, string, string]>([
    ["another text that nobody can read", "{", "["],
    ["one that nobody can read any more", read, "{"],
    ["none any more", read, ""],
  ])("two that write one inline policy with the same text, and one of them now with %s", (_, before, after) => {
    expect(reviewed([unchanged, writes("a", before, before), writes("b", after, before)]).verdict).toBe("unreviewable");
    expect(reviewed([unchanged, writes("a", after, before), writes("b", before, before)]).verdict).toBe("unreviewable");
    expect(reviewed([unchanged, writes("a", before, before), writes("b", before, before)]).verdict).toBe("unchanged");
  });
});

test("each doubt is told of each resource, once", () => {
  const unknown = { after_unknown: { policy_arn: true } };
  const tie = (name: string) => change({ address: `aws_iam_role_policy_attachment.${name}`, after: { role: "deploy" }, ...unknown });
  const several = attachedToAll(null, { users: ["u"], roles: undefined }, { after_unknown: { roles: true } });
  const { cannotReview } = reviewed([unchanged, tie("b"), tie("a"), several]);
  expect(cannotReview.map(({ address }) => address)).toEqual([
    "aws_iam_policy_attachment.a",
    "aws_iam_policy_attachment.a",
    "aws_iam_role_policy_attachment.a",
    "aws_iam_role_policy_attachment.b",
  ]);
  expect(new Set(cannotReview.map(({ reason }) => reason)).size).toBe(3);
});

describe("is told", () => {
  test.each<[string, object, string, string]>([
    ["what it allowed, as a loss", allow("sqs:SendMessage"), "allow", "lost"],
    ["what it denied, as a gain", { ...allow("s3:DeleteBucket"), Effect: "Deny" }, "deny", "gained"],
  ])("that a policy is gone with a role that is replaced: %s", (_, statement, effect, direction) => {
    const more = { inline_policy: [{ name: "all", policy: policy(allow("s3:*")) }] };
    const replaced = change({ before: role(trust(MAIN), more), after: role(trust(MAIN), more), actions: ["delete", "create"] });
    const text = policy(statement);
    const review = reviewed([replaced, inline(text, text)]);
    expect(review.changes[0]?.events.map(({ event }) => event)).toContain("policies-lost");
    expect(review.changes[0]?.what).toMatchObject([{ effect, direction }]);
  });
  test("a policy that a list of roles attaches", () => {
    const review = reviewed([unchanged, attachedToAll(null, {})]);
    expect(review).toMatchObject({ verdict: "widened", cannotReview: [], changes: [{ name: "deploy" }] });
  });
  test("of a role that is not in the plan: what it gets, and that who may come in is not known", () => {
    const attachment = { role: "other", policy_arn: READ_ONLY };
    const of = (values: { before?: object; after?: object }) =>
      reviewed([unchanged, change({ address: "aws_iam_role_policy_attachment.a", ...values })]).changes;
    const events = [{ event: "trust-elsewhere" }];
    const address = "aws_iam_role_policy_attachment.a";
    expect(of({ after: attachment })).toMatchObject([{ name: "other", address, direction: "widened", events, after: { who: [] } }]);
    expect(of({ before: attachment })).toMatchObject([{ name: "other", address, direction: "narrowed", events }]);
  });
  test("of a role that is not in the plan, although a policy is called as it is", () => {
    const values = { name: "other", role: "other", policy: policy(allow("*")) };
    const review = reviewed([unchanged, change({ address: "aws_iam_role_policy.other", after: values })]);
    expect(review).toMatchObject({ verdict: "widened", changes: [{ name: "other", risk: "critical" }] });
  });
  test("the text of a managed policy that a role of the plan has", () => {
    const own = (text: string) => ({ name: "p", arn: POLICY, path: "/", policy: text });
    const attachment = { role: "deploy", policy_arn: POLICY };
    const review = reviewed([
      unchanged,
      change({ address: "aws_iam_role_policy_attachment.a", before: attachment, after: attachment }),
      change({ address: "aws_iam_policy.p", before: own(policy(allow("s3:GetObject"))), after: own(policy(allow("*"))) }),
    ]);
    expect(review).toMatchObject({ verdict: "widened", cannotReview: [], changes: [{ kind: "role", name: "deploy" }] });
  });
});

test("of a role that is made anew, what HCL refers to may be another role", () => {
  const anew = change({ before: deploy, after: role(trust(MAIN)), after_unknown: { id: true }, actions: ["delete", "create"] });
  const given = change({
    address: "aws_iam_role_policy.p",
    after: { name: "p", policy: policy(allow("s3:GetObject")) },
    after_unknown: { role: true },
  });
  const configuration = {
    root_module: {
      resources: [
        { mode: "managed", type: "aws_iam_role", name: "deploy", expressions: {} },
        {
          mode: "managed",
          type: "aws_iam_role_policy",
          name: "p",
          expressions: { role: { references: ["aws_iam_role.deploy.id", "aws_iam_role.deploy"] } },
        },
      ],
    },
  };
  expect(reviewed([anew, given], { configuration }).cannotReview.map(({ address }) => address)).toContain("aws_iam_role_policy.p");
});
