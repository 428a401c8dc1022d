# Written by `npm run generate` of cdktf-aws-github-oidc. Do not edit: change its constructs or its schema.

# cdk_deploy. May deploy AWS CDK apps by assuming the roles of CDK's bootstrap stack, never its execution role.

locals {
  cdk_deploy_statements = {
    for role_name, role in var.roles : role_name => [
      for set in role.cdk_deploy[*] : [
        # May deploy any template, with all that the execution role of CDK's bootstrap may (CDK's bootstrap template).
        {
          Sid    = "AssumeCdkDeployRoles"
          Action = ["sts:AssumeRole"]
          Resource = (
            !set.lookup_only
            ? flatten([
              for environment in setproduct(
                length(set.accounts) > 0 ? set.accounts : [var.place.account_id],
                length(set.regions) > 0 ? set.regions : [var.place.region],
                ) : [
                "arn:${var.place.partition}:iam::${environment[0]}:role/cdk-${set.qualifier}-deploy-role-${environment[0]}-${environment[1]}",
                "arn:${var.place.partition}:iam::${environment[0]}:role/cdk-${set.qualifier}-file-publishing-role-${environment[0]}-${environment[1]}",
                "arn:${var.place.partition}:iam::${environment[0]}:role/cdk-${set.qualifier}-image-publishing-role-${environment[0]}-${environment[1]}",
              ]
            ])
            : []
          )
        },
        # May read nearly everything of the account by CDK's lookup role (CDK's bootstrap template: ReadOnlyAccess without
        # kms:Decrypt).
        {
          Sid    = "AssumeCdkLookupRole"
          Action = ["sts:AssumeRole"]
          Resource = flatten([
            for environment in setproduct(
              length(set.accounts) > 0 ? set.accounts : [var.place.account_id],
              length(set.regions) > 0 ? set.regions : [var.place.region],
              ) : [
              "arn:${var.place.partition}:iam::${environment[0]}:role/cdk-${set.qualifier}-lookup-role-${environment[0]}-${environment[1]}",
            ]
          ])
        },
      ]
    ]
  }
}
