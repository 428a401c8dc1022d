import { readFileSync } from "node:fs";
import { join } from "node:path";

/** The version of the package. package.json is two folders up, from modules/cli and from dist/cli alike. */
export const version = (): string => JSON.parse(readFileSync(join(__dirname, "..", "..", "package.json"), "utf8")).version;
