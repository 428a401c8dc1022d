import { readFileSync } from "node:fs";
import Module from "node:module";
import { join, resolve } from "node:path";
import { transformSync } from "@swc/core";
import { expect } from "expect";
import fc from "fast-check";
import * as circus from "jest-circus";
import { mutated } from "./mutants";
import type { Edit } from "./operators";

/**
 * A process that runs test files with a mistake in one source: in memory, the files stay as they are. What is in node_modules is loaded
 * once for all mutants, which is what makes a mutant cheap; our own modules are loaded anew for each of them.
 */

/** What the worker is asked: to run the tests in this order, until one of them fails. */
export interface Job {
  readonly mutant?: Edit & { readonly file: string };
  readonly tests: readonly string[];
}
/** What it answers: which test failed first, and how; the seconds that each file took. */
export interface Verdict {
  readonly failed?: { readonly test: string; readonly message: string };
  readonly seconds: Readonly<Record<string, number>>;
}

/** What it says before each file, so that one that never ends is noticed. */
export interface Began {
  readonly began: string;
}

const ROOT = resolve(__dirname, "../..");
const SWC = { swcrc: false, jsc: { parser: { syntax: "typescript" }, target: "es2022" }, module: { type: "commonjs" } } as const;
const compile = (text: string, filename: string) => transformSync(text, { ...SWC, filename }).code;

const compiled = new Map<string, string>();
let mutant: Job["mutant"];

function codeOf(filename: string): string {
  if (mutant !== undefined && filename === join(ROOT, mutant.file))
    return compile(mutated(mutant, readFileSync(filename, "utf8")), filename);
  const code = compiled.get(filename) ?? compile(readFileSync(filename, "utf8"), filename);
  compiled.set(filename, code);
  return code;
}

type Compiling = NodeModule & { _compile(code: string, filename: string): void };
const { _extensions: extensions } = Module as unknown as { _extensions: Record<string, (module: Compiling, filename: string) => void> };

const isOurs = (filename: string) =>
  ["main.ts", "modules/", "__tests__/"].some((place) => filename.startsWith(join(ROOT, place))) && !filename.startsWith(__dirname);

function forgetOurs(): void {
  for (const filename of Object.keys(require.cache)) if (isOurs(filename)) delete require.cache[filename];
}

/** The first failure of the test files that are loaded; what comes after it is skipped. */
async function runLoaded(): Promise<string | undefined> {
  let failure: string | undefined;
  const note = (error: unknown) => {
    failure ??= error instanceof Error ? error.message : String(error);
  };
  const handler = (event: circus.Event) => {
    if (event.name === "test_fn_failure" || event.name === "hook_failure") note(event.error);
    if (event.name === "test_start" && failure !== undefined) event.test.mode = "skip";
    if (event.name === "run_describe_start" && failure !== undefined) event.describeBlock.mode = "skip";
  };
  circus.addEventHandler(handler);
  try {
    await circus.run();
  } finally {
    circus.removeEventHandler(handler);
  }
  return failure;
}

async function runFile(test: string): Promise<string | undefined> {
  circus.resetState();
  try {
    require(join(ROOT, test));
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
  return runLoaded();
}

async function run({ mutant: asked, tests }: Job): Promise<Verdict> {
  mutant = asked;
  forgetOurs();
  const seconds: Record<string, number> = {};
  for (const test of tests) {
    const started = performance.now();
    process.send?.({ began: test } satisfies Began);
    const message = await runFile(test);
    seconds[test] = (performance.now() - started) / 1000;
    if (message !== undefined) return { failed: { test, message }, seconds };
  }
  return { seconds };
}

if (process.send !== undefined) {
  const { describe, test, it, beforeAll, beforeEach, afterAll, afterEach } = circus;
  Object.assign(globalThis, { describe, test, it, beforeAll, beforeEach, afterAll, afterEach, expect });
  // The same samples for every mutant: one that survives would otherwise be killed by luck in the next run
  fc.configureGlobal({ seed: 1 });
  extensions[".ts"] = (module, filename) => module._compile(codeOf(filename), filename);
  process.on("message", (job: Job) => void run(job).then((verdict) => process.send?.(verdict)));
  process.send("ready");
}
