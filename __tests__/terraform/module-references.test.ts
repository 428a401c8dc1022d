import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { linesOf } from "../support/module-words";
import { copyModule, type ModulePlan, terraformIn } from "../support/module-workspace";
import { type Moto, startMoto } from "../support/moto";
import { describeWith } from "../support/parts";

/** Values that are known only after the apply, where they are allowed: they hide nothing of what can be said of all others. */

const root = (bad: string, provider = '{ thumbprint_source = "aws" }') => `
resource "aws_iam_policy" "boundary" {
  name   = "boundary"
  policy = jsonencode({ Version = "2012-10-17", Statement = [{ Effect = "Deny", Action = "*", Resource = "*" }] })
}
module "github_oidc" {
  source        = "./module"
  oidc_provider = ${provider}
  tags          = { policy = aws_iam_policy.boundary.policy_id }
  roles = {
    bounded = {
      repositories         = ["acme@1/web@2"]
      branches             = ["main"]
      permissions_boundary = aws_iam_policy.boundary.arn
      description          = "bounded by \${aws_iam_policy.boundary.arn}"
      tags                 = { boundary = aws_iam_policy.boundary.arn }
      ecr_push             = { repositories = ["web"] }
    }
    ${bad}
  }
}
`;

describeWith(["terraform", "moto"], "references in the module's roles", () => {
  let moto: Moto;
  const folders: string[] = [];
  beforeAll(async () => {
    moto = await startMoto();
  });
  afterAll(async () => {
    for (const folder of folders) rmSync(folder, { recursive: true, force: true });
    await moto?.stop();
  });

  function planned(bad: string, provider?: string): Promise<ModulePlan> {
    const folder = mkdtempSync(join(tmpdir(), "references-"));
    folders.push(folder);
    copyModule(join(folder, "module"));
    writeFileSync(join(folder, "main.tf"), root(bad, provider));
    return terraformIn(folder, { aws: moto.url }).plan();
  }

  test("are planned, with documents that are known", async () => {
    const { exitCode, diagnostics, changes } = await planned("");
    expect({ exitCode, diagnostics }).toEqual({ exitCode: 0, diagnostics: [] });
    const role = changes.get('module.github_oidc.module.deploy_role["bounded"].aws_iam_role.this');
    expect(role?.change.after_unknown).toMatchObject({ permissions_boundary: true, description: true });
    expect(role?.change.after["assume_role_policy"]).toContain("repo:acme@1/web@2:ref:refs/heads/main");
  });

  test("in the provider alone do not hide a misspelt field of a role", async () => {
    const { diagnostics } = await planned(
      'other = { repositories = ["acme@1/web@2"], branchs = ["main"] }',
      "{ tags = { policy = aws_iam_policy.boundary.policy_id } }",
    );
    expect(linesOf(diagnostics)).toContainEqual(
      expect.stringContaining('roles["other"].branchs: unknown field. Did you mean branches? Allowed here: '),
    );
  });

  test.each<[string, string, string]>([
    [
      "a text of another role",
      'other = { repositories = ["acme/*"], branches = ["main"] }',
      'roles["other"].repositories[0]: received "acme/*".',
    ],
    [
      "a misspelt field of another role",
      'other = { repositories = ["acme@1/web@2"], branchs = ["main"] }',
      'roles["other"].branchs: unknown field.',
    ],
    ["no subject of another role", 'other = { repositories = ["acme@1/web@2"] }', 'roles["other"]: Admits no workflow.'],
    [
      "the same role's own",
      'other = { repositories = ["acme@1/web@2"], branches = ["*"], permissions_boundary = aws_iam_policy.boundary.arn }',
      'roles["other"].branches[0]: received "*".',
    ],
    [
      "the rules between fields of the same role",
      'other = { repositories = ["acme@1/web@2"], pull_request = true, ecr_push = { repositories = ["web"] }, permissions_boundary = aws_iam_policy.boundary.arn }',
      'roles["other"].pull_request: received true.',
    ],
    [
      "an ARN of another partition beside it",
      'other = { repositories = ["acme@1/web@2"], branches = ["main"], ecr_push = { repositories = ["arn:aws-cn:ecr:cn-north-1:111122223333:repository/web"] }, permissions_boundary = aws_iam_policy.boundary.arn }',
      'roles["other"].ecr_push.repositories[0]: received',
    ],
  ])("do not hide %s", async (_, bad, said) => {
    const { exitCode, diagnostics } = await planned(bad);
    expect(exitCode).toBe(1);
    expect(linesOf(diagnostics)).toContainEqual(expect.stringContaining(said));
  });
});
