# Written by `npm run generate` of cdktf-aws-github-oidc. Do not edit: change its constructs or its schema.

# What was given, read field by field. A try() is unknown where any part of what it looks at is: one value that is known only after
# the apply must not make the others unknown.

locals {
  definition_fields = {
    account_id = try(var.definition.account_id, null)
    region     = try(var.definition.region, null)
  }

  definition_references = {
    tags = try(var.definition.tags, null)
  }

  oidc_provider_fields = {
    create            = try(var.definition.oidc_provider.create, null)
    audiences         = try(var.definition.oidc_provider.audiences, null)
    thumbprint_source = try(var.definition.oidc_provider.thumbprint_source, null)
    thumbprints       = try(var.definition.oidc_provider.thumbprints, null)
  }

  oidc_provider_references = {
    arn  = try(var.definition.oidc_provider.arn, null)
    tags = try(var.definition.oidc_provider.tags, null)
  }

  role_fields = {
    for name, role in var.definition.roles : name => {
      repositories          = try(role.repositories, null)
      branches              = try(role.branches, null)
      git_tags              = try(role.git_tags, null)
      environments          = try(role.environments, null)
      pull_request          = try(role.pull_request, null)
      max_session_duration  = try(role.max_session_duration, null)
      exclusive_policies    = try(role.exclusive_policies, null)
      path                  = try(role.path, null)
      ecr_pull              = try(role.ecr_pull, null)
      ecr_push              = try(role.ecr_push, null)
      ecr_create_repository = try(role.ecr_create_repository, null)
      ecs_deploy            = try(role.ecs_deploy, null)
      ecs_run_task          = try(role.ecs_run_task, null)
      codedeploy_ecs        = try(role.codedeploy_ecs, null)
      terraform_plan        = try(role.terraform_plan, null)
    }
  }

  role_references = {
    for name, role in var.definition.roles : name => {
      permissions_boundary = try(role.permissions_boundary, null)
      description          = try(role.description, null)
      tags                 = try(role.tags, null)
    }
  }
}
