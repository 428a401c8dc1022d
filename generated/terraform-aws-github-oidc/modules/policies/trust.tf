# Written by `npm run generate` of cdktf-aws-github-oidc. Do not edit: change its constructs or its schema.

# Who may come in. Conditions of a statement are ANDed; the values of one, and the statements, are ORed (IAM User Guide, "Condition
# element"). So a job must have an environment of environments and a ref of branches or git_tags where both are listed, and its
# file, workflow and actor where reusable_workflows, workflows or actor_ids are. pull_request lets further jobs in.
# The claims of a token: GitHub documentation, "OpenID Connect reference". Those that AWS looks at: IAM User Guide, "Available keys
# for AWS OIDC federation".

# What is asked of a token, beside its audience, of repositories = ["octo-org@123456/web@456789"] and
# - branches = ["main"]: sub repo:octo-org@123456/web@456789:ref:refs/heads/main
# - branches = ["main"], environments = ["production"]: sub repo:octo-org@123456/web@456789:environment:production, and ref
# refs/heads/main
# - pull_request = true: sub repo:octo-org@123456/web@456789:pull_request
# - branches = ["main"], pull_request = true: sub repo:octo-org@123456/web@456789:ref:refs/heads/main or
# repo:octo-org@123456/web@456789:pull_request
# - branches = ["main", "release/*"]: sub repo:octo-org@123456/web@456789:ref:refs/heads/main; or sub
# repo:octo-org@123456/web@456789:ref:refs/heads/release/*

# Pull requests come in by pull_request; by dangerously_pull_request or dangerously_any_ref; by an environment that is not protected
# on GitHub, where no ref is listed beside it; and by a subject that says so, or names a workflow file in place of a ref. Workflows
# on pull_request_target, workflow_run and issue_comment run on the default branch, and come in where that does: what they check out
# of a pull request is theirs to distrust. A fork's jobs get no token, unless an administrator lets workflows of forks have tokens
# that write (GitHub documentation, "Managing GitHub Actions settings for a repository").

# Each local is a map by the role's name. First the policy, then what it is made of.

locals {
  trust_policies = {
    for role_name, role in var.roles : role_name => jsonencode({
      Version = "2012-10-17"
      Statement = concat(
        [
          for condition in local.conditions[role_name] : {
            Effect    = "Allow"
            Principal = { Federated = var.place.oidc_provider_arn }
            Action    = "sts:AssumeRoleWithWebIdentity"
            Condition = condition
          }
        ],
        local.also_trusted[role_name],
      )
    })
  }

  # What each statement asks, as its Condition: { StringEquals = { "ISSUER:aud" = ["AUDIENCE"], "ISSUER:sub" = ["SUBJECT"],
  # "ISSUER:ref" = ["REF"] } }, say. What asks nothing is left out: empty lists, then operators without any.
  conditions = {
    for role_name, role in var.roles : role_name => [
      for token in local.admitted[role_name] : {
        for operator, claims in {
          StringEquals = {
            # Asked of every token: audiences is never empty (variables.tf, place).
            aud              = var.place.audiences
            sub              = token.sub
            repository_id    = token.repository_id
            environment      = token.environment
            ref              = token.ref
            job_workflow_ref = distinct(role.reusable_workflows)
            actor_id         = distinct(role.actor_ids)
            workflow         = distinct(role.workflows)
          }
          StringLike = { sub = token.sub_like, ref = token.ref_like }
        } :
        operator => {
          for claim, wanted in claims :
          "${var.place.issuer}:${claim}" => [for value in wanted : replace(value, "$", local.literal_dollar)]
          if length(wanted) > 0
        } if length(flatten(values(claims))) > 0
      }
    ]
  }

  # The tokens that come in: a statement for each. One without a subject would let in every token of the issuer: it is left out.
  admitted = {
    for role_name, role in var.roles : role_name => [
      for token in concat(local.tokens_of_repositories[role_name], local.tokens_of_owners[role_name], local.tokens_of_subjects[role_name]) :
      token if length(concat(token.sub, token.sub_like)) > 0
    ]
  }

  # Each kind of job of each repository. Those without a subject are left out above.
  tokens_of_repositories = {
    for role_name, role in var.roles : role_name => flatten([
      for group in local.repository_groups[role_name] : [
        for job in local.jobs[role_name] :
        merge(job, {
          sub           = [for pair in setproduct(group.repositories, job.sub) : "repo:${pair[0]}:${pair[1]}"]
          sub_like      = [for pair in setproduct(group.repositories, job.sub_like) : "repo:${pair[0]}:${pair[1]}"]
          repository_id = group.ids
        })
      ]
    ])
  }

  # The kinds of jobs that a definition can let in: how the subject ends, and what else is asked. Of a kind that this one does not
  # let in, sub and sub_like are empty.
  jobs = {
    for role_name, role in var.roles : role_name => [
      # Without an environment: one of the refs. And pull requests.
      merge(local.asks_nothing, {
        sub = concat(
          length(role.environments) == 0 ? [for ref in local.exact_refs[role_name] : "ref:${ref}"] : [],
          role.pull_request || role.dangerously_pull_request ? ["pull_request"] : [],
        )
      }),
      # Without an environment: a ref like one of the patterns. And any job, where that is asked for.
      merge(local.asks_nothing, {
        sub_like = concat(
          length(role.environments) == 0 ? [for ref in local.ref_patterns[role_name] : "ref:${ref}"] : [],
          role.dangerously_any_ref ? ["*"] : [],
        )
      }),
      # An environment alone: only where no ref is listed.
      merge(local.asks_nothing, {
        sub         = length(local.refs[role_name]) == 0 ? local.environment_endings[role_name] : []
        environment = local.environment_claims[role_name]
      }),
      # An environment, and one of the refs.
      merge(local.asks_nothing, {
        sub         = length(local.exact_refs[role_name]) > 0 ? local.environment_endings[role_name] : []
        environment = local.environment_claims[role_name]
        ref         = local.exact_refs[role_name]
      }),
      # An environment, and a ref like one of the patterns.
      merge(local.asks_nothing, {
        sub         = length(local.ref_patterns[role_name]) > 0 ? local.environment_endings[role_name] : []
        environment = local.environment_claims[role_name]
        ref_like    = local.ref_patterns[role_name]
      }),
    ]
  }

  # Only the claim, which is raw, tells "a:b" from "a%3Ab": it is asked too where one has a colon.
  environment_claims = {
    for role_name, role in var.roles :
    role_name => length([for name in role.environments : name if strcontains(name, ":")]) > 0 ? distinct(role.environments) : []
  }

  # How the subject of a job with an environment ends. GitHub writes ":" as "%3A" there and leaves "%" alone.
  environment_endings = {
    for role_name, role in var.roles :
    role_name => [for name in distinct(role.environments) : "environment:${replace(name, ":", "%3A")}"]
  }

  ref_patterns = {
    for role_name, role in var.roles : role_name => [for ref in local.refs[role_name] : ref if can(regex("[*?]", ref))]
  }

  exact_refs = {
    for role_name, role in var.roles : role_name => [for ref in local.refs[role_name] : ref if !can(regex("[*?]", ref))]
  }

  refs = {
    for role_name, role in var.roles :
    role_name => distinct(concat([for branch in role.branches : "refs/heads/${branch}"], [for tag in role.git_tags : "refs/tags/${tag}"]))
  }

  # Repositories that need the same conditions.
  repository_groups = {
    for role_name, role in var.roles : role_name => concat(
      [{ repositories = concat(local.repositories_by_id[role_name], local.name_only_repositories[role_name]), ids = [] }],
      [
        for repository in local.repositories_by_name[role_name] :
        { repositories = [repository.name], ids = repository.ids } if length(repository.ids) > 0
      ],
    )
  }

  repositories_by_id = {
    for role_name, role in var.roles :
    role_name => [for repository in distinct(role.repositories) : repository if strcontains(repository, "@")]
  }

  # A "$" that stands for itself is written ${$} in a policy: before a brace it would begin a policy variable (IAM User Guide,
  # "Policy variables").
  literal_dollar = "$${$}"

  # What can be asked of a token, exactly or like a pattern. An empty list asks nothing; without sub and sub_like nobody comes in.
  asks_nothing = {
    sub           = []
    sub_like      = []
    repository_id = []
    environment   = []
    ref           = []
    ref_like      = []
  }
}
