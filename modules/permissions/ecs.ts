import { place, role } from "../definition/inputs";
import type { EcsDeployDefinition } from "../definition/schema";
import { concat, distinct, type Expression, each, flatten, get, list, notEmpty, optional, replace, text } from "../expression/build";
import { ECS_READ_TASK_DEFINITION, ECS_REGISTER, ECS_TAG, ECS_TASKS_PRINCIPAL, ECS_UPDATE_SERVICE, PASS_ROLE } from "./actions";
import { allow, arnOf, arnPrefix, everything } from "./statement";

type EcsDeploy = Required<EcsDeployDefinition>;

const clusterArn = (ecs: Expression<EcsDeploy>) => arnOf(get(ecs, "cluster"), (name) => text`${arnPrefix("ecs")}:cluster/${name}`);

/** Services and task definitions are of the cluster's account and region, which are this one's where the cluster is a name. */
const serviceArns = (ecs: Expression<EcsDeploy>) =>
  distinct(
    each(get(ecs, "services"), "service", (service) =>
      arnOf(service, (name) => text`${replace(clusterArn(ecs), ":cluster/", ":service/")}/${name}`),
    ),
  );

/**
 * Which form of ARN AWS checks on RegisterTaskDefinition is not documented: the family with any revision, or the bare family. Both name
 * the same family.
 */
const taskDefinitionArns = (ecs: Expression<EcsDeploy>) =>
  distinct(
    flatten(
      each(get(ecs, "taskFamilies"), "family", (family) => {
        const arn = text`${replace(clusterArn(ecs), "/:cluster/.*$/", ":task-definition/")}${family}`;
        return list<string>(text`${arn}:*`, arn);
      }),
    ),
  );

const passedRoleArns = (ecs: Expression<EcsDeploy>) =>
  distinct(
    each(get(ecs, "passRoles"), "role", (name) => arnOf(name, (bare) => text`arn:${place.partition}:iam::${place.accountId}:role/${bare}`)),
  );

const deploy = role.ecsDeploy as Expression<EcsDeploy | undefined>;
const whenDeploying = (
  statement: (ecs: Expression<EcsDeploy>) => Expression<Record<string, unknown>>,
  when?: (ecs: Expression<EcsDeploy>) => Expression<boolean>,
) => each(optional(deploy), "ecs", statement, when);

/** `ecsDeploy`: a rolling deploy with amazon-ecs-deploy-task-definition, waiting included. */
export const ecs = concat(
  whenDeploying(() => allow("ReadTaskDefinitions", ECS_READ_TASK_DEFINITION, everything)),
  whenDeploying((ecs) => allow("RegisterTaskDefinition", ECS_REGISTER, taskDefinitionArns(ecs))),
  whenDeploying(
    (ecs) =>
      allow("TagTaskDefinitionOnRegister", ECS_TAG, taskDefinitionArns(ecs), {
        StringEquals: { "ecs:CreateAction": "RegisterTaskDefinition" },
      }),
    (ecs) => get(ecs, "tagTaskDefinition"),
  ),
  whenDeploying(
    (ecs) => allow("PassTaskRoles", PASS_ROLE, passedRoleArns(ecs), { StringEquals: { "iam:PassedToService": ECS_TASKS_PRINCIPAL } }),
    (ecs) => notEmpty(get(ecs, "passRoles")),
  ),
  whenDeploying((ecs) => allow("DeployService", ECS_UPDATE_SERVICE, serviceArns(ecs))),
);
