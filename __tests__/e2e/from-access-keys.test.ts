import { tmpdir } from "node:os";
import { type Iam, iamAt, valuesOf } from "../../modules/try/iam";
import { blocksOf } from "../support/blocks";
import { localEnvironment } from "../support/environment";
import { type Moto, startMoto } from "../support/moto";
import { describeWith } from "../support/parts";
import { succeed } from "../support/terraform";

/** The commands of docs/from-access-keys.md, in order; those of `gh` have no server here, and that of `workflow` has tests of its own. */
const [look, off, gone] = blocksOf("docs/from-access-keys.md")
  .filter(({ language, text }) => language === "sh" && !/^(gh|npx) /.test(text))
  .map(({ text }) => text);

const USER = { UserName: "deploy-bot" };

describeWith(["moto", "aws"], "from access keys to OIDC", () => {
  let moto: Moto;
  let iam: Iam;
  const shell = (script = "") =>
    succeed("bash", ["-euo", "pipefail", "-c", script], tmpdir(), {
      ...localEnvironment({ aws: moto.url }),
      AWS_DEFAULT_REGION: "eu-central-1",
      AWS_PAGER: "",
    });

  beforeAll(async () => {
    moto = await startMoto();
    iam = iamAt(moto.url, "eu-central-1");
    await iam("CreateUser", USER);
    await iam("CreateAccessKey", USER);
    await iam("CreateGroup", { GroupName: "deployers" });
    await iam("AddUserToGroup", { ...USER, GroupName: "deployers" });
    const document = JSON.stringify({ Version: "2012-10-17", Statement: [{ Effect: "Allow", Action: "ecr:*", Resource: "*" }] });
    await iam("PutUserPolicy", { ...USER, PolicyName: "deploy", PolicyDocument: document });
    const [arn = ""] = valuesOf("Arn", await iam("CreatePolicy", { PolicyName: "push", PolicyDocument: document }));
    await iam("AttachUserPolicy", { ...USER, PolicyArn: arn });
  });
  afterAll(() => moto?.stop());

  test("the first commands show all that hangs on the user", async () => {
    const { stdout } = await shell(look);
    for (const part of ["AccessKeyId", '"push"', '"deploy"', '"deployers"']) expect(stdout).toContain(part);
  });

  test("the keys are off, and there", async () => {
    await shell(off);
    expect(valuesOf("Status", await iam("ListAccessKeys", USER))).toEqual(["Inactive"]);
  });

  test("then the user is gone", async () => {
    await shell(gone);
    await expect(iam("GetUser", USER)).rejects.toThrow(/IAM GetUser: .*cannot be found/);
  });
});
