import { choose, type Expression, each, get, local, record, text, type Value } from "../expression/build";
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

/** Services that keep resources by region, and those that have them for all of an account, or of a partition. */
const REGIONAL = ["cloudformation", "dynamodb", "ec2", "ecr", "ecs", "eks", "lambda", "secretsmanager", "ssm"] as const;
const GLOBAL = ["cloudfront", "iam"] as const;
type Service = (typeof REGIONAL)[number] | (typeof GLOBAL)[number] | "s3";

const inRegion = (service: string) => [service, text`arn:${place.partition}:${service}:${place.region}:${place.accountId}`] as const;
const inAccount = (service: string) => [service, text`arn:${place.partition}:${service}::${place.accountId}`] as const;
const prefixes = local(
  "arn_prefix",
  record<Record<Service, string>>(
    Object.fromEntries([...REGIONAL.map(inRegion), ...GLOBAL.map(inAccount), ["s3", text`arn:${place.partition}:s3::`]]) as Record<
      Service,
      Expression<string>
    >,
  ),
  "How ARNs begin of what is in the account and region of the roles.",
);

/** How the ARNs of a service begin in this account, and in this region where the service has any. */
export const prefixOf = (service: Service): Expression<string> => get(prefixes, service);

/** A role of this account; `name` is its path and name. */
export const iamRoleArn = (name: Expression<string>): Expression<string> => text`${prefixOf("iam")}:role/${name}`;

/** The same of each name, or the ARN that was given. */
export const iamRoleArns = (namesOrArns: Expression<readonly string[]>): Expression<string[]> =>
  arnsOf(namesOrArns, (name) => iamRoleArn(name));

/** What the boundary is called by behind the role's name. */
export const BOUNDARY = "boundary";

/** A managed policy that is made for a role: its name is the role's with a key behind it. It has no path: a role that gets another one keeps it. */
export const managedPolicyArn = (roleName: Expression<string>, key: Value<string>): Expression<string> =>
  text`${prefixOf("iam")}:policy/${roleName}-${key}`;

export const boundaryArn = (roleName: Expression<string>): Expression<string> => managedPolicyArn(roleName, BOUNDARY);

/** A bucket; its ARN has neither a region nor an account. */
export const bucketArn = (name: Expression<string>): Expression<string> => text`${prefixOf("s3")}:${name}`;

export const ecrRepositoryArns = (repositories: Expression<readonly string[]>): Expression<string[]> =>
  arnsOf(repositories, (name) => text`${prefixOf("ecr")}:repository/${name}`);
