import { z } from "zod";
import { all, type Expression, each, equals, flatten, item, list, split, text, when } from "../expression/build";
import { arnPart } from "../fields/arn";
import { field, list as listOf, one, someOf } from "../fields/kinds";
import { element, type Rule } from "../fields/rule";
import * as texts from "../fields/texts";
import { arnsOf, iamRoleArn } from "./arns";
import { inCluster } from "./ecs-arns";
import { type Calls, everywhere, permissionSet, row } from "./set";

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
const PASS: Calls = {
  sid: "PassTaskRoles",
  purpose: "run any code as these roles in ECS tasks",
  actions: ["iam:PassRole"],
  source: 'a check without a call of its own: IAM User Guide, "Grant permissions to pass a role"',
  // In every partition
  condition: { StringEquals: { "iam:PassedToService": "ecs-tasks.amazonaws.com" } },
};
const UPDATE: Calls = {
  sid: "DeployService",
  purpose: "update and watch ECS services",
  actions: ["ecs:DescribeServices", "ecs:UpdateService"],
  source: "seen of amazon-ecs-deploy-task-definition, waiting included",
};

/** A rolling deploy with amazon-ecs-deploy-task-definition. */
export const ecsDeploy = permissionSet({
  name: "ecsDeploy",
  description: "May register task definitions of these families, pass these roles to them, and update these services.",
  example: { cluster: "prod", services: ["web"], taskFamilies: ["web"], passRoles: ["web-task", "web-execution"] },
  parts: ["services", "task families"],
  fields: {
    cluster: one(
      texts.ecsCluster,
      "The ECS cluster: a name in this account and region, or a full ARN. Services and task families are those of its account and region.",
    ),
    services: someOf(texts.ecsService, "ECS services to update: names in the cluster, or full ARNs."),
    taskFamilies: someOf(texts.taskFamily, "Families whose task definitions may be registered."),
    passRoles: field(
      listOf(texts.iamRole),
      "Task and execution roles that the task definitions name: names in this account, or full ARNs. May be empty where they name none.",
      `a list, each item ${texts.iamRole.what}`,
      ["web-task", "web-execution"],
    ),
    tagTaskDefinition: field(
      z.boolean().default(true),
      "Whether a task definition may be registered with tags. A downloaded definition carries its tags along, and then the call needs it.",
      "true or false",
      false,
    ),
  },
  made: (set) => inCluster(set.text("cluster")),
  rows: (set) => {
    const [arn, cluster] = [set.made<string>("arn"), set.made<string>("clusterName")];
    // Whether AWS checks the family with a revision or without one is not documented; both name the same family
    const taskDefinitions = flatten(
      each(set.list("taskFamilies"), "family", (family) =>
        list<string>(text`${arn}:task-definition/${family}:*`, text`${arn}:task-definition/${family}`),
      ),
    );
    const services = arnsOf(set.list("services"), (name) => text`${arn}:service/${cluster}/${name}`);
    return [
      everywhere(READ),
      row(REGISTER, "the families, every revision", taskDefinitions),
      row(
        TAG,
        "the families, only while registering. Left out with `tagTaskDefinition: false`",
        when(set.flag("tagTaskDefinition"), taskDefinitions),
      ),
      row(
        PASS,
        "`passRoles`, only to `ecs-tasks.amazonaws.com`",
        arnsOf(set.list("passRoles"), (name) => iamRoleArn(name)),
      ),
      row(UPDATE, "the services", services),
    ];
  },
  rules: (set) => servicesOfTheCluster(set.arns("services"), set.made("arn"), set.made("clusterName")),
});

/** Every service that is an ARN is of the cluster, by name and region, and by account where that is known. */
function servicesOfTheCluster(about: NonNullable<Rule["about"]>, arn: Expression<string>, cluster: Expression<string>): Rule[] {
  const rule = (holds: Expression<boolean>): Rule => ({
    at: [],
    about,
    holds,
    message: "The service's ARN is of another cluster than {ecsDeploy}.{cluster}. Make a role for each cluster.",
  });
  const same = (part: "account" | "region") => equals(arnPart(element, part), arnPart(arn, part));
  return [rule(all(equals(item(split("/", element), 1), cluster), same("region"))), { ...rule(same("account")), needsAccount: true }];
}
