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

run "a_provider_and_a_role_for_each_key" {
  command = plan

  variables {
    oidc_provider = { thumbprint_source = "aws" }
    roles = {
      a = { repositories = ["acme@123456/web@456789"], branches = ["main"] }
      b = { repositories = ["acme@123456/web@456789"], environments = ["x"] }
    }
  }

  assert {
    condition     = output.oidc_provider_arn == "arn:aws:iam::111122223333:oidc-provider/token.actions.githubusercontent.com"
    error_message = "The provider's ARN is known in the plan."
  }

  assert {
    condition     = output.role_names == { a = "a", b = "b" }
    error_message = "Each role is named as its key."
  }

  assert {
    condition     = endswith(output.role_arns["a"], ":role/a")
    error_message = "The ARN of a role is known in the plan."
  }
}
