# Written by `npm run generate` of cdktf-aws-github-oidc. Do not edit: change its constructs or its schema.

variable "account_id" {
  description = "The AWS account."
  type        = string
  nullable    = false
}

variable "audiences" {
  description = "Audiences that the provider accepts and the roles trust. Default: sts.amazonaws.com (in China sts.amazonaws.com.cn), which aws-actions/configure-aws-credentials asks for."
  type        = list(string)
  default     = null
  nullable    = true

  validation {
    condition     = try(var.audiences, null) == null || (length(try(var.audiences[*], [])) >= 1 && length(try(var.audiences[*], [])) <= 100)
    error_message = "audiences: ${try(var.audiences, null) == null ? "missing" : "received ${jsonencode(var.audiences)}"}. Allowed: a list of 1 to 100 items, each an audience. Example: [\"sts.amazonaws.com\"]."
  }

  validation {
    condition = alltrue(flatten([
      for i, value in try(var.audiences[*], []) : [
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
      for i, value in try(var.audiences[*], []) : [
        for test in [
          [can(regex(".", value)), "An audience cannot be empty."],
          [!can(regex("[*?]", value)), "A wildcard would admit tokens minted for other parties. List each audience."],
          [try(length(value) <= 255, false), "An audience has at most 255 characters."],
          [can(regex("^[\\x21-\\x7e\\xa1-\\xff]+$", value)), "An audience holds no spaces and no characters above U+00FF."],
        ] :
        "audiences[${i}]: received ${jsonencode(value)}. ${test[1]} Example: \"sts.amazonaws.com\"."
        if !test[0]
      ]
    ]))
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
}

variable "tags" {
  description = "AWS tags of the provider, beside those of the stack."
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

  validation {
    condition = alltrue([
      for element in(
        length(distinct([for text in try(keys(var.tags), []) : lower(text)])) == length(try(keys(var.tags), []))
        ? []
        : try(keys(var.tags), [])
      ) :
      length([for other in try(keys(var.tags), []) : other if lower(other) == lower(element) && other != element]) == 0
    ])
    error_message = join("\n", [
      for element in(
        length(distinct([for text in try(keys(var.tags), []) : lower(text)])) == length(try(keys(var.tags), []))
        ? []
        : try(keys(var.tags), [])
      ) :
      "tags[${jsonencode(element)}]: Another tag differs from this one only by case, and IAM keeps tag keys unique ignoring case. Rename one."
      if !(length([for other in try(keys(var.tags), []) : other if lower(other) == lower(element) && other != element]) == 0)
    ])
  }

  validation {
    condition     = length(try(keys(var.tags), [])) <= 50
    error_message = "tags: More than 50 tags, with those of the stack. IAM allows 50 on a resource: leave some out."
  }
}

variable "thumbprint_source" {
  description = "Where the thumbprint comes from: fetch reads GitHub's certificate with data tls_certificate, aws leaves it to AWS, pinned takes thumbprints. AWS ignores it for GitHub."
  type        = string
  default     = "fetch"
  nullable    = false

  validation {
    condition = alltrue([for value in var.thumbprint_source[*] : contains(["fetch", "aws", "pinned"], value)])
    error_message = join("\n", [
      for value in var.thumbprint_source[*] :
      "thumbprint_source: received ${jsonencode(value)}. Allowed: \"fetch\", \"aws\" or \"pinned\". Example: \"aws\"."
      if !(contains(["fetch", "aws", "pinned"], value))
    ])
  }
}

variable "thumbprints" {
  description = "Thumbprints for thumbprint_source \"pinned\"."
  type        = list(string)
  default     = null
  nullable    = true

  validation {
    condition     = try(var.thumbprints, null) == null || (length(try(var.thumbprints[*], [])) >= 1 && length(try(var.thumbprints[*], [])) <= 5)
    error_message = "thumbprints: ${try(var.thumbprints, null) == null ? "missing" : "received ${jsonencode(var.thumbprints)}"}. Allowed: a list of 1 to 5 items, each the SHA-1 thumbprint of a certificate. Example: [\"6938fd4d98bab03faadb97b34396831e3780aea1\"]."
  }

  validation {
    condition = alltrue([for i, value in try(var.thumbprints[*], []) : can(regex("^[0-9a-f]{40}$", value))])
    error_message = join("\n", [
      for i, value in try(var.thumbprints[*], []) :
      "thumbprints[${i}]: received ${jsonencode(value)}. A thumbprint is 40 hexadecimal digits in lower case, without colons. Example: \"6938fd4d98bab03faadb97b34396831e3780aea1\"."
      if !can(regex("^[0-9a-f]{40}$", value))
    ])
  }
}
