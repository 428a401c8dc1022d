import { isAbsolute } from "node:path";
import { AwsProvider } from "@cdktf/provider-aws/lib/provider";
import { App, TerraformStack } from "cdktf";
import { terraformName } from "../../modules/constructs/logical-id";
import { GithubDeployRole, GithubOidcProvider, GithubOidcStack, type GithubOidcStackProps, type RoleDefinition } from "../../modules/index";
import { documentsOf } from "../support/documents";
import { fullRole, smallRole, stackWith } from "../support/roles";
import { synthesize, warningsOf } from "../support/synth";

const stackOf = (definition: GithubOidcStackProps) => synthesize((app) => new GithubOidcStack(app, "github-oidc", definition));
const PROVIDER_ARN = "arn:aws:iam::123456789012:oidc-provider/token.actions.githubusercontent.com";

const heldTo = (account: string, expression = `"${account}"`) => ({
  lifecycle: {
    postcondition: [
      {
        condition: `\${!startswith(self.arn, "arn:") || strcontains(self.arn, format("::%s:", ${expression}))}`,
        error_message: `\${self.arn} was made, but the plan is for account ${account}: it was applied with other credentials. Delete it there, and apply with the credentials of account ${account}.`,
      },
    ],
  },
});

describe("a whole stack", () => {
  const json = stackOf(stackWith(fullRole, { tags: { owner: "platform" } }));
  const { trust, permissions } = documentsOf(fullRole);

  test("is what we say it is, to the last field", () => {
    expect({ ...json, terraform: undefined }).toEqual({
      terraform: undefined,
      provider: { aws: [{ region: "eu-central-1", allowed_account_ids: ["123456789012"] }], tls: [{ alias: "github" }] },
      data: { tls_certificate: { github: { provider: "tls.github", url: "https://token.actions.githubusercontent.com" } } },
      resource: {
        aws_iam_openid_connect_provider: {
          github: {
            url: "https://token.actions.githubusercontent.com",
            client_id_list: ["sts.amazonaws.com"],
            thumbprint_list: ["${data.tls_certificate.github.certificates[0].sha1_fingerprint}"],
            tags: { owner: "platform" },
            ...heldTo("123456789012"),
          },
        },
        aws_iam_role: {
          deploy: {
            name: "deploy",
            path: "/github/",
            description: "Deploys the web service",
            max_session_duration: 7200,
            permissions_boundary: "arn:aws:iam::123456789012:policy/boundary",
            tags: { owner: "platform", team: "web" },
            assume_role_policy: JSON.stringify(trust),
            depends_on: ["aws_iam_openid_connect_provider.github"],
            ...heldTo("123456789012"),
          },
        },
        aws_iam_role_policy: {
          deploy: { name: "permissions", role: "${aws_iam_role.deploy.id}", policy: JSON.stringify(permissions) },
        },
        aws_iam_role_policies_exclusive: {
          deploy: { role_name: "${aws_iam_role.deploy.id}", policy_names: "${aws_iam_role_policy.deploy[*].name}" },
        },
        aws_iam_role_policy_attachments_exclusive: { deploy: { role_name: "${aws_iam_role.deploy.id}", policy_arns: [] } },
      },
      output: {
        oidc_provider_arn: {
          description: "The ARN of the GitHub OIDC provider.",
          value: PROVIDER_ARN,
          depends_on: ["aws_iam_openid_connect_provider.github"],
        },
        role_arns: {
          description: "The ARN of each role, by its name: role-to-assume in a workflow.",
          value: { deploy: "${aws_iam_role.deploy.arn}" },
        },
      },
    });
  });

  test("accepts ranges of versions and keeps its state beside cdktf.json", () => {
    expect(json.terraform.required_version).toBe(">= 1.5");
    expect(json.terraform.required_providers).toEqual({
      aws: { source: "hashicorp/aws", version: ">= 5.81, < 7" },
      tls: { source: "hashicorp/tls", version: "~> 4.0" },
    });
    expect(isAbsolute(json.terraform.backend.local.path)).toBe(false);
  });

  test("a role without permission sets has no policy; no tags, no description, no boundary unless given", () => {
    const { resource } = stackOf(stackWith(smallRole));
    expect(resource.aws_iam_role_policy).toBeUndefined();
    expect(Object.keys(resource.aws_iam_role.deploy).sort()).toEqual([
      "assume_role_policy",
      "depends_on",
      "lifecycle",
      "max_session_duration",
      "name",
      "path",
    ]);
  });

  test("text is text: nothing of a definition becomes a Terraform template", () => {
    const { resource } = stackOf(
      stackWith({ ...smallRole, branches: ["a%{b}"], environments: ["${path.cwd}"], description: 'a ${b} %{c} "d" \\' }),
    );
    expect(resource.aws_iam_role.deploy.description).toBe('a $${b} %%{c} "d" \\');
    expect(resource.aws_iam_role.deploy.assume_role_policy).toContain("environment:$${$}{path.cwd}");
    expect(resource.aws_iam_role.deploy.assume_role_policy).toContain("refs/heads/a%%{b}");
  });
});

describe("account and provider", () => {
  test("without accountId the account is that of the caller's identity", () => {
    const json = stackOf({ region: "eu-central-1", roles: { deploy: fullRole } });
    expect(json.data.aws_caller_identity).toEqual({ github: {} });
    expect(json.provider.aws).toEqual([{ region: "eu-central-1" }]);
    const account = "${data.aws_caller_identity.github.account_id}";
    const { trust, permissions } = documentsOf(fullRole);
    const withAccount = (document: unknown) => JSON.stringify(document).replaceAll("123456789012", account);
    expect(json.resource.aws_iam_role.deploy.assume_role_policy).toBe(withAccount(trust));
    expect(json.resource.aws_iam_role_policy.deploy.policy).toBe(withAccount(permissions));
    expect(json.resource.aws_iam_role.deploy.lifecycle.precondition).toEqual([
      expect.objectContaining({ condition: `\${(data.aws_caller_identity.github.account_id == "123456789012")}` }),
    ]);
    expect(json.resource.aws_iam_role.deploy.lifecycle.postcondition).toEqual(
      heldTo(account, account.slice(2, -1)).lifecycle.postcondition,
    );
  });

  test("without accountId, what is wrong in every account is refused", () => {
    const services = ["arn:aws:ecs:eu-central-1:222222222222:service/prod/web"];
    const of = (cluster: string) => () =>
      stackOf({
        region: "eu-central-1",
        roles: { deploy: { ...smallRole, ecsDeploy: { cluster, services, taskFamilies: ["web"], passRoles: ["web"] } } },
      });
    expect(of("arn:aws:ecs:eu-central-1:111111111111:cluster/prod")).toThrow(/ecsDeploy\.services\[0\]: .* is of another cluster than/);
    // Only the plan knows whether this is the account
    expect(of("prod")().resource.aws_iam_role.deploy.lifecycle.precondition).toHaveLength(1);
  });

  test("an existing provider is read by its ARN and held to the audience", () => {
    const json = stackOf(stackWith(smallRole, { oidcProvider: { create: false, audiences: ["sts.amazonaws.com", "other"] } }));
    expect(json.resource.aws_iam_openid_connect_provider).toBeUndefined();
    expect(json.data.tls_certificate).toBeUndefined();
    const { arn, lifecycle } = json.data.aws_iam_openid_connect_provider.github;
    expect(arn).toBe(PROVIDER_ARN);
    expect(lifecycle.postcondition.map(({ condition }: { condition: string }) => condition)).toEqual([
      '${length([for audience in ["sts.amazonaws.com", "other"] : audience if !contains(self.client_id_list, audience)]) == 0}',
    ]);
  });

  test.each([true, false])("preventDestroy %s, beside what holds the provider to its account", (preventDestroy) => {
    const json = stackOf(stackWith(smallRole, { oidcProvider: { thumbprintSource: "aws", preventDestroy } }));
    const { lifecycle } = json.resource.aws_iam_openid_connect_provider.github;
    expect(lifecycle.prevent_destroy).toBe(preventDestroy || undefined);
    expect(lifecycle.postcondition).toHaveLength(1);
  });

  test.each([
    ["aws", { thumbprintSource: "aws" as const }, undefined],
    ["pinned", { thumbprintSource: "pinned" as const, thumbprints: ["a".repeat(40)] }, ["a".repeat(40)]],
  ])("thumbprintSource %s", (_, oidcProvider, list) => {
    const json = stackOf(stackWith(smallRole, { oidcProvider }));
    expect(json.resource.aws_iam_openid_connect_provider.github.thumbprint_list).toEqual(list);
    expect(json.data).toBeUndefined();
    expect(json.provider.tls).toBeUndefined();
    expect(Object.keys(json.terraform.required_providers)).toEqual(["aws"]);
  });

  test("the provider's ARN may be given, with its account", () => {
    const arn = "arn:aws-cn:iam::210987654321:oidc-provider/token.actions.githubusercontent.com";
    const json = synthesize((app) => {
      const stack = new TerraformStack(app, "own");
      new AwsProvider(stack, "aws", { region: "cn-north-1" });
      const provider = GithubOidcProvider.fromArn(stack, "github", arn, { region: "cn-north-1" });
      const role = new GithubDeployRole(stack, "deploy", { ...smallRole, provider, ecrPush: { repositories: ["web"] } });
      expect([role.name, provider.arn, provider.audiences]).toEqual(["deploy", arn, ["sts.amazonaws.com.cn"]]);
      return stack;
    });
    expect(json.data.aws_iam_openid_connect_provider.github.arn).toBe(arn);
    expect(json.resource.aws_iam_role.deploy.assume_role_policy).toContain(arn);
    expect(json.resource.aws_iam_role_policy.deploy.policy).toContain("arn:aws-cn:ecr:cn-north-1:210987654321:repository/web");
  });
});

describe("backends", () => {
  const backendOf = (backend: GithubOidcStackProps["backend"]) => stackOf(stackWith(smallRole, { backend })).terraform;

  test("local by default, at a path relative to where Terraform runs", () => {
    expect(backendOf(undefined).backend.local.path).toMatch(/^(\.\.\/)+.*terraform\.github-oidc\.tfstate$/);
    expect(backendOf({ local: { path: "state/x.tfstate" } }).backend.local.path).toMatch(/^(\.\.\/)+.*state\/x\.tfstate$/);
  });
  test("S3 with its lock file", () => {
    const { backend, required_version } = backendOf({ s3: { bucket: "bucket", key: "a/b", region: "eu-west-1" } });
    expect(backend).toEqual({ s3: { bucket: "bucket", key: "a/b", region: "eu-west-1", encrypt: true, use_lockfile: true } });
    expect(required_version).toBe(">= 1.10");
    expect(backendOf({ s3: { bucket: "bucket", key: "k", region: "eu-west-1", useLockfile: false } }).required_version).toBe(">= 1.5");
  });
  test("HCP Terraform", () => {
    expect(backendOf({ cloud: { organization: "octo-org", workspace: "github-oidc" } }).cloud).toEqual({
      organization: "octo-org",
      workspaces: { name: "github-oidc" },
    });
  });
});

describe("Terraform names", () => {
  test("no two role names share one", () => {
    const names = ["a.b", "ab", "a@b", "a_b", "a__b", "a_2eb", "A-b", "1a", "_1a", "a=b", "a,b", "a+b", "-a"];
    const { resource } = stackOf({ ...stackWith(smallRole), roles: Object.fromEntries(names.map((name) => [name, smallRole])) });
    const roles = Object.entries<{ name: string }>(resource.aws_iam_role);
    expect(roles.map(([, { name }]) => name).sort()).toEqual([...names].sort());
    for (const [id] of roles) expect(id).toMatch(/^[A-Za-z_][A-Za-z0-9_-]*$/);
    expect(new Set(names.map(terraformName)).size).toBe(names.length);
  });

  test("are not hashed, and roles may be called like anything else in the stack", () => {
    const names = ["aws", "tls", "github", "roles", "oidc_provider_arn", "constructor"];
    const json = stackOf({ ...stackWith(fullRole), roles: Object.fromEntries(names.map((name) => [name, fullRole])) });
    expect(Object.keys(json.resource.aws_iam_role)).toHaveLength(names.length);
    expect(Object.keys(json.output)).toEqual(["oidc_provider_arn", "role_arns"]);
    expect(JSON.stringify(json.resource)).not.toMatch(/_[0-9A-F]{8}\b/);
  });
});

describe("a warning", () => {
  const warningsWith = (more: Partial<RoleDefinition>) =>
    warningsOf(new GithubOidcStack(new App({ outdir: "cdktf.out" }), "s", stackWith({ ...smallRole, ...more })));
  test("says why a name alone is weak, and how to find the ids", () => {
    const [warning, ...others] = warningsWith({ repositories: ["octo-org/web"] });
    expect(others).toEqual([]);
    expect(warning).toContain("deploy trusts octo-org/web by its name alone");
    expect(warning).toContain("gh api repos/octo-org/web --jq");
    expect(warning).toContain("sub_claim_prefix");
  });
  test("is not given where ids are known", () => {
    expect(warningsWith({ repositories: ["octo-org@123456/web@456789"] })).toEqual([]);
    expect(warningsWith({ repositories: ["octo-org/web", "octo-org@123456/web@456789"] })).toEqual([]);
  });
  test("says where a role cannot plan the stack that it is of", () => {
    const terraformPlan = { stateBucket: "bucket", stateKeys: ["key"] };
    expect(warningsWith({ terraformPlan })).toEqual([expect.stringContaining("deploy has terraformPlan, but cannot plan this stack")]);
  });
});
