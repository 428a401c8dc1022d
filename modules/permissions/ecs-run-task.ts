import { list, when } from "../expression/build";
import { anyOf, flag, one, someOf } from "../fields/kinds";
import * as texts from "../fields/texts";
import { clusterArn, eitherForm, logGroupArns, madeInCluster, madeOfCluster, revisionArns, streamsOf, taskArns } from "./ecs-arns";
import {
  infrastructureRoles,
  madeOfFamilies,
  passInfrastructureRoles,
  passRoles,
  passTaskRoles,
  registeringFields,
  registeringRows,
} from "./ecs-task-definitions";
import { type Calls, permissionSet, row } from "./set";

const SEEN = "seen of amazon-ecs-deploy-task-definition and of the AWS CLI";

const RUN: Calls = {
  sid: "RunTask",
  purpose: "run ECS tasks, with any command",
  actions: ["ecs:RunTask"],
  source: `${SEEN}; Service Authorization Reference, Amazon ECS: the task definition is the resource, the cluster a condition`,
  only: /:cluster\//,
};
const WATCH: Calls = { sid: "WatchTasks", purpose: "watch ECS tasks", actions: ["ecs:DescribeTasks"], source: `${SEEN}, waiting` };
const TAG: Calls = {
  sid: "TagTaskOnRun",
  purpose: "tag ECS tasks as they are started",
  actions: ["ecs:TagResource"],
  source: 'Amazon ECS Developer Guide, "Grant permission to tag resources on creation"',
  condition: { StringEquals: { "ecs:CreateAction": "RunTask" } },
};
const STOP: Calls = { sid: "StopTasks", purpose: "stop ECS tasks", actions: ["ecs:StopTask"], source: "seen of the AWS CLI" };
const LOGS: Calls = {
  sid: "FilterTaskLogs",
  purpose: "search logs",
  actions: ["logs:FilterLogEvents"],
  source: "seen of the AWS CLI, `aws logs tail` among it; whether the group is checked with `:*` at its end is not documented",
};
const STREAMS: Calls = {
  sid: "ReadTaskLogs",
  purpose: "read logs",
  actions: ["logs:GetLogEvents"],
  source: "seen of the AWS CLI",
};

/** A task that runs once, such as a migration of a database. */
export const ecsRunTask = permissionSet({
  name: "ecsRunTask",
  description: "May run tasks of these families in this cluster, with any command, and pass these roles to them.",
  example: { cluster: "prod", taskFamilies: ["web-migrate"], passRoles: ["web-task", "web-execution"] },
  parts: ["task families", "log groups"],
  fields: {
    cluster: one(
      texts.ecsCluster,
      "The ECS cluster: a name in this account and region, or a full ARN. Task families and log groups are those of its account and region.",
    ),
    taskFamilies: someOf(texts.taskFamily, "Families whose task definitions may be run, in every revision."),
    passRoles,
    infrastructureRoles,
    logGroups: anyOf(
      texts.logGroup,
      "CloudWatch log groups of the tasks that may be read: names in the cluster's account and region, or full ARNs. Default: none.",
    ),
    registerTaskDefinition: flag(
      false,
      "Whether task definitions of the families may be registered before they are run, as amazon-ecs-deploy-task-definition always does. Without it, {tagTaskDefinition} and {readTaskDefinitions} mean nothing.",
    ),
    ...registeringFields,
    tagTasks: flag(false, "Whether a task may be started with tags: those of the call, propagated ones, or those that ECS manages."),
    stopTasks: flag(
      false,
      "Whether tasks of the cluster may be stopped, for a workflow that cancels what it started. AWS tells tasks by the cluster only: those of services are among them.",
    ),
  },
  made: {
    place: madeOfCluster,
    arns: (set) => ({
      ...madeOfFamilies(set),
      taskArns: taskArns(madeInCluster(set)),
      logGroupArns: logGroupArns(madeInCluster(set), set.list("logGroups")),
    }),
  },
  rows: (set) => {
    const cluster = madeInCluster(set);
    const registers = { if: set.flag("registerTaskDefinition"), words: "`registerTaskDefinition: true`" };
    const [tasks, groups] = [set.made<string[]>("taskArns"), set.made<string[]>("logGroupArns")];
    return [
      ...registeringRows(set, registers),
      passTaskRoles(set),
      passInfrastructureRoles(set),
      row(RUN, "the families, every revision, only in the cluster", revisionArns(cluster, set.list("taskFamilies")), {
        ArnEquals: { "ecs:cluster": list<string>(clusterArn(cluster)) },
      }),
      row(WATCH, "every task of the cluster", tasks),
      row(TAG, "tasks of the cluster, only while they are started. Only with `tagTasks: true`", when(set.flag("tagTasks"), tasks)),
      row(STOP, "every task of the cluster. Only with `stopTasks: true`", when(set.flag("stopTasks"), tasks)),
      row(LOGS, "the log groups. Only with `logGroups`", eitherForm(groups)),
      row(STREAMS, "the streams of the log groups. Only with `logGroups`", streamsOf(groups)),
    ];
  },
});
