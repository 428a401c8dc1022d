import { type ChildProcess, spawn, spawnSync } from "node:child_process";
import { dirname, join } from "node:path";
import { UserError } from "../user-error";

/** The commands that a trial runs: which it needs, and cdktf in the trial's folder. */

const NEEDED = [
  { command: "terraform", args: ["version"], install: "https://developer.hashicorp.com/terraform/install" },
  { command: "moto_server", args: ["--help"], install: "pip install 'moto[server]'" },
];

/** @throws UserError with how to install what is missing */
export function requireCommands(): void {
  const missing = NEEDED.filter(({ command, args }) => spawnSync(command, args, { stdio: "ignore" }).status !== 0);
  if (missing.length === 0) return;
  const lines = missing.map(({ command, install }) => `  ${command} cannot be run. Install it: ${install}`);
  throw new UserError(`A trial needs Terraform, and moto, which plays AWS on this machine.\n${lines.join("\n")}`);
}

/** Runs cdktf; an abort ends it with everything that it started. */
export async function cdktf(args: readonly string[], cwd: string, env: NodeJS.ProcessEnv, signal: AbortSignal): Promise<void> {
  signal.throwIfAborted();
  const bin = join(dirname(require.resolve("cdktf-cli/package.json")), "bundle", "bin", "cdktf");
  // In a group of its own, so that an abort reaches Terraform and its providers too
  const child = spawn(process.execPath, [bin, ...args], { cwd, env, stdio: ["ignore", "pipe", "pipe"], detached: true });
  const said: string[] = [];
  for (const stream of [child.stdout, child.stderr]) stream.setEncoding("utf8").on("data", (text: string) => said.push(text));
  const end = () => endGroup(child);
  signal.addEventListener("abort", end, { once: true });
  const code = await new Promise<number | null>((resolve, reject) => child.once("error", reject).once("close", resolve));
  signal.removeEventListener("abort", end);
  signal.throwIfAborted();
  if (code !== 0) throw new UserError(`cdktf ${args[0]} failed:\n${errorIn(said.join(""))}`);
}

/** The command that runs the trial's app, for cdktf's --app. */
export const appCommand = (...args: string[]): string =>
  [process.execPath, require.resolve("tsx/cli"), join(__dirname, "app.ts"), ...args].map((part) => `"${part}"`).join(" ");

function endGroup({ pid }: ChildProcess): void {
  if (pid === undefined) return;
  const send = (signal: NodeJS.Signals) => {
    try {
      process.kill(-pid, signal);
    } catch {
      // It has ended already
    }
  };
  send("SIGTERM");
  setTimeout(send, 5000, "SIGKILL").unref();
}

/** What went wrong, from the first error on; cdktf's progress comes before it. */
function errorIn(text: string): string {
  const lines = text.split("\n").map((line) => line.trimEnd());
  const first = lines.findIndex((line) => /Error\b/i.test(line));
  return lines
    .slice(first === -1 ? -30 : first)
    .filter((line) => line !== "")
    .join("\n");
}
