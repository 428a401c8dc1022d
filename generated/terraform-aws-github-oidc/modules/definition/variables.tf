# Written by `npm run generate` of cdktf-aws-github-oidc. Do not edit: change its constructs or its schema.

variable "definition" {
  description = "What the module was given: account_id, region, tags, oidc_provider and roles."
  type        = any
  nullable    = false
}
