import type { CodedeployEcsDefinition, EcsDeployDefinition, EcsRunTaskDefinition, RoleDefinition } from "../../../modules";
import { actionsOf, all, type Call, decide } from "../../support/decisions";
import { smallRole } from "../../support/roles";
import { type At, arn, beside, on, otherwise, PLACES, type Tool } from "../../support/tool-calls";

/** What amazon-ecs-deploy-task-definition and the AWS CLI were seen to call on ECS, CodeDeploy and CloudWatch Logs, by what they did. */

const names = { cluster: "prod", taskFamilies: ["web"], passRoles: ["web-task", "web-execution"] };
const ecsDeploy: EcsDeployDefinition = { ...names, services: ["web"] };
const ecsRunTask: EcsRunTaskDefinition = { ...names, logGroups: ["/ecs/web"] };
const codedeployEcs: CodedeployEcsDefinition = { ...names, services: ["web"] };
const role = (sets: Partial<RoleDefinition>): RoleDefinition => ({ ...smallRole, ...sets });

const cluster = (at: At) => arn(at, "ecs", "cluster/prod");
const service = (at: At) => arn(at, "ecs", "service/prod/web");
const inCluster = (at: At) => ({ "ecs:cluster": cluster(at) });
const revision = (at: At) => arn(at, "ecs", "task-definition/web:12");

const render = (): Call[] => on("*", ["ecs:DescribeTaskDefinition"]);
const register = (at: At): Call[] => on(revision(at), ["ecs:RegisterTaskDefinition"]);
const tagDefinition = (at: At): Call[] => on(revision(at), ["ecs:TagResource"], { "ecs:CreateAction": "RegisterTaskDefinition" });
const pass = (at: At): Call[] =>
  ["web-task", "web-execution"].flatMap((name) =>
    on(arn(at, "iam", `role/${name}`), ["iam:PassRole"], { "iam:PassedToService": "ecs-tasks.amazonaws.com" }),
  );
const passToEcs = (at: At): Call[] =>
  on(arn(at, "iam", "role/ecs-infra"), ["iam:PassRole"], { "iam:PassedToService": "ecs.amazonaws.com" });
const describeServices = (at: At): Call[] => on(service(at), ["ecs:DescribeServices"], inCluster(at));
const update = (at: At, definition?: string): Call[] =>
  on(service(at), ["ecs:UpdateService"], { ...inCluster(at), ...(definition !== undefined && { "ecs:task-definition": definition }) });
const ofDeployment = (at: At, kind: string, ...actions: string[]): Call[] =>
  [service(at), arn(at, "ecs", `${kind}/prod/web/abcdefghijklmnopqrstu`)].flatMap((resource) =>
    on(
      resource,
      actions.map((action) => `ecs:${action}`),
      { ...inCluster(at), "ecs:service": service(at) },
    ),
  );
const rolling = (at: At): Call[] => [...register(at), ...pass(at), ...describeServices(at), ...update(at, revision(at))];

const runTask = (at: At): Call[] => [...on(revision(at), ["ecs:RunTask"], inCluster(at)), ...pass(at)];
const describeTasks = (at: At): Call[] =>
  on(arn(at, "ecs", "task/prod/0123456789abcdef0123456789abcdef"), ["ecs:DescribeTasks"], inCluster(at));
const tagTask = (at: At): Call[] => on(arn(at, "ecs", "task/prod/*"), ["ecs:TagResource"], { "ecs:CreateAction": "RunTask" });
const stopTask = (at: At): Call[] => on(arn(at, "ecs", "task/prod/0123456789abcdef0123456789abcdef"), ["ecs:StopTask"], inCluster(at));
const tail = (at: At): Call[] => on(arn(at, "logs", "log-group:/ecs/web"), ["logs:FilterLogEvents"]);
const logEvents = (at: At): Call[] => on(arn(at, "logs", "log-group:/ecs/web:log-stream:ecs/web/1"), ["logs:GetLogEvents"]);

const APP = "AppECS-prod-web";
const codedeploy = (at: At, app = APP, group = "DgpECS-prod-web", config = "CodeDeployDefault.ECSAllAtOnce"): Call[] => [
  ...on(arn(at, "codedeploy", `deploymentgroup:${app}/${group}`), [
    "codedeploy:GetDeploymentGroup",
    "codedeploy:CreateDeployment",
    "codedeploy:GetDeployment",
  ]),
  ...on(arn(at, "codedeploy", `deploymentconfig:${config}`), ["codedeploy:GetDeploymentConfig"]),
  ...on(arn(at, "codedeploy", `application:${app}`), ["codedeploy:RegisterApplicationRevision"]),
];
const getApplication = (at: At): Call[] => on(arn(at, "codedeploy", `application:${APP}`), ["codedeploy:GetApplication"]);
const blueGreen = (at: At): Call[] => [...register(at), ...pass(at), ...describeServices(at), ...codedeploy(at)];

const INFRA = ["ecs-infra"];
const TOOLS: readonly Tool[] = [
  ["render from a family", { ecsDeploy }, render],
  ["a rolling deploy, wait-for-service-stability", { ecsDeploy }, rolling],
  ["with tags on the task definition", { ecsDeploy }, (at) => [...rolling(at), ...tagDefinition(at)]],
  ["the same, where services run their families only", { ecsDeploy: { ...ecsDeploy, onlyTaskFamilies: true } }, rolling],
  [
    "aws ecs update-service --task-definition web",
    { ecsDeploy: { ...ecsDeploy, onlyTaskFamilies: true } },
    (at) => update(at, arn(at, "ecs", "task-definition/web")),
  ],
  ["aws ecs update-service --force-new-deployment", { ecsDeploy }, (at) => update(at)],
  ["the same, where services run their families only", { ecsDeploy: { ...ecsDeploy, onlyTaskFamilies: true } }, (at) => update(at)],
  [
    "a managed EBS volume on the service",
    { ecsDeploy: { ...ecsDeploy, infrastructureRoles: INFRA } },
    (at) => [...rolling(at), ...passToEcs(at)],
  ],
  [
    "native blue/green with a hook, and the wait for it",
    { ecsDeploy: { ...ecsDeploy, infrastructureRoles: INFRA, watchDeployments: true } },
    (at) => [
      ...rolling(at),
      ...passToEcs(at),
      ...on(service(at), ["ecs:ListServiceDeployments"], inCluster(at)),
      ...ofDeployment(at, "service-deployment", "DescribeServiceDeployments"),
      ...ofDeployment(at, "service-revision", "DescribeServiceRevisions"),
    ],
  ],
  [
    "aws ecs continue-service-deployment and stop-service-deployment",
    { ecsDeploy: { ...ecsDeploy, controlDeployments: true } },
    (at) => ofDeployment(at, "service-deployment", "ContinueServiceDeployment", "StopServiceDeployment"),
  ],
  [
    "aws ecs run-task, its wait and its logs",
    { ecsRunTask },
    (at) => [...runTask(at), ...describeTasks(at), ...tail(at), ...logEvents(at)],
  ],
  ["aws ecs run-task --tags --propagate-tags", { ecsRunTask: { ...ecsRunTask, tagTasks: true } }, (at) => [...runTask(at), ...tagTask(at)]],
  [
    "run-task of the action, rendered from the family, with an EBS volume",
    { ecsRunTask: { ...ecsRunTask, registerTaskDefinition: true, infrastructureRoles: INFRA } },
    (at) => [...render(), ...register(at), ...tagDefinition(at), ...runTask(at), ...passToEcs(at), ...describeTasks(at)],
  ],
  ["aws ecs stop-task", { ecsRunTask: { ...ecsRunTask, stopTasks: true } }, stopTask],
  ["a migration, then the deploy", { ecsDeploy, ecsRunTask }, (at) => [...rolling(at), ...runTask(at), ...describeTasks(at)]],
  ["CodeDeploy through the action, waiting", { codedeployEcs }, (at) => [...render(), ...blueGreen(at), ...tagDefinition(at)]],
  ["aws ecs deploy", { codedeployEcs }, (at) => [...blueGreen(at), ...getApplication(at)]],
  [
    "the same with names of one's own",
    { codedeployEcs: { ...codedeployEcs, deploymentGroups: ["shop/blue"], deploymentConfigurations: ["slow"] } },
    (at) => codedeploy(at, "shop", "blue", "slow"),
  ],
  [
    "a linear configuration of AWS's",
    { codedeployEcs },
    (at) => codedeploy(at, APP, "DgpECS-prod-web", "CodeDeployDefault.ECSLinear10PercentEvery1Minutes"),
  ],
];
const CASES = TOOLS.flatMap(([name, sets, calls]) =>
  PLACES.map((at) => [`${name}, in ${at.partition}`, role(sets), at, calls(at)] as const),
);

test.each(CASES)("allowed: %s", (_, definition, at, calls) => {
  expect(decide(definition, at.region, calls)).toEqual(all(calls, "allowed"));
});

/** Configurations of AWS's own, which are not told apart. */
const isOwn = ({ resource }: Call) => !/deploymentconfig:CodeDeployDefault\.ECS/.test(resource);

describe("refused", () => {
  test.each(CASES)("beside it: %s", (_, definition, at, calls) => {
    const neighbours = calls.flatMap(beside).filter(isOwn);
    expect(neighbours.length).toBeGreaterThanOrEqual(calls.every(({ resource }) => resource === "*") ? 0 : 3);
    expect(decide(definition, at.region, neighbours)).toEqual(all(neighbours, "denied"));
  });

  test.each(CASES)("under other conditions: %s", (_, definition, at, calls) => {
    const passing = calls.flatMap((call) => otherwise(call, ["iam:PassedToService", "ecs:CreateAction"]));
    const running = calls.filter(({ action }) => action === "ecs:RunTask").flatMap((call) => otherwise(call, ["ecs:cluster"]));
    expect(decide(definition, at.region, [...passing, ...running])).toEqual(all([...passing, ...running], "denied"));
  });

  test.each(CASES)("to a role without the set: %s", (_, __, at, calls) => {
    expect(decide(smallRole, at.region, calls)).toEqual(all(calls, "denied"));
  });

  const [at] = PLACES as readonly [At];
  test.each<[string, Partial<RoleDefinition>, Call[]]>([
    ["reading task definitions, without readTaskDefinitions", { ecsDeploy: { ...ecsDeploy, readTaskDefinitions: false } }, render()],
    ["the same for a task", { ecsRunTask: { ...ecsRunTask, registerTaskDefinition: true, readTaskDefinitions: false } }, render()],
    ["the same with CodeDeploy", { codedeployEcs: { ...codedeployEcs, readTaskDefinitions: false } }, render()],
    ["registering, reading or tagging what is only run", { ecsRunTask }, [...register(at), ...render(), ...tagDefinition(at)]],
    ["tags of a task, and stopping one", { ecsRunTask }, [...tagTask(at), ...stopTask(at)]],
    [
      "tags on registering, without tagTaskDefinition",
      { codedeployEcs: { ...codedeployEcs, tagTaskDefinition: false } },
      tagDefinition(at),
    ],
    ["tags of a task definition, by the tags of a task", { ecsRunTask: { ...ecsRunTask, tagTasks: true } }, tagDefinition(at)],
    ["logs, without logGroups", { ecsRunTask: names }, [...tail(at), ...logEvents(at)]],
    ["writing logs", { ecsRunTask }, on(arn(at, "logs", "log-group:/ecs/web"), ["logs:PutLogEvents", "logs:DeleteLogGroup"])],
    [
      "running a family without a revision, which AWS refuses",
      { ecsRunTask },
      on(arn(at, "ecs", "task-definition/web"), ["ecs:RunTask"], inCluster(at)),
    ],
    ["deployments, without watchDeployments", { ecsDeploy }, ofDeployment(at, "service-deployment", "DescribeServiceDeployments")],
    [
      "stopping a deployment that may be watched",
      { ecsDeploy: { ...ecsDeploy, watchDeployments: true } },
      ofDeployment(at, "service-deployment", "StopServiceDeployment", "ContinueServiceDeployment"),
    ],
    [
      "a service to another family, with onlyTaskFamilies",
      { ecsDeploy: { ...ecsDeploy, onlyTaskFamilies: true } },
      [...update(at, arn(at, "ecs", "task-definition/api:1")), ...update(at, arn(at, "ecs", "task-definition/web-2:1"))],
    ],
    [
      "infrastructure roles to tasks",
      { ecsDeploy: { ...ecsDeploy, infrastructureRoles: INFRA } },
      [...on(arn(at, "iam", "role/ecs-infra"), ["iam:PassRole"], { "iam:PassedToService": "ecs-tasks.amazonaws.com" })],
    ],
    [
      "task roles to ECS itself",
      { ecsDeploy: { ...ecsDeploy, infrastructureRoles: INFRA } },
      [...on(arn(at, "iam", "role/web-task"), ["iam:PassRole"], { "iam:PassedToService": "ecs.amazonaws.com" })],
    ],
    ["updating a service that CodeDeploy deploys", { codedeployEcs }, update(at)],
    [
      "the groups of the services' names, where others are given",
      { codedeployEcs: { ...codedeployEcs, deploymentGroups: ["shop/blue"] } },
      codedeploy(at).filter(isOwn),
    ],
    [
      "changing what deploys, and stopping it",
      { codedeployEcs },
      [
        ...on(arn(at, "codedeploy", `deploymentgroup:${APP}/DgpECS-prod-web`), [
          "codedeploy:UpdateDeploymentGroup",
          "codedeploy:DeleteDeploymentGroup",
        ]),
        ...on(arn(at, "codedeploy", `application:${APP}`), ["codedeploy:DeleteApplication"]),
        ...on(arn(at, "codedeploy", "deploymentconfig:CodeDeployDefault.LambdaAllAtOnce"), ["codedeploy:GetDeploymentConfig"]),
        ...on("*", ["codedeploy:StopDeployment", "codedeploy:ContinueDeployment"]),
      ],
    ],
  ])("%s", (_, sets, calls) => {
    expect(decide(role(sets), at.region, calls)).toEqual(all(calls, "denied"));
  });
});

test.each(["ecsDeploy", "ecsRunTask", "codedeployEcs"] as const)("%s has no action that none of its tools calls", (name) => {
  const [at] = PLACES as readonly [At];
  const called = TOOLS.filter(([, sets]) => sets[name] !== undefined && Object.keys(sets).length === 1).flatMap(([, , calls]) => calls(at));
  expect(actionsOf(name).filter((action) => !called.some((call) => call.action === action))).toEqual([]);
});

test("names in a cluster elsewhere are of its account and region, roles stay here", () => {
  const there: At = { partition: "aws", region: "us-east-1", account: "999999999999" };
  const [here] = PLACES as readonly [At];
  const elsewhere = { cluster: cluster(there) };
  const sets = {
    ecsRunTask: { ...ecsRunTask, ...elsewhere, tagTasks: true, stopTasks: true, registerTaskDefinition: true },
    codedeployEcs: { ...codedeployEcs, ...elsewhere },
  };
  const calls = (at: At) =>
    [...register(at), ...runTask(at), ...tail(at), ...tagTask(at), ...stopTask(at), ...describeServices(at), ...codedeploy(at)].filter(
      ({ action }) => action !== "iam:PassRole",
    );
  expect(decide(role(sets), here.region, [...calls(there), ...pass(here)])).toEqual(all([...calls(there), ...pass(here)], "allowed"));
  expect(decide(role(sets), here.region, [...calls(here), ...pass(there)])).toEqual(all([...calls(here), ...pass(there)], "denied"));
});

test("services by their ARN name the same deployment groups", () => {
  const [at] = PLACES as readonly [At];
  const byArn = { codedeployEcs: { ...codedeployEcs, cluster: cluster(at), services: [service(at)] } };
  const calls = [...describeServices(at), ...codedeploy(at), ...getApplication(at)];
  expect(decide(role(byArn), at.region, calls)).toEqual(all(calls, "allowed"));
});
