import { existsSync, readdirSync, readFileSync } from "node:fs";
import { dirname, join, normalize } from "node:path";

/** Which tests can tell a mutant of a file. */

/** Tests that are no judges of a mutant, and why. */
const NO_JUDGES: readonly { readonly why: string; readonly is: (file: string, text: string) => boolean }[] = [
  { why: "needs npm, Terraform or an emulator", is: (file) => /^__tests__\/(install|terraform|e2e)\//.test(file) },
  {
    why: "compares with a text that a script writes anew from the mutant",
    is: (file) => /(generated-files|review\/cases)\.test\.ts$/.test(file),
  },
  { why: "starts a process, which runs the files as they are on the disk", is: (_, text) => text.includes('"node:child_process"') },
  { why: "asks jest for spies or other modules, which only jest has", is: (_, text) => /\bjest\.\w/.test(text) },
  { why: "tests the mutation run", is: (file) => file.startsWith("__tests__/mutate/") },
];

/** The unit tests whose imports reach the file, those that reach it in the fewest steps first. */
export function testsOf(file: string): string[] {
  const steps = new Map<string, number>([[file, 0]]);
  for (const [reached, count] of steps) {
    for (const importer of importers().get(reached) ?? []) if (!steps.has(importer)) steps.set(importer, count + 1);
  }
  return [...steps.keys()].filter(isJudge);
}

export const isJudge = (file: string): boolean => {
  if (!file.endsWith(".test.ts")) return false;
  const text = readFileSync(file, "utf8");
  return !NO_JUDGES.some(({ is }) => is(file, text));
};

let known: ReadonlyMap<string, readonly string[]> | undefined;
function importers(): ReadonlyMap<string, readonly string[]> {
  if (known !== undefined) return known;
  const found = new Map<string, string[]>();
  for (const file of sources()) {
    for (const target of importsOf(file)) found.set(target, [...(found.get(target) ?? []), file]);
  }
  known = found;
  return known;
}

/** Every source of ours, tests included. */
export const sources = (): string[] => [
  "main.ts",
  ...["modules", "__tests__"].flatMap((folder) =>
    readdirSync(folder, { recursive: true })
      .map((name) => join(folder, String(name)))
      .filter((name) => name.endsWith(".ts")),
  ),
];

const importsOf = (file: string): string[] =>
  [...readFileSync(file, "utf8").matchAll(/(?: from |\bimport |\brequire(?:Actual)?\()"(\.[^"]+)"/g)]
    .map((match) => normalize(join(dirname(file), match[1] ?? "")))
    .flatMap((target) => [`${target}.ts`, join(target, "index.ts")].filter((path) => existsSync(path)));
