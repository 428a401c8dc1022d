# Written by `npm run generate` of cdktf-aws-github-oidc. Do not edit: change its constructs or its schema.

# What they may do: a row for each statement. A row without resources is left out; "*" only where AWS knows no resource.

locals {
  role_paths    = distinct([for role in values(var.roles) : role.path])
  bounded_roles = [for role_name, role in var.roles : role_name if role.generate_boundary]
  split_roles   = [for role_name, role in var.roles : role_name if role.split_permissions]
}

locals {
  ecs_deploy = {
    for role_name, role in var.roles : role_name => [
      for ecs_deploy in role.ecs_deploy[*] :
      merge(ecs_deploy, {
        arn = (
          startswith(ecs_deploy.cluster, "arn:")
          ? replace(ecs_deploy.cluster, "/:cluster/.*$/", "")
          : "arn:${var.place.partition}:ecs:${var.place.region}:${var.place.account_id}"
        )
        cluster_name = replace(ecs_deploy.cluster, "/^.*:cluster//", "")
      })
    ]
  }

  ecs_run_task = {
    for role_name, role in var.roles : role_name => [
      for ecs_run_task in role.ecs_run_task[*] :
      merge(ecs_run_task, {
        arn = (
          startswith(ecs_run_task.cluster, "arn:")
          ? replace(ecs_run_task.cluster, "/:cluster/.*$/", "")
          : "arn:${var.place.partition}:ecs:${var.place.region}:${var.place.account_id}"
        )
        cluster_name = replace(ecs_run_task.cluster, "/^.*:cluster//", "")
      })
    ]
  }

  codedeploy_ecs = {
    for role_name, role in var.roles : role_name => [
      for codedeploy_ecs in role.codedeploy_ecs[*] :
      merge(codedeploy_ecs, {
        arn = (
          startswith(codedeploy_ecs.cluster, "arn:")
          ? replace(codedeploy_ecs.cluster, "/:cluster/.*$/", "")
          : "arn:${var.place.partition}:ecs:${var.place.region}:${var.place.account_id}"
        )
        cluster_name = replace(codedeploy_ecs.cluster, "/^.*:cluster//", "")
      })
    ]
  }

  lambda_deploy = {
    for role_name, role in var.roles : role_name => [
      for lambda_deploy in role.lambda_deploy[*] :
      merge(lambda_deploy, {
        function_arns = [
          for name in lambda_deploy.functions :
          (
            startswith(name, "arn:")
            ? name
            : "arn:${var.place.partition}:lambda:${var.place.region}:${var.place.account_id}:function:${name}"
          )
        ]
      })
    ]
  }

  cloudformation_deploy = {
    for role_name, role in var.roles : role_name => [
      for cloudformation_deploy in role.cloudformation_deploy[*] :
      merge(cloudformation_deploy, {
        stack_arns = [
          for name in cloudformation_deploy.stacks :
          (
            startswith(name, "arn:")
            ? "${split("/", name)[0]}/${split("/", name)[1]}/*"
            : "arn:${var.place.partition}:cloudformation:${var.place.region}:${var.place.account_id}:stack/${name}/*"
          )
        ]
        execution_role_arn = (
          startswith(cloudformation_deploy.execution_role, "arn:")
          ? cloudformation_deploy.execution_role
          : "arn:${var.place.partition}:iam::${var.place.account_id}:role/${cloudformation_deploy.execution_role}"
        )
      })
    ]
  }

  # What each set allows, of the sets that the role has, and the role's own statements.
  statements = {
    for role_name, role in var.roles : role_name => concat(
      flatten([
        [
          for ecr_pull in role.ecr_pull[*] : [
            # May log in to ECR (Service Authorization Reference, Amazon ECR: GetAuthorizationToken has no resource type).
            { Sid = "EcrLogin", Action = ["ecr:GetAuthorizationToken"], Resource = ["*"] },
            # May pull images from ECR (Amazon ECR User Guide, "IAM permissions for pulling an image").
            {
              Sid    = "EcrPull"
              Action = ["ecr:BatchGetImage", "ecr:GetDownloadUrlForLayer"]
              Resource = [
                for name in ecr_pull.repositories :
                (
                  startswith(name, "arn:")
                  ? name
                  : "arn:${var.place.partition}:ecr:${var.place.region}:${var.place.account_id}:repository/${name}"
                )
              ]
            },
          ]
        ],
        [
          for ecr_push in role.ecr_push[*] : [
            # May log in to ECR (Service Authorization Reference, Amazon ECR: GetAuthorizationToken has no resource type).
            { Sid = "EcrLogin", Action = ["ecr:GetAuthorizationToken"], Resource = ["*"] },
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
              Resource = [
                for name in ecr_push.repositories :
                (
                  startswith(name, "arn:")
                  ? name
                  : "arn:${var.place.partition}:ecr:${var.place.region}:${var.place.account_id}:repository/${name}"
                )
              ]
            },
          ]
        ],
        [
          for ecr_create_repository in role.ecr_create_repository[*] : [
            # May look for ECR repositories and create them (Service Authorization Reference, Amazon ECR: both have the repository
            # as their resource, by its name).
            {
              Sid    = "EcrCreate"
              Action = ["ecr:CreateRepository", "ecr:DescribeRepositories"]
              Resource = [
                for name in ecr_create_repository.repositories :
                (
                  startswith(name, "arn:")
                  ? name
                  : "arn:${var.place.partition}:ecr:${var.place.region}:${var.place.account_id}:repository/${name}"
                )
              ]
            },
            # May tag ECR repositories (Service Authorization Reference, Amazon ECR: there is no key by which a tag on creation is
            # told from a later one).
            {
              Sid    = "EcrTag"
              Action = ["ecr:TagResource"]
              Resource = (
                ecr_create_repository.tag_repositories
                ? [
                  for name in ecr_create_repository.repositories :
                  (
                    startswith(name, "arn:")
                    ? name
                    : "arn:${var.place.partition}:ecr:${var.place.region}:${var.place.account_id}:repository/${name}"
                  )
                ]
                : []
              )
            },
          ]
        ],
        [
          for ecs_deploy in local.ecs_deploy[role_name] : [
            # May read every task definition of the account, environment variables in them included
            # (amazon-ecs-render-task-definition and the AWS CLI download the current one with it; Service Authorization Reference,
            # Amazon ECS: no resource type).
            {
              Sid      = "ReadTaskDefinitions"
              Action   = ["ecs:DescribeTaskDefinition"]
              Resource = ecs_deploy.read_task_definitions ? ["*"] : []
            },
            # May register task definitions (seen of amazon-ecs-deploy-task-definition).
            {
              Sid    = "RegisterTaskDefinition"
              Action = ["ecs:RegisterTaskDefinition"]
              Resource = flatten([
                for family in ecs_deploy.task_families :
                ["${ecs_deploy.arn}:task-definition/${family}:*", "${ecs_deploy.arn}:task-definition/${family}"]
              ])
            },
            # May tag task definitions as they are registered (Amazon ECS Developer Guide, "Grant permission to tag resources on
            # creation").
            {
              Sid    = "TagTaskDefinitionOnRegister"
              Action = ["ecs:TagResource"]
              Resource = (
                ecs_deploy.tag_task_definition
                ? flatten([
                  for family in ecs_deploy.task_families :
                  ["${ecs_deploy.arn}:task-definition/${family}:*", "${ecs_deploy.arn}:task-definition/${family}"]
                ])
                : []
              )
              Condition = { StringEquals = { "ecs:CreateAction" = "RegisterTaskDefinition" } }
            },
            # May run any code as these roles in ECS tasks (a check without a call of its own: IAM User Guide, "Grant permissions to
            # pass a role").
            {
              Sid    = "PassTaskRoles"
              Action = ["iam:PassRole"]
              Resource = [
                for name in ecs_deploy.pass_roles :
                startswith(name, "arn:") ? name : "arn:${var.place.partition}:iam::${var.place.account_id}:role/${name}"
              ]
              Condition = { StringEquals = { "iam:PassedToService" = "ecs-tasks.amazonaws.com" } }
            },
            # May let ECS act as these roles on volumes, load balancers and deployment hooks (a check without a call of its own: IAM
            # User Guide, "Grant permissions to pass a role").
            {
              Sid    = "PassInfrastructureRoles"
              Action = ["iam:PassRole"]
              Resource = [
                for name in ecs_deploy.infrastructure_roles :
                startswith(name, "arn:") ? name : "arn:${var.place.partition}:iam::${var.place.account_id}:role/${name}"
              ]
              Condition = { StringEquals = { "iam:PassedToService" = "ecs.amazonaws.com" } }
            },
            # May watch ECS services (seen of amazon-ecs-deploy-task-definition, which asks for the deployment controller first, and
            # of its waiting).
            {
              Sid    = "WatchServices"
              Action = ["ecs:DescribeServices"]
              Resource = [
                for name in ecs_deploy.services :
                startswith(name, "arn:") ? name : "${ecs_deploy.arn}:service/${ecs_deploy.cluster_name}/${name}"
              ]
            },
            # May update ECS services (seen of amazon-ecs-deploy-task-definition).
            {
              Sid    = "DeployService"
              Action = ["ecs:UpdateService"]
              Resource = (
                !ecs_deploy.only_task_families
                ? [
                  for name in ecs_deploy.services :
                  startswith(name, "arn:") ? name : "${ecs_deploy.arn}:service/${ecs_deploy.cluster_name}/${name}"
                ]
                : []
              )
            },
            # May update ECS services (seen of amazon-ecs-deploy-task-definition; Service Authorization Reference, Amazon ECS:
            # UpdateService has the condition key ecs:task-definition).
            {
              Sid    = "DeployServiceOfFamilies"
              Action = ["ecs:UpdateService"]
              Resource = (
                ecs_deploy.only_task_families
                ? [
                  for name in ecs_deploy.services :
                  startswith(name, "arn:") ? name : "${ecs_deploy.arn}:service/${ecs_deploy.cluster_name}/${name}"
                ]
                : []
              )
              Condition = {
                ArnLikeIfExists = {
                  "ecs:task-definition" = flatten([
                    for family in ecs_deploy.task_families :
                    ["${ecs_deploy.arn}:task-definition/${family}:*", "${ecs_deploy.arn}:task-definition/${family}"]
                  ])
                }
              }
            },
            # May list deployments of ECS services (seen of the AWS CLI).
            {
              Sid    = "ListDeployments"
              Action = ["ecs:ListServiceDeployments"]
              Resource = (
                ecs_deploy.watch_deployments
                ? [
                  for name in ecs_deploy.services :
                  startswith(name, "arn:") ? name : "${ecs_deploy.arn}:service/${ecs_deploy.cluster_name}/${name}"
                ]
                : []
              )
            },
            # May watch deployments of ECS services (seen of the AWS CLI; Service Authorization Reference, Amazon ECS: both the
            # service and the deployment are checked).
            {
              Sid    = "WatchDeployments"
              Action = ["ecs:DescribeServiceDeployments"]
              Resource = (
                ecs_deploy.watch_deployments
                ? concat(
                  [
                    for name in ecs_deploy.services :
                    startswith(name, "arn:") ? name : "${ecs_deploy.arn}:service/${ecs_deploy.cluster_name}/${name}"
                  ],
                  [
                    for service in [
                      for name in ecs_deploy.services :
                      startswith(name, "arn:") ? name : "${ecs_deploy.arn}:service/${ecs_deploy.cluster_name}/${name}"
                    ] :
                    "${replace(service, ":service/", ":service-deployment/")}/*"
                  ],
                )
                : []
              )
            },
            # May read revisions of ECS services (seen of the AWS CLI; Service Authorization Reference, Amazon ECS: both the service
            # and the revision are checked).
            {
              Sid    = "ReadRevisions"
              Action = ["ecs:DescribeServiceRevisions"]
              Resource = (
                ecs_deploy.watch_deployments
                ? concat(
                  [
                    for name in ecs_deploy.services :
                    startswith(name, "arn:") ? name : "${ecs_deploy.arn}:service/${ecs_deploy.cluster_name}/${name}"
                  ],
                  [
                    for service in [
                      for name in ecs_deploy.services :
                      startswith(name, "arn:") ? name : "${ecs_deploy.arn}:service/${ecs_deploy.cluster_name}/${name}"
                    ] :
                    "${replace(service, ":service/", ":service-revision/")}/*"
                  ],
                )
                : []
              )
            },
            # May continue and stop deployments of ECS services (seen of the AWS CLI; Service Authorization Reference, Amazon ECS:
            # both the service and the deployment are checked).
            {
              Sid    = "ControlDeployments"
              Action = ["ecs:ContinueServiceDeployment", "ecs:StopServiceDeployment"]
              Resource = (
                ecs_deploy.control_deployments
                ? concat(
                  [
                    for name in ecs_deploy.services :
                    startswith(name, "arn:") ? name : "${ecs_deploy.arn}:service/${ecs_deploy.cluster_name}/${name}"
                  ],
                  [
                    for service in [
                      for name in ecs_deploy.services :
                      startswith(name, "arn:") ? name : "${ecs_deploy.arn}:service/${ecs_deploy.cluster_name}/${name}"
                    ] :
                    "${replace(service, ":service/", ":service-deployment/")}/*"
                  ],
                )
                : []
              )
            },
          ]
        ],
        [
          for ecs_run_task in local.ecs_run_task[role_name] : [
            # May read every task definition of the account, environment variables in them included
            # (amazon-ecs-render-task-definition and the AWS CLI download the current one with it; Service Authorization Reference,
            # Amazon ECS: no resource type).
            {
              Sid      = "ReadTaskDefinitions"
              Action   = ["ecs:DescribeTaskDefinition"]
              Resource = ecs_run_task.register_task_definition && ecs_run_task.read_task_definitions ? ["*"] : []
            },
            # May register task definitions (seen of amazon-ecs-deploy-task-definition).
            {
              Sid    = "RegisterTaskDefinition"
              Action = ["ecs:RegisterTaskDefinition"]
              Resource = (
                ecs_run_task.register_task_definition
                ? flatten([
                  for family in ecs_run_task.task_families :
                  ["${ecs_run_task.arn}:task-definition/${family}:*", "${ecs_run_task.arn}:task-definition/${family}"]
                ])
                : []
              )
            },
            # May tag task definitions as they are registered (Amazon ECS Developer Guide, "Grant permission to tag resources on
            # creation").
            {
              Sid    = "TagTaskDefinitionOnRegister"
              Action = ["ecs:TagResource"]
              Resource = (
                ecs_run_task.register_task_definition && ecs_run_task.tag_task_definition
                ? flatten([
                  for family in ecs_run_task.task_families :
                  ["${ecs_run_task.arn}:task-definition/${family}:*", "${ecs_run_task.arn}:task-definition/${family}"]
                ])
                : []
              )
              Condition = { StringEquals = { "ecs:CreateAction" = "RegisterTaskDefinition" } }
            },
            # May run any code as these roles in ECS tasks (a check without a call of its own: IAM User Guide, "Grant permissions to
            # pass a role").
            {
              Sid    = "PassTaskRoles"
              Action = ["iam:PassRole"]
              Resource = [
                for name in ecs_run_task.pass_roles :
                startswith(name, "arn:") ? name : "arn:${var.place.partition}:iam::${var.place.account_id}:role/${name}"
              ]
              Condition = { StringEquals = { "iam:PassedToService" = "ecs-tasks.amazonaws.com" } }
            },
            # May let ECS act as these roles on volumes, load balancers and deployment hooks (a check without a call of its own: IAM
            # User Guide, "Grant permissions to pass a role").
            {
              Sid    = "PassInfrastructureRoles"
              Action = ["iam:PassRole"]
              Resource = [
                for name in ecs_run_task.infrastructure_roles :
                startswith(name, "arn:") ? name : "arn:${var.place.partition}:iam::${var.place.account_id}:role/${name}"
              ]
              Condition = { StringEquals = { "iam:PassedToService" = "ecs.amazonaws.com" } }
            },
            # May run ECS tasks, with any command (seen of amazon-ecs-deploy-task-definition and of the AWS CLI; Service
            # Authorization Reference, Amazon ECS: the task definition is the resource, the cluster a condition).
            {
              Sid       = "RunTask"
              Action    = ["ecs:RunTask"]
              Resource  = [for family in ecs_run_task.task_families : "${ecs_run_task.arn}:task-definition/${family}:*"]
              Condition = { ArnEquals = { "ecs:cluster" = ["${ecs_run_task.arn}:cluster/${ecs_run_task.cluster_name}"] } }
            },
            # May watch ECS tasks (seen of amazon-ecs-deploy-task-definition and of the AWS CLI, waiting).
            {
              Sid      = "WatchTasks"
              Action   = ["ecs:DescribeTasks"]
              Resource = ["${ecs_run_task.arn}:task/${ecs_run_task.cluster_name}/*"]
            },
            # May tag ECS tasks as they are started (Amazon ECS Developer Guide, "Grant permission to tag resources on creation").
            {
              Sid       = "TagTaskOnRun"
              Action    = ["ecs:TagResource"]
              Resource  = ecs_run_task.tag_tasks ? ["${ecs_run_task.arn}:task/${ecs_run_task.cluster_name}/*"] : []
              Condition = { StringEquals = { "ecs:CreateAction" = "RunTask" } }
            },
            # May stop ECS tasks (seen of the AWS CLI).
            {
              Sid      = "StopTasks"
              Action   = ["ecs:StopTask"]
              Resource = ecs_run_task.stop_tasks ? ["${ecs_run_task.arn}:task/${ecs_run_task.cluster_name}/*"] : []
            },
            # May search logs (seen of the AWS CLI, `aws logs tail` among it; whether the group is checked with `:*` at its end is
            # not documented).
            {
              Sid    = "FilterTaskLogs"
              Action = ["logs:FilterLogEvents"]
              Resource = flatten([
                for group in [
                  for name in ecs_run_task.log_groups :
                  startswith(name, "arn:") ? name : "${replace(ecs_run_task.arn, ":ecs:", ":logs:")}:log-group:${name}"
                ] :
                [group, "${group}:*"]
              ])
            },
            # May read logs (seen of the AWS CLI).
            {
              Sid    = "ReadTaskLogs"
              Action = ["logs:GetLogEvents"]
              Resource = [
                for group in [
                  for name in ecs_run_task.log_groups :
                  startswith(name, "arn:") ? name : "${replace(ecs_run_task.arn, ":ecs:", ":logs:")}:log-group:${name}"
                ] :
                "${group}:log-stream:*"
              ]
            },
          ]
        ],
        [
          for codedeploy_ecs in local.codedeploy_ecs[role_name] : [
            # May read every task definition of the account, environment variables in them included
            # (amazon-ecs-render-task-definition and the AWS CLI download the current one with it; Service Authorization Reference,
            # Amazon ECS: no resource type).
            {
              Sid      = "ReadTaskDefinitions"
              Action   = ["ecs:DescribeTaskDefinition"]
              Resource = codedeploy_ecs.read_task_definitions ? ["*"] : []
            },
            # May register task definitions (seen of amazon-ecs-deploy-task-definition).
            {
              Sid    = "RegisterTaskDefinition"
              Action = ["ecs:RegisterTaskDefinition"]
              Resource = flatten([
                for family in codedeploy_ecs.task_families :
                ["${codedeploy_ecs.arn}:task-definition/${family}:*", "${codedeploy_ecs.arn}:task-definition/${family}"]
              ])
            },
            # May tag task definitions as they are registered (Amazon ECS Developer Guide, "Grant permission to tag resources on
            # creation").
            {
              Sid    = "TagTaskDefinitionOnRegister"
              Action = ["ecs:TagResource"]
              Resource = (
                codedeploy_ecs.tag_task_definition
                ? flatten([
                  for family in codedeploy_ecs.task_families :
                  ["${codedeploy_ecs.arn}:task-definition/${family}:*", "${codedeploy_ecs.arn}:task-definition/${family}"]
                ])
                : []
              )
              Condition = { StringEquals = { "ecs:CreateAction" = "RegisterTaskDefinition" } }
            },
            # May run any code as these roles in ECS tasks (a check without a call of its own: IAM User Guide, "Grant permissions to
            # pass a role").
            {
              Sid    = "PassTaskRoles"
              Action = ["iam:PassRole"]
              Resource = [
                for name in codedeploy_ecs.pass_roles :
                startswith(name, "arn:") ? name : "arn:${var.place.partition}:iam::${var.place.account_id}:role/${name}"
              ]
              Condition = { StringEquals = { "iam:PassedToService" = "ecs-tasks.amazonaws.com" } }
            },
            # May watch ECS services (seen of amazon-ecs-deploy-task-definition, which asks for the deployment controller first, and
            # of its waiting).
            {
              Sid    = "WatchServices"
              Action = ["ecs:DescribeServices"]
              Resource = [
                for name in codedeploy_ecs.services :
                startswith(name, "arn:") ? name : "${codedeploy_ecs.arn}:service/${codedeploy_ecs.cluster_name}/${name}"
              ]
            },
            # May deploy with CodeDeploy, and watch it (seen of amazon-ecs-deploy-task-definition and of `aws ecs deploy`).
            {
              Sid    = "DeployWithCodeDeploy"
              Action = ["codedeploy:CreateDeployment", "codedeploy:GetDeployment", "codedeploy:GetDeploymentGroup"]
              Resource = [
                for name in(
                  length(codedeploy_ecs.deployment_groups) == 0
                  ? [
                    for service in codedeploy_ecs.services :
                    "AppECS-${codedeploy_ecs.cluster_name}-${replace(service, "/^.*//", "")}/DgpECS-${codedeploy_ecs.cluster_name}-${replace(service, "/^.*//", "")}"
                  ]
                  : codedeploy_ecs.deployment_groups
                ) :
                "${replace(codedeploy_ecs.arn, ":ecs:", ":codedeploy:")}:deploymentgroup:${name}"
              ]
            },
            # May read CodeDeploy's deployment configurations (checked as a deployment is created: README of
            # amazon-ecs-deploy-task-definition).
            {
              Sid    = "ReadDeploymentConfigurations"
              Action = ["codedeploy:GetDeploymentConfig"]
              Resource = [
                for name in concat(["CodeDeployDefault.ECS*"], codedeploy_ecs.deployment_configurations) :
                "${replace(codedeploy_ecs.arn, ":ecs:", ":codedeploy:")}:deploymentconfig:${name}"
              ]
            },
            # May read CodeDeploy applications and register revisions of them (the first seen of `aws ecs deploy`, the other checked
            # as a deployment is created: README of amazon-ecs-deploy-task-definition).
            {
              Sid    = "RegisterRevision"
              Action = ["codedeploy:GetApplication", "codedeploy:RegisterApplicationRevision"]
              Resource = [
                for name in(
                  length(codedeploy_ecs.deployment_groups) == 0
                  ? [
                    for service in codedeploy_ecs.services :
                    "AppECS-${codedeploy_ecs.cluster_name}-${replace(service, "/^.*//", "")}"
                  ]
                  : [for group in codedeploy_ecs.deployment_groups : split("/", group)[0]]
                ) :
                "${replace(codedeploy_ecs.arn, ":ecs:", ":codedeploy:")}:application:${name}"
              ]
            },
          ]
        ],
        [
          for s3_sync in role.s3_sync[*] : [
            # May list the keys of S3 objects (seen of aws s3 sync).
            {
              Sid      = "SyncList"
              Action   = ["s3:ListBucket"]
              Resource = length(s3_sync.prefix[*]) == 0 ? ["arn:${var.place.partition}:s3:::${s3_sync.bucket}"] : []
            },
            # May list the keys of S3 objects (seen of aws s3 sync).
            {
              Sid       = "SyncListPrefix"
              Action    = ["s3:ListBucket"]
              Resource  = length(s3_sync.prefix[*]) > 0 ? ["arn:${var.place.partition}:s3:::${s3_sync.bucket}"] : []
              Condition = { StringEquals = { "s3:prefix" = [for prefix in s3_sync.prefix[*] : "${prefix}/"] } }
            },
            # May write objects to S3, also over those that are there (seen of aws s3 sync; a large file is sent in parts, which
            # s3transfer takes back where one fails).
            {
              Sid    = "SyncWrite"
              Action = ["s3:AbortMultipartUpload", "s3:PutObject"]
              Resource = (
                length(s3_sync.prefix[*]) == 0
                ? ["arn:${var.place.partition}:s3:::${s3_sync.bucket}/*"]
                : [for prefix in s3_sync.prefix[*] : "arn:${var.place.partition}:s3:::${s3_sync.bucket}/${prefix}/*"]
              )
            },
            # May delete objects of S3 (seen of aws s3 sync --delete).
            {
              Sid    = "SyncDelete"
              Action = ["s3:DeleteObject"]
              Resource = (
                s3_sync.delete
                ? (
                  length(s3_sync.prefix[*]) == 0
                  ? ["arn:${var.place.partition}:s3:::${s3_sync.bucket}/*"]
                  : [for prefix in s3_sync.prefix[*] : "arn:${var.place.partition}:s3:::${s3_sync.bucket}/${prefix}/*"]
                )
                : []
              )
            },
            # May encrypt with KMS keys (seen of aws s3 sync --sse aws:kms).
            { Sid = "SyncEncrypt", Action = ["kms:GenerateDataKey"], Resource = s3_sync.kms_key[*] },
            # May decrypt objects in S3 with KMS keys (Amazon S3 User Guide, "Uploading an object using multipart upload").
            {
              Sid      = "SyncDecrypt"
              Action   = ["kms:Decrypt"]
              Resource = s3_sync.kms_key[*]
              Condition = {
                StringLike = { "kms:ViaService" = [for key in s3_sync.kms_key[*] : "s3.${split(":", key)[3]}.*"] }
              }
            },
          ]
        ],
        [
          for cloudfront_invalidate in role.cloudfront_invalidate[*] : [
            # May invalidate what CloudFront has cached, and wait for it (seen of aws cloudfront create-invalidation and aws
            # cloudfront wait invalidation-completed).
            {
              Sid    = "Invalidate"
              Action = ["cloudfront:CreateInvalidation", "cloudfront:GetInvalidation"]
              Resource = [
                for name in cloudfront_invalidate.distributions :
                (
                  startswith(name, "arn:")
                  ? name
                  : "arn:${var.place.partition}:cloudfront::${var.place.account_id}:distribution/${name}"
                )
              ]
            },
          ]
        ],
        [
          for ssm_read in role.ssm_read[*] : [
            # May read parameters of Systems Manager (seen of aws ssm get-parameter and get-parameters; the name of a parameter is
            # in its ARN without the slash before it).
            {
              Sid    = "ReadParameters"
              Action = ["ssm:GetParameter", "ssm:GetParameters"]
              Resource = [
                for name in concat(ssm_read.parameters, [for path in ssm_read.paths : "${path}/*"]) :
                (
                  startswith(name, "arn:")
                  ? name
                  : "arn:${var.place.partition}:ssm:${var.place.region}:${var.place.account_id}:parameter${startswith(name, "/") ? name : "/${name}"}"
                )
              ]
            },
            # May read all parameters of Systems Manager below a path (seen of aws ssm get-parameters-by-path: AWS checks the path
            # that is asked for, and no parameter below it).
            {
              Sid    = "ReadParametersByPath"
              Action = ["ssm:GetParametersByPath"]
              Resource = [
                for path in concat(ssm_read.paths, [for path in ssm_read.paths : "${path}/*"]) :
                "arn:${var.place.partition}:ssm:${var.place.region}:${var.place.account_id}:parameter${path}"
              ]
            },
            # May let Systems Manager decrypt parameters with KMS keys (AWS Systems Manager User Guide, "How AWS Systems Manager
            # Parameter Store uses AWS KMS": the encryption context).
            {
              Sid      = "DecryptParameters"
              Action   = ["kms:Decrypt"]
              Resource = ssm_read.kms_key[*]
              Condition = {
                StringLike = {
                  "kms:EncryptionContext:PARAMETER_ARN" = distinct([
                    for name in concat(ssm_read.parameters, [for path in ssm_read.paths : "${path}/*"]) :
                    (
                      startswith(name, "arn:")
                      ? name
                      : "arn:${var.place.partition}:ssm:${var.place.region}:${var.place.account_id}:parameter${startswith(name, "/") ? name : "/${name}"}"
                    )
                  ])
                  "kms:ViaService" = [for key in ssm_read.kms_key[*] : "ssm.${split(":", key)[3]}.*"]
                }
              }
            },
          ]
        ],
        [
          for secrets_read in role.secrets_read[*] : [
            # May read secrets of Secrets Manager (seen of aws secretsmanager get-secret-value and of
            # aws-secretsmanager-get-secrets).
            {
              Sid    = "ReadSecrets"
              Action = ["secretsmanager:GetSecretValue"]
              Resource = [
                for name in concat(
                  [for name in secrets_read.secrets : startswith(name, "arn:") ? name : "${name}-??????"],
                  [for prefix in secrets_read.prefixes : "${prefix}*"],
                ) :
                (
                  startswith(name, "arn:")
                  ? name
                  : "arn:${var.place.partition}:secretsmanager:${var.place.region}:${var.place.account_id}:secret:${name}"
                )
              ]
            },
            # May list every secret of the account and region by name, description and tags, without what it holds (seen of
            # aws-secretsmanager-get-secrets with a prefix; Service Authorization Reference, AWS Secrets Manager: no resource type).
            {
              Sid      = "ListSecrets"
              Action   = ["secretsmanager:ListSecrets"]
              Resource = length(secrets_read.prefixes) > 0 ? ["*"] : []
            },
            # May let Secrets Manager decrypt secrets with KMS keys (AWS Secrets Manager User Guide, "Secret encryption and
            # decryption in AWS Secrets Manager").
            {
              Sid      = "DecryptSecrets"
              Action   = ["kms:Decrypt"]
              Resource = secrets_read.kms_key[*]
              Condition = {
                StringLike = {
                  "kms:ViaService" = [for key in secrets_read.kms_key[*] : "secretsmanager.${split(":", key)[3]}.*"]
                }
              }
            },
          ]
        ],
        [
          for ssm_run_command in role.ssm_run_command[*] : [
            # May run commands on machines as their administrator, through Systems Manager (Service Authorization Reference, AWS
            # Systems Manager: SendCommand is authorized on the document and on each machine).
            {
              Sid    = "RunCommand"
              Action = ["ssm:SendCommand"]
              Resource = concat(
                [
                  for name in ssm_run_command.documents :
                  (
                    startswith(name, "arn:")
                    ? name
                    : (
                      can(regex("^(aws|amazon|amzn)", lower(name)))
                      ? "arn:${var.place.partition}:ssm:${var.place.region}::document/${name}"
                      : "arn:${var.place.partition}:ssm:${var.place.region}:${var.place.account_id}:document/${name}"
                    )
                  )
                ],
                [
                  for id in ssm_run_command.instances :
                  (
                    startswith(id, "mi-")
                    ? "arn:${var.place.partition}:ssm:${var.place.region}:${var.place.account_id}:managed-instance/${id}"
                    : "arn:${var.place.partition}:ec2:${var.place.region}:${var.place.account_id}:instance/${id}"
                  )
                ],
              )
            },
            # May run commands on machines as their administrator, through Systems Manager (AWS Systems Manager User Guide, "Setting
            # up Run Command": access by tags).
            {
              Sid    = "RunCommandByTag"
              Action = ["ssm:SendCommand"]
              Resource = (
                length(values(ssm_run_command.tags)) > 0
                ? [
                  "arn:${var.place.partition}:ec2:${var.place.region}:${var.place.account_id}:instance/*",
                  "arn:${var.place.partition}:ssm:${var.place.region}:${var.place.account_id}:managed-instance/*",
                ]
                : []
              )
              Condition = {
                StringEquals = { for key, value in ssm_run_command.tags : "ssm:resourceTag/${key}" => value }
              }
            },
            # May read what every command of Systems Manager in the account has printed (aws ssm wait command-executed (botocore's
            # waiters), aws ssm list-command-invocations; Service Authorization Reference, AWS Systems Manager: no resource type).
            {
              Sid      = "WatchCommands"
              Action   = ["ssm:GetCommandInvocation", "ssm:ListCommandInvocations"]
              Resource = ["*"]
            },
          ]
        ],
        [
          for lambda_deploy in local.lambda_deploy[role_name] : [
            # May read Lambda functions, their code and environment variables included (seen of aws-lambda-deploy and of the AWS
            # CLI, waiting included).
            {
              Sid      = "ReadFunctions"
              Action   = ["lambda:GetFunction", "lambda:GetFunctionConfiguration"]
              Resource = flatten([for arn in lambda_deploy.function_arns : [arn, "${arn}:*"]])
            },
            # May change the code of Lambda functions, and so run any code as their roles, and move their aliases (seen of
            # aws-lambda-deploy and of the AWS CLI; Service Authorization Reference, AWS Lambda: on the function, those of aliases
            # too).
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
              Resource = lambda_deploy.function_arns
            },
            # May create Lambda functions (seen of aws-lambda-deploy where the function is not there).
            {
              Sid      = "CreateFunctions"
              Action   = ["lambda:CreateFunction"]
              Resource = lambda_deploy.create ? lambda_deploy.function_arns : []
            },
            # May run any code as these roles in Lambda functions (a check without a call of its own: IAM User Guide, "Grant
            # permissions to pass a role").
            {
              Sid    = "PassFunctionRoles"
              Action = ["iam:PassRole"]
              Resource = [
                for name in lambda_deploy.pass_roles :
                startswith(name, "arn:") ? name : "arn:${var.place.partition}:iam::${var.place.account_id}:role/${name}"
              ]
              Condition = { StringEquals = { "iam:PassedToService" = "lambda.amazonaws.com" } }
            },
            # May publish versions of Lambda layers (Service Authorization Reference, AWS Lambda: on the layer).
            {
              Sid    = "PublishLayers"
              Action = ["lambda:PublishLayerVersion"]
              Resource = [
                for name in lambda_deploy.layers :
                (
                  startswith(name, "arn:")
                  ? name
                  : "arn:${var.place.partition}:lambda:${var.place.region}:${var.place.account_id}:layer:${name}"
                )
              ]
            },
            # May read Lambda layers and give them to functions (mhart/git-lambda-layer, issue 4).
            {
              Sid    = "UseLayers"
              Action = ["lambda:GetLayerVersion"]
              Resource = [
                for arn in [
                  for name in concat(lambda_deploy.layers, lambda_deploy.use_layers) :
                  (
                    startswith(name, "arn:")
                    ? name
                    : "arn:${var.place.partition}:lambda:${var.place.region}:${var.place.account_id}:layer:${name}"
                  )
                ] :
                "${arn}:*"
              ]
            },
            # May list the keys of S3 objects (seen of aws-lambda-deploy, whose HeadBucket it is).
            {
              Sid      = "FindArtifactBucket"
              Action   = ["s3:ListBucket"]
              Resource = [for bucket in lambda_deploy.artifact_bucket[*] : "arn:${var.place.partition}:s3:::${bucket}"]
            },
            # May read and write objects of S3 (seen of aws-lambda-deploy and of the AWS CLI).
            {
              Sid    = "WriteArtifacts"
              Action = ["s3:AbortMultipartUpload", "s3:GetObject", "s3:PutObject"]
              Resource = [
                for bucket in lambda_deploy.artifact_bucket[*] :
                "arn:${var.place.partition}:s3:::${bucket}/${lambda_deploy.artifact_prefix}*"
              ]
            },
            # May encrypt and decrypt objects in S3 with KMS keys (Amazon S3 User Guide, "Using server-side encryption with AWS KMS
            # keys").
            {
              Sid       = "EncryptArtifacts"
              Action    = ["kms:Decrypt", "kms:GenerateDataKey"]
              Resource  = lambda_deploy.artifact_kms_key[*]
              Condition = { StringLike = { "kms:ViaService" = "s3.*" } }
            },
          ]
        ],
        [
          for cdk_deploy in role.cdk_deploy[*] : [
            # May deploy any template, with all that the execution role of CDK's bootstrap may (CDK's bootstrap template).
            {
              Sid    = "AssumeCdkDeployRoles"
              Action = ["sts:AssumeRole"]
              Resource = (
                !cdk_deploy.lookup_only
                ? flatten([
                  for environment in setproduct(
                    length(cdk_deploy.accounts) > 0 ? cdk_deploy.accounts : [var.place.account_id],
                    length(cdk_deploy.regions) > 0 ? cdk_deploy.regions : [var.place.region],
                    ) : [
                    "arn:${var.place.partition}:iam::${environment[0]}:role/cdk-${cdk_deploy.qualifier}-deploy-role-${environment[0]}-${environment[1]}",
                    "arn:${var.place.partition}:iam::${environment[0]}:role/cdk-${cdk_deploy.qualifier}-file-publishing-role-${environment[0]}-${environment[1]}",
                    "arn:${var.place.partition}:iam::${environment[0]}:role/cdk-${cdk_deploy.qualifier}-image-publishing-role-${environment[0]}-${environment[1]}",
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
                  length(cdk_deploy.accounts) > 0 ? cdk_deploy.accounts : [var.place.account_id],
                  length(cdk_deploy.regions) > 0 ? cdk_deploy.regions : [var.place.region],
                  ) : [
                  "arn:${var.place.partition}:iam::${environment[0]}:role/cdk-${cdk_deploy.qualifier}-lookup-role-${environment[0]}-${environment[1]}",
                ]
              ])
            },
          ]
        ],
        [
          for cloudformation_deploy in local.cloudformation_deploy[role_name] : [
            # May create and change CloudFormation stacks by a named role (seen of the AWS CLI; other tools by their sources).
            {
              Sid       = "DeployStacks"
              Action    = ["cloudformation:CreateChangeSet", "cloudformation:CreateStack", "cloudformation:UpdateStack"]
              Resource  = cloudformation_deploy.stack_arns
              Condition = { StringEquals = { "cloudformation:RoleArn" = [cloudformation_deploy.execution_role_arn] } }
            },
            # May execute and delete change sets of CloudFormation stacks (seen of the AWS CLI; other tools by their sources).
            {
              Sid      = "ExecuteChangeSets"
              Action   = ["cloudformation:DeleteChangeSet", "cloudformation:ExecuteChangeSet"]
              Resource = cloudformation_deploy.stack_arns
            },
            # May do all that these roles may, by CloudFormation templates (a check without a call of its own: IAM User Guide,
            # "Grant permissions to pass a role").
            {
              Sid       = "PassExecutionRole"
              Action    = ["iam:PassRole"]
              Resource  = [cloudformation_deploy.execution_role_arn]
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
              Resource = cloudformation_deploy.stack_arns
            },
            # May validate CloudFormation templates (seen of the AWS CLI; the Serverless Framework, by its source; Service
            # Authorization Reference, AWS CloudFormation: no resource type).
            { Sid = "ValidateTemplates", Action = ["cloudformation:ValidateTemplate"], Resource = ["*"] },
            # May use transforms in CloudFormation templates (aws/serverless-application-model, issue 179).
            {
              Sid    = "UseTransforms"
              Action = ["cloudformation:CreateChangeSet"]
              Resource = [
                for name in cloudformation_deploy.transforms :
                (
                  startswith(name, "arn:")
                  ? name
                  : "arn:${var.place.partition}:cloudformation:${var.place.region}:aws:transform/${name}"
                )
              ]
            },
            # May find buckets of S3 and list what is in them (the Serverless Framework, by its source).
            {
              Sid    = "ListArtifacts"
              Action = ["s3:GetBucketLocation", "s3:ListBucket"]
              Resource = (
                cloudformation_deploy.delete_artifacts
                ? [for bucket in cloudformation_deploy.artifact_bucket[*] : "arn:${var.place.partition}:s3:::${bucket}"]
                : []
              )
            },
            # May delete objects of S3 (the Serverless Framework, by its source: it keeps those of five deploys).
            {
              Sid    = "DeleteArtifacts"
              Action = ["s3:DeleteObject"]
              Resource = (
                cloudformation_deploy.delete_artifacts
                ? [
                  for bucket in cloudformation_deploy.artifact_bucket[*] :
                  "arn:${var.place.partition}:s3:::${bucket}/${cloudformation_deploy.artifact_prefix}*"
                ]
                : []
              )
            },
            # May read and write objects of S3 (seen of aws-lambda-deploy and of the AWS CLI).
            {
              Sid    = "WriteArtifacts"
              Action = ["s3:AbortMultipartUpload", "s3:GetObject", "s3:PutObject"]
              Resource = [
                for bucket in cloudformation_deploy.artifact_bucket[*] :
                "arn:${var.place.partition}:s3:::${bucket}/${cloudformation_deploy.artifact_prefix}*"
              ]
            },
            # May encrypt and decrypt objects in S3 with KMS keys (Amazon S3 User Guide, "Using server-side encryption with AWS KMS
            # keys").
            {
              Sid       = "EncryptArtifacts"
              Action    = ["kms:Decrypt", "kms:GenerateDataKey"]
              Resource  = cloudformation_deploy.artifact_kms_key[*]
              Condition = { StringLike = { "kms:ViaService" = "s3.*" } }
            },
          ]
        ],
        [
          for eks_access in role.eks_access[*] : [
            # May look up how EKS clusters are reached (seen of `aws eks update-kubeconfig`).
            {
              Sid    = "DescribeClusters"
              Action = ["eks:DescribeCluster"]
              Resource = [
                for name in eks_access.clusters :
                (
                  startswith(name, "arn:")
                  ? name
                  : "arn:${var.place.partition}:eks:${var.place.region}:${var.place.account_id}:cluster/${name}"
                )
              ]
            },
          ]
        ],
        [
          for assume_roles in role.assume_roles[*] : [
            # May assume the roles (Service Authorization Reference, AWS STS: AssumeRole on the role).
            { Sid = "AssumeRoles", Action = ["sts:AssumeRole"], Resource = assume_roles.roles },
            # May tag the sessions of the roles (Service Authorization Reference, AWS STS: TagSession on the role that is assumed
            # with tags).
            {
              Sid      = "TagSessions"
              Action   = ["sts:TagSession"]
              Resource = assume_roles.tag_session ? assume_roles.roles : []
            },
            # May set the source identity of sessions of the roles (Service Authorization Reference, AWS STS: SetSourceIdentity on
            # the role that is assumed with one).
            {
              Sid      = "SetSourceIdentity"
              Action   = ["sts:SetSourceIdentity"]
              Resource = assume_roles.set_source_identity ? assume_roles.roles : []
            },
          ]
        ],
        [
          for terraform_plan in role.terraform_plan[*] : [
            # May look for Terraform states (Terraform documentation, "Backend Type: s3"; seen with Terraform 1.11.4).
            {
              Sid       = "StateList"
              Action    = ["s3:ListBucket"]
              Resource  = ["arn:${var.place.partition}:s3:::${terraform_plan.state_bucket}"]
              Condition = { StringEquals = { "s3:prefix" = concat(["env:/"], terraform_plan.state_keys) } }
            },
            # May read Terraform states, secrets in them included (Terraform documentation, "Backend Type: s3"; seen with Terraform
            # 1.11.4).
            {
              Sid      = "StateRead"
              Action   = ["s3:GetObject"]
              Resource = [for key in terraform_plan.state_keys : "arn:${var.place.partition}:s3:::${terraform_plan.state_bucket}/${key}"]
            },
            # May lock Terraform states (Terraform documentation, "Backend Type: s3"; seen with Terraform 1.11.4).
            {
              Sid    = "StateLock"
              Action = ["s3:DeleteObject", "s3:GetObject", "s3:PutObject"]
              Resource = (
                terraform_plan.lock
                ? [
                  for key in terraform_plan.state_keys :
                  "arn:${var.place.partition}:s3:::${terraform_plan.state_bucket}/${key}.tflock"
                ]
                : []
              )
            },
            # May decrypt with KMS keys (Amazon S3 User Guide, "Using server-side encryption with AWS KMS keys").
            { Sid = "StateDecrypt", Action = ["kms:Decrypt"], Resource = terraform_plan.kms_key[*] },
            # May encrypt with KMS keys (Amazon S3 User Guide, "Using server-side encryption with AWS KMS keys").
            {
              Sid      = "LockEncrypt"
              Action   = ["kms:GenerateDataKey"]
              Resource = terraform_plan.lock ? terraform_plan.kms_key[*] : []
            },
            # May read OIDC providers (what hashicorp/aws 5.100 calls to refresh them).
            {
              Sid      = "ReadProvider"
              Action   = ["iam:GetOpenIDConnectProvider"]
              Resource = [var.place.oidc_provider_arn]
            },
            # May read roles and their policies (what hashicorp/aws 5.100 calls to refresh them).
            {
              Sid      = "ReadRoles"
              Action   = ["iam:GetRole", "iam:GetRolePolicy", "iam:ListAttachedRolePolicies", "iam:ListRolePolicies"]
              Resource = [for path in local.role_paths : "arn:${var.place.partition}:iam::${var.place.account_id}:role${path}*"]
            },
            # May read managed policies (what hashicorp/aws 5.100 calls to refresh them).
            {
              Sid    = "ReadPolicies"
              Action = ["iam:GetPolicy", "iam:GetPolicyVersion"]
              Resource = concat(
                (
                  length(local.bounded_roles) > 0
                  ? ["arn:${var.place.partition}:iam::${var.place.account_id}:policy/*-boundary"]
                  : []
                ),
                length(local.split_roles) > 0 ? ["arn:${var.place.partition}:iam::${var.place.account_id}:policy/*-*.*"] : [],
              )
            },
          ]
        ],
        [
          for terraform_apply in role.terraform_apply[*] : [
            # May look for Terraform states (Terraform documentation, "Backend Type: s3"; seen with Terraform 1.11.4).
            {
              Sid       = "StateListToApply"
              Action    = ["s3:ListBucket"]
              Resource  = ["arn:${var.place.partition}:s3:::${terraform_apply.state_bucket}"]
              Condition = { StringEquals = { "s3:prefix" = concat(["env:/"], terraform_apply.state_keys) } }
            },
            # May read Terraform states, secrets in them included (Terraform documentation, "Backend Type: s3"; seen with Terraform
            # 1.11.4).
            {
              Sid      = "StateRead"
              Action   = ["s3:GetObject"]
              Resource = [for key in terraform_apply.state_keys : "arn:${var.place.partition}:s3:::${terraform_apply.state_bucket}/${key}"]
            },
            # May write Terraform states (Terraform documentation, "Backend Type: s3"; seen with Terraform 1.11.4).
            {
              Sid      = "StateWrite"
              Action   = ["s3:PutObject"]
              Resource = [for key in terraform_apply.state_keys : "arn:${var.place.partition}:s3:::${terraform_apply.state_bucket}/${key}"]
            },
            # May lock Terraform states (Terraform documentation, "Backend Type: s3"; seen with Terraform 1.11.4).
            {
              Sid    = "StateLock"
              Action = ["s3:DeleteObject", "s3:GetObject", "s3:PutObject"]
              Resource = [
                for key in terraform_apply.state_keys :
                "arn:${var.place.partition}:s3:::${terraform_apply.state_bucket}/${key}.tflock"
              ]
            },
            # May lock Terraform states in DynamoDB (Terraform documentation, "Backend Type: s3"; seen with Terraform 1.11.4).
            {
              Sid    = "StateLockInTable"
              Action = ["dynamodb:DeleteItem", "dynamodb:GetItem", "dynamodb:PutItem"]
              Resource = [
                for name in terraform_apply.lock_table[*] :
                (
                  startswith(name, "arn:")
                  ? name
                  : "arn:${var.place.partition}:dynamodb:${var.place.region}:${var.place.account_id}:table/${name}"
                )
              ]
              Condition = {
                "ForAllValues:StringEquals" = {
                  "dynamodb:LeadingKeys" = flatten([
                    for key in terraform_apply.state_keys :
                    ["${terraform_apply.state_bucket}/${key}", "${terraform_apply.state_bucket}/${key}-md5"]
                  ])
                }
              }
            },
            # May decrypt with KMS keys (Amazon S3 User Guide, "Using server-side encryption with AWS KMS keys").
            { Sid = "StateDecrypt", Action = ["kms:Decrypt"], Resource = terraform_apply.kms_key[*] },
            # May encrypt with KMS keys (Amazon S3 User Guide, "Using server-side encryption with AWS KMS keys").
            { Sid = "LockEncrypt", Action = ["kms:GenerateDataKey"], Resource = terraform_apply.kms_key[*] },
          ]
        ],
      ]),
      [
        for sid, statement in role.statements :
        merge(
          { Sid = sid, Action = statement.actions, Resource = statement.resources },
          {
            for element, conditions in { Condition = statement.conditions } :
            element => conditions if length(values(conditions)) > 0
          },
        )
      ],
    )
  }

  # Those that have resources. Of each id one: statements of one id have the same calls and the same condition.
  allowed = {
    for role_name, role in var.roles : role_name => [
      for same in values({ for statement in local.statements[role_name] : statement.Sid => statement... if length(statement.Resource) > 0 }) :
      merge({ Effect = "Allow" }, same[0], { Resource = distinct(flatten([for statement in same : statement.Resource])) })
    ]
  }

  permission_policies = {
    for role_name, role in var.roles : role_name => jsonencode({
      Version = "2012-10-17"
      Statement = concat(
        local.inline_statements[role_name],
        flatten([
          for terraform_plan in role.terraform_plan[*] : [
            # May never read parameters of Systems Manager and objects of S3, or decrypt with KMS keys (AWS Managed Policy
            # Reference, ReadOnlyAccess).
            {
              Sid    = "NoOtherSecrets"
              Effect = "Deny"
              Action = ["kms:Decrypt", "s3:GetObject*", "ssm:GetParameter*"]
              NotResource = concat(
                [for key in terraform_plan.state_keys : "arn:${var.place.partition}:s3:::${terraform_plan.state_bucket}/${key}"],
                [
                  for key in terraform_plan.state_keys :
                  "arn:${var.place.partition}:s3:::${terraform_plan.state_bucket}/${key}.tflock"
                ],
                terraform_plan.kms_key[*],
                ["arn:${var.place.partition}:ssm:*::parameter/aws/*"],
              )
            },
            # May never read secrets, items, messages, log lines, results of queries, source code and layers of images, or get
            # credentials (AWS Managed Policy Reference, ReadOnlyAccess).
            {
              Sid    = "NoData"
              Effect = "Deny"
              Action = [
                "athena:GetQueryResults*", "cassandra:Select", "codeartifact:GetAuthorizationToken",
                "codeartifact:GetPackageVersionAsset", "codeartifact:ReadFromRepository", "codecommit:GetBlob",
                "codecommit:GetFile", "codecommit:GitPull", "codepipeline:Get*JobDetails",
                "cognito-identity:GetCredentialsForIdentity", "cognito-identity:GetOpenIdToken*", "cognito-idp:AdminGetUser",
                "cognito-idp:ListUsers*", "connect:GetFederationToken", "dax:*GetItem", "dax:Query", "dax:Scan",
                "dynamodb:*GetItem", "dynamodb:GetRecords", "dynamodb:PartiQLSelect", "dynamodb:Query", "dynamodb:Scan",
                "ec2:GetConsole*", "ec2:GetPasswordData", "ecr:GetDownloadUrlForLayer",
                "elasticbeanstalk:RetrieveEnvironmentInfo", "es:ESHttp*", "glacier:GetJobOutput", "glue:GetStatement",
                "healthlake:ReadResource", "healthlake:SearchWith*", "kinesis:GetRecords", "kinesisvideo:Get*SessionURL",
                "kinesisvideo:GetClip", "kinesisvideo:GetImages", "kinesisvideo:GetMedia*", "lightsail:GetBucketAccessKeys",
                "lightsail:GetRelationalDatabaseLogEvents", "logs:FilterLogEvents", "logs:GetLogEvents", "logs:GetLogRecord",
                "logs:GetQueryResults", "logs:StartLiveTail", "logs:StartQuery", "mediapackagev2:GetObject",
                "mediastore:GetObject", "rds:Download*", "s3-object-lambda:GetObject*", "s3-outposts:GetObject*",
                "s3express:CreateSession", "s3tables:GetTableData", "s3vectors:*Vectors", "sdb:Select",
                "secretsmanager:*GetSecretValue", "sqs:ReceiveMessage", "ssm:*CommandInvocation*", "states:GetExecutionHistory",
                "sts:GetSessionToken",
              ]
              Resource = ["*"]
            },
          ] if terraform_plan.read == "account"
        ]),
      )
    })
  }
}
