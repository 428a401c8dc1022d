import { text } from "../expression/build";
import { someOf } from "../fields/kinds";
import { ofOwnAccount } from "../fields/own-account";
import { distribution } from "../fields/texts";
import { arnsOf, prefixOf } from "./arns";
import { type Calls, permissionSet, row } from "./set";

const INVALIDATE: Calls = {
  sid: "Invalidate",
  purpose: "invalidate what CloudFront has cached, and wait for it",
  actions: ["cloudfront:CreateInvalidation", "cloudfront:GetInvalidation"],
  source: "seen of aws cloudfront create-invalidation and aws cloudfront wait invalidation-completed",
};

export const cloudfrontInvalidate = permissionSet({
  name: "cloudfrontInvalidate",
  description: "May invalidate what these CloudFront distributions have cached, and wait until it is done.",
  example: { distributions: [distribution.example] },
  parts: ["distributions"],
  fields: { distributions: someOf(distribution, "CloudFront distributions: their ids, or full ARNs.") },
  rows: (set) => [
    row(
      INVALIDATE,
      "the distributions",
      // CloudFront is global: its ARNs have no region
      arnsOf(set.list("distributions"), (name) => text`${prefixOf("cloudfront")}:distribution/${name}`),
    ),
  ],
  rules: (set) => [
    ofOwnAccount(
      set.arns("distributions"),
      "Only distributions of the account itself can be invalidated: CloudFront has no access for others. Make a role there.",
    ),
  ],
});
