# Written by `npm run generate` of cdktf-aws-github-oidc. Do not edit: change its constructs or its schema.

# What fields mean together is checked here, each rule once: what it says, null where it holds; or a list, where it is asked of
# several.

locals {
  # The issuer, where it is not github.com's.
  other_issuer = var.place.issuer != "token.actions.githubusercontent.com" ? [var.place.issuer] : []

  names_with_ids = {
    for role_name, role in var.roles :
    role_name => [for repository in role.repositories : lower(replace(repository, "/@[0-9]+/", "")) if strcontains(repository, "@")]
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

  reference_arns = {
    for role_name, role in var.roles : role_name => [
      for found in concat(
        [for value in role.permissions_boundary[*] : { at = "permissions_boundary", value = value }],
        [for key, value in role.managed_policies : { at = "managed_policies[${jsonencode(key)}]", value = value }],
        [
          for key, value in role.dangerously_managed_policies :
          { at = "dangerously_managed_policies[${jsonencode(key)}]", value = value }
        ],
      ) :
      found if startswith(found.value, "arn:")
    ]
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

  attached_policy_names = {
    for role_name, role in var.roles : role_name => concat(
      keys(role.managed_policies),
      keys(role.dangerously_managed_policies),
      [for set in role.terraform_plan[*] : "terraform_plan.read" if set.read == "account"],
    )
  }

  managed_policy_arns = {
    for role_name, role in var.roles : role_name => concat(
      [for key, value in role.managed_policies : { at = "managed_policies[${jsonencode(key)}]", value = value }],
      [
        for key, value in role.dangerously_managed_policies :
        { at = "dangerously_managed_policies[${jsonencode(key)}]", value = value }
      ],
      [
        for set in role.terraform_plan[*] :
        { at = "terraform_plan.read", value = "arn:${var.place.partition}:iam::aws:policy/ReadOnlyAccess" }
        if set.read == "account"
      ],
    )
  }

  split_statement_ids = {
    for role_name, role in var.roles :
    role_name => [for key in keys(local.split_policies[role_name]) : split(".", key)[0] if can(regex("[.]1$", key))]
  }

  all_policy_names = {
    for role_name, role in var.roles :
    role_name => concat(local.attached_policy_names[role_name], keys(local.split_policies[role_name]))
  }

  # What is worth saying of a role, though it is allowed.
  warnings = {
    for role_name, role in var.roles : role_name => concat(
      [
        for repository in(
          strcontains(var.place.issuer, "/_services/token")
          ? []
          : distinct(concat(
            local.name_only_repositories[role_name],
            [for subject in local.subjects[role_name] : subject.name if subject.of_name],
          ))
        ) :
        "${role_name} trusts ${repository} by its name alone. If the repository or its owner is ever deleted or renamed, whoever registers the name next gets the role. Find the ids with: gh api repos/${repository} --jq '\"\\(.owner.login)@\\(.owner.id)/\\(.name)@\\(.id)\"', and list that form (beside the name, until gh api repos/${repository}/actions/oidc/customization/sub --jq .sub_claim_prefix reports it)."
      ],
      [
        for owner in role.dangerously_owners :
        "${role_name} trusts every repository of ${owner} (dangerously_owners): whoever can write one of them, or make one, comes in, with a workflow that nobody has reviewed. List repositories, or owners together with reusable_workflows."
      ],
      (
        role.dangerously_any_ref
        ? [
          "${role_name} takes every job of the repositories that it trusts (dangerously_any_ref): anyone who can push a branch there comes in, by a pull request too. Name environments, branches or git_tags.",
        ]
        : []
      ),
      (
        role.dangerously_pull_request
        ? [
          "${role_name} takes pull requests, and need not only read (dangerously_pull_request): anyone who can push a branch to a repository that it trusts comes in, with a workflow that nobody has reviewed. Make a role of its own for pull requests, with pull_request.",
        ]
        : []
      ),
      [
        for policy in keys(role.dangerously_managed_policies) :
        "${role_name} has a managed policy whatever it allows (dangerously_managed_policies[${jsonencode(policy)}]): whoever comes in has all of it, also what is added to it later. Use permission sets, or statements."
      ],
      [
        for sid, statement in role.statements :
        "${role_name} has a statement that can lead to any access (statements[${jsonencode(sid)}].dangerously_allow_escalation): whoever comes in may be able to give itself, or others, what no definition says. Leave such calls to a role that people use."
        if statement.dangerously_allow_escalation
      ],
    )
  }

  # Counted once: a message is made even where its rule holds.
  policy_lengths = {
    for role_name, role in var.roles : role_name => {
      trust       = length(local.trust_policies[role_name])
      permissions = length(local.permission_policies[role_name])
      boundary    = length(role.generate_boundary ? local.boundary_policies[role_name] : "")
    }
  }

  # Apart, so that a value that is known only after the apply does not hide what can be said of all others.
  problems = {
    for role_name, role in var.roles : role_name => {
      known = compact(flatten([
        length(concat(role.repositories, role.owners, role.dangerously_owners, role.subjects)) > 0 ? null :
        ".repositories: Names no repository. Give at least one, as \"owner@id/name@id\" or \"owner/name\". Example: repositories = [\"octo-org@123456/web@456789\"].",
        (
          length(concat(role.branches, role.git_tags, role.environments)) > 0
          || (role.pull_request || role.dangerously_pull_request)
          || role.dangerously_any_ref
          || length(role.subjects) > 0
        ) ? null :
        ": Admits no workflow. Give at least one of branches, git_tags, environments or pull_request. Example: branches = [\"main\"].",
        length(role.owners) == 0 || length(role.reusable_workflows) > 0 ? null :
        ".owners: Whoever can make or write any repository of the owner would come in. Allowed only together with reusable_workflows, so that every job runs a file that you name; else list each repository in repositories.",
        length(role.dangerously_owners) == 0 || length(role.reusable_workflows) == 0 ? null :
        ".dangerously_owners: With reusable_workflows every job runs a file that you name: give the owners in owners.",
        length(role.owners) == 0 || !(role.pull_request || role.dangerously_pull_request) ? null :
        ".owners: Pull requests of every repository of an owner cannot be told from other jobs. Allowed with branches, git_tags and environments, or dangerously with dangerously_any_ref, which admits them among all others; for pull_request make a role of its own that lists its repositories.",
        length(role.dangerously_owners) == 0 || !(role.pull_request || role.dangerously_pull_request) ? null :
        ".dangerously_owners: Pull requests of every repository of an owner cannot be told from other jobs. Allowed with branches, git_tags and environments, or dangerously with dangerously_any_ref, which admits them among all others; for pull_request make a role of its own that lists its repositories.",
        !(
          role.dangerously_any_ref
          && (length(concat(role.branches, role.git_tags, role.environments)) > 0 || (role.pull_request || role.dangerously_pull_request))
        ) ? null :
        ".dangerously_any_ref: received true. It admits every job, so what branches, git_tags, environments, pull_request and dangerously_pull_request say would hold nobody. Leave them out, or leave it out.",
        !(role.pull_request && role.dangerously_pull_request) ? null :
        ".dangerously_pull_request: received true, and pull_request is true too. pull_request is of a role that only reads, dangerously_pull_request of any other: give one of the two.",
        (
          length(role.subjects) == 0
          || length(concat(role.repositories, role.owners, role.dangerously_owners, role.branches, role.git_tags, role.environments)) == 0
        ) ? null :
        ".subjects: A subject says all that repositories, owners, dangerously_owners, branches, git_tags and environments say, and they would admit jobs beside it. Leave them out, or make two roles.",
        (
          length(role.subjects) == 0
          || !(role.pull_request || role.dangerously_pull_request)
          || length([for subject in local.subjects[role_name] : subject if subject.of_pull_request]) > 0
        ) ? null :
        ".subjects: None is of pull requests, which pull_request or dangerously_pull_request asks for. Leave that out, or give their subject.",
        (
          !role.dangerously_any_ref
          || length(role.subjects) == 0
          || length([for subject in local.subjects[role_name] : subject if !subject.placed]) > 0
        ) ? null :
        ".dangerously_any_ref: received true, and each of subjects says where the job runs. Leave it out.",
        [
          for found in local.subject_objections[role_name] :
          ".${found.at}: received ${jsonencode(found.value)}. It is not known to hold a job to one repository and to a place in it. ${found.ending}"
        ],
        [
          for issuer in local.other_issuer : [
            [
              for found in [for i, value in role.repositories : { at = "repositories[${i}]", value = value } if strcontains(value, "@")] :
              !strcontains(var.place.issuer, "/_services/token") ? null :
              ".${found.at}: received ${jsonencode(found.value)}. The subjects of a GitHub Enterprise Server have no ids. Give the repository as owner/name."
            ],
            [
              for found in [
                for i, value in role.subjects :
                { at = "subjects[${i}]", value = value } if can(regex("(^|:)repo:[A-Za-z0-9_-]+@", value))
              ] :
              !strcontains(var.place.issuer, "/_services/token") ? null :
              ".${found.at}: received ${jsonencode(found.value)}. The subjects of a GitHub Enterprise Server have no ids. Give the repository as repo:owner/name."
            ],
            [
              for found in [for i, value in role.subjects : { at = "subjects[${i}]", value = value } if can(regex(":environment:.*:[*]$", value))] :
              !strcontains(var.place.issuer, "/_services/token") ? null :
              ".${found.at}: received ${jsonencode(found.value)}. GitHub Enterprise Server up to 3.18 leaves a colon in an environment's name alone, so that the * admits other environments too. Give the subject to its end."
            ],
            [
              for found in [
                for i, value in role.repositories :
                { at = "repositories[${i}]", value = value } if contains(local.names_with_ids[role_name], lower(value))
              ] :
              ".${found.at}: received ${jsonencode(found.value)}. Of other issuers than github.com's only audience and subject are known to be evaluated by AWS, so that the name cannot be held to the ids beside it. List the repository in one form."
            ],
            length(role.owners) == 0 ? null :
            ".owners: Of other issuers than github.com's only audience and subject are known to be evaluated by AWS, so that a condition on another claim may admit nobody. Leave it out.",
            length(role.dangerously_owners) == 0 ? null :
            ".dangerously_owners: Of other issuers than github.com's only audience and subject are known to be evaluated by AWS, so that a condition on another claim may admit nobody. Leave it out.",
            length(role.reusable_workflows) == 0 ? null :
            ".reusable_workflows: Of other issuers than github.com's only audience and subject are known to be evaluated by AWS, so that a condition on another claim may admit nobody. Leave it out.",
            length(role.actor_ids) == 0 ? null :
            ".actor_ids: Of other issuers than github.com's only audience and subject are known to be evaluated by AWS, so that a condition on another claim may admit nobody. Leave it out.",
            length(role.workflows) == 0 ? null :
            ".workflows: Of other issuers than github.com's only audience and subject are known to be evaluated by AWS, so that a condition on another claim may admit nobody. Leave it out.",
            length(role.environments) == 0 || length(concat(role.branches, role.git_tags)) == 0 ? null :
            ".environments: Of other issuers than github.com's only audience and subject are known to be evaluated by AWS, so that a job with an environment cannot be asked for its ref. Leave out branches and git_tags, and restrict the environment to them on GitHub.",
            [
              for found in [for i, value in role.environments : { at = "environments[${i}]", value = value } if strcontains(value, ":")] :
              ".${found.at}: received ${jsonencode(found.value)}. Of other issuers than github.com's only audience and subject are known to be evaluated by AWS, so that the environment cannot be told from one with \"%3A\" in place of \":\", which has the same subject. Rename it."
            ],
          ]
        ],
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
          for found in [
            for found in flatten([
              [
                for set in role.ecr_pull[*] :
                [for i, value in set.repositories : { at = "ecr_pull.repositories[${i}]", value = value }]
              ],
              [
                for set in role.ecr_push[*] :
                [for i, value in set.repositories : { at = "ecr_push.repositories[${i}]", value = value }]
              ],
              [
                for set in role.ecr_create_repository[*] :
                [for i, value in set.repositories : { at = "ecr_create_repository.repositories[${i}]", value = value }]
              ],
              [
                for set in local.ecs_deploy_with_deployments[role_name] :
                concat(
                  [{ at = "ecs_deploy.cluster", value = set.cluster }],
                  [for i, value in set.services : { at = "ecs_deploy.services[${i}]", value = value }],
                  [for i, value in set.pass_roles : { at = "ecs_deploy.pass_roles[${i}]", value = value }],
                  [for i, value in set.infrastructure_roles : { at = "ecs_deploy.infrastructure_roles[${i}]", value = value }],
                )
              ],
              [
                for set in local.ecs_run_task_with_arns[role_name] :
                concat(
                  [{ at = "ecs_run_task.cluster", value = set.cluster }],
                  [for i, value in set.pass_roles : { at = "ecs_run_task.pass_roles[${i}]", value = value }],
                  [for i, value in set.infrastructure_roles : { at = "ecs_run_task.infrastructure_roles[${i}]", value = value }],
                  [for i, value in set.log_groups : { at = "ecs_run_task.log_groups[${i}]", value = value }],
                )
              ],
              [
                for set in local.codedeploy_ecs_with_names[role_name] :
                concat(
                  [{ at = "codedeploy_ecs.cluster", value = set.cluster }],
                  [for i, value in set.services : { at = "codedeploy_ecs.services[${i}]", value = value }],
                  [for i, value in set.pass_roles : { at = "codedeploy_ecs.pass_roles[${i}]", value = value }],
                )
              ],
              [
                for set in local.s3_sync_with_arns[role_name] :
                [for value in set.kms_key[*] : { at = "s3_sync.kms_key", value = value }]
              ],
              [
                for set in role.cloudfront_invalidate[*] :
                [for i, value in set.distributions : { at = "cloudfront_invalidate.distributions[${i}]", value = value }]
              ],
              [
                for set in role.ssm_read[*] :
                concat(
                  [for i, value in set.parameters : { at = "ssm_read.parameters[${i}]", value = value }],
                  [for value in set.kms_key[*] : { at = "ssm_read.kms_key", value = value }],
                )
              ],
              [
                for set in role.secrets_read[*] :
                concat(
                  [for i, value in set.secrets : { at = "secrets_read.secrets[${i}]", value = value }],
                  [for value in set.kms_key[*] : { at = "secrets_read.kms_key", value = value }],
                )
              ],
              [
                for set in role.ssm_run_command[*] :
                [for i, value in set.documents : { at = "ssm_run_command.documents[${i}]", value = value }]
              ],
              [
                for set in local.lambda_deploy_with_arns[role_name] :
                concat(
                  [for i, value in set.functions : { at = "lambda_deploy.functions[${i}]", value = value }],
                  [for i, value in set.pass_roles : { at = "lambda_deploy.pass_roles[${i}]", value = value }],
                  [for i, value in set.layers : { at = "lambda_deploy.layers[${i}]", value = value }],
                  [for i, value in set.use_layers : { at = "lambda_deploy.use_layers[${i}]", value = value }],
                  [for value in set.artifact_kms_key[*] : { at = "lambda_deploy.artifact_kms_key", value = value }],
                )
              ],
              [
                for set in local.cloudformation_deploy_with_arns[role_name] :
                concat(
                  [for i, value in set.stacks : { at = "cloudformation_deploy.stacks[${i}]", value = value }],
                  [{ at = "cloudformation_deploy.execution_role", value = set.execution_role }],
                  [for i, value in set.transforms : { at = "cloudformation_deploy.transforms[${i}]", value = value }],
                  [for value in set.artifact_kms_key[*] : { at = "cloudformation_deploy.artifact_kms_key", value = value }],
                )
              ],
              [for set in role.eks_access[*] : [for i, value in set.clusters : { at = "eks_access.clusters[${i}]", value = value }]],
              [for set in role.assume_roles[*] : [for i, value in set.roles : { at = "assume_roles.roles[${i}]", value = value }]],
              [for set in role.terraform_plan[*] : [for value in set.kms_key[*] : { at = "terraform_plan.kms_key", value = value }]],
              [
                for set in role.terraform_apply[*] :
                concat(
                  [for value in set.lock_table[*] : { at = "terraform_apply.lock_table", value = value }],
                  [for value in set.kms_key[*] : { at = "terraform_apply.kms_key", value = value }],
                )
              ],
            ]) :
            found if startswith(found.value, "arn:")
          ] :
          split(":", found.value)[1] == var.place.partition ? null :
          ".${found.at}: received ${jsonencode(found.value)}. The ARN is of another partition than the region. Use the partition of the region: aws, aws-cn in China, aws-us-gov in GovCloud."
        ],
        [
          for found in flatten([
            for name, trusted in role.also_trust :
            [for i, value in trusted.principals : { at = "also_trust[${jsonencode(name)}].principals[${i}]", value = value }]
          ]) :
          split(":", found.value)[1] == var.place.partition ? null :
          ".${found.at}: received ${jsonencode(found.value)}. The ARN is of another partition than the region. Use the partition of the region: aws, aws-cn in China, aws-us-gov in GovCloud."
        ],
        [
          for found in [
            for found in flatten([
              [
                for set in local.ecs_deploy_with_deployments[role_name] :
                concat(
                  [for i, value in set.pass_roles : { at = "ecs_deploy.pass_roles[${i}]", value = value }],
                  [for i, value in set.infrastructure_roles : { at = "ecs_deploy.infrastructure_roles[${i}]", value = value }],
                )
              ],
              [
                for set in local.ecs_run_task_with_arns[role_name] :
                concat(
                  [for i, value in set.pass_roles : { at = "ecs_run_task.pass_roles[${i}]", value = value }],
                  [for i, value in set.infrastructure_roles : { at = "ecs_run_task.infrastructure_roles[${i}]", value = value }],
                )
              ],
              [
                for set in local.codedeploy_ecs_with_names[role_name] :
                [for i, value in set.pass_roles : { at = "codedeploy_ecs.pass_roles[${i}]", value = value }]
              ],
              [
                for set in local.lambda_deploy_with_arns[role_name] :
                [for i, value in set.pass_roles : { at = "lambda_deploy.pass_roles[${i}]", value = value }]
              ],
              [
                for set in local.cloudformation_deploy_with_arns[role_name] :
                [{ at = "cloudformation_deploy.execution_role", value = set.execution_role }]
              ],
            ]) :
            found if startswith(found.value, "arn:")
          ] :
          split(":", found.value)[4] == var.place.account_id ? null :
          ".${found.at}: received ${jsonencode(found.value)}. Only roles of the account itself can be passed. Give the name of a role in this account, or its ARN there."
        ],
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
        !role.pull_request || length(keys(role.managed_policies)) == 0 && length(keys(role.dangerously_managed_policies)) == 0 ? null :
        ".pull_request: received true. What managed_policies and dangerously_managed_policies allow is not in the definition, so it counts as writing, which a role for pull requests must not be able to do. Make a role of its own for pull requests; where it is meant, give dangerously_pull_request in place of it.",
        length(local.attached_policy_names[role_name]) <= 10 ? null :
        ".managed_policies: More than 10 managed policies, with those of dangerously_managed_policies and of permission sets. AWS attaches 10 to a role: make one policy of several, or two roles.",
        [
          for found in [
            for name in keys(role.dangerously_managed_policies) :
            { at = "dangerously_managed_policies[${jsonencode(name)}]", value = name } if contains(keys(role.managed_policies), name)
          ] :
          ".${found.at}: managed_policies has this name too, and one of the two would be lost. Choose another."
        ],
        [
          for found in flatten([
            for twins in values({ for key in local.split_statement_ids[role_name] : lower(key) => key... }) :
            [for key in twins : { at = "statements[${jsonencode(key)}]", value = key }] if length(twins) > 1
          ]) :
          contains(local.set_statement_ids, found.value) ? null :
          ".${found.at}: With split_permissions a policy is called like its statement, IAM tells no names apart by case, and another statement has this id but for case. Choose another."
        ],
        [
          for found in [for id in local.split_statement_ids[role_name] : { at = "statements[${jsonencode(id)}]", value = id }] :
          can(regex("^.{1,60}$", found.value)) ? null :
          ".${found.at}: With split_permissions a policy is called like the role and this statement, and AWS allows 128 characters in its name. Give the statement an id of at most 60."
        ],
        !role.generate_boundary || local.has_permissions[role_name] ? null :
        ".generate_boundary: received true. The boundary is made of the role's permission sets and statements, and it has none: nothing would be allowed. Give it a set, or leave it out.",
        !role.generate_boundary || length([for set in role.terraform_plan[*] : "terraform_plan.read" if set.read == "account"]) == 0 ? null :
        ".generate_boundary: received true. The boundary allows the services of the permission sets, and with read = \"account\" terraform_plan reads all services. Leave it out, or give a permissions_boundary.",
        [
          for found in flatten([
            for twins in values({ for key in keys(local.tags[role_name]) : lower(key) => key... }) :
            [for key in twins : { at = "tags[${jsonencode(key)}]", value = key }] if length(twins) > 1
          ]) :
          ".${found.at}: Another tag differs from this one only by case, and IAM keeps tag keys unique ignoring case. Rename one."
        ],
        length(keys(local.tags[role_name])) <= 50 ? null :
        ".tags: More than 50 tags, with those of the stack. IAM allows 50 on a resource: leave some out.",
        [
          for found in concat(
            [for i, value in role.repositories : { at = "repositories[${i}]", value = value }],
            [for i, value in role.owners : { at = "owners[${i}]", value = value }],
            [for i, value in role.dangerously_owners : { at = "dangerously_owners[${i}]", value = value }],
            [for i, value in role.subjects : { at = "subjects[${i}]", value = value }],
          ) :
          !can(regex("^(.*:)?octo-org[@/]", found.value)) ? null :
          ".${found.at}: received ${jsonencode(found.value)}. This is still the example's owner, whom no account should trust. Name a repository of yours: gh api repos/OWNER/NAME --jq '\"\\(.owner.login)@\\(.owner.id)/\\(.name)@\\(.id)\"' prints it."
        ],
        [
          for set in role.ecr_create_repository[*] : [
            [
              for found in [
                for i, value in set.repositories :
                { at = "ecr_create_repository.repositories[${i}]", value = value } if startswith(value, "arn:")
              ] :
              split(":", found.value)[4] == var.place.account_id ? null :
              ".${found.at}: received ${jsonencode(found.value)}. A repository can be created in the account itself only. Give the name of a repository in this account, or its ARN there."
            ],
          ]
        ],
        [
          for set in local.ecs_deploy_with_deployments[role_name] : [
            [
              for found in [for i, value in set.services : { at = "ecs_deploy.services[${i}]", value = value } if startswith(value, "arn:")] :
              split("/", found.value)[1] == set.cluster_name && split(":", found.value)[3] == split(":", set.arn_prefix)[3] ? null :
              ".${found.at}: received ${jsonencode(found.value)}. The service's ARN is of another cluster than ecs_deploy.cluster. Make a role for each cluster."
            ],
            [
              for found in [for i, value in set.services : { at = "ecs_deploy.services[${i}]", value = value } if startswith(value, "arn:")] :
              split(":", found.value)[4] == split(":", set.arn_prefix)[4] ? null :
              ".${found.at}: received ${jsonencode(found.value)}. The service's ARN is of another cluster than ecs_deploy.cluster. Make a role for each cluster."
            ],
          ]
        ],
        [
          for set in local.codedeploy_ecs_with_names[role_name] : [
            [
              for found in [for i, value in set.services : { at = "codedeploy_ecs.services[${i}]", value = value } if startswith(value, "arn:")] :
              split("/", found.value)[1] == set.cluster_name && split(":", found.value)[3] == split(":", set.arn_prefix)[3] ? null :
              ".${found.at}: received ${jsonencode(found.value)}. The service's ARN is of another cluster than codedeploy_ecs.cluster. Make a role for each cluster."
            ],
            [
              for found in [for i, value in set.services : { at = "codedeploy_ecs.services[${i}]", value = value } if startswith(value, "arn:")] :
              split(":", found.value)[4] == split(":", set.arn_prefix)[4] ? null :
              ".${found.at}: received ${jsonencode(found.value)}. The service's ARN is of another cluster than codedeploy_ecs.cluster. Make a role for each cluster."
            ],
          ]
        ],
        [
          for set in role.cloudfront_invalidate[*] : [
            [
              for found in [
                for i, value in set.distributions :
                { at = "cloudfront_invalidate.distributions[${i}]", value = value } if startswith(value, "arn:")
              ] :
              split(":", found.value)[4] == var.place.account_id ? null :
              ".${found.at}: received ${jsonencode(found.value)}. Only distributions of the account itself can be invalidated: CloudFront has no access for others. Make a role there."
            ],
          ]
        ],
        [
          for set in role.ssm_read[*] : [
            length(set.parameters) > 0 || length(set.paths) > 0 ? null :
            ".ssm_read: Names nothing to read. Give parameters, paths or both. Example: paths = [\"/prod/web\"].",
            [
              for found in [for value in set.kms_key[*] : { at = "ssm_read.kms_key", value = value }] :
              (
                split(":", found.value)[3] == var.place.region
                || contains([for arn in set.parameters : split(":", arn)[3] if startswith(arn, "arn:")], split(":", found.value)[3])
              ) ? null :
              ".${found.at}: received ${jsonencode(found.value)}. The key is of a region where none of the parameters is, so it has encrypted none of them. Give the key of their region."
            ],
          ]
        ],
        [
          for set in role.secrets_read[*] : [
            length(set.secrets) > 0 || length(set.prefixes) > 0 ? null :
            ".secrets_read: Names nothing to read. Give secrets, prefixes or both. Example: secrets = [\"prod/web/db\"].",
            [
              for found in [for value in set.kms_key[*] : { at = "secrets_read.kms_key", value = value }] :
              (
                split(":", found.value)[3] == var.place.region
                || contains([for arn in set.secrets : split(":", arn)[3] if startswith(arn, "arn:")], split(":", found.value)[3])
              ) ? null :
              ".${found.at}: received ${jsonencode(found.value)}. The key is of a region where none of the secrets is, so it has encrypted none of them. Give the key of their region."
            ],
          ]
        ],
        [
          for set in role.ssm_run_command[*] : [
            length(set.instances) > 0 || length(values(set.tags)) > 0 ? null :
            ".ssm_run_command: Names no machine. Give instances, tags or both. Example: instances = [\"i-0123456789abcdef0\"].",
          ]
        ],
        [
          for set in local.lambda_deploy_with_arns[role_name] : [
            [
              for found in [for i, value in set.layers : { at = "lambda_deploy.layers[${i}]", value = value } if startswith(value, "arn:")] :
              split(":", found.value)[4] == var.place.account_id ? null :
              ".${found.at}: received ${jsonencode(found.value)}. Only layers of the account itself can be published. Give a layer of another account as use_layers."
            ],
            !set.create || length(set.pass_roles) > 0 ? null :
            ".lambda_deploy.create: Every function has a role, so who creates one must give it: name it in pass_roles, or leave create out.",
            length(set.artifact_bucket[*]) > 0 || set.artifact_prefix == "" && length(set.artifact_kms_key[*]) == 0 ? null :
            ".lambda_deploy.artifact_bucket: missing. artifact_prefix and artifact_kms_key say something of it only. Example: artifact_bucket = \"octo-org-artifacts\".",
          ]
        ],
        [
          for set in role.cdk_deploy[*] : [
            [
              for found in [for i, value in set.regions : { at = "cdk_deploy.regions[${i}]", value = value }] :
              length([for start in local.region_beginnings : start if startswith(found.value, start) != startswith(var.place.region, start)]) == 0 ? null :
              ".${found.at}: received ${jsonencode(found.value)}. The region is of another partition than that of the stack. Make a role in an account of that partition."
            ],
          ]
        ],
        [
          for set in local.cloudformation_deploy_with_arns[role_name] : [
            [
              for found in [for i, value in set.stacks : { at = "cloudformation_deploy.stacks[${i}]", value = value } if startswith(value, "arn:")] :
              split(":", found.value)[4] == var.place.account_id ? null :
              ".${found.at}: received ${jsonencode(found.value)}. A stack is deployed by roles of its own account. Make a role in that account."
            ],
            (
              length(set.artifact_bucket[*]) > 0
              || set.artifact_prefix == "" && length(set.artifact_kms_key[*]) == 0 && !set.delete_artifacts
            ) ? null :
            ".cloudformation_deploy.artifact_bucket: missing. artifact_prefix, artifact_kms_key and delete_artifacts say something of it only. Example: artifact_bucket = \"octo-org-artifacts\".",
          ]
        ],
        local.policy_lengths[role_name].trust <= role.trust_policy_quota ? null :
        ": the trust policy has ${local.policy_lengths[role_name].trust} characters, and AWS allows ${role.trust_policy_quota}. Make two roles of it and give each a part of the repositories, environments, branches, git tags, subjects or principals, or have AWS raise the account's quota and say so in trust_policy_quota.",
        length(keys(local.split_policies[role_name])) == 0 || length(local.all_policy_names[role_name]) <= 10 ? null :
        ".split_permissions: received true, which makes ${length(keys(local.split_policies[role_name]))} managed policies. With those of managed_policies, dangerously_managed_policies and permission sets the role would have ${length(local.all_policy_names[role_name])}, and AWS attaches 10 to a role: make two roles of it.",
      ]))

      references = compact(flatten([
        [
          for found in local.reference_arns[role_name] :
          split(":", found.value)[1] == var.place.partition ? null :
          ".${found.at}: received ${jsonencode(found.value)}. The ARN is of another partition than the region. Use the partition of the region: aws, aws-cn in China, aws-us-gov in GovCloud."
        ],
        [
          for found in [
            for found in flatten([
              for sid, statement in role.statements :
              [for i, value in statement.resources : { at = "statements[${jsonencode(sid)}].resources[${i}]", value = value }]
            ]) :
            found if startswith(found.value, "arn:")
          ] :
          split(":", found.value)[1] == var.place.partition ? null :
          ".${found.at}: received ${jsonencode(found.value)}. The ARN is of another partition than the region. Use the partition of the region: aws, aws-cn in China, aws-us-gov in GovCloud."
        ],
        [
          for found in flatten([
            for taking in local.taking_roles[role_name] :
            [for i, value in taking.resources : { at = "statements[${jsonencode(taking.sid)}].resources[${i}]", value = value }]
          ]) :
          !can(regex("[*?]|\\$\\{[a-z$]", found.value)) ? null :
          ".${found.at}: received ${jsonencode(found.value)}. Roles are passed and assumed by their names only: a wildcard or a variable is every role that fits. Name each, or say so: dangerously_allow_escalation = true."
        ],
        [
          for found in local.reference_arns[role_name] :
          split(":", found.value)[4] == var.place.account_id || split(":", found.value)[4] == "aws" ? null :
          ".${found.at}: received ${jsonencode(found.value)}. A role has policies of its own account or of AWS's own (account aws)."
        ],
        [
          for found in [for key, value in role.managed_policies : { at = "managed_policies[${jsonencode(key)}]", value = value }] :
          !can(regex("^arn:[^:]*:iam::aws:policy/(.*/)?([^/]*administrator[^/]*|poweruseraccess|iamfullaccess)$", lower(found.value))) ? null :
          ".${found.at}: received ${jsonencode(found.value)}. By its name this policy of AWS's own makes an administrator, of the account or of a part of it. Use permission sets or a policy of your own; where it is meant, give it in dangerously_managed_policies."
        ],
        [
          for found in flatten([
            for same in values({ for policy in local.managed_policy_arns[role_name] : policy.value => policy... }) :
            same if length(same) > 1
          ]) :
          ".${found.at}: received ${jsonencode(found.value)}. The role has this policy under two names, and taking out one of them would take the policy off. Give it once."
        ],
        !role.generate_boundary || role.permissions_boundary == null ? null :
        ".generate_boundary: received true, and permissions_boundary names another policy. A role has one boundary: leave one of the two out.",
      ]))

      policy = compact(flatten([
        local.policy_lengths[role_name].permissions <= 10240 || role.split_permissions ? null :
        ": the inline policy has ${local.policy_lengths[role_name].permissions} characters, and AWS allows 10240. Make two roles of it and give each a part of the ECR repositories, services, task families, log groups, deployment groups, distributions, parameters, secrets, machines, functions, accounts, regions, stacks, EKS clusters, roles to assume, states or statements, or have its longest lists made into managed policies: split_permissions = true.",
        local.policy_lengths[role_name].permissions <= 10240 || !role.split_permissions ? null :
        ": the inline policy has ${local.policy_lengths[role_name].permissions} characters, and AWS allows 10240. Make two roles of it and give each a part of the ECR repositories, services, task families, log groups, deployment groups, distributions, parameters, secrets, machines, functions, accounts, regions, stacks, EKS clusters, roles to assume, states or statements.",
        local.policy_lengths[role_name].boundary <= 6144 ? null :
        ": the generated boundary has ${local.policy_lengths[role_name].boundary} characters, and AWS allows 6144. Make two roles of it and give each a part of the ECR repositories, services, task families, log groups, deployment groups, distributions, parameters, secrets, machines, functions, accounts, regions, stacks, EKS clusters, roles to assume, states or statements.",
        [
          for split in local.split_statements[role_name] :
          ": the managed policy ${split.key} has ${length(local.split_policies[role_name][split.key])} characters, and AWS allows 6144. Make two roles of it and give each a part of the ECR repositories, services, task families, log groups, deployment groups, distributions, parameters, secrets, machines, functions, accounts, regions, stacks, EKS clusters, roles to assume, states or statements."
          if length(local.split_policies[role_name][split.key]) > 6144
        ],
      ]))
    }
  }
}
