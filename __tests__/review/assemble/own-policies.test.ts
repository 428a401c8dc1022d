import { change, reviewed, role } from "../../support/review-plans";
import { ACCOUNT, allow, MAIN, policy, trust } from "../../support/review-policies";

/** The lists of a role's own: what they had counts as before, and what nobody can read of them is a doubt. */

const OWN = `arn:aws:iam::${ACCOUNT}:policy/own`;
const [READ, ALL] = [policy(allow("s3:GetObject")), policy(allow("*"))];
const of = (more: object) => role(trust(MAIN), more);
const listed = (...policies: unknown[]) => ({ inline_policy: policies });
const deny = policy({ ...allow("s3:DeleteBucket"), Effect: "Deny" });
const inline = (text: string) => {
  const values = { name: "own", role: "deploy", policy: text };
  return change({ address: "aws_iam_role_policy.own", before: values, after: values, actions: ["delete", "create"] });
};
/** The plan's own policy, made anew: its ARN is foreseen from its name. */
const own = (name: string, text: string) =>
  change({ address: `aws_iam_policy.${name}`, after: { name: "own", path: "/", policy: text }, after_unknown: { arn: true, id: true } });
const configured = (expressions: object) => ({
  configuration: { root_module: { resources: [{ mode: "managed", type: "aws_iam_role", name: "deploy", expressions }] } },
});
const reference = { references: ["aws_iam_policy.own.arn", "aws_iam_policy.own"] };
const what = (review: ReturnType<typeof reviewed>) =>
  review.changes.flatMap((each) => each.what.map(({ direction, words }) => `${direction} ${words}`));

describe("a denial goes with the list of a role that is made anew", () => {
  const replaced = (values: object, after_unknown: object = {}) =>
    reviewed(
      [change({ before: of(values), after: of({}), after_unknown, actions: ["delete", "create"] }), inline(policy(allow("s3:*")))],
      configured({}),
    );
  test("inline", () => {
    const review = replaced(listed({ name: "p", policy: deny }));
    expect(review.verdict).toBe("widened");
    expect(what(review)).toEqual(["gained write in s3 (delete bucket) on every resource"]);
  });
  test("managed", () => {
    const review = replaced({ managed_policy_arns: ["arn:aws:iam::aws:policy/AWSDenyAll"] }, { managed_policy_arns: true });
    expect(review.verdict).toBe("widened");
    expect(what(review)).toEqual(["gained AWS's policy AWSDenyAll"]);
  });
});

const [NO_BLOCKS, NO_LIST] = [{ inline_policy: undefined }, { managed_policy_arns: undefined }];

describe("is a doubt", () => {
  test.each<[string, object, object]>([
    ["a block that is not known", change({ before: of({}), after: of(listed(null)), after_unknown: listed(true) }), {}],
    [
      "a block that is sensitive",
      change({ before: of({}), after: of(listed({ name: "p", policy: ALL })), after_sensitive: listed(true) }),
      {},
    ],
    ["a block that is none", change({ before: of({}), after: of(listed("p")) }), {}],
    ["a block that is null", change({ before: of({}), after: of(listed(null)) }), {}],
    [
      "a block whose name is not known",
      change({ before: of({}), after: of(listed({ policy: READ })), after_unknown: listed({ name: true }) }),
      {},
    ],
    [
      "what blocks that no plan tells make of a role that is made anew",
      change({ before: of({}), after: of(NO_BLOCKS), after_unknown: { inline_policy: true }, actions: ["delete", "create"] }),
      configured({}),
    ],
    [
      "the list of a role that is made anew, and not in the configuration",
      change({ before: of({}), after: of(NO_LIST), after_unknown: { managed_policy_arns: true }, actions: ["delete", "create"] }),
      {},
    ],
    [
      "the list of a role that is new",
      change({ after: of(NO_LIST), after_unknown: { managed_policy_arns: true } }),
      configured({ managed_policy_arns: { references: ["local.given"] } }),
    ],
    ["a name without a text", change({ before: of({}), after: of(listed({ name: "p", policy: null })) }), {}],
    ["a text without a name", change({ before: of({}), after: of(listed({ name: "", policy: "{" })) }), {}],
    [
      "managed policies by a reference that may be another expression",
      change({ before: of({}), after: of({ managed_policy_arns: [null] }), after_unknown: { managed_policy_arns: [true] } }),
      configured({ managed_policy_arns: reference }),
    ],
    [
      "a permissions boundary by such a reference",
      change({ before: of({}), after: of({}), after_unknown: { permissions_boundary: true }, actions: ["update"] }),
      configured({ permissions_boundary: reference }),
    ],
  ])("%s", (_, each, more) => {
    const review = reviewed([each, own("own", READ)], more);
    expect(review.verdict).toBe("unreviewable");
    expect(review.cannotReview.map(({ address }) => address)).toContain("aws_iam_role.deploy");
  });

  test.each<[string, object]>([
    ["managed policy", { managed_policy_arns: [OWN] }],
    ["permissions boundary", { permissions_boundary: OWN }],
  ])("a %s that may be one of two", (_, more) => {
    const changed = change({ before: of({}), after: of(more) });
    expect(reviewed([changed, own("own", READ)], configured({}))).toMatchObject({ cannotReview: [] });
    expect(reviewed([changed, own("own", READ), own("twin", ALL)]).verdict).toBe("unreviewable");
  });
});

test("a text without a name is no less than one with it", () =>
  expect(reviewed([change({ before: of({}), after: of(listed({ policy: ALL })) })]).verdict).toBe("widened"));

test("a policy that a list attaches is told with its role alone", () => {
  const arn = { managed_policy_arns: [OWN] };
  const values = (text: string) => ({ name: "own", path: "/", arn: OWN, policy: text });
  const edited = change({ address: "aws_iam_policy.own", before: values(READ), after: values(ALL) });
  const review = reviewed([change({ before: of(arn), after: of(arn) }), edited]);
  expect(review.changes.map(({ kind, name }) => `${kind} ${name}`)).toEqual(["role deploy"]);
});

test("an empty list is no doubt", () => {
  const { managed_policy_arns: _, inline_policy: __, ...values } = of({});
  for (const empty of [{ managed_policy_arns: [], inline_policy: [] }, { managed_policy_arns: null }, {}])
    expect(reviewed([change({ after: { ...values, ...empty } })])).toMatchObject({ verdict: "widened", cannotReview: [] });
});

test("a role that is forgotten loses nothing", () => {
  const forgotten = change({ before: of(listed({ name: "p", policy: READ })), after: null, actions: ["forget"] });
  const values = { name: "own", role: "deploy", policy: ALL };
  const review = reviewed([forgotten, change({ address: "aws_iam_role_policy.own", before: values, after: values })]);
  expect(what(review)).toEqual([]);
  expect(review.changes.flatMap(({ events }) => events.map(({ event }) => event))).toEqual(["forgotten"]);
});
