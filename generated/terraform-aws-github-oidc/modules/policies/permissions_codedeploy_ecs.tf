# Written by `npm run generate` of cdktf-aws-github-oidc. Do not edit: change its constructs or its schema.

# codedeploy_ecs. May register task definitions of these families, pass these roles to them, and deploy these services with
# CodeDeploy.

locals {
  codedeploy_ecs_statements = {
    for role_name, role in var.roles : role_name => [
      for set in local.codedeploy_ecs_with_names[role_name] : [
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
        # May watch ECS services (seen of amazon-ecs-deploy-task-definition, which asks for the deployment controller first, and of
        # its waiting).
        { Sid = "WatchServices", Action = ["ecs:DescribeServices"], Resource = set.service_arns },
        # May deploy with CodeDeploy, and watch it (seen of amazon-ecs-deploy-task-definition and of `aws ecs deploy`).
        {
          Sid      = "DeployWithCodeDeploy"
          Action   = ["codedeploy:CreateDeployment", "codedeploy:GetDeployment", "codedeploy:GetDeploymentGroup"]
          Resource = [for name in set.group_names : "${replace(set.arn_prefix, ":ecs:", ":codedeploy:")}:deploymentgroup:${name}"]
        },
        # May read CodeDeploy's deployment configurations (checked as a deployment is created: README of
        # amazon-ecs-deploy-task-definition).
        {
          Sid    = "ReadDeploymentConfigurations"
          Action = ["codedeploy:GetDeploymentConfig"]
          Resource = [
            for name in concat(["CodeDeployDefault.ECS*"], set.deployment_configurations) :
            "${replace(set.arn_prefix, ":ecs:", ":codedeploy:")}:deploymentconfig:${name}"
          ]
        },
        # May read CodeDeploy applications and register revisions of them (the first seen of `aws ecs deploy`, the other checked as
        # a deployment is created: README of amazon-ecs-deploy-task-definition).
        {
          Sid    = "RegisterRevision"
          Action = ["codedeploy:GetApplication", "codedeploy:RegisterApplicationRevision"]
          Resource = [
            for name in [for group in set.group_names : split("/", group)[0]] :
            "${replace(set.arn_prefix, ":ecs:", ":codedeploy:")}:application:${name}"
          ]
        },
      ]
    ]
  }

  # With what several of its statements or checks need.
  codedeploy_ecs_with_names = {
    for role_name, role in var.roles : role_name => [
      for set in local.codedeploy_ecs_with_place[role_name] :
      merge(set, {
        service_arns = [for name in set.services : startswith(name, "arn:") ? name : "${set.arn_prefix}:service/${set.cluster_name}/${name}"]
        # Without a revision too: which of the two AWS checks as one is registered is not documented.
        task_definition_arns = flatten([
          for family in set.task_families :
          ["${set.arn_prefix}:task-definition/${family}:*", "${set.arn_prefix}:task-definition/${family}"]
        ])
        group_names = (
          length(set.deployment_groups) == 0
          ? [
            for name in [for service in set.services : "${set.cluster_name}-${replace(service, "/^.*//", "")}"] :
            "AppECS-${name}/DgpECS-${name}"
          ]
          : set.deployment_groups
        )
      })
    ]
  }

  codedeploy_ecs_with_place = {
    for role_name, role in var.roles : role_name => [
      for set in role.codedeploy_ecs[*] :
      merge(set, {
        # Of prod, or of arn:aws:ecs:REGION:ACCOUNT:cluster/prod: arn:aws:ecs:REGION:ACCOUNT, and prod.
        arn_prefix   = startswith(set.cluster, "arn:") ? replace(set.cluster, "/:cluster[/].*$/", "") : local.arn_prefix.ecs
        cluster_name = replace(set.cluster, "/^.*:cluster[/]/", "")
      })
    ]
  }
}
