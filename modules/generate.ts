import { writeFileSync } from "node:fs";
import { definitionPage } from "./definition/reference";

/** What `npm run generate` writes, by path. */
export const generatedFiles = (): ReadonlyMap<string, string> => new Map([["docs/definition.md", definitionPage()]]);

if (require.main === module) for (const [path, content] of generatedFiles()) writeFileSync(path, content);
