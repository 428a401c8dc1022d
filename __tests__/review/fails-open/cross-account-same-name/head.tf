resource "aws_iam_role" "prod" {
  name               = "deployer"
  assume_role_policy = "{\"Version\": \"2012-10-17\", \"Statement\": [{\"Effect\": \"Allow\", \"Action\": \"sts:AssumeRole\", \"Principal\": {\"AWS\": \"arn:aws:iam::555555555555:root\"}}]}"
  provider           = aws.prod
}
resource "aws_iam_role_policy" "q" {
  provider = aws.prod
  role     = aws_iam_role.prod.name
  name     = "p"
  policy   = jsonencode({ Version = "2012-10-17", Statement = [{ Effect = "Allow", Action = "*", Resource = "*" }] })
}
