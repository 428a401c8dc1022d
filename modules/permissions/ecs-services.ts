import { all, type Expression, equals, item, split } from "../expression/build";
import { arnPart } from "../fields/arn";
import { one, someOf } from "../fields/kinds";
import { element, type Rule } from "../fields/rule";
import * as texts from "../fields/texts";
import { madeInCluster, serviceArns } from "./ecs-arns";
import { type Calls, type Row, row, type SetInput } from "./set";

/** What every set has that deploys to the services of a cluster. */

const WATCH: Calls = {
  sid: "WatchServices",
  purpose: "watch ECS services",
  actions: ["ecs:DescribeServices"],
  source: "seen of amazon-ecs-deploy-task-definition, which asks for the deployment controller first, and of its waiting",
};

export const serviceFields = {
  cluster: one(
    texts.ecsCluster,
    "The ECS cluster: a name in this account and region, or a full ARN. Services and task families are those of its account and region.",
  ),
  services: someOf(texts.ecsService, "ECS services to update: names in the cluster, or full ARNs."),
  taskFamilies: someOf(texts.taskFamily, "Families whose task definitions may be registered."),
};

type OfServices = SetInput<Record<"services", unknown>>;

/** What such a set computes once, behind what is made of its cluster. */
export const madeOfServices = (set: OfServices) => ({ serviceArns: serviceArns(madeInCluster(set), set.list("services")) });

export const servicesOf = (set: OfServices): Expression<string[]> => set.made<string[]>("serviceArns");

export const watchServices = (set: OfServices): Row => row(WATCH, "the services", servicesOf(set));

/** Every service that is an ARN is of the cluster, by name and region, and by account where that is known. */
export function servicesOfTheCluster(name: string, set: OfServices): Rule[] {
  const { arnPrefix, clusterName } = madeInCluster(set);
  const rule = (holds: Expression<boolean>): Rule => ({
    at: [],
    about: set.arns("services"),
    holds,
    message: `The service's ARN is of another cluster than {${name}}.{cluster}. Make a role for each cluster.`,
  });
  const same = (part: "account" | "region") => equals(arnPart(element, part), arnPart(arnPrefix, part));
  return [rule(all(equals(item(split("/", element), 1), clusterName), same("region"))), { ...rule(same("account")), needsAccount: true }];
}
