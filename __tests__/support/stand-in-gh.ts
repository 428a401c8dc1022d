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

/** For a shell, which starts faster than Node: with what it is called matters, and that nobody's settings disturb it. */
const scriptOf = (answers: Readonly<Record<string, GhAnswer>>) => `#!/bin/sh
test "$GH_PROMPT_DISABLED" = 1 && test -z "$GH_DEBUG" || exit 9
case "$*" in
${Object.entries(answers)
  .map(([path, { prints = {}, says = "", exitCode = 0 }]) => answerTo(path, prints, says, exitCode))
  .join("\n")}
${answerTo(undefined, { message: "Not Found" }, "gh: Not Found (HTTP 404)\n", 1)}
esac
`;

const answerTo = (path: string | undefined, prints: unknown, says: string, exitCode: number) =>
  `${path === undefined ? "*" : quoted(`api --hostname github.com ${path}`)}) printf %s ${quoted(says)} >&2; printf %s ${quoted(
    typeof prints === "string" ? prints : JSON.stringify(prints),
  )}; exit ${exitCode};;`;

const quoted = (text: string) => `'${text.replaceAll("'", "'\\''")}'`;
