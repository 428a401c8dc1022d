import type { PolicyText, RoleState } from "../../../modules/review/assemble/state";
import { byRisk } from "../../../modules/review/compare/changes";
import { compareRole } from "../../../modules/review/compare/compare-role";
import type { WhatChange } from "../../../modules/review/model";
import { admit, allow, ISSUER, MAIN, policy } from "../../support/review-policies";
import { guessed, inline, state, text } from "../../support/role-states";

/** The lines of a change: each with its direction, its risk, whether it is allowed or denied, and how sure it is. */

const changed = (before: Partial<RoleState>, after: Partial<RoleState>) =>
  compareRole({ before: state(before), after: state(after), events: [] }, new Map())?.change;
const line = (each: { direction: string; risk: string; effect: string; certainty: string }) =>
  `${each.direction} ${each.risk} ${each.effect} ${each.certainty}`;
const deny = <T extends object>(statement: T) => ({ ...statement, Effect: "Deny" });
/** Under a condition that nobody can compare. */
type Statement = ReturnType<typeof admit>;
const odd = (statement: { readonly Effect: string; readonly Condition?: object }, key: string) => ({
  ...statement,
  Condition: { ...statement.Condition, "ForAllValues:StringLike": { [key]: "a" } },
});

test("the riskiest line comes first, then what gains, then what is more, then by its words", () => {
  const line = (risk: string, direction: string, level: string, words: string) => ({ risk, direction, level, words }) as WhatChange;
  const ordered = [
    line("high", "lost", "read", "z"),
    line("low", "gained", "read", "z"),
    line("low", "lost", "all", "z"),
    line("low", "lost", "read", "a"),
    line("low", "lost", "read", "b"),
    line("low", "lost", "read", "c"),
  ];
  const [a, b, c, d, e, f] = ordered as [WhatChange, WhatChange, WhatChange, WhatChange, WhatChange, WhatChange];
  for (const mixed of [ordered, [f, e, d, c, b, a], [e, a, f, b, d, c], [d, e, f, b, a, c]]) expect(byRisk(mixed)).toEqual(ordered);
});

describe("who comes in", () => {
  const [main, dev, any] = [MAIN, "repo:octo-org/web:ref:refs/heads/dev", "*"].map((subject) => admit(subject)) as [
    Statement,
    Statement,
    Statement,
  ];
  test.each<[string, object[], object[], string[]]>([
    ["somebody else", [main], [dev], ["gained medium allow known", "lost low allow known"]],
    ["a denial that comes", [main], [main, deny(dev)], ["lost low deny known"]],
    // It held back a named job alone, and nobody knows what for
    ["a denial that goes", [main, deny(dev)], [main], ["gained high deny known"]],
    [
      "anyone, under a condition that nobody can compare",
      [main],
      [odd(any, `${ISSUER}:actor`)],
      ["gained critical allow undecided", "lost low allow undecided"],
    ],
  ])("%s", (_, before, after, expected) => {
    const trust = (statements: object[]) => ({ trust: text(policy(...statements)) });
    expect(changed(trust(before), trust(after))?.who.map(line)).toEqual(expected);
  });
  test("is as sure as the text", () =>
    expect(changed({ trust: text(policy(main)) }, { trust: guessed(policy(main, dev)) })?.who.map(line)).toEqual([
      "gained medium allow configuration",
    ]));
});

describe("what they may do", () => {
  const [queue, object] = ["arn:aws:sqs:eu-west-1:123456789012:q", "arn:aws:s3:::a/x"];
  const [send, get] = [allow("sqs:SendMessage", queue), allow("s3:GetObject", object)];
  const what = (before: PolicyText, after: PolicyText) =>
    changed({ policies: [inline("p", before)] }, { policies: [inline("p", after)] })?.what;
  const of = (...statements: object[]) => text(policy(...statements));

  test.each<[string, object[], object[], string[]]>([
    ["something else of another service", [get], [send], ["gained medium allow known", "lost low allow known"]],
    [
      "something else of the same one",
      [allow("sqs:SendMessage", queue)],
      [allow("sqs:PurgeQueue", queue)],
      ["gained medium allow known", "lost low allow known"],
    ],
    ["more of the same", [get], [allow("s3:GetObject", "arn:aws:s3:::a/*")], ["widened low allow known"]],
    ["less of the same", [allow("s3:GetObject", "arn:aws:s3:::a/*")], [get], ["narrowed low allow known"]],
    ["a denial that comes", [get], [get, deny(send)], ["lost low deny known"]],
    ["a denial that goes", [get, deny(get)], [get], ["gained high deny known"]],
    // Not one line, of which the first would be the effect
    ["a permission that comes, and a denial that goes", [deny(get)], [get], ["gained high deny known", "gained low allow known"]],
    [
      "under a condition that nobody can compare, beside one that is sure",
      [],
      [odd(get, "aws:TagKeys"), allow("s3:GetObject", "arn:aws:s3:::b/x")],
      ["gained low allow known", "gained high allow undecided"],
    ],
    ["a secret among others", [], [allow(["ssm:DescribeParameters", "ssm:GetParameter"])], ["gained high allow known"]],
  ])("%s", (_, before, after, expected) =>
    expect(
      what(of(...before), of(...after))
        ?.map(line)
        .sort(),
    ).toEqual(expected.sort()),
  );

  test("is as sure as the text, and what is sure is not a guess", () => {
    expect(what(of(get), guessed(policy(get, send)))?.map(line)).toEqual(["gained medium allow configuration"]);
    const sure = changed({}, { policies: [inline("p", of(send)), inline("q", guessed(policy(send, get)))] })?.what;
    expect(sure?.map(line)).toEqual(["gained medium allow known", "gained low allow configuration"]);
  });

  test("of a larger one: what it grew out of, or is left", () => {
    const services = ["dynamodb", "ec2", "lambda", "sqs"];
    const from = (count: number) =>
      what(of(...services.slice(0, count).map((service) => allow(`${service}:Get*`))), of(allow("*")))?.[0]?.from;
    expect(from(1)).toMatch(/dynamodb/);
    expect(from(3)).toMatch(/dynamodb.*; .*ec2.*; .*lambda/);
    expect(from(4)).toBe("4 that are narrower");
    expect(from(0)).toBeUndefined();
  });
});
