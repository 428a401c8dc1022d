import type { OidcProviderDefinition, RoleDefinition } from "../definition/schema";
import { EXAMPLE_OWNER } from "./example-owner";

/** An example of the module: a folder under examples/. */
export interface Example {
  readonly name: string;
  readonly title: string;
  /** What it shows, for its header and the README. */
  readonly shows: string;
  readonly oidcProvider?: OidcProviderDefinition;
  readonly roles: Readonly<Record<string, RoleDefinition>> | string;
  /** HCL before the module: locals that `roles` as text refers to. */
  readonly before?: string;
  /** The roles of a second call of the module in the same configuration. */
  readonly further?: Readonly<Record<string, RoleDefinition>>;
}

export const WEB = `${EXAMPLE_OWNER}@123456/web@456789`;

const deployRole: RoleDefinition = {
  repositories: [WEB],
  branches: ["main"],
  environments: ["production"],
  ecrPush: { repositories: ["web"] },
  ecsDeploy: { cluster: "prod", services: ["web"], taskFamilies: ["web"], passRoles: ["web-task", "web-execution"] },
};

export const examples: readonly Example[] = [
  {
    name: "minimal",
    title: "Minimal",
    shows:
      "One role for one branch of one repository. It has no permission sets; exclusive_policies = false lets policies of your own be attached to it.",
    roles: { "web-deploy": { repositories: [WEB], branches: ["main"], exclusivePolicies: false } },
  },
  {
    name: "ecr-ecs",
    title: "ECR and ECS",
    shows: "A job on main with the environment production pushes an image and deploys it; a job of a pull request may only pull.",
    roles: {
      "web-deploy": { ...deployRole, path: "/github-actions/" },
      "web-test": { repositories: [WEB], pullRequest: true, ecrPull: { repositories: ["base"] } },
    },
  },
  {
    name: "plan-and-deploy",
    title: "Plan role and deploy role",
    shows:
      "Pull requests plan with a role that only reads: the state, the provider and the roles below its path. Only a job on main with the environment production deploys. Plan with -lock=false.",
    roles: {
      "web-plan": {
        repositories: [WEB],
        pullRequest: true,
        path: "/github-actions/",
        terraformPlan: { stateBucket: `${EXAMPLE_OWNER}-terraform-state`, stateKeys: ["github-oidc/terraform.tfstate"] },
      },
      "web-deploy": { ...deployRole, path: "/github-actions/" },
    },
  },
  {
    name: "existing-provider",
    title: "Existing provider",
    shows:
      "The account has its GitHub OIDC provider already. It is read by its ARN, and the plan fails where it is absent or lacks the audience.",
    oidcProvider: { create: false },
    roles: { "web-deploy": deployRole },
  },
  {
    name: "two-calls",
    title: "Two calls in one account",
    shows:
      "The first call makes the account's provider, the second takes it from there: both are planned together, before the provider exists. Roles of both are told apart by their names alone.",
    roles: { "web-deploy": deployRole },
    further: { "web-test": { repositories: [WEB], pullRequest: true, ecrPull: { repositories: ["base"] } } },
  },
  {
    name: "many-roles",
    title: "Many roles",
    shows: "A role for each service, from one list.",
    before: `locals {
  services = {
    api = "${EXAMPLE_OWNER}@123456/api@456790"
    web = "${WEB}"
  }
}`,
    roles: `{
    for service, repository in local.services : "\${service}-deploy" => {
      repositories = [repository]
      branches     = ["main"]
      environments = ["production"]
      ecr_push     = { repositories = [service] }
      ecs_deploy = {
        cluster       = "prod"
        services      = [service]
        task_families = [service]
        pass_roles    = ["\${service}-task", "\${service}-execution"]
      }
    }
  }`,
  },
  {
    name: "immutable-migration",
    title: "Migration to immutable subjects",
    shows:
      "Both forms of one repository while it moves from name-only to immutable subjects. The name is good only together with the repository's id. Remove it once the repository mints the other form.",
    roles: { "web-deploy": { ...deployRole, repositories: [WEB, `${EXAMPLE_OWNER}/web`] } },
  },
];
