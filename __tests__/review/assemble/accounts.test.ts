import { runReview } from "../../../modules/review/command";
import type { Review } from "../../../modules/review/model";
import { credentialsOf } from "../../../modules/review/read/credentials";
import { change, reviewed, role } from "../../support/review-plans";
import { allow, MAIN, policy, trust } from "../../support/review-policies";

/** Account and partition belong to a role's identity: the same name elsewhere is another role. */

const ADMIN = policy(allow("*"));
// A role tells its inline policies itself
const leaves = change({
  address: "aws_iam_role.dev",
  before: role(trust(MAIN), { inline_policy: [{ name: "p", policy: ADMIN }] }),
  after: null,
});
const { arn: _, id: __, ...coming } = role(trust(MAIN));
const comes = change({ address: "aws_iam_role.prod", after: coming, after_unknown: { arn: true, id: true } });
const inline = (name: string, before: object | null, after: object | null) =>
  change({ address: `aws_iam_role_policy.${name}`, before, after });
const values = { name: "p", role: "deploy", policy: ADMIN };
const policies = [inline("p", values, null), inline("q", null, values)];

const configuration = (providers: Record<string, object>, key: string) => ({
  configuration: {
    provider_config: Object.fromEntries(
      Object.entries(providers).map(([name, expressions]) => [
        name,
        { name: "aws", full_name: "registry.terraform.io/hashicorp/aws", expressions },
      ]),
    ),
    root_module: {
      resources: [
        { mode: "managed", type: "aws_iam_role", name: "prod", provider_config_key: key },
        { mode: "managed", type: "aws_iam_role_policy", name: "q", provider_config_key: key },
      ],
    },
  },
});
const region = { region: { constant_value: "eu-central-1" } };
const elsewhere = { assume_role: [{ role_arn: { constant_value: "arn:aws:iam::999999999999:role/tf" } }] };
const verdict = (more: object = {}) => reviewed([leaves, comes, ...policies], more).verdict;

test("a module's own values are one account in one module, and may be another in each", () => {
  const signsIn = (module: string | undefined, profile: object, name = "aws") => ({
    name,
    module_address: module,
    expressions: { profile },
  });
  const accounts = (profile: object) =>
    credentialsOf({ a: signsIn("module.a", profile), b: signsIn("module.b", profile), c: signsIn("module.a", profile) });
  expect(accounts({ constant_value: "${var.p}", references: ["var.p"] })).toEqual({ a: "1", b: "2", c: "1" });
  expect(accounts({ references: ["var.p"] })).toEqual({ a: "1", b: "2", c: "3" });
  expect(accounts({ constant_value: "prod" })).toEqual({ a: "1", b: "1", c: "1" });
  expect(credentialsOf({ a: signsIn(undefined, {}, "awsx"), b: signsIn(undefined, {}, "xaws"), c: "aws" })).toEqual({});
});

describe("a role that leaves under one address and comes under another", () => {
  test("is the same role where there is one way to sign in", () => {
    expect(verdict()).toBe("changed");
    expect(verdict(configuration({ aws: region }, "aws"))).toBe("changed");
  });
  test("also in another region of the same account", () =>
    expect(verdict(configuration({ aws: region, "aws.us": { region: { constant_value: "us-east-1" } } }, "aws.us"))).toBe("changed"));
  test("is another one where its provider signs in otherwise", () =>
    expect(verdict(configuration({ aws: region, "aws.prod": elsewhere }, "aws.prod"))).toBe("widened"));
  test("is the same one where what else signs in so is in its account", () => {
    const beside = change({
      address: "aws_iam_role.prod2",
      before: { ...role(trust(MAIN)), name: "x" },
      after: { ...role(trust(MAIN)), name: "x" },
    });
    const more = configuration({ aws: region, "aws.prod": elsewhere }, "aws.prod");
    more.configuration.root_module.resources.push({
      mode: "managed",
      type: "aws_iam_role",
      name: "prod2",
      provider_config_key: "aws.prod",
    });
    expect(reviewed([leaves, comes, beside, ...policies], more).verdict).toBe("changed");
  });
  test("is another one where of HCL no more is told than that both settings refer to the same map", () => {
    const lookup = { assume_role: [{ role_arn: { references: ["local.roles"] } }] };
    expect(verdict(configuration({ aws: lookup, "aws.prod": lookup }, "aws.prod"))).toBe("widened");
    const written = { assume_role: [{ role_arn: { constant_value: "${local.roles.dev}", references: ["local.roles.dev"] } }] };
    expect(verdict(configuration({ aws: written, "aws.prod": written }, "aws.prod"))).toBe("changed");
  });
  test("is another one in another partition", () => {
    const china = change({
      address: "aws_iam_role.dev",
      before: { ...role(trust(MAIN)), arn: "arn:aws-cn:iam::123456789012:role/deploy" },
      after: null,
    });
    const known = change({ address: "aws_iam_role.prod", after: role(trust(MAIN)) });
    expect(reviewed([china, known, ...policies]).verdict).toBe("widened");
  });
});

test("a policy of a role that is not in the plan is not taken for one of the same name in another account", () => {
  const more = configuration({ aws: region, "aws.prod": elsewhere }, "aws.prod");
  expect(reviewed([inline("p", values, null), inline("q", null, values)], more).verdict).toBe("widened");
  // Of one account, the resource that goes may take away what the other one writes
  const { verdict: same, changes } = reviewed([inline("p", values, null), inline("q", null, values)]);
  expect([same, changes.flatMap(({ what }) => what)]).toEqual(["unreviewable", []]);
});

test("a policy for a role of the same name in another account is told of that one", () => {
  const more = configuration({ aws: region, "aws.prod": elsewhere }, "aws");
  Object.assign(more.configuration.root_module.resources[0] ?? {}, { provider_config_key: "aws.prod" });
  const here = { name: "x", id: "x", arn: "arn:aws:iam::123456789012:role/x" };
  more.configuration.root_module.resources.push({ mode: "managed", type: "aws_iam_role", name: "x", provider_config_key: "aws" });
  const beside = change({ address: "aws_iam_role.x", before: { ...role(trust(MAIN)), ...here }, after: { ...role(trust(MAIN)), ...here } });
  const there = change({
    address: "aws_iam_role.prod",
    after: { ...coming, arn: "arn:aws:iam::999999999999:role/deploy" },
  });
  const { changes } = reviewed([beside, there, inline("q", null, values)], more);
  expect(changes.map(({ address, what }) => [address, what.length])).toEqual([
    ["aws_iam_role_policy.q", 1],
    ["aws_iam_role.prod", 0],
  ]);
});

test("a policy for a role of the same name in an account that is not known is a doubt", () => {
  const more = configuration({ aws: region, "aws.prod": elsewhere }, "aws.prod");
  more.configuration.root_module.resources.push({ mode: "managed", type: "aws_iam_role", name: "x", provider_config_key: "aws" });
  // It gains nothing by it where it is the one
  const had = role(trust(MAIN), { inline_policy: [{ name: "all", policy: ADMIN }] });
  const beside = change({ address: "aws_iam_role.x", before: had, after: had });
  expect(reviewed([beside, inline("q", null, values)], more).cannotReview.map(({ address }) => address)).toEqual(["aws_iam_role_policy.q"]);
});

test("of two stacks, what the base says by its own provider", () => {
  const stack = (name: string) => ({
    file: "cdk.tf.json",
    text: JSON.stringify({
      terraform: { required_providers: { aws: { source: "hashicorp/aws" } } },
      provider: { aws: [{ region: "eu-central-1" }, { alias: "prod", ...elsewhere.assume_role[0] }] },
      resource: {
        aws_iam_role: { deploy: { name: "deploy", assume_role_policy: trust(MAIN), provider: "aws.prod" } },
        aws_iam_role_policy: { [name]: { ...values, provider: "aws.prod" } },
      },
    }),
  });
  const { changes } = JSON.parse(runReview(stack("q"), { base: stack("p"), format: "json" }).output) as Review;
  expect(changes.flatMap(({ what }) => what)).toEqual([]);
});

describe("a policy by its literal ARN", () => {
  const arn = "arn:aws:iam::123456789012:policy/own";
  const attached = { role: "deploy", policy_arn: arn };
  const attachment = change({ address: "aws_iam_role_policy_attachment.a", before: attached, after: attached });
  const own = (text: string, more: object = {}) => ({ name: "own", path: "/", policy: text, ...more });
  const deploy = change({ before: role(trust(MAIN)), after: role(trust(MAIN)) });
  const narrow = policy(allow("s3:GetObject"));
  const review = (before: object, after: object, unknown: object = { arn: true }) =>
    reviewed([
      deploy,
      attachment,
      change({ address: "aws_iam_policy.own", before, after, after_unknown: unknown, actions: ["delete", "create"] }),
    ]);

  test("is read with its new text where it is made anew", () =>
    expect(review(own(narrow, { arn }), own(ADMIN))).toMatchObject({ verdict: "widened", changes: [{ kind: "role", name: "deploy" }] }));
  test("with the same text nothing changes", () => expect(review(own(narrow, { arn }), own(narrow)).verdict).toBe("unchanged"));
  test("under a name that is not known yet it may be the one", () => {
    const { name: __, ...after } = own(ADMIN);
    expect(["widened", "unreviewable"]).toContain(review(own(narrow, { arn }), after, { arn: true, name: true }).verdict);
  });
  describe("under a path that is not known yet", () => {
    const arn = "arn:aws:iam::123456789012:policy/x/own";
    const unknown = { after_unknown: { arn: true, path: true } };
    const { path: __, ...after } = own(ADMIN);
    const attachedTo = (policy_arn: string, before: object | null = null) =>
      change({ address: "aws_iam_role_policy_attachment.a", before, after: { role: "deploy", policy_arn } });
    test("it may be the one that it was", () => {
      const before = own(narrow, { arn, path: "/x/" });
      const anew = change({ address: "aws_iam_policy.own", before, after, actions: ["delete", "create"], ...unknown });
      const { changes } = reviewed([deploy, attachedTo(arn, { role: "deploy", policy_arn: arn }), anew]);
      expect(changes.find(({ kind }) => kind === "role")).toMatchObject({ direction: "widened", risk: "critical" });
    });
    test("a new one is not taken for one of elsewhere", () => {
      const coming = change({ address: "aws_iam_policy.own", after, ...unknown });
      expect(reviewed([deploy, attachedTo(arn), coming]).verdict).toBe("unreviewable");
      expect(reviewed([deploy, attachedTo("arn:aws:iam::123456789012:policy/own"), coming]).verdict).toBe("unreviewable");
    });
  });
  test("of a policy that says no path, and in an account that nobody tells", () => {
    const stack = (text: string) => ({
      file: "cdk.tf.json",
      text: JSON.stringify({
        terraform: {},
        resource: {
          aws_iam_role: { deploy: { name: "deploy", assume_role_policy: trust(MAIN) } },
          aws_iam_policy: { own: { name: "own", policy: text } },
          aws_iam_role_policy_attachment: { a: attached },
        },
      }),
    });
    const { changes } = JSON.parse(runReview(stack(ADMIN), { base: stack(narrow), format: "json" }).output) as Review;
    expect(changes.find(({ kind }) => kind === "role")).toMatchObject({ name: "deploy", risk: "critical" });
  });
  test("of AWS it is not the plan's of the same name", () => {
    const aws = change({
      address: "aws_iam_role_policy_attachment.a",
      after: { role: "deploy", policy_arn: "arn:aws:iam::aws:policy/AdministratorAccess" },
    });
    const { arn: ___, ...deployed } = role(trust(MAIN));
    const twin = change({
      address: "aws_iam_policy.own",
      after: own(narrow, { name: "AdministratorAccess" }),
      after_unknown: { arn: true },
    });
    const { changes } = reviewed([change({ before: deployed, after: deployed }), aws, twin]);
    expect(changes.find(({ kind }) => kind === "role")?.what.map(({ words }) => words)).toEqual(["do everything in AWS on every resource"]);
  });
  test("in an account that is not known it may be another policy", () => {
    const more = configuration({ aws: region, "aws.prod": elsewhere }, "aws");
    more.configuration.root_module.resources.push(
      ...["aws_iam_role deploy aws", "aws_iam_role_policy_attachment a aws", "aws_iam_policy own aws.prod"].map((each) => {
        const [type = "", name = "", provider_config_key = ""] = each.split(" ");
        return { mode: "managed", type, name, provider_config_key };
      }),
    );
    const attached = change({ address: "aws_iam_role_policy_attachment.a", after: { role: "deploy", policy_arn: arn } });
    const coming = change({ address: "aws_iam_policy.own", after: own(narrow), after_unknown: { arn: true } });
    expect(reviewed([deploy, attached, coming], more).verdict).toBe("unreviewable");
    expect(reviewed([deploy, attached, coming]).verdict).toBe("widened");
  });
  test("of another account it is another policy, however its ARN ends", () => {
    const more = configuration({ aws: region, "aws.prod": elsewhere }, "aws");
    more.configuration.root_module.resources.push(
      ...[
        "aws_iam_role deploy aws",
        "aws_iam_role_policy_attachment a aws",
        "aws_iam_policy own aws.prod",
        "aws_iam_role there aws.prod",
      ].map((each) => {
        const [type = "", name = "", provider_config_key = ""] = each.split(" ");
        return { mode: "managed", type, name, provider_config_key };
      }),
    );
    const there = role(trust(MAIN), { name: "there", arn: "arn:aws:iam::999999999999:role/there", id: "there" });
    const attached = change({ address: "aws_iam_role_policy_attachment.a", after: { role: "deploy", policy_arn: arn } });
    const of = (text: string) =>
      reviewed(
        [
          deploy,
          attached,
          change({ address: "aws_iam_role.there", before: there, after: there }),
          change({ address: "aws_iam_policy.own", after: own(text), after_unknown: { arn: true } }),
        ],
        more,
      );
    const said = (text: string) => of(text).changes.find(({ kind, name }) => kind === "role" && name === "deploy");
    expect(said(ADMIN)).toBeDefined();
    expect(said(ADMIN)).toEqual(said(narrow));
  });
  test("of another path it is another policy", () =>
    expect(
      review(own(narrow, { arn }), own(ADMIN, { path: "/x/" })).changes.filter(
        ({ kind, direction }) => kind === "role" && direction === "widened",
      ),
    ).toEqual([]));
});
