import { type AccessLevel, highestLevel, levelOf } from "../../modules/iam/access-levels";

/** Levels as the Service Authorization Reference has them; of wildcards, the highest level that is sure. */
const TABLE: Readonly<Record<AccessLevel, readonly string[]>> = {
  read: [
    "s3:GetObject",
    "s3:ListBucket",
    "S3:getobject",
    "s3:Get*",
    "s3:GetBucketPolicy",
    "ec2:DescribeInstances",
    "ec2:Describe*",
    "ecr:BatchGetImage",
    "ecr:BatchCheckLayerAvailability",
    "dynamodb:Query",
    "dynamodb:Scan",
    "sqs:ListQueues",
    "iam:GetRole",
    "iam:ListRoles",
    "iam:Get*",
    "iam:SimulatePrincipalPolicy",
    "logs:FilterLogEvents",
    "cloudtrail:LookupEvents",
    "sts:GetCallerIdentity",
    "kms:DescribeKey",
  ],
  tagging: [
    "ec2:CreateTags",
    "ec2:DeleteTags",
    "ecs:TagResource",
    "ecs:UntagResource",
    "ecs:Tag*",
    "elasticloadbalancing:AddTags",
    "iam:TagRole",
  ],
  write: [
    "s3:PutObject",
    "s3:DeleteObject",
    "s3:Put*",
    "ecs:UpdateService",
    "ecs:RegisterTaskDefinition",
    "sqs:SendMessage",
    "lambda:InvokeFunction",
    "lambda:UpdateFunctionCode",
    "kms:Decrypt",
    "ec2:RunInstances",
    "s3:P?tObject",
    "dynamodb:PutItem",
    "unheard:OfThat",
    "nonsense",
  ],
  permissions: [
    "iam:PassRole",
    "IAM:passrole",
    "iam:CreateRole",
    "iam:AttachRolePolicy",
    "iam:PutRolePolicy",
    "iam:UpdateAssumeRolePolicy",
    "iam:CreateAccessKey",
    "iam:Put*",
    "iam:Pass*",
    "iam:G*",
    "sts:AssumeRole",
    "sts:AssumeRoleWithWebIdentity",
    "sts:Assume*",
    "s3:PutBucketPolicy",
    "s3:DeleteBucketPolicy",
    "s3:PutBucketAcl",
    "s3:PutBucketPublicAccessBlock",
    "s3:PutAccountPublicAccessBlock",
    "lambda:AddPermission",
    "lambda:RemovePermission",
    "sqs:AddPermission",
    "sns:AddPermission",
    "ecr:SetRepositoryPolicy",
    "kms:CreateGrant",
    "kms:PutKeyPolicy",
    "lakeformation:GrantPermissions",
    "organizations:AttachPolicy",
    "ram:CreateResourceShare",
    "sso:AttachManagedPolicyToPermissionSet",
    "identitystore:CreateGroupMembership",
    "secretsmanager:PutResourcePolicy",
  ],
  all: ["*", "*:*", "s3:*", "iam:*", "s?:*", "s*:GetObject", "s3:*Object", "s3:?etObject", "sts:*"],
};

describe.each(Object.entries(TABLE))("%s", (level, actions) => {
  test.each(actions)("%s", (action) => expect(levelOf(action)).toBe(level));
});

test("the highest of several, and the lowest of none", () => {
  const levels: readonly AccessLevel[] = ["all", "permissions", "write", "tagging", "read"];
  levels.forEach((level, i) => {
    expect(highestLevel([...levels.slice(i)].reverse())).toBe(level);
  });
  expect(highestLevel([])).toBe("read");
});
