# Written by `npm run generate` of cdktf-aws-github-oidc. Do not edit: change its constructs or its schema.

variable "account_id" {
  description = "The AWS account. With credentials of another one the plan fails. Default: the account of the credentials."
  type        = string
  default     = null
  nullable    = true

  validation {
    condition = alltrue([for value in var.account_id[*] : can(regex("^[0-9]{12}$", value))])
    error_message = join("\n", [
      for value in var.account_id[*] :
      "account_id: received ${jsonencode(value)}. An account id is 12 digits, as text (leading zeros count). Example: \"111122223333\"."
      if !can(regex("^[0-9]{12}$", value))
    ])
  }
}

variable "oidc_provider" {
  description = "The account's GitHub OIDC provider."
  type        = any
  default     = {}
  nullable    = false

  validation {
    condition     = try(var.oidc_provider, null) == null || can(keys(var.oidc_provider))
    error_message = "oidc_provider: received ${jsonencode(try(var.oidc_provider, null))}. Allowed: an object: { create, audiences, thumbprint_source, thumbprints, tags }. Example: {\"create\":false}."
  }

  validation {
    condition = alltrue([
      for key in try(keys(var.oidc_provider), []) :
      contains(["create", "audiences", "thumbprint_source", "thumbprints", "tags"], key)
    ])
    error_message = join("\n", [
      for key in try(keys(var.oidc_provider), []) :
      "oidc_provider.${key}: unknown field. Allowed here: create, audiences, thumbprint_source, thumbprints, tags."
      if !(contains(["create", "audiences", "thumbprint_source", "thumbprints", "tags"], key))
    ])
  }

  validation {
    condition     = try(var.oidc_provider.audiences, null) == null || (length(try(var.oidc_provider.audiences[*], [])) >= 1 && length(try(var.oidc_provider.audiences[*], [])) <= 100)
    error_message = "oidc_provider.audiences: ${try(var.oidc_provider.audiences, null) == null ? "missing" : "received ${jsonencode(var.oidc_provider.audiences)}"}. Allowed: a list of 1 to 100 items, each an audience. Example: [\"sts.amazonaws.com\"]."
  }

  validation {
    condition = alltrue(flatten([
      for i, value in try(var.oidc_provider.audiences[*], []) : [
        for holds in [
          can(regex(".", value)),
          !can(regex("[*?]", value)),
          try(length(value) <= 255, false),
          can(regex("^[\\x21-\\x7e\\xa1-\\xff]+$", value)),
        ] :
        holds
      ]
    ]))
    error_message = join("\n", flatten([
      for i, value in try(var.oidc_provider.audiences[*], []) : [
        for test in [
          [can(regex(".", value)), "An audience cannot be empty."],
          [!can(regex("[*?]", value)), "A wildcard would admit tokens minted for other parties. List each audience."],
          [try(length(value) <= 255, false), "An audience has at most 255 characters."],
          [can(regex("^[\\x21-\\x7e\\xa1-\\xff]+$", value)), "An audience holds no spaces and no characters above U+00FF."],
        ] :
        "oidc_provider.audiences[${i}]: received ${jsonencode(value)}. ${test[1]} Example: \"sts.amazonaws.com\"."
        if !test[0]
      ]
    ]))
  }

  validation {
    condition = alltrue([
      for value in try(var.oidc_provider.thumbprint_source[*], []) :
      contains(["fetch", "aws", "pinned"], value)
    ])
    error_message = join("\n", [
      for value in try(var.oidc_provider.thumbprint_source[*], []) :
      "oidc_provider.thumbprint_source: received ${jsonencode(value)}. Allowed: \"fetch\", \"aws\" or \"pinned\". Example: \"aws\"."
      if !(contains(["fetch", "aws", "pinned"], value))
    ])
  }

  validation {
    condition     = try(var.oidc_provider.thumbprints, null) == null || (length(try(var.oidc_provider.thumbprints[*], [])) >= 1 && length(try(var.oidc_provider.thumbprints[*], [])) <= 5)
    error_message = "oidc_provider.thumbprints: ${try(var.oidc_provider.thumbprints, null) == null ? "missing" : "received ${jsonencode(var.oidc_provider.thumbprints)}"}. Allowed: a list of 1 to 5 items, each the SHA-1 thumbprint of a certificate. Example: [\"6938fd4d98bab03faadb97b34396831e3780aea1\"]."
  }

  validation {
    condition = alltrue([for i, value in try(var.oidc_provider.thumbprints[*], []) : can(regex("^[0-9a-f]{40}$", value))])
    error_message = join("\n", [
      for i, value in try(var.oidc_provider.thumbprints[*], []) :
      "oidc_provider.thumbprints[${i}]: received ${jsonencode(value)}. A thumbprint is 40 hexadecimal digits in lower case, without colons. Example: \"6938fd4d98bab03faadb97b34396831e3780aea1\"."
      if !can(regex("^[0-9a-f]{40}$", value))
    ])
  }

  validation {
    condition = alltrue(flatten([
      for key, value in try({ for key, value in var.oidc_provider.tags : key => value }, {}) : [
        for holds in [
          can(regex("[^\\n]", key)),
          try(length(key) <= 128, false),
          can(regex("^[\\p{L}\\p{Z}\\p{N}_.:/=+@-]*$", key)),
          !can(regex("^[Aa][Ww][Ss]:", key)),
        ] :
        holds
      ]
    ]))
    error_message = join("\n", flatten([
      for key, value in try({ for key, value in var.oidc_provider.tags : key => value }, {}) : [
        for test in [
          [can(regex("[^\\n]", key)), "A tag key has 1 to 128 characters."],
          [try(length(key) <= 128, false), "A tag key has 1 to 128 characters."],
          [can(regex("^[\\p{L}\\p{Z}\\p{N}_.:/=+@-]*$", key)), "Allowed in a tag key: letters, digits, spaces and _ . : / = + - @."],
          [!can(regex("^[Aa][Ww][Ss]:", key)), "Keys that begin with aws: belong to AWS: choose another."],
        ] :
        "oidc_provider.tags[${jsonencode(key)}]: received ${jsonencode(key)}. ${test[1]} Example: \"team\"."
        if !test[0]
      ]
    ]))
  }

  validation {
    condition = alltrue(flatten([
      for key, value in try({ for key, value in var.oidc_provider.tags : key => value }, {}) : [
        for holds in [
          try(length(value) <= 256, false),
          can(regex("^[\\p{L}\\p{Z}\\p{N}_.:/=+@-]*$", value)),
        ] :
        holds
      ]
    ]))
    error_message = join("\n", flatten([
      for key, value in try({ for key, value in var.oidc_provider.tags : key => value }, {}) : [
        for test in [
          [try(length(value) <= 256, false), "A tag value has at most 256 characters."],
          [can(regex("^[\\p{L}\\p{Z}\\p{N}_.:/=+@-]*$", value)), "Allowed in a tag value: letters, digits, spaces and _ . : / = + - @."],
        ] :
        "oidc_provider.tags[${jsonencode(key)}]: received ${jsonencode(value)}. ${test[1]} Example: \"web\"."
        if !test[0]
      ]
    ]))
  }

  validation {
    condition = alltrue([
      for element in [try(coalesce(var.oidc_provider.thumbprint_source, "fetch"), "fetch")] :
      try(coalesce(var.oidc_provider.create, true), true) || element == "fetch"
    ])
    error_message = join("\n", [
      for element in [try(coalesce(var.oidc_provider.thumbprint_source, "fetch"), "fetch")] :
      "oidc_provider.thumbprint_source: received ${jsonencode(element)}. With create = false the provider is only read, so this would be ignored. Leave it out."
      if !(try(coalesce(var.oidc_provider.create, true), true) || element == "fetch")
    ])
  }

  validation {
    condition     = try(coalesce(var.oidc_provider.create, true), true) || length(try(var.oidc_provider.thumbprints, null)[*]) == 0
    error_message = "oidc_provider.thumbprints: With create = false the provider is only read, so this would be ignored. Leave it out."
  }

  validation {
    condition     = try(coalesce(var.oidc_provider.create, true), true) || length(try(var.oidc_provider.tags, null)[*]) == 0
    error_message = "oidc_provider.tags: With create = false the provider is only read, so this would be ignored. Leave it out."
  }

  validation {
    condition     = !try(coalesce(var.oidc_provider.create, true), true) || try(coalesce(var.oidc_provider.thumbprint_source, "fetch"), "fetch") != "pinned" || length(try(var.oidc_provider.thumbprints, null)[*]) != 0
    error_message = "oidc_provider.thumbprints: missing. thumbprint_source \"pinned\" takes them from here. Example: [\"6938fd4d98bab03faadb97b34396831e3780aea1\"]."
  }

  validation {
    condition     = !try(coalesce(var.oidc_provider.create, true), true) || try(coalesce(var.oidc_provider.thumbprint_source, "fetch"), "fetch") == "pinned" || length(try(var.oidc_provider.thumbprints, null)[*]) == 0
    error_message = "oidc_provider.thumbprints: They are used with thumbprint_source \"pinned\" only: set it, or leave them out."
  }

  validation {
    condition = alltrue([
      for element in(
        length(distinct([for text in try(keys(var.oidc_provider.tags), []) : lower(text)])) == length(try(keys(var.oidc_provider.tags), []))
        ? []
        : try(keys(var.oidc_provider.tags), [])
      ) :
      length([for other in try(keys(var.oidc_provider.tags), []) : other if lower(other) == lower(element) && other != element]) == 0
    ])
    error_message = join("\n", [
      for element in(
        length(distinct([for text in try(keys(var.oidc_provider.tags), []) : lower(text)])) == length(try(keys(var.oidc_provider.tags), []))
        ? []
        : try(keys(var.oidc_provider.tags), [])
      ) :
      "oidc_provider.tags[${jsonencode(element)}]: Another tag differs from this one only by case, and IAM keeps tag keys unique ignoring case. Rename one."
      if !(length([for other in try(keys(var.oidc_provider.tags), []) : other if lower(other) == lower(element) && other != element]) == 0)
    ])
  }

  validation {
    condition     = length(try(keys(var.oidc_provider.tags), [])) <= 50
    error_message = "oidc_provider.tags: More than 50 tags, with those of the stack. IAM allows 50 on a resource: leave some out."
  }
}

variable "region" {
  description = "The AWS region that names of resources are meant in. Default: the region of the AWS provider."
  type        = string
  default     = null
  nullable    = true

  validation {
    condition = alltrue([for value in var.region[*] : can(regex("^[a-z]{2,4}(-[a-z]+)+-[0-9]{1,2}$", value))])
    error_message = join("\n", [
      for value in var.region[*] :
      "region: received ${jsonencode(value)}. A region is written like eu-central-1 or us-gov-west-1 (no zone letter). Example: \"eu-central-1\"."
      if !can(regex("^[a-z]{2,4}(-[a-z]+)+-[0-9]{1,2}$", value))
    ])
  }
}

variable "roles" {
  description = "Roles by their name."
  type        = any
  nullable    = false

  validation {
    condition = alltrue(flatten([
      for name in keys(var.roles) : [
        for holds in [
          can(regex("[^\\n]", name)),
          try(length(name) <= 64, false),
          can(regex("^[A-Za-z0-9_+=,.@-]+$", name)),
          !can(regex("^GitHubActions$", name)),
        ] :
        holds
      ]
    ]))
    error_message = join("\n", flatten([
      for name in keys(var.roles) : [
        for test in [
          [can(regex("[^\\n]", name)), "A role name has 1 to 64 characters."],
          [try(length(name) <= 64, false), "A role name has 1 to 64 characters."],
          [can(regex("^[A-Za-z0-9_+=,.@-]+$", name)), "A role name is letters, digits and + = , . @ _ -"],
          [!can(regex("^GitHubActions$", name)), "A role of this name is reported not to work with aws-actions/configure-aws-credentials (its issue 953): choose another."],
        ] :
        "roles[${jsonencode(name)}]: received ${jsonencode(name)}. ${test[1]} Example: \"web-deploy\"."
        if !test[0]
      ]
    ]))
  }

  validation {
    condition = alltrue([
      for element in(
        length(distinct([for text in keys(var.roles) : lower(text)])) == length(keys(var.roles))
        ? []
        : keys(var.roles)
      ) :
      length([for other in keys(var.roles) : other if lower(other) == lower(element) && other != element]) == 0
    ])
    error_message = join("\n", [
      for element in(
        length(distinct([for text in keys(var.roles) : lower(text)])) == length(keys(var.roles))
        ? []
        : keys(var.roles)
      ) :
      "roles[${jsonencode(element)}]: Another role differs from this one only by case, and IAM keeps role names unique ignoring case. Rename one."
      if !(length([for other in keys(var.roles) : other if lower(other) == lower(element) && other != element]) == 0)
    ])
  }

  validation {
    condition = alltrue([for name, role in var.roles : can(keys(role))])
    error_message = join("\n", [
      for name, role in var.roles :
      "roles[${jsonencode(name)}]: received ${jsonencode(try(role, null))}. Allowed: an object: { repositories, branches, git_tags, environments, pull_request, max_session_duration, permissions_boundary, exclusive_policies, path, description, tags, ecr_pull, ecr_push, ecs_deploy, terraform_plan }. Example: {\"repositories\":[\"octo-org@123456/web@456789\"],\"branches\":[\"main\"]}."
      if !(can(keys(role)))
    ])
  }

  validation {
    condition = alltrue(flatten([
      for name, role in var.roles : [
        for key in try(keys(role), []) :
        contains(["repositories", "branches", "git_tags", "environments", "pull_request", "max_session_duration", "permissions_boundary", "exclusive_policies", "path", "description", "tags", "ecr_pull", "ecr_push", "ecs_deploy", "terraform_plan"], key)
      ]
    ]))
    error_message = join("\n", flatten([
      for name, role in var.roles : [
        for key in try(keys(role), []) :
        "roles[${jsonencode(name)}].${key}: unknown field. Allowed here: repositories, branches, git_tags, environments, pull_request, max_session_duration, permissions_boundary, exclusive_policies, path, description, tags, ecr_pull, ecr_push, ecs_deploy, terraform_plan."
        if !(contains(["repositories", "branches", "git_tags", "environments", "pull_request", "max_session_duration", "permissions_boundary", "exclusive_policies", "path", "description", "tags", "ecr_pull", "ecr_push", "ecs_deploy", "terraform_plan"], key))
      ]
    ]))
  }

  validation {
    condition = alltrue([for name, role in var.roles : length(try(role.repositories[*], [])) >= 1])
    error_message = join("\n", [
      for name, role in var.roles :
      "roles[${jsonencode(name)}].repositories: ${try(role.repositories, null) == null ? "missing" : "received ${jsonencode(role.repositories)}"}. Allowed: a list with at least one item: \"owner/name\", or \"owner@id/name@id\" for a repository with immutable subjects. Example: [\"octo-org@123456/web@456789\"]."
      if !(length(try(role.repositories[*], [])) >= 1)
    ])
  }

  validation {
    condition = alltrue(flatten([
      for name, role in var.roles : [
        for i, value in try(role.repositories[*], []) : [
          for holds in [
            !can(regex("[*?]", value)),
            can(regex("^[^/]+/[^/]+$", value)),
            can(regex("^([^@]+|[^@/]+@[^@/]*/[^@/]+@[^@/]*)$", value)),
            can(regex("^([^@]+|[^@/]+@[1-9][0-9]{0,19}/[^@/]+@[1-9][0-9]{0,19})$", value)),
            can(regex("^[^@/]{1,39}[@/]", value)),
            can(regex("^[A-Za-z0-9]+(-[A-Za-z0-9]+)*(_[A-Za-z0-9]+)?[@/]", value)),
            can(regex("/[A-Za-z0-9._-]+(@[0-9]+)?$", value)),
            can(regex("/[^@]{1,100}(@[0-9]+)?$", value)),
            !can(regex("/\\.{1,2}(@[0-9]+)?$", value)),
            !can(regex("\\.([Gg][Ii][Tt]|[Ww][Ii][Kk][Ii])(@[0-9]+)?$", value)),
          ] :
          holds
        ]
      ]
    ]))
    error_message = join("\n", flatten([
      for name, role in var.roles : [
        for i, value in try(role.repositories[*], []) : [
          for test in [
            [!can(regex("[*?]", value)), "A wildcard would admit repositories that nobody named. List each repository."],
            [can(regex("^[^/]+/[^/]+$", value)), "Allowed: \"owner/name\" or \"owner@id/name@id\", without a host or a scheme."],
            [can(regex("^([^@]+|[^@/]+@[^@/]*/[^@/]+@[^@/]*)$", value)), "Give both ids or none: GitHub mints either owner@id/name@id or owner/name, never a mixture."],
            [can(regex("^([^@]+|[^@/]+@[1-9][0-9]{0,19}/[^@/]+@[1-9][0-9]{0,19})$", value)), "Ids are decimal numbers: gh api repos/OWNER/NAME --jq '{owner:.owner.id, repo:.id}' prints them."],
            [can(regex("^[^@/]{1,39}[@/]", value)), "An owner has at most 39 characters."],
            [can(regex("^[A-Za-z0-9]+(-[A-Za-z0-9]+)*(_[A-Za-z0-9]+)?[@/]", value)), "An owner is letters and digits with single hyphens between them (and one underscore before an enterprise's short code)."],
            [can(regex("/[A-Za-z0-9._-]+(@[0-9]+)?$", value)), "A repository name is letters, digits, '.', '_' and '-'."],
            [can(regex("/[^@]{1,100}(@[0-9]+)?$", value)), "A repository name has at most 100 characters."],
            [!can(regex("/\\.{1,2}(@[0-9]+)?$", value)), "A repository cannot be called . or .."],
            [!can(regex("\\.([Gg][Ii][Tt]|[Ww][Ii][Kk][Ii])(@[0-9]+)?$", value)), "GitHub has no repository that ends in .git or .wiki: leave the ending out."],
          ] :
          "roles[${jsonencode(name)}].repositories[${i}]: received ${jsonencode(value)}. ${test[1]} Example: \"octo-org@123456/web@456789\"."
          if !test[0]
        ]
      ]
    ]))
  }

  validation {
    condition = alltrue(flatten([
      for name, role in var.roles : [
        for i, value in try(role.branches[*], []) : [
          for holds in [
            can(regex("[^ ]", value)),
            !can(regex("^[*?]", value)),
            !can(regex("^refs/", value)),
            !can(regex("[\\x00-\\x20\\x7f~^:\\\\\\[]", value)),
            can(regex("^[\\x21-\\x7e\\xa1-\\xff]+$", value)),
            !can(regex("\\.\\.|@\\{|//|^/|/$|\\.$|^-|^@$", value)),
            !can(regex("(^|/)\\.|\\.lock(/|$)", value)),
          ] :
          holds
        ]
      ]
    ]))
    error_message = join("\n", flatten([
      for name, role in var.roles : [
        for i, value in try(role.branches[*], []) : [
          for test in [
            [can(regex("[^ ]", value)), "A branch cannot be empty."],
            [!can(regex("^[*?]", value)), "A pattern needs literal text before its first wildcard, or anyone who can push may come in. Allowed: a name such as \"main\" or a pattern such as \"release/*\"."],
            [!can(regex("^refs/", value)), "Leave out the prefix refs/heads/: it is added for you."],
            [!can(regex("[\\x00-\\x20\\x7f~^:\\\\\\[]", value)), "Git allows no space, no control character and none of ~ ^ : [ \\ in a name."],
            [can(regex("^[\\x21-\\x7e\\xa1-\\xff]+$", value)), "IAM policy documents hold characters up to U+00FF only, so this name cannot be trusted by name: rename it."],
            [!can(regex("\\.\\.|@\\{|//|^/|/$|\\.$|^-|^@$", value)), "Git allows no '..', '@{' or '//', no '/' or '.' at the end, no '/' or '-' at the start."],
            [!can(regex("(^|/)\\.|\\.lock(/|$)", value)), "Git allows no part that starts with '.' or ends in '.lock'."],
          ] :
          "roles[${jsonencode(name)}].branches[${i}]: received ${jsonencode(value)}. ${test[1]} Example: \"release/*\"."
          if !test[0]
        ]
      ]
    ]))
  }

  validation {
    condition = alltrue(flatten([
      for name, role in var.roles : [
        for i, value in try(role.git_tags[*], []) : [
          for holds in [
            can(regex("[^ ]", value)),
            !can(regex("^[*?]", value)),
            !can(regex("^refs/", value)),
            !can(regex("[\\x00-\\x20\\x7f~^:\\\\\\[]", value)),
            can(regex("^[\\x21-\\x7e\\xa1-\\xff]+$", value)),
            !can(regex("\\.\\.|@\\{|//|^/|/$|\\.$|^-|^@$", value)),
            !can(regex("(^|/)\\.|\\.lock(/|$)", value)),
          ] :
          holds
        ]
      ]
    ]))
    error_message = join("\n", flatten([
      for name, role in var.roles : [
        for i, value in try(role.git_tags[*], []) : [
          for test in [
            [can(regex("[^ ]", value)), "A tag cannot be empty."],
            [!can(regex("^[*?]", value)), "A pattern needs literal text before its first wildcard, or anyone who can push may come in. Allowed: a name such as \"v1.0.0\" or a pattern such as \"v*\"."],
            [!can(regex("^refs/", value)), "Leave out the prefix refs/tags/: it is added for you."],
            [!can(regex("[\\x00-\\x20\\x7f~^:\\\\\\[]", value)), "Git allows no space, no control character and none of ~ ^ : [ \\ in a name."],
            [can(regex("^[\\x21-\\x7e\\xa1-\\xff]+$", value)), "IAM policy documents hold characters up to U+00FF only, so this name cannot be trusted by name: rename it."],
            [!can(regex("\\.\\.|@\\{|//|^/|/$|\\.$|^-|^@$", value)), "Git allows no '..', '@{' or '//', no '/' or '.' at the end, no '/' or '-' at the start."],
            [!can(regex("(^|/)\\.|\\.lock(/|$)", value)), "Git allows no part that starts with '.' or ends in '.lock'."],
          ] :
          "roles[${jsonencode(name)}].git_tags[${i}]: received ${jsonencode(value)}. ${test[1]} Example: \"v*\"."
          if !test[0]
        ]
      ]
    ]))
  }

  validation {
    condition = alltrue(flatten([
      for name, role in var.roles : [
        for i, value in try(role.environments[*], []) : [
          for holds in [
            can(regex("[^ ]", value)),
            !can(regex("[*?]", value)),
            !can(regex("%3[Aa]", value)),
            try(length(value) <= 255, false),
            !can(regex("^ | $", value)),
            can(regex("^[\\x20-\\x7e\\xa1-\\xff]+$", value)),
          ] :
          holds
        ]
      ]
    ]))
    error_message = join("\n", flatten([
      for name, role in var.roles : [
        for i, value in try(role.environments[*], []) : [
          for test in [
            [can(regex("[^ ]", value)), "An environment name cannot be empty."],
            [!can(regex("[*?]", value)), "A wildcard would admit environments that anyone with write access can create. List each one."],
            [!can(regex("%3[Aa]", value)), "GitHub mints one subject for this environment and for the one with \":\" in place of \"%3A\", so they cannot be told apart: rename the environment."],
            [try(length(value) <= 255, false), "An environment name has at most 255 characters."],
            [!can(regex("^ | $", value)), "An environment name does not start or end with a space."],
            [can(regex("^[\\x20-\\x7e\\xa1-\\xff]+$", value)), "IAM policy documents hold characters up to U+00FF only, so this environment cannot be trusted by name: rename it."],
          ] :
          "roles[${jsonencode(name)}].environments[${i}]: received ${jsonencode(value)}. ${test[1]} Example: \"production\"."
          if !test[0]
        ]
      ]
    ]))
  }

  validation {
    condition = alltrue(flatten([
      for name, role in var.roles : [
        for value in try(role.max_session_duration[*], []) :
        try(tonumber(value), -1) >= 3600 && try(tonumber(value), -1) <= 43200 && floor(try(tonumber(value), -1)) == try(tonumber(value), -1)
      ]
    ]))
    error_message = join("\n", flatten([
      for name, role in var.roles : [
        for value in try(role.max_session_duration[*], []) :
        "roles[${jsonencode(name)}].max_session_duration: received ${jsonencode(value)}. Allowed: a whole number of seconds from 3600 (1 hour) to 43200 (12 hours). Example: 3600."
        if !(try(tonumber(value), -1) >= 3600 && try(tonumber(value), -1) <= 43200 && floor(try(tonumber(value), -1)) == try(tonumber(value), -1))
      ]
    ]))
  }

  validation {
    condition = alltrue(flatten([
      for name, role in var.roles : [
        for value in try(role.permissions_boundary[*], []) : [
          for holds in [
            !can(regex("[*?]", value)),
            can(regex("^arn:aws[a-z-]*:iam::([0-9]{12}|aws):policy/([A-Za-z0-9_+=,.@-]+/)*[A-Za-z0-9_+=,.@-]+$", value)),
          ] :
          holds
        ]
      ]
    ]))
    error_message = join("\n", flatten([
      for name, role in var.roles : [
        for value in try(role.permissions_boundary[*], []) : [
          for test in [
            [!can(regex("[*?]", value)), "A boundary is one policy: no wildcard."],
            [can(regex("^arn:aws[a-z-]*:iam::([0-9]{12}|aws):policy/([A-Za-z0-9_+=,.@-]+/)*[A-Za-z0-9_+=,.@-]+$", value)), "Allowed: the full ARN of a managed policy."],
          ] :
          "roles[${jsonencode(name)}].permissions_boundary: received ${jsonencode(value)}. ${test[1]} Example: \"arn:aws:iam::111122223333:policy/deploy-boundary\"."
          if !test[0]
        ]
      ]
    ]))
  }

  validation {
    condition = alltrue(flatten([
      for name, role in var.roles : [
        for value in try(role.path[*], []) : [
          for holds in [
            can(regex("^/", value)),
            can(regex("/$", value)),
            try(length(value) <= 512, false),
            can(regex("^/([A-Za-z0-9_+=,.@-]+/)*$", value)),
          ] :
          holds
        ]
      ]
    ]))
    error_message = join("\n", flatten([
      for name, role in var.roles : [
        for value in try(role.path[*], []) : [
          for test in [
            [can(regex("^/", value)), "A path begins with \"/\"."],
            [can(regex("/$", value)), "A path ends with \"/\"."],
            [try(length(value) <= 512, false), "A path has at most 512 characters."],
            [can(regex("^/([A-Za-z0-9_+=,.@-]+/)*$", value)), "Allowed between the slashes: letters, digits and + = , . @ _ -"],
          ] :
          "roles[${jsonencode(name)}].path: received ${jsonencode(value)}. ${test[1]} Example: \"/github-actions/\"."
          if !test[0]
        ]
      ]
    ]))
  }

  validation {
    condition = alltrue(flatten([
      for name, role in var.roles : [
        for value in try(role.description[*], []) : [
          for holds in [
            try(length(value) + length(replace(value, "/[[:ascii:]]/", "")) <= 1000, false),
            can(regex("^[\\t\\n\\r\\x20-\\x7e\\xa1-\\xff]*$", value)),
          ] :
          holds
        ]
      ]
    ]))
    error_message = join("\n", flatten([
      for name, role in var.roles : [
        for value in try(role.description[*], []) : [
          for test in [
            [try(length(value) + length(replace(value, "/[[:ascii:]]/", "")) <= 1000, false), "A description has at most 1,000 characters; letters beyond ASCII count twice."],
            [can(regex("^[\\t\\n\\r\\x20-\\x7e\\xa1-\\xff]*$", value)), "IAM accepts printable characters up to U+00FF in a description."],
          ] :
          "roles[${jsonencode(name)}].description: received ${jsonencode(value)}. ${test[1]} Example: \"Deploys the web service\"."
          if !test[0]
        ]
      ]
    ]))
  }

  validation {
    condition = alltrue(flatten([
      for name, role in var.roles : [
        for key, value in try({ for key, value in role.tags : key => value }, {}) : [
          for holds in [
            can(regex("[^\\n]", key)),
            try(length(key) <= 128, false),
            can(regex("^[\\p{L}\\p{Z}\\p{N}_.:/=+@-]*$", key)),
            !can(regex("^[Aa][Ww][Ss]:", key)),
          ] :
          holds
        ]
      ]
    ]))
    error_message = join("\n", flatten([
      for name, role in var.roles : [
        for key, value in try({ for key, value in role.tags : key => value }, {}) : [
          for test in [
            [can(regex("[^\\n]", key)), "A tag key has 1 to 128 characters."],
            [try(length(key) <= 128, false), "A tag key has 1 to 128 characters."],
            [can(regex("^[\\p{L}\\p{Z}\\p{N}_.:/=+@-]*$", key)), "Allowed in a tag key: letters, digits, spaces and _ . : / = + - @."],
            [!can(regex("^[Aa][Ww][Ss]:", key)), "Keys that begin with aws: belong to AWS: choose another."],
          ] :
          "roles[${jsonencode(name)}].tags[${jsonencode(key)}]: received ${jsonencode(key)}. ${test[1]} Example: \"team\"."
          if !test[0]
        ]
      ]
    ]))
  }

  validation {
    condition = alltrue(flatten([
      for name, role in var.roles : [
        for key, value in try({ for key, value in role.tags : key => value }, {}) : [
          for holds in [
            try(length(value) <= 256, false),
            can(regex("^[\\p{L}\\p{Z}\\p{N}_.:/=+@-]*$", value)),
          ] :
          holds
        ]
      ]
    ]))
    error_message = join("\n", flatten([
      for name, role in var.roles : [
        for key, value in try({ for key, value in role.tags : key => value }, {}) : [
          for test in [
            [try(length(value) <= 256, false), "A tag value has at most 256 characters."],
            [can(regex("^[\\p{L}\\p{Z}\\p{N}_.:/=+@-]*$", value)), "Allowed in a tag value: letters, digits, spaces and _ . : / = + - @."],
          ] :
          "roles[${jsonencode(name)}].tags[${jsonencode(key)}]: received ${jsonencode(value)}. ${test[1]} Example: \"web\"."
          if !test[0]
        ]
      ]
    ]))
  }

  validation {
    condition = alltrue([for name, role in var.roles : try(role.ecr_pull, null) == null || can(keys(role.ecr_pull))])
    error_message = join("\n", [
      for name, role in var.roles :
      "roles[${jsonencode(name)}].ecr_pull: received ${jsonencode(try(role.ecr_pull, null))}. Allowed: an object: { repositories }. Example: {\"repositories\":[\"base\"]}."
      if !(try(role.ecr_pull, null) == null || can(keys(role.ecr_pull)))
    ])
  }

  validation {
    condition = alltrue(flatten([
      for name, role in var.roles : [
        for key in try(keys(role.ecr_pull), []) :
        contains(["repositories"], key)
      ]
    ]))
    error_message = join("\n", flatten([
      for name, role in var.roles : [
        for key in try(keys(role.ecr_pull), []) :
        "roles[${jsonencode(name)}].ecr_pull.${key}: unknown field. Allowed here: repositories."
        if !(contains(["repositories"], key))
      ]
    ]))
  }

  validation {
    condition = alltrue([
      for name, role in var.roles :
      try(role.ecr_pull, null) == null || length(try(role.ecr_pull.repositories[*], [])) >= 1
    ])
    error_message = join("\n", [
      for name, role in var.roles :
      "roles[${jsonencode(name)}].ecr_pull.repositories: ${try(role.ecr_pull.repositories, null) == null ? "missing" : "received ${jsonencode(role.ecr_pull.repositories)}"}. Allowed: a list with at least one item: the name of an ECR repository in this account and region, or its full ARN. Example: [\"web\"]."
      if !(try(role.ecr_pull, null) == null || length(try(role.ecr_pull.repositories[*], [])) >= 1)
    ])
  }

  validation {
    condition = alltrue(flatten([
      for name, role in var.roles : [
        for i, value in try(role.ecr_pull.repositories[*], []) : [
          for holds in [
            !can(regex("[*?]", value)),
            !can(regex("\\.dkr[.-]ecr[.-]", value)),
            can(regex("[^\\n][^\\n]", value)),
            try(length(value) <= 600, false),
            can(regex("^([^:]*|arn:aws[a-z-]*:ecr:.*)$", value)),
            can(regex("^(arn:.*|[a-z0-9]+([._-][a-z0-9]+)*(/[a-z0-9]+([._-][a-z0-9]+)*)*)$", value)),
            can(regex("^([^:]*|arn:aws[a-z-]*:ecr:[a-z0-9-]+:[0-9]{12}:repository/[a-z0-9]+([._-][a-z0-9]+)*(/[a-z0-9]+([._-][a-z0-9]+)*)*)$", value)),
          ] :
          holds
        ]
      ]
    ]))
    error_message = join("\n", flatten([
      for name, role in var.roles : [
        for i, value in try(role.ecr_pull.repositories[*], []) : [
          for test in [
            [!can(regex("[*?]", value)), "A wildcard would reach resources that nobody named. List each one."],
            [!can(regex("\\.dkr[.-]ecr[.-]", value)), "This is an image address. Give the repository's name: the part after the host, without a tag."],
            [can(regex("[^\\n][^\\n]", value)), "Not a valid name: an ECR repository name has 2 to 256 characters."],
            [try(length(value) <= 600, false), "It is longer than any name or ARN can be."],
            [can(regex("^([^:]*|arn:aws[a-z-]*:ecr:.*)$", value)), "Allowed: the name of an ECR repository in this account and region, or its full ARN. This is neither a name nor an ARN of ecr."],
            [can(regex("^(arn:.*|[a-z0-9]+([._-][a-z0-9]+)*(/[a-z0-9]+([._-][a-z0-9]+)*)*)$", value)), "Not a valid name: an ECR repository name is lower-case letters and digits, with . _ - or / between them."],
            [can(regex("^([^:]*|arn:aws[a-z-]*:ecr:[a-z0-9-]+:[0-9]{12}:repository/[a-z0-9]+([._-][a-z0-9]+)*(/[a-z0-9]+([._-][a-z0-9]+)*)*)$", value)), "Not a valid ARN: write arn:PARTITION:ecr:… as the AWS console shows it."],
          ] :
          "roles[${jsonencode(name)}].ecr_pull.repositories[${i}]: received ${jsonencode(value)}. ${test[1]} Example: \"web\"."
          if !test[0]
        ]
      ]
    ]))
  }

  validation {
    condition = alltrue([for name, role in var.roles : try(role.ecr_push, null) == null || can(keys(role.ecr_push))])
    error_message = join("\n", [
      for name, role in var.roles :
      "roles[${jsonencode(name)}].ecr_push: received ${jsonencode(try(role.ecr_push, null))}. Allowed: an object: { repositories }. Example: {\"repositories\":[\"web\"]}."
      if !(try(role.ecr_push, null) == null || can(keys(role.ecr_push)))
    ])
  }

  validation {
    condition = alltrue(flatten([
      for name, role in var.roles : [
        for key in try(keys(role.ecr_push), []) :
        contains(["repositories"], key)
      ]
    ]))
    error_message = join("\n", flatten([
      for name, role in var.roles : [
        for key in try(keys(role.ecr_push), []) :
        "roles[${jsonencode(name)}].ecr_push.${key}: unknown field. Allowed here: repositories."
        if !(contains(["repositories"], key))
      ]
    ]))
  }

  validation {
    condition = alltrue([
      for name, role in var.roles :
      try(role.ecr_push, null) == null || length(try(role.ecr_push.repositories[*], [])) >= 1
    ])
    error_message = join("\n", [
      for name, role in var.roles :
      "roles[${jsonencode(name)}].ecr_push.repositories: ${try(role.ecr_push.repositories, null) == null ? "missing" : "received ${jsonencode(role.ecr_push.repositories)}"}. Allowed: a list with at least one item: the name of an ECR repository in this account and region, or its full ARN. Example: [\"web\"]."
      if !(try(role.ecr_push, null) == null || length(try(role.ecr_push.repositories[*], [])) >= 1)
    ])
  }

  validation {
    condition = alltrue(flatten([
      for name, role in var.roles : [
        for i, value in try(role.ecr_push.repositories[*], []) : [
          for holds in [
            !can(regex("[*?]", value)),
            !can(regex("\\.dkr[.-]ecr[.-]", value)),
            can(regex("[^\\n][^\\n]", value)),
            try(length(value) <= 600, false),
            can(regex("^([^:]*|arn:aws[a-z-]*:ecr:.*)$", value)),
            can(regex("^(arn:.*|[a-z0-9]+([._-][a-z0-9]+)*(/[a-z0-9]+([._-][a-z0-9]+)*)*)$", value)),
            can(regex("^([^:]*|arn:aws[a-z-]*:ecr:[a-z0-9-]+:[0-9]{12}:repository/[a-z0-9]+([._-][a-z0-9]+)*(/[a-z0-9]+([._-][a-z0-9]+)*)*)$", value)),
          ] :
          holds
        ]
      ]
    ]))
    error_message = join("\n", flatten([
      for name, role in var.roles : [
        for i, value in try(role.ecr_push.repositories[*], []) : [
          for test in [
            [!can(regex("[*?]", value)), "A wildcard would reach resources that nobody named. List each one."],
            [!can(regex("\\.dkr[.-]ecr[.-]", value)), "This is an image address. Give the repository's name: the part after the host, without a tag."],
            [can(regex("[^\\n][^\\n]", value)), "Not a valid name: an ECR repository name has 2 to 256 characters."],
            [try(length(value) <= 600, false), "It is longer than any name or ARN can be."],
            [can(regex("^([^:]*|arn:aws[a-z-]*:ecr:.*)$", value)), "Allowed: the name of an ECR repository in this account and region, or its full ARN. This is neither a name nor an ARN of ecr."],
            [can(regex("^(arn:.*|[a-z0-9]+([._-][a-z0-9]+)*(/[a-z0-9]+([._-][a-z0-9]+)*)*)$", value)), "Not a valid name: an ECR repository name is lower-case letters and digits, with . _ - or / between them."],
            [can(regex("^([^:]*|arn:aws[a-z-]*:ecr:[a-z0-9-]+:[0-9]{12}:repository/[a-z0-9]+([._-][a-z0-9]+)*(/[a-z0-9]+([._-][a-z0-9]+)*)*)$", value)), "Not a valid ARN: write arn:PARTITION:ecr:… as the AWS console shows it."],
          ] :
          "roles[${jsonencode(name)}].ecr_push.repositories[${i}]: received ${jsonencode(value)}. ${test[1]} Example: \"web\"."
          if !test[0]
        ]
      ]
    ]))
  }

  validation {
    condition = alltrue([for name, role in var.roles : try(role.ecs_deploy, null) == null || can(keys(role.ecs_deploy))])
    error_message = join("\n", [
      for name, role in var.roles :
      "roles[${jsonencode(name)}].ecs_deploy: received ${jsonencode(try(role.ecs_deploy, null))}. Allowed: an object: { cluster, services, task_families, pass_roles, tag_task_definition }. Example: {\"cluster\":\"prod\",\"services\":[\"web\"],\"task_families\":[\"web\"],\"pass_roles\":[\"web-task\",\"web-execution\"]}."
      if !(try(role.ecs_deploy, null) == null || can(keys(role.ecs_deploy)))
    ])
  }

  validation {
    condition = alltrue(flatten([
      for name, role in var.roles : [
        for key in try(keys(role.ecs_deploy), []) :
        contains(["cluster", "services", "task_families", "pass_roles", "tag_task_definition"], key)
      ]
    ]))
    error_message = join("\n", flatten([
      for name, role in var.roles : [
        for key in try(keys(role.ecs_deploy), []) :
        "roles[${jsonencode(name)}].ecs_deploy.${key}: unknown field. Allowed here: cluster, services, task_families, pass_roles, tag_task_definition."
        if !(contains(["cluster", "services", "task_families", "pass_roles", "tag_task_definition"], key))
      ]
    ]))
  }

  validation {
    condition = alltrue([
      for name, role in var.roles :
      try(role.ecs_deploy, null) == null || try(role.ecs_deploy.cluster, null) != null
    ])
    error_message = join("\n", [
      for name, role in var.roles :
      "roles[${jsonencode(name)}].ecs_deploy.cluster: missing. Allowed: the name of an ECS cluster in this account and region, or its full ARN. Example: \"prod\"."
      if !(try(role.ecs_deploy, null) == null || try(role.ecs_deploy.cluster, null) != null)
    ])
  }

  validation {
    condition = alltrue([
      for name, role in var.roles :
      try(role.ecs_deploy, null) == null || try(role.ecs_deploy.pass_roles, null) != null
    ])
    error_message = join("\n", [
      for name, role in var.roles :
      "roles[${jsonencode(name)}].ecs_deploy.pass_roles: missing. Allowed: a list, each item the name of an IAM role of this account (without a path), or its full ARN. Example: [\"web-task\",\"web-execution\"]."
      if !(try(role.ecs_deploy, null) == null || try(role.ecs_deploy.pass_roles, null) != null)
    ])
  }

  validation {
    condition = alltrue(flatten([
      for name, role in var.roles : [
        for value in try(role.ecs_deploy.cluster[*], []) : [
          for holds in [
            !can(regex("[*?]", value)),
            try(length(value) <= 600, false),
            can(regex("^([^:]*|arn:aws[a-z-]*:ecs:.*)$", value)),
            can(regex("^(arn:.*|[A-Za-z0-9_-]+)$", value)),
            can(regex("^([^:]*|arn:aws[a-z-]*:ecs:[a-z0-9-]+:[0-9]{12}:cluster/[A-Za-z0-9_-]+)$", value)),
          ] :
          holds
        ]
      ]
    ]))
    error_message = join("\n", flatten([
      for name, role in var.roles : [
        for value in try(role.ecs_deploy.cluster[*], []) : [
          for test in [
            [!can(regex("[*?]", value)), "A wildcard would reach resources that nobody named. List each one."],
            [try(length(value) <= 600, false), "It is longer than any name or ARN can be."],
            [can(regex("^([^:]*|arn:aws[a-z-]*:ecs:.*)$", value)), "Allowed: the name of an ECS cluster in this account and region, or its full ARN. This is neither a name nor an ARN of ecs."],
            [can(regex("^(arn:.*|[A-Za-z0-9_-]+)$", value)), "Not a valid name: an ECS cluster name is 1 to 255 letters, digits, hyphens and underscores."],
            [can(regex("^([^:]*|arn:aws[a-z-]*:ecs:[a-z0-9-]+:[0-9]{12}:cluster/[A-Za-z0-9_-]+)$", value)), "Not a valid ARN: write arn:PARTITION:ecs:… as the AWS console shows it."],
          ] :
          "roles[${jsonencode(name)}].ecs_deploy.cluster: received ${jsonencode(value)}. ${test[1]} Example: \"prod\"."
          if !test[0]
        ]
      ]
    ]))
  }

  validation {
    condition = alltrue([
      for name, role in var.roles :
      try(role.ecs_deploy, null) == null || length(try(role.ecs_deploy.services[*], [])) >= 1
    ])
    error_message = join("\n", [
      for name, role in var.roles :
      "roles[${jsonencode(name)}].ecs_deploy.services: ${try(role.ecs_deploy.services, null) == null ? "missing" : "received ${jsonencode(role.ecs_deploy.services)}"}. Allowed: a list with at least one item: the name of an ECS service in the cluster, or its full ARN. Example: [\"web\"]."
      if !(try(role.ecs_deploy, null) == null || length(try(role.ecs_deploy.services[*], [])) >= 1)
    ])
  }

  validation {
    condition = alltrue(flatten([
      for name, role in var.roles : [
        for i, value in try(role.ecs_deploy.services[*], []) : [
          for holds in [
            !can(regex("[*?]", value)),
            try(length(value) <= 600, false),
            can(regex("^([^:]*|arn:aws[a-z-]*:ecs:.*)$", value)),
            can(regex("^(arn:.*|[A-Za-z0-9_-]+)$", value)),
            can(regex("^([^:]*|arn:aws[a-z-]*:ecs:[a-z0-9-]+:[0-9]{12}:service/[A-Za-z0-9_-]+/[A-Za-z0-9_-]+)$", value)),
          ] :
          holds
        ]
      ]
    ]))
    error_message = join("\n", flatten([
      for name, role in var.roles : [
        for i, value in try(role.ecs_deploy.services[*], []) : [
          for test in [
            [!can(regex("[*?]", value)), "A wildcard would reach resources that nobody named. List each one."],
            [try(length(value) <= 600, false), "It is longer than any name or ARN can be."],
            [can(regex("^([^:]*|arn:aws[a-z-]*:ecs:.*)$", value)), "Allowed: the name of an ECS service in the cluster, or its full ARN. This is neither a name nor an ARN of ecs."],
            [can(regex("^(arn:.*|[A-Za-z0-9_-]+)$", value)), "Not a valid name: an ECS service name is 1 to 255 letters, digits, hyphens and underscores."],
            [can(regex("^([^:]*|arn:aws[a-z-]*:ecs:[a-z0-9-]+:[0-9]{12}:service/[A-Za-z0-9_-]+/[A-Za-z0-9_-]+)$", value)), "Not a valid ARN: write arn:PARTITION:ecs:… as the AWS console shows it."],
          ] :
          "roles[${jsonencode(name)}].ecs_deploy.services[${i}]: received ${jsonencode(value)}. ${test[1]} Example: \"web\"."
          if !test[0]
        ]
      ]
    ]))
  }

  validation {
    condition = alltrue([
      for name, role in var.roles :
      try(role.ecs_deploy, null) == null || length(try(role.ecs_deploy.task_families[*], [])) >= 1
    ])
    error_message = join("\n", [
      for name, role in var.roles :
      "roles[${jsonencode(name)}].ecs_deploy.task_families: ${try(role.ecs_deploy.task_families, null) == null ? "missing" : "received ${jsonencode(role.ecs_deploy.task_families)}"}. Allowed: a list with at least one item: the family of a task definition. Example: [\"web\"]."
      if !(try(role.ecs_deploy, null) == null || length(try(role.ecs_deploy.task_families[*], [])) >= 1)
    ])
  }

  validation {
    condition = alltrue(flatten([
      for name, role in var.roles : [
        for i, value in try(role.ecs_deploy.task_families[*], []) : [
          for holds in [
            !can(regex("[*?]", value)),
            !can(regex(":", value)),
            can(regex("^[A-Za-z0-9_-]+$", value)),
          ] :
          holds
        ]
      ]
    ]))
    error_message = join("\n", flatten([
      for name, role in var.roles : [
        for i, value in try(role.ecs_deploy.task_families[*], []) : [
          for test in [
            [!can(regex("[*?]", value)), "A wildcard would reach families that nobody named. List each one."],
            [!can(regex(":", value)), "Give the family's name alone: no revision and no ARN."],
            [can(regex("^[A-Za-z0-9_-]+$", value)), "A task family is 1 to 255 letters, digits, hyphens and underscores."],
          ] :
          "roles[${jsonencode(name)}].ecs_deploy.task_families[${i}]: received ${jsonencode(value)}. ${test[1]} Example: \"web\"."
          if !test[0]
        ]
      ]
    ]))
  }

  validation {
    condition = alltrue(flatten([
      for name, role in var.roles : [
        for i, value in try(role.ecs_deploy.pass_roles[*], []) : [
          for holds in [
            !can(regex("[*?]", value)),
            try(length(value) <= 600, false),
            can(regex("^([^:]*|arn:aws[a-z-]*:iam:.*)$", value)),
            can(regex("^(arn:.*|[A-Za-z0-9_+=,.@-]+)$", value)),
            can(regex("^([^:]*|arn:aws[a-z-]*:iam::[0-9]{12}:role/([A-Za-z0-9_+=,.@-]+/)*[A-Za-z0-9_+=,.@-]+)$", value)),
          ] :
          holds
        ]
      ]
    ]))
    error_message = join("\n", flatten([
      for name, role in var.roles : [
        for i, value in try(role.ecs_deploy.pass_roles[*], []) : [
          for test in [
            [!can(regex("[*?]", value)), "A wildcard would reach resources that nobody named. List each one."],
            [try(length(value) <= 600, false), "It is longer than any name or ARN can be."],
            [can(regex("^([^:]*|arn:aws[a-z-]*:iam:.*)$", value)), "Allowed: the name of an IAM role of this account (without a path), or its full ARN. This is neither a name nor an ARN of iam."],
            [can(regex("^(arn:.*|[A-Za-z0-9_+=,.@-]+)$", value)), "Not a valid name: a role name is 1 to 64 letters, digits and + = , . @ _ - (a role with a path is given by its full ARN)."],
            [can(regex("^([^:]*|arn:aws[a-z-]*:iam::[0-9]{12}:role/([A-Za-z0-9_+=,.@-]+/)*[A-Za-z0-9_+=,.@-]+)$", value)), "Not a valid ARN: write arn:PARTITION:iam:… as the AWS console shows it."],
          ] :
          "roles[${jsonencode(name)}].ecs_deploy.pass_roles[${i}]: received ${jsonencode(value)}. ${test[1]} Example: \"web-task\"."
          if !test[0]
        ]
      ]
    ]))
  }

  validation {
    condition = alltrue([
      for name, role in var.roles :
      try(role.terraform_plan, null) == null || can(keys(role.terraform_plan))
    ])
    error_message = join("\n", [
      for name, role in var.roles :
      "roles[${jsonencode(name)}].terraform_plan: received ${jsonencode(try(role.terraform_plan, null))}. Allowed: an object: { state_bucket, state_keys, lock, kms_key }. Example: {\"state_bucket\":\"octo-org-terraform-state\",\"state_keys\":[\"github-oidc/terraform.tfstate\"]}."
      if !(try(role.terraform_plan, null) == null || can(keys(role.terraform_plan)))
    ])
  }

  validation {
    condition = alltrue(flatten([
      for name, role in var.roles : [
        for key in try(keys(role.terraform_plan), []) :
        contains(["state_bucket", "state_keys", "lock", "kms_key"], key)
      ]
    ]))
    error_message = join("\n", flatten([
      for name, role in var.roles : [
        for key in try(keys(role.terraform_plan), []) :
        "roles[${jsonencode(name)}].terraform_plan.${key}: unknown field. Allowed here: state_bucket, state_keys, lock, kms_key."
        if !(contains(["state_bucket", "state_keys", "lock", "kms_key"], key))
      ]
    ]))
  }

  validation {
    condition = alltrue([
      for name, role in var.roles :
      try(role.terraform_plan, null) == null || try(role.terraform_plan.state_bucket, null) != null
    ])
    error_message = join("\n", [
      for name, role in var.roles :
      "roles[${jsonencode(name)}].terraform_plan.state_bucket: missing. Allowed: the name of an S3 bucket. Example: \"octo-org-terraform-state\"."
      if !(try(role.terraform_plan, null) == null || try(role.terraform_plan.state_bucket, null) != null)
    ])
  }

  validation {
    condition = alltrue(flatten([
      for name, role in var.roles : [
        for value in try(role.terraform_plan.state_bucket[*], []) :
        can(regex("^[a-z0-9][a-z0-9.-]{1,61}[a-z0-9]$", value))
      ]
    ]))
    error_message = join("\n", flatten([
      for name, role in var.roles : [
        for value in try(role.terraform_plan.state_bucket[*], []) :
        "roles[${jsonencode(name)}].terraform_plan.state_bucket: received ${jsonencode(value)}. A bucket name is 3 to 63 lower-case letters, digits, '.' and '-'. Example: \"octo-org-terraform-state\"."
        if !can(regex("^[a-z0-9][a-z0-9.-]{1,61}[a-z0-9]$", value))
      ]
    ]))
  }

  validation {
    condition = alltrue([
      for name, role in var.roles :
      try(role.terraform_plan, null) == null || length(try(role.terraform_plan.state_keys[*], [])) >= 1
    ])
    error_message = join("\n", [
      for name, role in var.roles :
      "roles[${jsonencode(name)}].terraform_plan.state_keys: ${try(role.terraform_plan.state_keys, null) == null ? "missing" : "received ${jsonencode(role.terraform_plan.state_keys)}"}. Allowed: a list with at least one item: the key of a state object, that of a workspace included. Example: [\"github-oidc/terraform.tfstate\"]."
      if !(try(role.terraform_plan, null) == null || length(try(role.terraform_plan.state_keys[*], [])) >= 1)
    ])
  }

  validation {
    condition = alltrue(flatten([
      for name, role in var.roles : [
        for i, value in try(role.terraform_plan.state_keys[*], []) : [
          for holds in [
            !can(regex("[*?]", value)),
            can(regex("^[A-Za-z0-9!_.'()-][A-Za-z0-9!_.'():/-]*$", value)),
            try(length(value) <= 1024, false),
          ] :
          holds
        ]
      ]
    ]))
    error_message = join("\n", flatten([
      for name, role in var.roles : [
        for i, value in try(role.terraform_plan.state_keys[*], []) : [
          for test in [
            [!can(regex("[*?]", value)), "A wildcard would reach states that nobody named. List each key."],
            [can(regex("^[A-Za-z0-9!_.'()-][A-Za-z0-9!_.'():/-]*$", value)), "A state key is letters, digits, '/' and ! _ . ' ( ) : -, and does not begin with '/'."],
            [try(length(value) <= 1024, false), "A state key has at most 1,024 characters."],
          ] :
          "roles[${jsonencode(name)}].terraform_plan.state_keys[${i}]: received ${jsonencode(value)}. ${test[1]} Example: \"github-oidc/terraform.tfstate\"."
          if !test[0]
        ]
      ]
    ]))
  }

  validation {
    condition = alltrue(flatten([
      for name, role in var.roles : [
        for value in try(role.terraform_plan.kms_key[*], []) : [
          for holds in [
            !can(regex("[*?]", value)),
            can(regex("^arn:aws[a-z-]*:kms:[a-z0-9-]+:[0-9]{12}:key/[A-Za-z0-9-]+$", value)),
          ] :
          holds
        ]
      ]
    ]))
    error_message = join("\n", flatten([
      for name, role in var.roles : [
        for value in try(role.terraform_plan.kms_key[*], []) : [
          for test in [
            [!can(regex("[*?]", value)), "A wildcard would reach keys that nobody named."],
            [can(regex("^arn:aws[a-z-]*:kms:[a-z0-9-]+:[0-9]{12}:key/[A-Za-z0-9-]+$", value)), "Allowed: the full ARN of the key. An alias is not enough: IAM checks the key itself."],
          ] :
          "roles[${jsonencode(name)}].terraform_plan.kms_key: received ${jsonencode(value)}. ${test[1]} Example: \"arn:aws:kms:eu-central-1:111122223333:key/1234abcd-12ab-34cd-56ef-1234567890ab\"."
          if !test[0]
        ]
      ]
    ]))
  }

  validation {
    condition = alltrue([
      for name, role in var.roles :
      try(length(try(role.branches[*], [])) != 0 || length(try(role.git_tags[*], [])) != 0 || length(try(role.environments[*], [])) != 0 || try(role.pull_request == true, false), true)
    ])
    error_message = join("\n", [
      for name, role in var.roles :
      "roles[${jsonencode(name)}]: Admits no workflow. Give at least one of branches, git_tags, environments or pull_request. Example: branches = [\"main\"]."
      if !(try(length(try(role.branches[*], [])) != 0 || length(try(role.git_tags[*], [])) != 0 || length(try(role.environments[*], [])) != 0 || try(role.pull_request == true, false), true))
    ])
  }

  validation {
    condition = alltrue([
      for name, role in var.roles :
      try(!(try(role.pull_request == true, false) && (length(try(role.ecr_push, null)[*]) != 0 || length(try(role.ecs_deploy, null)[*]) != 0 || length([for plan in try(role.terraform_plan, null)[*] : plan.state_bucket if plan.lock]) != 0)), true)
    ])
    error_message = join("\n", [
      for name, role in var.roles :
      "roles[${jsonencode(name)}].pull_request: received true. Anyone who can push a branch can open a pull request whose own workflow file assumes the role, so it must not be able to write. Allowed together with ecr_pull and terraform_plan without a lock, not with ecr_push or ecs_deploy. Make a role of its own for pull requests."
      if !(try(!(try(role.pull_request == true, false) && (length(try(role.ecr_push, null)[*]) != 0 || length(try(role.ecs_deploy, null)[*]) != 0 || length([for plan in try(role.terraform_plan, null)[*] : plan.state_bucket if plan.lock]) != 0)), true))
    ])
  }
}

variable "tags" {
  description = "AWS tags of the provider and of every role."
  type        = map(string)
  default     = {}
  nullable    = false

  validation {
    condition = alltrue(flatten([
      for key, value in try({ for key, value in var.tags : key => value }, {}) : [
        for holds in [
          can(regex("[^\\n]", key)),
          try(length(key) <= 128, false),
          can(regex("^[\\p{L}\\p{Z}\\p{N}_.:/=+@-]*$", key)),
          !can(regex("^[Aa][Ww][Ss]:", key)),
        ] :
        holds
      ]
    ]))
    error_message = join("\n", flatten([
      for key, value in try({ for key, value in var.tags : key => value }, {}) : [
        for test in [
          [can(regex("[^\\n]", key)), "A tag key has 1 to 128 characters."],
          [try(length(key) <= 128, false), "A tag key has 1 to 128 characters."],
          [can(regex("^[\\p{L}\\p{Z}\\p{N}_.:/=+@-]*$", key)), "Allowed in a tag key: letters, digits, spaces and _ . : / = + - @."],
          [!can(regex("^[Aa][Ww][Ss]:", key)), "Keys that begin with aws: belong to AWS: choose another."],
        ] :
        "tags[${jsonencode(key)}]: received ${jsonencode(key)}. ${test[1]} Example: \"team\"."
        if !test[0]
      ]
    ]))
  }

  validation {
    condition = alltrue(flatten([
      for key, value in try({ for key, value in var.tags : key => value }, {}) : [
        for holds in [
          try(length(value) <= 256, false),
          can(regex("^[\\p{L}\\p{Z}\\p{N}_.:/=+@-]*$", value)),
        ] :
        holds
      ]
    ]))
    error_message = join("\n", flatten([
      for key, value in try({ for key, value in var.tags : key => value }, {}) : [
        for test in [
          [try(length(value) <= 256, false), "A tag value has at most 256 characters."],
          [can(regex("^[\\p{L}\\p{Z}\\p{N}_.:/=+@-]*$", value)), "Allowed in a tag value: letters, digits, spaces and _ . : / = + - @."],
        ] :
        "tags[${jsonencode(key)}]: received ${jsonencode(value)}. ${test[1]} Example: \"web\"."
        if !test[0]
      ]
    ]))
  }
}
