/** What who audits the module asks of it first, with the command that answers it and what that prints: a test runs each. */
interface Question {
  readonly question: string;
  readonly command: string;
  readonly prints: readonly string[];
  /** What follows from it. */
  readonly so: string;
}

const OF_MODULE = "--include='*.tf*' *.tf modules";
const OF_SETS = "modules/policies/permissions_{ecr_pull,ecr_push,ecs_deploy}.tf";

export const QUESTIONS: readonly Question[] = [
  {
    question: "What does it make and read?",
    command: `grep -roE '^ *(resource|data|ephemeral|action) "[a-z_]+"' ${OF_MODULE} | sort | uniq -c | sed 's/^ *//'`,
    prints: [
      '1 main.tf:data "aws_caller_identity"',
      '1 main.tf:data "aws_partition"',
      '1 main.tf:data "aws_region"',
      '1 modules/deploy-role/main.tf:resource "aws_iam_role"',
      '1 modules/deploy-role/main.tf:resource "aws_iam_role_policies_exclusive"',
      '1 modules/deploy-role/main.tf:resource "aws_iam_role_policy"',
      '1 modules/deploy-role/main.tf:resource "aws_iam_role_policy_attachments_exclusive"',
      '1 modules/deploy-role/managed.tf:resource "aws_iam_policy"',
      '2 modules/deploy-role/managed.tf:resource "aws_iam_role_policy_attachment"',
      '1 modules/oidc-provider/main.tf:data "aws_iam_openid_connect_provider"',
      '1 modules/oidc-provider/main.tf:data "tls_certificate"',
      '1 modules/oidc-provider/main.tf:resource "aws_iam_openid_connect_provider"',
    ],
    so: "Nothing but IAM.",
  },
  {
    question: "Does it run anything, or take anything from elsewhere?",
    command: `grep -rhE '^ +source +=|provisioner|^provider' ${OF_MODULE} | sed -E 's/^ +//; s/ +/ /g' | sort -u`,
    prints: [
      'source = "./modules/definition"',
      'source = "./modules/deploy-role"',
      'source = "./modules/oidc-provider"',
      'source = "./modules/policies"',
      'source = "hashicorp/aws"',
      'source = "hashicorp/tls"',
    ],
    so: "Its own modules and two providers; no provisioner, no provider of its own.",
  },
  {
    question: "To whom is anything granted?",
    command: `grep -roE 'Principal +=.*' ${OF_MODULE} | sed -E 's/ +/ /g' | sort -u`,
    prints: [
      "modules/policies/trust.tf:Principal = { Federated = var.place.oidc_provider_arn }",
      "modules/policies/trust_further.tf:Principal = { AWS = trusted.principals }",
    ],
    so: "To tokens of the provider, by trust.tf; and to those whom `also_trust` names.",
  },
  {
    question: "Where does a `*` stand in your sets?",
    command: `grep -hE '[*]"' ${OF_SETS} | sed -E 's/^ +//; s/ +/ /g' | sort -u`,
    prints: [
      'Resource = set.read_task_definitions ? ["*"] : []',
      '["${set.arn_prefix}:task-definition/${family}:*", "${set.arn_prefix}:task-definition/${family}"]',
      'deployment_arns = concat(set.service_arns, [for service in set.service_arns : "${replace(service, ":service/", ":service-deployment/")}/*"])',
      'revision_arns = concat(set.service_arns, [for service in set.service_arns : "${replace(service, ":service/", ":service-revision/")}/*"])',
      '{ Sid = "EcrLogin", Action = ["ecr:GetAuthorizationToken"], Resource = ["*"] },',
    ],
    so: "In no call, and in a resource where AWS knows nothing narrower, or behind a name of yours: the line above each says why. Put the names of your own sets between the braces.",
  },
  {
    question: "Which roles can be passed, and to whom?",
    command: `grep -hA2 'iam:PassRole' ${OF_SETS} | sed -E 's/^ +//; s/ +/ /g'`,
    prints: [
      'Action = ["iam:PassRole"]',
      'Resource = [for name in set.pass_roles : startswith(name, "arn:") ? name : "${local.arn_prefix.iam}:role/${name}"]',
      'Condition = { StringEquals = { "iam:PassedToService" = "ecs-tasks.amazonaws.com" } }',
      "--",
      'Action = ["iam:PassRole"]',
      'Resource = [for name in set.infrastructure_roles : startswith(name, "arn:") ? name : "${local.arn_prefix.iam}:role/${name}"]',
      'Condition = { StringEquals = { "iam:PassedToService" = "ecs.amazonaws.com" } }',
    ],
    so: "Those that your configuration names, each to one service.",
  },
  {
    question: "What does your configuration widen by a word of its own?",
    command:
      "grep -nE 'dangerously_|statements|managed_policies|also_trust|owners|subjects|pull_request|exclusive_policies|[*]|:[0-9]{12}:' examples/ecr-ecs/main.tf",
    prints: ["44:      pull_request = true"],
    so: "Asked of your own files. What each word does is in the tables below; a pattern, or the ARN of another account, is such a word too. And what is left out: without `only_task_families`, `ecs_deploy` takes any task definition of the account, and so the roles that it names.",
  },
];
