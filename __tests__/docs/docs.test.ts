import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { dirname, join } from "node:path";
import { App } from "cdktf";
import { parse } from "yaml";
import { definition } from "../../main";
import { GithubOidcStack, type RoleDefinition } from "../../modules";
import { evaluate } from "../../modules/iam/evaluate";
import { admits } from "../../modules/trust/admits";
import { allBlocks, blocksOf, pages, typeScript, writeTypeScript } from "../support/blocks";
import { documentsOf, PROVIDER_ARN } from "../support/documents";
import { mint } from "../support/github";
import { judge } from "../support/github-workflows";
import { printedOf } from "../support/printed-workflows";
import { synthesize, warningsOf } from "../support/synth";

const scripts = Object.keys(JSON.parse(readFileSync("package.json", "utf8")).scripts);
const HELP = readFileSync("help", "utf8");

const workflows = allBlocks.filter(({ language, text }) => language === "yaml" && text.includes("\njobs:"));

describe("TypeScript blocks", () => {
  let folder: string;
  let files: readonly string[];
  const stacks = new Map<string, object>();
  beforeAll(() => {
    folder = mkdtempSync(join(process.cwd(), "cdktf.out-docs-"));
    files = writeTypeScript(folder);
  });
  afterAll(() => rmSync(folder, { recursive: true }));
  afterEach(() => {
    jest.restoreAllMocks();
    delete process.env["CDKTF_OUTDIR"];
    process.exitCode = undefined;
  });

  test.each(typeScript.map(({ page, line }, i) => [`${page}:${line}`, i] as const))("%s runs", (_, i) => {
    const outdir = join(folder, `out-${i}`);
    const isApp = typeScript[i]?.text.includes("app.synth()");
    const isRole = typeScript[i]?.text.includes("const role: RoleDefinition");
    const printed = [
      ...(["stdout", "stderr"] as const).map((stream) => jest.spyOn(process[stream], "write")),
      ...(["log", "info", "warn", "error"] as const).map((level) => jest.spyOn(console, level)),
    ];
    process.env["CDKTF_OUTDIR"] = outdir;
    const ran = require(files[i] ?? "");
    // What `run` leaves where the definition has a mistake
    expect(process.exitCode).toBeUndefined();
    for (const output of printed) expect(output).not.toHaveBeenCalled();
    if (isApp) {
      const names = readdirSync(join(outdir, "stacks"));
      expect(names).not.toEqual([]);
      for (const name of names)
        stacks.set(`${typeScript[i]?.page} ${name}`, JSON.parse(readFileSync(join(outdir, "stacks", name, "cdk.tf.json"), "utf8")));
    }
    // A definition in a page is one that the schema takes
    const { role, backend, oidcProvider, roles = {} } = ran;
    if (isRole) expect(documentsOf(role).trust).toBeDefined();
    const parts = { roles, ...(backend && { backend }), ...(oidcProvider && { oidcProvider }) };
    if (isApp) return;
    const build = (app: App) => new GithubOidcStack(app, "page", { region: "eu-central-1", ...parts });
    stacks.set(`${typeScript[i]?.page} ${i}`, synthesize(build));
    expect(warningsOf(build(new App({ outdir })))).toEqual([]);
  });

  test("every role has a workflow that GitHub takes, with tokens that the role lets in", () => {
    const printed = [...stacks].flatMap(([label, stack]) => printedOf(label, stack));
    expect(printed.length).toBeGreaterThan(25);
    expect(judge(printed).problems).toEqual([]);
  });

  test("a page's workflow of one job is started as the printed one is, with its environment", () => {
    const compared = workflows.flatMap(({ page, text }) => {
      const { on, jobs } = parse(text);
      const [job, ...others] = Object.values<{ environment?: string; steps: { with?: Record<string, string> }[] }>(jobs);
      const role = job?.steps
        .map((step) => step.with?.["role-to-assume"])
        .find(Boolean)
        ?.replace(/^.*\//, "");
      const stack = [...stacks].find(([label, each]) => label.startsWith(`${page} `) && JSON.stringify(each).includes(`"name":"${role}"`));
      if (role === undefined || stack === undefined || others.length > 0) return [];
      const printed = parse(printedOf("page", stack[1]).find(({ label }) => label === `page ${role}`)?.workflow ?? "");
      // By hand a page says no more than what it is about
      const { workflow_dispatch: _, ...events } = printed.on;
      const [own] = Object.values<{ environment?: string }>(printed.jobs);
      expect([page, events, own?.environment]).toEqual([page, on, job?.environment]);
      return [page];
    });
    expect(new Set(compared).size).toBeGreaterThan(4);
  });
});

describe("the workflow of the example", () => {
  test("is what the command prints of main.ts", () => {
    const [block] = blocksOf("docs/workflow.md").filter(({ language }) => language === "yaml");
    const stack = synthesize((app) => new GithubOidcStack(app, "github-oidc", { ...definition, accountId: "111122223333" }));
    const [printed] = printedOf("main.ts", stack);
    expect(block?.text).toBe(printed?.workflow);
  });
});

describe("the workflow of docs/ecr-ecs.md", () => {
  const [block] = blocksOf("docs/ecr-ecs.md").filter(({ language }) => language === "yaml");
  const workflow = parse(block?.text ?? "");

  test("asks for a token and for nothing else that writes", () => {
    expect(workflow.permissions).toEqual({});
    expect(workflow.jobs.deploy.permissions).toEqual({ contents: "read", "id-token": "write" });
  });

  test("is of the event, the environment and the role that the examples admit", () => {
    const [role = ["", undefined]] = Object.entries(definition.roles);
    const { trust } = documentsOf(role[1] as RoleDefinition);
    const { environment, steps } = workflow.jobs.deploy;
    const claims = mint({ ref: `refs/heads/${workflow.on.push.branches[0]}`, environment });
    expect(admits(trust, claims, { providerArn: PROVIDER_ARN })).toBe("allowed");
    expect(JSON.stringify(steps)).toContain(`arn:aws:iam::111122223333:role/${role[0]}`);
  });
});

describe("every workflow of a page", () => {
  test.each(workflows.map(({ page, line, text }) => [`${page}:${line}`, text] as const))(
    "%s uses actions by their commit, and gives no permission but by job",
    (_, text) => {
      for (const use of text.match(/uses: .*/g) ?? []) expect(use).toMatch(/^uses: [\w-]+\/[\w-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+$/);
      const { permissions, jobs } = parse(text);
      expect(permissions).toEqual({});
      for (const job of Object.values<{ permissions?: Record<string, string> }>(jobs)) {
        const writes = Object.entries(job.permissions ?? {}).filter(([, level]) => level === "write");
        expect(writes).toEqual([["id-token", "write"]]);
      }
    },
  );
});

describe("other examples", () => {
  const BUCKET = "arn:aws:s3:::octo-org-terraform-state";
  test.each([
    ["iam:CreateRole", "arn:aws:iam::111122223333:role/web-deploy", "arn:aws:iam::999999999999:role/web-deploy"],
    ["s3:PutObject", `${BUCKET}/github-oidc/terraform.tfstate`, `${BUCKET}/other/terraform.tfstate`],
  ])("the policies of the deployer allow %s on what is the stack's, and nowhere else", (action, own, other) => {
    const policies = allBlocks
      .filter(({ text }) => text.includes('"Statement"') && !text.includes('"Principal"'))
      .map(({ text }) => JSON.parse(text));
    expect(evaluate(policies, { action, resource: own, context: {} })).toBe("allowed");
    expect(evaluate(policies, { action, resource: other, context: {} })).toBe("denied");
  });

  test("every script that a page or help names exists", () => {
    const text = [...pages.map((page) => readFileSync(page, "utf8")), HELP, readFileSync(".ci/run", "utf8")].join("\n");
    const named = [...text.matchAll(/npm run (?:-s )?([a-z:]+)/g)].map((match) => match[1]);
    expect(new Set(named).size).toBeGreaterThan(5);
    expect(named.filter((script) => !scripts.includes(script ?? ""))).toEqual([]);
  });

  test("help names every script a user runs, and places that exist", () => {
    for (const script of scripts.filter((name) => !["build", "prepare"].includes(name)))
      expect(HELP).toMatch(new RegExp(`npm (run )?${script}\\b`));
    for (const place of HELP.match(/(?<= )(main\.ts|modules\/[\w./-]+|docs\/)(?= |$)/gm) ?? [])
      expect([place, existsSync(place)]).toEqual([place, true]);
  });

  test("every link between pages leads somewhere", () => {
    for (const page of pages) {
      for (const [, target = ""] of readFileSync(page, "utf8").matchAll(/\]\((?!https?:)([^)#]+)[^)]*\)/g)) {
        expect([page, target, existsSync(join(dirname(page), target))]).toEqual([page, target, true]);
      }
    }
  });

  test("the picture of the README shows a job that its example admits", () => {
    const [picture] = blocksOf("README.md").filter(({ language }) => language === "mermaid");
    const { trust } = documentsOf(Object.values(definition.roles)[0] as RoleDefinition);
    const { sub = "", aud = "", iss = "" } = mint({ environment: "production" });
    for (const claim of [sub, aud, iss.replace("https://", "")]) expect(picture?.text).toContain(claim);
    expect(admits(trust, { ...mint({ environment: "production" }), sub, aud }, { providerArn: PROVIDER_ARN })).toBe("allowed");
  });

  test("the README stays within two screens", () => {
    expect(readFileSync("README.md", "utf8").split("\n").length).toBeLessThanOrEqual(100);
  });
});
