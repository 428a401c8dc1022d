import { nameOrArn } from "./name-or-arn";
import { ACCOUNT, BUCKET_TESTS, NO_WILDCARD, PARTITION, type TextRule } from "./text-rule";

/** What texts may be that name where a site is: the objects of a bucket, and the distributions before them. No wildcard in any. */

export const siteBucket: TextRule = { what: "the name of an S3 bucket", example: "octo-org-site", tests: BUCKET_TESTS };

export const keyPrefix: TextRule = {
  what: "the beginning of the keys of S3 objects, up to a slash",
  example: "app",
  tests: [
    { forbid: NO_WILDCARD, message: "A wildcard would reach objects that nobody named. Give the beginning as it is." },
    { forbid: "^s3:", message: "Give the part after the bucket's name alone." },
    { forbid: "^/|//", message: "Leave out the slash at the beginning, and let no two follow each other." },
    { forbid: "/$", message: "Leave out the slash at the end: aws s3 sync adds it, and so is it here." },
    { match: "^[A-Za-z0-9!_.'()=+@,:/-]+$", message: "Letters, digits, '/' and ! _ . ' ( ) = + @ , : - may stand in it." },
    { maxLength: 1000, message: "At most 1,000 characters: a key has 1,024." },
  ],
};

const DISTRIBUTION_ID = "[A-Z0-9]+";

export const distribution = nameOrArn({
  what: "the id of a CloudFront distribution of this account, or its full ARN",
  service: "cloudfront",
  name: DISTRIBUTION_ID,
  arn: `arn:${PARTITION}:cloudfront::${ACCOUNT}:distribution/${DISTRIBUTION_ID}`,
  nameHint: "the id of a distribution is capital letters and digits. It is neither the domain name nor an alias.",
  example: "E2QWRUHAPOMQZL",
  arnExample: "arn:aws:cloudfront::111122223333:distribution/E2QWRUHAPOMQZL",
});
