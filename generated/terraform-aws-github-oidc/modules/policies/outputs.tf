# Written by `npm run generate` of cdktf-aws-github-oidc. Do not edit: change its constructs or its schema.

output "roles" {
  description = "Each role by its name: its policies, whatever speaks against it, and the fields that go on as they are."
  value = {
    for role_name, role in var.roles : role_name => {
      path                 = role.path
      description          = role.description
      max_session_duration = role.max_session_duration
      exclusive_policies   = role.exclusive_policies
      account_id           = var.place.account_id
      tags                 = local.tags[role_name]
      trust_policy         = local.trust_policies[role_name]
      permission_policy    = local.permission_policies[role_name]
      made_policies = {
        for key, policy in merge(local.split_policies[role_name], { boundary = lookup(local.boundary_policies, role_name, null) }) :
        key => policy if key != "boundary" || role.generate_boundary
      }
      permissions_boundary = role.generate_boundary ? "${local.arn_prefix.iam}:policy/${role_name}-boundary" : role.permissions_boundary
      has_permissions = (
        role.split_permissions
        ? (
          length(local.inline_statements[role_name]) > 0
          || length([for set in role.terraform_plan[*] : "terraform_plan.read" if set.read == "account"]) > 0
        )
        : local.has_permissions[role_name]
      )
      managed_policies = merge(
        role.managed_policies,
        role.dangerously_managed_policies,
        zipmap(
          keys(local.split_policies[role_name]),
          [for key in keys(local.split_policies[role_name]) : "${local.arn_prefix.iam}:policy/${role_name}-${key}"],
        ),
      )
      limited_policies = zipmap(
        [for set in role.terraform_plan[*] : "terraform_plan.read" if set.read == "account"],
        [for set in role.terraform_plan[*] : "arn:${var.place.partition}:iam::aws:policy/ReadOnlyAccess" if set.read == "account"],
      )
      warnings = local.warnings[role_name]
      problems = local.problems[role_name]
    }
  }
}
