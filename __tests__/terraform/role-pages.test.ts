import { readFileSync } from "node:fs";
import { parse } from "yaml";
import { admits } from "../../modules/trust/admits";
import { createProvider, iamAt } from "../../modules/try/iam";
import { ISSUER, PROVIDER_ARN } from "../support/aws";
import { blocksOf } from "../support/blocks";
import { mint } from "../support/github";
import { type ModuleRepository, makeModuleRepository } from "../support/module-repository";
import { withOwnRepositories } from "../support/module-workspace";
import { type Moto, startMoto } from "../support/moto";
import { openPageHcl, runPageApp, workflowOf } from "../support/pages";
import { describeWith } from "../support/parts";
import { REGION } from "../support/real-definitions";
import { run, succeed, terraformEnvironment } from "../support/terraform";
import { startTlsServer, type TlsServer } from "../support/tls-server";

/** Pages of which the question is who comes in: their roles, planned by both faces, and the jobs of their workflows. */

const [EXISTING, EVENTS] = ["docs/existing-provider.md", "docs/events.md"];
const PAGE_OF_EVENTS = readFileSync(EVENTS, "utf8");
// Whom the tests' definitions trust in place of the examples' owner
const owner = "acme";

describeWith(["terraform", "moto", "openssl"], `the examples of ${EXISTING} and ${EVENTS}, planned`, () => {
  let moto: Moto;
  let github: TlsServer;
  let repository: ModuleRepository;
  const opened: { remove(): void }[] = [];
  const folders: Record<string, string[]> = {};

  beforeAll(async () => {
    [moto, github] = await Promise.all([startMoto(), startTlsServer()]);
    repository = makeModuleRepository();
    opened.push(repository);
    for (const page of [EXISTING, EVENTS]) {
      const [app] = blocksOf(page).filter(({ language }) => language === "ts");
      const made = await runPageApp(withOwnRepositories(app?.text ?? ""));
      const hcl = openPageHcl(page, repository);
      opened.push(made, hcl);
      folders[page] = [made.stacks[0]?.folder ?? "", hcl.folder];
      for (const folder of folders[page]) await succeed("terraform", ["init", "-input=false", "-no-color"], folder, env());
    }
  });
  afterAll(async () => {
    for (const one of opened) one.remove();
    await Promise.all([moto?.stop(), github?.stop()]);
  });

  const env = () => ({ ...terraformEnvironment({ aws: moto.url, github }), AWS_REGION: REGION });
  const plan = (folder: string) => run("terraform", ["plan", "-input=false", "-no-color", "-lock=false", "-out=plan"], folder, env());

  /** The trust policies of the planned roles, by their names; and the types of all that is made. */
  async function planned(folder: string) {
    const outcome = await plan(folder);
    expect(outcome.stderr).toBe("");
    const { stdout } = await succeed("terraform", ["show", "-json", "plan"], folder, env());
    const changes: { type: string; change: { actions: string[]; after: Record<string, string> } }[] = JSON.parse(stdout).resource_changes;
    const made = changes.filter(({ change }) => change.actions.includes("create"));
    const roles = made.filter(({ type }) => type === "aws_iam_role").map(({ change: { after } }) => after);
    const trusts = roles.map((role) => [role["name"] ?? "", JSON.parse(role["assume_role_policy"] ?? "{}")]);
    return { trusts: Object.fromEntries(trusts), types: made.map(({ type }) => type) };
  }

  test("an account without the provider, or with one that lacks the audience, is refused; with it, nothing but the role is made", async () => {
    const iam = iamAt(moto.url, REGION);
    const remove = () => iam("DeleteOpenIDConnectProvider", { OpenIDConnectProviderArn: PROVIDER_ARN });
    for (const folder of folders[EXISTING] ?? []) {
      expect((await plan(folder)).exitCode).toBe(1);
      await createProvider(iam, `https://${ISSUER}`, ["other"]);
      expect((await plan(folder)).text).toContain("sts.amazonaws.com");
      await remove();
      await createProvider(iam, `https://${ISSUER}`, ["sts.amazonaws.com"]);
      const { trusts, types } = await planned(folder);
      expect(types.filter((type) => !type.startsWith("aws_iam_role"))).toEqual([]);
      const decide = (job: object) => admits(trusts["web-deploy"], mint({ owner, ...job }), { providerArn: PROVIDER_ARN });
      const { claims, role } = workflowOf(EXISTING);
      expect([role, decide(claims), decide({ event: "pull_request" })]).toEqual(["web-deploy", "allowed", "denied"]);
      await remove();
    }
  });

  interface Job {
    readonly environment?: string;
    readonly permissions: Readonly<Record<string, string>>;
    readonly steps: readonly { readonly with?: Readonly<Record<string, string>> }[];
  }
  /** What starts each job of the page's workflow. */
  const STARTED_BY: Readonly<Record<string, object>> = {
    test: { event: "pull_request" },
    build: { ref: "refs/heads/main" },
    deploy: { ref: "refs/heads/main", environment: "production" },
    release: { ref: "refs/tags/v1.2.0", event: "release" },
  };

  test("each job of the workflow for events comes in by its own role, and by no other, with either face", async () => {
    const [block] = blocksOf(EVENTS).filter(({ language }) => language === "yaml");
    const workflow: { permissions: object; jobs: Readonly<Record<string, Job>> } = parse(block?.text ?? "");
    expect(Object.keys(workflow.jobs).sort()).toEqual(Object.keys(STARTED_BY).sort());
    expect(workflow.permissions).toEqual({});
    for (const folder of folders[EVENTS] ?? []) {
      const { trusts } = await planned(folder);
      const admitting = (claims: object) =>
        Object.keys(trusts).filter((name) => admits(trusts[name], mint({ owner, ...claims }), { providerArn: PROVIDER_ARN }) === "allowed");
      for (const [name, { environment, permissions, steps }] of Object.entries(workflow.jobs)) {
        const role = steps.flatMap((step) => step.with?.["role-to-assume"] ?? [])[0]?.replace(/^.*:role\//, "");
        expect([name, admitting({ ...STARTED_BY[name], ...(environment && { environment }) })]).toEqual([name, [role]]);
        expect(permissions["id-token"]).toBe("write");
      }
      expect(Object.keys(trusts)).toHaveLength(4);
      for (const other of [
        { ref: "refs/heads/feature" },
        { ref: "refs/tags/nightly" },
        { ref: "refs/heads/gh-readonly-queue/main/pr-1-abc" },
        { ref: "refs/heads/feature", environment: "production" },
        { event: "pull_request", environment: "production" },
        { environment: "staging" },
        { name: "other", id: "1" },
      ])
        expect([other, admitting(other)]).toEqual([other, []]);
    }
  });

  test("the table of the page has the subjects that these jobs have", () => {
    const [table = ""] = /\| what runs [\s\S]*?\n\n/.exec(PAGE_OF_EVENTS) ?? [];
    for (const claims of Object.values(STARTED_BY)) expect(table).toContain(`\`${mint(claims)["sub"]}\``);
  });
});
