import { spawnSync } from "node:child_process";
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { definition } from "../../main";
import { GithubOidcStack } from "../../modules";
import { synthesize } from "../support/synth";

const MAIN = readFileSync("main.ts", "utf8");

let folder: string;
beforeEach(() => {
  // Below the project, so that the app finds its packages
  folder = mkdtempSync(join(process.cwd(), "cdktf.out-main-"));
});
afterEach(() => rmSync(folder, { recursive: true }));

/** Writes an app whose output goes to a folder of its own; `load` runs it without a process. */
function writeApp(source: string) {
  const file = join(folder, "main.ts");
  writeFileSync(file, source.replace('"./modules"', '"../modules"'));
  const outdir = join(folder, "out");
  const load = () => {
    process.env["CDKTF_OUTDIR"] = outdir;
    require(file);
    delete process.env["CDKTF_OUTDIR"];
  };
  return { file, outdir, load };
}

/** Runs an app as `cdktf synth` does. */
function runApp(source: string) {
  const { file, outdir } = writeApp(source);
  const env = { ...process.env, CDKTF_OUTDIR: outdir };
  const { status, stdout, stderr } = spawnSync(process.execPath, ["--import", "tsx", file], { encoding: "utf8", env });
  const written = readdirSync(folder, { recursive: true }).map(String);
  return { status, output: stdout + stderr, outdir, files: written.filter((name) => name.endsWith(".json")) };
}

describe("main.ts", () => {
  test("is short enough to edit", () => {
    expect(MAIN.split("\n").length - 1).toBeLessThanOrEqual(40);
  });

  test("synthesizes at once, and only it refuses the example's plan", () => {
    const { status, output, outdir } = runApp(MAIN);
    expect({ status, output }).toEqual({ status: 0, output: "" });
    const json = readFileSync(join(outdir, "stacks", "github-oidc", "cdk.tf.json"), "utf8");
    expect(json).toContain("Edit main.ts first: roles");
    expect(json).not.toContain(process.cwd());
    expect(JSON.stringify(synthesize((app) => new GithubOidcStack(app, "own", definition)))).not.toContain("precondition");
  });

  test("with a repository of one's own it refuses nothing", () => {
    const source = MAIN.replace("if (require.main === module) ", "").replace("octo-org@123456/web@456789", "mona@1/hello@2");
    const { outdir, load } = writeApp(source);
    load();
    expect(readFileSync(join(outdir, "stacks", "github-oidc", "cdk.tf.json"), "utf8")).toMatch(
      /^(?!.*precondition).*repo:mona@1\/hello@2/s,
    );
  });

  test("a mistake is a message, without a stack trace and without a file", () => {
    const { status, output, files } = runApp(MAIN.replace('branches: ["main"]', 'branches: ["*"]'));
    expect(status).toBe(1);
    expect(output).toBe(
      'The definition of the stack github-oidc has 1 problem; nothing was written.\n  roles["web-deploy"].branches[0]: received "*". A pattern needs literal text before its first wildcard, or anyone who can push may come in. Allowed: a name such as "main" or a pattern such as "release/*". Example: "release/*".\n',
    );
    expect(files).toEqual([]);
  });
});
