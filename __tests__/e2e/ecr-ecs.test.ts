import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { evaluate } from "../../modules/iam/evaluate";
import type { Call } from "../support/decisions";
import { MOTO_ACCOUNT } from "../support/moto";
import { describeWith } from "../support/parts";
import { REGION } from "../support/real-definitions";
import { openScenario, type Scenario } from "../support/scenario";
import { beside } from "../support/tool-calls";

const PAGE = "docs/ecr-ecs.md";
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
  let scenario: Scenario;
  beforeAll(async () => {
    scenario = await openScenario(PAGE);
    writeFileSync(join(scenario.folder, "rendered.json"), JSON.stringify(DEFINITION));
  });
  afterAll(() => scenario?.close());

  /** What the workflow finds there. Ids of the page, and those that the emulator has for them. */
  async function prepare(): Promise<Record<string, string>> {
    const { aws } = scenario;
    const [{ Subnets }, { SecurityGroups }] = [await aws("ec2", "describe-subnets"), await aws("ec2", "describe-security-groups")];
    await aws("ecr", "create-repository", "--repository-name", "web");
    await aws("ecs", "create-cluster", "--cluster-name", "prod");
    await aws("ecs", "register-task-definition", "--cli-input-json", "file://rendered.json");
    await aws("ecs", "create-service", "--cluster", "prod", "--service-name", "web", "--task-definition", "web", "--desired-count", "0");
    await aws("logs", "create-log-group", "--log-group-name", "/ecs/web");
    return { "subnet-0a1b2c3d": Subnets[0].SubnetId, "sg-0a1b2c3d": SecurityGroups[0].GroupId };
  }

  /** The login, and of a push what the emulator knows: it has no layers. */
  async function push() {
    await scenario.aws("ecr", "get-authorization-token");
    const image = ["--repository-name", "web"];
    await scenario.aws("ecr", "put-image", ...image, "--image-tag", "1", "--image-manifest", JSON.stringify(MANIFEST));
    const { images } = await scenario.aws("ecr", "batch-get-image", ...image, "--image-ids", "imageTag=1");
    expect(images).toHaveLength(1);
  }

  test("every call of the job is allowed to the role, by either face, and does what it should", async () => {
    const ids = await prepare();
    const calls = await scenario.callsOf(async () => {
      await push();
      await scenario.runJob({ outputs: { "render.task-definition": "rendered.json" }, ids });
    });
    const { services } = await scenario.aws("ecs", "describe-services", "--cluster", "prod", "--services", "web");
    expect(services[0].taskDefinition).toMatch(/:task-definition\/web:2$/);
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
    const faces = await scenario.faces("web-deploy");
    for (const { policies } of faces) {
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
