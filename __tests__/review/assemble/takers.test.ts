import { change, reviewed, role } from "../../support/review-plans";
import { allow, MAIN, policy, trust } from "../../support/review-policies";

/** AWS knows no owners: what one resource gives, another one may take away. A denial that goes so is a gain. */

const DENY = policy({ ...allow("s3:DeleteBucket"), Effect: "Deny" });
const [READ, ALL] = [policy(allow("s3:GetObject")), policy(allow("s3:*"))];
const DENY_ALL = "arn:aws:iam::aws:policy/AWSDenyAll";
const deploy = (more: object = {}) => role(trust(MAIN), more);
const listed = [
  { name: "all", policy: ALL },
  { name: "deny", policy: DENY },
];
const had = deploy({ inline_policy: listed, managed_policy_arns: [DENY_ALL] });
const same = change({ before: had, after: had });
const inline = (address: string, before: string | null, after: string | null, name = "deny") => {
  const of = (text: string | null) => (text === null ? null : { name, role: "deploy", policy: text });
  return change({ address: `aws_iam_role_policy.${address}`, before: of(before), after: of(after) });
};
const tie = (address: string, before: boolean, after: boolean, more: object = {}) => {
  const values = { role: "deploy", policy_arn: DENY_ALL };
  return change({
    address: `aws_iam_role_policy_attachment.${address}`,
    before: before ? values : null,
    after: after ? values : null,
    ...more,
  });
};
const block = deploy({ inline_policy: [listed[0]] });
const ofBlocks = change({ before: block, after: block });
const all = inline("all", ALL, ALL, "all");
const names = (policy_names: string[]) =>
  change({ address: "aws_iam_role_policies_exclusive.l", after: { role_name: "deploy", policy_names } });
const arns = (policy_arns: string[]) =>
  change({ address: "aws_iam_role_policy_attachments_exclusive.l", after: { role_name: "deploy", policy_arns } });
const configured = {
  configuration: {
    root_module: { resources: [{ mode: "managed", type: "aws_iam_role", name: "deploy", expressions: { inline_policy: [{}] } }] },
  },
};

test.each<[string, object[], string, object?]>([
  ["a list leaves it out", [same, all, inline("d", DENY, DENY), names(["all"])], "widened"],
  ["a list has it", [same, all, inline("d", DENY, DENY), names(["all", "deny"])], "unchanged"],
  ["a list of managed policies leaves it out", [same, all, tie("d", true, true), arns([])], "widened"],
  ["a list of managed policies has it", [same, all, tie("d", true, true), arns([DENY_ALL])], "unchanged"],
  [
    "blocks of the role leave it out",
    [change({ before: had, after: { ...had, inline_policy: [listed[0]] } }), all, inline("d", DENY, DENY)],
    "widened",
    configured,
  ],
  ["blocks of a role that stays leave it out", [ofBlocks, all, inline("d", DENY, DENY)], "unchanged", configured],
  ["a second resource for it goes", [same, all, inline("d", DENY, DENY), inline("e", DENY, null)], "widened"],
  [
    "a second resource for it becomes one of another denial",
    [
      same,
      all,
      inline("d", DENY, DENY),
      change({
        address: "aws_iam_role_policy.e",
        before: { name: "deny", role: "deploy", policy: DENY },
        after: { name: "other", role: "deploy", policy: policy({ ...allow("sqs:*"), Effect: "Deny" }) },
      }),
    ],
    "widened",
  ],
  ["a second attachment of it goes", [same, all, tie("d", true, true), tie("e", true, false)], "widened"],
  ["another resource takes it over", [same, all, inline("d", null, DENY), inline("e", DENY, null)], "unreviewable"],
  ["it is made anew before the old one is deleted", [same, all, tie("d", true, true, { actions: ["create", "delete"] })], "unreviewable"],
  ["it is made anew after the old one is deleted", [same, all, tie("d", true, true, { actions: ["delete", "create"] })], "unchanged"],
  ["an attachment to several no longer names the role", [same, all, tie("d", true, true), several(["deploy"], ["other"])], "widened"],
])("%s", (_, changes, verdict, more = {}) => expect(reviewed(changes, more).verdict).toBe(verdict));

test("nothing goes but what is taken", () => {
  const both = deploy({ inline_policy: [listed[0], { name: "read", policy: READ }] });
  const review = reviewed([change({ before: both, after: both }), all, inline("r", READ, null, "read")]);
  // What the role may do by the one that goes it may do by the one that stays
  expect([review.verdict, review.changes.flatMap(({ what }) => what)]).toEqual(["rewritten", []]);
});

function several(before: string[], after: string[]) {
  const of = (roles: string[]) => ({ name: "s", policy_arn: DENY_ALL, roles, users: [], groups: [] });
  return change({ address: "aws_iam_policy_attachment.s", before: of(before), after: of(after) });
}
