import { choose, each, isEmpty, list, notEmpty, text, when } from "../expression/build";
import { flag, one } from "../fields/kinds";
import * as texts from "../fields/texts";
import { bucketArn } from "./arns";
import { through } from "./kms";
import { type Calls, permissionSet, row } from "./set";

const SYNC = "seen of aws s3 sync";

const LIST: Calls = { sid: "SyncList", purpose: "list the keys of S3 objects", actions: ["s3:ListBucket"], source: SYNC };
const LIST_BELOW: Calls = { ...LIST, sid: "SyncListPrefix" };
const WRITE: Calls = {
  sid: "SyncWrite",
  purpose: "write objects to S3, also over those that are there",
  actions: ["s3:AbortMultipartUpload", "s3:PutObject"],
  source: `${SYNC}; a large file is sent in parts, which s3transfer takes back where one fails`,
};
const DELETE: Calls = {
  sid: "SyncDelete",
  purpose: "delete objects of S3",
  actions: ["s3:DeleteObject"],
  source: `${SYNC} --delete`,
};

const ENCRYPT: Calls = {
  sid: "SyncEncrypt",
  purpose: "encrypt with KMS keys",
  actions: ["kms:GenerateDataKey"],
  source: "seen of aws s3 sync --sse aws:kms",
};
const DECRYPT: Calls = {
  sid: "SyncDecrypt",
  purpose: "decrypt objects in S3 with KMS keys",
  actions: ["kms:Decrypt"],
  source: 'Amazon S3 User Guide, "Uploading an object using multipart upload"',
  only: /^s3\./,
};

/** `aws s3 sync DIR s3://BUCKET/PREFIX`. */
export const s3Sync = permissionSet({
  name: "s3Sync",
  description: "May bring a directory to an S3 bucket, or below a prefix of it.",
  example: { bucket: texts.siteBucket.example, delete: true },
  parts: [],
  fields: {
    bucket: one(texts.siteBucket, "The S3 bucket to write to."),
    prefix: one(
      texts.keyPrefix,
      "What the keys of the objects begin with, without the slash behind it: app for s3://BUCKET/app. Default: none, the whole bucket.",
    ).optional(),
    delete: flag(false, "Whether objects may be deleted, as aws s3 sync --delete does with those that the directory does not have."),
    kmsKey: one(
      texts.kmsKey,
      "The customer's KMS key that encrypts the objects, also where it is the bucket's default. Default: none.",
    ).optional(),
  },
  made: {
    arns: (set) => {
      const bucket = bucketArn(set.text("bucket"));
      const prefix = set.optional("prefix");
      return {
        bucketArn: bucket,
        objectArns: choose(
          isEmpty(prefix),
          list<string>(text`${bucket}/*`),
          each(prefix, "prefix", (name) => text`${bucket}/${name}/*`),
        ),
      };
    },
  },
  rows: (set) => {
    const [bucket, objects] = [set.made<string>("bucketArn"), set.made<string[]>("objectArns")];
    const [prefix, keys] = [set.optional("prefix"), set.optional("kmsKey")];
    return [
      // Without a prefix, the call sends an empty one
      row(LIST, "the bucket. Without `prefix`", when(isEmpty(prefix), list<string>(bucket))),
      row(LIST_BELOW, "the bucket, only for keys below `prefix`", when(notEmpty(prefix), list<string>(bucket)), {
        StringEquals: { "s3:prefix": each(prefix, "prefix", (name) => text`${name}/`) },
      }),
      row(WRITE, "the objects of the bucket, or those below `prefix`", objects),
      row(DELETE, "the same. Only with `delete: true`", when(set.flag("delete"), objects)),
      row(ENCRYPT, "the key. Only with `kmsKey`", keys),
      row(DECRYPT, "the key, only through S3. Only with `kmsKey`", keys, { StringLike: { "kms:ViaService": through("s3", keys) } }),
    ];
  },
});
