import { atMost, input, length } from "../../expression/build";
import { type Rule, uniqueIgnoringCase } from "../../fields/rule";

/** The keys of a resource's tags, those of the stack included. */
export const tagKeys = input<string[]>("tagKeys");

const MAX_TAGS = 50;

/** IAM compares tag keys without regard to case, and allows 50 of them (IAM User Guide, "Tagging IAM resources"). */
export const tagRules: readonly Rule[] = [
  uniqueIgnoringCase(
    tagKeys,
    ["tags"],
    "Another tag differs from this one only by case, and IAM keeps tag keys unique ignoring case. Rename one.",
  ),
  {
    at: ["tags"],
    holds: atMost(length(tagKeys), MAX_TAGS),
    message: `More than ${MAX_TAGS} tags, with those of the stack. IAM allows ${MAX_TAGS} on a resource: leave some out.`,
  },
];
