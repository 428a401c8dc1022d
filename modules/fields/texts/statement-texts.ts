import { ACCOUNT, NO_WILDCARD, PARTITION, POLICY_TEXT, type TextRule } from "./text-rule";

/** What texts may be in a role's own statements (IAM User Guide, "IAM JSON policy elements reference"). */

export const statementId: TextRule = {
  what: "the id of a statement",
  example: "SendToJobs",
  tests: [
    { match: "^[A-Za-z0-9]+$", message: "The id of a statement (Sid) is letters and digits." },
    { maxLength: 100, message: "At most 100 characters are taken: they count for the policy's quota." },
  ],
};

export const iamAction: TextRule = {
  what: "an action as SERVICE:ACTION, without a wildcard",
  example: "sqs:SendMessage",
  tests: [
    {
      forbid: NO_WILDCARD,
      message: "A wildcard would allow actions that nobody named, and those that AWS adds later. Name each action.",
    },
    { match: "^[a-z0-9-]+:[A-Za-z0-9-]+$", message: "An action is SERVICE:ACTION, the service in lower case." },
    { maxLength: 128, message: "At most 128 characters are taken." },
  ],
};

export const statementResource: TextRule = {
  what: 'a full ARN, in which * and ? are wildcards, or "*"',
  example: "arn:aws:sqs:eu-central-1:111122223333:jobs",
  mayBeArn: true,
  tests: [
    {
      match: `^(\\*|arn:${PARTITION}:[a-z0-9-]+:[a-z0-9*?-]*:(${ACCOUNT}|aws|[*?]*):.+)$`,
      message:
        'A resource is arn:PARTITION:SERVICE:REGION:ACCOUNT:RESOURCE, partition and service without a wildcard, or "*" where AWS knows no narrower one.',
    },
    { match: POLICY_TEXT, message: "A resource holds no spaces and no characters above U+00FF." },
    { maxLength: 600, message: "At most 600 characters are taken." },
  ],
};

export const conditionOperator: TextRule = {
  what: "a condition operator of IAM",
  example: "StringEquals",
  tests: [
    {
      forbid: "^ForAllValues:",
      message: "ForAllValues holds where the call has no such key at all. Use ForAnyValue, or the operator alone.",
    },
    {
      match:
        "^(ForAnyValue:)?(String(Not)?(Equals(IgnoreCase)?|Like)|(Numeric|Date)((Not)?Equals|(Less|Greater)Than(Equals)?)|Bool|BinaryEquals|(Not)?IpAddress|Arn(Not)?(Equals|Like)|Null)(IfExists)?$",
      message: "IAM knows no such operator; it is written as in StringEquals, ArnLike, Bool, NumericLessThan or IpAddress.",
    },
  ],
};

export const conditionKey: TextRule = {
  what: "a condition key",
  example: "aws:ResourceTag/team",
  tests: [
    { forbid: NO_WILDCARD, message: "IAM takes no wildcard in a condition key." },
    { match: "^[A-Za-z0-9.-]+:[^ ]+$", message: "A condition key is PREFIX:NAME, as aws:ResourceTag/team or s3:prefix." },
    { match: POLICY_TEXT, message: "A condition key holds no spaces and no characters above U+00FF." },
  ],
};

export const conditionValue: TextRule = {
  what: "a text that the condition key is compared with",
  example: "web",
  tests: [
    { match: "^[\\x20-\\x7e\\xa1-\\xff]*$", message: "IAM accepts printable characters up to U+00FF in a policy." },
    { maxLength: 600, message: "At most 600 characters are taken." },
  ],
};
