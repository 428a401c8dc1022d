import {
  concat,
  distinct,
  document,
  type Expression,
  each,
  filter,
  flatten,
  input,
  item,
  list,
  local,
  matches,
  not,
  notEmpty,
  part,
  split,
  text,
} from "../expression/build";
import type { Statement } from "./policy";
import { IDENTITIES } from "./statement-rules";

/** The permissions boundary that is made of what a role is allowed: a managed policy, beyond which nothing that the role has reaches. */

/** The id of the statement that allows whole services. */
export const SERVICES = "Services";

const actionsOf = (statement: Expression<Statement>) => part<string[]>(statement, "Action");
/** IAM, STS and the like give access to other things. */
const givesAccess = (action: Expression<string>): Expression<boolean> => matches(action, IDENTITIES);

const services = (allowed: Expression<Statement[]>) =>
  local(
    "boundary_services",
    distinct(
      each(
        // Of a role that has no boundary made nothing: what is asked of each action costs Terraform much
        flatten(each(allowed, "statement", actionsOf, () => input<boolean>("generateBoundary"))),
        "action",
        (action) => text`${item(split(":", action), 0)}:*`,
        (action) => not(givesAccess(action)),
      ),
    ),
  );

/** All of the services that it has calls of; of those that give access what it has alone, as it has it. */
export const boundaryPolicyOf = (allowed: Expression<Statement[]>): Expression<Statement> =>
  document({
    Version: "2012-10-17",
    // IAM takes no statement without actions
    Statement: filter(
      concat(
        list<Statement>(document({ Sid: SERVICES, Effect: "Allow", Action: services(allowed), Resource: list<string>("*") })),
        filter(allowed, "one", (one) => notEmpty(filter(actionsOf(one), "call", givesAccess))),
      ),
      "statement",
      (statement) => notEmpty(actionsOf(statement)),
    ),
  });
