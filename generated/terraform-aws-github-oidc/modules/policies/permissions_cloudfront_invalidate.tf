# Written by `npm run generate` of cdktf-aws-github-oidc. Do not edit: change its constructs or its schema.

# cloudfront_invalidate. May invalidate what these CloudFront distributions have cached, and wait until it is done.

locals {
  cloudfront_invalidate_statements = {
    for role_name, role in var.roles : role_name => [
      for set in role.cloudfront_invalidate[*] : [
        # May invalidate what CloudFront has cached, and wait for it (seen of aws cloudfront create-invalidation and aws cloudfront
        # wait invalidation-completed).
        {
          Sid    = "Invalidate"
          Action = ["cloudfront:CreateInvalidation", "cloudfront:GetInvalidation"]
          Resource = [
            for name in set.distributions :
            startswith(name, "arn:") ? name : "${local.arn_prefix.cloudfront}:distribution/${name}"
          ]
        },
      ]
    ]
  }
}
