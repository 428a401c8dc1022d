# Written by `npm run generate` of cdktf-aws-github-oidc. Do not edit: change its constructs or its schema.

# What is said of fields that may be known only after the apply: apart, so that it does not hide what can be said of all others.

locals {
  problems_of_references = {
    for role_name, role in var.roles : role_name => compact(flatten([
      [
        for found in flatten([
          for taking in local.taking_roles[role_name] :
          [for i, value in taking.resources : { at = "statements[${jsonencode(taking.sid)}].resources[${i}]", value = value }]
        ]) :
        !can(regex("[*?]|\\$\\{[a-z$]", found.value)) ? null :
        ".${found.at}: received ${jsonencode(found.value)}. Roles are passed and assumed by their names only: a wildcard or a variable is every role that fits. Name each, or say so: dangerously_allow_escalation = true."
      ],
      [
        for found in local.reference_arns[role_name] :
        split(":", found.value)[1] == var.place.partition ? null :
        ".${found.at}: received ${jsonencode(found.value)}. The ARN is of another partition than the region. Use the partition of the region: aws, aws-cn in China, aws-us-gov in GovCloud."
      ],
      [
        for found in [
          for found in flatten([
            for sid, statement in role.statements :
            [for i, value in statement.resources : { at = "statements[${jsonencode(sid)}].resources[${i}]", value = value }]
          ]) :
          found if startswith(found.value, "arn:")
        ] :
        split(":", found.value)[1] == var.place.partition ? null :
        ".${found.at}: received ${jsonencode(found.value)}. The ARN is of another partition than the region. Use the partition of the region: aws, aws-cn in China, aws-us-gov in GovCloud."
      ],
      [
        for found in local.reference_arns[role_name] :
        split(":", found.value)[4] == var.place.account_id || split(":", found.value)[4] == "aws" ? null :
        ".${found.at}: received ${jsonencode(found.value)}. A role has policies of its own account or of AWS's own (account aws)."
      ],
      [
        for found in [for key, value in role.managed_policies : { at = "managed_policies[${jsonencode(key)}]", value = value }] :
        !can(regex("^arn:[^:]*:iam::aws:policy/(.*/)?([^/]*administrator[^/]*|poweruseraccess|iamfullaccess)$", lower(found.value))) ? null :
        ".${found.at}: received ${jsonencode(found.value)}. By its name this policy of AWS's own makes an administrator, of the account or of a part of it. Use permission sets or a policy of your own; where it is meant, give it in dangerously_managed_policies."
      ],
      [
        for found in flatten([
          for same in values({ for policy in local.managed_policy_arns[role_name] : policy.value => policy... }) :
          same if length(same) > 1
        ]) :
        ".${found.at}: received ${jsonencode(found.value)}. The role has this policy under two names, and taking out one of them would take the policy off. Give it once."
      ],
      !role.generate_boundary || role.permissions_boundary == null ? null :
      ".generate_boundary: received true, and permissions_boundary names another policy. A role has one boundary: leave one of the two out.",
    ]))
  }

  managed_policy_arns = {
    for role_name, role in var.roles : role_name => concat(
      [for key, value in role.managed_policies : { at = "managed_policies[${jsonencode(key)}]", value = value }],
      [
        for key, value in role.dangerously_managed_policies :
        { at = "dangerously_managed_policies[${jsonencode(key)}]", value = value }
      ],
      [
        for set in role.terraform_plan[*] :
        { at = "terraform_plan.read", value = "arn:${var.place.partition}:iam::aws:policy/ReadOnlyAccess" }
        if set.read == "account"
      ],
    )
  }

  reference_arns = {
    for role_name, role in var.roles : role_name => [
      for found in concat(
        [for value in role.permissions_boundary[*] : { at = "permissions_boundary", value = value }],
        [for key, value in role.managed_policies : { at = "managed_policies[${jsonencode(key)}]", value = value }],
        [
          for key, value in role.dangerously_managed_policies :
          { at = "dangerously_managed_policies[${jsonencode(key)}]", value = value }
        ],
      ) :
      found if startswith(found.value, "arn:")
    ]
  }
}
