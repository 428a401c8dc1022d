# Written by `npm run generate` of cdktf-aws-github-oidc. Do not edit: change its constructs or its schema.

# What fields of one permission set mean together.

locals {
  problems_of_sets = {
    for role_name, role in var.roles : role_name => compact(flatten([
      [
        for set in role.ecr_create_repository[*] : [
          [
            for found in [
              for i, value in set.repositories :
              { at = "ecr_create_repository.repositories[${i}]", value = value } if startswith(value, "arn:")
            ] :
            split(":", found.value)[4] == var.place.account_id ? null :
            ".${found.at}: received ${jsonencode(found.value)}. A repository can be created in the account itself only. Give the name of a repository in this account, or its ARN there."
          ],
        ]
      ],
      [
        for set in local.ecs_deploy_with_deployments[role_name] : [
          [
            for found in [for i, value in set.services : { at = "ecs_deploy.services[${i}]", value = value } if startswith(value, "arn:")] :
            split("/", found.value)[1] == set.cluster_name && split(":", found.value)[3] == split(":", set.arn_prefix)[3] ? null :
            ".${found.at}: received ${jsonencode(found.value)}. The service's ARN is of another cluster than ecs_deploy.cluster. Make a role for each cluster."
          ],
          [
            for found in [for i, value in set.services : { at = "ecs_deploy.services[${i}]", value = value } if startswith(value, "arn:")] :
            split(":", found.value)[4] == split(":", set.arn_prefix)[4] ? null :
            ".${found.at}: received ${jsonencode(found.value)}. The service's ARN is of another cluster than ecs_deploy.cluster. Make a role for each cluster."
          ],
        ]
      ],
      [
        for set in local.codedeploy_ecs_with_names[role_name] : [
          [
            for found in [for i, value in set.services : { at = "codedeploy_ecs.services[${i}]", value = value } if startswith(value, "arn:")] :
            split("/", found.value)[1] == set.cluster_name && split(":", found.value)[3] == split(":", set.arn_prefix)[3] ? null :
            ".${found.at}: received ${jsonencode(found.value)}. The service's ARN is of another cluster than codedeploy_ecs.cluster. Make a role for each cluster."
          ],
          [
            for found in [for i, value in set.services : { at = "codedeploy_ecs.services[${i}]", value = value } if startswith(value, "arn:")] :
            split(":", found.value)[4] == split(":", set.arn_prefix)[4] ? null :
            ".${found.at}: received ${jsonencode(found.value)}. The service's ARN is of another cluster than codedeploy_ecs.cluster. Make a role for each cluster."
          ],
        ]
      ],
      [
        for set in role.cloudfront_invalidate[*] : [
          [
            for found in [
              for i, value in set.distributions :
              { at = "cloudfront_invalidate.distributions[${i}]", value = value } if startswith(value, "arn:")
            ] :
            split(":", found.value)[4] == var.place.account_id ? null :
            ".${found.at}: received ${jsonencode(found.value)}. Only distributions of the account itself can be invalidated: CloudFront has no access for others. Make a role there."
          ],
        ]
      ],
      [
        for set in role.ssm_read[*] : [
          length(set.parameters) > 0 || length(set.paths) > 0 ? null :
          ".ssm_read: Names nothing to read. Give parameters, paths or both. Example: paths = [\"/prod/web\"].",
          [
            for found in [for value in set.kms_key[*] : { at = "ssm_read.kms_key", value = value }] :
            (
              split(":", found.value)[3] == var.place.region
              || contains([for arn in set.parameters : split(":", arn)[3] if startswith(arn, "arn:")], split(":", found.value)[3])
            ) ? null :
            ".${found.at}: received ${jsonencode(found.value)}. The key is of a region where none of the parameters is, so it has encrypted none of them. Give the key of their region."
          ],
        ]
      ],
      [
        for set in role.secrets_read[*] : [
          length(set.secrets) > 0 || length(set.prefixes) > 0 ? null :
          ".secrets_read: Names nothing to read. Give secrets, prefixes or both. Example: secrets = [\"prod/web/db\"].",
          [
            for found in [for value in set.kms_key[*] : { at = "secrets_read.kms_key", value = value }] :
            (
              split(":", found.value)[3] == var.place.region
              || contains([for arn in set.secrets : split(":", arn)[3] if startswith(arn, "arn:")], split(":", found.value)[3])
            ) ? null :
            ".${found.at}: received ${jsonencode(found.value)}. The key is of a region where none of the secrets is, so it has encrypted none of them. Give the key of their region."
          ],
        ]
      ],
      [
        for set in role.ssm_run_command[*] : [
          length(set.instances) > 0 || length(values(set.tags)) > 0 ? null :
          ".ssm_run_command: Names no machine. Give instances, tags or both. Example: instances = [\"i-0123456789abcdef0\"].",
        ]
      ],
      [
        for set in local.lambda_deploy_with_arns[role_name] : [
          [
            for found in [for i, value in set.layers : { at = "lambda_deploy.layers[${i}]", value = value } if startswith(value, "arn:")] :
            split(":", found.value)[4] == var.place.account_id ? null :
            ".${found.at}: received ${jsonencode(found.value)}. Only layers of the account itself can be published. Give a layer of another account as use_layers."
          ],
          !set.create || length(set.pass_roles) > 0 ? null :
          ".lambda_deploy.create: Every function has a role, so who creates one must give it: name it in pass_roles, or leave create out.",
          length(set.artifact_bucket[*]) > 0 || set.artifact_prefix == "" && length(set.artifact_kms_key[*]) == 0 ? null :
          ".lambda_deploy.artifact_bucket: missing. artifact_prefix and artifact_kms_key say something of it only. Example: artifact_bucket = \"octo-org-artifacts\".",
        ]
      ],
      [
        for set in role.cdk_deploy[*] : [
          [
            for found in [for i, value in set.regions : { at = "cdk_deploy.regions[${i}]", value = value }] :
            length([for start in local.region_beginnings : start if startswith(found.value, start) != startswith(var.place.region, start)]) == 0 ? null :
            ".${found.at}: received ${jsonencode(found.value)}. The region is of another partition than that of the stack. Make a role in an account of that partition."
          ],
        ]
      ],
      [
        for set in local.cloudformation_deploy_with_arns[role_name] : [
          [
            for found in [for i, value in set.stacks : { at = "cloudformation_deploy.stacks[${i}]", value = value } if startswith(value, "arn:")] :
            split(":", found.value)[4] == var.place.account_id ? null :
            ".${found.at}: received ${jsonencode(found.value)}. A stack is deployed by roles of its own account. Make a role in that account."
          ],
          (
            length(set.artifact_bucket[*]) > 0
            || set.artifact_prefix == "" && length(set.artifact_kms_key[*]) == 0 && !set.delete_artifacts
          ) ? null :
          ".cloudformation_deploy.artifact_bucket: missing. artifact_prefix, artifact_kms_key and delete_artifacts say something of it only. Example: artifact_bucket = \"octo-org-artifacts\".",
        ]
      ],
    ]))
  }
}
