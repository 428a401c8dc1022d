import { role } from "../definition/inputs";
import { concat, document, type Expression, local, notEmpty, optional } from "../expression/build";
import { ecr } from "./ecr";
import { ecs } from "./ecs";
import { plan } from "./terraform-plan";

/** Every statement of the role's permission sets; empty where it has none. */
export const permissionStatements = local("permission_statements", concat(...ecr, ...ecs, ...plan));

/** Whether the role has any permission set. */
export const hasPermissions = notEmpty(
  concat<unknown>(optional(role.ecrPull), optional(role.ecrPush), optional(role.ecsDeploy), optional(role.terraformPlan)),
);

/** What the role may do, as one inline policy. */
export const permissionPolicy: Expression<Record<string, unknown>> = document({ Version: "2012-10-17", Statement: permissionStatements });
