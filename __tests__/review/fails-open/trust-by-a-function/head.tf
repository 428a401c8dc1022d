resource "terraform_data" "x" {
  input = "no"
}
data "aws_iam_policy_document" "t" {
  statement {
    actions = ["sts:AssumeRole"]
    principals {
      type        = "AWS"
      identifiers = ["arn:aws:iam::555555555555:root"]
    }
  }
  depends_on = [terraform_data.x]
}
resource "aws_iam_role" "web" {
  name               = "web"
  assume_role_policy = replace(data.aws_iam_policy_document.t.json, "arn:aws:iam::555555555555:root", "*")
}
