# Written by `npm run generate` of cdktf-aws-github-oidc. Do not edit: change its constructs or its schema.

# ssm_read. May read these parameters of Systems Manager.

locals {
  ssm_read_statements = {
    for role_name, role in var.roles : role_name => [
      for set in role.ssm_read[*] : [
        # May read parameters of Systems Manager (seen of aws ssm get-parameter and get-parameters; the name of a parameter is in
        # its ARN without the slash before it).
        {
          Sid    = "ReadParameters"
          Action = ["ssm:GetParameter", "ssm:GetParameters"]
          Resource = [
            for name in concat(set.parameters, [for path in set.paths : "${path}/*"]) :
            startswith(name, "arn:") ? name : "${local.arn_prefix.ssm}:parameter${startswith(name, "/") ? name : "/${name}"}"
          ]
        },
        # May read all parameters of Systems Manager below a path (seen of aws ssm get-parameters-by-path: AWS checks the path that
        # is asked for, and no parameter below it).
        {
          Sid      = "ReadParametersByPath"
          Action   = ["ssm:GetParametersByPath"]
          Resource = [for path in concat(set.paths, [for path in set.paths : "${path}/*"]) : "${local.arn_prefix.ssm}:parameter${path}"]
        },
        # May let Systems Manager decrypt parameters with KMS keys (AWS Systems Manager User Guide, "How AWS Systems Manager
        # Parameter Store uses AWS KMS": the encryption context).
        {
          Sid      = "DecryptParameters"
          Action   = ["kms:Decrypt"]
          Resource = set.kms_key[*]
          Condition = {
            StringLike = {
              "kms:EncryptionContext:PARAMETER_ARN" = distinct([
                for name in concat(set.parameters, [for path in set.paths : "${path}/*"]) :
                startswith(name, "arn:") ? name : "${local.arn_prefix.ssm}:parameter${startswith(name, "/") ? name : "/${name}"}"
              ])
              "kms:ViaService" = [for key in set.kms_key[*] : "ssm.${split(":", key)[3]}.*"]
            }
          }
        },
      ]
    ]
  }
}
