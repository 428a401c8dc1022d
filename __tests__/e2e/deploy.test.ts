import { existsSync } from "node:fs";
import { join } from "node:path";
import type { GithubOidcStackProps } from "../../modules";
import { ofStack, roleDocuments } from "../../modules/constructs/role-documents";
import { role as roleSchema, stack as stackSchema } from "../../modules/definition/schema";
import { parse } from "../../modules/fields/validate";
import { evaluate } from "../../modules/iam/evaluate";
import { placeIn } from "../../modules/trust/place";
import { type Iam, iamAt, readRole, roleNames } from "../../modules/try/iam";
import { type Aws, awsAt, ISSUER } from "../support/aws";
import { refusedToDeployer } from "../support/deployer";
import { MOTO_ACCOUNT, type Moto, startMoto } from "../support/moto";
import { describeWith } from "../support/parts";
import { openProject, type Project } from "../support/project";
import { everything, expectedDocuments, REGION } from "../support/real-definitions";
import { openRecording } from "../support/recording";
import { refreshActions } from "../support/refresh";
import type { Outcome } from "../support/terraform";
import { startTlsServer, type TlsServer } from "../support/tls-server";

const DEPLOY = "web-deploy";
const withDeploy = (change: Partial<GithubOidcStackProps["roles"][string]>): GithubOidcStackProps => ({
  ...everything,
  roles: { ...everything.roles, [DEPLOY]: { ...everything.roles[DEPLOY], ...change } },
});
const { [DEPLOY]: _, ...otherRoles } = everything.roles;

const succeeded = ({ exitCode, text }: Outcome) => expect({ exitCode, text }).toEqual({ exitCode: 0, text });

/** AWS holds exactly the documents of the definition. */
async function expectDeployed(iam: Iam, definition: GithubOidcStackProps): Promise<void> {
  expect((await roleNames(iam)).sort()).toEqual(Object.keys(definition.roles).sort());
  for (const name of Object.keys(definition.roles)) {
    const { trust, permissions } = expectedDocuments(definition, name);
    expect(await readRole(iam, name)).toEqual({ trust, permissions: permissions === undefined ? [] : [permissions] });
  }
}

/** Each test goes on from the state that the one before it left, as a project does. */
describeWith(["terraform", "moto", "aws", "openssl"], "the life of a definition, deployed with cdktf", () => {
  let moto: Moto;
  let github: TlsServer;
  let project: Project;
  let aws: Aws;
  let iam: Iam;
  let deployedId: string;
  const recording = openRecording();

  beforeAll(async () => {
    [moto, github] = await Promise.all([startMoto(recording.environment), startTlsServer()]);
    project = openProject({ aws: moto.url, github });
    aws = awsAt(moto.url);
    iam = iamAt(moto.url, REGION);
  });
  afterAll(async () => {
    project?.remove();
    await Promise.all([moto?.stop(), github?.stop()]);
    recording.remove();
  });

  test("deploy creates what the definition says", async () => {
    succeeded(await project.deploy(everything));
    await expectDeployed(iam, everything);
    expect(await aws.policyNames(DEPLOY)).toEqual(["permissions"]);
    const { RoleId, tags, ...role } = await aws.role(DEPLOY);
    const { permissionsBoundary, path, description, maxSessionDuration } = everything.roles[DEPLOY];
    expect(role).toEqual({
      Path: path,
      Description: description,
      MaxSessionDuration: maxSessionDuration,
      PermissionsBoundaryArn: permissionsBoundary,
    });
    expect(tags).toEqual({ owner: "platform", stage: "production" });
    const provider = await aws.provider();
    expect(provider).toMatchObject({ Url: ISSUER, ThumbprintList: [github.intermediate] });
    expect([...provider.ClientIDList].sort()).toEqual([...everything.oidcProvider.audiences].sort());
    expect(provider.tags).toEqual({ owner: "platform", stage: "test", shared: "yes" });
    deployedId = RoleId;
  });

  test("the state lies beside cdktf.json", () => {
    expect(existsSync(join(project.folder, "terraform.github-oidc.tfstate"))).toBe(true);
  });

  test("a second deploy and a diff change nothing; the diff reads what terraformPlan allows, and nothing else", async () => {
    const second = await project.deploy(everything);
    const before = recording.size();
    for (const outcome of [second, await project.diff()]) {
      succeeded(outcome);
      expect(outcome.text).toContain("No changes. Your infrastructure matches the configuration.");
    }
    const calls = recording.calls(before);
    expect(calls.length).toBeGreaterThan(5);
    const planner = parse(roleSchema, {
      repositories: ["octo-org@123456/web@456789"],
      pullRequest: true,
      terraformPlan: { stateBucket: "state", stateKeys: ["key"] },
    });
    const { roles } = parse(stackSchema, everything);
    const { permissions } = roleDocuments(planner, placeIn(everything.region, MOTO_ACCOUNT), ofStack(roles));
    expect(calls.filter((call) => evaluate(permissions ? [permissions] : [], { ...call, context: {} }) !== "allowed")).toEqual([]);
    expect([...new Set(calls.map(({ action }) => action))].sort()).toEqual(refreshActions());
  });

  test("another branch is a change in place", async () => {
    const definition = withDeploy({ branches: ["trunk"] });
    succeeded(await project.apply(definition));
    await expectDeployed(iam, definition);
    expect((await aws.role(DEPLOY)).RoleId).toBe(deployedId);
  });

  test("another path replaces the role, and one deploy is enough to bring its permissions back", async () => {
    const definition = withDeploy({ path: "/elsewhere/" });
    succeeded(await project.apply(definition));
    await expectDeployed(iam, definition);
    const { RoleId, ...role } = await aws.role(DEPLOY);
    expect(RoleId).not.toBe(deployedId);
    expect(role).toHaveProperty("Path", "/elsewhere/");
  });

  test("a role that is taken out of the definition is removed, and it alone", async () => {
    const definition = { ...everything, roles: otherRoles };
    succeeded(await project.apply(definition));
    await expectDeployed(iam, definition);
  });

  test("destroy leaves nothing", async () => {
    succeeded(await project.destroy());
    expect(await roleNames(iam)).toEqual([]);
    expect(await aws.hasProvider()).toBe(false);
  });

  test("the permissions that docs/deploy.md asks for are enough for all of it", () => {
    const calls = recording.calls();
    expect(calls.length).toBeGreaterThan(15);
    expect(refusedToDeployer(calls)).toEqual([]);
  });
});
