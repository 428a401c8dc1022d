import type { PolicyDocument } from "../../modules/iam/document";
import { GUESSED } from "../../modules/review/messages";
import { isCalled } from "../../modules/sources/called";
import { rolesIn } from "../../modules/sources/read";
import type { Trust } from "../../modules/sources/role";
import { change, plan, trustChange } from "../support/review-plans";
import { ISSUER, MAIN, PROVIDER, trust } from "../support/review-policies";

const policy = trust(MAIN);
const document: PolicyDocument = JSON.parse(policy);
const twice = policy.replace('"Condition":', '"Condition":{"Bool":{}},"Condition":');
const read = (text: string | object, file = "dir/deploy.json") =>
  rolesIn([{ text: typeof text === "string" ? text : JSON.stringify(text), file }]);
const only = (text: string | object) => {
  const { roles, doubts } = read(text);
  expect([roles.length, doubts]).toEqual([1, []]);
  const [role] = roles;
  if (role === undefined) throw new Error("no role");
  return role;
};
const known = (wanted: PolicyDocument = document, repeatedKeys: string[] = []): Trust => ({ document: wanted, repeatedKeys });
const get = (AssumeRolePolicyDocument: unknown) => ({
  Role: { RoleName: "deploy", Arn: "arn:aws:iam::123456789012:role/deploy", MaxSessionDuration: 7200, AssumeRolePolicyDocument },
});
const stack = (assume: string, more: object = {}) => ({
  terraform: {},
  resource: { aws_iam_role: { deploy: { name: "deploy", assume_role_policy: assume } }, ...more },
});
const state = (values: object, more: object = {}) => ({
  format_version: "1.0",
  values: {
    root_module: {
      child_modules: [
        {
          address: "module.ci",
          resources: [{ address: "module.ci.aws_iam_role.deploy", mode: "managed", type: "aws_iam_role", name: "deploy", values, ...more }],
        },
      ],
    },
  },
});

describe("what IAM gives", () => {
  test("a policy", () => expect(only(policy)).toEqual({ file: "dir/deploy.json", name: "deploy", place: "", trust: known() }));
  test("a policy as IAM's API encodes it", () => expect(only(encodeURIComponent(policy)).trust).toEqual(known()));
  test("a policy with a key twice", () => expect(only(twice).trust).toEqual(known(document, ["Statement[0].Condition"])));
  test("a role", () =>
    expect(only(get(document))).toEqual({
      file: "dir/deploy.json",
      name: "deploy",
      arn: "arn:aws:iam::123456789012:role/deploy",
      place: "Role.AssumeRolePolicyDocument",
      maxSessionSeconds: 7200,
      trust: known(),
    }));
  test.each([policy, encodeURIComponent(policy)])("a role whose policy is a text", (text) =>
    expect(only(get(text)).trust).toEqual(known()),
  );
  test("a key twice, in the text and in the file around it", () => {
    expect(only(get(twice)).trust).toEqual(known(document, ["Statement[0].Condition"]));
    expect(only(JSON.stringify(get({})).replace("{}", twice)).trust).toEqual(known(document, ["Statement[0].Condition"]));
  });
  test("a key twice is of the role that it stands in", () => {
    const list = JSON.stringify({ Roles: Array.from({ length: 11 }, (_, i) => get(i === 10 ? {} : document).Role) });
    const { roles } = read(list.replace("{}", twice));
    expect(roles.map(({ trust }) => "document" in trust && trust.repeatedKeys)).toEqual([
      ...Array(10).fill([]),
      ["Statement[0].Condition"],
    ]);
  });
  test.each(["Roles", "RoleDetailList"])("%s, and that the list goes on", (list) => {
    const { roles, doubts } = read({ [list]: [get(policy).Role, { RoleName: "none" }, 5], IsTruncated: true });
    expect(roles.map(({ name, place }) => [name, place])).toEqual([
      ["deploy", `${list}[0].AssumeRolePolicyDocument`],
      ["none", `${list}[1].AssumeRolePolicyDocument`],
    ]);
    expect(roles[1]?.trust).toHaveProperty("hidden");
    expect(doubts.map(({ place }) => place)).toEqual(["", `${list}[2]`]);
  });
});

describe("what Terraform gives", () => {
  test("a plan: the role as it will be", () =>
    expect(only(plan([trustChange(trust("repo:octo-org/old:ref:refs/heads/main"), policy)]))).toMatchObject({
      name: "deploy",
      trust: known(),
    }));
  test("a stack", () => expect(only(stack(policy))).toMatchObject({ name: "deploy", place: "aws_iam_role.deploy", trust: known() }));
  test("a stack without settings", () => expect(only({ resource: stack(policy).resource })).toMatchObject({ name: "deploy" }));
  test("a state", () =>
    expect(only(state({ name: "deploy", arn: "arn:x", max_session_duration: 3600, assume_role_policy: policy }))).toMatchObject({
      name: "deploy",
      arn: "arn:x",
      place: "module.ci.aws_iam_role.deploy",
      maxSessionSeconds: 3600,
      trust: known(),
    }));
  test("an account that is not known yet says nothing of the issuer", () => {
    const account = "arn:aws:iam::${data.aws_caller_identity.me.account_id}:oidc-provider/";
    const text = trust(MAIN, { provider: `${account}${ISSUER}` });
    expect(only(stack(text)).trust).toEqual(known(JSON.parse(text)));
  });
  test("a provider of the same stack is known by its url", () => {
    const reference = "${aws_iam_openid_connect_provider.github.arn}";
    const provider = { aws_iam_openid_connect_provider: { github: { url: `https://${ISSUER}`, client_id_list: ["sts.amazonaws.com"] } } };
    expect(only(stack(trust(MAIN, { provider: reference }), provider)).trust).toEqual(
      known(JSON.parse(trust(MAIN, { provider: `arn:aws:iam::${reference}:oidc-provider/${ISSUER}` }))),
    );
    expect(only(stack(trust(MAIN, { provider: reference }))).trust).toHaveProperty("hidden");
  });
  test("a variable of IAM is none of Terraform's", () => {
    const text = trust("repo:octo-org/web:environment:$${aws:username}");
    expect(only(stack(text)).trust).toEqual(known(JSON.parse(text.replace("$${", "${"))));
  });
});

describe("which role is meant", () => {
  const place = "module.ci.aws_iam_role.deploy";
  const arn = "arn:aws:iam::123456789012:role/ci/deploy";
  test.each<[string, boolean, boolean]>([
    ["deploy", true, true],
    ["role/deploy", true, true],
    ["/ci/deploy", true, true],
    [place, true, true],
    [arn, true, true],
    // The file that tells no ARN may be of that account
    ["arn:aws:iam::999999999999:role/deploy", false, true],
    ["other", false, false],
    ["deploy-2", false, false],
  ])("by %s", (asked, ofKnown, ofUnknown) => {
    const role = { file: "x", name: "deploy", place, trust: known() };
    expect([isCalled({ ...role, arn }, asked), isCalled(role, asked)]).toEqual([ofKnown, ofUnknown]);
  });
});

describe("what a role may do", () => {
  const push: PolicyDocument = { Version: "2012-10-17", Statement: { Effect: "Allow", Action: "ecr:*", Resource: "*" } };
  const text = JSON.stringify(push);
  const own = "arn:aws:iam::123456789012:policy/own";
  const details = (more: object) => ({ RoleDetailList: [{ ...get(policy).Role, ...more }] });

  test("by the account's details: inline, attached, and its boundary", () => {
    const file = {
      ...details({
        Path: "/ci/",
        RolePolicyList: [
          { PolicyName: "object", PolicyDocument: push },
          { PolicyName: "encoded", PolicyDocument: encodeURIComponent(text) },
        ],
        AttachedManagedPolicies: [
          { PolicyName: "own", PolicyArn: own },
          { PolicyName: "AdministratorAccess", PolicyArn: "arn:aws:iam::aws:policy/AdministratorAccess" },
          { PolicyName: "other", PolicyArn: "arn:aws:iam::123456789012:policy/other" },
        ],
        PermissionsBoundary: { PermissionsBoundaryArn: own },
      }),
      Policies: [{ Arn: own, PolicyVersionList: [{ Document: document }, { IsDefaultVersion: true, Document: encodeURIComponent(text) }] }],
    };
    expect(only(file)).toMatchObject({
      path: "/ci/",
      permissions: {
        policies: [
          { label: "object", document: push },
          { label: "encoded", document: push },
          { label: "own", document: push },
          { label: "AdministratorAccess", document: { Statement: { Action: "*" } } },
          { label: "other", hidden: "Its text is not in the file." },
        ],
        boundary: { label: own, document: push },
        untold: [],
      },
    });
  });
  test("other output of IAM tells nothing of it", () => expect(only(get(policy))).not.toHaveProperty("permissions"));

  test("by a stack, with the region of the role's provider", () => {
    const inline = { aws_iam_role_policy: { x: { name: "deploy", role: "${aws_iam_role.deploy.id}", policy: text } } };
    const provider = { provider: { aws: [{ region: "eu-central-1" }, { alias: "us", region: "us-east-1" }] } };
    const { resource, ...rest } = stack(policy, inline);
    const elsewhere = { ...resource.aws_iam_role.deploy, provider: "aws.us", path: "/x/" };
    expect(only({ ...rest, resource, ...provider })).toMatchObject({
      path: "/",
      region: "eu-central-1",
      permissions: { policies: [{ label: "deploy", document: push }], untold: [] },
    });
    const other = only({ ...rest, resource: { ...resource, aws_iam_role: { deploy: elsewhere } }, ...provider });
    expect(other).toMatchObject({ path: "/x/", region: "us-east-1" });
    // Neither is the role's for certain
    const named = { provider: { aws: ["eu-central-1", "us-east-1"].map((region, i) => ({ alias: `a${i}`, region })) } };
    expect(only({ ...rest, resource, ...named })).not.toHaveProperty("region");
    const unknown = { ...provider, provider: { aws: { region: "${var.region}" } } };
    expect(only({ ...rest, resource, ...unknown })).not.toHaveProperty("region");
  });

  test("by a plan, whose region may be a variable", () => {
    const changes = [
      trustChange(policy, policy),
      change({
        address: "aws_iam_role_policy.x",
        before: { name: "x", role: "deploy", policy: text },
        after: { name: "x", role: "deploy", policy: text },
      }),
    ];
    const configured = (region: object) => ({
      configuration: { root_module: {}, provider_config: { aws: { name: "aws", expressions: { region } } } },
      variables: { region: { value: "eu-west-1" } },
    });
    const read = (region: object) => only(plan(changes, configured(region)));
    expect(read({ constant_value: "us-west-2" })).toMatchObject({ region: "us-west-2", permissions: { policies: [{ document: push }] } });
    expect(read({ references: ["var.region"] })).toMatchObject({ region: "eu-west-1" });
    expect(read({ references: ["var.region", "local.x"] })).not.toHaveProperty("region");
  });

  test("what may be attached besides, nobody can tell, is said", () => {
    const attached = { aws_iam_role_policy_attachment: { x: { role: "deploy", policy_arn: "${var.policy}" } } };
    expect(only(stack(policy, attached)).permissions?.untold).toEqual([expect.stringContaining("aws_iam_role_policy_attachment.x: ")]);
  });
});

describe("a trust policy of a data source that is not read yet", () => {
  const [statement] = [document.Statement].flat();
  const data = change({
    address: "data.aws_iam_policy_document.trust",
    mode: "data",
    actions: ["read"],
    after: {
      version: "2012-10-17",
      statement: [
        {
          effect: "Allow",
          actions: ["sts:AssumeRoleWithWebIdentity"],
          principals: [{ type: "Federated", identifiers: [PROVIDER] }],
          condition: Object.entries(statement?.Condition?.["StringEquals"] ?? {}).map(([variable, value]) => ({
            test: "StringEquals",
            variable,
            values: [value].flat(),
          })),
        },
      ],
    },
    after_unknown: { json: true },
  });
  const role = change({ after: { name: "deploy" }, after_unknown: { assume_role_policy: true } });
  const written = (expression: object) => {
    const resources = [
      {
        address: "aws_iam_role.deploy",
        mode: "managed",
        type: "aws_iam_role",
        name: "deploy",
        expressions: { assume_role_policy: expression },
      },
      { address: "data.aws_iam_policy_document.trust", mode: "data", type: "aws_iam_policy_document", name: "trust" },
    ];
    return only(plan([role, data], { configuration: { root_module: { resources } } })).trust;
  };
  const DATA = "data.aws_iam_policy_document.trust";
  test("is that of the data source where the configuration says so", () =>
    expect(written({ constant_value: `\${${DATA}.json}` })).toMatchObject({ document: { Statement: [{ Effect: "Allow" }] } }));
  test("is not guessed where HCL lists the reference alone", () =>
    expect(written({ references: [`${DATA}.json`, DATA] })).toEqual({ hidden: GUESSED }));
});

describe("what cannot be judged is said", () => {
  test.each<[string, string | object, RegExp]>([
    ["a text that is no JSON", get("Statement"), /not a policy document that can be read/],
    ["half an escape", get("%7B%"), /not a policy document that can be read/],
    ["statements that are none", { Version: "2012-10-17", Statement: "Allow" }, /it needs a Statement/],
    ["an element that AWS refuses", { Statement: [], Statements: [] }, /beside Version, Id and Statement/],
    ["a text past all that AWS stores", get(`${" ".repeat(140_000)}${policy}`), /longer than any/],
    ["a reference in a condition", stack(trust("repo:${aws_ssm_parameter.x.name}:ref:refs/heads/main")), /known only after the apply/],
    [
      "a variable of Terraform",
      stack(trust("repo:${var.repository}:ref:refs/heads/main")),
      /known only after the apply|holds \$\{var\.repository\}/,
    ],
    ["a whole expression", stack("${data.external.trust.result}"), /known only after the apply/],
    ["a provider that is a variable", stack(trust(MAIN, { provider: "${var.provider}" })), /holds \$\{var\.provider\}/],
    [
      "a sensitive policy",
      state({ name: "deploy", assume_role_policy: policy }, { sensitive_values: { assume_role_policy: true } }),
      /sensitive/,
    ],
    [
      "a plan's unknown",
      plan([change({ after: { name: "deploy" }, after_unknown: { assume_role_policy: true } })]),
      /known only after the apply/,
    ],
  ])("%s", (_, file, says) => {
    const { trust } = only(file);
    expect("hidden" in trust && trust.hidden).toMatch(says);
  });

  test.each<[string, object, RegExp]>([
    ["a stack with modules", { ...stack(policy), module: { ci: { source: "./ci" } } }, /calls modules/],
    ["a role of another provider", stack(policy, { awscc_iam_role: { x: {} } }), /not one of hashicorp\/aws/],
    ["a state of a format to come", { ...state({}), format_version: "2.0" }, /format version 2\.0/],
    ["an entry of a state without its values", state({}, { values: undefined }), /entry of the state cannot be read/],
    ["a plan that stopped", JSON.parse(plan([trustChange(policy, policy)], { errored: true })), /not whole/],
  ])("%s", (_, file, says) =>
    expect(
      read(file)
        .doubts.map(({ reason }) => reason)
        .join(),
    ).toMatch(says),
  );
});

test.each<[string, string, RegExp]>([
  ["nothing", "", /^deploy\.json is not JSON\. Give a trust policy, the output of aws iam get-role/],
  ["a list", "[]", /is JSON, but no file that is known/],
  ["another object", '{"a":1}', /is JSON, but no file that is known/],
  ["a plan file", "PK\u0003", /terraform show -json PLANFILE/],
  ["a raw state", '{"version":4,"serial":1,"lineage":"x","resources":[]}', /terraform show -json/],
])("no file with roles: %s", (_, text, says) => expect(() => read(text, "deploy.json")).toThrow(says));
