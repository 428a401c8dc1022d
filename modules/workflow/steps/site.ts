import { placeholder } from "../placeholders";
import { isOneName } from "./granted";
import type { Step, StepSet } from "./step";

/** Of an object's ARN all that is below it: a bucket, or a prefix of one. */
const below = (arn: string): { bucket: string; prefix: string } | undefined => {
  const [, bucket = "", prefix = ""] = /^arn:[^:]*:s3:::([^/]+)\/(?:(.*)\/)?\*$/.exec(arn) ?? [];
  return isOneName(bucket) && (prefix === "" || isOneName(prefix)) ? { bucket, prefix } : undefined;
};

/** The files of a folder, as objects of a bucket. */
export const s3Sync: StepSet = {
  covers: ["SyncList", "SyncWrite", "SyncDelete", "SyncEncrypt", "SyncDecrypt"],
  steps(may) {
    const deleted = may.on("SyncDelete").map(({ arn }) => arn);
    const listed = may.on("SyncList").map(({ name }) => name);
    return may.on("SyncWrite").flatMap(({ arn }): Step[] => {
      const { bucket, prefix } = below(arn) ?? {};
      if (bucket === undefined) return [];
      // Who may not list cannot tell what is there already
      const copy = listed.includes(bucket) ? `aws s3 sync${deleted.includes(arn) ? " --delete" : ""}` : "aws s3 cp --recursive";
      return [
        {
          name: "Publish the folder",
          env: { FOLDER: placeholder("SITE_FOLDER"), TARGET: `s3://${[bucket, prefix].filter(Boolean).join("/")}` },
          run: `${copy} "$FOLDER" "$TARGET"`,
        },
      ];
    });
  },
};

/** All that CloudFront has cached. */
export const cloudfrontInvalidate: StepSet = {
  covers: ["Invalidate"],
  steps: (may) =>
    may
      .names("Invalidate", "distribution/")
      .filter(isOneName)
      .map((distribution) => ({
        name: "Invalidate what CloudFront has cached",
        env: { DISTRIBUTION: distribution },
        run: [
          `id=$(aws cloudfront create-invalidation --distribution-id "$DISTRIBUTION" --paths '/*' --query Invalidation.Id --output text)`,
          'aws cloudfront wait invalidation-completed --distribution-id "$DISTRIBUTION" --id "$id"',
        ].join("\n"),
      })),
};
