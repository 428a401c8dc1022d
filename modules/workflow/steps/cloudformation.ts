import { placeholder } from "../placeholders";
import { type Text, template } from "../text";
import { type Granted, isOneName } from "./granted";
import type { Step, StepSet } from "./step";

/** The one role that CloudFormation may be given; its account where the file tells it. */
function executionRole(may: Granted): Text {
  const [role, ...others] = may.on("PassExecutionRole");
  if (role === undefined || others.length > 0 || /[*?]/.test(role.name)) return placeholder("CLOUDFORMATION_ROLE_ARN");
  if (!role.arn.includes("${")) return role.arn;
  const [, partition = ""] = role.arn.split(":");
  const isHome = role.account === may.home.account && isOneName(partition) && isOneName(role.name);
  return isHome
    ? template`${`arn:${partition}:iam::`}${placeholder("ACCOUNT_ID")}${`:${role.name}`}`
    : placeholder("CLOUDFORMATION_ROLE_ARN");
}

/** Of `BUCKET/PREFIX*`. */
function artifacts(may: Granted): { BUCKET: string; PREFIX?: string } | undefined {
  const [found, ...others] = may.on("WriteArtifacts");
  const [, bucket = "", prefix = ""] = /^([^/]+)\/(.*)\*$/.exec(found?.name ?? "") ?? [];
  if (others.length > 0 || !isOneName(bucket) || (prefix !== "" && !isOneName(prefix))) return undefined;
  return { BUCKET: bucket, ...(prefix !== "" && { PREFIX: prefix.replace(/\/$/, "") }) };
}

export const cloudformationDeploy: StepSet = {
  covers: [
    "DeployStacks",
    "ExecuteChangeSets",
    "PassExecutionRole",
    "WatchStacks",
    "ValidateTemplates",
    "UseTransforms",
    "WriteArtifacts",
    "EncryptArtifacts",
  ],
  steps(may) {
    if (!may.has("ExecuteChangeSets", "PassExecutionRole", "WatchStacks")) return [];
    const { BUCKET, PREFIX } = artifacts(may) ?? {};
    return may
      .names("DeployStacks", "stack/")
      .map((name) => name.replace(/\/\*$/, ""))
      .filter(isOneName)
      .map(
        (stack): Step => ({
          name: "Deploy the stack",
          note: "A template that makes roles needs --capabilities CAPABILITY_NAMED_IAM too",
          env: {
            STACK: stack,
            TEMPLATE: placeholder("CLOUDFORMATION_TEMPLATE"),
            ROLE: executionRole(may),
            ...(BUCKET !== undefined && { BUCKET }),
            ...(PREFIX !== undefined && { PREFIX }),
          },
          run: [
            'aws cloudformation deploy --stack-name "$STACK" --template-file "$TEMPLATE" --role-arn "$ROLE" --no-fail-on-empty-changeset',
            ...(BUCKET === undefined ? [] : ['--s3-bucket "$BUCKET"']),
            ...(PREFIX === undefined ? [] : ['--s3-prefix "$PREFIX"']),
          ].join(" "),
        }),
      );
  },
};

/** An app whose package.json has aws-cdk; which stacks there are, it knows itself. */
export const cdkDeploy: StepSet = {
  covers: ["AssumeCdkDeployRoles", "AssumeCdkLookupRole"],
  steps(may) {
    const deploys = may.has("AssumeCdkDeployRoles");
    if (!deploys && !may.has("AssumeCdkLookupRole")) return [];
    return [
      {
        name: deploys ? "Deploy the CDK app" : "Compare the CDK app with what is deployed",
        note: "For an app whose package.json has aws-cdk; where it has several stacks, name those that are meant",
        run: [
          "npm ci",
          deploys ? "npx --no-install cdk deploy --require-approval never" : "npx --no-install cdk diff --method=template",
        ].join("\n"),
      },
    ];
  },
};
