# Written by `npm run generate` of cdktf-aws-github-oidc. Do not edit: change its constructs or its schema.

# What they may do: a row for each statement. A row without resources is left out; "*" only where AWS knows no resource.

locals {
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
        # May look for ECR repositories and create them (Service Authorization Reference, Amazon ECR: both have the repository as
        # their resource, by its name).
        {
          Sid    = "EcrCreate"
          Action = ["ecr:CreateRepository", "ecr:DescribeRepositories"]
          Resource = distinct([
            for name in flatten(var.role.ecr_create_repository[*].repositories) :
            (
              startswith(name, "arn:")
              ? name
              : "arn:${var.place.partition}:ecr:${var.place.region}:${var.place.account_id}:repository/${name}"
            )
          ])
        },
        # May tag ECR repositories (Service Authorization Reference, Amazon ECR: there is no key by which a tag on creation is told
        # from a later one).
        {
          Sid    = "EcrTag"
          Action = ["ecr:TagResource"]
          Resource = (
            anytrue(var.role.ecr_create_repository[*].tag_repositories)
            ? distinct([
              for name in flatten(var.role.ecr_create_repository[*].repositories) :
              (
                startswith(name, "arn:")
                ? name
                : "arn:${var.place.partition}:ecr:${var.place.region}:${var.place.account_id}:repository/${name}"
              )
            ])
            : []
          )
        },
        # May read every task definition of the account, environment variables in them included (amazon-ecs-render-task-definition
        # and the AWS CLI download the current one with it; Service Authorization Reference, Amazon ECS: no resource type).
        {
          Sid    = "ReadTaskDefinitions"
          Action = ["ecs:DescribeTaskDefinition"]
          Resource = (
            anytrue(var.role.ecs_deploy[*].read_task_definitions) || anytrue(var.role.ecs_run_task[*].register_task_definition) && anytrue(var.role.ecs_run_task[*].read_task_definitions) || anytrue(var.role.codedeploy_ecs[*].read_task_definitions)
            ? ["*"]
            : []
          )
        },
        # May register task definitions (seen of amazon-ecs-deploy-task-definition).
        {
          Sid    = "RegisterTaskDefinition"
          Action = ["ecs:RegisterTaskDefinition"]
          Resource = distinct(concat(
            flatten([
              for cluster in [
                (
                  startswith(join("", var.role.ecs_deploy[*].cluster), "arn:")
                  ? join("", var.role.ecs_deploy[*].cluster)
                  : "arn:${var.place.partition}:ecs:${var.place.region}:${var.place.account_id}:cluster/${join("", var.role.ecs_deploy[*].cluster)}"
                ),
                ] : [
                for family in distinct(flatten(var.role.ecs_deploy[*].task_families)) : [
                  "${replace(cluster, "/:cluster/.*$/", ":task-definition/")}${family}:*",
                  "${replace(cluster, "/:cluster/.*$/", ":task-definition/")}${family}",
                ]
              ]
            ]),
            (
              anytrue(var.role.ecs_run_task[*].register_task_definition)
              ? flatten([
                for cluster in [
                  (
                    startswith(join("", var.role.ecs_run_task[*].cluster), "arn:")
                    ? join("", var.role.ecs_run_task[*].cluster)
                    : "arn:${var.place.partition}:ecs:${var.place.region}:${var.place.account_id}:cluster/${join("", var.role.ecs_run_task[*].cluster)}"
                  ),
                  ] : [
                  for family in distinct(flatten(var.role.ecs_run_task[*].task_families)) : [
                    "${replace(cluster, "/:cluster/.*$/", ":task-definition/")}${family}:*",
                    "${replace(cluster, "/:cluster/.*$/", ":task-definition/")}${family}",
                  ]
                ]
              ])
              : []
            ),
            flatten([
              for cluster in [
                (
                  startswith(join("", var.role.codedeploy_ecs[*].cluster), "arn:")
                  ? join("", var.role.codedeploy_ecs[*].cluster)
                  : "arn:${var.place.partition}:ecs:${var.place.region}:${var.place.account_id}:cluster/${join("", var.role.codedeploy_ecs[*].cluster)}"
                ),
                ] : [
                for family in distinct(flatten(var.role.codedeploy_ecs[*].task_families)) : [
                  "${replace(cluster, "/:cluster/.*$/", ":task-definition/")}${family}:*",
                  "${replace(cluster, "/:cluster/.*$/", ":task-definition/")}${family}",
                ]
              ]
            ]),
          ))
        },
        # May tag task definitions as they are registered (Amazon ECS Developer Guide, "Grant permission to tag resources on
        # creation").
        {
          Sid    = "TagTaskDefinitionOnRegister"
          Action = ["ecs:TagResource"]
          Resource = distinct(concat(
            (
              anytrue(var.role.ecs_deploy[*].tag_task_definition)
              ? flatten([
                for cluster in [
                  (
                    startswith(join("", var.role.ecs_deploy[*].cluster), "arn:")
                    ? join("", var.role.ecs_deploy[*].cluster)
                    : "arn:${var.place.partition}:ecs:${var.place.region}:${var.place.account_id}:cluster/${join("", var.role.ecs_deploy[*].cluster)}"
                  ),
                  ] : [
                  for family in distinct(flatten(var.role.ecs_deploy[*].task_families)) : [
                    "${replace(cluster, "/:cluster/.*$/", ":task-definition/")}${family}:*",
                    "${replace(cluster, "/:cluster/.*$/", ":task-definition/")}${family}",
                  ]
                ]
              ])
              : []
            ),
            (
              anytrue(var.role.ecs_run_task[*].register_task_definition) && anytrue(var.role.ecs_run_task[*].tag_task_definition)
              ? flatten([
                for cluster in [
                  (
                    startswith(join("", var.role.ecs_run_task[*].cluster), "arn:")
                    ? join("", var.role.ecs_run_task[*].cluster)
                    : "arn:${var.place.partition}:ecs:${var.place.region}:${var.place.account_id}:cluster/${join("", var.role.ecs_run_task[*].cluster)}"
                  ),
                  ] : [
                  for family in distinct(flatten(var.role.ecs_run_task[*].task_families)) : [
                    "${replace(cluster, "/:cluster/.*$/", ":task-definition/")}${family}:*",
                    "${replace(cluster, "/:cluster/.*$/", ":task-definition/")}${family}",
                  ]
                ]
              ])
              : []
            ),
            (
              anytrue(var.role.codedeploy_ecs[*].tag_task_definition)
              ? flatten([
                for cluster in [
                  (
                    startswith(join("", var.role.codedeploy_ecs[*].cluster), "arn:")
                    ? join("", var.role.codedeploy_ecs[*].cluster)
                    : "arn:${var.place.partition}:ecs:${var.place.region}:${var.place.account_id}:cluster/${join("", var.role.codedeploy_ecs[*].cluster)}"
                  ),
                  ] : [
                  for family in distinct(flatten(var.role.codedeploy_ecs[*].task_families)) : [
                    "${replace(cluster, "/:cluster/.*$/", ":task-definition/")}${family}:*",
                    "${replace(cluster, "/:cluster/.*$/", ":task-definition/")}${family}",
                  ]
                ]
              ])
              : []
            ),
          ))
          Condition = { StringEquals = { "ecs:CreateAction" = "RegisterTaskDefinition" } }
        },
        # May run any code as these roles in ECS tasks (a check without a call of its own: IAM User Guide, "Grant permissions to
        # pass a role").
        {
          Sid    = "PassTaskRoles"
          Action = ["iam:PassRole"]
          Resource = distinct(concat(
            distinct([
              for name in flatten(var.role.ecs_deploy[*].pass_roles) :
              startswith(name, "arn:") ? name : "arn:${var.place.partition}:iam::${var.place.account_id}:role/${name}"
            ]),
            distinct([
              for name in flatten(var.role.ecs_run_task[*].pass_roles) :
              startswith(name, "arn:") ? name : "arn:${var.place.partition}:iam::${var.place.account_id}:role/${name}"
            ]),
            distinct([
              for name in flatten(var.role.codedeploy_ecs[*].pass_roles) :
              startswith(name, "arn:") ? name : "arn:${var.place.partition}:iam::${var.place.account_id}:role/${name}"
            ]),
          ))
          Condition = { StringEquals = { "iam:PassedToService" = "ecs-tasks.amazonaws.com" } }
        },
        # May let ECS act as these roles on volumes, load balancers and deployment hooks (a check without a call of its own: IAM
        # User Guide, "Grant permissions to pass a role").
        {
          Sid    = "PassInfrastructureRoles"
          Action = ["iam:PassRole"]
          Resource = distinct(concat(
            distinct([
              for name in flatten(var.role.ecs_deploy[*].infrastructure_roles) :
              startswith(name, "arn:") ? name : "arn:${var.place.partition}:iam::${var.place.account_id}:role/${name}"
            ]),
            distinct([
              for name in flatten(var.role.ecs_run_task[*].infrastructure_roles) :
              startswith(name, "arn:") ? name : "arn:${var.place.partition}:iam::${var.place.account_id}:role/${name}"
            ]),
          ))
          Condition = { StringEquals = { "iam:PassedToService" = "ecs.amazonaws.com" } }
        },
        # May watch ECS services (seen of amazon-ecs-deploy-task-definition, which asks for the deployment controller first, and of
        # its waiting).
        {
          Sid    = "WatchServices"
          Action = ["ecs:DescribeServices"]
          Resource = distinct(concat(
            flatten([
              for cluster in [
                (
                  startswith(join("", var.role.ecs_deploy[*].cluster), "arn:")
                  ? join("", var.role.ecs_deploy[*].cluster)
                  : "arn:${var.place.partition}:ecs:${var.place.region}:${var.place.account_id}:cluster/${join("", var.role.ecs_deploy[*].cluster)}"
                ),
              ] :
              distinct([
                for name in flatten(var.role.ecs_deploy[*].services) :
                startswith(name, "arn:") ? name : "${replace(cluster, ":cluster/", ":service/")}/${name}"
              ])
            ]),
            flatten([
              for cluster in [
                (
                  startswith(join("", var.role.codedeploy_ecs[*].cluster), "arn:")
                  ? join("", var.role.codedeploy_ecs[*].cluster)
                  : "arn:${var.place.partition}:ecs:${var.place.region}:${var.place.account_id}:cluster/${join("", var.role.codedeploy_ecs[*].cluster)}"
                ),
              ] :
              distinct([
                for name in flatten(var.role.codedeploy_ecs[*].services) :
                startswith(name, "arn:") ? name : "${replace(cluster, ":cluster/", ":service/")}/${name}"
              ])
            ]),
          ))
        },
        # May update ECS services (seen of amazon-ecs-deploy-task-definition; Service Authorization Reference, Amazon ECS:
        # UpdateService has the condition key ecs:task-definition).
        {
          Sid    = "DeployServiceOfFamilies"
          Action = ["ecs:UpdateService"]
          Resource = (
            anytrue(var.role.ecs_deploy[*].only_task_families)
            ? flatten([
              for cluster in [
                (
                  startswith(join("", var.role.ecs_deploy[*].cluster), "arn:")
                  ? join("", var.role.ecs_deploy[*].cluster)
                  : "arn:${var.place.partition}:ecs:${var.place.region}:${var.place.account_id}:cluster/${join("", var.role.ecs_deploy[*].cluster)}"
                ),
              ] :
              distinct([
                for name in flatten(var.role.ecs_deploy[*].services) :
                startswith(name, "arn:") ? name : "${replace(cluster, ":cluster/", ":service/")}/${name}"
              ])
            ])
            : []
          )
          Condition = {
            ArnLikeIfExists = {
              "ecs:task-definition" = flatten([
                for cluster in [
                  (
                    startswith(join("", var.role.ecs_deploy[*].cluster), "arn:")
                    ? join("", var.role.ecs_deploy[*].cluster)
                    : "arn:${var.place.partition}:ecs:${var.place.region}:${var.place.account_id}:cluster/${join("", var.role.ecs_deploy[*].cluster)}"
                  ),
                  ] : [
                  for family in distinct(flatten(var.role.ecs_deploy[*].task_families)) : [
                    "${replace(cluster, "/:cluster/.*$/", ":task-definition/")}${family}:*",
                    "${replace(cluster, "/:cluster/.*$/", ":task-definition/")}${family}",
                  ]
                ]
              ])
            }
          }
        },
        # May update ECS services (seen of amazon-ecs-deploy-task-definition).
        {
          Sid    = "DeployService"
          Action = ["ecs:UpdateService"]
          Resource = (
            !anytrue(var.role.ecs_deploy[*].only_task_families)
            ? flatten([
              for cluster in [
                (
                  startswith(join("", var.role.ecs_deploy[*].cluster), "arn:")
                  ? join("", var.role.ecs_deploy[*].cluster)
                  : "arn:${var.place.partition}:ecs:${var.place.region}:${var.place.account_id}:cluster/${join("", var.role.ecs_deploy[*].cluster)}"
                ),
              ] :
              distinct([
                for name in flatten(var.role.ecs_deploy[*].services) :
                startswith(name, "arn:") ? name : "${replace(cluster, ":cluster/", ":service/")}/${name}"
              ])
            ])
            : []
          )
        },
        # May watch deployments of ECS services (seen of the AWS CLI; Service Authorization Reference, Amazon ECS: both the service
        # and the deployment or revision are checked).
        {
          Sid    = "WatchDeployments"
          Action = ["ecs:DescribeServiceDeployments", "ecs:DescribeServiceRevisions", "ecs:ListServiceDeployments"]
          Resource = (
            anytrue(var.role.ecs_deploy[*].watch_deployments)
            ? concat(
              flatten([
                for cluster in [
                  (
                    startswith(join("", var.role.ecs_deploy[*].cluster), "arn:")
                    ? join("", var.role.ecs_deploy[*].cluster)
                    : "arn:${var.place.partition}:ecs:${var.place.region}:${var.place.account_id}:cluster/${join("", var.role.ecs_deploy[*].cluster)}"
                  ),
                ] :
                distinct([
                  for name in flatten(var.role.ecs_deploy[*].services) :
                  startswith(name, "arn:") ? name : "${replace(cluster, ":cluster/", ":service/")}/${name}"
                ])
              ]),
              [
                for service in flatten([
                  for cluster in [
                    (
                      startswith(join("", var.role.ecs_deploy[*].cluster), "arn:")
                      ? join("", var.role.ecs_deploy[*].cluster)
                      : "arn:${var.place.partition}:ecs:${var.place.region}:${var.place.account_id}:cluster/${join("", var.role.ecs_deploy[*].cluster)}"
                    ),
                  ] :
                  distinct([
                    for name in flatten(var.role.ecs_deploy[*].services) :
                    startswith(name, "arn:") ? name : "${replace(cluster, ":cluster/", ":service/")}/${name}"
                  ])
                ]) :
                "${replace(service, ":service/", ":service-deployment/")}/*"
              ],
              [
                for service in flatten([
                  for cluster in [
                    (
                      startswith(join("", var.role.ecs_deploy[*].cluster), "arn:")
                      ? join("", var.role.ecs_deploy[*].cluster)
                      : "arn:${var.place.partition}:ecs:${var.place.region}:${var.place.account_id}:cluster/${join("", var.role.ecs_deploy[*].cluster)}"
                    ),
                  ] :
                  distinct([
                    for name in flatten(var.role.ecs_deploy[*].services) :
                    startswith(name, "arn:") ? name : "${replace(cluster, ":cluster/", ":service/")}/${name}"
                  ])
                ]) :
                "${replace(service, ":service/", ":service-revision/")}/*"
              ],
            )
            : []
          )
        },
        # May continue and stop deployments of ECS services (seen of the AWS CLI; Service Authorization Reference, Amazon ECS: both
        # the service and the deployment are checked).
        {
          Sid    = "ControlDeployments"
          Action = ["ecs:ContinueServiceDeployment", "ecs:StopServiceDeployment"]
          Resource = (
            anytrue(var.role.ecs_deploy[*].control_deployments)
            ? concat(
              flatten([
                for cluster in [
                  (
                    startswith(join("", var.role.ecs_deploy[*].cluster), "arn:")
                    ? join("", var.role.ecs_deploy[*].cluster)
                    : "arn:${var.place.partition}:ecs:${var.place.region}:${var.place.account_id}:cluster/${join("", var.role.ecs_deploy[*].cluster)}"
                  ),
                ] :
                distinct([
                  for name in flatten(var.role.ecs_deploy[*].services) :
                  startswith(name, "arn:") ? name : "${replace(cluster, ":cluster/", ":service/")}/${name}"
                ])
              ]),
              [
                for service in flatten([
                  for cluster in [
                    (
                      startswith(join("", var.role.ecs_deploy[*].cluster), "arn:")
                      ? join("", var.role.ecs_deploy[*].cluster)
                      : "arn:${var.place.partition}:ecs:${var.place.region}:${var.place.account_id}:cluster/${join("", var.role.ecs_deploy[*].cluster)}"
                    ),
                  ] :
                  distinct([
                    for name in flatten(var.role.ecs_deploy[*].services) :
                    startswith(name, "arn:") ? name : "${replace(cluster, ":cluster/", ":service/")}/${name}"
                  ])
                ]) :
                "${replace(service, ":service/", ":service-deployment/")}/*"
              ],
            )
            : []
          )
        },
        # May run ECS tasks, with any command (seen of amazon-ecs-deploy-task-definition and of the AWS CLI; Service Authorization
        # Reference, Amazon ECS: the task definition is the resource, the cluster a condition).
        {
          Sid    = "RunTask"
          Action = ["ecs:RunTask"]
          Resource = flatten([
            for cluster in [
              (
                startswith(join("", var.role.ecs_run_task[*].cluster), "arn:")
                ? join("", var.role.ecs_run_task[*].cluster)
                : "arn:${var.place.partition}:ecs:${var.place.region}:${var.place.account_id}:cluster/${join("", var.role.ecs_run_task[*].cluster)}"
              ),
              ] : [
              for family in distinct(flatten(var.role.ecs_run_task[*].task_families)) :
              "${replace(cluster, "/:cluster/.*$/", ":task-definition/")}${family}:*"
            ]
          ])
          Condition = {
            ArnEquals = {
              "ecs:cluster" = [
                (
                  startswith(join("", var.role.ecs_run_task[*].cluster), "arn:")
                  ? join("", var.role.ecs_run_task[*].cluster)
                  : "arn:${var.place.partition}:ecs:${var.place.region}:${var.place.account_id}:cluster/${join("", var.role.ecs_run_task[*].cluster)}"
                ),
              ]
            }
          }
        },
        # May watch ECS tasks (seen of amazon-ecs-deploy-task-definition and of the AWS CLI, waiting).
        {
          Sid    = "WatchTasks"
          Action = ["ecs:DescribeTasks"]
          Resource = (
            var.role.ecs_run_task != null
            ? [
              "${replace(startswith(join("", var.role.ecs_run_task[*].cluster), "arn:") ? join("", var.role.ecs_run_task[*].cluster) : "arn:${var.place.partition}:ecs:${var.place.region}:${var.place.account_id}:cluster/${join("", var.role.ecs_run_task[*].cluster)}", ":cluster/", ":task/")}/*",
            ]
            : []
          )
        },
        # May tag ECS tasks as they are started (Amazon ECS Developer Guide, "Grant permission to tag resources on creation").
        {
          Sid    = "TagTaskOnRun"
          Action = ["ecs:TagResource"]
          Resource = (
            anytrue(var.role.ecs_run_task[*].tag_tasks)
            ? [
              "${replace(startswith(join("", var.role.ecs_run_task[*].cluster), "arn:") ? join("", var.role.ecs_run_task[*].cluster) : "arn:${var.place.partition}:ecs:${var.place.region}:${var.place.account_id}:cluster/${join("", var.role.ecs_run_task[*].cluster)}", ":cluster/", ":task/")}/*",
            ]
            : []
          )
          Condition = { StringEquals = { "ecs:CreateAction" = "RunTask" } }
        },
        # May stop ECS tasks (seen of the AWS CLI).
        {
          Sid    = "StopTasks"
          Action = ["ecs:StopTask"]
          Resource = (
            anytrue(var.role.ecs_run_task[*].stop_tasks)
            ? [
              "${replace(startswith(join("", var.role.ecs_run_task[*].cluster), "arn:") ? join("", var.role.ecs_run_task[*].cluster) : "arn:${var.place.partition}:ecs:${var.place.region}:${var.place.account_id}:cluster/${join("", var.role.ecs_run_task[*].cluster)}", ":cluster/", ":task/")}/*",
            ]
            : []
          )
        },
        # May read logs (seen of the AWS CLI: `aws logs tail` calls the first of them, `aws logs get-log-events` the other).
        {
          Sid    = "ReadTaskLogs"
          Action = ["logs:FilterLogEvents", "logs:GetLogEvents"]
          Resource = concat(
            flatten([
              for cluster in [
                (
                  startswith(join("", var.role.ecs_run_task[*].cluster), "arn:")
                  ? join("", var.role.ecs_run_task[*].cluster)
                  : "arn:${var.place.partition}:ecs:${var.place.region}:${var.place.account_id}:cluster/${join("", var.role.ecs_run_task[*].cluster)}"
                ),
              ] :
              distinct([
                for name in flatten(var.role.ecs_run_task[*].log_groups) :
                (
                  startswith(name, "arn:")
                  ? name
                  : "${replace(replace(cluster, "/:cluster/.*$/", ":log-group:"), ":ecs:", ":logs:")}${name}"
                )
              ])
            ]),
            [
              for group in flatten([
                for cluster in [
                  (
                    startswith(join("", var.role.ecs_run_task[*].cluster), "arn:")
                    ? join("", var.role.ecs_run_task[*].cluster)
                    : "arn:${var.place.partition}:ecs:${var.place.region}:${var.place.account_id}:cluster/${join("", var.role.ecs_run_task[*].cluster)}"
                  ),
                ] :
                distinct([
                  for name in flatten(var.role.ecs_run_task[*].log_groups) :
                  (
                    startswith(name, "arn:")
                    ? name
                    : "${replace(replace(cluster, "/:cluster/.*$/", ":log-group:"), ":ecs:", ":logs:")}${name}"
                  )
                ])
              ]) :
              "${group}:*"
            ],
          )
        },
        # May deploy with CodeDeploy, and watch it (seen of amazon-ecs-deploy-task-definition and of `aws ecs deploy`).
        {
          Sid    = "DeployWithCodeDeploy"
          Action = ["codedeploy:CreateDeployment", "codedeploy:GetDeployment", "codedeploy:GetDeploymentGroup"]
          Resource = flatten([
            for cluster in [
              (
                startswith(join("", var.role.codedeploy_ecs[*].cluster), "arn:")
                ? join("", var.role.codedeploy_ecs[*].cluster)
                : "arn:${var.place.partition}:ecs:${var.place.region}:${var.place.account_id}:cluster/${join("", var.role.codedeploy_ecs[*].cluster)}"
              ),
            ] :
            distinct([
              for name in(
                length(flatten(var.role.codedeploy_ecs[*].deployment_groups)) == 0
                ? [
                  for service in flatten([
                    for cluster in [
                      (
                        startswith(join("", var.role.codedeploy_ecs[*].cluster), "arn:")
                        ? join("", var.role.codedeploy_ecs[*].cluster)
                        : "arn:${var.place.partition}:ecs:${var.place.region}:${var.place.account_id}:cluster/${join("", var.role.codedeploy_ecs[*].cluster)}"
                      ),
                    ] :
                    distinct([
                      for name in flatten(var.role.codedeploy_ecs[*].services) :
                      startswith(name, "arn:") ? name : "${replace(cluster, ":cluster/", ":service/")}/${name}"
                    ])
                  ]) :
                  "AppECS-${split("/", startswith(join("", var.role.codedeploy_ecs[*].cluster), "arn:") ? join("", var.role.codedeploy_ecs[*].cluster) : "arn:${var.place.partition}:ecs:${var.place.region}:${var.place.account_id}:cluster/${join("", var.role.codedeploy_ecs[*].cluster)}")[1]}-${split("/", service)[2]}/DgpECS-${split("/", startswith(join("", var.role.codedeploy_ecs[*].cluster), "arn:") ? join("", var.role.codedeploy_ecs[*].cluster) : "arn:${var.place.partition}:ecs:${var.place.region}:${var.place.account_id}:cluster/${join("", var.role.codedeploy_ecs[*].cluster)}")[1]}-${split("/", service)[2]}"

                ]
                : flatten(var.role.codedeploy_ecs[*].deployment_groups)
              ) :
              "${replace(replace(cluster, "/:cluster/.*$/", ":deploymentgroup:"), ":ecs:", ":codedeploy:")}${name}"
            ])
          ])
        },
        # May read CodeDeploy's deployment configurations (checked as a deployment is created: README of
        # amazon-ecs-deploy-task-definition).
        {
          Sid    = "ReadDeploymentConfigurations"
          Action = ["codedeploy:GetDeploymentConfig"]
          Resource = flatten([
            for cluster in [
              (
                startswith(join("", var.role.codedeploy_ecs[*].cluster), "arn:")
                ? join("", var.role.codedeploy_ecs[*].cluster)
                : "arn:${var.place.partition}:ecs:${var.place.region}:${var.place.account_id}:cluster/${join("", var.role.codedeploy_ecs[*].cluster)}"
              ),
            ] :
            distinct([
              for name in concat(
                var.role.codedeploy_ecs != null ? ["CodeDeployDefault.ECS*"] : [],
                flatten(var.role.codedeploy_ecs[*].deployment_configurations),
              ) :
              "${replace(replace(cluster, "/:cluster/.*$/", ":deploymentconfig:"), ":ecs:", ":codedeploy:")}${name}"
            ])
          ])
        },
        # May read CodeDeploy applications and register revisions of them (the first seen of `aws ecs deploy`, the other checked as
        # a deployment is created: README of amazon-ecs-deploy-task-definition).
        {
          Sid    = "RegisterRevision"
          Action = ["codedeploy:GetApplication", "codedeploy:RegisterApplicationRevision"]
          Resource = flatten([
            for cluster in [
              (
                startswith(join("", var.role.codedeploy_ecs[*].cluster), "arn:")
                ? join("", var.role.codedeploy_ecs[*].cluster)
                : "arn:${var.place.partition}:ecs:${var.place.region}:${var.place.account_id}:cluster/${join("", var.role.codedeploy_ecs[*].cluster)}"
              ),
            ] :
            distinct([
              for name in [
                for group in(
                  length(flatten(var.role.codedeploy_ecs[*].deployment_groups)) == 0
                  ? [
                    for service in flatten([
                      for cluster in [
                        (
                          startswith(join("", var.role.codedeploy_ecs[*].cluster), "arn:")
                          ? join("", var.role.codedeploy_ecs[*].cluster)
                          : "arn:${var.place.partition}:ecs:${var.place.region}:${var.place.account_id}:cluster/${join("", var.role.codedeploy_ecs[*].cluster)}"
                        ),
                      ] :
                      distinct([
                        for name in flatten(var.role.codedeploy_ecs[*].services) :
                        startswith(name, "arn:") ? name : "${replace(cluster, ":cluster/", ":service/")}/${name}"
                      ])
                    ]) :
                    "AppECS-${split("/", startswith(join("", var.role.codedeploy_ecs[*].cluster), "arn:") ? join("", var.role.codedeploy_ecs[*].cluster) : "arn:${var.place.partition}:ecs:${var.place.region}:${var.place.account_id}:cluster/${join("", var.role.codedeploy_ecs[*].cluster)}")[1]}-${split("/", service)[2]}/DgpECS-${split("/", startswith(join("", var.role.codedeploy_ecs[*].cluster), "arn:") ? join("", var.role.codedeploy_ecs[*].cluster) : "arn:${var.place.partition}:ecs:${var.place.region}:${var.place.account_id}:cluster/${join("", var.role.codedeploy_ecs[*].cluster)}")[1]}-${split("/", service)[2]}"

                  ]
                  : flatten(var.role.codedeploy_ecs[*].deployment_groups)
                ) :
                split("/", group)[0]
              ] :
              "${replace(replace(cluster, "/:cluster/.*$/", ":application:"), ":ecs:", ":codedeploy:")}${name}"
            ])
          ])
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
