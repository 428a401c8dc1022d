import fc from "fast-check";
import type { PolicyDocument } from "../../modules/iam/document";
import { evaluate } from "../../modules/iam/evaluate";
import { admits, type TokenClaims } from "../../modules/trust/admits";
import { change, policyChange, reviewed, role, trustChange } from "../support/review-plans";
import { ISSUER, MAIN, PROVIDER, trust } from "../support/review-policies";
import { countedRuns } from "../support/runs";

/**
 * The review against the evaluation of single tokens and calls, with policies from small alphabets, so that patterns meet often: what
 * is let in after and not before is never passed over.
 */

const key = (claim: string) => `${ISSUER}:${claim}`;
const text = fc.string({ unit: fc.constantFrom("a", "b", ":"), maxLength: 3 });
const pattern = fc.oneof(text, fc.string({ unit: fc.constantFrom("a", "b", "*", "?", ":"), maxLength: 4 }));
const oneOrMany = <T>(value: fc.Arbitrary<T>) => fc.oneof(value, fc.array(value, { minLength: 1, maxLength: 3 }));
const claim = fc.constantFrom(key("sub"), key("sub"), key("aud"), key("ref"), key("repository_owner"));
const operator = fc.constantFrom(
  "StringEquals",
  "StringLike",
  "StringNotEquals",
  "StringNotLike",
  "StringEqualsIfExists",
  "StringLikeIfExists",
  "ForAllValues:StringLike",
  "ForAnyValue:StringEquals",
  "StringEqualsIgnoreCase",
);
const condition = fc.dictionary(operator, fc.dictionary(claim, oneOrMany(pattern), { minKeys: 1, maxKeys: 2 }), { maxKeys: 2 });
const statement = fc.record(
  {
    Effect: fc.constantFrom("Allow", "Allow", "Allow", "Deny"),
    Principal: fc.constantFrom(
      { Federated: PROVIDER },
      { Federated: [PROVIDER, "other"] },
      "*" as const,
      { AWS: "*" },
      { Federated: "other" },
    ),
    Action: fc.constantFrom(
      "sts:AssumeRoleWithWebIdentity",
      "sts:*",
      "*",
      ["sts:TagSession", "sts:AssumeRoleWithWebIdentity"],
      "sts:TagSession",
    ),
    Condition: condition,
    Sid: fc.constantFrom("A", "B"),
  },
  { requiredKeys: ["Effect", "Principal", "Action"] },
);
const version = fc.constantFrom("2012-10-17", "2008-10-17", undefined);
const document = fc
  .record({ Version: version, Statement: fc.array(statement, { minLength: 1, maxLength: 3 }) })
  .map((value) => JSON.parse(JSON.stringify(value)) as PolicyDocument);
const token: fc.Arbitrary<TokenClaims> = fc.record({ sub: text, aud: text, ref: text }, { requiredKeys: [] });

const isSilent = (before: PolicyDocument, after: PolicyDocument) => {
  const { verdict, changes } = reviewed([trustChange(JSON.stringify(before), JSON.stringify(after))]);
  return verdict === "unchanged" || verdict === "rewritten" || verdict === "narrowed" || changes.length === 0;
};

/** The same document with one thing done to it. */
const edited = (original: PolicyDocument): fc.Arbitrary<PolicyDocument> =>
  fc.tuple(statement, fc.nat(3), fc.boolean()).map(([other, at, replace]) => {
    const statements = [...(original.Statement as object[])];
    statements.splice(at % (statements.length + 1), replace ? 1 : 0, other);
    return JSON.parse(JSON.stringify({ ...original, Statement: statements })) as PolicyDocument;
  });

/** Two statements that differ in one thing, with all else the same. */
const alike = fc
  .tuple(
    statement,
    fc.tuple(operator, operator, fc.boolean()),
    fc.tuple(claim, oneOrMany(pattern), oneOrMany(pattern), fc.boolean()),
    statement,
  )
  .map(([common, [one, two, sameOperator], [name, some, others, sameValues], { Principal, Action }]): [PolicyDocument, PolicyDocument] => {
    const of = (condition: object, more: object = {}) =>
      JSON.parse(
        JSON.stringify({ Version: "2012-10-17", Statement: [{ ...common, Effect: "Allow", Condition: condition, ...more }] }),
      ) as PolicyDocument;
    const before = of({ [one]: { [name]: some } });
    if (sameOperator && sameValues) return [before, of({ [one]: { [name]: some } }, { Principal, Action })];
    return [before, of({ [sameOperator ? one : two]: { [name]: sameValues ? some : others } })];
  });
const pairs = fc.oneof(
  { arbitrary: alike, weight: 3 },
  { arbitrary: fc.tuple(document, document), weight: 1 },
  { arbitrary: document.chain((before) => fc.tuple(fc.constant(before), edited(before))), weight: 2 },
);

describe("trust", () => {
  test("a token that is let in after and not before is never passed over", () => {
    let newcomers = 0;
    fc.assert(
      fc.property(pairs, fc.array(token, { minLength: 10, maxLength: 30 }), ([before, after], tokens) => {
        const at = (policy: PolicyDocument, claims: TokenClaims) => admits(policy, claims, { providerArn: PROVIDER });
        const newcomer = tokens.find((claims) => at(after, claims) === "allowed" && at(before, claims) === "denied");
        if (newcomer === undefined) return;
        newcomers++;
        expect(isSilent(before, after)).toBe(false);
      }),
      countedRuns(280),
    );
    expect(newcomers).toBeGreaterThan(20);
  });

  test("the order of statements, lists and keys does not count", () => {
    let differing = 0;
    fc.assert(
      fc.property(document, document, fc.infiniteStream(fc.nat()), (before, after, numbers) => {
        const shuffled = shuffle(after, numbers) as PolicyDocument;
        const of = (policy: PolicyDocument) => reviewed([trustChange(JSON.stringify(before), JSON.stringify(policy))]);
        const { verdict, ...rest } = of(shuffled);
        const expected = of(after);
        // Whether a text was rewritten may differ; what it means may not
        const access = (list: typeof expected.changes) => list.map(({ who, what, risk }) => ({ who, what, risk }));
        if (expected.verdict !== "unchanged" && verdict !== "rewritten") {
          differing++;
          expect(access(rest.changes)).toEqual(access(expected.changes));
        }
        expect(["unchanged", "rewritten"].includes(verdict)).toBe(["unchanged", "rewritten"].includes(expected.verdict));
        expect(["unchanged", "rewritten"]).toContain(reviewed([trustChange(JSON.stringify(after), JSON.stringify(shuffled))]).verdict);
      }),
      countedRuns(70),
    );
    expect(differing).toBeGreaterThan(50);
  });
});

describe("permissions", () => {
  const action = fc.constantFrom("s3:GetObject", "s3:Get*", "s3:*", "*", "sqs:SendMessage", "S3:getobject");
  const resource = fc.constantFrom(
    "*",
    "arn:aws:s3:::a",
    "arn:aws:s3:::a*",
    "arn:aws:s3:::*",
    "arn:aws:sqs:eu:1:q",
    "arn:aws:*:eu:1:q",
    "arn:*:s3:::a",
    "arn:aws:*:q",
  );
  const what = fc.oneof(
    fc.record({ Action: oneOrMany(action), Resource: oneOrMany(resource) }),
    fc.record({ NotAction: oneOrMany(action), Resource: oneOrMany(resource) }),
    fc.record({ Action: oneOrMany(action), NotResource: oneOrMany(resource) }),
  );
  const Condition = fc.option(fc.record({ StringLike: fc.record({ "aws:username": oneOrMany(pattern) }) }), { nil: undefined });
  const grant = fc
    .tuple(fc.constantFrom("Allow", "Allow", "Deny"), what, Condition)
    .map(([Effect, rest, condition]) => JSON.parse(JSON.stringify({ Effect, ...rest, Condition: condition })));
  const permissions = fc
    .array(grant, { minLength: 1, maxLength: 3 })
    .map((Statement) => ({ Version: "2012-10-17", Statement }) as PolicyDocument);
  const call = fc.record({
    action: fc.constantFrom("s3:GetObject", "s3:GetBucketPolicy", "s3:PutObject", "sqs:SendMessage", "iam:PassRole"),
    resource: fc.constantFrom("arn:aws:s3:::a", "arn:aws:s3:::ab", "arn:aws:s3:::b", "arn:aws:sqs:eu:1:q", "arn:aws:iam:eu:1:q"),
    context: fc.record({ "aws:username": text }),
  });

  test("a call that is allowed after and not before is never passed over", () => {
    let gains = 0;
    fc.assert(
      fc.property(permissions, permissions, fc.array(call, { minLength: 10, maxLength: 30 }), (before, after, calls) => {
        const isNew = calls.some((each) => evaluate([after], each) === "allowed" && evaluate([before], each) === "denied");
        if (!isNew) return;
        gains++;
        const state = role(trust(MAIN));
        const { verdict } = reviewed([
          change({ before: state, after: state }),
          policyChange(JSON.stringify(before), JSON.stringify(after)),
        ]);
        expect(["widened", "unreviewable"]).toContain(verdict);
      }),
      countedRuns(280),
    );
    expect(gains).toBeGreaterThan(70);
  });
});

function shuffle(value: unknown, numbers: Iterator<number>): unknown {
  const inOrder = <T>(list: readonly T[]) =>
    list
      .map((each) => [Number(numbers.next().value), each] as const)
      .sort(([a], [b]) => a - b)
      .map(([, each]) => each);
  if (Array.isArray(value)) return inOrder(value.map((each) => shuffle(each, numbers)));
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(inOrder(Object.entries(value)).map(([name, inner]) => [name, shuffle(inner, numbers)]));
}
