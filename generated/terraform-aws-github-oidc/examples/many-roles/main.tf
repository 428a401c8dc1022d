# Written by `npm run generate` of cdktf-aws-github-oidc. Do not edit: change its constructs or its schema.

# A role for each service, from one list.

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

locals {
  services = {
    api = "octo-org@123456/api@456790"
    web = "octo-org@123456/web@456789"
  }
}

module "github_oidc" {
  source = "git::https://github.com/OWNER/cdktf-aws-github-oidc.git//generated/terraform-aws-github-oidc?ref=v0.1.0"

  roles = {
    for service, repository in local.services : "${service}-deploy" => {
      repositories = [repository]
      branches     = ["main"]
      environments = ["production"]
      ecr_push     = { repositories = [service] }
      ecs_deploy = {
        cluster       = "prod"
        services      = [service]
        task_families = [service]
        pass_roles    = ["${service}-task", "${service}-execution"]
      }
    }
  }
}

output "role_arns" {
  description = "role-to-assume in a workflow, by role."
  value       = module.github_oidc.role_arns
}
