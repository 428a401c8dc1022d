# Written by `npm run generate` of cdktf-aws-github-oidc. Do not edit: change its constructs or its schema.

# What they may do: what each set allows is in a file of its own, permissions_SET.tf, a row for each statement. A row without
# resources is left out; "*" alone stands only where AWS knows no resource.

locals {
  permission_policies = {
    for role_name, role in var.roles : role_name => jsonencode({
      Version   = "2012-10-17"
      Statement = concat(local.inline_statements[role_name], local.terraform_plan_denials[role_name])
    })
  }

  # Without split_permissions: all that is allowed. With it, without those that have policies of their own (split.tf).
  inline_statements = {
    for role_name, role in var.roles : role_name => [
      for one in local.allowed[role_name] :
      one if !contains([for split in local.split_statements[role_name] : split.sid], one.Sid)
    ]
  }

  # Statements of one id as one, on the resources of all: two sets may both have EcrLogin. Sets that share an id share its calls and
  # its condition; no own statement has the id of a set's (checks_permissions.tf).
  allowed = {
    for role_name, role in var.roles : role_name => [
      for same in local.statements_by_id[role_name] :
      merge(same[0], { Effect = "Allow", Resource = distinct(flatten([for statement in same : statement.Resource])) })
    ]
  }

  # Those that have resources, by their ids.
  statements_by_id = {
    for role_name, role in var.roles :
    role_name => values({ for statement in local.statements[role_name] : statement.Sid => statement... if length(statement.Resource) > 0 })
  }

  # What each set allows that the role has, and the role's own statements.
  statements = {
    for role_name, role in var.roles : role_name => concat(
      flatten([
        local.ecr_pull_statements[role_name],
        local.ecr_push_statements[role_name],
        local.ecr_create_repository_statements[role_name],
        local.ecs_deploy_statements[role_name],
        local.ecs_run_task_statements[role_name],
        local.codedeploy_ecs_statements[role_name],
        local.s3_sync_statements[role_name],
        local.cloudfront_invalidate_statements[role_name],
        local.ssm_read_statements[role_name],
        local.secrets_read_statements[role_name],
        local.ssm_run_command_statements[role_name],
        local.lambda_deploy_statements[role_name],
        local.cdk_deploy_statements[role_name],
        local.cloudformation_deploy_statements[role_name],
        local.eks_access_statements[role_name],
        local.assume_roles_statements[role_name],
        local.terraform_plan_statements[role_name],
        local.terraform_apply_statements[role_name],
      ]),
      local.own_statements[role_name],
    )
  }

  # The role's own statements. One without conditions gets no Condition element.
  own_statements = {
    for role_name, role in var.roles : role_name => [
      for sid, statement in role.statements :
      merge(
        { Sid = sid, Action = statement.actions, Resource = statement.resources },
        {
          for element, conditions in { Condition = statement.conditions } :
          element => conditions if length(values(conditions)) > 0
        },
      )
    ]
  }

  # How ARNs begin of what is in the account and region of the roles.
  arn_prefix = {
    cloudformation = "arn:${var.place.partition}:cloudformation:${var.place.region}:${var.place.account_id}"
    dynamodb       = "arn:${var.place.partition}:dynamodb:${var.place.region}:${var.place.account_id}"
    ec2            = "arn:${var.place.partition}:ec2:${var.place.region}:${var.place.account_id}"
    ecr            = "arn:${var.place.partition}:ecr:${var.place.region}:${var.place.account_id}"
    ecs            = "arn:${var.place.partition}:ecs:${var.place.region}:${var.place.account_id}"
    eks            = "arn:${var.place.partition}:eks:${var.place.region}:${var.place.account_id}"
    lambda         = "arn:${var.place.partition}:lambda:${var.place.region}:${var.place.account_id}"
    secretsmanager = "arn:${var.place.partition}:secretsmanager:${var.place.region}:${var.place.account_id}"
    ssm            = "arn:${var.place.partition}:ssm:${var.place.region}:${var.place.account_id}"
    cloudfront     = "arn:${var.place.partition}:cloudfront::${var.place.account_id}"
    iam            = "arn:${var.place.partition}:iam::${var.place.account_id}"
    s3             = "arn:${var.place.partition}:s3::"
  }
}
