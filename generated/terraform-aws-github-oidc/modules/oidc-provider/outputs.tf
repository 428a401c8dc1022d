# Written by `npm run generate` of cdktf-aws-github-oidc. Do not edit: change its constructs or its schema.

output "arn" {
  description = "The provider's ARN, composed so that a first plan can show the trust policies that name it."
  value       = local.arn
  depends_on  = [aws_iam_openid_connect_provider.github, data.aws_iam_openid_connect_provider.github]
}

output "audiences" {
  description = "The audiences that the roles trust, each of which the provider accepts."
  value       = local.audiences

  precondition {
    condition     = length(local.problems) == 0
    error_message = join("\n", local.problems)
  }
}

output "issuer" {
  description = "The issuer of the tokens, without its scheme."
  value       = local.issuer

  precondition {
    condition     = length(local.reference_problems) == 0
    error_message = join("\n", local.reference_problems)
  }
}

output "resource_arn" {
  description = "The provider's ARN as AWS has it: known once the provider is there."
  value       = one(concat(aws_iam_openid_connect_provider.github[*].arn, data.aws_iam_openid_connect_provider.github[*].arn))
}
