import { z } from "zod";
import { concat, each, list, text, when } from "../expression/build";
import { field, one, someOf } from "../fields/kinds";
import { place, rolePaths } from "../fields/place";
import * as texts from "../fields/texts";
import { type Calls, permissionSet, row } from "./set";

const BACKEND = 'Terraform documentation, "Backend Type: s3"; seen with Terraform 1.11.4';
const KMS = 'Amazon S3 User Guide, "Using server-side encryption with AWS KMS keys"';
const REFRESH = "what hashicorp/aws 5.100 calls to refresh them";

const LIST: Calls = {
  sid: "StateList",
  purpose: "look for Terraform states",
  actions: ["s3:ListBucket"],
  source: BACKEND,
  only: /^env:\/$|\.tfstate$/,
};
const READ: Calls = {
  sid: "StateRead",
  purpose: "read Terraform states, secrets in them included",
  actions: ["s3:GetObject"],
  source: BACKEND,
  only: /\.tfstate$/,
};
const LOCK: Calls = {
  sid: "StateLock",
  purpose: "lock Terraform states",
  actions: ["s3:DeleteObject", "s3:GetObject", "s3:PutObject"],
  source: BACKEND,
  only: /\.tflock$/,
};
const DECRYPT: Calls = { sid: "StateDecrypt", purpose: "decrypt with KMS keys", actions: ["kms:Decrypt"], source: KMS };
const ENCRYPT: Calls = { sid: "LockEncrypt", purpose: "encrypt with KMS keys", actions: ["kms:GenerateDataKey"], source: KMS };
const READ_PROVIDER: Calls = {
  sid: "ReadProvider",
  purpose: "read OIDC providers",
  actions: ["iam:GetOpenIDConnectProvider"],
  source: REFRESH,
};
const READ_ROLES: Calls = {
  sid: "ReadRoles",
  purpose: "read roles and their policies",
  actions: ["iam:GetRole", "iam:GetRolePolicy", "iam:ListAttachedRolePolicies", "iam:ListRolePolicies"],
  source: REFRESH,
};

/** What `terraform plan` of this stack reads; nothing that it manages is written. */
export const terraformPlan = permissionSet({
  name: "terraformPlan",
  description: "May plan this stack: read its state, its provider and the roles that share a {path} with one of its roles.",
  example: { stateBucket: texts.stateBucket.example, stateKeys: [texts.stateKey.example] },
  writes: { onlyWith: "lock" },
  parts: ["states"],
  fields: {
    stateBucket: one(texts.stateBucket, "The S3 bucket that holds the state."),
    stateKeys: someOf(texts.stateKey, "The keys of the states that may be read. A state holds secrets: who may plan may read them."),
    lock: field(
      z.boolean().default(false),
      "Whether the state may be locked: the lock file beside it is then written and deleted. Not on a role for pull requests; plan there with -lock=false.",
      "true or false",
      true,
    ),
    kmsKey: one(
      texts.kmsKey,
      "The customer's KMS key that encrypts the state, also where it is the bucket's default. Default: none.",
    ).optional(),
  },
  rows: (set) => {
    const bucket = text`arn:${place.partition}:s3:::${set.text("stateBucket")}`;
    const states = (suffix: "" | ".tflock") => each(set.list("stateKeys"), "key", (key) => text`${bucket}/${key}${suffix}`);
    const locks = set.flag("lock");
    const keys = set.optional("kmsKey");
    return [
      row(LIST, "the bucket, only for the keys and the prefix of workspaces", list<string>(bucket), {
        // The backend looks for workspaces below its workspace_key_prefix, "env:" by default
        StringEquals: { "s3:prefix": concat(list<string>("env:/"), set.list("stateKeys")) },
      }),
      row(READ, "the states", states("")),
      row(
        LOCK,
        "the lock files. Only with `lock: true`, which a role for pull requests cannot have: plan with `-lock=false`",
        when(locks, states(".tflock")),
      ),
      row(DECRYPT, "the key. Only with `kmsKey`", keys),
      row(ENCRYPT, "the key. Only with `kmsKey` and `lock`", when(locks, keys)),
      row(READ_PROVIDER, "the account's GitHub provider", list<string>(place.oidcProviderArn)),
      row(
        READ_ROLES,
        "the roles below every `path` that a role of the stack has",
        each(rolePaths, "path", (path) => text`arn:${place.partition}:iam::${place.accountId}:role${path}*`),
      ),
    ];
  },
});
