import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { linesOf } from "../support/module-words";
import { copyModule, terraformIn } from "../support/module-workspace";
import { type Moto, startMoto } from "../support/moto";
import { describeWith } from "../support/parts";

/** Values that are known only after the apply, where they are allowed: they hide nothing of what can be said of all others. */

const BOUNDARY = `
resource "aws_iam_policy" "boundary" {
  name   = "boundary"
  policy = jsonencode({ Version = "2012-10-17", Statement = [{ Effect = "Deny", Action = "*", Resource = "*" }] })
}
`;
/** A call with references, which wait for the apply, and with one more role. */
const call = (name: string, bad: string, provider = '{ thumbprint_source = "aws" }') => `
module "${name}" {
  source        = "./module"
  oidc_provider = ${provider}
  tags          = { policy = aws_iam_policy.boundary.policy_id }
  roles = {
    bounded = {
      repositories         = ["acme@1/web@2"]
      branches             = ["main"]
      permissions_boundary = aws_iam_policy.boundary.arn
      managed_policies     = { own = aws_iam_policy.boundary.arn, read = "arn:aws:iam::aws:policy/ReadOnlyAccess" }
      description          = "bounded by \${aws_iam_policy.boundary.arn}"
      tags                 = { boundary = aws_iam_policy.boundary.arn }
      ecr_push             = { repositories = ["web"] }
    }
    stating = {
      repositories = ["acme@1/web@2"]
      branches     = ["main"]
      statements   = { Own = { actions = ["iam:GetPolicy"], resources = [aws_iam_policy.boundary.arn] } }
    }
    ${bad}
  }
}
`;

/**
 * A role whose statements are split, one of them on resources that are known only after the apply; and one that splits nothing, with a list
 * of which not even the length is known.
 */
const SPLITTING = `splitting = {
      repositories      = ["acme@1/web@2"]
      branches          = ["main"]
      split_permissions = true
      ecr_push          = { repositories = [for i in range(60) : "app-\${i}"] }
      statements        = { Own = { actions = ["iam:GetPolicy"], resources = [for i in range(11) : aws_iam_policy.boundary.arn] } }
    }
    listing = {
      repositories = ["acme@1/web@2"]
      branches     = ["main"]
      statements   = { Own = { actions = ["iam:GetPolicy"], resources = split(",", aws_iam_policy.boundary.arn) } }
    }`;

/** A role with a statement on a resource that is known only after the apply. */
const stating = (rest: string) =>
  `{ repositories = ["acme@1/web@2"], branches = ["main"], statements = { Own = { resources = [aws_iam_policy.boundary.arn], ${rest} } } }`;

/** A role called `other` that is refused, and how that is said. */
const BAD: readonly (readonly [what: string, role: string, said: string])[] = [
  ["a text of another role", '{ repositories = ["acme/*"], branches = ["main"] }', '.repositories[0]: received "acme/*".'],
  ["a misspelt field of another role", '{ repositories = ["acme@1/web@2"], branchs = ["main"] }', ".branchs: unknown field."],
  ["no subject of another role", '{ repositories = ["acme@1/web@2"] }', ": Admits no workflow."],
  [
    "the same role's own",
    '{ repositories = ["acme@1/web@2"], branches = ["*"], permissions_boundary = aws_iam_policy.boundary.arn }',
    '.branches[0]: received "*".',
  ],
  [
    "the rules between fields of the same role",
    '{ repositories = ["acme@1/web@2"], pull_request = true, ecr_push = { repositories = ["web"] }, permissions_boundary = aws_iam_policy.boundary.arn }',
    ".pull_request: received true.",
  ],
  [
    "pull requests beside a managed policy",
    '{ repositories = ["acme@1/web@2"], pull_request = true, managed_policies = { own = aws_iam_policy.boundary.arn } }',
    ".pull_request: received true.",
  ],
  [
    "more managed policies than a role takes",
    '{ repositories = ["acme@1/web@2"], branches = ["main"], managed_policies = { for i in range(11) : "p${i}" => aws_iam_policy.boundary.arn } }',
    ".managed_policies: More than 10 managed policies",
  ],
  [
    "an ARN of another partition beside it",
    '{ repositories = ["acme@1/web@2"], branches = ["main"], ecr_push = { repositories = ["arn:aws-cn:ecr:cn-north-1:111122223333:repository/web"] }, permissions_boundary = aws_iam_policy.boundary.arn }',
    ".ecr_push.repositories[0]: received",
  ],
  ["an action of a statement on it", stating('actions = ["iam:*"]'), '.statements["Own"].actions[0]: received "iam:*". A wildcard'],
  ["actions that are missing", stating(""), '.statements["Own"].actions: missing. '],
  [
    "a misspelt field of a statement",
    stating('actions = ["iam:GetPolicy"], condition = {}'),
    '.statements["Own"].condition: unknown field.',
  ],
  ["an escalation", stating('actions = ["iam:CreatePolicyVersion"]'), '.statements["Own"].actions[0]: received "iam:CreatePolicyVersion".'],
  [
    "a condition",
    stating('actions = ["iam:GetPolicy"], conditions = { StringIs = {} }'),
    '.statements["Own"].conditions["StringIs"]: received',
  ],
  [
    "that a statement writes",
    `merge(${stating('actions = ["iam:GetPolicy", "s3:PutObject"]')}, { pull_request = true })`,
    ".pull_request: received true.",
  ],
];

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

  function start(...calls: string[]) {
    const folder = mkdtempSync(join(tmpdir(), "references-"));
    folders.push(folder);
    copyModule(join(folder, "module"));
    writeFileSync(join(folder, "main.tf"), [BOUNDARY, ...calls].join(""));
    return terraformIn(folder, { aws: moto.url });
  }

  test("are planned, with documents that are known", async () => {
    const { exitCode, diagnostics, changes } = await start(call("github_oidc", SPLITTING)).plan();
    expect({ exitCode, diagnostics }).toEqual({ exitCode: 0, diagnostics: [] });
    const role = changes.get('module.github_oidc.module.deploy_role["bounded"].aws_iam_role.this');
    expect(role?.change.after_unknown).toMatchObject({ permissions_boundary: true, description: true });
    const attachment = (name: string) =>
      changes.get(`module.github_oidc.module.deploy_role["bounded"].aws_iam_role_policy_attachment.this["${name}"]`)?.change;
    expect(attachment("own")?.after_unknown).toMatchObject({ policy_arn: true });
    expect(attachment("read")?.after).toMatchObject({ policy_arn: "arn:aws:iam::aws:policy/ReadOnlyAccess" });
    expect(role?.change.after["assume_role_policy"]).toContain("repo:acme@1/web@2:ref:refs/heads/main");
    const policyOf = (name: string) => changes.get(`module.github_oidc.module.deploy_role["${name}"].aws_iam_role_policy.this[0]`)?.change;
    expect(policyOf("bounded")?.after["policy"]).toContain("EcrPush");
    expect(policyOf("stating")?.after_unknown).toMatchObject({ policy: true });
    expect(policyOf("listing")?.after_unknown).toMatchObject({ policy: true });
    const made = (key: string) => changes.get(`module.github_oidc.module.deploy_role["splitting"].aws_iam_policy.this["${key}"]`)?.change;
    expect([made("EcrPush.2")?.after["name"], made("Own.1")?.after["name"]]).toEqual(["splitting-EcrPush.2", "splitting-Own.1"]);
    expect(made("EcrPush.2")?.after["policy"]).toContain("repository/app-59");
    expect(made("Own.1")?.after_unknown).toMatchObject({ policy: true });
  });

  /** One plan of a call for each: what is said of one call hides nothing of another. */
  describe("do not hide", () => {
    let lines: readonly string[];
    beforeAll(async () => {
      const calls = BAD.map(([, role], i) => call(`call_${i}`, `other-${i} = ${role}`));
      const ofProvider = call(
        "of_provider",
        'beside = { repositories = ["acme@1/web@2"], branchs = ["main"] }',
        "{ tags = { policy = aws_iam_policy.boundary.policy_id } }",
      );
      const { exitCode, diagnostics } = await start(...calls, ofProvider).said();
      expect(exitCode).toBe(1);
      lines = linesOf(diagnostics);
    });

    test.each(BAD.map(([what, , said], i) => [what, `roles["other-${i}"]${said}`]))("%s", (_, said) =>
      expect(lines).toContainEqual(expect.stringContaining(said)),
    );

    test("in the provider alone, a misspelt field of a role", () =>
      expect(lines).toContainEqual(
        expect.stringContaining('roles["beside"].branchs: unknown field. Did you mean branches? Allowed here: '),
      ));
  });
});
