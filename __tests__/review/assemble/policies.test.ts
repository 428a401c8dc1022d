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
    ["sensitive roles", attachedToAll(null, {}, { after_sensitive: { roles: true } })],
  ])("%s", (_, each) => {
    const review = reviewed([unchanged, each]);
    expect(review.verdict).toBe("unreviewable");
    expect(review.cannotReview.length).toBeGreaterThan(0);
  });

  test("two that write one inline policy with other texts", () => {
    const writes = (name: string, text: string, before: string | null = null) => {
      const values = (policy: string) => ({ name: "p", role: "deploy", policy });
      return change({ address: `aws_iam_role_policy.${name}`, before: before && (values(before) as never), after: values(text) });
    };
    const [read, all] = [policy(allow("s3:GetObject")), policy(allow("*"))];
    const review = reviewed([unchanged, writes("a", read), writes("b", all)]);
    expect(review.verdict).toBe("unreviewable");
    expect(review.changes[0]?.what.map(({ words }) => words).join()).toContain("do everything in AWS");
    expect(reasons(unchanged, writes("a", read), writes("b", read))).toEqual([]);
  });
});

describe("is told", () => {
  test("a policy that a list of roles attaches", () => {
    const review = reviewed([unchanged, attachedToAll(null, {})]);
    expect(review).toMatchObject({ verdict: "widened", cannotReview: [], changes: [{ name: "deploy" }] });
  });
  test("of a role that is not in the plan: what it gets, and that who may come in is not known", () => {
    const attachment = { role: "other", policy_arn: READ_ONLY };
    const of = (values: { before?: object; after?: object }) =>
      reviewed([unchanged, change({ address: "aws_iam_role_policy_attachment.a", ...values })]).changes;
    const events = [{ event: "trust-elsewhere" }];
    expect(of({ after: attachment })).toMatchObject([{ name: "other", direction: "widened", events, after: { who: [] } }]);
    expect(of({ before: attachment })).toMatchObject([{ name: "other", direction: "narrowed", events }]);
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
