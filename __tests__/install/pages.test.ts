import { mkdtempSync, rmSync } from "node:fs";
import { join } from "node:path";
import ts from "typescript";
import { writeTypeScript } from "../support/blocks";

/** What a page says in TypeScript compiles; that it runs too, `docs/docs.test.ts` says. Here because the compiler takes seconds. */

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(process.cwd(), "cdktf.out-pages-"));
});
afterAll(() => rmSync(folder, { recursive: true }));

test("every TypeScript block of a page compiles", () => {
  const { config } = ts.readConfigFile("tsconfig.json", ts.sys.readFile);
  const { options } = ts.parseJsonConfigFileContent({ ...config, include: [] }, ts.sys, process.cwd());
  const files = writeTypeScript(folder);
  expect(files.length).toBeGreaterThan(15);
  // No block is a test: Jest's types would take as long as all else
  const program = ts.createProgram(files, { ...options, types: ["node"], noEmit: true });
  // Of the blocks alone: everything that they import is what `npm run check` compiles
  const found = files.flatMap((file) => {
    const source = program.getSourceFile(file);
    return [...program.getSyntacticDiagnostics(source), ...program.getSemanticDiagnostics(source)];
  });
  const host = { getCanonicalFileName: (name: string) => name, getCurrentDirectory: () => process.cwd(), getNewLine: () => "\n" };
  expect(ts.formatDiagnostics(found, host)).toBe("");
});
