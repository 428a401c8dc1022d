import { nameOrArn } from "./name-or-arn";
import { ACCOUNT, NO_WILDCARD, PARTITION, REGION, type TextRule } from "./text-rule";

/** What texts may be that name what a deploy changes: functions, stacks, clusters, and the places that CDK has bootstrapped. */

const NAME = "[A-Za-z0-9_-]+";
const ITSELF = {
  function: "Give the function itself, without a version or an alias: every version and alias of it is meant.",
  layer: "Give the layer itself, without a version: every version of it is meant.",
};

export const lambdaFunction = nameOrArn({
  what: "the name of a Lambda function in this account and region, or its full ARN",
  service: "lambda",
  name: NAME,
  arn: `arn:${PARTITION}:lambda:${REGION}:${ACCOUNT}:function:${NAME}`,
  nameHint: "a function name is 1 to 64 letters, digits, hyphens and underscores.",
  example: "web",
  arnExample: "arn:aws:lambda:eu-central-1:111122223333:function:web",
  first: [{ forbid: "^[^:]+:[^:]+$", message: ITSELF.function }],
  firstOfArn: [{ forbid: ":function:[^:]*:", message: ITSELF.function }],
});

export const lambdaLayer = nameOrArn({
  what: "the name of a Lambda layer in this account and region, or its full ARN",
  service: "lambda",
  name: NAME,
  arn: `arn:${PARTITION}:lambda:${REGION}:${ACCOUNT}:layer:${NAME}`,
  nameHint: "a layer name is 1 to 140 letters, digits, hyphens and underscores.",
  example: "web-dependencies",
  arnExample: "arn:aws:lambda:eu-central-1:111122223333:layer:web-dependencies",
  first: [{ forbid: "^[^:]+:[^:]+$", message: ITSELF.layer }],
  firstOfArn: [{ forbid: ":layer:[^:]*:", message: ITSELF.layer }],
});

export const cloudformationStack = nameOrArn({
  what: "the name of a CloudFormation stack in this account and region, or its full ARN",
  service: "cloudformation",
  name: "[A-Za-z][A-Za-z0-9-]*",
  // A stack that is made anew has another id, so it may be left out
  arn: `arn:${PARTITION}:cloudformation:${REGION}:${ACCOUNT}:stack/[A-Za-z][A-Za-z0-9-]*(/[0-9a-f-]+)?`,
  nameHint: "a stack name is 1 to 128 letters, digits and hyphens, and begins with a letter.",
  example: "web",
  arnExample: "arn:aws:cloudformation:us-east-1:111122223333:stack/web-certificate",
});

export const cloudformationTransform = nameOrArn({
  what: "the name of one of AWS's own transforms, without AWS::, or the full ARN of a macro",
  service: "cloudformation",
  name: NAME,
  arn: `arn:${PARTITION}:cloudformation:${REGION}:${ACCOUNT}:transform/[A-Za-z0-9]+`,
  nameHint: "the name of a transform is letters, digits and hyphens.",
  example: "Serverless-2016-10-31",
  arnExample: "arn:aws:cloudformation:eu-central-1:111122223333:transform/Naming",
  first: [{ forbid: "^AWS::", message: "Leave out AWS::, as the ARN of the transform does." }],
});

export const eksCluster = nameOrArn({
  what: "the name of an EKS cluster in this account and region, or its full ARN",
  service: "eks",
  name: "[A-Za-z0-9][A-Za-z0-9_-]*",
  arn: `arn:${PARTITION}:eks:${REGION}:${ACCOUNT}:cluster/[A-Za-z0-9][A-Za-z0-9_-]*`,
  nameHint: "an EKS cluster name is 1 to 100 letters, digits, hyphens and underscores, and begins with a letter or digit.",
  example: "prod",
  arnExample: "arn:aws:eks:eu-central-1:111122223333:cluster/prod",
});

export const cdkQualifier: TextRule = {
  what: "the qualifier that CDK was bootstrapped with",
  example: "hnb659fds",
  tests: [
    { forbid: NO_WILDCARD, message: "A wildcard would reach roles that nobody named. Make a role for each qualifier." },
    // As the parameter Qualifier of CDK's bootstrap template has it
    { maxLength: 10, message: "A qualifier is 1 to 10 letters, digits, hyphens and underscores." },
    { match: `^${NAME}$`, message: "A qualifier is 1 to 10 letters, digits, hyphens and underscores." },
  ],
};

export const artifactPrefix: TextRule = {
  what: 'the beginning of the keys of a deploy\'s artifacts, up to a "/"',
  example: "web/",
  tests: [
    { forbid: NO_WILDCARD, message: "A wildcard would reach objects that nobody named." },
    { match: "^$|/$", message: 'A prefix ends with "/": else it is that of every name that goes on.' },
    {
      match: "^([A-Za-z0-9!_.'()-][A-Za-z0-9!_.'()/-]*)?$",
      message: "A prefix is letters, digits, '/' and ! _ . ' ( ) -, and does not begin with '/'.",
    },
    { maxLength: 512, message: "A prefix has at most 512 characters." },
  ],
};
