# Written by `npm run generate` of cdktf-aws-github-oidc. Do not edit: change its constructs or its schema.

# What they may do: a row for each statement. A row without resources is left out; "*" only where AWS knows no resource.

locals {
  ecs_cluster = (
    startswith(join("", var.role.ecs_deploy[*].cluster), "arn:")
    ? join("", var.role.ecs_deploy[*].cluster)
    : "arn:${var.place.partition}:ecs:${var.place.region}:${var.place.account_id}:cluster/${join("", var.role.ecs_deploy[*].cluster)}"
  )

  # Whether AWS checks the family with a revision or without one is not documented; both name the same family.
  ecs_task_definitions = flatten([
    for family in distinct([
      for family in flatten(var.role.ecs_deploy[*].task_families) :
      "${replace(local.ecs_cluster, "/:cluster/.*$/", ":task-definition/")}${family}"
    ]) :
    ["${family}:*", family]
  ])

  permission_policy = jsonencode({
    Version = "2012-10-17"
    Statement = [
      for statement in [
        # May log in to ECR (Service Authorization Reference, Amazon ECR: GetAuthorizationToken has no resource type).
        {
          Sid      = "EcrLogin"
          Action   = ["ecr:GetAuthorizationToken"]
          Resource = var.role.ecr_pull != null || var.role.ecr_push != null ? ["*"] : []
        },
        # May pull images from ECR (Amazon ECR User Guide, "IAM permissions for pulling an image").
        {
          Sid    = "EcrPull"
          Action = ["ecr:BatchGetImage", "ecr:GetDownloadUrlForLayer"]
          Resource = distinct([
            for name in flatten(var.role.ecr_pull[*].repositories) :
            (
              startswith(name, "arn:")
              ? name
              : "arn:${var.place.partition}:ecr:${var.place.region}:${var.place.account_id}:repository/${name}"
            )
          ])
        },
        # May push images to ECR (Amazon ECR User Guide, "IAM permissions for pushing an image").
        {
          Sid = "EcrPush"
          Action = [
            "ecr:BatchCheckLayerAvailability",
            "ecr:BatchGetImage",
            "ecr:CompleteLayerUpload",
            "ecr:InitiateLayerUpload",
            "ecr:PutImage",
            "ecr:UploadLayerPart",
          ]
          Resource = distinct([
            for name in flatten(var.role.ecr_push[*].repositories) :
            (
              startswith(name, "arn:")
              ? name
              : "arn:${var.place.partition}:ecr:${var.place.region}:${var.place.account_id}:repository/${name}"
            )
          ])
        },
        # May read every task definition of the account, environment variables in them included (amazon-ecs-render-task-definition
        # and the AWS CLI download the current one with it; Service Authorization Reference, Amazon ECS: no resource type).
        {
          Sid      = "ReadTaskDefinitions"
          Action   = ["ecs:DescribeTaskDefinition"]
          Resource = var.role.ecs_deploy != null ? ["*"] : []
        },
        # May register task definitions (seen of amazon-ecs-deploy-task-definition).
        {
          Sid      = "RegisterTaskDefinition"
          Action   = ["ecs:RegisterTaskDefinition"]
          Resource = local.ecs_task_definitions
        },
        # May tag task definitions as they are registered (Amazon ECS Developer Guide, "Grant permission to tag resources on
        # creation").
        {
          Sid       = "TagTaskDefinitionOnRegister"
          Action    = ["ecs:TagResource"]
          Resource  = anytrue(var.role.ecs_deploy[*].tag_task_definition) ? local.ecs_task_definitions : []
          Condition = { StringEquals = { "ecs:CreateAction" = "RegisterTaskDefinition" } }
        },
        # May run any code as these roles in ECS tasks (a check without a call of its own: IAM User Guide, "Grant permissions to
        # pass a role").
        {
          Sid    = "PassTaskRoles"
          Action = ["iam:PassRole"]
          Resource = distinct([
            for name in flatten(var.role.ecs_deploy[*].pass_roles) :
            startswith(name, "arn:") ? name : "arn:${var.place.partition}:iam::${var.place.account_id}:role/${name}"
          ])
          Condition = { StringEquals = { "iam:PassedToService" = "ecs-tasks.amazonaws.com" } }
        },
        # May update and watch ECS services (seen of amazon-ecs-deploy-task-definition, waiting included).
        {
          Sid    = "DeployService"
          Action = ["ecs:DescribeServices", "ecs:UpdateService"]
          Resource = distinct([
            for name in flatten(var.role.ecs_deploy[*].services) :
            startswith(name, "arn:") ? name : "${replace(local.ecs_cluster, ":cluster/", ":service/")}/${name}"
          ])
        },
        # May list the keys of S3 objects (seen of aws s3 sync).
        {
          Sid    = "SyncList"
          Action = ["s3:ListBucket"]
          Resource = (
            var.role.s3_sync != null && length(compact(var.role.s3_sync[*].prefix)) == 0
            ? ["arn:${var.place.partition}:s3:::${join("", var.role.s3_sync[*].bucket)}"]
            : []
          )
        },
        # May list the keys of S3 objects (seen of aws s3 sync).
        {
          Sid    = "SyncListPrefix"
          Action = ["s3:ListBucket"]
          Resource = (
            length(compact(var.role.s3_sync[*].prefix)) > 0
            ? ["arn:${var.place.partition}:s3:::${join("", var.role.s3_sync[*].bucket)}"]
            : []
          )
          Condition = {
            StringEquals = { "s3:prefix" = [for prefix in compact(var.role.s3_sync[*].prefix) : "${prefix}/"] }
          }
        },
        # May write objects to S3, also over those that are there (seen of aws s3 sync; a large file is sent in parts, which
        # s3transfer takes back where one fails).
        {
          Sid    = "SyncWrite"
          Action = ["s3:AbortMultipartUpload", "s3:PutObject"]
          Resource = concat(
            (
              var.role.s3_sync != null && length(compact(var.role.s3_sync[*].prefix)) == 0
              ? ["arn:${var.place.partition}:s3:::${join("", var.role.s3_sync[*].bucket)}/*"]
              : []
            ),
            [
              for prefix in compact(var.role.s3_sync[*].prefix) :
              "arn:${var.place.partition}:s3:::${join("", var.role.s3_sync[*].bucket)}/${prefix}/*"
            ],
          )
        },
        # May delete objects of S3 (seen of aws s3 sync --delete).
        {
          Sid    = "SyncDelete"
          Action = ["s3:DeleteObject"]
          Resource = (
            anytrue(var.role.s3_sync[*].delete)
            ? concat(
              (
                var.role.s3_sync != null && length(compact(var.role.s3_sync[*].prefix)) == 0
                ? ["arn:${var.place.partition}:s3:::${join("", var.role.s3_sync[*].bucket)}/*"]
                : []
              ),
              [
                for prefix in compact(var.role.s3_sync[*].prefix) :
                "arn:${var.place.partition}:s3:::${join("", var.role.s3_sync[*].bucket)}/${prefix}/*"
              ],
            )
            : []
          )
        },
        # May let S3 encrypt objects with KMS keys (Amazon S3 User Guide, "Using server-side encryption with AWS KMS keys", and
        # "Uploading an object using multipart upload").
        {
          Sid      = "SyncEncrypt"
          Action   = ["kms:Decrypt", "kms:GenerateDataKey"]
          Resource = compact(var.role.s3_sync[*].kms_key)
          Condition = {
            StringLike = {
              "kms:ViaService" = [for key in compact(var.role.s3_sync[*].kms_key) : "s3.${split(":", key)[3]}.*"]
            }
          }
        },
        # May invalidate what CloudFront has cached, and wait for it (seen of aws cloudfront create-invalidation and aws cloudfront
        # wait invalidation-completed).
        {
          Sid    = "Invalidate"
          Action = ["cloudfront:CreateInvalidation", "cloudfront:GetInvalidation"]
          Resource = distinct([
            for name in flatten(var.role.cloudfront_invalidate[*].distributions) :
            (
              startswith(name, "arn:")
              ? name
              : "arn:${var.place.partition}:cloudfront::${var.place.account_id}:distribution/${name}"
            )
          ])
        },
        # May read parameters of Systems Manager (seen of aws ssm get-parameter and get-parameters; the name of a parameter is in
        # its ARN without the slash before it).
        {
          Sid    = "ReadParameters"
          Action = ["ssm:GetParameter", "ssm:GetParameters"]
          Resource = distinct(concat(
            [
              for name in flatten(var.role.ssm_read[*].parameters) :
              (
                startswith(name, "arn:")
                ? name
                : "arn:${var.place.partition}:ssm:${var.place.region}:${var.place.account_id}:parameter${startswith(name, "/") ? name : "/${name}"}"
              )
            ],
            [
              for path in flatten(var.role.ssm_read[*].paths) :
              "arn:${var.place.partition}:ssm:${var.place.region}:${var.place.account_id}:parameter${path}/*"
            ],
          ))
        },
        # May read all parameters of Systems Manager below a path (seen of aws ssm get-parameters-by-path: AWS checks the path that
        # is asked for, and no parameter below it).
        {
          Sid    = "ReadParametersByPath"
          Action = ["ssm:GetParametersByPath"]
          Resource = distinct(concat(
            [
              for path in flatten(var.role.ssm_read[*].paths) :
              "arn:${var.place.partition}:ssm:${var.place.region}:${var.place.account_id}:parameter${path}"
            ],
            [
              for path in flatten(var.role.ssm_read[*].paths) :
              "arn:${var.place.partition}:ssm:${var.place.region}:${var.place.account_id}:parameter${path}/*"
            ],
          ))
        },
        # May let Systems Manager decrypt parameters with KMS keys (AWS Systems Manager User Guide, "How AWS Systems Manager
        # Parameter Store uses AWS KMS": the encryption context).
        {
          Sid      = "DecryptParameters"
          Action   = ["kms:Decrypt"]
          Resource = compact(var.role.ssm_read[*].kms_key)
          Condition = {
            StringLike = {
              "kms:EncryptionContext:PARAMETER_ARN" = distinct(concat(
                [
                  for name in flatten(var.role.ssm_read[*].parameters) :
                  (
                    startswith(name, "arn:")
                    ? name
                    : "arn:${var.place.partition}:ssm:${var.place.region}:${var.place.account_id}:parameter${startswith(name, "/") ? name : "/${name}"}"
                  )
                ],
                [
                  for path in flatten(var.role.ssm_read[*].paths) :
                  "arn:${var.place.partition}:ssm:${var.place.region}:${var.place.account_id}:parameter${path}/*"
                ],
              ))
              "kms:ViaService" = [for key in compact(var.role.ssm_read[*].kms_key) : "ssm.${split(":", key)[3]}.*"]
            }
          }
        },
        # May read secrets of Secrets Manager (seen of aws secretsmanager get-secret-value and of aws-secretsmanager-get-secrets).
        {
          Sid    = "ReadSecrets"
          Action = ["secretsmanager:GetSecretValue"]
          Resource = distinct(concat(
            [
              for name in flatten(var.role.secrets_read[*].secrets) :
              (
                startswith(name, "arn:")
                ? name
                : "arn:${var.place.partition}:secretsmanager:${var.place.region}:${var.place.account_id}:secret:${name}-??????"
              )
            ],
            [
              for prefix in flatten(var.role.secrets_read[*].prefixes) :
              "arn:${var.place.partition}:secretsmanager:${var.place.region}:${var.place.account_id}:secret:${prefix}*"
            ],
          ))
        },
        # May list every secret of the account and region by name, description and tags, without what it holds (seen of
        # aws-secretsmanager-get-secrets with a prefix; Service Authorization Reference, AWS Secrets Manager: no resource type).
        {
          Sid      = "ListSecrets"
          Action   = ["secretsmanager:ListSecrets"]
          Resource = length(flatten(var.role.secrets_read[*].prefixes)) > 0 ? ["*"] : []
        },
        # May let Secrets Manager decrypt secrets with KMS keys (AWS Secrets Manager User Guide, "Secret encryption and decryption
        # in AWS Secrets Manager").
        {
          Sid      = "DecryptSecrets"
          Action   = ["kms:Decrypt"]
          Resource = compact(var.role.secrets_read[*].kms_key)
          Condition = {
            StringLike = {
              "kms:ViaService" = [for key in compact(var.role.secrets_read[*].kms_key) : "secretsmanager.${split(":", key)[3]}.*"]
            }
          }
        },
        # May look for Terraform states (Terraform documentation, "Backend Type: s3"; seen with Terraform 1.11.4).
        {
          Sid    = "StateList"
          Action = ["s3:ListBucket"]
          Resource = (
            var.role.terraform_plan != null
            ? ["arn:${var.place.partition}:s3:::${join("", var.role.terraform_plan[*].state_bucket)}"]
            : []
          )
          Condition = {
            StringEquals = { "s3:prefix" = concat(["env:/"], flatten(var.role.terraform_plan[*].state_keys)) }
          }
        },
        # May read Terraform states, secrets in them included (Terraform documentation, "Backend Type: s3"; seen with Terraform
        # 1.11.4).
        {
          Sid    = "StateRead"
          Action = ["s3:GetObject"]
          Resource = [
            for key in flatten(var.role.terraform_plan[*].state_keys) :
            "arn:${var.place.partition}:s3:::${join("", var.role.terraform_plan[*].state_bucket)}/${key}"
          ]
        },
        # May lock Terraform states (Terraform documentation, "Backend Type: s3"; seen with Terraform 1.11.4).
        {
          Sid    = "StateLock"
          Action = ["s3:DeleteObject", "s3:GetObject", "s3:PutObject"]
          Resource = (
            anytrue(var.role.terraform_plan[*].lock)
            ? [
              for key in flatten(var.role.terraform_plan[*].state_keys) :
              "arn:${var.place.partition}:s3:::${join("", var.role.terraform_plan[*].state_bucket)}/${key}.tflock"
            ]
            : []
          )
        },
        # May decrypt with KMS keys (Amazon S3 User Guide, "Using server-side encryption with AWS KMS keys").
        {
          Sid      = "StateDecrypt"
          Action   = ["kms:Decrypt"]
          Resource = compact(var.role.terraform_plan[*].kms_key)
        },
        # May encrypt with KMS keys (Amazon S3 User Guide, "Using server-side encryption with AWS KMS keys").
        {
          Sid      = "LockEncrypt"
          Action   = ["kms:GenerateDataKey"]
          Resource = anytrue(var.role.terraform_plan[*].lock) ? compact(var.role.terraform_plan[*].kms_key) : []
        },
        # May read OIDC providers (what hashicorp/aws 5.100 calls to refresh them).
        {
          Sid      = "ReadProvider"
          Action   = ["iam:GetOpenIDConnectProvider"]
          Resource = var.role.terraform_plan != null ? [var.place.oidc_provider_arn] : []
        },
        # May read roles and their policies (what hashicorp/aws 5.100 calls to refresh them).
        {
          Sid    = "ReadRoles"
          Action = ["iam:GetRole", "iam:GetRolePolicy", "iam:ListAttachedRolePolicies", "iam:ListRolePolicies"]
          Resource = (
            var.role.terraform_plan != null
            ? [for path in var.role_paths : "arn:${var.place.partition}:iam::${var.place.account_id}:role${path}*"]
            : []
          )
        },
      ] :
      merge({ Effect = "Allow" }, statement) if length(statement.Resource) > 0
    ]
  })
}
