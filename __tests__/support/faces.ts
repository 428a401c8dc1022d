import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { GithubOidcStackProps } from "../../modules";
import { blocksOf } from "./blocks";
import { asVariables, MODULE, openModule } from "./module-workspace";
import { openProject } from "./project";
import type { Outcome } from "./terraform";

/** A definition deployed by one of the two faces, for what must go the same way with both. */
export interface OpenFace {
  deploy(definition: GithubOidcStackProps): Promise<void>;
  /** What the next deploy would do, of this definition or of the last one. */
  plan(definition?: GithubOidcStackProps): Promise<FacePlan>;
  /** The next deploy would do nothing, or an error says what it would do. */
  expectNoChanges(): Promise<void>;
  /** Takes the lists of what alone a role has into the state, as this face's page says. */
  importLists(role: string): Promise<void>;
  /** Where Terraform keeps a role's resource of that type. */
  address(type: string, role: string): string;
  remove(): void;
}

export interface FacePlan {
  /** As a person reads it. */
  readonly text: string;
  /** What `terraform show -json` says. */
  readonly json: string;
}

/** Terraform where the face has its configuration and its state. */
type Terraform = (...args: string[]) => Promise<Outcome>;

interface Face {
  readonly face: string;
  /** Ready to deploy into the emulator at that address. */
  open(aws: string): OpenFace;
}

const PLAN = ["plan", "-input=false", "-no-color", "-lock=false", "-out=plan"];

function succeeded(outcome: Outcome): Outcome {
  if (outcome.exitCode !== 0) throw new Error(`it ended with ${outcome.exitCode}: ${outcome.text}`);
  return outcome;
}

async function planWith(terraform: Terraform): Promise<FacePlan> {
  const { text } = succeeded(await terraform(...PLAN));
  return { text, json: succeeded(await terraform("show", "-json", "plan")).stdout };
}

async function expectNoChanges(terraform: Terraform): Promise<void> {
  succeeded(await terraform(...PLAN, "-detailed-exitcode"));
}

function openCdktf(aws: string): OpenFace {
  const project = openProject({ aws });
  const { terraform } = project;
  return {
    deploy: async (definition) => {
      succeeded(await project.apply(definition));
    },
    plan: async (definition) => {
      if (definition !== undefined) await project.synthesize(definition);
      return planWith(terraform);
    },
    expectNoChanges: () => expectNoChanges(terraform),
    importLists: async (role) => {
      const [block] = blocksOf("docs/permissions.md").filter(({ text }) => text.includes(" import aws_iam_role_policies_exclusive"));
      succeeded(await project.type(`set -e\n${(block?.text ?? "false").replaceAll("web-deploy", role)}`));
    },
    address: (type, role) => `${type}.${role}`,
    remove: project.remove,
  };
}

function openHcl(aws: string): OpenFace {
  const { folder, terraform, remove } = openModule({ aws });
  const define = ({ region: _, ...definition }: GithubOidcStackProps) =>
    writeFileSync(join(folder, "terraform.tfvars.json"), JSON.stringify(asVariables(definition)));
  return {
    deploy: async (definition) => {
      define(definition);
      if (!existsSync(join(folder, ".terraform"))) succeeded(await terraform("init", "-input=false", "-no-color"));
      succeeded(await terraform("apply", "-auto-approve", "-input=false", "-no-color"));
    },
    plan: async (definition) => {
      if (definition !== undefined) define(definition);
      return planWith(terraform);
    },
    expectNoChanges: () => expectNoChanges(terraform),
    importLists: async (role) => {
      const page = readFileSync(join(MODULE, "README.md"), "utf8");
      const [, first = "", type = ""] =
        /`(module\.github_oidc\.\S+_exclusive\.this\[0\])` and `…(\w+)\.this\[0\]`, both by `NAME`/.exec(page) ?? [];
      // Here the module is the root
      const address = first.replace("module.github_oidc.", "").replace("NAME", role);
      for (const each of [address, address.replace(/aws_\w+/, type)])
        succeeded(await terraform("import", "-input=false", "-no-color", each, role));
    },
    address: (type, role) => `module.deploy_role["${role}"].${type}.this[0]`,
    remove,
  };
}

export const FACES: readonly Face[] = [
  { face: "the cdktf stack", open: openCdktf },
  { face: "the generated module", open: openHcl },
];
