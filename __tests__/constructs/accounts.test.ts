import { IamRolePolicyAttachment } from "@cdktf/provider-aws/lib/iam-role-policy-attachment";
import { AwsProvider, type AwsProviderConfig } from "@cdktf/provider-aws/lib/provider";
import { TlsProvider } from "@cdktf/provider-tls/lib/provider";
import { App, Fn, TerraformStack } from "cdktf";
import {
  GithubDeployRole,
  type GithubDeployRoleProps,
  GithubOidcProvider,
  GithubOidcStack,
  type GithubOidcStackProps,
} from "../../modules";
import { smallRole, stackWith } from "../support/roles";
import { synthesize, warningsOf } from "../support/synth";
import { awsProvidersIn, stackOfAccounts } from "../support/two-accounts";

const region = "eu-central-1";
const [ONE, TWO] = ["111122223333", "444455556666"];
const appWith = () => new App({ outdir: "cdktf.out" });

describe("one app, several accounts", () => {
  test("everything of an account, data sources too, is of its AWS provider, and nothing of one account is named like another's", () => {
    const found = awsProvidersIn(synthesize((app) => stackOfAccounts(app, ["one", "two"])));
    const ofEach = ["caller_identity.github", "iam_openid_connect_provider.github", "iam_role.deploy", "iam_role.open"];
    const ofPolicies = ["iam_role_policy.deploy", "iam_role_policies_exclusive.deploy", "iam_role_policy_attachments_exclusive.deploy"];
    const expected = [...ofEach, ...ofPolicies].flatMap((name) => ["one", "two"].map((alias) => [`aws_${name}__${alias}`, `aws.${alias}`]));
    expect([...found].sort()).toEqual(expected.sort());
  });

  test("documents name the account of their own provider, and roles wait for the OIDC provider of their account", () => {
    const { resource } = synthesize((app) => stackOfAccounts(app, ["one", "two"]));
    for (const alias of ["one", "two"]) {
      const { assume_role_policy, depends_on } = resource.aws_iam_role[`deploy__${alias}`];
      const accounts = `${assume_role_policy}${resource.aws_iam_role_policy[`deploy__${alias}`].policy}`.match(
        /data\.aws[\w.]+(?=\.account_id)/g,
      );
      expect(new Set(accounts)).toEqual(new Set([`data.aws_caller_identity.github__${alias}`]));
      expect(depends_on).toEqual([`aws_iam_openid_connect_provider.github__${alias}`]);
    }
  });

  test("an existing provider is read with the AWS provider that it is given", () => {
    const arn = `arn:aws:iam::${TWO}:oidc-provider/token.actions.githubusercontent.com`;
    const json = synthesize((app) => {
      const stack = new TerraformStack(app, "s");
      const provider = (alias: string) => new AwsProvider(stack, `aws-${alias}`, { alias, region });
      GithubOidcProvider.fromAccount(stack, "one", { region, provider: provider("one") });
      GithubOidcProvider.fromArn(stack, "two", arn, { region, provider: provider("two") });
      return stack;
    });
    expect(awsProvidersIn(json)).toEqual([
      ["aws_caller_identity.github__one", "aws.one"],
      ["aws_iam_openid_connect_provider.github__one", "aws.one"],
      ["aws_iam_openid_connect_provider.github__two", "aws.two"],
    ]);
  });

  test("the default AWS provider, given or not, changes no name", () => {
    const names = (isGiven: boolean) =>
      awsProvidersIn(
        synthesize((app) => {
          const stack = new TerraformStack(app, "s");
          const provider = new AwsProvider(stack, "aws", { region });
          const github = new GithubOidcProvider(stack, "github", { region, ...(isGiven && { provider }) });
          new GithubDeployRole(stack, "deploy", { ...smallRole, provider: github });
          return stack;
        }),
      ).map(([name]) => name);
    expect(names(true)).toEqual(names(false));
    expect(names(false)).toContain("aws_iam_role.deploy");
  });

  test("without an alias a second provider is refused, with what to do", () => {
    const stack = new TerraformStack(appWith(), "s");
    new GithubOidcProvider(stack, "one", { region });
    expect(() => new GithubOidcProvider(stack, "two", { region })).toThrow(
      "The stack s already has the GitHub OIDC provider; an AWS account holds one of each URL, which all its roles share. For another account, give the second one the AWS provider of that account, with an alias.",
    );
  });

  test("of two issuers each has its provider, certificate and condition keys, and each role trusts the one it is given", () => {
    const url = "https://token.actions.octocorp.ghe.com";
    const { resource, data } = synthesize((app) => {
      const stack = new TerraformStack(app, "s");
      new AwsProvider(stack, "aws", { region });
      const at = { region, accountId: ONE };
      const [shared, own] = [new GithubOidcProvider(stack, "one", at), new GithubOidcProvider(stack, "two", { ...at, url })];
      new GithubDeployRole(stack, "a", { ...smallRole, provider: shared });
      new GithubDeployRole(stack, "b", { ...smallRole, provider: own });
      return stack;
    });
    const urls = (of: Record<string, { url: string }>) => Object.values(of).map((each) => each.url);
    expect(urls(resource.aws_iam_openid_connect_provider)).toEqual(["https://token.actions.githubusercontent.com", url]);
    expect(urls(data.tls_certificate)).toEqual(["https://token.actions.githubusercontent.com", url]);
    const trusted = ["a", "b"].map((name) => JSON.parse(resource.aws_iam_role[name].assume_role_policy).Statement[0]);
    expect(trusted.map(({ Principal }) => Principal.Federated)).toEqual([
      `arn:aws:iam::${ONE}:oidc-provider/token.actions.githubusercontent.com`,
      `arn:aws:iam::${ONE}:oidc-provider/token.actions.octocorp.ghe.com`,
    ]);
    expect(Object.keys(trusted[1].Condition.StringEquals)).toEqual([
      "token.actions.octocorp.ghe.com:aud",
      "token.actions.octocorp.ghe.com:sub",
    ]);
    expect(resource.aws_iam_role.b.depends_on).toEqual(["aws_iam_openid_connect_provider.github_token_2eactions_2eoctocorp_2eghe_2ecom"]);
  });

  test("an existing provider of another issuer, by its account and by its ARN", () => {
    const url = "https://ghes.example.com/_services/token";
    const arn = `arn:aws:iam::${ONE}:oidc-provider/ghes.example.com/_services/token`;
    const stack = new TerraformStack(appWith(), "s");
    const [one, two] = [
      GithubOidcProvider.fromAccount(stack, "one", { region, accountId: ONE, url }),
      GithubOidcProvider.fromArn(new TerraformStack(stack.node.root, "t"), "two", arn, { region }),
    ];
    expect([one.arn, two.arn, one.place.issuer, two.place.issuer]).toEqual([arn, arn, arn.split("oidc-provider/")[1], one.place.issuer]);
    const refusal = () => new GithubDeployRole(stack, "c", { ...smallRole, provider: one });
    expect(refusal).toThrow("The subjects of a GitHub Enterprise Server have no ids.");
    const named = new GithubDeployRole(stack, "d", { ...smallRole, repositories: ["octo-org/web"], provider: one });
    expect(warningsOf(stack)).toEqual([]);
    expect(named.name).toBe("d");
  });

  test.each<[string, (stack: TerraformStack) => unknown, string]>([
    ["is none", () => ({ alias: "x" }), 'provider: received {"alias":"x"}. Allowed: an AwsProvider. Example: provider: new AwsProvider('],
    ["is null", () => null, "provider: received null. Allowed: an AwsProvider."],
    ["is of another service", (stack) => new TlsProvider(stack, "tls"), "provider: received the provider s/tls. Allowed: an AwsProvider."],
    [
      "is of another stack",
      (stack) => new AwsProvider(new TerraformStack(stack.node.root, "other"), "aws", { region }),
      "provider: other/aws is of another stack, where Terraform does not look for it. Make an AwsProvider in the stack s.",
    ],
    [
      "may not touch the account",
      (stack) => new AwsProvider(stack, "aws", { region, allowedAccountIds: [ONE] }),
      `accountId: received the account ${TWO}, but the provider s/aws may touch ${ONE} only (allowedAccountIds).`,
    ],
  ])("an AWS provider that %s: refused", (_, make, message) => {
    const stack = new TerraformStack(appWith(), "s");
    const props = { region, accountId: TWO, provider: make(stack) as AwsProvider };
    const header = "The definition of the OIDC provider s/github has 1 problem; nothing was written.\n";
    expect(() => new GithubOidcProvider(stack, "github", props)).toThrow(`${header}  ${message}`);
    expect(() => GithubOidcProvider.fromAccount(stack, "github", props)).toThrow(`${header}  ${message}`);
  });

  test.each<[string, Partial<AwsProviderConfig>, boolean]>([
    ["the stack's default one", {}, false],
    ["one with an alias", { alias: "china" }, true],
  ])("a region of another partition than the AWS provider's, %s: refused", (_, config, isGiven) => {
    const stack = new TerraformStack(appWith(), "s");
    const provider = new AwsProvider(stack, "aws", { region, ...config });
    const props = { region: "cn-north-1", ...(isGiven && { provider }) };
    const message = `region: received "cn-north-1", which is of the partition aws-cn, but the provider s/aws is of aws (region "${region}").`;
    expect(() => new GithubOidcProvider(stack, "github", props)).toThrow(message);
    expect(() => GithubOidcProvider.fromAccount(stack, "github", props)).toThrow(message);
  });

  test("a region that only Terraform knows, or none that the provider says, is not judged", () => {
    const stack = new TerraformStack(appWith(), "s");
    const unsaid = new AwsProvider(stack, "unsaid", { alias: "unsaid" });
    const known = new AwsProvider(stack, "known", { alias: "known", region: Fn.lookup({ a: "eu-central-1" }, "a") });
    for (const provider of [unsaid, known])
      expect(
        () => new GithubOidcProvider(stack, `oidc-${provider.node.id}`, { region: "cn-north-1", provider, thumbprintSource: "aws" }),
      ).not.toThrow();
  });

  test("an ARN of an account that the provider may not touch: refused", () => {
    const stack = new TerraformStack(appWith(), "s");
    const provider = new AwsProvider(stack, "aws", { region, allowedAccountIds: [ONE] });
    const arn = `arn:aws:iam::${TWO}:oidc-provider/token.actions.githubusercontent.com`;
    expect(() => GithubOidcProvider.fromArn(stack, "github", arn, { region, provider })).toThrow(`arn: received the account ${TWO}`);
  });

  test("an AWS provider in place of the OIDC provider: refused, with whose it is", () => {
    const stack = new TerraformStack(appWith(), "s");
    const provider = new AwsProvider(stack, "aws", { region });
    expect(() => new GithubDeployRole(stack, "deploy", { ...smallRole, provider } as unknown as GithubDeployRoleProps)).toThrow(
      "provider: received the provider s/aws. A role is managed with the AWS provider that its GithubOidcProvider was given. Allowed: the GithubOidcProvider of the stack",
    );
  });
});

describe("policies of the app's own for roles of one name in several accounts", () => {
  const warningsWith = (role: string, alias: string, accounts: readonly [string?, string?] = []) => {
    let stack: TerraformStack | undefined;
    synthesize((app) => {
      stack = new TerraformStack(app, "s");
      const providers = (["one", "two"] as const).map((name, i) => {
        const allowed = accounts[i] === undefined ? {} : { allowedAccountIds: [accounts[i]] };
        return new AwsProvider(stack as TerraformStack, `aws-${name}`, { alias: name, region, ...allowed });
      });
      for (const provider of providers) {
        const github = GithubOidcProvider.fromAccount(stack, `github-${provider.alias}`, { region, provider });
        const exclusivePolicies = provider.alias === "one";
        new GithubDeployRole(stack, `role-${provider.alias}`, { ...smallRole, provider: github, name: "deploy", exclusivePolicies });
      }
      const provider = providers.find((each) => each.alias === alias) as AwsProvider;
      new IamRolePolicyAttachment(stack, "own", { role, policyArn: "arn:aws:iam::aws:policy/ReadOnlyAccess", provider });
      return stack;
    });
    return warningsOf(stack);
  };

  test("by name with the provider of the role: refused", () => {
    expect(() => warningsWith("deploy", "one")).toThrow("s/own (aws_iam_role_policy_attachment) gives the role deploy a policy");
  });
  test("by a reference to the one that has its own policies only: refused; to the other: accepted", () => {
    expect(() => warningsWith("${aws_iam_role.deploy__one.id}", "one")).toThrow("gives the role deploy a policy");
    expect(warningsWith("${aws_iam_role.deploy__two.id}", "two")).toEqual([]);
  });
  test("by name with another provider: a warning, unless the two are certainly of two accounts", () => {
    expect(warningsWith("deploy", "two")).toHaveLength(1);
    expect(warningsWith("deploy", "two", [ONE])).toHaveLength(1);
    expect(warningsWith("deploy", "two", [ONE, ONE])).toHaveLength(1);
    expect(warningsWith("deploy", "two", [ONE, TWO])).toEqual([]);
  });
});

describe("several stacks", () => {
  const s3 = (key: string, bucket = "bucket") => ({ s3: { bucket, key, region } });
  const cloud = (workspace: string) => ({ cloud: { organization: "octo-org", workspace } });
  const build = (...backends: GithubOidcStackProps["backend"][]) => {
    const app = appWith();
    for (const [i, backend] of backends.entries()) new GithubOidcStack(app, `stack-${i}`, stackWith(smallRole, { backend }));
  };

  test.each([
    ["S3", s3("key"), s3("key")],
    ["a file", { local: { path: "a/../state" } }, { local: { path: "state" } }],
    ["the default file of the other", undefined, { local: { path: "terraform.stack-0.tfstate" } }],
    ["HCP Terraform", cloud("a"), cloud("a")],
  ])("with one state in %s: refused, and the error names both", (_, one, two) => {
    expect(() => build(one, two)).toThrow(
      "The definition of the stack stack-1 has 1 problem; nothing was written.\n  backend: the stack stack-0 keeps its state there too.",
    );
  });

  test("with a state each: accepted", () => {
    expect(() => build(undefined, undefined, s3("a"), s3("b"), s3("a", "other"), cloud("a"), cloud("b"))).not.toThrow();
  });

  test("the AWS provider of each can be told whose credentials to use", () => {
    const json = synthesize((app) => {
      const stack = new GithubOidcStack(app, "s", stackWith(smallRole));
      stack.awsProvider.profile = "production";
      return stack;
    });
    expect(json.provider.aws).toEqual([{ region, allowed_account_ids: ["123456789012"], profile: "production" }]);
  });
});
