import { execFileSync, spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { moduleSource } from "../../modules/terraform-module/example-files";
import { admits } from "../../modules/trust/admits";
import { createProvider, iamAt } from "../../modules/try/iam";
import { shareProvider, stopProvider } from "../support/attached-provider";
import { blocksOf } from "../support/blocks";
import { mint } from "../support/github";
import { type ModuleRepository, makeModuleRepository, PUBLISHED, RELEASE } from "../support/module-repository";
import { linesOf } from "../support/module-words";
import { MODULE, type ModulePlan, type ModuleWorkspace, terraformIn, withOwnRepositories } from "../support/module-workspace";
import { type Moto, startMoto } from "../support/moto";
import { describeWith } from "../support/parts";
import { REGION } from "../support/real-definitions";
import { startTlsServer, type TlsServer } from "../support/tls-server";

const EXAMPLES = readdirSync(join(MODULE, "examples"));
const READMES = [join(MODULE, "README.md"), "README.md"];
const BLOCKS = READMES.flatMap(blocksOf).filter(({ language }) => language === "hcl");
// What the examples name is of this account
const ACCOUNT = "111122223333";

/** The example with the GitHub provider, which is not on this machine: a local of the same shape answers in the place of its data source. */
const GITHUB_PROVIDER = "docs/immutable-subjects.md";
const ANSWER = { id: 1234567890, name: "web", owner: { id: 123456, login: "acme" } };
const withAnswer = (text: string) =>
  text
    .replace(/\n *github *= \{ source = "integrations\/github" \}/, "")
    .replace(/\n(provider "github"|data "github_rest_api" "web") \{[\s\S]*?\n\}\n/g, "")
    .replace("data.github_rest_api.web.body", JSON.stringify(JSON.stringify(ANSWER)));

/** Every example, and every block of the two READMEs: a folder each, as it is copied or pasted. */
const PASTED: Readonly<Record<string, string>> = Object.fromEntries([
  ...blocksOf(GITHUB_PROVIDER)
    .filter(({ text }) => text.includes("integrations/github"))
    .map(({ text }) => ["github_provider", withAnswer(text)]),
  ...EXAMPLES.map((name) => [`example_${name.replaceAll("-", "_")}`, readFileSync(join(MODULE, "examples", name, "main.tf"), "utf8")]),
  ...BLOCKS.map(({ text }, i) => [`block_${i}`, text]),
]);
const PROVIDER = `arn:aws:iam::${ACCOUNT}:oidc-provider/token.actions.githubusercontent.com`;
const SAYS = "This is still the example's owner, whom no account should trust. Name a repository of yours: gh api repos/OWNER/NAME";

describeWith(["terraform", "moto", "openssl"], "the examples of the generated module", () => {
  let moto: Moto;
  let github: TlsServer;
  let repository: ModuleRepository;
  let root: Omit<ModuleWorkspace, "remove">;
  let plan: ModulePlan;
  const folders: string[] = [];

  beforeAll(async () => {
    [moto, github] = await Promise.all([startMoto({ MOTO_ACCOUNT_ID: ACCOUNT }), startTlsServer()]);
    repository = makeModuleRepository();
    // For the example that reads the account's provider; those that create it are only planned
    await createProvider(iamAt(moto.url, REGION), "https://token.actions.githubusercontent.com", ["sts.amazonaws.com"]);
    root = terraformIn(newFolder(), { aws: moto.url, github });
    for (const name of Object.keys(PASTED)) mkdirSync(join(root.folder, name));
    writeFileSync(
      join(root.folder, "main.tf"),
      Object.keys(PASTED)
        .map((name) => `module "${name}" {\n  source = "./${name}"\n}\n`)
        .join("\n"),
    );
    edit(withOwnRepositories);
    // Here Terraform chooses the provider, by the versions that each of them takes
    await stopProvider();
    expect(await root.terraform("init", "-input=false", "-no-color")).toMatchObject({ exitCode: 0 });
    shareProvider();
    plan = await root.plan();
  });
  afterAll(async () => {
    for (const folder of folders) rmSync(folder, { recursive: true, force: true });
    repository?.remove();
    await Promise.all([moto?.stop(), github?.stop()]);
  });

  function newFolder(): string {
    const folder = mkdtempSync(join(tmpdir(), "examples-"));
    folders.push(folder);
    return folder;
  }
  /** As it is copied, but for where the release is fetched from. */
  const fetched = (text: string) => text.replaceAll(PUBLISHED, repository.source);
  /** All of them in one root, each a module with a name of its own, in one plan. */
  function edit(change: (text: string) => string): void {
    for (const [name, text] of Object.entries(PASTED)) writeFileSync(join(root.folder, name, "main.tf"), fetched(change(text)));
  }

  test("are planned, and only the name that has ids beside it needs no warning", () => {
    expect(plan.diagnostics).toEqual([]);
    expect(plan.exitCode).toBe(0);
  });

  test.each(Object.keys(PASTED))("%s: roles whose documents are known in the plan", (name) => {
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

  const jq = spawnSync("jq", ["--version"]).error === undefined;
  (jq ? test : test.skip)(
    `the README's command prints what it says of the first example${jq ? "" : " (jq is not on this machine)"}`,
    () => {
      const readme = readFileSync(join(MODULE, "README.md"), "utf8");
      const [made = "", program = ""] = [...readme.matchAll(/\| jq -r '([^']+)'/g)].map(([, each]) => each as string);
      const [, said] = /```text\n(web-deploy: trust policy\n[\s\S]*?)\n```/.exec(readme) ?? [];
      const changes = [...plan.changes.values()].filter(({ address }) => address.startsWith("module.example_ecr_ecs."));
      const printedBy = (of: string, changed: readonly unknown[] = changes) =>
        execFileSync("jq", ["-r", of], { input: JSON.stringify({ resource_changes: changed }), encoding: "utf8" });
      expect(printedBy(made).match(/^create module\./gm)).toHaveLength(9);
      const gone = changes.map((each) => ({ ...each, change: { ...each.change, after: null } }));
      expect(printedBy(program, gone).match(/^ {2}gone, or known after the apply$/gm)).toHaveLength(4);
      const printed = printedBy(program);
      expect(printed.trimEnd()).toBe(withOwnRepositories(said ?? ""));
      expect(printed.match(/^ {2}\{/gm)).toHaveLength(12);
    },
  );

  test("ids that the GitHub provider reads are composed as GitHub composes them", () => {
    const role = plan.changes.get('module.github_provider.module.github_oidc.module.deploy_role["web-deploy"].aws_iam_role.this');
    const trust = JSON.parse(String(role?.change.after["assume_role_policy"]));
    const job = { owner: "acme", id: "1234567890", environment: "production" };
    expect(admits(trust, mint(job), { providerArn: PROVIDER })).toBe("allowed");
    expect(admits(trust, mint({ ...job, immutable: false }), { providerArn: PROVIDER })).toBe("denied");
    expect(PASTED["github_provider"]).not.toMatch(/integrations|(data|provider) "github/);
  });

  test("unedited, the plan of every role is refused with what to replace", async () => {
    edit((text) => text);
    const { exitCode, diagnostics } = await root.plan();
    expect(exitCode).toBe(1);
    // But for the one whose owner comes from the answer
    const named = [...plan.changes.values()].filter(({ address }) => !address.startsWith("module.github_provider."));
    const roles = named.filter(({ type }) => type === "aws_iam_role");
    const refusals = diagnostics.filter(({ detail }) => detail.includes(SAYS));
    expect(refusals.length).toBe(roles.length);
    expect(linesOf(refusals)).toContainEqual(
      expect.stringContaining(`roles["web-deploy"].repositories[0]: received "octo-org@123456/web@456789". ${SAYS}`),
    );
  });

  test("name no account, and what each needs stands in it", () => {
    for (const [name, text] of Object.entries(PASTED)) expect([name, text.match(/\d{12}/)]).toEqual([name, null]);
    for (const name of EXAMPLES) {
      const text = readFileSync(join(MODULE, "examples", name, "main.tf"), "utf8");
      for (const part of ['required_version = ">= 1.5"', 'source  = "hashicorp/aws"', 'provider "aws" {', "# Replace by your own:"])
        expect([name, text]).toEqual([name, expect.stringContaining(part)]);
    }
  });

  test("the READMEs give every example, and pin the release in each", () => {
    // Each example, and the smallest one of either README
    expect(BLOCKS.length).toBe(EXAMPLES.length + 2);
    expect(PUBLISHED).toBe(moduleSource(RELEASE));
    for (const text of Object.values(PASTED)) expect(text).toContain(`source = "${PUBLISHED}"`);
  });

  test("the first block of the module's README is a whole configuration: pasted into an empty folder it is planned", async () => {
    const [first] = BLOCKS;
    const empty = terraformIn(newFolder(), { aws: moto.url, github });
    writeFileSync(join(empty.folder, "main.tf"), withOwnRepositories(fetched(first?.text ?? "")));
    const { exitCode, diagnostics, changes } = await empty.plan();
    expect({ exitCode, diagnostics }).toEqual({ exitCode: 0, diagnostics: [] });
    expect(changes.has('module.github_oidc.module.deploy_role["web-deploy"].aws_iam_role.this')).toBe(true);
  });

  /** A provider that is not there before the apply, for the example and for a provider of one's own. */
  describe("a further call of the module in an account without a provider", () => {
    beforeEach(() => moto.reset());

    const EXAMPLE = readFileSync(join(MODULE, "examples", "two-calls", "main.tf"), "utf8");
    // What docs/deploy.md says for a provider that is protected
    const OWN_PROVIDER = blocksOf("docs/deploy.md").find(({ text }) => text.includes("prevent_destroy = true"))?.text ?? "";
    const start = (text: string) => {
      const folder = newFolder();
      writeFileSync(join(folder, "main.tf"), withOwnRepositories(fetched(text)));
      return terraformIn(folder, { aws: moto.url, github });
    };

    test.each([
      ["the example", EXAMPLE, 'module.more_roles.module.deploy_role["web-test"]'],
      ["beside a provider of one's own", OWN_PROVIDER, 'module.github_oidc.module.deploy_role["web-deploy"]'],
    ])("%s is planned with documents that are known, applied, and then there is nothing left to do", async (_, text, of) => {
      const { plan, terraform } = start(text);
      const { exitCode, diagnostics, changes } = await plan();
      expect({ exitCode, diagnostics }).toEqual({ exitCode: 0, diagnostics: [] });
      const role = changes.get(`${of}.aws_iam_role.this`);
      expect(role?.change.after["assume_role_policy"]).toContain(
        `arn:aws:iam::${ACCOUNT}:oidc-provider/token.actions.githubusercontent.com`,
      );
      const applied = await terraform("apply", "-input=false", "-no-color", "plan");
      expect(applied).toMatchObject({ exitCode: 0, stderr: "" });
      expect(await terraform("plan", "-detailed-exitcode", "-input=false", "-no-color", "-lock=false")).toMatchObject({ exitCode: 0 });
    });

    test("the provider of another account is refused, and one beside create; to read what is not there yet fails, as the notes say", async () => {
      const arn = "arn:aws:iam::999999999999:oidc-provider/token.actions.githubusercontent.com";
      const call = (name: string, provider: string) =>
        `module "${name}" {\n  source = "${PUBLISHED}"\n  oidc_provider = { ${provider} }\n  roles = {}\n}\n`;
      const { exitCode, diagnostics } = await start(
        [
          call("of_another_account", `create = false, arn = "${arn}"`),
          call("beside_create", `arn = "${arn.replaceAll("9", "1")}"`),
          OWN_PROVIDER.replace(", arn = aws_iam_openid_connect_provider.github.arn", ""),
        ].join(""),
      ).said();
      expect(exitCode).toBe(1);
      expect(linesOf(diagnostics)).toContainEqual(
        `oidc_provider.arn: received "${arn}". Its account, partition or URL is another than that of the roles, which trust their own account's provider. Correct it, set url, or leave it out.`,
      );
      expect(linesOf(diagnostics)).toContainEqual(expect.stringMatching(/^oidc_provider\.arn: With create = true the module makes/));
      expect(JSON.stringify(diagnostics)).toContain("NoSuchEntity");
    });
  });
});
