import type { GithubOidcStackProps } from "../../modules";
import { createProvider, iamAt } from "../../modules/try/iam";
import { MOTO_ACCOUNT, type Moto, startMoto } from "../support/moto";
import { describeWith } from "../support/parts";
import { everything, expectedDocuments, hostile, REGION } from "../support/real-definitions";
import { startTlsServer, type TlsServer } from "../support/tls-server";
import { openWorkspace, type Planned, type Workspace } from "../support/workspace";

const ISSUER = "https://token.actions.githubusercontent.com";
const PROVIDER = "aws_iam_openid_connect_provider.github";

const small = {
  region: REGION,
  oidcProvider: { thumbprintSource: "aws" },
  roles: {
    web: {
      repositories: ["acme@123456/web@456789"],
      branches: ["main"],
      ecsDeploy: { cluster: "prod", services: ["web"], taskFamilies: ["web"], passRoles: ["web-task"] },
    },
  },
} satisfies GithubOidcStackProps;

const passing = (...passRoles: string[]): GithubOidcStackProps => ({
  ...small,
  roles: { web: { ...small.roles.web, ecsDeploy: { ...small.roles.web.ecsDeploy, passRoles } } },
});

/** The first plan shows every document of the definition, whole, and the roles wait for the provider. */
function expectPlanned({ outcome, changes, configured }: Planned, definition: GithubOidcStackProps): void {
  expect(outcome.stderr).toBe("");
  for (const name of Object.keys(definition.roles)) {
    const { trust, permissions } = expectedDocuments(definition, name);
    const role = find(changes, "aws_iam_role", "name", name);
    expect(role.change.actions).toEqual(["create"]);
    expect(role.change.after_unknown).not.toHaveProperty("assume_role_policy");
    expect(JSON.parse(role.change.after["assume_role_policy"] as string)).toEqual(trust);
    const boundary = role.address.replace("aws_iam_role.", "aws_iam_policy.");
    const before = [...(definition.oidcProvider?.create === false ? [] : [PROVIDER]), ...(changes.has(boundary) ? [boundary] : [])];
    expect(configured.get(role.address)?.depends_on ?? []).toEqual(before);
    const policy = changes.get(role.address.replace("aws_iam_role.", "aws_iam_role_policy."));
    expect(policy === undefined).toBe(permissions === undefined);
    if (policy === undefined) continue;
    expect(policy.change.after_unknown).not.toHaveProperty("policy");
    expect(JSON.parse(policy.change.after["policy"] as string)).toEqual(permissions);
  }
}

function find(changes: Planned["changes"], type: string, key: string, value: unknown) {
  const found = [...changes.values()].find((change) => change.type === type && change.change.after[key] === value);
  if (found === undefined) throw new Error(`${type} with ${key} ${value} is not in the plan: ${[...changes.keys()]}`);
  return found;
}

describeWith(["terraform", "moto", "openssl"], "the synthesized stack, planned by Terraform for an empty account", () => {
  let moto: Moto;
  let github: TlsServer;
  let workspace: Workspace;

  beforeAll(async () => {
    [moto, github] = await Promise.all([startMoto(), startTlsServer()]);
    workspace = openWorkspace({ aws: moto.url, github });
  });
  afterAll(async () => {
    workspace?.remove();
    await Promise.all([moto?.stop(), github?.stop()]);
  });

  test("every field: documents wholly known, thumbprint of the served intermediate", async () => {
    const planned = await workspace.plan(everything);
    expectPlanned(planned, everything);
    expect((await workspace.terraform("validate", "-no-color")).text).toContain("Success! The configuration is valid.");
    expect(planned.changes.get(PROVIDER)?.change.after).toMatchObject({
      url: ISSUER,
      client_id_list: expect.arrayContaining(everything.oidcProvider.audiences),
      thumbprint_list: [github.intermediate],
      tags: { owner: "platform", stage: "test", shared: "yes" },
    });
    expect(find(planned.changes, "aws_iam_role", "name", "web-deploy").change.after).toMatchObject({
      description: "Deploys the web service",
      max_session_duration: 7200,
      path: "/github-actions/",
      permissions_boundary: everything.roles["web-deploy"].permissionsBoundary,
      tags: { owner: "platform", stage: "production" },
    });
  });

  test("text that Terraform, IAM or JSON could read as more than text stays text", async () => {
    const planned = await workspace.plan(hostile);
    expectPlanned(planned, hostile);
    const { description } = hostile.roles["a-description"];
    expect(find(planned.changes, "aws_iam_role", "name", "a-description").change.after).toMatchObject({ description, tags: hostile.tags });
    expect(planned.changes.get(PROVIDER)?.change.after).toHaveProperty("client_id_list", hostile.oidcProvider.audiences);
  });

  test('thumbprintSource "aws" gives none, and reads no certificate; a role to pass is accepted by the ARN of this account', async () => {
    const definition = passing(`arn:aws:iam::${MOTO_ACCOUNT}:role/team/web-task`);
    const planned = await workspace.plan(definition);
    expectPlanned(planned, definition);
    expect(planned.changes.get(PROVIDER)?.change.after_unknown).toHaveProperty("thumbprint_list", true);
    expect(planned.outcome.text).not.toContain("data.tls_certificate");
  });

  test('thumbprintSource "pinned" gives the definition\'s; with accountId nobody is asked for the account', async () => {
    const thumbprints = ["6938fd4d98bab03faadb97b34396831e3780aea1"];
    const definition = { ...small, accountId: MOTO_ACCOUNT, oidcProvider: { thumbprintSource: "pinned", thumbprints } } as const;
    const planned = await workspace.plan(definition);
    expectPlanned(planned, definition);
    expect(planned.changes.get(PROVIDER)?.change.after).toHaveProperty("thumbprint_list", thumbprints);
    expect(planned.outcome.text).not.toContain("data.aws_caller_identity");
  });

  test("create: false reads the account's provider and makes none", async () => {
    const audiences = ["sts.amazonaws.com", ...hostile.oidcProvider.audiences];
    await createProvider(iamAt(moto.url, REGION), ISSUER, audiences);
    const definition = { ...small, oidcProvider: { create: false, audiences } };
    const planned = await workspace.plan(definition);
    await moto.reset();
    expectPlanned(planned, definition);
    expect(planned.changes.has(PROVIDER)).toBe(false);
  });

  test("a role to pass of another account is refused in the plan, where only Terraform knows the account", async () => {
    const { outcome } = await workspace.plan(passing("web-task", "arn:aws:iam::999988887777:role/web-execution"));
    expect(outcome.exitCode).toBe(1);
    expect(outcome.text).toContain(
      "The role web names a role, a policy or a service of account 999988887777, which is not the account of this plan.",
    );
  });

  test("accountId of another account is refused", async () => {
    const { outcome } = await workspace.plan({ ...small, accountId: "111122223333" });
    expect(outcome.exitCode).toBe(1);
    expect(outcome.text).toContain(`AWS account ID not allowed: ${MOTO_ACCOUNT}`);
  });
});
