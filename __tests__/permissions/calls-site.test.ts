import type { RoleDefinition } from "../../modules";
import { all, type Call, decisions, inPartition, unneeded } from "../support/calls";
import { ACCOUNT } from "../support/documents";
import { smallRole } from "../support/roles";

/** What `aws s3 sync` and `aws cloudfront` call, watched through a recording proxy. */

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
// S3 asks for them; of what a file in parts needs, the proxy saw nothing: AWS says it
const encrypt = kms("s3.eu-central-1.amazonaws.com", "GenerateDataKey", "Decrypt");

const distribution = (id: string, account = ACCOUNT) => `arn:aws:cloudfront::${account}:distribution/${id}`;
const invalidate = (arn: string): Call[] =>
  ["CreateInvalidation", "GetInvalidation"].map((name) => ({ action: `cloudfront:${name}`, resource: arn }));

const syncer = (more: Partial<RoleDefinition["s3Sync"]> = {}): RoleDefinition => ({
  ...smallRole,
  s3Sync: { bucket: "site-bucket", ...more },
});
const root = syncer();
const below = syncer({ prefix: "app" });
const deleting = syncer({ prefix: "app", delete: true });
const encrypting = syncer({ prefix: "app", kmsKey: KEY });
const invalidator: RoleDefinition = { ...smallRole, cloudfrontInvalidate: { distributions: ["O87JQJA0Q9M7B", distribution("E2")] } };

const ALLOWED: [string, RoleDefinition, Call[]][] = [
  ["aws s3 sync to a prefix", below, [...list("app/"), ...put("app/1.html", "app/css/c.css")]],
  ["aws s3 sync to a prefix of several parts", syncer({ prefix: "sites/web" }), [...list("sites/web/"), ...put("sites/web/1.html")]],
  ["a large file that fails", below, [...put("app/big.bin"), ...abort("app/big.bin")]],
  ["aws s3 sync --delete", deleting, [...list("app/"), ...put("app/1.html"), ...remove("app/3.html")]],
  ["aws s3 sync to the root", root, [...list(""), ...put("1.html", "css/c.css"), ...abort("big.bin")]],
  ["aws s3 sync to the root --delete", syncer({ delete: true }), [...list(""), ...put("1.html"), ...remove("2.html")]],
  ["aws s3 sync --sse aws:kms", encrypting, [...list("app/"), ...put("app/1.html"), ...encrypt]],
  ["aws s3 cp --recursive", below, put("app/1.html", "app/css/c.css")],
  ["aws s3 rm --recursive", deleting, [...list("app/"), ...remove("app/css/c.css")]],
  ["aws cloudfront create-invalidation, and wait", invalidator, invalidate(distribution("O87JQJA0Q9M7B"))],
  ["the same of the second one", invalidator, invalidate(distribution("E2"))],
];

describe("allowed: what the tools call on the named resources", () => {
  test.each(ALLOWED)("%s", (_, role, calls) => {
    expect(decisions(role, calls)).toEqual(all(calls, "allowed"));
  });

  test.each([
    ["aws-cn", "cn-north-1"],
    ["aws-us-gov", "us-gov-west-1"],
  ])("the same in %s", (partition, region) => {
    for (const [, role, calls] of ALLOWED) {
      const there = inPartition(calls, partition, region);
      expect(decisions(inPartition(role, partition, region), there, region)).toEqual(all(there, "allowed"));
      expect(decisions(inPartition(role, partition, region), calls, region)).toEqual(all(calls, "denied"));
    }
  });

  test("through S3, whatever the end of its name", () => {
    const calls = ["s3.eu-central-1.amazonaws.com.cn", "s3.eu-central-1.amazonaws.eu"].flatMap((via) => kms(via, "GenerateDataKey"));
    expect(decisions(encrypting, calls)).toEqual(all(calls, "allowed"));
  });

  test("and no action that none of them needs", () => {
    expect(unneeded(ALLOWED)).toEqual([]);
  });
});

describe("refused", () => {
  test.each<[string, RoleDefinition, Call[]]>([
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
    ["the key by itself", encrypting, kms(undefined, "GenerateDataKey", "Decrypt")],
    ["the key through another service", encrypting, kms("ssm.eu-central-1.amazonaws.com", "GenerateDataKey", "Decrypt")],
    ["the key through S3 in another region", encrypting, kms("s3.us-east-1.amazonaws.com", "GenerateDataKey", "Decrypt")],
    ["another key", encrypting, encrypt.map((call) => ({ ...call, resource: `${KEY}0` }))],
    [
      "a neighbour's distribution",
      invalidator,
      [distribution("E3"), distribution("O87JQJA0Q9M7B2"), distribution("O87JQJA0Q9M7B", "999999999999")].flatMap(invalidate),
    ],
    [
      "changing a distribution",
      invalidator,
      ["UpdateDistribution", "DeleteDistribution", "GetDistributionConfig"].map((name) => ({
        action: `cloudfront:${name}`,
        resource: distribution("O87JQJA0Q9M7B"),
      })),
    ],
    ["anything, without permission sets", smallRole, ALLOWED.flatMap(([, , calls]) => calls)],
  ])("%s", (_, role, calls) => {
    expect(decisions(role, calls)).toEqual(all(calls, "denied"));
  });
});
