# Written by `npm run generate` of cdktf-aws-github-oidc. Do not edit: change its constructs or its schema.

# What fields mean together is checked here, each rule once: what it says, null where it holds; or a list, where it is asked of
# several.

locals {
  problems = compact(flatten([
    var.oidc_provider.create || var.oidc_provider.thumbprint_source == "fetch" ? null :
    "oidc_provider.thumbprint_source: With create = false the provider is only read, so this would be ignored. Leave it out.",
    var.oidc_provider.create || var.oidc_provider.thumbprints == null ? null :
    "oidc_provider.thumbprints: With create = false the provider is only read, so this would be ignored. Leave it out.",
    var.oidc_provider.create || var.oidc_provider.tags == null ? null :
    "oidc_provider.tags: With create = false the provider is only read, so this would be ignored. Leave it out.",
    !var.oidc_provider.create || var.oidc_provider.thumbprint_source != "pinned" || var.oidc_provider.thumbprints != null ? null :
    "oidc_provider.thumbprints: missing. thumbprint_source = \"pinned\" takes them from here. Example: [\"6938fd4d98bab03faadb97b34396831e3780aea1\"].",
    !var.oidc_provider.create || var.oidc_provider.thumbprint_source == "pinned" || var.oidc_provider.thumbprints == null ? null :
    "oidc_provider.thumbprints: They are used with thumbprint_source = \"pinned\" only: set it, or leave them out.",
    [
      for found in flatten([
        for twins in values({ for key in keys(local.tags) : lower(key) => key... }) :
        [for key in twins : { at = "tags[${jsonencode(key)}]", value = key }] if length(twins) > 1
      ]) :
      "oidc_provider.${found.at}: Another tag differs from this one only by case, and IAM keeps tag keys unique ignoring case. Rename one."
    ],
    length(keys(local.tags)) <= 50 ? null :
    "oidc_provider.tags: More than 50 tags, with those of the stack. IAM allows 50 on a resource: leave some out.",
  ]))

  # Apart, so that an ARN that is known only after the apply does not hide what can be said of all others
  reference_problems = compact(flatten([
    [
      for found in [for value in var.oidc_provider.arn[*] : { at = "arn", value = value }] :
      found.value == "arn:${var.partition}:iam::${var.account_id}:oidc-provider/${local.issuer}" ? null :
      "oidc_provider.${found.at}: received ${jsonencode(found.value)}. Its account, partition or URL is another than that of the roles, which trust their own account's provider. Correct it, set url, or leave it out."
    ],
    !var.oidc_provider.create || var.oidc_provider.arn == null ? null :
    "oidc_provider.arn: With create = true the module makes the provider itself. Leave it out, or set create = false.",
  ]))
}
