# Written by `npm run generate` of cdktf-aws-github-oidc. Do not edit: change its constructs or its schema.

variable "account_id" {
  description = "The AWS account. With credentials of another one the plan fails. Default: the account of the credentials."
  type        = string
  default     = null
  nullable    = true
}

variable "oidc_provider" {
  description = "The account's GitHub OIDC provider."
  type        = any
  default     = {}
  nullable    = false

  validation {
    condition     = can(keys(var.oidc_provider))
    error_message = "oidc_provider: received ${jsonencode(var.oidc_provider)}. Allowed: an object: { create, arn, url, audiences, thumbprint_source, thumbprints, tags }. Example: { create = false }."
  }
}

variable "region" {
  description = "The AWS region that names of resources are meant in. Default: the region of the AWS provider."
  type        = string
  default     = null
  nullable    = true
}

variable "roles" {
  description = "Roles by their name."
  type        = any
  nullable    = false

  validation {
    condition     = can(keys(var.roles))
    error_message = "roles: received ${jsonencode(var.roles)}. Allowed: a map of role names to role definitions. Example: { web-deploy = { repositories = [\"octo-org@123456/web@456789\"], environments = [\"production\"] } }."
  }
}

variable "tags" {
  description = "AWS tags of the provider and of every role."
  type        = any
  default     = {}
  nullable    = false

  validation {
    condition     = can(keys(var.tags))
    error_message = "tags: received ${jsonencode(var.tags)}. Allowed: a map of tag keys to tag values. Example: { team = \"web\" }."
  }
}
