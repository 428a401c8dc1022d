import { createHash } from "node:crypto";
import { appendFileSync, existsSync, mkdirSync, readFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Mutant } from "./mutants";
import { sources } from "./related";
import type { Result } from "./report";

/** What was found out about mutants of these very sources and tests: a run that was ended goes on there. */
export interface Record {
  get(mutant: Mutant): Result | undefined;
  add(result: Result): void;
}

/** @param by which tests were asked */
export function openRecord(by: string): Record {
  const state = createHash("sha256").update(by);
  for (const file of sources().sort()) state.update(`${file}\0${readFileSync(file, "utf8")}\0`);
  const folder = join(tmpdir(), "cdktf-aws-github-oidc-mutate");
  mkdirSync(folder, { recursive: true });
  const file = join(folder, `${state.digest("hex").slice(0, 16)}.jsonl`);
  const lines = existsSync(file) ? readFileSync(file, "utf8").split("\n").slice(0, -1) : [];
  const known = new Map(lines.map((line): [string, Result] => [keyOf((JSON.parse(line) as Result).mutant), JSON.parse(line)]));
  return {
    get: (mutant) => known.get(keyOf(mutant)),
    add: (result) => appendFileSync(file, `${JSON.stringify(result)}\n`),
  };
}

const keyOf = ({ file, start, end, text }: Mutant): string => JSON.stringify([file, start, end, text]);
