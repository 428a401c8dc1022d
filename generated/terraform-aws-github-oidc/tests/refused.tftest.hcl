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

run "refuses_any_branch" {
  command = plan

  module {
    source = "./modules/definition"
  }

  variables {
    definition = {
      account_id    = null
      region        = null
      tags          = {}
      oidc_provider = {}
      roles         = { deploy = { repositories = ["acme@123456/web@456789"], branches = ["*"] } }
    }
  }

  expect_failures = [output.checked]
}

run "refuses_any_repository" {
  command = plan

  module {
    source = "./modules/definition"
  }

  variables {
    definition = {
      account_id    = null
      region        = null
      tags          = {}
      oidc_provider = {}
      roles         = { deploy = { repositories = ["acme/*"], branches = ["main"] } }
    }
  }

  expect_failures = [output.checked]
}

run "refuses_misspelt_field" {
  command = plan

  module {
    source = "./modules/definition"
  }

  variables {
    definition = {
      account_id    = null
      region        = null
      tags          = {}
      oidc_provider = {}
      roles = {
        deploy = {
          repositories        = ["acme@123456/web@456789"]
          branches            = ["main"]
          permission_boundary = "x"
        }
      }
    }
  }

  expect_failures = [output.checked]
}

run "refuses_wrong_type" {
  command = plan

  module {
    source = "./modules/definition"
  }

  variables {
    definition = {
      account_id    = null
      region        = null
      tags          = {}
      oidc_provider = {}
      roles         = { deploy = { repositories = ["acme@123456/web@456789"], branches = "main" } }
    }
  }

  expect_failures = [output.checked]
}

run "refuses_any_ecr_repository" {
  command = plan

  module {
    source = "./modules/definition"
  }

  variables {
    definition = {
      account_id    = null
      region        = null
      tags          = {}
      oidc_provider = {}
      roles = {
        deploy = {
          repositories = ["acme@123456/web@456789"]
          branches     = ["main"]
          ecr_push     = { repositories = ["*"] }
        }
      }
    }
  }

  expect_failures = [output.checked]
}

run "refuses_no_subject" {
  command = plan

  module {
    source = "./modules/policies"
  }

  variables {
    roles = { deploy = { repositories = ["acme@123456/web@456789"] } }
    tags  = {}
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
    condition     = length(output.roles["deploy"].problems.known) > 0
    error_message = "What fields mean together is refused."
  }
}

run "refuses_example_owner" {
  command = plan

  module {
    source = "./modules/policies"
  }

  variables {
    roles = { deploy = { repositories = ["octo-org@123456/web@456789"], branches = ["main"] } }
    tags  = {}
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
    condition     = length(output.roles["deploy"].problems.known) > 0
    error_message = "What fields mean together is refused."
  }
}

run "refuses_pull_requests_that_write" {
  command = plan

  module {
    source = "./modules/policies"
  }

  variables {
    roles = {
      deploy = {
        repositories = ["acme@123456/web@456789"]
        pull_request = true
        ecr_push     = { repositories = ["web"] }
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
    condition     = length(output.roles["deploy"].problems.known) > 0
    error_message = "What fields mean together is refused."
  }
}
