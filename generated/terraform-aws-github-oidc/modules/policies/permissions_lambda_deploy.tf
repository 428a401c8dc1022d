# Written by `npm run generate` of cdktf-aws-github-oidc. Do not edit: change its constructs or its schema.

# lambda_deploy. May change the code and the configuration of these Lambda functions, publish versions and move aliases.

locals {
  lambda_deploy_statements = {
    for role_name, role in var.roles : role_name => [
      for set in local.lambda_deploy_with_arns[role_name] : [
        # May read Lambda functions, their code and environment variables included (seen of aws-lambda-deploy and of the AWS CLI,
        # waiting included).
        {
          Sid      = "ReadFunctions"
          Action   = ["lambda:GetFunction", "lambda:GetFunctionConfiguration"]
          Resource = flatten([for arn in set.function_arns : [arn, "${arn}:*"]])
        },
        # May change the code of Lambda functions, and so run any code as their roles, and move their aliases (seen of
        # aws-lambda-deploy and of the AWS CLI; Service Authorization Reference, AWS Lambda: on the function, those of aliases too).
        {
          Sid = "DeployFunctions"
          Action = [
            "lambda:CreateAlias",
            "lambda:GetAlias",
            "lambda:PublishVersion",
            "lambda:UpdateAlias",
            "lambda:UpdateFunctionCode",
            "lambda:UpdateFunctionConfiguration",
          ]
          Resource = set.function_arns
        },
        # May create Lambda functions (seen of aws-lambda-deploy where the function is not there).
        {
          Sid      = "CreateFunctions"
          Action   = ["lambda:CreateFunction"]
          Resource = set.create ? set.function_arns : []
        },
        # May run any code as these roles in Lambda functions (a check without a call of its own: IAM User Guide, "Grant permissions
        # to pass a role").
        {
          Sid       = "PassFunctionRoles"
          Action    = ["iam:PassRole"]
          Resource  = [for name in set.pass_roles : startswith(name, "arn:") ? name : "${local.arn_prefix.iam}:role/${name}"]
          Condition = { StringEquals = { "iam:PassedToService" = "lambda.amazonaws.com" } }
        },
        # May publish versions of Lambda layers (Service Authorization Reference, AWS Lambda: on the layer).
        {
          Sid      = "PublishLayers"
          Action   = ["lambda:PublishLayerVersion"]
          Resource = [for name in set.layers : startswith(name, "arn:") ? name : "${local.arn_prefix.lambda}:layer:${name}"]
        },
        # May read Lambda layers and give them to functions (mhart/git-lambda-layer, issue 4).
        {
          Sid    = "UseLayers"
          Action = ["lambda:GetLayerVersion"]
          Resource = [
            for arn in [
              for name in concat(set.layers, set.use_layers) :
              startswith(name, "arn:") ? name : "${local.arn_prefix.lambda}:layer:${name}"
            ] :
            "${arn}:*"
          ]
        },
        # May list the keys of S3 objects (seen of aws-lambda-deploy, whose HeadBucket it is).
        {
          Sid      = "FindArtifactBucket"
          Action   = ["s3:ListBucket"]
          Resource = [for bucket in set.artifact_bucket[*] : "${local.arn_prefix.s3}:${bucket}"]
        },
        # May read and write objects of S3 (seen of aws-lambda-deploy and of the AWS CLI).
        {
          Sid      = "WriteArtifacts"
          Action   = ["s3:AbortMultipartUpload", "s3:GetObject", "s3:PutObject"]
          Resource = [for bucket in set.artifact_bucket[*] : "${local.arn_prefix.s3}:${bucket}/${set.artifact_prefix}*"]
        },
        # May encrypt and decrypt objects in S3 with KMS keys (Amazon S3 User Guide, "Using server-side encryption with AWS KMS
        # keys").
        {
          Sid       = "EncryptArtifacts"
          Action    = ["kms:Decrypt", "kms:GenerateDataKey"]
          Resource  = set.artifact_kms_key[*]
          Condition = { StringLike = { "kms:ViaService" = "s3.*" } }
        },
      ]
    ]
  }

  # With what several of its statements or checks need.
  lambda_deploy_with_arns = {
    for role_name, role in var.roles : role_name => [
      for set in role.lambda_deploy[*] :
      merge(set, {
        function_arns = [for name in set.functions : startswith(name, "arn:") ? name : "${local.arn_prefix.lambda}:function:${name}"]
      })
    ]
  }
}
