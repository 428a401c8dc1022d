# Written by `npm run generate` of cdktf-aws-github-oidc. Do not edit: change its constructs or its schema.

resource "aws_iam_role" "this" {
  name                 = var.name
  path                 = var.role.path
  description          = var.role.description
  assume_role_policy   = local.trust_policy
  max_session_duration = var.role.max_session_duration
  permissions_boundary = var.role.permissions_boundary
  tags                 = var.tags

  lifecycle {
    precondition {
      condition     = length(local.problems.known) == 0
      error_message = join("\n", [for problem in local.problems.known : "roles[${jsonencode(var.name)}]${problem}"])
    }

    precondition {
      condition     = length(local.problems.references) == 0
      error_message = join("\n", [for problem in local.problems.references : "roles[${jsonencode(var.name)}]${problem}"])
    }
  }
}

resource "aws_iam_role_policy" "this" {
  count = anytrue([
    var.role.ecr_pull != null,
    var.role.ecr_push != null,
    var.role.ecr_create_repository != null,
    var.role.ecs_deploy != null,
    var.role.ecs_run_task != null,
    var.role.codedeploy_ecs != null,
    var.role.terraform_plan != null,
  ]) ? 1 : 0
  name   = "permissions"
  role   = aws_iam_role.this.id
  policy = local.permission_policy
}

resource "aws_iam_role_policies_exclusive" "this" {
  count        = var.role.exclusive_policies ? 1 : 0
  role_name    = aws_iam_role.this.id
  policy_names = aws_iam_role_policy.this[*].name
}

resource "aws_iam_role_policy_attachments_exclusive" "this" {
  count       = var.role.exclusive_policies ? 1 : 0
  role_name   = aws_iam_role.this.id
  policy_arns = []
}
