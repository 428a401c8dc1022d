/** The resources that give a role access, and what is read of each. Data only. */

/** Attributes by type (Terraform Registry, hashicorp/aws, the resources of these names). No other attribute is ever looked at. */
export const READ: Readonly<Record<string, readonly string[]>> = {
  aws_iam_role: [
    "arn",
    "assume_role_policy",
    "id",
    "inline_policy",
    "managed_policy_arns",
    "max_session_duration",
    "name",
    "name_prefix",
    "path",
    "permissions_boundary",
  ],
  aws_iam_role_policy: ["id", "name", "name_prefix", "policy", "role"],
  aws_iam_role_policy_attachment: ["policy_arn", "role"],
  aws_iam_policy_attachment: ["name", "policy_arn", "roles", "users", "groups"],
  aws_iam_role_policies_exclusive: ["policy_names", "role_name"],
  aws_iam_role_policy_attachments_exclusive: ["policy_arns", "role_name"],
  aws_iam_policy: ["arn", "name", "name_prefix", "path", "policy"],
  aws_iam_openid_connect_provider: ["arn", "client_id_list", "thumbprint_list", "url"],
};

/** Of data sources. */
export const READ_DATA: Readonly<Record<string, readonly string[]>> = {
  aws_iam_policy_document: ["json", "override_policy_documents", "policy_id", "source_policy_documents", "statement", "version"],
};

/** Blocks that are lists: what a placeholder of an empty one looks like differs. */
export const DEFAULT_SESSION_SECONDS = 3600;

/** IAM's own resources that let a person or a program in, or give them more, beside roles. */
export const UNREAD_IAM =
  /^aws_iam_(access_key|group|group_membership|group_policy|group_policy_attachment|group_policies_exclusive|group_policy_attachments_exclusive|saml_provider|service_linked_role|service_specific_credential|user|user_group_membership|user_login_profile|user_policy|user_policy_attachment|user_policies_exclusive|user_policy_attachments_exclusive|instance_profile)$/;

/** Resources of other services that can give access of their own: policies of resources, permissions, assignments of SSO, grants. */
export const OUTSIDE =
  /^aws_(.+_(resource_policy|bucket_policy|queue_policy|topic_policy|repository_policy|vault_policy|file_system_policy|key_policy|access_point_policy|registry_policy|endpoint_policy|secret_policy|domain_policy|lifecycle_policy_grant)|secretsmanager_secret_policy|lambda_permission|kms_grant|kms_key|ssoadmin_.+|organizations_policy.*|eks_access_(entry|policy_association)|lakeformation_permissions|ram_.+|rolesanywhere_.+|s3_bucket_acl|s3_bucket_public_access_block)$/;
