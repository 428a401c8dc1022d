import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { GithubOidcStackProps } from "../../modules";
import { rolesIn } from "../../modules/sources/read";
import { iamAt, readRole, roleNames } from "../../modules/try/iam";
import { workflowFor } from "../../modules/workflow/workflow";
import { type Aws, awsAt } from "../support/aws";
import { documentsOf } from "../support/documents";
import { asVariables, copyModule, type ModuleWorkspace, terraformIn } from "../support/module-workspace";
import { MOTO_ACCOUNT, type Moto, startMoto } from "../support/moto";
import { describeWith } from "../support/parts";
import { everything, REGION } from "../support/real-definitions";
import type { Outcome } from "../support/terraform";
import { startTlsServer, type TlsServer } from "../support/tls-server";

const DEPLOY = "web-deploy";
type Roles = GithubOidcStackProps["roles"];
const { roles, oidcProvider, tags } = everything;
const withDeploy = (change: Partial<Roles[string]>): Roles => ({ ...roles, [DEPLOY]: { ...roles[DEPLOY], ...change } });

const succeeded = ({ exitCode, text }: Outcome) => expect({ exitCode, text }).toEqual({ exitCode: 0, text });

/** The root of a team that writes HCL, with the module beside it. */
const ROOT_MODULE = `
provider "aws" {
  region = "${REGION}"
}

locals {
  definition = jsondecode(file("\${path.module}/definition.json"))
}

module "github_oidc" {
  source = "../modules/github-oidc"

  tags          = local.definition.tags
  oidc_provider = local.definition.oidc_provider
  roles         = local.definition.roles
}

output "role_arns" {
  value = module.github_oidc.role_arns
}
`;

/** Each test goes on from the state that the one before it left, as a team does. */
describeWith(["terraform", "moto", "aws", "openssl"], "the generated module, used by a team", () => {
  let moto: Moto;
  let github: TlsServer;
  let aws: Aws;
  let folder: string;
  let team: Omit<ModuleWorkspace, "remove">;
  let deployedId: string;
  let emptyId: string;

  const define = (of: Roles) =>
    writeFileSync(join(team.folder, "definition.json"), JSON.stringify(asVariables({ tags, oidcProvider, roles: of })));
  const apply = async (of: Roles) => {
    define(of);
    succeeded(await team.terraform("apply", "-auto-approve", "-input=false", "-no-color"));
  };
  /** AWS holds exactly the documents of the definition. */
  const expectDeployed = async (of: Roles) => {
    const iam = iamAt(moto.url, REGION);
    expect((await roleNames(iam)).sort()).toEqual(Object.keys(of).sort());
    for (const [name, role] of Object.entries(of)) {
      const { trust, permissions } = documentsOf(role, REGION, oidcProvider.audiences);
      expect(await readRole(iam, name)).toEqual({ trust, permissions: permissions === undefined ? [] : [permissions] });
    }
  };

  beforeAll(async () => {
    [moto, github] = await Promise.all([startMoto(), startTlsServer()]);
    aws = awsAt(moto.url);
    folder = mkdtempSync(join(tmpdir(), "team-"));
    copyModule(join(folder, "modules", "github-oidc"));
    mkdirSync(join(folder, "live"));
    team = terraformIn(join(folder, "live"), { aws: moto.url, github });
    writeFileSync(join(team.folder, "main.tf"), ROOT_MODULE);
    succeeded(await team.terraform("init", "-input=false", "-no-color"));
  });
  afterAll(async () => {
    if (folder !== undefined) rmSync(folder, { recursive: true, force: true });
    await Promise.all([moto?.stop(), github?.stop()]);
  });

  /** The workflow that the command prints for the role of what `terraform show -json` says. */
  const workflowIn = async (...file: string[]) => {
    const { stdout } = await team.terraform("show", "-json", ...file);
    return workflowFor(rolesIn([{ text: stdout, file: "terraform.json" }]), { role: DEPLOY, region: REGION });
  };

  test("apply creates what the definition says, and its plan and its state have a workflow for the role", async () => {
    define(roles);
    succeeded(await team.terraform("plan", "-out=first", "-input=false", "-no-color"));
    const planned = await workflowIn("first");
    succeeded(await team.terraform("apply", "-input=false", "-no-color", "first"));
    await expectDeployed(roles);
    expect(planned).toContain(`role-to-assume: arn:aws:iam::${MOTO_ACCOUNT}:role/github-actions/${DEPLOY}\n`);
    expect(planned).toContain("environment: stage:eu\n");
    expect(planned).toContain("service: web\n");
    const steps = (workflow: string) => workflow.slice(workflow.indexOf("      - id: ecr"));
    expect(steps(await workflowIn())).toBe(steps(planned));
    const { RoleId, tags, ...role } = await aws.role(DEPLOY);
    const { path, description, maxSessionDuration, permissionsBoundary } = roles[DEPLOY];
    expect(role).toEqual({
      Path: path,
      Description: description,
      MaxSessionDuration: maxSessionDuration,
      PermissionsBoundaryArn: permissionsBoundary,
    });
    expect(tags).toEqual({ owner: "platform", stage: "production" });
    expect(await aws.provider()).toMatchObject({ ThumbprintList: [github.intermediate] });
    deployedId = RoleId;
  });

  test("a second plan is empty", async () => {
    const { exitCode, text } = await team.terraform("plan", "-detailed-exitcode", "-input=false", "-no-color");
    expect({ exitCode, text }).toEqual({ exitCode: 0, text });
    expect(text).toContain("No changes. Your infrastructure matches the configuration.");
  });

  test("another branch is a change in place; so is it to let pull requests in, and to give permissions", async () => {
    emptyId = (await aws.role("empty")).RoleId;
    const open = { ...roles.empty, pullRequest: true, ecrPull: { repositories: ["web"] } };
    const changed = { ...withDeploy({ branches: ["trunk"] }), empty: open };
    await apply(changed);
    await expectDeployed(changed);
    expect((await aws.role(DEPLOY)).RoleId).toBe(deployedId);
    expect((await aws.role("empty")).RoleId).toBe(emptyId);
  });

  test("another path replaces the role, and one apply is enough to bring its permissions back; those of another are taken away", async () => {
    const changed = { ...withDeploy({ path: "/elsewhere/" }), empty: { ...roles.empty, pullRequest: false } };
    await apply(changed);
    await expectDeployed(changed);
    expect((await aws.role(DEPLOY)).RoleId).not.toBe(deployedId);
    expect((await aws.role("empty")).RoleId).toBe(emptyId);
  });

  test("destroy leaves nothing", async () => {
    succeeded(await team.terraform("destroy", "-auto-approve", "-input=false", "-no-color"));
    expect(await roleNames(iamAt(moto.url, REGION))).toEqual([]);
    expect(await aws.hasProvider()).toBe(false);
  });
});
