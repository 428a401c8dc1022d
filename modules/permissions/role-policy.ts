import { concat, local } from "../expression/build";
import { hasPermissionsOf, permissionPolicyOf, setStatementsOf } from "./policy";
import { allSets } from "./registry";
import { hasStatements, ownStatements } from "./statements";

/** What a role may do, by all of its fields. */

const allowed = local(
  "statements",
  concat(setStatementsOf(allSets), ownStatements),
  "What each set allows, of the sets that the role has, and the role's own statements.",
);
export const rolePolicy = permissionPolicyOf(allowed);
export const roleHasPermissions = hasPermissionsOf(allSets, hasStatements);
