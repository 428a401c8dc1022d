import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { cleanEnvironment } from "./environment";
import { copyModule } from "./module-workspace";
import { ROOT } from "./terraform";

/** A local git repository that holds the module where the real one does, at the tag of this release. */
export interface ModuleRepository {
  /** The module's address there, for `source`. */
  readonly source: string;
  remove(): void;
}

/** The release that the README pins. */
export const RELEASE: string = JSON.parse(readFileSync(join(ROOT, "package.json"), "utf8")).version;
const TAG = `v${RELEASE}`;
const PLACE = "generated/terraform-aws-github-oidc";

/** The address that the README gives. */
export const PUBLISHED = `git::https://github.com/OWNER/cdktf-aws-github-oidc.git//${PLACE}?ref=${TAG}`;

export function makeModuleRepository(): ModuleRepository {
  const folder = mkdtempSync(join(tmpdir(), "repository-"));
  const env = { ...cleanEnvironment(), GIT_CONFIG_GLOBAL: "/dev/null", GIT_CONFIG_SYSTEM: "/dev/null" };
  const git = (...args: string[]) =>
    execFileSync("git", ["-c", "user.name=test", "-c", "user.email=test@example.com", ...args], { cwd: folder, env, stdio: "pipe" });
  git("init", "--quiet");
  mkdirSync(join(folder, "generated"));
  copyModule(join(folder, PLACE));
  git("add", ".");
  git("commit", "--quiet", "--message", "the module");
  git("tag", TAG);
  // What comes after the tag must not be what is fetched
  git("rm", "--quiet", "-r", "generated");
  git("commit", "--quiet", "--message", "no module");
  return { source: `git::file://${folder}//${PLACE}?ref=${TAG}`, remove: () => rmSync(folder, { recursive: true, force: true }) };
}
