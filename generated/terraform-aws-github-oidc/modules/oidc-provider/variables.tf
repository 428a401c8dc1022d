# Written by `npm run generate` of cdktf-aws-github-oidc. Do not edit: change its constructs or its schema.

variable "account_id" {
  description = "The AWS account."
  type        = string
  nullable    = false

  validation {
    condition     = can(regex("^[0-9]{12}$", var.account_id))
    error_message = "account_id: received ${jsonencode(var.account_id)}. An account id is 12 digits, as text (leading zeros count)."
  }
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

  validation {
    condition     = var.audiences == null ? true : length(var.audiences) >= 1
    error_message = "audiences: received ${jsonencode(var.audiences)}. Allowed: a list of 1 to 100 items, each an audience. Leave it out for the default."
  }

  validation {
    condition     = var.audiences == null ? true : alltrue([for value in var.audiences : can(regex(".", value))])
    error_message = "audiences: received ${jsonencode(var.audiences)}. An audience cannot be empty."
  }

  validation {
    condition     = var.audiences == null ? true : alltrue([for value in var.audiences : !can(regex("[*?]", value))])
    error_message = "audiences: received ${jsonencode(var.audiences)}. A wildcard would admit tokens minted for other parties. List each audience."
  }

  validation {
    condition     = var.audiences == null ? true : alltrue([for value in var.audiences : length(value) <= 255])
    error_message = "audiences: received ${jsonencode(var.audiences)}. An audience has at most 255 characters."
  }

  validation {
    condition     = var.audiences == null ? true : alltrue([for value in var.audiences : can(regex("^[\\x21-\\x7e\\xa1-\\xff]+$", value))])
    error_message = "audiences: received ${jsonencode(var.audiences)}. An audience holds no spaces and no characters above U+00FF."
  }
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

  validation {
    condition     = can(regex("^aws[a-z-]*$", var.partition))
    error_message = "partition: received ${jsonencode(var.partition)}. A partition is written like aws, aws-cn or aws-us-gov."
  }
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

  validation {
    condition     = contains(["fetch", "aws", "pinned"], var.thumbprint_source)
    error_message = "thumbprint_source: received ${jsonencode(var.thumbprint_source)}. Allowed: fetch, aws, pinned."
  }
}

variable "thumbprints" {
  description = "Thumbprints for thumbprint_source = \"pinned\"."
  type        = list(string)
  default     = null
  nullable    = true

  validation {
    condition     = var.thumbprints == null ? true : length(var.thumbprints) >= 1
    error_message = "thumbprints: received ${jsonencode(var.thumbprints)}. Allowed: a list of 1 to 5 items, each the SHA-1 thumbprint of a certificate. Leave it out for the default."
  }

  validation {
    condition     = var.thumbprints == null ? true : alltrue([for value in var.thumbprints : can(regex("^[0-9a-f]{40}$", value))])
    error_message = "thumbprints: received ${jsonencode(var.thumbprints)}. A thumbprint is 40 hexadecimal digits in lower case, without colons."
  }
}

variable "url" {
  description = "The URL of the issuer whose tokens the roles take: github.com's, that of an enterprise with its own, of GHE.com or of a GitHub Enterprise Server."
  type        = string
  default     = "https://token.actions.githubusercontent.com"
  nullable    = false
}
