import { ACCOUNT, IAM_NAME, NO_WILDCARD, PARTITION, POLICY_TEXT, type TextRule } from "./text-rule";

/** What texts of an AWS account's own may be: names, places and tags of IAM's roles and providers. */

export const roleName: TextRule = {
  what: "the name of an IAM role",
  example: "web-deploy",
  tests: [
    { match: "[^\\n]", message: "A role name has 1 to 64 characters." },
    { maxLength: 64, message: "A role name has 1 to 64 characters." },
    { match: `^${IAM_NAME}$`, message: "A role name holds letters, digits and the characters + = , . @ _ - only." },
    {
      forbid: "^GitHubActions$",
      message: "GitHubActions is reported not to work with aws-actions/configure-aws-credentials (its issue 953): choose another name.",
    },
  ],
};

export const path: TextRule = {
  what: "an IAM path",
  example: "/github-actions/",
  tests: [
    { match: "^/", message: 'A path begins with "/".' },
    { match: "/$", message: 'A path ends with "/".' },
    { maxLength: 512, message: "A path has at most 512 characters." },
    { match: "^/([A-Za-z0-9_+=,.@-]+/)*$", message: "Allowed between the slashes: letters, digits and + = , . @ _ -" },
  ],
};

export const description: TextRule = {
  what: "a description",
  example: "Deploys the web service",
  tests: [
    { maxBytes: 1000, message: "A description has at most 1,000 characters; letters beyond ASCII count twice." },
    { match: "^[\\t\\n\\r\\x20-\\x7e\\xa1-\\xff]*$", message: "IAM accepts printable characters up to U+00FF in a description." },
  ],
};

export const policyArn: TextRule = {
  what: "the ARN of a managed policy",
  example: "arn:aws:iam::111122223333:policy/deploy-boundary",
  mayBeArn: true,
  tests: [
    { forbid: NO_WILDCARD, message: "It names one policy: no wildcard." },
    {
      match: `^arn:${PARTITION}:iam::(${ACCOUNT}|aws):policy/(${IAM_NAME}/)*${IAM_NAME}$`,
      message: "Allowed: the full ARN of a managed policy.",
    },
  ],
};

/** What an attached policy is called here. Dots are left to the names that permission sets give to what they attach. */
export const policyKey: TextRule = {
  what: "a name of your own for a managed policy",
  example: "logs",
  tests: [{ match: "^[A-Za-z0-9_-]{1,64}$", message: "A name of your own for a policy has 1 to 64 letters, digits, '-' and '_'." }],
};

export const accountId: TextRule = {
  what: "an AWS account id",
  example: "111122223333",
  tests: [{ match: `^${ACCOUNT}$`, message: "An account id is 12 digits, as text (leading zeros count)." }],
};

export const region: TextRule = {
  what: "an AWS region",
  example: "eu-central-1",
  tests: [
    { match: "^[a-z]{2,4}(-[a-z]+)+-[0-9]{1,2}$", message: "A region is written like eu-central-1 or us-gov-west-1 (no zone letter)." },
  ],
};

export const audience: TextRule = {
  what: "an audience",
  example: "sts.amazonaws.com",
  tests: [
    { match: ".", message: "An audience cannot be empty." },
    { forbid: NO_WILDCARD, message: "A wildcard would admit tokens minted for other parties. List each audience." },
    { maxLength: 255, message: "An audience has at most 255 characters." },
    { match: POLICY_TEXT, message: "An audience holds no spaces and no characters above U+00FF." },
  ],
};

export const thumbprint: TextRule = {
  what: "the SHA-1 thumbprint of a certificate",
  example: "6938fd4d98bab03faadb97b34396831e3780aea1",
  tests: [{ match: "^[0-9a-f]{40}$", message: "A thumbprint is 40 hexadecimal digits in lower case, without colons." }],
};

/** GitHub's issuers (docs.github.com, "OpenID Connect reference", and of each product "Configuring OpenID Connect in Amazon Web Services"). */
const ISSUERS = "(token[.]actions[.](githubusercontent|[a-z0-9-]+[.]ghe)[.]com(/[a-z0-9-]+)?|[^/]+/_services/token)";
const HOST = "[a-z0-9][a-z0-9.-]*[.][a-z]+";
const NO_SERVER = "token[.]actions[.][^/]*/_services/token";
const THESE =
  "token.actions.githubusercontent.com, the same with /SLUG for an enterprise that has its own issuer, token.actions.SUBDOMAIN.ghe.com, or HOST/_services/token for GitHub Enterprise Server; without a slash at the end";
const HOST_MESSAGE = "The host is written in lower case, with its domain and without a port.";
const NO_SERVER_MESSAGE = "This host is no GitHub Enterprise Server: leave out /_services/token.";

export const oidcProviderUrl: TextRule = {
  what: "the URL of GitHub's token issuer",
  example: "https://token.actions.octocorp.ghe.com",
  tests: [
    { match: "^https://", message: "The URL begins with https://." },
    { match: `^https://${ISSUERS}$`, message: `Allowed behind https://: ${THESE}.` },
    { match: `^https://${HOST}(/|$)`, message: HOST_MESSAGE },
    { forbid: NO_SERVER, message: NO_SERVER_MESSAGE },
    { maxLength: 255, message: "A URL has at most 255 characters." },
  ],
};

export const oidcProviderArn: TextRule = {
  what: "the ARN of the account's GitHub OIDC provider",
  example: "arn:aws:iam::111122223333:oidc-provider/token.actions.githubusercontent.com",
  tests: [
    {
      match: `^arn:${PARTITION}:iam::${ACCOUNT}:oidc-provider/${ISSUERS}$`,
      message: `Allowed: a provider of GitHub's, arn:PARTITION:iam::ACCOUNT:oidc-provider/ and ${THESE}.`,
    },
    { match: `:oidc-provider/${HOST}(/|$)`, message: HOST_MESSAGE },
    { forbid: NO_SERVER, message: NO_SERVER_MESSAGE },
  ],
};

const TAG_TEXT = "^[\\p{L}\\p{Z}\\p{N}_.:/=+@-]*$";
const TAG_CHARACTERS = "letters, digits, spaces and _ . : / = + - @";

export const tagKey: TextRule = {
  what: "the key of an AWS tag",
  example: "team",
  tests: [
    { match: "[^\\n]", message: "A tag key has 1 to 128 characters." },
    { maxLength: 128, message: "A tag key has 1 to 128 characters." },
    { match: TAG_TEXT, message: `Allowed in a tag key: ${TAG_CHARACTERS}.` },
    { forbid: "^[Aa][Ww][Ss]:", message: "Keys that begin with aws: belong to AWS: choose another." },
  ],
};

export const tagValue: TextRule = {
  what: "the value of an AWS tag",
  example: "web",
  tests: [
    { maxLength: 256, message: "A tag value has at most 256 characters." },
    { match: TAG_TEXT, message: `Allowed in a tag value: ${TAG_CHARACTERS}.` },
  ],
};

/** A text that only must not be empty. */
export const someText = (what: string, example: string): TextRule => ({
  what,
  example,
  tests: [
    { match: "[^ ]", message: "It cannot be empty." },
    { forbid: "[$%]\\{", message: "It is taken as it stands: Terraform allows no template in a backend." },
  ],
});
