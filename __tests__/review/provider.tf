terraform {
  required_providers {
    aws = { source = "hashicorp/aws" }
  }
}
provider "aws" {
  region = "eu-central-1"
}
provider "aws" {
  alias  = "prod"
  region = "eu-central-1"
  assume_role {
    role_arn = "arn:aws:iam::999999999999:role/tf"
  }
}
