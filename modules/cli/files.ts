import { readFileSync } from "node:fs";
import type { TextFile } from "../review/command";
import { UserError } from "../user-error";

/** @throws UserError where there is no such file, or it cannot be read */
export function readTextFile(file: string): TextFile {
  try {
    return { text: readFileSync(file, "utf8"), file };
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code;
    const why = code === "ENOENT" ? "there is no such file" : code === "EISDIR" ? "it is a folder" : (code ?? "it cannot be read");
    throw new UserError(`${file} cannot be read: ${why}. Only files are read; - is not taken for the standard input.`);
  }
}
