# Written by `npm run generate` of cdktf-aws-github-oidc. Do not edit: change its constructs or its schema.

output "checked" {
  description = "The definition as it was given, once nothing speaks against it."
  value       = var.definition

  precondition {
    condition     = length(local.problems) == 0
    error_message = join("\n", local.problems)
  }

  precondition {
    condition     = length(local.reference_problems) == 0
    error_message = join("\n", local.reference_problems)
  }
}
