# Written by `npm run generate` of cdktf-aws-github-oidc. Do not edit: change its constructs or its schema.

# What goes together on one role: pull requests, what is denied of a managed policy, statements of its own.

locals {
  problems_of_permissions = {
    for role_name, role in var.roles : role_name => compact(flatten([
      (
        !role.pull_request
        || (
          role.ecr_push == null && role.ecr_create_repository == null && role.ecs_deploy == null && role.ecs_run_task == null
          && role.codedeploy_ecs == null && role.s3_sync == null && role.cloudfront_invalidate == null && role.ssm_read == null
          && role.secrets_read == null && role.ssm_run_command == null && role.lambda_deploy == null
          && (role.cdk_deploy == null || anytrue(role.cdk_deploy[*].lookup_only)) && role.cloudformation_deploy == null
          && role.eks_access == null && role.assume_roles == null && !anytrue(role.terraform_plan[*].lock)
          && role.terraform_apply == null && length(local.writing_actions[role_name]) == 0
        )
      ) ? null :
      ".pull_request: received true. Anyone who can push a branch can open a pull request whose own workflow file assumes the role, so it must not be able to write, nor to read secrets. Allowed together with ecr_pull, cdk_deploy with lookup_only, terraform_plan without lock and statements whose every action AWS lists as List or Read and says so by its name, those that give out secrets aside, not with ecr_push, ecr_create_repository, ecs_deploy, ecs_run_task, codedeploy_ecs, s3_sync, cloudfront_invalidate, ssm_read, secrets_read, ssm_run_command, lambda_deploy, cloudformation_deploy, eks_access, assume_roles or terraform_apply. Make a role of its own for pull requests; where it is meant, give dangerously_pull_request in place of it.",
      (
        length([for set in role.terraform_plan[*] : set if set.read == "account"]) == 0
        || (
          role.ecr_pull == null && role.ecs_run_task == null && role.s3_sync == null && role.ssm_read == null
          && role.secrets_read == null && role.ssm_run_command == null && role.lambda_deploy == null
          && role.cloudformation_deploy == null && role.terraform_apply == null
        )
      ) ? null :
      ".terraform_plan.read: It denies calls of ecr_pull, ecs_run_task, s3_sync, ssm_read, secrets_read, ssm_run_command, lambda_deploy, cloudformation_deploy and terraform_apply, and a denial wins over every permission. Make a role of its own for it.",
      [
        for found in flatten([for sid, statement in role.statements : [{ at = "statements[${jsonencode(sid)}]", value = sid }]]) :
        !contains(local.set_statement_ids, found.value) ? null :
        ".${found.at}: A statement that is made has this id: of a permission set, of what it denies, or of a boundary. Choose another."
      ],
      [
        for found in [
          for found in local.writing_actions[role_name] :
          found if found.careful && !contains(["iam:passrole", "sts:assumerole"], lower(found.value))
        ] :
        !can(regex("^(account|iam|identitystore|organizations|rolesanywhere|sso(-directory)?|sts):", lower(found.value))) ? null :
        ".${found.at}: received ${jsonencode(found.value)}. AWS's list does not have it as reading, and whoever changes identities can give the role, or another, any access. Leave it to a role that people use, or say so: dangerously_allow_escalation = true."
      ],
      [
        for found in [
          for taking in local.taking_roles[role_name] :
          { at = "statements[${jsonencode(taking.sid)}].conditions", value = taking.sid }
          if taking.action == "iam:passrole" && !contains(taking.compared, "iam:passedtoservice")
        ] :
        ".${found.at}: A role is passed to a named service, or whatever takes roles could be given it. Say to which: StringEquals, iam:PassedToService, such as ecs-tasks.amazonaws.com."
      ],
      [
        for found in flatten([
          for sid, statement in role.statements :
          [
            for operator, compared in statement.conditions :
            { at = "statements[${jsonencode(sid)}].conditions[${jsonencode(operator)}]", value = operator }
            if length(values(compared)) == 0
          ]
        ]) :
        ".${found.at}: Names no condition key, so it would ask nothing. Give a key, or leave the operator out."
      ],
    ]))
  }

  # Statements that pass or assume roles, without the word for any of them: the action, and the condition keys of StringEquals.
  taking_roles = {
    for role_name, role in var.roles : role_name => flatten([
      for sid, statement in role.statements : [
        for action in statement.actions : {
          sid       = sid
          action    = lower(action)
          resources = statement.resources
          compared = flatten([
            for operator, compared in statement.conditions :
            [for key in keys(compared) : lower(key)] if operator == "StringEquals"
          ])
        } if contains(["iam:passrole", "sts:assumerole"], lower(action))
      ] if !statement.dangerously_allow_escalation
    ])
  }

  # Actions of the role's own statements that are not known to read.
  writing_actions = {
    for role_name, role in var.roles : role_name => flatten([
      for sid, statement in role.statements : [
        for i, value in statement.actions : {
          at      = "statements[${jsonencode(sid)}].actions[${i}]"
          value   = value
          careful = !statement.dangerously_allow_escalation
        } if !contains(split(" ", lookup(local.read_actions, split(":", value)[0], "")), split(":", value)[1])
      ]
    ])
  }
}
