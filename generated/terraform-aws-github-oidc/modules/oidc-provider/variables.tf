# Written by `npm run generate` of cdktf-aws-github-oidc. Do not edit: change its constructs or its schema.

variable "account_id" {
  description = "The AWS account."
  type        = string
  nullable    = false
}

variable "arn" {
  description = "The ARN of a provider that the same configuration makes, as its resource has it, with create = false: it is then read once it is there. Without it the account's provider is read in the plan."
  type        = string
  default     = null
  nullable    = true
}

variable "audiences" {
  description = "Audiences that the provider accepts and the roles trust. Default: sts.amazonaws.com (in China sts.amazonaws.com.cn), which aws-actions/configure-aws-credentials asks for."
  type        = list(string)
  default     = null
  nullable    = true
}

variable "create" {
  description = "Whether to create the account's GitHub OIDC provider. An account holds one: with false the existing one is read by its ARN."
  type        = bool
  default     = true
  nullable    = false
}

variable "partition" {
  description = "The partition of the region, for ARNs."
  type        = string
  nullable    = false
}

variable "shared_tags" {
  description = "AWS tags of the provider and of every role."
  type        = map(string)
  nullable    = false
}

variable "tags" {
  description = "AWS tags of the provider, beside those of the stack."
  type        = map(string)
  default     = null
  nullable    = true
}

variable "thumbprint_source" {
  description = "Where the thumbprint comes from: fetch reads GitHub's certificate with data tls_certificate, aws leaves it to AWS, pinned takes thumbprints. AWS ignores it for GitHub."
  type        = string
  default     = "fetch"
  nullable    = false
}

variable "thumbprints" {
  description = "Thumbprints for thumbprint_source = \"pinned\"."
  type        = list(string)
  default     = null
  nullable    = true
}

variable "url" {
  description = "The URL of the issuer whose tokens the roles take: github.com's, that of an enterprise with its own, of GHE.com or of a GitHub Enterprise Server."
  type        = string
  default     = "https://token.actions.githubusercontent.com"
  nullable    = false
}
