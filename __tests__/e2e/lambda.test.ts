import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { evaluate } from "../../modules/iam/evaluate";
import { admits } from "../../modules/trust/admits";
import { PROVIDER_ARN } from "../support/aws";
import type { Call } from "../support/decisions";
import { localEnvironment } from "../support/environment";
import { mint } from "../support/github";
import { MOTO_ACCOUNT } from "../support/moto";
import { workflowOf } from "../support/pages";
import { describeWith } from "../support/parts";
import { openScenario, type Scenario } from "../support/scenario";
import { succeed } from "../support/terraform";

const PAGE = "docs/lambda.md";
const workflow = workflowOf(PAGE);
const FUNCTION = `arn:aws:lambda:${workflow.region}:${MOTO_ACCOUNT}:function:web`;

describeWith(["terraform", "moto", "aws", "openssl"], `the role and the workflow of ${PAGE}`, () => {
  let scenario: Scenario;
  const write = (code: string) => writeFileSync(join(scenario.folder, "src", "index.mjs"), `export const handler = async () => ${code};\n`);

  beforeAll(async () => {
    scenario = await openScenario(PAGE);
    const { aws, folder } = scenario;
    mkdirSync(join(folder, "src"));
    // What the page takes for granted: the function, its role and its alias
    write("1");
    await succeed("bash", ["-e", "-c", workflow.commands[0] ?? ""], folder, localEnvironment({}));
    const trust = { Effect: "Allow", Principal: { Service: "lambda.amazonaws.com" }, Action: "sts:AssumeRole" };
    const document = JSON.stringify({ Version: "2012-10-17", Statement: [trust] });
    const { Role } = await aws("iam", "create-role", "--role-name", "web-function", "--assume-role-policy-document", document);
    const runs = ["--runtime", "nodejs20.x", "--handler", "index.handler", "--role", Role.Arn];
    await aws("lambda", "create-function", "--function-name", "web", ...runs, "--zip-file", "fileb://function.zip");
    await aws("lambda", "create-alias", "--function-name", "web", "--name", "live", "--function-version", "$LATEST");
    rmSync(join(folder, "function.zip"));
  });
  afterAll(() => scenario?.close());

  test("every call of the job is allowed to the role, by either face, and does what it should", async () => {
    const { aws } = scenario;
    const before = await aws("lambda", "get-function", "--function-name", "web");
    write("2");
    const calls = await scenario.callsOf(() => scenario.runJob());
    expect(calls.map(({ action, resource }) => `${action} ${resource.replace(FUNCTION, "web")}`)).toEqual([
      "lambda:UpdateFunctionCode web",
      "lambda:GetFunction web",
      "lambda:PublishVersion web",
      "lambda:GetFunctionConfiguration web:1",
      "lambda:UpdateAlias web",
    ]);
    const [after, alias] = [
      await aws("lambda", "get-function", "--function-name", "web:1"),
      await aws("lambda", "get-alias", "--function-name", "web", "--name", "live"),
    ];
    expect(after.Configuration.CodeSha256).not.toBe(before.Configuration.CodeSha256);
    expect(alias.FunctionVersion).toBe("1");

    for (const { trust, policies } of await scenario.faces(workflow.role ?? "")) {
      const admitted = (claims: object) =>
        admits(trust, mint({ owner: "acme", ...workflow.claims, ...claims }), { providerArn: PROVIDER_ARN });
      expect([admitted({}), admitted({ ref: "refs/heads/other" }), admitted({ environment: "staging" })]).toEqual([
        "allowed",
        "denied",
        "denied",
      ]);
      const decide = (call: Call) => evaluate(policies, { context: {}, ...call });
      expect(calls.filter((call) => decide(call) !== "allowed")).toEqual([]);
      for (const other of [`${FUNCTION}-2`, FUNCTION.replace("web", "api"), FUNCTION.replace(workflow.region ?? "", "us-east-1")]) {
        const beside = calls.map((call) => ({ ...call, resource: call.resource.replace(FUNCTION, other) }));
        expect(beside.filter((call) => decide(call) !== "denied")).toEqual([]);
      }
    }
  });
});
