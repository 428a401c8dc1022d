import { concat, type Expression, each, list, text } from "../expression/build";
import { bucketArn } from "./arns";
import type { Calls, Condition } from "./set";

/** A Terraform state in S3: the calls that who plans and who applies have in common, and what they are on. */

export const BACKEND = 'Terraform documentation, "Backend Type: s3"; seen with Terraform 1.11.4';
const KMS = 'Amazon S3 User Guide, "Using server-side encryption with AWS KMS keys"';
export const LIST: Calls = {
  sid: "StateList",
  purpose: "look for Terraform states",
  actions: ["s3:ListBucket"],
  source: BACKEND,
  only: /^env:\/$|\.tfstate$/,
};
export const READ: Calls = {
  sid: "StateRead",
  purpose: "read Terraform states, secrets in them included",
  actions: ["s3:GetObject"],
  source: BACKEND,
  only: /\.tfstate$/,
};
export const LOCK: Calls = {
  sid: "StateLock",
  purpose: "lock Terraform states",
  actions: ["s3:DeleteObject", "s3:GetObject", "s3:PutObject"],
  source: BACKEND,
  only: /\.tflock$/,
};
export const DECRYPT: Calls = { sid: "StateDecrypt", purpose: "decrypt with KMS keys", actions: ["kms:Decrypt"], source: KMS };
export const ENCRYPT: Calls = { sid: "LockEncrypt", purpose: "encrypt with KMS keys", actions: ["kms:GenerateDataKey"], source: KMS };

/** The bucket of the states, and the states in it or the lock files beside them. */
export function statesIn(bucketName: Expression<string>, stateKeys: Expression<string[]>) {
  const bucket = bucketArn(bucketName);
  return {
    bucket,
    objects: (suffix: "" | ".tflock") => each(stateKeys, "key", (key) => text`${bucket}/${key}${suffix}`),
  };
}

/** Only the states are looked for, and workspaces, which the backend keeps below its workspace_key_prefix, "env:" by default. */
export const onlyStates = (stateKeys: Expression<string[]>): Condition => ({
  StringEquals: { "s3:prefix": concat(list<string>("env:/"), stateKeys) },
});
