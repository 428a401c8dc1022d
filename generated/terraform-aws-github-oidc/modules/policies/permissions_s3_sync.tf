# Written by `npm run generate` of cdktf-aws-github-oidc. Do not edit: change its constructs or its schema.

# s3_sync. May bring a directory to an S3 bucket, or below a prefix of it.

locals {
  s3_sync_statements = {
    for role_name, role in var.roles : role_name => [
      for set in local.s3_sync_with_arns[role_name] : [
        # May list the keys of S3 objects (seen of aws s3 sync).
        {
          Sid      = "SyncList"
          Action   = ["s3:ListBucket"]
          Resource = length(set.prefix[*]) == 0 ? [set.bucket_arn] : []
        },
        # May list the keys of S3 objects (seen of aws s3 sync).
        {
          Sid       = "SyncListPrefix"
          Action    = ["s3:ListBucket"]
          Resource  = length(set.prefix[*]) > 0 ? [set.bucket_arn] : []
          Condition = { StringEquals = { "s3:prefix" = [for prefix in set.prefix[*] : "${prefix}/"] } }
        },
        # May write objects to S3, also over those that are there (seen of aws s3 sync; a large file is sent in parts, which
        # s3transfer takes back where one fails).
        {
          Sid      = "SyncWrite"
          Action   = ["s3:AbortMultipartUpload", "s3:PutObject"]
          Resource = set.object_arns
        },
        # May delete objects of S3 (seen of aws s3 sync --delete).
        { Sid = "SyncDelete", Action = ["s3:DeleteObject"], Resource = set.delete ? set.object_arns : [] },
        # May encrypt with KMS keys (seen of aws s3 sync --sse aws:kms).
        { Sid = "SyncEncrypt", Action = ["kms:GenerateDataKey"], Resource = set.kms_key[*] },
        # May decrypt objects in S3 with KMS keys (Amazon S3 User Guide, "Uploading an object using multipart upload").
        {
          Sid       = "SyncDecrypt"
          Action    = ["kms:Decrypt"]
          Resource  = set.kms_key[*]
          Condition = { StringLike = { "kms:ViaService" = [for key in set.kms_key[*] : "s3.${split(":", key)[3]}.*"] } }
        },
      ]
    ]
  }

  # With what several of its statements or checks need.
  s3_sync_with_arns = {
    for role_name, role in var.roles : role_name => [
      for set in role.s3_sync[*] :
      merge(set, {
        bucket_arn = "${local.arn_prefix.s3}:${set.bucket}"
        object_arns = (
          length(set.prefix[*]) == 0
          ? ["${local.arn_prefix.s3}:${set.bucket}/*"]
          : [for prefix in set.prefix[*] : "${local.arn_prefix.s3}:${set.bucket}/${prefix}/*"]
        )
      })
    ]
  }
}
