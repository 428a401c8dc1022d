/** What who audits the module asks of it first, with the command that answers it and what that prints: a test runs each. */
interface Question {
  readonly question: string;
  readonly command: string;
  readonly prints: readonly string[];
  /** What follows from it. */
  readonly so: string;
}

const OF_MODULE = "--include='*.tf*' *.tf modules";

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
    so: "It makes IAM resources alone, and reads account, partition, region, the provider and GitHub's certificate.",
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
    command: `grep -roE '(Not)?Principal +=.*' ${OF_MODULE} | sed -E 's/ +/ /g' | sort | uniq -c | sed 's/^ *//'`,
    prints: [
      "1 modules/policies/trust.tf:Principal = { Federated = var.place.oidc_provider_arn }",
      "2 modules/policies/trust_further.tf:Principal = { AWS = trusted.principals }",
    ],
    so: "To tokens of the provider; and to those whom `also_trust` names.",
  },
  {
    question: "What does your configuration widen by a word of its own?",
    command:
      "grep -nE 'dangerously_|statements|managed_policies|also_trust|assume_roles|owners|subjects|pull_request|exclusive_policies|oidc_provider|audiences|[*?]|:[0-9]{12}:' examples/ecr-ecs/main.tf | grep -v 'source ='",
    prints: ["44:      pull_request = true"],
    so: "Asked of your own files. What each word does is in the tables below; a pattern, or the ARN of another account, is such a word too. And what is left out: without `only_task_families`, `ecs_deploy` moves its services to any task definition of the account, and so to the roles that it names, and without `read_task_definitions = false` it reads all of them; and `environments` without `branches` or `git_tags` take every job that names one, unless GitHub protects it.",
  },
];
