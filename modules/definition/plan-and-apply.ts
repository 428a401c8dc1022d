import type { RoleDefinition, TerraformApplyDefinition, TerraformPlanDefinition } from "./schema";

type Subjects = "branches" | "environments" | "gitTags" | "pullRequest" | "repositories";
type States = "terraformApply" | "terraformPlan";
/** What a role may do, and how it is, apart from who comes in and from the states. */
type Further = Omit<RoleDefinition, Subjects | States>;

/** A plan role and an apply role of one Terraform configuration. What is given beside `plan` and `apply` is of both. */
export interface PlanAndApplyDefinition extends Omit<Further, "statements"> {
  readonly repositories: RoleDefinition["repositories"];
  /** Where the states are, as `terraformApply` has it. */
  readonly states: TerraformApplyDefinition;
  /** What only the plan role has: what it reads beside the states. Pull requests come in, so it cannot write. */
  readonly plan?: Further & { readonly terraformPlan?: Partial<TerraformPlanDefinition> };
  /** What only the apply role has: from where it is assumed, and what it may do with what the configuration manages. */
  readonly apply: Further & Pick<RoleDefinition, "branches" | "environments" | "gitTags">;
}

/**
 * The two roles of a repository that plans in pull requests and applies from an environment or a branch. Plan with `-lock=false`: the plan
 * role does not write, not even the lock.
 */
export function planAndApply({ repositories, states, plan = {}, apply, ...shared }: PlanAndApplyDefinition): {
  readonly plan: RoleDefinition;
  readonly apply: RoleDefinition;
} {
  const { lockTable: _, ...read } = states;
  const { terraformPlan, ...ofPlan } = plan;
  return {
    plan: { ...shared, ...ofPlan, repositories, pullRequest: true, terraformPlan: { ...read, ...terraformPlan } },
    apply: { ...shared, ...apply, repositories, terraformApply: states },
  };
}
