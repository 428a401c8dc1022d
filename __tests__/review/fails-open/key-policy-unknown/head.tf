resource "terraform_data" "x" {
  input = "no"
}
resource "aws_kms_key" "k" {
  policy = terraform_data.x.output
}
