import { chmodSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

/** What it answers at a path of the API; without an answer GitHub's "not found". */
export interface GhAnswer {
  /** Printed as JSON, a text as it is. */
  readonly prints?: unknown;
  readonly says?: string;
  readonly exitCode?: number;
}

/** A `gh` that answers these and nothing else, alone on the PATH until `remove`. */
export function standInGh(answers: Readonly<Record<string, GhAnswer>> | "absent") {
  const folder = mkdtempSync(join(tmpdir(), "gh-"));
  const before = process.env["PATH"];
  if (answers !== "absent") {
    writeFileSync(join(folder, "gh"), scriptOf(answers));
    chmodSync(join(folder, "gh"), 0o755);
  }
  process.env["PATH"] = folder;
  return {
    remove() {
      process.env["PATH"] = before;
      rmSync(folder, { recursive: true });
    },
  };
}

const scriptOf = (answers: Readonly<Record<string, GhAnswer>>) => `#!${process.execPath}
const [command, flag, host, path, ...more] = process.argv.slice(2);
const isAsked = command === "api" && flag === "--hostname" && host === "github.com" && more.length === 0;
const quiet = process.env.GH_PROMPT_DISABLED === "1" && !process.env.GH_DEBUG;
const answers = ${JSON.stringify(answers)};
const { prints, says = "", exitCode = 0 } = !isAsked || !quiet ? { says: "not so", exitCode: 9 } :
  Object.hasOwn(answers, path) ? answers[path] : { prints: { message: "Not Found" }, says: "gh: Not Found (HTTP 404)\\n", exitCode: 1 };
process.stderr.write(says);
process.stdout.write(typeof prints === "string" ? prints : JSON.stringify(prints ?? {}));
process.exitCode = exitCode;
`;
