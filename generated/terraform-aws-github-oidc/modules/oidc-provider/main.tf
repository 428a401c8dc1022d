# Written by `npm run generate` of cdktf-aws-github-oidc. Do not edit: change its constructs or its schema.

locals {
  arn         = "arn:${var.partition}:iam::${var.account_id}:oidc-provider/token.actions.githubusercontent.com"
  audiences   = var.audiences != null ? var.audiences : [var.partition == "aws-cn" ? "sts.amazonaws.com.cn" : "sts.amazonaws.com"]
  thumbprints = var.create && var.thumbprint_source == "fetch" ? [data.tls_certificate.github[0].certificates[0].sha1_fingerprint] : var.thumbprints
}

data "aws_iam_openid_connect_provider" "github" {
  count = var.create ? 0 : 1
  arn   = local.arn

  lifecycle {
    postcondition {
      condition = alltrue([for audience in local.audiences : contains(self.client_id_list, audience)])
      error_message = join("\n", [
        for audience in local.audiences :
        "The GitHub OIDC provider of this account does not accept the audience \"${audience}\". Add it to the provider's client ids, or set audiences to one that it accepts."
        if !contains(self.client_id_list, audience)
      ])
    }
  }
}

data "tls_certificate" "github" {
  count = var.create && var.thumbprint_source == "fetch" ? 1 : 0
  url   = "https://token.actions.githubusercontent.com"
}

resource "aws_iam_openid_connect_provider" "github" {
  count           = var.create ? 1 : 0
  client_id_list  = local.audiences
  tags            = var.tags
  thumbprint_list = local.thumbprints
  url             = "https://token.actions.githubusercontent.com"
}
