# Written by `npm run generate` of cdktf-aws-github-oidc. Do not edit: change its constructs or its schema.

terraform {
  required_version = ">= 1.5"
}
