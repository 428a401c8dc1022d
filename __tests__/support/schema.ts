import { readFileSync } from "node:fs";
import { z } from "zod";

/** What the published schema of a command's JSON says against the output; nothing where it fits. */
export function misfit(command: string, output: string): string | undefined {
  const schema = z.fromJSONSchema(JSON.parse(readFileSync(`docs/schemas/${command}.json`, "utf8")));
  const { success, error } = schema.safeParse(JSON.parse(output));
  return success ? undefined : z.prettifyError(error);
}
