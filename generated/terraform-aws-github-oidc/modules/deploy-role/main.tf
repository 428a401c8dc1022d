# Written by `npm run generate` of cdktf-aws-github-oidc. Do not edit: change its constructs or its schema.

locals {
  repositories_by_id = [for repository in distinct(var.repositories) : repository if can(regex("@", repository))]

  repositories_by_name = [
    for repository in distinct(var.repositories) :
    {
      name = repository
      ids = [
        for twin in local.repositories_by_id :
        split("@", twin)[2]
        if lower(replace(twin, "/@[0-9]+/", "")) == lower(replace(repository, "/@[0-9]+/", ""))
      ]
    }
    if !can(regex("@", repository))
  ]

  name_only_repositories = [for repository in local.repositories_by_name : repository.name if length(repository.ids) == 0]

  repositories_as_listed = concat(local.repositories_by_id, local.name_only_repositories)

  repository_groups = concat(
    [
      for item in [{ repositories = local.repositories_as_listed, ids = [] }] :
      item
      if length(local.repositories_as_listed) != 0
    ],
    [
      for repository in local.repositories_by_name :
      {
        repositories = [repository.name]
        ids          = repository.ids
      }
      if length(repository.ids) != 0
    ]
  )

  refs = distinct(
    concat(
      [for branch in var.branches : "refs/heads/${replace(branch, "$", "$${$}")}"],
      [for tag in var.git_tags : "refs/tags/${replace(tag, "$", "$${$}")}"]
    )
  )

  exact_refs = [for ref in local.refs : ref if !can(regex("[*?]", ref))]

  exact_contexts = concat(
    [for ref in local.exact_refs : "ref:${ref}" if length(var.environments) == 0],
    [for item in ["pull_request"] : item if var.pull_request]
  )

  ref_patterns = [for ref in local.refs : ref if can(regex("[*?]", ref))]

  context_patterns = [for ref in local.ref_patterns : "ref:${ref}" if length(var.environments) == 0]

  ref_gates = concat(
    [
      for item in [{ contexts = local.exact_contexts, patterns = [], environments = [], refs = [], ref_patterns = [] }] :
      item
      if length(local.exact_contexts) != 0
    ],
    [
      for item in [{ contexts = [], patterns = local.context_patterns, environments = [], refs = [], ref_patterns = [] }] :
      item
      if length(local.context_patterns) != 0
    ]
  )

  plain_environments = [for environment in distinct(var.environments) : environment if !can(regex(":", environment))]

  colon_environments = [for environment in distinct(var.environments) : environment if can(regex(":", environment))]

  environment_groups = concat(
    [
      for item in [
        {
          contexts = [
            for environment in local.plain_environments :
            "environment:${replace(replace(environment, "$", "$${$}"), ":", "%3A")}"
          ]
          names = []
        },
      ] :
      item
      if length(local.plain_environments) != 0
    ],
    [
      for item in [
        {
          contexts = [
            for environment in local.colon_environments :
            "environment:${replace(replace(environment, "$", "$${$}"), ":", "%3A")}"
          ]
          names = [for environment in local.colon_environments : replace(environment, "$", "$${$}")]
        },
      ] :
      item
      if length(local.colon_environments) != 0
    ]
  )

  ref_groups = concat(
    [for item in [{ exact = [], patterns = [] }] : item if length(local.refs) == 0],
    [for item in [{ exact = local.exact_refs, patterns = [] }] : item if length(local.exact_refs) != 0],
    [for item in [{ exact = [], patterns = local.ref_patterns }] : item if length(local.ref_patterns) != 0]
  )

  environment_gates = flatten([
    for environment in local.environment_groups :
    [
      for ref in local.ref_groups :
      {
        contexts     = environment.contexts
        patterns     = []
        environments = environment.names
        refs         = ref.exact
        ref_patterns = ref.patterns
      }
    ]
  ])

  ecs_family_arns = distinct(
    flatten([
      for ecs in var.ecs_deploy[*] :
      [
        for item in ecs.task_families :
        "${replace(startswith(ecs.cluster, "arn:") ? ecs.cluster : "arn:${var.partition}:ecs:${var.region}:${var.account_id}:cluster/${ecs.cluster}", "/:cluster/.*$/", ":task-definition/")}${item}"
      ]
    ])
  )

  ecs_task_definition_arns = flatten([for arn in local.ecs_family_arns : ["${arn}:*", arn]])

  ecs_passed_role_arns = distinct(
    flatten([
      for ecs in var.ecs_deploy[*] :
      [
        for item in ecs.pass_roles :
        startswith(item, "arn:") ? item : "arn:${var.partition}:iam::${var.account_id}:role/${item}"
      ]
    ])
  )

  ecs_service_arns = distinct(
    flatten([
      for ecs in var.ecs_deploy[*] :
      [
        for item in ecs.services :
        (
          startswith(item, "arn:")
          ? item
          : "${replace(startswith(ecs.cluster, "arn:") ? ecs.cluster : "arn:${var.partition}:ecs:${var.region}:${var.account_id}:cluster/${ecs.cluster}", ":cluster/", ":service/")}/${item}"
        )
      ]
    ])
  )

  state_kms_keys = flatten([for plan in var.terraform_plan[*] : plan.kms_key[*]])

  planned_role_arns = [for path in var.role_paths : "arn:${var.partition}:iam::${var.account_id}:role${path}*"]

  permission_statements = concat(
    [
      for item in [{ Sid = "EcrLogin", Effect = "Allow", Action = ["ecr:GetAuthorizationToken"], Resource = ["*"] }] :
      item
      if length(concat(var.ecr_pull[*], var.ecr_push[*])) != 0
    ],
    [
      for ecr in var.ecr_pull[*] :
      {
        Sid    = "EcrPull"
        Effect = "Allow"
        Action = ["ecr:BatchGetImage", "ecr:GetDownloadUrlForLayer"]
        Resource = distinct([
          for repository in ecr.repositories :
          (
            startswith(repository, "arn:")
            ? repository
            : "arn:${var.partition}:ecr:${var.region}:${var.account_id}:repository/${repository}"
          )
        ])
      }
    ],
    [
      for ecr in var.ecr_push[*] :
      {
        Sid    = "EcrPush"
        Effect = "Allow"
        Action = [
          "ecr:BatchCheckLayerAvailability",
          "ecr:BatchGetImage",
          "ecr:CompleteLayerUpload",
          "ecr:InitiateLayerUpload",
          "ecr:PutImage",
          "ecr:UploadLayerPart",
        ]
        Resource = distinct([
          for repository in ecr.repositories :
          (
            startswith(repository, "arn:")
            ? repository
            : "arn:${var.partition}:ecr:${var.region}:${var.account_id}:repository/${repository}"
          )
        ])
      }
    ],
    [
      for item in [
        {
          Sid      = "ReadTaskDefinitions"
          Effect   = "Allow"
          Action   = ["ecs:DescribeTaskDefinition"]
          Resource = ["*"]
        },
      ] :
      item
      if length(var.ecs_deploy[*]) != 0
    ],
    [
      for item in [
        {
          Sid      = "RegisterTaskDefinition"
          Effect   = "Allow"
          Action   = ["ecs:RegisterTaskDefinition"]
          Resource = local.ecs_task_definition_arns
        },
      ] :
      item
      if length(local.ecs_task_definition_arns) != 0
    ],
    [
      for ecs in var.ecs_deploy[*] :
      {
        Sid       = "TagTaskDefinitionOnRegister"
        Effect    = "Allow"
        Action    = ["ecs:TagResource"]
        Resource  = local.ecs_task_definition_arns
        Condition = { StringEquals = { "ecs:CreateAction" = "RegisterTaskDefinition" } }
      }
      if ecs.tag_task_definition
    ],
    [
      for item in [
        {
          Sid       = "PassTaskRoles"
          Effect    = "Allow"
          Action    = ["iam:PassRole"]
          Resource  = local.ecs_passed_role_arns
          Condition = { StringEquals = { "iam:PassedToService" = "ecs-tasks.amazonaws.com" } }
        },
      ] :
      item
      if length(local.ecs_passed_role_arns) != 0
    ],
    [
      for item in [
        {
          Sid      = "DeployService"
          Effect   = "Allow"
          Action   = ["ecs:DescribeServices", "ecs:UpdateService"]
          Resource = local.ecs_service_arns
        },
      ] :
      item
      if length(local.ecs_service_arns) != 0
    ],
    [
      for plan in var.terraform_plan[*] :
      {
        Sid       = "StateList"
        Effect    = "Allow"
        Action    = ["s3:ListBucket"]
        Resource  = ["arn:${var.partition}:s3:::${plan.state_bucket}"]
        Condition = { StringEquals = { "s3:prefix" = concat(["env:/"], plan.state_keys) } }
      }
    ],
    [
      for plan in var.terraform_plan[*] :
      {
        Sid      = "StateRead"
        Effect   = "Allow"
        Action   = ["s3:GetObject"]
        Resource = [for key in plan.state_keys : "arn:${var.partition}:s3:::${plan.state_bucket}/${key}"]
      }
    ],
    [
      for plan in var.terraform_plan[*] :
      {
        Sid      = "StateLock"
        Effect   = "Allow"
        Action   = ["s3:DeleteObject", "s3:GetObject", "s3:PutObject"]
        Resource = [for key in plan.state_keys : "arn:${var.partition}:s3:::${plan.state_bucket}/${key}.tflock"]
      }
      if plan.lock
    ],
    [
      for item in [{ Sid = "StateDecrypt", Effect = "Allow", Action = ["kms:Decrypt"], Resource = local.state_kms_keys }] :
      item
      if length(local.state_kms_keys) != 0
    ],
    [
      for plan in var.terraform_plan[*] :
      {
        Sid      = "LockEncrypt"
        Effect   = "Allow"
        Action   = ["kms:GenerateDataKey"]
        Resource = local.state_kms_keys
      }
      if plan.lock && length(local.state_kms_keys) != 0
    ],
    [
      for plan in var.terraform_plan[*] :
      {
        Sid      = "ReadProvider"
        Effect   = "Allow"
        Action   = ["iam:GetOpenIDConnectProvider"]
        Resource = [var.oidc_provider_arn]
      }
    ],
    [
      for plan in var.terraform_plan[*] :
      {
        Sid      = "ReadRoles"
        Effect   = "Allow"
        Action   = ["iam:GetRole", "iam:GetRolePolicy", "iam:ListAttachedRolePolicies", "iam:ListRolePolicies"]
        Resource = local.planned_role_arns
      }
    ]
  )

  trust_policy = jsonencode({
    Version = "2012-10-17"
    Statement = flatten([
      for group in local.repository_groups :
      [
        for gate in concat(local.ref_gates, local.environment_gates) :
        {
          Effect    = "Allow"
          Principal = { Federated = var.oidc_provider_arn }
          Action    = "sts:AssumeRoleWithWebIdentity"
          Condition = {
            for key, value in {
              StringEquals = {
                for key, value in {
                  "token.actions.githubusercontent.com:aud" = [for audience in var.audiences : replace(audience, "$", "$${$}")]
                  "token.actions.githubusercontent.com:sub" = flatten([
                    for repository in group.repositories :
                    [for context in gate.contexts : "repo:${repository}:${context}"]
                  ])
                  "token.actions.githubusercontent.com:repository_id" = group.ids
                  "token.actions.githubusercontent.com:environment"   = gate.environments
                  "token.actions.githubusercontent.com:ref"           = gate.refs
                } :
                key => value if length(value) > 0
              }
              StringLike = {
                for key, value in {
                  "token.actions.githubusercontent.com:sub" = flatten([
                    for repository in group.repositories :
                    [for context in gate.patterns : "repo:${repository}:${context}"]
                  ])
                  "token.actions.githubusercontent.com:ref" = gate.ref_patterns
                } :
                key => value if length(value) > 0
              }
            } :
            key => value if length(value) > 0
          }
        }
      ]
    ])
  })

  permission_policy = jsonencode({
    Version   = "2012-10-17"
    Statement = local.permission_statements
  })
}

resource "aws_iam_role_policies_exclusive" "this" {
  count        = var.exclusive_policies ? 1 : 0
  policy_names = aws_iam_role_policy.this[*].name
  role_name    = aws_iam_role.this.id
}

resource "aws_iam_role_policy_attachments_exclusive" "this" {
  count       = var.exclusive_policies ? 1 : 0
  policy_arns = []
  role_name   = aws_iam_role.this.id
}

resource "aws_iam_role_policy" "this" {
  count  = length(concat(var.ecr_pull[*], var.ecr_push[*], var.ecs_deploy[*], var.terraform_plan[*])) != 0 ? 1 : 0
  name   = "permissions"
  policy = local.permission_policy
  role   = aws_iam_role.this.id
}

resource "aws_iam_role" "this" {
  assume_role_policy   = local.trust_policy
  description          = var.description
  max_session_duration = var.max_session_duration
  name                 = var.name
  path                 = var.path
  permissions_boundary = var.permissions_boundary
  tags                 = var.tags

  lifecycle {
    precondition {
      condition     = length(var.branches) != 0 || length(var.git_tags) != 0 || length(var.environments) != 0 || var.pull_request
      error_message = "roles[${jsonencode(var.name)}]: Admits no workflow. Give at least one of branches, git_tags, environments or pull_request. Example: branches = [\"main\"]."
    }

    precondition {
      condition     = !(var.pull_request && (length(var.ecr_push[*]) != 0 || length(var.ecs_deploy[*]) != 0 || length([for plan in var.terraform_plan[*] : plan.state_bucket if plan.lock]) != 0))
      error_message = "roles[${jsonencode(var.name)}].pull_request: received true. Anyone who can push a branch can open a pull request whose own workflow file assumes the role, so it must not be able to write. Allowed together with ecr_pull and terraform_plan without a lock, not with ecr_push or ecs_deploy. Make a role of its own for pull requests."
    }

    precondition {
      condition = alltrue([
        for element in flatten([for set in var.ecr_pull[*] : set.repositories]) :
        startswith(element, "arn:") ? split(":", element)[1] == var.partition : true
      ])
      error_message = join("\n", [
        for i, element in flatten([for set in var.ecr_pull[*] : set.repositories]) :
        "roles[${jsonencode(var.name)}].ecr_pull.repositories[${i}]: received ${jsonencode(element)}. The ARN is of another partition than the region. Use the partition of the region: aws, aws-cn in China, aws-us-gov in GovCloud."
        if !(startswith(element, "arn:") ? split(":", element)[1] == var.partition : true)
      ])
    }

    precondition {
      condition = alltrue([
        for element in flatten([for set in var.ecr_push[*] : set.repositories]) :
        startswith(element, "arn:") ? split(":", element)[1] == var.partition : true
      ])
      error_message = join("\n", [
        for i, element in flatten([for set in var.ecr_push[*] : set.repositories]) :
        "roles[${jsonencode(var.name)}].ecr_push.repositories[${i}]: received ${jsonencode(element)}. The ARN is of another partition than the region. Use the partition of the region: aws, aws-cn in China, aws-us-gov in GovCloud."
        if !(startswith(element, "arn:") ? split(":", element)[1] == var.partition : true)
      ])
    }

    precondition {
      condition = alltrue([
        for element in [for ecs in var.ecs_deploy[*] : ecs.cluster] :
        startswith(element, "arn:") ? split(":", element)[1] == var.partition : true
      ])
      error_message = join("\n", [
        for element in [for ecs in var.ecs_deploy[*] : ecs.cluster] :
        "roles[${jsonencode(var.name)}].ecs_deploy.cluster: received ${jsonencode(element)}. The ARN is of another partition than the region. Use the partition of the region: aws, aws-cn in China, aws-us-gov in GovCloud."
        if !(startswith(element, "arn:") ? split(":", element)[1] == var.partition : true)
      ])
    }

    precondition {
      condition = alltrue([
        for element in flatten([for set in var.ecs_deploy[*] : set.services]) :
        startswith(element, "arn:") ? split(":", element)[1] == var.partition : true
      ])
      error_message = join("\n", [
        for i, element in flatten([for set in var.ecs_deploy[*] : set.services]) :
        "roles[${jsonencode(var.name)}].ecs_deploy.services[${i}]: received ${jsonencode(element)}. The ARN is of another partition than the region. Use the partition of the region: aws, aws-cn in China, aws-us-gov in GovCloud."
        if !(startswith(element, "arn:") ? split(":", element)[1] == var.partition : true)
      ])
    }

    precondition {
      condition = alltrue([
        for element in flatten([for set in var.ecs_deploy[*] : set.services]) :
        length([for ecs in var.ecs_deploy[*] : ecs.cluster if startswith(element, "arn:") ? split("/", element)[1] != (startswith(ecs.cluster, "arn:") ? split("/", ecs.cluster)[1] : ecs.cluster) : false]) == 0 && length([for ecs in var.ecs_deploy[*] : ecs.cluster if startswith(element, "arn:") ? split(":", element)[3] != (startswith(ecs.cluster, "arn:") ? split(":", ecs.cluster)[3] : var.region) : false]) == 0
      ])
      error_message = join("\n", [
        for i, element in flatten([for set in var.ecs_deploy[*] : set.services]) :
        "roles[${jsonencode(var.name)}].ecs_deploy.services[${i}]: received ${jsonencode(element)}. The service's ARN is of another cluster than ecs_deploy.cluster. Make a role for each cluster."
        if !(length([for ecs in var.ecs_deploy[*] : ecs.cluster if startswith(element, "arn:") ? split("/", element)[1] != (startswith(ecs.cluster, "arn:") ? split("/", ecs.cluster)[1] : ecs.cluster) : false]) == 0 && length([for ecs in var.ecs_deploy[*] : ecs.cluster if startswith(element, "arn:") ? split(":", element)[3] != (startswith(ecs.cluster, "arn:") ? split(":", ecs.cluster)[3] : var.region) : false]) == 0)
      ])
    }

    precondition {
      condition = alltrue([
        for element in flatten([for set in var.ecs_deploy[*] : set.services]) :
        length([for ecs in var.ecs_deploy[*] : ecs.cluster if startswith(element, "arn:") ? split(":", element)[4] != (startswith(ecs.cluster, "arn:") ? split(":", ecs.cluster)[4] : var.account_id) : false]) == 0
      ])
      error_message = join("\n", [
        for i, element in flatten([for set in var.ecs_deploy[*] : set.services]) :
        "roles[${jsonencode(var.name)}].ecs_deploy.services[${i}]: received ${jsonencode(element)}. The service's ARN is of another cluster than ecs_deploy.cluster. Make a role for each cluster."
        if !(length([for ecs in var.ecs_deploy[*] : ecs.cluster if startswith(element, "arn:") ? split(":", element)[4] != (startswith(ecs.cluster, "arn:") ? split(":", ecs.cluster)[4] : var.account_id) : false]) == 0)
      ])
    }

    precondition {
      condition = alltrue([
        for element in flatten([for set in var.ecs_deploy[*] : set.pass_roles]) :
        startswith(element, "arn:") ? split(":", element)[1] == var.partition : true
      ])
      error_message = join("\n", [
        for i, element in flatten([for set in var.ecs_deploy[*] : set.pass_roles]) :
        "roles[${jsonencode(var.name)}].ecs_deploy.pass_roles[${i}]: received ${jsonencode(element)}. The ARN is of another partition than the region. Use the partition of the region: aws, aws-cn in China, aws-us-gov in GovCloud."
        if !(startswith(element, "arn:") ? split(":", element)[1] == var.partition : true)
      ])
    }

    precondition {
      condition = alltrue([
        for element in flatten([for set in var.ecs_deploy[*] : set.pass_roles]) :
        startswith(element, "arn:") ? split(":", element)[4] == var.account_id : true
      ])
      error_message = join("\n", [
        for i, element in flatten([for set in var.ecs_deploy[*] : set.pass_roles]) :
        "roles[${jsonencode(var.name)}].ecs_deploy.pass_roles[${i}]: received ${jsonencode(element)}. Only roles of the account itself can be passed. Give the name of a role in this account, or its ARN there."
        if !(startswith(element, "arn:") ? split(":", element)[4] == var.account_id : true)
      ])
    }

    precondition {
      condition = alltrue([
        for element in flatten([for plan in var.terraform_plan[*] : plan.kms_key[*]]) :
        startswith(element, "arn:") ? split(":", element)[1] == var.partition : true
      ])
      error_message = join("\n", [
        for element in flatten([for plan in var.terraform_plan[*] : plan.kms_key[*]]) :
        "roles[${jsonencode(var.name)}].terraform_plan.kms_key: received ${jsonencode(element)}. The ARN is of another partition than the region. Use the partition of the region: aws, aws-cn in China, aws-us-gov in GovCloud."
        if !(startswith(element, "arn:") ? split(":", element)[1] == var.partition : true)
      ])
    }

    precondition {
      condition = alltrue([
        for element in var.permissions_boundary[*] :
        startswith(element, "arn:") ? split(":", element)[1] == var.partition : true
      ])
      error_message = join("\n", [
        for element in var.permissions_boundary[*] :
        "roles[${jsonencode(var.name)}].permissions_boundary: received ${jsonencode(element)}. The ARN is of another partition than the region. Use the partition of the region: aws, aws-cn in China, aws-us-gov in GovCloud."
        if !(startswith(element, "arn:") ? split(":", element)[1] == var.partition : true)
      ])
    }

    precondition {
      condition = alltrue([
        for element in var.permissions_boundary[*] :
        (
          startswith(element, "arn:")
          ? split(":", element)[4] == var.account_id || split(":", element)[4] == "aws"
          : true
        )
      ])
      error_message = join("\n", [
        for element in var.permissions_boundary[*] :
        "roles[${jsonencode(var.name)}].permissions_boundary: received ${jsonencode(element)}. A boundary is a policy of the role's own account or one of AWS's own (account aws)."
        if !((
          startswith(element, "arn:")
          ? split(":", element)[4] == var.account_id || split(":", element)[4] == "aws"
          : true
        ))
      ])
    }

    precondition {
      condition = alltrue([
        for element in(
          length(distinct([for text in try(keys(var.tags), []) : lower(text)])) == length(try(keys(var.tags), []))
          ? []
          : try(keys(var.tags), [])
        ) :
        length([for other in try(keys(var.tags), []) : other if lower(other) == lower(element) && other != element]) == 0
      ])
      error_message = join("\n", [
        for element in(
          length(distinct([for text in try(keys(var.tags), []) : lower(text)])) == length(try(keys(var.tags), []))
          ? []
          : try(keys(var.tags), [])
        ) :
        "roles[${jsonencode(var.name)}].tags[${jsonencode(element)}]: Another tag differs from this one only by case, and IAM keeps tag keys unique ignoring case. Rename one."
        if !(length([for other in try(keys(var.tags), []) : other if lower(other) == lower(element) && other != element]) == 0)
      ])
    }

    precondition {
      condition     = length(try(keys(var.tags), [])) <= 50
      error_message = "roles[${jsonencode(var.name)}].tags: More than 50 tags, with those of the stack. IAM allows 50 on a resource: leave some out."
    }

    precondition {
      condition     = length(local.trust_policy) <= 2048
      error_message = "roles[${jsonencode(var.name)}]: the trust policy has ${length(local.trust_policy)} characters, and AWS allows 2048. Make two roles of it and give each a part of the repositories, environments, branches or git tags."
    }

    precondition {
      condition     = length(local.permission_policy) <= 10240
      error_message = "roles[${jsonencode(var.name)}]: the inline policy has ${length(local.permission_policy)} characters, and AWS allows 10240. Make two roles of it and give each a part of the ECR repositories, services or task families."
    }
  }
}

check "name_only_repositories" {
  assert {
    condition = length(local.name_only_repositories) == 0
    error_message = join("\n", [
      for repository in local.name_only_repositories :
      "${var.name} trusts ${repository} by its name alone. If the repository or its owner is ever deleted or renamed, whoever registers the name next gets the role. Find the ids with: gh api repos/${repository} --jq '\"\\(.owner.login)@\\(.owner.id)/\\(.name)@\\(.id)\"', and list that form (beside the name, until gh api repos/${repository}/actions/oidc/customization/sub --jq .sub_claim_prefix reports it)."
    ])
  }
}
