import { readFileSync } from "node:fs";
import type { TextFile } from "../sources/role";
import { UserError } from "../user-error";

/** Stands for the standard input. */
const STDIN = "-";

/** @throws UserError where there is no such file, or it cannot be read */
export function readTextFile(file: string): TextFile {
  try {
    return { text: readFileSync(file === STDIN ? 0 : file, "utf8"), file };
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code;
    const why = code === "ENOENT" ? "there is no such file" : code === "EISDIR" ? "it is a folder" : (code ?? "it cannot be read");
    throw new UserError(`${file === STDIN ? "The standard input" : file} cannot be read: ${why}.`);
  }
}

/**
 * Several files at once, of which one may be the standard input.
 *
 * @throws UserError also where it is given twice
 */
export function readTextFiles(files: readonly string[]): TextFile[] {
  if (files.filter((file) => file === STDIN).length > 1) throw new UserError("- was given twice: the standard input can be read once.");
  return files.map(readTextFile);
}

/** Colours are for a terminal, and for whoever has not forgone them (https://no-color.org). */
export const isColoured = (output: string | undefined): boolean =>
  output === undefined && process.stdout.isTTY === true && !process.env["NO_COLOR"];
