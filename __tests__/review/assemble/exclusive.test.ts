import { change, reviewed, role } from "../../support/review-plans";
import { ACCOUNT, allow, MAIN, policy, trust } from "../../support/review-policies";

/** Lists of what alone a role has: they attach what they list, and take away what they do not. */

const READ_ONLY = "arn:aws:iam::aws:policy/ReadOnlyAccess";
const ADMIN = "arn:aws:iam::aws:policy/AdministratorAccess";
const OWN = `arn:aws:iam::${ACCOUNT}:policy/own`;
const web = (more: object = {}) => role(trust(MAIN), more);
const unchanged = (more: object = {}) => change({ before: web(more), after: web(more) });
const attachments = (before: string[] | null, after: string[] | null, more: object = {}) => {
  const values = (policy_arns: string[] | null) => policy_arns && { role_name: "deploy", policy_arns };
  return change({
    address: "aws_iam_role_policy_attachments_exclusive.x",
    before: values(before),
    after: values(after),
    ...more,
  });
};
const names = (before: string[] | null, after: string[] | null, more: object = {}) => {
  const values = (policy_names: string[] | null) => policy_names && { role_name: "deploy", policy_names };
  return change({ address: "aws_iam_role_policies_exclusive.x", before: values(before), after: values(after), ...more });
};
const attachment = (arn: string) => {
  const values = { role: "deploy", policy_arn: arn };
  return change({ address: "aws_iam_role_policy_attachment.x", before: values, after: values });
};
const inline = (name: string, text: string) => {
  const values = { name, role: "deploy", policy: text };
  return change({ address: `aws_iam_role_policy.${name}`, before: values, after: values });
};
const what = (review: ReturnType<typeof reviewed>) =>
  review.changes.flatMap((each) => each.what.map(({ direction, words }) => `${direction} ${words}`));
const events = (review: ReturnType<typeof reviewed>) => review.changes.flatMap((each) => each.events.map(({ sentence }) => sentence));

describe("managed policies", () => {
  test("what is listed and not attached comes", () => {
    const review = reviewed([unchanged(), attachments(null, [ADMIN])]);
    expect(review).toMatchObject({ verdict: "widened", cannotReview: [] });
    expect(what(review)).toEqual(["gained do everything in AWS on every resource"]);
  });

  test("what is attached by hand and not listed goes, and the review says which", () => {
    const review = reviewed([
      unchanged({ managed_policy_arns: [ADMIN, READ_ONLY] }),
      attachment(READ_ONLY),
      attachments(null, [READ_ONLY]),
    ]);
    expect(review).toMatchObject({ verdict: "narrowed", cannotReview: [] });
    expect(what(review)).toEqual(["lost do everything in AWS on every resource"]);
    expect(events(review)).toContain("A list of what alone the role may have takes away what is not in it: AdministratorAccess.");
  });

  test("a list that changes swaps what is attached", () => {
    const review = reviewed([unchanged({ managed_policy_arns: [READ_ONLY] }), attachments([READ_ONLY], [ADMIN])]);
    expect(review.verdict).toBe("widened");
    expect(events(review)).toContain("The attached policy ReadOnlyAccess is swapped for AdministratorAccess.");
  });

  test("all as it is says nothing", () =>
    expect(
      reviewed([unchanged({ managed_policy_arns: [READ_ONLY] }), attachment(READ_ONLY), attachments([READ_ONLY], [READ_ONLY])]),
    ).toMatchObject({ verdict: "unchanged", changes: [], outside: [] }));

  test("a list that does not change takes nothing away", () =>
    expect(reviewed([unchanged({ managed_policy_arns: [ADMIN, READ_ONLY] }), attachments([READ_ONLY], [READ_ONLY])])).toMatchObject({
      verdict: "unchanged",
      cannotReview: [],
    }));

  test("a list over what is attached already says nothing", () =>
    expect(
      reviewed([unchanged({ managed_policy_arns: [READ_ONLY] }), attachment(READ_ONLY), attachments(null, [READ_ONLY])]),
    ).toMatchObject({
      verdict: "unchanged",
      changes: [],
    }));

  test("a list that goes takes nothing away", () =>
    expect(reviewed([unchanged({ managed_policy_arns: [READ_ONLY] }), attachments([READ_ONLY], null)])).toMatchObject({
      verdict: "unchanged",
      changes: [],
    }));

  test("a policy that another resource attaches in the same plan is not taken for gone", () => {
    const added = change({ address: "aws_iam_role_policy_attachment.new", after: { role: "deploy", policy_arn: ADMIN } });
    const review = reviewed([unchanged(), added, attachments([], [READ_ONLY])]);
    expect(review).toMatchObject({ verdict: "unreviewable", changes: [{ direction: "widened" }] });
  });

  test("a role that is not in the plan gets what is listed", () =>
    expect(reviewed([attachments(null, [ADMIN])])).toMatchObject({ verdict: "widened", changes: [{ name: "deploy" }] }));

  test.each<[string, object]>([
    ["an unknown list", attachments(null, null, { after: { role_name: "deploy" }, after_unknown: { policy_arns: true } })],
    [
      "an unknown element",
      attachments([READ_ONLY], null, { after: { role_name: "deploy", policy_arns: [null] }, after_unknown: { policy_arns: [true] } }),
    ],
    ["a sensitive list", attachments([READ_ONLY], [ADMIN], { after_sensitive: { policy_arns: true } })],
    ["a sensitive element", attachments([READ_ONLY], [ADMIN], { after_sensitive: { policy_arns: [true] } })],
    ["an unknown role", attachments(null, null, { after: { policy_arns: [ADMIN] }, after_unknown: { role_name: true } })],
    ["a sensitive role", attachments(null, [ADMIN], { after_sensitive: { role_name: true } })],
  ])("%s is a doubt", (_, list) => {
    const review = reviewed([unchanged({ managed_policy_arns: [READ_ONLY] }), list]);
    expect(review.verdict).toBe("unreviewable");
    expect(review.cannotReview.map(({ address }) => address)).toContain("aws_iam_role_policy_attachments_exclusive.x");
  });

  test("a list that names a policy of the plan through the configuration", () => {
    const created = change({
      address: "aws_iam_policy.own",
      after: { name: "own", path: "/", policy: policy(allow("s3:GetObject")) },
      after_unknown: { arn: true, id: true },
    });
    const list = attachments(null, null, {
      after: { role_name: "deploy", policy_arns: [READ_ONLY, null] },
      after_unknown: { policy_arns: [false, true] },
    });
    const configuration = (expressions: object) => ({
      configuration: {
        root_module: {
          resources: [{ mode: "managed", type: "aws_iam_role_policy_attachments_exclusive", name: "x", expressions }],
        },
      },
    });
    const review = (expressions: object) =>
      reviewed([unchanged({ managed_policy_arns: [READ_ONLY] }), created, list], configuration(expressions));
    const written = review({ policy_arns: { constant_value: ["${aws_iam_policy.own.arn}", READ_ONLY] } });
    expect(written).toMatchObject({ cannotReview: [], verdict: "widened" });
    expect(what(written)).toEqual(["gained read in s3 (get object) on every resource"]);
    // Of HCL the references alone are told
    expect(review({ policy_arns: { references: ["aws_iam_policy.own.arn", "aws_iam_policy.own"] } }).verdict).toBe("unreviewable");
    expect(OWN).toContain("own");
  });
});

describe("inline policies", () => {
  const byHand = {
    inline_policy: [
      { name: "own", policy: policy(allow("s3:GetObject")) },
      { name: "by-hand", policy: policy(allow("*")) },
    ],
  };
  const own = inline("own", policy(allow("s3:GetObject")));

  test("what nobody lists goes", () => {
    const review = reviewed([unchanged(byHand), own, names(null, ["own"])]);
    expect(review).toMatchObject({ verdict: "narrowed", cannotReview: [] });
    expect(events(review)).toContain("A list of what alone the role may have takes away what is not in it: by-hand.");
    expect(what(review)).toEqual(["narrowed do everything in AWS on every resource"]);
  });
  test("a list that goes takes nothing away, whichever role it was of", () =>
    expect(
      reviewed([unchanged(byHand), own, names(["own"], null, { before_sensitive: { role_name: true, policy_names: true } })]),
    ).toMatchObject({
      verdict: "unchanged",
      cannotReview: [],
    }));
  test("of which role a list is that comes is a doubt where it cannot be told", () =>
    expect(reviewed([unchanged(byHand), own, names(null, ["own"], { after_sensitive: { role_name: true } })])).toMatchObject({
      verdict: "unreviewable",
      cannotReview: [{ address: "aws_iam_role_policies_exclusive.x" }],
    }));
  test("what is listed stays", () => expect(reviewed([unchanged(byHand), own, names(null, ["own", "by-hand"])]).verdict).toBe("unchanged"));
  test("a list that does not change takes nothing away", () =>
    expect(reviewed([unchanged(byHand), own, names(["own"], ["own"])]).verdict).toBe("unchanged"));
  test("a list that changes takes away what is not in it", () => {
    const shorter = names(["own", "by-hand"], ["own"]);
    expect(reviewed([unchanged(byHand), own, shorter])).toMatchObject({ verdict: "narrowed", cannotReview: [] });
    const longer = reviewed([unchanged(byHand), own, names(["own"], ["own", "later"])]);
    expect(longer).toMatchObject({ verdict: "narrowed", cannotReview: [] });
    expect(what(longer)).toEqual(["narrowed do everything in AWS on every resource"]);
    const anew = names(["own", "by-hand"], ["own"], { actions: ["delete", "create"] });
    expect(reviewed([unchanged(byHand), own, anew])).toMatchObject({ verdict: "narrowed", cannotReview: [] });
  });
  test("of an unknown name in a list nobody can tell what stays", () => {
    const list = { after: { role_name: "deploy", policy_names: ["own", null] }, after_unknown: { policy_names: [false, true] } };
    const expressions = { policy_names: { constant_value: ["own", "${aws_iam_role_policy.later.name}"] } };
    const review = reviewed([unchanged(byHand), own, names(null, null, list)], {
      configuration: { root_module: { resources: [{ mode: "managed", type: "aws_iam_role_policies_exclusive", name: "x", expressions }] } },
    });
    expect(review.verdict).toBe("unreviewable");
  });
  test("a name that is listed and nowhere written gives nothing: the apply fails", () =>
    expect(reviewed([unchanged(), names(null, ["nothing"])])).toMatchObject({ verdict: "unchanged", cannotReview: [] }));
  test("an unknown list is a doubt", () =>
    expect(
      reviewed([unchanged(byHand), own, names(null, null, { after: { role_name: "deploy" }, after_unknown: { policy_names: true } })])
        .verdict,
    ).toBe("unreviewable"));
});
