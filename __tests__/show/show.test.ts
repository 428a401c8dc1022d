import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { IamPolicy } from "@cdktf/provider-aws/lib/iam-policy";
import { AwsProvider } from "@cdktf/provider-aws/lib/provider";
import { App, TerraformStack, TerraformVariable } from "cdktf";
import { GithubDeployRole, GithubOidcProvider, GithubOidcStack, type RoleDefinition } from "../../modules";
import { show } from "../../modules/show/show";
import { describeRole } from "../../modules/words/describe";
import { ACCOUNT, documentsOf } from "../support/documents";
import { fullRole, smallRole, stackWith } from "../support/roles";

const words = (definition: RoleDefinition) => {
  const { trust, permissions } = documentsOf(definition);
  return describeRole("deploy", trust, permissions === undefined ? [] : [permissions])
    .split("\n")
    .map((line) => line.trim());
};
const jobs = (definition: RoleDefinition) => words(definition).filter((line) => line.startsWith("- a "));
const WEB = "acme/web (owner id 123456, repository id 456789)";

describe("a role in words", () => {
  test("whole", () => {
    expect(words(fullRole)).toEqual([
      "deploy",
      "who may come in",
      `- a job with the environment production of ${WEB}, on branch main`,
      `- a job with the environment production of ${WEB}, on any branch like release/* or on any tag like v*`,
      "what they may do",
      "- run any code as role web-execution or role web-task in ECS tasks",
      "- log in to ECR",
      "- pull images from ECR: repository/base in eu-central-1",
      "- push images to ECR: repository/web in eu-central-1",
      "- read every task definition of the account, environment variables in them included",
      "- register task definitions: task-definition/web in eu-central-1",
      "- tag task definitions as they are registered: task-definition/web in eu-central-1",
      "- watch ECS services: service/prod/web in eu-central-1",
      "- update ECS services: service/prod/web in eu-central-1",
    ]);
  });

  test("that plans the account: what it may never read is said by what it is for", () => {
    const lines = words({ ...smallRole, terraformPlan: { stateBucket: "state", stateKeys: ["web.tfstate"], read: "account" } });
    expect(lines.filter((line) => line.startsWith("- never"))).toEqual([
      "- never: read parameters of Systems Manager and objects of S3, or decrypt with KMS keys: all but state/web.tfstate, state/web.tfstate.tflock, parameter/aws/* in *",
      "- never: read secrets, items, messages, log lines, results of queries, source code in repositories and layers of images, or get credentials",
    ]);
    expect(lines).toContain("- read Terraform states, secrets in them included: state/web.tfstate");
  });

  test("with all that ECS and CodeDeploy may be told", () => {
    const names = { cluster: "prod", taskFamilies: ["web"], passRoles: ["web-task"] };
    const sets = {
      ecrCreateRepository: { repositories: ["web"], tagRepositories: true },
      ecsDeploy: {
        ...names,
        services: ["web"],
        infrastructureRoles: ["ecs-infra"],
        readTaskDefinitions: false,
        onlyTaskFamilies: true,
        watchDeployments: true,
        controlDeployments: true,
      },
      ecsRunTask: { ...names, logGroups: ["/ecs/web"], tagTasks: true, stopTasks: true },
      codedeployEcs: { ...names, services: ["web"], readTaskDefinitions: false, deploymentConfigurations: ["slow"] },
    };
    const arns = `arn:aws:ecs:eu-central-1:${ACCOUNT}`;
    const lines = words({ ...smallRole, ...sets });
    expect(lines.slice(lines.indexOf("what they may do") + 1)).toEqual([
      "- let ecs.amazonaws.com act as role ecs-infra",
      "- run any code as role web-task in ECS tasks",
      "- look for ECR repositories and create them: repository/web in eu-central-1",
      "- tag ECR repositories: repository/web in eu-central-1",
      "- register task definitions: task-definition/web in eu-central-1",
      "- tag task definitions as they are registered: task-definition/web in eu-central-1",
      "- watch ECS services: service/prod/web in eu-central-1",
      `- update ECS services: service/prod/web in eu-central-1, only if ecs:task-definition, where the call has it, is like ${arns}:task-definition/web or ${arns}:task-definition/web:*`,
      "- list deployments of ECS services: service/prod/web in eu-central-1",
      "- watch deployments of ECS services: service-deployment/prod/web/* in eu-central-1, service/prod/web in eu-central-1",
      "- read revisions of ECS services: service-revision/prod/web/* in eu-central-1, service/prod/web in eu-central-1",
      "- continue and stop deployments of ECS services: service-deployment/prod/web/* in eu-central-1, service/prod/web in eu-central-1",
      `- run ECS tasks, with any command: task-definition/web in eu-central-1, only if ecs:cluster is ${arns}:cluster/prod`,
      "- watch ECS tasks: task/prod/* in eu-central-1",
      "- tag ECS tasks as they are started: task/prod/* in eu-central-1",
      "- stop ECS tasks: task/prod/* in eu-central-1",
      "- search logs: log-group:/ecs/web in eu-central-1",
      "- read logs: log-group:/ecs/web in eu-central-1",
      "- deploy with CodeDeploy, and watch it: deploymentgroup:AppECS-prod-web/DgpECS-prod-web in eu-central-1",
      "- read CodeDeploy's deployment configurations: deploymentconfig:CodeDeployDefault.ECS* in eu-central-1, deploymentconfig:slow in eu-central-1",
      "- read CodeDeploy applications and register revisions of them: application:AppECS-prod-web in eu-central-1",
    ]);
  });

  test.each<[string, RoleDefinition, string[]]>([
    ["a branch", smallRole, [`- a workflow on branch main of ${WEB}`]],
    [
      "patterns",
      { ...smallRole, branches: ["v*"], gitTags: ["v1", "v?"] },
      [`- a workflow on tag v1 of ${WEB}`, `- a workflow on any branch like v* of ${WEB}`, `- a workflow on any tag like v? of ${WEB}`],
    ],
    [
      "pull requests",
      { ...smallRole, branches: [], pullRequest: true },
      [`- a pull request of ${WEB}: anyone who can push a branch there`],
    ],
    [
      "a name tied to its id",
      { ...smallRole, repositories: ["acme/web", "acme@123456/web@456789"] },
      [`- a workflow on branch main of ${WEB}`, "- a workflow on branch main of acme/web, only while its repository id is 456789"],
    ],
    [
      "an environment as GitHub shows it",
      { ...smallRole, branches: [], environments: ["prod:eu $1"] },
      [`- a job with the environment prod:eu $1 of ${WEB}`],
    ],
  ])("%s", (_, definition, expected) => {
    expect(jobs(definition)).toEqual(expected);
  });

  test("statements of its own, with the wildcards and the conditions that they have", () => {
    const statements: RoleDefinition["statements"] = {
      Send: { actions: ["sqs:GetQueueUrl", "sqs:SendMessage"], resources: [`arn:aws:sqs:eu-central-1:${ACCOUNT}:jobs-*`] },
      Read: { actions: ["s3:GetObject"], resources: ["*"], conditions: { StringLike: { "aws:ResourceTag/team": ["web-*"] } } },
      Pass: {
        actions: ["iam:PassRole"],
        resources: [`arn:aws:iam::${ACCOUNT}:role/web-task`],
        conditions: { StringEquals: { "iam:PassedToService": ["ecs-tasks.amazonaws.com"] } },
      },
      Root: { actions: ["iam:AttachRolePolicy"], resources: ["*"], dangerouslyAllowEscalation: true },
    };
    expect(words({ ...smallRole, statements }).slice(words(smallRole).indexOf("what they may do") + 1)).toEqual([
      "- run any code as role web-task in ECS tasks",
      "- read in s3 (get object) on every resource, only if aws:ResourceTag/team is like web-*",
      "- change or pass on permissions in iam (attach role policy) on every resource",
      "- write in sqs (send message, get queue url) on jobs-* in eu-central-1",
    ]);
  });

  test("a role without permissions says so", () => {
    expect(words(smallRole).at(-1)).toBe("- nothing yet: the role has no permission sets");
  });

  test("resources of another account are told apart", () => {
    const other = "arn:aws:ecr:us-east-1:999999999999:repository/web";
    expect(words({ ...smallRole, ecrPush: { repositories: [other] } })).toContain(
      "- push images to ECR: repository/web in us-east-1 of account 999999999999",
    );
  });

  test("what is not ours is said as it stands, without control characters", () => {
    const text = describeRole(
      "deploy",
      {
        Statement: [
          {
            Effect: "Allow",
            Principal: { Federated: "arn" },
            Action: "sts:AssumeRoleWithWebIdentity",
            Condition: { StringLike: { "token.actions.githubusercontent.com:sub": "repo:octo-org/*\u001b[2J\u202e" } },
          },
        ],
      },
      [{ Statement: { Effect: "Deny", Action: "s3:*", Resource: "*" } }],
    );
    expect(text).toContain("a token whose subject is repo:octo-org/*\\u001b[2J\\u202e");
    expect(text).toContain("never: do everything in s3 on every resource");
  });
});

test("a wildcard that StringEquals takes for what it is admits nobody", () => {
  const statement = {
    Effect: "Allow" as const,
    Principal: { Federated: "arn" },
    Action: "sts:AssumeRoleWithWebIdentity",
    Condition: { StringEquals: { "token.actions.githubusercontent.com:sub": "repo:octo-org/web:*" } },
  };
  const text = describeRole("deploy", { Version: "2012-10-17", Statement: statement }, []);
  expect(text).toContain("- nobody: no token has the subject repo:octo-org/web:*, of which * and ? are no wildcards");
});

describe("nothing is left out of the words", () => {
  const GITHUB = { Federated: "arn:aws:iam::123456789012:oidc-provider/token.actions.githubusercontent.com" };
  const SUB = "token.actions.githubusercontent.com:sub";
  const web = (Condition: object, more: object = {}) => ({
    Effect: "Allow",
    Principal: GITHUB,
    Action: "sts:AssumeRoleWithWebIdentity",
    Condition,
    ...more,
  });
  test.each<[string, object, string]>([
    ["another principal", { Effect: "Allow", Principal: { AWS: "*" }, Action: "sts:AssumeRole" }, "anyone with an AWS account"],
    ["no subject", web({}), "a job of any repository on GitHub, for any audience"],
    [
      "another operator",
      web({ StringNotLike: { [SUB]: "x" } }),
      `a job of any repository on GitHub, for any audience, if StringNotLike ${SUB} x`,
    ],
    [
      "two operators on one key, which are ANDed",
      web({ StringEquals: { [SUB]: "repo:o/r:pull_request" }, StringLike: { [SUB]: "repo:o/*" } }),
      "a pull request of o/r: anyone who can push a branch there, for any audience",
    ],
    [
      "and that no token meets both",
      web({ StringEquals: { [SUB]: "repo:o/r:pull_request" }, StringLike: { [SUB]: "repo:x/*" } }),
      "nobody: no subject meets both conditions on it, for any audience",
    ],
    ["a denial", web({}, { Effect: "Deny" }), "never: a job of any repository on GitHub, for any audience"],
    [
      "all but some principals",
      { Effect: "Allow", NotPrincipal: GITHUB, Action: "sts:AssumeRole" },
      'whoever a statement admits that cannot be put into words ( {"Action":"sts:AssumeRole"',
    ],
  ])("%s", (_, statement, words) => {
    expect(describeRole("r", { Statement: [statement as never] }, [])).toContain(`    - ${words}`);
  });
});

describe("show", () => {
  let outdir: string;
  beforeEach(() => {
    outdir = mkdtempSync(join(tmpdir(), "show-"));
  });
  afterEach(() => rmSync(outdir, { recursive: true }));

  const synth = (refuse?: string) => {
    const app = new App({ outdir });
    const stack = new GithubOidcStack(app, "github-oidc", {
      ...stackWith({ ...smallRole, repositories: ["octo-org/web"] }),
      accountId: undefined,
    });
    if (refuse !== undefined) stack.roles.get("deploy")?.refusePlan(refuse);
    app.synth();
  };

  test("prints roles, warnings and what to run next", () => {
    synth();
    const printed = show(outdir);
    expect(printed).toContain("- a workflow on branch main of octo-org/web");
    expect(printed).toContain("Warning: deploy trusts octo-org/web by its name alone");
    expect(printed).toMatch(/Next: npx cdktf deploy$/);
  });

  test("says why the plan will be refused", () => {
    synth("Edit main.ts first: ${x}");
    expect(show(outdir)).toMatch(/Before npx cdktf deploy:\n {2}Edit main.ts first: \$\{x\}$/);
  });

  const showing = (resource: unknown) => {
    mkdirSync(join(outdir, "stacks", "s"), { recursive: true });
    writeFileSync(join(outdir, "manifest.json"), JSON.stringify({ stacks: { s: {} } }));
    writeFileSync(join(outdir, "stacks", "s", "cdk.tf.json"), JSON.stringify({ resource }));
    return show(outdir);
  };

  test("other policies of a role, and other roles of the stack, are shown too", () => {
    const printed = showing({
      aws_iam_role: {
        a: { name: "a\u001b", assume_role_policy: "${data.aws_iam_policy_document.x.json}", managed_policy_arns: ["arn:m"] },
        b: { name: "b" },
      },
      aws_iam_role_policy: {
        byName: { role: "a\u001b", policy: '{"Statement":{"Effect":"Allow","Action":"*","Resource":"*"}}' },
        x: { role: "${aws_iam_role.b.name}", policy: "${x}" },
      },
      aws_iam_role_policy_attachment: {
        power: { role: "${aws_iam_role.a.name}", policy_arn: "arn:aws:iam::aws:policy/PowerUserAccess" },
      },
    });
    expect(printed).toContain("a\\u001b\n  who may come in\n    - whoever a trust policy admits that only Terraform knows");
    expect(printed).toContain("- do everything in AWS on every resource");
    expect(printed).toContain("- what AWS's policy PowerUserAccess allows: everything in the account except IAM");
    expect(printed).toContain("what the managed policy arn:m allows");
    expect(printed).toContain("what an inline policy allows that only Terraform knows");
  });

  test("managed policies of a role: by what they allow where that is known, each once, else by their ARN", () => {
    const app = new App({ outdir });
    const stack = new GithubOidcStack(app, "s", stackWith(smallRole));
    const provider = stack.provider;
    const own = new IamPolicy(stack, "own", {
      policy: '{"Statement":{"Effect":"Allow","Action":"sns:Publish","Resource":"arn:aws:sns:eu-central-1:123456789012:builds"}}',
    });
    const text = new TerraformVariable(stack, "text", {}).stringValue;
    new GithubDeployRole(stack, "web", {
      ...smallRole,
      provider,
      managedPolicies: {
        own: own.arn,
        later: new IamPolicy(stack, "later", { policy: text }).arn,
        elsewhere: "arn:aws:iam::123456789012:policy/elsewhere",
        logs: "arn:aws:iam::aws:policy/CloudWatchLogsReadOnlyAccess",
        tasks: "arn:aws:iam::aws:policy/service-role/AmazonECSTaskExecutionRolePolicy",
      },
      dangerouslyManagedPolicies: { admin: "arn:aws:iam::aws:policy/AdministratorAccess" },
    });
    app.synth();
    const shown = show(outdir).split("\n");
    const web = shown.slice(shown.indexOf("web"));
    expect(web.slice(web.indexOf("  what they may do") + 1, web.indexOf("")).map((line) => line.trim())).toEqual([
      "- do everything in AWS on every resource",
      "- write in sns (publish) on builds in eu-central-1",
      "- what the managed policy arn:aws:iam::123456789012:policy/elsewhere allows",
      "- what the managed policy ${aws_iam_policy.later.arn} allows",
      "- what AWS's policy CloudWatchLogsReadOnlyAccess allows: read",
      "- what AWS's policy service-role/AmazonECSTaskExecutionRolePolicy allows",
    ]);
  });

  test("permissions that are split over policies are shown as they would be in one", () => {
    const shown = (splitPermissions: boolean, rest: object = {}) => {
      const app = new App({ outdir });
      const repositories = Array.from({ length: 60 }, (_, i) => `app-${i}`);
      new GithubOidcStack(app, "s", stackWith({ ...smallRole, splitPermissions, ecrPush: { repositories }, ...rest }));
      app.synth();
      return show(outdir);
    };
    expect(shown(true)).toBe(shown(false));
    expect(shown(true)).toContain("repository/app-59 in eu-central-1");
    const ofAws = { managedPolicies: { own: "arn:aws:iam::aws:policy/deploy-EcrPush.1" } };
    expect(shown(true, ofAws)).toContain("- what AWS's policy deploy-EcrPush.1 allows");
  });

  test("of two policies of one name, that of the role's own account is shown", () => {
    const app = new App({ outdir });
    const stack = new GithubOidcStack(app, "s", stackWith(smallRole));
    const other = new AwsProvider(stack, "other", { region: "eu-central-1", alias: "other", allowedAccountIds: ["222222222222"] });
    const ofOther = new GithubOidcProvider(stack, "of-other", {
      region: "eu-central-1",
      accountId: "222222222222",
      provider: other,
      thumbprintSource: "aws",
    });
    const role = (name: string, provider: GithubOidcStack["provider"], repository: string) =>
      new GithubDeployRole(stack, name, {
        ...smallRole,
        name: "web",
        provider,
        splitPermissions: true,
        ecrPush: { repositories: Array.from({ length: 11 }, (_, i) => `${repository}-${i}`) },
      });
    role("one", stack.provider, "here");
    role("two", ofOther, "there");
    app.synth();
    const webs = show(outdir)
      .split("\n\n")
      .filter((text) => text.startsWith("web\n"));
    expect(webs.map((text) => [/repository\/here-1\b/.test(text), /repository\/there-1\b/.test(text)])).toEqual([
      [true, false],
      [false, true],
    ]);
  });

  test("a boundary is shown by what it allows where that is known, else by its ARN", () => {
    const app = new App({ outdir });
    const own = "arn:aws:iam::123456789012:policy/team/own";
    const sets = { ecrPush: { repositories: ["web"] }, cdkDeploy: { lookupOnly: true } };
    const roles = {
      made: { ...smallRole, ...sets, generateBoundary: true },
      given: { ...smallRole, permissionsBoundary: own },
      none: smallRole,
    };
    new GithubOidcStack(app, "s", { ...stackWith(smallRole), roles });
    app.synth();
    const shown = show(outdir).split("\n\n");
    const bounds = (name: string) =>
      shown.find((text) => text.startsWith(`${name}\n`))?.split("at most, whatever is attached to the role\n")[1];
    expect(
      bounds("made")
        ?.split("\n")
        .map((line) => line.trim()),
    ).toEqual([
      expect.stringMatching(/^- take the lookup role|^- .*role\/cdk-hnb659fds-lookup-role/),
      "- do everything in ecr on every resource",
    ]);
    expect(bounds("given")).toBe(`    - what the managed policy ${own} allows`);
    expect(bounds("none")).toBeUndefined();
  });

  test("a role that keeps what is attached elsewhere says so", () => {
    const LEFT = "- what policies allow that are attached elsewhere: a deploy leaves them on the role";
    const shown = (exclusivePolicies: boolean) => {
      const app = new App({ outdir });
      new GithubOidcStack(app, "s", stackWith({ ...smallRole, exclusivePolicies }));
      app.synth();
      return show(outdir);
    };
    expect(shown(true)).toContain("- nothing yet: the role has no permission sets");
    expect(shown(true)).not.toContain(LEFT);
    expect(shown(false)).toContain(LEFT);
  });

  test("a list of what alone may be attached is shown; both kinds of policies need one", () => {
    const LEFT = "attached elsewhere: a deploy leaves them";
    const role = { aws_iam_role: { a: { name: "a" } } };
    const managed = { aws_iam_role_policy_attachments_exclusive: { x: { role_name: "${aws_iam_role.a.name}", policy_arns: ["arn:m"] } } };
    const inline = { aws_iam_role_policies_exclusive: { x: { role_name: "a", policy_names: [] } } };
    expect(showing({ ...role, ...managed })).toContain("what the managed policy arn:m allows");
    expect(showing({ ...role, ...managed })).toContain(LEFT);
    expect(showing({ ...role, ...inline })).toContain(LEFT);
    expect(showing({ ...role, ...inline, ...managed })).not.toContain(LEFT);
  });

  test.each([null, [], { stacks: null }, { stacks: 5 }])("a manifest of %j is a clear error", (manifest) => {
    writeFileSync(join(outdir, "manifest.json"), JSON.stringify(manifest));
    expect(() => show(outdir)).toThrow("is not what cdktf writes");
  });

  test("a folder that is none of cdktf's is a clear error", () => {
    expect(() => show(outdir)).toThrow(/manifest.json cannot be read.*npm run synth makes it/);
    writeFileSync(join(outdir, "manifest.json"), "[]");
    expect(() => show(outdir)).toThrow(/not what cdktf writes/);
  });
});

describe("show of several stacks and accounts", () => {
  let outdir: string;
  beforeEach(() => {
    outdir = mkdtempSync(join(tmpdir(), "show-"));
  });
  afterEach(() => rmSync(outdir, { recursive: true }));
  /** Headings, and the roles below each. */
  const placesIn = (build: (app: App) => void) => {
    const app = new App({ outdir });
    build(app);
    app.synth();
    return show(outdir)
      .split("\n")
      .filter((line) => /^(Stack |\S+$)/.test(line));
  };
  const [ONE, TWO] = ["111122223333", "444455556666"];

  test("one of each is not named", () => {
    expect(placesIn((app) => new GithubOidcStack(app, "s", stackWith(smallRole)))).toEqual(["deploy"]);
  });

  test("each stack is named with its account, where it says which", () => {
    const places = placesIn((app) => {
      for (const [name, accountId] of Object.entries({ one: ONE, two: TWO, any: undefined }))
        new GithubOidcStack(app, name, { ...stackWith(smallRole), accountId });
    });
    const [any, one, two] = ["Stack any, the account of whoever runs Terraform", `Stack one, account ${ONE}`, `Stack two, account ${TWO}`];
    expect(places.sort()).toEqual([any, one, two, "deploy", "deploy", "deploy"].sort());
  });

  test("so is each account of a stack", () => {
    const places = placesIn((app) => {
      const stack = new TerraformStack(app, "s");
      new AwsProvider(stack, "aws", { region: "eu-central-1", allowedAccountIds: [ONE] });
      for (const [id, accountId] of [
        ["given", TWO],
        ["asked", undefined],
        ["none", undefined],
      ] as const) {
        const aliased = id === "none" ? undefined : new AwsProvider(stack, `aws-${id}`, { alias: id, region: "eu-central-1" });
        const place = { region: "eu-central-1", accountId, ...(aliased && { provider: aliased }) };
        const provider = GithubOidcProvider.fromAccount(stack, `github-${id}`, place);
        new GithubDeployRole(stack, `role-${id}`, { ...smallRole, provider, name: `of-${id}` });
      }
    });
    expect(places).toEqual([
      "Stack s, the account of the AWS provider asked",
      "of-asked",
      `Stack s, account ${TWO}`,
      "of-given",
      `Stack s, account ${ONE}`,
      "of-none",
    ]);
  });

  test("warnings and refusals name their stack", () => {
    const app = new App({ outdir });
    for (const name of ["one", "two"]) {
      const stack = new GithubOidcStack(app, name, stackWith({ ...smallRole, repositories: ["octo-org/web"] }));
      stack.roles.get("deploy")?.refusePlan("Edit me");
    }
    app.synth();
    for (const name of ["one", "two"]) {
      expect(show(outdir)).toContain(`Warning: ${name}: deploy trusts octo-org/web by its name alone`);
      expect(show(outdir)).toContain(`\n  ${name}: Edit me`);
    }
  });
});
