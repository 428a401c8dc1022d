import { choose, type Expression, each, flatten, list, noted, replace, text } from "../expression/build";
import { isArn } from "../fields/arn";
import { arnsOf, prefixOf } from "./arns";

/** What is in an ECS cluster, or beside it: all of it in the account and region of the cluster. */

/** What the ARNs of everything in an ECS cluster are made of: how they begin, and the cluster's name. */
interface InCluster {
  readonly arnPrefix: Expression<string>;
  readonly clusterName: Expression<string>;
}

/** What a set makes of its cluster, by its name in this account and region or by its ARN. */
export const madeOfCluster = (set: { text(field: "cluster"): Expression<string> }) => {
  const cluster = set.text("cluster");
  return {
    arnPrefix: noted(
      "Of prod, or of arn:aws:ecs:REGION:ACCOUNT:cluster/prod: arn:aws:ecs:REGION:ACCOUNT, and prod.",
      choose(isArn(cluster), replace(cluster, "/:cluster[/].*$/", ""), prefixOf("ecs")),
    ),
    clusterName: replace(cluster, "/^.*:cluster[/]/", ""),
  };
};

/** The same, where it was made. */
export const madeInCluster = ({ made }: { made<T>(name: string): Expression<T> }): InCluster => ({
  arnPrefix: made<string>("arnPrefix"),
  clusterName: made<string>("clusterName"),
});

type Names = Expression<readonly string[]>;

export const clusterArn = ({ arnPrefix, clusterName }: InCluster): Expression<string> => text`${arnPrefix}:cluster/${clusterName}`;

export const serviceArns = ({ arnPrefix, clusterName }: InCluster, services: Names): Expression<string[]> =>
  arnsOf(services, (name) => text`${arnPrefix}:service/${clusterName}/${name}`);

/** The tasks that run in the cluster, whichever. */
export const taskArns = ({ arnPrefix, clusterName }: InCluster): Expression<string[]> =>
  list<string>(text`${arnPrefix}:task/${clusterName}/*`);

/** The families, with every revision. */
export const revisionArns = ({ arnPrefix }: InCluster, families: Names): Expression<string[]> =>
  each(families, "family", (family) => text`${arnPrefix}:task-definition/${family}:*`);

/** The families, with every revision and without one: which of the two AWS checks as one is registered is not documented. */
export const taskDefinitionArns = ({ arnPrefix }: InCluster, families: Names): Expression<string[]> =>
  flatten(
    each(families, "family", (family) =>
      list<string>(text`${arnPrefix}:task-definition/${family}:*`, text`${arnPrefix}:task-definition/${family}`),
    ),
  );

const beside = ({ arnPrefix }: InCluster, service: "codedeploy" | "logs"): Expression<string> =>
  replace(arnPrefix, ":ecs:", `:${service}:`);

export const logGroupArns = (cluster: InCluster, groups: Names): Expression<string[]> =>
  arnsOf(groups, (name) => text`${beside(cluster, "logs")}:log-group:${name}`);

/** Log groups in either form of their ARNs. */
export const eitherForm = (logGroups: Names): Expression<string[]> =>
  flatten(each(logGroups, "group", (group) => list<string>(group, text`${group}:*`)));

/** The streams of log groups, whichever. */
export const streamsOf = (logGroups: Names): Expression<string[]> => each(logGroups, "group", (group) => text`${group}:log-stream:*`);

/** Resources of CodeDeploy, each from the name of one. */
export const codedeployArns = (
  cluster: InCluster,
  kind: "application" | "deploymentconfig" | "deploymentgroup",
  names: Names,
): Expression<string[]> => each(names, "name", (name) => text`${beside(cluster, "codedeploy")}:${kind}:${name}`);
