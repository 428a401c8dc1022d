import { calls, describeCalls } from "../../support/calls";
import { ACCOUNT } from "../../support/documents";

// Watched through a recording proxy: the AWS CLI
const distribution = (id: string, account = ACCOUNT) => `arn:aws:cloudfront::${account}:distribution/${id}`;
const invalidate = (arn: string) => calls("cloudfront", arn, "CreateInvalidation", "GetInvalidation");

const invalidator = { cloudfrontInvalidate: { distributions: ["O87JQJA0Q9M7B", distribution("E2")] } };

describeCalls(
  "cloudfrontInvalidate",
  [
    ["aws cloudfront create-invalidation, and wait", invalidator, invalidate(distribution("O87JQJA0Q9M7B"))],
    ["the same of the second one", invalidator, invalidate(distribution("E2"))],
  ],
  [
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
  ],
);
