import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { blocksOf } from "./blocks";
import { delivery } from "./delivery";
import { type Outcome, run, succeed } from "./terraform";

/** A folder of a user's, outside of the repository. */
export interface FreshFolder {
  readonly folder: string;
  write(file: string, text: string): void;
  /** A command line, typed here or in a folder below. It is an error that it fails. */
  type(line: string, below?: string): Promise<Outcome>;
  /** The same, where it may fail. */
  attempt(line: string, below?: string): Promise<Outcome>;
  remove(): void;
}

/** `settings` are added to the environment. */
export function freshFolder(settings: NodeJS.ProcessEnv = {}): FreshFolder {
  const folder = mkdtempSync(join(tmpdir(), "fresh-"));
  const environment = () => ({ ...delivery().environment, ...settings });
  const write = (file: string, text: string) => {
    mkdirSync(dirname(join(folder, file)), { recursive: true });
    writeFileSync(join(folder, file), text);
  };
  write("package.json", "{}");
  return {
    folder,
    write,
    type: (line, below = ".") => succeed("sh", ["-c", line], join(folder, below), environment()),
    attempt: (line, below = ".") => run("sh", ["-c", line], join(folder, below), environment()),
    remove: () => rmSync(folder, { recursive: true, force: true }),
  };
}

/** What pages install from git. */
const GIT_URL = "git+https://github.com/OWNER/cdktf-aws-github-oidc.git";

/** The same line, from the clone on this machine. */
export const fromClone = (line: string): string => line.replaceAll(GIT_URL, `git+file://${delivery().clone}`);

/** The same line, from the tarball, which takes seconds instead of a minute. */
export const fromTarball = (line: string): string => line.replaceAll(/git\+https:[^\s"]+/g, `file:${delivery().tarball}`);

/** The command lines of a page. */
export const linesOf = (page: string): string[] =>
  blocksOf(page)
    .filter(({ language }) => language === "sh")
    .flatMap(({ text }) => text.trim().split("\n"));
