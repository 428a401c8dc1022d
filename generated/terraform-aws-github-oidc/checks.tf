# Written by `npm run generate` of cdktf-aws-github-oidc. Do not edit: change its constructs or its schema.

check "warnings" {
  assert {
    condition     = alltrue([for role in values(module.policies.roles) : length(role.warnings) == 0])
    error_message = join("\n", flatten([for role in values(module.policies.roles) : role.warnings]))
  }
}
