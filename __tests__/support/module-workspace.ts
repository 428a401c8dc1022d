import { cpSync, existsSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import * as schema from "../../modules/definition/schema";
import { fieldOf } from "../../modules/fields/field";
import { hcl } from "../../modules/fields/messages/faces";
import { spelled } from "../../modules/fields/messages/wording";
import { EXAMPLE_OWNER } from "../../modules/terraform-module/example-owner";
import type { Servers } from "./environment";
import { REGION } from "./real-definitions";
import { type Outcome, ROOT, run, succeed, terraformEnvironment } from "./terraform";

/** The generated module, in the repository. */
export const MODULE = join(ROOT, "generated", "terraform-aws-github-oidc");

/** A definition as the module's variables: the same names in snake_case. */
export const asVariables = (definition: object): Record<string, unknown> =>
  spelled(definition, fieldOf(schema.stack), hcl) as Record<string, unknown>;

/** As a user makes it out of an example, whose owner the module refuses. */
export const withOwnRepositories = (text: string): string => text.replaceAll(new RegExp(`${EXAMPLE_OWNER}(?=[@/])`, "g"), "acme");

/** Something that Terraform says of a configuration. */
export interface Diagnostic {
  readonly severity: "error" | "warning";
  readonly summary: string;
  readonly detail: string;
}

/** What `terraform show -json` says of a planned resource that tests read. */
export interface Change {
  readonly address: string;
  readonly type: string;
  readonly change: {
    readonly actions: readonly string[];
    readonly after: Readonly<Record<string, unknown>>;
    readonly after_unknown: Readonly<Record<string, unknown>>;
  };
}

/** What a plan says, apart from what it would do. */
export interface Said {
  readonly exitCode: number;
  readonly diagnostics: readonly Diagnostic[];
}

export interface ModulePlan extends Said {
  /** What is planned, by address; empty where the plan was refused. */
  readonly changes: ReadonlyMap<string, Change>;
}

/** A folder in which Terraform runs, with a copy of the module. */
export interface ModuleWorkspace {
  readonly folder: string;
  terraform(...args: string[]): Promise<Outcome>;
  /** Plans with these values of the root's variables, literally: in terraform.tfvars.json nothing is a template. */
  plan(variables?: Readonly<Record<string, unknown>>): Promise<ModulePlan>;
  /** The same, where only what is said counts. */
  said(variables?: Readonly<Record<string, unknown>>): Promise<Said>;
  remove(): void;
}

/** Terraform in a folder, for the region of the tests; `init` runs before the first plan. */
export function terraformIn(folder: string, servers: Servers): Omit<ModuleWorkspace, "remove"> {
  const env = () => ({ ...terraformEnvironment(servers), AWS_REGION: REGION });
  const terraform = (...args: string[]) => run("terraform", args, folder, env());
  const said = async (variables?: Readonly<Record<string, unknown>>): Promise<Said> => {
    if (variables !== undefined) writeFileSync(join(folder, "terraform.tfvars.json"), JSON.stringify(variables));
    if (!existsSync(join(folder, ".terraform"))) await succeed("terraform", ["init", "-input=false", "-no-color"], folder, env());
    const { exitCode, stdout } = await terraform("plan", "-input=false", "-json", "-lock=false", "-out=plan");
    return { exitCode, diagnostics: diagnosticsIn(stdout) };
  };
  return {
    folder,
    terraform,
    said,
    plan: async (variables) => {
      const plan = await said(variables);
      const shown = plan.exitCode === 0 ? JSON.parse((await terraform("show", "-json", "plan")).stdout) : { resource_changes: [] };
      return { ...plan, changes: new Map((shown.resource_changes as Change[]).map((change) => [change.address, change])) };
    },
  };
}

/** A copy of the module as a root of its own. */
export function openModule(servers: Servers): ModuleWorkspace {
  const folder = mkdtempSync(join(tmpdir(), "module-"));
  copyModule(folder);
  return { ...terraformIn(folder, servers), remove: () => rmSync(folder, { recursive: true, force: true }) };
}

/** The module's files, without what Terraform may have left beside them. */
export const copyModule = (to: string): void => cpSync(MODULE, to, { recursive: true, filter: (source) => !source.includes(".terraform") });

const diagnosticsIn = (lines: string): Diagnostic[] =>
  lines
    .split("\n")
    .filter((line) => line.startsWith("{"))
    .map((line) => JSON.parse(line) as { type: string; diagnostic: Diagnostic })
    .filter(({ type }) => type === "diagnostic")
    .map(({ diagnostic: { severity, summary, detail } }) => ({ severity, summary, detail }));

/** The type of a role's resource, of which there is one; of managed policies with name or ARN, of which there may be several. */
export function kindOf({ type, change }: Pick<Change, "change" | "type">): string {
  const tells = TELLS_APART[type];
  return tells === undefined ? type : `${type} ${change.after[tells]}`;
}
const TELLS_APART: Readonly<Record<string, string>> = { aws_iam_policy: "name", aws_iam_role_policy_attachment: "policy_arn" };

/** What the module plans for a role: the role, its inline policy where it has one, and all of its resources by their type. */
export function plannedRole(plan: ModulePlan, name: string): { role: Change; policy?: Change; resources: ReadonlyMap<string, Change> } {
  const at = `module.deploy_role[${JSON.stringify(name)}].`;
  const changes = [...plan.changes.values()].filter(({ address }) => address.startsWith(at));
  const resources = new Map(changes.map((change) => [kindOf(change), change]));
  if (resources.size < changes.length) throw new Error(`${name} has two resources of a type: ${changes.map(({ address }) => address)}`);
  const [role, policy] = [resources.get("aws_iam_role"), resources.get("aws_iam_role_policy")];
  if (role === undefined) throw new Error(`${name} is not in the plan: ${[...plan.changes.keys()]}`);
  return { role, ...(policy && { policy }), resources };
}
