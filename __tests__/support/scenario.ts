import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parse } from "yaml";
import type { PolicyDocument } from "../../modules/iam/document";
import { awsAt } from "./aws";
import { blocksOf } from "./blocks";
import { localEnvironment } from "./environment";
import { makeModuleRepository, PUBLISHED } from "./module-repository";
import { withOwnRepositories } from "./module-workspace";
import { startMoto } from "./moto";
import { runPageApp } from "./pages";
import { REGION } from "./real-definitions";
import { openRecording, type Request } from "./recording";
import { succeed, terraformEnvironment } from "./terraform";
import { startTlsServer } from "./tls-server";

/** A page with a role, on both faces, and a workflow: as it stands, on an emulator. */
export interface Scenario {
  /** The folder in which the steps of the job run. */
  readonly folder: string;
  /** Calls AWS as whoever owns the account; what it prints, read as JSON. */
  // biome-ignore lint/suspicious/noExplicitAny: whatever the call answers
  aws(...args: string[]): Promise<any>;
  /** Runs the steps of the job that have a script, as GitHub does. The requests that the AWS CLI made of them. */
  runJob(environment: Readonly<Record<string, string>>): Promise<Request[]>;
  /** The policies of the role: deployed by the page's app, and by its module. The emulator forgets everything else. */
  policiesOfFaces(role: string): Promise<PolicyDocument[][]>;
  close(): Promise<void>;
}

interface Step {
  readonly run?: string;
  readonly env?: Readonly<Record<string, string>>;
}

export async function openScenario(page: string): Promise<Scenario> {
  const block = (language: string): string => {
    const [found, ...others] = blocksOf(page).filter((each) => each.language === language);
    if (found === undefined || others.length > 0) throw new Error(`${page} has not one block of ${language}`);
    return found.text;
  };
  const recording = openRecording();
  const [moto, github] = await Promise.all([startMoto(recording.environment), startTlsServer()]);
  const opened: { remove(): void }[] = [recording];
  const open = <T extends { remove(): void }>(one: T): T => {
    opened.push(one);
    return one;
  };
  const makeFolder = (prefix: string) => {
    const folder = mkdtempSync(join(tmpdir(), prefix));
    open({ remove: () => rmSync(folder, { recursive: true, force: true }) });
    return folder;
  };
  const folder = makeFolder("job-");
  const environment = { ...localEnvironment({ aws: moto.url }), AWS_DEFAULT_REGION: REGION };

  async function deploy(stack: string, role: string): Promise<PolicyDocument[]> {
    await moto.reset();
    const env = { ...terraformEnvironment({ aws: moto.url, github }), AWS_REGION: REGION };
    await succeed("terraform", ["init", "-input=false", "-no-color"], stack, env);
    await succeed("terraform", ["apply", "-input=false", "-no-color", "-auto-approve"], stack, env);
    return Object.values(await awsAt(moto.url).policies(role));
  }

  return {
    folder,
    aws: async (...args) => {
      const { stdout } = await succeed("aws", [...args, "--output", "json"], folder, environment);
      return stdout.trim() === "" ? undefined : JSON.parse(stdout);
    },
    runJob: async (own) => {
      const from = recording.size();
      const [job] = Object.values<{ steps: readonly Step[] }>(parse(block("yaml")).jobs);
      for (const { run, env } of job?.steps ?? []) {
        if (run !== undefined) await succeed("bash", ["-e", "-c", run], folder, { ...environment, ...env, ...own });
      }
      return recording.cliRequests(from);
    },
    policiesOfFaces: async (role) => {
      const app = open(await runPageApp(block("ts")));
      const ofApp = await deploy(app.stacks[0]?.folder ?? "", role);
      const stack = makeFolder("page-");
      const repository = open(makeModuleRepository());
      writeFileSync(join(stack, "main.tf"), withOwnRepositories(block("hcl")).replaceAll(PUBLISHED, repository.source));
      return [ofApp, await deploy(stack, role)];
    },
    close: async () => {
      await Promise.all([moto.stop(), github.stop()]);
      for (const one of opened) one.remove();
    },
  };
}
