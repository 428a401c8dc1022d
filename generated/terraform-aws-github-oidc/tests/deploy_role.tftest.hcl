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

run "keeps_to_its_policies" {
  command = plan

  module {
    source = "./modules/deploy-role"
  }

  variables {
    role = {
      name                 = "deploy"
      account_id           = "111122223333"
      path                 = "/"
      description          = null
      max_session_duration = 3600
      permissions_boundary = null
      tags                 = {}
      trust_policy         = "{\"Version\":\"2012-10-17\",\"Statement\":[{\"Effect\":\"Allow\",\"Principal\":{\"Federated\":\"arn:aws:iam::111122223333:oidc-provider/token.actions.githubusercontent.com\"},\"Action\":\"sts:AssumeRoleWithWebIdentity\",\"Condition\":{\"StringEquals\":{\"token.actions.githubusercontent.com:aud\":[\"sts.amazonaws.com\"],\"token.actions.githubusercontent.com:sub\":[\"repo:acme@123456/web@456789:ref:refs/heads/main\"]}}}]}"
      permission_policy    = "{\"Version\":\"2012-10-17\",\"Statement\":[{\"Sid\":\"EcrLogin\",\"Action\":[\"ecr:GetAuthorizationToken\"],\"Resource\":[\"*\"],\"Effect\":\"Allow\"},{\"Sid\":\"EcrPush\",\"Action\":[\"ecr:BatchCheckLayerAvailability\",\"ecr:BatchGetImage\",\"ecr:CompleteLayerUpload\",\"ecr:InitiateLayerUpload\",\"ecr:PutImage\",\"ecr:UploadLayerPart\"],\"Resource\":[\"arn:aws:ecr:eu-central-1:111122223333:repository/web\"],\"Effect\":\"Allow\"}]}"
      made_policies        = {}
      has_inline_policy    = true
      managed_policies     = {}
      limited_policies     = {}
      exclusive_policies   = true
      problems = {
        known      = []
        references = []
        policy     = []
      }
    }
  }

  assert {
    condition     = length(aws_iam_role_policy.this) == 1
    error_message = "The role has its policy."
  }

  assert {
    condition     = length(aws_iam_role_policies_exclusive.this) == 1 && length(aws_iam_role_policy_attachments_exclusive.this) == 1
    error_message = "The role has no other policies."
  }
}

run "keeps_what_is_attached_elsewhere" {
  command = plan

  module {
    source = "./modules/deploy-role"
  }

  variables {
    role = {
      name                 = "deploy"
      account_id           = "111122223333"
      path                 = "/"
      description          = null
      max_session_duration = 3600
      permissions_boundary = null
      tags                 = {}
      trust_policy         = "{\"Version\":\"2012-10-17\",\"Statement\":[{\"Effect\":\"Allow\",\"Principal\":{\"Federated\":\"arn:aws:iam::111122223333:oidc-provider/token.actions.githubusercontent.com\"},\"Action\":\"sts:AssumeRoleWithWebIdentity\",\"Condition\":{\"StringEquals\":{\"token.actions.githubusercontent.com:aud\":[\"sts.amazonaws.com\"],\"token.actions.githubusercontent.com:sub\":[\"repo:acme@123456/web@456789:ref:refs/heads/main\"]}}}]}"
      permission_policy    = "{\"Version\":\"2012-10-17\",\"Statement\":[{\"Sid\":\"EcrLogin\",\"Action\":[\"ecr:GetAuthorizationToken\"],\"Resource\":[\"*\"],\"Effect\":\"Allow\"},{\"Sid\":\"EcrPush\",\"Action\":[\"ecr:BatchCheckLayerAvailability\",\"ecr:BatchGetImage\",\"ecr:CompleteLayerUpload\",\"ecr:InitiateLayerUpload\",\"ecr:PutImage\",\"ecr:UploadLayerPart\"],\"Resource\":[\"arn:aws:ecr:eu-central-1:111122223333:repository/web\"],\"Effect\":\"Allow\"}]}"
      made_policies        = {}
      has_inline_policy    = false
      managed_policies     = {}
      limited_policies     = {}
      exclusive_policies   = false
      problems = {
        known      = []
        references = []
        policy     = []
      }
    }
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

run "refuses_a_role_with_a_problem" {
  command = plan

  module {
    source = "./modules/deploy-role"
  }

  variables {
    role = {
      name                 = "deploy"
      account_id           = "111122223333"
      path                 = "/"
      description          = null
      max_session_duration = 3600
      permissions_boundary = null
      tags                 = {}
      trust_policy         = "{\"Version\":\"2012-10-17\",\"Statement\":[{\"Effect\":\"Allow\",\"Principal\":{\"Federated\":\"arn:aws:iam::111122223333:oidc-provider/token.actions.githubusercontent.com\"},\"Action\":\"sts:AssumeRoleWithWebIdentity\",\"Condition\":{\"StringEquals\":{\"token.actions.githubusercontent.com:aud\":[\"sts.amazonaws.com\"],\"token.actions.githubusercontent.com:sub\":[\"repo:acme@123456/web@456789:ref:refs/heads/main\"]}}}]}"
      permission_policy    = "{\"Version\":\"2012-10-17\",\"Statement\":[{\"Sid\":\"EcrLogin\",\"Action\":[\"ecr:GetAuthorizationToken\"],\"Resource\":[\"*\"],\"Effect\":\"Allow\"},{\"Sid\":\"EcrPush\",\"Action\":[\"ecr:BatchCheckLayerAvailability\",\"ecr:BatchGetImage\",\"ecr:CompleteLayerUpload\",\"ecr:InitiateLayerUpload\",\"ecr:PutImage\",\"ecr:UploadLayerPart\"],\"Resource\":[\"arn:aws:ecr:eu-central-1:111122223333:repository/web\"],\"Effect\":\"Allow\"}]}"
      made_policies        = {}
      has_inline_policy    = true
      managed_policies     = {}
      limited_policies     = {}
      exclusive_policies   = true
      problems = {
        known      = [": a problem"]
        references = []
        policy     = []
      }
    }
  }

  expect_failures = [aws_iam_role.this]
}
