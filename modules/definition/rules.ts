import {
  all,
  any,
  choose,
  type Expression,
  each,
  equals,
  get,
  input,
  isEmpty,
  item,
  not,
  notEmpty,
  optional,
  split,
  startsWith,
} from "../expression/build";
import { place, role } from "./inputs";

/**
 * Rules between fields, as expressions, so that both faces apply the same one. In a message, {gitTags} stands for the field's name,
 * which each face spells its own way.
 */
export interface Rule {
  /** The field it speaks of, within the role; empty for the role as a whole. */
  readonly at: readonly string[];
  /** With it, the rule is about each element of the list at `at`, which it reads as `element`. */
  readonly each?: true;
  /** With it, the rule needs the account's id, which may be known only when Terraform runs. */
  readonly needsAccount?: true;
  readonly holds: Expression<boolean>;
  readonly message: string;
}

const element = input<string>("element");
const isArn = (value: Expression<string>) => startsWith(value, "arn:");
const arnPart = (arn: Expression<string>, index: number) => item(split(":", arn), index);
const present = <T>(value: Expression<T>) => notEmpty(optional(value));

/** The sets that can change something. A role with one of these never admits pull requests. */
const canWrite = any(present(role.ecrPush), present(role.ecsDeploy));

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
    "received true. Anyone who can push a branch can open a pull request whose own workflow file assumes the role, so it must not be able to write. Allowed together with {ecrPull}, not with {ecrPush} or {ecsDeploy}. Make a role of its own for pull requests.",
};

const partitionMessage =
  "The ARN is of another partition than the region. Use the partition of the region: aws, aws-cn in China, aws-us-gov in GovCloud.";

const ofThisPartition = (at: readonly string[]): Rule => ({
  at,
  each: true,
  holds: choose(isArn(element), equals(arnPart(element, 1), place.partition), true),
  message: partitionMessage,
});

const clusterOfThisPartition: Rule = {
  at: ["ecsDeploy", "cluster"],
  holds: isEmpty(
    each(
      optional(role.ecsDeploy),
      "ecs",
      (ecs) => get(ecs, "cluster"),
      (ecs) => all(isArn(get(ecs, "cluster")), not(equals(arnPart(get(ecs, "cluster"), 1), place.partition))),
    ),
  ),
  message: partitionMessage,
};

const boundaryParts = (holds: (boundary: Expression<string>) => Expression<boolean>): Expression<boolean> =>
  isEmpty(
    each(
      optional(role.permissionsBoundary),
      "boundary",
      (boundary) => boundary,
      (boundary) => all(isArn(boundary), not(holds(boundary))),
    ),
  );

const boundaryOfThisPartition: Rule = {
  at: ["permissionsBoundary"],
  holds: boundaryParts((boundary) => equals(arnPart(boundary, 1), place.partition)),
  message: partitionMessage,
};

const boundaryOfThisAccount: Rule = {
  at: ["permissionsBoundary"],
  needsAccount: true,
  holds: boundaryParts((boundary) => any(equals(arnPart(boundary, 4), place.accountId), equals(arnPart(boundary, 4), "aws"))),
  message: "A boundary is a policy of the role's own account or one of AWS's own (account aws).",
};

const passedRolesOfThisAccount: Rule = {
  at: ["ecsDeploy", "passRoles"],
  each: true,
  needsAccount: true,
  holds: choose(isArn(element), equals(arnPart(element, 4), place.accountId), true),
  message: "Only roles of the account itself can be passed. Give the name of a role in this account, or its ARN there.",
};

const clusterName = (cluster: Expression<string>) => choose(isArn(cluster), item(split("/", cluster), 1), cluster);

const servicesOfTheCluster: Rule = {
  at: ["ecsDeploy", "services"],
  each: true,
  holds: choose(
    isArn(element),
    isEmpty(
      each(
        optional(role.ecsDeploy),
        "ecs",
        (ecs) => get(ecs, "cluster"),
        (ecs) => not(equals(item(split("/", element), 1), clusterName(get(ecs, "cluster")))),
      ),
    ),
    true,
  ),
  message: "The service's ARN names another cluster than {ecsDeploy}.cluster. Make a role for each cluster.",
};

/** The rules between the fields of one role. */
export const roleRules: readonly Rule[] = [
  admitsSomeone,
  pullRequestsOnlyRead,
  ...[
    ["ecrPull", "repositories"],
    ["ecrPush", "repositories"],
    ["ecsDeploy", "services"],
    ["ecsDeploy", "passRoles"],
  ].map(ofThisPartition),
  clusterOfThisPartition,
  servicesOfTheCluster,
  boundaryOfThisPartition,
  boundaryOfThisAccount,
  passedRolesOfThisAccount,
];
