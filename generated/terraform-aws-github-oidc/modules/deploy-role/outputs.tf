# Written by `npm run generate` of cdktf-aws-github-oidc. Do not edit: change its constructs or its schema.

output "role" {
  description = "The role: its ARN (role-to-assume in a workflow), its name, and the repositories that it trusts by their names alone."
  value = {
    arn                    = aws_iam_role.this.arn
    name                   = aws_iam_role.this.name
    name_only_repositories = local.name_only_repositories
  }
}
