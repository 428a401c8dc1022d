import { change, reviewed, role } from "../../support/review-plans";
import { ACCOUNT, admit, allow, ISSUER, MAIN, policy, trust } from "../../support/review-policies";

/** Documents of data sources that are not rendered yet: what their arguments tell, and where nobody can tell. */

const state = role(trust(MAIN));

describe("a document of a data source", () => {
  const WEB = "arn:aws:s3:::web/*";
  const exact = { constant_value: "${data.aws_iam_policy_document.d.json}" };
  const getObject = (...resources: (string | null)[]) => ({ effect: "Allow", actions: ["s3:GetObject"], resources });
  /** The role's inline policy becomes the text of a document with these statements. */
  const withData = (statement: unknown[], { reference = exact as object, expressions = {}, unknown = {}, more = {} } = {}) =>
    reviewed(
      [
        change({ before: state, after: state }),
        change({
          address: "data.aws_iam_policy_document.d",
          mode: "data",
          actions: ["read"],
          after: { statement, ...more },
          after_unknown: { json: true, ...unknown },
        }),
        change({
          address: "aws_iam_role_policy.p",
          before: { name: "p", role: "deploy", policy: policy(allow("s3:GetObject", WEB)) },
          after: { name: "p", role: "deploy" },
          after_unknown: { policy: true },
        }),
      ],
      {
        configuration: {
          root_module: {
            resources: [
              { mode: "managed", type: "aws_iam_role_policy", name: "p", expressions: { policy: reference } },
              { mode: "data", type: "aws_iam_policy_document", name: "d", expressions },
            ],
          },
        },
      },
    );

  test.each(["json", "minified_json"])("by a reference that is written: %s", (attribute) => {
    const reference = { constant_value: `\${data.aws_iam_policy_document.d.${attribute}}` };
    expect(withData([getObject(WEB)], { reference })).toMatchObject({ verdict: "rewritten", cannotReview: [] });
  });
  test.each<[string, object]>([
    ["a reference of HCL is a guess", { references: ["data.aws_iam_policy_document.d.json", "data.aws_iam_policy_document.d"] }],
    ["another attribute is not its text", { constant_value: "${data.aws_iam_policy_document.d.id}" }],
  ])("%s", (_, reference) => expect(withData([getObject(WEB)], { reference }).verdict).toBe("unreviewable"));
  test("a statement that is not known", () => expect(withData([getObject(WEB), null]).verdict).toBe("unreviewable"));

  const region = { test: "StringEquals", variable: "aws:RequestedRegion", values: ["eu-central-1"] };
  test.each<[string, object, string]>([
    ["no effect is Allow", { actions: ["s3:GetObject"], resources: [WEB] }, "rewritten"],
    ["a denial", { ...getObject(WEB), effect: "Deny" }, "narrowed"],
    ["a condition", { ...getObject(WEB), condition: [region] }, "narrowed"],
    ["empty lists are none", { ...getObject(WEB), condition: [], principals: [], not_actions: null }, "rewritten"],
    ["all actions but some", { effect: "Allow", not_actions: ["iam:*"], resources: ["*"] }, "widened"],
    ["all resources but some", { effect: "Allow", actions: ["s3:GetObject"], not_resources: ["arn:aws:s3:::x/*"] }, "widened"],
    ["more actions", { ...getObject(WEB), actions: ["s3:GetObject", "s3:PutObject"] }, "widened"],
    // What nobody can tell is never left out
    ["an effect of another name", { ...getObject(WEB), effect: "allow" }, "unreviewable"],
    ["an action that is no text", { ...getObject(WEB), actions: ["s3:GetObject", null] }, "unreviewable"],
    ["a principal without a type", { ...getObject(WEB), principals: [{ identifiers: ["*"] }] }, "unreviewable"],
    ["principals that are no list", { ...getObject(WEB), principals: "*" }, "unreviewable"],
    ["a condition without a test", { ...getObject(WEB), condition: [{ ...region, test: null }] }, "unreviewable"],
    ["a condition without a key", { ...getObject(WEB), condition: [{ ...region, variable: null }] }, "unreviewable"],
    ["a condition of an unknown value", { ...getObject(WEB), condition: [{ ...region, values: [null] }] }, "unreviewable"],
    ["conditions that are no list", { ...getObject(WEB), condition: "x" }, "unreviewable"],
  ])("%s", (_, statement, verdict) => expect(withData([statement]).verdict).toBe(verdict));
  test("a variable of IAM's own", () =>
    expect(JSON.stringify(withData([getObject("arn:aws:s3:::&{aws:PrincipalTag/x}/*")]))).toContain(
      "arn:aws:s3:::${aws:PrincipalTag/x}/*",
    ));
  test.each(["source_json", "override_json"])("that merges another document by %s is not read", (name) => {
    expect(withData([getObject(WEB)], { more: { [name]: policy(allow("*")) } }).verdict).toBe("unreviewable");
    expect(withData([getObject(WEB)], { unknown: { [name]: true } }).verdict).toBe("unreviewable");
    expect(withData([getObject(WEB)], { more: { [name]: null } }).verdict).toBe("rewritten");
  });
  test.each(["source_policy_documents", "override_policy_documents"])("that merges other documents by %s is not read", (name) => {
    expect(withData([getObject(WEB)], { more: { [name]: [policy(allow("*"))] } }).verdict).toBe("unreviewable");
    expect(withData([getObject(WEB)], { unknown: { [name]: true } }).verdict).toBe("unreviewable");
    expect(withData([getObject(WEB)], { more: { [name]: [] } }).verdict).toBe("rewritten");
  });

  const ofSet = (resources: object) =>
    withData([getObject(WEB, null)], {
      unknown: { statement: [{ resources: [false, true] }] },
      expressions: { statement: [{ resources }] },
    });
  test("a set of which one element is not known yet, in whatever order", () => {
    const review = ofSet({ constant_value: ["${aws_iam_role.other.arn}", WEB] });
    expect(review.changes[0]?.what).toMatchObject([{ certainty: "configuration", words: expect.stringContaining(" aws_iam_role.other ") }]);
    expect(review.verdict).toBe("widened");
  });
  test.each<[string, object]>([
    ["two that may be the one", { constant_value: ["${aws_iam_role.other.arn}", "${aws_iam_role.more.arn}", WEB] }],
    ["an expression", { constant_value: ["${join(1)}", WEB] }],
    ["nothing that is told", {}],
  ])("a set that nobody can tell apart: %s", (_, resources) => expect(ofSet(resources).verdict).toBe("unreviewable"));
  test.each<[string, object, object, object, string]>([
    [
      "a reference of HCL among them is a guess",
      getObject(WEB, null),
      { resources: [false, true] },
      { resources: { references: ["aws_iam_role.other.arn", "aws_iam_role.other"] } },
      "unreviewable",
    ],
    ["an element that is no text", getObject(WEB, null), {}, { resources: { constant_value: [WEB, "${aws_x.y.arn}"] } }, "unreviewable"],
    ["a set that is not known at all", { ...getObject(), resources: null }, { resources: true }, {}, "unreviewable"],
    [
      "a reference to what is known by now",
      getObject(WEB),
      {},
      { resources: { constant_value: ["${aws_s3_bucket.web.arn}"] } },
      "rewritten",
    ],
    [
      "a condition's values that are not known at all",
      { ...getObject(WEB), condition: [{ ...region, values: null }] },
      { condition: [{ values: true }] },
      {},
      "unreviewable",
    ],
    ["a condition that is none", { ...getObject(WEB), condition: [null] }, {}, {}, "unreviewable"],
    [
      "two conditions alike, of which one block says so by a reference",
      {
        ...getObject(WEB),
        condition: [
          { ...region, values: [null] },
          { ...region, values: [null] },
        ],
      },
      { condition: [{ values: [true] }, { values: [true] }] },
      {
        condition: [
          {
            test: { constant_value: region.test },
            variable: { constant_value: region.variable },
            values: { constant_value: ["${aws_x.y.id}"] },
          },
          {
            test: { constant_value: region.test },
            variable: { constant_value: "${var.k}" },
            values: { constant_value: ["${aws_x.z.id}"] },
          },
        ],
      },
      "unreviewable",
    ],
    [
      "two blocks of a condition, which only their values tell apart",
      {
        ...getObject(WEB),
        condition: [
          { ...region, values: [null] },
          { ...region, values: ["x"] },
        ],
      },
      { condition: [{ values: [true] }, {}] },
      {
        condition: [1, 2].map((n) => ({
          test: { constant_value: region.test },
          variable: { constant_value: region.variable },
          values: { constant_value: [`\${aws_x.y${n}.id}`] },
        })),
      },
      "unreviewable",
    ],
    [
      "more blocks of a condition than the configuration has",
      {
        ...getObject(WEB),
        condition: [
          { ...region, values: [null] },
          { ...region, variable: "aws:SourceVpc", values: ["x"] },
        ],
      },
      { condition: [{ values: [true] }, {}] },
      {
        condition: [
          {
            test: { constant_value: region.test },
            variable: { constant_value: region.variable },
            values: { constant_value: ["${aws_x.y.id}"] },
          },
        ],
      },
      "unreviewable",
    ],
  ])("%s", (_, statement, unknown, expressions, verdict) =>
    expect(withData([statement], { unknown: { statement: [unknown] }, expressions: { statement: [expressions] } }).verdict).toBe(verdict),
  );
  test("dynamic statements are not among the configured ones, which then tell nothing", () =>
    expect(
      withData([getObject(WEB), getObject(WEB)], { expressions: { statement: [{ resources: { constant_value: ["x"] } }] } }).verdict,
    ).toBe("rewritten"));
});

describe("a trust policy of a data source says what its text would", () => {
  const assume = { actions: ["sts:AssumeRole"] };
  const other = `arn:aws:iam::${ACCOUNT}:role/other`;
  const ofOther = { constant_value: ["${aws_iam_role.other.arn}"] };
  const constant = (constant_value: string) => ({ constant_value });
  const DEV = MAIN.replace("main", "dev");
  const { Principal, Condition } = admit(DEV);
  const conditions = Object.entries(Condition["StringEquals"] ?? {}).map(([variable, value]) => ({
    test: "StringEquals",
    variable,
    values: [value],
  }));
  const web = { actions: ["sts:AssumeRoleWithWebIdentity"], principals: [{ type: "Federated", identifiers: [Principal.Federated] }] };
  const withTrust = (text: string | null, more: object[], resources: object[]) =>
    reviewed(
      [
        change({
          before: state,
          after: { ...state, assume_role_policy: text },
          after_unknown: text === null ? { assume_role_policy: true } : {},
          actions: ["update"],
        }),
        ...more,
      ],
      { configuration: { root_module: { resources } } },
    );
  const viaData = (statement: object, unknown: object, expressions: object) =>
    withTrust(
      null,
      [
        change({
          address: "data.aws_iam_policy_document.t",
          mode: "data",
          actions: ["read"],
          after: { statement: [statement] },
          after_unknown: { json: true, statement: [unknown] },
        }),
      ],
      [
        {
          mode: "managed",
          type: "aws_iam_role",
          name: "deploy",
          expressions: { assume_role_policy: constant("${data.aws_iam_policy_document.t.json}") },
        },
        { mode: "data", type: "aws_iam_policy_document", name: "t", expressions: { statement: [expressions] } },
      ],
    );
  const told = ({ verdict, cannotReview, changes }: ReturnType<typeof reviewed>) => ({
    verdict,
    cannotReview,
    who: changes.map(({ risk, who }) => [risk, who.map(({ direction, words }) => `${direction}: ${words}`)]),
  });

  test.each<[string, object, object, object?, object?]>([
    ["GitHub", { ...web, condition: conditions }, admit(DEV)],
    ["everybody", { ...assume, principals: [{ type: "*", identifiers: ["*"] }] }, { Principal: "*", Action: assume.actions }],
    [
      "everybody, and somebody",
      {
        ...assume,
        principals: [
          { type: "*", identifiers: ["*"] },
          { type: "AWS", identifiers: [other] },
        ],
      },
      { Principal: { "*": ["*"], AWS: [other] }, Action: assume.actions },
    ],
    [
      "two blocks of a type",
      {
        ...assume,
        principals: [
          { type: "AWS", identifiers: [other] },
          { type: "AWS", identifiers: [ACCOUNT] },
        ],
      },
      { Principal: { AWS: [other, ACCOUNT] }, Action: assume.actions },
    ],
    [
      "everybody but some",
      { ...assume, not_principals: [{ type: "AWS", identifiers: [other] }] },
      { NotPrincipal: { AWS: [other] }, Action: assume.actions },
    ],
    [
      "all but some actions",
      { not_actions: ["sts:TagSession"], principals: web.principals, condition: conditions },
      { ...admit(DEV), Action: undefined, NotAction: "sts:TagSession" },
    ],
    [
      "a principal that is not known yet, beside another type",
      {
        ...assume,
        principals: [
          { type: "Service", identifiers: ["ec2.amazonaws.com"] },
          { type: "AWS", identifiers: [null] },
        ],
      },
      { Principal: { Service: "ec2.amazonaws.com", AWS: "${aws_iam_role.other.arn}" }, Action: assume.actions },
      { principals: [{}, { identifiers: [true] }] },
      {
        principals: [
          { type: constant("Service"), identifiers: { constant_value: ["ec2.amazonaws.com"] } },
          { type: constant("AWS"), identifiers: ofOther },
        ],
      },
    ],
    [
      "a denial of all but who is not known yet",
      { ...assume, effect: "Deny", not_principals: [{ type: "AWS", identifiers: [null] }] },
      { Effect: "Deny", NotPrincipal: { AWS: ["${aws_iam_role.other.arn}"] }, Action: assume.actions },
      { not_principals: [{ identifiers: [true] }] },
      { not_principals: [{ type: constant("AWS"), identifiers: ofOther }] },
    ],
    [
      "everybody's sign with a name",
      { ...assume, principals: [{ type: "*", identifiers: ["*", other] }] },
      { Principal: { "*": ["*", other] }, Action: assume.actions },
    ],
    [
      "two blocks of one condition",
      { ...web, condition: [...conditions, { test: "StringEquals", variable: `${ISSUER}:sub`, values: [MAIN] }] },
      admit([DEV, MAIN]),
    ],
    [
      "a condition of a value that is not known yet, beside others of its operator and of its key",
      {
        ...assume,
        principals: [{ type: "AWS", identifiers: [ACCOUNT] }],
        condition: [
          { test: "StringEquals", variable: "sts:ExternalId", values: ["x"] },
          { test: "StringEquals", variable: "aws:PrincipalArn", values: [null] },
          { test: "ArnLike", variable: "aws:PrincipalArn", values: [other] },
        ],
      },
      {
        Principal: { AWS: ACCOUNT },
        Action: assume.actions,
        Condition: {
          StringEquals: { "sts:ExternalId": "x", "aws:PrincipalArn": "${aws_iam_role.other.arn}" },
          ArnLike: { "aws:PrincipalArn": other },
        },
      },
      { condition: [{}, { values: [true] }, {}] },
      {
        condition: [
          { test: constant("StringEquals"), variable: constant("sts:ExternalId"), values: { constant_value: ["x"] } },
          { test: constant("StringEquals"), variable: constant("aws:PrincipalArn"), values: ofOther },
          { test: constant("ArnLike"), variable: constant("aws:PrincipalArn"), values: { constant_value: [other] } },
        ],
      },
    ],
  ])("%s", (_, data, text, unknown = {}, expressions = {}) => {
    const expected = told(withTrust(policy({ Effect: "Allow", ...text }), [], []));
    expect(told(viaData(data, unknown, expressions))).toEqual(expected);
    expect(expected.who).not.toEqual([]);
  });

  test.each<[string, object, object]>([
    ["that are not known at all", { type: "AWS", identifiers: null }, { identifiers: true }],
    ["of no type", { type: null, identifiers: ["*"] }, {}],
    ["of an unknown type", { type: null, identifiers: ["*"] }, { type: true }],
    ["that are none", null as never, {}],
  ])("principals %s are left alone", (_, principal, unknown) =>
    expect(viaData({ ...assume, principals: [principal] }, { principals: [unknown] }, {})).toMatchObject({
      verdict: "unreviewable",
      cannotReview: [{ reason: expect.stringContaining("known only after the apply") }],
    }),
  );
});
