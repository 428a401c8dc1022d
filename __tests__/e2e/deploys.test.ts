import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { RoleDefinition } from "../../modules";
import { evaluate } from "../../modules/iam/evaluate";
import { cliCalls } from "../support/cli-calls";
import type { Call } from "../support/decisions";
import { documentsOf } from "../support/documents";
import { localEnvironment } from "../support/environment";
import { MOTO_ACCOUNT, type Moto, startMoto } from "../support/moto";
import { describeWith } from "../support/parts";
import { REGION } from "../support/real-definitions";
import { openRecording } from "../support/recording";
import { smallRole } from "../support/roles";
import { succeed } from "../support/terraform";

/** Deploys that no page has as a whole: what the AWS CLI asks for them, held against the role that they are for. */

const role = (name: string) => `arn:aws:iam::${MOTO_ACCOUNT}:role/${name}`;
const [APPLICATION, GROUP, STACK, BUCKET] = ["AppECS-prod-web", "DgpECS-prod-web", "web", "octo-org-artifacts"];
const CDK = ["deploy", "file-publishing", "image-publishing", "lookup"].map((kind) =>
  role(`cdk-hnb659fds-${kind}-role-${MOTO_ACCOUNT}-${REGION}`),
);
const TASK_DEFINITION = {
  family: "web",
  taskRoleArn: role("web-task"),
  executionRoleArn: role("web-execution"),
  containerDefinitions: [{ name: "web", image: "web", memory: 128 }],
};
const TEMPLATE = { Resources: { Topic: { Type: "AWS::SNS::Topic", Properties: { TopicName: "jobs" } } } };
const WITH_CODE = {
  Resources: {
    Function: { Type: "AWS::Lambda::Function", Properties: { Code: "src", Role: role("web"), Runtime: "nodejs20.x", Handler: "a.b" } },
  },
};

interface Deploy {
  readonly sets: Partial<RoleDefinition>;
  /** What whoever owns the account has made before. */
  readonly before?: string;
  readonly commands: string;
  readonly actions: readonly string[];
  /** Names in the calls, of which neighbours must be refused. */
  readonly named: readonly string[];
}

const DEPLOYS: Readonly<Record<string, Deploy>> = {
  codedeployEcs: {
    sets: { codedeployEcs: { cluster: "prod", services: ["web"], taskFamilies: ["web"], passRoles: ["web-task", "web-execution"] } },
    before: `
      aws deploy create-application --application-name ${APPLICATION} --compute-platform ECS
      aws deploy create-deployment-group --application-name ${APPLICATION} --deployment-group-name ${GROUP} --service-role-arn ${role("codedeploy")}
      aws ecs create-cluster --cluster-name prod
      aws ecs register-task-definition --cli-input-json file://task-definition.json
      aws ecs create-service --cluster prod --service-name web --task-definition web --desired-count 0`,
    commands: `
      aws ecs describe-services --cluster prod --services web
      aws deploy get-application --application-name ${APPLICATION}
      aws deploy get-deployment-group --application-name ${APPLICATION} --deployment-group-name ${GROUP}
      aws ecs register-task-definition --cli-input-json file://task-definition.json
      revision='{"revisionType": "AppSpecContent", "appSpecContent": {"content": "{}"}}'
      id=$(aws deploy create-deployment --application-name ${APPLICATION} --deployment-group-name ${GROUP} --revision "$revision" --query deploymentId --output text)
      aws deploy get-deployment --deployment-id "$id"`,
    actions: [
      "codedeploy:CreateDeployment",
      "codedeploy:GetApplication",
      "codedeploy:GetDeployment",
      "codedeploy:GetDeploymentConfig",
      "codedeploy:GetDeploymentGroup",
      "codedeploy:RegisterApplicationRevision",
      "ecs:DescribeServices",
      "ecs:RegisterTaskDefinition",
      "iam:PassRole",
    ],
    named: [`${APPLICATION}/${GROUP}`, `:${APPLICATION}`, "service/prod/web", "task-definition/web", "web-task", "web-execution"],
  },
  ssmRunCommand: {
    sets: { ssmRunCommand: { documents: ["AWS-RunShellScript"], instances: ["i-0a1b2c3d4e5f60718"], tags: { Role: "web" } } },
    // The emulator does not know the list: that it was asked for is what counts
    commands: `
      id=$(aws ssm send-command --document-name AWS-RunShellScript --instance-ids i-0a1b2c3d4e5f60718 --parameters commands=uptime --query Command.CommandId --output text)
      aws ssm wait command-executed --command-id "$id" --instance-id i-0a1b2c3d4e5f60718
      aws ssm send-command --document-name AWS-RunShellScript --targets Key=tag:Role,Values=web --parameters commands=uptime
      AWS_MAX_ATTEMPTS=1 aws ssm list-command-invocations --command-id "$id" --details || true`,
    actions: ["ssm:GetCommandInvocation", "ssm:ListCommandInvocations", "ssm:SendCommand"],
    named: ["AWS-RunShellScript", "i-0a1b2c3d4e5f60718"],
  },
  cloudformationDeploy: {
    sets: {
      cloudformationDeploy: { stacks: [STACK], executionRole: "web-cloudformation", artifactBucket: BUCKET, artifactPrefix: "web/" },
    },
    before: `aws s3 mb s3://${BUCKET}`,
    // The second deploy asks about the template that is there, which the emulator cannot answer
    commands: `
      deploy() { aws cloudformation deploy --stack-name ${STACK} --template-file template.json --role-arn ${role("web-cloudformation")}; }
      aws cloudformation package --template-file code.json --s3-bucket ${BUCKET} --s3-prefix web --output-template-file packaged.json
      deploy
      AWS_MAX_ATTEMPTS=1 deploy || true`,
    actions: [
      "cloudformation:CreateChangeSet",
      "cloudformation:DescribeChangeSet",
      "cloudformation:DescribeStacks",
      "cloudformation:ExecuteChangeSet",
      "cloudformation:GetTemplateSummary",
      "iam:PassRole",
      "s3:GetObject",
      "s3:PutObject",
    ],
    named: [`stack/${STACK}`, "web-cloudformation", `${BUCKET}/web`],
  },
  cdkDeploy: {
    sets: { cdkDeploy: {} },
    commands: CDK.map((arn) => `aws sts assume-role --role-arn ${arn} --role-session-name deploy`).join("\n"),
    actions: ["sts:AssumeRole"],
    named: ["hnb659fds", "lookup"],
  },
};

describeWith(["moto", "aws"], "deploys with the AWS CLI", () => {
  let moto: Moto;
  const recording = openRecording();
  const folder = mkdtempSync(join(tmpdir(), "deploys-"));
  const type = (script: string) =>
    succeed("bash", ["-e", "-c", script], folder, { ...localEnvironment({ aws: moto.url }), AWS_DEFAULT_REGION: REGION });

  beforeAll(async () => {
    moto = await startMoto(recording.environment);
    mkdirSync(join(folder, "src"));
    writeFileSync(join(folder, "src", "a.js"), "");
    for (const [name, content] of Object.entries({ "task-definition": TASK_DEFINITION, template: TEMPLATE, code: WITH_CODE }))
      writeFileSync(join(folder, `${name}.json`), JSON.stringify(content));
  });
  afterAll(async () => {
    rmSync(folder, { recursive: true, force: true });
    await moto?.stop();
    recording.remove();
  });

  test.each(Object.entries(DEPLOYS))("%s: every call is allowed to its role, and none on what is beside", async (_, deploy) => {
    const { sets, before, commands, actions, named } = deploy;
    if (before !== undefined) await type(before);
    const from = recording.size();
    await type(commands);
    const calls = cliCalls(recording.toolRequests(from));
    expect([...new Set(calls.map(({ action }) => action))].sort()).toEqual(actions);

    const { permissions } = documentsOf({ ...smallRole, ...sets }, REGION);
    const decide = (call: Call) => evaluate(permissions === undefined ? [] : [permissions], { context: {}, ...call });
    expect(calls.filter((call) => decide(call) !== "allowed")).toEqual([]);
    const besides = named.flatMap((name) => {
      const of = calls.filter(({ resource }) => resource.includes(name));
      expect([name, of.length > 0]).toEqual([name, true]);
      return of.map((call) => ({ ...call, resource: call.resource.replace(name, `${name}2`) }));
    });
    const elsewhere = calls
      .filter(({ resource }) => resource.includes(MOTO_ACCOUNT))
      .map((call) => ({ ...call, resource: call.resource.replaceAll(MOTO_ACCOUNT, "999988887777") }));
    expect([...besides, ...elsewhere].filter((call) => decide(call) !== "denied")).toEqual([]);
  });

  test("the account of the documents is the emulator's", () => {
    expect(JSON.stringify(documentsOf({ ...smallRole, ...DEPLOYS["cdkDeploy"]?.sets }))).toContain(MOTO_ACCOUNT);
  });
});
