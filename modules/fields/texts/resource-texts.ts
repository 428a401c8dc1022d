import { nameOrArn } from "./name-or-arn";
import { ACCOUNT, BUCKET_TESTS, IAM_NAME, NO_WILDCARD, PARTITION, REGION, type TextRule } from "./text-rule";

/** What texts may be that name what a role may use: repositories, services, roles, the places of a Terraform state. No wildcard in any. */

const ECR_NAME = "[a-z0-9]+([._-][a-z0-9]+)*(/[a-z0-9]+([._-][a-z0-9]+)*)*";
// Lengths are tests of their own: counted repetitions are what costs Terraform most in a pattern
const ECS_NAME = "[A-Za-z0-9_-]+";

export const ecrRepository = nameOrArn({
  what: "the name of an ECR repository in this account and region, or its full ARN",
  service: "ecr",
  name: ECR_NAME,
  arn: `arn:${PARTITION}:ecr:${REGION}:${ACCOUNT}:repository/${ECR_NAME}`,
  nameHint: "an ECR repository name is lower-case letters and digits, with . _ - or / between them.",
  example: "web",
  arnExample: "arn:aws:ecr:eu-central-1:111122223333:repository/web",
  first: [
    {
      forbid: "\\.dkr[.-]ecr[.-]",
      message: "This is an image address. Give the repository's name: the part after the host, without a tag.",
    },
    { match: "[^\\n][^\\n]", message: "Not a valid name: an ECR repository name has 2 to 256 characters." },
  ],
});

export const ecsCluster = nameOrArn({
  what: "the name of an ECS cluster in this account and region, or its full ARN",
  service: "ecs",
  name: ECS_NAME,
  arn: `arn:${PARTITION}:ecs:${REGION}:${ACCOUNT}:cluster/${ECS_NAME}`,
  nameHint: "an ECS cluster name is 1 to 255 letters, digits, hyphens and underscores.",
  example: "prod",
  arnExample: "arn:aws:ecs:eu-central-1:111122223333:cluster/prod",
});

export const ecsService = nameOrArn({
  what: "the name of an ECS service in the cluster, or its full ARN",
  service: "ecs",
  name: ECS_NAME,
  arn: `arn:${PARTITION}:ecs:${REGION}:${ACCOUNT}:service/${ECS_NAME}/${ECS_NAME}`,
  nameHint: "an ECS service name is 1 to 255 letters, digits, hyphens and underscores.",
  example: "web",
  arnExample: "arn:aws:ecs:eu-central-1:111122223333:service/prod/web",
});

export const taskFamily: TextRule = {
  what: "the family of a task definition",
  example: "web",
  tests: [
    { forbid: NO_WILDCARD, message: "A wildcard would reach families that nobody named. List each one." },
    { forbid: ":", message: "Give the family's name alone: no revision and no ARN." },
    { match: `^${ECS_NAME}$`, message: "A task family is 1 to 255 letters, digits, hyphens and underscores." },
  ],
};

const LOG_GROUP_NAME = "[A-Za-z0-9_./#-]+";

export const logGroup = nameOrArn({
  what: "the name of a CloudWatch log group in the cluster's account and region, or its full ARN",
  service: "logs",
  name: LOG_GROUP_NAME,
  arn: `arn:${PARTITION}:logs:${REGION}:${ACCOUNT}:log-group:${LOG_GROUP_NAME}`,
  nameHint: "a log group name is 1 to 512 letters, digits and # / . - _",
  example: "/ecs/web",
  arnExample: "arn:aws:logs:eu-central-1:111122223333:log-group:/ecs/web",
  firstOfArn: [{ forbid: ":\\*$", message: "Leave out the :* with which the console shows a log group's ARN." }],
});

// Applications, deployment groups and configurations alike (AWS CodeDeploy User Guide, "CodeDeploy quotas")
const CODEDEPLOY_NAME = "[A-Za-z0-9._+=,@-]+";
const CODEDEPLOY_HINT = "of 1 to 100 letters, digits and . _ + = , @ -";

export const codedeployGroup: TextRule = {
  what: "a CodeDeploy application and one of its deployment groups, as APPLICATION/GROUP",
  example: "AppECS-prod-web/DgpECS-prod-web",
  tests: [
    { forbid: NO_WILDCARD, message: "A wildcard would reach deployment groups that nobody named. List each one." },
    { forbid: ":", message: "Give the names alone, APPLICATION/GROUP: no ARN." },
    { match: "^[^/]+/[^/]+$", message: "Both names are needed, with one / between them: APPLICATION/GROUP." },
    { match: `^${CODEDEPLOY_NAME}/${CODEDEPLOY_NAME}$`, message: `Not a valid name: both are ${CODEDEPLOY_HINT}.` },
    { maxLength: 201, message: "Both names have at most 100 characters." },
  ],
};

export const codedeployConfig: TextRule = {
  what: "the name of a CodeDeploy deployment configuration",
  example: "slow-start",
  tests: [
    { forbid: NO_WILDCARD, message: "A wildcard would reach configurations that nobody named. List each one." },
    { match: `^${CODEDEPLOY_NAME}$`, message: `Not a valid name: one is ${CODEDEPLOY_HINT}.` },
    { maxLength: 100, message: "A deployment configuration's name has at most 100 characters." },
  ],
};

export const iamRole = nameOrArn({
  what: "the name of an IAM role of this account (without a path), or its full ARN",
  service: "iam",
  name: IAM_NAME,
  arn: `arn:${PARTITION}:iam::${ACCOUNT}:role/(${IAM_NAME}/)*${IAM_NAME}`,
  nameHint: "a role name is 1 to 64 letters, digits and + = , . @ _ - (a role with a path is given by its full ARN).",
  example: "web-task",
  arnExample: "arn:aws:iam::111122223333:role/web-task",
  ofOwnAccount: true,
});

const NAMED = { forbid: NO_WILDCARD, message: "A wildcard would be every role that fits. Name each one." };

/** A role that is assumed, of whatever account. */
export const assumedRole: TextRule = {
  what: "the full ARN of an IAM role",
  example: "arn:aws:iam::444455556666:role/deploy",
  mayBeArn: true,
  tests: [
    NAMED,
    {
      match: `^arn:${PARTITION}:iam::${ACCOUNT}:role/(${IAM_NAME}/)*${IAM_NAME}$`,
      message: "Allowed: arn:PARTITION:iam::ACCOUNT:role/NAME, as the AWS console shows it.",
    },
  ],
};

/** Who may come in by credentials of AWS. */
export const principalArn: TextRule = {
  what: "the full ARN of an IAM role or user",
  example: "arn:aws:iam::111122223333:role/developer",
  mayBeArn: true,
  tests: [
    NAMED,
    {
      forbid: "^([0-9]{12}|arn:[^:]*:iam::[0-9]{12}:root)$",
      message: "An account stands for whomever its administrators let. Name each role or user.",
    },
    { forbid: ":sts:", message: "A session ends: name its role, arn:PARTITION:iam::ACCOUNT:role/NAME." },
    {
      match: `^arn:${PARTITION}:iam::${ACCOUNT}:(role|user)/(${IAM_NAME}/)*${IAM_NAME}$`,
      message: "Allowed: arn:PARTITION:iam::ACCOUNT:role/NAME or :user/NAME, as the AWS console shows it.",
    },
  ],
};

/** What a caller must know to assume the role (STS API reference, AssumeRole: ExternalId). */
export const externalId: TextRule = {
  what: "an external id",
  example: "octo-org-debugging",
  tests: [
    { match: "^[A-Za-z0-9_+=,.@:/-]+$", message: "An external id is letters, digits and _ + = , . @ : / -" },
    { match: "^..", message: "An external id has 2 to 1,224 characters." },
    { maxLength: 1224, message: "An external id has 2 to 1,224 characters." },
  ],
};

export const stateBucket: TextRule = {
  what: "the name of an S3 bucket",
  example: "octo-org-terraform-state",
  tests: BUCKET_TESTS,
};

export const stateKey: TextRule = {
  what: "the key of a state object, that of a workspace included",
  example: "github-oidc/terraform.tfstate",
  tests: [
    { forbid: NO_WILDCARD, message: "A wildcard would reach states that nobody named. List each key." },
    {
      match: "^[A-Za-z0-9!_.'()-][A-Za-z0-9!_.'():/-]*$",
      message: "A state key is letters, digits, '/' and ! _ . ' ( ) : -, and does not begin with '/'.",
    },
    { maxLength: 1024, message: "A state key has at most 1,024 characters." },
  ],
};

export const kmsKey: TextRule = {
  what: "the ARN of a KMS key",
  example: "arn:aws:kms:eu-central-1:111122223333:key/1234abcd-12ab-34cd-56ef-1234567890ab",
  mayBeArn: true,
  tests: [
    { forbid: NO_WILDCARD, message: "A wildcard would reach keys that nobody named." },
    {
      match: `^arn:${PARTITION}:kms:${REGION}:${ACCOUNT}:key/[A-Za-z0-9-]+$`,
      message: "Allowed: the full ARN of the key. An alias is not enough: IAM checks the key itself.",
    },
  ],
};

export const dynamodbTable = nameOrArn({
  what: "the name of a DynamoDB table in this account and region, or its full ARN",
  service: "dynamodb",
  name: "[A-Za-z0-9_.-]+",
  arn: `arn:${PARTITION}:dynamodb:${REGION}:${ACCOUNT}:table/[A-Za-z0-9_.-]+`,
  nameHint: "a table's name is 3 to 255 letters, digits and . _ -.",
  example: "terraform-locks",
  arnExample: "arn:aws:dynamodb:eu-central-1:111122223333:table/terraform-locks",
});
