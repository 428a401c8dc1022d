import type { CloudformationDeployDefinition } from "../../../modules";
import { calls, describeCalls, passRole } from "../../support/calls";
import type { Call } from "../../support/decisions";
import { ACCOUNT } from "../../support/documents";

const OTHER = "999999999999";
const stack = (name: string, where = "eu-central-1", account = ACCOUNT) =>
  `arn:aws:cloudformation:${where}:${account}:stack/${name}/6e2f9c80-1111-11ef-8a2b-0a1b2c3d4e5f`;
const iamRole = (name: string, account = ACCOUNT) => `arn:aws:iam::${account}:role/${name}`;
const cloudformation = (resource: string, ...names: string[]) => calls("cloudformation", resource, ...names);
/** Calls that name the role that CloudFormation is to act as. */
const by = (role: string, resource: string, ...names: string[]): Call[] =>
  cloudformation(resource, ...names).map((call) => ({ ...call, context: { "cloudformation:RoleArn": iamRole(role) } }));
const transform = (name: string, account = "aws", where = "eu-central-1") =>
  cloudformation(`arn:aws:cloudformation:${where}:${account}:transform/${name}`, "CreateChangeSet");
const artifact = (key: string, ...names: string[]) => calls("s3", `arn:aws:s3:::artifacts/${key}`, ...names);
const KEY = `arn:aws:kms:eu-central-1:${ACCOUNT}:key/1`;
const kms: Call[] = calls("kms", KEY, "GenerateDataKey", "Decrypt").map((call) => ({
  ...call,
  context: { "kms:ViaService": "s3.eu-central-1.amazonaws.com" },
}));

const withSet = (change: Partial<CloudformationDeployDefinition> = {}) => ({
  cloudformationDeploy: { stacks: ["web"], executionRole: "web-cloudformation", ...change },
});
const deployer = withSet();
const sam = withSet({ transforms: ["Serverless-2016-10-31"], artifactBucket: "artifacts", artifactPrefix: "web/", artifactKmsKey: KEY });
const serverless = withSet({ artifactBucket: "artifacts", artifactPrefix: "serverless/web/", deleteArtifacts: true });
const abroad = withSet({ stacks: ["web", stack("certificate", "us-east-1"), `arn:aws:cloudformation:us-east-1:${ACCOUNT}:stack/edge`] });

const PASS = passRole(iamRole("web-cloudformation"), "cloudformation.amazonaws.com");
const WRITES = ["CreateChangeSet", "CreateStack", "UpdateStack"];
const CHANGE_SETS = ["DeleteChangeSet", "ExecuteChangeSet"];
const READS = ["DescribeChangeSet", "DescribeEvents", "DescribeStackEvents", "DescribeStacks", "GetTemplateSummary", "ListStackResources"];
const everything = (resource: string) => [
  ...by("web-cloudformation", resource, ...WRITES),
  ...cloudformation(resource, ...CHANGE_SETS, ...READS),
];
// What the AWS CLI calls, by its source (awscli/customizations/cloudformation/deployer.py)
const deploy = [
  ...cloudformation(stack("web"), "DescribeStacks", "GetTemplateSummary", "DescribeChangeSet", "ExecuteChangeSet"),
  ...by("web-cloudformation", stack("web"), "CreateChangeSet"),
  PASS,
];

describeCalls(
  "cloudformationDeploy",
  [
    ["aws cloudformation deploy --role-arn", deployer, deploy],
    [
      "the same of a stack that is not there yet",
      deployer,
      by("web-cloudformation", stack("web").replace(/[^/]*$/, "*"), "CreateChangeSet"),
    ],
    ["aws cloudformation validate-template", deployer, cloudformation("*", "ValidateTemplate")],
    [
      "aws cloudformation create-stack, update-stack and wait",
      deployer,
      [...by("web-cloudformation", stack("web"), "CreateStack", "UpdateStack"), PASS, ...cloudformation(stack("web"), "DescribeStacks")],
    ],
    [
      "aws-cloudformation-github-deploy",
      deployer,
      [
        ...deploy,
        ...by("web-cloudformation", stack("web"), "CreateStack"),
        ...cloudformation(stack("web"), "DeleteChangeSet", "DescribeEvents"),
      ],
    ],
    [
      "sam deploy --s3-bucket --role-arn",
      sam,
      [
        ...deploy,
        ...cloudformation(stack("web"), "DescribeStackEvents"),
        ...transform("Serverless-2016-10-31"),
        ...artifact("web/0a1b.template", "GetObject", "PutObject", "AbortMultipartUpload"),
        ...kms,
      ],
    ],
    [
      "serverless deploy with a deployment role and bucket",
      serverless,
      [
        ...deploy,
        ...cloudformation("*", "ValidateTemplate"),
        ...cloudformation(stack("web"), "DeleteChangeSet", "DescribeStackEvents", "ListStackResources"),
        ...calls("s3", "arn:aws:s3:::artifacts", "GetBucketLocation", "ListBucket"),
        ...artifact("serverless/web/prod/1-2026/web.zip", "GetObject", "PutObject", "DeleteObject"),
      ],
    ],
    [
      "stacks of another region, with an id and without",
      abroad,
      [...everything(stack("certificate", "us-east-1")), ...everything(stack("edge", "us-east-1"))],
    ],
    [
      "a stack that was made anew since its ARN was written down",
      abroad,
      cloudformation(`arn:aws:cloudformation:us-east-1:${ACCOUNT}:stack/certificate/another`, "DescribeStacks"),
    ],
    [
      "a macro of the account's own",
      withSet({ transforms: [`arn:aws:cloudformation:eu-central-1:${ACCOUNT}:transform/Naming`] }),
      transform("Naming", ACCOUNT),
    ],
  ],
  [
    ["a neighbour's stack", deployer, everything(stack("api"))],
    ["a stack whose name begins with ours", deployer, everything(stack("web-2"))],
    ["our stack's name in another region", deployer, everything(stack("web", "us-east-1"))],
    ["our stack's name in another account", deployer, everything(stack("web", "eu-central-1", OTHER))],
    ["our region, where the stack is abroad", abroad, everything(stack("edge"))],
    ["a deploy that names no role, and so takes the stack's or our own", deployer, cloudformation(stack("web"), ...WRITES)],
    [
      "a deploy by another role",
      deployer,
      [...by("admin", stack("web"), ...WRITES), ...by("web-cloudformation-2", stack("web"), ...WRITES)],
    ],
    [
      "another role to CloudFormation, or ours to another service",
      deployer,
      [
        passRole(iamRole("admin"), "cloudformation.amazonaws.com"),
        passRole(iamRole("team/web-cloudformation"), "cloudformation.amazonaws.com"),
        passRole(iamRole("web-cloudformation", OTHER), "cloudformation.amazonaws.com"),
        passRole(iamRole("web-cloudformation"), "lambda.amazonaws.com"),
        { action: "iam:PassRole", resource: iamRole("web-cloudformation") },
      ],
    ],
    [
      "what no deploy needs",
      serverless,
      cloudformation(
        stack("web"),
        "CancelUpdateStack",
        "ContinueUpdateRollback",
        "DeleteStack",
        "SetStackPolicy",
        "UpdateTerminationProtection",
      ),
    ],
    ["every stack of the account", deployer, cloudformation("*", "DescribeStacks", "ListStacks")],
    [
      "transforms that nobody named",
      sam,
      [...transform("Include"), ...transform("Serverless-2016-10-31", "aws", "us-east-1"), ...transform("Serverless-2016-10-31", ACCOUNT)],
    ],
    ["any transform, without transforms", deployer, transform("Serverless-2016-10-31")],
    [
      "the bucket beside the prefix",
      serverless,
      [...artifact("serverless/web-2/a", "GetObject", "PutObject", "DeleteObject"), ...artifact("a", "GetObject", "PutObject")],
    ],
    [
      "listing and deleting, without deleteArtifacts",
      sam,
      [...artifact("web/a", "DeleteObject"), ...calls("s3", "arn:aws:s3:::artifacts", "ListBucket", "GetBucketLocation")],
    ],
    ["any bucket and key, without artifactBucket", deployer, [...artifact("web/a", "PutObject", "GetObject"), ...kms]],
  ],
);
