# Written by `npm run generate` of cdktf-aws-github-oidc. Do not edit: change its constructs or its schema.

locals {
  issuer = replace(var.oidc_provider.url, "https://", "")
  tags   = merge(var.tags, var.oidc_provider.tags)
  audiences = (
    var.oidc_provider.audiences != null
    ? var.oidc_provider.audiences
    : [var.partition == "aws-cn" ? "sts.amazonaws.com.cn" : "sts.amazonaws.com"]
  )

  # Composed, so that a first plan shows the trust policies that name it.
  arn = "arn:${var.partition}:iam::${var.account_id}:oidc-provider/${local.issuer}"

  # hashicorp/tls lists the last certificate of the chain first: the intermediate, which outlives the leaf
  fetches     = var.oidc_provider.create && var.oidc_provider.thumbprint_source == "fetch"
  thumbprints = local.fetches ? [data.tls_certificate.github[0].certificates[0].sha1_fingerprint] : var.oidc_provider.thumbprints
}

data "tls_certificate" "github" {
  count = local.fetches ? 1 : 0
  url   = var.oidc_provider.url
}

data "aws_iam_openid_connect_provider" "github" {
  count = var.oidc_provider.create ? 0 : 1
  arn   = coalesce(var.oidc_provider.arn, local.arn)

  lifecycle {
    postcondition {
      condition = length([for audience in local.audiences : audience if !contains(self.client_id_list, audience)]) == 0
      error_message = join("\n", [
        for audience in local.audiences :
        "The GitHub OIDC provider of this account does not accept the audience \"${audience}\". Add it to the provider's client ids, or set audiences to one that it accepts."
        if !contains(self.client_id_list, audience)
      ])
    }
  }
}

resource "aws_iam_openid_connect_provider" "github" {
  count           = var.oidc_provider.create ? 1 : 0
  url             = var.oidc_provider.url
  client_id_list  = local.audiences
  thumbprint_list = local.thumbprints
  tags            = local.tags

  lifecycle {
    postcondition {
      condition     = !startswith(self.arn, "arn:") || strcontains(self.arn, format("::%s:", var.account_id))
      error_message = "${self.arn} was made, but the plan is for account ${var.account_id}: it was applied with other credentials. Delete it there, and apply with the credentials of account ${var.account_id}."
    }
  }
}
