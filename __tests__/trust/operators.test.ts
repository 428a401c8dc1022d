import { grantsOf } from "../../modules/iam/compare/grants";
import type { ConditionBlock, PolicyDocument } from "../../modules/iam/document";
import { admits } from "../../modules/trust/admits";
import { exposureOf } from "../../modules/trust/exposure";
import { describeRole } from "../../modules/words/describe";
import { whoInWords } from "../../modules/words/who";
import { change, reviewed, role } from "../support/review-plans";
import { MAIN, PROVIDER, trust } from "../support/review-policies";
import { keys } from "../support/trust-grants";

/**
 * Every operator with subjects and refs that hold a wildcard or none, against single tokens: what the review, `show` and `try` say, and
 * how it is judged, may not tell of people who do not come in, nor pass over those who do.
 */

const OPERATORS = [
  "StringEquals",
  "StringLike",
  "StringEqualsIgnoreCase",
  "StringNotEquals",
  "StringNotLike",
  "StringEqualsIfExists",
  "StringLikeIfExists",
  "ForAnyValue:StringEquals",
  "ForAnyValue:StringLike",
  "ForAllValues:StringEquals",
  "ForAllValues:StringLike",
  "ArnLike",
];
const SUBJECTS = [
  "repo:acme/shop:*",
  "repo:acme/*",
  "repo:acme/shop:ref:refs/heads/*",
  "repo:acme/shop:environment:*",
  "repo:acme/shop:pull_request",
  "repo:acme/shop:ref:refs/heads/main",
  "*",
];
const CONTEXTS = ["pull_request", "ref:refs/heads/main", "ref:refs/heads/x", "environment:prod", "environment:*"];
const TOKENS = ["acme/shop", "acme/other", "evil/shop"].flatMap((repository) =>
  CONTEXTS.map((context) => ({ sub: `repo:${repository}:${context}`, aud: "sts.amazonaws.com", ref: "refs/heads/main" })),
);

const CASES = OPERATORS.flatMap((operator) => [
  ...SUBJECTS.map((subject): [string, ConditionBlock] => [
    `${operator} sub ${subject}`,
    operator === "StringEquals"
      ? { StringEquals: keys({ aud: "sts.amazonaws.com", sub: subject }) }
      : { StringEquals: keys({ aud: "sts.amazonaws.com" }), [operator]: keys({ sub: subject }) },
  ]),
  ...["refs/heads/*", "refs/heads/main"].map((ref): [string, ConditionBlock] => [
    `${operator} ref ${ref}`,
    operator === "StringEquals"
      ? { StringEquals: keys({ aud: "sts.amazonaws.com", sub: "repo:acme/shop:environment:prod", ref }) }
      : { StringEquals: keys({ aud: "sts.amazonaws.com", sub: "repo:acme/shop:environment:prod" }), [operator]: keys({ ref }) },
  ]),
  ...(operator === "StringEquals"
    ? []
    : [
        ["repo:acme/shop:pull_request", "repo:acme/shop:*"],
        ["repo:acme/shop:*", "repo:acme/shop:*"],
        ["repo:acme/shop:pull_request", "repo:evil/*"],
      ].map(([exact, other]): [string, ConditionBlock] => [
        `StringEquals sub ${exact} and ${operator} sub ${other}`,
        { StringEquals: keys({ aud: "sts.amazonaws.com", sub: exact ?? "" }), [operator]: keys({ sub: other ?? "" }) },
      ])),
]);

describe.each(CASES)("%s", (_, Condition) => {
  const document: PolicyDocument = {
    Version: "2012-10-17",
    Statement: [{ Effect: "Allow", Principal: { Federated: PROVIDER }, Action: "sts:AssumeRoleWithWebIdentity", Condition }],
  };
  const decisions = TOKENS.map((claims) => admits(document, claims, { providerArn: PROVIDER }));
  const [somebody, nobody] = [decisions.includes("allowed"), decisions.every((decision) => decision === "denied")];
  const grants = grantsOf(document, "trust");
  const review = reviewed([change({ before: role(trust(MAIN)), after: role(JSON.stringify(document)) })]);
  const gains = review.changes.flatMap(({ who }) => who).filter(({ direction }) => direction !== "lost" && direction !== "narrowed");
  const isDecided = review.cannotReview.length === 0;

  test("whoever comes in is told of, and judged as a gain", () => {
    if (!somebody) return;
    expect(grants.map(exposureOf)).not.toEqual(grants.map(() => "nobody"));
    expect(grants.map(whoInWords).join()).not.toMatch(/nobody/);
    expect(["widened", "unreviewable"]).toContain(review.verdict);
  });

  test("nobody is said to come in where nobody does, or it is said that this cannot be told", () => {
    if (!nobody) return;
    if (!isDecided) return expect(gains.every(({ certainty }) => certainty === "undecided")).toBe(true);
    expect(grants.map(exposureOf)).toEqual(grants.map(() => "nobody"));
    expect(grants.map(whoInWords)).toEqual(grants.map(() => expect.stringMatching(/nobody/)));
    expect(gains.map(({ direction, risk, exposure }) => [direction, risk, exposure])).toEqual(
      gains.map(() => ["changed", "low", "nobody"]),
    );
    expect(["changed", "narrowed"]).toContain(review.verdict);
  });

  test("every face says the same", () => {
    const words = grants.map(whoInWords);
    // What is left where nothing is gained is told with what is lost
    const told =
      gains.length > 0 ? gains.map((each) => each.words) : review.changes.flatMap(({ who }) => who.flatMap(({ from = "" }) => from));
    expect(told.sort()).toEqual([...words].sort());
    // As show and try print it
    for (const each of words) expect(describeRole("r", document, [])).toContain(`    - ${each}\n`);
  });
});

test("the table has both kinds, and enough of each that is decided", () => {
  const counted = CASES.map(([name, Condition]) => {
    const Statement = { Effect: "Allow" as const, Principal: { Federated: PROVIDER }, Action: "sts:AssumeRoleWithWebIdentity", Condition };
    const decisions = TOKENS.map((claims) => admits({ Version: "2012-10-17", Statement }, claims, { providerArn: PROVIDER }));
    return { name, somebody: decisions.includes("allowed") };
  });
  expect(counted.filter(({ somebody }) => somebody).length).toBeGreaterThan(40);
  expect(counted.filter(({ somebody }) => !somebody).length).toBeGreaterThan(20);
  expect(counted.find(({ name }) => name === "StringEquals sub repo:acme/shop:*")?.somebody).toBe(false);
  expect(counted.find(({ name }) => name === "StringLike sub repo:acme/shop:*")?.somebody).toBe(true);
});
