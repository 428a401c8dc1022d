import { execFile } from "node:child_process";
import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { cleanEnvironment } from "./environment";

/** A thing that tests need and that a machine may lack. `terraform` includes the providers hashicorp/aws and hashicorp/tls. */
export type Part = "terraform" | "moto" | "aws" | "openssl";

/** What a probe found. */
export interface Found {
  /** A folder for what the tests share; removed after the run. */
  readonly folder: string;
  /** The reason for each part that is not there. */
  readonly missing: Readonly<Partial<Record<Part, string>>>;
}

// The stack's own ranges: whichever version the machine finds in them is the one that is tested
const CONFIGURATION = {
  terraform: {
    required_providers: {
      aws: { source: "hashicorp/aws", version: ">= 5.81, < 7" },
      tls: { source: "hashicorp/tls", version: "~> 4.0" },
    },
  },
};
const INIT_SECONDS = 300;

/** Looks for every part. Takes seconds, and the providers may come from the registry: once for a run of the tests. */
export async function probe(): Promise<Found> {
  const folder = mkdtempSync(join(tmpdir(), "real-parts-"));
  const [terraform, moto, aws, openssl] = await Promise.all([
    terraformWithProviders(folder),
    runs("moto_server", ["--help"]),
    runs("aws", ["--version"]),
    runs("openssl", ["version"]),
  ]);
  const reasons = Object.entries({ terraform, moto, aws, openssl }).filter(([, reason]) => reason !== undefined);
  return { folder, missing: Object.fromEntries(reasons) };
}

/** The CLI configuration with which Terraform takes the providers that the probe found, and never asks a registry. */
export const cliConfigurationFile = (folder: string): string => join(folder, "terraform.rc");

/** Where `terraform init` of the probe leaves the providers: it has the layout of a filesystem mirror. */
export const providersIn = (folder: string): string => join(folder, ".terraform", "providers");

async function terraformWithProviders(folder: string): Promise<string | undefined> {
  writeFileSync(join(folder, "main.tf.json"), JSON.stringify(CONFIGURATION));
  const mirror = JSON.stringify(providersIn(folder));
  writeFileSync(cliConfigurationFile(folder), `provider_installation {\n  filesystem_mirror {\n    path = ${mirror}\n  }\n}\n`);
  return runs("terraform", ["init", "-input=false", "-no-color"], folder);
}

/** Nothing where the command succeeds, else why it did not. Here the machine's own proxy and Terraform configuration count. */
function runs(command: string, args: string[], cwd = tmpdir()): Promise<string | undefined> {
  const { TF_CLI_CONFIG_FILE, TF_PLUGIN_CACHE_DIR, HTTPS_PROXY, NO_PROXY } = process.env;
  const env = { ...cleanEnvironment(), ...defined({ TF_CLI_CONFIG_FILE, TF_PLUGIN_CACHE_DIR, HTTPS_PROXY, NO_PROXY }) };
  return new Promise((resolve) => {
    execFile(command, args, { cwd, env, timeout: INIT_SECONDS * 1000 }, (failure, stdout, stderr) => {
      if (failure === null) return resolve(undefined);
      if (failure.code === "ENOENT") return resolve(`${command} is not on the PATH`);
      const [error] = /Error: .+/.exec(stderr) ?? /.+/.exec(stderr || stdout) ?? [failure.message];
      resolve(`${command} ${args[0]} fails: ${error}`);
    });
  });
}

const defined = (values: Record<string, string | undefined>) =>
  Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined));
