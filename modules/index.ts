export { GithubDeployRole, type GithubDeployRoleProps } from "./constructs/github-deploy-role";
export {
  type ExistingGithubOidcProviderProps,
  GithubOidcProvider,
  type GithubOidcProviderProps,
  type IGithubOidcProvider,
} from "./constructs/github-oidc-provider";
export { GithubOidcStack, type GithubOidcStackProps } from "./constructs/github-oidc-stack";
export type { DeployRole } from "./constructs/role-resources";
export type {
  BackendDefinition,
  CodedeployEcsDefinition,
  EcrCreateRepositoryDefinition,
  EcrPullDefinition,
  EcrPushDefinition,
  EcsDeployDefinition,
  EcsRunTaskDefinition,
  OidcProviderDefinition,
  RoleDefinition,
  TerraformApplyDefinition,
  TerraformPlanDefinition,
  ThumbprintSource,
} from "./definition/schema";
export { DefinitionError, type Problem } from "./fields/messages/errors";
export { run } from "./run";
