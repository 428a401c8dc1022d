data "aws_iam_policy_document" "p" {
  statement {
    actions   = ["s3:GetObject"]
    resources = ["arn:aws:s3:::web/*"]
  }
}
resource "aws_iam_role" "web" {
  name               = "web"
  assume_role_policy = jsonencode({ Version = "2012-10-17", Statement = [{ Effect = "Allow", Action = "sts:AssumeRole", Principal = { AWS = ["arn:aws:iam::555555555555:root"] } }] })
}
resource "aws_iam_role_policy" "p" {
  role   = aws_iam_role.web.name
  name   = "p"
  policy = data.aws_iam_policy_document.p.json
}
