import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { evaluate } from "../../modules/iam/evaluate";
import { admits } from "../../modules/trust/admits";
import { awsAt, PROVIDER_ARN } from "../support/aws";
import { blocksOf } from "../support/blocks";
import { localEnvironment } from "../support/environment";
import { mint } from "../support/github";
import { makeModuleRepository } from "../support/module-repository";
import { withOwnRepositories } from "../support/module-workspace";
import { MOTO_ACCOUNT, type Moto, startMoto } from "../support/moto";
import { openPageHcl, runPageApp, workflowOf } from "../support/pages";
import { describeWith } from "../support/parts";
import { openRecording } from "../support/recording";
import { succeed, terraformEnvironment } from "../support/terraform";
import { startTlsServer, type TlsServer } from "../support/tls-server";

const PAGE = "docs/lambda.md";
const workflow = workflowOf(PAGE);
const app = blocksOf(PAGE).find(({ language }) => language === "ts");
const FUNCTION = `arn:aws:lambda:${workflow.region}:${MOTO_ACCOUNT}:function:web`;

/** The page's configuration in a folder where Terraform can run, and how it is taken away. */
interface Opened {
  readonly folder: string;
  remove(): void;
}
const FACES: readonly (readonly [string, () => Promise<Opened>])[] = [
  [
    "the cdktf app",
    async () => {
      const { stacks, remove } = await runPageApp(withOwnRepositories(app?.text ?? ""));
      return { folder: stacks[0]?.folder ?? "", remove };
    },
  ],
  [
    "the HCL configuration",
    async () => {
      const repository = makeModuleRepository();
      const page = openPageHcl(PAGE, repository);
      return {
        folder: page.folder,
        remove: () => {
          page.remove();
          repository.remove();
        },
      };
    },
  ],
];

describe.each(FACES)(`${PAGE}: %s`, (_, open) => {
  describeWith(["terraform", "moto", "openssl"], "and the commands of its workflow", () => {
    let moto: Moto;
    let github: TlsServer;
    let page: Opened;
    const recording = openRecording();
    const project = mkdtempSync(join(tmpdir(), "lambda-"));
    const env = () => ({ ...localEnvironment({ aws: moto.url }), AWS_DEFAULT_REGION: workflow.region });
    const aws = async (...args: string[]) => JSON.parse((await succeed("aws", [...args, "--output", "json"], project, env())).stdout);
    const shell = (script: string) => succeed("bash", ["-e", "-o", "pipefail", "-c", script], project, env());

    beforeAll(async () => {
      [moto, github] = await Promise.all([startMoto(recording.environment), startTlsServer()]);
      page = await open();
      const terraform = (...args: string[]) =>
        succeed("terraform", [...args, "-input=false", "-no-color"], page.folder, {
          ...terraformEnvironment({ aws: moto.url, github }),
          AWS_REGION: workflow.region,
        });
      await terraform("init");
      await terraform("apply", "-auto-approve");
      // What the page takes for granted: the code, the function, its role and its alias
      mkdirSync(join(project, "src"));
      writeFileSync(join(project, "src", "index.mjs"), "export const handler = async () => 1;\n");
      await shell(workflow.commands[0] ?? "");
      const trust = { Effect: "Allow", Principal: { Service: "lambda.amazonaws.com" }, Action: "sts:AssumeRole" };
      const document = JSON.stringify({ Version: "2012-10-17", Statement: [trust] });
      const { Role } = await aws("iam", "create-role", "--role-name", "web-function", "--assume-role-policy-document", document);
      const runs = ["--runtime", "nodejs20.x", "--handler", "index.handler", "--role", Role.Arn];
      await aws("lambda", "create-function", "--function-name", "web", ...runs, "--zip-file", "fileb://function.zip");
      await aws("lambda", "create-alias", "--function-name", "web", "--name", "live", "--function-version", "$LATEST");
      rmSync(join(project, "function.zip"));
    });
    afterAll(async () => {
      page?.remove();
      recording.remove();
      rmSync(project, { recursive: true });
      await Promise.all([moto?.stop(), github?.stop()]);
    });

    test("the role admits the job, and no other", async () => {
      const { AssumeRolePolicyDocument: trust } = await awsAt(moto.url).role(workflow.role ?? "");
      const admitted = (claims: object) =>
        admits(trust, mint({ owner: "acme", ...workflow.claims, ...claims }), { providerArn: PROVIDER_ARN });
      expect([admitted({}), admitted({ ref: "refs/heads/other" }), admitted({ environment: "staging" })]).toEqual([
        "allowed",
        "denied",
        "denied",
      ]);
      expect(workflow.permissions).toEqual({ workflow: {}, job: { contents: "read", "id-token": "write" } });
    });

    test("its policy allows every call that the commands make, and none of them on another function", async () => {
      writeFileSync(join(project, "src", "index.mjs"), "export const handler = async () => 2;\n");
      const before = await aws("lambda", "get-function", "--function-name", "web");
      const from = recording.size();
      for (const command of workflow.commands) await shell(command);
      const calls = recording.lambdaCalls(from);
      expect(calls.map(({ action, resource }) => `${action} ${resource.replace(FUNCTION, "web")}`)).toEqual([
        "lambda:UpdateFunctionCode web",
        "lambda:GetFunction web",
        "lambda:PublishVersion web",
        "lambda:GetFunctionConfiguration web:1",
        "lambda:UpdateAlias web",
      ]);
      // Nothing else was asked of AWS
      expect(recording.size() - from).toBe(calls.length);
      const policies = Object.values(await awsAt(moto.url).policies(workflow.role ?? ""));
      const decide = (resourceOf: (own: string) => string) =>
        calls.map(({ action, resource }) => evaluate(policies, { action, resource: resourceOf(resource), context: {} }));
      expect(new Set(decide((own) => own))).toEqual(new Set(["allowed"]));
      for (const other of [`${FUNCTION}-2`, FUNCTION.replace("web", "api"), FUNCTION.replace(workflow.region ?? "", "us-east-1")])
        expect(new Set(decide((own) => own.replace(FUNCTION, other)))).toEqual(new Set(["denied"]));

      const [after, alias] = [
        await aws("lambda", "get-function", "--function-name", "web:1"),
        await aws("lambda", "get-alias", "--function-name", "web", "--name", "live"),
      ];
      expect(after.Configuration.CodeSha256).not.toBe(before.Configuration.CodeSha256);
      expect(alias.FunctionVersion).toBe("1");
    });
  });
});
