resource "terraform_data" "x" {
  input = "no"
}
resource "aws_iam_openid_connect_provider" "g" {
  url             = "https://token.actions.githubusercontent.com"
  client_id_list  = ["sts.amazonaws.com", terraform_data.x.output]
  thumbprint_list = ["0000000000000000000000000000000000000000"]
}
