import { permissionSets } from "../../modules/permissions/registry";

/** The IAM calls that terraformPlan allows: those of a refresh of this stack, no more and no less. */
export const refreshActions = (): string[] =>
  permissionSets.terraformPlan.rows
    .flatMap(({ calls }) => calls.actions)
    .filter((action) => action.startsWith("iam:"))
    .sort();
