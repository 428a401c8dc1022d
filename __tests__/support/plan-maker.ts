import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { iamAt } from "../../modules/try/iam";
import { startMoto } from "./moto";
import { publish } from "./parts";
import { probe } from "./probe";
import { run, succeed, terraformEnvironment } from "./terraform";

/** What a plan is made of: files of a configuration that is applied, calls by hand, and files of the configuration that is planned. */
export interface Planned {
  /** By their names in the folder; none for an empty account. */
  readonly before?: Readonly<Record<string, string>>;
  /** Calls of the IAM API after that: action and parameters. */
  readonly byHand?: readonly (readonly [string, Readonly<Record<string, string>>])[];
  readonly after: Readonly<Record<string, string>>;
  readonly arguments?: readonly string[];
}

/** Plans of the real Terraform against an emulator, as `terraform show -json` prints them and without what every run makes anew. */
export async function withPlanMaker(use: (plan: (wanted: Planned) => Promise<object>) => Promise<void>): Promise<void> {
  const found = await probe();
  publish(found);
  // AWS's own managed policies, to be attached
  process.env.MOTO_IAM_LOAD_MANAGED_POLICIES = "true";
  const moto = await startMoto();
  const folder = mkdtempSync(join(tmpdir(), "cases-"));
  const env = terraformEnvironment({ aws: moto.url });
  const terraform = (...args: string[]) => succeed("terraform", args, folder, env);
  let written: string[] = [];
  const configure = async (files: Readonly<Record<string, string>>) => {
    for (const path of written) rmSync(join(folder, path), { force: true });
    written = Object.keys(files);
    for (const [path, content] of Object.entries(files)) {
      mkdirSync(dirname(join(folder, path)), { recursive: true });
      writeFileSync(join(folder, path), content);
    }
    await terraform("init", "-input=false", "-no-color");
  };
  const plan = async ({ before, byHand = [], after, arguments: more = [] }: Planned) => {
    await moto.reset();
    rmSync(join(folder, "terraform.tfstate"), { force: true });
    if (before !== undefined) {
      await configure(before);
      await terraform("apply", "-auto-approve", "-input=false", "-no-color");
    }
    const iam = iamAt(moto.url, "eu-central-1");
    for (const [action, parameters] of byHand) await iam(action, parameters);
    await configure(after);
    const planned = await run("terraform", ["plan", "-input=false", "-no-color", "-out=plan", ...more], folder, env);
    if (planned.exitCode !== 0) throw new Error(planned.text);
    return trimmed(JSON.parse((await terraform("show", "-json", "plan")).stdout));
  };
  try {
    await use(plan);
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
