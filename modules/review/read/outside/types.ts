/** Types of resources of which the shape of their attributes does not tell whether they give access. Data only. */

const AWS = "^aws(cc)?_";

/**
 * Resources that are a grant as a whole, so that whatever changes in them counts: identities, and what ties them to something. By the
 * service and by the last words of the type, as providers name them.
 */
export const GRANTS = new RegExp(
  [
    // Whole services that do nothing else (Service Authorization Reference)
    `${AWS}(iam|identitystore|lakeformation|organizations|ram|rolesanywhere|ssoadmin|verifiedpermissions)_`,
    `${AWS}(sso|cognito_identity)_`,
    // What the last words say
    "_(access_entry|access_grant|access_policy_association|allowed_principal|grants?|group_memberships?|memberships?|permissions?|pod_identity_association|policy_attachment|role_association|roles_attachment|user_in_group)$",
    // A URL for everybody or for who is allowed, and the switches of S3 (Terraform Registry, hashicorp/aws)
    `${AWS}(lambda_function_url|lambda_url|s3_bucket_acl|s3_object_copy|s3_(account|bucket)_public_access_block|s3_bucket_ownership_controls)$`,
    `${AWS}(cognito_(identity_provider|user_group)|cloudwatch_event_permission|eks_identity_provider_config|transfer_ssh_key|transfer_user)$`,
    // What makes other resources, or runs something with rights of its own
    `${AWS}(cloudcontrolapi_resource|cloudformation_|lambda_invocation|serverlessapplicationrepository_|servicecatalog_provisioned_product|ssm_association)`,
  ].join("|"),
);

/** Of those services, what is no identity and grants nothing. */
export const NO_GRANT = /^aws_(iam_account_alias|iam_server_certificate|organizations_organizational_unit)$/;

/**
 * What runs with a role and says nowhere who may use it: a new version of it gives nobody anything, another role does. Everything that
 * is not listed here counts with whatever changes in it.
 */
export const RUNS_WITH_A_ROLE =
  /^aws_(apprunner_service|autoscaling_group|backup_selection|batch_(compute_environment|job_definition)|cloudtrail|codebuild_project|codepipeline|db_instance|dlm_lifecycle_policy|ecs_(service|task_definition)|eks_(fargate_profile|node_group)|emr_cluster|flow_log|glue_(crawler|job)|instance|kinesis_firehose_delivery_stream|lambda_function|launch_(configuration|template)|mwaa_environment|rds_cluster|sagemaker_(model|notebook_instance)|sfn_state_machine|spot_instance_request|synthetics_canary)$/;

/** Providers that touch no account: what they make is a value, or a file of the machine that runs Terraform. */
export const isUtility = (type: string, provider: string | undefined): boolean =>
  provider === undefined
    ? /^(archive|local|null|random|time|tls)_|^terraform_data$/.test(type)
    : /(^terraform\.io\/builtin\/terraform|\/hashicorp\/(archive|local|null|random|time|tls))$/.test(provider);
