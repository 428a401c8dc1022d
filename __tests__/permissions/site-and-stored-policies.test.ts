import type { RoleDefinition } from "../../modules";
import { describeRole } from "../../modules/words/describe";
import { ACCOUNT, documentsOf } from "../support/documents";
import { smallRole } from "../support/roles";

/** The whole policies of sites, of what is stored for a job to read, and of commands; and what is said of them. */

const statementsOf = (sets: Partial<RoleDefinition>, region?: string) =>
  documentsOf({ ...smallRole, ...sets }, region).permissions?.Statement;
const KEY = `arn:aws:kms:us-east-1:${ACCOUNT}:key/1`;
const allow = (Sid: string, Action: string[], Resource: string[], Condition?: object) => ({
  Effect: "Allow",
  Sid,
  Action,
  Resource,
  ...(Condition && { Condition }),
});
const WRITE = ["s3:AbortMultipartUpload", "s3:PutObject"];

describe("the whole permission policy", () => {
  test("s3Sync of a whole bucket", () => {
    expect(statementsOf({ s3Sync: { bucket: "site" } })).toEqual([
      allow("SyncList", ["s3:ListBucket"], ["arn:aws:s3:::site"]),
      allow("SyncWrite", WRITE, ["arn:aws:s3:::site/*"]),
    ]);
  });

  test("s3Sync below a prefix, with delete and a key of the bucket's region", () => {
    expect(statementsOf({ s3Sync: { bucket: "site", prefix: "sites/web", delete: true, kmsKey: KEY } })).toEqual([
      allow("SyncDecrypt", ["kms:Decrypt"], [KEY], { StringLike: { "kms:ViaService": ["s3.us-east-1.*"] } }),
      allow("SyncDelete", ["s3:DeleteObject"], ["arn:aws:s3:::site/sites/web/*"]),
      allow("SyncEncrypt", ["kms:GenerateDataKey"], [KEY]),
      allow("SyncListPrefix", ["s3:ListBucket"], ["arn:aws:s3:::site"], { StringEquals: { "s3:prefix": ["sites/web/"] } }),
      allow("SyncWrite", WRITE, ["arn:aws:s3:::site/sites/web/*"]),
    ]);
  });

  test("cloudfrontInvalidate, in China too", () => {
    const distribution = (partition: string) => `arn:${partition}:cloudfront::${ACCOUNT}:distribution/E1`;
    const invalidate = (arn: string) => allow("Invalidate", ["cloudfront:CreateInvalidation", "cloudfront:GetInvalidation"], [arn]);
    const sets = { cloudfrontInvalidate: { distributions: ["E1", "E1"] } };
    expect(statementsOf(sets)).toEqual([invalidate(distribution("aws"))]);
    expect(statementsOf(sets, "cn-north-1")).toEqual([invalidate(distribution("aws-cn"))]);
  });

  test("ssmRead by name, in either spelling, and by path, under a key", () => {
    const parameter = (name: string, region = "eu-central-1") => `arn:aws:ssm:${region}:${ACCOUNT}:parameter/${name}`;
    const readable = [parameter("a/b"), parameter("c", "us-east-1"), parameter("p/q/*")];
    expect(statementsOf({ ssmRead: { parameters: ["/a/b", "a/b", parameter("c", "us-east-1")], paths: ["/p/q"], kmsKey: KEY } })).toEqual([
      allow("DecryptParameters", ["kms:Decrypt"], [KEY], {
        StringLike: { "kms:EncryptionContext:PARAMETER_ARN": readable, "kms:ViaService": ["ssm.us-east-1.*"] },
      }),
      allow("ReadParameters", ["ssm:GetParameter", "ssm:GetParameters"], readable),
      allow("ReadParametersByPath", ["ssm:GetParametersByPath"], [parameter("p/q"), parameter("p/q/*")]),
    ]);
  });

  test("secretsRead by name lists nothing; by prefix it does", () => {
    const secret = (name: string) => `arn:aws:secretsmanager:eu-central-1:${ACCOUNT}:secret:${name}`;
    const read = (...arns: string[]) => allow("ReadSecrets", ["secretsmanager:GetSecretValue"], arns);
    expect(statementsOf({ secretsRead: { secrets: ["db", secret("api-a1B2c3")] } })).toEqual([
      read(secret("db-??????"), secret("api-a1B2c3")),
    ]);
    expect(statementsOf({ secretsRead: { prefixes: ["web/"] } })).toEqual([
      allow("ListSecrets", ["secretsmanager:ListSecrets"], ["*"]),
      read(secret("web/*")),
    ]);
  });

  test("ssmRunCommand by id and by tag: the document is asked apart from the machines with the tags", () => {
    const ssm = (what: string) => `arn:aws:ssm:eu-central-1:${ACCOUNT}:${what}`;
    const machine = (id: string) => `arn:aws:ec2:eu-central-1:${ACCOUNT}:instance/${id}`;
    const ssmRunCommand = { documents: ["web-restart", "AWS-RunShellScript"], instances: ["i-01234567"], tags: { Role: "web", Stage: "" } };
    expect(statementsOf({ ssmRunCommand })).toEqual([
      allow(
        "RunCommand",
        ["ssm:SendCommand"],
        [ssm("document/web-restart"), "arn:aws:ssm:eu-central-1::document/AWS-RunShellScript", machine("i-01234567")],
      ),
      allow("RunCommandByTag", ["ssm:SendCommand"], [machine("*"), ssm("managed-instance/*")], {
        StringEquals: { "ssm:resourceTag/Role": "web", "ssm:resourceTag/Stage": "" },
      }),
      allow("WatchCommands", ["ssm:GetCommandInvocation", "ssm:ListCommandInvocations"], ["*"]),
    ]);
  });
});

describe("in words", () => {
  const words = (sets: Partial<RoleDefinition>) => {
    const { trust, permissions } = documentsOf({ ...smallRole, ...sets });
    const lines = describeRole("role", trust, permissions === undefined ? [] : [permissions]).split("\n");
    return lines.slice(lines.findIndex((line) => line.includes("what they may do")) + 1).map((line) => line.trim());
  };

  test("a site", () => {
    expect(words({ s3Sync: { bucket: "site", prefix: "app", delete: true, kmsKey: KEY } })).toEqual([
      "- list the keys of S3 objects: site, only if s3:prefix is app/",
      "- write objects to S3, also over those that are there: site/app/*",
      "- delete objects of S3: site/app/*",
      "- encrypt with KMS keys: key/1 in us-east-1",
      "- decrypt objects in S3 with KMS keys: key/1 in us-east-1",
    ]);
  });

  test("a secret is called by its name, and a key is told once, by what it is used for", () => {
    const kmsKey = KEY.replace("us-east-1", "eu-central-1");
    expect(words({ ssmRead: { paths: ["/a"], kmsKey }, secretsRead: { secrets: ["web/db"], kmsKey } })).toEqual([
      "- read parameters of Systems Manager: parameter/a/* in eu-central-1",
      "- read all parameters of Systems Manager below a path: parameter/a in eu-central-1, parameter/a/* in eu-central-1",
      "- let Systems Manager decrypt parameters with KMS keys: key/1 in eu-central-1",
      "- read secrets of Secrets Manager: secret:web/db in eu-central-1",
      "- let Secrets Manager decrypt secrets with KMS keys: key/1 in eu-central-1",
    ]);
  });

  test("a lock file is no site: what says more of the same calls is said alone", () => {
    expect(
      words({ terraformPlan: { stateBucket: "state", stateKeys: ["a.tfstate"], lock: true } }).filter((line) => /lock|delete/.test(line)),
    ).toEqual(["- lock Terraform states: state/a.tfstate.tflock"]);
  });

  test("commands, and which machines the tags choose", () => {
    expect(words({ ssmRunCommand: { documents: ["AWS-RunShellScript"], tags: { Role: "web" } } })).toEqual([
      "- run commands on machines as their administrator, through Systems Manager: document/AWS-RunShellScript in eu-central-1",
      "- run commands on machines as their administrator, through Systems Manager: instance/* in eu-central-1, managed-instance/* in eu-central-1, only if ssm:resourceTag/Role is web",
      "- read what every command of Systems Manager in the account has printed",
    ]);
  });
});
