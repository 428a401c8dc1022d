# Written by `npm run generate` of cdktf-aws-github-oidc. Do not edit: change its constructs or its schema.

# ecs_run_task. May run tasks of these families in this cluster, with any command, and pass these roles to them.

locals {
  ecs_run_task_statements = {
    for role_name, role in var.roles : role_name => [
      for set in local.ecs_run_task_with_arns[role_name] : [
        # May read every task definition of the account, environment variables in them included (amazon-ecs-render-task-definition
        # and the AWS CLI download the current one with it; Service Authorization Reference, Amazon ECS: no resource type).
        {
          Sid      = "ReadTaskDefinitions"
          Action   = ["ecs:DescribeTaskDefinition"]
          Resource = set.register_task_definition && set.read_task_definitions ? ["*"] : []
        },
        # May register task definitions (seen of amazon-ecs-deploy-task-definition).
        {
          Sid      = "RegisterTaskDefinition"
          Action   = ["ecs:RegisterTaskDefinition"]
          Resource = set.register_task_definition ? set.task_definition_arns : []
        },
        # May tag task definitions as they are registered (Amazon ECS Developer Guide, "Grant permission to tag resources on
        # creation").
        {
          Sid       = "TagTaskDefinitionOnRegister"
          Action    = ["ecs:TagResource"]
          Resource  = set.register_task_definition && set.tag_task_definition ? set.task_definition_arns : []
          Condition = { StringEquals = { "ecs:CreateAction" = "RegisterTaskDefinition" } }
        },
        # May run any code as these roles in ECS tasks (a check without a call of its own: IAM User Guide, "Grant permissions to
        # pass a role").
        {
          Sid       = "PassTaskRoles"
          Action    = ["iam:PassRole"]
          Resource  = [for name in set.pass_roles : startswith(name, "arn:") ? name : "${local.arn_prefix.iam}:role/${name}"]
          Condition = { StringEquals = { "iam:PassedToService" = "ecs-tasks.amazonaws.com" } }
        },
        # May let ECS act as these roles on volumes, load balancers and deployment hooks (a check without a call of its own: IAM
        # User Guide, "Grant permissions to pass a role").
        {
          Sid       = "PassInfrastructureRoles"
          Action    = ["iam:PassRole"]
          Resource  = [for name in set.infrastructure_roles : startswith(name, "arn:") ? name : "${local.arn_prefix.iam}:role/${name}"]
          Condition = { StringEquals = { "iam:PassedToService" = "ecs.amazonaws.com" } }
        },
        # May run ECS tasks, with any command (seen of amazon-ecs-deploy-task-definition and of the AWS CLI; Service Authorization
        # Reference, Amazon ECS: the task definition is the resource, the cluster a condition).
        {
          Sid       = "RunTask"
          Action    = ["ecs:RunTask"]
          Resource  = [for family in set.task_families : "${set.arn_prefix}:task-definition/${family}:*"]
          Condition = { ArnEquals = { "ecs:cluster" = ["${set.arn_prefix}:cluster/${set.cluster_name}"] } }
        },
        # May watch ECS tasks (seen of amazon-ecs-deploy-task-definition and of the AWS CLI, waiting).
        { Sid = "WatchTasks", Action = ["ecs:DescribeTasks"], Resource = set.task_arns },
        # May tag ECS tasks as they are started (Amazon ECS Developer Guide, "Grant permission to tag resources on creation").
        {
          Sid       = "TagTaskOnRun"
          Action    = ["ecs:TagResource"]
          Resource  = set.tag_tasks ? set.task_arns : []
          Condition = { StringEquals = { "ecs:CreateAction" = "RunTask" } }
        },
        # May stop ECS tasks (seen of the AWS CLI).
        { Sid = "StopTasks", Action = ["ecs:StopTask"], Resource = set.stop_tasks ? set.task_arns : [] },
        # May search logs (seen of the AWS CLI, `aws logs tail` among it; whether the group is checked with `:*` at its end is not
        # documented).
        {
          Sid      = "FilterTaskLogs"
          Action   = ["logs:FilterLogEvents"]
          Resource = flatten([for group in set.log_group_arns : [group, "${group}:*"]])
        },
        # May read logs (seen of the AWS CLI).
        {
          Sid      = "ReadTaskLogs"
          Action   = ["logs:GetLogEvents"]
          Resource = [for group in set.log_group_arns : "${group}:log-stream:*"]
        },
      ]
    ]
  }

  # With what several of its statements or checks need.
  ecs_run_task_with_arns = {
    for role_name, role in var.roles : role_name => [
      for set in local.ecs_run_task_with_place[role_name] :
      merge(set, {
        # Without a revision too: which of the two AWS checks as one is registered is not documented.
        task_definition_arns = flatten([
          for family in set.task_families :
          ["${set.arn_prefix}:task-definition/${family}:*", "${set.arn_prefix}:task-definition/${family}"]
        ])
        task_arns = ["${set.arn_prefix}:task/${set.cluster_name}/*"]
        log_group_arns = [
          for name in set.log_groups :
          startswith(name, "arn:") ? name : "${replace(set.arn_prefix, ":ecs:", ":logs:")}:log-group:${name}"
        ]
      })
    ]
  }

  ecs_run_task_with_place = {
    for role_name, role in var.roles : role_name => [
      for set in role.ecs_run_task[*] :
      merge(set, {
        # Of prod, or of arn:aws:ecs:REGION:ACCOUNT:cluster/prod: arn:aws:ecs:REGION:ACCOUNT, and prod.
        arn_prefix   = startswith(set.cluster, "arn:") ? replace(set.cluster, "/:cluster[/].*$/", "") : local.arn_prefix.ecs
        cluster_name = replace(set.cluster, "/^.*:cluster[/]/", "")
      })
    ]
  }
}
