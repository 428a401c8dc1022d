import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { PolicyDocument } from "../../modules/iam/document";
import { iamAt, readRole } from "../../modules/try/iam";
import { blocksOf } from "./blocks";
import { cliCalls } from "./cli-calls";
import type { Call } from "./decisions";
import { localEnvironment } from "./environment";
import { makeModuleRepository } from "./module-repository";
import { withOwnRepositories } from "./module-workspace";
import { startMoto } from "./moto";
import { openPageHcl, runPageApp, workflowOf } from "./pages";
import { REGION } from "./real-definitions";
import { openRecording } from "./recording";
import { succeed, terraformEnvironment } from "./terraform";
import { startTlsServer } from "./tls-server";

type Texts = Readonly<Record<string, string>>;

/** A page with a role, on both faces, and a workflow: as it stands, on an emulator. */
export interface Scenario {
  /** The folder in which the steps of the job run. */
  readonly folder: string;
  /** Calls AWS as whoever owns the account; what it prints, read as JSON. */
  // biome-ignore lint/suspicious/noExplicitAny: whatever the call answers
  aws(...args: string[]): Promise<any>;
  /** Types a command in the folder. */
  type(command: string, environment?: Texts): Promise<void>;
  /** Runs the steps of the job that have a script, as GitHub does. */
  runJob(given?: Given): Promise<void>;
  /** What AWS checks of the calls that the AWS CLI and Terraform make meanwhile. */
  callsOf(work: () => Promise<unknown>): Promise<Call[]>;
  /** The role and its policies: deployed by the page's app, and by its module. The emulator forgets everything else. */
  faces(role: string): Promise<DeployedRole[]>;
  /** The same of several roles. */
  rolesOfFaces(...roles: string[]): Promise<Readonly<Record<string, DeployedRole>>[]>;
  close(): Promise<void>;
}

/** What the job finds here, and not in the account and the repository of the page. */
export interface Given {
  readonly environment?: Texts;
  /** What steps say that have no script: by id and name of the output. */
  readonly outputs?: Texts;
  /** Of ids in the page, those that the emulator has for them. */
  readonly ids?: Texts;
  /** Which of the page's workflows, counted from 0. */
  readonly workflow?: number;
}

export interface DeployedRole {
  readonly trust: PolicyDocument;
  readonly policies: readonly PolicyDocument[];
}

export async function openScenario(page: string): Promise<Scenario> {
  const workflow = workflowOf(page);
  const recording = openRecording();
  const [moto, github] = await Promise.all([startMoto(recording.environment), startTlsServer()]);
  const opened: { remove(): void }[] = [recording];
  const open = <T extends { remove(): void }>(one: T): T => {
    opened.push(one);
    return one;
  };
  const folder = mkdtempSync(join(tmpdir(), "job-"));
  open({ remove: () => rmSync(folder, { recursive: true, force: true }) });
  const environment = { ...localEnvironment({ aws: moto.url }), AWS_DEFAULT_REGION: workflow.region };

  async function deploy(stack: string, names: readonly string[]): Promise<Record<string, DeployedRole>> {
    await moto.reset();
    const env = { ...terraformEnvironment({ aws: moto.url, github }), AWS_REGION: workflow.region };
    await succeed("terraform", ["init", "-input=false", "-no-color"], stack, env);
    await succeed("terraform", ["apply", "-input=false", "-no-color", "-auto-approve"], stack, env);
    const deployed = names.map(async (name): Promise<[string, DeployedRole]> => {
      const { trust, permissions } = await readRole(iamAt(moto.url, REGION), name);
      return [name, { trust, policies: permissions }];
    });
    return Object.fromEntries(await Promise.all(deployed));
  }

  async function rolesOfFaces(...names: string[]): Promise<Record<string, DeployedRole>[]> {
    const [block] = blocksOf(page).filter(({ language }) => language === "ts");
    const app = open(await runPageApp(withOwnRepositories(block?.text ?? "")));
    const ofApp = await deploy(app.stacks[0]?.folder ?? "", names);
    const hcl = open(openPageHcl(page, open(makeModuleRepository())));
    return [ofApp, await deploy(hcl.folder, names)];
  }

  return {
    folder,
    aws: async (...args) => {
      const { stdout } = await succeed("aws", [...args, "--output", "json"], folder, environment);
      return stdout.trim() === "" ? undefined : JSON.parse(stdout);
    },
    type: async (command, own = {}) => {
      await succeed("bash", ["-e", "-c", command], folder, { ...environment, ...own });
    },
    runJob: async ({ environment: own = {}, outputs = {}, ids = {}, workflow: which = 0 } = {}) => {
      const said = { ...outputs };
      const file = join(folder, "github-output");
      const here = (text: string) =>
        Object.entries(ids)
          .reduce((changed, [from, to]) => changed.replaceAll(from, to), text)
          .replaceAll(/\$\{\{ steps\.(\w+)\.outputs\.([\w-]+) \}\}/g, (_, id, name) => said[`${id}.${name}`] ?? "");
      for (const { id, run, env = {} } of workflowOf(page, which).steps) {
        if (run === undefined) continue;
        writeFileSync(file, "");
        const values = Object.fromEntries(Object.entries(env).map(([name, text]) => [name, here(text)]));
        await succeed("bash", ["-e", "-c", run], folder, { ...environment, ...values, ...own, GITHUB_OUTPUT: file });
        for (const [, name, text = ""] of readFileSync(file, "utf8").matchAll(/^([^=\n]+)=(.*)$/gm)) said[`${id}.${name}`] = text;
      }
    },
    callsOf: async (work) => {
      const from = recording.size();
      await work();
      return cliCalls(recording.toolRequests(from));
    },
    rolesOfFaces,
    faces: async (role) => (await rolesOfFaces(role)).map((roles) => roles[role] as DeployedRole),
    close: async () => {
      await Promise.all([moto.stop(), github.stop()]);
      for (const one of opened) one.remove();
    },
  };
}
