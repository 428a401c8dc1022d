import {
  all,
  any,
  choose,
  type Expression,
  each,
  equals,
  flatten,
  get,
  isEmpty,
  item,
  not,
  notEmpty,
  optional,
  split,
} from "../../expression/build";
import { arnPart, isArn } from "../../fields/arn";
import { element, type Rule } from "../../fields/rule";
import { place, role } from "../inputs";
import { tagRules } from "./tag-rules";

const present = <T>(value: Expression<T>) => notEmpty(optional(value));

/** The sets that can change something. A role with one of these never admits pull requests. */
const canWrite = any(
  present(role.ecrPush),
  present(role.ecsDeploy),
  notEmpty(
    each(
      optional(role.terraformPlan),
      "plan",
      (plan) => get(plan, "stateBucket"),
      (plan) => get(plan, "lock"),
    ),
  ),
);

const admitsSomeone: Rule = {
  at: [],
  holds: any(notEmpty(role.branches), notEmpty(role.gitTags), notEmpty(role.environments), role.pullRequest),
  message:
    'Admits no workflow. Give at least one of {branches}, {gitTags}, {environments} or {pullRequest}. Example: {branches} = ["main"].',
};

const pullRequestsOnlyRead: Rule = {
  at: ["pullRequest"],
  holds: not(all(role.pullRequest, canWrite)),
  message:
    "received true. Anyone who can push a branch can open a pull request whose own workflow file assumes the role, so it must not be able to write. Allowed together with {ecrPull} and {terraformPlan} without a lock, not with {ecrPush} or {ecsDeploy}. Make a role of its own for pull requests.",
};

/** The texts of a list in a permission set; none where the role does not have the set. */
const textsOf = <S, K extends keyof S & string>(set: Expression<S | undefined>, field: K) => ({
  texts: flatten(each(optional(set), "set", (found) => get(found as Expression<S>, field) as Expression<string[]>)),
  as: "item" as const,
});
const cluster = {
  texts: each(optional(role.ecsDeploy), "ecs", (ecs) => get(ecs, "cluster")),
  as: "field" as const,
};
const kmsKey = {
  texts: flatten(each(optional(role.terraformPlan), "plan", (plan) => optional(get(plan, "kmsKey")))),
  as: "field" as const,
};
const boundary = { texts: optional(role.permissionsBoundary) as Expression<string[]>, as: "field" as const };

const ofThisPartition = (at: readonly string[], about: Rule["about"]): Rule => ({
  at,
  ...(about && { about }),
  holds: choose(isArn(element), equals(arnPart(element, "partition"), place.partition), true),
  message:
    "The ARN is of another partition than the region. Use the partition of the region: aws, aws-cn in China, aws-us-gov in GovCloud.",
});

const boundaryOfThisAccount: Rule = {
  at: ["permissionsBoundary"],
  about: boundary,
  needsAccount: true,
  holds: choose(
    isArn(element),
    any(equals(arnPart(element, "account"), place.accountId), equals(arnPart(element, "account"), "aws")),
    true,
  ),
  message: "A boundary is a policy of the role's own account or one of AWS's own (account aws).",
};

const passedRolesOfThisAccount: Rule = {
  at: ["ecsDeploy", "passRoles"],
  about: textsOf(role.ecsDeploy, "passRoles"),
  needsAccount: true,
  holds: choose(isArn(element), equals(arnPart(element, "account"), place.accountId), true),
  message: "Only roles of the account itself can be passed. Give the name of a role in this account, or its ARN there.",
};

const clusterName = (of: Expression<string>) => choose(isArn(of), item(split("/", of), 1), of);

/** Every service that is an ARN is of the same cluster, by what a part of its ARN says and by what the cluster says of it. */
const ofTheCluster = (ofService: Expression<string>, ofCluster: (of: Expression<string>) => Expression<string>): Expression<boolean> =>
  isEmpty(
    each(
      optional(role.ecsDeploy),
      "ecs",
      (ecs) => get(ecs, "cluster"),
      (ecs) => choose(isArn(element), not(equals(ofService, ofCluster(get(ecs, "cluster")))), false),
    ),
  );
const orHere = (part: "account" | "region", here: Expression<string>) => (of: Expression<string>) =>
  choose(isArn(of), arnPart(of, part), here);

const ANOTHER_CLUSTER = "The service's ARN is of another cluster than {ecsDeploy}.cluster. Make a role for each cluster.";

const servicesOfTheCluster: readonly Rule[] = [
  {
    at: ["ecsDeploy", "services"],
    about: textsOf(role.ecsDeploy, "services"),
    holds: all(
      ofTheCluster(item(split("/", element), 1), clusterName),
      ofTheCluster(arnPart(element, "region"), orHere("region", place.region)),
    ),
    message: ANOTHER_CLUSTER,
  },
  {
    at: ["ecsDeploy", "services"],
    about: textsOf(role.ecsDeploy, "services"),
    needsAccount: true,
    holds: ofTheCluster(arnPart(element, "account"), orHere("account", place.accountId)),
    message: ANOTHER_CLUSTER,
  },
];

/** The rules between the fields of one role. */
export const roleRules: readonly Rule[] = [
  admitsSomeone,
  pullRequestsOnlyRead,
  ofThisPartition(["ecrPull", "repositories"], textsOf(role.ecrPull, "repositories")),
  ofThisPartition(["ecrPush", "repositories"], textsOf(role.ecrPush, "repositories")),
  ofThisPartition(["ecsDeploy", "cluster"], cluster),
  ofThisPartition(["ecsDeploy", "services"], textsOf(role.ecsDeploy, "services")),
  ...servicesOfTheCluster,
  ofThisPartition(["ecsDeploy", "passRoles"], textsOf(role.ecsDeploy, "passRoles")),
  passedRolesOfThisAccount,
  ofThisPartition(["terraformPlan", "kmsKey"], kmsKey),
  ofThisPartition(["permissionsBoundary"], boundary),
  boundaryOfThisAccount,
  ...tagRules,
];
