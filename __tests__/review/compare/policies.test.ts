import type { AttachedPolicy } from "../../../modules/review/assemble/state";
import { compareRole } from "../../../modules/review/compare/compare-role";
import { change, policyChange, reviewed, role } from "../../support/review-plans";
import { ACCOUNT, allow, MAIN, policy, trust } from "../../support/review-policies";
import { guessed, HIDDEN, inline, managed, state, text } from "../../support/role-states";

/** What a role may do, before against after: what cannot be compared is a doubt, and no gain has less risk than it has. */

const deploy = (...managed_policy_arns: string[]) => role(trust(MAIN), { managed_policy_arns });
const unchanged = change({ before: deploy(), after: deploy() });
const aws = (name: string) => `arn:aws:iam::aws:policy/${name}`;
const ADMIN = aws("AdministratorAccess");
const what = (review: ReturnType<typeof reviewed>) =>
  review.changes.flatMap((each) => each.what.map(({ direction, risk, words }) => `${direction} ${risk} ${words}`));

describe("managed policies by their names", () => {
  const reads = "AWS's policy ReadOnlyAccess: read nearly everything in the account, data included";
  const power = "AWS's policy PowerUserAccess: everything in the account except IAM and organization settings";
  const EVERYTHING = "do everything in AWS on every resource";
  test.each<[string, string[], string[], string, string[]]>([
    ["that reads", [], ["ReadOnlyAccess"], "widened", [`gained medium ${reads}`]],
    ["that writes", [], ["PowerUserAccess"], "widened", [`gained high ${power}`]],
    ["that nobody knows", [], ["Strange"], "widened", ["gained high AWS's policy Strange"]],
    ["that stays", ["PowerUserAccess"], ["PowerUserAccess"], "unchanged", []],
    ["that goes", ["ReadOnlyAccess"], [], "narrowed", [`lost low ${reads}`]],
    ["that holds back, and goes", ["AWSDenyAll"], [], "widened", ["gained high AWS's policy AWSDenyAll"]],
    ["that holds back, and comes", [], ["AWSDenyAll"], "narrowed", ["lost low AWS's policy AWSDenyAll"]],
    ["that goes from a role that may do everything", ["AdministratorAccess", "ReadOnlyAccess"], ["AdministratorAccess"], "rewritten", []],
    [
      "that holds back, and goes from a role that may do everything",
      ["AdministratorAccess", "AWSDenyAll"],
      ["AdministratorAccess"],
      "widened",
      ["gained high AWS's policy AWSDenyAll"],
    ],
    [
      "that all else gives way to",
      ["AdministratorAccess"],
      ["ReadOnlyAccess"],
      "narrowed",
      [`lost low ${EVERYTHING}`, `narrowed low ${reads}`],
    ],
  ])("one %s", (_, before, after, verdict, expected) => {
    const values = (names: string[]) => deploy(...names.map(aws));
    const review = reviewed([change({ before: values(before), after: values(after) })]);
    expect({ verdict: review.verdict, what: what(review).sort() }).toEqual({ verdict, what: expected });
  });

  const mfa = { Condition: { Bool: { "aws:MultiFactorAuthPresent": "true" } } };
  test.each<[string, object[], string]>([
    ["everything", [allow("*")], "narrowed"],
    ["everything of one service", [allow("s3:*")], "gained"],
    ["everything on one resource", [allow("*", "arn:aws:s3:::a")], "gained"],
    ["everything under a condition", [allow("*", "*", mfa)], "gained"],
    ["everything but what is denied", [allow("*"), { ...allow("iam:*"), Effect: "Deny" }], "gained"],
  ])("one that comes to a role that may do %s", (_, statements, direction) => {
    const text = policy(...statements);
    const review = reviewed([change({ before: deploy(), after: deploy(aws("PowerUserAccess")) }), policyChange(text, text)]);
    expect(review.changes[0]?.what).toMatchObject([{ direction, resources: [aws("PowerUserAccess")] }]);
  });

  test("of the account's own nothing is known", () => {
    const own = `arn:aws:iam::${ACCOUNT}:policy/own`;
    for (const [before, after] of [
      [[], [own]],
      [[own], []],
    ] as const)
      expect(reviewed([change({ before: deploy(...before), after: deploy(...after) })]).verdict).toBe("unreviewable");
    const attached = { role: "deploy", policy_arn: ADMIN };
    expect(reviewed([unchanged, change({ address: "aws_iam_role_policy_attachment.a", after: attached })]).cannotReview).toEqual([]);
  });
});

describe("what cannot be decided is a doubt that names the policy", () => {
  const odd = (value: string) => ({ Condition: { "ForAllValues:StringLike": { "aws:TagKeys": value } } });
  const describe = (value: string, more: object = {}) => allow("ec2:DescribeInstances", "*", { ...odd(value), ...more });
  const except = (value: string) => policy(allow("ec2:*"), describe(value, { Effect: "Deny" }));
  test.each<[string, string, string]>([
    ["allowed", policy(describe("a")), policy(describe("b"))],
    ["denied", except("a"), except("b")],
  ])("%s", (_, before, after) => {
    const { verdict, cannotReview, changes } = reviewed([unchanged, policyChange(before, after)]);
    expect(verdict).toBe("unreviewable");
    expect(cannotReview).toContainEqual({ address: "aws_iam_role_policy.p", reason: expect.stringContaining("permissions") });
    expect(changes[0]?.what).toContainEqual(expect.objectContaining({ certainty: "undecided", risk: "high" }));
  });
});

test("a denial that goes is high, whatever it denied", () => {
  const all = allow("ec2:*");
  const denied = { ...allow("ec2:DescribeInstances"), Effect: "Deny" };
  expect(what(reviewed([unchanged, policyChange(policy(all, denied), policy(all))]))).toEqual([
    expect.stringMatching(/^gained high read in ec2 \(describe instances\)/),
  ]);
});

describe("a policy whose text cannot be read", () => {
  const [READ, MORE] = ["arn:aws:s3:::a/x", "arn:aws:s3:::a/*"].map((arn) => policy(allow("s3:GetObject", arn))) as [string, string];
  const [secret, other] = ["a", "b"].map((same) => inline("p", { ...HIDDEN, same })) as [AttachedPolicy, AttachedPolicy];
  const [read, more, hidden] = [inline("p", text(READ)), inline("p", text(MORE)), inline("p", HIDDEN)];
  const of = (before: readonly AttachedPolicy[], after?: readonly AttachedPolicy[]) =>
    compareRole({ before: state({ policies: before }), ...(after && { after: state({ policies: after }) }), events: [] }, new Map());
  test.each<[string, AttachedPolicy[], AttachedPolicy[], string[], string[]]>([
    ["comes", [], [hidden], ["p"], []],
    ["goes", [hidden], [], ["p"], []],
    ["could be read before", [read], [hidden], ["p"], []],
    ["can be read now", [hidden], [read], ["p"], []],
    ["is another secret", [secret], [other], ["p"], []],
    // As of two stacks, where neither text is known
    ["is not known, as before", [hidden], [hidden], ["p"], []],
    ["is the same secret", [secret], [secret], [], []],
    ["is a guess", [read], [inline("p", guessed(MORE))], ["p"], ["widened configuration"]],
    ["is a guess, and new", [], [inline("p", guessed(READ))], ["p"], ["gained configuration"]],
    ["stays, beside one that grows", [secret, inline("q", text(READ))], [secret, inline("q", text(MORE))], [], ["widened known"]],
    ["comes, beside one that grows", [read], [more, inline("q", HIDDEN)], ["q"], ["widened known"]],
    // A managed policy and an inline one are two, whatever they are called
    ["has the name of a managed one", [managed("p", HIDDEN)], [{ ...hidden, key: managed("p").key }], ["p", "p"], []],
  ])("%s", (_, before, after, doubted, expected) => {
    const { doubts, change: told } = of(before, after) ?? { doubts: [] };
    expect(doubts.map(({ reason }) => reason)).toEqual(doubted.map((name) => expect.stringContaining(`The policy ${name} cannot be read`)));
    expect((told?.what ?? []).map(({ direction, certainty }) => `${direction} ${certainty}`)).toEqual(expected);
  });

  test("is doubted by its address, and in a role that is gone no more", () => {
    expect(of([], [hidden])?.doubts).toEqual([{ address: hidden.address, reason: "The policy p cannot be read. Nobody may read it." }]);
    expect(of([hidden], undefined)?.doubts).toEqual([]);
  });
});
