# Written by `npm run generate` of cdktf-aws-github-oidc. Do not edit: change its constructs or its schema.

# How far they reach, whatever is attached to them: all of the services of their permission sets. IAM and STS give access to other
# things: of them only what the sets name.

locals {
  boundary_policies = {
    for role_name, role in var.roles : role_name => jsonencode({
      Version = "2012-10-17"
      Statement = concat(
        [
          for same in values({ for statement in local.allowed[role_name] : "services" => statement... if !can(regex("^(iam|sts):", statement.Action[0])) }) : {
            Sid      = "Services"
            Effect   = "Allow"
            Action   = distinct(flatten([for statement in same : [for action in statement.Action : "${split(":", action)[0]}:*"]]))
            Resource = ["*"]
          }
        ],
        [for statement in local.allowed[role_name] : statement if can(regex("^(iam|sts):", statement.Action[0]))],
      )
    }) if role.generate_boundary
  }
}
