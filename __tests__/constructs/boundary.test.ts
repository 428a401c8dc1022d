import type { RoleDefinition } from "../../modules";
import { GithubOidcStack } from "../../modules";
import { evaluate } from "../../modules/iam/evaluate";
import { allSets } from "../../modules/permissions/registry";
import { documentsOf } from "../support/documents";
import { smallRole, stackWith } from "../support/roles";
import { synthesize } from "../support/synth";

const REGIONS = ["eu-central-1", "cn-north-1", "us-gov-west-1"];
const bounded = (sets: object): RoleDefinition => ({ ...smallRole, generateBoundary: true, ...sets });
const ECS = { cluster: "prod", services: ["web"], taskFamilies: ["web"], passRoles: ["web-task"] };

/** What a role with this boundary may do, where policies would allow everything. */
const decides = (role: RoleDefinition, action: string, resource: string, context = {}) =>
  evaluate([documentsOf(role).boundary ?? { Statement: [] }], { action, resource, context });

describe("a boundary that is made of the sets", () => {
  test("allows their services, and of IAM and STS what they name", () => {
    const role = bounded({ ecrPush: { repositories: ["web"] }, ecsDeploy: ECS, cdkDeploy: { lookupOnly: true } });
    const { permissions, boundary } = documentsOf(role);
    const exact = ((permissions?.Statement ?? []) as readonly { Action: readonly string[] }[]).filter(({ Action }) =>
      /^(iam|sts):/.test(String(Action[0])),
    );
    expect(exact.length).toBe(2);
    expect(boundary).toEqual({
      Version: "2012-10-17",
      Statement: [{ Sid: "Services", Effect: "Allow", Action: ["ecs:*", "ecr:*"], Resource: ["*"] }, ...exact],
    });
  });

  test.each<[string, string, string, object, string]>([
    ["another call of a service", "ecs:DeleteCluster", "*", {}, "allowed"],
    ["another service", "s3:GetObject", "arn:aws:s3:::b/k", {}, "denied"],
    [
      "a named role, to the service",
      "iam:PassRole",
      "arn:aws:iam::123456789012:role/web-task",
      { "iam:PassedToService": "ecs-tasks.amazonaws.com" },
      "allowed",
    ],
    [
      "a named role, to another service",
      "iam:PassRole",
      "arn:aws:iam::123456789012:role/web-task",
      { "iam:PassedToService": "lambda.amazonaws.com" },
      "denied",
    ],
    [
      "another role",
      "iam:PassRole",
      "arn:aws:iam::123456789012:role/admin",
      { "iam:PassedToService": "ecs-tasks.amazonaws.com" },
      "denied",
    ],
    ["anything else of IAM", "iam:AttachRolePolicy", "arn:aws:iam::123456789012:role/web-task", {}, "denied"],
    ["taking another role", "sts:AssumeRole", "arn:aws:iam::123456789012:role/admin", {}, "denied"],
  ])("%s", (_, action, resource, context, decision) => {
    expect(decides(bounded({ ecsDeploy: ECS }), action, resource, context)).toBe(decision);
  });

  test("holds nothing of IAM and STS where the sets have nothing of it, and no service but them where they have nothing else", () => {
    const statements = (sets: object) => documentsOf(bounded(sets)).boundary?.Statement;
    expect(statements({ ecrPull: { repositories: ["web"] } })).toEqual([
      { Sid: "Services", Effect: "Allow", Action: ["ecr:*"], Resource: ["*"] },
    ]);
    expect(statements({ cdkDeploy: { lookupOnly: true } })).toEqual([expect.objectContaining({ Action: ["sts:AssumeRole"] })]);
  });

  test("has no more of IAM than a statement of the role's own, whatever stands beside it there", () => {
    const own = {
      actions: ["s3:PutObject", "iam:PassRole"],
      resources: ["arn:aws:iam::123456789012:role/web-task"],
      conditions: { StringEquals: { "iam:PassedToService": ["ecs-tasks.amazonaws.com"] } },
    };
    const role = bounded({ statements: { Own: own } });
    const services = { Sid: "Services", Effect: "Allow", Action: ["s3:*"], Resource: ["*"] };
    expect(documentsOf(role).boundary?.Statement).toEqual([services, expect.objectContaining({ Sid: "Own", Action: own.actions })]);
    expect(decides(role, "iam:CreateRole", "arn:aws:iam::123456789012:role/x")).toBe("denied");
    expect(
      decides(role, "iam:PassRole", "arn:aws:iam::123456789012:role/admin", { "iam:PassedToService": "ecs-tasks.amazonaws.com" }),
    ).toBe("denied");
  });

  // Each statement of each set, on its own resources and conditions
  test.each(allSets.flatMap((set) => REGIONS.map((region) => [set.name, region, set] as const)))(
    "lets %s through in %s",
    (name, region, set) => {
      const { permissions, boundary } = documentsOf(bounded({ [name]: set.example }), region);
      const statements = (permissions?.Statement ?? []) as readonly {
        Action: readonly string[];
        Resource: readonly string[];
        Condition?: object;
      }[];
      expect(statements.length).toBeGreaterThan(0);
      for (const { Action, Resource, Condition = {} } of statements)
        for (const action of Action)
          for (const resource of Resource) {
            const context = Object.assign(
              {},
              ...Object.values(Condition).map((keys) =>
                Object.fromEntries(Object.entries(keys as object).map(([key, value]) => [key, [value].flat()[0]])),
              ),
            );
            const request = { action, resource, context };
            expect([request, evaluate(boundary ? [boundary] : [], request)]).toEqual([
              request,
              evaluate(permissions ? [permissions] : [], request),
            ]);
          }
    },
  );
});

describe("the resources", () => {
  const resourcesOf = (role: RoleDefinition, rest = {}) =>
    synthesize((app) => new GithubOidcStack(app, "s", stackWith(role, rest))).resource;

  test("the policy has the role's name, and the role waits for it and names it before it is there", () => {
    const resource = resourcesOf(bounded({ path: "/ci/", ecrPush: { repositories: ["web"] } }), { tags: { team: "web" } });
    const { policy, ...boundary } = resource.aws_iam_policy.deploy;
    expect(boundary).toEqual({ name: "deploy-boundary", tags: { team: "web" }, lifecycle: { create_before_destroy: true } });
    expect(JSON.parse(policy).Statement[0].Action).toEqual(["ecr:*"]);
    expect(resource.aws_iam_role.deploy).toMatchObject({
      permissions_boundary: "arn:aws:iam::123456789012:policy/deploy-boundary",
      depends_on: ["aws_iam_openid_connect_provider.github", "aws_iam_policy.deploy"],
    });
  });

  test("there is none where none is asked for", () => {
    expect(resourcesOf({ ...smallRole, ecrPush: { repositories: ["web"] } })).not.toHaveProperty("aws_iam_policy");
  });

  test("who plans the stack may read boundaries only where it makes one", () => {
    const plan = { ...smallRole, terraformPlan: { stateBucket: "state", stateKeys: ["a"] } };
    const policyOf = (roles: Record<string, RoleDefinition>) =>
      synthesize((app) => new GithubOidcStack(app, "s", { ...stackWith(plan), roles: { deploy: plan, ...roles } })).resource
        .aws_iam_role_policy.deploy.policy;
    expect(policyOf({ web: bounded({ ecrPush: { repositories: ["web"] } }) })).toContain('"arn:aws:iam::123456789012:policy/*-boundary"');
    expect(policyOf({})).not.toContain('iam:GetPolicy"');
  });
});
