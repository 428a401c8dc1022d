# Written by `npm run generate` of cdktf-aws-github-oidc. Do not edit: change its constructs or its schema.

output "roles" {
  description = "Each role by its name: its policies, whatever speaks against it, and the fields that go on as they are."
  value = {
    for role_name, role in var.roles : role_name => {
      path                 = role.path
      description          = role.description
      max_session_duration = role.max_session_duration
      exclusive_policies   = role.exclusive_policies
      tags                 = local.tags[role_name]
      trust_policy         = local.trust_policies[role_name]
      permission_policy    = local.permission_policies[role_name]
      boundary_policy      = lookup(local.boundary_policies, role_name, null)
      permissions_boundary = (
        role.generate_boundary
        ? "arn:${var.place.partition}:iam::${var.place.account_id}:policy/${role_name}-boundary"
        : role.permissions_boundary
      )
      has_permissions = local.has_permissions[role_name]
      managed_policies = merge(
        role.managed_policies,
        role.dangerously_managed_policies,
        zipmap(
          [for terraform_plan in role.terraform_plan[*] : "terraform_plan.read" if terraform_plan.read == "account"],
          [
            for terraform_plan in role.terraform_plan[*] :
            "arn:${var.place.partition}:iam::aws:policy/ReadOnlyAccess" if terraform_plan.read == "account"
          ],
        ),
      )
      warnings = concat(
        [
          for repository in strcontains(var.place.issuer, "/_services/token") ? [] : local.name_only_repositories[role_name] :
          "${role_name} trusts ${repository} by its name alone. If the repository or its owner is ever deleted or renamed, whoever registers the name next gets the role. Find the ids with: gh api repos/${repository} --jq '\"\\(.owner.login)@\\(.owner.id)/\\(.name)@\\(.id)\"', and list that form (beside the name, until gh api repos/${repository}/actions/oidc/customization/sub --jq .sub_claim_prefix reports it)."
        ],
        [
          for owner in role.dangerously_owners :
          "${role_name} trusts every repository of ${owner} (dangerously_owners): whoever can write one of them, or make one, comes in, with a workflow that nobody has reviewed. List repositories, or owners together with reusable_workflows."
        ],
        (
          role.dangerously_any_ref
          ? [
            "${role_name} takes every job of the repositories that it trusts (dangerously_any_ref): anyone who can push a branch there comes in, by a pull request too. Name environments, branches or git_tags.",
          ]
          : []
        ),
        (
          role.dangerously_pull_request
          ? [
            "${role_name} takes pull requests, and need not only read (dangerously_pull_request): anyone who can push a branch to a repository that it trusts comes in, with a workflow that nobody has reviewed. Make a role of its own for pull requests, with pull_request.",
          ]
          : []
        ),
      )
      problems = local.problems[role_name]
    }
  }
}
