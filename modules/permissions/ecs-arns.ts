import { distinct, type Expression, each, flatten, list, replace, text } from "../expression/build";
import { arnOf, arnsOf, regional } from "./arns";

/** What is in an ECS cluster, or beside it: all of it in the account and region of the cluster. */

/** Always an ARN: a name is one of this account and region. */
export const clusterArn = (cluster: Expression<string>): Expression<string> =>
  arnOf(cluster, (name) => text`${regional("ecs")}:cluster/${name}`);

/** ARNs that are made of the cluster's, which is written once. */
const madeOf = (cluster: Expression<string>, arns: (cluster: Expression<string>) => Expression<readonly unknown[]>): Expression<string[]> =>
  flatten(each(list<string>(clusterArn(cluster)), "cluster", arns as (cluster: Expression<string>) => Expression<string[]>));

/** The beginning of the ARNs of one kind of another service that are in the cluster's account and region. */
const beside = (cluster: Expression<string>, service: "codedeploy" | "logs", kind: string): Expression<string> =>
  replace(replace(cluster, "/:cluster/.*$/", `:${kind}:`), ":ecs:", `:${service}:`);
const taskDefinition = (cluster: Expression<string>, family: Expression<string>) =>
  text`${replace(cluster, "/:cluster/.*$/", ":task-definition/")}${family}`;

export const serviceArns = (cluster: Expression<string>, services: Expression<readonly string[]>): Expression<string[]> =>
  madeOf(cluster, (arn) => arnsOf(services, (name) => text`${replace(arn, ":cluster/", ":service/")}/${name}`));

/** The families, with every revision. */
export const revisionArns = (cluster: Expression<string>, families: Expression<readonly string[]>): Expression<string[]> =>
  madeOf(cluster, (arn) => each(distinct(families), "family", (family) => text`${taskDefinition(arn, family)}:*`));

/** The families, with every revision and without one: which of the two AWS checks as one is registered is not documented. */
export const taskDefinitionArns = (cluster: Expression<string>, families: Expression<readonly string[]>): Expression<string[]> =>
  madeOf(cluster, (arn) =>
    each(distinct(families), "family", (family) => list<string>(text`${taskDefinition(arn, family)}:*`, taskDefinition(arn, family))),
  );

/** The tasks that run in the cluster, whichever. */
export const taskArns = (cluster: Expression<string>): Expression<string[]> =>
  list<string>(text`${replace(clusterArn(cluster), ":cluster/", ":task/")}/*`);

/** Log groups, without what is in them. */
export const logGroupArns = (cluster: Expression<string>, groups: Expression<readonly string[]>): Expression<string[]> =>
  madeOf(cluster, (arn) => arnsOf(groups, (name) => text`${beside(arn, "logs", "log-group")}${name}`));

/** Resources of CodeDeploy, each from the name of one. */
export const codedeployArns = (
  cluster: Expression<string>,
  kind: "application" | "deploymentconfig" | "deploymentgroup",
  names: Expression<readonly string[]>,
): Expression<string[]> =>
  madeOf(cluster, (arn) => distinct(each(names, "name", (name) => text`${beside(arn, "codedeploy", kind)}${name}`)));
