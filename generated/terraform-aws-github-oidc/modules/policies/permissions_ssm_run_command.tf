# Written by `npm run generate` of cdktf-aws-github-oidc. Do not edit: change its constructs or its schema.

# ssm_run_command. May run these documents of Systems Manager on these machines.

locals {
  ssm_run_command_statements = {
    for role_name, role in var.roles : role_name => [
      for set in role.ssm_run_command[*] : [
        # May run commands on machines as their administrator, through Systems Manager (Service Authorization Reference, AWS Systems
        # Manager: SendCommand is authorized on the document and on each machine).
        {
          Sid    = "RunCommand"
          Action = ["ssm:SendCommand"]
          Resource = concat(
            [
              for name in set.documents :
              (
                startswith(name, "arn:")
                ? name
                : (
                  can(regex("^(aws|amazon|amzn)", lower(name)))
                  ? "arn:${var.place.partition}:ssm:${var.place.region}::document/${name}"
                  : "${local.arn_prefix.ssm}:document/${name}"
                )
              )
            ],
            [
              for id in set.instances :
              startswith(id, "mi-") ? "${local.arn_prefix.ssm}:managed-instance/${id}" : "${local.arn_prefix.ec2}:instance/${id}"
            ],
          )
        },
        # May run commands on machines as their administrator, through Systems Manager (AWS Systems Manager User Guide, "Setting up
        # Run Command": access by tags).
        {
          Sid       = "RunCommandByTag"
          Action    = ["ssm:SendCommand"]
          Resource  = length(values(set.tags)) > 0 ? ["${local.arn_prefix.ec2}:instance/*", "${local.arn_prefix.ssm}:managed-instance/*"] : []
          Condition = { StringEquals = { for key, value in set.tags : "ssm:resourceTag/${key}" => value } }
        },
        # May read what every command of Systems Manager in the account has printed (aws ssm wait command-executed (botocore's
        # waiters), aws ssm list-command-invocations; Service Authorization Reference, AWS Systems Manager: no resource type).
        {
          Sid      = "WatchCommands"
          Action   = ["ssm:GetCommandInvocation", "ssm:ListCommandInvocations"]
          Resource = ["*"]
        },
      ]
    ]
  }
}
