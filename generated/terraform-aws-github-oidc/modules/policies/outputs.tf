# Written by `npm run generate` of cdktf-aws-github-oidc. Do not edit: change its constructs or its schema.

output "roles" {
  description = "Each role by its name: its policies, whatever speaks against it, and the fields that go on as they are."
  value = {
    for role_name, role in var.roles : role_name => {
      name                 = role_name
      arn                  = "${local.arn_prefix.iam}:role${role.path}${role_name}"
      account_id           = var.place.account_id
      path                 = role.path
      description          = role.description
      max_session_duration = role.max_session_duration
      exclusive_policies   = role.exclusive_policies
      tags                 = local.tags[role_name]
      trust_policy         = local.trust_policies[role_name]
      permission_policy    = local.permission_policies[role_name]
      problems             = local.problems[role_name]
      warnings             = local.warnings[role_name]

      # By what is asked for, not by what comes of it: that may be known only after the apply.
      has_inline_policy = (
        role.split_permissions
        ? (
          length(local.inline_statements[role_name]) > 0
          || length([for set in role.terraform_plan[*] : "terraform_plan.read" if set.read == "account"]) > 0
        )
        : local.has_permissions[role_name]
      )
      permissions_boundary = role.generate_boundary ? "${local.arn_prefix.iam}:policy/${role_name}-boundary" : role.permissions_boundary

      # The texts of the managed policies that are made for the role, by what they are called behind its name.
      made_policies = merge(local.split_policies[role_name], role.generate_boundary ? { boundary = local.boundary_policies[role_name] } : {})

      # The ARNs of those that it has, by the names of their attachments.
      managed_policies = merge(
        role.managed_policies,
        role.dangerously_managed_policies,
        zipmap(
          keys(local.split_policies[role_name]),
          [for key in keys(local.split_policies[role_name]) : "${local.arn_prefix.iam}:policy/${role_name}-${key}"],
        ),
      )

      # Only with terraform_plan and read = "account": those of which the inline policy denies a part.
      limited_policies = zipmap(
        [for set in role.terraform_plan[*] : "terraform_plan.read" if set.read == "account"],
        [for set in role.terraform_plan[*] : "arn:${var.place.partition}:iam::aws:policy/ReadOnlyAccess" if set.read == "account"],
      )
    }
  }
}

locals {
  tags = {
    for role_name, role in var.roles : role_name => merge(var.tags, role.tags)
  }

  has_permissions = {
    for role_name, role in var.roles : role_name => (
      role.ecr_pull != null || role.ecr_push != null || role.ecr_create_repository != null || role.ecs_deploy != null
      || role.ecs_run_task != null || role.codedeploy_ecs != null || role.s3_sync != null || role.cloudfront_invalidate != null
      || role.ssm_read != null || role.secrets_read != null || role.ssm_run_command != null || role.lambda_deploy != null
      || role.cdk_deploy != null || role.cloudformation_deploy != null || role.eks_access != null || role.assume_roles != null
      || role.terraform_plan != null || role.terraform_apply != null || length(values(role.statements)) > 0
    )
  }
}
