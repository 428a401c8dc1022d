# Written by `npm run generate` of cdktf-aws-github-oidc. Do not edit: change its constructs or its schema.

# cloudformation_deploy. May create and change these CloudFormation stacks, only through the execution role.

locals {
  cloudformation_deploy_statements = {
    for role_name, role in var.roles : role_name => [
      for set in local.cloudformation_deploy_with_arns[role_name] : [
        # May create and change CloudFormation stacks by a named role (seen of the AWS CLI; other tools by their sources).
        {
          Sid       = "DeployStacks"
          Action    = ["cloudformation:CreateChangeSet", "cloudformation:CreateStack", "cloudformation:UpdateStack"]
          Resource  = set.stack_arns
          Condition = { StringEquals = { "cloudformation:RoleArn" = [set.execution_role_arn] } }
        },
        # May execute and delete change sets of CloudFormation stacks (seen of the AWS CLI; other tools by their sources).
        {
          Sid      = "ExecuteChangeSets"
          Action   = ["cloudformation:DeleteChangeSet", "cloudformation:ExecuteChangeSet"]
          Resource = set.stack_arns
        },
        # May do all that these roles may, by CloudFormation templates (a check without a call of its own: IAM User Guide, "Grant
        # permissions to pass a role").
        {
          Sid       = "PassExecutionRole"
          Action    = ["iam:PassRole"]
          Resource  = [set.execution_role_arn]
          Condition = { StringEquals = { "iam:PassedToService" = "cloudformation.amazonaws.com" } }
        },
        # May read CloudFormation stacks, their outputs and events (seen of the AWS CLI; other tools by their sources, waiting
        # included).
        {
          Sid = "WatchStacks"
          Action = [
            "cloudformation:DescribeChangeSet",
            "cloudformation:DescribeEvents",
            "cloudformation:DescribeStackEvents",
            "cloudformation:DescribeStacks",
            "cloudformation:GetTemplateSummary",
            "cloudformation:ListStackResources",
          ]
          Resource = set.stack_arns
        },
        # May validate CloudFormation templates (seen of the AWS CLI; the Serverless Framework, by its source; Service Authorization
        # Reference, AWS CloudFormation: no resource type).
        { Sid = "ValidateTemplates", Action = ["cloudformation:ValidateTemplate"], Resource = ["*"] },
        # May use transforms in CloudFormation templates (aws/serverless-application-model, issue 179).
        {
          Sid    = "UseTransforms"
          Action = ["cloudformation:CreateChangeSet"]
          Resource = [
            for name in set.transforms :
            (
              startswith(name, "arn:")
              ? name
              : "arn:${var.place.partition}:cloudformation:${var.place.region}:aws:transform/${name}"
            )
          ]
        },
        # May find buckets of S3 and list what is in them (the Serverless Framework, by its source).
        {
          Sid      = "ListArtifacts"
          Action   = ["s3:GetBucketLocation", "s3:ListBucket"]
          Resource = set.delete_artifacts ? [for bucket in set.artifact_bucket[*] : "${local.arn_prefix.s3}:${bucket}"] : []
        },
        # May delete objects of S3 (the Serverless Framework, by its source: it keeps those of five deploys).
        {
          Sid    = "DeleteArtifacts"
          Action = ["s3:DeleteObject"]
          Resource = (
            set.delete_artifacts
            ? [for bucket in set.artifact_bucket[*] : "${local.arn_prefix.s3}:${bucket}/${set.artifact_prefix}*"]
            : []
          )
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
  cloudformation_deploy_with_arns = {
    for role_name, role in var.roles : role_name => [
      for set in role.cloudformation_deploy[*] :
      merge(set, {
        stack_arns = [
          for name in set.stacks :
          (
            startswith(name, "arn:")
            ? "${split("/", name)[0]}/${split("/", name)[1]}/*"
            : "${local.arn_prefix.cloudformation}:stack/${name}/*"
          )
        ]
        execution_role_arn = startswith(set.execution_role, "arn:") ? set.execution_role : "${local.arn_prefix.iam}:role/${set.execution_role}"
      })
    ]
  }
}
