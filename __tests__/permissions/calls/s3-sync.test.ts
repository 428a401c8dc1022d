import type { S3SyncDefinition } from "../../../modules";
import { describeCalls } from "../../support/calls";
import type { Call } from "../../support/decisions";
import { ACCOUNT } from "../../support/documents";

// Watched through a recording proxy: the AWS CLI
const BUCKET = "arn:aws:s3:::site-bucket";
const list = (prefix: string, bucket = BUCKET): Call[] => [{ action: "s3:ListBucket", resource: bucket, context: { "s3:prefix": prefix } }];
const on = (action: string, ...keys: string[]): Call[] => keys.map((key) => ({ action: `s3:${action}`, resource: `${BUCKET}/${key}` }));
const put = (...keys: string[]) => on("PutObject", ...keys);
const remove = (...keys: string[]) => on("DeleteObject", ...keys);
/** Taken back by s3transfer where a part of it fails. */
const abort = (...keys: string[]) => on("AbortMultipartUpload", ...keys);

const KEY = `arn:aws:kms:eu-central-1:${ACCOUNT}:key/51c0a39c-c8fa-4889-b451-d9e97bdae7c5`;
const kms = (via: string | undefined, ...names: string[]): Call[] =>
  names.map((name) => ({ action: `kms:${name}`, resource: KEY, ...(via !== undefined && { context: { "kms:ViaService": via } }) }));
// Of what a file in parts needs, the proxy saw nothing: AWS says it
const encrypt = [...kms(undefined, "GenerateDataKey"), ...kms("s3.eu-central-1.amazonaws.com", "Decrypt")];

const syncer = (more: Partial<S3SyncDefinition> = {}) => ({ s3Sync: { bucket: "site-bucket", ...more } });
const root = syncer();
const below = syncer({ prefix: "app" });
const deleting = syncer({ prefix: "app", delete: true });
const encrypting = syncer({ prefix: "app", kmsKey: KEY });

describeCalls(
  "s3Sync",
  [
    ["aws s3 sync to a prefix", below, [...list("app/"), ...put("app/1.html", "app/css/c.css")]],
    ["aws s3 sync to a prefix of several parts", syncer({ prefix: "sites/web" }), [...list("sites/web/"), ...put("sites/web/1.html")]],
    ["a large file that fails", below, [...put("app/big.bin"), ...abort("app/big.bin")]],
    ["aws s3 sync --delete", deleting, [...list("app/"), ...put("app/1.html"), ...remove("app/3.html")]],
    ["aws s3 sync to the root", root, [...list(""), ...put("1.html", "css/c.css"), ...abort("big.bin")]],
    ["aws s3 sync to the root --delete", syncer({ delete: true }), [...list(""), ...put("1.html"), ...remove("2.html")]],
    ["aws s3 sync --sse aws:kms", encrypting, [...list("app/"), ...put("app/1.html"), ...encrypt]],
    ["aws s3 cp --recursive", below, put("app/1.html", "app/css/c.css")],
    ["aws s3 rm --recursive", deleting, [...list("app/"), ...remove("app/css/c.css")]],
    [
      "through S3, whatever the end of its name",
      encrypting,
      [...kms("s3.eu-central-1.amazonaws.com.cn", "Decrypt"), ...kms("s3.eu-central-1.amazonaws.eu", "Decrypt")],
    ],
  ],
  [
    ["objects beside the prefix", below, [...put("1.html", "app", "app2/1.html", "other/app/1.html"), ...abort("1.html")]],
    ["the keys beside the prefix", below, [...list(""), ...list("app"), ...list("app2/"), ...list("app/css/")]],
    ["the keys without saying of what", below, [{ action: "s3:ListBucket", resource: BUCKET }]],
    ["deleting without delete", below, remove("app/1.html")],
    ["deleting beside the prefix", deleting, remove("1.html", "app2/1.html")],
    [
      "another bucket, and one whose name begins with ours",
      syncer({ delete: true }),
      [`${BUCKET}-2`, "arn:aws:s3:::other", "arn:aws:s3:::site"].flatMap((bucket) => [
        ...list("", bucket),
        ...["PutObject", "DeleteObject"].map((name) => ({ action: `s3:${name}`, resource: `${bucket}/1.html` })),
      ]),
    ],
    ["reading objects, and who may read them", deleting, [...on("GetObject", "app/1.html"), ...on("PutObjectAcl", "app/1.html")]],
    [
      "old versions, and the bucket itself",
      syncer({ delete: true }),
      [
        ...on("DeleteObjectVersion", "1.html"),
        ...["DeleteBucket", "PutBucketPolicy", "PutBucketWebsite", "PutBucketPublicAccessBlock", "ListBucketVersions"].map((name) => ({
          action: `s3:${name}`,
          resource: BUCKET,
        })),
      ],
    ],
    ["the key without kmsKey", below, encrypt],
    ["the key by itself", encrypting, kms(undefined, "Decrypt")],
    ["the key through another service", encrypting, kms("ssm.eu-central-1.amazonaws.com", "Decrypt")],
    ["the key through S3 in another region", encrypting, kms("s3.us-east-1.amazonaws.com", "Decrypt")],
    ["another key", encrypting, encrypt.map((call) => ({ ...call, resource: `${KEY}0` }))],
  ],
);
