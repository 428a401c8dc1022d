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
}

variable "tags" {
  description = "AWS tags of the provider and of every role."
  type        = any
  default     = {}
  nullable    = false
}
