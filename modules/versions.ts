/**
 * The provider versions that the stack and the generated module accept. Ranges, where the prebuilt providers would pin one version.
 * Of hashicorp/aws, the lists of exclusive policies came with 5.68 and 5.72 (its changelog).
 */
export const PROVIDERS = {
  aws: { source: "hashicorp/aws", version: ">= 5.81, < 7" },
  tls: { source: "hashicorp/tls", version: "~> 4.0" },
} as const;

/** The versions of Terraform: `check` blocks came with 1.5, the lock file of the S3 backend with 1.10 (Terraform changelog). */
export const TERRAFORM = { any: ">= 1.5", s3LockFile: ">= 1.10" } as const;
