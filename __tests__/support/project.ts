import { existsSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { GithubOidcStackProps } from "../../modules";
import type { Servers } from "./environment";
import { CDKTF, type Outcome, ROOT, run, succeed, terraformEnvironment } from "./terraform";
import { STACK, synthesizeIn } from "./workspace";

/** A user's project folder, in which cdktf deploys definitions. */
export interface Project {
  readonly folder: string;
  /** With the cdktf command, as the pages say. */
  deploy(definition: GithubOidcStackProps): Promise<Outcome>;
  /** What the command does, without it: the constructs, then Terraform in the stack's folder. A third of the time. */
  apply(definition: GithubOidcStackProps): Promise<Outcome>;
  /** The constructs alone. */
  synthesize(definition: GithubOidcStackProps): Promise<void>;
  /** What cdktf would change now, or for another definition. */
  diff(definition?: GithubOidcStackProps): Promise<Outcome>;
  destroy(): Promise<Outcome>;
  /** Terraform in the stack's folder. */
  terraform(...args: string[]): Promise<Outcome>;
  /** A command of a page, typed in the project's folder. */
  type(command: string): Promise<Outcome>;
  remove(): void;
}

// The registry, which may be out of reach, is asked for nothing but this
const SKIP_LOCK = "--skip-provider-lock";
const APP = join(ROOT, "__tests__", "e2e", "app.ts");

export function openProject(servers: Servers): Project {
  const folder = mkdtempSync(join(tmpdir(), "project-"));
  const definitionFile = join(folder, "definition.json");
  symlinkSync(join(ROOT, "node_modules"), join(folder, "node_modules"));
  const settings = { language: "typescript", app: `npx tsx ${APP}`, projectId: "test", sendCrashReports: "false" };
  writeFileSync(join(folder, "cdktf.json"), JSON.stringify(settings));
  const stack = join(folder, "cdktf.out", "stacks", STACK);
  const env = () => ({ ...terraformEnvironment(servers), DEFINITION: definitionFile });
  const cdktf = (...args: string[]) => run(CDKTF, args, folder, env());
  const terraform = (...args: string[]) => run("terraform", args, stack, env());
  const define = (definition: GithubOidcStackProps) => writeFileSync(definitionFile, JSON.stringify(definition));
  const synthesize = async (definition: GithubOidcStackProps) => {
    define(definition);
    synthesizeIn(folder, definition);
    if (!existsSync(join(stack, ".terraform"))) await succeed("terraform", ["init", "-input=false", "-no-color"], stack, env());
  };
  return {
    folder,
    deploy: (definition) => {
      define(definition);
      return cdktf("deploy", SKIP_LOCK, "--auto-approve");
    },
    apply: async (definition) => {
      await synthesize(definition);
      return terraform("apply", "-auto-approve", "-input=false", "-no-color");
    },
    synthesize,
    diff: (definition) => {
      if (definition !== undefined) define(definition);
      return cdktf("diff", SKIP_LOCK);
    },
    destroy: () => cdktf("destroy", SKIP_LOCK, "--auto-approve"),
    terraform,
    type: (command) => run("sh", ["-c", command], folder, terraformEnvironment(servers)),
    remove: () => rmSync(folder, { recursive: true, force: true }),
  };
}
