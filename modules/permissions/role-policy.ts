import { any, choose, concat, input, local, notEmpty } from "../expression/build";
import { keysOfSets } from "./attached-policies";
import { boundaryPolicyOf } from "./boundary";
import { allowedOf, deniedBy, hasPermissionsOf, permissionPolicyOf, sameIds, setStatementsOf } from "./policy";
import { allSets } from "./registry";
import { inlineOf, splitPoliciesOf } from "./split-policies";
import { hasStatements, ownStatements } from "./statements";

/** What a role may do, by all of its fields. */

const statements = local(
  "statements",
  concat(setStatementsOf(allSets), ownStatements),
  "What each set allows that the role has, and the role's own statements.",
);
const statementsById = local("statements_by_id", sameIds(statements), "Those that have resources, by their ids.");
const allowed = local(
  "allowed",
  allowedOf(statementsById),
  "Statements of one id as one, on the resources of all: two sets may both have EcrLogin. Sets that share an id share its calls and its condition; no own statement has the id of a set's (checks_permissions.tf).",
);

/** The managed policies that statements with many resources are split over; none where the role does not ask for it. */
export const splitPolicies = local(
  "split_statements",
  splitPoliciesOf(statements),
  "Statements that are split over policies of their own.",
);
const inlineStatements = local(
  "inline_statements",
  inlineOf(allowed, splitPolicies),
  "Without split_permissions: all that is allowed. With it, without those that have policies of their own (split.tf).",
);

export const rolePolicy = permissionPolicyOf(inlineStatements, deniedBy(allSets));
/** The boundary of a role that has one made. */
export const boundaryPolicy = boundaryPolicyOf(allowed);
export const roleHasPermissions = local("has_permissions", hasPermissionsOf(allSets, hasStatements));
/** Whether it has an inline policy: IAM takes none without statements. */
export const roleHasInlinePolicy = choose(
  input<boolean>("splitPermissions"),
  // What is denied of a policy that comes with a set is inline too
  any(notEmpty(inlineStatements), notEmpty(keysOfSets)),
  roleHasPermissions,
);
