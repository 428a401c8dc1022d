import { type ChildProcess, spawn } from "node:child_process";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { stopChild } from "../../modules/try/emulator";
import { providersFolder } from "./parts";

/**
 * The real AWS provider, kept running between the Terraform commands of a suite (Terraform's documentation, "Debugging Providers").
 * Each command else starts it anew and asks it for the schemas of all of AWS: of a plan's five seconds of processor time that is three.
 */

interface Provider {
  readonly process: ChildProcess;
  /** What Terraform has to know to find it, for TF_REATTACH_PROVIDERS. */
  readonly address: string;
}

/** Commands that only ask for schemas. */
const READS = ["show", "validate"];
/** Commands that configure the provider, which holds one configuration at a time. */
const CONFIGURES = ["plan", "apply", "destroy", "import"];
const START_SECONDS = 30;

let on = false;
let running: { readonly environment: string; readonly provider: Promise<Provider | undefined> } | undefined;

/** For the setup of a suite, together with `stopProvider` for its end: from now on Terraform's commands share a provider. */
export const shareProvider = (): void => {
  on = true;
};

export async function stopProvider(): Promise<void> {
  const provider = await running?.provider;
  running = undefined;
  if (provider !== undefined) await stopChild(provider.process, "SIGKILL");
}

/** What a Terraform command in this folder needs in its environment to take the running provider; nothing where it must not. */
export async function attachment(args: readonly string[], folder: string, env: NodeJS.ProcessEnv): Promise<NodeJS.ProcessEnv> {
  const [command = ""] = args;
  if (!on || !(READS.includes(command) || (CONFIGURES.includes(command) && !severalProviders(folder)))) return {};
  const provider = await providerFor(env);
  return provider === undefined ? {} : { TF_REATTACH_PROVIDERS: provider.address };
}

/** A second configuration of a provider, in the root or in a module's folder, would overwrite the first. */
function severalProviders(folder: string): boolean {
  const files = readdirSync(folder, { recursive: true, encoding: "utf8" }).filter((file) => /\.tf(\.json)?$/.test(file));
  const texts = files.filter((file) => !file.startsWith(".terraform")).map((file) => readFileSync(join(folder, file), "utf8"));
  return texts.some((text) => /\balias\b/.test(text)) || texts.filter((text) => /^\s*"?provider"?\b/m.test(text)).length > 1;
}

/** The provider takes credentials and addresses from its own environment: one that runs with another's is ended. */
async function providerFor(env: NodeJS.ProcessEnv): Promise<Provider | undefined> {
  const environment = JSON.stringify(Object.entries(env).filter(([name]) => /^(AWS_|(https?|no)_proxy$)/i.test(name)));
  if (running?.environment !== environment) {
    await stopProvider();
    running = { environment, provider: start(env) };
  }
  return running.provider;
}

/** In `registry/hashicorp/aws/version/machine`, where each folder may be a link. */
function providerBinary(): string | undefined {
  const below = (folder: string) => readdirSync(folder).map((name) => join(folder, name));
  return below(providersFolder())
    .flatMap((registry) => below(join(registry, "hashicorp", "aws")))
    .flatMap(below)
    .flatMap(below)
    .find((file) => file.includes("terraform-provider-aws"));
}

/** Nothing where it does not start so: each command then starts its own. */
async function start(env: NodeJS.ProcessEnv): Promise<Provider | undefined> {
  const binary = providerBinary();
  if (binary === undefined) return undefined;
  const child = spawn(binary, ["-debug"], { env, stdio: ["ignore", "pipe", "ignore"] });
  const kill = () => child.kill("SIGKILL");
  process.once("exit", kill);
  child.once("close", () => process.off("exit", kill));
  const address = await new Promise<string | undefined>((settle) => {
    let said = "";
    const enough = setTimeout(() => settle(undefined), START_SECONDS * 1000).unref();
    child.once("error", () => settle(undefined)).once("exit", () => settle(undefined));
    child.stdout.setEncoding("utf8").on("data", (text) => {
      said += text;
      const [, found] = /TF_REATTACH_PROVIDERS='(.+)'/.exec(said) ?? [];
      if (found === undefined) return;
      clearTimeout(enough);
      settle(found);
    });
  });
  if (address === undefined) await stopChild(child, "SIGKILL");
  return address === undefined ? undefined : { process: child, address };
}
