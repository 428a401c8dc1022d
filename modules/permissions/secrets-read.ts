import { any, concat, type Expression, each, notEmpty, text } from "../expression/build";
import { anyOf, one } from "../fields/kinds";
import * as texts from "../fields/texts";
import { arnOf, arnsOf, prefixOf } from "./arns";
import { keyOfTheirRegion, through } from "./kms";
import { type Calls, everywhere, permissionSet, row, type SetInput } from "./set";

const READ: Calls = {
  sid: "ReadSecrets",
  purpose: "read secrets of Secrets Manager",
  actions: ["secretsmanager:GetSecretValue"],
  source: "seen of aws secretsmanager get-secret-value and of aws-secretsmanager-get-secrets",
};
const LIST: Calls = {
  sid: "ListSecrets",
  purpose: "list every secret of the account and region by name, description and tags, without what it holds",
  actions: ["secretsmanager:ListSecrets"],
  source: "seen of aws-secretsmanager-get-secrets with a prefix; Service Authorization Reference, AWS Secrets Manager: no resource type",
};

const DECRYPT: Calls = {
  sid: "DecryptSecrets",
  purpose: "let Secrets Manager decrypt secrets with KMS keys",
  actions: ["kms:Decrypt"],
  source: 'AWS Secrets Manager User Guide, "Secret encryption and decryption in AWS Secrets Manager"',
  only: /^secretsmanager\./,
};

/** A hyphen and six random characters follow the name in an ARN (Secrets Manager User Guide, "What's in a Secrets Manager secret?"). */
const SUFFIX = "-??????";

const readable = (set: SetInput<Record<"prefixes" | "secrets", unknown>>): Expression<string[]> => {
  const named = each(set.list("secrets"), "name", (name) => arnOf(name, (plain) => text`${plain}${SUFFIX}`));
  const begun = each(set.list("prefixes"), "prefix", (prefix) => text`${prefix}*`);
  return arnsOf(concat(named, begun), (name) => text`${prefixOf("secretsmanager")}:secret:${name}`);
};

export const secretsRead = permissionSet({
  name: "secretsRead",
  description: "May read these secrets of Secrets Manager.",
  example: { secrets: [texts.secret.example] },
  writes: false,
  readsSecrets: true,
  parts: ["secrets"],
  fields: {
    secrets: anyOf(texts.secret, "Secrets to read: names in this account and region, or full ARNs."),
    prefixes: anyOf(
      texts.secretPrefix,
      "Beginnings of names in this account and region. Every secret whose name begins so may be read, and the names of all secrets be listed.",
    ),
    kmsKey: one(
      texts.kmsKey,
      "The customer's KMS key that encrypts the secrets. Default: none; those under AWS's own key aws/secretsmanager need none.",
    ).optional(),
  },
  rows: (set) => {
    const keys = set.optional("kmsKey");
    return [
      row(READ, "the secrets, and those that begin with `prefixes`", readable(set)),
      everywhere(LIST, "AWS knows no narrower resource for it. Only with `prefixes`", notEmpty(set.list("prefixes"))),
      row(DECRYPT, "the key, only through Secrets Manager. Only with `kmsKey`", keys, {
        StringLike: { "kms:ViaService": through("secretsmanager", keys) },
      }),
    ];
  },
  rules: (set) => [
    {
      at: ["secretsRead"],
      holds: any(notEmpty(set.list("secrets")), notEmpty(set.list("prefixes"))),
      message: `Names nothing to read. Give {secrets}, {prefixes} or both. Example: {secrets = ["${texts.secret.example}"]}.`,
    },
    keyOfTheirRegion(set.found("kmsKey", true), set.list("secrets"), "secrets"),
  ],
});
