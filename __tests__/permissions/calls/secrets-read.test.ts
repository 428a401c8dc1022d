import { describeCalls } from "../../support/calls";
import type { Call } from "../../support/decisions";
import { ACCOUNT } from "../../support/documents";

// Watched through a recording proxy: the AWS CLI and the action's own code
const region = "eu-central-1";
const KEY = `arn:aws:kms:eu-central-1:${ACCOUNT}:key/51c0a39c-c8fa-4889-b451-d9e97bdae7c5`;
const decrypt = (context: Readonly<Record<string, string>>, key = KEY): Call[] => [{ action: "kms:Decrypt", resource: key, context }];
const secret = (name: string, where = region, account = ACCOUNT) => `arn:aws:secretsmanager:${where}:${account}:secret:${name}`;
const value = (...arns: string[]): Call[] => arns.map((resource) => ({ action: "secretsmanager:GetSecretValue", resource }));
const listSecrets: Call[] = [{ action: "secretsmanager:ListSecrets", resource: "*" }];
const forSecret = (arn: string, via = "secretsmanager.eu-central-1.amazonaws.com") =>
  decrypt({ "kms:ViaService": via, "kms:EncryptionContext:SecretARN": arn });

const ofSecrets = { secretsRead: { secrets: ["web/db", secret("api/db-a1B2c3")] } };
const ofPrefixes = { secretsRead: { prefixes: ["web/"] } };
const ofEncrypted = { secretsRead: { secrets: ["web/db"], kmsKey: KEY } };

describeCalls(
  "secretsRead",
  [
    ["aws secretsmanager get-secret-value", ofSecrets, value(secret("web/db-x7Y8z9"), secret("api/db-a1B2c3"))],
    ["aws-secretsmanager-get-secrets by name", ofSecrets, value(secret("web/db-a1b2c3"))],
    [
      "aws-secretsmanager-get-secrets by prefix",
      ofPrefixes,
      [...listSecrets, ...value(secret("web/db-a1b2c3"), secret("web/api/key-a1b2c3"))],
    ],
    ["a secret under a customer key", ofEncrypted, [...value(secret("web/db-a1b2c3")), ...forSecret(secret("web/db-a1b2c3"))]],
  ],
  [
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
  ],
);
