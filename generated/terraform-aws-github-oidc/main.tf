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

data "aws_region" "current" {
  lifecycle {
    postcondition {
      condition     = var.region == null || local.region_partition == local.provider_partition
      error_message = "region: received ${jsonencode(var.region)}, which is of the partition ${local.region_partition}, but the AWS provider is of ${data.aws_partition.current.partition}. Give a region of the provider's partition, or leave region out."
    }
  }
}

# What gives access is in modules/policies, modules/deploy-role and modules/oidc-provider. modules/definition and the files called
# checks only refuse: what comes out of modules/definition is what went in, and of checks what is said against it.

# What is checked where:
# - each field by itself: modules/definition, in the plan, before all else
# - fields with each other, and AWS's quotas: modules/policies; modules/deploy-role refuses to plan the role
# - the provider: modules/oidc-provider; the account: above, and of what was made modules/deploy-role
# - what is known only after the apply: in the apply, before the role, or a policy of it, is made
# - what is allowed and yet dangerous: checks.tf, which warns

module "definition" {
  source = "./modules/definition"

  definition = {
    account_id    = var.account_id
    region        = var.region
    tags          = var.tags
    oidc_provider = var.oidc_provider
    roles         = var.roles
  }
}

locals {
  definition = module.definition.checked

  place = {
    partition         = data.aws_partition.current.partition
    region            = local.definition.region != null ? local.definition.region : data.aws_region.current.id
    account_id        = data.aws_caller_identity.current.account_id
    audiences         = module.oidc_provider.audiences
    oidc_provider_arn = module.oidc_provider.arn
    issuer            = module.oidc_provider.issuer
  }
}

module "oidc_provider" {
  source = "./modules/oidc-provider"

  oidc_provider = local.definition.oidc_provider
  tags          = local.definition.tags
  account_id    = data.aws_caller_identity.current.account_id
  partition     = data.aws_partition.current.partition
}

module "policies" {
  source = "./modules/policies"

  roles = local.definition.roles
  tags  = local.definition.tags
  place = local.place
}

module "deploy_role" {
  source   = "./modules/deploy-role"
  for_each = local.definition.roles

  role = module.policies.roles[each.key]
}
