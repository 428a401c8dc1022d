import type { GithubOidcStackProps } from "../../modules";
import { roleDocuments } from "../../modules/constructs/role-documents";
import { role as roleSchema } from "../../modules/definition/schema";
import { parse } from "../../modules/fields/validate";
import type { PolicyDocument } from "../../modules/iam/document";
import { evaluate } from "../../modules/iam/evaluate";
import { placeIn } from "../../modules/trust/place";
import { refusedToDeployer } from "../support/deployer";
import { MOTO_ACCOUNT, type Moto, startMoto } from "../support/moto";
import { describeWith } from "../support/parts";
import { openProject, type Project } from "../support/project";
import { REGION } from "../support/real-definitions";
import { openRecording } from "../support/recording";
import { smallRole } from "../support/roles";
import type { Outcome } from "../support/terraform";

const NOTHING: PolicyDocument = { Version: "2012-10-17", Statement: [] };
const succeeded = ({ exitCode, text }: Outcome) => expect({ exitCode, text }).toEqual({ exitCode: 0, text });

const [BUCKET, KEY] = ["octo-org-terraform-state", "github-oidc/terraform.tfstate"];
const definition: GithubOidcStackProps = {
  region: REGION,
  oidcProvider: { thumbprintSource: "aws" },
  backend: { s3: { bucket: BUCKET, key: KEY, region: REGION } },
  roles: { "web-deploy": { repositories: ["octo-org@123456/web@456789"], branches: ["main"], ecrPush: { repositories: ["web"] } } },
};

describeWith(["terraform", "moto"], "a definition whose state is in S3, deployed with cdktf", () => {
  let moto: Moto;
  let project: Project;
  const recording = openRecording();

  beforeAll(async () => {
    moto = await startMoto(recording.environment);
    const made = await fetch(`${moto.url}/${BUCKET}`, {
      method: "PUT",
      headers: { authorization: `AWS4-HMAC-SHA256 Credential=test/20200101/${REGION}/s3/aws4_request, SignedHeaders=host, Signature=none` },
      body: `<CreateBucketConfiguration><LocationConstraint>${REGION}</LocationConstraint></CreateBucketConfiguration>`,
    });
    expect(made.status).toBe(200);
    project = openProject({ aws: moto.url });
  });
  afterAll(async () => {
    project?.remove();
    await moto?.stop();
    recording.remove();
  });

  /** What a plan says as the workflows of docs/workflows make it, its calls, and those of them that a role with terraformPlan may not make. */
  async function plan(settings = "") {
    const from = recording.size();
    const commands = ["init -input=false -lockfile=readonly", "plan -input=false -lock=false"];
    let text = "";
    for (const command of commands) {
      const outcome = await project.type(`${settings} terraform -chdir=cdktf.out/stacks/github-oidc ${command}`);
      succeeded(outcome);
      text = outcome.text;
    }
    const calls = [...recording.s3Calls(from), ...recording.calls(from)];
    const planner = { ...smallRole, terraformPlan: { stateBucket: BUCKET, stateKeys: [KEY, `env:/review/${KEY}`] } };
    const { permissions } = roleDocuments(parse(roleSchema, planner), placeIn(REGION, MOTO_ACCOUNT));
    return { text, calls, refused: calls.filter((call) => evaluate([permissions ?? NOTHING], { context: {}, ...call }) !== "allowed") };
  }

  test("deploy", async () => succeeded(await project.deploy(definition)));

  test("a plan without a lock finds no changes, and makes no call but those of terraformPlan", async () => {
    const { calls, refused, text } = await plan();
    expect(text).toContain("found no differences, so no changes are needed");
    expect(calls.map(({ action }) => action)).toEqual(expect.arrayContaining(["s3:ListBucket", "s3:GetObject", "iam:GetRole"]));
    expect(refused).toEqual([]);
  });

  test("the first one of a new workspace writes its state and locks it, which terraformPlan does not allow; the second does not", async () => {
    const first = await plan("TF_WORKSPACE=review");
    const written = [`env:/review/${KEY}`, `env:/review/${KEY}.tflock`].map((key) => `s3:PutObject arn:aws:s3:::${BUCKET}/${key}`);
    expect(first.refused.map(({ action, resource }) => `${action} ${resource}`)).toEqual(expect.arrayContaining(written));
    expect((await plan("TF_WORKSPACE=review")).refused).toEqual([]);
  });

  test("destroy", async () => {
    succeeded(await project.terraform("init", "-input=false", "-no-color"));
    succeeded(await project.terraform("destroy", "-auto-approve", "-input=false", "-no-color"));
  });

  test("the permissions that docs/deploy.md asks for are enough for all of it, and each of S3's is used", () => {
    const calls = recording.s3Calls().filter(({ resource }) => !resource.includes("env:/"));
    const lock = `${KEY}.tflock`;
    expect(new Set(calls.map(({ action, resource }) => `${action} ${resource}`))).toEqual(
      new Set([
        `s3:ListBucket arn:aws:s3:::${BUCKET}`,
        ...["GetObject", "PutObject"].map((action) => `s3:${action} arn:aws:s3:::${BUCKET}/${KEY}`),
        ...["GetObject", "PutObject", "DeleteObject"].map((action) => `s3:${action} arn:aws:s3:::${BUCKET}/${lock}`),
      ]),
    );
    expect(refusedToDeployer([...calls, ...recording.calls()])).toEqual([]);
  });
});
