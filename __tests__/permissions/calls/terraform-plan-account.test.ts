import type { RoleDefinition } from "../../../modules";
import { policiesOf, roleDocuments } from "../../../modules/constructs/role-documents";
import { role as roleSchema } from "../../../modules/definition/schema";
import { parse } from "../../../modules/fields/validate";
import type { PolicyDocument } from "../../../modules/iam/document";
import { evaluate } from "../../../modules/iam/evaluate";
import { placeIn } from "../../../modules/trust/place";
import { ACCOUNT, documentsOf } from "../../support/documents";
import { smallRole } from "../../support/roles";
import { type At, arn, PLACES } from "../../support/tool-calls";

/**
 * What terraformPlan with read: "account" leaves of AWS's ReadOnlyAccess. The policy's text is not ours and changes: a policy that allows
 * everything stands for it, so that whatever it comes to allow is decided by the denials.
 */

const EVERYTHING: PolicyDocument = { Version: "2012-10-17", Statement: { Effect: "Allow", Action: "*", Resource: "*" } };

const plan = (more: object = {}): RoleDefinition => ({
  ...smallRole,
  terraformPlan: { stateBucket: "state", stateKeys: ["web/terraform.tfstate"], read: "account", ...more },
});
const decided = (at: At, role: RoleDefinition, calls: readonly (readonly [action: string, resource: string])[]) => {
  const { permissions } = documentsOf(role, at.region);
  return calls.map(([action, resource]) => {
    const documents = [EVERYTHING, ...(permissions ? [permissions] : [])];
    return [action, resource, evaluate(documents, { action, resource, context: {} })];
  });
};
const all = (calls: readonly (readonly [string, string])[], decision: string) => calls.map((call) => [...call, decision]);

const key = (at: At, id = "1234abcd-12ab-34cd-56ef-1234567890ab") => arn(at, "kms", `key/${id}`);
const object = ({ partition }: At, name: string) => `arn:${partition}:s3:::${name}`;
const parameter = (at: At, name: string, account = at.account) => arn({ ...at, account }, "ssm", `parameter/${name}`);

describe.each(PLACES.map((at) => [at.partition, at] as const))("%s", (_, at) => {
  test("attaches AWS's ReadOnlyAccess of the partition", () => {
    const policies = (definition: RoleDefinition) => {
      const [role, place] = [parse(roleSchema, definition), placeIn(at.region, ACCOUNT)];
      return policiesOf("plan", role, roleDocuments(role, place), place);
    };
    expect(policies(plan())).toEqual({
      attached: {},
      limited: { "terraform_plan.read": `arn:${at.partition}:iam::aws:policy/ReadOnlyAccess` },
    });
    for (const read of ["this-stack", undefined] as const) expect(policies(plan({ read }))).toEqual({ attached: {}, limited: {} });
  });

  test("leaves the settings of everything, the state, and what AWS publishes for everybody", () => {
    const calls = [
      ["ec2:DescribeInstances", "*"],
      ["iam:GetRole", arn(at, "iam", "role/x")],
      ["lambda:GetFunction", arn(at, "lambda", "function:web")],
      ["s3:GetBucketPolicy", object(at, "site")],
      ["s3:ListBucket", object(at, "site")],
      ["secretsmanager:DescribeSecret", arn(at, "secretsmanager", "secret:db-a1B2c3")],
      ["ssm:DescribeParameters", "*"],
      ["kms:DescribeKey", key(at)],
      ["dynamodb:DescribeTable", arn(at, "dynamodb", "table/x")],
      ["logs:DescribeLogGroups", "*"],
      ["s3:GetObject", object(at, "state/web/terraform.tfstate")],
      ["ssm:GetParameter", parameter(at, "aws/service/ami-amazon-linux-latest/al2023-ami-kernel-default-x86_64", "")],
    ] as const;
    expect(decided(at, plan(), calls)).toEqual(all(calls, "allowed"));
  });

  test("denies secrets, credentials and data", () => {
    const secret = arn(at, "secretsmanager", "secret:db-a1B2c3");
    const calls = [
      ["secretsmanager:GetSecretValue", secret],
      ["secretsmanager:BatchGetSecretValue", "*"],
      ["ssm:GetParameter", parameter(at, "prod/db")],
      ["ssm:GetParameters", parameter(at, "prod/db")],
      ["ssm:GetParametersByPath", parameter(at, "prod")],
      ["ssm:GetParameterHistory", parameter(at, "prod/db")],
      // A parameter of the account that is called as AWS's are
      ["ssm:GetParameter", parameter(at, "aws/service/mine")],
      ["ssm:GetCommandInvocation", "*"],
      ["ssm:ListCommandInvocations", "*"],
      ["kms:Decrypt", key(at)],
      ["s3:GetObject", object(at, "site/index.html")],
      ["s3:GetObject", object(at, "state/other/terraform.tfstate")],
      ["s3:GetObject", object(at, "state-2/web/terraform.tfstate")],
      ["s3:GetObjectVersion", object(at, "state/other/terraform.tfstate")],
      ["dynamodb:Scan", arn(at, "dynamodb", "table/x")],
      ["dynamodb:BatchGetItem", arn(at, "dynamodb", "table/x")],
      ["dynamodb:GetRecords", arn(at, "dynamodb", "table/x/stream/1")],
      ["logs:FilterLogEvents", arn(at, "logs", "log-group:x:*")],
      ["logs:GetLogEvents", arn(at, "logs", "log-group:x:log-stream:y")],
      ["sqs:ReceiveMessage", arn(at, "sqs", "jobs")],
      ["kinesis:GetRecords", arn(at, "kinesis", "stream/x")],
      ["athena:GetQueryResults", arn(at, "athena", "workgroup/x")],
      ["ecr:GetDownloadUrlForLayer", arn(at, "ecr", "repository/x")],
      ["codecommit:GitPull", arn(at, "codecommit", "x")],
      ["ec2:GetPasswordData", arn(at, "ec2", "instance/i-1")],
      ["cognito-identity:GetCredentialsForIdentity", "*"],
      ["rds:DownloadCompleteDBLogFile", arn(at, "rds", "db:x")],
      ["s3express:CreateSession", arn(at, "s3express", "bucket/x")],
      ["lightsail:GetBucketAccessKeys", "*"],
      ["sts:GetSessionToken", "*"],
    ] as const;
    expect(decided(at, plan(), calls)).toEqual(all(calls, "denied"));
  });

  test("leaves the state's key and its lock file, and no other key", () => {
    const role = plan({ kmsKey: key(at), lock: true });
    const allowed = [
      ["kms:Decrypt", key(at)],
      ["s3:GetObject", object(at, "state/web/terraform.tfstate.tflock")],
    ] as const;
    const denied = [
      ["kms:Decrypt", key(at, "ffffffff-12ab-34cd-56ef-1234567890ab")],
      ["kms:Decrypt", key({ ...at, account: "999999999999" })],
    ] as const;
    expect(decided(at, role, [...allowed, ...denied])).toEqual([...all(allowed, "allowed"), ...all(denied, "denied")]);
  });

  test("denies nothing where only this stack is read", () => {
    const { permissions } = documentsOf(plan({ read: "this-stack" }), at.region);
    expect(JSON.stringify(permissions)).not.toContain("Deny");
  });
});
