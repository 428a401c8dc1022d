import type { Calls } from "./set";

/**
 * What AWS's ReadOnlyAccess hands out beyond settings, as it stood on 3 April 2026 (version 182): secrets, credentials, and what is kept in
 * stores and queues. Data only. The policy grows without us: what AWS adds to it is allowed until it stands here.
 */

const SOURCE = "AWS Managed Policy Reference, ReadOnlyAccess";

/** On everything but what the role is to read. */
export const NO_OTHER_SECRETS: Calls = {
  sid: "NoOtherSecrets",
  purpose: "read parameters of Systems Manager and objects of S3, or decrypt with KMS keys",
  actions: ["kms:Decrypt", "s3:GetObject*", "ssm:GetParameter*"],
  source: SOURCE,
};

export const NO_DATA: Calls = {
  sid: "NoData",
  purpose:
    "read secrets, items, messages, log lines, results of queries, source code in repositories and layers of images, or get credentials",
  actions: [
    "athena:GetQueryResults*",
    "cassandra:Select",
    "codeartifact:GetAuthorizationToken",
    "codeartifact:GetPackageVersionAsset",
    "codeartifact:ReadFromRepository",
    "codecommit:GetBlob",
    "codecommit:GetFile",
    "codecommit:GitPull",
    "codepipeline:Get*JobDetails",
    "cognito-identity:GetCredentialsForIdentity",
    "cognito-identity:GetOpenIdToken*",
    "cognito-idp:AdminGetUser",
    "cognito-idp:ListUsers*",
    "connect:GetFederationToken",
    "dax:*GetItem",
    "dax:Query",
    "dax:Scan",
    "dynamodb:*GetItem",
    "dynamodb:GetRecords",
    "dynamodb:PartiQLSelect",
    "dynamodb:Query",
    "dynamodb:Scan",
    "ec2:GetConsole*",
    "ec2:GetPasswordData",
    "ecr:GetDownloadUrlForLayer",
    "elasticbeanstalk:RetrieveEnvironmentInfo",
    "es:ESHttp*",
    "glacier:GetJobOutput",
    "glue:GetStatement",
    "healthlake:ReadResource",
    "healthlake:SearchWith*",
    "kinesis:GetRecords",
    "kinesisvideo:Get*SessionURL",
    "kinesisvideo:GetClip",
    "kinesisvideo:GetImages",
    "kinesisvideo:GetMedia*",
    "lightsail:GetBucketAccessKeys",
    "lightsail:GetRelationalDatabaseLogEvents",
    "logs:FilterLogEvents",
    "logs:GetLogEvents",
    "logs:GetLogRecord",
    "logs:GetQueryResults",
    "logs:StartLiveTail",
    "logs:StartQuery",
    "mediapackagev2:GetObject",
    "mediastore:GetObject",
    "rds:Download*",
    "s3-object-lambda:GetObject*",
    "s3-outposts:GetObject*",
    "s3express:CreateSession",
    "s3tables:GetTableData",
    "s3vectors:*Vectors",
    "sdb:Select",
    "secretsmanager:*GetSecretValue",
    "sqs:ReceiveMessage",
    "ssm:*CommandInvocation*",
    "states:GetExecutionHistory",
    "sts:GetSessionToken",
  ],
  source: SOURCE,
};
