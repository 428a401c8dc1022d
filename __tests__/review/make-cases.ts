import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { iamAt } from "../../modules/try/iam";
import { startMoto } from "../support/moto";
import { publish } from "../support/parts";
import { probe } from "../support/probe";
import { CASES, type Case } from "../support/review-cases";
import { ROOT, run, succeed, terraformEnvironment } from "../support/terraform";

/**
 * Writes cases/NAME/plan.golden.json from real plans of the real Terraform against moto: npx tsx __tests__/review/make-cases.ts [NAME…]
 * What the review says of them is written by the test: UPDATE_CASES=1 npx jest --selectProjects unit -- review/cases
 */
const HEAD = {
  terraform: { required_providers: { aws: { source: "hashicorp/aws", version: ">= 5.81, < 7" } } },
  provider: { aws: [{ region: "eu-central-1" }] },
};

async function main(names: readonly string[]): Promise<void> {
  const found = await probe();
  publish(found);
  // AWS's own managed policies, to be attached
  process.env.MOTO_IAM_LOAD_MANAGED_POLICIES = "true";
  const moto = await startMoto();
  const folder = mkdtempSync(join(tmpdir(), "cases-"));
  const env = terraformEnvironment({ aws: moto.url });
  const terraform = (...args: string[]) => succeed("terraform", args, folder, env);
  const configure = async (configuration: object) => {
    writeFileSync(join(folder, "main.tf.json"), JSON.stringify({ ...HEAD, ...configuration }));
    await terraform("init", "-input=false", "-no-color");
  };
  const plan = async ({ before, byHand = [], after, arguments: more = [], modules = {} }: Case) => {
    await moto.reset();
    rmSync(join(folder, "terraform.tfstate"), { force: true });
    for (const [path, content] of Object.entries(modules)) {
      mkdirSync(dirname(join(folder, path)), { recursive: true });
      writeFileSync(join(folder, path), JSON.stringify(content));
    }
    if (before !== undefined) {
      await configure(before);
      await terraform("apply", "-auto-approve", "-input=false", "-no-color");
    }
    const iam = iamAt(moto.url, "eu-central-1");
    for (const [action, parameters] of byHand) await iam(action, parameters);
    await configure(after);
    const planned = await run("terraform", ["plan", "-input=false", "-no-color", "-out=plan", ...more], folder, env);
    if (planned.exitCode !== 0) throw new Error(planned.text);
    return JSON.parse((await terraform("show", "-json", "plan")).stdout);
  };
  try {
    for (const name of names) {
      const made = CASES[name];
      if (made === undefined) throw new Error(`There is no case ${name}.`);
      const target = join(ROOT, "__tests__", "review", "cases", name);
      mkdirSync(target, { recursive: true });
      writeFileSync(join(target, "plan.golden.json"), `${JSON.stringify(trimmed(await plan(made)), null, 1)}\n`);
      console.log(name);
    }
  } finally {
    await moto.stop();
    rmSync(folder, { recursive: true, force: true });
    if (existsSync(found.folder)) rmSync(found.folder, { recursive: true, force: true });
  }
}

const DROPPED = ["prior_state", "planned_values", "timestamp", "relevant_attributes", "output_changes"];
/** Made up anew by every run. */
const RANDOM = ["create_date", "unique_id", "policy_id"];

function trimmed(plan: Readonly<Record<string, unknown>>): object {
  const kept = Object.fromEntries(Object.entries(plan).filter(([key]) => !DROPPED.includes(key)));
  return JSON.parse(JSON.stringify(kept, (key, value) => (RANDOM.includes(key) ? undefined : value)));
}

const [, , ...names] = process.argv;
void main(names.length > 0 ? names : Object.keys(CASES));
