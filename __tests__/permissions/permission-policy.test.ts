import type { CodedeployEcsDefinition, EcsDeployDefinition, EcsRunTaskDefinition, RoleDefinition } from "../../modules";
import { ACCOUNT, documentsOf } from "../support/documents";
import { smallRole } from "../support/roles";

const ecr = (name: string) => `arn:aws:ecr:eu-central-1:${ACCOUNT}:repository/${name}`;
const PUSH = [
  "ecr:BatchCheckLayerAvailability",
  "ecr:BatchGetImage",
  "ecr:CompleteLayerUpload",
  "ecr:InitiateLayerUpload",
  "ecr:PutImage",
  "ecr:UploadLayerPart",
];
const LOGIN = { Sid: "EcrLogin", Effect: "Allow", Action: ["ecr:GetAuthorizationToken"], Resource: ["*"] };
const statementsOf = (change: Partial<RoleDefinition>) => documentsOf({ ...smallRole, ...change }).permissions?.Statement;

const deploy: EcsDeployDefinition = { cluster: "prod", services: ["web"], taskFamilies: ["web"], passRoles: ["web-task"] };
const taskDefinition = [
  `arn:aws:ecs:eu-central-1:${ACCOUNT}:task-definition/web:*`,
  `arn:aws:ecs:eu-central-1:${ACCOUNT}:task-definition/web`,
];
const SERVICE = `arn:aws:ecs:eu-central-1:${ACCOUNT}:service/prod/web`;
const UPDATE = { Sid: "DeployService", Effect: "Allow", Action: ["ecs:UpdateService"], Resource: [SERVICE] };
const PASS_ROLES = {
  Sid: "PassTaskRoles",
  Effect: "Allow",
  Action: ["iam:PassRole"],
  Resource: [`arn:aws:iam::${ACCOUNT}:role/web-task`],
  Condition: { StringEquals: { "iam:PassedToService": "ecs-tasks.amazonaws.com" } },
};
const REGISTER = [
  { Sid: "ReadTaskDefinitions", Effect: "Allow", Action: ["ecs:DescribeTaskDefinition"], Resource: ["*"] },
  { Sid: "RegisterTaskDefinition", Effect: "Allow", Action: ["ecs:RegisterTaskDefinition"], Resource: taskDefinition },
  {
    Sid: "TagTaskDefinitionOnRegister",
    Effect: "Allow",
    Action: ["ecs:TagResource"],
    Resource: taskDefinition,
    Condition: { StringEquals: { "ecs:CreateAction": "RegisterTaskDefinition" } },
  },
];
const WATCH = { Sid: "WatchServices", Effect: "Allow", Action: ["ecs:DescribeServices"], Resource: [SERVICE] };
const DEPLOY = [UPDATE, PASS_ROLES, ...REGISTER, WATCH];
/** Statements stand in the order of their ids. */
const inOrder = <T extends { readonly Sid: string }>(statements: readonly T[]) => [...statements].sort((a, b) => (a.Sid < b.Sid ? -1 : 1));
const without = (sid: string) => DEPLOY.filter((statement) => statement.Sid !== sid);

describe("the whole permission policy", () => {
  test("no permission sets, no policy", () => {
    expect(documentsOf(smallRole).permissions).toBeUndefined();
  });

  test("is of the version in which a variable is one", () => {
    expect(documentsOf({ ...smallRole, ecsDeploy: deploy }).permissions).toEqual({ Version: "2012-10-17", Statement: DEPLOY });
  });

  test("ecrPull", () => {
    expect(statementsOf({ ecrPull: { repositories: ["base", "team/base"] } })).toEqual([
      LOGIN,
      {
        Sid: "EcrPull",
        Effect: "Allow",
        Action: ["ecr:BatchGetImage", "ecr:GetDownloadUrlForLayer"],
        Resource: [ecr("base"), ecr("team/base")],
      },
    ]);
  });

  test("ecrPush, with a repository of another account and region by its ARN", () => {
    const other = "arn:aws:ecr:us-east-1:999999999999:repository/web";
    expect(statementsOf({ ecrPush: { repositories: ["web", other, "web"] } })).toEqual([
      LOGIN,
      { Sid: "EcrPush", Effect: "Allow", Action: PUSH, Resource: [ecr("web"), other] },
    ]);
  });

  test("pull and push log in once, each on its own repositories", () => {
    expect(statementsOf({ ecrPull: { repositories: ["base"] }, ecrPush: { repositories: ["web"] } })).toEqual([
      LOGIN,
      { Sid: "EcrPull", Effect: "Allow", Action: ["ecr:BatchGetImage", "ecr:GetDownloadUrlForLayer"], Resource: [ecr("base")] },
      { Sid: "EcrPush", Effect: "Allow", Action: PUSH, Resource: [ecr("web")] },
    ]);
  });

  test("ecsDeploy", () => {
    expect(statementsOf({ ecsDeploy: deploy })).toEqual(DEPLOY);
  });

  test("ecsDeploy without tags on task definitions", () => {
    expect(statementsOf({ ecsDeploy: { ...deploy, tagTaskDefinition: false } })).toEqual(without("TagTaskDefinitionOnRegister"));
  });

  test("ecsDeploy without downloads of task definitions", () => {
    expect(statementsOf({ ecsDeploy: { ...deploy, readTaskDefinitions: false } })).toEqual(without("ReadTaskDefinitions"));
  });

  test("ecsDeploy of its families only, watched, controlled, with roles for ECS itself", () => {
    const more = { onlyTaskFamilies: true, watchDeployments: true, controlDeployments: true, infrastructureRoles: ["ecs-infra"] };
    const [deployments, revisions] = ["deployment", "revision"].map(
      (kind) => `arn:aws:ecs:eu-central-1:${ACCOUNT}:service-${kind}/prod/web/*`,
    );
    expect(statementsOf({ ecsDeploy: { ...deploy, ...more } })).toEqual(
      inOrder([
        PASS_ROLES,
        ...REGISTER,
        WATCH,
        {
          Sid: "PassInfrastructureRoles",
          Effect: "Allow",
          Action: ["iam:PassRole"],
          Resource: [`arn:aws:iam::${ACCOUNT}:role/ecs-infra`],
          Condition: { StringEquals: { "iam:PassedToService": "ecs.amazonaws.com" } },
        },
        { ...UPDATE, Sid: "DeployServiceOfFamilies", Condition: { ArnLikeIfExists: { "ecs:task-definition": taskDefinition } } },
        { Sid: "ListDeployments", Effect: "Allow", Action: ["ecs:ListServiceDeployments"], Resource: [SERVICE] },
        { Sid: "WatchDeployments", Effect: "Allow", Action: ["ecs:DescribeServiceDeployments"], Resource: [SERVICE, deployments] },
        { Sid: "ReadRevisions", Effect: "Allow", Action: ["ecs:DescribeServiceRevisions"], Resource: [SERVICE, revisions] },
        {
          Sid: "ControlDeployments",
          Effect: "Allow",
          Action: ["ecs:ContinueServiceDeployment", "ecs:StopServiceDeployment"],
          Resource: [SERVICE, deployments],
        },
      ]),
    );
  });

  test("ecsRunTask", () => {
    const run: EcsRunTaskDefinition = { cluster: "prod", taskFamilies: ["web"], passRoles: ["web-task"], logGroups: ["/ecs/web"] };
    const group = `arn:aws:logs:eu-central-1:${ACCOUNT}:log-group:/ecs/web`;
    const runs = [
      PASS_ROLES,
      {
        Sid: "RunTask",
        Effect: "Allow",
        Action: ["ecs:RunTask"],
        Resource: [taskDefinition[0]],
        Condition: { ArnEquals: { "ecs:cluster": [`arn:aws:ecs:eu-central-1:${ACCOUNT}:cluster/prod`] } },
      },
      {
        Sid: "WatchTasks",
        Effect: "Allow",
        Action: ["ecs:DescribeTasks"],
        Resource: [`arn:aws:ecs:eu-central-1:${ACCOUNT}:task/prod/*`],
      },
      { Sid: "FilterTaskLogs", Effect: "Allow", Action: ["logs:FilterLogEvents"], Resource: [group, `${group}:*`] },
      { Sid: "ReadTaskLogs", Effect: "Allow", Action: ["logs:GetLogEvents"], Resource: [`${group}:log-stream:*`] },
    ];
    expect(statementsOf({ ecsRunTask: run })).toEqual(inOrder(runs));
    expect(statementsOf({ ecsRunTask: { ...run, registerTaskDefinition: true } })).toEqual(inOrder([...REGISTER, ...runs]));
    expect(statementsOf({ ecsRunTask: { ...run, logGroups: [] } })).toEqual(inOrder(runs.slice(0, 3)));
  });

  const CODEDEPLOY = `arn:aws:codedeploy:eu-central-1:${ACCOUNT}`;
  const withCodedeploy = (groups: string[], applications: string[], configurations: string[] = []) =>
    inOrder([
      PASS_ROLES,
      ...REGISTER,
      WATCH,
      {
        Sid: "DeployWithCodeDeploy",
        Effect: "Allow",
        Action: ["codedeploy:CreateDeployment", "codedeploy:GetDeployment", "codedeploy:GetDeploymentGroup"],
        Resource: groups.map((name) => `${CODEDEPLOY}:deploymentgroup:${name}`),
      },
      {
        Sid: "ReadDeploymentConfigurations",
        Effect: "Allow",
        Action: ["codedeploy:GetDeploymentConfig"],
        Resource: ["CodeDeployDefault.ECS*", ...configurations].map((name) => `${CODEDEPLOY}:deploymentconfig:${name}`),
      },
      {
        Sid: "RegisterRevision",
        Effect: "Allow",
        Action: ["codedeploy:GetApplication", "codedeploy:RegisterApplicationRevision"],
        Resource: applications.map((name) => `${CODEDEPLOY}:application:${name}`),
      },
    ]);
  const bySets: CodedeployEcsDefinition = deploy;
  test("codedeployEcs, by the names that the console gives", () => {
    expect(statementsOf({ codedeployEcs: bySets })).toEqual(withCodedeploy(["AppECS-prod-web/DgpECS-prod-web"], ["AppECS-prod-web"]));
  });
  test("codedeployEcs, by names of one's own", () => {
    const own = { deploymentGroups: ["shop/blue", "shop/green"], deploymentConfigurations: ["slow"] };
    expect(statementsOf({ codedeployEcs: { ...bySets, ...own } })).toEqual(withCodedeploy(["shop/blue", "shop/green"], ["shop"], ["slow"]));
  });

  test("one role deploys, runs tasks and deploys with CodeDeploy: what they share is said once", () => {
    const { services: _, ...task } = deploy;
    const sids = (statementsOf({ ecsDeploy: deploy, ecsRunTask: task, codedeployEcs: bySets }) ?? []) as unknown as {
      Sid: string;
      Resource: string[];
    }[];
    const own = ["RunTask", "WatchTasks", "DeployWithCodeDeploy", "ReadDeploymentConfigurations", "RegisterRevision"];
    expect(sids.map(({ Sid }) => Sid)).toEqual([...DEPLOY.map(({ Sid }) => Sid), ...own].sort());
    expect(sids.map(({ Resource }) => new Set(Resource).size === Resource.length)).not.toContain(false);
  });

  test("ecrCreateRepository", () => {
    const create = {
      Sid: "EcrCreate",
      Effect: "Allow",
      Action: ["ecr:CreateRepository", "ecr:DescribeRepositories"],
      Resource: [ecr("web")],
    };
    const tag = { Sid: "EcrTag", Effect: "Allow", Action: ["ecr:TagResource"], Resource: [ecr("web")] };
    expect(statementsOf({ ecrCreateRepository: { repositories: ["web"] } })).toEqual([create]);
    expect(statementsOf({ ecrCreateRepository: { repositories: ["web"], tagRepositories: true } })).toEqual([create, tag]);
  });

  test("ecsDeploy of tasks without roles passes none", () => {
    expect(statementsOf({ ecsDeploy: { ...deploy, passRoles: [] } })).toEqual(without("PassTaskRoles"));
  });

  test("a cluster of another region takes its services and families along", () => {
    const statements = statementsOf({ ecsDeploy: { ...deploy, cluster: `arn:aws:ecs:us-east-1:${ACCOUNT}:cluster/prod` } });
    expect(statements).toEqual(JSON.parse(JSON.stringify(DEPLOY).replaceAll("ecs:eu-central-1", "ecs:us-east-1")));
  });

  test("full ARNs and names mean the same", () => {
    const byArn = {
      cluster: `arn:aws:ecs:eu-central-1:${ACCOUNT}:cluster/prod`,
      services: [`arn:aws:ecs:eu-central-1:${ACCOUNT}:service/prod/web`, "web"],
      taskFamilies: ["web"],
      passRoles: [`arn:aws:iam::${ACCOUNT}:role/web-task`, "web-task"],
    };
    expect(statementsOf({ ecsDeploy: byArn })).toEqual(DEPLOY);
  });

  test("terraformPlan reads the states, the provider, and the roles that share a path with the stack's", () => {
    const provider = `arn:aws:iam::${ACCOUNT}:oidc-provider/token.actions.githubusercontent.com`;
    const roles = ["iam:GetRole", "iam:GetRolePolicy", "iam:ListAttachedRolePolicies", "iam:ListRolePolicies"];
    const list = (...keys: string[]) => ({
      Sid: "StateList",
      Effect: "Allow",
      Action: ["s3:ListBucket"],
      Resource: ["arn:aws:s3:::state"],
      Condition: { StringEquals: { "s3:prefix": ["env:/", ...keys] } },
    });
    const terraformPlan = { stateBucket: "state", stateKeys: ["a", "env:/test/a"] };
    const iam = [
      { Sid: "ReadProvider", Effect: "Allow", Action: ["iam:GetOpenIDConnectProvider"], Resource: [provider] },
      { Sid: "ReadRoles", Effect: "Allow", Action: roles, Resource: [`arn:aws:iam::${ACCOUNT}:role/ci/*`] },
    ];
    expect(statementsOf({ path: "/ci/", terraformPlan })).toEqual([
      ...iam,
      list("a", "env:/test/a"),
      { Sid: "StateRead", Effect: "Allow", Action: ["s3:GetObject"], Resource: ["arn:aws:s3:::state/a", "arn:aws:s3:::state/env:/test/a"] },
    ]);
    const kmsKey = `arn:aws:kms:eu-central-1:${ACCOUNT}:key/1`;
    expect(statementsOf({ path: "/ci/", terraformPlan: { stateBucket: "state", stateKeys: ["a"], lock: true, kmsKey } })).toEqual(
      inOrder([
        list("a"),
        { Sid: "StateRead", Effect: "Allow", Action: ["s3:GetObject"], Resource: ["arn:aws:s3:::state/a"] },
        {
          Sid: "StateLock",
          Effect: "Allow",
          Action: ["s3:DeleteObject", "s3:GetObject", "s3:PutObject"],
          Resource: ["arn:aws:s3:::state/a.tflock"],
        },
        { Sid: "StateDecrypt", Effect: "Allow", Action: ["kms:Decrypt"], Resource: [kmsKey] },
        { Sid: "LockEncrypt", Effect: "Allow", Action: ["kms:GenerateDataKey"], Resource: [kmsKey] },
        ...iam,
      ]),
    );
  });

  test.each([
    [{ lock: true }, ["StateLock"]],
    [{ kmsKey: `arn:aws:kms:eu-central-1:${ACCOUNT}:key/1` }, ["StateDecrypt"]],
    [{ lock: false }, []],
  ])("terraformPlan with %j has no statement that names nothing", (change, more) => {
    const statements = statementsOf({ terraformPlan: { stateBucket: "state", stateKeys: ["a"], ...change } });
    const sids = (statements as readonly { Sid?: string }[]).map(({ Sid }) => Sid);
    expect(sids).toEqual(["ReadProvider", "ReadRoles", "StateList", "StateRead", ...more].sort());
  });

  test("other partitions have their own ARNs and the same service principal", () => {
    const { permissions } = documentsOf({ ...smallRole, ecrPush: { repositories: ["web"] }, ecsDeploy: deploy }, "us-gov-west-1");
    const inEurope = inOrder([LOGIN, { Sid: "EcrPush", Effect: "Allow", Action: PUSH, Resource: [ecr("web")] }, ...DEPLOY]);
    expect(permissions?.Statement).toEqual(
      JSON.parse(JSON.stringify(inEurope).replaceAll("arn:aws:", "arn:aws-us-gov:").replaceAll("eu-central-1", "us-gov-west-1")),
    );
  });
});
