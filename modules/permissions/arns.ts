import { choose, type Expression, each, text, type Value } from "../expression/build";
import { isArn } from "../fields/arn";
import { place } from "../fields/place";

/** The ARN, or the name made into one by `compose`. */
export const arnOf = (nameOrArn: Expression<string>, compose: (name: Expression<string>) => Value<string>): Expression<string> =>
  choose(isArn(nameOrArn), nameOrArn, compose(nameOrArn));

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

/** The same of each name, or the ARN that was given. */
export const iamRoleArns = (namesOrArns: Expression<readonly string[]>): Expression<string[]> =>
  arnsOf(namesOrArns, (name) => iamRoleArn(name));

/** What the boundary is called by behind the role's name. */
export const BOUNDARY = "boundary";

/** A managed policy that is made for a role: its name is the role's with a key behind it. It has no path: a role that gets another one keeps it. */
export const managedPolicyArn = (roleName: Expression<string>, key: Value<string>): Expression<string> =>
  text`arn:${place.partition}:iam::${place.accountId}:policy/${roleName}-${key}`;

export const boundaryArn = (roleName: Expression<string>): Expression<string> => managedPolicyArn(roleName, BOUNDARY);

/** A bucket; its ARN has neither a region nor an account. */
export const bucketArn = (name: Expression<string>): Expression<string> => text`arn:${place.partition}:s3:::${name}`;

export const ecrRepositoryArns = (repositories: Expression<readonly string[]>): Expression<string[]> =>
  arnsOf(repositories, (name) => text`${regional("ecr")}:repository/${name}`);
