import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { AnnotationMetadataEntryType, App } from "cdktf";
import { GithubOidcStack, type GithubOidcStackProps } from "../constructs/github-oidc-stack";
import { ISSUER_URL } from "../fields/issuer";
import { describeRole } from "../words/describe";
import { canReadCertificate } from "./certificate";
import { appCommand, cdktf, requireCommands } from "./command";
import { fetchesThumbprint, STACK, trialAccount, trialDefinition, WITHOUT_CERTIFICATE } from "./definition";
import { type Emulator, startEmulator } from "./emulator";
import { trialEnvironment } from "./environment";
import { createProvider, type Iam, iamAt, readRole, roleNames } from "./iam";

/** Where a trial tells what it does. */
export type Say = (line: string) => void;

/**
 * Deploys the definition into an AWS emulator on this machine, shows the roles as the AWS API gives them back, and destroys them.
 * Everything it writes is in a temporary folder, and neither that nor a process outlives it; Terraform's own download cache apart.
 *
 * @throws UserError with what the user can mend
 */
export async function trial(definition: GithubOidcStackProps, say: Say, signal: AbortSignal): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), "github-oidc-try-"));
  let emulator: Emulator | undefined;
  try {
    const stack = checked(definition, folder);
    requireCommands();
    const account = trialAccount(definition);
    say("1/5 Starting an AWS emulator (moto)");
    emulator = await startEmulator({ ...process.env, MOTO_ACCOUNT_ID: account });
    say(`    It plays the account ${account} at ${emulator.url}`);
    const iam = iamAt(emulator.url, definition.region);
    say("2/5 Preparing");
    for (const warning of warningsOf(stack)) say(`    Warning: ${warning}`);
    const app = appCommand(...(await prepared(definition, stack.provider.audiences, iam, say)));
    writeFileSync(join(folder, "cdktf.json"), JSON.stringify({ language: "typescript", app, projectId: STACK, sendCrashReports: "false" }));
    const env = trialEnvironment(emulator.url, folder);
    const run = (command: string) => cdktf([command, "--auto-approve", "--skip-provider-lock"], folder, env, signal);
    say("3/5 Deploying with cdktf and Terraform; the first time downloads Terraform's AWS provider");
    await run("deploy");
    say("4/5 Reading the roles back from the AWS API");
    const names = await roleNames(iam);
    for (const name of names) say(`\n${await described(iam, name)}`);
    say("\n5/5 Destroying");
    await run("destroy");
    const left = await roleNames(iam);
    if (left.length > 0) throw new Error(`cdktf destroy left these roles: ${left.join(", ")}`);
    say(`All destroyed: ${names.length} ${names.length === 1 ? "role" : "roles"}. In an account of your own: npx cdktf deploy`);
  } finally {
    await emulator?.stop();
    rmSync(folder, { recursive: true, force: true });
  }
}

/** The stack, constructed once before anything starts: a mistake in the definition is told at once. */
function checked(definition: GithubOidcStackProps, folder: string): GithubOidcStack {
  return new GithubOidcStack(new App({ outdir: join(folder, "check") }), STACK, trialDefinition(definition, true));
}

const warningsOf = (stack: GithubOidcStack): string[] =>
  stack.node
    .findAll()
    .flatMap(({ node }) => node.metadata)
    .flatMap(({ type, data }) => (type === AnnotationMetadataEntryType.WARN ? [String(data)] : []));

const urlOf = ({ oidcProvider }: GithubOidcStackProps): string => oidcProvider?.url ?? ISSUER_URL;

/** Makes what the definition expects to find, and gives the arguments of the trial's app. */
async function prepared(definition: GithubOidcStackProps, audiences: readonly string[], iam: Iam, say: Say): Promise<string[]> {
  if (definition.oidcProvider?.create === false) {
    await createProvider(iam, urlOf(definition), audiences);
    say("    oidcProvider.create is false: made the GitHub OIDC provider that your account is said to have");
  }
  if (!fetchesThumbprint(definition) || (await canReadCertificate(urlOf(definition)))) return [];
  say('    GitHub cannot be reached from here: the trial leaves the thumbprint to AWS (thumbprintSource "aws")');
  return [WITHOUT_CERTIFICATE];
}

async function described(iam: Iam, name: string): Promise<string> {
  const { trust, permissions } = await readRole(iam, name);
  return describeRole(name, trust, permissions);
}
