# Written by `npm run generate` of cdktf-aws-github-oidc. Do not edit: change its constructs or its schema.

# Who may come in: what those fields mean together.

locals {
  problems_of_trust = {
    for role_name, role in var.roles : role_name => compact(flatten([
      length(concat(role.repositories, role.owners, role.dangerously_owners, role.subjects)) > 0 ? null :
      ".repositories: Names no repository. Give at least one, as \"owner@id/name@id\" or \"owner/name\". Example: repositories = [\"octo-org@123456/web@456789\"].",
      (
        length(concat(role.branches, role.git_tags, role.environments)) > 0
        || (role.pull_request || role.dangerously_pull_request)
        || role.dangerously_any_ref
        || length(role.subjects) > 0
      ) ? null :
      ": Admits no workflow. Give at least one of branches, git_tags, environments or pull_request. Example: branches = [\"main\"].",
      length(role.owners) == 0 || length(role.reusable_workflows) > 0 ? null :
      ".owners: Whoever can make or write any repository of the owner would come in. Allowed only together with reusable_workflows, so that every job runs a file that you name; else list each repository in repositories.",
      length(role.dangerously_owners) == 0 || length(role.reusable_workflows) == 0 ? null :
      ".dangerously_owners: With reusable_workflows every job runs a file that you name: give the owners in owners.",
      length(role.owners) == 0 || !(role.pull_request || role.dangerously_pull_request) ? null :
      ".owners: Pull requests of every repository of an owner cannot be told from other jobs. Allowed with branches, git_tags and environments, or dangerously with dangerously_any_ref, which admits them among all others; for pull_request make a role of its own that lists its repositories.",
      length(role.dangerously_owners) == 0 || !(role.pull_request || role.dangerously_pull_request) ? null :
      ".dangerously_owners: Pull requests of every repository of an owner cannot be told from other jobs. Allowed with branches, git_tags and environments, or dangerously with dangerously_any_ref, which admits them among all others; for pull_request make a role of its own that lists its repositories.",
      !(
        role.dangerously_any_ref
        && (length(concat(role.branches, role.git_tags, role.environments)) > 0 || (role.pull_request || role.dangerously_pull_request))
      ) ? null :
      ".dangerously_any_ref: received true. It admits every job, so what branches, git_tags, environments, pull_request and dangerously_pull_request say would hold nobody. Leave them out, or leave it out.",
      !(role.pull_request && role.dangerously_pull_request) ? null :
      ".dangerously_pull_request: received true, and pull_request is true too. pull_request is of a role that only reads, dangerously_pull_request of any other: give one of the two.",
      (
        length(role.subjects) == 0
        || length(concat(role.repositories, role.owners, role.dangerously_owners, role.branches, role.git_tags, role.environments)) == 0
      ) ? null :
      ".subjects: A subject says all that repositories, owners, dangerously_owners, branches, git_tags and environments say, and they would admit jobs beside it. Leave them out, or make two roles.",
      (
        length(role.subjects) == 0
        || !(role.pull_request || role.dangerously_pull_request)
        || length([for subject in local.subjects[role_name] : subject if subject.of_pull_request]) > 0
      ) ? null :
      ".subjects: None is of pull requests, which pull_request or dangerously_pull_request asks for. Leave that out, or give their subject.",
      (
        !role.dangerously_any_ref
        || length(role.subjects) == 0
        || length([for subject in local.subjects[role_name] : subject if !subject.placed]) > 0
      ) ? null :
      ".dangerously_any_ref: received true, and each of subjects says where the job runs. Leave it out.",
      [
        for found in local.subject_objections[role_name] :
        ".${found.at}: received ${jsonencode(found.value)}. It is not known to hold a job to one repository and to a place in it. ${found.ending}"
      ],
      [
        for issuer in local.other_issuer : [
          [
            for found in [for i, value in role.repositories : { at = "repositories[${i}]", value = value } if strcontains(value, "@")] :
            !strcontains(var.place.issuer, "/_services/token") ? null :
            ".${found.at}: received ${jsonencode(found.value)}. The subjects of a GitHub Enterprise Server have no ids. Give the repository as owner/name."
          ],
          [
            for found in [
              for i, value in role.subjects :
              { at = "subjects[${i}]", value = value } if can(regex("(^|:)repo:[A-Za-z0-9_-]+@", value))
            ] :
            !strcontains(var.place.issuer, "/_services/token") ? null :
            ".${found.at}: received ${jsonencode(found.value)}. The subjects of a GitHub Enterprise Server have no ids. Give the repository as repo:owner/name."
          ],
          [
            for found in [for i, value in role.subjects : { at = "subjects[${i}]", value = value } if can(regex(":environment:.*:[*]$", value))] :
            !strcontains(var.place.issuer, "/_services/token") ? null :
            ".${found.at}: received ${jsonencode(found.value)}. GitHub Enterprise Server up to 3.18 leaves a colon in an environment's name alone, so that the * admits other environments too. Give the subject to its end."
          ],
          [
            for found in [
              for i, value in role.repositories :
              { at = "repositories[${i}]", value = value } if contains(local.names_with_ids[role_name], lower(value))
            ] :
            ".${found.at}: received ${jsonencode(found.value)}. Of other issuers than github.com's only audience and subject are known to be evaluated by AWS, so that the name cannot be held to the ids beside it. List the repository in one form."
          ],
          length(role.owners) == 0 ? null :
          ".owners: Of other issuers than github.com's only audience and subject are known to be evaluated by AWS, so that a condition on another claim may admit nobody. Leave it out.",
          length(role.dangerously_owners) == 0 ? null :
          ".dangerously_owners: Of other issuers than github.com's only audience and subject are known to be evaluated by AWS, so that a condition on another claim may admit nobody. Leave it out.",
          length(role.reusable_workflows) == 0 ? null :
          ".reusable_workflows: Of other issuers than github.com's only audience and subject are known to be evaluated by AWS, so that a condition on another claim may admit nobody. Leave it out.",
          length(role.actor_ids) == 0 ? null :
          ".actor_ids: Of other issuers than github.com's only audience and subject are known to be evaluated by AWS, so that a condition on another claim may admit nobody. Leave it out.",
          length(role.workflows) == 0 ? null :
          ".workflows: Of other issuers than github.com's only audience and subject are known to be evaluated by AWS, so that a condition on another claim may admit nobody. Leave it out.",
          length(role.environments) == 0 || length(concat(role.branches, role.git_tags)) == 0 ? null :
          ".environments: Of other issuers than github.com's only audience and subject are known to be evaluated by AWS, so that a job with an environment cannot be asked for its ref. Leave out branches and git_tags, and restrict the environment to them on GitHub.",
          [
            for found in [for i, value in role.environments : { at = "environments[${i}]", value = value } if strcontains(value, ":")] :
            ".${found.at}: received ${jsonencode(found.value)}. Of other issuers than github.com's only audience and subject are known to be evaluated by AWS, so that the environment cannot be told from one with \"%3A\" in place of \":\", which has the same subject. Rename it."
          ],
        ]
      ],
      [
        for found in concat(
          [for i, value in role.repositories : { at = "repositories[${i}]", value = value }],
          [for i, value in role.owners : { at = "owners[${i}]", value = value }],
          [for i, value in role.dangerously_owners : { at = "dangerously_owners[${i}]", value = value }],
          [for i, value in role.subjects : { at = "subjects[${i}]", value = value }],
        ) :
        !can(regex("^(.*:)?octo-org[@/]", found.value)) ? null :
        ".${found.at}: received ${jsonencode(found.value)}. This is still the example's owner, whom no account should trust. Name a repository of yours: gh api repos/OWNER/NAME --jq '\"\\(.owner.login)@\\(.owner.id)/\\(.name)@\\(.id)\"' prints it."
      ],
    ]))
  }

  names_with_ids = {
    for role_name, role in var.roles :
    role_name => [for repository in role.repositories : lower(replace(repository, "/@[0-9]+/", "")) if strcontains(repository, "@")]
  }

  # The issuer, where it is not github.com's.
  other_issuer = var.place.issuer != "token.actions.githubusercontent.com" ? [var.place.issuer] : []
}
