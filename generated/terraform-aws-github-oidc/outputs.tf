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
  description = "The ARN of each role, by its key in roles: role-to-assume in a workflow."
  value       = { for name, deployed in module.deploy_role : name => deployed.role.arn }
}

output "role_names" {
  description = "The name of each role, by its key in roles."
  value       = { for name, deployed in module.deploy_role : name => deployed.role.name }
}
