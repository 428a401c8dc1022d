import { any, isEmpty, not, present } from "../../expression/build";
import type { Rule } from "../../fields/rule";
import { keysOfSets } from "../../permissions/attached-policies";
import { roleHasPermissions } from "../../permissions/role-policy";
import { role } from "../inputs";

const isNotAsked = not(role.generateBoundary);

/** The rules of `generateBoundary`. */
export const boundaryRules: readonly Rule[] = [
  {
    at: ["generateBoundary"],
    holds: any(isNotAsked, not(present(role.permissionsBoundary))),
    message: "received true, and {permissionsBoundary} names another policy. A role has one boundary: leave one of the two out.",
  },
  {
    at: ["generateBoundary"],
    holds: any(isNotAsked, roleHasPermissions),
    message:
      "received true. The boundary is made of the role's permission sets and {statements}, and it has none: nothing would be allowed. Give it a set, or leave it out.",
  },
  {
    at: ["generateBoundary"],
    holds: any(isNotAsked, isEmpty(keysOfSets)),
    message:
      'received true. The boundary allows the services of the permission sets, and with {read = "account"} {terraformPlan} reads all services. Leave it out, or give a {permissionsBoundary}.',
  },
];
