# Written by `npm run generate` of cdktf-aws-github-oidc. Do not edit: change its constructs or its schema.

output "arn" {
  description = "The role's ARN: role-to-assume in a workflow."
  value       = aws_iam_role.this.arn
}

output "name" {
  description = "The role's name."
  value       = aws_iam_role.this.name
}

output "name_only_repositories" {
  description = "The repositories that the role trusts by their names alone."
  value       = local.name_only_repositories
}
