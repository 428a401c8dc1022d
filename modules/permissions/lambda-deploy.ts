import { any, concat, each, flatten, list, not, notEmpty, text, when } from "../expression/build";
import { anyOf, flag, someOf } from "../fields/kinds";
import { ofOwnAccount } from "../fields/own-account";
import * as texts from "../fields/texts";
import { arnsOf, iamRoleArns, prefixOf } from "./arns";
import { artifactBuckets, artifactFields, artifactRows, artifactRule } from "./artifacts";
import { passTo } from "./pass-role";
import { type Calls, permissionSet, row } from "./set";

const NAME = "lambdaDeploy";
const SEEN = "seen of aws-lambda-deploy and of the AWS CLI";

const WATCH: Calls = {
  sid: "ReadFunctions",
  purpose: "read Lambda functions, their code and environment variables included",
  // `wait function-updated` asks for the configuration, `wait function-updated-v2` for the function
  actions: ["lambda:GetFunction", "lambda:GetFunctionConfiguration"],
  source: `${SEEN}, waiting included`,
};
const DEPLOY: Calls = {
  sid: "DeployFunctions",
  purpose: "change the code of Lambda functions, and so run any code as their roles, and move their aliases",
  actions: [
    "lambda:CreateAlias",
    "lambda:GetAlias",
    "lambda:PublishVersion",
    "lambda:UpdateAlias",
    "lambda:UpdateFunctionCode",
    "lambda:UpdateFunctionConfiguration",
  ],
  source: `${SEEN}; Service Authorization Reference, AWS Lambda: on the function, those of aliases too`,
};
const CREATE: Calls = {
  sid: "CreateFunctions",
  purpose: "create Lambda functions",
  actions: ["lambda:CreateFunction"],
  source: "seen of aws-lambda-deploy where the function is not there",
};
const PASS = passTo("lambda.amazonaws.com", "PassFunctionRoles", "run any code as these roles in Lambda functions");
const PUBLISH_LAYER: Calls = {
  sid: "PublishLayers",
  purpose: "publish versions of Lambda layers",
  actions: ["lambda:PublishLayerVersion"],
  source: "Service Authorization Reference, AWS Lambda: on the layer",
};
const USE_LAYER: Calls = {
  sid: "UseLayers",
  purpose: "read Lambda layers and give them to functions",
  actions: ["lambda:GetLayerVersion"],
  // UpdateFunctionConfiguration with a layer is refused without it
  source: "mhart/git-lambda-layer, issue 4",
};
const FIND_BUCKET: Calls = {
  sid: "FindArtifactBucket",
  purpose: "list the keys of S3 objects",
  actions: ["s3:ListBucket"],
  source: "seen of aws-lambda-deploy, whose HeadBucket it is",
};

/** What `aws lambda update-function-code` and its neighbours, and aws-lambda-deploy, do to functions that are there. */
export const lambdaDeploy = permissionSet({
  name: NAME,
  description: "May change the code and the configuration of these Lambda functions, publish versions and move aliases.",
  example: { functions: ["web"] },
  parts: ["functions"],
  fields: {
    functions: someOf(
      texts.lambdaFunction,
      "Lambda functions to deploy, with all of their versions and aliases: names in this account and region, or full ARNs.",
    ),
    passRoles: anyOf(
      texts.iamRole,
      "Roles that a deploy may give to the functions: names in this account, or full ARNs. Not needed where a deploy leaves the function's role as it is.",
      "web-function",
    ),
    create: flag(false, "Whether a deploy may create the functions where they are not there yet. It gives them one of {passRoles}."),
    layers: anyOf(
      texts.lambdaLayer,
      "Layers of this account that may be published and given to the functions: names in this account and region, or full ARNs.",
    ),
    useLayers: anyOf(
      texts.lambdaLayer,
      "Layers that may be given to the functions and not published, such as those of other accounts.",
      "arn:aws:lambda:eu-central-1:444455556666:layer:monitoring",
    ),
    ...artifactFields,
  },
  made: { arns: (set) => ({ functionArns: arnsOf(set.list("functions"), (name) => text`${prefixOf("lambda")}:function:${name}`) }) },
  rows: (set) => {
    const functions = set.made<string[]>("functionArns");
    const withVersions = flatten(each(functions, "arn", (arn) => list<string>(arn, text`${arn}:*`)));
    const layers = (names: typeof functions) => arnsOf(names, (name) => text`${prefixOf("lambda")}:layer:${name}`);
    return [
      row(WATCH, "the functions, every version and alias", withVersions),
      row(DEPLOY, "the functions", functions),
      row(CREATE, "the functions. Only with `create: true`", when(set.flag("create"), functions)),
      row(PASS, "`passRoles`, only to `lambda.amazonaws.com`", iamRoleArns(set.list("passRoles"))),
      row(PUBLISH_LAYER, "`layers`", layers(set.list("layers"))),
      row(
        USE_LAYER,
        "`layers` and `useLayers`, every version",
        each(layers(concat(set.list("layers"), set.list("useLayers"))), "arn", (arn) => text`${arn}:*`),
      ),
      row(FIND_BUCKET, "the bucket. Only with `artifactBucket`", artifactBuckets(set)),
      ...artifactRows(set),
    ];
  },
  rules: (set) => [
    ofOwnAccount(set.arns("layers"), "Only layers of the account itself can be published. Give a layer of another account as {useLayers}."),
    {
      at: [NAME, "create"],
      holds: any(not(set.flag("create")), notEmpty(set.list("passRoles"))),
      message: "Every function has a role, so who creates one must give it: name it in {passRoles}, or leave {create} out.",
    },
    artifactRule(set, NAME),
  ],
});
