resource "aws_iam_role" "d" {
  name               = "deployer"
  assume_role_policy = jsonencode({ Version = "2012-10-17", Statement = [{ Effect = "Allow", Action = "sts:AssumeRole", Principal = { AWS = ["arn:aws:iam::555555555555:root"] } }] })
}
resource "aws_iam_role_policy" "b" {
  provider = aws.prod
  role     = "deployer"
  name     = "p"
  policy   = jsonencode({ Version = "2012-10-17", Statement = [{ Effect = "Allow", Action = "*", Resource = "*" }] })
}
