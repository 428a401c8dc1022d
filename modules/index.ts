export { DefinitionError, type Problem } from "./definition/errors";
export type {
  BackendDefinition,
  EcrPullDefinition,
  EcrPushDefinition,
  EcsDeployDefinition,
  OidcProviderDefinition,
  RoleDefinition,
  TerraformPlanDefinition,
  ThumbprintSource,
} from "./definition/schema";
export type { DeployRole } from "./deploy-role";
export { GithubDeployRole, type GithubDeployRoleProps } from "./role";
export { run } from "./run";
export { GithubOidcStack, type GithubOidcStackProps } from "./stack";
export {
  type ExistingGithubOidcProviderProps,
  GithubOidcProvider,
  type GithubOidcProviderProps,
  type IGithubOidcProvider,
} from "./trust/oidc-provider";
