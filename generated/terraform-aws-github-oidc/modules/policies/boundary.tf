# Written by `npm run generate` of cdktf-aws-github-oidc. Do not edit: change its constructs or its schema.

# How far they reach, whatever is attached to them: all of the services that they are allowed calls of. IAM, STS and the like give
# access to other things: of them only what they are allowed.

locals {
  boundary_policies = {
    for role_name, role in var.roles : role_name => jsonencode({
      Version = "2012-10-17"
      Statement = [
        for statement in concat(
          [{ Sid = "Services", Effect = "Allow", Action = local.boundary_services[role_name], Resource = ["*"] }],
          [
            for one in local.allowed[role_name] :
            one
            if length([for call in one.Action : call if can(regex("^(account|iam|identitystore|organizations|rolesanywhere|sso(-directory)?|sts):", call))]) > 0
          ],
        ) :
        statement if length(statement.Action) > 0
      ]
    }) if role.generate_boundary
  }

  boundary_services = {
    for role_name, role in var.roles : role_name => distinct([
      for action in flatten([for statement in local.allowed[role_name] : statement.Action if role.generate_boundary]) :
      "${split(":", action)[0]}:*"
      if !can(regex("^(account|iam|identitystore|organizations|rolesanywhere|sso(-directory)?|sts):", action))
    ])
  }
}
