import { change, reviewed, role, trustChange } from "../../support/review-plans";
import { ACCOUNT, admit, allow, ISSUER, MAIN, policy, trust } from "../../support/review-policies";

/** What happens to a role: its boundary, its import, and who comes in where that cannot be compared. */

const ARN = `arn:aws:iam::${ACCOUNT}:policy/boundary`;
const [READ, S3] = [policy(allow("s3:GetObject")), policy(allow("s3:*"))];
const events = ({ changes }: ReturnType<typeof reviewed>) =>
  changes
    .filter(({ kind }) => kind === "role")
    .flatMap((each) => each.events.map(({ event, direction, risk }) => `${event} ${direction} ${risk}`));

describe("the text of a boundary", () => {
  const bounded = role(trust(MAIN), { permissions_boundary: ARN });
  const edited = (before: string, after: string, more: object = {}) => {
    const values = (text: string) => ({ name: "boundary", arn: ARN, path: "/", policy: text });
    return reviewed([
      change({ before: bounded, after: bounded }),
      change({ address: "aws_iam_policy.boundary", before: values(before), after: values(after), ...more }),
    ]);
  };
  test.each<[string, string, string, string, string[]]>([
    ["holds back less", READ, S3, "widened", ["boundary-edited widened high"]],
    ["holds back more", S3, READ, "narrowed", ["boundary-edited narrowed low"]],
    ["holds back something else", READ, policy(allow("sqs:*")), "widened", ["boundary-edited widened high"]],
    ["cannot be read any more", READ, "{", "unreviewable", ["boundary-edited widened high"]],
    ["could not be read", "{", READ, "unreviewable", ["boundary-edited widened high"]],
    ["is as it was", READ, READ, "unchanged", []],
  ])("%s", (_, before, after, verdict, expected) => {
    const review = edited(before, after);
    expect({ verdict: review.verdict, events: events(review) }).toEqual({ verdict, events: expected });
  });
});

describe("an imported role", () => {
  const imported = (...subjects: string[]) => {
    const deploy = role(policy(...subjects.map((subject) => admit(subject))));
    return reviewed([change({ before: deploy, after: deploy, importing: { id: "deploy" } })]);
  };
  test.each<[string, string[], string[]]>([
    ["named jobs alone", [MAIN], ["imported changed medium"]],
    ["an organisation", ["repo:octo-org/*"], ["imported-open widened high", "imported changed medium"]],
    // The worst of them, in whatever order they stand
    ["writers and anyone", [MAIN, "repo:a-org/web:*", "repo:octo*/web:*"], ["imported-open widened critical", "imported changed medium"]],
    ["anyone and writers", ["*", "repo:octo-org/web:*", MAIN], ["imported-open widened critical", "imported changed medium"]],
  ])("that lets in %s", (_, subjects, expected) => expect(events(imported(...subjects))).toEqual(expected));
});

describe("who comes in where that cannot be compared", () => {
  const odd = (value: string, effect = "Allow") => {
    const { Condition, ...statement } = admit(MAIN);
    return { ...statement, Effect: effect, Condition: { ...Condition, "ForAllValues:StringLike": { [`${ISSUER}:actor`]: value } } };
  };
  test.each<[string, string, string]>([
    ["allowed", policy(odd("a")), policy(odd("b"))],
    ["denied", policy(admit(MAIN), odd("a", "Deny")), policy(admit(MAIN), odd("b", "Deny"))],
  ])("%s", (_, before, after) => {
    const { verdict, cannotReview, changes } = reviewed([trustChange(before, after)]);
    expect(verdict).toBe("unreviewable");
    expect(cannotReview).toContainEqual({ address: "aws_iam_role.deploy", reason: expect.stringContaining("trust policy") });
    expect(changes[0]?.who).toContainEqual(expect.objectContaining({ direction: "gained", certainty: "undecided", risk: "high" }));
  });
});

test.each<[string, object | null, object | null, string[] | undefined, string]>([
  ["new", null, role(trust(MAIN)), undefined, "widened"],
  ["deleted", role(trust(MAIN)), null, undefined, "narrowed"],
  ["forgotten", role(trust(MAIN)), null, ["forget"], "changed"],
  ["written anew", role(trust([MAIN, "x"])), role(trust(["x", MAIN])), undefined, "rewritten"],
  ["as it was", role(trust(MAIN)), role(trust(MAIN)), undefined, "unchanged"],
])("a role that is %s", (...[, before, after, actions, verdict]) => {
  const review = reviewed([change({ before, after, ...(actions && { actions }) })]);
  expect(review).toMatchObject({ verdict, unchanged: verdict === "unchanged" ? 1 : 0 });
});

test("a denial that no subject meets as it is written counts where it goes", () => {
  const denial = { ...admit([]), Effect: "Deny", Condition: { StringEquals: { [`${ISSUER}:sub`]: "repo:acme/*" } } };
  const open = admit("repo:acme/web:ref:refs/heads/main");
  expect(reviewed([trustChange(policy(open, denial), policy(open))]).verdict).toBe("widened");
});

test.each<[string, unknown, unknown, string[]]>([
  ["longer than an hour", null, 3601, ["session-longer widened low"]],
  ["an hour", null, 3600, []],
  ["shorter than an hour", null, 3599, ["session-shorter narrowed low"]],
])("a session that was not said, and is %s", (_, before, after, expected) => {
  const lasting = (seconds: unknown) => role(trust(MAIN), { max_session_duration: seconds });
  expect(events(reviewed([change({ before: lasting(before), after: lasting(after) })]))).toEqual(expected);
});
