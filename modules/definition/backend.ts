import * as z from "zod";
import { field, one } from "../fields/kinds";
import * as rules from "../fields/texts/index";

/** The schema of `backend`: where Terraform keeps the state of a stack. The cdktf face's alone. */

const s3Backend = z.strictObject({
  bucket: one(rules.stateBucket, "The bucket that holds the state."),
  key: one(rules.stateKey, "The key of the state object."),
  region: one(rules.region, "The bucket's region."),
  useLockfile: field(
    z.boolean().default(true),
    "Whether to lock the state with a lock file beside it (Terraform 1.10 and later).",
    "true or false",
    true,
  ),
  kmsKeyId: one(
    rules.someText("the ARN of a KMS key", "arn:aws:kms:eu-central-1:111122223333:key/…"),
    "The KMS key that encrypts the state. Default: the bucket's own encryption.",
  ).optional(),
});

const cloudBackend = z.strictObject({
  organization: one(rules.someText("the organization's name", "octo-org"), "The HCP Terraform organization."),
  workspace: one(rules.someText("the workspace's name", "github-oidc"), "The workspace."),
  hostname: one(rules.someText("a host name", "app.terraform.io"), "The host. Default: app.terraform.io.").optional(),
});

export const backend = z.strictObject({
  local: field(
    z
      .strictObject({
        path: one(
          rules.someText("a file path", "terraform.github-oidc.tfstate"),
          "The state file, from the folder of cdktf.json.",
        ).optional(),
      })
      .optional(),
    "State in a file. The default.",
    "an object",
    {},
  ),
  s3: field(s3Backend.optional(), "State in an S3 bucket.", "an object", {
    bucket: rules.stateBucket.example,
    key: rules.stateKey.example,
    region: rules.region.example,
  }),
  cloud: field(cloudBackend.optional(), "State in HCP Terraform.", "an object", {
    organization: "octo-org",
    workspace: "github-oidc",
  }),
});
