import type { RoleDefinition } from "../../modules";
import { all, type Call, decisions, inPartition, unneeded } from "../support/calls";
import { ACCOUNT } from "../support/documents";
import { smallRole } from "../support/roles";

/** What `aws ssm`, `aws secretsmanager` and aws-secretsmanager-get-secrets call, watched through a recording proxy. */

const region = "eu-central-1";
const parameter = (name: string, where = region, account = ACCOUNT) => `arn:aws:ssm:${where}:${account}:parameter/${name}`;
const read = (...arns: string[]): Call[] =>
  arns.flatMap((resource) => ["GetParameter", "GetParameters"].map((name) => ({ action: `ssm:${name}`, resource })));
const readByPath = (path: string, recursive = "false"): Call[] => [
  { action: "ssm:GetParametersByPath", resource: parameter(path), context: { "ssm:Recursive": recursive } },
];

const KEY = `arn:aws:kms:eu-central-1:${ACCOUNT}:key/51c0a39c-c8fa-4889-b451-d9e97bdae7c5`;
const decrypt = (context: Readonly<Record<string, string>>, key = KEY): Call[] => [{ action: "kms:Decrypt", resource: key, context }];
const forParameter = (arn: string, via = "ssm.eu-central-1.amazonaws.com") =>
  decrypt({ "kms:ViaService": via, "kms:EncryptionContext:PARAMETER_ARN": arn });

const secret = (name: string, where = region, account = ACCOUNT) => `arn:aws:secretsmanager:${where}:${account}:secret:${name}`;
const value = (...arns: string[]): Call[] => arns.map((resource) => ({ action: "secretsmanager:GetSecretValue", resource }));
const listSecrets: Call[] = [{ action: "secretsmanager:ListSecrets", resource: "*" }];
const forSecret = (arn: string, via = "secretsmanager.eu-central-1.amazonaws.com") =>
  decrypt({ "kms:ViaService": via, "kms:EncryptionContext:SecretARN": arn });

const reader: RoleDefinition = { ...smallRole, ssmRead: { parameters: ["/prod/web/plain", "flat", parameter("team/x", "us-east-1")] } };
const ofPaths: RoleDefinition = { ...smallRole, ssmRead: { paths: ["/prod/web"] } };
const withKey = ({ ssmRead, ...rest }: RoleDefinition): RoleDefinition => ({ ...rest, ssmRead: { ...ssmRead, kmsKey: KEY } });
const ofSecrets: RoleDefinition = { ...smallRole, secretsRead: { secrets: ["web/db", secret("api/db-a1B2c3")] } };
const ofPrefixes: RoleDefinition = { ...smallRole, secretsRead: { prefixes: ["web/"] } };
const ofEncrypted: RoleDefinition = { ...smallRole, secretsRead: { secrets: ["web/db"], kmsKey: KEY } };

const ALLOWED: [string, RoleDefinition, Call[]][] = [
  ["aws ssm get-parameter and get-parameters", reader, read(parameter("prod/web/plain"), parameter("flat"))],
  ["the same of a parameter that is shared, by its ARN", reader, read(parameter("team/x", "us-east-1"))],
  [
    "aws ssm get-parameter --with-decryption (customer key)",
    withKey(reader),
    [...read(parameter("prod/web/plain")), ...forParameter(parameter("prod/web/plain"))],
  ],
  ["aws ssm get-parameters-by-path", ofPaths, [...readByPath("prod/web"), ...readByPath("prod/web/db")]],
  [
    "aws ssm get-parameters-by-path --recursive --with-decryption",
    withKey(ofPaths),
    [...readByPath("prod/web", "true"), ...forParameter(parameter("prod/web/secret")), ...forParameter(parameter("prod/web/db/url"))],
  ],
  ["aws ssm get-parameter below a path", ofPaths, read(parameter("prod/web/plain"), parameter("prod/web/db/url"))],
  ["aws secretsmanager get-secret-value", ofSecrets, value(secret("web/db-x7Y8z9"), secret("api/db-a1B2c3"))],
  ["aws-secretsmanager-get-secrets by name", ofSecrets, value(secret("web/db-a1b2c3"))],
  [
    "aws-secretsmanager-get-secrets by prefix",
    ofPrefixes,
    [...listSecrets, ...value(secret("web/db-a1b2c3"), secret("web/api/key-a1b2c3"))],
  ],
  ["a secret under a customer key", ofEncrypted, [...value(secret("web/db-a1b2c3")), ...forSecret(secret("web/db-a1b2c3"))]],
];

describe("allowed: what the tools call on the named resources", () => {
  test.each(ALLOWED)("%s", (_, role, calls) => {
    expect(decisions(role, calls)).toEqual(all(calls, "allowed"));
  });

  test.each([
    ["aws-cn", "cn-north-1"],
    ["aws-us-gov", "us-gov-west-1"],
  ])("the same in %s", (partition, where) => {
    for (const [, role, calls] of ALLOWED) {
      const there = inPartition(calls, partition, where);
      expect(decisions(inPartition(role, partition, where), there, where)).toEqual(all(there, "allowed"));
      const here = calls.filter(({ resource }) => resource !== "*");
      expect(decisions(inPartition(role, partition, where), here, where)).toEqual(all(here, "denied"));
    }
  });

  test("in China a service's name ends otherwise", () => {
    const calls = forParameter(parameter("flat"), "ssm.eu-central-1.amazonaws.com.cn");
    expect(decisions(withKey(reader), calls)).toEqual(all(calls, "allowed"));
  });

  test("and no action that none of them needs", () => {
    expect(unneeded(ALLOWED)).toEqual([]);
  });
});

describe("refused", () => {
  test.each<[string, RoleDefinition, Call[]]>([
    [
      "a neighbour's parameter",
      reader,
      read(parameter("prod/web/plain2"), parameter("prod/web"), parameter("prod/web/plain/x"), parameter("flat2"), parameter("x/flat")),
    ],
    [
      "our parameter's name in another region or account",
      reader,
      read(parameter("flat", "us-east-1"), parameter("flat", region, "999999999999"), parameter("team/x")),
    ],
    ["by path, where only names are given", reader, [...readByPath("prod/web"), ...readByPath("prod/web/plain"), ...readByPath("flat")]],
    ["a path beside ours, or above it", ofPaths, ["prod", "prod/web2", "", "other/prod/web"].flatMap((path) => readByPath(path, "true"))],
    ["parameters beside our path", ofPaths, read(parameter("prod/web2/x"), parameter("prod/x"), parameter("prod/web"))],
    [
      "writing, deleting, listing and the past",
      withKey(ofPaths),
      ["PutParameter", "DeleteParameter", "DescribeParameters", "GetParameterHistory", "LabelParameterVersion"].map((name) => ({
        action: `ssm:${name}`,
        resource: name === "DescribeParameters" ? "*" : parameter("prod/web/plain"),
      })),
    ],
    ["the key without kmsKey", reader, forParameter(parameter("flat"))],
    [
      "the key for another parameter",
      withKey(reader),
      [...forParameter(parameter("other")), ...forParameter(parameter("prod/web/plain2"))],
    ],
    [
      "the key for a parameter beside our path",
      withKey(ofPaths),
      [...forParameter(parameter("prod/web2/x")), ...forParameter(parameter("prod/x"))],
    ],
    ["the key by itself", withKey(reader), [...decrypt({}), ...decrypt({ "kms:EncryptionContext:PARAMETER_ARN": parameter("flat") })]],
    ["the key through another service", withKey(reader), forParameter(parameter("flat"), "secretsmanager.eu-central-1.amazonaws.com")],
    ["the key in another region", withKey(reader), forParameter(parameter("flat"), "ssm.us-east-1.amazonaws.com")],
    [
      "a neighbour's secret",
      ofSecrets,
      value(
        secret("web/db2-a1b2c3"),
        secret("web/db-two-a1b2c3"),
        secret("web-a1b2c3"),
        secret("api/db-z9Z9z9"),
        secret("x/web/db-a1b2c3"),
      ),
    ],
    [
      "our secret's name in another region or account",
      ofSecrets,
      value(secret("web/db-a1b2c3", "us-east-1"), secret("web/db-a1b2c3", region, "999999999999")),
    ],
    ["the list of secrets, where only names are given", ofSecrets, listSecrets],
    ["secrets beside our prefix", ofPrefixes, value(secret("web-a1b2c3"), secret("web2/db-a1b2c3"), secret("api/web/db-a1b2c3"))],
    [
      "many secrets in one call, writing and deleting",
      ofPrefixes,
      ["BatchGetSecretValue", "PutSecretValue", "UpdateSecret", "DeleteSecret", "GetResourcePolicy"].map((name) => ({
        action: `secretsmanager:${name}`,
        resource: name === "BatchGetSecretValue" ? "*" : secret("web/db-a1b2c3"),
      })),
    ],
    ["a secret's key without kmsKey", ofSecrets, forSecret(secret("web/db-a1b2c3"))],
    ["a secret's key through another service", ofEncrypted, forSecret(secret("web/db-a1b2c3"), "ssm.eu-central-1.amazonaws.com")],
    ["a secret's key by itself", ofEncrypted, decrypt({})],
    ["anything, without permission sets", smallRole, ALLOWED.flatMap(([, , calls]) => calls)],
  ])("%s", (_, role, calls) => {
    expect(decisions(role, calls)).toEqual(all(calls, "denied"));
  });
});
