# Written by `npm run generate` of cdktf-aws-github-oidc. Do not edit: change its constructs or its schema.

# What they may do: a row for each statement. A row without resources is left out; "*" only where AWS knows no resource.

locals {
  role_paths = distinct([for role in values(var.roles) : role.path])
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

  # What each set allows, of the sets that the role has.
  statements = {
    for role_name, role in var.roles : role_name => concat(
      flatten([
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
      ]),
      flatten([
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
      ]),
      flatten([
        for ecr_create_repository in role.ecr_create_repository[*] : [
          # May look for ECR repositories and create them (Service Authorization Reference, Amazon ECR: both have the repository as
          # their resource, by its name).
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
      ]),
      flatten([
        for ecs_deploy in local.ecs_deploy[role_name] : [
          # May read every task definition of the account, environment variables in them included (amazon-ecs-render-task-definition
          # and the AWS CLI download the current one with it; Service Authorization Reference, Amazon ECS: no resource type).
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
      ]),
      flatten([
        for ecs_run_task in local.ecs_run_task[role_name] : [
          # May read every task definition of the account, environment variables in them included (amazon-ecs-render-task-definition
          # and the AWS CLI download the current one with it; Service Authorization Reference, Amazon ECS: no resource type).
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
          # May run ECS tasks, with any command (seen of amazon-ecs-deploy-task-definition and of the AWS CLI; Service Authorization
          # Reference, Amazon ECS: the task definition is the resource, the cluster a condition).
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
          # May search logs (seen of the AWS CLI, `aws logs tail` among it; whether the group is checked with `:*` at its end is not
          # documented).
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
      ]),
      flatten([
        for codedeploy_ecs in local.codedeploy_ecs[role_name] : [
          # May read every task definition of the account, environment variables in them included (amazon-ecs-render-task-definition
          # and the AWS CLI download the current one with it; Service Authorization Reference, Amazon ECS: no resource type).
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
      ]),
      flatten([
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
        ]
      ]),
      flatten([
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
      ]),
    )
  }

  permission_policies = {
    for role_name, role in var.roles : role_name => jsonencode({
      Version = "2012-10-17"
      Statement = [
        for same in values({ for statement in local.statements[role_name] : statement.Sid => statement... if length(statement.Resource) > 0 }) :
        merge({ Effect = "Allow" }, same[0], { Resource = distinct(flatten([for statement in same : statement.Resource])) })
      ]
    })
  }
}
