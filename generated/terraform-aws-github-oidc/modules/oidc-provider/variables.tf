# Written by `npm run generate` of cdktf-aws-github-oidc. Do not edit: change its constructs or its schema.

variable "account_id" {
  description = "The AWS account."
  type        = string
  nullable    = false
}

variable "oidc_provider" {
  description = "The provider, as modules/definition has checked it."
  type = object({
    # Whether to create the account's GitHub OIDC provider. An account holds one: with false the existing one is read by its ARN.
    create = optional(bool, true)

    # The ARN of a provider that the same configuration makes, as its resource has it, with create = false: it is then read once it
    # is there. Without it the account's provider is read in the plan.
    arn = optional(string)

    # The URL of the issuer whose tokens the roles take: github.com's, that of an enterprise with its own, of GHE.com or of a GitHub
    # Enterprise Server.
    url = optional(string, "https://token.actions.githubusercontent.com")

    # Audiences that the provider accepts and the roles trust. Default: sts.amazonaws.com (in China sts.amazonaws.com.cn), which
    # aws-actions/configure-aws-credentials asks for.
    audiences = optional(list(string))

    # Where the thumbprint comes from: fetch reads GitHub's certificate with data tls_certificate, aws leaves it to AWS, pinned
    # takes thumbprints. AWS ignores it for GitHub.
    thumbprint_source = optional(string, "fetch")

    # Thumbprints for thumbprint_source = "pinned".
    thumbprints = optional(list(string))

    # AWS tags of the provider, beside those of the stack.
    tags = optional(map(string))
  })
  nullable = false
}

variable "partition" {
  description = "The partition of the region, for ARNs."
  type        = string
  nullable    = false
}

variable "tags" {
  description = "AWS tags of the provider and of every role."
  type        = map(string)
  nullable    = false
}
