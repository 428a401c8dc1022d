# Written by `npm run generate` of cdktf-aws-github-oidc. Do not edit: change its constructs or its schema.

# ecr_pull. May pull images from these ECR repositories.

locals {
  ecr_pull_statements = {
    for role_name, role in var.roles : role_name => [
      for set in role.ecr_pull[*] : [
        # May log in to ECR (Service Authorization Reference, Amazon ECR: GetAuthorizationToken has no resource type).
        { Sid = "EcrLogin", Action = ["ecr:GetAuthorizationToken"], Resource = ["*"] },
        # May pull images from ECR (Amazon ECR User Guide, "IAM permissions for pulling an image").
        {
          Sid      = "EcrPull"
          Action   = ["ecr:BatchGetImage", "ecr:GetDownloadUrlForLayer"]
          Resource = [for name in set.repositories : startswith(name, "arn:") ? name : "${local.arn_prefix.ecr}:repository/${name}"]
        },
      ]
    ]
  }
}
