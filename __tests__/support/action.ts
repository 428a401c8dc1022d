import { spawn } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { BUNDLE } from "../../modules/github-action/files/bundle";
import { runAction } from "../../modules/github-action/run";
import { commandFiles } from "./command-files";

/** What a run of the action left behind. */
export interface Ran {
  readonly exitCode: number;
  /** What the runner reads: the log and the commands in it. */
  readonly log: string;
  readonly summary: string;
  /** By the output's name. */
  readonly outputs: Readonly<Record<string, string>>;
}

/** The event of a pull request of octo-org/web. */
export const pullRequestEvent = (head: string | null = "octo-org/web") => ({
  pull_request: { number: 7, head: { repo: head && { full_name: head } }, base: { repo: { full_name: "octo-org/web" } } },
});

/** What a job of that pull request has in its environment, and the two ways to run the action in it. */
export function action() {
  const files = commandFiles();
  let count = 0;
  function job(inputs: Readonly<Record<string, string>>, event: object, more: NodeJS.ProcessEnv) {
    const run = count++;
    const paths = { output: files.path(`output-${run}`), summary: files.path(`summary-${run}`) };
    const environment: NodeJS.ProcessEnv = {
      ...Object.fromEntries(Object.entries(inputs).map(([name, value]) => [`INPUT_${name.replaceAll(" ", "_").toUpperCase()}`, value])),
      GITHUB_ACTIONS: "true",
      GITHUB_EVENT_NAME: "pull_request",
      GITHUB_EVENT_PATH: files.file(event, `event-${run}.json`),
      GITHUB_OUTPUT: files.file("", `output-${run}`),
      GITHUB_STEP_SUMMARY: files.file("", `summary-${run}`),
      GITHUB_REPOSITORY: "octo-org/web",
      GITHUB_SERVER_URL: "https://github.com",
      GITHUB_RUN_ID: "42",
      RUNNER_TEMP: files.path("."),
      ...more,
    };
    const left = (exitCode: number, log: string): Ran => ({
      exitCode,
      log,
      summary: existsSync(paths.summary) ? readFileSync(paths.summary, "utf8") : "",
      outputs: outputsIn(readFileSync(paths.output, "utf8")),
    });
    return { environment, left };
  }
  return {
    ...files,
    /** In this process, which does not really wait: `waited` has for how many seconds each time. */
    async run(
      inputs: Readonly<Record<string, string>>,
      event: object = pullRequestEvent(),
      more: NodeJS.ProcessEnv = {},
    ): Promise<Ran & { readonly waited: readonly number[] }> {
      const { environment, left } = job(inputs, event, more);
      let log = "";
      const waited: number[] = [];
      const exitCode = await runAction(
        environment,
        (text) => {
          log += text;
        },
        async (seconds) => void waited.push(seconds),
      );
      return { ...left(exitCode, log), waited };
    },
    /** The bundle, as the runner starts it: with nothing in the environment but what the runner gives. */
    start(inputs: Readonly<Record<string, string>>, event: object = pullRequestEvent(), more: NodeJS.ProcessEnv = {}): Promise<Ran> {
      const { environment, left } = job(inputs, event, more);
      return new Promise((resolve) => {
        const child = spawn(process.execPath, [BUNDLE], { env: environment, stdio: ["ignore", "pipe", "pipe"] });
        let log = "";
        for (const stream of [child.stdout, child.stderr]) stream.on("data", (data) => (log += data));
        child.on("close", (exitCode) => resolve(left(exitCode ?? -1, log)));
      });
    },
  };
}

/** The outputs as the runner reads them: `name<<word`, the value, the word. */
function outputsIn(text: string): Record<string, string> {
  const outputs: Record<string, string> = {};
  const lines = text.split("\n");
  for (let at = 0; at < lines.length - 1; at++) {
    const [, name = "", word] = /^([\w-]+)<<(.+)$/.exec(lines[at] ?? "") ?? [];
    const end = lines.indexOf(word ?? "", at + 1);
    if (word === undefined || end < 0) throw new Error(`no output: ${lines[at]}`);
    outputs[name] = lines.slice(at + 1, end).join("\n");
    at = end;
  }
  return outputs;
}
