import { spawnSync } from "node:child_process";
import { join } from "node:path";

/** What actionlint and GitHub's own parser have against each workflow: nothing where it is right. */
export function lintWorkflows(workflows: readonly string[]): string[][] {
  // GitHub's parser imports JSON as no Node does without a loader
  const { stdout, stderr, status } = spawnSync(process.execPath, ["--import", "tsx", join(__dirname, "lint-workflows.mjs")], {
    input: JSON.stringify(workflows),
    encoding: "utf8",
    maxBuffer: 1 << 28,
  });
  if (status !== 0) throw new Error(stderr);
  return JSON.parse(stdout);
}
