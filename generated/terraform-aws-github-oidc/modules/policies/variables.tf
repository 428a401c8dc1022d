# Written by `npm run generate` of cdktf-aws-github-oidc. Do not edit: change its constructs or its schema.

variable "place" {
  description = "Where the roles are: what names of resources mean, and which provider, issuer and audiences they trust. Known in a first plan."
  type = object({
    partition         = string
    region            = string
    account_id        = string
    audiences         = list(string)
    oidc_provider_arn = string
    issuer            = string
  })
  nullable = false

  validation {
    condition     = can(regex("^[A-Za-z0-9./_-]+$", join("", [var.place.partition, var.place.region, var.place.account_id, var.place.issuer])))
    error_message = "place: received ${jsonencode(var.place)}. Partition, region, account and issuer are names: no wildcard."
  }

  validation {
    condition     = length(var.place.audiences) > 0 && alltrue([for audience in var.place.audiences : can(regex("^[^*?]+$", audience))])
    error_message = "place.audiences: received ${jsonencode(var.place.audiences)}. A trust policy asks for at least one audience, without a wildcard."
  }

  validation {
    condition     = var.place.oidc_provider_arn == "arn:${var.place.partition}:iam::${var.place.account_id}:oidc-provider/${var.place.issuer}"
    error_message = "place.oidc_provider_arn: received ${jsonencode(var.place.oidc_provider_arn)}. It is the ARN of the issuer's provider in the account of the roles."
  }
}

variable "roles" {
  description = "The roles by their names, as modules/definition has checked them."
  type = map(object({
    # Repositories whose workflows may come in: "owner@id/name@id" (the sub_claim_prefix that GitHub reports), or "owner/name" while
    # a repository still has name-only subjects. Both forms of one repository during migration.
    repositories = optional(list(string), [])

    # Owners, as "owner@id": every repository of theirs with immutable subjects, those that are yet to be made included. Only
    # together with reusable_workflows.
    owners = optional(list(string), [])

    # Branches: names, or patterns such as release/*. Together with environments: jobs must satisfy both.
    branches = optional(list(string), [])

    # Git tags: names, or patterns such as v*. Together with environments: jobs must satisfy both.
    git_tags = optional(list(string), [])

    # GitHub environments. Any job that names one comes in, pull requests included, unless the environment is protected on GitHub,
    # or branches or git_tags are asked for too.
    environments = optional(list(string), [])

    # Whether workflows of pull requests come in: anyone who can push a branch to the repository. Only on a role that cannot write.
    pull_request = optional(bool, false)

    # Reusable workflows: the job must be in one of these files, at this version, beside all else. It holds the file, and not who
    # calls it.
    reusable_workflows = optional(list(string), [])

    # Numeric ids of GitHub users: one of them must have started the job, beside all else.
    actor_ids = optional(list(string), [])

    # Names of workflows, beside all else. A reminder, not a protection: whoever can push a branch can give a workflow any name.
    workflows = optional(list(string), [])

    # Whole subjects, of repositories whose template is customised: claims as "key:value" in the order of the template, the
    # repository or its ids first, then where the job runs. One * at the end stands for the rest of a branch or tag, or for all
    # further claims. In place of repositories, branches, git_tags, environments and owners.
    subjects = optional(list(string), [])

    # Roles and users of IAM that may come in beside GitHub's jobs, each by a name of yours, which is the id of a statement of their
    # own: for debugging from a workstation, or to chain roles.
    also_trust = optional(map(object({
      principals          = list(string)
      external_id         = optional(string)
      require_mfa         = optional(bool, false)
      tag_session         = optional(bool, false)
      set_source_identity = optional(bool, false)
    })), {})

    # Whether every job of the repositories comes in, whatever its branch, tag, environment or event, pull requests included: anyone
    # who can push a branch to one of them. In place of branches, git_tags, environments and pull_request. `cdktf-aws-github-oidc
    # audit` calls such a role a warning, with dangerously_owners unsafe.
    dangerously_any_ref = optional(bool, false)

    # The same as pull_request on a role that writes, or reads secrets: anyone who can push a branch to the repository has the role,
    # with a workflow that nobody has reviewed. `cdktf-aws-github-oidc audit` calls it a warning.
    dangerously_pull_request = optional(bool, false)

    # Owners, as "owner@id", without reusable_workflows: whoever can write any of their repositories, or make one, comes in.
    # branches, git_tags and environments hold nobody then: such a person makes one of that name. `cdktf-aws-github-oidc audit`
    # calls such a role unsafe.
    dangerously_owners = optional(list(string), [])

    # The longest session, in seconds.
    max_session_duration = optional(number, 3600)

    # How many characters the account allows in a trust policy: more than 2048 only where AWS has raised its quota.
    trust_policy_quota = optional(number, 2048)

    # The ARN of the managed policy that bounds what the role can do. Default: none.
    permissions_boundary = optional(string)

    # Whether the stack makes the role a permissions boundary: a managed policy that allows all of the services that its permission
    # sets and statements have calls of, and of IAM, STS and the like only those calls. Whatever is attached to the role reaches no
    # further. Instead of permissions_boundary.
    generate_boundary = optional(bool, false)

    # Managed policies of the account or of AWS's own that the role has too: a name of yours, by which Terraform knows the
    # attachment, and the ARN, which may be known only after the apply. Not on a role for pull requests: what they allow is not in
    # the definition.
    managed_policies = optional(map(string), {})

    # The same for policies that make an administrator, by AWS's own names: AdministratorAccess, PowerUserAccess, IAMFullAccess and
    # all with Administrator in their names. Whoever comes in has the account.
    dangerously_managed_policies = optional(map(string), {})

    # Whether statements with more than 10 resources leave the role's inline policy, for managed policies of the stack's making with
    # 50 resources each. For a role whose inline policy is over AWS's quota.
    split_permissions = optional(bool, false)

    # Whether the role has these permissions and no others: what somebody attached or put by hand is taken off by the next deploy.
    # With false it stays, and other code can attach policies.
    exclusive_policies = optional(bool, true)

    # The role's IAM path. A change replaces the role.
    path = optional(string, "/")

    # The role's description. Default: none.
    description = optional(string)

    # AWS tags of the role, beside those of the stack. (git's tags are git_tags.)
    tags = optional(map(string))

    # May pull images from these ECR repositories.
    ecr_pull = optional(object({
      repositories = list(string)
    }))

    # May push images to these ECR repositories.
    ecr_push = optional(object({
      repositories = list(string)
    }))

    # May look for these ECR repositories and create them.
    ecr_create_repository = optional(object({
      repositories     = list(string)
      tag_repositories = optional(bool, false)
    }))

    # May register task definitions of these families, pass these roles to them, and update these services: to any task definition
    # of the account, unless only_task_families.
    ecs_deploy = optional(object({
      cluster               = string
      services              = list(string)
      task_families         = list(string)
      pass_roles            = list(string)
      infrastructure_roles  = optional(list(string), [])
      tag_task_definition   = optional(bool, true)
      read_task_definitions = optional(bool, true)
      only_task_families    = optional(bool, false)
      watch_deployments     = optional(bool, false)
      control_deployments   = optional(bool, false)
    }))

    # May run tasks of these families in this cluster, with any command, and pass these roles to them.
    ecs_run_task = optional(object({
      cluster                  = string
      task_families            = list(string)
      pass_roles               = list(string)
      infrastructure_roles     = optional(list(string), [])
      log_groups               = optional(list(string), [])
      register_task_definition = optional(bool, false)
      tag_task_definition      = optional(bool, true)
      read_task_definitions    = optional(bool, true)
      tag_tasks                = optional(bool, false)
      stop_tasks               = optional(bool, false)
    }))

    # May register task definitions of these families, pass these roles to them, and deploy these services with CodeDeploy.
    codedeploy_ecs = optional(object({
      cluster                   = string
      services                  = list(string)
      task_families             = list(string)
      pass_roles                = list(string)
      tag_task_definition       = optional(bool, true)
      read_task_definitions     = optional(bool, true)
      deployment_groups         = optional(list(string), [])
      deployment_configurations = optional(list(string), [])
    }))

    # May bring a directory to an S3 bucket, or below a prefix of it.
    s3_sync = optional(object({
      bucket  = string
      prefix  = optional(string)
      delete  = optional(bool, false)
      kms_key = optional(string)
    }))

    # May invalidate what these CloudFront distributions have cached, and wait until it is done.
    cloudfront_invalidate = optional(object({
      distributions = list(string)
    }))

    # May read these parameters of Systems Manager.
    ssm_read = optional(object({
      parameters = optional(list(string), [])
      paths      = optional(list(string), [])
      kms_key    = optional(string)
    }))

    # May read these secrets of Secrets Manager.
    secrets_read = optional(object({
      secrets  = optional(list(string), [])
      prefixes = optional(list(string), [])
      kms_key  = optional(string)
    }))

    # May run these documents of Systems Manager on these machines.
    ssm_run_command = optional(object({
      documents = list(string)
      instances = optional(list(string), [])
      tags      = optional(map(string), {})
    }))

    # May change the code and the configuration of these Lambda functions, publish versions and move aliases.
    lambda_deploy = optional(object({
      functions        = list(string)
      pass_roles       = optional(list(string), [])
      create           = optional(bool, false)
      layers           = optional(list(string), [])
      use_layers       = optional(list(string), [])
      artifact_bucket  = optional(string)
      artifact_prefix  = optional(string, "")
      artifact_kms_key = optional(string)
    }))

    # May deploy AWS CDK apps by assuming the roles of CDK's bootstrap stack, never its execution role.
    cdk_deploy = optional(object({
      qualifier   = optional(string, "hnb659fds")
      accounts    = optional(list(string), [])
      regions     = optional(list(string), [])
      lookup_only = optional(bool, false)
    }))

    # May create and change these CloudFormation stacks, only through the execution role.
    cloudformation_deploy = optional(object({
      stacks           = list(string)
      execution_role   = string
      transforms       = optional(list(string), [])
      artifact_bucket  = optional(string)
      artifact_prefix  = optional(string, "")
      artifact_kms_key = optional(string)
      delete_artifacts = optional(bool, false)
    }))

    # May look up these EKS clusters to log in to them. What it may do in a cluster is said by its access entry there.
    eks_access = optional(object({
      clusters = list(string)
    }))

    # May assume these roles, of this account or of others, whose trust policies must let it in too.
    assume_roles = optional(object({
      roles               = list(string)
      tag_session         = optional(bool, false)
      set_source_identity = optional(bool, false)
    }))

    # May plan this stack: read its state, its provider and the roles that share a path with one of its roles; or any stack of the
    # account.
    terraform_plan = optional(object({
      state_bucket = string
      state_keys   = list(string)
      lock         = optional(bool, false)
      kms_key      = optional(string)
      read         = optional(string, "this-stack")
    }))

    # May read, write and lock these Terraform states. What the stack manages is not among it.
    terraform_apply = optional(object({
      state_bucket = string
      state_keys   = list(string)
      lock_table   = optional(string)
      kms_key      = optional(string)
    }))

    # Statements of your own beside the sets, each by its id (Sid).
    statements = optional(map(object({
      actions                      = list(string)
      resources                    = list(string)
      conditions                   = optional(map(map(list(string))), {})
      dangerously_allow_escalation = optional(bool, false)
    })), {})
  }))
  nullable = false
}

variable "tags" {
  description = "AWS tags of all roles."
  type        = map(string)
  nullable    = false
}
