# Written by `npm run generate` of cdktf-aws-github-oidc. Do not edit: change its constructs or its schema.

output "roles" {
  description = "Each role by its name: its policies, whatever speaks against it, and the fields that go on as they are."
  value = {
    for role_name, role in var.roles : role_name => {
      name                 = role_name
      arn                  = "${local.arn_prefix.iam}:role${role.path}${role_name}"
      path                 = role.path
      description          = role.description
      max_session_duration = role.max_session_duration
      exclusive_policies   = role.exclusive_policies
      account_id           = var.place.account_id
      trust_policy         = local.trust_policies[role_name]
      permission_policy    = local.permission_policies[role_name]
      tags                 = local.tags[role_name]
      has_inline_policy    = local.has_inline_policy[role_name]
      made_policies        = local.made_policies[role_name]
      permissions_boundary = local.permissions_boundary[role_name]
      managed_policies     = local.managed_policies[role_name]
      limited_policies     = local.limited_policies[role_name]
      problems             = local.problems[role_name]
      warnings             = local.warnings[role_name]
    }
  }
}
