# Written by `npm run generate` of cdktf-aws-github-oidc. Do not edit: change its constructs or its schema.

# Regions of these beginnings are of a partition of their own; all others, and partitions that are not listed, count as aws.

locals {
  partitions = {
    cn-      = "aws-cn"
    us-gov-  = "aws-us-gov"
    us-iso-  = "aws-iso"
    us-isob- = "aws-iso-b"
    eu-isoe- = "aws-iso-e"
    us-isof- = "aws-iso-f"
    eusc-    = "aws-eusc"
  }

  region_partition   = concat([for prefix, partition in local.partitions : partition if startswith(coalesce(var.region, "-"), prefix)], ["aws"])[0]
  provider_partition = contains(values(local.partitions), data.aws_partition.current.partition) ? data.aws_partition.current.partition : "aws"
}

check "warnings" {
  assert {
    condition     = alltrue([for role in values(module.policies.roles) : length(role.warnings) == 0])
    error_message = join("\n", flatten([for role in values(module.policies.roles) : role.warnings]))
  }
}
