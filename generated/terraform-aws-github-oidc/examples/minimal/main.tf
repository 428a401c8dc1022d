# Written by `npm run generate` of cdktf-aws-github-oidc. Do not edit: change its constructs or its schema.

# One role for one branch of one repository. It has no permission sets; exclusive_policies = false lets policies of your own be
# attached to it.

# Replace by your own:
# - octo-org@123456/web@456789: gh api repos/OWNER/NAME --jq '"\(.owner.login)@\(.owner.id)/\(.name)@\(.id)"' prints yours
# - OWNER in source: who publishes the module
# - the region, and the names of roles and resources

terraform {
  required_version = ">= 1.5"

  required_providers {
    aws = {
      source  = "hashicorp/aws"
      version = ">= 5.81, < 7"
    }
  }
}

provider "aws" {
  region = "eu-central-1"
}

module "github_oidc" {
  source = "git::https://github.com/OWNER/cdktf-aws-github-oidc.git//generated/terraform-aws-github-oidc?ref=v0.1.0"

  roles = {
    web-deploy = {
      repositories       = ["octo-org@123456/web@456789"]
      branches           = ["main"]
      exclusive_policies = false
    }
  }
}

output "role_arns" {
  description = "role-to-assume in a workflow, by role."
  value       = module.github_oidc.role_arns
}
