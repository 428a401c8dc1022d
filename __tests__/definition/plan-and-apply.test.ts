import { planAndApply, type RoleDefinition } from "../../modules";
import { role as roleSchema } from "../../modules/definition/schema";
import { documentsOf } from "../support/documents";

/** A plan role and an apply role of one definition. */

const REPOSITORIES = ["acme@1/web@2"];
const STATES = { stateBucket: "acme-state", stateKeys: ["web/terraform.tfstate"] };
const KEY = "arn:aws:kms:eu-central-1:123456789012:key/1234abcd-12ab-34cd-56ef-1234567890ab";

test("both have what is shared; only the apply role writes, and only pull requests plan", () => {
  const { plan, apply } = planAndApply({
    repositories: REPOSITORIES,
    path: "/web/",
    tags: { team: "web" },
    states: { ...STATES, kmsKey: KEY, lockTable: "locks" },
    plan: { description: "plans", statements: { Read: { actions: ["sns:ListTopics"], resources: ["*"] } } },
    apply: { environments: ["production"], branches: ["main"] },
  });
  const shared: RoleDefinition = { repositories: REPOSITORIES, path: "/web/", tags: { team: "web" } };
  expect(plan).toEqual({
    ...shared,
    description: "plans",
    pullRequest: true,
    terraformPlan: { ...STATES, kmsKey: KEY },
    statements: { Read: { actions: ["sns:ListTopics"], resources: ["*"] } },
  });
  expect(apply).toEqual({
    ...shared,
    branches: ["main"],
    environments: ["production"],
    terraformApply: { ...STATES, kmsKey: KEY, lockTable: "locks" },
  });
  for (const role of [plan, apply]) {
    expect(roleSchema.safeParse(role).success).toBe(true);
    expect(documentsOf(role).permissions).toBeDefined();
  }
});

test("of a field that a role says itself, that is the role's", () => {
  const { plan, apply } = planAndApply({
    repositories: REPOSITORIES,
    maxSessionDuration: 3600,
    states: STATES,
    plan: { terraformPlan: { stateKeys: ["env:/review/web/terraform.tfstate"] } },
    apply: { branches: ["main"], maxSessionDuration: 7200 },
  });
  expect([plan.maxSessionDuration, apply.maxSessionDuration]).toEqual([3600, 7200]);
  expect(plan.terraformPlan?.stateKeys).toEqual(["env:/review/web/terraform.tfstate"]);
  expect(apply.terraformApply?.stateKeys).toEqual(STATES.stateKeys);
});
