import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

/** A folder for the files that a command is given, gone after the tests. */
export function commandFiles() {
  let folder = "";
  let count = 0;
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), "command-"));
  });
  afterAll(() => rmSync(folder, { recursive: true }));
  const path = (name: string) => join(folder, name);
  return {
    path,
    /** The path of a new file with this content. */
    file(content: string | Uint8Array | object, name = `${count++}.json`): string {
      writeFileSync(path(name), typeof content === "string" || content instanceof Uint8Array ? content : JSON.stringify(content));
      return path(name);
    },
  };
}
