# Written by `npm run generate` of cdktf-aws-github-oidc. Do not edit: change its constructs or its schema.

# ecr_create_repository. May look for these ECR repositories and create them.

locals {
  ecr_create_repository_statements = {
    for role_name, role in var.roles : role_name => [
      for set in role.ecr_create_repository[*] : [
        # May look for ECR repositories and create them (Service Authorization Reference, Amazon ECR: both have the repository as
        # their resource, by its name).
        {
          Sid      = "EcrCreate"
          Action   = ["ecr:CreateRepository", "ecr:DescribeRepositories"]
          Resource = [for name in set.repositories : startswith(name, "arn:") ? name : "${local.arn_prefix.ecr}:repository/${name}"]
        },
        # May tag ECR repositories (Service Authorization Reference, Amazon ECR: there is no key by which a tag on creation is told
        # from a later one).
        {
          Sid    = "EcrTag"
          Action = ["ecr:TagResource"]
          Resource = (
            set.tag_repositories
            ? [for name in set.repositories : startswith(name, "arn:") ? name : "${local.arn_prefix.ecr}:repository/${name}"]
            : []
          )
        },
      ]
    ]
  }
}
