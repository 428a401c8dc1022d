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

override_data {
  target = data.aws_caller_identity.current
  values = { account_id = "111122223333" }
}

run "refuses_no_subject" {
  command = plan

  variables {
    oidc_provider = { thumbprint_source = "aws" }
    roles         = { deploy = { repositories = ["octo-org@123456/web@456789"] } }
  }

  expect_failures = [var.roles]
}

run "refuses_any_branch" {
  command = plan

  variables {
    oidc_provider = { thumbprint_source = "aws" }
    roles         = { deploy = { repositories = ["octo-org@123456/web@456789"], branches = ["*"] } }
  }

  expect_failures = [var.roles]
}

run "refuses_any_repository" {
  command = plan

  variables {
    oidc_provider = { thumbprint_source = "aws" }
    roles         = { deploy = { repositories = ["octo-org/*"], branches = ["main"] } }
  }

  expect_failures = [var.roles]
}

run "refuses_misspelt_field" {
  command = plan

  variables {
    oidc_provider = { thumbprint_source = "aws" }
    roles = {
      deploy = {
        repositories        = ["octo-org@123456/web@456789"]
        branches            = ["main"]
        permission_boundary = "x"
      }
    }
  }

  expect_failures = [var.roles]
}

run "refuses_any_ecr_repository" {
  command = plan

  variables {
    oidc_provider = { thumbprint_source = "aws" }
    roles = {
      deploy = {
        repositories = ["octo-org@123456/web@456789"]
        branches     = ["main"]
        ecr_push     = { repositories = ["*"] }
      }
    }
  }

  expect_failures = [var.roles]
}
