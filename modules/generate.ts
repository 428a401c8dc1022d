import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { withRules } from "./audit/reference";
import { definitionPage } from "./definition/reference";
import { withCauses } from "./explain/reference";
import { actionFile } from "./github-action/files/action-file";
import { bundleFiles } from "./github-action/files/bundle";
import { withInputs } from "./github-action/files/reference";
import { withMarkedTables } from "./marked-tables";
import { withTables } from "./permissions/reference";
import { withRiskTables } from "./review/reference";
import { schemaFiles } from "./schemas";
import { moduleFiles } from "./terraform-module/files";
import { flow } from "./words/flow";

const MODULE = "generated/terraform-aws-github-oidc";
/** Nothing in it is written by hand. */
const GENERATED = "generated";

/** What `npm run generate` writes, by path. */
export async function generatedFiles(): Promise<ReadonlyMap<string, string | Uint8Array>> {
  const { version } = JSON.parse(readFileSync("package.json", "utf8")) as { version: string };
  const files = [...(await moduleFiles(version))].map(([path, content]) => [join(MODULE, path), content] as const);
  return new Map([
    ["README.md", withMarkedTables(readFileSync("README.md", "utf8"), new Map([["flow", flow()]]))],
    ["docs/definition.md", definitionPage()],
    ["docs/audit.md", withRules(readFileSync("docs/audit.md", "utf8"))],
    ["docs/explain.md", withCauses(readFileSync("docs/explain.md", "utf8"))],
    ["docs/github-action.md", withInputs(readFileSync("docs/github-action.md", "utf8"))],
    ["docs/permissions.md", withTables(readFileSync("docs/permissions.md", "utf8"))],
    ["docs/review.md", withRiskTables(readFileSync("docs/review.md", "utf8"))],
    ...schemaFiles(),
    ["action.yml", actionFile()],
    ...(await bundleFiles()),
    ...files,
  ]);
}

/** Generated files that are not, or no longer, written. What Terraform leaves behind does not count. */
export const strayFiles = (written: ReadonlyMap<string, unknown>): string[] =>
  readdirSync(GENERATED, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .filter((path) => !path.includes(".terraform") && !written.has(path));

async function generate(): Promise<void> {
  // All is rendered before anything is removed: a failure leaves what was there
  const files = await generatedFiles();
  rmSync(GENERATED, { recursive: true, force: true });
  for (const [path, content] of files) {
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, content);
  }
}

if (require.main === module) void generate();
