import { tmpdir } from "node:os";
import { type Aws, awsAt } from "../support/aws";
import { blocksOf } from "../support/blocks";
import { localEnvironment } from "../support/environment";
import { type Moto, startMoto } from "../support/moto";
import { describeWith } from "../support/parts";
import { succeed } from "../support/terraform";

/** The commands of docs/from-access-keys.md, in order; those of `gh` have no server here, and that of `workflow` has tests of its own. */
const [look, off, gone] = blocksOf("docs/from-access-keys.md")
  .filter(({ language, text }) => language === "sh" && !/^(gh|npx) /.test(text))
  .map(({ text }) => text);

const USER = ["--user-name", "deploy-bot"];

describeWith(["moto", "aws"], "from access keys to OIDC", () => {
  let moto: Moto;
  let aws: Aws;
  const shell = (script = "") =>
    succeed("bash", ["-euo", "pipefail", "-c", script], tmpdir(), {
      ...localEnvironment({ aws: moto.url }),
      AWS_DEFAULT_REGION: "eu-central-1",
      AWS_PAGER: "",
    });
  const keys = async () => (await aws.iam("list-access-keys", ...USER)).AccessKeyMetadata as { readonly Status: string }[];

  beforeAll(async () => {
    moto = await startMoto();
    aws = awsAt(moto.url);
    await aws.iam("create-user", ...USER);
    await aws.iam("create-access-key", ...USER);
    await aws.iam("create-group", "--group-name", "deployers");
    await aws.iam("add-user-to-group", ...USER, "--group-name", "deployers");
    const document = JSON.stringify({ Version: "2012-10-17", Statement: [{ Effect: "Allow", Action: "ecr:*", Resource: "*" }] });
    await aws.iam("put-user-policy", ...USER, "--policy-name", "deploy", "--policy-document", document);
    const { Policy } = await aws.iam("create-policy", "--policy-name", "push", "--policy-document", document);
    await aws.iam("attach-user-policy", ...USER, "--policy-arn", Policy.Arn);
  });
  afterAll(() => moto?.stop());

  test("the first commands show all that hangs on the user", async () => {
    const { stdout } = await shell(look);
    for (const part of ["AccessKeyId", '"push"', '"deploy"', '"deployers"']) expect(stdout).toContain(part);
  });

  test("the keys are off, and there", async () => {
    await shell(off);
    expect((await keys()).map(({ Status }) => Status)).toEqual(["Inactive"]);
  });

  test("then the user is gone", async () => {
    await shell(gone);
    expect(await aws.has("get-user", ...USER)).toBe(false);
  });
});
