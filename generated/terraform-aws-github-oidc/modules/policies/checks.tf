# Written by `npm run generate` of cdktf-aws-github-oidc. Do not edit: change its constructs or its schema.

# What speaks against a role. Fields with each other are looked at in the files called checks_TOPIC.tf, each rule once: what it
# says, null where it holds; or a list, where it is asked of several.

locals {
  problems = {
    for role_name, role in var.roles : role_name => {
      known = concat(
        local.problems_of_trust[role_name],
        local.problems_of_permissions[role_name],
        local.problems_of_arns[role_name],
        local.problems_of_policies[role_name],
        local.problems_of_sets[role_name],
        local.problems_of_quotas[role_name].known,
      )
      references = local.problems_of_references[role_name]
      policy     = local.problems_of_quotas[role_name].policy
    }
  }

  # What AWS counts. That of a policy is known where all of its resources are.
  problems_of_quotas = {
    for role_name, role in var.roles : role_name => {
      known = compact(flatten([
        local.policy_lengths[role_name].trust <= role.trust_policy_quota ? null :
        ": the trust policy has ${local.policy_lengths[role_name].trust} characters, and AWS allows ${role.trust_policy_quota}. Make two roles of it and give each a part of the repositories, environments, branches, git tags, subjects or principals, or have AWS raise the account's quota and say so in trust_policy_quota.",
        length(keys(local.split_policies[role_name])) == 0 || length(local.all_policy_names[role_name]) <= 10 ? null :
        ".split_permissions: received true, which makes ${length(keys(local.split_policies[role_name]))} managed policies. With those of managed_policies, dangerously_managed_policies and permission sets the role would have ${length(local.all_policy_names[role_name])}, and AWS attaches 10 to a role: make two roles of it.",
      ]))

      policy = compact(flatten([
        local.policy_lengths[role_name].permissions <= 10240 || role.split_permissions ? null :
        ": the inline policy has ${local.policy_lengths[role_name].permissions} characters, and AWS allows 10240. Make two roles of it and give each a part of the ECR repositories, services, task families, log groups, deployment groups, distributions, parameters, secrets, machines, functions, accounts, regions, stacks, EKS clusters, roles to assume, states or statements, or have its longest lists made into managed policies: split_permissions = true.",
        local.policy_lengths[role_name].permissions <= 10240 || !role.split_permissions ? null :
        ": the inline policy has ${local.policy_lengths[role_name].permissions} characters, and AWS allows 10240. Make two roles of it and give each a part of the ECR repositories, services, task families, log groups, deployment groups, distributions, parameters, secrets, machines, functions, accounts, regions, stacks, EKS clusters, roles to assume, states or statements.",
        local.policy_lengths[role_name].boundary <= 6144 ? null :
        ": the generated boundary has ${local.policy_lengths[role_name].boundary} characters, and AWS allows 6144. Make two roles of it and give each a part of the ECR repositories, services, task families, log groups, deployment groups, distributions, parameters, secrets, machines, functions, accounts, regions, stacks, EKS clusters, roles to assume, states or statements.",
        [
          for split in local.split_statements[role_name] :
          ": the managed policy ${split.key} has ${length(local.split_policies[role_name][split.key])} characters, and AWS allows 6144. Make two roles of it and give each a part of the ECR repositories, services, task families, log groups, deployment groups, distributions, parameters, secrets, machines, functions, accounts, regions, stacks, EKS clusters, roles to assume, states or statements."
          if length(local.split_policies[role_name][split.key]) > 6144
        ],
      ]))
    }
  }

  # Counted once: a message is made even where its rule holds.
  policy_lengths = {
    for role_name, role in var.roles : role_name => {
      trust       = length(local.trust_policies[role_name])
      permissions = length(local.permission_policies[role_name])
      boundary    = length(role.generate_boundary ? local.boundary_policies[role_name] : "")
    }
  }

  # What is worth saying of a role, though it is allowed.
  warnings = {
    for role_name, role in var.roles : role_name => concat(
      [
        for repository in(
          strcontains(var.place.issuer, "/_services/token")
          ? []
          : distinct(concat(
            local.name_only_repositories[role_name],
            [for subject in local.subjects[role_name] : subject.name if subject.of_name],
          ))
        ) :
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
      [
        for policy in keys(role.dangerously_managed_policies) :
        "${role_name} has a managed policy whatever it allows (dangerously_managed_policies[${jsonencode(policy)}]): whoever comes in has all of it, also what is added to it later. Use permission sets, or statements."
      ],
      [
        for sid, statement in role.statements :
        "${role_name} has a statement that can lead to any access (statements[${jsonencode(sid)}].dangerously_allow_escalation): whoever comes in may be able to give itself, or others, what no definition says. Leave such calls to a role that people use."
        if statement.dangerously_allow_escalation
      ],
    )
  }

  all_policy_names = {
    for role_name, role in var.roles :
    role_name => concat(local.attached_policy_names[role_name], keys(local.split_policies[role_name]))
  }
}
