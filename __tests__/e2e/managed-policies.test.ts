import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { IamPolicy } from "@cdktf/provider-aws/lib/iam-policy";
import { App, DataResource, TerraformVariable, Token } from "cdktf";
import { GithubDeployRole, GithubOidcStack } from "../../modules";
import { reviewOfPlan } from "../../modules/review/command";
import type { Review } from "../../modules/review/model";
import { type Iam, iamAt } from "../../modules/try/iam";
import { makeManagedPolicy, policiesOf } from "../support/by-hand";
import { copyModule, terraformIn } from "../support/module-workspace";
import { MOTO_ACCOUNT, type Moto, startMoto } from "../support/moto";
import { describeWith } from "../support/parts";
import { REGION } from "../support/real-definitions";
import type { Outcome } from "../support/terraform";
import { openWorkspace, STACK } from "../support/workspace";

/** Managed policies whose ARN is known only after the apply. */

const ADMIN = "arn:aws:iam::aws:policy/AdministratorAccess";
const [OWN, OTHER] = ["own", "other"].map((name) => `arn:aws:iam::${MOTO_ACCOUNT}:policy/${name}`) as [string, string];
const DOCUMENT = '{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Action":"sns:Publish","Resource":"*"}]}';
const ROLE = { repositories: ["acme@1/web@2"], branches: ["main"] };

interface Configuration {
  /** `late` is the ARN that Terraform learns as it applies. */
  apply(late: string): Promise<Outcome>;
  /** The review of what an apply would do. */
  review(late: string): Promise<Review>;
  remove(): void;
}

/** A role with a policy that the configuration makes, and one whose ARN it learns. */
const FACES: readonly (readonly [face: string, open: (aws: string) => Configuration])[] = [
  [
    "the cdktf stack",
    (aws) => {
      const { folder, terraform, remove } = openWorkspace({ aws });
      const app = new App({ outdir: join(folder, "cdktf.out") });
      const stack = new GithubOidcStack(app, STACK, {
        region: REGION,
        backend: { local: { path: join(folder, "terraform.tfstate") } },
        oidcProvider: { thumbprintSource: "aws" },
        roles: {},
      });
      const { provider } = stack;
      const own = new IamPolicy(stack, "own", { name: "own", policy: DOCUMENT }).arn;
      const input = new TerraformVariable(stack, "late", { type: "string" }).value;
      const late = Token.asString(new DataResource(stack, "data", { input }).output);
      new GithubDeployRole(stack, "web", { ...ROLE, provider, managedPolicies: { own, late } });
      app.synth();
      return configurationIn(terraform, remove);
    },
  ],
  [
    "the generated module",
    (aws) => {
      const folder = mkdtempSync(join(tmpdir(), "managed-"));
      copyModule(join(folder, "module"));
      writeFileSync(join(folder, "main.tf"), IN_HCL);
      return configurationIn(terraformIn(folder, { aws }).terraform, () => rmSync(folder, { recursive: true }));
    },
  ],
];

const IN_HCL = `
resource "aws_iam_policy" "own" {
  name   = "own"
  policy = ${JSON.stringify(DOCUMENT)}
}

resource "terraform_data" "late" {
  input = var.late
}

variable "late" {
  type = string
}

module "github_oidc" {
  source        = "./module"
  oidc_provider = { thumbprint_source = "aws" }
  roles = {
    web = {
      repositories     = ["acme@1/web@2"]
      branches         = ["main"]
      managed_policies = { own = aws_iam_policy.own.arn, late = terraform_data.late.output }
    }
  }
}
`;

function configurationIn(terraform: (...args: string[]) => Promise<Outcome>, remove: () => void): Configuration {
  const common = ["-input=false", "-no-color"];
  return {
    apply: async (late) => {
      await terraform("init", ...common);
      return terraform("apply", "-auto-approve", ...common, `-var=late=${late}`);
    },
    review: async (late) => {
      await terraform("init", ...common);
      await terraform("plan", "-out=plan", ...common, `-var=late=${late}`);
      return reviewOfPlan((await terraform("show", "-json", "plan")).stdout, "plan.json");
    },
    remove,
  };
}

describe.each(FACES)("%s", (face, open) => {
  describeWith(["terraform", "moto"], "and managed policies whose ARN is known only after the apply", () => {
    let moto: Moto;
    let iam: Iam;
    let configuration: Configuration;
    beforeAll(async () => {
      moto = await startMoto();
      iam = iamAt(moto.url, REGION);
      await makeManagedPolicy(iam, "other");
      configuration = open(moto.url);
    });
    afterAll(async () => {
      configuration?.remove();
      await moto?.stop();
    });

    test("a review cannot judge what nobody can tell yet; through the module, that is which policy it is", async () => {
      const { cannotReview, changes } = await configuration.review(OTHER);
      expect(cannotReview.filter(({ address }) => /_attachment\b/.test(address)).length).toBe(face === "the cdktf stack" ? 1 : 2);
      const [web] = changes.filter(({ name }) => name === "web");
      expect(web?.what.map(({ words }) => words)).toEqual(face === "the cdktf stack" ? ["write in sns (publish) on every resource"] : []);
    });

    test("they are attached", async () => {
      expect(await configuration.apply(OTHER)).toMatchObject({ exitCode: 0 });
      expect(await policiesOf(iam, "web")).toEqual([OTHER, OWN]);
    });

    test("one that makes an administrator is refused as soon as it is known, and not attached", async () => {
      const { exitCode, text } = await configuration.apply(ADMIN);
      expect(exitCode).toBe(1);
      expect(text.replaceAll(/[\s│]+/g, " ")).toMatch(
        /\["late"\].* makes an administrator.* in (dangerously_managed_p|dangerouslyManagedP)olicies\./,
      );
      expect(await policiesOf(iam, "web")).not.toContain(ADMIN);
    });
  });
});
