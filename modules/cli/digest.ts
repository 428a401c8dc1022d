import { createHash, type Hash } from "node:crypto";
import { lstatSync, readdirSync, readFileSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import type { DigestOf } from "../review/read/stack-blocks";

/** What stands beside a stack: the folders of its modules, and files that its expressions read. */

/** Far more than a module has; whoever gives a path of a stack may give any. */
const MOST_FILES = 2000;
const MOST_BYTES = 20_000_000;

/** Text that reads something outside of its own folder, which no digest of the folder can tell. */
const OUTSIDE = /\.\.[\\/]|path\.(?:root|cwd)|(?:source"?\s*[:=]|file\w*\s*\()\s*"[/~]/;

/** Digests of what is at paths from the folder of the file. */
export const digestsBeside =
  (file: string): DigestOf =>
  (path) => {
    try {
      const hash = createHash("sha256");
      const budget = { files: MOST_FILES, bytes: MOST_BYTES };
      return add(hash, resolve(dirname(file), path), "", budget) ? hash.digest("hex") : undefined;
    } catch {
      return undefined;
    }
  };

/** Whether it could be told. */
function add(hash: Hash, path: string, name: string, budget: { files: number; bytes: number }): boolean {
  const found = lstatSync(path);
  if (found.isDirectory()) {
    hash.update(JSON.stringify([name, "folder"]));
    const entries = readdirSync(path).filter((each) => each !== ".terraform" && each !== ".git");
    return entries.sort().every((each) => add(hash, join(path, each), `${name}/${each}`, budget));
  }
  budget.files -= 1;
  budget.bytes -= found.size;
  if (!found.isFile() || budget.files < 0 || budget.bytes < 0) return false;
  const content = readFileSync(path);
  hash.update(JSON.stringify([name, content.length])).update(content);
  return !OUTSIDE.test(content.toString("utf8"));
}
