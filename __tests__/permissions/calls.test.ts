import type { RoleDefinition } from "../../modules";
import { all, type Call, decide } from "../support/decisions";
import { ACCOUNT } from "../support/documents";
import { smallRole } from "../support/roles";

const region = "eu-central-1";
const ecr = (name: string, where = region, account = ACCOUNT) => `arn:aws:ecr:${where}:${account}:repository/${name}`;
const service = (cluster: string, name: string, where = region, account = ACCOUNT) =>
  `arn:aws:ecs:${where}:${account}:service/${cluster}/${name}`;
const taskDefinition = (family: string, where = region, account = ACCOUNT) => `arn:aws:ecs:${where}:${account}:task-definition/${family}`;
const iamRole = (name: string, account = ACCOUNT) => `arn:aws:iam::${account}:role/${name}`;

// What each tool calls, read from its source and from AWS's pages on permissions for it
const login: Call[] = [{ action: "ecr:GetAuthorizationToken", resource: "*" }];
const push = (repository: string): Call[] =>
  ["BatchCheckLayerAvailability", "BatchGetImage", "InitiateLayerUpload", "UploadLayerPart", "CompleteLayerUpload", "PutImage"].map(
    (name) => ({
      action: `ecr:${name}`,
      resource: repository,
    }),
  );
const pull = (repository: string): Call[] =>
  ["BatchGetImage", "GetDownloadUrlForLayer"].map((name) => ({ action: `ecr:${name}`, resource: repository }));
const render: Call[] = [{ action: "ecs:DescribeTaskDefinition", resource: "*" }];
const register = (arn: string): Call[] => [{ action: "ecs:RegisterTaskDefinition", resource: arn }];
const tagOnRegister = (arn: string, by = "RegisterTaskDefinition"): Call[] => [
  { action: "ecs:TagResource", resource: arn, context: { "ecs:CreateAction": by } },
];
const pass = (arn: string, to = "ecs-tasks.amazonaws.com"): Call[] => [
  { action: "iam:PassRole", resource: arn, context: { "iam:PassedToService": to } },
];
const update = (arn: string): Call[] => ["ecs:UpdateService", "ecs:DescribeServices"].map((action) => ({ action, resource: arn }));
const deploy = (where = region): Call[] => [
  // Which of the two AWS checks is not documented
  ...register(taskDefinition("web:*", where)),
  ...register(taskDefinition("web:12", where)),
  ...register(taskDefinition("web", where)),
  ...tagOnRegister(taskDefinition("web:12", where)),
  ...pass(iamRole("web-task")),
  ...pass(iamRole("web-execution")),
  ...update(service("prod", "web", where)),
];

const puller: RoleDefinition = { ...smallRole, ecrPull: { repositories: ["base"] } };
const pusher: RoleDefinition = { ...smallRole, ecrPush: { repositories: ["web", "team/api"] } };
const deployer: RoleDefinition = {
  ...smallRole,
  ecsDeploy: { cluster: "prod", services: ["web"], taskFamilies: ["web"], passRoles: ["web-task", "web-execution"] },
};
const abroad: RoleDefinition = {
  ...smallRole,
  ecsDeploy: {
    cluster: `arn:aws:ecs:us-east-1:${ACCOUNT}:cluster/prod`,
    services: ["web"],
    taskFamilies: ["web"],
    passRoles: ["web-task", "web-execution"],
  },
};

const planner: RoleDefinition = {
  ...smallRole,
  path: "/ci/",
  terraformPlan: { stateBucket: "state", stateKeys: ["stack/terraform.tfstate"] },
};
const locker = { ...planner, terraformPlan: { ...planner.terraformPlan, lock: true } } as RoleDefinition;
const KEY = `arn:aws:kms:eu-central-1:${ACCOUNT}:key/1`;
const withKey = ({ terraformPlan, ...rest }: RoleDefinition) =>
  ({ ...rest, terraformPlan: { ...terraformPlan, kmsKey: KEY } }) as RoleDefinition;
const kms = (...names: string[]): Call[] => names.map((name) => ({ action: `kms:${name}`, resource: KEY }));
const state = (key: string, ...names: string[]): Call[] =>
  names.map((name) => ({ action: `s3:${name}`, resource: `arn:aws:s3:::state/${key}` }));
const list = (prefix: string): Call[] => [{ action: "s3:ListBucket", resource: "arn:aws:s3:::state", context: { "s3:prefix": prefix } }];
const applier: RoleDefinition = {
  ...smallRole,
  terraformApply: { stateBucket: "state", stateKeys: ["stack/terraform.tfstate"] },
};
const tableLocker: RoleDefinition = {
  ...smallRole,
  terraformApply: { stateBucket: "state", stateKeys: ["stack/terraform.tfstate"], lockTable: "locks", kmsKey: KEY },
};
const lockItem = (item: string, table = "locks", where = region, account = ACCOUNT): Call[] =>
  ["GetItem", "PutItem", "DeleteItem"].map((name) => ({
    action: `dynamodb:${name}`,
    resource: `arn:aws:dynamodb:${where}:${account}:table/${table}`,
    context: { "dynamodb:LeadingKeys": item },
  }));
const readRole = (arn: string): Call[] =>
  ["GetRole", "GetRolePolicy", "ListAttachedRolePolicies", "ListRolePolicies"].map((name) => ({ action: `iam:${name}`, resource: arn }));
const readProvider: Call[] = [
  { action: "iam:GetOpenIDConnectProvider", resource: `arn:aws:iam::${ACCOUNT}:oidc-provider/token.actions.githubusercontent.com` },
];

const decisions = (role: RoleDefinition, calls: readonly Call[]) => decide(role, region, calls);

describe("allowed: what the tools call on the named resources", () => {
  test.each<[string, RoleDefinition, Call[]]>([
    ["amazon-ecr-login", pusher, login],
    ["amazon-ecr-login, to pull", puller, login],
    ["docker push", pusher, push(ecr("web"))],
    ["docker push to the second repository", pusher, push(ecr("team/api"))],
    ["docker pull", puller, pull(ecr("base"))],
    ["amazon-ecs-render-task-definition of a family", deployer, render],
    ["amazon-ecs-deploy-task-definition, with wait", deployer, deploy()],
    [
      "terraform plan -lock=false",
      planner,
      [...list("env:/"), ...list("stack/terraform.tfstate"), ...state("stack/terraform.tfstate", "GetObject")],
    ],
    ["its refresh", planner, [...readProvider, ...readRole(iamRole("ci/web-deploy")), ...readRole(iamRole("ci/deploy"))]],
    ["terraform plan with the lock file", locker, state("stack/terraform.tfstate.tflock", "GetObject", "PutObject", "DeleteObject")],
    ["terraform plan of an encrypted state", withKey(planner), kms("Decrypt")],
    ["the same with the lock file", withKey(locker), kms("Decrypt", "GenerateDataKey")],
    ["a deploy to a cluster of another region", abroad, deploy("us-east-1")],
    [
      "terraform apply, with its lock file",
      applier,
      [
        ...list("env:/"),
        ...list("stack/terraform.tfstate"),
        ...state("stack/terraform.tfstate", "GetObject", "PutObject"),
        ...state("stack/terraform.tfstate.tflock", "GetObject", "PutObject", "DeleteObject"),
      ],
    ],
    [
      "terraform apply of an encrypted state, locked in DynamoDB",
      tableLocker,
      [
        ...kms("Decrypt", "GenerateDataKey"),
        ...lockItem("state/stack/terraform.tfstate"),
        ...lockItem("state/stack/terraform.tfstate-md5"),
      ],
    ],
  ])("%s", (_, role, calls) => {
    expect(decisions(role, calls)).toEqual(all(calls, "allowed"));
  });
});

describe("refused", () => {
  test.each<[string, RoleDefinition, Call[]]>([
    ["a state beside the one to apply", applier, state("stack/terraform.tfstate.backup", "GetObject", "PutObject")],
    ["another state", applier, [...state("other/terraform.tfstate", "GetObject", "PutObject"), ...list("other/terraform.tfstate")]],
    ["deleting the state", tableLocker, state("stack/terraform.tfstate", "DeleteObject")],
    ["a lock in DynamoDB, without lockTable", applier, lockItem("state/stack/terraform.tfstate")],
    [
      "another state's lock, and another bucket's",
      tableLocker,
      [...lockItem("state/other"), ...lockItem("states/stack/terraform.tfstate")],
    ],
    [
      "a table beside ours, in another region and another account",
      tableLocker,
      [
        ...lockItem("state/stack/terraform.tfstate", "locks-2"),
        ...lockItem("state/stack/terraform.tfstate", "locks", "us-east-1"),
        ...lockItem("state/stack/terraform.tfstate", "locks", region, "999999999999"),
      ],
    ],
    ["a key, without kmsKey", applier, kms("Decrypt", "GenerateDataKey")],
    ["anything, without permission sets", smallRole, [...login, ...push(ecr("web")), ...deploy()]],
    ["a neighbour's repository", pusher, push(ecr("other"))],
    ["a repository whose name begins with ours", pusher, push(ecr("web-2"))],
    ["a repository below ours", pusher, push(ecr("web/cache"))],
    ["our repository's name in another region", pusher, push(ecr("web", "us-east-1"))],
    ["our repository's name in another account", pusher, push(ecr("web", region, "999999999999"))],
    ["pushing where only pulling is allowed", puller, push(ecr("base")).filter(({ action }) => action !== "ecr:BatchGetImage")],
    ["layers where only pushing is allowed", pusher, [{ action: "ecr:GetDownloadUrlForLayer", resource: ecr("web") }]],
    [
      "making, deleting and opening repositories",
      pusher,
      ["CreateRepository", "DeleteRepository", "SetRepositoryPolicy", "BatchDeleteImage", "PutImageTagMutability"].map((name) => ({
        action: `ecr:${name}`,
        resource: ecr("web"),
      })),
    ],
    ["a neighbour's service", deployer, update(service("prod", "api"))],
    ["our service's name in another cluster", deployer, update(service("staging", "web"))],
    ["our service's name in another region", deployer, update(service("prod", "web", "us-east-1"))],
    ["our service's name in another account", deployer, update(service("prod", "web", region, "999999999999"))],
    ["the home region, where the cluster is abroad", abroad, [...update(service("prod", "web")), ...register(taskDefinition("web:1"))]],
    [
      "a neighbour's family",
      deployer,
      [...register(taskDefinition("api:1")), ...register(taskDefinition("web-2:1")), ...register(taskDefinition("web-2"))],
    ],
    ["our family's name in another region", deployer, register(taskDefinition("web:1", "us-east-1"))],
    ["our family's name in another account", deployer, register(taskDefinition("web:1", region, "999999999999"))],
    ["tags of what is registered already", deployer, [{ action: "ecs:TagResource", resource: taskDefinition("web:1") }]],
    ["tags of a service", deployer, tagOnRegister(service("prod", "web"), "CreateService")],
    [
      "another role to a task",
      deployer,
      [...pass(iamRole("admin")), ...pass(iamRole("web-task-2")), ...pass(iamRole("service-role/web-task"))],
    ],
    ["our role's name of another account", deployer, pass(iamRole("web-task", "999999999999"))],
    [
      "our roles to another service",
      deployer,
      [...pass(iamRole("web-task"), "ec2.amazonaws.com"), ...pass(iamRole("web-task"), "ecs.amazonaws.com")],
    ],
    ["our roles to nobody in particular", deployer, [{ action: "iam:PassRole", resource: iamRole("web-task") }]],
    ["a neighbour's state", planner, [...state("other/terraform.tfstate", "GetObject"), ...list("other/"), ...list("")]],
    [
      "writing the state, or its lock file without lock",
      planner,
      [...state("stack/terraform.tfstate", "PutObject", "DeleteObject"), ...state("stack/terraform.tfstate.tflock", "PutObject")],
    ],
    ["writing the state, with lock", locker, state("stack/terraform.tfstate", "PutObject", "DeleteObject")],
    ["encrypting, without lock", withKey(planner), kms("GenerateDataKey", "Encrypt")],
    ["any key, where the state has none of its own", locker, kms("Decrypt", "GenerateDataKey")],
    ["roles of other paths", planner, [...readRole(iamRole("admin")), ...readRole(iamRole("cinema"))]],
    [
      "changing what it plans",
      planner,
      ["UpdateAssumeRolePolicy", "PutRolePolicy", "DeleteRole"].map((name) => ({
        action: `iam:${name}`,
        resource: iamRole("ci/web-deploy"),
      })),
    ],
    [
      "running tasks, opening shells, deleting, and IAM",
      deployer,
      [
        "ecs:RunTask",
        "ecs:ExecuteCommand",
        "ecs:DeleteService",
        "ecs:CreateService",
        "ecs:DeregisterTaskDefinition",
        "iam:CreateRole",
        "iam:PutRolePolicy",
        "sts:AssumeRole",
      ].map((action) => ({ action, resource: action.startsWith("ecs") ? service("prod", "web") : iamRole("deploy") })),
    ],
  ])("%s", (_, role, calls) => {
    expect(decisions(role, calls)).toEqual(all(calls, "denied"));
  });

  test("tags on a task definition, where tagTaskDefinition is false", () => {
    const role = { ...deployer, ecsDeploy: { ...deployer.ecsDeploy, tagTaskDefinition: false } } as RoleDefinition;
    const calls = tagOnRegister(taskDefinition("web:12"));
    expect(decisions(role, calls)).toEqual(all(calls, "denied"));
  });
});
