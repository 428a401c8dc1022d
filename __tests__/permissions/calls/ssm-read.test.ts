import type { SsmReadDefinition } from "../../../modules";
import { describeCalls } from "../../support/calls";
import type { Call } from "../../support/decisions";
import { ACCOUNT } from "../../support/documents";

// Watched through a recording proxy: the AWS CLI
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

type Read = SsmReadDefinition;
const reading = (ssmRead: Read) => ({ ssmRead });
const withKey = ({ ssmRead }: { readonly ssmRead: Read }) => ({ ssmRead: { ...ssmRead, kmsKey: KEY } });
const reader = reading({ parameters: ["/prod/web/plain", "flat", parameter("team/x", "us-east-1")] });
const ofPaths = reading({ paths: ["/prod/web"] });

describeCalls(
  "ssmRead",
  [
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
    [
      "the key in China, where a service's name ends otherwise",
      withKey(reader),
      forParameter(parameter("flat"), "ssm.eu-central-1.amazonaws.com.cn"),
    ],
  ],
  [
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
  ],
);
