import { type BadInput, inRole } from "../support/bad-input";

/** Sites: s3Sync and cloudfrontInvalidate. */

const KEY = "arn:aws:kms:eu-central-1:123456789012:key/1";
const inSync = (name: string, change: object, path: string, says: string) =>
  inRole(name, { s3Sync: { bucket: "site-bucket", ...change } }, `.s3Sync.${path}`, says);
const prefix = (name: string, value: unknown, says: string) => inSync(name, { prefix: value }, "prefix", says);
const distribution = (name: string, value: unknown, says: string) =>
  inRole(name, { cloudfrontInvalidate: { distributions: [value] } }, ".cloudfrontInvalidate.distributions[0]", says);

export const badInputsOfSites: readonly BadInput[] = [
  inSync("no bucket to sync to", { bucket: undefined }, "bucket", 'missing. Allowed: the name of an S3 bucket. Example: "octo-org-site".'),
  inSync("every bucket", { bucket: "site-*" }, "bucket", "3 to 63"),
  inSync("the ARN of a bucket to sync to", { bucket: "arn:aws:s3:::site-bucket" }, "bucket", "3 to 63"),
  inSync("a bucket with its prefix", { bucket: "site-bucket/app" }, "bucket", "3 to 63"),
  prefix("every prefix", "*", "A wildcard would reach objects that nobody named"),
  prefix("a pattern of prefixes", "app-?", "A wildcard would reach objects that nobody named"),
  prefix("a prefix with the slash behind it", "app/", "Leave out the slash at the end: aws s3 sync adds it"),
  prefix("a prefix with a slash before it", "/app", "Leave out the slash at the beginning"),
  prefix("a prefix with two slashes", "app//web", "let no two follow each other"),
  prefix("a prefix as an address", "s3:site-bucket", "after the bucket's name alone"),
  prefix("a prefix that IAM would read as a variable", "${aws:username}", "may stand in it"),
  prefix("an empty prefix", "", "may stand in it"),
  prefix("a prefix of 1,001 characters", "a".repeat(1001), "It has 1001 characters. At most 1,000 characters"),
  inSync("delete as a list", { delete: ["app"] }, "delete", "Allowed: true or false. Example: true."),
  inSync("an alias for the key of a bucket", { kmsKey: "alias/site" }, "kmsKey", "An alias is not enough"),
  inSync("the key of a bucket in another partition", { kmsKey: KEY.replace("arn:aws:", "arn:aws-cn:") }, "kmsKey", "another partition"),
  inSync("a misspelt field of a sync", { prefixes: "app" }, "prefixes", "Did you mean prefix?"),
  inRole(
    "pull requests on a role that syncs",
    { pullRequest: true, s3Sync: { bucket: "site-bucket" } },
    ".pullRequest",
    "must not be able to write",
  ),
  inRole("no distribution", { cloudfrontInvalidate: { distributions: [] } }, ".cloudfrontInvalidate.distributions", "at least one item"),
  distribution("every distribution", "*", "wildcard"),
  distribution("the domain name of a distribution", "d111111abcdef8.cloudfront.net", "neither the domain name nor an alias"),
  distribution("a distribution in small letters", "e2qwruhapomqzl", "capital letters and digits"),
  distribution("a distribution's ARN with a region", "arn:aws:cloudfront:us-east-1:123456789012:distribution/E1", "Not a valid ARN"),
  distribution(
    "a distribution of another account",
    "arn:aws:cloudfront::999999999999:distribution/E1",
    "Only distributions of the account itself",
  ),
  distribution("a distribution of another partition", "arn:aws-cn:cloudfront::123456789012:distribution/E1", "another partition"),
  inRole(
    "pull requests on a role that invalidates",
    { pullRequest: true, cloudfrontInvalidate: { distributions: ["E1"] } },
    ".pullRequest",
    "must not be able to write",
  ),
];
