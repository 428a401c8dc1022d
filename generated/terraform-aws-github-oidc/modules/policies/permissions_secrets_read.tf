# Written by `npm run generate` of cdktf-aws-github-oidc. Do not edit: change its constructs or its schema.

# secrets_read. May read these secrets of Secrets Manager.

locals {
  secrets_read_statements = {
    for role_name, role in var.roles : role_name => [
      for set in role.secrets_read[*] : [
        # May read secrets of Secrets Manager (seen of aws secretsmanager get-secret-value and of aws-secretsmanager-get-secrets).
        {
          Sid    = "ReadSecrets"
          Action = ["secretsmanager:GetSecretValue"]
          Resource = [
            for name in concat(
              [for name in set.secrets : startswith(name, "arn:") ? name : "${name}-??????"],
              [for prefix in set.prefixes : "${prefix}*"],
            ) :
            startswith(name, "arn:") ? name : "${local.arn_prefix.secretsmanager}:secret:${name}"
          ]
        },
        # May list every secret of the account and region by name, description and tags, without what it holds (seen of
        # aws-secretsmanager-get-secrets with a prefix; Service Authorization Reference, AWS Secrets Manager: no resource type).
        {
          Sid      = "ListSecrets"
          Action   = ["secretsmanager:ListSecrets"]
          Resource = length(set.prefixes) > 0 ? ["*"] : []
        },
        # May let Secrets Manager decrypt secrets with KMS keys (AWS Secrets Manager User Guide, "Secret encryption and decryption
        # in AWS Secrets Manager").
        {
          Sid      = "DecryptSecrets"
          Action   = ["kms:Decrypt"]
          Resource = set.kms_key[*]
          Condition = {
            StringLike = { "kms:ViaService" = [for key in set.kms_key[*] : "secretsmanager.${split(":", key)[3]}.*"] }
          }
        },
      ]
    ]
  }
}
