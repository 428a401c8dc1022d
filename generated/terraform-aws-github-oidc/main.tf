# Written by `npm run generate` of cdktf-aws-github-oidc. Do not edit: change its constructs or its schema.

data "aws_caller_identity" "current" {
  lifecycle {
    postcondition {
      condition     = var.account_id == null || self.account_id == var.account_id
      error_message = "account_id: received ${jsonencode(var.account_id)}, but the credentials are of account ${self.account_id}. Use those of the account, or correct account_id."
    }
  }
}

data "aws_partition" "current" {}

data "aws_region" "current" {}

locals {
  account_id = data.aws_caller_identity.current.account_id
  partition  = data.aws_partition.current.partition
  region     = var.region != null ? var.region : data.aws_region.current.id
  role_paths = distinct([for role in values(var.roles) : try(coalesce(role.path, "/"), "/")])
}

module "deploy_role" {
  source   = "./modules/deploy-role"
  for_each = var.roles

  name                 = each.key
  repositories         = lookup(each.value, "repositories", null)
  branches             = lookup(each.value, "branches", null)
  git_tags             = lookup(each.value, "git_tags", null)
  environments         = lookup(each.value, "environments", null)
  pull_request         = lookup(each.value, "pull_request", null)
  max_session_duration = lookup(each.value, "max_session_duration", null)
  permissions_boundary = lookup(each.value, "permissions_boundary", null)
  exclusive_policies   = lookup(each.value, "exclusive_policies", null)
  path                 = lookup(each.value, "path", null)
  description          = lookup(each.value, "description", null)
  ecr_pull             = lookup(each.value, "ecr_pull", null)
  ecr_push             = lookup(each.value, "ecr_push", null)
  ecs_deploy           = lookup(each.value, "ecs_deploy", null)
  terraform_plan       = lookup(each.value, "terraform_plan", null)
  tags                 = merge(var.tags, lookup(each.value, "tags", {}))

  account_id        = local.account_id
  audiences         = module.oidc_provider.audiences
  oidc_provider_arn = module.oidc_provider.arn
  partition         = local.partition
  region            = local.region
  role_paths        = local.role_paths
}

module "oidc_provider" {
  source = "./modules/oidc-provider"

  create            = try(var.oidc_provider.create, null)
  audiences         = try(var.oidc_provider.audiences, null)
  thumbprint_source = try(var.oidc_provider.thumbprint_source, null)
  thumbprints       = try(var.oidc_provider.thumbprints, null)
  tags              = merge(var.tags, try(var.oidc_provider.tags, {}))

  account_id = local.account_id
  partition  = local.partition
}
