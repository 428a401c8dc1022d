import { spawn } from "node:child_process";
import { once } from "node:events";
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
import { stopProvider } from "../support/attached-provider";
import { localEnvironment } from "../support/environment";
import { describeWith } from "../support/parts";
import { ROOT, run, succeed, terraformEnvironment } from "../support/terraform";
import { startTlsServer } from "../support/tls-server";

const COMMAND = [require.resolve("tsx/cli"), "modules/try/main.ts"];
// What a user may have set, and what must lead a trial nowhere
const HARMFUL = { AWS_PROFILE: "production", AWS_ENDPOINT_URL_IAM: "http://127.0.0.1:9", TF_CLI_ARGS_apply: "-nonsense" };

let folder: string;
let temporary: string;

// A trial's provider has the environment of the trial
beforeAll(stopProvider);

/** A checkout with a main.ts of its own; what is started there keeps its temporary files in a folder of its own. */
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "try-"));
  temporary = join(folder, "tmp");
  mkdirSync(temporary);
  for (const name of ["modules", "package.json", "tsconfig.json"]) cpSync(join(ROOT, name), join(folder, name), { recursive: true });
  symlinkSync(join(ROOT, "node_modules"), join(folder, "node_modules"));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const writeMain = (change: (text: string) => string) =>
  writeFileSync(join(folder, "main.ts"), change(readFileSync(join(ROOT, "main.ts"), "utf8")));

/** Nothing is left of a trial: neither its folder nor a process that was started with it. */
async function expectNothingLeft(): Promise<void> {
  expect(readdirSync(temporary).filter((name) => name.startsWith("github-oidc-try-"))).toEqual([]);
  const { stdout } = await succeed("ps", ["eww", "-A", "-o", "pid,args"], folder, process.env);
  expect(stdout.split("\n").filter((line) => line.includes(`TMPDIR=${temporary}`))).toEqual([]);
}

describeWith(["terraform", "moto", "openssl"], "npm run try", () => {
  const edited = (text: string) =>
    text.replace(/repositories: \[.*\]/, 'repositories: ["acme@5/shop@7"]').replace(/region: .*/, '$& accountId: "111122223333",');

  test("deploys main.ts as it is edited, tells who may come in and what they may do, and leaves nothing", async () => {
    writeMain(edited);
    const github = await startTlsServer();
    const env = { ...terraformEnvironment({ github }), ...HARMFUL, TMPDIR: temporary };
    const { exitCode, stdout, stderr } = await run(process.execPath, COMMAND, folder, env);
    await github.stop();
    expect({ exitCode, stderr }).toEqual({ exitCode: 0, stderr: "" });
    expect(stdout).toContain("plays the account 111122223333");
    expect(stdout).not.toContain("cannot be reached");
    expect(stdout).toMatch(/web-deploy\n {2}who may come in\n.*environment production of acme\/shop .*on branch main/);
    expect(stdout).toMatch(/what they may do\n(.*\n)*.*push images to ECR: repository\/web in eu-central-1/);
    expect(stdout).toContain("All destroyed: 1 role.");
    await expectNothingLeft();
  });

  test("does without GitHub's certificate where it cannot be read; interrupted in the midst of a deploy it leaves nothing", async () => {
    writeMain(edited);
    const env = { ...terraformEnvironment({}), TMPDIR: temporary };
    const child = spawn(process.execPath, COMMAND, { cwd: folder, env, stdio: ["ignore", "pipe", "pipe"] });
    const said = { stdout: "", stderr: "" };
    child.stderr.on("data", (text) => (said.stderr += text));
    child.stdout.on("data", (text) => (said.stdout += text));
    // What Terraform leaves where it has begun: only it has a plan to make, and then to apply
    const hasBegun = () => readdirSync(temporary, { recursive: true }).some((name) => basename(String(name)) === ".terraform");
    const watch = setInterval(() => {
      if (!hasBegun()) return;
      clearInterval(watch);
      child.kill("SIGINT");
    }, 100);
    const [exitCode] = await once(child, "close");
    clearInterval(watch);
    expect(said.stdout).toContain('GitHub cannot be reached from here: the trial leaves the thumbprint to AWS (thumbprintSource "aws")');
    expect({ ...said, exitCode }).toEqual({ stdout: expect.stringContaining("3/5"), stderr: "Interrupted: tidying up\n", exitCode: 130 });
    expect(said.stdout).not.toContain("4/5");
    await expectNothingLeft();
  });
});

describe("npm run try, where it cannot start", () => {
  const start = () => run(process.execPath, COMMAND, folder, { ...localEnvironment({}), PATH: folder, TMPDIR: temporary });

  test("without moto and Terraform it says how to install them", async () => {
    writeMain((text) => text);
    const { exitCode, stderr } = await start();
    expect(exitCode).toBe(1);
    expect(stderr).toBe(
      [
        "A trial needs Terraform, and moto, which plays AWS on this machine.",
        "  terraform cannot be run. Install it: https://developer.hashicorp.com/terraform/install",
        "  moto_server cannot be run. Install it: pip install 'moto[server]'",
        "",
      ].join("\n"),
    );
    expect(readdirSync(temporary).filter((name) => name.startsWith("github-oidc-try-"))).toEqual([]);
  });

  test("a mistake in main.ts is told in the definition's words, without a stack trace", async () => {
    writeMain((text) => text.replace(/branches: .*/, 'branches: ["*"],'));
    const { exitCode, stdout, stderr } = await start();
    expect({ exitCode, stdout }).toEqual({ exitCode: 1, stdout: "" });
    expect(stderr).toMatch(
      /^The definition of the stack github-oidc has 1 problem; .*\n {2}roles\["web-deploy"\]\.branches\[0\]: received "\*"\..*\n$/,
    );
  });
});
