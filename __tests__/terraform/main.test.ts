import { mkdirSync, readFileSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { localEnvironment } from "../support/environment";
import { type Moto, startMoto } from "../support/moto";
import { describeWith } from "../support/parts";
import { ROOT, run, succeed, terraformEnvironment } from "../support/terraform";
import { startTlsServer, type TlsServer } from "../support/tls-server";
import { openWorkspace, type Workspace } from "../support/workspace";

const EXAMPLE = "octo-org@123456/web@456789";

describeWith(["terraform", "moto", "openssl"], "main.ts", () => {
  const text = readFileSync(join(ROOT, "main.ts"), "utf8");
  let moto: Moto;
  let github: TlsServer;
  let workspace: Workspace;

  beforeAll(async () => {
    [moto, github] = await Promise.all([startMoto(), startTlsServer()]);
    workspace = openWorkspace({ aws: moto.url, github });
    mkdirSync(workspace.folder, { recursive: true });
    for (const name of ["modules", "node_modules"]) symlinkSync(join(ROOT, name), join(workspace.folder, name));
  });
  afterAll(async () => {
    workspace?.remove();
    await Promise.all([moto?.stop(), github?.stop()]);
  });

  /** What a plan says that fails where nothing but the emulator can be reached. */
  async function planWithoutGithub(): Promise<string> {
    const plan = ["plan", "-input=false", "-no-color", "-lock=false"];
    const { exitCode, text: said } = await run("terraform", plan, workspace.stack, terraformEnvironment({ aws: moto.url }));
    expect(exitCode).toBe(1);
    return said;
  }

  /** The app as cdktf.json runs it, in a project folder of its own. */
  async function synthesize(main: string) {
    writeFileSync(join(workspace.folder, "main.ts"), main);
    await succeed(join(ROOT, "node_modules", ".bin", "tsx"), ["main.ts"], workspace.folder, localEnvironment({}));
    return readFileSync(join(workspace.stack, "cdk.tf.json"), "utf8");
  }

  test("unedited, its plan is refused with what to edit; with no way to GitHub, too, and nothing else is said", async () => {
    await synthesize(text);
    const { outcome } = await workspace.plan();
    expect(outcome.exitCode).toBe(1);
    expect(outcome.text).toContain(`Edit main.ts first: roles["web-deploy"].repositories still names the example ${EXAMPLE}.`);
    const alone = await planWithoutGithub();
    expect(alone.match(/Error: /g)).toHaveLength(1);
    expect(alone).toContain("Edit main.ts first");
  });

  test("with one's own repository it can be planned; the state lies beside it and no path of this machine is written", async () => {
    const written = await synthesize(text.replace(/repositories: \[.*\]/, 'repositories: ["acme@5/shop@7"]'));
    expect(written).not.toContain(workspace.folder);
    expect(written).not.toContain(ROOT);
    expect(JSON.parse(written).terraform.backend).toEqual({ local: { path: "../../../terraform.github-oidc.tfstate" } });
    const { outcome, changes } = await workspace.plan();
    expect(outcome.stderr).toBe("");
    expect(changes.get("aws_iam_role.web-deploy")?.change.after["assume_role_policy"]).toContain("repo:acme@5/shop@7:");
    // The guard out of the way, it is the certificate that cannot be read
    expect(await planWithoutGithub()).toContain("with data.tls_certificate.github");
  });
});
