import { concat, document, type Expression, local } from "../expression/build";
import { ecr } from "./ecr";
import { ecs } from "./ecs";

/** Every statement of the role's permission sets; empty where it has none. */
export const permissionStatements = local("permission_statements", concat(...ecr, ...ecs));

/** What the role may do, as one inline policy. */
export const permissionPolicy: Expression<Record<string, unknown>> = document({ Version: "2012-10-17", Statement: permissionStatements });
