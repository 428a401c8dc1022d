import { choose, type Expression, each, startsWith, text, type Value } from "../expression/build";
import { place } from "../fields/place";

/** The ARN, or the name made into one by `compose`. */
export const arnOf = (nameOrArn: Expression<string>, compose: (name: Expression<string>) => Value<string>): Expression<string> =>
  choose(startsWith(nameOrArn, "arn:"), nameOrArn, compose(nameOrArn));

/** The ARN of each name or ARN. */
export const arnsOf = (
  namesOrArns: Expression<readonly string[]>,
  compose: (name: Expression<string>) => Value<string>,
): Expression<string[]> => each(namesOrArns, "name", (name) => arnOf(name, compose));

/** The beginning of the ARNs of a regional service, in this account and region. */
export const regional = (service: string): Expression<string> => text`arn:${place.partition}:${service}:${place.region}:${place.accountId}`;

/** A role of this account; `name` is its path and name. */
export const iamRoleArn = (name: Expression<string>): Expression<string> =>
  text`arn:${place.partition}:iam::${place.accountId}:role/${name}`;

export const ecrRepositoryArns = (repositories: Expression<readonly string[]>): Expression<string[]> =>
  arnsOf(repositories, (name) => text`${regional("ecr")}:repository/${name}`);
