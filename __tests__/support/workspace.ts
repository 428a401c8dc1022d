import { existsSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { App } from "cdktf";
import { GithubOidcStack, type GithubOidcStackProps } from "../../modules";
import type { Servers } from "./environment";
import { type Outcome, run, succeed, terraformEnvironment } from "./terraform";

/** A folder in which stacks are planned one after the other, with one `terraform init`. */
export interface Workspace {
  readonly folder: string;
  /** Where the synthesized stack is: `terraform` runs here. */
  readonly stack: string;
  terraform(...args: string[]): Promise<Outcome>;
  /** Synthesizes the definition, or takes what another app wrote, then runs `terraform plan`, which validates first. */
  plan(definition?: GithubOidcStackProps): Promise<Planned>;
  remove(): void;
}

export interface Planned {
  readonly outcome: Outcome;
  /** What is planned, by `type.name`; empty where the plan was refused. */
  readonly changes: ReadonlyMap<string, ResourceChange>;
  readonly configured: ReadonlyMap<string, Configured>;
}

export const STACK = "github-oidc";

export function openWorkspace(servers: Servers): Workspace {
  const folder = mkdtempSync(join(tmpdir(), "workspace-"));
  const stack = join(folder, "cdktf.out", "stacks", STACK);
  const env = () => terraformEnvironment(servers);
  const terraform = (...args: string[]) => run("terraform", args, stack, env());
  return {
    folder,
    stack,
    terraform,
    plan: async (definition) => {
      if (definition !== undefined) synthesizeIn(folder, definition);
      if (!existsSync(join(stack, ".terraform"))) await succeed("terraform", ["init", "-input=false", "-no-color"], stack, env());
      const outcome = await terraform("plan", "-input=false", "-no-color", "-lock=false", "-out=plan");
      const plan = outcome.exitCode === 0 ? (JSON.parse((await terraform("show", "-json", "plan")).stdout) as Plan) : undefined;
      return {
        outcome,
        changes: new Map(plan?.resource_changes.map((change) => [change.address, change])),
        configured: new Map(plan?.configuration.root_module.resources.map((resource) => [resource.address, resource])),
      };
    },
    remove: () => rmSync(folder, { recursive: true, force: true }),
  };
}

/** Writes the stack where the cdktf command would, with its state where it would be, without the command. */
export function synthesizeIn(folder: string, definition: GithubOidcStackProps): void {
  const app = new App({ outdir: join(folder, "cdktf.out") });
  // The default path is beside cdktf.json, which for a test is the repository
  new GithubOidcStack(app, STACK, { backend: { local: { path: join(folder, `terraform.${STACK}.tfstate`) } }, ...definition });
  app.synth();
}

/** The parts of `terraform show -json` of a plan that tests read. */
interface Plan {
  readonly terraform_version: string;
  readonly resource_changes: readonly ResourceChange[];
  readonly configuration: { readonly root_module: { readonly resources: readonly Configured[] } };
}
export interface ResourceChange {
  readonly address: string;
  readonly type: string;
  readonly mode: "managed" | "data";
  readonly change: {
    readonly actions: readonly string[];
    readonly after: Readonly<Record<string, unknown>>;
    readonly after_unknown: Readonly<Record<string, unknown>>;
  };
}
export interface Configured {
  readonly address: string;
  readonly depends_on?: readonly string[];
}
