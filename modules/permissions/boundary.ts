import {
  concat,
  distinct,
  document,
  type Expression,
  each,
  filter,
  flatten,
  groupsBy,
  item,
  list,
  matches,
  not,
  part,
  split,
  text,
} from "../expression/build";
import { allowedBy, type Statement } from "./policy";
import type { PermissionSet } from "./set";

/** The permissions boundary that is made of a role's sets: a managed policy, beyond which nothing that is attached to the role reaches. */

const actionsOf = (statement: Expression<Statement>) => part<string[]>(statement, "Action");
/** IAM and STS give access to other things: of them a boundary allows what the sets name, and of other services all. */
const givesAccess = (statement: Expression<Statement>): Expression<boolean> => matches(item(actionsOf(statement), 0), "^(iam|sts):");

export function boundaryPolicyOf(sets: readonly PermissionSet[]): Expression<Statement> {
  const allowed = allowedBy(sets);
  const services = groupsBy(
    allowed,
    "statement",
    () => text`services`,
    (statement) => not(givesAccess(statement)),
  );
  return document({
    Version: "2012-10-17",
    Statement: concat(
      each(services, "same", (same) =>
        document({
          Sid: "Services",
          Effect: "Allow",
          Action: distinct(
            flatten(
              each(same, "statement", (statement) =>
                each(actionsOf(statement), "action", (action) => text`${item(split(":", action), 0)}:*`),
              ),
            ),
          ),
          Resource: list<string>("*"),
        }),
      ),
      filter(allowed, "statement", givesAccess),
    ),
  });
}
