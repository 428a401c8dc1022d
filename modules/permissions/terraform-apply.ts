import { each, flatten, list, text } from "../expression/build";
import { one, someOf } from "../fields/kinds";
import * as texts from "../fields/texts";
import { arnsOf, prefixOf } from "./arns";
import { type Calls, permissionSet, row } from "./set";
import { BACKEND, DECRYPT, ENCRYPT, LIST, LOCK, onlyStates, READ, statesIn } from "./terraform-state";

/** As `StateList`, a statement by itself: a condition on one bucket's keys is none of another's. */
const LIST_TO_APPLY: Calls = { ...LIST, sid: "StateListToApply" };
const WRITE: Calls = {
  sid: "StateWrite",
  purpose: "write Terraform states",
  actions: ["s3:PutObject"],
  source: BACKEND,
  only: /\.tfstate$/,
};
const LOCK_IN_TABLE: Calls = {
  sid: "StateLockInTable",
  purpose: "lock Terraform states in DynamoDB",
  actions: ["dynamodb:DeleteItem", "dynamodb:GetItem", "dynamodb:PutItem"],
  source: BACKEND,
  only: /\.tfstate(-md5)?$/,
};

/** What the backend of an applying role calls. What the stack itself manages is for policies of one's own. */
export const terraformApply = permissionSet({
  name: "terraformApply",
  description: "May read, write and lock these Terraform states. What the stack manages is not among it.",
  example: { stateBucket: texts.stateBucket.example, stateKeys: ["web/terraform.tfstate"] },
  parts: ["states"],
  fields: {
    stateBucket: one(texts.stateBucket, "The S3 bucket that holds the states."),
    stateKeys: someOf(texts.stateKey, "The keys of the states that may be written. A state holds secrets, and says what is deployed."),
    lockTable: one(
      texts.dynamodbTable,
      "The DynamoDB table that locks the states too, where the backend names one (dynamodb_table). Default: none; the lock file beside the state is always allowed.",
    ).optional(),
    kmsKey: one(
      texts.kmsKey,
      "The customer's KMS key that encrypts the states, also where it is the bucket's default. Default: none.",
    ).optional(),
  },
  rows: (set) => {
    const { bucket, objects } = statesIn(set.text("stateBucket"), set.list("stateKeys"));
    const keys = set.optional("kmsKey");
    // The digest of a state is an item beside its lock
    const items = flatten(
      each(set.list("stateKeys"), "key", (key) => {
        const item = text`${set.text("stateBucket")}/${key}`;
        return list<string>(item, text`${item}-md5`);
      }),
    );
    return [
      row(
        LIST_TO_APPLY,
        "the bucket, only for the keys and the prefix of workspaces",
        list<string>(bucket),
        onlyStates(set.list("stateKeys")),
      ),
      row(READ, "the states", objects("")),
      row(WRITE, "the states", objects("")),
      row(LOCK, "the lock files", objects(".tflock")),
      row(
        LOCK_IN_TABLE,
        "the table, only for the items of the states. Only with `lockTable`",
        arnsOf(set.optional("lockTable"), (name) => text`${prefixOf("dynamodb")}:table/${name}`),
        { "ForAllValues:StringEquals": { "dynamodb:LeadingKeys": items } },
      ),
      row(DECRYPT, "the key. Only with `kmsKey`", keys),
      row(ENCRYPT, "the key. Only with `kmsKey`", keys),
    ];
  },
});
