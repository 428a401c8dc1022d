# Written by `npm run generate` of cdktf-aws-github-oidc. Do not edit: change its constructs or its schema.

# The account has its GitHub OIDC provider already. It is read by its ARN, and the plan fails where it is absent or lacks the
# audience.

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

  oidc_provider = { create = false }
  roles = {
    web-deploy = {
      repositories = ["octo-org@123456/web@456789"]
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
}

output "role_arns" {
  description = "role-to-assume in a workflow, by role."
  value       = module.github_oidc.role_arns
}
