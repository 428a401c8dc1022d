import { place } from "../definition/inputs";
import { choose, document, type Expression, list, startsWith, text, type Value } from "../expression/build";

/** Statements of one purpose: none where the role does not ask for it. */
export type StatementList = Expression<Record<string, unknown>[]>;

/** A statement that allows calls. The Sid says what they are for. */
export const allow = (
  sid: string,
  actions: readonly string[],
  resources: Expression<readonly string[]>,
  condition?: Record<string, Record<string, Expression<string[]> | string>>,
): Expression<Record<string, unknown>> =>
  document({
    Sid: sid,
    Effect: "Allow",
    Action: list<string>(...actions),
    Resource: resources,
    ...(condition === undefined
      ? {}
      : { Condition: document(Object.fromEntries(Object.entries(condition).map(([operator, keys]) => [operator, document(keys)]))) }),
  });

/** What stands for "all" where AWS authorizes a call on no single resource; the caller says why. */
export const everything = list<string>("*");

/** The ARN, or the name made into one by `compose`. */
export const arnOf = (nameOrArn: Expression<string>, compose: (name: Expression<string>) => Value<string>): Expression<string> =>
  choose(startsWith(nameOrArn, "arn:"), nameOrArn, compose(nameOrArn));

/** The beginning of the ARNs of a regional service, in this account and region. */
export const arnPrefix = (service: string): Expression<string> =>
  text`arn:${place.partition}:${service}:${place.region}:${place.accountId}`;
