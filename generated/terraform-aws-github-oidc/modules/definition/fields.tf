# Written by `npm run generate` of cdktf-aws-github-oidc. Do not edit: change its constructs or its schema.

# Every field: its type, its bounds, the rule of its text (texts.tf), and what is said where it does not fit.

locals {
  did_you_mean = " Did you mean %s?"

  kinds = {
    definition = {
      required            = []
      required_references = []
      fields = {
        account_id = { type = "text", text = "account_id", guidance = "Allowed: an AWS account id. Example: \"111122223333\"." }
        region     = { type = "text", text = "region", guidance = "Allowed: an AWS region. Example: \"eu-central-1\"." }
      }
      references = {
        tags = { type = "map", keys = "tag_key", text = "tag_value", guidance = "Allowed: a map of tag keys to tag values. Example: { team = \"web\" }." }
      }
    }
    oidc_provider = {
      unknown_field = "unknown field.%s Allowed here: create, arn, url, audiences, thumbprint_source, thumbprints, tags."
      expected = [
        { names = ["preventdestroy", "lifecycle"], hint = " Terraform takes prevent_destroy from no variable, so that no module can offer it. Make the provider in your own configuration, a resource aws_iam_openid_connect_provider with lifecycle { prevent_destroy = true }, and give it with create = false and its ARN in arn." },
      ]
      names               = ["create", "arn", "url", "audiences", "thumbprint_source", "thumbprints", "tags"]
      required            = []
      required_references = []
      fields = {
        create            = { type = "boolean", guidance = "Allowed: true or false. Example: false." }
        url               = { type = "text", text = "oidc_provider_url", guidance = "Allowed: the URL of GitHub's token issuer. Example: \"https://token.actions.octocorp.ghe.com\"." }
        audiences         = { type = "list", minimum = 1, maximum = 100, text = "audience", guidance = "Allowed: a list of 1 to 100 items, each an audience. Example: [\"sts.amazonaws.com\"]." }
        thumbprint_source = { type = "choice", choices = ["fetch", "aws", "pinned"], guidance = "Allowed: \"fetch\", \"aws\" or \"pinned\". Example: \"aws\"." }
        thumbprints       = { type = "list", minimum = 1, maximum = 5, text = "thumbprint", guidance = "Allowed: a list of 1 to 5 items, each the SHA-1 thumbprint of a certificate. Example: [\"6938fd4d98bab03faadb97b34396831e3780aea1\"]." }
      }
      references = {
        arn  = { type = "text", text = "oidc_provider_arn", guidance = "Allowed: the ARN of the account's GitHub OIDC provider. Example: \"arn:aws:iam::111122223333:oidc-provider/token.actions.githubusercontent.com\"." }
        tags = { type = "map", keys = "tag_key", text = "tag_value", guidance = "Allowed: a map of tag keys to tag values. Example: { team = \"web\" }." }
      }
    }
    role = {
      guidance      = "Allowed: an object: { repositories, owners, branches, git_tags, environments, pull_request, reusable_workflows, actor_ids, workflows, subjects, also_trust, dangerously_any_ref, dangerously_pull_request, dangerously_owners, max_session_duration, trust_policy_quota, permissions_boundary, generate_boundary, managed_policies, dangerously_managed_policies, split_permissions, exclusive_policies, path, description, tags, ecr_pull, ecr_push, ecr_create_repository, ecs_deploy, ecs_run_task, codedeploy_ecs, s3_sync, cloudfront_invalidate, ssm_read, secrets_read, ssm_run_command, lambda_deploy, cdk_deploy, cloudformation_deploy, eks_access, assume_roles, terraform_plan, terraform_apply, statements }. Example: { repositories = [\"octo-org@123456/web@456789\"], branches = [\"main\"] }."
      unknown_field = "unknown field.%s Allowed here: repositories, owners, branches, git_tags, environments, pull_request, reusable_workflows, actor_ids, workflows, subjects, also_trust, dangerously_any_ref, dangerously_pull_request, dangerously_owners, max_session_duration, trust_policy_quota, permissions_boundary, generate_boundary, managed_policies, dangerously_managed_policies, split_permissions, exclusive_policies, path, description, tags, ecr_pull, ecr_push, ecr_create_repository, ecs_deploy, ecs_run_task, codedeploy_ecs, s3_sync, cloudfront_invalidate, ssm_read, secrets_read, ssm_run_command, lambda_deploy, cdk_deploy, cloudformation_deploy, eks_access, assume_roles, terraform_plan, terraform_apply, statements."
      expected = [
        { names = ["event", "events", "eventname", "on", "triggers"], hint = " AWS does not evaluate the event of a job (event_name): a condition on it admits nobody. Pull requests come in with pull_request; to tell other events apart, name an environment in the jobs that are meant and list it in environments." },
        { names = ["schedule", "cron", "workflowdispatch", "repositorydispatch"], hint = " AWS cannot tell how a run was started: scheduled jobs and jobs started by hand have the subject of the branch they run on. Name an environment in the jobs that are meant and list it in environments." },
        { names = ["baseref", "basebranch", "targetbranch", "headref", "headbranch"], hint = " AWS evaluates neither the base nor the head branch of a pull request (base_ref, head_ref): a condition on them admits nobody. Name a protected environment in the job and list it in environments, deploy after the merge with branches, or have a customised subject say it and give that in subjects." },
        { names = ["runnerenvironment", "runner", "runners", "selfhosted"], hint = " AWS does not evaluate where a job runs (runner_environment): a condition on it admits nobody. List a reusable workflow that chooses its runner in reusable_workflows, or have a customised subject say it and give that in subjects." },
        { names = ["workflowref", "workflowfile", "workflowsha", "jobworkflowref", "jobworkflowsha"], hint = " AWS does not evaluate the file of the calling workflow (workflow_ref): a condition on it admits nobody. reusable_workflows holds the file that the job itself is in (job_workflow_ref)." },
        { names = ["repositoryowner", "owner", "organization", "organizations", "org"], hint = " AWS does not evaluate the owner's name (repository_owner): a condition on it admits nobody. List each repository in repositories, or the owner with its id in owners." },
        { names = ["actor", "actors"], hint = " A user's name can pass to somebody else. Give the numeric ids in actor_ids." },
        { names = ["reftype"], hint = " AWS does not evaluate the kind of a ref (ref_type): a condition on it admits nobody. branches and git_tags tell them apart." },
        { names = ["enterprise", "repositoryvisibility", "visibility", "refprotected", "sha", "runid", "runnumber", "runattempt", "checkrunid"], hint = " AWS does not evaluate this claim of GitHub's token: a condition on it admits nobody. Check it in the job, or have a customised subject say it and give that in subjects." },
      ]
      names               = ["repositories", "owners", "branches", "git_tags", "environments", "pull_request", "reusable_workflows", "actor_ids", "workflows", "subjects", "also_trust", "dangerously_any_ref", "dangerously_pull_request", "dangerously_owners", "max_session_duration", "trust_policy_quota", "permissions_boundary", "generate_boundary", "managed_policies", "dangerously_managed_policies", "split_permissions", "exclusive_policies", "path", "description", "tags", "ecr_pull", "ecr_push", "ecr_create_repository", "ecs_deploy", "ecs_run_task", "codedeploy_ecs", "s3_sync", "cloudfront_invalidate", "ssm_read", "secrets_read", "ssm_run_command", "lambda_deploy", "cdk_deploy", "cloudformation_deploy", "eks_access", "assume_roles", "terraform_plan", "terraform_apply", "statements"]
      required            = []
      required_references = []
      fields = {
        repositories       = { type = "list", text = "repository", guidance = "Allowed: a list, each item \"owner/name\", or \"owner@id/name@id\" for a repository with immutable subjects. Example: [\"octo-org@123456/web@456789\"]." }
        owners             = { type = "list", text = "owner", guidance = "Allowed: a list, each item \"owner@id\", a user or an organisation with its id. Example: [\"octo-org@123456\"]." }
        branches           = { type = "list", text = "branch", guidance = "Allowed: a list, each item a branch name, or a pattern with * or ? after some literal text. Example: [\"main\"]." }
        git_tags           = { type = "list", text = "git_tag", guidance = "Allowed: a list, each item a tag name, or a pattern with * or ? after some literal text. Example: [\"v*\"]." }
        environments       = { type = "list", text = "environment", guidance = "Allowed: a list, each item the name of a GitHub environment. Example: [\"production\"]." }
        pull_request       = { type = "boolean", guidance = "Allowed: true or false. Example: true." }
        reusable_workflows = { type = "list", text = "reusable_workflow", guidance = "Allowed: a list, each item a workflow file at one version, \"owner/name/.github/workflows/file.yml@VERSION\", where VERSION is a full ref or a commit id. Example: [\"octo-org/workflows/.github/workflows/deploy.yml@refs/heads/main\"]." }
        actor_ids          = { type = "list", text = "actor_id", guidance = "Allowed: a list, each item the numeric id of a GitHub user. Example: [\"583231\"]." }
        workflows          = { type = "list", text = "workflow_name", guidance = "Allowed: a list, each item the name of a workflow. Example: [\"deploy\"]." }
        subjects           = { type = "list", text = "subject", guidance = "Allowed: a list, each item a subject as a customised template gives it, whole. Example: [\"repo:octo-org@123456/web@456789:environment:production:runner_environment:github-hosted\"]." }
        also_trust = {
          type     = "map"
          keys     = "statement_id"
          items    = { type = "object", guidance = "Allowed: an object: { principals, external_id, require_mfa, tag_session, set_source_identity }. Example: { principals = [\"arn:aws:iam::111122223333:role/developer\"] }." }
          guidance = "Allowed: a map of names of your own to roles and users. Example: { Developers = { principals = [\"arn:aws:iam::111122223333:role/developer\"] } }."
        }
        dangerously_any_ref      = { type = "boolean", guidance = "Allowed: true or false. Example: true." }
        dangerously_pull_request = { type = "boolean", guidance = "Allowed: true or false. Example: true." }
        dangerously_owners       = { type = "list", text = "owner", guidance = "Allowed: a list, each item \"owner@id\", a user or an organisation with its id. Example: [\"octo-org@123456\"]." }
        max_session_duration     = { type = "number", minimum = 3600, maximum = 43200, guidance = "Allowed: a whole number of seconds from 3600 (1 hour) to 43200 (12 hours). Example: 3600." }
        trust_policy_quota       = { type = "number", minimum = 2048, maximum = 8192, guidance = "Allowed: a whole number of characters from 2048 (AWS's default) to 8192 (the highest that AWS grants). Example: 4096." }
        generate_boundary        = { type = "boolean", guidance = "Allowed: true or false. Example: true." }
        split_permissions        = { type = "boolean", guidance = "Allowed: true or false. Example: true." }
        exclusive_policies       = { type = "boolean", guidance = "Allowed: true or false. Example: false." }
        path                     = { type = "text", text = "path", guidance = "Allowed: an IAM path. Example: \"/github-actions/\"." }
        ecr_pull                 = { type = "object", guidance = "Allowed: an object: { repositories }. Example: { repositories = [\"base\"] }." }
        ecr_push                 = { type = "object", guidance = "Allowed: an object: { repositories }. Example: { repositories = [\"web\"] }." }
        ecr_create_repository    = { type = "object", guidance = "Allowed: an object: { repositories, tag_repositories }. Example: { repositories = [\"web\"] }." }
        ecs_deploy               = { type = "object", guidance = "Allowed: an object: { cluster, services, task_families, pass_roles, infrastructure_roles, tag_task_definition, read_task_definitions, only_task_families, watch_deployments, control_deployments }. Example: { cluster = \"prod\", services = [\"web\"], task_families = [\"web\"], pass_roles = [\"web-task\", \"web-execution\"] }." }
        ecs_run_task             = { type = "object", guidance = "Allowed: an object: { cluster, task_families, pass_roles, infrastructure_roles, log_groups, register_task_definition, tag_task_definition, read_task_definitions, tag_tasks, stop_tasks }. Example: { cluster = \"prod\", task_families = [\"web-migrate\"], pass_roles = [\"web-task\", \"web-execution\"] }." }
        codedeploy_ecs           = { type = "object", guidance = "Allowed: an object: { cluster, services, task_families, pass_roles, tag_task_definition, read_task_definitions, deployment_groups, deployment_configurations }. Example: { cluster = \"prod\", services = [\"web\"], task_families = [\"web\"], pass_roles = [\"web-task\", \"web-execution\"] }." }
        s3_sync                  = { type = "object", guidance = "Allowed: an object: { bucket, prefix, delete, kms_key }. Example: { bucket = \"octo-org-site\", delete = true }." }
        cloudfront_invalidate    = { type = "object", guidance = "Allowed: an object: { distributions }. Example: { distributions = [\"E2QWRUHAPOMQZL\"] }." }
        ssm_read                 = { type = "object", guidance = "Allowed: an object: { parameters, paths, kms_key }. Example: { parameters = [\"/prod/web/db-url\"] }." }
        secrets_read             = { type = "object", guidance = "Allowed: an object: { secrets, prefixes, kms_key }. Example: { secrets = [\"prod/web/db\"] }." }
        ssm_run_command          = { type = "object", guidance = "Allowed: an object: { documents, instances, tags }. Example: { documents = [\"web-restart\"], tags = { Role = \"web\" } }." }
        lambda_deploy            = { type = "object", guidance = "Allowed: an object: { functions, pass_roles, create, layers, use_layers, artifact_bucket, artifact_prefix, artifact_kms_key }. Example: { functions = [\"web\"] }." }
        cdk_deploy               = { type = "object", guidance = "Allowed: an object: { qualifier, accounts, regions, lookup_only }. Example: { regions = [\"eu-central-1\", \"us-east-1\"] }." }
        cloudformation_deploy    = { type = "object", guidance = "Allowed: an object: { stacks, execution_role, transforms, artifact_bucket, artifact_prefix, artifact_kms_key, delete_artifacts }. Example: { stacks = [\"web\"], execution_role = \"web-cloudformation\" }." }
        eks_access               = { type = "object", guidance = "Allowed: an object: { clusters }. Example: { clusters = [\"prod\"] }." }
        assume_roles             = { type = "object", guidance = "Allowed: an object: { roles, tag_session, set_source_identity }. Example: { roles = [\"arn:aws:iam::444455556666:role/deploy\"] }." }
        terraform_plan           = { type = "object", guidance = "Allowed: an object: { state_bucket, state_keys, lock, kms_key, read }. Example: { state_bucket = \"octo-org-terraform-state\", state_keys = [\"github-oidc/terraform.tfstate\"] }." }
        terraform_apply          = { type = "object", guidance = "Allowed: an object: { state_bucket, state_keys, lock_table, kms_key }. Example: { state_bucket = \"octo-org-terraform-state\", state_keys = [\"web/terraform.tfstate\"] }." }
        statements = {
          type     = "map"
          keys     = "statement_id"
          items    = { type = "object", guidance = "Allowed: an object: { actions, resources, conditions, dangerously_allow_escalation }. Example: { actions = [\"sqs:SendMessage\"], resources = [\"arn:aws:sqs:eu-central-1:111122223333:jobs\"] }." }
          guidance = "Allowed: a map of statement ids to statements. Example: { SendToJobs = { actions = [\"sqs:SendMessage\"], resources = [\"arn:aws:sqs:eu-central-1:111122223333:jobs\"] } }."
        }
      }
      references = {
        permissions_boundary         = { type = "text", text = "policy_arn", guidance = "Allowed: the ARN of a managed policy. Example: \"arn:aws:iam::111122223333:policy/deploy-boundary\"." }
        managed_policies             = { type = "map", keys = "policy_key", text = "policy_arn", guidance = "Allowed: a map of names of your own to ARNs of managed policies. Example: { logs = \"arn:aws:iam::aws:policy/CloudWatchLogsReadOnlyAccess\" }." }
        dangerously_managed_policies = { type = "map", keys = "policy_key", text = "policy_arn", guidance = "Allowed: a map of names of your own to ARNs of managed policies. Example: { admin = \"arn:aws:iam::aws:policy/AdministratorAccess\" }." }
        description                  = { type = "text", text = "description", guidance = "Allowed: a description. Example: \"Deploys the web service\"." }
        tags                         = { type = "map", keys = "tag_key", text = "tag_value", guidance = "Allowed: a map of tag keys to tag values. Example: { team = \"web\" }." }
      }
    }
    ecr_pull = {
      unknown_field       = "unknown field.%s Allowed here: repositories."
      expected            = []
      names               = ["repositories"]
      required            = ["repositories"]
      required_references = []
      fields = {
        repositories = { type = "list", minimum = 1, text = "ecr_repository", arn = "ecr_repository_arn", guidance = "Allowed: a list with at least one item: the name of an ECR repository in this account and region, or its full ARN. Example: [\"web\"]." }
      }
      references = {}
    }
    ecr_push = {
      unknown_field       = "unknown field.%s Allowed here: repositories."
      expected            = []
      names               = ["repositories"]
      required            = ["repositories"]
      required_references = []
      fields = {
        repositories = { type = "list", minimum = 1, text = "ecr_repository", arn = "ecr_repository_arn", guidance = "Allowed: a list with at least one item: the name of an ECR repository in this account and region, or its full ARN. Example: [\"web\"]." }
      }
      references = {}
    }
    ecr_create_repository = {
      unknown_field       = "unknown field.%s Allowed here: repositories, tag_repositories."
      expected            = []
      names               = ["repositories", "tag_repositories"]
      required            = ["repositories"]
      required_references = []
      fields = {
        repositories     = { type = "list", minimum = 1, text = "ecr_repository", arn = "ecr_repository_arn", guidance = "Allowed: a list with at least one item: the name of an ECR repository in this account and region, or its full ARN. Example: [\"web\"]." }
        tag_repositories = { type = "boolean", guidance = "Allowed: true or false. Example: true." }
      }
      references = {}
    }
    ecs_deploy = {
      unknown_field       = "unknown field.%s Allowed here: cluster, services, task_families, pass_roles, infrastructure_roles, tag_task_definition, read_task_definitions, only_task_families, watch_deployments, control_deployments."
      expected            = []
      names               = ["cluster", "services", "task_families", "pass_roles", "infrastructure_roles", "tag_task_definition", "read_task_definitions", "only_task_families", "watch_deployments", "control_deployments"]
      required            = ["cluster", "services", "task_families", "pass_roles"]
      required_references = []
      fields = {
        cluster               = { type = "text", text = "ecs_cluster", arn = "ecs_cluster_arn", guidance = "Allowed: the name of an ECS cluster in this account and region, or its full ARN. Example: \"prod\"." }
        services              = { type = "list", minimum = 1, text = "ecs_service", arn = "ecs_service_arn", guidance = "Allowed: a list with at least one item: the name of an ECS service in the cluster, or its full ARN. Example: [\"web\"]." }
        task_families         = { type = "list", minimum = 1, text = "task_family", guidance = "Allowed: a list with at least one item: the family of a task definition. Example: [\"web\"]." }
        pass_roles            = { type = "list", text = "iam_role", arn = "iam_role_arn", guidance = "Allowed: a list, each item the name of an IAM role of this account (without a path), or its full ARN. Example: [\"web-task\", \"web-execution\"]." }
        infrastructure_roles  = { type = "list", text = "iam_role", arn = "iam_role_arn", guidance = "Allowed: a list, each item the name of an IAM role of this account (without a path), or its full ARN. Example: [\"ecs-infrastructure\"]." }
        tag_task_definition   = { type = "boolean", guidance = "Allowed: true or false. Example: false." }
        read_task_definitions = { type = "boolean", guidance = "Allowed: true or false. Example: false." }
        only_task_families    = { type = "boolean", guidance = "Allowed: true or false. Example: true." }
        watch_deployments     = { type = "boolean", guidance = "Allowed: true or false. Example: true." }
        control_deployments   = { type = "boolean", guidance = "Allowed: true or false. Example: true." }
      }
      references = {}
    }
    ecs_run_task = {
      unknown_field       = "unknown field.%s Allowed here: cluster, task_families, pass_roles, infrastructure_roles, log_groups, register_task_definition, tag_task_definition, read_task_definitions, tag_tasks, stop_tasks."
      expected            = []
      names               = ["cluster", "task_families", "pass_roles", "infrastructure_roles", "log_groups", "register_task_definition", "tag_task_definition", "read_task_definitions", "tag_tasks", "stop_tasks"]
      required            = ["cluster", "task_families", "pass_roles"]
      required_references = []
      fields = {
        cluster                  = { type = "text", text = "ecs_cluster", arn = "ecs_cluster_arn", guidance = "Allowed: the name of an ECS cluster in this account and region, or its full ARN. Example: \"prod\"." }
        task_families            = { type = "list", minimum = 1, text = "task_family", guidance = "Allowed: a list with at least one item: the family of a task definition. Example: [\"web\"]." }
        pass_roles               = { type = "list", text = "iam_role", arn = "iam_role_arn", guidance = "Allowed: a list, each item the name of an IAM role of this account (without a path), or its full ARN. Example: [\"web-task\", \"web-execution\"]." }
        infrastructure_roles     = { type = "list", text = "iam_role", arn = "iam_role_arn", guidance = "Allowed: a list, each item the name of an IAM role of this account (without a path), or its full ARN. Example: [\"ecs-infrastructure\"]." }
        log_groups               = { type = "list", text = "log_group", arn = "log_group_arn", guidance = "Allowed: a list, each item the name of a CloudWatch log group in the cluster's account and region, or its full ARN. Example: [\"/ecs/web\"]." }
        register_task_definition = { type = "boolean", guidance = "Allowed: true or false. Example: true." }
        tag_task_definition      = { type = "boolean", guidance = "Allowed: true or false. Example: false." }
        read_task_definitions    = { type = "boolean", guidance = "Allowed: true or false. Example: false." }
        tag_tasks                = { type = "boolean", guidance = "Allowed: true or false. Example: true." }
        stop_tasks               = { type = "boolean", guidance = "Allowed: true or false. Example: true." }
      }
      references = {}
    }
    codedeploy_ecs = {
      unknown_field       = "unknown field.%s Allowed here: cluster, services, task_families, pass_roles, tag_task_definition, read_task_definitions, deployment_groups, deployment_configurations."
      expected            = []
      names               = ["cluster", "services", "task_families", "pass_roles", "tag_task_definition", "read_task_definitions", "deployment_groups", "deployment_configurations"]
      required            = ["cluster", "services", "task_families", "pass_roles"]
      required_references = []
      fields = {
        cluster                   = { type = "text", text = "ecs_cluster", arn = "ecs_cluster_arn", guidance = "Allowed: the name of an ECS cluster in this account and region, or its full ARN. Example: \"prod\"." }
        services                  = { type = "list", minimum = 1, text = "ecs_service", arn = "ecs_service_arn", guidance = "Allowed: a list with at least one item: the name of an ECS service in the cluster, or its full ARN. Example: [\"web\"]." }
        task_families             = { type = "list", minimum = 1, text = "task_family", guidance = "Allowed: a list with at least one item: the family of a task definition. Example: [\"web\"]." }
        pass_roles                = { type = "list", text = "iam_role", arn = "iam_role_arn", guidance = "Allowed: a list, each item the name of an IAM role of this account (without a path), or its full ARN. Example: [\"web-task\", \"web-execution\"]." }
        tag_task_definition       = { type = "boolean", guidance = "Allowed: true or false. Example: false." }
        read_task_definitions     = { type = "boolean", guidance = "Allowed: true or false. Example: false." }
        deployment_groups         = { type = "list", text = "codedeploy_group", guidance = "Allowed: a list, each item a CodeDeploy application and one of its deployment groups, as APPLICATION/GROUP. Example: [\"AppECS-prod-web/DgpECS-prod-web\"]." }
        deployment_configurations = { type = "list", text = "codedeploy_config", guidance = "Allowed: a list, each item the name of a CodeDeploy deployment configuration. Example: [\"slow-start\"]." }
      }
      references = {}
    }
    s3_sync = {
      unknown_field       = "unknown field.%s Allowed here: bucket, prefix, delete, kms_key."
      expected            = []
      names               = ["bucket", "prefix", "delete", "kms_key"]
      required            = ["bucket"]
      required_references = []
      fields = {
        bucket  = { type = "text", text = "site_bucket", guidance = "Allowed: the name of an S3 bucket. Example: \"octo-org-site\"." }
        prefix  = { type = "text", text = "key_prefix", guidance = "Allowed: the beginning of the keys of S3 objects, up to a slash. Example: \"app\"." }
        delete  = { type = "boolean", guidance = "Allowed: true or false. Example: true." }
        kms_key = { type = "text", text = "kms_key", guidance = "Allowed: the ARN of a KMS key. Example: \"arn:aws:kms:eu-central-1:111122223333:key/1234abcd-12ab-34cd-56ef-1234567890ab\"." }
      }
      references = {}
    }
    cloudfront_invalidate = {
      unknown_field       = "unknown field.%s Allowed here: distributions."
      expected            = []
      names               = ["distributions"]
      required            = ["distributions"]
      required_references = []
      fields = {
        distributions = { type = "list", minimum = 1, text = "distribution", arn = "distribution_arn", guidance = "Allowed: a list with at least one item: the id of a CloudFront distribution of this account, or its full ARN. Example: [\"E2QWRUHAPOMQZL\"]." }
      }
      references = {}
    }
    ssm_read = {
      unknown_field       = "unknown field.%s Allowed here: parameters, paths, kms_key."
      expected            = []
      names               = ["parameters", "paths", "kms_key"]
      required            = []
      required_references = []
      fields = {
        parameters = { type = "list", text = "parameter", arn = "parameter_arn", guidance = "Allowed: a list, each item the name of a parameter in this account and region, or its full ARN. Example: [\"/prod/web/db-url\"]." }
        paths      = { type = "list", text = "parameter_path", guidance = "Allowed: a list, each item a path of parameters. Example: [\"/prod/web\"]." }
        kms_key    = { type = "text", text = "kms_key", guidance = "Allowed: the ARN of a KMS key. Example: \"arn:aws:kms:eu-central-1:111122223333:key/1234abcd-12ab-34cd-56ef-1234567890ab\"." }
      }
      references = {}
    }
    secrets_read = {
      unknown_field       = "unknown field.%s Allowed here: secrets, prefixes, kms_key."
      expected            = []
      names               = ["secrets", "prefixes", "kms_key"]
      required            = []
      required_references = []
      fields = {
        secrets  = { type = "list", text = "secret", arn = "secret_arn", guidance = "Allowed: a list, each item the name of a secret in this account and region, or its full ARN. Example: [\"prod/web/db\"]." }
        prefixes = { type = "list", text = "secret_prefix", guidance = "Allowed: a list, each item the beginning of the names of secrets, up to a \"/\". Example: [\"prod/web/\"]." }
        kms_key  = { type = "text", text = "kms_key", guidance = "Allowed: the ARN of a KMS key. Example: \"arn:aws:kms:eu-central-1:111122223333:key/1234abcd-12ab-34cd-56ef-1234567890ab\"." }
      }
      references = {}
    }
    ssm_run_command = {
      unknown_field       = "unknown field.%s Allowed here: documents, instances, tags."
      expected            = []
      names               = ["documents", "instances", "tags"]
      required            = ["documents"]
      required_references = []
      fields = {
        documents = { type = "list", minimum = 1, text = "ssm_document", arn = "ssm_document_arn", guidance = "Allowed: a list with at least one item: the name of a document of Systems Manager, one of this account and region or of AWS's own, or its full ARN. Example: [\"web-restart\"]." }
        instances = { type = "list", text = "managed_instance", guidance = "Allowed: a list, each item the id of an EC2 instance (i-…) or of another managed node (mi-…) in this account and region. Example: [\"i-0123456789abcdef0\"]." }
        tags      = { type = "map", keys = "instance_tag_key", text = "instance_tag_value", guidance = "Allowed: a map of tag keys to tag values. Example: { Role = \"web\" }." }
      }
      references = {}
    }
    lambda_deploy = {
      unknown_field       = "unknown field.%s Allowed here: functions, pass_roles, create, layers, use_layers, artifact_bucket, artifact_prefix, artifact_kms_key."
      expected            = []
      names               = ["functions", "pass_roles", "create", "layers", "use_layers", "artifact_bucket", "artifact_prefix", "artifact_kms_key"]
      required            = ["functions"]
      required_references = []
      fields = {
        functions        = { type = "list", minimum = 1, text = "lambda_function", arn = "lambda_function_arn", guidance = "Allowed: a list with at least one item: the name of a Lambda function in this account and region, or its full ARN. Example: [\"web\"]." }
        pass_roles       = { type = "list", text = "iam_role", arn = "iam_role_arn", guidance = "Allowed: a list, each item the name of an IAM role of this account (without a path), or its full ARN. Example: [\"web-function\"]." }
        create           = { type = "boolean", guidance = "Allowed: true or false. Example: true." }
        layers           = { type = "list", text = "lambda_layer", arn = "lambda_layer_arn", guidance = "Allowed: a list, each item the name of a Lambda layer in this account and region, or its full ARN. Example: [\"web-dependencies\"]." }
        use_layers       = { type = "list", text = "lambda_layer", arn = "lambda_layer_arn", guidance = "Allowed: a list, each item the name of a Lambda layer in this account and region, or its full ARN. Example: [\"arn:aws:lambda:eu-central-1:444455556666:layer:monitoring\"]." }
        artifact_bucket  = { type = "text", text = "state_bucket", guidance = "Allowed: the name of an S3 bucket. Example: \"octo-org-terraform-state\"." }
        artifact_prefix  = { type = "text", text = "artifact_prefix", guidance = "Allowed: the beginning of the keys of a deploy's artifacts, up to a \"/\". Example: \"web/\"." }
        artifact_kms_key = { type = "text", text = "kms_key", guidance = "Allowed: the ARN of a KMS key. Example: \"arn:aws:kms:eu-central-1:111122223333:key/1234abcd-12ab-34cd-56ef-1234567890ab\"." }
      }
      references = {}
    }
    cdk_deploy = {
      unknown_field       = "unknown field.%s Allowed here: qualifier, accounts, regions, lookup_only."
      expected            = []
      names               = ["qualifier", "accounts", "regions", "lookup_only"]
      required            = []
      required_references = []
      fields = {
        qualifier   = { type = "text", text = "cdk_qualifier", guidance = "Allowed: the qualifier that CDK was bootstrapped with. Example: \"acme\"." }
        accounts    = { type = "list", text = "account_id", guidance = "Allowed: a list, each item an AWS account id. Example: [\"111122223333\"]." }
        regions     = { type = "list", text = "region", guidance = "Allowed: a list, each item an AWS region. Example: [\"eu-central-1\"]." }
        lookup_only = { type = "boolean", guidance = "Allowed: true or false. Example: true." }
      }
      references = {}
    }
    cloudformation_deploy = {
      unknown_field       = "unknown field.%s Allowed here: stacks, execution_role, transforms, artifact_bucket, artifact_prefix, artifact_kms_key, delete_artifacts."
      expected            = []
      names               = ["stacks", "execution_role", "transforms", "artifact_bucket", "artifact_prefix", "artifact_kms_key", "delete_artifacts"]
      required            = ["stacks", "execution_role"]
      required_references = []
      fields = {
        stacks           = { type = "list", minimum = 1, text = "cloudformation_stack", arn = "cloudformation_stack_arn", guidance = "Allowed: a list with at least one item: the name of a CloudFormation stack in this account and region, or its full ARN. Example: [\"web\"]." }
        execution_role   = { type = "text", text = "iam_role", arn = "iam_role_arn", guidance = "Allowed: the name of an IAM role of this account (without a path), or its full ARN. Example: \"web-cloudformation\"." }
        transforms       = { type = "list", text = "cloudformation_transform", arn = "cloudformation_transform_arn", guidance = "Allowed: a list, each item the name of one of AWS's own transforms, without AWS::, or the full ARN of a macro. Example: [\"Serverless-2016-10-31\"]." }
        artifact_bucket  = { type = "text", text = "state_bucket", guidance = "Allowed: the name of an S3 bucket. Example: \"octo-org-terraform-state\"." }
        artifact_prefix  = { type = "text", text = "artifact_prefix", guidance = "Allowed: the beginning of the keys of a deploy's artifacts, up to a \"/\". Example: \"web/\"." }
        artifact_kms_key = { type = "text", text = "kms_key", guidance = "Allowed: the ARN of a KMS key. Example: \"arn:aws:kms:eu-central-1:111122223333:key/1234abcd-12ab-34cd-56ef-1234567890ab\"." }
        delete_artifacts = { type = "boolean", guidance = "Allowed: true or false. Example: true." }
      }
      references = {}
    }
    eks_access = {
      unknown_field       = "unknown field.%s Allowed here: clusters."
      expected            = []
      names               = ["clusters"]
      required            = ["clusters"]
      required_references = []
      fields = {
        clusters = { type = "list", minimum = 1, text = "eks_cluster", arn = "eks_cluster_arn", guidance = "Allowed: a list with at least one item: the name of an EKS cluster in this account and region, or its full ARN. Example: [\"prod\"]." }
      }
      references = {}
    }
    assume_roles = {
      unknown_field       = "unknown field.%s Allowed here: roles, tag_session, set_source_identity."
      expected            = []
      names               = ["roles", "tag_session", "set_source_identity"]
      required            = ["roles"]
      required_references = []
      fields = {
        roles               = { type = "list", minimum = 1, text = "assumed_role", guidance = "Allowed: a list with at least one item: the full ARN of an IAM role. Example: [\"arn:aws:iam::444455556666:role/deploy\"]." }
        tag_session         = { type = "boolean", guidance = "Allowed: true or false. Example: true." }
        set_source_identity = { type = "boolean", guidance = "Allowed: true or false. Example: true." }
      }
      references = {}
    }
    terraform_plan = {
      unknown_field       = "unknown field.%s Allowed here: state_bucket, state_keys, lock, kms_key, read."
      expected            = []
      names               = ["state_bucket", "state_keys", "lock", "kms_key", "read"]
      required            = ["state_bucket", "state_keys"]
      required_references = []
      fields = {
        state_bucket = { type = "text", text = "state_bucket", guidance = "Allowed: the name of an S3 bucket. Example: \"octo-org-terraform-state\"." }
        state_keys   = { type = "list", minimum = 1, text = "state_key", guidance = "Allowed: a list with at least one item: the key of a state object, that of a workspace included. Example: [\"github-oidc/terraform.tfstate\"]." }
        lock         = { type = "boolean", guidance = "Allowed: true or false. Example: true." }
        kms_key      = { type = "text", text = "kms_key", guidance = "Allowed: the ARN of a KMS key. Example: \"arn:aws:kms:eu-central-1:111122223333:key/1234abcd-12ab-34cd-56ef-1234567890ab\"." }
        read         = { type = "choice", choices = ["this-stack", "account"], guidance = "Allowed: \"this-stack\" or \"account\". Example: \"account\"." }
      }
      references = {}
    }
    terraform_apply = {
      unknown_field       = "unknown field.%s Allowed here: state_bucket, state_keys, lock_table, kms_key."
      expected            = []
      names               = ["state_bucket", "state_keys", "lock_table", "kms_key"]
      required            = ["state_bucket", "state_keys"]
      required_references = []
      fields = {
        state_bucket = { type = "text", text = "state_bucket", guidance = "Allowed: the name of an S3 bucket. Example: \"octo-org-terraform-state\"." }
        state_keys   = { type = "list", minimum = 1, text = "state_key", guidance = "Allowed: a list with at least one item: the key of a state object, that of a workspace included. Example: [\"github-oidc/terraform.tfstate\"]." }
        lock_table   = { type = "text", text = "dynamodb_table", arn = "dynamodb_table_arn", guidance = "Allowed: the name of a DynamoDB table in this account and region, or its full ARN. Example: \"terraform-locks\"." }
        kms_key      = { type = "text", text = "kms_key", guidance = "Allowed: the ARN of a KMS key. Example: \"arn:aws:kms:eu-central-1:111122223333:key/1234abcd-12ab-34cd-56ef-1234567890ab\"." }
      }
      references = {}
    }
    also_trust = {
      unknown_field       = "unknown field.%s Allowed here: principals, external_id, require_mfa, tag_session, set_source_identity."
      expected            = []
      names               = ["principals", "external_id", "require_mfa", "tag_session", "set_source_identity"]
      required            = ["principals"]
      required_references = []
      fields = {
        principals          = { type = "list", minimum = 1, text = "principal_arn", guidance = "Allowed: a list with at least one item: the full ARN of an IAM role or user. Example: [\"arn:aws:iam::111122223333:role/developer\"]." }
        external_id         = { type = "text", text = "external_id", guidance = "Allowed: an external id. Example: \"octo-org-debugging\"." }
        require_mfa         = { type = "boolean", guidance = "Allowed: true or false. Example: true." }
        tag_session         = { type = "boolean", guidance = "Allowed: true or false. Example: true." }
        set_source_identity = { type = "boolean", guidance = "Allowed: true or false. Example: true." }
      }
      references = {}
    }
    statements = {
      unknown_field = "unknown field.%s Allowed here: actions, resources, conditions, dangerously_allow_escalation."
      expected = [
        { names = ["notaction", "notactions", "notresource", "notresources"], hint = " All but what is named would also be what AWS adds later. Name what is allowed, in actions and resources." },
        { names = ["effect", "deny"], hint = " Statements only allow. To deny is for the policy in permissions_boundary." },
        { names = ["principal", "principals", "notprincipal", "notprincipals"], hint = " Who comes in is said by the role itself." },
        { names = ["sid", "id"], hint = " The id is the key of the statement." },
      ]
      names               = ["actions", "resources", "conditions", "dangerously_allow_escalation"]
      required            = ["actions"]
      required_references = ["resources"]
      fields = {
        actions = { type = "list", minimum = 1, text = "iam_action", guidance = "Allowed: a list with at least one item: an action as SERVICE:ACTION, without a wildcard. Example: [\"sqs:SendMessage\"]." }
        conditions = {
          type = "map"
          keys = "condition_operator"
          items = {
            type     = "map"
            keys     = "condition_key"
            items    = { type = "list", minimum = 1, text = "condition_value", guidance = "Allowed: a list with at least one item: a text that the condition key is compared with. Example: [\"web\"]." }
            guidance = "Allowed: a map of condition keys to lists of text. Example: { \"aws:ResourceTag/team\" = [\"web\"] }."
          }
          guidance = "Allowed: a map of operators to maps of condition keys to lists of text. Example: { StringEquals = { \"aws:ResourceTag/team\" = [\"web\"] } }."
        }
        dangerously_allow_escalation = { type = "boolean", guidance = "Allowed: true or false. Example: true." }
      }
      references = {
        resources = { type = "list", minimum = 1, text = "statement_resource", guidance = "Allowed: a list with at least one item: a full ARN, in which * and ? are wildcards, or \"*\". Example: [\"arn:aws:sqs:eu-central-1:111122223333:jobs\"]." }
      }
    }
  }
}
