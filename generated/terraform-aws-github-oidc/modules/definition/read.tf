# Written by `npm run generate` of cdktf-aws-github-oidc. Do not edit: change its constructs or its schema.

# What was given, read field by field. A try() is unknown where any part of what it looks at is: one value that is known only after
# the apply must not make the others unknown.

locals {
  definition_fields = {
    account_id = try(var.definition.account_id, null)
    region     = try(var.definition.region, null)
  }

  definition_references = {
    tags = try(var.definition.tags, null)
  }

  oidc_provider_fields = {
    create            = try(var.definition.oidc_provider.create, null)
    url               = try(var.definition.oidc_provider.url, null)
    audiences         = try(var.definition.oidc_provider.audiences, null)
    thumbprint_source = try(var.definition.oidc_provider.thumbprint_source, null)
    thumbprints       = try(var.definition.oidc_provider.thumbprints, null)
  }

  oidc_provider_references = {
    arn  = try(var.definition.oidc_provider.arn, null)
    tags = try(var.definition.oidc_provider.tags, null)
  }

  role_reference_names = [
    "permissions_boundary",
    "managed_policies",
    "dangerously_managed_policies",
    "description",
    "tags",
  ]

  role_fields = {
    for name, role in var.definition.roles : name => {
      for field, value in role : field => value if !contains(local.role_reference_names, field)
    } if can(keys(role))
  }

  role_references = {
    for name, role in var.definition.roles : name => {
      for field, value in role : field => value if contains(local.role_reference_names, field)
    } if can(keys(role))
  }
}
