import type { LambdaDeployDefinition } from "../../../modules";
import { calls, describeCalls, passRole } from "../../support/calls";
import type { Call } from "../../support/decisions";
import { ACCOUNT } from "../../support/documents";

const fn = (name: string, where = "eu-central-1", account = ACCOUNT) => `arn:aws:lambda:${where}:${account}:function:${name}`;
const layer = (name: string, account = ACCOUNT) => `arn:aws:lambda:eu-central-1:${account}:layer:${name}`;
const iamRole = (name: string, account = ACCOUNT) => `arn:aws:iam::${account}:role/${name}`;
const KEY = `arn:aws:kms:eu-central-1:${ACCOUNT}:key/1`;
const OTHER = "999999999999";
const lambda = (resource: string, ...names: string[]) => calls("lambda", resource, ...names);

const withSet = (change: Partial<LambdaDeployDefinition> = {}) => ({ lambdaDeploy: { functions: ["web", "api"], ...change } });
const deployer = withSet();
const withRole = withSet({ passRoles: ["web-function"] });
const creator = withSet({ passRoles: ["web-function"], create: true });
const layered = withSet({ layers: ["dependencies"], useLayers: [layer("monitoring", OTHER)] });
const bucketed = withSet({ artifactBucket: "artifacts", artifactPrefix: "web/", artifactKmsKey: KEY });

// Recorded through a proxy: the AWS CLI, and aws-lambda-deploy with its own code
const action: Call[] = lambda(fn("web"), "GetFunctionConfiguration", "UpdateFunctionConfiguration", "UpdateFunctionCode");
const everything = (resource: string) =>
  lambda(
    resource,
    "CreateAlias",
    "GetAlias",
    "GetFunction",
    "GetFunctionConfiguration",
    "PublishVersion",
    "UpdateAlias",
    "UpdateFunctionCode",
    "UpdateFunctionConfiguration",
  );
const kms = (names: readonly string[], via?: string): Call[] =>
  calls("kms", KEY, ...names).map((call) => ({ ...call, ...(via !== undefined && { context: { "kms:ViaService": via } }) }));
const artifact = (key: string, ...names: string[]) => calls("s3", `arn:aws:s3:::artifacts/${key}`, ...names);

describeCalls(
  "lambdaDeploy",
  [
    ["aws lambda update-function-code --zip-file", deployer, lambda(fn("web"), "UpdateFunctionCode")],
    ["the same of the second function", deployer, lambda(fn("api"), "UpdateFunctionCode")],
    ["aws lambda update-function-configuration", deployer, lambda(fn("web"), "UpdateFunctionConfiguration")],
    ["aws lambda wait function-updated", deployer, lambda(fn("web"), "GetFunctionConfiguration")],
    ["aws lambda wait function-updated-v2", deployer, lambda(fn("web"), "GetFunction")],
    ["aws lambda publish-version", deployer, lambda(fn("web"), "PublishVersion")],
    ["aws lambda wait published-version-active", deployer, lambda(fn("web:7"), "GetFunctionConfiguration")],
    ["aws lambda get-function of an alias", deployer, lambda(fn("web:live"), "GetFunction")],
    ["aws lambda create-alias, get-alias, update-alias", deployer, lambda(fn("web"), "CreateAlias", "GetAlias", "UpdateAlias")],
    ["aws-lambda-deploy of an existing function", deployer, action],
    ["the same with a role", withRole, [...action, passRole(iamRole("web-function"), "lambda.amazonaws.com")]],
    [
      "the same of a new function",
      creator,
      [...action, ...lambda(fn("web"), "CreateFunction"), passRole(iamRole("web-function"), "lambda.amazonaws.com")],
    ],
    ["aws lambda publish-layer-version", layered, lambda(layer("dependencies"), "PublishLayerVersion")],
    [
      "giving layers to a function",
      layered,
      [...lambda(layer("dependencies:3"), "GetLayerVersion"), ...lambda(layer("monitoring:12", OTHER), "GetLayerVersion")],
    ],
    [
      "aws-lambda-deploy by way of S3",
      bucketed,
      [
        ...action,
        ...calls("s3", "arn:aws:s3:::artifacts", "ListBucket"),
        ...artifact("web/fn.zip", "PutObject", "GetObject", "AbortMultipartUpload"),
        ...kms(["GenerateDataKey", "Decrypt"], "s3.eu-central-1.amazonaws.com"),
      ],
    ],
    [
      "a function of another region",
      withSet({ functions: [fn("edge", "us-east-1")] }),
      [...everything(fn("edge", "us-east-1")), ...lambda(fn("edge:1", "us-east-1"), "GetFunctionConfiguration")],
    ],
  ],
  [
    ["a neighbour's function", deployer, everything(fn("other"))],
    ["a function whose name begins with ours", deployer, [...everything(fn("web-2")), ...everything(fn("web2:1"))]],
    ["our function's name in another region", deployer, everything(fn("web", "us-east-1"))],
    ["our function's name in another account", deployer, everything(fn("web", "eu-central-1", OTHER))],
    ["our region, where the function is abroad", withSet({ functions: [fn("web", "us-east-1")] }), everything(fn("web"))],
    [
      "what no deploy needs",
      creator,
      lambda(
        fn("web"),
        "AddPermission",
        "CreateFunctionUrlConfig",
        "DeleteAlias",
        "DeleteFunction",
        "InvokeFunction",
        "PutFunctionConcurrency",
        "RemovePermission",
        "TagResource",
      ),
    ],
    ["creating a function, without create", withRole, lambda(fn("web"), "CreateFunction")],
    ["creating another function", creator, lambda(fn("web-2"), "CreateFunction")],
    ["any role, without passRoles", deployer, [passRole(iamRole("web-function"), "lambda.amazonaws.com")]],
    [
      "another role",
      withRole,
      [
        passRole(iamRole("admin"), "lambda.amazonaws.com"),
        passRole(iamRole("web-function-2"), "lambda.amazonaws.com"),
        passRole(iamRole("service-role/web-function"), "lambda.amazonaws.com"),
        passRole(iamRole("web-function", OTHER), "lambda.amazonaws.com"),
      ],
    ],
    [
      "our role to another service, or to none in particular",
      withRole,
      [
        passRole(iamRole("web-function"), "ecs-tasks.amazonaws.com"),
        passRole(iamRole("web-function"), "edgelambda.amazonaws.com"),
        { action: "iam:PassRole", resource: iamRole("web-function") },
      ],
    ],
    [
      "publishing what is another's, or only used",
      layered,
      [
        ...lambda(layer("monitoring"), "PublishLayerVersion"),
        ...lambda(layer("monitoring", OTHER), "PublishLayerVersion"),
        ...lambda(layer("dependencies-2"), "PublishLayerVersion"),
      ],
    ],
    [
      "other layers, and opening or deleting ours",
      layered,
      [
        ...lambda(layer("dependencies-2:1"), "GetLayerVersion"),
        ...lambda(layer("dependencies:3"), "AddLayerVersionPermission", "DeleteLayerVersion"),
      ],
    ],
    [
      "the bucket beside the prefix, and what no deploy needs in it",
      bucketed,
      [
        ...artifact("web.zip", "PutObject"),
        ...artifact("web-2/fn.zip", "PutObject", "GetObject"),
        ...artifact("api/fn.zip", "PutObject", "GetObject"),
        ...artifact("web/fn.zip", "DeleteObject", "PutObjectAcl"),
        ...calls("s3", "arn:aws:s3:::artifacts-2", "ListBucket", "CreateBucket"),
        ...calls("s3", "arn:aws:s3:::artifacts", "CreateBucket", "PutBucketPolicy"),
      ],
    ],
    [
      "the key by itself, or through another service",
      bucketed,
      [...kms(["Decrypt"]), ...kms(["Decrypt", "GenerateDataKey"], "secretsmanager.eu-central-1.amazonaws.com")],
    ],
    [
      "the bucket, without artifactBucket",
      deployer,
      [...artifact("web/fn.zip", "PutObject"), ...kms(["Decrypt"], "s3.eu-central-1.amazonaws.com")],
    ],
  ],
);
