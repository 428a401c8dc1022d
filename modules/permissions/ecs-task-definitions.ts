import { all, type Expression, noted, when } from "../expression/build";
import { anyOf, field, flag, list } from "../fields/kinds";
import * as texts from "../fields/texts";
import { iamRoleArns } from "./arns";
import { madeInCluster, taskDefinitionArns } from "./ecs-arns";
import { passTo } from "./pass-role";
import { type Calls, everywhere, type Row, row, type SetInput } from "./set";

/** What every set has that registers task definitions, and passes roles to their tasks and to ECS. */

const READ: Calls = {
  sid: "ReadTaskDefinitions",
  purpose: "read every task definition of the account, environment variables in them included",
  actions: ["ecs:DescribeTaskDefinition"],
  source:
    "amazon-ecs-render-task-definition and the AWS CLI download the current one with it; Service Authorization Reference, Amazon ECS: no resource type",
};
const REGISTER: Calls = {
  sid: "RegisterTaskDefinition",
  purpose: "register task definitions",
  actions: ["ecs:RegisterTaskDefinition"],
  source: "seen of amazon-ecs-deploy-task-definition",
};
const TAG: Calls = {
  sid: "TagTaskDefinitionOnRegister",
  purpose: "tag task definitions as they are registered",
  actions: ["ecs:TagResource"],
  source: 'Amazon ECS Developer Guide, "Grant permission to tag resources on creation"',
  condition: { StringEquals: { "ecs:CreateAction": "RegisterTaskDefinition" } },
};
const PASS = passTo("ecs-tasks.amazonaws.com", "PassTaskRoles", "run any code as these roles in ECS tasks");
const PASS_TO_ECS = passTo(
  "ecs.amazonaws.com",
  "PassInfrastructureRoles",
  "let ECS act as these roles on volumes, load balancers and deployment hooks",
);

/** The fields of a set that registers. */
export const registeringFields = {
  tagTaskDefinition: flag(
    true,
    "Whether a task definition may be registered with tags. A downloaded definition carries its tags along, and then the call needs it.",
  ),
  readTaskDefinitions: flag(
    true,
    "Whether task definitions may be downloaded. AWS allows that for all of the account or none, environment variables in them included. Not needed where the workflow has the definition in a file.",
  ),
};

export const passRoles = field(
  list(texts.iamRole),
  "Task and execution roles that the task definitions name: names in this account, or full ARNs. May be empty where they name none.",
  `a list, each item ${texts.iamRole.what}`,
  ["web-task", "web-execution"],
);

export const infrastructureRoles = anyOf(
  texts.iamRole,
  "Roles that ECS itself takes on, where the call sends one along: the infrastructure role of managed EBS volumes or of a load balancer, the role of a deployment's hooks. Names in this account, or full ARNs. Default: none.",
  "ecs-infrastructure",
);

interface Registering extends Record<keyof typeof registeringFields, unknown> {
  readonly taskFamilies: unknown;
}

/** What such a set computes once, behind what is made of its cluster. */
export const madeOfFamilies = (set: SetInput<Pick<Registering, "taskFamilies">>) => ({
  taskDefinitionArns: noted(
    "Without a revision too: which of the two AWS checks as one is registered is not documented.",
    taskDefinitionArns(madeInCluster(set), set.list("taskFamilies")),
  ),
});

export const taskDefinitionsOf = (set: SetInput<Pick<Registering, "taskFamilies">>): Expression<string[]> =>
  set.made<string[]>("taskDefinitionArns");

/** @param only where alone the set registers */
export function registeringRows(set: SetInput<Registering>, only?: { readonly if: Expression<boolean>; readonly words: string }): Row[] {
  const taskDefinitions = taskDefinitionsOf(set);
  const wanted = (flagged: Expression<boolean>) => (only === undefined ? flagged : all(only.if, flagged));
  const [where, and] = only === undefined ? ["", ""] : [`. Only with ${only.words}`, ` Only with ${only.words}.`];
  return [
    everywhere(
      READ,
      `AWS knows no narrower resource for it.${and} Left out with \`readTaskDefinitions: false\``,
      wanted(set.flag("readTaskDefinitions")),
    ),
    row(REGISTER, `the families, every revision${where}`, only === undefined ? taskDefinitions : when(only.if, taskDefinitions)),
    row(
      TAG,
      `the families, only while registering.${and} Left out with \`tagTaskDefinition: false\``,
      when(wanted(set.flag("tagTaskDefinition")), taskDefinitions),
    ),
  ];
}

interface Passing {
  readonly passRoles: unknown;
}
interface PassingToEcs {
  readonly infrastructureRoles: unknown;
}

export const passTaskRoles = (set: SetInput<Passing>): Row =>
  row(PASS, "`passRoles`, only to `ecs-tasks.amazonaws.com`", iamRoleArns(set.list("passRoles")));

export const passInfrastructureRoles = (set: SetInput<PassingToEcs>): Row =>
  row(PASS_TO_ECS, "`infrastructureRoles`, only to `ecs.amazonaws.com`", iamRoleArns(set.list("infrastructureRoles")));
