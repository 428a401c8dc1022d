import { spawn } from "node:child_process";
import { join, resolve } from "node:path";
import { stopChild } from "../../modules/try/emulator";
import { attachment } from "./attached-provider";
import { localEnvironment, type Servers } from "./environment";
import { terraformConfiguration } from "./parts";

/** Runs terraform and cdktf as a user does, in a folder of the test, with nothing outside the machine in reach. */

export interface Outcome {
  readonly exitCode: number;
  readonly stdout: string;
  readonly stderr: string;
  /** Both as one text without Terraform's frames and line breaks, so that a message can be looked for. */
  readonly text: string;
}

/** The repository. */
export const ROOT = resolve(__dirname, "../..");
const LONGEST_SECONDS = 240;

/** Runs a command to its end. It is not an error that it fails: the outcome says so. */
export async function run(command: string, args: readonly string[], cwd: string, env: NodeJS.ProcessEnv): Promise<Outcome> {
  const attached = env.TF_CLI_CONFIG_FILE !== undefined ? await attachment(env) : {};
  const child = spawn(command, args, { cwd, env: { ...env, ...attached }, stdio: ["ignore", "pipe", "pipe"] });
  const parts: Record<"stdout" | "stderr", string> = { stdout: "", stderr: "" };
  child.stdout.setEncoding("utf8").on("data", (text) => (parts.stdout += text));
  child.stderr.setEncoding("utf8").on("data", (text) => (parts.stderr += text));
  const tooLong = setTimeout(() => stopChild(child), LONGEST_SECONDS * 1000);
  const exitCode = await new Promise<number>((settle, fail) => child.once("error", fail).once("close", (code) => settle(code ?? -1)));
  clearTimeout(tooLong);
  return { exitCode, ...parts, text: plain(`${parts.stdout}\n${parts.stderr}`) };
}

const plain = (text: string): string => text.replaceAll(/[│╷╵]/g, " ").replaceAll(/\s+/g, " ");

/** Like `run`, and an error with all that was said where the command fails. */
export async function succeed(command: string, args: readonly string[], cwd: string, env: NodeJS.ProcessEnv): Promise<Outcome> {
  const outcome = await run(command, args, cwd, env);
  if (outcome.exitCode === 0) return outcome;
  throw new Error(`${command} ${args.join(" ")} ended with ${outcome.exitCode}:\n${outcome.stdout}\n${outcome.stderr}`);
}

/** The environment of terraform and cdktf: local servers, and the providers that are on this machine. */
export const terraformEnvironment = (servers: Servers): NodeJS.ProcessEnv => ({
  ...localEnvironment(servers),
  TF_CLI_CONFIG_FILE: terraformConfiguration(),
  // Each command reads the schemas of all of AWS: collecting garbage less often, Go needs a fifth less time and 100 MB more
  GOGC: "400",
});

/** The cdktf command of this repository. */
export const CDKTF = join(ROOT, "node_modules", ".bin", "cdktf");
