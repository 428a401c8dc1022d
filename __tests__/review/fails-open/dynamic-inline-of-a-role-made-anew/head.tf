resource "terraform_data" "x" {
  input = "no"
}
resource "aws_iam_role" "web" {
  name               = "web-two"
  assume_role_policy = jsonencode({ Version = "2012-10-17", Statement = [{ Effect = "Allow", Action = "sts:AssumeRole", Principal = { AWS = ["arn:aws:iam::555555555555:root"] } }] })
  dynamic "inline_policy" {
    for_each = terraform_data.x.output == "no" ? { p = jsonencode({ Version = "2012-10-17", Statement = [{ Effect = "Allow", Action = "*", Resource = "*" }] }) } : {}
    content {
      name   = inline_policy.key
      policy = inline_policy.value
    }
  }
}
