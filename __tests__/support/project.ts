import { mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { GithubOidcStackProps } from "../../modules";
import type { Servers } from "./environment";
import { CDKTF, type Outcome, ROOT, run, terraformEnvironment } from "./terraform";

/** A user's project folder, in which cdktf deploys definitions. */
export interface Project {
  readonly folder: string;
  deploy(definition: GithubOidcStackProps): Promise<Outcome>;
  /** What cdktf would change now, or for another definition. */
  diff(definition?: GithubOidcStackProps): Promise<Outcome>;
  destroy(): Promise<Outcome>;
  /** A command of a page, typed in the project's folder. */
  type(command: string): Promise<Outcome>;
  remove(): void;
}

// The registry, which may be out of reach, is asked for nothing but this
const SKIP_LOCK = "--skip-provider-lock";

export function openProject(servers: Servers): Project {
  const folder = mkdtempSync(join(tmpdir(), "project-"));
  const definitionFile = join(folder, "definition.json");
  symlinkSync(join(ROOT, "node_modules"), join(folder, "node_modules"));
  const app = `npx tsx ${join(ROOT, "__tests__", "e2e", "app.ts")}`;
  const settings = { language: "typescript", app, projectId: "test", sendCrashReports: "false" };
  writeFileSync(join(folder, "cdktf.json"), JSON.stringify(settings));
  const cdktf = (...args: string[]) => run(CDKTF, args, folder, { ...terraformEnvironment(servers), DEFINITION: definitionFile });
  const define = (definition: GithubOidcStackProps) => writeFileSync(definitionFile, JSON.stringify(definition));
  return {
    folder,
    deploy: (definition) => {
      define(definition);
      return cdktf("deploy", SKIP_LOCK, "--auto-approve");
    },
    diff: (definition) => {
      if (definition !== undefined) define(definition);
      return cdktf("diff", SKIP_LOCK);
    },
    destroy: () => cdktf("destroy", SKIP_LOCK, "--auto-approve"),
    type: (command) => run("sh", ["-c", command], folder, terraformEnvironment(servers)),
    remove: () => rmSync(folder, { recursive: true, force: true }),
  };
}
