# Written by `npm run generate` of cdktf-aws-github-oidc. Do not edit: change its constructs or its schema.

# ecs_deploy. May register task definitions of these families, pass these roles to them, and update these services: to any task
# definition of the account, unless only_task_families.

locals {
  ecs_deploy_statements = {
    for role_name, role in var.roles : role_name => [
      for set in local.ecs_deploy_with_deployments[role_name] : [
        # May read every task definition of the account, environment variables in them included (amazon-ecs-render-task-definition
        # and the AWS CLI download the current one with it; Service Authorization Reference, Amazon ECS: no resource type).
        {
          Sid      = "ReadTaskDefinitions"
          Action   = ["ecs:DescribeTaskDefinition"]
          Resource = set.read_task_definitions ? ["*"] : []
        },
        # May register task definitions (seen of amazon-ecs-deploy-task-definition).
        {
          Sid      = "RegisterTaskDefinition"
          Action   = ["ecs:RegisterTaskDefinition"]
          Resource = set.task_definition_arns
        },
        # May tag task definitions as they are registered (Amazon ECS Developer Guide, "Grant permission to tag resources on
        # creation").
        {
          Sid       = "TagTaskDefinitionOnRegister"
          Action    = ["ecs:TagResource"]
          Resource  = set.tag_task_definition ? set.task_definition_arns : []
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
        # May watch ECS services (seen of amazon-ecs-deploy-task-definition, which asks for the deployment controller first, and of
        # its waiting).
        { Sid = "WatchServices", Action = ["ecs:DescribeServices"], Resource = set.service_arns },
        # May update ECS services (seen of amazon-ecs-deploy-task-definition). To any task definition of the account, and so as the
        # roles that it names.
        {
          Sid      = "DeployService"
          Action   = ["ecs:UpdateService"]
          Resource = !set.only_task_families ? set.service_arns : []
        },
        # May update ECS services (seen of amazon-ecs-deploy-task-definition; Service Authorization Reference, Amazon ECS:
        # UpdateService has the condition key ecs:task-definition). Only to task definitions of the families; or to none, as by a
        # forced deployment.
        {
          Sid       = "DeployServiceOfFamilies"
          Action    = ["ecs:UpdateService"]
          Resource  = set.only_task_families ? set.service_arns : []
          Condition = { ArnLikeIfExists = { "ecs:task-definition" = set.task_definition_arns } }
        },
        # May list deployments of ECS services (seen of the AWS CLI).
        {
          Sid      = "ListDeployments"
          Action   = ["ecs:ListServiceDeployments"]
          Resource = set.watch_deployments ? set.service_arns : []
        },
        # May watch deployments of ECS services (seen of the AWS CLI; Service Authorization Reference, Amazon ECS: both the service
        # and the deployment are checked).
        {
          Sid      = "WatchDeployments"
          Action   = ["ecs:DescribeServiceDeployments"]
          Resource = set.watch_deployments ? set.deployment_arns : []
        },
        # May read revisions of ECS services (seen of the AWS CLI; Service Authorization Reference, Amazon ECS: both the service and
        # the revision are checked).
        {
          Sid      = "ReadRevisions"
          Action   = ["ecs:DescribeServiceRevisions"]
          Resource = set.watch_deployments ? set.revision_arns : []
        },
        # May continue and stop deployments of ECS services (seen of the AWS CLI; Service Authorization Reference, Amazon ECS: both
        # the service and the deployment are checked).
        {
          Sid      = "ControlDeployments"
          Action   = ["ecs:ContinueServiceDeployment", "ecs:StopServiceDeployment"]
          Resource = set.control_deployments ? set.deployment_arns : []
        },
      ]
    ]
  }

  # With what several of its statements or checks need.
  ecs_deploy_with_deployments = {
    for role_name, role in var.roles : role_name => [
      for set in local.ecs_deploy_with_arns[role_name] :
      merge(set, {
        deployment_arns = concat(
          set.service_arns,
          # Whichever: its id is known only once it is there.
          [for service in set.service_arns : "${replace(service, ":service/", ":service-deployment/")}/*"],
        )
        revision_arns = concat(
          set.service_arns,
          # Whichever: its id is known only once it is there.
          [for service in set.service_arns : "${replace(service, ":service/", ":service-revision/")}/*"],
        )
      })
    ]
  }

  ecs_deploy_with_arns = {
    for role_name, role in var.roles : role_name => [
      for set in local.ecs_deploy_with_place[role_name] :
      merge(set, {
        service_arns = [for name in set.services : startswith(name, "arn:") ? name : "${set.arn_prefix}:service/${set.cluster_name}/${name}"]
        # Without a revision too: which of the two AWS checks as one is registered is not documented.
        task_definition_arns = flatten([
          for family in set.task_families :
          ["${set.arn_prefix}:task-definition/${family}:*", "${set.arn_prefix}:task-definition/${family}"]
        ])
      })
    ]
  }

  ecs_deploy_with_place = {
    for role_name, role in var.roles : role_name => [
      for set in role.ecs_deploy[*] :
      merge(set, {
        # Of prod, or of arn:aws:ecs:REGION:ACCOUNT:cluster/prod: arn:aws:ecs:REGION:ACCOUNT, and prod.
        arn_prefix   = startswith(set.cluster, "arn:") ? replace(set.cluster, "/:cluster[/].*$/", "") : local.arn_prefix.ecs
        cluster_name = replace(set.cluster, "/^.*:cluster[/]/", "")
      })
    ]
  }
}
