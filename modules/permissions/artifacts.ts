import { all, any, type Expression, each, equals, isEmpty, not, notEmpty, text } from "../expression/build";
import { field, one, text as textOf } from "../fields/kinds";
import { listed } from "../fields/messages/wording";
import type { Rule } from "../fields/rule";
import * as texts from "../fields/texts";
import { bucketArn } from "./arns";
import { type Calls, row, type SetInput } from "./set";

/** The bucket that a deploy puts its code or templates into, of whichever set: its fields, rows and rules. */

const WRITE: Calls = {
  sid: "WriteArtifacts",
  purpose: "read and write objects of S3",
  actions: ["s3:AbortMultipartUpload", "s3:GetObject", "s3:PutObject"],
  // An upload of the CLI first looks whether the object is there; Lambda and CloudFormation read it as who asks them to take it
  source: "seen of aws-lambda-deploy and of the AWS CLI",
};
const ENCRYPT: Calls = {
  sid: "EncryptArtifacts",
  purpose: "encrypt and decrypt objects in S3 with KMS keys",
  actions: ["kms:Decrypt", "kms:GenerateDataKey"],
  source: 'Amazon S3 User Guide, "Using server-side encryption with AWS KMS keys"',
  // S3 of whichever region the bucket is in
  condition: { StringLike: { "kms:ViaService": "s3.*" } },
};

export const artifactFields = {
  artifactBucket: one(
    texts.stateBucket,
    "The S3 bucket that code and templates are put into, which is there already. Default: none.",
  ).optional(),
  artifactPrefix: field(
    textOf(texts.artifactPrefix).default(""),
    'What the keys of those objects begin with, up to a "/". Empty, every object of the bucket is meant.',
    texts.artifactPrefix.what,
    texts.artifactPrefix.example,
  ),
  artifactKmsKey: one(texts.kmsKey, "The customer's KMS key that encrypts the bucket. Default: none.").optional(),
};

type Set = SetInput<typeof artifactFields>;

/** The bucket's ARN, in a list of one or none. */
export const artifactBuckets = (set: Set): Expression<string[]> => each(set.optional("artifactBucket"), "bucket", bucketArn);

/** The artifacts' ARN, in a list of one or none. */
export const artifactObjects = (set: Set): Expression<string[]> =>
  each(set.optional("artifactBucket"), "bucket", (bucket) => text`${bucketArn(bucket)}/${set.text("artifactPrefix")}*`);

export const artifactRows = (set: Set) => [
  row(WRITE, "the objects below `artifactPrefix`. Only with `artifactBucket`", artifactObjects(set)),
  row(ENCRYPT, "the key, only through S3. Only with `artifactKmsKey`", set.optional("artifactKmsKey")),
];

/**
 * The rule that what is said of a bucket needs one.
 *
 * @param further a choice of the set beside those that every such set has
 */
export const artifactRule = (set: Set, name: string, further?: { readonly field: string; readonly chosen: Expression<boolean> }): Rule => ({
  at: [name, "artifactBucket"],
  holds: any(
    notEmpty(set.optional("artifactBucket")),
    all(
      equals<string>(set.text("artifactPrefix"), ""),
      isEmpty(set.optional("artifactKmsKey")),
      ...(further === undefined ? [] : [not(further.chosen)]),
    ),
  ),
  message: `missing. ${listed(["artifactPrefix", "artifactKmsKey", ...(further ? [further.field] : [])].map(braced), "and")} say something of it only. Example: {artifactBucket = "octo-org-artifacts"}.`,
});
const braced = (field: string) => `{${field}}`;
