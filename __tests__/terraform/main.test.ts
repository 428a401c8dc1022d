import { mkdirSync, readFileSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { localEnvironment } from "../support/environment";
import { type Moto, startMoto } from "../support/moto";
import { describeWith } from "../support/parts";
import { ROOT, succeed } from "../support/terraform";
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

  /** The app as cdktf.json runs it, in a project folder of its own. */
  async function synthesize(main: string) {
    writeFileSync(join(workspace.folder, "main.ts"), main);
    await succeed(join(ROOT, "node_modules", ".bin", "tsx"), ["main.ts"], workspace.folder, localEnvironment({}));
    return readFileSync(join(workspace.stack, "cdk.tf.json"), "utf8");
  }

  test("unedited, its plan is refused with what to edit", async () => {
    await synthesize(text);
    const { outcome } = await workspace.plan();
    expect(outcome.exitCode).toBe(1);
    expect(outcome.text).toContain(`Edit main.ts first: roles["web-deploy"].repositories still names the example ${EXAMPLE}.`);
  });

  test("with one's own repository it can be planned; the state lies beside it and no path of this machine is written", async () => {
    const written = await synthesize(text.replace(/repositories: \[.*\]/, 'repositories: ["acme@5/shop@7"]'));
    expect(written).not.toContain(workspace.folder);
    expect(written).not.toContain(ROOT);
    expect(JSON.parse(written).terraform.backend).toEqual({ local: { path: "../../../terraform.github-oidc.tfstate" } });
    const { outcome, changes } = await workspace.plan();
    expect(outcome.stderr).toBe("");
    expect(changes.get("aws_iam_role.web-deploy")?.change.after["assume_role_policy"]).toContain("repo:acme@5/shop@7:");
  });
});
