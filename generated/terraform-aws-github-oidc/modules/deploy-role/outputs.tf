# Written by `npm run generate` of cdktf-aws-github-oidc. Do not edit: change its constructs or its schema.

output "role" {
  description = "The role: its ARN (role-to-assume in a workflow) and its name."
  value = {
    arn  = aws_iam_role.this.arn
    name = aws_iam_role.this.name
  }
}
