import { highestRisk } from "../../../modules/review/judge/risk";
import { change, reviewed, role } from "../../support/review-plans";
import { ACCOUNT, admit, allow, ISSUER, MAIN, PROVIDER, policy, trust } from "../../support/review-policies";

/** Managed policies that no role of the plan has, and identity providers. */

const [READ, ALL] = [policy(allow("s3:GetObject")), policy(allow("*"))];
const [ONE, TWO] = [allow("s3:GetObject"), allow("sqs:SendMessage")];
const own = (text: string) => ({ name: "own", arn: `arn:aws:iam::${ACCOUNT}:policy/own`, path: "/", policy: text });
const events = ({ changes }: ReturnType<typeof reviewed>) =>
  changes.flatMap((each) => each.events.map(({ event, risk }) => `${event}: ${risk}`));

test.each<[string, string | null, string | null, string, string[], string[], string[]?]>([
  ["is new: nobody has it yet", null, ALL, "changed", ["policy-created: none", "policy-unattached: none"], ["gained: critical"]],
  ["grows", READ, ALL, "widened", ["policy-unattached: none"], ["widened: critical"]],
  ["shrinks", ALL, READ, "narrowed", ["policy-unattached: none"], ["narrowed: low"]],
  ["is put in another order", policy(ONE, TWO), policy(TWO, ONE), "rewritten", ["policy-unattached: none"], []],
  ["is deleted", READ, null, "narrowed", ["policy-deleted: low", "policy-unattached: none"], ["lost: low"]],
  ["is forgotten", READ, null, "changed", ["policy-forgotten: medium", "policy-unattached: none"], [], ["forget"]],
  ["stays", READ, READ, "unchanged", [], []],
  ["can no longer be read", READ, "{", "unreviewable", ["policy-unattached: none"], []],
  ["nobody could read, and is deleted", "{", null, "narrowed", ["policy-deleted: low", "policy-unattached: none"], []],
])("a policy that %s", (...[, before, after, verdict, expected, what, actions]) => {
  const values = { before: before === null ? null : own(before), after: after === null ? null : own(after) };
  const review = reviewed([change({ address: "aws_iam_policy.own", ...values, ...(actions && { actions }) })]);
  expect({ verdict: review.verdict, events: events(review) }).toEqual({ verdict, events: expect.arrayContaining(expected) });
  expect(events(review)).toHaveLength(expected.length);
  expect(review.changes.flatMap((each) => each.what.map(({ direction, risk }) => `${direction}: ${risk}`))).toEqual(what);
  // As bad as the worst of what is told
  for (const each of review.changes) expect(each.risk).toBe(highestRisk([...each.events, ...each.what].map(({ risk }) => risk)));
});

const ADDRESS = "aws_iam_openid_connect_provider.github";
const github = (more: object = {}) => ({
  arn: PROVIDER,
  url: ISSUER,
  client_id_list: ["sts.amazonaws.com"],
  thumbprint_list: ["a".repeat(40)],
  ...more,
});
const provider = (before: object | null, after: object | null, more: object = {}) => change({ address: ADDRESS, before, after, ...more });
const thumbprint = (...thumbprint_list: string[]) => github({ thumbprint_list });

test.each<[string, object, string, string[]]>([
  ["is new", provider(null, github()), "widened", ["provider-created: low"]],
  ["has another issuer", provider(github(), github({ url: "gitlab.com" })), "widened", ["provider-replaced: high"]],
  ["is made anew", provider(github(), github(), { actions: ["delete", "create"] }), "changed", ["provider-made-anew: medium"]],
  ["has another thumbprint", provider(github(), thumbprint("b".repeat(40))), "changed", ["thumbprint-changed: low"]],
  ["has a further thumbprint", provider(thumbprint("a"), thumbprint("a", "b")), "changed", ["thumbprint-changed: low"]],
  [
    "has a thumbprint that is not known yet",
    provider(github(), github({ thumbprint_list: undefined }), { after_unknown: { thumbprint_list: true } }),
    "changed",
    ["thumbprint-changed: low"],
  ],
  ["has its thumbprints in another order", provider(thumbprint("a", "b"), thumbprint("b", "a")), "unchanged", []],
  ["is deleted", provider(github(), null), "narrowed", ["provider-deleted: low"]],
  ["is forgotten", provider(github(), null, { actions: ["forget"] }), "changed", ["provider-forgotten: high"]],
  [
    "accepts an audience no longer",
    provider(github({ client_id_list: ["a", "b"] }), github({ client_id_list: ["a"] })),
    "narrowed",
    ["audience-removed: low"],
  ],
  [
    "accepts another audience",
    provider(github({ client_id_list: ["a"] }), github({ client_id_list: ["b"] })),
    "widened",
    ["audience-added: medium", "audience-removed: low"],
  ],
  [
    "has an issuer that is not known yet",
    provider(github(), github({ url: undefined }), { after_unknown: { url: true } }),
    "unreviewable",
    ["provider-replaced: high"],
  ],
])("a provider that %s", (_, each, verdict, expected) => {
  const review = reviewed([each]);
  expect({ verdict: review.verdict, events: events(review) }).toEqual({ verdict, events: expected });
});

describe("a further audience says how many roles trust the provider", () => {
  const user = { Effect: "Allow", Principal: { AWS: ACCOUNT }, Action: "sts:AssumeRole" };
  test.each<[string, string, number]>([
    ["alone", trust(MAIN), 1],
    ["beside somebody else", policy(user, admit(MAIN)), 1],
    ["by a reference", trust(MAIN, { Principal: { Federated: `\${${ADDRESS}.arn}` } }), 1],
    ["another provider", trust(MAIN, { provider: `arn:aws:iam::${ACCOUNT}:oidc-provider/gitlab.com` }), 0],
    ["by a reference to another", trust(MAIN, { Principal: { Federated: `\${${ADDRESS}2.arn}` } }), 0],
    ["denied", policy({ ...admit(MAIN), Effect: "Deny" }), 0],
    ["somebody else alone", policy(user), 0],
  ])("%s", (_, document, count) => {
    const deploy = role(document);
    const review = reviewed([
      change({ before: deploy, after: deploy }),
      provider(github(), github({ client_id_list: ["sts.amazonaws.com", "x"] })),
    ]);
    expect(review.changes).toMatchObject([
      { direction: "widened", events: [{ sentence: expect.stringContaining(`${count} role${count === 1 ? "" : "s"} of this plan`) }] },
    ]);
  });
});

test.each<[string, object, string[]]>([
  ["is new", provider(null, github()), [ISSUER, "sts.amazonaws.com"]],
  ["is new, and accepts several audiences", provider(null, github({ client_id_list: ["a", "b"] })), [ISSUER, "a, b"]],
  ["is new, and accepts none", provider(null, github({ client_id_list: [] })), [ISSUER, "none"]],
  ["is deleted", provider(github(), null), [ISSUER]],
  ["is forgotten", provider(github(), null, { actions: ["forget"] }), [ISSUER]],
  ["has another issuer", provider(github(), github({ url: "https://gitlab.com/" })), [ISSUER, "gitlab.com"]],
])("of a provider that %s it is said whose tokens they are", (_, each, names) => {
  const [only] = reviewed([each]).changes.flatMap(({ events: told }) => told.map(({ sentence }) => sentence));
  for (const name of names) expect(only).toContain(name);
});

test("a policy that allows more is told although the role that has it allows all already", () => {
  const arn = "arn:aws:iam::123456789012:policy/p";
  const of = (text: string) => ({ name: "p", arn, path: "/", policy: text });
  const deploy = role(trust(MAIN), { inline_policy: [{ name: "all", policy: policy(allow("*")) }] });
  const tie = { role: "deploy", policy_arn: arn };
  const review = reviewed([
    change({ before: deploy, after: deploy }),
    change({ address: "aws_iam_role_policy_attachment.a", before: tie, after: tie }),
    change({ address: "aws_iam_policy.p", before: of(policy(allow("s3:GetObject"))), after: of(policy(allow("s3:*"))) }),
  ]);
  expect(review.verdict).toBe("widened");
  expect(review.changes.find(({ kind }) => kind === "policy")).toMatchObject({ name: "p", direction: "widened" });
});

test("an audience that is not known yet, beside one that is, is a doubt", () => {
  const more = { after_unknown: { client_id_list: [false, true] } };
  const two = github({ client_id_list: ["sts.amazonaws.com", "other"] });
  expect(reviewed([provider(two, github({ client_id_list: ["sts.amazonaws.com", null] }), more)]).verdict).toBe("unreviewable");
});
