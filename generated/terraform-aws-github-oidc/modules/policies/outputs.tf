# Written by `npm run generate` of cdktf-aws-github-oidc. Do not edit: change its constructs or its schema.

output "roles" {
  description = "Each role by its name: its policies, whatever speaks against it, and the fields that go on as they are."
  value = {
    for role_name, role in var.roles : role_name => {
      path                 = role.path
      description          = role.description
      max_session_duration = role.max_session_duration
      permissions_boundary = role.permissions_boundary
      exclusive_policies   = role.exclusive_policies
      tags                 = local.tags[role_name]
      trust_policy         = local.trust_policies[role_name]
      permission_policy    = local.permission_policies[role_name]
      has_permissions = anytrue([
        role.ecr_pull != null,
        role.ecr_push != null,
        role.ecr_create_repository != null,
        role.ecs_deploy != null,
        role.ecs_run_task != null,
        role.codedeploy_ecs != null,
        role.s3_sync != null,
        role.cloudfront_invalidate != null,
        role.ssm_read != null,
        role.secrets_read != null,
        role.ssm_run_command != null,
        role.lambda_deploy != null,
        role.cdk_deploy != null,
        role.cloudformation_deploy != null,
        role.eks_access != null,
        role.terraform_plan != null,
        role.terraform_apply != null,
        length(values(role.statements)) > 0,
      ])
      name_only_repositories = strcontains(var.place.issuer, "/_services/token") ? [] : local.name_only_repositories[role_name]
      problems               = local.problems[role_name]
    }
  }
}
