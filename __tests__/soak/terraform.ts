import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { type PlanFile, readPlanFile } from "../../modules/review/read/written/plan-file";
import { startMoto } from "../support/moto";
import { type Outcome, run, terraformEnvironment } from "../support/terraform";

/** A folder with an emulator of its own. Needs what the setup of the tests with real parts found. */
export interface Bench {
  readonly url: string;
  /** Forgets the account and the state. */
  reset(): Promise<void>;
  /** Writes the configuration, in place of what is there. */
  configure(files: Readonly<Record<string, string>>): Promise<void>;
  terraform(...args: string[]): Promise<Outcome>;
  /** Applies the saved plan, as far as it comes: where it stops halfway, what was done counts as well. */
  applyPlan(): Promise<void>;
  /** The saved plan as JSON. */
  shown(): Promise<string>;
  /** The saved plan itself. */
  planFile(): Promise<PlanFile>;
  close(): Promise<void>;
}

export async function openBench(): Promise<Bench> {
  // With one account set, the emulator would not tell two apart
  const moto = await startMoto({ MOTO_IAM_LOAD_MANAGED_POLICIES: "true", MOTO_ACCOUNT_ID: undefined });
  const folder = mkdtempSync(join(tmpdir(), "soak-"));
  const env = terraformEnvironment({ aws: moto.url });
  let isInitialized = false;
  const terraform = (...args: string[]) => run("terraform", args, folder, env);
  return {
    url: moto.url,
    terraform,
    reset: async () => {
      await moto.reset();
      for (const name of readdirSync(folder)) if (/tfstate|^plan$|\.tf(\.json)?$/.test(name)) rmSync(join(folder, name), { force: true });
    },
    configure: async (files) => {
      for (const name of readdirSync(folder)) if (/\.tf(\.json)?$|^modules$/.test(name)) rmSync(join(folder, name), { recursive: true });
      for (const [name, text] of Object.entries(files)) {
        mkdirSync(dirname(join(folder, name)), { recursive: true });
        writeFileSync(join(folder, name), text);
      }
      // The providers stay the same: after the first time it is enough to find the modules
      const outcome = isInitialized ? await terraform("get", "-no-color") : await terraform("init", "-input=false", "-no-color");
      isInitialized ||= outcome.exitCode === 0;
      if (outcome.exitCode !== 0) throw new Error(outcome.text);
    },
    // The provider waits two minutes for some things that will not come: what was done until then counts
    applyPlan: async () => {
      await run("timeout", ["--foreground", "--signal=INT", "60", "terraform", "apply", "-input=false", "-no-color", "plan"], folder, env);
    },
    shown: async () => (await terraform("show", "-json", "plan")).stdout,
    planFile: () => readPlanFile(readFileSync(join(folder, "plan")), "plan"),
    close: async () => {
      await moto.stop();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
