import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { moduleSource } from "../../modules/terraform-module/example-files";
import { type Emulator, startEmulator } from "../../modules/try/emulator";
import { createProvider, iamAt } from "../../modules/try/iam";
import { blocksOf } from "../support/blocks";
import { cleanEnvironment } from "../support/environment";
import { type ModuleRepository, makeModuleRepository, PUBLISHED, RELEASE } from "../support/module-repository";
import { copyModule, type ModulePlan, terraformIn } from "../support/module-workspace";
import { describeWith } from "../support/parts";
import { REGION } from "../support/real-definitions";
import { startTlsServer, type TlsServer } from "../support/tls-server";

const EXAMPLES = readdirSync("generated/terraform-aws-github-oidc/examples");
const READMES = ["generated/terraform-aws-github-oidc/README.md", "README.md"];
const BLOCKS = READMES.flatMap(blocksOf).filter(({ language }) => language === "hcl");
// What the examples name is of this account
const ACCOUNT = "111122223333";

const nameOf = (example: string) => `example_${example.replaceAll("-", "_")}`;
const blockName = (i: number) => `block_${i}`;

/** Every example and every block of the two READMEs in one root: each a module with a name of its own, in one plan. */
describeWith(["terraform", "moto", "openssl"], "the examples of the generated module", () => {
  let emulator: Emulator;
  let github: TlsServer;
  let repository: ModuleRepository;
  let folder: string;
  let plan: ModulePlan;

  beforeAll(async () => {
    [emulator, github] = await Promise.all([startEmulator({ ...cleanEnvironment(), MOTO_ACCOUNT_ID: ACCOUNT }), startTlsServer()]);
    repository = makeModuleRepository();
    // For the example that reads the account's provider; those that create it are only planned
    await createProvider(iamAt(emulator.url, REGION), "https://token.actions.githubusercontent.com", ["sts.amazonaws.com"]);
    folder = mkdtempSync(join(tmpdir(), "examples-"));
    copyModule(join(folder, "module"));
    for (const name of EXAMPLES) {
      // As it is copied, but for where the release is fetched from
      const file = join(folder, "module", "examples", name, "main.tf");
      const text = readFileSync(file, "utf8");
      expect(text).toContain(`source = "${PUBLISHED}"`);
      writeFileSync(file, text.replace(PUBLISHED, repository.source));
    }
    const calls = EXAMPLES.map((name) => `module "${nameOf(name)}" {\n  source = "./module/examples/${name}"\n}\n`);
    writeFileSync(join(folder, "examples.tf"), calls.join("\n"));
    for (const [i, { text }] of BLOCKS.entries()) {
      const named = text.replaceAll('module "github_oidc"', `module "${blockName(i)}"`).replaceAll(PUBLISHED, repository.source);
      writeFileSync(join(folder, `${blockName(i)}.tf`), named);
    }
    plan = await terraformIn(folder, { aws: emulator.url, github }).plan();
  });
  afterAll(async () => {
    if (folder !== undefined) rmSync(folder, { recursive: true, force: true });
    repository?.remove();
    await Promise.all([emulator?.stop(), github?.stop()]);
  });

  test("are planned, and only the name that has ids beside it needs no warning", () => {
    expect(plan.diagnostics).toEqual([]);
    expect(plan.exitCode).toBe(0);
  });

  test.each([...EXAMPLES.map(nameOf), ...BLOCKS.map((_, i) => blockName(i))])("%s: roles whose documents are known in the plan", (name) => {
    const changes = [...plan.changes.values()].filter(({ address }) => address.startsWith(`module.${name}.`));
    const roles = changes.filter(({ type }) => type === "aws_iam_role");
    expect(roles.length).toBeGreaterThan(0);
    for (const { change } of roles) {
      expect(change.after["assume_role_policy"]).toMatch(/^\{.*"Statement":\[\{.*\}$/);
      expect(change.after_unknown).not.toHaveProperty("assume_role_policy");
    }
    for (const { change } of changes.filter(({ type }) => type === "aws_iam_role_policy")) {
      expect(change.after["policy"]).toMatch(/^\{.*"Statement":\[\{.*\}$/);
      expect(change.after_unknown).not.toHaveProperty("policy");
    }
  });

  test("each example says which versions it needs, and brings its provider", () => {
    for (const name of EXAMPLES) {
      const text = readFileSync(join("generated/terraform-aws-github-oidc/examples", name, "main.tf"), "utf8");
      for (const part of ['required_version = ">= 1.5"', 'source  = "hashicorp/aws"', 'provider "aws" {'])
        expect([name, text]).toEqual([name, expect.stringContaining(part)]);
    }
  });

  test("the READMEs give every example, and pins the release in each", () => {
    // Each example, and the smallest one of either README
    expect(BLOCKS.length).toBe(EXAMPLES.length + 2);
    expect(PUBLISHED).toBe(moduleSource(RELEASE));
    for (const { text } of BLOCKS) expect(text).toContain(`source = "${PUBLISHED}"`);
  });
});
