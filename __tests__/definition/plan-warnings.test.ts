import type { BackendDefinition, TerraformPlanDefinition } from "../../modules";
import { planWarnings } from "../../modules/definition/rules/plan-warnings";
import * as schema from "../../modules/definition/schema";
import { parse } from "../../modules/fields/validate";
import { smallRole, stackWith } from "../support/roles";

const [BUCKET, KEY] = ["octo-org-state", "github-oidc/terraform.tfstate"];
const KMS_KEY = "arn:aws:kms:eu-central-1:123456789012:key/1234abcd-12ab-34cd-56ef-1234567890ab";
const s3 = (more: object = {}) => ({ s3: { bucket: BUCKET, key: KEY, region: "eu-central-1", ...more } });

const warnings = (backend: BackendDefinition | undefined, plan: Partial<TerraformPlanDefinition> = {}) =>
  planWarnings(
    parse(schema.stack, stackWith({ ...smallRole, terraformPlan: { stateBucket: BUCKET, stateKeys: [KEY], ...plan } }, { backend })),
  );
const warning = (what: string) => [
  { role: "deploy", message: `deploy has terraformPlan, but cannot plan this stack: ${what}, unless deploy plans another stack.` },
];

describe("a role that plans the stack", () => {
  test.each<[string, BackendDefinition, Partial<TerraformPlanDefinition>]>([
    ["reads its state", s3(), {}],
    ["reads its state among others", s3(), { stateKeys: ["other", KEY] }],
    ["reads that of a workspace", s3(), { stateKeys: [`env:/production/${KEY}`] }],
    ["has a key of its own to decrypt", s3({ kmsKeyId: KMS_KEY }), { kmsKey: KMS_KEY }],
    ["has one though the backend names none: the bucket's default", s3(), { kmsKey: KMS_KEY }],
  ])("%s: nothing to say", (_, backend, plan) => {
    expect(warnings(backend, plan)).toEqual([]);
  });

  test("nor of a role without the set", () => {
    expect(planWarnings(parse(schema.stack, stackWith(smallRole)))).toEqual([]);
  });

  test.each<[string, BackendDefinition | undefined, Partial<TerraformPlanDefinition>, string]>([
    [
      "another bucket",
      s3(),
      { stateBucket: "other" },
      'its state is in the bucket "octo-org-state" (backend.s3), and the role may read "other". Correct stateBucket',
    ],
    [
      "another key",
      s3(),
      { stateKeys: ["a", `not-env/${KEY}`] },
      `the key of its state is "${KEY}" (backend.s3), and the role may read "a", "not-env/${KEY}". Add the key to stateKeys`,
    ],
    [
      "no KMS key",
      s3({ kmsKeyId: KMS_KEY }),
      {},
      `its state is encrypted with "${KMS_KEY}" (backend.s3), and the role has no kmsKey. Set kmsKey`,
    ],
    [
      "a state in a file",
      undefined,
      {},
      "its state is in a local file, which no other machine has. Set backend.s3 to the bucket and the key that the role may read",
    ],
    [
      "a state in HCP Terraform",
      { cloud: { organization: "octo-org", workspace: "w" } },
      {},
      "its state is in HCP Terraform, which no permission of AWS opens. Set backend.s3 to the bucket and the key that the role may read",
    ],
  ])("%s: a warning that says so", (_, backend, plan, what) => {
    expect(warnings(backend, plan)).toEqual(warning(what));
  });

  test("each thing is said", () => {
    expect(warnings(s3({ kmsKeyId: KMS_KEY }), { stateBucket: "other", stateKeys: ["other"] })).toHaveLength(3);
  });
});
