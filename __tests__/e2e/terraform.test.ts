import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { evaluate } from "../../modules/iam/evaluate";
import { admits } from "../../modules/trust/admits";
import { PROVIDER_ARN } from "../support/aws";
import type { Call } from "../support/decisions";
import { mint } from "../support/github";
import { MOTO_ACCOUNT } from "../support/moto";
import { workflowOf } from "../support/pages";
import { describeWith, terraformConfiguration } from "../support/parts";
import { REGION } from "../support/real-definitions";
import { openScenario, type Scenario } from "../support/scenario";

const PAGE = "docs/terraform.md";
const TOPIC = `arn:aws:sns:${REGION}:${MOTO_ACCOUNT}:jobs`;
const NAMED = "111122223333";
const BUCKET = "octo-org-terraform-state";
const [PLAN, APPLY] = [0, 1];

/** A configuration that manages what the page says. */
const configuration = (days: number) => `
terraform {
  required_providers {
    aws = { source = "hashicorp/aws" }
  }
  backend "s3" {
    bucket       = "${BUCKET}"
    key          = "web/terraform.tfstate"
    region       = "${REGION}"
    use_lockfile = true
  }
}

resource "aws_sns_topic" "jobs" {
  name         = "jobs"
  display_name = "${days} days"
  tags         = { days = ${days} }
}
`;

describeWith(["terraform", "moto", "aws", "openssl"], `the roles and the workflows of ${PAGE}`, () => {
  let scenario: Scenario;
  const configure = (days: number) => writeFileSync(join(scenario.folder, "main.tf"), configuration(days));
  /** The calls of a job, with the account of the page for the emulator's. */
  const run = async (workflow: number): Promise<Call[]> => {
    const calls = await scenario.callsOf(() =>
      scenario.runJob({ workflow, environment: { TF_CLI_CONFIG_FILE: terraformConfiguration() } }),
    );
    return calls.map((call) => ({ ...call, resource: call.resource.replace(MOTO_ACCOUNT, NAMED) }));
  };

  beforeAll(async () => {
    scenario = await openScenario(PAGE);
    await scenario.aws("s3api", "create-bucket", "--bucket", BUCKET, "--create-bucket-configuration", `LocationConstraint=${REGION}`);
    configure(1);
    // What the repository holds: the providers that were chosen
    await scenario.type("terraform init -input=false -backend=false", { TF_CLI_CONFIG_FILE: terraformConfiguration() });
  });
  afterAll(() => scenario?.close());

  test("each job makes no call but those of its role, by either face; the plan's role could not have applied", async () => {
    const first = await run(APPLY);
    configure(2);
    const planned = await run(PLAN);
    const second = await run(APPLY);
    const { Attributes } = await scenario.aws("sns", "get-topic-attributes", "--topic-arn", TOPIC);
    expect(Attributes.DisplayName).toBe("2 days");
    const applied = [...first, ...second];
    const names = (calls: readonly Call[]) => [...new Set(calls.map(({ action }) => action))].sort();
    expect(names(planned)).toEqual(["s3:GetObject", "s3:ListBucket", "sns:GetTopicAttributes", "sns:ListTagsForResource"]);
    expect(names(applied)).toEqual(
      expect.arrayContaining(["s3:PutObject", "sns:CreateTopic", "sns:SetTopicAttributes", "sns:TagResource"]),
    );

    for (const roles of await scenario.rolesOfFaces("web-plan", "web-apply")) {
      const refused = (role: string, calls: readonly Call[]) =>
        calls.filter((call) => evaluate(roles[role]?.policies ?? [], { context: {}, ...call }) !== "allowed");
      expect(refused("web-plan", planned)).toEqual([]);
      expect(refused("web-apply", applied)).toEqual([]);
      expect(names(refused("web-plan", applied))).toEqual([
        "s3:DeleteObject",
        // The lock
        "s3:GetObject",
        "s3:PutObject",
        "sns:CreateTopic",
        "sns:SetTopicAttributes",
        "sns:TagResource",
      ]);
      const beside = applied.map((call) => ({ ...call, resource: call.resource.replace(/(jobs|terraform\.tfstate(\.tflock)?)$/, "$1-2") }));
      const neighbours = beside.filter(({ resource }) => resource.endsWith("-2"));
      expect(neighbours.length).toBeGreaterThan(5);
      for (const role of ["web-plan", "web-apply"]) expect(refused(role, neighbours)).toEqual(neighbours);

      const decide = (role: string, workflow: number) => {
        const { event, ref, environment } = workflowOf(PAGE, workflow).claims;
        const claims = mint({ owner: "acme", event, ...(ref && { ref }), ...(environment && { environment }) });
        return admits(roles[role]?.trust as never, claims, { providerArn: PROVIDER_ARN });
      };
      expect([decide("web-plan", PLAN), decide("web-apply", PLAN)]).toEqual(["allowed", "denied"]);
      expect([decide("web-plan", APPLY), decide("web-apply", APPLY)]).toEqual(["denied", "allowed"]);
    }
  });

  test("each workflow takes its role by the path that the page gives it, and asks for nothing else that writes", () => {
    for (const [which, role] of [
      [PLAN, "web/web-plan"],
      [APPLY, "web/web-apply"],
    ] as const) {
      const workflow = workflowOf(PAGE, which);
      expect(workflow.role).toBe(role);
      expect(workflow.permissions).toEqual({ workflow: {}, job: { contents: "read", "id-token": "write" } });
    }
    expect(readFileSync(PAGE, "utf8")).toContain('path: "/web/"');
  });
});
