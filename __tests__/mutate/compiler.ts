import ts from "typescript";
import { type Mutant, mutated } from "./mutants";

/** Whether the compiler takes a mutant: what `npm run check` refuses nobody can commit. */
export function makeCompiler(): (mutant: Mutant) => boolean {
  const { config } = ts.readConfigFile("tsconfig.json", ts.sys.readFile);
  const { options, fileNames } = ts.parseJsonConfigFileContent(config, ts.sys, process.cwd());
  let current: Mutant | undefined;
  let version = 0;
  const textOf = (file: string): string | undefined => {
    const text = ts.sys.readFile(file);
    return text !== undefined && isOf(file) && current !== undefined ? mutated(current, text) : text;
  };
  const isOf = (file: string) => current !== undefined && file.endsWith(`/${current.file}`);
  const service = ts.createLanguageService({
    getCompilationSettings: () => options,
    getScriptFileNames: () => fileNames.filter((file) => file.includes("/modules/")),
    getScriptVersion: (file) => (isOf(file) ? String(version) : "0"),
    getScriptSnapshot: (file) => {
      const text = textOf(file);
      return text === undefined ? undefined : ts.ScriptSnapshot.fromString(text);
    },
    getCurrentDirectory: () => process.cwd(),
    getDefaultLibFileName: ts.getDefaultLibFilePath,
    fileExists: ts.sys.fileExists,
    readFile: ts.sys.readFile,
    readDirectory: ts.sys.readDirectory,
    directoryExists: ts.sys.directoryExists,
    getDirectories: ts.sys.getDirectories,
  });
  return (mutant) => {
    current = mutant;
    version++;
    const file = fileNames.find(isOf) ?? mutant.file;
    return service.getSyntacticDiagnostics(file).length === 0 && service.getSemanticDiagnostics(file).length === 0;
  };
}
