import fc from "fast-check";
import type { RoleDefinition } from "../../modules";
import { GithubOidcStack } from "../../modules";
import { roleProblems } from "../../modules/constructs/role-documents";
import { role as roleSchema } from "../../modules/definition/schema";
import { formatProblem } from "../../modules/fields/messages/errors";
import { parse } from "../../modules/fields/validate";
import type { PolicyDocument } from "../../modules/iam/document";
import { evaluate } from "../../modules/iam/evaluate";
import { CONSTANTS } from "../../modules/permissions/constants";
import { placeIn } from "../../modules/trust/place";
import { ACCOUNT, documentsOf, REGION } from "../support/documents";
import { smallRole, stackWith } from "../support/roles";
import { synthesize } from "../support/synth";

const numbered = (count: number, name = "app") => Array.from({ length: count }, (_, i) => `${name}-${i + 1}`);
const arns = (names: readonly string[]) => names.map((name) => `arn:aws:ecr:${REGION}:${ACCOUNT}:repository/${name}`);
const pushing = (repositories: string[], more: Partial<RoleDefinition> = {}): RoleDefinition => ({
  ...smallRole,
  splitPermissions: true,
  ecrPush: { repositories },
  ...more,
});
const splitOf = (definition: RoleDefinition) => documentsOf(definition).split;
const problemsOf = (definition: RoleDefinition) =>
  roleProblems(parse(roleSchema, definition), documentsOf(definition), placeIn(REGION, ACCOUNT), "").map(formatProblem);
type Statement = { readonly Sid: string; readonly Action: readonly string[]; readonly Resource: readonly string[] };
const statementsIn = (document: PolicyDocument | undefined) => (document?.Statement ?? []) as unknown as readonly Statement[];

describe("a role that splits its permissions", () => {
  test("has a policy for each 50 resources of a statement that has more than ten, the rest inline", () => {
    const { permissions, split } = documentsOf(pushing(numbered(60)));
    const { Resource: _, ...push } = statementsIn(documentsOf(pushing(["web"])).permissions)[1] ?? { Resource: [] };
    expect(permissions).toEqual({
      Version: "2012-10-17",
      Statement: [{ Sid: "EcrLogin", Effect: "Allow", Action: ["ecr:GetAuthorizationToken"], Resource: ["*"] }],
    });
    const policy = (names: string[]) => ({ Version: "2012-10-17", Statement: [{ ...push, Resource: arns(names) }] });
    expect(push).toMatchObject({ Sid: "EcrPush", Effect: "Allow" });
    expect(split).toEqual({ "EcrPush.1": policy(numbered(50)), "EcrPush.2": policy(numbered(60).slice(50)) });
  });

  test.each([
    [10, []],
    [11, ["EcrPush.1"]],
    [50, ["EcrPush.1"]],
    [51, ["EcrPush.1", "EcrPush.2"]],
  ])("of %i resources of a statement", (count, keys) => {
    expect(Object.keys(splitOf(pushing(numbered(count))))).toEqual(keys);
  });

  test("and no other role has such policies", () => {
    const { permissions, split } = documentsOf({ ...smallRole, ecrPush: { repositories: numbered(60) } });
    expect([split, statementsIn(permissions).map(({ Resource }) => Resource.length)]).toEqual([{}, [1, 60]]);
  });

  test("has no inline policy where nothing is left for it, and keeps denials there", () => {
    const plan = { stateBucket: "state", stateKeys: numbered(12), read: "account" as const };
    const Own = { actions: ["sqs:SendMessage"], resources: numbered(11).map((name) => `arn:aws:sqs:${REGION}:${ACCOUNT}:${name}`) };
    expect(documentsOf({ ...smallRole, splitPermissions: true, statements: { Own } })).toMatchObject({
      split: { "Own.1": { Statement: [{ Sid: "Own", Resource: Own.resources }] } },
    });
    expect(documentsOf({ ...smallRole, splitPermissions: true, statements: { Own } })).not.toHaveProperty("permissions");
    const { permissions, split } = documentsOf({ ...smallRole, splitPermissions: true, terraformPlan: plan });
    expect(JSON.stringify(split)).not.toContain("Deny");
    expect(JSON.stringify(permissions).match(/"Deny"/g)).toHaveLength(2);
  });

  test("keeps the boundary that it would have without", () => {
    const bounded = pushing(numbered(60), { generateBoundary: true });
    expect(documentsOf(bounded).boundary).toEqual(documentsOf({ ...bounded, splitPermissions: false }).boundary);
  });

  const names = fc.uniqueArray(fc.constantFrom(...numbered(70)), { minLength: 1, maxLength: 70, size: "max" });
  const definition = fc
    .record({
      push: names,
      pull: names,
      families: names,
      own: fc.array(fc.constantFrom(...arns(numbered(70))), { minLength: 1, maxLength: 70, size: "max" }),
    })
    .map(
      ({ push, pull, families, own }): RoleDefinition => ({
        ...pushing(push),
        ecrPull: { repositories: pull },
        ecsDeploy: { cluster: "prod", services: ["web"], taskFamilies: families, passRoles: ["web-task"] },
        ecsRunTask: { cluster: "prod", taskFamilies: ["web"], passRoles: families },
        statements: {
          Own: { actions: ["ecr:DescribeImages"], resources: own, conditions: { StringEquals: { "aws:ResourceTag/a": ["b"] } } },
        },
      }),
    );
  const flat = (documents: readonly (PolicyDocument | undefined)[]) =>
    documents.flatMap(statementsIn).flatMap(({ Resource, ...rest }) => Resource.map((resource) => JSON.stringify([rest, resource])));

  test("allows what it would without, no more and no less", () => {
    fc.assert(
      fc.property(definition, (given) => {
        const { permissions, split } = documentsOf(given);
        const whole = documentsOf({ ...given, splitPermissions: false }).permissions;
        const parts = [permissions, ...Object.values(split)];
        expect(new Set(flat(parts))).toEqual(new Set(flat([whole])));
        // A statement is inline, or it is split: never both
        const inline = statementsIn(permissions).map(({ Sid }) => Sid);
        expect(inline.filter((sid) => Object.keys(split).some((key) => key.startsWith(`${sid}.`)))).toEqual([]);
      }),
      { numRuns: 40 },
    );
  });

  test("asked call by call", () => {
    const given = pushing(numbered(60));
    const documents = documentsOf(given);
    const decides = (of: readonly PolicyDocument[], resource: string) => evaluate(of, { action: "ecr:PutImage", resource, context: {} });
    const parts = [...Object.values(documents.split), documents.permissions as PolicyDocument];
    for (const resource of arns(numbered(60))) expect([resource, decides(parts, resource)]).toEqual([resource, "allowed"]);
    expect(decides(parts, arns(["app-61"])[0] as string)).toBe("denied");
  });

  test("a repository more changes one policy, or makes one", () => {
    fc.assert(
      fc.property(fc.integer({ min: 11, max: 200 }), (count) => {
        const [before, after] = [splitOf(pushing(numbered(count))), splitOf(pushing(numbered(count + 1)))];
        const changed = Object.keys(after).filter((key) => JSON.stringify(after[key]) !== JSON.stringify(before[key]));
        expect(changed).toEqual([`EcrPush.${Math.ceil((count + 1) / 50)}`]);
      }),
      { numRuns: 60 },
    );
  });
});

describe("what is refused", () => {
  const LONG = numbered(150, `team/${"x".repeat(30)}`);

  test("a long inline policy, with the field that helps; with it, the policies that are too long each by its name", () => {
    expect(problemsOf({ ...pushing(LONG), splitPermissions: false })).toEqual([
      expect.stringMatching(/^the inline policy has \d+ characters, and AWS allows 10240\. .*, or have .*: splitPermissions: true\.$/),
    ]);
    expect(problemsOf(pushing(LONG))).toEqual([]);
    expect(problemsOf(pushing([...LONG, ...numbered(50, "y".repeat(120))]))).toEqual([
      expect.stringMatching(/^the managed policy EcrPush\.4 has \d+ characters, and AWS allows 6144\. Make two roles/),
    ]);
  });

  test("more than ten managed policies, all of them counted", () => {
    const own = { own: `arn:aws:iam::${ACCOUNT}:policy/own` };
    expect(problemsOf(pushing(numbered(450), { managedPolicies: own }))).toEqual([]);
    expect(problemsOf(pushing(numbered(500)))).toEqual([]);
    expect(problemsOf(pushing(numbered(500), { managedPolicies: own }))).toEqual([
      "splitPermissions: received true, which makes 10 managed policies. With those of managedPolicies, dangerouslyManagedPolicies and permission sets the role would have 11, and AWS attaches 10 to a role: make two roles of it.",
    ]);
  });

  const resources = arns(numbered(11));
  const owning = (...ids: string[]) =>
    pushing(numbered(11), { statements: Object.fromEntries(ids.map((id) => [id, { actions: ["ecr:PutImage"], resources }])) });

  test("two policies of one name", () => {
    expect(problemsOf(owning("ecrpush"))).toEqual([
      expect.stringMatching(/^statements\["ecrpush"\]: With splitPermissions .* but for case/),
    ]);
    expect(problemsOf(owning("ab", "aB")).map((problem) => problem.slice(0, 17))).toEqual(['statements["aB"]:', 'statements["ab"]:']);
    expect(problemsOf({ ...owning("ecrpush"), splitPermissions: false })).toEqual([]);
  });

  test("a policy whose name would be too long", () => {
    expect(problemsOf(owning("a".repeat(60)))).toEqual([]);
    expect(problemsOf(owning("a".repeat(61)))).toEqual([
      expect.stringMatching(/^statements\["a{61}"\]: With splitPermissions .* at most 60\.$/),
    ]);
    expect(`${"r".repeat(64)}-${"a".repeat(60)}.10`.length).toBe(128);
    expect(CONSTANTS.setStatementIds.filter((id) => id.length > 60)).toEqual([]);
  });
});

describe("the resources", () => {
  const resource = synthesize(
    (app) => new GithubOidcStack(app, "s", stackWith(pushing(numbered(60), { path: "/ci/" }), { tags: { team: "web" } })),
  ).resource;
  const arn = (key: string) => `arn:aws:iam::123456789012:policy/deploy-${key}`;

  test("the role waits for the policies and has them by ARNs that a first plan knows; the inline policy waits until they are attached", () => {
    const { policy, ...rest } = resource.aws_iam_policy["deploy__EcrPush_2e1"];
    expect(rest).toEqual({ name: "deploy-EcrPush.1", tags: { team: "web" }, lifecycle: { create_before_destroy: true } });
    expect(JSON.parse(policy).Statement[0].Resource).toHaveLength(50);
    expect(Object.values(resource.aws_iam_role_policy_attachment)).toEqual([
      { policy_arn: arn("EcrPush.1"), role: "${aws_iam_role.deploy.id}" },
      { policy_arn: arn("EcrPush.2"), role: "${aws_iam_role.deploy.id}" },
    ]);
    expect(resource.aws_iam_role.deploy.depends_on).toEqual([
      "aws_iam_openid_connect_provider.github",
      "aws_iam_policy.deploy__EcrPush_2e1",
      "aws_iam_policy.deploy__EcrPush_2e2",
    ]);
    expect(resource.aws_iam_role_policy.deploy.depends_on).toEqual([
      "aws_iam_role_policy_attachment.deploy__EcrPush_2e1",
      "aws_iam_role_policy_attachment.deploy__EcrPush_2e2",
    ]);
  });

  test("nothing else is attached", () => {
    expect(resource.aws_iam_role_policy_attachments_exclusive.deploy.policy_arns).toEqual([
      "${aws_iam_role_policy_attachment.deploy__EcrPush_2e1.policy_arn}",
      "${aws_iam_role_policy_attachment.deploy__EcrPush_2e2.policy_arn}",
    ]);
  });
});

test("who plans the stack may read policies that are called so only where there are some", () => {
  const plan = { ...smallRole, terraformPlan: { stateBucket: "state", stateKeys: ["a"] } };
  const policyOf = (web: RoleDefinition) =>
    synthesize((app) => new GithubOidcStack(app, "s", { ...stackWith(plan), roles: { plan, web } })).resource.aws_iam_role_policy.plan
      .policy;
  expect(policyOf(pushing(["web"]))).toContain('"arn:aws:iam::123456789012:policy/*-*.*"');
  expect(policyOf({ ...pushing(["web"]), splitPermissions: false })).not.toContain('iam:GetPolicy"');
});
