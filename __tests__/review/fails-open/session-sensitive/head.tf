variable "b" {
  type      = string
  default   = "43200"
  sensitive = true
}
resource "aws_iam_role" "web" {
  name                 = "web"
  assume_role_policy   = jsonencode({ Version = "2012-10-17", Statement = [{ Effect = "Allow", Action = "sts:AssumeRole", Principal = { AWS = ["arn:aws:iam::555555555555:root"] } }] })
  max_session_duration = tonumber(var.b)
}
