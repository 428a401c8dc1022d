resource "aws_iam_role" "dev" {
  name               = "deployer"
  assume_role_policy = "{\"Version\": \"2012-10-17\", \"Statement\": [{\"Effect\": \"Allow\", \"Action\": \"sts:AssumeRole\", \"Principal\": {\"AWS\": \"arn:aws:iam::555555555555:root\"}}]}"

}
resource "aws_iam_role_policy" "p" {
  role   = aws_iam_role.dev.name
  name   = "p"
  policy = jsonencode({ Version = "2012-10-17", Statement = [{ Effect = "Allow", Action = "*", Resource = "*" }] })
}
