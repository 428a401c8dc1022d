import { mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parse } from "yaml";
import { PROVIDERS } from "../../modules/versions";
import { blocksOf } from "./blocks";
import { localEnvironment } from "./environment";
import type { Job } from "./github";
import { type ModuleRepository, PUBLISHED } from "./module-repository";
import { withOwnRepositories } from "./module-workspace";
import { ROOT, succeed } from "./terraform";

/** A stack that an app of a page synthesized, in a folder where Terraform can run. */
export interface PageStack {
  readonly name: string;
  readonly folder: string;
}

/** What an app of a page synthesizes, run as the page says; `outdir` is its cdktf.out. */
export interface PageApp {
  readonly outdir: string;
  readonly stacks: readonly PageStack[];
  /** What the run printed. */
  readonly printed: string;
  remove(): void;
}

/** Runs the app in a project folder of its own. Its stacks keep their state beside them, and take any version of the providers. */
export async function runPageApp(source: string): Promise<PageApp> {
  const folder = mkdtempSync(join(tmpdir(), "page-"));
  for (const name of ["modules", "node_modules"]) symlinkSync(join(ROOT, name), join(folder, name));
  writeFileSync(join(folder, "main.ts"), source);
  const { stdout, stderr } = await succeed(join(ROOT, "node_modules", ".bin", "tsx"), ["main.ts"], folder, localEnvironment({}));
  const outdir = join(folder, "cdktf.out");
  const stacks = readdirSync(join(outdir, "stacks")).map((name) => ({ name, folder: join(outdir, "stacks", name) }));
  for (const stack of stacks) makePlannable(stack.folder);
  return { outdir, stacks, printed: stdout + stderr, remove: () => rmSync(folder, { recursive: true, force: true }) };
}

/** The configuration of a page in a folder of its own; the module comes from that repository instead of the address that a page gives. */
export function openPageHcl(page: string, repository: ModuleRepository): { readonly folder: string; remove(): void } {
  const [block, ...others] = blocksOf(page).filter(({ language }) => language === "hcl");
  if (block === undefined || others.length > 0 || !block.text.includes(PUBLISHED)) throw new Error(`${page} has no whole configuration`);
  const folder = mkdtempSync(join(tmpdir(), "page-"));
  writeFileSync(join(folder, "main.tf"), withOwnRepositories(block.text).replaceAll(PUBLISHED, repository.source));
  return { folder, remove: () => rmSync(folder, { recursive: true, force: true }) };
}

interface Step {
  readonly id?: string;
  readonly uses?: string;
  readonly with?: Readonly<Record<string, string>>;
  readonly run?: string;
  readonly env?: Readonly<Record<string, string>>;
}

/** A workflow of a page, the first unless said otherwise: its one job, and the role that it assumes. */
export function workflowOf(page: string, which = 0) {
  const block = blocksOf(page).filter(({ language }) => language === "yaml")[which];
  const { on, permissions, jobs } = parse(block?.text ?? "");
  const [job] = Object.values<{ permissions: object; environment?: string; steps: readonly Step[] }>(jobs);
  const steps = job?.steps ?? [];
  const credentials = steps.find(({ uses = "" }) => uses.startsWith("aws-actions/configure-aws-credentials"))?.with;
  return {
    text: block?.text ?? "",
    /** Where the job runs, as GitHub says in its token. */
    claims: {
      event: Object.keys(on)[0] as Job["event"] & string,
      ref: on.push?.branches === undefined ? undefined : `refs/heads/${on.push.branches[0]}`,
      environment: job?.environment,
    },
    permissions: { workflow: permissions, job: job?.permissions },
    role: credentials?.["role-to-assume"]?.replace(/^.*:role\//, ""),
    region: credentials?.["aws-region"],
    steps,
    /** What it types, step by step. */
    commands: steps.flatMap(({ run }) => run ?? []),
  };
}

/** Makes a synthesized stack one that can be planned here: its state beside it, and any version of the providers. */
export function makePlannable(folder: string): void {
  const file = join(folder, "cdk.tf.json");
  const { terraform, ...rest } = JSON.parse(readFileSync(file, "utf8"));
  const required = Object.fromEntries(
    Object.keys(terraform.required_providers).map((name) => [name, PROVIDERS[name as keyof typeof PROVIDERS]]),
  );
  writeFileSync(file, JSON.stringify({ ...rest, terraform: { required_providers: required } }));
}

/** Credentials of an account of the emulator, which knows accounts by the roles that are assumed in them. */
export async function credentialsOf(emulator: string, account: string): Promise<NodeJS.ProcessEnv> {
  const response = await fetch(emulator, {
    method: "POST",
    headers: { authorization: "AWS4-HMAC-SHA256 Credential=test/20200101/us-east-1/sts/aws4_request, SignedHeaders=host, Signature=none" },
    body: new URLSearchParams({
      Action: "AssumeRole",
      Version: "2011-06-15",
      RoleArn: `arn:aws:iam::${account}:role/deployer`,
      RoleSessionName: "test",
    }),
  });
  const xml = await response.text();
  const value = (name: string) => new RegExp(`<${name}>([^<]+)</${name}>`).exec(xml)?.[1];
  return {
    AWS_ACCESS_KEY_ID: value("AccessKeyId"),
    AWS_SECRET_ACCESS_KEY: value("SecretAccessKey"),
    AWS_SESSION_TOKEN: value("SessionToken"),
  };
}
