# Written by `npm run generate` of cdktf-aws-github-oidc. Do not edit: change its constructs or its schema.

output "oidc_provider" {
  description = "What oidc_provider is in a further call of the module for the same account."
  value = {
    create    = false
    arn       = module.oidc_provider.resource_arn
    url       = "https://${module.oidc_provider.issuer}"
    audiences = module.oidc_provider.audiences
  }
}

output "oidc_provider_arn" {
  description = "The ARN of the GitHub OIDC provider."
  value       = module.oidc_provider.arn
}

output "role_arns" {
  description = "The ARN of each role, by its key in roles: role-to-assume in a workflow. Known in the plan."
  value       = { for name, role in module.policies.roles : name => role.arn }
  depends_on  = [module.deploy_role]
}

output "role_names" {
  description = "The name of each role, by its key in roles."
  value       = { for name, role in module.policies.roles : name => role.name }
  depends_on  = [module.deploy_role]
}
