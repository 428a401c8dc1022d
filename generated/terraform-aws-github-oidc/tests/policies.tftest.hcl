# Written by `npm run generate` of cdktf-aws-github-oidc. Do not edit: change its constructs or its schema.

# terraform test plans with the real AWS provider and calls no cloud.

run "minimal_web_deploy" {
  command = plan

  module {
    source = "./modules/policies"
  }

  variables {
    roles = {
      minimal-web-deploy = {
        repositories       = ["acme@123456/web@456789"]
        branches           = ["main"]
        exclusive_policies = false
      }
    }
    tags = {}
    place = {
      partition         = "aws"
      region            = "eu-central-1"
      account_id        = "111122223333"
      audiences         = ["sts.amazonaws.com"]
      oidc_provider_arn = "arn:aws:iam::111122223333:oidc-provider/token.actions.githubusercontent.com"
      issuer            = "token.actions.githubusercontent.com"
    }
  }

  assert {
    condition     = length(concat(output.roles["minimal-web-deploy"].problems.known, output.roles["minimal-web-deploy"].problems.references, output.roles["minimal-web-deploy"].problems.policy)) == 0
    error_message = "Nothing speaks against the role."
  }

  assert {
    condition = jsondecode(output.roles["minimal-web-deploy"].trust_policy) == jsondecode(jsonencode({
      Version = "2012-10-17"
      Statement = [
        {
          Effect = "Allow"
          Principal = {
            Federated = "arn:aws:iam::111122223333:oidc-provider/token.actions.githubusercontent.com"
          }
          Action = "sts:AssumeRoleWithWebIdentity"
          Condition = {
            StringEquals = {
              "token.actions.githubusercontent.com:aud" = ["sts.amazonaws.com"]
              "token.actions.githubusercontent.com:sub" = ["repo:acme@123456/web@456789:ref:refs/heads/main"]
            }
          }
        },
      ]
    }))
    error_message = "The trust policy is the constructs' own."
  }

  assert {
    condition     = !output.roles["minimal-web-deploy"].has_inline_policy
    error_message = "A role without permission sets has no policy."
  }
}

run "ecr_ecs_web_deploy" {
  command = plan

  module {
    source = "./modules/policies"
  }

  variables {
    roles = {
      ecr-ecs-web-deploy = {
        repositories = ["acme@123456/web@456789"]
        branches     = ["main"]
        environments = ["production"]
        ecr_push     = { repositories = ["web"] }
        ecs_deploy = {
          cluster       = "prod"
          services      = ["web"]
          task_families = ["web"]
          pass_roles    = ["web-task", "web-execution"]
        }
        path = "/github-actions/"
      }
    }
    tags = {}
    place = {
      partition         = "aws"
      region            = "eu-central-1"
      account_id        = "111122223333"
      audiences         = ["sts.amazonaws.com"]
      oidc_provider_arn = "arn:aws:iam::111122223333:oidc-provider/token.actions.githubusercontent.com"
      issuer            = "token.actions.githubusercontent.com"
    }
  }

  assert {
    condition     = length(concat(output.roles["ecr-ecs-web-deploy"].problems.known, output.roles["ecr-ecs-web-deploy"].problems.references, output.roles["ecr-ecs-web-deploy"].problems.policy)) == 0
    error_message = "Nothing speaks against the role."
  }

  assert {
    condition = jsondecode(output.roles["ecr-ecs-web-deploy"].trust_policy) == jsondecode(jsonencode({
      Version = "2012-10-17"
      Statement = [
        {
          Effect = "Allow"
          Principal = {
            Federated = "arn:aws:iam::111122223333:oidc-provider/token.actions.githubusercontent.com"
          }
          Action = "sts:AssumeRoleWithWebIdentity"
          Condition = {
            StringEquals = {
              "token.actions.githubusercontent.com:aud" = ["sts.amazonaws.com"]
              "token.actions.githubusercontent.com:sub" = ["repo:acme@123456/web@456789:environment:production"]
              "token.actions.githubusercontent.com:ref" = ["refs/heads/main"]
            }
          }
        },
      ]
    }))
    error_message = "The trust policy is the constructs' own."
  }

  assert {
    condition     = output.roles["ecr-ecs-web-deploy"].has_inline_policy
    error_message = "A role with permission sets has a policy."
  }

  assert {
    condition = jsondecode(output.roles["ecr-ecs-web-deploy"].permission_policy) == jsondecode(jsonencode({
      Version = "2012-10-17"
      Statement = [
        {
          Sid      = "DeployService"
          Action   = ["ecs:UpdateService"]
          Resource = ["arn:aws:ecs:eu-central-1:111122223333:service/prod/web"]
          Effect   = "Allow"
        },
        {
          Sid      = "EcrLogin"
          Action   = ["ecr:GetAuthorizationToken"]
          Resource = ["*"]
          Effect   = "Allow"
        },
        {
          Sid = "EcrPush"
          Action = [
            "ecr:BatchCheckLayerAvailability",
            "ecr:BatchGetImage",
            "ecr:CompleteLayerUpload",
            "ecr:InitiateLayerUpload",
            "ecr:PutImage",
            "ecr:UploadLayerPart",
          ]
          Resource = ["arn:aws:ecr:eu-central-1:111122223333:repository/web"]
          Effect   = "Allow"
        },
        {
          Sid    = "PassTaskRoles"
          Action = ["iam:PassRole"]
          Resource = [
            "arn:aws:iam::111122223333:role/web-task",
            "arn:aws:iam::111122223333:role/web-execution",
          ]
          Condition = { StringEquals = { "iam:PassedToService" = "ecs-tasks.amazonaws.com" } }
          Effect    = "Allow"
        },
        {
          Sid      = "ReadTaskDefinitions"
          Action   = ["ecs:DescribeTaskDefinition"]
          Resource = ["*"]
          Effect   = "Allow"
        },
        {
          Sid    = "RegisterTaskDefinition"
          Action = ["ecs:RegisterTaskDefinition"]
          Resource = [
            "arn:aws:ecs:eu-central-1:111122223333:task-definition/web:*",
            "arn:aws:ecs:eu-central-1:111122223333:task-definition/web",
          ]
          Effect = "Allow"
        },
        {
          Sid    = "TagTaskDefinitionOnRegister"
          Action = ["ecs:TagResource"]
          Resource = [
            "arn:aws:ecs:eu-central-1:111122223333:task-definition/web:*",
            "arn:aws:ecs:eu-central-1:111122223333:task-definition/web",
          ]
          Condition = { StringEquals = { "ecs:CreateAction" = "RegisterTaskDefinition" } }
          Effect    = "Allow"
        },
        {
          Sid      = "WatchServices"
          Action   = ["ecs:DescribeServices"]
          Resource = ["arn:aws:ecs:eu-central-1:111122223333:service/prod/web"]
          Effect   = "Allow"
        },
      ]
    }))
    error_message = "The permissions are the constructs' own."
  }
}

run "ecr_ecs_web_test" {
  command = plan

  module {
    source = "./modules/policies"
  }

  variables {
    roles = {
      ecr-ecs-web-test = {
        repositories = ["acme@123456/web@456789"]
        pull_request = true
        ecr_pull     = { repositories = ["base"] }
      }
    }
    tags = {}
    place = {
      partition         = "aws"
      region            = "eu-central-1"
      account_id        = "111122223333"
      audiences         = ["sts.amazonaws.com"]
      oidc_provider_arn = "arn:aws:iam::111122223333:oidc-provider/token.actions.githubusercontent.com"
      issuer            = "token.actions.githubusercontent.com"
    }
  }

  assert {
    condition     = length(concat(output.roles["ecr-ecs-web-test"].problems.known, output.roles["ecr-ecs-web-test"].problems.references, output.roles["ecr-ecs-web-test"].problems.policy)) == 0
    error_message = "Nothing speaks against the role."
  }

  assert {
    condition = jsondecode(output.roles["ecr-ecs-web-test"].trust_policy) == jsondecode(jsonencode({
      Version = "2012-10-17"
      Statement = [
        {
          Effect = "Allow"
          Principal = {
            Federated = "arn:aws:iam::111122223333:oidc-provider/token.actions.githubusercontent.com"
          }
          Action = "sts:AssumeRoleWithWebIdentity"
          Condition = {
            StringEquals = {
              "token.actions.githubusercontent.com:aud" = ["sts.amazonaws.com"]
              "token.actions.githubusercontent.com:sub" = ["repo:acme@123456/web@456789:pull_request"]
            }
          }
        },
      ]
    }))
    error_message = "The trust policy is the constructs' own."
  }

  assert {
    condition     = output.roles["ecr-ecs-web-test"].has_inline_policy
    error_message = "A role with permission sets has a policy."
  }

  assert {
    condition = jsondecode(output.roles["ecr-ecs-web-test"].permission_policy) == jsondecode(jsonencode({
      Version = "2012-10-17"
      Statement = [
        {
          Sid      = "EcrLogin"
          Action   = ["ecr:GetAuthorizationToken"]
          Resource = ["*"]
          Effect   = "Allow"
        },
        {
          Sid      = "EcrPull"
          Action   = ["ecr:BatchGetImage", "ecr:GetDownloadUrlForLayer"]
          Resource = ["arn:aws:ecr:eu-central-1:111122223333:repository/base"]
          Effect   = "Allow"
        },
      ]
    }))
    error_message = "The permissions are the constructs' own."
  }
}

run "plan_and_deploy_web_plan" {
  command = plan

  module {
    source = "./modules/policies"
  }

  variables {
    roles = {
      plan-and-deploy-web-plan = {
        repositories = ["acme@123456/web@456789"]
        pull_request = true
        path         = "/github-actions/"
        terraform_plan = {
          state_bucket = "acme-terraform-state"
          state_keys   = ["github-oidc/terraform.tfstate"]
        }
      }
    }
    tags = {}
    place = {
      partition         = "aws"
      region            = "eu-central-1"
      account_id        = "111122223333"
      audiences         = ["sts.amazonaws.com"]
      oidc_provider_arn = "arn:aws:iam::111122223333:oidc-provider/token.actions.githubusercontent.com"
      issuer            = "token.actions.githubusercontent.com"
    }
  }

  assert {
    condition     = length(concat(output.roles["plan-and-deploy-web-plan"].problems.known, output.roles["plan-and-deploy-web-plan"].problems.references, output.roles["plan-and-deploy-web-plan"].problems.policy)) == 0
    error_message = "Nothing speaks against the role."
  }

  assert {
    condition = jsondecode(output.roles["plan-and-deploy-web-plan"].trust_policy) == jsondecode(jsonencode({
      Version = "2012-10-17"
      Statement = [
        {
          Effect = "Allow"
          Principal = {
            Federated = "arn:aws:iam::111122223333:oidc-provider/token.actions.githubusercontent.com"
          }
          Action = "sts:AssumeRoleWithWebIdentity"
          Condition = {
            StringEquals = {
              "token.actions.githubusercontent.com:aud" = ["sts.amazonaws.com"]
              "token.actions.githubusercontent.com:sub" = ["repo:acme@123456/web@456789:pull_request"]
            }
          }
        },
      ]
    }))
    error_message = "The trust policy is the constructs' own."
  }

  assert {
    condition     = output.roles["plan-and-deploy-web-plan"].has_inline_policy
    error_message = "A role with permission sets has a policy."
  }

  assert {
    condition = jsondecode(output.roles["plan-and-deploy-web-plan"].permission_policy) == jsondecode(jsonencode({
      Version = "2012-10-17"
      Statement = [
        {
          Sid      = "ReadProvider"
          Action   = ["iam:GetOpenIDConnectProvider"]
          Resource = ["arn:aws:iam::111122223333:oidc-provider/token.actions.githubusercontent.com"]
          Effect   = "Allow"
        },
        {
          Sid = "ReadRoles"
          Action = [
            "iam:GetRole",
            "iam:GetRolePolicy",
            "iam:ListAttachedRolePolicies",
            "iam:ListRolePolicies",
          ]
          Resource = ["arn:aws:iam::111122223333:role/github-actions/*"]
          Effect   = "Allow"
        },
        {
          Sid       = "StateList"
          Action    = ["s3:ListBucket"]
          Resource  = ["arn:aws:s3:::acme-terraform-state"]
          Condition = { StringEquals = { "s3:prefix" = ["env:/", "github-oidc/terraform.tfstate"] } }
          Effect    = "Allow"
        },
        {
          Sid      = "StateRead"
          Action   = ["s3:GetObject"]
          Resource = ["arn:aws:s3:::acme-terraform-state/github-oidc/terraform.tfstate"]
          Effect   = "Allow"
        },
      ]
    }))
    error_message = "The permissions are the constructs' own."
  }
}

run "plan_and_deploy_web_deploy" {
  command = plan

  module {
    source = "./modules/policies"
  }

  variables {
    roles = {
      plan-and-deploy-web-deploy = {
        repositories = ["acme@123456/web@456789"]
        branches     = ["main"]
        environments = ["production"]
        ecr_push     = { repositories = ["web"] }
        ecs_deploy = {
          cluster       = "prod"
          services      = ["web"]
          task_families = ["web"]
          pass_roles    = ["web-task", "web-execution"]
        }
        path = "/github-actions/"
      }
    }
    tags = {}
    place = {
      partition         = "aws"
      region            = "eu-central-1"
      account_id        = "111122223333"
      audiences         = ["sts.amazonaws.com"]
      oidc_provider_arn = "arn:aws:iam::111122223333:oidc-provider/token.actions.githubusercontent.com"
      issuer            = "token.actions.githubusercontent.com"
    }
  }

  assert {
    condition     = length(concat(output.roles["plan-and-deploy-web-deploy"].problems.known, output.roles["plan-and-deploy-web-deploy"].problems.references, output.roles["plan-and-deploy-web-deploy"].problems.policy)) == 0
    error_message = "Nothing speaks against the role."
  }

  assert {
    condition = jsondecode(output.roles["plan-and-deploy-web-deploy"].trust_policy) == jsondecode(jsonencode({
      Version = "2012-10-17"
      Statement = [
        {
          Effect = "Allow"
          Principal = {
            Federated = "arn:aws:iam::111122223333:oidc-provider/token.actions.githubusercontent.com"
          }
          Action = "sts:AssumeRoleWithWebIdentity"
          Condition = {
            StringEquals = {
              "token.actions.githubusercontent.com:aud" = ["sts.amazonaws.com"]
              "token.actions.githubusercontent.com:sub" = ["repo:acme@123456/web@456789:environment:production"]
              "token.actions.githubusercontent.com:ref" = ["refs/heads/main"]
            }
          }
        },
      ]
    }))
    error_message = "The trust policy is the constructs' own."
  }

  assert {
    condition     = output.roles["plan-and-deploy-web-deploy"].has_inline_policy
    error_message = "A role with permission sets has a policy."
  }

  assert {
    condition = jsondecode(output.roles["plan-and-deploy-web-deploy"].permission_policy) == jsondecode(jsonencode({
      Version = "2012-10-17"
      Statement = [
        {
          Sid      = "DeployService"
          Action   = ["ecs:UpdateService"]
          Resource = ["arn:aws:ecs:eu-central-1:111122223333:service/prod/web"]
          Effect   = "Allow"
        },
        {
          Sid      = "EcrLogin"
          Action   = ["ecr:GetAuthorizationToken"]
          Resource = ["*"]
          Effect   = "Allow"
        },
        {
          Sid = "EcrPush"
          Action = [
            "ecr:BatchCheckLayerAvailability",
            "ecr:BatchGetImage",
            "ecr:CompleteLayerUpload",
            "ecr:InitiateLayerUpload",
            "ecr:PutImage",
            "ecr:UploadLayerPart",
          ]
          Resource = ["arn:aws:ecr:eu-central-1:111122223333:repository/web"]
          Effect   = "Allow"
        },
        {
          Sid    = "PassTaskRoles"
          Action = ["iam:PassRole"]
          Resource = [
            "arn:aws:iam::111122223333:role/web-task",
            "arn:aws:iam::111122223333:role/web-execution",
          ]
          Condition = { StringEquals = { "iam:PassedToService" = "ecs-tasks.amazonaws.com" } }
          Effect    = "Allow"
        },
        {
          Sid      = "ReadTaskDefinitions"
          Action   = ["ecs:DescribeTaskDefinition"]
          Resource = ["*"]
          Effect   = "Allow"
        },
        {
          Sid    = "RegisterTaskDefinition"
          Action = ["ecs:RegisterTaskDefinition"]
          Resource = [
            "arn:aws:ecs:eu-central-1:111122223333:task-definition/web:*",
            "arn:aws:ecs:eu-central-1:111122223333:task-definition/web",
          ]
          Effect = "Allow"
        },
        {
          Sid    = "TagTaskDefinitionOnRegister"
          Action = ["ecs:TagResource"]
          Resource = [
            "arn:aws:ecs:eu-central-1:111122223333:task-definition/web:*",
            "arn:aws:ecs:eu-central-1:111122223333:task-definition/web",
          ]
          Condition = { StringEquals = { "ecs:CreateAction" = "RegisterTaskDefinition" } }
          Effect    = "Allow"
        },
        {
          Sid      = "WatchServices"
          Action   = ["ecs:DescribeServices"]
          Resource = ["arn:aws:ecs:eu-central-1:111122223333:service/prod/web"]
          Effect   = "Allow"
        },
      ]
    }))
    error_message = "The permissions are the constructs' own."
  }
}

run "existing_provider_web_deploy" {
  command = plan

  module {
    source = "./modules/policies"
  }

  variables {
    roles = {
      existing-provider-web-deploy = {
        repositories = ["acme@123456/web@456789"]
        branches     = ["main"]
        environments = ["production"]
        ecr_push     = { repositories = ["web"] }
        ecs_deploy = {
          cluster       = "prod"
          services      = ["web"]
          task_families = ["web"]
          pass_roles    = ["web-task", "web-execution"]
        }
      }
    }
    tags = {}
    place = {
      partition         = "aws"
      region            = "eu-central-1"
      account_id        = "111122223333"
      audiences         = ["sts.amazonaws.com"]
      oidc_provider_arn = "arn:aws:iam::111122223333:oidc-provider/token.actions.githubusercontent.com"
      issuer            = "token.actions.githubusercontent.com"
    }
  }

  assert {
    condition     = length(concat(output.roles["existing-provider-web-deploy"].problems.known, output.roles["existing-provider-web-deploy"].problems.references, output.roles["existing-provider-web-deploy"].problems.policy)) == 0
    error_message = "Nothing speaks against the role."
  }

  assert {
    condition = jsondecode(output.roles["existing-provider-web-deploy"].trust_policy) == jsondecode(jsonencode({
      Version = "2012-10-17"
      Statement = [
        {
          Effect = "Allow"
          Principal = {
            Federated = "arn:aws:iam::111122223333:oidc-provider/token.actions.githubusercontent.com"
          }
          Action = "sts:AssumeRoleWithWebIdentity"
          Condition = {
            StringEquals = {
              "token.actions.githubusercontent.com:aud" = ["sts.amazonaws.com"]
              "token.actions.githubusercontent.com:sub" = ["repo:acme@123456/web@456789:environment:production"]
              "token.actions.githubusercontent.com:ref" = ["refs/heads/main"]
            }
          }
        },
      ]
    }))
    error_message = "The trust policy is the constructs' own."
  }

  assert {
    condition     = output.roles["existing-provider-web-deploy"].has_inline_policy
    error_message = "A role with permission sets has a policy."
  }

  assert {
    condition = jsondecode(output.roles["existing-provider-web-deploy"].permission_policy) == jsondecode(jsonencode({
      Version = "2012-10-17"
      Statement = [
        {
          Sid      = "DeployService"
          Action   = ["ecs:UpdateService"]
          Resource = ["arn:aws:ecs:eu-central-1:111122223333:service/prod/web"]
          Effect   = "Allow"
        },
        {
          Sid      = "EcrLogin"
          Action   = ["ecr:GetAuthorizationToken"]
          Resource = ["*"]
          Effect   = "Allow"
        },
        {
          Sid = "EcrPush"
          Action = [
            "ecr:BatchCheckLayerAvailability",
            "ecr:BatchGetImage",
            "ecr:CompleteLayerUpload",
            "ecr:InitiateLayerUpload",
            "ecr:PutImage",
            "ecr:UploadLayerPart",
          ]
          Resource = ["arn:aws:ecr:eu-central-1:111122223333:repository/web"]
          Effect   = "Allow"
        },
        {
          Sid    = "PassTaskRoles"
          Action = ["iam:PassRole"]
          Resource = [
            "arn:aws:iam::111122223333:role/web-task",
            "arn:aws:iam::111122223333:role/web-execution",
          ]
          Condition = { StringEquals = { "iam:PassedToService" = "ecs-tasks.amazonaws.com" } }
          Effect    = "Allow"
        },
        {
          Sid      = "ReadTaskDefinitions"
          Action   = ["ecs:DescribeTaskDefinition"]
          Resource = ["*"]
          Effect   = "Allow"
        },
        {
          Sid    = "RegisterTaskDefinition"
          Action = ["ecs:RegisterTaskDefinition"]
          Resource = [
            "arn:aws:ecs:eu-central-1:111122223333:task-definition/web:*",
            "arn:aws:ecs:eu-central-1:111122223333:task-definition/web",
          ]
          Effect = "Allow"
        },
        {
          Sid    = "TagTaskDefinitionOnRegister"
          Action = ["ecs:TagResource"]
          Resource = [
            "arn:aws:ecs:eu-central-1:111122223333:task-definition/web:*",
            "arn:aws:ecs:eu-central-1:111122223333:task-definition/web",
          ]
          Condition = { StringEquals = { "ecs:CreateAction" = "RegisterTaskDefinition" } }
          Effect    = "Allow"
        },
        {
          Sid      = "WatchServices"
          Action   = ["ecs:DescribeServices"]
          Resource = ["arn:aws:ecs:eu-central-1:111122223333:service/prod/web"]
          Effect   = "Allow"
        },
      ]
    }))
    error_message = "The permissions are the constructs' own."
  }
}

run "two_calls_web_deploy" {
  command = plan

  module {
    source = "./modules/policies"
  }

  variables {
    roles = {
      two-calls-web-deploy = {
        repositories = ["acme@123456/web@456789"]
        branches     = ["main"]
        environments = ["production"]
        ecr_push     = { repositories = ["web"] }
        ecs_deploy = {
          cluster       = "prod"
          services      = ["web"]
          task_families = ["web"]
          pass_roles    = ["web-task", "web-execution"]
        }
      }
    }
    tags = {}
    place = {
      partition         = "aws"
      region            = "eu-central-1"
      account_id        = "111122223333"
      audiences         = ["sts.amazonaws.com"]
      oidc_provider_arn = "arn:aws:iam::111122223333:oidc-provider/token.actions.githubusercontent.com"
      issuer            = "token.actions.githubusercontent.com"
    }
  }

  assert {
    condition     = length(concat(output.roles["two-calls-web-deploy"].problems.known, output.roles["two-calls-web-deploy"].problems.references, output.roles["two-calls-web-deploy"].problems.policy)) == 0
    error_message = "Nothing speaks against the role."
  }

  assert {
    condition = jsondecode(output.roles["two-calls-web-deploy"].trust_policy) == jsondecode(jsonencode({
      Version = "2012-10-17"
      Statement = [
        {
          Effect = "Allow"
          Principal = {
            Federated = "arn:aws:iam::111122223333:oidc-provider/token.actions.githubusercontent.com"
          }
          Action = "sts:AssumeRoleWithWebIdentity"
          Condition = {
            StringEquals = {
              "token.actions.githubusercontent.com:aud" = ["sts.amazonaws.com"]
              "token.actions.githubusercontent.com:sub" = ["repo:acme@123456/web@456789:environment:production"]
              "token.actions.githubusercontent.com:ref" = ["refs/heads/main"]
            }
          }
        },
      ]
    }))
    error_message = "The trust policy is the constructs' own."
  }

  assert {
    condition     = output.roles["two-calls-web-deploy"].has_inline_policy
    error_message = "A role with permission sets has a policy."
  }

  assert {
    condition = jsondecode(output.roles["two-calls-web-deploy"].permission_policy) == jsondecode(jsonencode({
      Version = "2012-10-17"
      Statement = [
        {
          Sid      = "DeployService"
          Action   = ["ecs:UpdateService"]
          Resource = ["arn:aws:ecs:eu-central-1:111122223333:service/prod/web"]
          Effect   = "Allow"
        },
        {
          Sid      = "EcrLogin"
          Action   = ["ecr:GetAuthorizationToken"]
          Resource = ["*"]
          Effect   = "Allow"
        },
        {
          Sid = "EcrPush"
          Action = [
            "ecr:BatchCheckLayerAvailability",
            "ecr:BatchGetImage",
            "ecr:CompleteLayerUpload",
            "ecr:InitiateLayerUpload",
            "ecr:PutImage",
            "ecr:UploadLayerPart",
          ]
          Resource = ["arn:aws:ecr:eu-central-1:111122223333:repository/web"]
          Effect   = "Allow"
        },
        {
          Sid    = "PassTaskRoles"
          Action = ["iam:PassRole"]
          Resource = [
            "arn:aws:iam::111122223333:role/web-task",
            "arn:aws:iam::111122223333:role/web-execution",
          ]
          Condition = { StringEquals = { "iam:PassedToService" = "ecs-tasks.amazonaws.com" } }
          Effect    = "Allow"
        },
        {
          Sid      = "ReadTaskDefinitions"
          Action   = ["ecs:DescribeTaskDefinition"]
          Resource = ["*"]
          Effect   = "Allow"
        },
        {
          Sid    = "RegisterTaskDefinition"
          Action = ["ecs:RegisterTaskDefinition"]
          Resource = [
            "arn:aws:ecs:eu-central-1:111122223333:task-definition/web:*",
            "arn:aws:ecs:eu-central-1:111122223333:task-definition/web",
          ]
          Effect = "Allow"
        },
        {
          Sid    = "TagTaskDefinitionOnRegister"
          Action = ["ecs:TagResource"]
          Resource = [
            "arn:aws:ecs:eu-central-1:111122223333:task-definition/web:*",
            "arn:aws:ecs:eu-central-1:111122223333:task-definition/web",
          ]
          Condition = { StringEquals = { "ecs:CreateAction" = "RegisterTaskDefinition" } }
          Effect    = "Allow"
        },
        {
          Sid      = "WatchServices"
          Action   = ["ecs:DescribeServices"]
          Resource = ["arn:aws:ecs:eu-central-1:111122223333:service/prod/web"]
          Effect   = "Allow"
        },
      ]
    }))
    error_message = "The permissions are the constructs' own."
  }
}

run "immutable_migration_web_deploy" {
  command = plan

  module {
    source = "./modules/policies"
  }

  variables {
    roles = {
      immutable-migration-web-deploy = {
        repositories = ["acme@123456/web@456789", "acme/web"]
        branches     = ["main"]
        environments = ["production"]
        ecr_push     = { repositories = ["web"] }
        ecs_deploy = {
          cluster       = "prod"
          services      = ["web"]
          task_families = ["web"]
          pass_roles    = ["web-task", "web-execution"]
        }
      }
    }
    tags = {}
    place = {
      partition         = "aws"
      region            = "eu-central-1"
      account_id        = "111122223333"
      audiences         = ["sts.amazonaws.com"]
      oidc_provider_arn = "arn:aws:iam::111122223333:oidc-provider/token.actions.githubusercontent.com"
      issuer            = "token.actions.githubusercontent.com"
    }
  }

  assert {
    condition     = length(concat(output.roles["immutable-migration-web-deploy"].problems.known, output.roles["immutable-migration-web-deploy"].problems.references, output.roles["immutable-migration-web-deploy"].problems.policy)) == 0
    error_message = "Nothing speaks against the role."
  }

  assert {
    condition = jsondecode(output.roles["immutable-migration-web-deploy"].trust_policy) == jsondecode(jsonencode({
      Version = "2012-10-17"
      Statement = [
        {
          Effect = "Allow"
          Principal = {
            Federated = "arn:aws:iam::111122223333:oidc-provider/token.actions.githubusercontent.com"
          }
          Action = "sts:AssumeRoleWithWebIdentity"
          Condition = {
            StringEquals = {
              "token.actions.githubusercontent.com:aud" = ["sts.amazonaws.com"]
              "token.actions.githubusercontent.com:sub" = ["repo:acme@123456/web@456789:environment:production"]
              "token.actions.githubusercontent.com:ref" = ["refs/heads/main"]
            }
          }
        },
        {
          Effect = "Allow"
          Principal = {
            Federated = "arn:aws:iam::111122223333:oidc-provider/token.actions.githubusercontent.com"
          }
          Action = "sts:AssumeRoleWithWebIdentity"
          Condition = {
            StringEquals = {
              "token.actions.githubusercontent.com:aud"           = ["sts.amazonaws.com"]
              "token.actions.githubusercontent.com:sub"           = ["repo:acme/web:environment:production"]
              "token.actions.githubusercontent.com:repository_id" = ["456789"]
              "token.actions.githubusercontent.com:ref"           = ["refs/heads/main"]
            }
          }
        },
      ]
    }))
    error_message = "The trust policy is the constructs' own."
  }

  assert {
    condition     = output.roles["immutable-migration-web-deploy"].has_inline_policy
    error_message = "A role with permission sets has a policy."
  }

  assert {
    condition = jsondecode(output.roles["immutable-migration-web-deploy"].permission_policy) == jsondecode(jsonencode({
      Version = "2012-10-17"
      Statement = [
        {
          Sid      = "DeployService"
          Action   = ["ecs:UpdateService"]
          Resource = ["arn:aws:ecs:eu-central-1:111122223333:service/prod/web"]
          Effect   = "Allow"
        },
        {
          Sid      = "EcrLogin"
          Action   = ["ecr:GetAuthorizationToken"]
          Resource = ["*"]
          Effect   = "Allow"
        },
        {
          Sid = "EcrPush"
          Action = [
            "ecr:BatchCheckLayerAvailability",
            "ecr:BatchGetImage",
            "ecr:CompleteLayerUpload",
            "ecr:InitiateLayerUpload",
            "ecr:PutImage",
            "ecr:UploadLayerPart",
          ]
          Resource = ["arn:aws:ecr:eu-central-1:111122223333:repository/web"]
          Effect   = "Allow"
        },
        {
          Sid    = "PassTaskRoles"
          Action = ["iam:PassRole"]
          Resource = [
            "arn:aws:iam::111122223333:role/web-task",
            "arn:aws:iam::111122223333:role/web-execution",
          ]
          Condition = { StringEquals = { "iam:PassedToService" = "ecs-tasks.amazonaws.com" } }
          Effect    = "Allow"
        },
        {
          Sid      = "ReadTaskDefinitions"
          Action   = ["ecs:DescribeTaskDefinition"]
          Resource = ["*"]
          Effect   = "Allow"
        },
        {
          Sid    = "RegisterTaskDefinition"
          Action = ["ecs:RegisterTaskDefinition"]
          Resource = [
            "arn:aws:ecs:eu-central-1:111122223333:task-definition/web:*",
            "arn:aws:ecs:eu-central-1:111122223333:task-definition/web",
          ]
          Effect = "Allow"
        },
        {
          Sid    = "TagTaskDefinitionOnRegister"
          Action = ["ecs:TagResource"]
          Resource = [
            "arn:aws:ecs:eu-central-1:111122223333:task-definition/web:*",
            "arn:aws:ecs:eu-central-1:111122223333:task-definition/web",
          ]
          Condition = { StringEquals = { "ecs:CreateAction" = "RegisterTaskDefinition" } }
          Effect    = "Allow"
        },
        {
          Sid      = "WatchServices"
          Action   = ["ecs:DescribeServices"]
          Resource = ["arn:aws:ecs:eu-central-1:111122223333:service/prod/web"]
          Effect   = "Allow"
        },
      ]
    }))
    error_message = "The permissions are the constructs' own."
  }
}
