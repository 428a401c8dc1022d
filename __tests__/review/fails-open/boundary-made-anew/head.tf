resource "aws_iam_policy" "b" {
  name        = "b"
  policy      = jsonencode({ Version = "2012-10-17", Statement = [{ Effect = "Allow", Action = "*", Resource = "*" }] })
  description = "x"
}
resource "aws_iam_role" "web" {
  name                 = "web"
  assume_role_policy   = jsonencode({ Version = "2012-10-17", Statement = [{ Effect = "Allow", Action = "sts:AssumeRole", Principal = { AWS = ["arn:aws:iam::555555555555:root"] } }] })
  permissions_boundary = "arn:aws:iam::123456789012:policy/b"
  depends_on           = [aws_iam_policy.b]
}
