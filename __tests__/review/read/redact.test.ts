import { reviewOfPlan } from "../../../modules/review/command";
import { decodePlan } from "../../../modules/review/read/decode";
import { Sensitive, UNKNOWN, Unknown } from "../../../modules/review/read/plan";
import { redact } from "../../../modules/review/read/redact";
import { renderMarkdown } from "../../../modules/review/render/markdown";
import { renderText } from "../../../modules/review/render/text";
import { change, plan, role } from "../../support/review-plans";
import { allow, MAIN, policy, trust } from "../../support/review-policies";

/** What a plan marks as sensitive ends here, on all sides; what is not known yet is told apart from nothing. */

const SECRET = "hunter22-s3cr3t";
const read = (changes: object[], more: object = {}) => redact(decodePlan(plan(changes, more), "plan.json"));
const attributes = (values: object, more: object = {}) => read([change({ before: values, after: values, ...more })]).resources[0];

describe("a value of an attribute", () => {
  const deploy = role(trust(MAIN));
  // A number as well: of a text that is marked the text is looked for too
  describe.each(["assume_role_policy", "max_session_duration"])("%s", (name) => {
    const marked = { after_sensitive: { [name]: true } };
    test.each<[string, object, object | undefined]>([
      ["marked after", marked, undefined],
      ["marked before alone", { before_sensitive: { [name]: true } }, undefined],
      ["marked inside", { after_sensitive: { [name]: [{ x: true }] } }, undefined],
      ["marked as a whole", { after_sensitive: true }, undefined],
      ["marked in the drift", {}, marked],
      ["marked before in the drift", {}, { before_sensitive: { [name]: true } }],
      ["marked, and not in the drift", marked, {}],
    ])("%s is hidden before and after, and is the same object where it is the same", (_, marks, drifted) => {
      const same = (more: object) => change({ before: deploy, after: deploy, ...more });
      const { resources, drift } = read([same(marks)], drifted && { resource_drift: [same(drifted)] });
      for (const { before, after } of [...resources, ...drift]) {
        expect(before?.[name]).toBeInstanceOf(Sensitive);
        expect(after?.[name]).toBe(before?.[name]);
      }
    });
  });
  test("two values are two objects", () => {
    const resource = read([change({ before: deploy, after: role(trust("repo:x/y:*")), after_sensitive: { assume_role_policy: true } })])
      .resources[0];
    expect(resource?.after?.["assume_role_policy"]).not.toBe(resource?.before?.["assume_role_policy"]);
  });
  test("that is absent is no secret", () =>
    expect(
      attributes({ ...deploy, permissions_boundary: null }, { after_sensitive: { permissions_boundary: true } })?.after?.[
        "permissions_boundary"
      ],
    ).toBeNull());
  test("a mark of an empty list is none", () =>
    expect(attributes(deploy, { after_sensitive: { inline_policy: [], tags_all: {} } })?.after?.["inline_policy"]).toEqual([]));
  // An older version knows no policy variables
  test("of a document: what decides about its text is there", () => {
    const merged = { override_json: "", override_policy_documents: [], source_json: "", source_policy_documents: [] };
    const values = { version: "2008-10-17", statement: [], ...merged };
    const address = "data.aws_iam_policy_document.d";
    expect(read([change({ address, mode: "data", after: values })]).resources[0]?.after).toEqual(values);
  });
  test("that nobody reads is not there", () => expect(attributes({ ...deploy, tags: { a: SECRET } })?.after).not.toHaveProperty("tags"));
  test("that holds the value of a sensitive variable", () => {
    const { resources } = read([change({ after: { ...deploy, name: `x-${SECRET}` } })], {
      variables: { a: { value: { deep: [SECRET] } } },
      configuration: { root_module: { variables: { a: { sensitive: true } } } },
    });
    expect(resources[0]?.after?.["name"]).toBeInstanceOf(Sensitive);
  });
  test.each<[string, string, unknown]>([
    ["as it stands", 'hun"ter22', 'x-hun"ter22'],
    ["as JSON writes it", 'hun"ter22', JSON.stringify({ Sid: 'x-hun"ter22-y' })],
    ["of four characters", "hunt", "x-hunt"],
    ["as a number", "43210", 43210],
    ["in a list", SECRET, [["a", SECRET]]],
    ["as Terraform's JSON writes it", "a&hunter22", "x-a\\u0026hunter22"],
  ])("that holds the value of a sensitive variable %s", (_, secret, value) => {
    const holding = (sensitive: boolean) =>
      read([change({ after: { ...deploy, name: value } })], {
        variables: { a: { value: secret } },
        configuration: { root_module: { variables: { a: { sensitive } } } },
      }).resources[0]?.after;
    const hidden = JSON.stringify(holding(true)?.["name"]);
    expect(hidden).toContain('{"kind":"sensitive"}');
    expect(hidden).not.toContain(secret);
    expect(holding(true)?.["path"]).toBe("/");
    expect(holding(false)?.["name"]).toEqual(value);
  });
  test("that holds what is too short for a secret is none", () =>
    expect(
      read([change({ after: { ...deploy, name: "a-new-one" } })], {
        variables: { a: { value: "new" } },
        configuration: { root_module: { variables: { a: { sensitive: true } } } },
      }).resources[0]?.after?.["name"],
    ).toBe("a-new-one"));
  test("not known yet, and sensitive, is hidden as well", () =>
    expect(
      attributes({ name: "x" }, { after_unknown: { assume_role_policy: true }, after_sensitive: { assume_role_policy: true } })?.after?.[
        "assume_role_policy"
      ],
    ).toBeInstanceOf(Sensitive));
  test.each<[unknown, unknown, unknown]>([
    [
      ["a", null],
      [false, true],
      ["a", Unknown],
    ],
    [["a"], [false], ["a"]],
    [["a"], [], ["a"]],
    [undefined, true, Unknown],
  ])("%j with the placeholders %j", (value, unknown, expected) => {
    const { client_id_list: list } =
      read([
        change({
          address: "aws_iam_openid_connect_provider.p",
          after: { url: "x", client_id_list: value },
          after_unknown: { client_id_list: unknown },
        }),
      ]).resources[0]?.after ?? {};
    if (Array.isArray(expected)) expect((list as unknown[]).map((each) => (each instanceof Unknown ? Unknown : each))).toEqual(expected);
    else expect(list).toBeInstanceOf(Unknown);
  });
});

test("by what a change is told apart stays", () => {
  const after = role(trust(MAIN));
  const keyed = change({ after, index: "a", previous_address: "aws_iam_role.old", deposed: "00000000" });
  expect(
    read([keyed, change({ after, index: 0 }), change({ after })]).resources.map(({ index, previousAddress, deposed }) => [
      index,
      previousAddress,
      deposed,
    ]),
  ).toEqual([
    ["a", "aws_iam_role.old", "00000000"],
    [0, undefined, undefined],
    [undefined, undefined, undefined],
  ]);
});
test("a data source is read as one", () => {
  const data = (type: string, after: object) => change({ address: `data.${type}.d`, mode: "data", actions: ["read"], after });
  const { resources } = read([data("aws_iam_role", role(trust(MAIN))), data("aws_iam_policy_document", { json: "{}", id: "1" })]);
  expect(resources.map(({ type, after }) => [type, after])).toEqual([["aws_iam_policy_document", { json: "{}" }]]);
});
test("a block of which one value is not known yet has it, though the plan leaves it out", () =>
  expect(
    attributes(
      { ...role(trust(MAIN)), inline_policy: [{ name: "x" }] },
      { after_unknown: { inline_policy: [{ name: false, policy: true }] } },
    )?.after,
  ).toMatchObject({ inline_policy: [{ name: "x", policy: UNKNOWN }] }));

describe("what AWS or the provider repeats without a mark", () => {
  const arn = `arn:aws:iam::123456789012:policy/${SECRET}`;
  const repeats = (repeating: object, address: string, values: object, more: object) => {
    const holder = role(trust(MAIN), repeating);
    const [first] = read([
      change({ before: holder, after: holder }),
      change({ address, before: values, after: values, ...more }),
    ]).resources;
    return [first?.before, first?.after];
  };

  test.each<[string, object]>([
    ["marked after", { after_sensitive: { policy_arn: true } }],
    ["marked before", { before_sensitive: { policy_arn: true } }],
    ["marked as a whole", { after_sensitive: true }],
    ["marked as a whole before", { before_sensitive: true }],
  ])("a text, %s", (_, marks) => {
    const attachment = { role: "deploy", policy_arn: arn };
    for (const each of repeats({ managed_policy_arns: [arn, "other"] }, "aws_iam_role_policy_attachment.a", attachment, marks))
      expect(each?.["managed_policy_arns"]).toEqual([expect.any(Sensitive), "other"]);
  });
  test("texts in a list of which one is marked, beside marks of another kind", () => {
    const exclusive = { role_name: "deploy", policy_arns: ["other", arn] };
    const marks = { after_sensitive: { policy_arns: [false, true], role_name: null } };
    for (const each of repeats({ managed_policy_arns: [arn, "other"] }, "aws_iam_role_policy_attachments_exclusive.a", exclusive, marks))
      expect(each?.["managed_policy_arns"]).toEqual([expect.any(Sensitive), "other"]);
  });
  // With its keys in another order
  test.each<[string, object]>([
    ["marked after", { after_sensitive: { policy: true } }],
    ["marked before", { before_sensitive: { policy: true } }],
    ["marked inside", { after_sensitive: { policy: { x: true } } }],
    ["marked as a whole", { after_sensitive: true }],
  ])("the text of an inline policy, %s", (_, marks) => {
    const inline = [
      { name: "p", policy: `{"Statement":[],"Id":"${SECRET}"}` },
      { name: "other", policy: "{}" },
    ];
    const own = { name: "p", role: "deploy", policy: `{"Id":"${SECRET}","Statement":[]}` };
    for (const each of repeats({ inline_policy: inline }, "aws_iam_role_policy.p", own, marks))
      expect(each?.["inline_policy"]).toEqual([{ name: "p", policy: expect.any(Sensitive) }, inline[1]]);
  });
  test("the text of an inline policy by either of its names", () => {
    const values = (name: string) => ({ name, role: "deploy", policy: `{"Id":"${SECRET}"}` });
    const inline = ["old", "new"].map((name) => ({ name, policy: `{ "Id": "${SECRET}-" }` }));
    const [was] = repeats({ inline_policy: inline }, "aws_iam_role_policy.p", values("old"), {
      after: values("new"),
      after_sensitive: true,
    });
    expect(was?.["inline_policy"]).toEqual(["old", "new"].map((name) => ({ name, policy: expect.any(Sensitive) })));
  });
});

describe("no sensitive value comes out", () => {
  const secret = policy(allow("s3:GetObject", `arn:aws:s3:::${SECRET}`));
  const out = (changes: object[], more: object = {}) => {
    const review = reviewOfPlan(plan(changes, more), "plan.json");
    return JSON.stringify(review) + renderMarkdown(review) + renderText(review);
  };
  const arn = `arn:aws:iam::123456789012:policy/${SECRET}`;
  test.each<{ name: string; changes: object[]; more?: object }>(
    (
      [
        ["of a role", [change({ after: { ...role(secret), name: "x" }, after_sensitive: { assume_role_policy: true } })]],
        ["of a name", [change({ after: { ...role(trust(MAIN)), name: SECRET }, after_sensitive: { name: true } })]],
        [
          "of a list",
          [
            change({
              address: "aws_iam_role_policy_attachments_exclusive.x",
              after: { role_name: "deploy", policy_arns: [arn] },
              after_sensitive: { policy_arns: [true] },
            }),
          ],
        ],
        [
          "of a resource that is not read",
          [change({ address: "aws_sqs_queue.q", after: { policy: secret }, after_sensitive: { policy: true } })],
        ],
        [
          "of a block of one",
          [change({ address: "aws_x.q", after: { target: [{ role_arn: SECRET }] }, after_sensitive: { target: [{ role_arn: true }] } })],
        ],
        [
          "of one by hand",
          [],
          {
            resource_drift: [
              change({ address: "aws_sqs_queue.q", before: { policy: "" }, after: { policy: secret }, after_sensitive: { policy: true } }),
            ],
          },
        ],
        [
          "by the role's list of what is attached",
          [
            change({ before: role(trust(MAIN), { managed_policy_arns: [arn] }), after: role(trust(MAIN), { managed_policy_arns: [arn] }) }),
            change({
              address: "aws_iam_role_policy_attachment.a",
              before: { role: "deploy", policy_arn: arn },
              after: null,
              before_sensitive: { policy_arn: true },
            }),
          ],
        ],
        [
          "by the ARN of a role whose name it is",
          [
            change({
              before: role(trust(MAIN), { name: SECRET, arn: `arn:aws:iam::123456789012:role/${SECRET}` }),
              after: role(trust("*"), { name: SECRET, arn: `arn:aws:iam::123456789012:role/${SECRET}` }),
              after_sensitive: { name: true },
            }),
            change({
              address: "aws_iam_role.o",
              after: role(policy({ ...allow("sts:AssumeRole"), Principal: { AWS: `arn:aws:iam::123456789012:role/${SECRET}` } })),
            }),
          ],
        ],
        [
          "by the text that a data source renders",
          [
            change({
              address: "data.aws_iam_policy_document.d",
              mode: "data",
              actions: ["read"],
              after: { statement: [{ actions: ["s3:GetObject"], resources: [`arn:aws:s3:::a&${SECRET}/*`] }], json: "{}" },
              after_sensitive: { statement: [{ resources: true }] },
            }),
            change({
              address: "aws_iam_role_policy.p",
              after: {
                name: "p",
                role: "deploy",
                policy: policy(allow("s3:GetObject", `arn:aws:s3:::a&${SECRET}/*`)).replace("&", "\\u0026"),
              },
            }),
          ],
        ],
        [
          "by the provider's settings",
          [change({ after: role(trust(MAIN)) })],
          {
            configuration: {
              provider_config: { aws: { name: "aws", expressions: { access_key: { constant_value: SECRET } } } },
              root_module: {},
            },
          },
        ],
      ] as [string, object[], object?][]
    ).map(([name, changes, more]) => ({ name, changes, ...(more && { more }) })),
  )("$name", ({ changes, more }) => expect(out(changes, more)).not.toContain(SECRET));
});
