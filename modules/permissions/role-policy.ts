import { concat, local } from "../expression/build";
import { boundaryPolicyOf } from "./boundary";
import { allowedOf, deniedBy, hasPermissionsOf, permissionPolicyOf, setStatementsOf } from "./policy";
import { allSets } from "./registry";
import { hasStatements, ownStatements } from "./statements";

/** What a role may do, by all of its fields. */

const statements = local(
  "statements",
  concat(setStatementsOf(allSets), ownStatements),
  "What each set allows, of the sets that the role has, and the role's own statements.",
);
const allowed = local("allowed", allowedOf(statements), "Those that have resources, of each id one.");

export const rolePolicy = permissionPolicyOf(allowed, deniedBy(allSets));
/** The boundary of a role that has one made. */
export const boundaryPolicy = boundaryPolicyOf(allowed);
export const roleHasPermissions = local("has_permissions", hasPermissionsOf(allSets, hasStatements));
