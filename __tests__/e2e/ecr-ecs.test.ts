import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parse } from "yaml";
import type { PolicyDocument } from "../../modules/iam/document";
import { evaluate } from "../../modules/iam/evaluate";
import { type Aws, awsAt } from "../support/aws";
import { blocksOf } from "../support/blocks";
import { checksOf } from "../support/cli-recording";
import { localEnvironment } from "../support/environment";
import { type ModuleRepository, makeModuleRepository, PUBLISHED } from "../support/module-repository";
import { withOwnRepositories } from "../support/module-workspace";
import { MOTO_ACCOUNT, type Moto, startMoto } from "../support/moto";
import { runPageApp } from "../support/pages";
import { describeWith } from "../support/parts";
import { REGION } from "../support/real-definitions";
import { openRecording } from "../support/recording";
import { succeed, terraformEnvironment } from "../support/terraform";
import { startTlsServer, type TlsServer } from "../support/tls-server";
import { beside, type Call } from "../support/tool-calls";

/** docs/ecr-ecs.md as it stands: its role deployed by either face, its workflow run with the AWS CLI, each call held against the role. */

const PAGE = "docs/ecr-ecs.md";
const block = (language: string): string => {
  const [found, ...others] = blocksOf(PAGE).filter((each) => each.language === language);
  if (found === undefined || others.length > 0) throw new Error(`${PAGE} has not one block of ${language}`);
  return found.text;
};
interface Step {
  readonly name?: string;
  readonly run?: string;
  readonly env?: Strings;
}
type Strings = Readonly<Record<string, string>>;
const steps = (): Step[] => parse(block("yaml")).jobs.deploy.steps;

const IMAGE = `${MOTO_ACCOUNT}.dkr.ecr.${REGION}.amazonaws.com/web`;
const DEFINITION = {
  family: "web",
  taskRoleArn: `arn:aws:iam::${MOTO_ACCOUNT}:role/web-task`,
  executionRoleArn: `arn:aws:iam::${MOTO_ACCOUNT}:role/web-execution`,
  requiresCompatibilities: ["FARGATE"],
  cpu: "256",
  memory: "512",
  containerDefinitions: [{ name: "web", image: `${IMAGE}:1`, memory: 512 }],
};
const MANIFEST = {
  schemaVersion: 2,
  mediaType: "application/vnd.docker.distribution.manifest.v2+json",
  config: { mediaType: "application/vnd.docker.container.image.v1+json", size: 2, digest: `sha256:${"a".repeat(64)}` },
  layers: [],
};

describeWith(["terraform", "moto", "aws", "openssl"], `the role and the workflow of ${PAGE}`, () => {
  let moto: Moto;
  let github: TlsServer;
  let aws: Aws;
  let repository: ModuleRepository;
  let folder: string;
  const recording = openRecording();
  const opened: { remove(): void }[] = [recording];
  const cli = () => ({ ...localEnvironment({ aws: moto.url }), AWS_DEFAULT_REGION: REGION });
  const call = (...args: string[]) => succeed("aws", args, folder, cli());

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), "job-"));
    opened.push({ remove: () => rmSync(folder, { recursive: true, force: true }) });
    [moto, github] = await Promise.all([startMoto(recording.environment), startTlsServer()]);
    aws = awsAt(moto.url);
    repository = makeModuleRepository();
    opened.push(repository);
    writeFileSync(join(folder, "rendered.json"), JSON.stringify(DEFINITION));
  });
  afterAll(async () => {
    await Promise.all([moto?.stop(), github?.stop()]);
    for (const each of opened) each.remove();
  });

  /** What the page deploys, by either face; the role's policies. */
  async function deploy(stack: string): Promise<PolicyDocument[]> {
    const env = { ...terraformEnvironment({ aws: moto.url, github }), AWS_REGION: REGION };
    await succeed("terraform", ["init", "-input=false", "-no-color"], stack, env);
    await succeed("terraform", ["apply", "-input=false", "-no-color", "-auto-approve"], stack, env);
    return Object.values(await aws.policies("web-deploy"));
  }
  async function withCdktf(): Promise<string> {
    const app = await runPageApp(block("ts"));
    opened.push(app);
    return app.stacks[0]?.folder ?? "";
  }
  function withHcl(): string {
    const stack = mkdtempSync(join(tmpdir(), "page-"));
    opened.push({ remove: () => rmSync(stack, { recursive: true, force: true }) });
    writeFileSync(join(stack, "main.tf"), withOwnRepositories(block("hcl")).replaceAll(PUBLISHED, repository.source));
    return stack;
  }

  /** What the workflow finds there. Ids of the page, and those that the emulator has for them. */
  async function prepare(): Promise<Record<string, string>> {
    const idOf = async (what: string, query: string) => (await call("ec2", what, "--query", query, "--output", "text")).stdout.trim();
    const [subnet, group] = [
      await idOf("describe-subnets", "Subnets[0].SubnetId"),
      await idOf("describe-security-groups", "SecurityGroups[0].GroupId"),
    ];
    await call("ecr", "create-repository", "--repository-name", "web");
    await call("ecs", "create-cluster", "--cluster-name", "prod");
    await call("ecs", "register-task-definition", "--cli-input-json", "file://rendered.json");
    await call("ecs", "create-service", "--cluster", "prod", "--service-name", "web", "--task-definition", "web", "--desired-count", "0");
    await call("logs", "create-log-group", "--log-group-name", "/ecs/web");
    return { "subnet-0a1b2c3d": subnet, "sg-0a1b2c3d": group };
  }

  /** The login, and of a push what the emulator knows: it has no layers. */
  async function push() {
    await call("ecr", "get-login-password");
    const image = ["--repository-name", "web", "--output", "json"];
    await call("ecr", "put-image", ...image, "--image-tag", "1", "--image-manifest", JSON.stringify(MANIFEST));
    const { stdout } = await call("ecr", "batch-get-image", ...image, "--image-ids", "imageTag=1");
    expect(JSON.parse(stdout).images).toHaveLength(1);
  }

  /** A step of the workflow, as GitHub runs one that names no shell. */
  async function runStep({ run = "", env = {} }: Step, outputs: Strings, ids: Strings): Promise<Record<string, string>> {
    const file = join(folder, "output");
    writeFileSync(file, "");
    const given = (text: string) =>
      text.replaceAll(/\$\{\{ steps\.(\w+)\.outputs\.([\w-]+) \}\}/g, (_, id, name) => outputs[`${id}.${name}`] ?? "");
    const here = (text: string) => Object.entries(ids).reduce((changed, [from, to]) => changed.replaceAll(from, to), text);
    const values = Object.fromEntries(Object.entries(env).map(([name, text]) => [name, here(given(text))]));
    await succeed("bash", ["-e", "-c", run], folder, { ...cli(), ...values, GITHUB_OUTPUT: file });
    return Object.fromEntries(
      readFileSync(file, "utf8")
        .split("\n")
        .filter(Boolean)
        .map((line) => line.split("=") as [string, string]),
    );
  }

  test("every call of the job is allowed to the role, by either face, and does what it should", async () => {
    const ids = await prepare();
    const from = recording.size();
    await push();
    const [register, migrate, update, ...others] = steps().filter(({ run }) => run !== undefined) as [Step, Step, Step];
    expect(others).toEqual([]);
    const { arn = "" } = await runStep(register, { "render.task-definition": "rendered.json" }, ids);
    expect(arn).toMatch(/:task-definition\/web:2$/);
    for (const step of [migrate, update]) await runStep(step, { "register.arn": arn }, ids);
    const calls = checksOf(recording.cliRequests(from), { region: REGION, account: MOTO_ACCOUNT });

    const { services } = JSON.parse((await call("ecs", "describe-services", "--cluster", "prod", "--services", "web")).stdout);
    expect(services[0].taskDefinition).toBe(arn);
    expect([...new Set(calls.map(({ action }) => action))].sort()).toEqual([
      "ecr:BatchGetImage",
      "ecr:GetAuthorizationToken",
      "ecr:PutImage",
      "ecs:DescribeServices",
      "ecs:DescribeTasks",
      "ecs:RegisterTaskDefinition",
      "ecs:RunTask",
      "ecs:UpdateService",
      "iam:PassRole",
      "logs:FilterLogEvents",
    ]);
    const faces: PolicyDocument[][] = [];
    for (const stack of [await withCdktf(), withHcl()]) {
      await moto.reset();
      const policies = await deploy(stack);
      faces.push(policies);
      const decide = (each: Call) => evaluate(policies, { context: {}, ...each });
      expect(calls.filter((each) => decide(each) !== "allowed")).toEqual([]);
      const neighbours = calls.flatMap(beside);
      expect(neighbours.length).toBeGreaterThan(calls.length);
      expect(neighbours.filter((each) => decide(each) !== "denied")).toEqual([]);
      // And nothing of what it deploys is the role's to change
      const more = ["ecs:DescribeTaskDefinition", "ecs:StopTask", "ecs:CreateService", "ecs:ExecuteCommand", "ecr:DeleteRepository"];
      expect(more.map((action) => decide({ action, resource: "*" }))).toEqual(more.map(() => "denied"));
    }
    expect(faces[0]).toEqual(faces[1]);
  });
});
