# Written by `npm run generate` of cdktf-aws-github-oidc. Do not edit: change its constructs or its schema.

# terraform test plans with the real AWS provider and calls no cloud.

provider "aws" {
  region                      = "eu-central-1"
  access_key                  = "none"
  secret_key                  = "none"
  skip_credentials_validation = true
  skip_metadata_api_check     = true
  skip_requesting_account_id  = true
}

run "minimal_web_deploy" {
  command = plan

  module {
    source = "./modules/deploy-role"
  }

  variables {
    name = "minimal-web-deploy"
    role = {
      repositories       = ["acme@123456/web@456789"]
      branches           = ["main"]
      exclusive_policies = false
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
    role_paths = ["/"]
  }

  assert {
    condition = jsondecode(aws_iam_role.this.assume_role_policy) == jsondecode(jsonencode({
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
    condition     = length(aws_iam_role_policy.this) == 0
    error_message = "A role without permission sets has no policy."
  }

  assert {
    condition     = length(aws_iam_role_policies_exclusive.this) == 0 && length(aws_iam_role_policy_attachments_exclusive.this) == 0
    error_message = "The role keeps what is attached elsewhere."
  }
}

run "ecr_ecs_web_deploy" {
  command = plan

  module {
    source = "./modules/deploy-role"
  }

  variables {
    name = "ecr-ecs-web-deploy"
    role = {
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
    tags = {}
    place = {
      partition         = "aws"
      region            = "eu-central-1"
      account_id        = "111122223333"
      audiences         = ["sts.amazonaws.com"]
      oidc_provider_arn = "arn:aws:iam::111122223333:oidc-provider/token.actions.githubusercontent.com"
      issuer            = "token.actions.githubusercontent.com"
    }
    role_paths = ["/github-actions/"]
  }

  assert {
    condition = jsondecode(aws_iam_role.this.assume_role_policy) == jsondecode(jsonencode({
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
    condition = jsondecode(aws_iam_role_policy.this[0].policy) == jsondecode(jsonencode({
      Version = "2012-10-17"
      Statement = [
        {
          Effect   = "Allow"
          Sid      = "DeployService"
          Action   = ["ecs:UpdateService"]
          Resource = ["arn:aws:ecs:eu-central-1:111122223333:service/prod/web"]
        },
        {
          Effect   = "Allow"
          Sid      = "EcrLogin"
          Action   = ["ecr:GetAuthorizationToken"]
          Resource = ["*"]
        },
        {
          Effect = "Allow"
          Sid    = "EcrPush"
          Action = [
            "ecr:BatchCheckLayerAvailability",
            "ecr:BatchGetImage",
            "ecr:CompleteLayerUpload",
            "ecr:InitiateLayerUpload",
            "ecr:PutImage",
            "ecr:UploadLayerPart",
          ]
          Resource = ["arn:aws:ecr:eu-central-1:111122223333:repository/web"]
        },
        {
          Effect = "Allow"
          Sid    = "PassTaskRoles"
          Action = ["iam:PassRole"]
          Resource = [
            "arn:aws:iam::111122223333:role/web-task",
            "arn:aws:iam::111122223333:role/web-execution",
          ]
          Condition = { StringEquals = { "iam:PassedToService" = "ecs-tasks.amazonaws.com" } }
        },
        {
          Effect   = "Allow"
          Sid      = "ReadTaskDefinitions"
          Action   = ["ecs:DescribeTaskDefinition"]
          Resource = ["*"]
        },
        {
          Effect = "Allow"
          Sid    = "RegisterTaskDefinition"
          Action = ["ecs:RegisterTaskDefinition"]
          Resource = [
            "arn:aws:ecs:eu-central-1:111122223333:task-definition/web:*",
            "arn:aws:ecs:eu-central-1:111122223333:task-definition/web",
          ]
        },
        {
          Effect = "Allow"
          Sid    = "TagTaskDefinitionOnRegister"
          Action = ["ecs:TagResource"]
          Resource = [
            "arn:aws:ecs:eu-central-1:111122223333:task-definition/web:*",
            "arn:aws:ecs:eu-central-1:111122223333:task-definition/web",
          ]
          Condition = { StringEquals = { "ecs:CreateAction" = "RegisterTaskDefinition" } }
        },
        {
          Effect   = "Allow"
          Sid      = "WatchServices"
          Action   = ["ecs:DescribeServices"]
          Resource = ["arn:aws:ecs:eu-central-1:111122223333:service/prod/web"]
        },
      ]
    }))
    error_message = "The permissions are the constructs' own."
  }

  assert {
    condition     = length(aws_iam_role_policies_exclusive.this) == 1 && length(aws_iam_role_policy_attachments_exclusive.this) == 1
    error_message = "The role keeps to these policies."
  }
}

run "ecr_ecs_web_test" {
  command = plan

  module {
    source = "./modules/deploy-role"
  }

  variables {
    name = "ecr-ecs-web-test"
    role = {
      repositories = ["acme@123456/web@456789"]
      pull_request = true
      ecr_pull     = { repositories = ["base"] }
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
    role_paths = ["/"]
  }

  assert {
    condition = jsondecode(aws_iam_role.this.assume_role_policy) == jsondecode(jsonencode({
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
    condition = jsondecode(aws_iam_role_policy.this[0].policy) == jsondecode(jsonencode({
      Version = "2012-10-17"
      Statement = [
        {
          Effect   = "Allow"
          Sid      = "EcrLogin"
          Action   = ["ecr:GetAuthorizationToken"]
          Resource = ["*"]
        },
        {
          Effect   = "Allow"
          Sid      = "EcrPull"
          Action   = ["ecr:BatchGetImage", "ecr:GetDownloadUrlForLayer"]
          Resource = ["arn:aws:ecr:eu-central-1:111122223333:repository/base"]
        },
      ]
    }))
    error_message = "The permissions are the constructs' own."
  }

  assert {
    condition     = length(aws_iam_role_policies_exclusive.this) == 1 && length(aws_iam_role_policy_attachments_exclusive.this) == 1
    error_message = "The role keeps to these policies."
  }
}

run "plan_and_deploy_web_plan" {
  command = plan

  module {
    source = "./modules/deploy-role"
  }

  variables {
    name = "plan-and-deploy-web-plan"
    role = {
      repositories = ["acme@123456/web@456789"]
      pull_request = true
      path         = "/github-actions/"
      terraform_plan = {
        state_bucket = "acme-terraform-state"
        state_keys   = ["github-oidc/terraform.tfstate"]
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
    role_paths = ["/github-actions/"]
  }

  assert {
    condition = jsondecode(aws_iam_role.this.assume_role_policy) == jsondecode(jsonencode({
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
    condition = jsondecode(aws_iam_role_policy.this[0].policy) == jsondecode(jsonencode({
      Version = "2012-10-17"
      Statement = [
        {
          Effect   = "Allow"
          Sid      = "ReadProvider"
          Action   = ["iam:GetOpenIDConnectProvider"]
          Resource = ["arn:aws:iam::111122223333:oidc-provider/token.actions.githubusercontent.com"]
        },
        {
          Effect = "Allow"
          Sid    = "ReadRoles"
          Action = [
            "iam:GetRole",
            "iam:GetRolePolicy",
            "iam:ListAttachedRolePolicies",
            "iam:ListRolePolicies",
          ]
          Resource = ["arn:aws:iam::111122223333:role/github-actions/*"]
        },
        {
          Effect    = "Allow"
          Sid       = "StateList"
          Action    = ["s3:ListBucket"]
          Resource  = ["arn:aws:s3:::acme-terraform-state"]
          Condition = { StringEquals = { "s3:prefix" = ["env:/", "github-oidc/terraform.tfstate"] } }
        },
        {
          Effect   = "Allow"
          Sid      = "StateRead"
          Action   = ["s3:GetObject"]
          Resource = ["arn:aws:s3:::acme-terraform-state/github-oidc/terraform.tfstate"]
        },
      ]
    }))
    error_message = "The permissions are the constructs' own."
  }

  assert {
    condition     = length(aws_iam_role_policies_exclusive.this) == 1 && length(aws_iam_role_policy_attachments_exclusive.this) == 1
    error_message = "The role keeps to these policies."
  }
}

run "plan_and_deploy_web_deploy" {
  command = plan

  module {
    source = "./modules/deploy-role"
  }

  variables {
    name = "plan-and-deploy-web-deploy"
    role = {
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
    tags = {}
    place = {
      partition         = "aws"
      region            = "eu-central-1"
      account_id        = "111122223333"
      audiences         = ["sts.amazonaws.com"]
      oidc_provider_arn = "arn:aws:iam::111122223333:oidc-provider/token.actions.githubusercontent.com"
      issuer            = "token.actions.githubusercontent.com"
    }
    role_paths = ["/github-actions/"]
  }

  assert {
    condition = jsondecode(aws_iam_role.this.assume_role_policy) == jsondecode(jsonencode({
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
    condition = jsondecode(aws_iam_role_policy.this[0].policy) == jsondecode(jsonencode({
      Version = "2012-10-17"
      Statement = [
        {
          Effect   = "Allow"
          Sid      = "DeployService"
          Action   = ["ecs:UpdateService"]
          Resource = ["arn:aws:ecs:eu-central-1:111122223333:service/prod/web"]
        },
        {
          Effect   = "Allow"
          Sid      = "EcrLogin"
          Action   = ["ecr:GetAuthorizationToken"]
          Resource = ["*"]
        },
        {
          Effect = "Allow"
          Sid    = "EcrPush"
          Action = [
            "ecr:BatchCheckLayerAvailability",
            "ecr:BatchGetImage",
            "ecr:CompleteLayerUpload",
            "ecr:InitiateLayerUpload",
            "ecr:PutImage",
            "ecr:UploadLayerPart",
          ]
          Resource = ["arn:aws:ecr:eu-central-1:111122223333:repository/web"]
        },
        {
          Effect = "Allow"
          Sid    = "PassTaskRoles"
          Action = ["iam:PassRole"]
          Resource = [
            "arn:aws:iam::111122223333:role/web-task",
            "arn:aws:iam::111122223333:role/web-execution",
          ]
          Condition = { StringEquals = { "iam:PassedToService" = "ecs-tasks.amazonaws.com" } }
        },
        {
          Effect   = "Allow"
          Sid      = "ReadTaskDefinitions"
          Action   = ["ecs:DescribeTaskDefinition"]
          Resource = ["*"]
        },
        {
          Effect = "Allow"
          Sid    = "RegisterTaskDefinition"
          Action = ["ecs:RegisterTaskDefinition"]
          Resource = [
            "arn:aws:ecs:eu-central-1:111122223333:task-definition/web:*",
            "arn:aws:ecs:eu-central-1:111122223333:task-definition/web",
          ]
        },
        {
          Effect = "Allow"
          Sid    = "TagTaskDefinitionOnRegister"
          Action = ["ecs:TagResource"]
          Resource = [
            "arn:aws:ecs:eu-central-1:111122223333:task-definition/web:*",
            "arn:aws:ecs:eu-central-1:111122223333:task-definition/web",
          ]
          Condition = { StringEquals = { "ecs:CreateAction" = "RegisterTaskDefinition" } }
        },
        {
          Effect   = "Allow"
          Sid      = "WatchServices"
          Action   = ["ecs:DescribeServices"]
          Resource = ["arn:aws:ecs:eu-central-1:111122223333:service/prod/web"]
        },
      ]
    }))
    error_message = "The permissions are the constructs' own."
  }

  assert {
    condition     = length(aws_iam_role_policies_exclusive.this) == 1 && length(aws_iam_role_policy_attachments_exclusive.this) == 1
    error_message = "The role keeps to these policies."
  }
}

run "existing_provider_web_deploy" {
  command = plan

  module {
    source = "./modules/deploy-role"
  }

  variables {
    name = "existing-provider-web-deploy"
    role = {
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
    tags = {}
    place = {
      partition         = "aws"
      region            = "eu-central-1"
      account_id        = "111122223333"
      audiences         = ["sts.amazonaws.com"]
      oidc_provider_arn = "arn:aws:iam::111122223333:oidc-provider/token.actions.githubusercontent.com"
      issuer            = "token.actions.githubusercontent.com"
    }
    role_paths = ["/"]
  }

  assert {
    condition = jsondecode(aws_iam_role.this.assume_role_policy) == jsondecode(jsonencode({
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
    condition = jsondecode(aws_iam_role_policy.this[0].policy) == jsondecode(jsonencode({
      Version = "2012-10-17"
      Statement = [
        {
          Effect   = "Allow"
          Sid      = "DeployService"
          Action   = ["ecs:UpdateService"]
          Resource = ["arn:aws:ecs:eu-central-1:111122223333:service/prod/web"]
        },
        {
          Effect   = "Allow"
          Sid      = "EcrLogin"
          Action   = ["ecr:GetAuthorizationToken"]
          Resource = ["*"]
        },
        {
          Effect = "Allow"
          Sid    = "EcrPush"
          Action = [
            "ecr:BatchCheckLayerAvailability",
            "ecr:BatchGetImage",
            "ecr:CompleteLayerUpload",
            "ecr:InitiateLayerUpload",
            "ecr:PutImage",
            "ecr:UploadLayerPart",
          ]
          Resource = ["arn:aws:ecr:eu-central-1:111122223333:repository/web"]
        },
        {
          Effect = "Allow"
          Sid    = "PassTaskRoles"
          Action = ["iam:PassRole"]
          Resource = [
            "arn:aws:iam::111122223333:role/web-task",
            "arn:aws:iam::111122223333:role/web-execution",
          ]
          Condition = { StringEquals = { "iam:PassedToService" = "ecs-tasks.amazonaws.com" } }
        },
        {
          Effect   = "Allow"
          Sid      = "ReadTaskDefinitions"
          Action   = ["ecs:DescribeTaskDefinition"]
          Resource = ["*"]
        },
        {
          Effect = "Allow"
          Sid    = "RegisterTaskDefinition"
          Action = ["ecs:RegisterTaskDefinition"]
          Resource = [
            "arn:aws:ecs:eu-central-1:111122223333:task-definition/web:*",
            "arn:aws:ecs:eu-central-1:111122223333:task-definition/web",
          ]
        },
        {
          Effect = "Allow"
          Sid    = "TagTaskDefinitionOnRegister"
          Action = ["ecs:TagResource"]
          Resource = [
            "arn:aws:ecs:eu-central-1:111122223333:task-definition/web:*",
            "arn:aws:ecs:eu-central-1:111122223333:task-definition/web",
          ]
          Condition = { StringEquals = { "ecs:CreateAction" = "RegisterTaskDefinition" } }
        },
        {
          Effect   = "Allow"
          Sid      = "WatchServices"
          Action   = ["ecs:DescribeServices"]
          Resource = ["arn:aws:ecs:eu-central-1:111122223333:service/prod/web"]
        },
      ]
    }))
    error_message = "The permissions are the constructs' own."
  }

  assert {
    condition     = length(aws_iam_role_policies_exclusive.this) == 1 && length(aws_iam_role_policy_attachments_exclusive.this) == 1
    error_message = "The role keeps to these policies."
  }
}

run "two_calls_web_deploy" {
  command = plan

  module {
    source = "./modules/deploy-role"
  }

  variables {
    name = "two-calls-web-deploy"
    role = {
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
    tags = {}
    place = {
      partition         = "aws"
      region            = "eu-central-1"
      account_id        = "111122223333"
      audiences         = ["sts.amazonaws.com"]
      oidc_provider_arn = "arn:aws:iam::111122223333:oidc-provider/token.actions.githubusercontent.com"
      issuer            = "token.actions.githubusercontent.com"
    }
    role_paths = ["/"]
  }

  assert {
    condition = jsondecode(aws_iam_role.this.assume_role_policy) == jsondecode(jsonencode({
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
    condition = jsondecode(aws_iam_role_policy.this[0].policy) == jsondecode(jsonencode({
      Version = "2012-10-17"
      Statement = [
        {
          Effect   = "Allow"
          Sid      = "DeployService"
          Action   = ["ecs:UpdateService"]
          Resource = ["arn:aws:ecs:eu-central-1:111122223333:service/prod/web"]
        },
        {
          Effect   = "Allow"
          Sid      = "EcrLogin"
          Action   = ["ecr:GetAuthorizationToken"]
          Resource = ["*"]
        },
        {
          Effect = "Allow"
          Sid    = "EcrPush"
          Action = [
            "ecr:BatchCheckLayerAvailability",
            "ecr:BatchGetImage",
            "ecr:CompleteLayerUpload",
            "ecr:InitiateLayerUpload",
            "ecr:PutImage",
            "ecr:UploadLayerPart",
          ]
          Resource = ["arn:aws:ecr:eu-central-1:111122223333:repository/web"]
        },
        {
          Effect = "Allow"
          Sid    = "PassTaskRoles"
          Action = ["iam:PassRole"]
          Resource = [
            "arn:aws:iam::111122223333:role/web-task",
            "arn:aws:iam::111122223333:role/web-execution",
          ]
          Condition = { StringEquals = { "iam:PassedToService" = "ecs-tasks.amazonaws.com" } }
        },
        {
          Effect   = "Allow"
          Sid      = "ReadTaskDefinitions"
          Action   = ["ecs:DescribeTaskDefinition"]
          Resource = ["*"]
        },
        {
          Effect = "Allow"
          Sid    = "RegisterTaskDefinition"
          Action = ["ecs:RegisterTaskDefinition"]
          Resource = [
            "arn:aws:ecs:eu-central-1:111122223333:task-definition/web:*",
            "arn:aws:ecs:eu-central-1:111122223333:task-definition/web",
          ]
        },
        {
          Effect = "Allow"
          Sid    = "TagTaskDefinitionOnRegister"
          Action = ["ecs:TagResource"]
          Resource = [
            "arn:aws:ecs:eu-central-1:111122223333:task-definition/web:*",
            "arn:aws:ecs:eu-central-1:111122223333:task-definition/web",
          ]
          Condition = { StringEquals = { "ecs:CreateAction" = "RegisterTaskDefinition" } }
        },
        {
          Effect   = "Allow"
          Sid      = "WatchServices"
          Action   = ["ecs:DescribeServices"]
          Resource = ["arn:aws:ecs:eu-central-1:111122223333:service/prod/web"]
        },
      ]
    }))
    error_message = "The permissions are the constructs' own."
  }

  assert {
    condition     = length(aws_iam_role_policies_exclusive.this) == 1 && length(aws_iam_role_policy_attachments_exclusive.this) == 1
    error_message = "The role keeps to these policies."
  }
}

run "immutable_migration_web_deploy" {
  command = plan

  module {
    source = "./modules/deploy-role"
  }

  variables {
    name = "immutable-migration-web-deploy"
    role = {
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
    tags = {}
    place = {
      partition         = "aws"
      region            = "eu-central-1"
      account_id        = "111122223333"
      audiences         = ["sts.amazonaws.com"]
      oidc_provider_arn = "arn:aws:iam::111122223333:oidc-provider/token.actions.githubusercontent.com"
      issuer            = "token.actions.githubusercontent.com"
    }
    role_paths = ["/"]
  }

  assert {
    condition = jsondecode(aws_iam_role.this.assume_role_policy) == jsondecode(jsonencode({
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
    condition = jsondecode(aws_iam_role_policy.this[0].policy) == jsondecode(jsonencode({
      Version = "2012-10-17"
      Statement = [
        {
          Effect   = "Allow"
          Sid      = "DeployService"
          Action   = ["ecs:UpdateService"]
          Resource = ["arn:aws:ecs:eu-central-1:111122223333:service/prod/web"]
        },
        {
          Effect   = "Allow"
          Sid      = "EcrLogin"
          Action   = ["ecr:GetAuthorizationToken"]
          Resource = ["*"]
        },
        {
          Effect = "Allow"
          Sid    = "EcrPush"
          Action = [
            "ecr:BatchCheckLayerAvailability",
            "ecr:BatchGetImage",
            "ecr:CompleteLayerUpload",
            "ecr:InitiateLayerUpload",
            "ecr:PutImage",
            "ecr:UploadLayerPart",
          ]
          Resource = ["arn:aws:ecr:eu-central-1:111122223333:repository/web"]
        },
        {
          Effect = "Allow"
          Sid    = "PassTaskRoles"
          Action = ["iam:PassRole"]
          Resource = [
            "arn:aws:iam::111122223333:role/web-task",
            "arn:aws:iam::111122223333:role/web-execution",
          ]
          Condition = { StringEquals = { "iam:PassedToService" = "ecs-tasks.amazonaws.com" } }
        },
        {
          Effect   = "Allow"
          Sid      = "ReadTaskDefinitions"
          Action   = ["ecs:DescribeTaskDefinition"]
          Resource = ["*"]
        },
        {
          Effect = "Allow"
          Sid    = "RegisterTaskDefinition"
          Action = ["ecs:RegisterTaskDefinition"]
          Resource = [
            "arn:aws:ecs:eu-central-1:111122223333:task-definition/web:*",
            "arn:aws:ecs:eu-central-1:111122223333:task-definition/web",
          ]
        },
        {
          Effect = "Allow"
          Sid    = "TagTaskDefinitionOnRegister"
          Action = ["ecs:TagResource"]
          Resource = [
            "arn:aws:ecs:eu-central-1:111122223333:task-definition/web:*",
            "arn:aws:ecs:eu-central-1:111122223333:task-definition/web",
          ]
          Condition = { StringEquals = { "ecs:CreateAction" = "RegisterTaskDefinition" } }
        },
        {
          Effect   = "Allow"
          Sid      = "WatchServices"
          Action   = ["ecs:DescribeServices"]
          Resource = ["arn:aws:ecs:eu-central-1:111122223333:service/prod/web"]
        },
      ]
    }))
    error_message = "The permissions are the constructs' own."
  }

  assert {
    condition     = length(aws_iam_role_policies_exclusive.this) == 1 && length(aws_iam_role_policy_attachments_exclusive.this) == 1
    error_message = "The role keeps to these policies."
  }
}
