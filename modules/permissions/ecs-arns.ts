import { choose, type Expression, each, flatten, list, replace, text } from "../expression/build";
import { isArn } from "../fields/arn";
import { arnsOf, regional } from "./arns";

/** What is in an ECS cluster, or beside it: all of it in the account and region of the cluster. */

/**
 * What the ARNs of everything in an ECS cluster are made of, from the cluster's name in this account and region or from its ARN: how they
 * begin, and the cluster's name.
 */
export const inCluster = (cluster: Expression<string>) => ({
  arn: choose(isArn(cluster), replace(cluster, "/:cluster/.*$/", ""), regional("ecs")),
  clusterName: replace(cluster, "/^.*:cluster//", ""),
});

/** The same, where they were made. */
export interface InCluster {
  readonly arn: Expression<string>;
  readonly clusterName: Expression<string>;
}
export const madeInCluster = ({ made }: { made<T>(name: string): Expression<T> }): InCluster => ({
  arn: made<string>("arn"),
  clusterName: made<string>("clusterName"),
});

type Names = Expression<readonly string[]>;

export const clusterArn = ({ arn, clusterName }: InCluster): Expression<string> => text`${arn}:cluster/${clusterName}`;

export const serviceArns = ({ arn, clusterName }: InCluster, services: Names): Expression<string[]> =>
  arnsOf(services, (name) => text`${arn}:service/${clusterName}/${name}`);

/** The tasks that run in the cluster, whichever. */
export const taskArns = ({ arn, clusterName }: InCluster): Expression<string[]> => list<string>(text`${arn}:task/${clusterName}/*`);

/** The families, with every revision. */
export const revisionArns = ({ arn }: InCluster, families: Names): Expression<string[]> =>
  each(families, "family", (family) => text`${arn}:task-definition/${family}:*`);

/** The families, with every revision and without one: which of the two AWS checks as one is registered is not documented. */
export const taskDefinitionArns = ({ arn }: InCluster, families: Names): Expression<string[]> =>
  flatten(
    each(families, "family", (family) => list<string>(text`${arn}:task-definition/${family}:*`, text`${arn}:task-definition/${family}`)),
  );

const beside = ({ arn }: InCluster, service: "codedeploy" | "logs"): Expression<string> => replace(arn, ":ecs:", `:${service}:`);

const logGroups = (cluster: InCluster, groups: Names): Expression<string[]> =>
  arnsOf(groups, (name) => text`${beside(cluster, "logs")}:log-group:${name}`);

/** Log groups in either form of their ARNs. */
export const logGroupArns = (cluster: InCluster, groups: Names): Expression<string[]> =>
  flatten(each(logGroups(cluster, groups), "group", (group) => list<string>(group, text`${group}:*`)));

/** The streams of log groups, whichever. */
export const logStreamArns = (cluster: InCluster, groups: Names): Expression<string[]> =>
  each(logGroups(cluster, groups), "group", (group) => text`${group}:log-stream:*`);

/** Resources of CodeDeploy, each from the name of one. */
export const codedeployArns = (
  cluster: InCluster,
  kind: "application" | "deploymentconfig" | "deploymentgroup",
  names: Names,
): Expression<string[]> => each(names, "name", (name) => text`${beside(cluster, "codedeploy")}:${kind}:${name}`);
