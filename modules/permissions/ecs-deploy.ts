import { concat, each, not, noted, replace, text, when } from "../expression/build";
import { flag } from "../fields/kinds";
import { madeOfCluster } from "./ecs-arns";
import { madeOfServices, serviceFields, servicesOf, servicesOfTheCluster, watchServices } from "./ecs-services";
import {
  infrastructureRoles,
  madeOfFamilies,
  passInfrastructureRoles,
  passRoles,
  passTaskRoles,
  registeringFields,
  registeringRows,
  taskDefinitionsOf,
} from "./ecs-task-definitions";
import { type Calls, permissionSet, row } from "./set";

const NAME = "ecsDeploy";
const ACTION = "seen of amazon-ecs-deploy-task-definition";
const SAR = "Service Authorization Reference, Amazon ECS";

const UPDATE: Calls = {
  sid: "DeployService",
  purpose: "update ECS services",
  actions: ["ecs:UpdateService"],
  source: ACTION,
  mind: "To any task definition of the account, and so as the roles that it names.",
};
const UPDATE_TO_FAMILIES: Calls = {
  ...UPDATE,
  sid: "DeployServiceOfFamilies",
  mind: "Only to task definitions of the families; or to none, as by a forced deployment.",
  source: `${ACTION}; ${SAR}: UpdateService has the condition key ecs:task-definition`,
};
const LIST: Calls = {
  sid: "ListDeployments",
  purpose: "list deployments of ECS services",
  actions: ["ecs:ListServiceDeployments"],
  source: "seen of the AWS CLI",
};
const WATCH: Calls = {
  sid: "WatchDeployments",
  purpose: "watch deployments of ECS services",
  actions: ["ecs:DescribeServiceDeployments"],
  source: `seen of the AWS CLI; ${SAR}: both the service and the deployment are checked`,
};
const REVISIONS: Calls = {
  sid: "ReadRevisions",
  purpose: "read revisions of ECS services",
  actions: ["ecs:DescribeServiceRevisions"],
  source: `seen of the AWS CLI; ${SAR}: both the service and the revision are checked`,
};
const CONTROL: Calls = {
  sid: "ControlDeployments",
  purpose: "continue and stop deployments of ECS services",
  actions: ["ecs:ContinueServiceDeployment", "ecs:StopServiceDeployment"],
  source: `seen of the AWS CLI; ${SAR}: both the service and the deployment are checked`,
};

/** The services, and what is of them: both are checked. */
const withAll = (set: Parameters<typeof servicesOf>[0], kind: "service-deployment" | "service-revision") =>
  concat(
    servicesOf(set),
    noted(
      "Whichever: its id is known only once it is there.",
      each(servicesOf(set), "service", (service) => text`${replace(service, ":service/", `:${kind}/`)}/*`),
    ),
  );

/** A deploy with amazon-ecs-deploy-task-definition to a service that ECS itself deploys: rolling, blue/green, linear or canary. */
export const ecsDeploy = permissionSet({
  name: NAME,
  description:
    "May register task definitions of these families, pass these roles to them, and update these services: to any task definition of the account, unless {onlyTaskFamilies}.",
  example: { cluster: "prod", services: ["web"], taskFamilies: ["web"], passRoles: ["web-task", "web-execution"] },
  parts: ["services", "task families"],
  fields: {
    ...serviceFields,
    passRoles,
    infrastructureRoles,
    ...registeringFields,
    onlyTaskFamilies: flag(
      false,
      "Whether a service may be updated to task definitions of {taskFamilies} only. A forced deployment, which names none, is allowed either way.",
    ),
    watchDeployments: flag(
      false,
      "Whether the deployments and revisions of the services may be read, as a wait for blue/green, linear or canary does that ECS itself runs.",
    ),
    controlDeployments: flag(
      false,
      "Whether a deployment of the services may be continued where it pauses, and stopped, which may roll it back.",
    ),
  },
  made: {
    place: madeOfCluster,
    arns: (set) => ({ ...madeOfServices(set), ...madeOfFamilies(set) }),
    deployments: (set) => ({ deploymentArns: withAll(set, "service-deployment"), revisionArns: withAll(set, "service-revision") }),
  },
  rows: (set) => {
    const [services, deployments] = [servicesOf(set), set.made<string[]>("deploymentArns")];
    const [restricted, watched] = [set.flag("onlyTaskFamilies"), set.flag("watchDeployments")];
    return [
      ...registeringRows(set),
      passTaskRoles(set),
      passInfrastructureRoles(set),
      watchServices(set),
      row(UPDATE, "the services. Left out with `onlyTaskFamilies: true`", when(not(restricted), services)),
      row(
        UPDATE_TO_FAMILIES,
        "the services, only to task definitions of the families. Only with `onlyTaskFamilies: true`",
        when(restricted, services),
        { ArnLikeIfExists: { "ecs:task-definition": taskDefinitionsOf(set) } },
      ),
      row(LIST, "the services. Only with `watchDeployments: true`", when(watched, services)),
      row(WATCH, "the services and their deployments. Only with `watchDeployments: true`", when(watched, deployments)),
      row(
        REVISIONS,
        "the services and their revisions. Only with `watchDeployments: true`",
        when(watched, set.made<string[]>("revisionArns")),
      ),
      row(
        CONTROL,
        "the services and their deployments. Only with `controlDeployments: true`",
        when(set.flag("controlDeployments"), deployments),
      ),
    ];
  },
  rules: (set) => servicesOfTheCluster(NAME, set),
});
