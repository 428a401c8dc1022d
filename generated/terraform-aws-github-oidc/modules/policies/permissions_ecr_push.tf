# Written by `npm run generate` of cdktf-aws-github-oidc. Do not edit: change its constructs or its schema.

# ecr_push. May push images to these ECR repositories.

locals {
  ecr_push_statements = {
    for role_name, role in var.roles : role_name => [
      for set in role.ecr_push[*] : [
        # May log in to ECR (Service Authorization Reference, Amazon ECR: GetAuthorizationToken has no resource type).
        { Sid = "EcrLogin", Action = ["ecr:GetAuthorizationToken"], Resource = ["*"] },
        # May push images to ECR (Amazon ECR User Guide, "IAM permissions for pushing an image").
        {
          Sid = "EcrPush"
          Action = [
            "ecr:BatchCheckLayerAvailability",
            "ecr:BatchGetImage",
            "ecr:CompleteLayerUpload",
            "ecr:InitiateLayerUpload",
            "ecr:PutImage",
            "ecr:UploadLayerPart",
          ]
          Resource = [for name in set.repositories : startswith(name, "arn:") ? name : "${local.arn_prefix.ecr}:repository/${name}"]
        },
      ]
    ]
  }
}
