import { type BadInput, inRole } from "../support/bad-input";

/** Parameters and secrets: ssmRead and secretsRead. */

const ABROAD = "arn:aws:kms:us-east-1:123456789012:key/1";
const parameter = (name: string, value: unknown, says: string) =>
  inRole(name, { ssmRead: { parameters: [value] } }, ".ssmRead.parameters[0]", says);
const path = (name: string, value: unknown, says: string) => inRole(name, { ssmRead: { paths: [value] } }, ".ssmRead.paths[0]", says);
const secret = (name: string, value: unknown, says: string) =>
  inRole(name, { secretsRead: { secrets: [value] } }, ".secretsRead.secrets[0]", says);
const prefix = (name: string, value: unknown, says: string) =>
  inRole(name, { secretsRead: { prefixes: [value] } }, ".secretsRead.prefixes[0]", says);

export const badInputsOfStored: readonly BadInput[] = [
  inRole("no parameter", { ssmRead: {} }, ".ssmRead", "Names nothing to read. Give parameters, paths or both."),
  inRole("empty lists of parameters", { ssmRead: { parameters: [], paths: [] } }, ".ssmRead", "Names nothing to read"),
  parameter("every parameter", "*", "wildcard"),
  parameter("a pattern of parameters", "/prod/web/*", "wildcard"),
  parameter("an empty name of a parameter", "", "Not a valid name"),
  parameter("a parameter with a space", "/prod/web url", "letters, digits and _ . -"),
  parameter("a parameter with its version", "/prod/web/url:3", "neither a name nor an ARN of ssm"),
  parameter("a parameter with a slash at the end", "/prod/web/", "with / between its parts"),
  parameter("a parameter of AWS's own", "/aws/service/ecs/optimized-ami", "AWS's own: public parameters"),
  parameter("a reference to a secret", "/aws/reference/secretsmanager/db", "references to secrets"),
  parameter("the ARN of a document for a parameter", "arn:aws:ssm:eu-central-1:123456789012:document/x", "Not a valid ARN"),
  parameter("a parameter's ARN without an account", "arn:aws:ssm:eu-central-1::parameter/aws/service/x", "Not a valid ARN"),
  parameter("a parameter of another partition", "arn:aws-cn:ssm:cn-north-1:123456789012:parameter/x", "another partition"),
  path("a path of parameters with a wildcard", "/prod/*", "a path stands for every parameter below it"),
  path("every path", "/", "every parameter of the account"),
  path("a path without a slash before it", "prod/web", 'begins with "/"'),
  path("a path with a slash at the end", "/prod/web/", "Leave out the slash at the end"),
  path("a path of AWS's own", "/aws", "AWS's own"),
  path("an ARN for a path", "arn:aws:ssm:eu-central-1:123456789012:parameter/prod", 'begins with "/"'),
  path("a path of 601 characters", `/${"a".repeat(600)}`, "It has 601 characters. A path has at most 600"),
  inRole(
    "an alias for a parameter's key",
    { ssmRead: { paths: ["/a"], kmsKey: "alias/ssm" } },
    ".ssmRead.kmsKey",
    "An alias is not enough",
  ),
  inRole(
    "a parameter's key in another region",
    { ssmRead: { paths: ["/a"], kmsKey: ABROAD } },
    ".ssmRead.kmsKey",
    "none of the parameters",
  ),
  inRole("part of the name of a field of parameters", { ssmRead: { path: ["/a"] } }, ".ssmRead.path", "Did you mean paths?"),
  inRole(
    "pull requests on a role that reads parameters, which may be secrets under AWS's own key",
    { pullRequest: true, ssmRead: { paths: ["/a"] } },
    ".pullRequest",
    "nor to read secrets",
  ),
  inRole("no secret", { secretsRead: {} }, ".secretsRead", "Names nothing to read. Give secrets, prefixes or both."),
  secret("every secret", "*", "wildcard"),
  secret("a pattern of secrets", "web/*", "wildcard"),
  secret("a secret with a space", "web db", "a secret's name is letters, digits"),
  secret(
    "a secret's ARN without its last six characters",
    "arn:aws:secretsmanager:eu-central-1:123456789012:secret:web/db",
    "Not a valid ARN",
  ),
  secret(
    "a parameter's ARN for a secret",
    "arn:aws:ssm:eu-central-1:123456789012:parameter/x",
    "neither a name nor an ARN of secretsmanager",
  ),
  secret("a secret of another partition", "arn:aws-cn:secretsmanager:cn-north-1:123456789012:secret:db-a1B2c3", "another partition"),
  prefix("a prefix of secrets with a wildcard", "web/*", "a prefix stands for every secret"),
  prefix("a prefix of secrets that neighbours have too", "web", 'ends with "/"'),
  prefix("every secret, by a prefix", "/", "every secret of the account"),
  inRole(
    "a secret's key in another region",
    { secretsRead: { secrets: ["a"], kmsKey: ABROAD } },
    ".secretsRead.kmsKey",
    "none of the secrets",
  ),
  inRole("an id for a secret's key", { secretsRead: { secrets: ["a"], kmsKey: "1234abcd" } }, ".secretsRead.kmsKey", "full ARN of the key"),
  inRole(
    "pull requests on a role that reads secrets",
    { pullRequest: true, secretsRead: { secrets: ["a"] } },
    ".pullRequest",
    "nor to read secrets",
  ),
];
