# Written by `npm run generate` of cdktf-aws-github-oidc. Do not edit: change its constructs or its schema.

# Refused is what checks found, in the plan where it is known then. Who applies a saved plan with credentials of another account is
# stopped once the role is there, before it is given a policy. (A mocked provider of a test gives no ARN.)

resource "aws_iam_role" "this" {
  name                 = var.role.name
  path                 = var.role.path
  description          = var.role.description
  assume_role_policy   = var.role.trust_policy
  max_session_duration = var.role.max_session_duration
  permissions_boundary = var.role.permissions_boundary
  tags                 = var.role.tags
  depends_on           = [aws_iam_policy.this]

  lifecycle {
    precondition {
      condition     = length(var.role.problems.known) == 0
      error_message = join("\n", [for problem in var.role.problems.known : "roles[${jsonencode(var.role.name)}]${problem}"])
    }

    precondition {
      condition     = length(var.role.problems.references) == 0
      error_message = join("\n", [for problem in var.role.problems.references : "roles[${jsonencode(var.role.name)}]${problem}"])
    }

    precondition {
      condition     = length(var.role.problems.policy) == 0
      error_message = join("\n", [for problem in var.role.problems.policy : "roles[${jsonencode(var.role.name)}]${problem}"])
    }

    postcondition {
      condition     = !startswith(self.arn, "arn:") || strcontains(self.arn, format("::%s:", var.role.account_id))
      error_message = "${self.arn} was made, but the plan is for account ${var.role.account_id}: it was applied with other credentials. Delete it there, and apply with the credentials of account ${var.role.account_id}."
    }
  }
}

resource "aws_iam_role_policy" "this" {
  count      = var.role.has_inline_policy ? 1 : 0
  name       = "permissions"
  role       = aws_iam_role.this.id
  policy     = var.role.permission_policy
  depends_on = [aws_iam_role_policy_attachment.this]
}

# With exclusive_policies: what else somebody gives the role by hand, these two take off with the next apply.

resource "aws_iam_role_policies_exclusive" "this" {
  count        = var.role.exclusive_policies ? 1 : 0
  role_name    = aws_iam_role.this.id
  policy_names = aws_iam_role_policy.this[*].name
}

resource "aws_iam_role_policy_attachments_exclusive" "this" {
  count       = var.role.exclusive_policies ? 1 : 0
  role_name   = aws_iam_role.this.id
  policy_arns = concat(values(aws_iam_role_policy_attachment.this)[*].policy_arn, values(aws_iam_role_policy_attachment.limited)[*].policy_arn)
}
