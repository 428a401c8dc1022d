export { GithubDeployRole, type GithubDeployRoleProps } from "./constructs/github-deploy-role";
export {
  type ExistingGithubOidcProviderProps,
  GithubOidcProvider,
  type GithubOidcProviderProps,
  type IGithubOidcProvider,
} from "./constructs/github-oidc-provider";
export { GithubOidcStack, type GithubOidcStackProps } from "./constructs/github-oidc-stack";
export type { DeployRole } from "./constructs/role-resources";
export { type PlanAndApplyDefinition, planAndApply } from "./definition/plan-and-apply";
export type {
  AssumeRolesDefinition,
  BackendDefinition,
  CdkDeployDefinition,
  CloudformationDeployDefinition,
  CloudfrontInvalidateDefinition,
  CodedeployEcsDefinition,
  EcrCreateRepositoryDefinition,
  EcrPullDefinition,
  EcrPushDefinition,
  EcsDeployDefinition,
  EcsRunTaskDefinition,
  EksAccessDefinition,
  LambdaDeployDefinition,
  OidcProviderDefinition,
  RoleDefinition,
  S3SyncDefinition,
  SecretsReadDefinition,
  SsmReadDefinition,
  SsmRunCommandDefinition,
  StatementsDefinition,
  TerraformApplyDefinition,
  TerraformPlanDefinition,
  ThumbprintSource,
} from "./definition/schema";
export { DefinitionError, type Problem } from "./fields/messages/errors";
export { run } from "./run";
