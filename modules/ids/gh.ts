import { execFile } from "node:child_process";
import { readJson } from "../json-text";
import { printable } from "../words/printable";

/** What GitHub's API answers through `gh` (https://cli.github.com), or why there is no answer. */
export type Answer = { readonly value: unknown } | { readonly problem: string };
export type Ask = (path: string) => Promise<Answer>;

const HOST = "github.com";
const PATIENCE_S = 20;
/** `gh help exit-codes`. */
const NEEDS_LOGIN = 4;
/** Against what would put colours, questions, news or a log into the answer. */
const QUIET = { GH_PROMPT_DISABLED: "1", GH_NO_UPDATE_NOTIFIER: "1", GH_FORCE_TTY: "", GH_DEBUG: "", NO_COLOR: "1", CLICOLOR_FORCE: "0" };

/** Of github.com, whatever server `gh` asks otherwise: ids of another server are those of other repositories. No shell sees the path. */
export const askGithub: Ask = (path) =>
  new Promise((resolve) => {
    const options = { env: { ...process.env, ...QUIET }, timeout: PATIENCE_S * 1000, maxBuffer: 10_000_000 };
    execFile("gh", ["api", "--hostname", HOST, path], options, (error, stdout, stderr) => {
      if (error !== null) resolve({ problem: problemOf(error, stderr) });
      else resolve(readJson(stdout) ?? { problem: "gh gave no answer that can be read." });
    });
  });

function problemOf({ code, killed }: Error & { code?: number | string | null; killed?: boolean }, stderr: string): string {
  if (code === "ENOENT") return "gh is not on the PATH; https://cli.github.com has it.";
  if (code === NEEDS_LOGIN) return `gh is not logged in to ${HOST}: gh auth login.`;
  if (/\(HTTP 404\)/.test(stderr)) return "GitHub knows nothing there, or does not show it to this login (HTTP 404).";
  if (killed) return `gh was stopped: it had not answered in ${PATIENCE_S} seconds, or without end.`;
  return `gh failed: ${printable(stderr.trim().split("\n")[0]?.replace(/^gh: /, "") ?? "").slice(0, 200) || code}`;
}
