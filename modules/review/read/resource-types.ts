/** The resources that give a role access, and what is read of each. Data only. */

/** Attributes by type (Terraform Registry, hashicorp/aws, the resources of these names). No other attribute of these is looked at. */
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

/** Other documents that a document is put together from: more may stand in them. */
export const MERGED_DOCUMENTS = ["override_json", "override_policy_documents", "source_json", "source_policy_documents"] as const;

/** Of data sources. */
export const READ_DATA: Readonly<Record<string, readonly string[]>> = {
  aws_iam_policy_document: ["json", "policy_id", "statement", "version", ...MERGED_DOCUMENTS],
};

/** Of a role that says nothing (Terraform Registry, aws_iam_role, max_session_duration). */
export const DEFAULT_SESSION_SECONDS = 3600;
