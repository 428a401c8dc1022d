# Written by `npm run generate` of cdktf-aws-github-oidc. Do not edit: change its constructs or its schema.

# What else a role has: managed policies, those that are made for it, its boundary, tags.

locals {
  problems_of_policies = {
    for role_name, role in var.roles : role_name => compact(flatten([
      !role.pull_request || length(keys(role.managed_policies)) == 0 && length(keys(role.dangerously_managed_policies)) == 0 ? null :
      ".pull_request: received true. What managed_policies and dangerously_managed_policies allow is not in the definition, so it counts as writing, which a role for pull requests must not be able to do. Make a role of its own for pull requests; where it is meant, give dangerously_pull_request in place of it.",
      length(local.attached_policy_names[role_name]) <= 10 ? null :
      ".managed_policies: More than 10 managed policies, with those of dangerously_managed_policies and of permission sets. AWS attaches 10 to a role: make one policy of several, or two roles.",
      [
        for found in [
          for name in keys(role.dangerously_managed_policies) :
          { at = "dangerously_managed_policies[${jsonencode(name)}]", value = name } if contains(keys(role.managed_policies), name)
        ] :
        ".${found.at}: managed_policies has this name too, and one of the two would be lost. Choose another."
      ],
      [
        for found in flatten([
          for twins in values({ for key in local.split_statement_ids[role_name] : lower(key) => key... }) :
          [for key in twins : { at = "statements[${jsonencode(key)}]", value = key }] if length(twins) > 1
        ]) :
        contains(local.set_statement_ids, found.value) ? null :
        ".${found.at}: With split_permissions a policy is called like its statement, IAM tells no names apart by case, and another statement has this id but for case. Choose another."
      ],
      [
        for found in [for id in local.split_statement_ids[role_name] : { at = "statements[${jsonencode(id)}]", value = id }] :
        can(regex("^.{1,60}$", found.value)) ? null :
        ".${found.at}: With split_permissions a policy is called like the role and this statement, and AWS allows 128 characters in its name. Give the statement an id of at most 60."
      ],
      !role.generate_boundary || local.has_permissions[role_name] ? null :
      ".generate_boundary: received true. The boundary is made of the role's permission sets and statements, and it has none: nothing would be allowed. Give it a set, or leave it out.",
      !role.generate_boundary || length([for set in role.terraform_plan[*] : "terraform_plan.read" if set.read == "account"]) == 0 ? null :
      ".generate_boundary: received true. The boundary allows the services of the permission sets, and with read = \"account\" terraform_plan reads all services. Leave it out, or give a permissions_boundary.",
      [
        for found in flatten([
          for twins in values({ for key in keys(local.tags[role_name]) : lower(key) => key... }) :
          [for key in twins : { at = "tags[${jsonencode(key)}]", value = key }] if length(twins) > 1
        ]) :
        ".${found.at}: Another tag differs from this one only by case, and IAM keeps tag keys unique ignoring case. Rename one."
      ],
      length(keys(local.tags[role_name])) <= 50 ? null :
      ".tags: More than 50 tags, with those of the stack. IAM allows 50 on a resource: leave some out.",
    ]))
  }

  split_statement_ids = {
    for role_name, role in var.roles :
    role_name => [for key in keys(local.split_policies[role_name]) : split(".", key)[0] if can(regex("[.]1$", key))]
  }

  attached_policy_names = {
    for role_name, role in var.roles : role_name => concat(
      keys(role.managed_policies),
      keys(role.dangerously_managed_policies),
      [for set in role.terraform_plan[*] : "terraform_plan.read" if set.read == "account"],
    )
  }
}
