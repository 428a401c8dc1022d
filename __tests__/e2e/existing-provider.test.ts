import { rmSync } from "node:fs";
import { join } from "node:path";
import type { GithubOidcStackProps } from "../../modules";
import { createProvider, type Iam, iamAt, readRole, roleNames } from "../../modules/try/iam";
import { type Aws, awsAt, ISSUER, PROVIDER_ARN } from "../support/aws";
import { blocksOf } from "../support/blocks";
import { MOTO_ACCOUNT, type Moto, startMoto } from "../support/moto";
import { describeWith } from "../support/parts";
import { openProject, type Project } from "../support/project";
import { expectedDocuments, REGION } from "../support/real-definitions";

const reusing = {
  region: REGION,
  oidcProvider: { create: false },
  roles: { web: { repositories: ["octo-org@123456/web@456789"], branches: ["main"], ecrPull: { repositories: ["web"] } } },
} satisfies GithubOidcStackProps;
const creating: GithubOidcStackProps = { ...reusing, oidcProvider: { thumbprintSource: "aws" } };

describeWith(["terraform", "moto", "aws"], "an account that may have a GitHub OIDC provider, with cdktf", () => {
  let moto: Moto;
  let project: Project;
  let aws: Aws;
  let iam: Iam;

  const create = (...audiences: string[]) => createProvider(iam, `https://${ISSUER}`, audiences);
  const remove = () => iam("DeleteOpenIDConnectProvider", { OpenIDConnectProviderArn: PROVIDER_ARN });
  const destroy = () => project.terraform("destroy", "-auto-approve", "-input=false", "-no-color");

  beforeAll(async () => {
    moto = await startMoto();
    project = openProject({ aws: moto.url });
    aws = awsAt(moto.url);
    iam = iamAt(moto.url, REGION);
  });
  afterAll(async () => {
    project?.remove();
    await moto?.stop();
  });

  // AWS's own words for it. By Terraform itself: `cdktf deploy` once ended before it had passed on Terraform's last lines
  test("create: false where there is none: refused, and no role is made", async () => {
    const { exitCode, text } = await project.apply(reusing);
    expect(exitCode).toBe(1);
    expect(text).toContain(`NoSuchEntity: OpenIDConnect Provider not found for arn ${PROVIDER_ARN}`);
    expect(await roleNames(iam)).toEqual([]);
  });

  test("create: false where it does not accept the audience: refused with what to do, and no role is made", async () => {
    await create("audience.example");
    const { exitCode, text } = await project.apply(reusing);
    await remove();
    expect(exitCode).toBe(1);
    expect(text).toContain(
      'The GitHub OIDC provider of this account does not accept the audience "sts.amazonaws.com". Add it to the provider\'s client ids, or set audiences to one that it accepts.',
    );
    expect(await roleNames(iam)).toEqual([]);
  });

  test("create: false uses the account's, and destroy leaves it alone", async () => {
    await create("sts.amazonaws.com");
    const before = await aws.provider();
    expect(await project.apply(reusing)).toMatchObject({ exitCode: 0 });
    expect((await readRole(iam, "web")).trust).toEqual(expectedDocuments(reusing, "web").trust);
    expect(await destroy()).toMatchObject({ exitCode: 0 });
    expect(await roleNames(iam)).toEqual([]);
    expect(await aws.provider()).toEqual(before);
  });

  test("create: true where there is one: AWS refuses it, the existing one stays, and no role is made", async () => {
    const before = await aws.provider();
    const { exitCode, text } = await project.apply(creating);
    expect(exitCode).toBe(1);
    expect(text).toContain("EntityAlreadyExists");
    expect(await aws.provider()).toEqual(before);
    expect(await roleNames(iam)).toEqual([]);
  });

  test("what docs/deploy.md says to type then takes it over: the next deploy makes the role and changes nothing of the provider, which preventDestroy keeps", async () => {
    const [block] = blocksOf("docs/deploy.md").filter(({ text }) => text.includes(" import "));
    const before = await aws.provider();
    const imported = await project.type((block?.text ?? "").replace("111122223333", MOTO_ACCOUNT));
    expect(imported).toMatchObject({ exitCode: 0 });
    expect(await project.deploy(creating)).toMatchObject({ exitCode: 0 });
    expect(await aws.provider()).toEqual(before);
    expect(await roleNames(iam)).toEqual(["web"]);
    const destroying = (preventDestroy: boolean) =>
      project.synthesize({ ...creating, oidcProvider: { ...creating.oidcProvider, preventDestroy } }).then(destroy);
    const { exitCode, text } = await destroying(true);
    expect(exitCode).toBe(1);
    expect(text).toContain("Instance cannot be destroyed");
    expect(await roleNames(iam)).toEqual(["web"]);
    expect(await destroying(false)).toMatchObject({ exitCode: 0 });
    expect(await aws.hasProvider()).toBe(false);
  });

  describe("after a deploy that was killed before it wrote down what it had made", () => {
    const role = { ...reusing.roles.web, generateBoundary: true };
    const definition: GithubOidcStackProps = { ...creating, roles: { "web-deploy": role } };

    test("the next one stops, and names what is there", async () => {
      expect(await project.apply(definition)).toMatchObject({ exitCode: 0 });
      rmSync(join(project.folder, "terraform.github-oidc.tfstate"));
      const { exitCode, text } = await project.apply(definition);
      expect(exitCode).toBe(1);
      for (const type of ["aws_iam_openid_connect_provider.github", "aws_iam_policy.web-deploy"]) expect(text).toContain(`with ${type}`);
      expect(text).toContain("EntityAlreadyExists");
    });

    test("what docs/deploy.md says to type takes it over, and a deploy then leaves it as it is", async () => {
      const imports = blocksOf("docs/deploy.md").filter(({ text }) => text.includes(" import "));
      expect(imports).toHaveLength(2);
      for (const { text } of imports) {
        const typed = await project.type(`set -e\n${text.replaceAll("111122223333", MOTO_ACCOUNT)}`);
        expect([typed.exitCode, typed.text]).toEqual([0, expect.any(String)]);
      }
      const idOf = async () => /<RoleId>\w+/.exec(await iam("GetRole", { RoleName: "web-deploy" }))?.[0];
      const before = await idOf();
      expect(await project.apply(definition)).toMatchObject({ exitCode: 0 });
      expect(await idOf()).toEqual(before);
      expect(await project.terraform("plan", "-detailed-exitcode", "-input=false", "-no-color")).toMatchObject({ exitCode: 0 });
      expect((await readRole(iam, "web-deploy")).permissions).toEqual([expectedDocuments(definition, "web-deploy").permissions]);
    });
  });
});
