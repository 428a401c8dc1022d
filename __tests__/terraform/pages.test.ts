import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { reviewOfPlan } from "../../modules/review/command";
import { show } from "../../modules/show/show";
import { admits } from "../../modules/trust/admits";
import { type Emulator, startEmulator } from "../../modules/try/emulator";
import { PROVIDER_ARN } from "../support/aws";
import { blocksOf } from "../support/blocks";
import { refusedToDeployer } from "../support/deployer";
import { cleanEnvironment } from "../support/environment";
import { mint } from "../support/github";
import { type ModuleRepository, makeModuleRepository } from "../support/module-repository";
import { MOTO_ACCOUNT } from "../support/moto";
import { credentialsOf, openPageHcl, type PageApp, runPageApp, workflowOf } from "../support/pages";
import { describeWith } from "../support/parts";
import { REGION } from "../support/real-definitions";
import { openRecording } from "../support/recording";
import { run, succeed, terraformEnvironment } from "../support/terraform";
import { startTlsServer, type TlsServer } from "../support/tls-server";

const PAGES = ["docs/accounts.md", "docs/own-policies.md", "docs/eks.md", "docs/issuers.md"];
const [STAGING, PRODUCTION] = ["111122223333", "444455556666"];
const blocks = (page: string, language: string) => blocksOf(page).filter((block) => block.language === language);
const apps = (page: string) => blocks(page, "ts").filter(({ text }) => text.includes("app.synth()"));

// With an account of its own the emulator would know no other
const withoutAccount = (): NodeJS.ProcessEnv => ({ ...cleanEnvironment(), MOTO_ACCOUNT_ID: undefined });

/** A planned role: its name, and the accounts whose OIDC provider it trusts. */
interface PlannedRole {
  readonly name: string;
  readonly accounts: readonly string[];
}

describeWith(["terraform", "moto", "openssl"], `the examples of ${PAGES.join(", ")}, planned`, () => {
  let moto: Emulator;
  let github: TlsServer;
  let repository: ModuleRepository;
  const recording = openRecording();
  const opened: { remove(): void }[] = [recording];

  beforeAll(async () => {
    [moto, github] = await Promise.all([
      startEmulator({ ...withoutAccount(), ...recording.environment, MOTO_IAM_LOAD_MANAGED_POLICIES: "true" }),
      startTlsServer(),
    ]);
    repository = makeModuleRepository();
  });
  afterAll(async () => {
    repository?.remove();
    await Promise.all([moto?.stop(), github?.stop()]);
    for (const each of opened) each.remove();
  });

  const environmentOf = async (account: string): Promise<NodeJS.ProcessEnv> => ({
    ...terraformEnvironment({ aws: moto.url, github }),
    ...(await credentialsOf(moto.url, account)),
    AWS_REGION: REGION,
  });
  async function plan(folder: string, account: string) {
    const env = await environmentOf(account);
    await succeed("terraform", ["init", "-input=false", "-no-color"], folder, env);
    const outcome = await run("terraform", ["plan", "-input=false", "-no-color", "-lock=false", "-out=plan"], folder, env);
    const json = outcome.exitCode === 0 ? (await succeed("terraform", ["show", "-json", "plan"], folder, env)).stdout : "";
    return { outcome, json };
  }

  const changesIn = (json: string): { type: string; change: { actions: string[]; after: Record<string, string> } }[] =>
    JSON.parse(json).resource_changes;
  const rolesIn = (json: string): PlannedRole[] =>
    changesIn(json)
      .filter(({ type }) => type === "aws_iam_role")
      .map(({ change: { after } }) => ({
        name: after["name"] ?? "",
        accounts: [...new Set((after["assume_role_policy"] ?? "").match(/\d{12}(?=:oidc-provider)/g))],
      }))
      .sort((a, b) => `${a.accounts}`.localeCompare(`${b.accounts}`));

  async function openApp(page: string, i: number): Promise<PageApp> {
    const app = await runPageApp(apps(page)[i]?.text ?? "");
    opened.push(app);
    expect(app.printed).toBe("");
    return app;
  }

  function openHcl(page: string): string {
    const opening = openPageHcl(page, repository);
    opened.push(opening);
    return opening.folder;
  }

  test("all of them", () => {
    expect(PAGES.map((page) => [apps(page).length, blocks(page, "hcl").length])).toEqual([
      [3, 1],
      [1, 1],
      [1, 1],
      [1, 1],
    ]);
  });

  const DEPLOY = (account: string) => ({ name: "web-deploy", accounts: [account] });

  test("a stack for each account: each is planned with its own credentials, and refused with the other's", async () => {
    const { stacks, outdir } = await openApp("docs/accounts.md", 0);
    expect(show(outdir)).toContain(`Stack github-oidc-production, account ${PRODUCTION}\n\nweb-deploy`);
    expect(stacks.map(({ name }) => name).sort()).toEqual(["github-oidc-production", "github-oidc-staging"]);
    for (const { name, folder } of stacks) {
      const [own, other] = name.endsWith("production") ? [PRODUCTION, STAGING] : [STAGING, PRODUCTION];
      const { outcome, json } = await plan(folder, own);
      expect(outcome.stderr).toBe("");
      expect(rolesIn(json)).toEqual([DEPLOY(own)]);
      if (own === STAGING) expect((await plan(folder, other)).outcome.text).toContain(`AWS account ID not allowed: ${other}`);
    }
  });

  test("a stack that takes a role in its account is planned with another account's credentials", async () => {
    const { stacks } = await openApp("docs/accounts.md", 1);
    const { outcome, json } = await plan(stacks[0]?.folder ?? "", MOTO_ACCOUNT);
    expect(outcome.stderr).toBe("");
    expect(rolesIn(json)).toEqual([DEPLOY(PRODUCTION)]);
  });

  test("one stack, two accounts: the roles of one name trust the provider of their own account", async () => {
    const { stacks, outdir } = await openApp("docs/accounts.md", 2);
    for (const account of [STAGING, PRODUCTION]) expect(show(outdir)).toContain(`Stack platform, account ${account}\n\nweb-deploy`);
    const { outcome, json } = await plan(stacks[0]?.folder ?? "", MOTO_ACCOUNT);
    expect(outcome.stderr).toBe("");
    expect(rolesIn(json)).toEqual([DEPLOY(STAGING), DEPLOY(PRODUCTION)]);
    expect(json).toContain('"aws_iam_role.web-deploy__production"');
    const reviewed = reviewOfPlan(json, "plan.json").changes.filter(({ name }) => name === "web-deploy");
    expect(reviewed.map(({ address }) => address)).toEqual(["aws_iam_role.web-deploy__production", "aws_iam_role.web-deploy__staging"]);
  });

  test("in HCL: the same", async () => {
    const { outcome, json } = await plan(openHcl("docs/accounts.md"), MOTO_ACCOUNT);
    expect(outcome.stderr).toBe("");
    expect(rolesIn(json)).toEqual([DEPLOY(STAGING), DEPLOY(PRODUCTION)]);
  });

  // Call by call, however the review puts them together
  const OWN = [
    "gained s3:ListBucket on arn:aws:s3:::octo-org-site",
    ...["AbortMultipartUpload", "DeleteObject", "PutObject"].map((name) => `gained s3:${name} on arn:aws:s3:::octo-org-site/app/*`),
  ];
  const CLOUDFRONT = /^gained .*CloudFrontReadOnlyAccess/;
  const reviewOfOwn = (json: string): string[] => {
    const [role] = reviewOfPlan(json, "plan.json").changes.filter(({ name }) => name === "site-deploy");
    return (role?.what ?? []).flatMap(({ direction, words, actions, resources }) => [
      `${direction} ${words}`,
      ...actions.flatMap((action) => resources.map((resource) => `${direction} ${action} on ${resource}`)),
    ]);
  };

  test("own policies with cdktf: planned and applied, and synth and review say what they allow", async () => {
    const { stacks, outdir } = await openApp("docs/own-policies.md", 0);
    const folder = stacks[0]?.folder ?? "";
    const { outcome, json } = await plan(folder, MOTO_ACCOUNT);
    expect(outcome.stderr).toBe("");
    expect(reviewOfOwn(json)).toEqual(expect.arrayContaining([...OWN, expect.stringMatching(CLOUDFRONT)]));
    for (const words of ["octo-org-site/app/*", "what AWS's policy CloudFrontReadOnlyAccess allows: read", "that are attached elsewhere"])
      expect(show(outdir)).toContain(words);
    const from = recording.size();
    await succeed("terraform", ["apply", "-input=false", "-no-color", "plan"], folder, terraformEnvironment({ aws: moto.url, github }));
    expect(refusedToDeployer(recording.calls(from))).toEqual([]);
  });

  test("own policies in HCL: planned, and the review says what they allow; another path takes them off until the apply after it", async () => {
    const folder = openHcl("docs/own-policies.md");
    const { outcome, json } = await plan(folder, PRODUCTION);
    expect(outcome.stderr).toBe("");
    expect(reviewOfOwn(json)).toEqual(expect.arrayContaining([...OWN, expect.stringMatching(CLOUDFRONT)]));
    const env = await environmentOf(PRODUCTION);
    await succeed("terraform", ["apply", "-input=false", "-no-color", "plan"], folder, env);
    const file = join(folder, "main.tf");
    writeFileSync(file, readFileSync(file, "utf8").replace("exclusive_policies = false", 'exclusive_policies = false\n path = "/x/"'));
    const actions = changesIn((await plan(folder, PRODUCTION)).json).map(({ type, change }) => [type, change.actions.join()]);
    expect(actions.sort()).toEqual([
      ["aws_iam_openid_connect_provider", "no-op"],
      ["aws_iam_role", "delete,create"],
      ["aws_iam_role_policy", "no-op"],
      ["aws_iam_role_policy_attachment", "no-op"],
    ]);
  });

  test("a plan that is applied with the credentials of another account stops before there is a role", async () => {
    const folder = openHcl("docs/own-policies.md");
    expect((await plan(folder, STAGING)).outcome.stderr).toBe("");
    const elsewhere = await environmentOf("777788889999");
    const { exitCode, text } = await run("terraform", ["apply", "-input=false", "-no-color", "plan"], folder, elsewhere);
    expect(exitCode).toBe(1);
    expect(text).toContain(
      `:777788889999:oidc-provider/token.actions.githubusercontent.com was made, but the plan is for account ${STAGING}`,
    );
    const { stdout } = await succeed("aws", ["iam", "list-roles", "--query", "Roles[].RoleName", "--region", REGION], folder, elsewhere);
    expect(JSON.parse(stdout)).toEqual([]);
  });

  test("another issuer: both faces plan its provider, and policies with its keys", async () => {
    const { stacks } = await openApp("docs/issuers.md", 0);
    const issuers = ["token.actions.githubusercontent.com", "token.actions.octocorp.ghe.com"];
    const planned = async (folder: string) => {
      const { outcome, json } = await plan(folder, MOTO_ACCOUNT);
      expect(outcome.stderr).toBe("");
      const after = (wanted: string) => changesIn(json).flatMap(({ type, change }) => (type === wanted ? [change.after] : []));
      const trusts = after("aws_iam_role").map((role) => JSON.parse(role["assume_role_policy"] ?? "").Statement[0]);
      return {
        urls: after("aws_iam_openid_connect_provider").map(({ url }) => url),
        trusted: trusts.map(({ Principal }) => Principal.Federated.split("oidc-provider/")[1]),
        keys: trusts.map(({ Condition }) => Object.keys(Condition.StringEquals)),
      };
    };
    const keysOf = (issuer: string) => [`${issuer}:aud`, `${issuer}:sub`];
    const ofApp = await planned(stacks[0]?.folder ?? "");
    expect(ofApp.urls.sort()).toEqual(issuers.map((issuer) => `https://${issuer}`));
    expect(ofApp.trusted.sort()).toEqual(issuers);
    expect(ofApp.keys.sort()).toEqual(issuers.map(keysOf));
    const server = "ghes.example.com/_services/token";
    expect(await planned(openHcl("docs/issuers.md"))).toEqual({ urls: [`https://${server}`], trusted: [server], keys: [keysOf(server)] });
  });

  test("a role for EKS: both faces plan its access entry, and the review says that it looks the cluster up", async () => {
    const workflow = workflowOf("docs/eks.md");
    expect([workflow.role, workflow.region, workflow.commands[0]]).toEqual(["web-deploy", REGION, "aws eks update-kubeconfig --name prod"]);
    const { stacks } = await openApp("docs/eks.md", 0);
    const planned = [await plan(stacks[0]?.folder ?? "", MOTO_ACCOUNT), await plan(openHcl("docs/eks.md"), MOTO_ACCOUNT)];
    for (const { outcome, json } of planned) {
      expect(outcome.stderr).toBe("");
      const made = new Map(changesIn(json).map(({ type, change }) => [type, change.after]));
      expect(made.get("aws_eks_access_entry")).toMatchObject({ cluster_name: "prod" });
      expect(made.get("aws_eks_access_policy_association")).toMatchObject({
        policy_arn: "arn:aws:eks::aws:cluster-access-policy/AmazonEKSEditPolicy",
        access_scope: [{ type: "namespace", namespaces: ["web"] }],
      });
      const [role] = reviewOfPlan(json, "plan.json").changes.filter(({ name }) => name === "web-deploy");
      expect(role?.what.map(({ words }) => words)).toEqual(["look up how EKS clusters are reached: cluster/prod in eu-central-1"]);
      // The example's own owner with cdktf, another one where the module refuses that
      const trust = JSON.parse(made.get("aws_iam_role")?.["assume_role_policy"] ?? "");
      const admitted = ["octo-org", "acme"].map((owner) =>
        admits(trust, mint({ owner, ...workflow.claims }), { providerArn: PROVIDER_ARN }),
      );
      expect(admitted.sort()).toEqual(["allowed", "denied"]);
    }
  });
});
