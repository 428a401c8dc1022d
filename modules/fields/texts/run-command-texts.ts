import { nameOrArn } from "./name-or-arn";
import { ACCOUNT, NO_WILDCARD, PARTITION, REGION, type TextRule } from "./text-rule";

/** What texts may be that name what runs on machines, and on which. No wildcard in any. */

const DOCUMENT = "[A-Za-z0-9_.-]+";

export const ssmDocument = nameOrArn({
  what: "the name of a document of Systems Manager, one of this account and region or of AWS's own, or its full ARN",
  service: "ssm",
  name: DOCUMENT,
  arn: `arn:${PARTITION}:ssm:${REGION}:(${ACCOUNT})?:document/${DOCUMENT}`,
  nameHint: "a document's name is 3 to 128 letters, digits and _ . -",
  example: "web-restart",
  arnExample: "arn:aws:ssm:eu-central-1:111122223333:document/web-restart",
});

export const managedInstance: TextRule = {
  what: "the id of an EC2 instance (i-…) or of another managed node (mi-…) in this account and region",
  example: "i-0123456789abcdef0",
  tests: [
    { forbid: NO_WILDCARD, message: "A wildcard would reach machines that nobody named. List each one, or name the tags that they have." },
    { forbid: "^arn:", message: "Give the id alone: the part after instance/." },
    {
      match: "^(i-([0-9a-z]{8}|[0-9a-z]{17})|mi-[0-9a-z]{17})$",
      message: "An id is i- and 8 or 17 letters and digits, or mi- and 17. Neither a name nor an address.",
    },
  ],
};

const TAG_CHARACTERS = "letters, digits and _ . : / = + - @";

export const instanceTagKey: TextRule = {
  what: "the key of an AWS tag of a machine",
  example: "Role",
  tests: [
    { match: "^[A-Za-z0-9_.:/=+@-]+$", message: `Allowed in the key of a machine's tag: ${TAG_CHARACTERS}.` },
    { maxLength: 128, message: "A tag key has at most 128 characters." },
  ],
};

export const instanceTagValue: TextRule = {
  what: "the value of an AWS tag of a machine",
  example: "web",
  tests: [
    { forbid: NO_WILDCARD, message: "A wildcard would reach machines that nobody named. Give the value as it is." },
    { match: "^[A-Za-z0-9 _.:/=+@-]*$", message: `Allowed in the value of a machine's tag: ${TAG_CHARACTERS}, and spaces.` },
    { maxLength: 256, message: "A tag value has at most 256 characters." },
  ],
};
