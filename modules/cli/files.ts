import { readFileSync } from "node:fs";
import { isAbsolute } from "node:path";
import type { TextFile } from "../sources/role";
import { UserError } from "../user-error";
import { decoded } from "./encoding";

/** Stands for the standard input, and of `--output` for the standard output. */
export const STDIO = "-";

/** @throws UserError where there is no such file, or it cannot be read */
export const readTextFile = (file: string): TextFile => ({ text: decoded(readBytes(file), nameOf(file)), file });

/** @throws UserError where there is no such file, or it cannot be read */
export function readBytes(file: string): Uint8Array {
  try {
    return readFileSync(file === STDIO ? 0 : file);
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code;
    const why = code === "ENOENT" ? noSuchFile(file) : code === "EISDIR" ? "it is a folder" : (code ?? "it cannot be read");
    throw new UserError(`${nameOf(file)} cannot be read: ${why}.`);
  }
}

const nameOf = (file: string) => (file === STDIO ? "The standard input" : file);

/** Where it was looked for: in an action that is the root of the workspace, whatever `working-directory` is. */
const noSuchFile = (file: string) => `there is no such file${isAbsolute(file) ? "" : ` in ${process.cwd()}`}`;

/**
 * Several files at once, of which one may be the standard input.
 *
 * @throws UserError also where it is given twice
 */
export function readTextFiles(files: readonly string[]): TextFile[] {
  if (files.filter((file) => file === STDIO).length > 1) throw new UserError("- was given twice: the standard input can be read once.");
  return files.map(readTextFile);
}

/** Colours are for a terminal, and for whoever has not forgone them (https://no-color.org). */
export const isColoured = (output: string | undefined): boolean =>
  output === undefined && process.stdout.isTTY === true && !process.env["NO_COLOR"];
