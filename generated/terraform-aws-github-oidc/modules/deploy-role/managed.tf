# Written by `npm run generate` of cdktf-aws-github-oidc. Do not edit: change its constructs or its schema.

# Only with managed policies, given or made (split_permissions, generate_boundary): without them nothing of this is there.

# Made before the role, which may have one as its boundary. AWS deletes no policy that a role still has: a new one is made, and
# attached, before the old one goes.
# References that the role refuses in the apply alone are refused here too: else a policy that the role has already would be changed
# first. What can be refused in the plan is left to the role: refused here, it would hide what is said against other roles.

resource "aws_iam_policy" "this" {
  for_each = var.role.made_policies
  name     = "${var.role.name}-${each.key}"
  policy   = each.value
  tags     = var.role.tags

  lifecycle {
    create_before_destroy = true

    precondition {
      condition     = each.key == "boundary" || length(var.role.problems.references) == 0
      error_message = join("\n", [for problem in var.role.problems.references : "roles[${jsonencode(var.role.name)}]${problem}"])
    }
  }
}

# Attached before the inline policy changes: what moves out of it is not missed meanwhile.

resource "aws_iam_role_policy_attachment" "this" {
  for_each   = var.role.managed_policies
  role       = aws_iam_role.this.id
  policy_arn = each.value
}

# Only with terraform_plan and read = "account". Attached after the inline policy, which denies a part of it, and taken off before
# that goes.

resource "aws_iam_role_policy_attachment" "limited" {
  for_each   = var.role.limited_policies
  role       = aws_iam_role.this.id
  policy_arn = each.value
  depends_on = [aws_iam_role_policy.this]
}
