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
    condition = alltrue([for i, value in try(var.oidc_provider.audiences[*], []) : can(regex(".", value))])
    error_message = join("\n", [
      for i, value in try(var.oidc_provider.audiences[*], []) :
      "oidc_provider.audiences[${i}]: received ${jsonencode(value)}. An audience cannot be empty. Example: \"sts.amazonaws.com\"."
      if !can(regex(".", value))
    ])
  }

  validation {
    condition = alltrue([for i, value in try(var.oidc_provider.audiences[*], []) : !can(regex("[*?]", value))])
    error_message = join("\n", [
      for i, value in try(var.oidc_provider.audiences[*], []) :
      "oidc_provider.audiences[${i}]: received ${jsonencode(value)}. A wildcard would admit tokens minted for other parties. List each audience. Example: \"sts.amazonaws.com\"."
      if can(regex("[*?]", value))
    ])
  }

  validation {
    condition = alltrue([for i, value in try(var.oidc_provider.audiences[*], []) : length(value) <= 255])
    error_message = join("\n", [
      for i, value in try(var.oidc_provider.audiences[*], []) :
      "oidc_provider.audiences[${i}]: received ${jsonencode(value)}. An audience has at most 255 characters. Example: \"sts.amazonaws.com\"."
      if !(length(value) <= 255)
    ])
  }

  validation {
    condition = alltrue([
      for i, value in try(var.oidc_provider.audiences[*], []) :
      can(regex("^[\\x21-\\x7e\\xa1-\\xff]+$", value))
    ])
    error_message = join("\n", [
      for i, value in try(var.oidc_provider.audiences[*], []) :
      "oidc_provider.audiences[${i}]: received ${jsonencode(value)}. An audience holds no spaces and no characters above U+00FF. Example: \"sts.amazonaws.com\"."
      if !can(regex("^[\\x21-\\x7e\\xa1-\\xff]+$", value))
    ])
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
    condition = alltrue([
      for key, value in try({ for key, value in var.oidc_provider.tags : key => value }, {}) :
      can(regex("^.{1,128}$", key))
    ])
    error_message = join("\n", [
      for key, value in try({ for key, value in var.oidc_provider.tags : key => value }, {}) :
      "oidc_provider.tags[${jsonencode(key)}]: received ${jsonencode(key)}. A tag key has 1 to 128 characters. Example: \"team\"."
      if !can(regex("^.{1,128}$", key))
    ])
  }

  validation {
    condition = alltrue([
      for key, value in try({ for key, value in var.oidc_provider.tags : key => value }, {}) :
      can(regex("^[\\p{L}\\p{Z}\\p{N}_.:/=+@-]*$", key))
    ])
    error_message = join("\n", [
      for key, value in try({ for key, value in var.oidc_provider.tags : key => value }, {}) :
      "oidc_provider.tags[${jsonencode(key)}]: received ${jsonencode(key)}. Allowed in a tag key: letters, digits, spaces and _ . : / = + - @. Example: \"team\"."
      if !can(regex("^[\\p{L}\\p{Z}\\p{N}_.:/=+@-]*$", key))
    ])
  }

  validation {
    condition = alltrue([
      for key, value in try({ for key, value in var.oidc_provider.tags : key => value }, {}) :
      !can(regex("^[Aa][Ww][Ss]:", key))
    ])
    error_message = join("\n", [
      for key, value in try({ for key, value in var.oidc_provider.tags : key => value }, {}) :
      "oidc_provider.tags[${jsonencode(key)}]: received ${jsonencode(key)}. Keys that begin with aws: belong to AWS: choose another. Example: \"team\"."
      if can(regex("^[Aa][Ww][Ss]:", key))
    ])
  }

  validation {
    condition = alltrue([
      for key, value in try({ for key, value in var.oidc_provider.tags : key => value }, {}) :
      length(value) <= 256
    ])
    error_message = join("\n", [
      for key, value in try({ for key, value in var.oidc_provider.tags : key => value }, {}) :
      "oidc_provider.tags[${jsonencode(key)}]: received ${jsonencode(value)}. A tag value has at most 256 characters. Example: \"web\"."
      if !(length(value) <= 256)
    ])
  }

  validation {
    condition = alltrue([
      for key, value in try({ for key, value in var.oidc_provider.tags : key => value }, {}) :
      can(regex("^[\\p{L}\\p{Z}\\p{N}_.:/=+@-]*$", value))
    ])
    error_message = join("\n", [
      for key, value in try({ for key, value in var.oidc_provider.tags : key => value }, {}) :
      "oidc_provider.tags[${jsonencode(key)}]: received ${jsonencode(value)}. Allowed in a tag value: letters, digits, spaces and _ . : / = + - @. Example: \"web\"."
      if !can(regex("^[\\p{L}\\p{Z}\\p{N}_.:/=+@-]*$", value))
    ])
  }

  validation {
    condition = alltrue([
      for element in [try(var.oidc_provider.thumbprint_source, "fetch")] :
      try(var.oidc_provider.create, true) || element == "fetch"
    ])
    error_message = join("\n", [
      for element in [try(var.oidc_provider.thumbprint_source, "fetch")] :
      "oidc_provider.thumbprint_source: received ${jsonencode(element)}. With create = false the provider is only read, so this would be ignored. Leave it out."
      if !(try(var.oidc_provider.create, true) || element == "fetch")
    ])
  }

  validation {
    condition     = try(var.oidc_provider.create, true) || length(try(var.oidc_provider.thumbprints, null)[*]) == 0
    error_message = "oidc_provider.thumbprints: With create = false the provider is only read, so this would be ignored. Leave it out."
  }

  validation {
    condition     = try(var.oidc_provider.create, true) || length(try(var.oidc_provider.tags, null)[*]) == 0
    error_message = "oidc_provider.tags: With create = false the provider is only read, so this would be ignored. Leave it out."
  }

  validation {
    condition     = !try(var.oidc_provider.create, true) || try(var.oidc_provider.thumbprint_source, "fetch") != "pinned" || length(try(var.oidc_provider.thumbprints, null)[*]) != 0
    error_message = "oidc_provider.thumbprints: missing. thumbprint_source \"pinned\" takes them from here. Example: [\"6938fd4d98bab03faadb97b34396831e3780aea1\"]."
  }

  validation {
    condition     = !try(var.oidc_provider.create, true) || try(var.oidc_provider.thumbprint_source, "fetch") == "pinned" || length(try(var.oidc_provider.thumbprints, null)[*]) == 0
    error_message = "oidc_provider.thumbprints: They are used with thumbprint_source \"pinned\" only: set it, or leave them out."
  }

  validation {
    condition = alltrue([
      for element in try(keys(var.oidc_provider.tags), []) :
      length([for other in try(keys(var.oidc_provider.tags), []) : other if lower(other) == lower(element) && other != element]) == 0
    ])
    error_message = join("\n", [
      for element in try(keys(var.oidc_provider.tags), []) :
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
    condition = alltrue([for name in keys(var.roles) : can(regex("^.{1,64}$", name))])
    error_message = join("\n", [
      for name in keys(var.roles) :
      "roles[${jsonencode(name)}]: received ${jsonencode(name)}. A role name has 1 to 64 characters. Example: \"web-deploy\"."
      if !can(regex("^.{1,64}$", name))
    ])
  }

  validation {
    condition = alltrue([for name in keys(var.roles) : can(regex("^[A-Za-z0-9_+=,.@-]{1,64}$", name))])
    error_message = join("\n", [
      for name in keys(var.roles) :
      "roles[${jsonencode(name)}]: received ${jsonencode(name)}. A role name is letters, digits and + = , . @ _ - Example: \"web-deploy\"."
      if !can(regex("^[A-Za-z0-9_+=,.@-]{1,64}$", name))
    ])
  }

  validation {
    condition = alltrue([for name in keys(var.roles) : !can(regex("^GitHubActions$", name))])
    error_message = join("\n", [
      for name in keys(var.roles) :
      "roles[${jsonencode(name)}]: received ${jsonencode(name)}. A role of this name is reported not to work with aws-actions/configure-aws-credentials (its issue 953): choose another. Example: \"web-deploy\"."
      if can(regex("^GitHubActions$", name))
    ])
  }

  validation {
    condition = alltrue([
      for element in keys(var.roles) :
      length([for other in keys(var.roles) : other if lower(other) == lower(element) && other != element]) == 0
    ])
    error_message = join("\n", [
      for element in keys(var.roles) :
      "roles[${jsonencode(element)}]: Another role differs from this one only by case, and IAM keeps role names unique ignoring case. Rename one."
      if !(length([for other in keys(var.roles) : other if lower(other) == lower(element) && other != element]) == 0)
    ])
  }

  validation {
    condition = alltrue([for name, role in var.roles : can(keys(role))])
    error_message = join("\n", [
      for name, role in var.roles :
      "roles[${jsonencode(name)}]: received ${jsonencode(try(role, null))}. Allowed: an object: { repositories, branches, git_tags, environments, pull_request, max_session_duration, permissions_boundary, path, description, tags, ecr_pull, ecr_push, ecs_deploy, terraform_plan }. Example: {\"repositories\":[\"octo-org@123456/web@456789\"],\"branches\":[\"main\"]}."
      if !can(keys(role))
    ])
  }

  validation {
    condition = alltrue(flatten([
      for name, role in var.roles : [
        for key in try(keys(role), []) :
        contains(["repositories", "branches", "git_tags", "environments", "pull_request", "max_session_duration", "permissions_boundary", "path", "description", "tags", "ecr_pull", "ecr_push", "ecs_deploy", "terraform_plan"], key)
      ]
    ]))
    error_message = join("\n", flatten([
      for name, role in var.roles : [
        for key in try(keys(role), []) :
        "roles[${jsonencode(name)}].${key}: unknown field. Allowed here: repositories, branches, git_tags, environments, pull_request, max_session_duration, permissions_boundary, path, description, tags, ecr_pull, ecr_push, ecs_deploy, terraform_plan."
        if !(contains(["repositories", "branches", "git_tags", "environments", "pull_request", "max_session_duration", "permissions_boundary", "path", "description", "tags", "ecr_pull", "ecr_push", "ecs_deploy", "terraform_plan"], key))
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
        for i, value in try(role.repositories[*], []) :
        !can(regex("[*?]", value))
      ]
    ]))
    error_message = join("\n", flatten([
      for name, role in var.roles : [
        for i, value in try(role.repositories[*], []) :
        "roles[${jsonencode(name)}].repositories[${i}]: received ${jsonencode(value)}. A wildcard would admit repositories that nobody named. List each repository. Example: \"octo-org@123456/web@456789\"."
        if can(regex("[*?]", value))
      ]
    ]))
  }

  validation {
    condition = alltrue(flatten([
      for name, role in var.roles : [
        for i, value in try(role.repositories[*], []) :
        can(regex("^[^/]+/[^/]+$", value))
      ]
    ]))
    error_message = join("\n", flatten([
      for name, role in var.roles : [
        for i, value in try(role.repositories[*], []) :
        "roles[${jsonencode(name)}].repositories[${i}]: received ${jsonencode(value)}. Allowed: \"owner/name\" or \"owner@id/name@id\", without a host or a scheme. Example: \"octo-org@123456/web@456789\"."
        if !can(regex("^[^/]+/[^/]+$", value))
      ]
    ]))
  }

  validation {
    condition = alltrue(flatten([
      for name, role in var.roles : [
        for i, value in try(role.repositories[*], []) :
        can(regex("^([^@]+|[^@/]+@[^@/]*/[^@/]+@[^@/]*)$", value))
      ]
    ]))
    error_message = join("\n", flatten([
      for name, role in var.roles : [
        for i, value in try(role.repositories[*], []) :
        "roles[${jsonencode(name)}].repositories[${i}]: received ${jsonencode(value)}. Give both ids or none: GitHub mints either owner@id/name@id or owner/name, never a mixture. Example: \"octo-org@123456/web@456789\"."
        if !can(regex("^([^@]+|[^@/]+@[^@/]*/[^@/]+@[^@/]*)$", value))
      ]
    ]))
  }

  validation {
    condition = alltrue(flatten([
      for name, role in var.roles : [
        for i, value in try(role.repositories[*], []) :
        can(regex("^([^@]+|[^@/]+@[1-9][0-9]{0,19}/[^@/]+@[1-9][0-9]{0,19})$", value))
      ]
    ]))
    error_message = join("\n", flatten([
      for name, role in var.roles : [
        for i, value in try(role.repositories[*], []) :
        "roles[${jsonencode(name)}].repositories[${i}]: received ${jsonencode(value)}. Ids are decimal numbers: gh api repos/OWNER/NAME --jq '{owner:.owner.id, repo:.id}' prints them. Example: \"octo-org@123456/web@456789\"."
        if !can(regex("^([^@]+|[^@/]+@[1-9][0-9]{0,19}/[^@/]+@[1-9][0-9]{0,19})$", value))
      ]
    ]))
  }

  validation {
    condition = alltrue(flatten([
      for name, role in var.roles : [
        for i, value in try(role.repositories[*], []) :
        can(regex("^[^@/]{1,39}[@/]", value))
      ]
    ]))
    error_message = join("\n", flatten([
      for name, role in var.roles : [
        for i, value in try(role.repositories[*], []) :
        "roles[${jsonencode(name)}].repositories[${i}]: received ${jsonencode(value)}. An owner has at most 39 characters. Example: \"octo-org@123456/web@456789\"."
        if !can(regex("^[^@/]{1,39}[@/]", value))
      ]
    ]))
  }

  validation {
    condition = alltrue(flatten([
      for name, role in var.roles : [
        for i, value in try(role.repositories[*], []) :
        can(regex("^[A-Za-z0-9]+(-[A-Za-z0-9]+)*(_[A-Za-z0-9]+)?[@/]", value))
      ]
    ]))
    error_message = join("\n", flatten([
      for name, role in var.roles : [
        for i, value in try(role.repositories[*], []) :
        "roles[${jsonencode(name)}].repositories[${i}]: received ${jsonencode(value)}. An owner is letters and digits with single hyphens between them (and one underscore before an enterprise's short code). Example: \"octo-org@123456/web@456789\"."
        if !can(regex("^[A-Za-z0-9]+(-[A-Za-z0-9]+)*(_[A-Za-z0-9]+)?[@/]", value))
      ]
    ]))
  }

  validation {
    condition = alltrue(flatten([
      for name, role in var.roles : [
        for i, value in try(role.repositories[*], []) :
        can(regex("/[A-Za-z0-9._-]+(@[0-9]+)?$", value))
      ]
    ]))
    error_message = join("\n", flatten([
      for name, role in var.roles : [
        for i, value in try(role.repositories[*], []) :
        "roles[${jsonencode(name)}].repositories[${i}]: received ${jsonencode(value)}. A repository name is letters, digits, '.', '_' and '-'. Example: \"octo-org@123456/web@456789\"."
        if !can(regex("/[A-Za-z0-9._-]+(@[0-9]+)?$", value))
      ]
    ]))
  }

  validation {
    condition = alltrue(flatten([
      for name, role in var.roles : [
        for i, value in try(role.repositories[*], []) :
        can(regex("/[^@]{1,100}(@[0-9]+)?$", value))
      ]
    ]))
    error_message = join("\n", flatten([
      for name, role in var.roles : [
        for i, value in try(role.repositories[*], []) :
        "roles[${jsonencode(name)}].repositories[${i}]: received ${jsonencode(value)}. A repository name has at most 100 characters. Example: \"octo-org@123456/web@456789\"."
        if !can(regex("/[^@]{1,100}(@[0-9]+)?$", value))
      ]
    ]))
  }

  validation {
    condition = alltrue(flatten([
      for name, role in var.roles : [
        for i, value in try(role.repositories[*], []) :
        !can(regex("/\\.{1,2}(@[0-9]+)?$", value))
      ]
    ]))
    error_message = join("\n", flatten([
      for name, role in var.roles : [
        for i, value in try(role.repositories[*], []) :
        "roles[${jsonencode(name)}].repositories[${i}]: received ${jsonencode(value)}. A repository cannot be called . or .. Example: \"octo-org@123456/web@456789\"."
        if can(regex("/\\.{1,2}(@[0-9]+)?$", value))
      ]
    ]))
  }

  validation {
    condition = alltrue(flatten([
      for name, role in var.roles : [
        for i, value in try(role.repositories[*], []) :
        !can(regex("\\.([Gg][Ii][Tt]|[Ww][Ii][Kk][Ii])(@[0-9]+)?$", value))
      ]
    ]))
    error_message = join("\n", flatten([
      for name, role in var.roles : [
        for i, value in try(role.repositories[*], []) :
        "roles[${jsonencode(name)}].repositories[${i}]: received ${jsonencode(value)}. GitHub has no repository that ends in .git or .wiki: leave the ending out. Example: \"octo-org@123456/web@456789\"."
        if can(regex("\\.([Gg][Ii][Tt]|[Ww][Ii][Kk][Ii])(@[0-9]+)?$", value))
      ]
    ]))
  }

  validation {
    condition = alltrue(flatten([
      for name, role in var.roles : [
        for i, value in try(role.branches[*], []) :
        can(regex("[^ ]", value))
      ]
    ]))
    error_message = join("\n", flatten([
      for name, role in var.roles : [
        for i, value in try(role.branches[*], []) :
        "roles[${jsonencode(name)}].branches[${i}]: received ${jsonencode(value)}. A branch cannot be empty. Example: \"release/*\"."
        if !can(regex("[^ ]", value))
      ]
    ]))
  }

  validation {
    condition = alltrue(flatten([
      for name, role in var.roles : [
        for i, value in try(role.branches[*], []) :
        !can(regex("^[*?]", value))
      ]
    ]))
    error_message = join("\n", flatten([
      for name, role in var.roles : [
        for i, value in try(role.branches[*], []) :
        "roles[${jsonencode(name)}].branches[${i}]: received ${jsonencode(value)}. A pattern needs literal text before its first wildcard, or anyone who can push may come in. Allowed: a name such as \"main\" or a pattern such as \"release/*\". Example: \"release/*\"."
        if can(regex("^[*?]", value))
      ]
    ]))
  }

  validation {
    condition = alltrue(flatten([
      for name, role in var.roles : [
        for i, value in try(role.branches[*], []) :
        !can(regex("^refs/", value))
      ]
    ]))
    error_message = join("\n", flatten([
      for name, role in var.roles : [
        for i, value in try(role.branches[*], []) :
        "roles[${jsonencode(name)}].branches[${i}]: received ${jsonencode(value)}. Leave out the prefix refs/heads/: it is added for you. Example: \"release/*\"."
        if can(regex("^refs/", value))
      ]
    ]))
  }

  validation {
    condition = alltrue(flatten([
      for name, role in var.roles : [
        for i, value in try(role.branches[*], []) :
        !can(regex("[\\x00-\\x20\\x7f~^:\\\\\\[]", value))
      ]
    ]))
    error_message = join("\n", flatten([
      for name, role in var.roles : [
        for i, value in try(role.branches[*], []) :
        "roles[${jsonencode(name)}].branches[${i}]: received ${jsonencode(value)}. Git allows no space, no control character and none of ~ ^ : [ \\ in a name. Example: \"release/*\"."
        if can(regex("[\\x00-\\x20\\x7f~^:\\\\\\[]", value))
      ]
    ]))
  }

  validation {
    condition = alltrue(flatten([
      for name, role in var.roles : [
        for i, value in try(role.branches[*], []) :
        can(regex("^[\\x21-\\x7e\\xa1-\\xff]+$", value))
      ]
    ]))
    error_message = join("\n", flatten([
      for name, role in var.roles : [
        for i, value in try(role.branches[*], []) :
        "roles[${jsonencode(name)}].branches[${i}]: received ${jsonencode(value)}. IAM policy documents hold characters up to U+00FF only, so this name cannot be trusted by name: rename it. Example: \"release/*\"."
        if !can(regex("^[\\x21-\\x7e\\xa1-\\xff]+$", value))
      ]
    ]))
  }

  validation {
    condition = alltrue(flatten([
      for name, role in var.roles : [
        for i, value in try(role.branches[*], []) :
        !can(regex("\\.\\.|@\\{|//|^/|/$|\\.$|^-|^@$", value))
      ]
    ]))
    error_message = join("\n", flatten([
      for name, role in var.roles : [
        for i, value in try(role.branches[*], []) :
        "roles[${jsonencode(name)}].branches[${i}]: received ${jsonencode(value)}. Git allows no '..', '@{' or '//', no '/' or '.' at the end, no '/' or '-' at the start. Example: \"release/*\"."
        if can(regex("\\.\\.|@\\{|//|^/|/$|\\.$|^-|^@$", value))
      ]
    ]))
  }

  validation {
    condition = alltrue(flatten([
      for name, role in var.roles : [
        for i, value in try(role.branches[*], []) :
        !can(regex("(^|/)\\.|\\.lock(/|$)", value))
      ]
    ]))
    error_message = join("\n", flatten([
      for name, role in var.roles : [
        for i, value in try(role.branches[*], []) :
        "roles[${jsonencode(name)}].branches[${i}]: received ${jsonencode(value)}. Git allows no part that starts with '.' or ends in '.lock'. Example: \"release/*\"."
        if can(regex("(^|/)\\.|\\.lock(/|$)", value))
      ]
    ]))
  }

  validation {
    condition = alltrue(flatten([
      for name, role in var.roles : [
        for i, value in try(role.git_tags[*], []) :
        can(regex("[^ ]", value))
      ]
    ]))
    error_message = join("\n", flatten([
      for name, role in var.roles : [
        for i, value in try(role.git_tags[*], []) :
        "roles[${jsonencode(name)}].git_tags[${i}]: received ${jsonencode(value)}. A tag cannot be empty. Example: \"v*\"."
        if !can(regex("[^ ]", value))
      ]
    ]))
  }

  validation {
    condition = alltrue(flatten([
      for name, role in var.roles : [
        for i, value in try(role.git_tags[*], []) :
        !can(regex("^[*?]", value))
      ]
    ]))
    error_message = join("\n", flatten([
      for name, role in var.roles : [
        for i, value in try(role.git_tags[*], []) :
        "roles[${jsonencode(name)}].git_tags[${i}]: received ${jsonencode(value)}. A pattern needs literal text before its first wildcard, or anyone who can push may come in. Allowed: a name such as \"v1.0.0\" or a pattern such as \"v*\". Example: \"v*\"."
        if can(regex("^[*?]", value))
      ]
    ]))
  }

  validation {
    condition = alltrue(flatten([
      for name, role in var.roles : [
        for i, value in try(role.git_tags[*], []) :
        !can(regex("^refs/", value))
      ]
    ]))
    error_message = join("\n", flatten([
      for name, role in var.roles : [
        for i, value in try(role.git_tags[*], []) :
        "roles[${jsonencode(name)}].git_tags[${i}]: received ${jsonencode(value)}. Leave out the prefix refs/tags/: it is added for you. Example: \"v*\"."
        if can(regex("^refs/", value))
      ]
    ]))
  }

  validation {
    condition = alltrue(flatten([
      for name, role in var.roles : [
        for i, value in try(role.git_tags[*], []) :
        !can(regex("[\\x00-\\x20\\x7f~^:\\\\\\[]", value))
      ]
    ]))
    error_message = join("\n", flatten([
      for name, role in var.roles : [
        for i, value in try(role.git_tags[*], []) :
        "roles[${jsonencode(name)}].git_tags[${i}]: received ${jsonencode(value)}. Git allows no space, no control character and none of ~ ^ : [ \\ in a name. Example: \"v*\"."
        if can(regex("[\\x00-\\x20\\x7f~^:\\\\\\[]", value))
      ]
    ]))
  }

  validation {
    condition = alltrue(flatten([
      for name, role in var.roles : [
        for i, value in try(role.git_tags[*], []) :
        can(regex("^[\\x21-\\x7e\\xa1-\\xff]+$", value))
      ]
    ]))
    error_message = join("\n", flatten([
      for name, role in var.roles : [
        for i, value in try(role.git_tags[*], []) :
        "roles[${jsonencode(name)}].git_tags[${i}]: received ${jsonencode(value)}. IAM policy documents hold characters up to U+00FF only, so this name cannot be trusted by name: rename it. Example: \"v*\"."
        if !can(regex("^[\\x21-\\x7e\\xa1-\\xff]+$", value))
      ]
    ]))
  }

  validation {
    condition = alltrue(flatten([
      for name, role in var.roles : [
        for i, value in try(role.git_tags[*], []) :
        !can(regex("\\.\\.|@\\{|//|^/|/$|\\.$|^-|^@$", value))
      ]
    ]))
    error_message = join("\n", flatten([
      for name, role in var.roles : [
        for i, value in try(role.git_tags[*], []) :
        "roles[${jsonencode(name)}].git_tags[${i}]: received ${jsonencode(value)}. Git allows no '..', '@{' or '//', no '/' or '.' at the end, no '/' or '-' at the start. Example: \"v*\"."
        if can(regex("\\.\\.|@\\{|//|^/|/$|\\.$|^-|^@$", value))
      ]
    ]))
  }

  validation {
    condition = alltrue(flatten([
      for name, role in var.roles : [
        for i, value in try(role.git_tags[*], []) :
        !can(regex("(^|/)\\.|\\.lock(/|$)", value))
      ]
    ]))
    error_message = join("\n", flatten([
      for name, role in var.roles : [
        for i, value in try(role.git_tags[*], []) :
        "roles[${jsonencode(name)}].git_tags[${i}]: received ${jsonencode(value)}. Git allows no part that starts with '.' or ends in '.lock'. Example: \"v*\"."
        if can(regex("(^|/)\\.|\\.lock(/|$)", value))
      ]
    ]))
  }

  validation {
    condition = alltrue(flatten([
      for name, role in var.roles : [
        for i, value in try(role.environments[*], []) :
        can(regex("[^ ]", value))
      ]
    ]))
    error_message = join("\n", flatten([
      for name, role in var.roles : [
        for i, value in try(role.environments[*], []) :
        "roles[${jsonencode(name)}].environments[${i}]: received ${jsonencode(value)}. An environment name cannot be empty. Example: \"production\"."
        if !can(regex("[^ ]", value))
      ]
    ]))
  }

  validation {
    condition = alltrue(flatten([
      for name, role in var.roles : [
        for i, value in try(role.environments[*], []) :
        !can(regex("[*?]", value))
      ]
    ]))
    error_message = join("\n", flatten([
      for name, role in var.roles : [
        for i, value in try(role.environments[*], []) :
        "roles[${jsonencode(name)}].environments[${i}]: received ${jsonencode(value)}. A wildcard would admit environments that anyone with write access can create. List each one. Example: \"production\"."
        if can(regex("[*?]", value))
      ]
    ]))
  }

  validation {
    condition = alltrue(flatten([
      for name, role in var.roles : [
        for i, value in try(role.environments[*], []) :
        !can(regex("%3[Aa]", value))
      ]
    ]))
    error_message = join("\n", flatten([
      for name, role in var.roles : [
        for i, value in try(role.environments[*], []) :
        "roles[${jsonencode(name)}].environments[${i}]: received ${jsonencode(value)}. GitHub mints one subject for this environment and for the one with \":\" in place of \"%3A\", so they cannot be told apart: rename the environment. Example: \"production\"."
        if can(regex("%3[Aa]", value))
      ]
    ]))
  }

  validation {
    condition = alltrue(flatten([
      for name, role in var.roles : [
        for i, value in try(role.environments[*], []) :
        length(value) <= 255
      ]
    ]))
    error_message = join("\n", flatten([
      for name, role in var.roles : [
        for i, value in try(role.environments[*], []) :
        "roles[${jsonencode(name)}].environments[${i}]: received ${jsonencode(value)}. An environment name has at most 255 characters. Example: \"production\"."
        if !(length(value) <= 255)
      ]
    ]))
  }

  validation {
    condition = alltrue(flatten([
      for name, role in var.roles : [
        for i, value in try(role.environments[*], []) :
        !can(regex("^ | $", value))
      ]
    ]))
    error_message = join("\n", flatten([
      for name, role in var.roles : [
        for i, value in try(role.environments[*], []) :
        "roles[${jsonencode(name)}].environments[${i}]: received ${jsonencode(value)}. An environment name does not start or end with a space. Example: \"production\"."
        if can(regex("^ | $", value))
      ]
    ]))
  }

  validation {
    condition = alltrue(flatten([
      for name, role in var.roles : [
        for i, value in try(role.environments[*], []) :
        can(regex("^[\\x20-\\x7e\\xa1-\\xff]+$", value))
      ]
    ]))
    error_message = join("\n", flatten([
      for name, role in var.roles : [
        for i, value in try(role.environments[*], []) :
        "roles[${jsonencode(name)}].environments[${i}]: received ${jsonencode(value)}. IAM policy documents hold characters up to U+00FF only, so this environment cannot be trusted by name: rename it. Example: \"production\"."
        if !can(regex("^[\\x20-\\x7e\\xa1-\\xff]+$", value))
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
        for value in try(role.permissions_boundary[*], []) :
        !can(regex("[*?]", value))
      ]
    ]))
    error_message = join("\n", flatten([
      for name, role in var.roles : [
        for value in try(role.permissions_boundary[*], []) :
        "roles[${jsonencode(name)}].permissions_boundary: received ${jsonencode(value)}. A boundary is one policy: no wildcard. Example: \"arn:aws:iam::111122223333:policy/deploy-boundary\"."
        if can(regex("[*?]", value))
      ]
    ]))
  }

  validation {
    condition = alltrue(flatten([
      for name, role in var.roles : [
        for value in try(role.permissions_boundary[*], []) :
        can(regex("^arn:aws[a-z-]*:iam::([0-9]{12}|aws):policy/([A-Za-z0-9_+=,.@-]+/)*[A-Za-z0-9_+=,.@-]{1,128}$", value))
      ]
    ]))
    error_message = join("\n", flatten([
      for name, role in var.roles : [
        for value in try(role.permissions_boundary[*], []) :
        "roles[${jsonencode(name)}].permissions_boundary: received ${jsonencode(value)}. Allowed: the full ARN of a managed policy. Example: \"arn:aws:iam::111122223333:policy/deploy-boundary\"."
        if !can(regex("^arn:aws[a-z-]*:iam::([0-9]{12}|aws):policy/([A-Za-z0-9_+=,.@-]+/)*[A-Za-z0-9_+=,.@-]{1,128}$", value))
      ]
    ]))
  }

  validation {
    condition = alltrue(flatten([
      for name, role in var.roles : [
        for value in try(role.path[*], []) :
        can(regex("^/", value))
      ]
    ]))
    error_message = join("\n", flatten([
      for name, role in var.roles : [
        for value in try(role.path[*], []) :
        "roles[${jsonencode(name)}].path: received ${jsonencode(value)}. A path begins with \"/\". Example: \"/github-actions/\"."
        if !can(regex("^/", value))
      ]
    ]))
  }

  validation {
    condition = alltrue(flatten([
      for name, role in var.roles : [
        for value in try(role.path[*], []) :
        can(regex("/$", value))
      ]
    ]))
    error_message = join("\n", flatten([
      for name, role in var.roles : [
        for value in try(role.path[*], []) :
        "roles[${jsonencode(name)}].path: received ${jsonencode(value)}. A path ends with \"/\". Example: \"/github-actions/\"."
        if !can(regex("/$", value))
      ]
    ]))
  }

  validation {
    condition = alltrue(flatten([
      for name, role in var.roles : [
        for value in try(role.path[*], []) :
        length(value) <= 512
      ]
    ]))
    error_message = join("\n", flatten([
      for name, role in var.roles : [
        for value in try(role.path[*], []) :
        "roles[${jsonencode(name)}].path: received ${jsonencode(value)}. A path has at most 512 characters. Example: \"/github-actions/\"."
        if !(length(value) <= 512)
      ]
    ]))
  }

  validation {
    condition = alltrue(flatten([
      for name, role in var.roles : [
        for value in try(role.path[*], []) :
        can(regex("^/([A-Za-z0-9_+=,.@-]+/)*$", value))
      ]
    ]))
    error_message = join("\n", flatten([
      for name, role in var.roles : [
        for value in try(role.path[*], []) :
        "roles[${jsonencode(name)}].path: received ${jsonencode(value)}. Allowed between the slashes: letters, digits and + = , . @ _ - Example: \"/github-actions/\"."
        if !can(regex("^/([A-Za-z0-9_+=,.@-]+/)*$", value))
      ]
    ]))
  }

  validation {
    condition = alltrue(flatten([
      for name, role in var.roles : [
        for value in try(role.description[*], []) :
        length(value) <= 1000
      ]
    ]))
    error_message = join("\n", flatten([
      for name, role in var.roles : [
        for value in try(role.description[*], []) :
        "roles[${jsonencode(name)}].description: received ${jsonencode(value)}. A description has at most 1,000 characters. Example: \"Deploys the web service\"."
        if !(length(value) <= 1000)
      ]
    ]))
  }

  validation {
    condition = alltrue(flatten([
      for name, role in var.roles : [
        for value in try(role.description[*], []) :
        can(regex("^[\\t\\n\\r\\x20-\\x7e\\xa1-\\xff]*$", value))
      ]
    ]))
    error_message = join("\n", flatten([
      for name, role in var.roles : [
        for value in try(role.description[*], []) :
        "roles[${jsonencode(name)}].description: received ${jsonencode(value)}. IAM accepts printable characters up to U+00FF in a description. Example: \"Deploys the web service\"."
        if !can(regex("^[\\t\\n\\r\\x20-\\x7e\\xa1-\\xff]*$", value))
      ]
    ]))
  }

  validation {
    condition = alltrue(flatten([
      for name, role in var.roles : [
        for key, value in try({ for key, value in role.tags : key => value }, {}) :
        can(regex("^.{1,128}$", key))
      ]
    ]))
    error_message = join("\n", flatten([
      for name, role in var.roles : [
        for key, value in try({ for key, value in role.tags : key => value }, {}) :
        "roles[${jsonencode(name)}].tags[${jsonencode(key)}]: received ${jsonencode(key)}. A tag key has 1 to 128 characters. Example: \"team\"."
        if !can(regex("^.{1,128}$", key))
      ]
    ]))
  }

  validation {
    condition = alltrue(flatten([
      for name, role in var.roles : [
        for key, value in try({ for key, value in role.tags : key => value }, {}) :
        can(regex("^[\\p{L}\\p{Z}\\p{N}_.:/=+@-]*$", key))
      ]
    ]))
    error_message = join("\n", flatten([
      for name, role in var.roles : [
        for key, value in try({ for key, value in role.tags : key => value }, {}) :
        "roles[${jsonencode(name)}].tags[${jsonencode(key)}]: received ${jsonencode(key)}. Allowed in a tag key: letters, digits, spaces and _ . : / = + - @. Example: \"team\"."
        if !can(regex("^[\\p{L}\\p{Z}\\p{N}_.:/=+@-]*$", key))
      ]
    ]))
  }

  validation {
    condition = alltrue(flatten([
      for name, role in var.roles : [
        for key, value in try({ for key, value in role.tags : key => value }, {}) :
        !can(regex("^[Aa][Ww][Ss]:", key))
      ]
    ]))
    error_message = join("\n", flatten([
      for name, role in var.roles : [
        for key, value in try({ for key, value in role.tags : key => value }, {}) :
        "roles[${jsonencode(name)}].tags[${jsonencode(key)}]: received ${jsonencode(key)}. Keys that begin with aws: belong to AWS: choose another. Example: \"team\"."
        if can(regex("^[Aa][Ww][Ss]:", key))
      ]
    ]))
  }

  validation {
    condition = alltrue(flatten([
      for name, role in var.roles : [
        for key, value in try({ for key, value in role.tags : key => value }, {}) :
        length(value) <= 256
      ]
    ]))
    error_message = join("\n", flatten([
      for name, role in var.roles : [
        for key, value in try({ for key, value in role.tags : key => value }, {}) :
        "roles[${jsonencode(name)}].tags[${jsonencode(key)}]: received ${jsonencode(value)}. A tag value has at most 256 characters. Example: \"web\"."
        if !(length(value) <= 256)
      ]
    ]))
  }

  validation {
    condition = alltrue(flatten([
      for name, role in var.roles : [
        for key, value in try({ for key, value in role.tags : key => value }, {}) :
        can(regex("^[\\p{L}\\p{Z}\\p{N}_.:/=+@-]*$", value))
      ]
    ]))
    error_message = join("\n", flatten([
      for name, role in var.roles : [
        for key, value in try({ for key, value in role.tags : key => value }, {}) :
        "roles[${jsonencode(name)}].tags[${jsonencode(key)}]: received ${jsonencode(value)}. Allowed in a tag value: letters, digits, spaces and _ . : / = + - @. Example: \"web\"."
        if !can(regex("^[\\p{L}\\p{Z}\\p{N}_.:/=+@-]*$", value))
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
        for i, value in try(role.ecr_pull.repositories[*], []) :
        !can(regex("[*?]", value))
      ]
    ]))
    error_message = join("\n", flatten([
      for name, role in var.roles : [
        for i, value in try(role.ecr_pull.repositories[*], []) :
        "roles[${jsonencode(name)}].ecr_pull.repositories[${i}]: received ${jsonencode(value)}. A wildcard would reach resources that nobody named. List each one. Example: \"web\"."
        if can(regex("[*?]", value))
      ]
    ]))
  }

  validation {
    condition = alltrue(flatten([
      for name, role in var.roles : [
        for i, value in try(role.ecr_pull.repositories[*], []) :
        !can(regex("\\.dkr[.-]ecr[.-]", value))
      ]
    ]))
    error_message = join("\n", flatten([
      for name, role in var.roles : [
        for i, value in try(role.ecr_pull.repositories[*], []) :
        "roles[${jsonencode(name)}].ecr_pull.repositories[${i}]: received ${jsonencode(value)}. This is an image address. Give the repository's name: the part after the host, without a tag. Example: \"web\"."
        if can(regex("\\.dkr[.-]ecr[.-]", value))
      ]
    ]))
  }

  validation {
    condition = alltrue(flatten([
      for name, role in var.roles : [
        for i, value in try(role.ecr_pull.repositories[*], []) :
        can(regex("^(arn:.*|.{2,256})$", value))
      ]
    ]))
    error_message = join("\n", flatten([
      for name, role in var.roles : [
        for i, value in try(role.ecr_pull.repositories[*], []) :
        "roles[${jsonencode(name)}].ecr_pull.repositories[${i}]: received ${jsonencode(value)}. Not a valid name: an ECR repository name has 2 to 256 characters. Example: \"web\"."
        if !can(regex("^(arn:.*|.{2,256})$", value))
      ]
    ]))
  }

  validation {
    condition = alltrue(flatten([
      for name, role in var.roles : [
        for i, value in try(role.ecr_pull.repositories[*], []) :
        can(regex("^([^:]*|arn:aws[a-z-]*:ecr:.*)$", value))
      ]
    ]))
    error_message = join("\n", flatten([
      for name, role in var.roles : [
        for i, value in try(role.ecr_pull.repositories[*], []) :
        "roles[${jsonencode(name)}].ecr_pull.repositories[${i}]: received ${jsonencode(value)}. Allowed: the name of an ECR repository in this account and region, or its full ARN. This is neither a name nor an ARN of ecr. Example: \"web\"."
        if !can(regex("^([^:]*|arn:aws[a-z-]*:ecr:.*)$", value))
      ]
    ]))
  }

  validation {
    condition = alltrue(flatten([
      for name, role in var.roles : [
        for i, value in try(role.ecr_pull.repositories[*], []) :
        can(regex("^(arn:.*|[a-z0-9]+([._-][a-z0-9]+)*(/[a-z0-9]+([._-][a-z0-9]+)*)*)$", value))
      ]
    ]))
    error_message = join("\n", flatten([
      for name, role in var.roles : [
        for i, value in try(role.ecr_pull.repositories[*], []) :
        "roles[${jsonencode(name)}].ecr_pull.repositories[${i}]: received ${jsonencode(value)}. Not a valid name: an ECR repository name is lower-case letters and digits, with . _ - or / between them. Example: \"web\"."
        if !can(regex("^(arn:.*|[a-z0-9]+([._-][a-z0-9]+)*(/[a-z0-9]+([._-][a-z0-9]+)*)*)$", value))
      ]
    ]))
  }

  validation {
    condition = alltrue(flatten([
      for name, role in var.roles : [
        for i, value in try(role.ecr_pull.repositories[*], []) :
        can(regex("^([^:]*|arn:aws[a-z-]*:ecr:[a-z0-9-]+:[0-9]{12}:repository/[a-z0-9]+([._-][a-z0-9]+)*(/[a-z0-9]+([._-][a-z0-9]+)*)*)$", value))
      ]
    ]))
    error_message = join("\n", flatten([
      for name, role in var.roles : [
        for i, value in try(role.ecr_pull.repositories[*], []) :
        "roles[${jsonencode(name)}].ecr_pull.repositories[${i}]: received ${jsonencode(value)}. Not a valid ARN: write arn:PARTITION:ecr:… as the AWS console shows it. Example: \"web\"."
        if !can(regex("^([^:]*|arn:aws[a-z-]*:ecr:[a-z0-9-]+:[0-9]{12}:repository/[a-z0-9]+([._-][a-z0-9]+)*(/[a-z0-9]+([._-][a-z0-9]+)*)*)$", value))
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
        for i, value in try(role.ecr_push.repositories[*], []) :
        !can(regex("[*?]", value))
      ]
    ]))
    error_message = join("\n", flatten([
      for name, role in var.roles : [
        for i, value in try(role.ecr_push.repositories[*], []) :
        "roles[${jsonencode(name)}].ecr_push.repositories[${i}]: received ${jsonencode(value)}. A wildcard would reach resources that nobody named. List each one. Example: \"web\"."
        if can(regex("[*?]", value))
      ]
    ]))
  }

  validation {
    condition = alltrue(flatten([
      for name, role in var.roles : [
        for i, value in try(role.ecr_push.repositories[*], []) :
        !can(regex("\\.dkr[.-]ecr[.-]", value))
      ]
    ]))
    error_message = join("\n", flatten([
      for name, role in var.roles : [
        for i, value in try(role.ecr_push.repositories[*], []) :
        "roles[${jsonencode(name)}].ecr_push.repositories[${i}]: received ${jsonencode(value)}. This is an image address. Give the repository's name: the part after the host, without a tag. Example: \"web\"."
        if can(regex("\\.dkr[.-]ecr[.-]", value))
      ]
    ]))
  }

  validation {
    condition = alltrue(flatten([
      for name, role in var.roles : [
        for i, value in try(role.ecr_push.repositories[*], []) :
        can(regex("^(arn:.*|.{2,256})$", value))
      ]
    ]))
    error_message = join("\n", flatten([
      for name, role in var.roles : [
        for i, value in try(role.ecr_push.repositories[*], []) :
        "roles[${jsonencode(name)}].ecr_push.repositories[${i}]: received ${jsonencode(value)}. Not a valid name: an ECR repository name has 2 to 256 characters. Example: \"web\"."
        if !can(regex("^(arn:.*|.{2,256})$", value))
      ]
    ]))
  }

  validation {
    condition = alltrue(flatten([
      for name, role in var.roles : [
        for i, value in try(role.ecr_push.repositories[*], []) :
        can(regex("^([^:]*|arn:aws[a-z-]*:ecr:.*)$", value))
      ]
    ]))
    error_message = join("\n", flatten([
      for name, role in var.roles : [
        for i, value in try(role.ecr_push.repositories[*], []) :
        "roles[${jsonencode(name)}].ecr_push.repositories[${i}]: received ${jsonencode(value)}. Allowed: the name of an ECR repository in this account and region, or its full ARN. This is neither a name nor an ARN of ecr. Example: \"web\"."
        if !can(regex("^([^:]*|arn:aws[a-z-]*:ecr:.*)$", value))
      ]
    ]))
  }

  validation {
    condition = alltrue(flatten([
      for name, role in var.roles : [
        for i, value in try(role.ecr_push.repositories[*], []) :
        can(regex("^(arn:.*|[a-z0-9]+([._-][a-z0-9]+)*(/[a-z0-9]+([._-][a-z0-9]+)*)*)$", value))
      ]
    ]))
    error_message = join("\n", flatten([
      for name, role in var.roles : [
        for i, value in try(role.ecr_push.repositories[*], []) :
        "roles[${jsonencode(name)}].ecr_push.repositories[${i}]: received ${jsonencode(value)}. Not a valid name: an ECR repository name is lower-case letters and digits, with . _ - or / between them. Example: \"web\"."
        if !can(regex("^(arn:.*|[a-z0-9]+([._-][a-z0-9]+)*(/[a-z0-9]+([._-][a-z0-9]+)*)*)$", value))
      ]
    ]))
  }

  validation {
    condition = alltrue(flatten([
      for name, role in var.roles : [
        for i, value in try(role.ecr_push.repositories[*], []) :
        can(regex("^([^:]*|arn:aws[a-z-]*:ecr:[a-z0-9-]+:[0-9]{12}:repository/[a-z0-9]+([._-][a-z0-9]+)*(/[a-z0-9]+([._-][a-z0-9]+)*)*)$", value))
      ]
    ]))
    error_message = join("\n", flatten([
      for name, role in var.roles : [
        for i, value in try(role.ecr_push.repositories[*], []) :
        "roles[${jsonencode(name)}].ecr_push.repositories[${i}]: received ${jsonencode(value)}. Not a valid ARN: write arn:PARTITION:ecr:… as the AWS console shows it. Example: \"web\"."
        if !can(regex("^([^:]*|arn:aws[a-z-]*:ecr:[a-z0-9-]+:[0-9]{12}:repository/[a-z0-9]+([._-][a-z0-9]+)*(/[a-z0-9]+([._-][a-z0-9]+)*)*)$", value))
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
        for value in try(role.ecs_deploy.cluster[*], []) :
        !can(regex("[*?]", value))
      ]
    ]))
    error_message = join("\n", flatten([
      for name, role in var.roles : [
        for value in try(role.ecs_deploy.cluster[*], []) :
        "roles[${jsonencode(name)}].ecs_deploy.cluster: received ${jsonencode(value)}. A wildcard would reach resources that nobody named. List each one. Example: \"prod\"."
        if can(regex("[*?]", value))
      ]
    ]))
  }

  validation {
    condition = alltrue(flatten([
      for name, role in var.roles : [
        for value in try(role.ecs_deploy.cluster[*], []) :
        can(regex("^([^:]*|arn:aws[a-z-]*:ecs:.*)$", value))
      ]
    ]))
    error_message = join("\n", flatten([
      for name, role in var.roles : [
        for value in try(role.ecs_deploy.cluster[*], []) :
        "roles[${jsonencode(name)}].ecs_deploy.cluster: received ${jsonencode(value)}. Allowed: the name of an ECS cluster in this account and region, or its full ARN. This is neither a name nor an ARN of ecs. Example: \"prod\"."
        if !can(regex("^([^:]*|arn:aws[a-z-]*:ecs:.*)$", value))
      ]
    ]))
  }

  validation {
    condition = alltrue(flatten([
      for name, role in var.roles : [
        for value in try(role.ecs_deploy.cluster[*], []) :
        can(regex("^(arn:.*|[A-Za-z0-9_-]{1,255})$", value))
      ]
    ]))
    error_message = join("\n", flatten([
      for name, role in var.roles : [
        for value in try(role.ecs_deploy.cluster[*], []) :
        "roles[${jsonencode(name)}].ecs_deploy.cluster: received ${jsonencode(value)}. Not a valid name: an ECS cluster name is 1 to 255 letters, digits, hyphens and underscores. Example: \"prod\"."
        if !can(regex("^(arn:.*|[A-Za-z0-9_-]{1,255})$", value))
      ]
    ]))
  }

  validation {
    condition = alltrue(flatten([
      for name, role in var.roles : [
        for value in try(role.ecs_deploy.cluster[*], []) :
        can(regex("^([^:]*|arn:aws[a-z-]*:ecs:[a-z0-9-]+:[0-9]{12}:cluster/[A-Za-z0-9_-]{1,255})$", value))
      ]
    ]))
    error_message = join("\n", flatten([
      for name, role in var.roles : [
        for value in try(role.ecs_deploy.cluster[*], []) :
        "roles[${jsonencode(name)}].ecs_deploy.cluster: received ${jsonencode(value)}. Not a valid ARN: write arn:PARTITION:ecs:… as the AWS console shows it. Example: \"prod\"."
        if !can(regex("^([^:]*|arn:aws[a-z-]*:ecs:[a-z0-9-]+:[0-9]{12}:cluster/[A-Za-z0-9_-]{1,255})$", value))
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
        for i, value in try(role.ecs_deploy.services[*], []) :
        !can(regex("[*?]", value))
      ]
    ]))
    error_message = join("\n", flatten([
      for name, role in var.roles : [
        for i, value in try(role.ecs_deploy.services[*], []) :
        "roles[${jsonencode(name)}].ecs_deploy.services[${i}]: received ${jsonencode(value)}. A wildcard would reach resources that nobody named. List each one. Example: \"web\"."
        if can(regex("[*?]", value))
      ]
    ]))
  }

  validation {
    condition = alltrue(flatten([
      for name, role in var.roles : [
        for i, value in try(role.ecs_deploy.services[*], []) :
        can(regex("^([^:]*|arn:aws[a-z-]*:ecs:.*)$", value))
      ]
    ]))
    error_message = join("\n", flatten([
      for name, role in var.roles : [
        for i, value in try(role.ecs_deploy.services[*], []) :
        "roles[${jsonencode(name)}].ecs_deploy.services[${i}]: received ${jsonencode(value)}. Allowed: the name of an ECS service in the cluster, or its full ARN. This is neither a name nor an ARN of ecs. Example: \"web\"."
        if !can(regex("^([^:]*|arn:aws[a-z-]*:ecs:.*)$", value))
      ]
    ]))
  }

  validation {
    condition = alltrue(flatten([
      for name, role in var.roles : [
        for i, value in try(role.ecs_deploy.services[*], []) :
        can(regex("^(arn:.*|[A-Za-z0-9_-]{1,255})$", value))
      ]
    ]))
    error_message = join("\n", flatten([
      for name, role in var.roles : [
        for i, value in try(role.ecs_deploy.services[*], []) :
        "roles[${jsonencode(name)}].ecs_deploy.services[${i}]: received ${jsonencode(value)}. Not a valid name: an ECS service name is 1 to 255 letters, digits, hyphens and underscores. Example: \"web\"."
        if !can(regex("^(arn:.*|[A-Za-z0-9_-]{1,255})$", value))
      ]
    ]))
  }

  validation {
    condition = alltrue(flatten([
      for name, role in var.roles : [
        for i, value in try(role.ecs_deploy.services[*], []) :
        can(regex("^([^:]*|arn:aws[a-z-]*:ecs:[a-z0-9-]+:[0-9]{12}:service/[A-Za-z0-9_-]{1,255}/[A-Za-z0-9_-]{1,255})$", value))
      ]
    ]))
    error_message = join("\n", flatten([
      for name, role in var.roles : [
        for i, value in try(role.ecs_deploy.services[*], []) :
        "roles[${jsonencode(name)}].ecs_deploy.services[${i}]: received ${jsonencode(value)}. Not a valid ARN: write arn:PARTITION:ecs:… as the AWS console shows it. Example: \"web\"."
        if !can(regex("^([^:]*|arn:aws[a-z-]*:ecs:[a-z0-9-]+:[0-9]{12}:service/[A-Za-z0-9_-]{1,255}/[A-Za-z0-9_-]{1,255})$", value))
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
        for i, value in try(role.ecs_deploy.task_families[*], []) :
        !can(regex("[*?]", value))
      ]
    ]))
    error_message = join("\n", flatten([
      for name, role in var.roles : [
        for i, value in try(role.ecs_deploy.task_families[*], []) :
        "roles[${jsonencode(name)}].ecs_deploy.task_families[${i}]: received ${jsonencode(value)}. A wildcard would reach families that nobody named. List each one. Example: \"web\"."
        if can(regex("[*?]", value))
      ]
    ]))
  }

  validation {
    condition = alltrue(flatten([
      for name, role in var.roles : [
        for i, value in try(role.ecs_deploy.task_families[*], []) :
        !can(regex(":", value))
      ]
    ]))
    error_message = join("\n", flatten([
      for name, role in var.roles : [
        for i, value in try(role.ecs_deploy.task_families[*], []) :
        "roles[${jsonencode(name)}].ecs_deploy.task_families[${i}]: received ${jsonencode(value)}. Give the family's name alone: no revision and no ARN. Example: \"web\"."
        if can(regex(":", value))
      ]
    ]))
  }

  validation {
    condition = alltrue(flatten([
      for name, role in var.roles : [
        for i, value in try(role.ecs_deploy.task_families[*], []) :
        can(regex("^[A-Za-z0-9_-]{1,255}$", value))
      ]
    ]))
    error_message = join("\n", flatten([
      for name, role in var.roles : [
        for i, value in try(role.ecs_deploy.task_families[*], []) :
        "roles[${jsonencode(name)}].ecs_deploy.task_families[${i}]: received ${jsonencode(value)}. A task family is 1 to 255 letters, digits, hyphens and underscores. Example: \"web\"."
        if !can(regex("^[A-Za-z0-9_-]{1,255}$", value))
      ]
    ]))
  }

  validation {
    condition = alltrue(flatten([
      for name, role in var.roles : [
        for i, value in try(role.ecs_deploy.pass_roles[*], []) :
        !can(regex("[*?]", value))
      ]
    ]))
    error_message = join("\n", flatten([
      for name, role in var.roles : [
        for i, value in try(role.ecs_deploy.pass_roles[*], []) :
        "roles[${jsonencode(name)}].ecs_deploy.pass_roles[${i}]: received ${jsonencode(value)}. A wildcard would reach resources that nobody named. List each one. Example: \"web-task\"."
        if can(regex("[*?]", value))
      ]
    ]))
  }

  validation {
    condition = alltrue(flatten([
      for name, role in var.roles : [
        for i, value in try(role.ecs_deploy.pass_roles[*], []) :
        can(regex("^([^:]*|arn:aws[a-z-]*:iam:.*)$", value))
      ]
    ]))
    error_message = join("\n", flatten([
      for name, role in var.roles : [
        for i, value in try(role.ecs_deploy.pass_roles[*], []) :
        "roles[${jsonencode(name)}].ecs_deploy.pass_roles[${i}]: received ${jsonencode(value)}. Allowed: the name of an IAM role of this account (without a path), or its full ARN. This is neither a name nor an ARN of iam. Example: \"web-task\"."
        if !can(regex("^([^:]*|arn:aws[a-z-]*:iam:.*)$", value))
      ]
    ]))
  }

  validation {
    condition = alltrue(flatten([
      for name, role in var.roles : [
        for i, value in try(role.ecs_deploy.pass_roles[*], []) :
        can(regex("^(arn:.*|[A-Za-z0-9_+=,.@-]{1,64})$", value))
      ]
    ]))
    error_message = join("\n", flatten([
      for name, role in var.roles : [
        for i, value in try(role.ecs_deploy.pass_roles[*], []) :
        "roles[${jsonencode(name)}].ecs_deploy.pass_roles[${i}]: received ${jsonencode(value)}. Not a valid name: a role name is 1 to 64 letters, digits and + = , . @ _ - (a role with a path is given by its full ARN). Example: \"web-task\"."
        if !can(regex("^(arn:.*|[A-Za-z0-9_+=,.@-]{1,64})$", value))
      ]
    ]))
  }

  validation {
    condition = alltrue(flatten([
      for name, role in var.roles : [
        for i, value in try(role.ecs_deploy.pass_roles[*], []) :
        can(regex("^([^:]*|arn:aws[a-z-]*:iam::[0-9]{12}:role/([A-Za-z0-9_+=,.@-]+/)*[A-Za-z0-9_+=,.@-]{1,64})$", value))
      ]
    ]))
    error_message = join("\n", flatten([
      for name, role in var.roles : [
        for i, value in try(role.ecs_deploy.pass_roles[*], []) :
        "roles[${jsonencode(name)}].ecs_deploy.pass_roles[${i}]: received ${jsonencode(value)}. Not a valid ARN: write arn:PARTITION:iam:… as the AWS console shows it. Example: \"web-task\"."
        if !can(regex("^([^:]*|arn:aws[a-z-]*:iam::[0-9]{12}:role/([A-Za-z0-9_+=,.@-]+/)*[A-Za-z0-9_+=,.@-]{1,64})$", value))
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
        for i, value in try(role.terraform_plan.state_keys[*], []) :
        !can(regex("[*?]", value))
      ]
    ]))
    error_message = join("\n", flatten([
      for name, role in var.roles : [
        for i, value in try(role.terraform_plan.state_keys[*], []) :
        "roles[${jsonencode(name)}].terraform_plan.state_keys[${i}]: received ${jsonencode(value)}. A wildcard would reach states that nobody named. List each key. Example: \"github-oidc/terraform.tfstate\"."
        if can(regex("[*?]", value))
      ]
    ]))
  }

  validation {
    condition = alltrue(flatten([
      for name, role in var.roles : [
        for i, value in try(role.terraform_plan.state_keys[*], []) :
        can(regex("^[A-Za-z0-9!_.'()-][A-Za-z0-9!_.'():/-]*$", value))
      ]
    ]))
    error_message = join("\n", flatten([
      for name, role in var.roles : [
        for i, value in try(role.terraform_plan.state_keys[*], []) :
        "roles[${jsonencode(name)}].terraform_plan.state_keys[${i}]: received ${jsonencode(value)}. A state key is letters, digits, '/' and ! _ . ' ( ) : -, and does not begin with '/'. Example: \"github-oidc/terraform.tfstate\"."
        if !can(regex("^[A-Za-z0-9!_.'()-][A-Za-z0-9!_.'():/-]*$", value))
      ]
    ]))
  }

  validation {
    condition = alltrue(flatten([
      for name, role in var.roles : [
        for i, value in try(role.terraform_plan.state_keys[*], []) :
        length(value) <= 1024
      ]
    ]))
    error_message = join("\n", flatten([
      for name, role in var.roles : [
        for i, value in try(role.terraform_plan.state_keys[*], []) :
        "roles[${jsonencode(name)}].terraform_plan.state_keys[${i}]: received ${jsonencode(value)}. A state key has at most 1,024 characters. Example: \"github-oidc/terraform.tfstate\"."
        if !(length(value) <= 1024)
      ]
    ]))
  }

  validation {
    condition = alltrue(flatten([
      for name, role in var.roles : [
        for value in try(role.terraform_plan.kms_key[*], []) :
        !can(regex("[*?]", value))
      ]
    ]))
    error_message = join("\n", flatten([
      for name, role in var.roles : [
        for value in try(role.terraform_plan.kms_key[*], []) :
        "roles[${jsonencode(name)}].terraform_plan.kms_key: received ${jsonencode(value)}. A wildcard would reach keys that nobody named. Example: \"arn:aws:kms:eu-central-1:111122223333:key/1234abcd-12ab-34cd-56ef-1234567890ab\"."
        if can(regex("[*?]", value))
      ]
    ]))
  }

  validation {
    condition = alltrue(flatten([
      for name, role in var.roles : [
        for value in try(role.terraform_plan.kms_key[*], []) :
        can(regex("^arn:aws[a-z-]*:kms:[a-z0-9-]+:[0-9]{12}:key/[A-Za-z0-9-]+$", value))
      ]
    ]))
    error_message = join("\n", flatten([
      for name, role in var.roles : [
        for value in try(role.terraform_plan.kms_key[*], []) :
        "roles[${jsonencode(name)}].terraform_plan.kms_key: received ${jsonencode(value)}. Allowed: the full ARN of the key. An alias is not enough: IAM checks the key itself. Example: \"arn:aws:kms:eu-central-1:111122223333:key/1234abcd-12ab-34cd-56ef-1234567890ab\"."
        if !can(regex("^arn:aws[a-z-]*:kms:[a-z0-9-]+:[0-9]{12}:key/[A-Za-z0-9-]+$", value))
      ]
    ]))
  }

  validation {
    condition = alltrue([
      for name, role in var.roles :
      length(try(role.branches[*], [])) != 0 || length(try(role.git_tags[*], [])) != 0 || length(try(role.environments[*], [])) != 0 || try(role.pull_request == true, false)
    ])
    error_message = join("\n", [
      for name, role in var.roles :
      "roles[${jsonencode(name)}]: Admits no workflow. Give at least one of branches, git_tags, environments or pull_request. Example: branches = [\"main\"]."
      if !(length(try(role.branches[*], [])) != 0 || length(try(role.git_tags[*], [])) != 0 || length(try(role.environments[*], [])) != 0 || try(role.pull_request == true, false))
    ])
  }

  validation {
    condition = alltrue([
      for name, role in var.roles :
      !(try(role.pull_request == true, false) && (length(try(role.ecr_push, null)[*]) != 0 || length(try(role.ecs_deploy, null)[*]) != 0 || length([for plan in try(role.terraform_plan, null)[*] : plan.state_bucket if plan.lock]) != 0))
    ])
    error_message = join("\n", [
      for name, role in var.roles :
      "roles[${jsonencode(name)}].pull_request: received true. Anyone who can push a branch can open a pull request whose own workflow file assumes the role, so it must not be able to write. Allowed together with ecr_pull and terraform_plan without a lock, not with ecr_push or ecs_deploy. Make a role of its own for pull requests."
      if !(!(try(role.pull_request == true, false) && (length(try(role.ecr_push, null)[*]) != 0 || length(try(role.ecs_deploy, null)[*]) != 0 || length([for plan in try(role.terraform_plan, null)[*] : plan.state_bucket if plan.lock]) != 0)))
    ])
  }

  validation {
    condition = alltrue(flatten([
      for name, role in var.roles : [
        for element in flatten([for set in try(role.ecs_deploy, null)[*] : set.services]) :
        length([for ecs in try(role.ecs_deploy, null)[*] : ecs.cluster if startswith(element, "arn:") ? split("/", element)[1] != (startswith(ecs.cluster, "arn:") ? split("/", ecs.cluster)[1] : ecs.cluster) : false]) == 0
      ]
    ]))
    error_message = join("\n", flatten([
      for name, role in var.roles : [
        for i, element in flatten([for set in try(role.ecs_deploy, null)[*] : set.services]) :
        "roles[${jsonencode(name)}].ecs_deploy.services[${i}]: received ${jsonencode(element)}. The service's ARN names another cluster than ecs_deploy.cluster. Make a role for each cluster."
        if !(length([for ecs in try(role.ecs_deploy, null)[*] : ecs.cluster if startswith(element, "arn:") ? split("/", element)[1] != (startswith(ecs.cluster, "arn:") ? split("/", ecs.cluster)[1] : ecs.cluster) : false]) == 0)
      ]
    ]))
  }
}

variable "tags" {
  description = "AWS tags of the provider and of every role."
  type        = map(string)
  default     = {}
  nullable    = false

  validation {
    condition = alltrue([
      for key, value in try({ for key, value in var.tags : key => value }, {}) :
      can(regex("^.{1,128}$", key))
    ])
    error_message = join("\n", [
      for key, value in try({ for key, value in var.tags : key => value }, {}) :
      "tags[${jsonencode(key)}]: received ${jsonencode(key)}. A tag key has 1 to 128 characters. Example: \"team\"."
      if !can(regex("^.{1,128}$", key))
    ])
  }

  validation {
    condition = alltrue([
      for key, value in try({ for key, value in var.tags : key => value }, {}) :
      can(regex("^[\\p{L}\\p{Z}\\p{N}_.:/=+@-]*$", key))
    ])
    error_message = join("\n", [
      for key, value in try({ for key, value in var.tags : key => value }, {}) :
      "tags[${jsonencode(key)}]: received ${jsonencode(key)}. Allowed in a tag key: letters, digits, spaces and _ . : / = + - @. Example: \"team\"."
      if !can(regex("^[\\p{L}\\p{Z}\\p{N}_.:/=+@-]*$", key))
    ])
  }

  validation {
    condition = alltrue([
      for key, value in try({ for key, value in var.tags : key => value }, {}) :
      !can(regex("^[Aa][Ww][Ss]:", key))
    ])
    error_message = join("\n", [
      for key, value in try({ for key, value in var.tags : key => value }, {}) :
      "tags[${jsonencode(key)}]: received ${jsonencode(key)}. Keys that begin with aws: belong to AWS: choose another. Example: \"team\"."
      if can(regex("^[Aa][Ww][Ss]:", key))
    ])
  }

  validation {
    condition = alltrue([for key, value in try({ for key, value in var.tags : key => value }, {}) : length(value) <= 256])
    error_message = join("\n", [
      for key, value in try({ for key, value in var.tags : key => value }, {}) :
      "tags[${jsonencode(key)}]: received ${jsonencode(value)}. A tag value has at most 256 characters. Example: \"web\"."
      if !(length(value) <= 256)
    ])
  }

  validation {
    condition = alltrue([
      for key, value in try({ for key, value in var.tags : key => value }, {}) :
      can(regex("^[\\p{L}\\p{Z}\\p{N}_.:/=+@-]*$", value))
    ])
    error_message = join("\n", [
      for key, value in try({ for key, value in var.tags : key => value }, {}) :
      "tags[${jsonencode(key)}]: received ${jsonencode(value)}. Allowed in a tag value: letters, digits, spaces and _ . : / = + - @. Example: \"web\"."
      if !can(regex("^[\\p{L}\\p{Z}\\p{N}_.:/=+@-]*$", value))
    ])
  }
}
