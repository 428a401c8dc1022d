# Written by `npm run generate` of cdktf-aws-github-oidc. Do not edit: change its constructs or its schema.

check "name_only_repositories" {
  assert {
    condition = alltrue([for role in values(module.policies.roles) : length(role.name_only_repositories) == 0])
    error_message = join("\n", flatten([
      for name, role in module.policies.roles : [
        for repository in role.name_only_repositories :
        "${name} trusts ${repository} by its name alone. If the repository or its owner is ever deleted or renamed, whoever registers the name next gets the role. Find the ids with: gh api repos/${repository} --jq '\"\\(.owner.login)@\\(.owner.id)/\\(.name)@\\(.id)\"', and list that form (beside the name, until gh api repos/${repository}/actions/oidc/customization/sub --jq .sub_claim_prefix reports it)."
      ]
    ]))
  }
}
