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
    condition = alltrue([for i, value in var.branches : can(regex("[^ ]", value))])
    error_message = join("\n", [
      for i, value in var.branches :
      "branches[${i}]: received ${jsonencode(value)}. A branch cannot be empty. Example: \"release/*\"."
      if !can(regex("[^ ]", value))
    ])
  }

  validation {
    condition = alltrue([for i, value in var.branches : !can(regex("^[*?]", value))])
    error_message = join("\n", [
      for i, value in var.branches :
      "branches[${i}]: received ${jsonencode(value)}. A pattern needs literal text before its first wildcard, or anyone who can push may come in. Allowed: a name such as \"main\" or a pattern such as \"release/*\". Example: \"release/*\"."
      if can(regex("^[*?]", value))
    ])
  }

  validation {
    condition = alltrue([for i, value in var.branches : !can(regex("^refs/", value))])
    error_message = join("\n", [
      for i, value in var.branches :
      "branches[${i}]: received ${jsonencode(value)}. Leave out the prefix refs/heads/: it is added for you. Example: \"release/*\"."
      if can(regex("^refs/", value))
    ])
  }

  validation {
    condition = alltrue([for i, value in var.branches : !can(regex("[\\x00-\\x20\\x7f~^:\\\\\\[]", value))])
    error_message = join("\n", [
      for i, value in var.branches :
      "branches[${i}]: received ${jsonencode(value)}. Git allows no space, no control character and none of ~ ^ : [ \\ in a name. Example: \"release/*\"."
      if can(regex("[\\x00-\\x20\\x7f~^:\\\\\\[]", value))
    ])
  }

  validation {
    condition = alltrue([for i, value in var.branches : can(regex("^[\\x21-\\x7e\\xa1-\\xff]+$", value))])
    error_message = join("\n", [
      for i, value in var.branches :
      "branches[${i}]: received ${jsonencode(value)}. IAM policy documents hold characters up to U+00FF only, so this name cannot be trusted by name: rename it. Example: \"release/*\"."
      if !can(regex("^[\\x21-\\x7e\\xa1-\\xff]+$", value))
    ])
  }

  validation {
    condition = alltrue([for i, value in var.branches : !can(regex("\\.\\.|@\\{|//|^/|/$|\\.$|^-|^@$", value))])
    error_message = join("\n", [
      for i, value in var.branches :
      "branches[${i}]: received ${jsonencode(value)}. Git allows no '..', '@{' or '//', no '/' or '.' at the end, no '/' or '-' at the start. Example: \"release/*\"."
      if can(regex("\\.\\.|@\\{|//|^/|/$|\\.$|^-|^@$", value))
    ])
  }

  validation {
    condition = alltrue([for i, value in var.branches : !can(regex("(^|/)\\.|\\.lock(/|$)", value))])
    error_message = join("\n", [
      for i, value in var.branches :
      "branches[${i}]: received ${jsonencode(value)}. Git allows no part that starts with '.' or ends in '.lock'. Example: \"release/*\"."
      if can(regex("(^|/)\\.|\\.lock(/|$)", value))
    ])
  }
}

variable "description" {
  description = "The role's description. Default: none."
  type        = string
  default     = null
  nullable    = true

  validation {
    condition = alltrue([for value in var.description[*] : length(value) <= 1000])
    error_message = join("\n", [
      for value in var.description[*] :
      "description: received ${jsonencode(value)}. A description has at most 1,000 characters. Example: \"Deploys the web service\"."
      if !(length(value) <= 1000)
    ])
  }

  validation {
    condition = alltrue([for value in var.description[*] : can(regex("^[\\t\\n\\r\\x20-\\x7e\\xa1-\\xff]*$", value))])
    error_message = join("\n", [
      for value in var.description[*] :
      "description: received ${jsonencode(value)}. IAM accepts printable characters up to U+00FF in a description. Example: \"Deploys the web service\"."
      if !can(regex("^[\\t\\n\\r\\x20-\\x7e\\xa1-\\xff]*$", value))
    ])
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
    condition = alltrue([for i, value in try(var.ecr_pull.repositories[*], []) : !can(regex("[*?]", value))])
    error_message = join("\n", [
      for i, value in try(var.ecr_pull.repositories[*], []) :
      "ecr_pull.repositories[${i}]: received ${jsonencode(value)}. A wildcard would reach resources that nobody named. List each one. Example: \"web\"."
      if can(regex("[*?]", value))
    ])
  }

  validation {
    condition = alltrue([for i, value in try(var.ecr_pull.repositories[*], []) : !can(regex("\\.dkr[.-]ecr[.-]", value))])
    error_message = join("\n", [
      for i, value in try(var.ecr_pull.repositories[*], []) :
      "ecr_pull.repositories[${i}]: received ${jsonencode(value)}. This is an image address. Give the repository's name: the part after the host, without a tag. Example: \"web\"."
      if can(regex("\\.dkr[.-]ecr[.-]", value))
    ])
  }

  validation {
    condition = alltrue([for i, value in try(var.ecr_pull.repositories[*], []) : can(regex("^(arn:.*|.{2,256})$", value))])
    error_message = join("\n", [
      for i, value in try(var.ecr_pull.repositories[*], []) :
      "ecr_pull.repositories[${i}]: received ${jsonencode(value)}. Not a valid name: an ECR repository name has 2 to 256 characters. Example: \"web\"."
      if !can(regex("^(arn:.*|.{2,256})$", value))
    ])
  }

  validation {
    condition = alltrue([
      for i, value in try(var.ecr_pull.repositories[*], []) :
      can(regex("^([^:]*|arn:aws[a-z-]*:ecr:.*)$", value))
    ])
    error_message = join("\n", [
      for i, value in try(var.ecr_pull.repositories[*], []) :
      "ecr_pull.repositories[${i}]: received ${jsonencode(value)}. Allowed: the name of an ECR repository in this account and region, or its full ARN. This is neither a name nor an ARN of ecr. Example: \"web\"."
      if !can(regex("^([^:]*|arn:aws[a-z-]*:ecr:.*)$", value))
    ])
  }

  validation {
    condition = alltrue([
      for i, value in try(var.ecr_pull.repositories[*], []) :
      can(regex("^(arn:.*|[a-z0-9]+([._-][a-z0-9]+)*(/[a-z0-9]+([._-][a-z0-9]+)*)*)$", value))
    ])
    error_message = join("\n", [
      for i, value in try(var.ecr_pull.repositories[*], []) :
      "ecr_pull.repositories[${i}]: received ${jsonencode(value)}. Not a valid name: an ECR repository name is lower-case letters and digits, with . _ - or / between them. Example: \"web\"."
      if !can(regex("^(arn:.*|[a-z0-9]+([._-][a-z0-9]+)*(/[a-z0-9]+([._-][a-z0-9]+)*)*)$", value))
    ])
  }

  validation {
    condition = alltrue([
      for i, value in try(var.ecr_pull.repositories[*], []) :
      can(regex("^([^:]*|arn:aws[a-z-]*:ecr:[a-z0-9-]+:[0-9]{12}:repository/[a-z0-9]+([._-][a-z0-9]+)*(/[a-z0-9]+([._-][a-z0-9]+)*)*)$", value))
    ])
    error_message = join("\n", [
      for i, value in try(var.ecr_pull.repositories[*], []) :
      "ecr_pull.repositories[${i}]: received ${jsonencode(value)}. Not a valid ARN: write arn:PARTITION:ecr:… as the AWS console shows it. Example: \"web\"."
      if !can(regex("^([^:]*|arn:aws[a-z-]*:ecr:[a-z0-9-]+:[0-9]{12}:repository/[a-z0-9]+([._-][a-z0-9]+)*(/[a-z0-9]+([._-][a-z0-9]+)*)*)$", value))
    ])
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
    condition = alltrue([for i, value in try(var.ecr_push.repositories[*], []) : !can(regex("[*?]", value))])
    error_message = join("\n", [
      for i, value in try(var.ecr_push.repositories[*], []) :
      "ecr_push.repositories[${i}]: received ${jsonencode(value)}. A wildcard would reach resources that nobody named. List each one. Example: \"web\"."
      if can(regex("[*?]", value))
    ])
  }

  validation {
    condition = alltrue([for i, value in try(var.ecr_push.repositories[*], []) : !can(regex("\\.dkr[.-]ecr[.-]", value))])
    error_message = join("\n", [
      for i, value in try(var.ecr_push.repositories[*], []) :
      "ecr_push.repositories[${i}]: received ${jsonencode(value)}. This is an image address. Give the repository's name: the part after the host, without a tag. Example: \"web\"."
      if can(regex("\\.dkr[.-]ecr[.-]", value))
    ])
  }

  validation {
    condition = alltrue([for i, value in try(var.ecr_push.repositories[*], []) : can(regex("^(arn:.*|.{2,256})$", value))])
    error_message = join("\n", [
      for i, value in try(var.ecr_push.repositories[*], []) :
      "ecr_push.repositories[${i}]: received ${jsonencode(value)}. Not a valid name: an ECR repository name has 2 to 256 characters. Example: \"web\"."
      if !can(regex("^(arn:.*|.{2,256})$", value))
    ])
  }

  validation {
    condition = alltrue([
      for i, value in try(var.ecr_push.repositories[*], []) :
      can(regex("^([^:]*|arn:aws[a-z-]*:ecr:.*)$", value))
    ])
    error_message = join("\n", [
      for i, value in try(var.ecr_push.repositories[*], []) :
      "ecr_push.repositories[${i}]: received ${jsonencode(value)}. Allowed: the name of an ECR repository in this account and region, or its full ARN. This is neither a name nor an ARN of ecr. Example: \"web\"."
      if !can(regex("^([^:]*|arn:aws[a-z-]*:ecr:.*)$", value))
    ])
  }

  validation {
    condition = alltrue([
      for i, value in try(var.ecr_push.repositories[*], []) :
      can(regex("^(arn:.*|[a-z0-9]+([._-][a-z0-9]+)*(/[a-z0-9]+([._-][a-z0-9]+)*)*)$", value))
    ])
    error_message = join("\n", [
      for i, value in try(var.ecr_push.repositories[*], []) :
      "ecr_push.repositories[${i}]: received ${jsonencode(value)}. Not a valid name: an ECR repository name is lower-case letters and digits, with . _ - or / between them. Example: \"web\"."
      if !can(regex("^(arn:.*|[a-z0-9]+([._-][a-z0-9]+)*(/[a-z0-9]+([._-][a-z0-9]+)*)*)$", value))
    ])
  }

  validation {
    condition = alltrue([
      for i, value in try(var.ecr_push.repositories[*], []) :
      can(regex("^([^:]*|arn:aws[a-z-]*:ecr:[a-z0-9-]+:[0-9]{12}:repository/[a-z0-9]+([._-][a-z0-9]+)*(/[a-z0-9]+([._-][a-z0-9]+)*)*)$", value))
    ])
    error_message = join("\n", [
      for i, value in try(var.ecr_push.repositories[*], []) :
      "ecr_push.repositories[${i}]: received ${jsonencode(value)}. Not a valid ARN: write arn:PARTITION:ecr:… as the AWS console shows it. Example: \"web\"."
      if !can(regex("^([^:]*|arn:aws[a-z-]*:ecr:[a-z0-9-]+:[0-9]{12}:repository/[a-z0-9]+([._-][a-z0-9]+)*(/[a-z0-9]+([._-][a-z0-9]+)*)*)$", value))
    ])
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
    condition = alltrue([for value in try(var.ecs_deploy.cluster[*], []) : !can(regex("[*?]", value))])
    error_message = join("\n", [
      for value in try(var.ecs_deploy.cluster[*], []) :
      "ecs_deploy.cluster: received ${jsonencode(value)}. A wildcard would reach resources that nobody named. List each one. Example: \"prod\"."
      if can(regex("[*?]", value))
    ])
  }

  validation {
    condition = alltrue([
      for value in try(var.ecs_deploy.cluster[*], []) :
      can(regex("^([^:]*|arn:aws[a-z-]*:ecs:.*)$", value))
    ])
    error_message = join("\n", [
      for value in try(var.ecs_deploy.cluster[*], []) :
      "ecs_deploy.cluster: received ${jsonencode(value)}. Allowed: the name of an ECS cluster in this account and region, or its full ARN. This is neither a name nor an ARN of ecs. Example: \"prod\"."
      if !can(regex("^([^:]*|arn:aws[a-z-]*:ecs:.*)$", value))
    ])
  }

  validation {
    condition = alltrue([
      for value in try(var.ecs_deploy.cluster[*], []) :
      can(regex("^(arn:.*|[A-Za-z0-9_-]{1,255})$", value))
    ])
    error_message = join("\n", [
      for value in try(var.ecs_deploy.cluster[*], []) :
      "ecs_deploy.cluster: received ${jsonencode(value)}. Not a valid name: an ECS cluster name is 1 to 255 letters, digits, hyphens and underscores. Example: \"prod\"."
      if !can(regex("^(arn:.*|[A-Za-z0-9_-]{1,255})$", value))
    ])
  }

  validation {
    condition = alltrue([
      for value in try(var.ecs_deploy.cluster[*], []) :
      can(regex("^([^:]*|arn:aws[a-z-]*:ecs:[a-z0-9-]+:[0-9]{12}:cluster/[A-Za-z0-9_-]{1,255})$", value))
    ])
    error_message = join("\n", [
      for value in try(var.ecs_deploy.cluster[*], []) :
      "ecs_deploy.cluster: received ${jsonencode(value)}. Not a valid ARN: write arn:PARTITION:ecs:… as the AWS console shows it. Example: \"prod\"."
      if !can(regex("^([^:]*|arn:aws[a-z-]*:ecs:[a-z0-9-]+:[0-9]{12}:cluster/[A-Za-z0-9_-]{1,255})$", value))
    ])
  }

  validation {
    condition     = try(var.ecs_deploy, null) == null || length(try(var.ecs_deploy.services[*], [])) >= 1
    error_message = "ecs_deploy.services: ${try(var.ecs_deploy.services, null) == null ? "missing" : "received ${jsonencode(var.ecs_deploy.services)}"}. Allowed: a list with at least one item: the name of an ECS service in the cluster, or its full ARN. Example: [\"web\"]."
  }

  validation {
    condition = alltrue([for i, value in try(var.ecs_deploy.services[*], []) : !can(regex("[*?]", value))])
    error_message = join("\n", [
      for i, value in try(var.ecs_deploy.services[*], []) :
      "ecs_deploy.services[${i}]: received ${jsonencode(value)}. A wildcard would reach resources that nobody named. List each one. Example: \"web\"."
      if can(regex("[*?]", value))
    ])
  }

  validation {
    condition = alltrue([
      for i, value in try(var.ecs_deploy.services[*], []) :
      can(regex("^([^:]*|arn:aws[a-z-]*:ecs:.*)$", value))
    ])
    error_message = join("\n", [
      for i, value in try(var.ecs_deploy.services[*], []) :
      "ecs_deploy.services[${i}]: received ${jsonencode(value)}. Allowed: the name of an ECS service in the cluster, or its full ARN. This is neither a name nor an ARN of ecs. Example: \"web\"."
      if !can(regex("^([^:]*|arn:aws[a-z-]*:ecs:.*)$", value))
    ])
  }

  validation {
    condition = alltrue([
      for i, value in try(var.ecs_deploy.services[*], []) :
      can(regex("^(arn:.*|[A-Za-z0-9_-]{1,255})$", value))
    ])
    error_message = join("\n", [
      for i, value in try(var.ecs_deploy.services[*], []) :
      "ecs_deploy.services[${i}]: received ${jsonencode(value)}. Not a valid name: an ECS service name is 1 to 255 letters, digits, hyphens and underscores. Example: \"web\"."
      if !can(regex("^(arn:.*|[A-Za-z0-9_-]{1,255})$", value))
    ])
  }

  validation {
    condition = alltrue([
      for i, value in try(var.ecs_deploy.services[*], []) :
      can(regex("^([^:]*|arn:aws[a-z-]*:ecs:[a-z0-9-]+:[0-9]{12}:service/[A-Za-z0-9_-]{1,255}/[A-Za-z0-9_-]{1,255})$", value))
    ])
    error_message = join("\n", [
      for i, value in try(var.ecs_deploy.services[*], []) :
      "ecs_deploy.services[${i}]: received ${jsonencode(value)}. Not a valid ARN: write arn:PARTITION:ecs:… as the AWS console shows it. Example: \"web\"."
      if !can(regex("^([^:]*|arn:aws[a-z-]*:ecs:[a-z0-9-]+:[0-9]{12}:service/[A-Za-z0-9_-]{1,255}/[A-Za-z0-9_-]{1,255})$", value))
    ])
  }

  validation {
    condition     = try(var.ecs_deploy, null) == null || length(try(var.ecs_deploy.task_families[*], [])) >= 1
    error_message = "ecs_deploy.task_families: ${try(var.ecs_deploy.task_families, null) == null ? "missing" : "received ${jsonencode(var.ecs_deploy.task_families)}"}. Allowed: a list with at least one item: the family of a task definition. Example: [\"web\"]."
  }

  validation {
    condition = alltrue([for i, value in try(var.ecs_deploy.task_families[*], []) : !can(regex("[*?]", value))])
    error_message = join("\n", [
      for i, value in try(var.ecs_deploy.task_families[*], []) :
      "ecs_deploy.task_families[${i}]: received ${jsonencode(value)}. A wildcard would reach families that nobody named. List each one. Example: \"web\"."
      if can(regex("[*?]", value))
    ])
  }

  validation {
    condition = alltrue([for i, value in try(var.ecs_deploy.task_families[*], []) : !can(regex(":", value))])
    error_message = join("\n", [
      for i, value in try(var.ecs_deploy.task_families[*], []) :
      "ecs_deploy.task_families[${i}]: received ${jsonencode(value)}. Give the family's name alone: no revision and no ARN. Example: \"web\"."
      if can(regex(":", value))
    ])
  }

  validation {
    condition = alltrue([
      for i, value in try(var.ecs_deploy.task_families[*], []) :
      can(regex("^[A-Za-z0-9_-]{1,255}$", value))
    ])
    error_message = join("\n", [
      for i, value in try(var.ecs_deploy.task_families[*], []) :
      "ecs_deploy.task_families[${i}]: received ${jsonencode(value)}. A task family is 1 to 255 letters, digits, hyphens and underscores. Example: \"web\"."
      if !can(regex("^[A-Za-z0-9_-]{1,255}$", value))
    ])
  }

  validation {
    condition = alltrue([for i, value in try(var.ecs_deploy.pass_roles[*], []) : !can(regex("[*?]", value))])
    error_message = join("\n", [
      for i, value in try(var.ecs_deploy.pass_roles[*], []) :
      "ecs_deploy.pass_roles[${i}]: received ${jsonencode(value)}. A wildcard would reach resources that nobody named. List each one. Example: \"web-task\"."
      if can(regex("[*?]", value))
    ])
  }

  validation {
    condition = alltrue([
      for i, value in try(var.ecs_deploy.pass_roles[*], []) :
      can(regex("^([^:]*|arn:aws[a-z-]*:iam:.*)$", value))
    ])
    error_message = join("\n", [
      for i, value in try(var.ecs_deploy.pass_roles[*], []) :
      "ecs_deploy.pass_roles[${i}]: received ${jsonencode(value)}. Allowed: the name of an IAM role of this account (without a path), or its full ARN. This is neither a name nor an ARN of iam. Example: \"web-task\"."
      if !can(regex("^([^:]*|arn:aws[a-z-]*:iam:.*)$", value))
    ])
  }

  validation {
    condition = alltrue([
      for i, value in try(var.ecs_deploy.pass_roles[*], []) :
      can(regex("^(arn:.*|[A-Za-z0-9_+=,.@-]{1,64})$", value))
    ])
    error_message = join("\n", [
      for i, value in try(var.ecs_deploy.pass_roles[*], []) :
      "ecs_deploy.pass_roles[${i}]: received ${jsonencode(value)}. Not a valid name: a role name is 1 to 64 letters, digits and + = , . @ _ - (a role with a path is given by its full ARN). Example: \"web-task\"."
      if !can(regex("^(arn:.*|[A-Za-z0-9_+=,.@-]{1,64})$", value))
    ])
  }

  validation {
    condition = alltrue([
      for i, value in try(var.ecs_deploy.pass_roles[*], []) :
      can(regex("^([^:]*|arn:aws[a-z-]*:iam::[0-9]{12}:role/([A-Za-z0-9_+=,.@-]+/)*[A-Za-z0-9_+=,.@-]{1,64})$", value))
    ])
    error_message = join("\n", [
      for i, value in try(var.ecs_deploy.pass_roles[*], []) :
      "ecs_deploy.pass_roles[${i}]: received ${jsonencode(value)}. Not a valid ARN: write arn:PARTITION:iam:… as the AWS console shows it. Example: \"web-task\"."
      if !can(regex("^([^:]*|arn:aws[a-z-]*:iam::[0-9]{12}:role/([A-Za-z0-9_+=,.@-]+/)*[A-Za-z0-9_+=,.@-]{1,64})$", value))
    ])
  }
}

variable "environments" {
  description = "GitHub environments. Any job that names one comes in, pull requests included, unless the environment is protected on GitHub."
  type        = list(string)
  default     = []
  nullable    = false

  validation {
    condition = alltrue([for i, value in var.environments : can(regex("[^ ]", value))])
    error_message = join("\n", [
      for i, value in var.environments :
      "environments[${i}]: received ${jsonencode(value)}. An environment name cannot be empty. Example: \"production\"."
      if !can(regex("[^ ]", value))
    ])
  }

  validation {
    condition = alltrue([for i, value in var.environments : !can(regex("[*?]", value))])
    error_message = join("\n", [
      for i, value in var.environments :
      "environments[${i}]: received ${jsonencode(value)}. A wildcard would admit environments that anyone with write access can create. List each one. Example: \"production\"."
      if can(regex("[*?]", value))
    ])
  }

  validation {
    condition = alltrue([for i, value in var.environments : !can(regex("%3[Aa]", value))])
    error_message = join("\n", [
      for i, value in var.environments :
      "environments[${i}]: received ${jsonencode(value)}. GitHub mints one subject for this environment and for the one with \":\" in place of \"%3A\", so they cannot be told apart: rename the environment. Example: \"production\"."
      if can(regex("%3[Aa]", value))
    ])
  }

  validation {
    condition = alltrue([for i, value in var.environments : length(value) <= 255])
    error_message = join("\n", [
      for i, value in var.environments :
      "environments[${i}]: received ${jsonencode(value)}. An environment name has at most 255 characters. Example: \"production\"."
      if !(length(value) <= 255)
    ])
  }

  validation {
    condition = alltrue([for i, value in var.environments : !can(regex("^ | $", value))])
    error_message = join("\n", [
      for i, value in var.environments :
      "environments[${i}]: received ${jsonencode(value)}. An environment name does not start or end with a space. Example: \"production\"."
      if can(regex("^ | $", value))
    ])
  }

  validation {
    condition = alltrue([for i, value in var.environments : can(regex("^[\\x20-\\x7e\\xa1-\\xff]+$", value))])
    error_message = join("\n", [
      for i, value in var.environments :
      "environments[${i}]: received ${jsonencode(value)}. IAM policy documents hold characters up to U+00FF only, so this environment cannot be trusted by name: rename it. Example: \"production\"."
      if !can(regex("^[\\x20-\\x7e\\xa1-\\xff]+$", value))
    ])
  }
}

variable "git_tags" {
  description = "Git tags: names, or patterns such as v*. Together with environments: jobs must satisfy both."
  type        = list(string)
  default     = []
  nullable    = false

  validation {
    condition = alltrue([for i, value in var.git_tags : can(regex("[^ ]", value))])
    error_message = join("\n", [
      for i, value in var.git_tags :
      "git_tags[${i}]: received ${jsonencode(value)}. A tag cannot be empty. Example: \"v*\"."
      if !can(regex("[^ ]", value))
    ])
  }

  validation {
    condition = alltrue([for i, value in var.git_tags : !can(regex("^[*?]", value))])
    error_message = join("\n", [
      for i, value in var.git_tags :
      "git_tags[${i}]: received ${jsonencode(value)}. A pattern needs literal text before its first wildcard, or anyone who can push may come in. Allowed: a name such as \"v1.0.0\" or a pattern such as \"v*\". Example: \"v*\"."
      if can(regex("^[*?]", value))
    ])
  }

  validation {
    condition = alltrue([for i, value in var.git_tags : !can(regex("^refs/", value))])
    error_message = join("\n", [
      for i, value in var.git_tags :
      "git_tags[${i}]: received ${jsonencode(value)}. Leave out the prefix refs/tags/: it is added for you. Example: \"v*\"."
      if can(regex("^refs/", value))
    ])
  }

  validation {
    condition = alltrue([for i, value in var.git_tags : !can(regex("[\\x00-\\x20\\x7f~^:\\\\\\[]", value))])
    error_message = join("\n", [
      for i, value in var.git_tags :
      "git_tags[${i}]: received ${jsonencode(value)}. Git allows no space, no control character and none of ~ ^ : [ \\ in a name. Example: \"v*\"."
      if can(regex("[\\x00-\\x20\\x7f~^:\\\\\\[]", value))
    ])
  }

  validation {
    condition = alltrue([for i, value in var.git_tags : can(regex("^[\\x21-\\x7e\\xa1-\\xff]+$", value))])
    error_message = join("\n", [
      for i, value in var.git_tags :
      "git_tags[${i}]: received ${jsonencode(value)}. IAM policy documents hold characters up to U+00FF only, so this name cannot be trusted by name: rename it. Example: \"v*\"."
      if !can(regex("^[\\x21-\\x7e\\xa1-\\xff]+$", value))
    ])
  }

  validation {
    condition = alltrue([for i, value in var.git_tags : !can(regex("\\.\\.|@\\{|//|^/|/$|\\.$|^-|^@$", value))])
    error_message = join("\n", [
      for i, value in var.git_tags :
      "git_tags[${i}]: received ${jsonencode(value)}. Git allows no '..', '@{' or '//', no '/' or '.' at the end, no '/' or '-' at the start. Example: \"v*\"."
      if can(regex("\\.\\.|@\\{|//|^/|/$|\\.$|^-|^@$", value))
    ])
  }

  validation {
    condition = alltrue([for i, value in var.git_tags : !can(regex("(^|/)\\.|\\.lock(/|$)", value))])
    error_message = join("\n", [
      for i, value in var.git_tags :
      "git_tags[${i}]: received ${jsonencode(value)}. Git allows no part that starts with '.' or ends in '.lock'. Example: \"v*\"."
      if can(regex("(^|/)\\.|\\.lock(/|$)", value))
    ])
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
    condition = alltrue([for value in var.name[*] : can(regex("^.{1,64}$", value))])
    error_message = join("\n", [
      for value in var.name[*] :
      "name: received ${jsonencode(value)}. A role name has 1 to 64 characters. Example: \"web-deploy\"."
      if !can(regex("^.{1,64}$", value))
    ])
  }

  validation {
    condition = alltrue([for value in var.name[*] : can(regex("^[A-Za-z0-9_+=,.@-]{1,64}$", value))])
    error_message = join("\n", [
      for value in var.name[*] :
      "name: received ${jsonencode(value)}. A role name is letters, digits and + = , . @ _ - Example: \"web-deploy\"."
      if !can(regex("^[A-Za-z0-9_+=,.@-]{1,64}$", value))
    ])
  }

  validation {
    condition = alltrue([for value in var.name[*] : !can(regex("^GitHubActions$", value))])
    error_message = join("\n", [
      for value in var.name[*] :
      "name: received ${jsonencode(value)}. A role of this name is reported not to work with aws-actions/configure-aws-credentials (its issue 953): choose another. Example: \"web-deploy\"."
      if can(regex("^GitHubActions$", value))
    ])
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
    condition = alltrue([for value in var.path[*] : can(regex("^/", value))])
    error_message = join("\n", [
      for value in var.path[*] :
      "path: received ${jsonencode(value)}. A path begins with \"/\". Example: \"/github-actions/\"."
      if !can(regex("^/", value))
    ])
  }

  validation {
    condition = alltrue([for value in var.path[*] : can(regex("/$", value))])
    error_message = join("\n", [
      for value in var.path[*] :
      "path: received ${jsonencode(value)}. A path ends with \"/\". Example: \"/github-actions/\"."
      if !can(regex("/$", value))
    ])
  }

  validation {
    condition = alltrue([for value in var.path[*] : length(value) <= 512])
    error_message = join("\n", [
      for value in var.path[*] :
      "path: received ${jsonencode(value)}. A path has at most 512 characters. Example: \"/github-actions/\"."
      if !(length(value) <= 512)
    ])
  }

  validation {
    condition = alltrue([for value in var.path[*] : can(regex("^/([A-Za-z0-9_+=,.@-]+/)*$", value))])
    error_message = join("\n", [
      for value in var.path[*] :
      "path: received ${jsonencode(value)}. Allowed between the slashes: letters, digits and + = , . @ _ - Example: \"/github-actions/\"."
      if !can(regex("^/([A-Za-z0-9_+=,.@-]+/)*$", value))
    ])
  }
}

variable "permissions_boundary" {
  description = "The ARN of the managed policy that bounds what the role can do. Default: none."
  type        = string
  default     = null
  nullable    = true

  validation {
    condition = alltrue([for value in var.permissions_boundary[*] : !can(regex("[*?]", value))])
    error_message = join("\n", [
      for value in var.permissions_boundary[*] :
      "permissions_boundary: received ${jsonencode(value)}. A boundary is one policy: no wildcard. Example: \"arn:aws:iam::111122223333:policy/deploy-boundary\"."
      if can(regex("[*?]", value))
    ])
  }

  validation {
    condition = alltrue([
      for value in var.permissions_boundary[*] :
      can(regex("^arn:aws[a-z-]*:iam::([0-9]{12}|aws):policy/([A-Za-z0-9_+=,.@-]+/)*[A-Za-z0-9_+=,.@-]{1,128}$", value))
    ])
    error_message = join("\n", [
      for value in var.permissions_boundary[*] :
      "permissions_boundary: received ${jsonencode(value)}. Allowed: the full ARN of a managed policy. Example: \"arn:aws:iam::111122223333:policy/deploy-boundary\"."
      if !can(regex("^arn:aws[a-z-]*:iam::([0-9]{12}|aws):policy/([A-Za-z0-9_+=,.@-]+/)*[A-Za-z0-9_+=,.@-]{1,128}$", value))
    ])
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
    condition = alltrue([for i, value in var.repositories : !can(regex("[*?]", value))])
    error_message = join("\n", [
      for i, value in var.repositories :
      "repositories[${i}]: received ${jsonencode(value)}. A wildcard would admit repositories that nobody named. List each repository. Example: \"octo-org@123456/web@456789\"."
      if can(regex("[*?]", value))
    ])
  }

  validation {
    condition = alltrue([for i, value in var.repositories : can(regex("^[^/]+/[^/]+$", value))])
    error_message = join("\n", [
      for i, value in var.repositories :
      "repositories[${i}]: received ${jsonencode(value)}. Allowed: \"owner/name\" or \"owner@id/name@id\", without a host or a scheme. Example: \"octo-org@123456/web@456789\"."
      if !can(regex("^[^/]+/[^/]+$", value))
    ])
  }

  validation {
    condition = alltrue([for i, value in var.repositories : can(regex("^([^@]+|[^@/]+@[^@/]*/[^@/]+@[^@/]*)$", value))])
    error_message = join("\n", [
      for i, value in var.repositories :
      "repositories[${i}]: received ${jsonencode(value)}. Give both ids or none: GitHub mints either owner@id/name@id or owner/name, never a mixture. Example: \"octo-org@123456/web@456789\"."
      if !can(regex("^([^@]+|[^@/]+@[^@/]*/[^@/]+@[^@/]*)$", value))
    ])
  }

  validation {
    condition = alltrue([
      for i, value in var.repositories :
      can(regex("^([^@]+|[^@/]+@[1-9][0-9]{0,19}/[^@/]+@[1-9][0-9]{0,19})$", value))
    ])
    error_message = join("\n", [
      for i, value in var.repositories :
      "repositories[${i}]: received ${jsonencode(value)}. Ids are decimal numbers: gh api repos/OWNER/NAME --jq '{owner:.owner.id, repo:.id}' prints them. Example: \"octo-org@123456/web@456789\"."
      if !can(regex("^([^@]+|[^@/]+@[1-9][0-9]{0,19}/[^@/]+@[1-9][0-9]{0,19})$", value))
    ])
  }

  validation {
    condition = alltrue([for i, value in var.repositories : can(regex("^[^@/]{1,39}[@/]", value))])
    error_message = join("\n", [
      for i, value in var.repositories :
      "repositories[${i}]: received ${jsonencode(value)}. An owner has at most 39 characters. Example: \"octo-org@123456/web@456789\"."
      if !can(regex("^[^@/]{1,39}[@/]", value))
    ])
  }

  validation {
    condition = alltrue([
      for i, value in var.repositories :
      can(regex("^[A-Za-z0-9]+(-[A-Za-z0-9]+)*(_[A-Za-z0-9]+)?[@/]", value))
    ])
    error_message = join("\n", [
      for i, value in var.repositories :
      "repositories[${i}]: received ${jsonencode(value)}. An owner is letters and digits with single hyphens between them (and one underscore before an enterprise's short code). Example: \"octo-org@123456/web@456789\"."
      if !can(regex("^[A-Za-z0-9]+(-[A-Za-z0-9]+)*(_[A-Za-z0-9]+)?[@/]", value))
    ])
  }

  validation {
    condition = alltrue([for i, value in var.repositories : can(regex("/[A-Za-z0-9._-]+(@[0-9]+)?$", value))])
    error_message = join("\n", [
      for i, value in var.repositories :
      "repositories[${i}]: received ${jsonencode(value)}. A repository name is letters, digits, '.', '_' and '-'. Example: \"octo-org@123456/web@456789\"."
      if !can(regex("/[A-Za-z0-9._-]+(@[0-9]+)?$", value))
    ])
  }

  validation {
    condition = alltrue([for i, value in var.repositories : can(regex("/[^@]{1,100}(@[0-9]+)?$", value))])
    error_message = join("\n", [
      for i, value in var.repositories :
      "repositories[${i}]: received ${jsonencode(value)}. A repository name has at most 100 characters. Example: \"octo-org@123456/web@456789\"."
      if !can(regex("/[^@]{1,100}(@[0-9]+)?$", value))
    ])
  }

  validation {
    condition = alltrue([for i, value in var.repositories : !can(regex("/\\.{1,2}(@[0-9]+)?$", value))])
    error_message = join("\n", [
      for i, value in var.repositories :
      "repositories[${i}]: received ${jsonencode(value)}. A repository cannot be called . or .. Example: \"octo-org@123456/web@456789\"."
      if can(regex("/\\.{1,2}(@[0-9]+)?$", value))
    ])
  }

  validation {
    condition = alltrue([
      for i, value in var.repositories :
      !can(regex("\\.([Gg][Ii][Tt]|[Ww][Ii][Kk][Ii])(@[0-9]+)?$", value))
    ])
    error_message = join("\n", [
      for i, value in var.repositories :
      "repositories[${i}]: received ${jsonencode(value)}. GitHub has no repository that ends in .git or .wiki: leave the ending out. Example: \"octo-org@123456/web@456789\"."
      if can(regex("\\.([Gg][Ii][Tt]|[Ww][Ii][Kk][Ii])(@[0-9]+)?$", value))
    ])
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
    condition = alltrue([for i, value in try(var.terraform_plan.state_keys[*], []) : !can(regex("[*?]", value))])
    error_message = join("\n", [
      for i, value in try(var.terraform_plan.state_keys[*], []) :
      "terraform_plan.state_keys[${i}]: received ${jsonencode(value)}. A wildcard would reach states that nobody named. List each key. Example: \"github-oidc/terraform.tfstate\"."
      if can(regex("[*?]", value))
    ])
  }

  validation {
    condition = alltrue([
      for i, value in try(var.terraform_plan.state_keys[*], []) :
      can(regex("^[A-Za-z0-9!_.'()-][A-Za-z0-9!_.'():/-]*$", value))
    ])
    error_message = join("\n", [
      for i, value in try(var.terraform_plan.state_keys[*], []) :
      "terraform_plan.state_keys[${i}]: received ${jsonencode(value)}. A state key is letters, digits, '/' and ! _ . ' ( ) : -, and does not begin with '/'. Example: \"github-oidc/terraform.tfstate\"."
      if !can(regex("^[A-Za-z0-9!_.'()-][A-Za-z0-9!_.'():/-]*$", value))
    ])
  }

  validation {
    condition = alltrue([for i, value in try(var.terraform_plan.state_keys[*], []) : length(value) <= 1024])
    error_message = join("\n", [
      for i, value in try(var.terraform_plan.state_keys[*], []) :
      "terraform_plan.state_keys[${i}]: received ${jsonencode(value)}. A state key has at most 1,024 characters. Example: \"github-oidc/terraform.tfstate\"."
      if !(length(value) <= 1024)
    ])
  }

  validation {
    condition = alltrue([for value in try(var.terraform_plan.kms_key[*], []) : !can(regex("[*?]", value))])
    error_message = join("\n", [
      for value in try(var.terraform_plan.kms_key[*], []) :
      "terraform_plan.kms_key: received ${jsonencode(value)}. A wildcard would reach keys that nobody named. Example: \"arn:aws:kms:eu-central-1:111122223333:key/1234abcd-12ab-34cd-56ef-1234567890ab\"."
      if can(regex("[*?]", value))
    ])
  }

  validation {
    condition = alltrue([
      for value in try(var.terraform_plan.kms_key[*], []) :
      can(regex("^arn:aws[a-z-]*:kms:[a-z0-9-]+:[0-9]{12}:key/[A-Za-z0-9-]+$", value))
    ])
    error_message = join("\n", [
      for value in try(var.terraform_plan.kms_key[*], []) :
      "terraform_plan.kms_key: received ${jsonencode(value)}. Allowed: the full ARN of the key. An alias is not enough: IAM checks the key itself. Example: \"arn:aws:kms:eu-central-1:111122223333:key/1234abcd-12ab-34cd-56ef-1234567890ab\"."
      if !can(regex("^arn:aws[a-z-]*:kms:[a-z0-9-]+:[0-9]{12}:key/[A-Za-z0-9-]+$", value))
    ])
  }
}
