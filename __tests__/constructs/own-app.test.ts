import { DataAwsCallerIdentity } from "@cdktf/provider-aws/lib/data-aws-caller-identity";
import { AwsProvider } from "@cdktf/provider-aws/lib/provider";
import { DataTlsCertificate } from "@cdktf/provider-tls/lib/data-tls-certificate";
import { TlsProvider } from "@cdktf/provider-tls/lib/provider";
import { App, TerraformStack } from "cdktf";
import { Construct } from "constructs";
import { DefinitionError, GithubDeployRole, GithubOidcProvider, GithubOidcStack } from "../../modules";
import { smallRole, stackWith } from "../support/roles";
import { synthesize } from "../support/synth";

const region = "eu-central-1";

/** What an app may well have beside ours, under the names that come to mind. */
function addOwn(stack: TerraformStack): void {
  for (const id of ["github", "github-oidc-provider", "caller", "account", "roles", "role", "web-deploy"]) new Construct(stack, id);
  new DataAwsCallerIdentity(stack, "current");
  new TlsProvider(stack, "tls");
  new DataTlsCertificate(stack, "certificate", { url: "https://example.com" });
}
const ours = (stack: TerraformStack) => {
  const provider = new GithubOidcProvider(stack, "our-provider", { region });
  new GithubDeployRole(stack, "our-role", { ...smallRole, provider });
};
const bare = (app: App) => {
  const stack = new TerraformStack(app, "s");
  new AwsProvider(stack, "aws", { region });
  return stack;
};

describe("names of the app's own", () => {
  test.each<[string, (app: App) => TerraformStack]>([
    [
      "after our constructs",
      (app) => {
        const stack = bare(app);
        ours(stack);
        addOwn(stack);
        return stack;
      },
    ],
    [
      "before our constructs",
      (app) => {
        const stack = bare(app);
        addOwn(stack);
        ours(stack);
        return stack;
      },
    ],
    [
      "in our stack",
      (app) => {
        const stack = new GithubOidcStack(app, "s", { region, roles: { deploy: smallRole } });
        new AwsProvider(stack, "aws", { alias: "own", region });
        addOwn(stack);
        return stack;
      },
    ],
  ])("%s: both are there", (_, build) => {
    const { data, provider } = synthesize(build);
    expect(Object.keys(data.aws_caller_identity).sort()).toEqual(["current", "github"]);
    expect(Object.keys(data.tls_certificate).sort()).toEqual(["certificate", "github"]);
    // One of a name: Terraform refuses a second
    for (const blocks of Object.values<{ alias?: string }[]>(provider)) {
      const aliases = blocks.map(({ alias }) => alias);
      expect(aliases).toEqual([...new Set(aliases)]);
    }
  });

  test("the app's own tls provider is used where it is there first: it may know the way through a proxy", () => {
    const json = synthesize((app) => {
      const stack = bare(app);
      new TlsProvider(stack, "tls", { proxy: [{ url: "http://proxy:3128" }] });
      ours(stack);
      return stack;
    });
    expect(json.provider.tls).toEqual([{ proxy: [{ url: "http://proxy:3128" }] }]);
    expect(json.data.tls_certificate.github.provider).toBe("tls");
  });

  test("the account of another provider is never taken for ours", () => {
    const { resource } = synthesize((app) => {
      const stack = bare(app);
      const provider = new AwsProvider(stack, "other", { alias: "other", region });
      new DataAwsCallerIdentity(stack, "theirs", { provider });
      ours(stack);
      return stack;
    });
    expect(resource.aws_iam_role["our-role"].assume_role_policy).toContain("${data.aws_caller_identity.github.account_id}");
  });
});

describe("errors say whose they are", () => {
  const stackIn = (name: string) => new TerraformStack(new App({ outdir: "cdktf.out" }), name);
  const messageOf = (build: () => void) => {
    try {
      build();
    } catch (error) {
      if (error instanceof DefinitionError) return error.message;
      throw error;
    }
    throw new Error("it was accepted");
  };

  test("a role: all that is wrong with it, a bad name among it", () => {
    const stack = stackIn("platform");
    const provider = GithubOidcProvider.fromAccount(stack, "github", { region });
    const props = { ...smallRole, provider, name: "bad name!", branches: [], tags: { "aws:x": "y" } };
    const message = messageOf(() => new GithubDeployRole(stack, "web", props));
    expect(message.split("\n").map((line) => line.replace(/: .*/, ""))).toEqual([
      "The definition of the role platform/web has 3 problems; nothing was written.",
      "  name",
      '  tags["aws:x"]',
      "  Admits no workflow. Give at least one of branches, gitTags, environments or pullRequest. Example",
    ]);
    const schemaToo = messageOf(() => new GithubDeployRole(stack, "web", { ...props, branches: ["*"] }));
    expect(schemaToo).toMatch(/has 3 problems.*\n {2}name: .*\n {2}branches\[0\]: /);
    expect(messageOf(() => new GithubDeployRole(stack, "web", { ...props, provider: undefined as never }))).toMatch(
      /has 3 problems.*\n {2}provider: missing\. .*\n {2}name: /,
    );
  });

  test("nothing at all", () => {
    expect(messageOf(() => new GithubDeployRole(stackIn("platform"), "web", undefined as never))).toMatch(
      /^The definition of the role platform\/web has 1 problem;.*\n {2}provider: missing/,
    );
    expect(messageOf(() => new GithubOidcProvider(stackIn("platform"), "github", undefined as never))).toMatch(
      /^The definition of the OIDC provider platform\/github has 1 problem;.*\n {2}region: missing/,
    );
  });

  test("a stack: a bad name hides nothing else of the role, and no other problem hides the name", () => {
    const roles = { "bad name!": { ...smallRole, branches: [] }, good: smallRole };
    const build = (definition: object) =>
      messageOf(() => new GithubOidcStack(new App({ outdir: "cdktf.out" }), "platform", definition as never));
    const paths = (message: string) => message.split("\n").map((line) => line.replace(/: .*/, "").trim());
    const header = "The definition of the stack platform has 2 problems; nothing was written.";
    expect(paths(build({ ...stackWith(smallRole), roles }))).toEqual([header, 'roles["bad name!"]', 'roles["bad name!"]']);
    const withField = { ...roles, "bad name!": { ...smallRole, branches: ["*"] } };
    expect(paths(build({ ...stackWith(smallRole), roles: withField }))).toEqual([
      header,
      'roles["bad name!"].branches[0]',
      'roles["bad name!"]',
    ]);
  });
});
