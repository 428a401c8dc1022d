# Written by `npm run generate` of cdktf-aws-github-oidc. Do not edit: change its constructs or its schema.

variable "account_id" {
  description = "The AWS account that names of resources are meant in, and the role's own."
  type        = string
  nullable    = false
}

variable "audiences" {
  description = "The audiences that the role trusts: those of the provider."
  type        = list(string)
  nullable    = false
}

variable "branches" {
  description = "Branches: names, or patterns such as release/*. Together with environments: jobs must satisfy both."
  type        = list(string)
  default     = []
  nullable    = false

  validation {
    condition = alltrue(flatten([
      for i, value in var.branches : [
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
    ]))
    error_message = join("\n", flatten([
      for i, value in var.branches : [
        for test in [
          [can(regex("[^ ]", value)), "A branch cannot be empty."],
          [!can(regex("^[*?]", value)), "A pattern needs literal text before its first wildcard, or anyone who can push may come in. Allowed: a name such as \"main\" or a pattern such as \"release/*\"."],
          [!can(regex("^refs/", value)), "Leave out the prefix refs/heads/: it is added for you."],
          [!can(regex("[\\x00-\\x20\\x7f~^:\\\\\\[]", value)), "Git allows no space, no control character and none of ~ ^ : [ \\ in a name."],
          [can(regex("^[\\x21-\\x7e\\xa1-\\xff]+$", value)), "IAM policy documents hold characters up to U+00FF only, so this name cannot be trusted by name: rename it."],
          [!can(regex("\\.\\.|@\\{|//|^/|/$|\\.$|^-|^@$", value)), "Git allows no '..', '@{' or '//', no '/' or '.' at the end, no '/' or '-' at the start."],
          [!can(regex("(^|/)\\.|\\.lock(/|$)", value)), "Git allows no part that starts with '.' or ends in '.lock'."],
        ] :
        "branches[${i}]: received ${jsonencode(value)}. ${test[1]} Example: \"release/*\"."
        if !test[0]
      ]
    ]))
  }
}

variable "description" {
  description = "The role's description. Default: none."
  type        = string
  default     = null
  nullable    = true

  validation {
    condition = alltrue(flatten([
      for value in var.description[*] : [
        for holds in [
          try(length(value) + length(replace(value, "/[[:ascii:]]/", "")) <= 1000, false),
          can(regex("^[\\t\\n\\r\\x20-\\x7e\\xa1-\\xff]*$", value)),
        ] :
        holds
      ]
    ]))
    error_message = join("\n", flatten([
      for value in var.description[*] : [
        for test in [
          [try(length(value) + length(replace(value, "/[[:ascii:]]/", "")) <= 1000, false), "A description has at most 1,000 characters; letters beyond ASCII count twice."],
          [can(regex("^[\\t\\n\\r\\x20-\\x7e\\xa1-\\xff]*$", value)), "IAM accepts printable characters up to U+00FF in a description."],
        ] :
        "description: received ${jsonencode(value)}. ${test[1]} Example: \"Deploys the web service\"."
        if !test[0]
      ]
    ]))
  }
}

variable "ecr_pull" {
  description = "May pull images from these ECR repositories."
  type = object({
    repositories = list(string)
  })
  default  = null
  nullable = true

  validation {
    condition     = try(var.ecr_pull, null) == null || length(try(var.ecr_pull.repositories[*], [])) >= 1
    error_message = "ecr_pull.repositories: ${try(var.ecr_pull.repositories, null) == null ? "missing" : "received ${jsonencode(var.ecr_pull.repositories)}"}. Allowed: a list with at least one item: the name of an ECR repository in this account and region, or its full ARN. Example: [\"web\"]."
  }

  validation {
    condition = alltrue(flatten([
      for i, value in try(var.ecr_pull.repositories[*], []) : [
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
    ]))
    error_message = join("\n", flatten([
      for i, value in try(var.ecr_pull.repositories[*], []) : [
        for test in [
          [!can(regex("[*?]", value)), "A wildcard would reach resources that nobody named. List each one."],
          [!can(regex("\\.dkr[.-]ecr[.-]", value)), "This is an image address. Give the repository's name: the part after the host, without a tag."],
          [can(regex("[^\\n][^\\n]", value)), "Not a valid name: an ECR repository name has 2 to 256 characters."],
          [try(length(value) <= 600, false), "It is longer than any name or ARN can be."],
          [can(regex("^([^:]*|arn:aws[a-z-]*:ecr:.*)$", value)), "Allowed: the name of an ECR repository in this account and region, or its full ARN. This is neither a name nor an ARN of ecr."],
          [can(regex("^(arn:.*|[a-z0-9]+([._-][a-z0-9]+)*(/[a-z0-9]+([._-][a-z0-9]+)*)*)$", value)), "Not a valid name: an ECR repository name is lower-case letters and digits, with . _ - or / between them."],
          [can(regex("^([^:]*|arn:aws[a-z-]*:ecr:[a-z0-9-]+:[0-9]{12}:repository/[a-z0-9]+([._-][a-z0-9]+)*(/[a-z0-9]+([._-][a-z0-9]+)*)*)$", value)), "Not a valid ARN: write arn:PARTITION:ecr:… as the AWS console shows it."],
        ] :
        "ecr_pull.repositories[${i}]: received ${jsonencode(value)}. ${test[1]} Example: \"web\"."
        if !test[0]
      ]
    ]))
  }
}

variable "ecr_push" {
  description = "May push images to these ECR repositories."
  type = object({
    repositories = list(string)
  })
  default  = null
  nullable = true

  validation {
    condition     = try(var.ecr_push, null) == null || length(try(var.ecr_push.repositories[*], [])) >= 1
    error_message = "ecr_push.repositories: ${try(var.ecr_push.repositories, null) == null ? "missing" : "received ${jsonencode(var.ecr_push.repositories)}"}. Allowed: a list with at least one item: the name of an ECR repository in this account and region, or its full ARN. Example: [\"web\"]."
  }

  validation {
    condition = alltrue(flatten([
      for i, value in try(var.ecr_push.repositories[*], []) : [
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
    ]))
    error_message = join("\n", flatten([
      for i, value in try(var.ecr_push.repositories[*], []) : [
        for test in [
          [!can(regex("[*?]", value)), "A wildcard would reach resources that nobody named. List each one."],
          [!can(regex("\\.dkr[.-]ecr[.-]", value)), "This is an image address. Give the repository's name: the part after the host, without a tag."],
          [can(regex("[^\\n][^\\n]", value)), "Not a valid name: an ECR repository name has 2 to 256 characters."],
          [try(length(value) <= 600, false), "It is longer than any name or ARN can be."],
          [can(regex("^([^:]*|arn:aws[a-z-]*:ecr:.*)$", value)), "Allowed: the name of an ECR repository in this account and region, or its full ARN. This is neither a name nor an ARN of ecr."],
          [can(regex("^(arn:.*|[a-z0-9]+([._-][a-z0-9]+)*(/[a-z0-9]+([._-][a-z0-9]+)*)*)$", value)), "Not a valid name: an ECR repository name is lower-case letters and digits, with . _ - or / between them."],
          [can(regex("^([^:]*|arn:aws[a-z-]*:ecr:[a-z0-9-]+:[0-9]{12}:repository/[a-z0-9]+([._-][a-z0-9]+)*(/[a-z0-9]+([._-][a-z0-9]+)*)*)$", value)), "Not a valid ARN: write arn:PARTITION:ecr:… as the AWS console shows it."],
        ] :
        "ecr_push.repositories[${i}]: received ${jsonencode(value)}. ${test[1]} Example: \"web\"."
        if !test[0]
      ]
    ]))
  }
}

variable "ecs_deploy" {
  description = "May register task definitions of these families, pass these roles to them, and update these services."
  type = object({
    cluster             = string
    services            = list(string)
    task_families       = list(string)
    pass_roles          = list(string)
    tag_task_definition = optional(bool, true)
  })
  default  = null
  nullable = true

  validation {
    condition = alltrue(flatten([
      for value in try(var.ecs_deploy.cluster[*], []) : [
        for holds in [
          !can(regex("[*?]", value)),
          try(length(value) <= 600, false),
          can(regex("^([^:]*|arn:aws[a-z-]*:ecs:.*)$", value)),
          can(regex("^(arn:.*|[A-Za-z0-9_-]+)$", value)),
          can(regex("^([^:]*|arn:aws[a-z-]*:ecs:[a-z0-9-]+:[0-9]{12}:cluster/[A-Za-z0-9_-]+)$", value)),
        ] :
        holds
      ]
    ]))
    error_message = join("\n", flatten([
      for value in try(var.ecs_deploy.cluster[*], []) : [
        for test in [
          [!can(regex("[*?]", value)), "A wildcard would reach resources that nobody named. List each one."],
          [try(length(value) <= 600, false), "It is longer than any name or ARN can be."],
          [can(regex("^([^:]*|arn:aws[a-z-]*:ecs:.*)$", value)), "Allowed: the name of an ECS cluster in this account and region, or its full ARN. This is neither a name nor an ARN of ecs."],
          [can(regex("^(arn:.*|[A-Za-z0-9_-]+)$", value)), "Not a valid name: an ECS cluster name is 1 to 255 letters, digits, hyphens and underscores."],
          [can(regex("^([^:]*|arn:aws[a-z-]*:ecs:[a-z0-9-]+:[0-9]{12}:cluster/[A-Za-z0-9_-]+)$", value)), "Not a valid ARN: write arn:PARTITION:ecs:… as the AWS console shows it."],
        ] :
        "ecs_deploy.cluster: received ${jsonencode(value)}. ${test[1]} Example: \"prod\"."
        if !test[0]
      ]
    ]))
  }

  validation {
    condition     = try(var.ecs_deploy, null) == null || length(try(var.ecs_deploy.services[*], [])) >= 1
    error_message = "ecs_deploy.services: ${try(var.ecs_deploy.services, null) == null ? "missing" : "received ${jsonencode(var.ecs_deploy.services)}"}. Allowed: a list with at least one item: the name of an ECS service in the cluster, or its full ARN. Example: [\"web\"]."
  }

  validation {
    condition = alltrue(flatten([
      for i, value in try(var.ecs_deploy.services[*], []) : [
        for holds in [
          !can(regex("[*?]", value)),
          try(length(value) <= 600, false),
          can(regex("^([^:]*|arn:aws[a-z-]*:ecs:.*)$", value)),
          can(regex("^(arn:.*|[A-Za-z0-9_-]+)$", value)),
          can(regex("^([^:]*|arn:aws[a-z-]*:ecs:[a-z0-9-]+:[0-9]{12}:service/[A-Za-z0-9_-]+/[A-Za-z0-9_-]+)$", value)),
        ] :
        holds
      ]
    ]))
    error_message = join("\n", flatten([
      for i, value in try(var.ecs_deploy.services[*], []) : [
        for test in [
          [!can(regex("[*?]", value)), "A wildcard would reach resources that nobody named. List each one."],
          [try(length(value) <= 600, false), "It is longer than any name or ARN can be."],
          [can(regex("^([^:]*|arn:aws[a-z-]*:ecs:.*)$", value)), "Allowed: the name of an ECS service in the cluster, or its full ARN. This is neither a name nor an ARN of ecs."],
          [can(regex("^(arn:.*|[A-Za-z0-9_-]+)$", value)), "Not a valid name: an ECS service name is 1 to 255 letters, digits, hyphens and underscores."],
          [can(regex("^([^:]*|arn:aws[a-z-]*:ecs:[a-z0-9-]+:[0-9]{12}:service/[A-Za-z0-9_-]+/[A-Za-z0-9_-]+)$", value)), "Not a valid ARN: write arn:PARTITION:ecs:… as the AWS console shows it."],
        ] :
        "ecs_deploy.services[${i}]: received ${jsonencode(value)}. ${test[1]} Example: \"web\"."
        if !test[0]
      ]
    ]))
  }

  validation {
    condition     = try(var.ecs_deploy, null) == null || length(try(var.ecs_deploy.task_families[*], [])) >= 1
    error_message = "ecs_deploy.task_families: ${try(var.ecs_deploy.task_families, null) == null ? "missing" : "received ${jsonencode(var.ecs_deploy.task_families)}"}. Allowed: a list with at least one item: the family of a task definition. Example: [\"web\"]."
  }

  validation {
    condition = alltrue(flatten([
      for i, value in try(var.ecs_deploy.task_families[*], []) : [
        for holds in [
          !can(regex("[*?]", value)),
          !can(regex(":", value)),
          can(regex("^[A-Za-z0-9_-]+$", value)),
        ] :
        holds
      ]
    ]))
    error_message = join("\n", flatten([
      for i, value in try(var.ecs_deploy.task_families[*], []) : [
        for test in [
          [!can(regex("[*?]", value)), "A wildcard would reach families that nobody named. List each one."],
          [!can(regex(":", value)), "Give the family's name alone: no revision and no ARN."],
          [can(regex("^[A-Za-z0-9_-]+$", value)), "A task family is 1 to 255 letters, digits, hyphens and underscores."],
        ] :
        "ecs_deploy.task_families[${i}]: received ${jsonencode(value)}. ${test[1]} Example: \"web\"."
        if !test[0]
      ]
    ]))
  }

  validation {
    condition = alltrue(flatten([
      for i, value in try(var.ecs_deploy.pass_roles[*], []) : [
        for holds in [
          !can(regex("[*?]", value)),
          try(length(value) <= 600, false),
          can(regex("^([^:]*|arn:aws[a-z-]*:iam:.*)$", value)),
          can(regex("^(arn:.*|[A-Za-z0-9_+=,.@-]+)$", value)),
          can(regex("^([^:]*|arn:aws[a-z-]*:iam::[0-9]{12}:role/([A-Za-z0-9_+=,.@-]+/)*[A-Za-z0-9_+=,.@-]+)$", value)),
        ] :
        holds
      ]
    ]))
    error_message = join("\n", flatten([
      for i, value in try(var.ecs_deploy.pass_roles[*], []) : [
        for test in [
          [!can(regex("[*?]", value)), "A wildcard would reach resources that nobody named. List each one."],
          [try(length(value) <= 600, false), "It is longer than any name or ARN can be."],
          [can(regex("^([^:]*|arn:aws[a-z-]*:iam:.*)$", value)), "Allowed: the name of an IAM role of this account (without a path), or its full ARN. This is neither a name nor an ARN of iam."],
          [can(regex("^(arn:.*|[A-Za-z0-9_+=,.@-]+)$", value)), "Not a valid name: a role name is 1 to 64 letters, digits and + = , . @ _ - (a role with a path is given by its full ARN)."],
          [can(regex("^([^:]*|arn:aws[a-z-]*:iam::[0-9]{12}:role/([A-Za-z0-9_+=,.@-]+/)*[A-Za-z0-9_+=,.@-]+)$", value)), "Not a valid ARN: write arn:PARTITION:iam:… as the AWS console shows it."],
        ] :
        "ecs_deploy.pass_roles[${i}]: received ${jsonencode(value)}. ${test[1]} Example: \"web-task\"."
        if !test[0]
      ]
    ]))
  }
}

variable "environments" {
  description = "GitHub environments. Any job that names one comes in, pull requests included, unless the environment is protected on GitHub."
  type        = list(string)
  default     = []
  nullable    = false

  validation {
    condition = alltrue(flatten([
      for i, value in var.environments : [
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
    ]))
    error_message = join("\n", flatten([
      for i, value in var.environments : [
        for test in [
          [can(regex("[^ ]", value)), "An environment name cannot be empty."],
          [!can(regex("[*?]", value)), "A wildcard would admit environments that anyone with write access can create. List each one."],
          [!can(regex("%3[Aa]", value)), "GitHub mints one subject for this environment and for the one with \":\" in place of \"%3A\", so they cannot be told apart: rename the environment."],
          [try(length(value) <= 255, false), "An environment name has at most 255 characters."],
          [!can(regex("^ | $", value)), "An environment name does not start or end with a space."],
          [can(regex("^[\\x20-\\x7e\\xa1-\\xff]+$", value)), "IAM policy documents hold characters up to U+00FF only, so this environment cannot be trusted by name: rename it."],
        ] :
        "environments[${i}]: received ${jsonencode(value)}. ${test[1]} Example: \"production\"."
        if !test[0]
      ]
    ]))
  }
}

variable "exclusive_policies" {
  description = "Whether the role has these permissions and no others: what somebody attached or put by hand is taken off by the next deploy. With false it stays, and policies of your own can be attached."
  type        = bool
  default     = true
  nullable    = false
}

variable "git_tags" {
  description = "Git tags: names, or patterns such as v*. Together with environments: jobs must satisfy both."
  type        = list(string)
  default     = []
  nullable    = false

  validation {
    condition = alltrue(flatten([
      for i, value in var.git_tags : [
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
    ]))
    error_message = join("\n", flatten([
      for i, value in var.git_tags : [
        for test in [
          [can(regex("[^ ]", value)), "A tag cannot be empty."],
          [!can(regex("^[*?]", value)), "A pattern needs literal text before its first wildcard, or anyone who can push may come in. Allowed: a name such as \"v1.0.0\" or a pattern such as \"v*\"."],
          [!can(regex("^refs/", value)), "Leave out the prefix refs/tags/: it is added for you."],
          [!can(regex("[\\x00-\\x20\\x7f~^:\\\\\\[]", value)), "Git allows no space, no control character and none of ~ ^ : [ \\ in a name."],
          [can(regex("^[\\x21-\\x7e\\xa1-\\xff]+$", value)), "IAM policy documents hold characters up to U+00FF only, so this name cannot be trusted by name: rename it."],
          [!can(regex("\\.\\.|@\\{|//|^/|/$|\\.$|^-|^@$", value)), "Git allows no '..', '@{' or '//', no '/' or '.' at the end, no '/' or '-' at the start."],
          [!can(regex("(^|/)\\.|\\.lock(/|$)", value)), "Git allows no part that starts with '.' or ends in '.lock'."],
        ] :
        "git_tags[${i}]: received ${jsonencode(value)}. ${test[1]} Example: \"v*\"."
        if !test[0]
      ]
    ]))
  }
}

variable "max_session_duration" {
  description = "The longest session, in seconds."
  type        = number
  default     = 3600
  nullable    = false

  validation {
    condition = alltrue([
      for value in var.max_session_duration[*] :
      try(tonumber(value), -1) >= 3600 && try(tonumber(value), -1) <= 43200 && floor(try(tonumber(value), -1)) == try(tonumber(value), -1)
    ])
    error_message = join("\n", [
      for value in var.max_session_duration[*] :
      "max_session_duration: received ${jsonencode(value)}. Allowed: a whole number of seconds from 3600 (1 hour) to 43200 (12 hours). Example: 3600."
      if !(try(tonumber(value), -1) >= 3600 && try(tonumber(value), -1) <= 43200 && floor(try(tonumber(value), -1)) == try(tonumber(value), -1))
    ])
  }
}

variable "name" {
  description = "The role's name in IAM."
  type        = string
  nullable    = false

  validation {
    condition = alltrue(flatten([
      for value in var.name[*] : [
        for holds in [
          can(regex("[^\\n]", value)),
          try(length(value) <= 64, false),
          can(regex("^[A-Za-z0-9_+=,.@-]+$", value)),
          !can(regex("^GitHubActions$", value)),
        ] :
        holds
      ]
    ]))
    error_message = join("\n", flatten([
      for value in var.name[*] : [
        for test in [
          [can(regex("[^\\n]", value)), "A role name has 1 to 64 characters."],
          [try(length(value) <= 64, false), "A role name has 1 to 64 characters."],
          [can(regex("^[A-Za-z0-9_+=,.@-]+$", value)), "A role name is letters, digits and + = , . @ _ -"],
          [!can(regex("^GitHubActions$", value)), "A role of this name is reported not to work with aws-actions/configure-aws-credentials (its issue 953): choose another."],
        ] :
        "name: received ${jsonencode(value)}. ${test[1]} Example: \"web-deploy\"."
        if !test[0]
      ]
    ]))
  }
}

variable "oidc_provider_arn" {
  description = "The ARN of the account's GitHub OIDC provider."
  type        = string
  nullable    = false
}

variable "partition" {
  description = "The partition of the region, for ARNs."
  type        = string
  nullable    = false
}

variable "path" {
  description = "The role's IAM path. A change replaces the role."
  type        = string
  default     = "/"
  nullable    = false

  validation {
    condition = alltrue(flatten([
      for value in var.path[*] : [
        for holds in [
          can(regex("^/", value)),
          can(regex("/$", value)),
          try(length(value) <= 512, false),
          can(regex("^/([A-Za-z0-9_+=,.@-]+/)*$", value)),
        ] :
        holds
      ]
    ]))
    error_message = join("\n", flatten([
      for value in var.path[*] : [
        for test in [
          [can(regex("^/", value)), "A path begins with \"/\"."],
          [can(regex("/$", value)), "A path ends with \"/\"."],
          [try(length(value) <= 512, false), "A path has at most 512 characters."],
          [can(regex("^/([A-Za-z0-9_+=,.@-]+/)*$", value)), "Allowed between the slashes: letters, digits and + = , . @ _ -"],
        ] :
        "path: received ${jsonencode(value)}. ${test[1]} Example: \"/github-actions/\"."
        if !test[0]
      ]
    ]))
  }
}

variable "permissions_boundary" {
  description = "The ARN of the managed policy that bounds what the role can do. Default: none."
  type        = string
  default     = null
  nullable    = true

  validation {
    condition = alltrue(flatten([
      for value in var.permissions_boundary[*] : [
        for holds in [
          !can(regex("[*?]", value)),
          can(regex("^arn:aws[a-z-]*:iam::([0-9]{12}|aws):policy/([A-Za-z0-9_+=,.@-]+/)*[A-Za-z0-9_+=,.@-]+$", value)),
        ] :
        holds
      ]
    ]))
    error_message = join("\n", flatten([
      for value in var.permissions_boundary[*] : [
        for test in [
          [!can(regex("[*?]", value)), "A boundary is one policy: no wildcard."],
          [can(regex("^arn:aws[a-z-]*:iam::([0-9]{12}|aws):policy/([A-Za-z0-9_+=,.@-]+/)*[A-Za-z0-9_+=,.@-]+$", value)), "Allowed: the full ARN of a managed policy."],
        ] :
        "permissions_boundary: received ${jsonencode(value)}. ${test[1]} Example: \"arn:aws:iam::111122223333:policy/deploy-boundary\"."
        if !test[0]
      ]
    ]))
  }
}

variable "pull_request" {
  description = "Whether workflows of pull requests come in: anyone who can push a branch to the repository. Only on a role that cannot write."
  type        = bool
  default     = false
  nullable    = false
}

variable "region" {
  description = "The AWS region that names of resources are meant in."
  type        = string
  nullable    = false
}

variable "repositories" {
  description = "Repositories whose workflows may come in: \"owner@id/name@id\" (the sub_claim_prefix that GitHub reports), or \"owner/name\" while a repository still has name-only subjects. Both forms of one repository during migration."
  type        = list(string)
  nullable    = false

  validation {
    condition     = length(try(var.repositories[*], [])) >= 1
    error_message = "repositories: ${try(var.repositories, null) == null ? "missing" : "received ${jsonencode(var.repositories)}"}. Allowed: a list with at least one item: \"owner/name\", or \"owner@id/name@id\" for a repository with immutable subjects. Example: [\"octo-org@123456/web@456789\"]."
  }

  validation {
    condition = alltrue(flatten([
      for i, value in var.repositories : [
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
    ]))
    error_message = join("\n", flatten([
      for i, value in var.repositories : [
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
        "repositories[${i}]: received ${jsonencode(value)}. ${test[1]} Example: \"octo-org@123456/web@456789\"."
        if !test[0]
      ]
    ]))
  }
}

variable "role_paths" {
  description = "The IAM paths of the roles that a plan of the whole configuration reads."
  type        = list(string)
  nullable    = false
}

variable "tags" {
  description = "AWS tags of the role, beside those of the stack. (git's tags are git_tags.)"
  type        = map(string)
  default     = null
  nullable    = true

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

variable "terraform_plan" {
  description = "May plan this stack: read its state, its provider and the roles that share a path with one of its roles."
  type = object({
    state_bucket = string
    state_keys   = list(string)
    lock         = optional(bool, false)
    kms_key      = optional(string)
  })
  default  = null
  nullable = true

  validation {
    condition = alltrue([
      for value in try(var.terraform_plan.state_bucket[*], []) :
      can(regex("^[a-z0-9][a-z0-9.-]{1,61}[a-z0-9]$", value))
    ])
    error_message = join("\n", [
      for value in try(var.terraform_plan.state_bucket[*], []) :
      "terraform_plan.state_bucket: received ${jsonencode(value)}. A bucket name is 3 to 63 lower-case letters, digits, '.' and '-'. Example: \"octo-org-terraform-state\"."
      if !can(regex("^[a-z0-9][a-z0-9.-]{1,61}[a-z0-9]$", value))
    ])
  }

  validation {
    condition     = try(var.terraform_plan, null) == null || length(try(var.terraform_plan.state_keys[*], [])) >= 1
    error_message = "terraform_plan.state_keys: ${try(var.terraform_plan.state_keys, null) == null ? "missing" : "received ${jsonencode(var.terraform_plan.state_keys)}"}. Allowed: a list with at least one item: the key of a state object, that of a workspace included. Example: [\"github-oidc/terraform.tfstate\"]."
  }

  validation {
    condition = alltrue(flatten([
      for i, value in try(var.terraform_plan.state_keys[*], []) : [
        for holds in [
          !can(regex("[*?]", value)),
          can(regex("^[A-Za-z0-9!_.'()-][A-Za-z0-9!_.'():/-]*$", value)),
          try(length(value) <= 1024, false),
        ] :
        holds
      ]
    ]))
    error_message = join("\n", flatten([
      for i, value in try(var.terraform_plan.state_keys[*], []) : [
        for test in [
          [!can(regex("[*?]", value)), "A wildcard would reach states that nobody named. List each key."],
          [can(regex("^[A-Za-z0-9!_.'()-][A-Za-z0-9!_.'():/-]*$", value)), "A state key is letters, digits, '/' and ! _ . ' ( ) : -, and does not begin with '/'."],
          [try(length(value) <= 1024, false), "A state key has at most 1,024 characters."],
        ] :
        "terraform_plan.state_keys[${i}]: received ${jsonencode(value)}. ${test[1]} Example: \"github-oidc/terraform.tfstate\"."
        if !test[0]
      ]
    ]))
  }

  validation {
    condition = alltrue(flatten([
      for value in try(var.terraform_plan.kms_key[*], []) : [
        for holds in [
          !can(regex("[*?]", value)),
          can(regex("^arn:aws[a-z-]*:kms:[a-z0-9-]+:[0-9]{12}:key/[A-Za-z0-9-]+$", value)),
        ] :
        holds
      ]
    ]))
    error_message = join("\n", flatten([
      for value in try(var.terraform_plan.kms_key[*], []) : [
        for test in [
          [!can(regex("[*?]", value)), "A wildcard would reach keys that nobody named."],
          [can(regex("^arn:aws[a-z-]*:kms:[a-z0-9-]+:[0-9]{12}:key/[A-Za-z0-9-]+$", value)), "Allowed: the full ARN of the key. An alias is not enough: IAM checks the key itself."],
        ] :
        "terraform_plan.kms_key: received ${jsonencode(value)}. ${test[1]} Example: \"arn:aws:kms:eu-central-1:111122223333:key/1234abcd-12ab-34cd-56ef-1234567890ab\"."
        if !test[0]
      ]
    ]))
  }
}
