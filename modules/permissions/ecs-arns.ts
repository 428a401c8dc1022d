import { choose, type Expression, replace } from "../expression/build";
import { isArn } from "../fields/arn";
import { regional } from "./arns";

/**
 * What the ARNs of everything in an ECS cluster are made of, from the cluster's name in this account and region or from its ARN: how they
 * begin, and the cluster's name.
 */
export const inCluster = (cluster: Expression<string>) => ({
  arn: choose(isArn(cluster), replace(cluster, "/:cluster/.*$/", ""), regional("ecs")),
  clusterName: replace(cluster, "/^.*:cluster//", ""),
});
