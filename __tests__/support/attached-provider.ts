import { type ChildProcess, spawn } from "node:child_process";
import { existsSync, readdirSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { stopChild } from "../../modules/try/emulator";
import { partsFolder, providersFolder } from "./parts";
import { type Backend, connectTo, type ProviderProxy, startProxy } from "./provider-proxy";
import { withoutTypes } from "./provider-schemas";

/**
 * The real AWS provider, kept running between the Terraform commands of a suite (Terraform's documentation, "Debugging Providers").
 * Each command else starts it anew, checks its 700 MB against the lock file, and asks it for the schemas of all of AWS, which both
 * then read: of a plan's four seconds of processor time that is all but a few tenths.
 */

/** What configurations of tests are made of. Of any other type Terraform says that the provider does not have it. */
const TYPES =
  /^aws_(caller_identity|cloudformation|cloudwatch_metric_alarm|dynamodb_table|eks_access|iam|kms_key|lambda_function|partition|region|s3|secretsmanager|sns|sqs|ssm_parameter)/;
const START_SECONDS = 30;

interface Running {
  readonly environment: string;
  readonly proxy: Promise<ProviderProxy>;
  readonly providers: Promise<ChildProcess>[];
}
let on = false;
let running: Running | undefined;

/** For the setup of a suite, together with `stopProvider` for its end: from now on Terraform's commands share a provider. */
export const shareProvider = (): void => {
  on = true;
};

/** From now on Terraform finds and starts the provider itself. */
export async function stopProvider(): Promise<void> {
  on = false;
  await stopRunning();
}

async function stopRunning(): Promise<void> {
  const { proxy, providers = [] } = running ?? {};
  running = undefined;
  (await proxy)?.close();
  for (const provider of await Promise.allSettled(providers))
    if (provider.status === "fulfilled") await stopChild(provider.value, "SIGKILL");
}

/** What a command needs in its environment so that the Terraform that it starts takes the running provider. */
export async function attachment(env: NodeJS.ProcessEnv): Promise<NodeJS.ProcessEnv> {
  const binary = on ? providerBinary() : undefined;
  if (binary === undefined) return {};
  const { socket } = await proxyFor(binary, env);
  const address = { Protocol: "grpc", ProtocolVersion: 5, Pid: process.pid, Test: true, Addr: { Network: "unix", String: socket } };
  return { TF_REATTACH_PROVIDERS: JSON.stringify({ "registry.terraform.io/hashicorp/aws": address }) };
}

/** A provider takes credentials and addresses from its own environment: those that run with another's are ended. */
async function proxyFor(binary: string, env: NodeJS.ProcessEnv): Promise<ProviderProxy> {
  const environment = JSON.stringify(Object.entries(env).filter(([name]) => /^(AWS_|(https?|no)_proxy$)/i.test(name)));
  if (running?.environment !== environment) {
    await stopRunning();
    const providers: Promise<ChildProcess>[] = [];
    const start = async (): Promise<Backend> => {
      const provider = startProvider(binary, env);
      providers.push(provider.then(({ child }) => child));
      return connectTo((await provider).socket);
    };
    running = { environment, proxy: startProxy(start, schemas), providers };
  }
  return running.proxy;
}

/** Of the types that tests use, read once for all suites of a run. */
async function schemas(ask: () => Promise<Buffer>): Promise<Buffer> {
  const file = join(partsFolder(), "schemas");
  if (existsSync(file)) return readFileSync(file);
  const read = withoutTypes(await ask(), (type) => TYPES.test(type));
  writeFileSync(`${file}-${process.pid}`, read);
  renameSync(`${file}-${process.pid}`, file);
  return read;
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

/** @throws where it does not start so */
async function startProvider(binary: string, env: NodeJS.ProcessEnv): Promise<{ child: ChildProcess; socket: string }> {
  const child = spawn(binary, ["-debug"], { env, stdio: ["ignore", "pipe", "ignore"] });
  const kill = () => child.kill("SIGKILL");
  process.once("exit", kill);
  child.once("close", () => process.off("exit", kill));
  const socket = await new Promise<string | undefined>((settle) => {
    let said = "";
    const enough = setTimeout(() => settle(undefined), START_SECONDS * 1000).unref();
    child.once("error", () => settle(undefined)).once("exit", () => settle(undefined));
    child.stdout.setEncoding("utf8").on("data", (text) => {
      said += text;
      const [, found] = /TF_REATTACH_PROVIDERS='(.+)'/.exec(said) ?? [];
      if (found === undefined) return;
      clearTimeout(enough);
      settle(Object.values<{ Addr: { String: string } }>(JSON.parse(found))[0]?.Addr.String);
    });
  });
  if (socket !== undefined) return { child, socket };
  await stopChild(child, "SIGKILL");
  throw new Error("The provider did not say where it listens.");
}
