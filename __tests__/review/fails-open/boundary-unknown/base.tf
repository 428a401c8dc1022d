resource "aws_iam_policy" "tight" {
  name   = "tight"
  policy = jsonencode({ Version = "2012-10-17", Statement = [{ Effect = "Allow", Action = "s3:GetObject", Resource = "arn:aws:s3:::web/*" }] })
}
resource "aws_iam_role" "web" {
  name                 = "web"
  assume_role_policy   = jsonencode({ Version = "2012-10-17", Statement = [{ Effect = "Allow", Action = "sts:AssumeRole", Principal = { AWS = ["arn:aws:iam::555555555555:root"] } }] })
  permissions_boundary = aws_iam_policy.tight.arn
}
