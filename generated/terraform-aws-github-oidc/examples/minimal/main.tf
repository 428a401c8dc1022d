# Written by `npm run generate` of cdktf-aws-github-oidc. Do not edit: change its constructs or its schema.

# One role for one branch of one repository. It has no permissions yet: attach your own to it.

provider "aws" {
  region = "eu-central-1"
}

module "github_oidc" {
  source = "../.."

  roles = { web-deploy = { repositories = ["octo-org@123456/web@456789"], branches = ["main"] } }
}

output "role_arns" {
  description = "role-to-assume in a workflow, by role."
  value       = module.github_oidc.role_arns
}
