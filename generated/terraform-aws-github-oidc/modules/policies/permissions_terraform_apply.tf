# Written by `npm run generate` of cdktf-aws-github-oidc. Do not edit: change its constructs or its schema.

# terraform_apply. May read, write and lock these Terraform states. What the stack manages is not among it.

locals {
  terraform_apply_statements = {
    for role_name, role in var.roles : role_name => [
      for set in role.terraform_apply[*] : [
        # May look for Terraform states (Terraform documentation, "Backend Type: s3"; seen with Terraform 1.11.4).
        {
          Sid       = "StateListToApply"
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
        # May write Terraform states (Terraform documentation, "Backend Type: s3"; seen with Terraform 1.11.4).
        {
          Sid      = "StateWrite"
          Action   = ["s3:PutObject"]
          Resource = [for key in set.state_keys : "${local.arn_prefix.s3}:${set.state_bucket}/${key}"]
        },
        # May lock Terraform states (Terraform documentation, "Backend Type: s3"; seen with Terraform 1.11.4).
        {
          Sid      = "StateLock"
          Action   = ["s3:DeleteObject", "s3:GetObject", "s3:PutObject"]
          Resource = [for key in set.state_keys : "${local.arn_prefix.s3}:${set.state_bucket}/${key}.tflock"]
        },
        # May lock Terraform states in DynamoDB (Terraform documentation, "Backend Type: s3"; seen with Terraform 1.11.4).
        {
          Sid      = "StateLockInTable"
          Action   = ["dynamodb:DeleteItem", "dynamodb:GetItem", "dynamodb:PutItem"]
          Resource = [for name in set.lock_table[*] : startswith(name, "arn:") ? name : "${local.arn_prefix.dynamodb}:table/${name}"]
          Condition = {
            "ForAllValues:StringEquals" = {
              "dynamodb:LeadingKeys" = flatten([for key in set.state_keys : ["${set.state_bucket}/${key}", "${set.state_bucket}/${key}-md5"]])
            }
          }
        },
        # May decrypt with KMS keys (Amazon S3 User Guide, "Using server-side encryption with AWS KMS keys").
        { Sid = "StateDecrypt", Action = ["kms:Decrypt"], Resource = set.kms_key[*] },
        # May encrypt with KMS keys (Amazon S3 User Guide, "Using server-side encryption with AWS KMS keys").
        { Sid = "LockEncrypt", Action = ["kms:GenerateDataKey"], Resource = set.kms_key[*] },
      ]
    ]
  }
}
