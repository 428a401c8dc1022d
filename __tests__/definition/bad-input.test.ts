import { mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { App, Fn } from "cdktf";
import { DefinitionError, GithubDeployRole, GithubOidcProvider, GithubOidcStack, type GithubOidcStackProps } from "../../modules";
import { smallRole, stackWith } from "../support/roles";
import { badInputs } from "./bad-input";

let outdir: string;
beforeEach(() => {
  outdir = mkdtempSync(join(tmpdir(), "bad-input-"));
});
afterEach(() => rmSync(outdir, { recursive: true }));

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
    ["another issuer", "arn:aws:iam::123456789012:oidc-provider/gitlab.com", "provider of github.com"],
    ["another partition", "arn:aws-cn:iam::123456789012:oidc-provider/token.actions.githubusercontent.com", "partition aws"],
  ])("a provider's ARN: %s", (_, arn, says) => {
    const wrong = inStack((stack) => GithubOidcProvider.fromArn(stack, "other", arn, { region: "eu-central-1" }));
    expect(problemsOf(wrong)[0]?.message).toContain(says);
  });
  test("nothing was written", () => {
    expect(filesIn(outdir)).toEqual([]);
  });
});
