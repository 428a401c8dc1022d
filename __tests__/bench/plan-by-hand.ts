import { MOTO_ACCOUNT } from "../support/moto";
import { REGION } from "../support/real-definitions";

/** The same roles as a person would write them in HCL, for comparison: documents with jsonencode, and nothing that checks. */

const PROVIDER_ARN = `arn:aws:iam::${MOTO_ACCOUNT}:oidc-provider/token.actions.githubusercontent.com`;
const arn = (service: string, resource: string) => `arn:aws:${service}:${REGION}:${MOTO_ACCOUNT}:${resource}`;

const trust = (name: string) => `jsonencode({
    Version = "2012-10-17"
    Statement = [{
      Effect    = "Allow"
      Principal = { Federated = "${PROVIDER_ARN}" }
      Action    = "sts:AssumeRoleWithWebIdentity"
      Condition = { StringEquals = {
        "token.actions.githubusercontent.com:aud" = ["sts.amazonaws.com"]
        "token.actions.githubusercontent.com:sub" = ["repo:acme@123456/${name}@456789:environment:production"]
        "token.actions.githubusercontent.com:ref" = ["refs/heads/main"]
      } }
    }]
  })`;

const statement = (sid: string, actions: readonly string[], resources: readonly string[], condition = "") =>
  `{ Sid = "${sid}", Effect = "Allow", Action = ${JSON.stringify(actions)}, Resource = ${JSON.stringify(resources)}${condition} }`;

const PUSH = ["BatchCheckLayerAvailability", "BatchGetImage", "CompleteLayerUpload", "InitiateLayerUpload", "PutImage", "UploadLayerPart"];
const permissions = (name: string) => {
  const families = [arn("ecs", `task-definition/${name}:*`), arn("ecs", `task-definition/${name}`)];
  return `jsonencode({
    Version = "2012-10-17"
    Statement = [
      ${statement("EcrLogin", ["ecr:GetAuthorizationToken"], ["*"])},
      ${statement(
        "EcrPush",
        PUSH.map((action) => `ecr:${action}`),
        [arn("ecr", `repository/${name}`)],
      )},
      ${statement("ReadTaskDefinitions", ["ecs:DescribeTaskDefinition"], ["*"])},
      ${statement("RegisterTaskDefinition", ["ecs:RegisterTaskDefinition"], families)},
      ${statement("TagTaskDefinitionOnRegister", ["ecs:TagResource"], families, ', Condition = { StringEquals = { "ecs:CreateAction" = "RegisterTaskDefinition" } }')},
      ${statement("PassTaskRoles", ["iam:PassRole"], [`arn:aws:iam::${MOTO_ACCOUNT}:role/${name}-task`], ', Condition = { StringEquals = { "iam:PassedToService" = "ecs-tasks.amazonaws.com" } }')},
      ${statement("DeployService", ["ecs:DescribeServices", "ecs:UpdateService"], [arn("ecs", `service/prod/${name}`)])},
    ]
  })`;
};

const provider = (...more: readonly string[]) => `
terraform {
  required_providers {
    ${['aws = { source = "hashicorp/aws", version = ">= 5.81, < 7" }', ...more].join("\n    ")}
  }
}
provider "aws" {
  region              = "${REGION}"
  allowed_account_ids = ["${MOTO_ACCOUNT}"]
}
resource "aws_iam_openid_connect_provider" "github" {
  url            = "https://token.actions.githubusercontent.com"
  client_id_list = ["sts.amazonaws.com"]
}
`;
export const PROVIDER = provider();

/**
 * A module that can fetch the thumbprint has Terraform start hashicorp/tls, also where it does not fetch: ours does, so these do too. What
 * stands for it where there is no registry is a script, whose starts cost a plan a second.
 */
const PROVIDER_WITH_THUMBPRINT = `${provider('tls = { source = "hashicorp/tls", version = "~> 4.0" }')}
data "tls_certificate" "github" {
  count = 0
  url   = aws_iam_openid_connect_provider.github.url
}
`;

/** One role; `exclusive` keeps it to its one policy. */
const role = (label: string, name: string, exclusive: boolean, more: string, index = "") => `
resource "aws_iam_role" "${label}" {${more}
  name                 = "${name}"
  path                 = "/"
  max_session_duration = 3600
  assume_role_policy   = ${trust(name)}
}
resource "aws_iam_role_policy" "${label}" {${more}
  name   = "permissions"
  role   = aws_iam_role.${label}${index}.id
  policy = ${permissions(name)}
}
${exclusive ? lists(label, more, index) : ""}`;

const lists = (label: string, more: string, index: string) => `
resource "aws_iam_role_policies_exclusive" "${label}" {${more}
  role_name    = aws_iam_role.${label}${index}.id
  policy_names = [aws_iam_role_policy.${label}${index}.name]
}
resource "aws_iam_role_policy_attachments_exclusive" "${label}" {${more}
  role_name   = aws_iam_role.${label}${index}.id
  policy_arns = []
}
`;

/** The resources of each role, one after the other. */
export const flatResources = (name: string, exclusive: boolean): string =>
  role(name, name, exclusive, "\n  depends_on = [aws_iam_openid_connect_provider.github]");

const SERVICES = 'variable "services" {\n  type = map(object({ name = string }))\n}\n';
const OUTPUT = (value: string) => `output "role_arns" {\n  value = ${value}\n}\n`;

/** Each kind of resource with for_each over all roles. */
export const flatForEach = (exclusive: boolean): string =>
  `${PROVIDER_WITH_THUMBPRINT}${SERVICES}${role("this", "${each.value.name}", exclusive, "\n  for_each = var.services", "[each.key]")}${OUTPUT("{ for name, role in aws_iam_role.this : name => role.arn }")}`;

/** A module for each role, with its resources in it. */
export const minimalModule = (exclusive: boolean): string =>
  `variable "name" {\n  type = string\n}\n${role("this", "${var.name}", exclusive, "")}output "arn" {\n  value = aws_iam_role.this.arn\n}\n`;
export const MINIMAL_ROOT = `${PROVIDER_WITH_THUMBPRINT}${SERVICES}module "role" {\n  source   = "./role"\n  for_each = var.services\n  name     = each.value.name\n}\n${OUTPUT("{ for name, role in module.role : name => role.arn }")}`;
