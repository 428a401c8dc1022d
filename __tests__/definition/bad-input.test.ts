import { mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { IamRole } from "@cdktf/provider-aws/lib/iam-role";
import { App, Fn, TerraformStack, TerraformVariable } from "cdktf";
import { DefinitionError, GithubDeployRole, GithubOidcProvider, GithubOidcStack, type GithubOidcStackProps } from "../../modules";
import { fullRole, smallRole, stackWith } from "../support/roles";
import { badInputs } from "./bad-input";

const outdir = mkdtempSync(join(tmpdir(), "bad-input-"));
// What is refused leaves no file, and empty folders stay: to delete them takes as long as the tests
afterEach(() => {
  if (filesIn(outdir).length > 0) for (const name of readdirSync(outdir)) rmSync(join(outdir, name), { recursive: true });
});
afterAll(() => rmSync(outdir, { recursive: true }));

const filesIn = (folder: string) =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ name }) => name);
const problemsOf = (build: () => void) => {
  try {
    build();
  } catch (error) {
    if (error instanceof DefinitionError) return error.problems;
    throw error;
  }
  return [];
};
const synth = (definition: unknown) => {
  const app = new App({ outdir });
  new GithubOidcStack(app, "github-oidc", definition as GithubOidcStackProps);
  app.synth();
};

describe("a definition that is refused", () => {
  test("the table is long enough to mean something", () => {
    expect(badInputs.length).toBeGreaterThanOrEqual(60);
    expect(new Set(badInputs.map(({ name }) => name)).size).toBe(badInputs.length);
  });

  test.each(badInputs.map((row) => [row.name, row] as const))("%s", (_, { definition, path, says }) => {
    const problems = problemsOf(() => synth(definition));
    // Two names that differ by case are a problem each
    expect(problems.length).toBeLessThanOrEqual(2);
    expect(problems.find((problem) => problem.path === path)?.message).toContain(says);
    expect(filesIn(outdir)).toEqual([]);
  });

  test("everything wrong is said at once, with the values received", () => {
    const roles = { a: { ...smallRole, branches: ["*"] }, b: { ...smallRole, path: "x/", unknown: 1 } };
    const error = () => synth({ region: "Frankfurt", roles });
    expect(problemsOf(error).map(({ path }) => path)).toEqual([
      "region",
      'roles["a"].branches[0]',
      'roles["b"].path',
      'roles["b"].unknown',
    ]);
    expect(error).toThrow('roles["a"].branches[0]: received "*".');
  });

  test("a long value is cut in the message", () => {
    expect(problemsOf(() => synth(stackWith({ ...smallRole, repositories: ["x".repeat(10_000)] })))[0]?.message.length).toBeLessThan(500);
  });

  test("a value that only Terraform knows cannot say who comes in or what they may do", () => {
    const later = Fn.lower("MAIN");
    expect(problemsOf(() => synth(stackWith({ ...smallRole, branches: [later] })))[0]?.message).toContain("Write it as text");
    expect(problemsOf(() => synth(stackWith({ ...smallRole, ecrPush: { repositories: [later] } })))[0]?.message).toContain(
      "Write it as text",
    );
  });
});

describe("a number that only Terraform knows", () => {
  const later = () => {
    const stack = new TerraformStack(new App({ outdir }), "other");
    return new TerraformVariable(stack, "n", { type: "number" }).numberValue;
  };
  test.each<[string, (n: number) => object]>([
    ["in a branch", (n) => ({ branches: [`pr${n}`] })],
    ["in an environment", (n) => ({ environments: [`e${n}`] })],
    ["in a role to pass", (n) => ({ ecsDeploy: { ...fullRole.ecsDeploy, passRoles: [`web${n}`] } })],
    ["in a path", (n) => ({ path: `/p${n}/` })],
    ["in a tag key", (n) => ({ tags: { [`k${n}`]: "v" } })],
  ])("%s is refused as any other such value is", (_, change) => {
    const [problem] = problemsOf(() => synth(stackWith({ ...smallRole, ...change(later()) })));
    expect(problem?.message).toContain("known only when Terraform runs");
  });
  test("in a role's name too", () => {
    const [problem] = problemsOf(() => synth({ ...stackWith(smallRole), roles: { [`r${later()}`]: smallRole } }));
    expect(problem?.message).toContain("known only when Terraform runs");
  });
});

describe("values that JavaScript and Terraform treat in ways of their own", () => {
  test("a role called __proto__ is refused, not lost", () => {
    const definition = JSON.parse(JSON.stringify(stackWith(smallRole)).replace('"deploy"', '"__proto__"'));
    expect(problemsOf(() => synth(definition)).map(({ path }) => path)).toEqual(['roles["__proto__"]']);
  });
  test("a boundary that is a reference is taken as it is", () => {
    const boundary = `arn:aws:iam::${Fn.lower("X")}:policy/b`;
    expect(problemsOf(() => synth(stackWith({ ...smallRole, permissionsBoundary: boundary })))).toEqual([]);
  });
  test("a resource that is a reference is taken as it is, and a list of them is not", () => {
    const ofResources = (resources: string[]) =>
      problemsOf(() => synth(stackWith({ ...smallRole, statements: { Own: { actions: ["sqs:SendMessage"], resources } } })));
    expect(ofResources([`arn:aws:sqs:eu-central-1:123456789012:${Fn.lower("JOBS")}`, "*"])).toEqual([]);
    const passing = { actions: ["sts:AssumeRole"], resources: [`arn:aws:iam::123456789012:role/${Fn.lower("WEB")}-*`] };
    expect(problemsOf(() => synth(stackWith({ ...smallRole, statements: { Own: passing } }))).map(({ path }) => path)).toEqual([
      'roles["deploy"].statements["Own"].resources[0]',
    ]);
    expect(ofResources(Fn.split(",", "a,b"))[0]?.message).toContain("Give each of its items by itself");
  });
  test("a backend that is undefined is none", () => {
    const s3 = { bucket: "bucket", key: "key", region: "eu-central-1" };
    expect(problemsOf(() => synth(stackWith(smallRole, { backend: { local: undefined, s3 } })))).toEqual([]);
  });
});

describe("constructs by themselves say the same", () => {
  const inStack = (build: (stack: GithubOidcStack) => void) => () =>
    build(new GithubOidcStack(new App({ outdir }), "s", stackWith(smallRole)));

  test("a role", () => {
    const wrong = inStack((stack) => new GithubDeployRole(stack, "other", { ...smallRole, branches: ["*"], provider: stack.provider }));
    expect(problemsOf(wrong).map(({ path }) => path)).toEqual(["branches[0]"]);
  });
  test("a role's name", () => {
    const wrong = inStack((stack) => new GithubDeployRole(stack, "other", { ...smallRole, name: "a/b", provider: stack.provider }));
    expect(problemsOf(wrong).map(({ path }) => path)).toEqual(["name"]);
  });
  test.each([undefined, {}, "github"])("a role whose provider is %j", (provider) => {
    const wrong = inStack((stack) => new GithubDeployRole(stack, "other", { ...smallRole, provider: provider as never }));
    expect(problemsOf(wrong)[0]).toMatchObject({
      path: "provider",
      message: expect.stringContaining("missing. Allowed: the GithubOidcProvider"),
    });
  });
  test.each(["before", "after"])("a resource of somebody else's that cdktf would merge with ours, made %s it", (when) => {
    const wrong = () => {
      const app = new App({ outdir });
      const stack = new GithubOidcStack(app, "s", stackWith(smallRole));
      const ours = () => new GithubDeployRole(stack, "other", { ...smallRole, name: "web", provider: stack.provider });
      if (when === "after") ours();
      new IamRole(stack, "web", {
        name: "web-task",
        assumeRolePolicy: "{}",
        managedPolicyArns: ["arn:aws:iam::aws:policy/AdministratorAccess"],
      });
      if (when === "before") ours();
      app.synth();
    };
    expect(problemsOf(wrong)[0]?.message).toContain(
      "two resources aws_iam_role.web, which cdktf would merge into one. Give s/web another id",
    );
  });
  test("the same role twice", () => {
    const wrong = inStack((stack) => new GithubDeployRole(stack, "again", { ...smallRole, name: "deploy", provider: stack.provider }));
    expect(problemsOf(wrong)[0]?.message).toContain("already has a role named deploy");
  });
  test("a second provider", () => {
    const wrong = inStack((stack) => new GithubOidcProvider(stack, "second", { region: "eu-central-1", accountId: "123456789012" }));
    expect(problemsOf(wrong)[0]?.message).toContain("an AWS account holds one");
  });
  test.each([
    ["not an ARN", "github", "token.actions.githubusercontent.com"],
    ["another issuer", "arn:aws:iam::123456789012:oidc-provider/gitlab.com", "a provider of GitHub's"],
    ["another partition", "arn:aws-cn:iam::123456789012:oidc-provider/token.actions.githubusercontent.com", "partition aws"],
  ])("a provider's ARN: %s", (_, arn, says) => {
    const wrong = inStack((stack) => GithubOidcProvider.fromArn(stack, "other", arn, { region: "eu-central-1" }));
    expect(problemsOf(wrong)[0]?.message).toContain(says);
  });
  test("nothing was written", () => {
    expect(filesIn(outdir)).toEqual([]);
  });
});
