/** What who audits the module asks of it first, with the command that answers it and what that prints: a test runs each. */
interface Question {
  readonly question: string;
  readonly command: string;
  readonly prints: readonly string[];
  /** What follows from it, or what is then to be read. */
  readonly so: string;
}

const OF_MODULE = "--include='*.tf' *.tf modules";
const OF_SETS = "modules/policies/permissions_*.tf";
const COUNTED = "sort | uniq -c | sed 's/^ *//'";

export const QUESTIONS: readonly Question[] = [
  {
    question: "What can it make, and what does it read?",
    command: `grep -rhoE '^(resource|data) "[a-z_]+"' ${OF_MODULE} | ${COUNTED}`,
    prints: [
      '1 data "aws_caller_identity"',
      '1 data "aws_iam_openid_connect_provider"',
      '1 data "aws_partition"',
      '1 data "aws_region"',
      '1 data "tls_certificate"',
      '1 resource "aws_iam_openid_connect_provider"',
      '1 resource "aws_iam_policy"',
      '1 resource "aws_iam_role"',
      '1 resource "aws_iam_role_policies_exclusive"',
      '1 resource "aws_iam_role_policy"',
      '2 resource "aws_iam_role_policy_attachment"',
      '1 resource "aws_iam_role_policy_attachments_exclusive"',
    ],
    so: "All resources are in modules/deploy-role and modules/oidc-provider: read those two.",
  },
  {
    question: "Does it run anything, or take anything from elsewhere?",
    command: `grep -rhE '^ +source +=|provisioner|^provider' ${OF_MODULE} | sed -E 's/ +/ /g' | sort -u`,
    prints: [
      ' source = "./modules/definition"',
      ' source = "./modules/deploy-role"',
      ' source = "./modules/oidc-provider"',
      ' source = "./modules/policies"',
      ' source = "hashicorp/aws"',
      ' source = "hashicorp/tls"',
    ],
    so: "No provisioner, no provider of its own, no module but its own.",
  },
  {
    question: "Where is it said which token comes in?",
    command: `grep -rl 'sts:AssumeRoleWithWebIdentity' ${OF_MODULE}`,
    prints: ["modules/policies/trust.tf"],
    so: "Read it whole: it is worth half of the time. The first three locals say that no statement is without audience and subject.",
  },
  {
    question: "Which statements are on everything?",
    command: `awk '/Sid +=/ {sid = $0} /Resource +=.*"\\*"/ {print sid}' ${OF_SETS} | grep -oE '"[A-Za-z]+"' | sort -u`,
    prints: ['"EcrLogin"', '"ListSecrets"', '"NoData"', '"ReadTaskDefinitions"', '"ValidateTemplates"', '"WatchCommands"'],
    so: "`NoData` denies. Of the others the line above each says why there is nothing narrower.",
  },
  {
    question: "Which calls have a wildcard?",
    command: `awk '/Sid +=/ {effect = "Allow"} /Effect +=/ {effect = $3} /"[a-z0-9-]+:[A-Za-z]*[*]/ {print FILENAME, effect}' ${OF_SETS} | sort -u`,
    prints: ['modules/policies/permissions_terraform_plan.tf "Deny"'],
    so: "Only what is denied. What is allowed is there call by call.",
  },
  {
    question: "To whom can roles be passed?",
    command: `awk '/"iam:PassRole"/ {passes = 1} passes && /Condition/ {print $9; passes = 0}' ${OF_SETS} | ${COUNTED}`,
    prints: ['1 "cloudformation.amazonaws.com"', '3 "ecs-tasks.amazonaws.com"', '2 "ecs.amazonaws.com"', '1 "lambda.amazonaws.com"'],
    so: "Each to one service, and which roles is in your configuration (`pass_roles`, `infrastructure_roles`, `execution_role`).",
  },
  {
    question: "What may your configuration widen by a word of its own?",
    command: "grep -nE 'dangerously_|statements|managed_policies|also_trust|owners|subjects|pull_request' examples/ecr-ecs/main.tf",
    prints: ["44:      pull_request = true"],
    so: "Asked of your own files: each of these words lets in or allows what it says, and more than the rest of a definition can.",
  },
];
