resource "aws_iam_policy" "tight" {
  name   = "tight"
  policy = jsonencode({ Version = "2012-10-17", Statement = [{ Effect = "Allow", Action = "s3:GetObject", Resource = "arn:aws:s3:::web/*" }] })
}
resource "aws_iam_policy" "loose" {
  name   = "loose"
  policy = jsonencode({ Version = "2012-10-17", Statement = [{ Effect = "Allow", Action = "*", Resource = "*" }] })
}
variable "b" {
  type      = string
  default   = "arn:aws:iam::123456789012:policy/loose"
  sensitive = true
}
resource "aws_iam_role" "web" {
  name                 = "web-bs"
  assume_role_policy   = jsonencode({ Version = "2012-10-17", Statement = [{ Effect = "Allow", Action = "sts:AssumeRoleWithWebIdentity", Principal = { Federated = "arn:aws:iam::123456789012:oidc-provider/token.actions.githubusercontent.com" }, Condition = { StringEquals = { "token.actions.githubusercontent.com:aud" = "sts.amazonaws.com", "token.actions.githubusercontent.com:sub" = "repo:octo-org/web:ref:refs/heads/main" } } }] })
  permissions_boundary = var.b
  depends_on           = [aws_iam_policy.tight, aws_iam_policy.loose]
}
