import { concat } from "../expression/build";
import { hasPermissionsOf, permissionPolicyOf, setStatementsOf } from "./policy";
import { allSets } from "./registry";
import { hasStatements, ownStatements } from "./statements";

/** What a role may do, by all of its fields. */

export const rolePolicy = permissionPolicyOf(concat(setStatementsOf(allSets), ownStatements));
export const roleHasPermissions = hasPermissionsOf(allSets, hasStatements);
