import type { RoleDefinition } from "../../modules";
import { ACCOUNT, documentsOf } from "../support/documents";
import { smallRole } from "../support/roles";

const statementsOf = (change: Partial<RoleDefinition>) => documentsOf({ ...smallRole, ...change }).permissions?.Statement;
const allow = (Sid: string, Action: string[], Resource: string[], Condition?: object) => ({
  Effect: "Allow",
  Sid,
  Action,
  Resource,
  ...(Condition && { Condition }),
});
const passed = (service: string) => ({ StringEquals: { "iam:PassedToService": service } });
const iamRole = (name: string, account = ACCOUNT) => `arn:aws:iam::${account}:role/${name}`;
const KEY = `arn:aws:kms:eu-central-1:${ACCOUNT}:key/1`;
const S3_KEY = { StringLike: { "kms:ViaService": "s3.*" } };

const DEPLOY = [
  "lambda:CreateAlias",
  "lambda:GetAlias",
  "lambda:PublishVersion",
  "lambda:UpdateAlias",
  "lambda:UpdateFunctionCode",
  "lambda:UpdateFunctionConfiguration",
];

describe("the whole permission policy", () => {
  const [home, edge] = ["eu-central-1", "us-east-1"].map((region) => `arn:aws:lambda:${region}:${ACCOUNT}:function`);
  const layer = `arn:aws:lambda:eu-central-1:${ACCOUNT}:layer:dependencies`;
  const READ = ["lambda:GetFunction", "lambda:GetFunctionConfiguration"];

  test("lambdaDeploy", () => {
    expect(statementsOf({ lambdaDeploy: { functions: ["web", `${edge}:edge`] } })).toEqual([
      allow("DeployFunctions", DEPLOY, [`${home}:web`, `${edge}:edge`]),
      allow("ReadFunctions", READ, [`${home}:web`, `${home}:web:*`, `${edge}:edge`, `${edge}:edge:*`]),
    ]);
  });

  test("lambdaDeploy with all that it may have", () => {
    const monitoring = "arn:aws:lambda:eu-central-1:999999999999:layer:monitoring";
    const lambdaDeploy = {
      functions: ["web"],
      passRoles: ["web-function"],
      create: true,
      layers: ["dependencies"],
      useLayers: [monitoring],
      artifactBucket: "artifacts",
      artifactPrefix: "web/",
      artifactKmsKey: KEY,
    };
    expect(statementsOf({ lambdaDeploy })).toEqual([
      allow("CreateFunctions", ["lambda:CreateFunction"], [`${home}:web`]),
      allow("DeployFunctions", DEPLOY, [`${home}:web`]),
      allow("EncryptArtifacts", ["kms:Decrypt", "kms:GenerateDataKey"], [KEY], S3_KEY),
      allow("FindArtifactBucket", ["s3:ListBucket"], ["arn:aws:s3:::artifacts"]),
      allow("PassFunctionRoles", ["iam:PassRole"], [iamRole("web-function")], passed("lambda.amazonaws.com")),
      allow("PublishLayers", ["lambda:PublishLayerVersion"], [layer]),
      allow("ReadFunctions", READ, [`${home}:web`, `${home}:web:*`]),
      allow("UseLayers", ["lambda:GetLayerVersion"], [`${layer}:*`, `${monitoring}:*`]),
      allow("WriteArtifacts", ["s3:AbortMultipartUpload", "s3:GetObject", "s3:PutObject"], ["arn:aws:s3:::artifacts/web/*"]),
    ]);
  });

  const cdk = (kind: string, account = ACCOUNT, region = "eu-central-1", qualifier = "hnb659fds") =>
    iamRole(`cdk-${qualifier}-${kind}-role-${account}-${region}`, account);

  test("cdkDeploy, of this account and region", () => {
    expect(statementsOf({ cdkDeploy: {} })).toEqual([
      allow("AssumeCdkDeployRoles", ["sts:AssumeRole"], [cdk("deploy"), cdk("file-publishing"), cdk("image-publishing")]),
      allow("AssumeCdkLookupRole", ["sts:AssumeRole"], [cdk("lookup")]),
    ]);
  });

  test("cdkDeploy for lookups, of two accounts and regions", () => {
    const [accounts, regions] = [
      [ACCOUNT, "999999999999"],
      ["us-east-1", "eu-west-1"],
    ];
    expect(statementsOf({ pullRequest: true, cdkDeploy: { qualifier: "acme", accounts, regions, lookupOnly: true } })).toEqual([
      allow(
        "AssumeCdkLookupRole",
        ["sts:AssumeRole"],
        accounts?.flatMap((account) => regions?.map((region) => cdk("lookup", account, region, "acme"))) as string[],
      ),
    ]);
  });

  test("cloudformationDeploy", () => {
    const stack = `arn:aws:cloudformation:eu-central-1:${ACCOUNT}:stack/web/*`;
    const actions = (...names: string[]) => names.map((name) => `cloudformation:${name}`);
    const cloudformationDeploy = { stacks: ["web"], executionRole: "web-cloudformation" };
    const own = [
      allow("DeployStacks", actions("CreateChangeSet", "CreateStack", "UpdateStack"), [stack], {
        StringEquals: { "cloudformation:RoleArn": [iamRole("web-cloudformation")] },
      }),
      allow("ExecuteChangeSets", actions("DeleteChangeSet", "ExecuteChangeSet"), [stack]),
      allow("PassExecutionRole", ["iam:PassRole"], [iamRole("web-cloudformation")], passed("cloudformation.amazonaws.com")),
      allow("ValidateTemplates", actions("ValidateTemplate"), ["*"]),
      allow(
        "WatchStacks",
        actions("DescribeChangeSet", "DescribeEvents", "DescribeStackEvents", "DescribeStacks", "GetTemplateSummary", "ListStackResources"),
        [stack],
      ),
    ];
    expect(statementsOf({ cloudformationDeploy })).toEqual(own);
    const more = { transforms: ["Serverless-2016-10-31"], artifactBucket: "artifacts", deleteArtifacts: true };
    expect(statementsOf({ cloudformationDeploy: { ...cloudformationDeploy, ...more } })).toEqual(
      [
        ...own,
        allow("DeleteArtifacts", ["s3:DeleteObject"], ["arn:aws:s3:::artifacts/*"]),
        allow("ListArtifacts", ["s3:GetBucketLocation", "s3:ListBucket"], ["arn:aws:s3:::artifacts"]),
        allow("UseTransforms", actions("CreateChangeSet"), ["arn:aws:cloudformation:eu-central-1:aws:transform/Serverless-2016-10-31"]),
        allow("WriteArtifacts", ["s3:AbortMultipartUpload", "s3:GetObject", "s3:PutObject"], ["arn:aws:s3:::artifacts/*"]),
      ].sort((a, b) => (a.Sid < b.Sid ? -1 : 1)),
    );
  });

  test("eksAccess", () => {
    expect(statementsOf({ eksAccess: { clusters: ["prod"] } })).toEqual([
      allow("DescribeClusters", ["eks:DescribeCluster"], [`arn:aws:eks:eu-central-1:${ACCOUNT}:cluster/prod`]),
    ]);
  });

  test("the artifacts of two sets are one statement", () => {
    const lambdaDeploy = { functions: ["web"], artifactBucket: "code" };
    const cloudformationDeploy = {
      stacks: ["web"],
      executionRole: "web-cloudformation",
      artifactBucket: "templates",
      artifactPrefix: "a/",
    };
    expect(statementsOf({ lambdaDeploy, cloudformationDeploy })).toContainEqual(
      allow(
        "WriteArtifacts",
        ["s3:AbortMultipartUpload", "s3:GetObject", "s3:PutObject"],
        ["arn:aws:s3:::code/*", "arn:aws:s3:::templates/a/*"],
      ),
    );
  });
});
