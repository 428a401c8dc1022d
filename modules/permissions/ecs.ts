import { place, role } from "../definition/inputs";
import type { EcsDeployDefinition } from "../definition/schema";
import { distinct, type Expression, each, flatten, get, list, local, notEmpty, optional, replace, text, when } from "../expression/build";
import { ECS_READ_TASK_DEFINITION, ECS_REGISTER, ECS_TAG, ECS_TASKS_PRINCIPAL, ECS_UPDATE_SERVICE, PASS_ROLE } from "./actions";
import { allow, arnOf, arnPrefix, everything, type StatementList } from "./statement";

type EcsDeploy = Required<EcsDeployDefinition>;

const deploy = role.ecsDeploy as Expression<EcsDeploy | undefined>;

const clusterArn = (ecs: Expression<EcsDeploy>) => arnOf(get(ecs, "cluster"), (name) => text`${arnPrefix("ecs")}:cluster/${name}`);

/** Services and task definitions are of the cluster's account and region, which are this one's where the cluster is a name. */
const serviceArns = local(
  "ecs_service_arns",
  ofEach("services", (ecs, service) => arnOf(service, (name) => text`${replace(clusterArn(ecs), ":cluster/", ":service/")}/${name}`)),
);

const familyArns = local(
  "ecs_family_arns",
  ofEach("taskFamilies", (ecs, family) => text`${replace(clusterArn(ecs), "/:cluster/.*$/", ":task-definition/")}${family}`),
);

/**
 * Which form of ARN AWS checks on RegisterTaskDefinition is not documented: the family with any revision, or the bare family. Both name
 * the same family.
 */
const taskDefinitionArns = local("ecs_task_definition_arns", flatten(each(familyArns, "arn", (arn) => list<string>(text`${arn}:*`, arn))));

const passedRoleArns = local(
  "ecs_passed_role_arns",
  ofEach("passRoles", (_, name) => arnOf(name, (bare) => text`arn:${place.partition}:iam::${place.accountId}:role/${bare}`)),
);

/** The ARN for each item of a field, each once. */
function ofEach(
  field: "passRoles" | "services" | "taskFamilies",
  arn: (ecs: Expression<EcsDeploy>, item: Expression<string>) => Expression<string>,
): Expression<string[]> {
  return distinct(flatten(each(optional(deploy), "ecs", (ecs) => each(get(ecs, field), "item", (item) => arn(ecs, item)))));
}

/** `ecsDeploy`: a rolling deploy with amazon-ecs-deploy-task-definition, waiting included. */
export const ecs: readonly StatementList[] = [
  when(notEmpty(optional(deploy)), allow("ReadTaskDefinitions", ECS_READ_TASK_DEFINITION, everything)),
  when(notEmpty(taskDefinitionArns), allow("RegisterTaskDefinition", ECS_REGISTER, taskDefinitionArns)),
  each(
    optional(deploy),
    "ecs",
    () =>
      allow("TagTaskDefinitionOnRegister", ECS_TAG, taskDefinitionArns, { StringEquals: { "ecs:CreateAction": "RegisterTaskDefinition" } }),
    (ecs) => get(ecs, "tagTaskDefinition"),
  ),
  when(
    notEmpty(passedRoleArns),
    allow("PassTaskRoles", PASS_ROLE, passedRoleArns, { StringEquals: { "iam:PassedToService": ECS_TASKS_PRINCIPAL } }),
  ),
  when(notEmpty(serviceArns), allow("DeployService", ECS_UPDATE_SERVICE, serviceArns)),
];
