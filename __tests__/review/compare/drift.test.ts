import { change, reviewed, role } from "../../support/review-plans";
import { ACCOUNT, admit, allow, ISSUER, MAIN, policy, trust } from "../../support/review-policies";

/** What somebody changed by hand since the last apply: what is about access is told, and nothing else. */

const BOUNDARY = `arn:aws:iam::${ACCOUNT}:policy/boundary`;
const ADMIN = "arn:aws:iam::aws:policy/AdministratorAccess";
const deny = (subject: string) => ({ ...admit(subject), Effect: "Deny" });
const inline = (name: string, text: string) => ({ name, policy: text });
const [read, all] = [policy(allow("s3:GetObject")), policy(allow("*"))];
const [s3, none] = [policy(allow("s3:*")), policy({ ...allow("*"), Effect: "Deny" })];
const heldBack = policy(allow("s3:*"), { ...allow("s3:DeleteBucket"), Effect: "Deny" });

type Marks = { readonly before_sensitive?: object; readonly after_sensitive?: object };
const byHand = (before: object, after: object, planned: object = after, marks: Marks = {}) =>
  reviewed([change({ before: after, after: planned, ...marks })], {
    resource_drift: [change({ before, after, actions: ["update"], ...marks })],
  });
const hand = (review: ReturnType<typeof reviewed>) =>
  review.changes.flatMap(({ events }) => events.filter(({ event }) => event === "changed-by-hand"));

describe("of a role, where the plan leaves it", () => {
  const now = (more: object) => role(trust(MAIN), more);
  test.each<[string, object, object, RegExp, string, string]>([
    ["who comes in", now({}), role(trust(["repo:octo-org/*"])), /any repository of octo-org/, "high", "widened"],
    ["everybody", now({}), role(trust("*")), /any repository on GitHub/, "critical", "widened"],
    ["who no longer does", role(trust([MAIN, "repo:octo-org/x:*"])), now({}), /octo-org\/x/, "low", "changed"],
    [
      "a denial that goes",
      role(policy(admit("repo:octo-org/*"), deny("repo:octo-org/x:*"))),
      role(trust("repo:octo-org/*")),
      /x/,
      "high",
      "widened",
    ],
    ["a denial that comes", now({}), role(policy(admit(MAIN), deny(MAIN))), /main/, "low", "changed"],
    ["a trust that nobody can read", now({}), role("{"), /cannot be (read|told|shown|compared)|is (hidden|sensitive)/, "high", "widened"],
    [
      "a boundary that goes",
      now({ permissions_boundary: BOUNDARY }),
      now({}),
      /permissions boundary is none instead of .*boundary/,
      "high",
      "widened",
    ],
    ["a boundary that comes", now({}), now({ permissions_boundary: BOUNDARY }), /boundary instead of none/, "high", "changed"],
    ["a longer session", now({}), now({ max_session_duration: 43200 }), /43200 instead of 3600/, "low", "widened"],
    ["a shorter session", now({ max_session_duration: 43200 }), now({}), /3600 instead of 43200/, "low", "changed"],
    ["one trust that nobody can read for another", role("{"), role("["), /cannot be read/, "high", "widened"],
    ["an inline policy that nobody can read", now({}), now({ inline_policy: [inline("p", "{")] }), /cannot be read/, "high", "widened"],
    [
      "one text that nobody can read for another",
      now({ inline_policy: [inline("p", "{")] }),
      now({ inline_policy: [inline("p", "[")] }),
      /cannot be read/,
      "high",
      "widened",
    ],
    ["an inline policy", now({}), now({ inline_policy: [inline("p", all)] }), /do everything in AWS/, "critical", "widened"],
    [
      "another text of one",
      now({ inline_policy: [inline("p", read)] }),
      now({ inline_policy: [inline("p", all)] }),
      /everything/,
      "critical",
      "widened",
    ],
    [
      "a denial of one that goes",
      now({ inline_policy: [inline("p", heldBack)] }),
      now({ inline_policy: [inline("p", policy(allow("s3:*")))] }),
      /delete bucket/,
      "high",
      "widened",
    ],
    ["a managed policy", now({}), now({ managed_policy_arns: [ADMIN] }), /AdministratorAccess was attached/, "high", "widened"],
  ])("%s", (_, before, after, sentence, risk, verdict) => {
    const review = byHand(before, after);
    expect(review.verdict).toBe(verdict);
    expect(hand(review).map((each) => each.sentence)).toContainEqual(expect.stringMatching(sentence));
    expect(hand(review).map((each) => each.risk)).toContain(risk);
    for (const each of hand(review)) expect(each.sentence).toMatch(/leaves it as it is\.$/);
  });

  test.each<[string, object, object]>([
    ["empty values", now({ permissions_boundary: null }), now({ permissions_boundary: "" })],
    ["tags", now({ tags: null }), now({ tags: { a: "b" } })],
    ["an order", role(policy(admit(MAIN), admit("repo:o/r:*"))), role(policy(admit("repo:o/r:*"), admit(MAIN)))],
    ["what is the same and hidden", role("{"), role("{")],
    [
      "what is the same and hidden of an inline policy",
      now({ tags: null, inline_policy: [inline("p", "{")] }),
      now({ tags: {}, inline_policy: [inline("p", "{")] }),
    ],
  ])("%s is none", (_, before, after) => expect(hand(byHand(before, after))).toEqual([]));

  test("what is sensitive is told, and not what it says", () => {
    const marks = { before_sensitive: { assume_role_policy: true }, after_sensitive: { assume_role_policy: true } };
    const review = byHand(now({}), role(trust("repo:hunter22/*")), undefined, marks);
    expect(hand(review)).toHaveLength(1);
    expect(JSON.stringify(review)).not.toContain("hunter22");
  });
  describe("a policy whose ARN is sensitive was attached", () => {
    const attached = (...arns: string[]) => now({ managed_policy_arns: arns });
    const READ_ONLY = "arn:aws:iam::aws:policy/ReadOnlyAccess";
    const marked = (mark: unknown) => ({ before_sensitive: { managed_policy_arns: mark }, after_sensitive: { managed_policy_arns: mark } });
    test.each<[string, unknown]>([
      ["as the whole list is", true],
      ["as one of the list is", [true]],
    ])("%s", (_, mark) => {
      expect(hand(byHand(attached(READ_ONLY), attached(READ_ONLY, ADMIN), undefined, marked(mark)))).toMatchObject([
        { risk: "high", sentence: expect.stringContaining("cannot be read") },
      ]);
      expect(hand(byHand(attached(ADMIN), attached(ADMIN), undefined, marked(mark)))).toEqual([]);
    });
    test("as another resource says", () => {
      const elsewhere = { role: "other", policy_arn: ADMIN };
      const byHandBeside = (was: readonly string[], is: readonly string[]) =>
        reviewed(
          [
            change({ before: attached(...is), after: attached(...is) }),
            change({
              address: "aws_iam_role_policy_attachment.a",
              before: elsewhere,
              after: elsewhere,
              after_sensitive: { policy_arn: true },
            }),
          ],
          { resource_drift: [change({ before: attached(...was), after: attached(...is), actions: ["update"] })] },
        );
      expect(hand(byHandBeside([READ_ONLY], [READ_ONLY, ADMIN]))).toHaveLength(1);
      expect(hand(byHandBeside([READ_ONLY, ADMIN], [ADMIN]))).toEqual([]);
    });
  });
});

describe("what the plan brings back", () => {
  const open = role(trust("*"), { permissions_boundary: BOUNDARY });
  test("is said to end, and is no longer the worst", () => {
    const [event] = hand(
      byHand(role(trust(MAIN), { permissions_boundary: BOUNDARY }), open, role(trust(MAIN), { permissions_boundary: BOUNDARY })),
    );
    expect(event).toMatchObject({ risk: "high", sentence: expect.not.stringContaining("leaves it as it is") });
  });
  test("is only what the plan changes: another attribute stays", () => {
    const [event] = hand(byHand(role(trust(MAIN)), role(trust("*")), role(trust("*"), { max_session_duration: 7200 })));
    expect(event).toMatchObject({ risk: "critical", sentence: expect.stringMatching(/leaves it as it is\.$/) });
  });
  test.each<[string, object, object]>([
    ["a boundary", role(trust(MAIN), { permissions_boundary: BOUNDARY }), role(trust(MAIN))],
    ["who no longer comes in", role(trust([MAIN, "x"])), role(trust(MAIN))],
    ["a trust that nobody can read", role(trust(MAIN)), role("{")],
    ["an inline policy", role(trust(MAIN)), role(trust(MAIN), { inline_policy: [inline("p", all)] })],
    ["an inline policy that nobody can read", role(trust(MAIN)), role(trust(MAIN), { inline_policy: [inline("p", "{")] })],
    ["a managed policy", role(trust(MAIN)), role(trust(MAIN), { managed_policy_arns: [ADMIN] })],
  ])("is not %s, where the plan changes another attribute", (_, before, after) => {
    const events = hand(byHand(before, after, { ...after, max_session_duration: 7200 }));
    expect(events).toMatchObject([{ sentence: expect.stringMatching(/leaves it as it is\.$/) }]);
  });
  test("is nothing where the plan forgets the role", () => {
    const review = reviewed([change({ before: role(trust("*")), after: null, actions: ["forget"] })], {
      resource_drift: [change({ before: role(trust(MAIN)), after: role(trust("*")), actions: ["update"] })],
    });
    expect(hand(review)).toMatchObject([{ risk: "critical", sentence: expect.stringMatching(/leaves it as it is\.$/) }]);
  });
});

describe("that somebody deleted a role is told", () => {
  const deploy = role(trust(MAIN));
  test.each<[string, object]>([
    ["where the plan makes it anew", change({ after: deploy })],
    ["where the plan deletes it as well", change({ before: deploy })],
  ])("%s", (_, planned) => {
    const review = reviewed([planned], { resource_drift: [change({ before: deploy, actions: ["delete"] })] });
    expect(review.changes).toHaveLength(1);
    expect(hand(review)).toMatchObject([{ direction: "changed", risk: "medium", sentence: expect.stringContaining("Deleted by hand") }]);
  });
});

describe("of a policy", () => {
  const drifted = (type: string, values: (text: string | null) => object, planned: readonly object[] = []) =>
    reviewed(
      [
        change({ before: role(trust(MAIN)), after: role(trust(MAIN)) }),
        change({ address: `${type}.p`, before: values(all), after: values(all) }),
        ...planned,
      ],
      { resource_drift: [change({ address: `${type}.p`, before: values(read), after: values(all), actions: ["update"] })] },
    );
  test("inline", () =>
    expect(hand(drifted("aws_iam_role_policy", (text) => ({ name: "p", role: "deploy", policy: text })))).toMatchObject([
      { risk: "critical", sentence: expect.stringContaining("do everything in AWS") },
    ]));
  test("managed, for the role that has it", () => {
    const arn = `arn:aws:iam::${ACCOUNT}:policy/p`;
    const attachment = { role: "deploy", policy_arn: arn };
    const attached = change({ address: "aws_iam_role_policy_attachment.a", before: attachment, after: attachment });
    const review = drifted("aws_iam_policy", (text) => ({ name: "p", arn, path: "/", policy: text }), [attached]);
    expect(hand(review).map(({ sentence }) => sentence)).toContainEqual(expect.stringContaining("do everything in AWS"));
  });
  test("that is gone", () => {
    const values = { name: "p", role: "deploy", policy: read };
    const planned = change({ address: "aws_iam_role_policy.p", before: values, after: values });
    const review = reviewed([change({ before: role(trust(MAIN)), after: role(trust(MAIN)) }), planned], {
      resource_drift: [change({ address: "aws_iam_role_policy.p", before: values, after: null })],
    });
    expect(hand(review)).toHaveLength(1);
    expect(hand(review)[0]?.sentence).toMatch(/leaves it as it is\.$/);
  });
});

describe("policies of a role whose list of what alone it may have changes", () => {
  const readOnly = "arn:aws:iam::aws:policy/ReadOnlyAccess";
  const of = (inline_policy: object[], managed_policy_arns: string[] = []) => role(trust(MAIN), { inline_policy, managed_policy_arns });
  const list = (type: "policies" | "policy_attachments", attribute: string, names: string[]) =>
    change({ address: `aws_iam_role_${type}_exclusive.x`, after: { role_name: "deploy", [attribute]: names } });
  const kept = (names: string[]) => list("policies", "policy_names", names);
  const attached = (arns: string[]) => list("policy_attachments", "policy_arns", arns);
  const [A, B] = [inline("a", read), inline("b", all)];
  test.each<[string, object, object, object, string, RegExp]>([
    ["added by hand, and goes", of([A]), of([A, B]), kept(["a"]), "high", /changes it back/],
    ["added by hand, and stays", of([A]), of([A, B]), kept(["a", "b"]), "critical", /leaves it/],
    ["edited by hand, and goes", of([inline("a", read)]), of([inline("a", all)]), kept([]), "high", /changes it back/],
    [
      "edited by hand, and stays beside one that goes",
      of([A]),
      of([inline("a", all), inline("c", read)]),
      kept(["a"]),
      "critical",
      /leaves it/,
    ],
    ["gone by hand, and is not put back", of([A, B]), of([A]), kept(["a"]), "low", /leaves it/],
    [
      "a denial that is gone by hand, beside one that goes",
      of([A, inline("d", none)]),
      of([A, inline("c", read)]),
      kept(["a"]),
      "critical",
      /leaves it/,
    ],
    ["a denial that was edited away, and goes", of([inline("d", heldBack)]), of([inline("d", s3)]), kept([]), "high", /leaves it/],
    ["hidden, and goes", of([A]), of([A, inline("b", "{")]), kept(["a"]), "high", /changes it back/],
    ["hidden, and stays", of([A]), of([A, inline("b", "{")]), kept(["a", "b"]), "high", /leaves it/],
    ["two hidden, and one stays", of([]), of([inline("a", "{"), inline("b", "[")]), kept(["a"]), "high", /leaves it/],
    ["attached by hand, and goes", of([], [readOnly]), of([], [readOnly, ADMIN]), attached([readOnly]), "high", /changes it back/],
    ["attached by hand, and stays", of([]), of([], [ADMIN]), attached([readOnly, ADMIN]), "high", /leaves it/],
  ])("%s", (_, before, after, exclusive, risk, sentence) => {
    const review = reviewed([change({ before: after, after }), exclusive], {
      resource_drift: [change({ before, after, actions: ["update"] })],
    });
    expect(hand(review)).toHaveLength(1);
    expect(hand(review)[0]).toMatchObject({ risk, sentence: expect.stringMatching(sentence) });
  });
});

test("of several by hand, each is said to go or to stay", () => {
  const values = (...policies: object[]) => role(trust(MAIN), { inline_policy: policies });
  const [before, after] = [values(), values(inline("a", read), inline("b", s3), inline("c", policy(allow("sqs:*"))))];
  const list = change({ address: "aws_iam_role_policies_exclusive.x", after: { role_name: "deploy", policy_names: ["a"] } });
  const review = reviewed([change({ before: after, after }), list], { resource_drift: [change({ before, after, actions: ["update"] })] });
  const told = hand(review).map(({ sentence }) => sentence.replace(/^.*it may now | on every resource|This plan /g, ""));
  expect(told.sort()).toEqual([
    "do everything in s3. changes it back.",
    "do everything in sqs. changes it back.",
    "read in s3 (get object). leaves it as it is.",
  ]);
});

test("a hidden policy of a resource of the plan is none by hand", () => {
  const values = { name: "p", role: "deploy", policy: "{" };
  const [before, after] = [role(trust(MAIN)), role(trust(MAIN), { inline_policy: [inline("p", "{")] })];
  const review = reviewed([change({ before: after, after }), change({ address: "aws_iam_role_policy.p", before: values, after: values })], {
    resource_drift: [change({ before, after, actions: ["update"] })],
  });
  expect(hand(review)).toEqual([]);
});

test("a policy of a resource of the plan that was attached is none by hand", () => {
  const values = { role: "deploy", policy_arn: ADMIN };
  const [before, after] = [role(trust(MAIN)), role(trust(MAIN), { managed_policy_arns: [ADMIN] })];
  const review = reviewed(
    [change({ before: after, after }), change({ address: "aws_iam_role_policy_attachment.a", before: values, after: values })],
    { resource_drift: [change({ before, after, actions: ["update"] })] },
  );
  expect(hand(review)).toEqual([]);
});

describe("a text that came or went by hand", () => {
  test.each<[string, string | null, string | null, RegExp]>([
    ["came", null, all, /may now do everything/],
    ["went", all, null, /may no longer do everything/],
    ["came with a denial", all, policy(allow("*"), { ...allow("s3:DeleteBucket"), Effect: "Deny" }), /may no longer write in s3/],
  ])("%s", (_, before, after, sentence) => {
    const values = (text: string | null) => ({ name: "p", role: "deploy", policy: text });
    const planned = { before: values(after), after: values(after) };
    const address = "aws_iam_role_policy.p";
    const review = reviewed([change({ before: role(trust(MAIN)), after: role(trust(MAIN)) }), change({ address, ...planned })], {
      resource_drift: [change({ address, before: values(before), after: values(after), actions: ["update"] })],
    });
    expect(hand(review).map((each) => each.sentence)).toEqual([expect.stringMatching(sentence)]);
  });
});

test("all that was changed is told, of each role that has it", () => {
  const arn = `arn:aws:iam::${ACCOUNT}:policy/p`;
  const values = (text: string) => ({ name: "p", arn, path: "/", policy: text });
  const of = (name: string) => {
    const deploy = { ...role(trust(MAIN)), name, arn: `arn:aws:iam::${ACCOUNT}:role/${name}` };
    const attachment = { role: name, policy_arn: arn };
    return [
      change({ address: `aws_iam_role.${name}`, before: deploy, after: deploy }),
      change({ address: `aws_iam_role_policy_attachment.${name}`, before: attachment, after: attachment }),
    ];
  };
  const edited = { address: "aws_iam_policy.p", after: values(all) };
  const [a = {}] = of("a");
  const opened = { ...role(trust("*")), name: "a", arn: `arn:aws:iam::${ACCOUNT}:role/a` };
  const review = reviewed([...of("a"), ...of("b"), change({ ...edited, before: values(all) })], {
    resource_drift: [
      change({ address: "aws_iam_role.a", before: opened, after: (a as { change: { after: object } }).change.after }),
      change({ ...edited, before: values(read) }),
    ],
  });
  expect(review.changes.map(({ name, events }) => [name, events.filter(({ event }) => event === "changed-by-hand").length])).toEqual([
    ["a", 2],
    ["b", 1],
  ]);
});

describe("of what no role of the plan has", () => {
  const values = { url: ISSUER, client_id_list: ["sts.amazonaws.com"], thumbprint_list: ["0".repeat(40)] };
  const own = { name: "p", arn: `arn:aws:iam::${ACCOUNT}:policy/p`, path: "/", policy: read };
  const tie = { name: "t", policy_arn: own.arn, roles: [], users: [], groups: [] };
  const listed = { role_name: "elsewhere", policy_arns: [own.arn] };
  test.each<[string, string, object, object, string, RegExp]>([
    [
      "an audience",
      "aws_iam_openid_connect_provider.g",
      values,
      { client_id_list: ["*", "sts.amazonaws.com"] },
      "widened",
      /accepts the audience \*/,
    ],
    ["an audience less", "aws_iam_openid_connect_provider.g", values, { client_id_list: [] }, "changed", /no longer accepts/],
    ["audiences that are none", "aws_iam_openid_connect_provider.g", values, { client_id_list: null }, "widened", /cannot be read/],
    ["a thumbprint", "aws_iam_openid_connect_provider.g", values, { thumbprint_list: ["1".repeat(40)] }, "widened", /thumbprint_list/],
    ["the issuer", "aws_iam_openid_connect_provider.g", values, { url: "evil.example.com" }, "widened", /its url/],
    ["the text of a policy", "aws_iam_policy.p", own, { policy: all }, "widened", /may now do everything in AWS/],
    [
      "less text of a policy",
      "aws_iam_policy.p",
      own,
      { policy: policy(allow("s3:GetObject", "arn:aws:s3:::a")) },
      "changed",
      /may no longer/,
    ],
    ["a user that has a policy", "aws_iam_policy_attachment.t", tie, { users: ["eve"] }, "widened", /its users/],
    [
      "a list of a role elsewhere",
      "aws_iam_role_policy_attachments_exclusive.l",
      listed,
      { policy_arns: [own.arn, "x"] },
      "widened",
      /policy_arns/,
    ],
  ])("%s, left as it is", (_, address, before, more, verdict, sentence) => {
    const after = { ...before, ...more };
    const review = reviewed([change({ address, before: after, after })], {
      resource_drift: [change({ address, before, after, actions: ["update"] })],
    });
    expect(review.verdict).toBe(verdict);
    expect(hand(review).map((each) => each.sentence)).toEqual(expect.arrayContaining([expect.stringMatching(sentence)]));
    expect(hand(review).at(0)?.sentence).toMatch(/leaves it as it is/);
  });
  test("and changed back", () => {
    const after = { ...values, client_id_list: ["*", ...values.client_id_list] };
    const address = "aws_iam_openid_connect_provider.g";
    const review = reviewed([change({ address, before: after, after: values })], {
      resource_drift: [change({ address, before: values, after, actions: ["update"] })],
    });
    expect(review.verdict).toBe("changed");
    expect(hand(review).map((each) => each.sentence)).toEqual([expect.stringMatching(/the audience \*\. This plan changes it back/)]);
  });
  test("what is no change is none", () => {
    const address = "aws_iam_openid_connect_provider.g";
    const before = { ...values, url: `https://${ISSUER}`, thumbprint_list: [] };
    const after = { ...values, thumbprint_list: null };
    expect(
      reviewed([change({ address, before: after, after })], { resource_drift: [change({ address, before, after, actions: ["update"] })] })
        .verdict,
    ).toBe("unchanged");
  });
  test("a gain is no less beside a loss: a policy of somebody whom nobody can read", () => {
    const attached = { role: "elsewhere", policy_arn: own.arn };
    const marks = { before_sensitive: { role: true }, after_sensitive: { role: true } };
    const after = { ...own, policy: policy(allow("sqs:*")) };
    const review = reviewed(
      [
        change({ address: "aws_iam_role_policy_attachment.a", before: attached, after: attached, ...marks }),
        change({ address: "aws_iam_policy.p", before: after, after }),
      ],
      { resource_drift: [change({ address: "aws_iam_policy.p", before: own, after, actions: ["update"] })] },
    );
    expect(review).toMatchObject({ verdict: "widened", changes: [{ risk: "high" }] });
    expect(hand(review).map(({ direction }) => direction)).toEqual(["widened", "changed"]);
  });
  test("the text of a permissions boundary is told of the role", () => {
    const deploy = role(trust(MAIN), { permissions_boundary: own.arn });
    const review = reviewed(
      [
        change({ before: deploy, after: deploy }),
        change({ address: "aws_iam_policy.p", before: { ...own, policy: all }, after: { ...own, policy: all } }),
      ],
      { resource_drift: [change({ address: "aws_iam_policy.p", before: own, after: { ...own, policy: all }, actions: ["update"] })] },
    );
    expect(review.changes).toMatchObject([{ kind: "role", direction: "widened" }]);
  });
});
