resource "aws_iam_user" "u" {
  name = "intern"
}
resource "aws_iam_policy_attachment" "a" {
  name       = "a"
  policy_arn = "arn:aws:iam::aws:policy/AdministratorAccess"
  users      = [aws_iam_user.u.name]
}
