# Written by `npm run generate` of cdktf-aws-github-oidc. Do not edit: change its constructs or its schema.

variable "role" {
  description = "The role, as modules/policies has made it."
  type = object({
    name                 = string
    account_id           = string
    path                 = string
    description          = string
    max_session_duration = number
    permissions_boundary = string
    tags                 = map(string)
    trust_policy         = string
    permission_policy    = string

    # The texts of the managed policies that are made for the role, by what they are called behind its name.
    made_policies = map(string)

    # Whether the role has an inline policy at all.
    has_inline_policy = bool

    # The ARNs of managed policies, by the names of their attachments.
    managed_policies = map(string)

    # And of those of which the inline policy denies a part: they are attached once it is there.
    limited_policies = map(string)

    # Whether Terraform takes off every policy but these.
    exclusive_policies = bool

    # What speaks against the role: of values that are known in the plan, of those that may be known only after the apply, and of its
    # policy, which is known only where all of its resources are.
    problems = object({
      known      = list(string)
      references = list(string)
      policy     = list(string)
    })
  })
  nullable = false
}
