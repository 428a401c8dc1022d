import { choose, each, item, list, split, text, when } from "../expression/build";
import { isArn } from "../fields/arn";
import { anyOf, field, flag, someOf, text as textOf } from "../fields/kinds";
import { ofOwnAccount } from "../fields/own-account";
import { place } from "../fields/place";
import * as texts from "../fields/texts";
import { arnOf, arnsOf, iamRoleArn, prefixOf } from "./arns";
import { artifactBuckets, artifactFields, artifactObjects, artifactRows, artifactRule } from "./artifacts";
import { passTo } from "./pass-role";
import { type Calls, everywhere, permissionSet, row } from "./set";

const NAME = "cloudformationDeploy";
/** aws-cloudformation-github-deploy (src/deploy.ts), SAM (samcli/lib/deploy/deployer.py), the Serverless Framework (lib/plugins/aws/deploy). */
const TOOLS = "seen of the AWS CLI; other tools by their sources";

const DEPLOY: Calls = {
  sid: "DeployStacks",
  purpose: "create and change CloudFormation stacks by a named role",
  actions: ["cloudformation:CreateChangeSet", "cloudformation:CreateStack", "cloudformation:UpdateStack"],
  source: TOOLS,
  only: /:role\//,
};
const EXECUTE: Calls = {
  sid: "ExecuteChangeSets",
  purpose: "execute and delete change sets of CloudFormation stacks",
  actions: ["cloudformation:DeleteChangeSet", "cloudformation:ExecuteChangeSet"],
  source: TOOLS,
};
const PASS = passTo("cloudformation.amazonaws.com", "PassExecutionRole", "do all that these roles may, by CloudFormation templates");
const WATCH: Calls = {
  sid: "WatchStacks",
  purpose: "read CloudFormation stacks, their outputs and events",
  actions: [
    "cloudformation:DescribeChangeSet",
    "cloudformation:DescribeEvents",
    "cloudformation:DescribeStackEvents",
    "cloudformation:DescribeStacks",
    "cloudformation:GetTemplateSummary",
    "cloudformation:ListStackResources",
  ],
  source: `${TOOLS}, waiting included`,
};
const VALIDATE: Calls = {
  sid: "ValidateTemplates",
  purpose: "validate CloudFormation templates",
  actions: ["cloudformation:ValidateTemplate"],
  source:
    "seen of the AWS CLI; the Serverless Framework, by its source; Service Authorization Reference, AWS CloudFormation: no resource type",
};
const TRANSFORM: Calls = {
  sid: "UseTransforms",
  purpose: "use transforms in CloudFormation templates",
  actions: ["cloudformation:CreateChangeSet"],
  // A change set of a template that names one is refused without it
  source: "aws/serverless-application-model, issue 179",
  only: /:transform\//,
};
const FIND_BUCKET: Calls = {
  sid: "ListArtifacts",
  purpose: "find buckets of S3 and list what is in them",
  actions: ["s3:GetBucketLocation", "s3:ListBucket"],
  source: "the Serverless Framework, by its source",
};
const CLEAN_UP: Calls = {
  sid: "DeleteArtifacts",
  purpose: "delete objects of S3",
  actions: ["s3:DeleteObject"],
  source: "the Serverless Framework, by its source: it keeps those of five deploys",
};

/** Stacks by name, through an execution role: `aws cloudformation deploy`, the official action, SAM, the Serverless Framework. */
export const cloudformationDeploy = permissionSet({
  name: NAME,
  description: "May create and change these CloudFormation stacks, only through the execution role.",
  example: { stacks: ["web"], executionRole: "web-cloudformation" },
  parts: ["stacks"],
  fields: {
    stacks: someOf(texts.cloudformationStack, "Stacks to create and change: names in this account and region, or full ARNs."),
    executionRole: field(
      textOf(texts.iamRole),
      "The role that CloudFormation acts as: the name of a role in this account, or its full ARN. Every call must name it (--role-arn). Whoever deploys may do all that it may.",
      texts.iamRole.what,
      "web-cloudformation",
    ),
    transforms: anyOf(
      texts.cloudformationTransform,
      "Transforms that the templates name: those of AWS by their names, macros by their full ARNs. SAM templates need Serverless-2016-10-31.",
    ),
    ...artifactFields,
    deleteArtifacts: flag(false, "Whether artifacts of earlier deploys may be listed and deleted, as the Serverless Framework does."),
  },
  made: {
    arns: (set) => ({
      stackArns: each(set.list("stacks"), "name", (name) =>
        choose<string>(
          isArn(name),
          // Whatever id the stack has: it gets another one when it is made anew
          text`${item(split("/", name), 0)}/${item(split("/", name), 1)}/*`,
          text`${prefixOf("cloudformation")}:stack/${name}/*`,
        ),
      ),
      executionRoleArn: arnOf(set.text("executionRole"), (name) => iamRoleArn(name)),
    }),
  },
  rows: (set) => {
    const [stacks, executionRole] = [set.made<string[]>("stackArns"), set.made<string>("executionRoleArn")];
    const cleansUp = set.flag("deleteArtifacts");
    return [
      // Without a role in the call, CloudFormation takes the one that the stack has from its last deploy, whoever gave it, and does not ask
      // for iam:PassRole (AWS CloudFormation User Guide, "CloudFormation service role")
      row(DEPLOY, "the stacks, only with the execution role in the call", stacks, {
        StringEquals: { "cloudformation:RoleArn": list<string>(executionRole) },
      }),
      row(EXECUTE, "the stacks", stacks),
      row(PASS, "`executionRole`, only to `cloudformation.amazonaws.com`", list<string>(executionRole)),
      row(WATCH, "the stacks", stacks),
      everywhere(VALIDATE),
      row(
        TRANSFORM,
        "`transforms`",
        arnsOf(set.list("transforms"), (name) => text`arn:${place.partition}:cloudformation:${place.region}:aws:transform/${name}`),
      ),
      row(FIND_BUCKET, "the bucket. Only with `deleteArtifacts: true`", when(cleansUp, artifactBuckets(set))),
      row(CLEAN_UP, "the objects below `artifactPrefix`. Only with `deleteArtifacts: true`", when(cleansUp, artifactObjects(set))),
      ...artifactRows(set),
    ];
  },
  rules: (set) => [
    ofOwnAccount(set.arns("stacks"), "A stack is deployed by roles of its own account. Make a role in that account."),
    artifactRule(set, NAME, { field: "deleteArtifacts", chosen: set.flag("deleteArtifacts") }),
  ],
});
