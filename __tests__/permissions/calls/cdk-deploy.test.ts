import type { CdkDeployDefinition } from "../../../modules";
import { calls, describeCalls } from "../../support/calls";
import { ACCOUNT } from "../../support/documents";

const OTHER = "999999999999";
const bootstrap = (kind: string, { account = ACCOUNT, region = "eu-central-1", qualifier = "hnb659fds", path = "" } = {}) =>
  calls("sts", `arn:aws:iam::${account}:role/${path}cdk-${qualifier}-${kind}-${account}-${region}`, "AssumeRole");
type Where = Parameters<typeof bootstrap>[1];

const withSet = (cdkDeploy: CdkDeployDefinition = {}) => ({ cdkDeploy });
const deployer = withSet();
const reader = withSet({ lookupOnly: true });
const accounts = withSet({ qualifier: "acme", accounts: [ACCOUNT, OTHER], regions: ["eu-central-1", "us-east-1"] });

const WRITING = ["deploy-role", "file-publishing-role", "image-publishing-role"];
const writing = (where: Where = {}) => WRITING.flatMap((kind) => bootstrap(kind, where));
const all = (where: Where = {}) => [...writing(where), ...bootstrap("lookup-role", where)];
const VERSION = `arn:aws:ssm:eu-central-1:${ACCOUNT}:parameter/cdk-bootstrap/hnb659fds/version`;

describeCalls(
  "cdkDeploy",
  [
    // The roles that aws-cdk-cli assumes: one for lookups, one for the stack, one for each kind of asset
    ["cdk deploy", deployer, all()],
    ["cdk diff --method=template", reader, bootstrap("lookup-role")],
    [
      "cdk deploy to two accounts and regions, with a qualifier",
      accounts,
      [ACCOUNT, OTHER].flatMap((account) => ["eu-central-1", "us-east-1"].flatMap((region) => all({ account, region, qualifier: "acme" }))),
    ],
  ],
  [
    ["the execution role", deployer, bootstrap("cfn-exec-role")],
    ["the execution role of every account and region", accounts, bootstrap("cfn-exec-role", { account: OTHER, qualifier: "acme" })],
    ["deploying, where only lookups are allowed", reader, [...writing(), ...bootstrap("cfn-exec-role")]],
    ["another qualifier's roles", deployer, all({ qualifier: "hnb659fds2" })],
    ["the default qualifier's roles, where another is given", accounts, all()],
    ["another region's roles", deployer, all({ region: "us-east-1" })],
    ["another account's roles", deployer, all({ account: OTHER })],
    ["our roles' names below another path", deployer, all({ path: "team/" })],
    ["roles whose names begin with ours", deployer, bootstrap("deploy-role", { region: "eu-central-12" })],
    [
      "anything by itself: it is the bootstrap's roles that deploy",
      deployer,
      [
        ...calls("ssm", VERSION, "GetParameter"),
        ...calls("cloudformation", `arn:aws:cloudformation:eu-central-1:${ACCOUNT}:stack/web/1`, "DescribeStacks", "CreateChangeSet"),
        ...calls("iam", `arn:aws:iam::${ACCOUNT}:role/cdk-hnb659fds-cfn-exec-role-${ACCOUNT}-eu-central-1`, "PassRole", "GetRole"),
        ...calls("sts", `arn:aws:iam::${ACCOUNT}:role/cdk-hnb659fds-deploy-role-${ACCOUNT}-eu-central-1`, "TagSession"),
        ...calls("s3", `arn:aws:s3:::cdk-hnb659fds-assets-${ACCOUNT}-eu-central-1/a`, "PutObject"),
      ],
    ],
  ],
);
