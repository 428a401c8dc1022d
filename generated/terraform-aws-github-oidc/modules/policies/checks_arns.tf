# Written by `npm run generate` of cdktf-aws-github-oidc. Do not edit: change its constructs or its schema.

# What is named by its ARN: of the partition and the account of the role.

locals {
  problems_of_arns = {
    for role_name, role in var.roles : role_name => compact(flatten([
      [
        for found in local.named_arns[role_name] :
        split(":", found.value)[1] == var.place.partition ? null :
        ".${found.at}: received ${jsonencode(found.value)}. The ARN is of another partition than the region. Use the partition of the region: aws, aws-cn in China, aws-us-gov in GovCloud."
      ],
      [
        for found in flatten([
          for name, trusted in role.also_trust :
          [for i, value in trusted.principals : { at = "also_trust[${jsonencode(name)}].principals[${i}]", value = value }]
        ]) :
        split(":", found.value)[1] == var.place.partition ? null :
        ".${found.at}: received ${jsonencode(found.value)}. The ARN is of another partition than the region. Use the partition of the region: aws, aws-cn in China, aws-us-gov in GovCloud."
      ],
      [
        for found in [
          for found in flatten([
            [
              for set in local.ecs_deploy_with_deployments[role_name] :
              concat(
                [for i, value in set.pass_roles : { at = "ecs_deploy.pass_roles[${i}]", value = value }],
                [for i, value in set.infrastructure_roles : { at = "ecs_deploy.infrastructure_roles[${i}]", value = value }],
              )
            ],
            [
              for set in local.ecs_run_task_with_arns[role_name] :
              concat(
                [for i, value in set.pass_roles : { at = "ecs_run_task.pass_roles[${i}]", value = value }],
                [for i, value in set.infrastructure_roles : { at = "ecs_run_task.infrastructure_roles[${i}]", value = value }],
              )
            ],
            [
              for set in local.codedeploy_ecs_with_names[role_name] :
              [for i, value in set.pass_roles : { at = "codedeploy_ecs.pass_roles[${i}]", value = value }]
            ],
            [
              for set in local.lambda_deploy_with_arns[role_name] :
              [for i, value in set.pass_roles : { at = "lambda_deploy.pass_roles[${i}]", value = value }]
            ],
            [
              for set in local.cloudformation_deploy_with_arns[role_name] :
              [{ at = "cloudformation_deploy.execution_role", value = set.execution_role }]
            ],
          ]) :
          found if startswith(found.value, "arn:")
        ] :
        split(":", found.value)[4] == var.place.account_id ? null :
        ".${found.at}: received ${jsonencode(found.value)}. Only roles of the account itself can be passed. Give the name of a role in this account, or its ARN there."
      ],
    ]))
  }

  # What is named by its ARN, of fields that are known in the plan.
  named_arns = {
    for role_name, role in var.roles : role_name => [
      for found in flatten([
        [for set in role.ecr_pull[*] : [for i, value in set.repositories : { at = "ecr_pull.repositories[${i}]", value = value }]],
        [for set in role.ecr_push[*] : [for i, value in set.repositories : { at = "ecr_push.repositories[${i}]", value = value }]],
        [
          for set in role.ecr_create_repository[*] :
          [for i, value in set.repositories : { at = "ecr_create_repository.repositories[${i}]", value = value }]
        ],
        [
          for set in local.ecs_deploy_with_deployments[role_name] :
          concat(
            [{ at = "ecs_deploy.cluster", value = set.cluster }],
            [for i, value in set.services : { at = "ecs_deploy.services[${i}]", value = value }],
            [for i, value in set.pass_roles : { at = "ecs_deploy.pass_roles[${i}]", value = value }],
            [for i, value in set.infrastructure_roles : { at = "ecs_deploy.infrastructure_roles[${i}]", value = value }],
          )
        ],
        [
          for set in local.ecs_run_task_with_arns[role_name] :
          concat(
            [{ at = "ecs_run_task.cluster", value = set.cluster }],
            [for i, value in set.pass_roles : { at = "ecs_run_task.pass_roles[${i}]", value = value }],
            [for i, value in set.infrastructure_roles : { at = "ecs_run_task.infrastructure_roles[${i}]", value = value }],
            [for i, value in set.log_groups : { at = "ecs_run_task.log_groups[${i}]", value = value }],
          )
        ],
        [
          for set in local.codedeploy_ecs_with_names[role_name] :
          concat(
            [{ at = "codedeploy_ecs.cluster", value = set.cluster }],
            [for i, value in set.services : { at = "codedeploy_ecs.services[${i}]", value = value }],
            [for i, value in set.pass_roles : { at = "codedeploy_ecs.pass_roles[${i}]", value = value }],
          )
        ],
        [
          for set in local.s3_sync_with_arns[role_name] :
          [for value in set.kms_key[*] : { at = "s3_sync.kms_key", value = value }]
        ],
        [
          for set in role.cloudfront_invalidate[*] :
          [for i, value in set.distributions : { at = "cloudfront_invalidate.distributions[${i}]", value = value }]
        ],
        [
          for set in role.ssm_read[*] :
          concat(
            [for i, value in set.parameters : { at = "ssm_read.parameters[${i}]", value = value }],
            [for value in set.kms_key[*] : { at = "ssm_read.kms_key", value = value }],
          )
        ],
        [
          for set in role.secrets_read[*] :
          concat(
            [for i, value in set.secrets : { at = "secrets_read.secrets[${i}]", value = value }],
            [for value in set.kms_key[*] : { at = "secrets_read.kms_key", value = value }],
          )
        ],
        [
          for set in role.ssm_run_command[*] :
          [for i, value in set.documents : { at = "ssm_run_command.documents[${i}]", value = value }]
        ],
        [
          for set in local.lambda_deploy_with_arns[role_name] :
          concat(
            [for i, value in set.functions : { at = "lambda_deploy.functions[${i}]", value = value }],
            [for i, value in set.pass_roles : { at = "lambda_deploy.pass_roles[${i}]", value = value }],
            [for i, value in set.layers : { at = "lambda_deploy.layers[${i}]", value = value }],
            [for i, value in set.use_layers : { at = "lambda_deploy.use_layers[${i}]", value = value }],
            [for value in set.artifact_kms_key[*] : { at = "lambda_deploy.artifact_kms_key", value = value }],
          )
        ],
        [
          for set in local.cloudformation_deploy_with_arns[role_name] :
          concat(
            [for i, value in set.stacks : { at = "cloudformation_deploy.stacks[${i}]", value = value }],
            [{ at = "cloudformation_deploy.execution_role", value = set.execution_role }],
            [for i, value in set.transforms : { at = "cloudformation_deploy.transforms[${i}]", value = value }],
            [for value in set.artifact_kms_key[*] : { at = "cloudformation_deploy.artifact_kms_key", value = value }],
          )
        ],
        [for set in role.eks_access[*] : [for i, value in set.clusters : { at = "eks_access.clusters[${i}]", value = value }]],
        [for set in role.assume_roles[*] : [for i, value in set.roles : { at = "assume_roles.roles[${i}]", value = value }]],
        [for set in role.terraform_plan[*] : [for value in set.kms_key[*] : { at = "terraform_plan.kms_key", value = value }]],
        [
          for set in role.terraform_apply[*] :
          concat(
            [for value in set.lock_table[*] : { at = "terraform_apply.lock_table", value = value }],
            [for value in set.kms_key[*] : { at = "terraform_apply.kms_key", value = value }],
          )
        ],
      ]) :
      found if startswith(found.value, "arn:")
    ]
  }
}
