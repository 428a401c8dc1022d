import { runReview } from "../../../modules/review/command";
import { change, reviewed, role } from "../../support/review-plans";
import { allow, MAIN, policy, trust } from "../../support/review-policies";

/** Policies that the plan does not know, taken from the configuration: what is said, what is a guess, and what is left alone. */

const state = role(trust(MAIN));
const inline = (expression: object, more: object = {}) => {
  const values = (text?: string) => ({ name: "p", role: "deploy", ...(text !== undefined && { policy: text }) });
  return reviewed(
    [
      change({ before: state, after: state }),
      change({
        address: "aws_iam_policy.x",
        after: { name: "x", path: "/", policy: policy(allow("s3:GetObject")) },
        after_unknown: { arn: true },
      }),
      change({
        address: "aws_iam_role_policy.p",
        before: values(policy(allow("s3:*", "arn:aws:s3:::web/*"))),
        after: values(),
        after_unknown: { policy: true },
        ...more,
      }),
    ],
    {
      configuration: {
        root_module: { resources: [{ mode: "managed", type: "aws_iam_role_policy", name: "p", expressions: { policy: expression } }] },
      },
    },
  );
};
const written = (text: string) => inline({ constant_value: text });
const lines = (review: ReturnType<typeof reviewed>) =>
  review.changes.filter(({ kind }) => kind === "role").flatMap(({ what }) => what.map(({ words, certainty }) => `${certainty}: ${words}`));

describe("a text of JSON syntax", () => {
  test("with the ARN of a resource that is made", () =>
    expect(lines(written(policy(allow("iam:PassRole", "${aws_iam_role.other.arn}"))))).toContain(
      "configuration: run any code as aws_iam_role.other (its ARN is known after the apply), in any AWS service that takes a role",
    ));
  test("with what is known of another resource", () =>
    expect(JSON.stringify(written(policy(allow("s3:*", "arn:aws:s3:::${aws_iam_role.deploy.name}/*"))))).toContain(
      "arn:aws:s3:::deploy/*",
    ));
  test("with the ARN of a policy of AWS's own text is no guess", () =>
    expect(written(policy(allow("sqs:SendMessage", "${aws_sqs_queue.jobs.arn}")))).toMatchObject({ verdict: "widened", cannotReview: [] }));
  test.each([
    "aws_sqs_queue.jobs.arn",
    " aws_sqs_queue.jobs.arn ",
    "data.aws_caller_identity.current.account_id",
    "data.aws_partition.current.dns_suffix",
    "data.aws_partition.current.partition",
    "data.aws_region.current.region",
    "data.aws_region.current.name",
    "aws_s3_bucket.web.id",
    "aws_iam_user.x.unique_id",
    "awscc_sqs_queue.jobs.arn",
  ])("a name that AWS makes up stays as it is written: %s", (name) => {
    const review = written(policy(allow("s3:GetObject", `arn:aws:s3:::web-\${${name}}/*`)));
    expect(review.cannotReview).toEqual([]);
    expect(JSON.stringify(review.changes)).toContain(`web-\${${name.trim()}}/*`);
  });
  test.each([
    ["a value of a resource of AWS that anybody writes", policy(allow("s3:GetObject", "${aws_ssm_parameter.x.value}"))],
    ["a value of data", policy(allow("s3:GetObject", "${data.aws_ssm_parameter.x.value}"))],
    ["an id of another provider", policy(allow("s3:GetObject", "${my_aws_thing.aws_x.id}"))],
    ["a second value, beside an ARN", policy(allow("s3:GetObject", "${aws_sqs_queue.jobs.arn}${terraform_data.x.output}"))],
    ["the key of an object, which may hold quotes", policy(allow("s3:GetObject", "arn:aws:s3:::web/${aws_s3_object.o.id}"))],
    ["the name of an alarm, which may hold quotes", policy(allow("s3:GetObject", "arn:aws:s3:::web/${aws_cloudwatch_metric_alarm.a.arn}"))],
    ["a value that may hold anything, quotes too", policy(allow("s3:GetObject", "arn:aws:s3:::web/${terraform_data.x.output}"))],
    ["a key, of a resource that has none", policy(allow("s3:GetObject", "arn:aws:s3:::${each.key}"))],
    ["a variable", policy(allow("s3:GetObject", "arn:aws:s3:::web/${var.x}"))],
    ["a function", policy(allow("s3:GetObject", "arn:aws:s3:::web/${lower(aws_iam_role.deploy.name)}"))],
    ["a condition", policy(allow("s3:GetObject", "arn:aws:s3:::web/${true ? 1 : 2}"))],
    ["a directive", policy(allow("s3:GetObject", "arn:aws:s3:::web/%{if true}x%{endif}"))],
    ["a function around the whole", '${replace(data.aws_iam_policy_document.d.json, "a", "b")}'],
    ["a condition around the whole", "${var.x ? data.aws_iam_policy_document.d.json : var.y}"],
  ])("%s is not read", (_, text) => {
    const { verdict, cannotReview } = written(text);
    expect(verdict).toBe("unreviewable");
    expect(cannotReview).toMatchObject([{ address: "aws_iam_role_policy.p" }]);
  });
  test.each([
    ["an escaped place", "$${aws_iam_role.deploy.name}"],
    ["a place behind an escape", "\\u0024{aws_iam_role.deploy.name}"],
  ])("jsonencode with %s is not read: it is text, and would be filled in", (_, place) => {
    const statement = `{"Effect" = "Allow", "Action" = "s3:*", "Resource" = "arn:aws:s3:::${place}/*"}`;
    expect(written(`\${jsonencode({"Statement" = [${statement}]})}`).verdict).toBe("unreviewable");
  });
  test("jsonencode of literals and references", () =>
    expect(
      lines(
        written(
          '${jsonencode({"Version" = "2012-10-17", "Statement" = [{"Effect" = "Allow", "Action" = ["iam:PassRole"], "Resource" = aws_iam_role.other.arn}]})}',
        ),
      ),
    ).toContain(
      "configuration: run any code as aws_iam_role.other (its ARN is known after the apply), in any AWS service that takes a role",
    ));
});

test.each<[string, string]>([
  ["known", '${jsonencode({Statement = {Effect = "Allow", Action = "s3:*", Resource = "arn:aws:s3:::${aws_iam_role.deploy.name}/*"}})}'],
  ["not known", '${jsonencode({Statement = {Effect = "Allow", Action = "s3:*", Resource = "arn:aws:s3:::${aws_s3_bucket.b.id}/*"}})}'],
])("jsonencode with a reference inside of a text, %s", (_, text) => {
  expect(JSON.stringify(written(text))).toMatch(/arn:aws:s3:::(deploy|\$\{aws_s3_bucket.b.id\})\/\*/);
});

describe("the key of the resource's own instance", () => {
  const keyed = (text: string) => inline({ constant_value: text }, { address: 'aws_iam_role_policy.p["web"]', index: "web" });
  test.each(["${each.key}", "${ each.key }", "${count.index}"])("%s is known", (key) =>
    expect(keyed(policy(allow("s3:*", `arn:aws:s3:::${key}/*`)))).toMatchObject({ cannotReview: [], verdict: "changed" }),
  );
  test.each(["${each.key == 1 ? 2 : 3}", "${var.x ? 2 : each.key}", "${each.value}"])("%s is not", (key) =>
    expect(keyed(policy(allow("s3:*", `arn:aws:s3:::${key}/*`))).verdict).toBe("unreviewable"),
  );
});

test("what the plan knows comes before what the configuration says", () => {
  const known = { after: { name: "p", role: "deploy", policy: policy(allow("*")) }, after_unknown: {} };
  const text = policy(allow("s3:GetObject", "${aws_sqs_queue.q.arn}"));
  expect(lines(inline({ constant_value: text }, known))).toContainEqual(expect.stringMatching(/^known: do everything in AWS/));
});

test("the whole text of another policy", () =>
  expect(written("${aws_iam_policy.x.policy}")).toMatchObject({ cannotReview: [], verdict: "widened" }));

test("an output whose expression is not told fills no place", () => {
  const inModule = change({ address: "aws_iam_role.r", module_address: "module.m", after: { ...state, name: "r" } });
  const text = (outputs: object) =>
    reviewed(
      [
        change({ before: state, after: state }),
        inModule,
        change({
          address: "aws_iam_role_policy.p",
          after: { name: "p", role: "deploy" },
          after_unknown: { policy: true },
        }),
      ],
      {
        configuration: {
          root_module: {
            resources: [
              {
                mode: "managed",
                type: "aws_iam_role_policy",
                name: "p",
                expressions: { policy: { constant_value: policy(allow("s3:*", "arn:aws:s3:::${module.m.name}/*")) } },
              },
            ],
            module_calls: { m: { module: { outputs: { name: { expression: outputs } } } } },
          },
        },
      },
    ).cannotReview;
  expect(text({ constant_value: "${aws_iam_role.r.name}" })).toEqual([]);
  // As of replace(aws_iam_role.r.name, …)
  expect(text({ references: ["aws_iam_role.r.name", "aws_iam_role.r"] })).toEqual([
    expect.objectContaining({ address: "aws_iam_role_policy.p" }),
  ]);
});

test("jsonencode is no guess", () =>
  expect(
    written('${jsonencode({Statement = {Effect = "Allow", Action = "iam:PassRole", Resource = aws_iam_role.other.arn}})}'),
  ).toMatchObject({ verdict: "widened", cannotReview: [] }));

describe("of two stacks, what nobody can compute", () => {
  const stack = (names: string, document = "a", more: object = {}) =>
    JSON.stringify({
      terraform: {},
      data: { aws_iam_policy_document: { d: { source_policy_documents: [document] } } },
      resource: {
        aws_iam_role: {
          r: { name: `\${var.${names}}`, assume_role_policy: `\${var.${names}}`, permissions_boundary: `\${var.${names}}` },
        },
        aws_iam_role_policy: {
          p: { name: `\${var.${names}}`, role: "${aws_iam_role.r.id}", policy: "${data.aws_iam_policy_document.d.json}" },
        },
        aws_iam_policy: { m: { name: `\${var.${names}}`, policy: `\${var.${names}}` } },
        aws_iam_role_policy_attachment: { m: { role: "${aws_iam_role.r.id}", policy_arn: "${aws_iam_policy.m.arn}" }, ...more },
      },
    });
  const compared = (head: string) => {
    const { output } = runReview(
      { text: head, file: "head.tf.json" },
      { base: { text: stack("x"), file: "base.tf.json" }, format: "json" },
    );
    return JSON.parse(output) as ReturnType<typeof reviewed>;
  };
  test("is the same where it is written the same", () =>
    expect(compared(stack("x"))).toMatchObject({ verdict: "unchanged", cannotReview: [], changes: [] }));
  test("also beside what changes", () => {
    const attachment = { role: "${aws_iam_role.r.id}", policy_arn: "arn:aws:iam::aws:policy/ReadOnlyAccess" };
    const review = compared(stack("x", "a", { more: attachment }));
    expect(review.cannotReview).toEqual([]);
  });
  test.each([
    ["another expression", stack("y")],
    ["the same reference, to a document that is another", stack("x", "b")],
  ])("and is not with %s", (_, head) =>
    expect(compared(head).cannotReview).toContainEqual({
      address: "aws_iam_role_policy.p",
      reason: expect.stringMatching(/^The policy .* cannot be read/),
    }),
  );
});

describe("texts of inline_policy blocks", () => {
  const inlineBlocks = (policies: (string | null)[], blocks: object[] | undefined) =>
    reviewed(
      [
        change({
          before: state,
          after: { ...state, inline_policy: policies.map((text, i) => ({ name: `p${i}`, policy: text })) },
          after_unknown: { inline_policy: policies.map((text) => ({ policy: text === null })) },
          actions: ["update"],
        }),
      ],
      {
        configuration: {
          root_module: { resources: [{ mode: "managed", type: "aws_iam_role", name: "deploy", expressions: { inline_policy: blocks } }] },
        },
      },
    );
  const text = policy(allow("sqs:SendMessage", "${aws_sqs_queue.q.arn}"));
  const block = (constant_value: string, name: object = {}) => ({ policy: { constant_value }, name });
  const [p0, p1] = ["p0", "p1"].map((name) => ({ constant_value: name })) as [object, object];

  test.each([
    ["", [block("x", p0), block(text, p1)]],
    [", whichever comes first", [block(text, p1), block("x", p0)]],
  ])("each by its name%s", (_, blocks) => {
    const review = inlineBlocks([policy(allow("sns:Publish")), null], blocks);
    expect(review).toMatchObject({ verdict: "widened", cannotReview: [] });
    expect(lines(review)).toEqual(expect.arrayContaining([expect.stringContaining("sns"), expect.stringContaining("aws_sqs_queue.q")]));
  });
  test.each<[string, object[] | undefined]>([
    ["more than the configuration's", [block(text, p0)]],
    ["fewer", [block(text, p0), block(text, p1), block(text, { constant_value: "p2" })]],
    ["in other words than those that can be read", [block(text, p0), block("${var.x}", p1)]],
    ["with a name that is a reference", [block(text, p0), block(text, { references: ["var.n"] })]],
    ["with a name that is written as one", [block(text, p0), block(text, { constant_value: "${var.n}" })]],
    ["without names", [block(text), block(text)]],
    ["of one name", [block(text, p0), block(text, p0)]],
    ["none of it", undefined],
  ])("%s: nobody can tell which is which", (_, blocks) => expect(inlineBlocks([null, null], blocks).verdict).toBe("unreviewable"));
});

describe("of two stacks, a policy that is a text with a place in it", () => {
  const read = (resource: string) => policy(allow("s3:GetObject", resource));
  const encoded = (resource: string) =>
    `\${jsonencode({"Statement" = [{"Effect" = "Allow", "Action" = "s3:GetObject", "Resource" = "${resource}"}], "Version" = "2012-10-17"})}`;
  const HOLDERS: readonly [string, (policy: string) => object][] = [
    ["a resource", (policy) => ({ aws_iam_role_policy: { p: { name: "p", role: "${aws_iam_role.r.id}", policy } } })],
    ["a block", (policy) => ({ aws_iam_role: { r: { ...ROLE, inline_policy: [{ name: "p", policy }] } } })],
    ["a block that is no list", (policy) => ({ aws_iam_role: { r: { ...ROLE, inline_policy: { name: "p", policy } } } })],
    [
      "the second block",
      (policy) => ({
        aws_iam_role: {
          r: {
            ...ROLE,
            inline_policy: [
              { name: "z", policy: read("${var.x}") },
              { name: "p", policy },
            ],
          },
        },
      }),
    ],
  ];
  const ROLE = { name: "r", assume_role_policy: trust(MAIN) };
  const stack = (resource: object) => JSON.stringify({ terraform: {}, resource: { aws_iam_role: { r: ROLE }, ...resource } });
  const compared = (base: object, head: object) => {
    const asked = { base: { text: stack(base), file: "base.tf.json" }, format: "json" } as const;
    return JSON.parse(runReview({ text: stack(head), file: "head.tf.json" }, asked).output) as ReturnType<typeof reviewed>;
  };
  const ALARM = "arn:aws:s3:::${aws_cloudwatch_metric_alarm.a.id}";
  const QUEUE = "${aws_sqs_queue.q.arn}";
  const OF_USER = "arn:aws:s3:::$${aws:username}-";

  describe.each(HOLDERS)("of %s", (_holder, holding) => {
    test.each<[string, string, string, string]>([
      ["that is the same", read(ALARM), read(ALARM), "unchanged"],
      ["whose name may have quotes, in place of one that is escaped", encoded(ALARM), read(ALARM), "unreviewable"],
      ["whose name may have quotes, in a text that allowed all", read("*"), read(ALARM), "unreviewable"],
      ["that is a variable", read("arn:aws:s3:::a/*"), read("${var.x}"), "unreviewable"],
      ["whose name has none", read("*"), read(QUEUE), "narrowed"],
      ["whose name has none, as JSON and encoded", encoded(QUEUE), read(QUEUE), "rewritten"],
      ["that was escaped", read(`$${QUEUE}`), read(QUEUE), "widened"],
      ["that is escaped from now on", read(QUEUE), read(`$${QUEUE}`), "widened"],
      ["behind the variable of a policy", encoded(OF_USER + QUEUE), read(OF_USER + QUEUE), "rewritten"],
    ])("%s", (_, base, head, verdict) => expect(compared(holding(base), holding(head)).verdict).toBe(verdict));
  });
});

test("a text that looks like a place already is not taken for what the place comes to", () => {
  const looks = policy(allow("iam:PassRole", "${aws_iam_role.other.arn}"));
  const before = { name: "p", role: "deploy", policy: looks };
  expect(inline({ constant_value: looks }, { before })).toMatchObject({
    verdict: "unreviewable",
    cannotReview: [{ address: "aws_iam_role_policy.p" }],
  });
});
