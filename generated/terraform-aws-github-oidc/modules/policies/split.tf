# Written by `npm run generate` of cdktf-aws-github-oidc. Do not edit: change its constructs or its schema.

# Only with split_permissions: statements with many resources go into managed policies of their own, of so many resources each, in
# the order of the definition, so that one more changes one policy. All else stays inline. Without it all of this is empty.

locals {
  split_policies = {
    for role_name, role in var.roles :
    role_name => { for split in local.split_statements[role_name] : split.key => jsonencode(split.policy) }
  }

  # Statements that are split over policies of their own.
  split_statements = {
    for role_name, role in var.roles : role_name => flatten([
      for same in values({
        for statement in [for statement in local.statements[role_name] : statement if role.split_permissions] :
        statement.Sid => statement... if length(statement.Resource) > 0
        }) : [
        for i, resources in chunklist(flatten([for statement in same : statement.Resource]), 50) : {
          key = "${same[0].Sid}.${i + 1}"
          sid = same[0].Sid
          policy = {
            Version   = "2012-10-17"
            Statement = [merge(same[0], { Effect = "Allow", Resource = distinct(resources) })]
          }
        }
      ] if length(flatten([for statement in same : statement.Resource])) > 10
    ])
  }
}
