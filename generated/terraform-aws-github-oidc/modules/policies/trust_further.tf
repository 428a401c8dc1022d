# Written by `npm run generate` of cdktf-aws-github-oidc. Do not edit: change its constructs or its schema.

# Only with owners, dangerously_owners, subjects, also_trust, or repositories without their ids: who comes in by them. Without these
# no token of it has a subject, and trust.tf is the whole of who comes in.

locals {
  # Roles and users of IAM bring no token: they have statements of their own. One without conditions gets no Condition element. Tags
  # and source identity give nothing to whom the first statement does not let in.
  also_trusted = {
    for role_name, role in var.roles : role_name => concat(
      [
        for name, trusted in role.also_trust :
        merge(
          {
            Sid       = name
            Effect    = "Allow"
            Principal = { AWS = trusted.principals }
            Action    = "sts:AssumeRole"
          },
          {
            for element, conditions in {
              Condition = {
                for operator, keys in {
                  StringEquals = { "sts:ExternalId" = trusted.external_id[*] }
                  Bool         = { "aws:MultiFactorAuthPresent" = trusted.require_mfa ? ["true"] : [] }
                } :
                operator => keys if length(flatten(values(keys))) > 0
              }
            } :
            element => conditions if length(values(conditions)) > 0
          },
        )
      ],
      [
        for name, trusted in role.also_trust : {
          Effect    = "Allow"
          Principal = { AWS = trusted.principals }
          Action    = concat(trusted.tag_session ? ["sts:TagSession"] : [], trusted.set_source_identity ? ["sts:SetSourceIdentity"] : [])
        } if trusted.tag_session || trusted.set_source_identity
      ],
    )
  }

  # Those whose subjects are given whole. Which may be is said in checks_subjects.tf.
  tokens_of_subjects = {
    for role_name, role in var.roles : role_name => [
      merge(local.asks_nothing, { sub = [for subject in distinct(role.subjects) : subject if !can(regex("[*?]", subject))] }),
      merge(local.asks_nothing, { sub_like = [for subject in distinct(role.subjects) : subject if can(regex("[*?]", subject))] }),
    ]
  }

  # Those of all repositories of an owner. Behind the wildcard a subject may say anything, in a form of the repository's own: file
  # and job are asked of the claims.
  tokens_of_owners = {
    for role_name, role in var.roles : role_name => [
      merge(local.asks_nothing, {
        sub_like = (
          length(local.refs[role_name]) == 0 && (role.dangerously_any_ref || length(role.environments) > 0)
          ? local.owner_subjects[role_name]
          : []
        )
        environment = distinct(role.environments)
      }),
      merge(local.asks_nothing, {
        sub_like    = length(local.exact_refs[role_name]) > 0 ? local.owner_subjects[role_name] : []
        environment = distinct(role.environments)
        ref         = local.exact_refs[role_name]
      }),
      merge(local.asks_nothing, {
        sub_like    = length(local.ref_patterns[role_name]) > 0 ? local.owner_subjects[role_name] : []
        environment = distinct(role.environments)
        ref_like    = local.ref_patterns[role_name]
      }),
    ]
  }

  owner_subjects = {
    for role_name, role in var.roles : role_name => [for owner in local.trusted_owners[role_name] : "repo:${owner}/*"]
  }

  # All repositories of an owner come in through a workflow file that is named, or where that is called dangerous.
  trusted_owners = {
    for role_name, role in var.roles :
    role_name => distinct(concat(length(role.reusable_workflows) > 0 ? role.owners : [], role.dangerously_owners))
  }

  name_only_repositories = {
    for role_name, role in var.roles :
    role_name => [for repository in local.repositories_by_name[role_name] : repository.name if length(repository.ids) == 0]
  }

  # A name says nothing of who owns it today. Where the repository is listed by its ids too, the name is good only together with its
  # id. (Between slashes replace() takes a pattern: owner@1/name@2 without its ids is owner/name.)
  repositories_by_name = {
    for role_name, role in var.roles : role_name => [
      for name in distinct(role.repositories) : {
        name = name
        ids = [
          for twin in local.repositories_by_id[role_name] :
          split("@", twin)[2] if lower(replace(twin, "/@[0-9]+/", "")) == lower(name)
        ]
      } if !strcontains(name, "@")
    ]
  }
}
