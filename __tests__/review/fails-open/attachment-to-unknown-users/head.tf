resource "terraform_data" "x" {
  input = "no"
}
resource "aws_iam_policy" "p" {
  name   = "p"
  policy = jsonencode({ Version = "2012-10-17", Statement = [{ Effect = "Allow", Action = "*", Resource = "*" }] })
}
resource "aws_iam_policy_attachment" "a" {
  name       = "a"
  policy_arn = aws_iam_policy.p.arn
  users      = [terraform_data.x.output]
}
