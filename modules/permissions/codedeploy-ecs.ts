import { choose, concat, each, isEmpty, item, list, split, text, when } from "../expression/build";
import { anyOf } from "../fields/kinds";
import * as texts from "../fields/texts";
import { clusterArn, codedeployArns } from "./ecs-arns";
import { serviceFields, servicesOf, servicesOfTheCluster, watchServices } from "./ecs-services";
import { passedWithinAccount, passRoles, passTaskRoles, registeringFields, registeringRows } from "./ecs-task-definitions";
import { type Calls, permissionSet, row } from "./set";

const NAME = "codedeployEcs";
const SEEN = "seen of amazon-ecs-deploy-task-definition and of `aws ecs deploy`";

const DEPLOY: Calls = {
  sid: "DeployWithCodeDeploy",
  purpose: "deploy with CodeDeploy, and watch it",
  actions: ["codedeploy:CreateDeployment", "codedeploy:GetDeployment", "codedeploy:GetDeploymentGroup"],
  source: SEEN,
};
const CONFIGURATION: Calls = {
  sid: "ReadDeploymentConfigurations",
  purpose: "read CodeDeploy's deployment configurations",
  actions: ["codedeploy:GetDeploymentConfig"],
  source: "checked as a deployment is created: README of amazon-ecs-deploy-task-definition",
};
const REVISION: Calls = {
  sid: "RegisterRevision",
  purpose: "read CodeDeploy applications and register revisions of them",
  actions: ["codedeploy:GetApplication", "codedeploy:RegisterApplicationRevision"],
  source: "the first seen of `aws ecs deploy`, the other checked as a deployment is created: README of amazon-ecs-deploy-task-definition",
};

/** A blue/green deploy of a service whose deployment controller is CodeDeploy. */
export const codedeployEcs = permissionSet({
  name: NAME,
  description: "May register task definitions of these families, pass these roles to them, and deploy these services with CodeDeploy.",
  example: { cluster: "prod", services: ["web"], taskFamilies: ["web"], passRoles: ["web-task", "web-execution"] },
  parts: ["services", "task families", "deployment groups"],
  fields: {
    ...serviceFields,
    passRoles,
    ...registeringFields,
    deploymentGroups: anyOf(
      texts.codedeployGroup,
      "CodeDeploy applications and deployment groups, as APPLICATION/GROUP. Default: AppECS-CLUSTER-SERVICE/DgpECS-CLUSTER-SERVICE for each service, as the console names them, the action and the AWS CLI expect them; the console and the AWS CLI cut names of clusters and services at 46 characters, so name the groups of longer ones.",
    ),
    deploymentConfigurations: anyOf(
      texts.codedeployConfig,
      "Deployment configurations of your own that the deployments use. AWS's, CodeDeployDefault.ECS…, need no mention. Default: none.",
    ),
  },
  rows: (set) => {
    const cluster = set.text("cluster");
    const clusterName = item(split("/", clusterArn(cluster)), 1);
    const byDefault = each(servicesOf(set), "service", (service) => {
      const name = text`${clusterName}-${item(split("/", service), 2)}`;
      return text`AppECS-${name}/DgpECS-${name}`;
    });
    const named = set.list("deploymentGroups");
    const groups = choose(isEmpty(named), byDefault, named);
    return [
      ...registeringRows(set),
      passTaskRoles(set),
      watchServices(set),
      row(DEPLOY, "the deployment groups", codedeployArns(cluster, "deploymentgroup", groups)),
      row(
        CONFIGURATION,
        "AWS's own configurations for ECS, and `deploymentConfigurations`",
        codedeployArns(
          cluster,
          "deploymentconfig",
          concat(when(set.isPresent, list<string>("CodeDeployDefault.ECS*")), set.list("deploymentConfigurations")),
        ),
      ),
      row(
        REVISION,
        "the applications of the deployment groups",
        codedeployArns(
          cluster,
          "application",
          each(groups, "group", (group) => item(split("/", group), 0)),
        ),
      ),
    ];
  },
  rules: (set) => [passedWithinAccount(set.arns("passRoles")), ...servicesOfTheCluster(NAME, set)],
});
