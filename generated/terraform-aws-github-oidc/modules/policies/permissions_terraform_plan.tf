# Written by `npm run generate` of cdktf-aws-github-oidc. Do not edit: change its constructs or its schema.

# terraform_plan. May plan this stack: read its state, its provider and the roles that share a path with one of its roles; or any
# stack of the account.

locals {
  # What is denied of AWS's policy that comes with it.
  terraform_plan_denials = {
    for role_name, role in var.roles : role_name => flatten([
      for set in role.terraform_plan[*] : [
        # May never read parameters of Systems Manager and objects of S3, or decrypt with KMS keys (AWS Managed Policy Reference,
        # ReadOnlyAccess).
        {
          Sid    = "NoOtherSecrets"
          Effect = "Deny"
          Action = ["kms:Decrypt", "s3:GetObject*", "ssm:GetParameter*"]
          NotResource = concat(
            [for key in set.state_keys : "${local.arn_prefix.s3}:${set.state_bucket}/${key}"],
            [for key in set.state_keys : "${local.arn_prefix.s3}:${set.state_bucket}/${key}.tflock"],
            set.kms_key[*],
            ["arn:${var.place.partition}:ssm:*::parameter/aws/*"],
          )
        },
        # May never read secrets, items, messages, log lines, results of queries, source code in repositories and layers of images,
        # or get credentials (AWS Managed Policy Reference, ReadOnlyAccess).
        {
          Sid    = "NoData"
          Effect = "Deny"
          Action = [
            "athena:GetQueryResults*", "cassandra:Select", "codeartifact:GetAuthorizationToken",
            "codeartifact:GetPackageVersionAsset", "codeartifact:ReadFromRepository", "codecommit:GetBlob", "codecommit:GetFile",
            "codecommit:GitPull", "codepipeline:Get*JobDetails", "cognito-identity:GetCredentialsForIdentity",
            "cognito-identity:GetOpenIdToken*", "cognito-idp:AdminGetUser", "cognito-idp:ListUsers*",
            "connect:GetFederationToken", "dax:*GetItem", "dax:Query", "dax:Scan", "dynamodb:*GetItem", "dynamodb:GetRecords",
            "dynamodb:PartiQLSelect", "dynamodb:Query", "dynamodb:Scan", "ec2:GetConsole*", "ec2:GetPasswordData",
            "ecr:GetDownloadUrlForLayer", "elasticbeanstalk:RetrieveEnvironmentInfo", "es:ESHttp*", "glacier:GetJobOutput",
            "glue:GetStatement", "healthlake:ReadResource", "healthlake:SearchWith*", "kinesis:GetRecords",
            "kinesisvideo:Get*SessionURL", "kinesisvideo:GetClip", "kinesisvideo:GetImages", "kinesisvideo:GetMedia*",
            "lightsail:GetBucketAccessKeys", "lightsail:GetRelationalDatabaseLogEvents", "logs:FilterLogEvents",
            "logs:GetLogEvents", "logs:GetLogRecord", "logs:GetQueryResults", "logs:StartLiveTail", "logs:StartQuery",
            "mediapackagev2:GetObject", "mediastore:GetObject", "rds:Download*", "s3-object-lambda:GetObject*",
            "s3-outposts:GetObject*", "s3express:CreateSession", "s3tables:GetTableData", "s3vectors:*Vectors", "sdb:Select",
            "secretsmanager:*GetSecretValue", "sqs:ReceiveMessage", "ssm:*CommandInvocation*", "states:GetExecutionHistory",
            "sts:GetSessionToken",
          ]
          Resource = ["*"]
        },
      ] if set.read == "account"
    ])
  }

  terraform_plan_statements = {
    for role_name, role in var.roles : role_name => [
      for set in role.terraform_plan[*] : [
        # May look for Terraform states (Terraform documentation, "Backend Type: s3"; seen with Terraform 1.11.4).
        {
          Sid       = "StateList"
          Action    = ["s3:ListBucket"]
          Resource  = ["${local.arn_prefix.s3}:${set.state_bucket}"]
          Condition = { StringEquals = { "s3:prefix" = concat(["env:/"], set.state_keys) } }
        },
        # May read Terraform states, secrets in them included (Terraform documentation, "Backend Type: s3"; seen with Terraform
        # 1.11.4).
        {
          Sid      = "StateRead"
          Action   = ["s3:GetObject"]
          Resource = [for key in set.state_keys : "${local.arn_prefix.s3}:${set.state_bucket}/${key}"]
        },
        # May lock Terraform states (Terraform documentation, "Backend Type: s3"; seen with Terraform 1.11.4).
        {
          Sid      = "StateLock"
          Action   = ["s3:DeleteObject", "s3:GetObject", "s3:PutObject"]
          Resource = set.lock ? [for key in set.state_keys : "${local.arn_prefix.s3}:${set.state_bucket}/${key}.tflock"] : []
        },
        # May decrypt with KMS keys (Amazon S3 User Guide, "Using server-side encryption with AWS KMS keys").
        { Sid = "StateDecrypt", Action = ["kms:Decrypt"], Resource = set.kms_key[*] },
        # May encrypt with KMS keys (Amazon S3 User Guide, "Using server-side encryption with AWS KMS keys").
        { Sid = "LockEncrypt", Action = ["kms:GenerateDataKey"], Resource = set.lock ? set.kms_key[*] : [] },
        # May read OIDC providers (what hashicorp/aws 5.100 calls to refresh them).
        {
          Sid      = "ReadProvider"
          Action   = ["iam:GetOpenIDConnectProvider"]
          Resource = [var.place.oidc_provider_arn]
        },
        # May read roles and their policies (what hashicorp/aws 5.100 calls to refresh them). With the default path that is every
        # role of the account: give the roles of the stack a path of their own.
        {
          Sid      = "ReadRoles"
          Action   = ["iam:GetRole", "iam:GetRolePolicy", "iam:ListAttachedRolePolicies", "iam:ListRolePolicies"]
          Resource = [for path in local.role_paths : "${local.arn_prefix.iam}:role${path}*"]
        },
        # May read managed policies (what hashicorp/aws 5.100 calls to refresh them).
        {
          Sid    = "ReadPolicies"
          Action = ["iam:GetPolicy", "iam:GetPolicyVersion"]
          Resource = concat(
            length(local.bounded_roles) > 0 ? ["${local.arn_prefix.iam}:policy/*-boundary"] : [],
            length(local.split_roles) > 0 ? ["${local.arn_prefix.iam}:policy/*-*.*"] : [],
          )
        },
      ]
    ]
  }

  # Of all roles of this call.
  role_paths    = distinct([for role in values(var.roles) : role.path])
  bounded_roles = [for role_name, role in var.roles : role_name if role.generate_boundary]
  split_roles   = [for role_name, role in var.roles : role_name if role.split_permissions]
}
