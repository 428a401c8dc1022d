import { NO_WILDCARD, POLICY_TEXT, type TextRule, type TextTest } from "./text-rule";

/** What texts of AWS's may be: names, ARNs, tags, and the places of a Terraform state. */

const REGION = "[a-z0-9-]+";
// A service: two names of 255 characters behind region and account
const LONGEST_ARN = 600;
const ACCOUNT = "[0-9]{12}";
const PARTITION = "aws[a-z-]*";
const ECR_NAME = "[a-z0-9]+([._-][a-z0-9]+)*(/[a-z0-9]+([._-][a-z0-9]+)*)*";
// Lengths are tests of their own: counted repetitions are what costs Terraform most in a pattern
const ECS_NAME = "[A-Za-z0-9_-]+";
const IAM_NAME = "[A-Za-z0-9_+=,.@-]+";

/** A resource that is named: a name in this account and region, or a full ARN of that service. No wildcard in either. */
function nameOrArn(rule: {
  what: string;
  service: string;
  name: string;
  arn: string;
  nameHint: string;
  example: string;
  arnExample: string;
  first?: TextTest[];
}): TextRule {
  return {
    what: rule.what,
    example: rule.example,
    arnExample: rule.arnExample,
    mayBeArn: true,
    tests: [
      { forbid: NO_WILDCARD, message: "A wildcard would reach resources that nobody named. List each one." },
      ...(rule.first ?? []),
      { maxLength: LONGEST_ARN, message: `At most ${LONGEST_ARN} are taken, for any name or ARN.` },
      {
        match: `^([^:]*|arn:${PARTITION}:${rule.service}:.*)$`,
        message: `Allowed: ${rule.what}. This is neither a name nor an ARN of ${rule.service}.`,
      },
      { match: `^(arn:.*|${rule.name})$`, message: `Not a valid name: ${rule.nameHint}` },
      { match: `^([^:]*|${rule.arn})$`, message: `Not a valid ARN: write arn:PARTITION:${rule.service}:… as the AWS console shows it.` },
    ],
  };
}

export const roleName: TextRule = {
  what: "the name of an IAM role",
  example: "web-deploy",
  tests: [
    { match: "[^\\n]", message: "A role name has 1 to 64 characters." },
    { maxLength: 64, message: "A role name has 1 to 64 characters." },
    { match: `^${IAM_NAME}$`, message: "A role name holds letters, digits and the characters + = , . @ _ - only." },
    {
      forbid: "^GitHubActions$",
      message: "GitHubActions is reported not to work with aws-actions/configure-aws-credentials (its issue 953): choose another name.",
    },
  ],
};

export const path: TextRule = {
  what: "an IAM path",
  example: "/github-actions/",
  tests: [
    { match: "^/", message: 'A path begins with "/".' },
    { match: "/$", message: 'A path ends with "/".' },
    { maxLength: 512, message: "A path has at most 512 characters." },
    { match: "^/([A-Za-z0-9_+=,.@-]+/)*$", message: "Allowed between the slashes: letters, digits and + = , . @ _ -" },
  ],
};

export const description: TextRule = {
  what: "a description",
  example: "Deploys the web service",
  tests: [
    { maxBytes: 1000, message: "A description has at most 1,000 characters; letters beyond ASCII count twice." },
    { match: "^[\\t\\n\\r\\x20-\\x7e\\xa1-\\xff]*$", message: "IAM accepts printable characters up to U+00FF in a description." },
  ],
};

export const policyArn: TextRule = {
  what: "the ARN of a managed policy",
  example: "arn:aws:iam::111122223333:policy/deploy-boundary",
  mayBeArn: true,
  tests: [
    { forbid: NO_WILDCARD, message: "A boundary is one policy: no wildcard." },
    {
      match: `^arn:${PARTITION}:iam::(${ACCOUNT}|aws):policy/([A-Za-z0-9_+=,.@-]+/)*[A-Za-z0-9_+=,.@-]+$`,
      message: "Allowed: the full ARN of a managed policy.",
    },
  ],
};

export const accountId: TextRule = {
  what: "an AWS account id",
  example: "111122223333",
  tests: [{ match: `^${ACCOUNT}$`, message: "An account id is 12 digits, as text (leading zeros count)." }],
};

export const region: TextRule = {
  what: "an AWS region",
  example: "eu-central-1",
  tests: [
    { match: "^[a-z]{2,4}(-[a-z]+)+-[0-9]{1,2}$", message: "A region is written like eu-central-1 or us-gov-west-1 (no zone letter)." },
  ],
};

export const audience: TextRule = {
  what: "an audience",
  example: "sts.amazonaws.com",
  tests: [
    { match: ".", message: "An audience cannot be empty." },
    { forbid: NO_WILDCARD, message: "A wildcard would admit tokens minted for other parties. List each audience." },
    { maxLength: 255, message: "An audience has at most 255 characters." },
    { match: POLICY_TEXT, message: "An audience holds no spaces and no characters above U+00FF." },
  ],
};

export const thumbprint: TextRule = {
  what: "the SHA-1 thumbprint of a certificate",
  example: "6938fd4d98bab03faadb97b34396831e3780aea1",
  tests: [{ match: "^[0-9a-f]{40}$", message: "A thumbprint is 40 hexadecimal digits in lower case, without colons." }],
};

export const oidcProviderArn: TextRule = {
  what: "the ARN of the account's GitHub OIDC provider",
  example: "arn:aws:iam::111122223333:oidc-provider/token.actions.githubusercontent.com",
  tests: [
    {
      match: `^arn:${PARTITION}:iam::${ACCOUNT}:oidc-provider/token\\.actions\\.githubusercontent\\.com$`,
      message: "Allowed: the provider of github.com, arn:PARTITION:iam::ACCOUNT:oidc-provider/token.actions.githubusercontent.com.",
    },
  ],
};

const TAG_TEXT = "^[\\p{L}\\p{Z}\\p{N}_.:/=+@-]*$";
const TAG_CHARACTERS = "letters, digits, spaces and _ . : / = + - @";

export const tagKey: TextRule = {
  what: "the key of an AWS tag",
  example: "team",
  tests: [
    { match: "[^\\n]", message: "A tag key has 1 to 128 characters." },
    { maxLength: 128, message: "A tag key has 1 to 128 characters." },
    { match: TAG_TEXT, message: `Allowed in a tag key: ${TAG_CHARACTERS}.` },
    { forbid: "^[Aa][Ww][Ss]:", message: "Keys that begin with aws: belong to AWS: choose another." },
  ],
};

export const tagValue: TextRule = {
  what: "the value of an AWS tag",
  example: "web",
  tests: [
    { maxLength: 256, message: "A tag value has at most 256 characters." },
    { match: TAG_TEXT, message: `Allowed in a tag value: ${TAG_CHARACTERS}.` },
  ],
};

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

export const iamRole = nameOrArn({
  what: "the name of an IAM role of this account (without a path), or its full ARN",
  service: "iam",
  name: IAM_NAME,
  arn: `arn:${PARTITION}:iam::${ACCOUNT}:role/([A-Za-z0-9_+=,.@-]+/)*${IAM_NAME}`,
  nameHint: "a role name is 1 to 64 letters, digits and + = , . @ _ - (a role with a path is given by its full ARN).",
  example: "web-task",
  arnExample: "arn:aws:iam::111122223333:role/web-task",
});

export const stateBucket: TextRule = {
  what: "the name of an S3 bucket",
  example: "octo-org-terraform-state",
  tests: [{ match: "^[a-z0-9][a-z0-9.-]{1,61}[a-z0-9]$", message: "A bucket name is 3 to 63 lower-case letters, digits, '.' and '-'." }],
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

/** A text that only must not be empty. */
export const someText = (what: string, example: string): TextRule => ({
  what,
  example,
  tests: [
    { match: "[^ ]", message: "It cannot be empty." },
    { forbid: "[$%]\\{", message: "It is taken as it stands: Terraform allows no template in a backend." },
  ],
});
