import { choose, concat, type Expression, each, isEmpty, item, list, replace, split, text } from "../expression/build";
import { anyOf } from "../fields/kinds";
import * as texts from "../fields/texts";
import { codedeployArns, madeInCluster, madeOfCluster } from "./ecs-arns";
import { madeOfServices, serviceFields, servicesOfTheCluster, watchServices } from "./ecs-services";
import { madeOfFamilies, passRoles, passTaskRoles, registeringFields, registeringRows } from "./ecs-task-definitions";
import { type Calls, permissionSet, row, type SetInput } from "./set";

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

/** As the action and the AWS CLI call them where the workflow does not. */
const groupsByDefault = (set: SetInput<Record<"services", unknown>>): Expression<string[]> => {
  const { clusterName } = madeInCluster(set);
  return each(
    each(set.list("services"), "service", (service) => text`${clusterName}-${replace(service, "/^.*//", "")}`),
    "name",
    (name) => text`AppECS-${name}/DgpECS-${name}`,
  );
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
      "CodeDeploy applications and deployment groups, as APPLICATION/GROUP. Default: AppECS-CLUSTER-SERVICE/DgpECS-CLUSTER-SERVICE for each service, which the action and the AWS CLI take by default too. The AWS CLI cuts the names of cluster and service at 46 characters: name the groups of longer ones.",
    ),
    deploymentConfigurations: anyOf(
      texts.codedeployConfig,
      "Deployment configurations of your own that the deployments use. AWS's, CodeDeployDefault.ECS…, need no mention. Default: none.",
    ),
  },
  made: {
    place: madeOfCluster,
    names: (set) => ({
      ...madeOfServices(set),
      ...madeOfFamilies(set),
      groupNames: choose(isEmpty(set.list("deploymentGroups")), groupsByDefault(set), set.list("deploymentGroups")),
    }),
  },
  rows: (set) => {
    const cluster = madeInCluster(set);
    const groups = set.made<string[]>("groupNames");
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
          // AWS's own tell nothing, and there are more of them from time to time
          concat(list<string>("CodeDeployDefault.ECS*"), set.list("deploymentConfigurations")),
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
  rules: (set) => servicesOfTheCluster(NAME, set),
});
