import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { parse } from "yaml";
import { COMMANDS } from "../../modules/github-action/inputs";
import { OUTPUTS } from "../../modules/github-action/outputs";
import { readInputs } from "../../modules/github-action/read-inputs";
import { examples } from "../../modules/terraform-module/examples";
import { admits } from "../../modules/trust/admits";
import { action, pullRequestEvent } from "../support/action";
import { blocksOf } from "../support/blocks";
import { commentsApi } from "../support/comments-api";
import { documentsOf, PROVIDER_ARN } from "../support/documents";
import { mint } from "../support/github";
import { hclPlan } from "../support/hcl-plan";

interface Step {
  readonly uses?: string;
  readonly run?: string;
  readonly with?: Readonly<Record<string, unknown>>;
}
interface Job {
  readonly needs?: string;
  readonly environment?: string;
  readonly permissions?: Readonly<Record<string, string>>;
  readonly steps: readonly Step[];
}
interface Workflow {
  readonly on: Readonly<Record<string, unknown>>;
  readonly permissions: unknown;
  readonly concurrency?: { readonly group: string };
  readonly jobs: Readonly<Record<string, Job>>;
}

const files = ["docs/workflows", ".github/workflows"].flatMap((folder) => readdirSync(folder).map((name) => join(folder, name)));
const read = (file: string) => ({ text: readFileSync(file, "utf8"), workflow: parse(readFileSync(file, "utf8")) as Workflow });
const { version } = JSON.parse(readFileSync("package.json", "utf8"));
const { run: runAction, file: makeFile, path } = action();
const ready = files.filter((file) => file.startsWith("docs/"));

describe.each(files)("%s", (file) => {
  const { text, workflow } = read(file);
  const jobs = Object.values(workflow.jobs);
  const steps = jobs.flatMap((job) => job.steps);

  test("gives no permission but by job, and runs on no trigger that hands secrets to a fork", () => {
    expect(workflow.permissions).toEqual({});
    for (const job of jobs) expect(job.permissions).toBeDefined();
    expect(Object.keys(workflow.on)).not.toContain("pull_request_target");
    expect(Object.keys(workflow.on)).not.toContain("workflow_run");
  });

  test("has no job that can both touch AWS and write to the repository", () => {
    for (const { permissions = {} } of jobs) {
      const writes = Object.entries(permissions).filter(([name, level]) => level === "write" && name !== "id-token");
      if (permissions["id-token"] === "write") expect(writes).toEqual([]);
    }
  });

  test("pins every action by its commit, with the version beside it", () => {
    // Ours has no release yet: whoever copies the workflow puts the commit in. This repository has it from the base of the pull request
    const own = file.startsWith("docs/") ? `uses: OWNER/cdktf-aws-github-oidc@COMMIT # v${version}` : "uses: ./base";
    for (const line of text.match(/uses: .*/g) ?? [])
      if (line !== own) expect(line).toMatch(/^uses: [\w-]+\/[\w-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+$/);
  });

  test("puts no expression into a shell or a script, and leaves no token in the checkout", () => {
    for (const { run = "", uses = "", with: inputs = {} } of steps) {
      expect(run).not.toContain("${{");
      expect(String(inputs["script"] ?? "")).not.toContain("${{");
      if (uses.startsWith("actions/checkout@")) expect(inputs).toMatchObject({ "persist-credentials": false });
    }
  });
});

describe.each(ready)("%s: plan and comment", (file) => {
  const { text, workflow } = read(file);
  const { review, comment } = workflow.jobs as Record<"comment" | "review", Job>;
  const plan = examples.find(({ name }) => name === "plan-and-deploy")?.roles;
  if (plan === undefined || typeof plan === "string") throw new Error("there is no example plan-and-deploy");

  test("the planning job mints a subject that the plan role admits, and the deploy role refuses", () => {
    expect(review.environment).toBeUndefined();
    const claims = mint({ event: "pull_request" });
    const decide = (role: string) => plan[role] && admits(documentsOf(plan[role]).trust, claims, { providerArn: PROVIDER_ARN });
    expect([decide("web-plan"), decide("web-deploy")]).toEqual(["allowed", "denied"]);
    const assumed = review.steps.find(({ uses = "" }) => uses.startsWith("aws-actions/"))?.with?.["role-to-assume"];
    expect(assumed).toBe(`arn:aws:iam::111122223333:role${plan["web-plan"]?.path}web-plan`);
  });

  test("plans without a lock, and keeps plan and JSON to itself", () => {
    expect(text).toContain("terraform plan -input=false -lock=false");
    // The providers are those of the committed lock file, not those that the pull request asks for
    expect(text).toContain("terraform init -input=false -lockfile=readonly");
    const uploads = review.steps.filter(({ uses = "" }) => uses.startsWith("actions/upload-artifact@"));
    expect(uploads.map((step) => step.with?.["path"])).toEqual(["${{ steps.review.outputs.report }}"]);
  });

  test("the commenting job checks nothing out, runs nothing of the pull request, and finds its comment by marker and author", () => {
    expect(comment.permissions).toEqual({ "pull-requests": "write" });
    expect(comment.needs).toBe("review");
    expect(comment.steps.map(({ uses = "", run }) => run ?? uses.split("@")[0])).toEqual([
      "actions/download-artifact",
      "OWNER/cdktf-aws-github-oidc",
    ]);
  });

  test("the two jobs are one: what the first reviews, the second finds its comment for and writes", async () => {
    const api = await commentsApi();
    const places = { "runner.temp": path("."), "steps.review.outputs.report": "" };
    const inputsOf = ({ steps }: Job) =>
      Object.fromEntries(
        Object.entries(steps.find(({ uses = "" }) => uses.startsWith("OWNER/"))?.with ?? {}).map(([name, value]) => [
          name,
          String(value).replaceAll(/\$\{\{ (\S+) \}\}/g, (_, name: string) => places[name as keyof typeof places]),
        ]),
      );
    try {
      const { text, packed } = hclPlan("repo:octo-org@123456/web@456789:*");
      makeFile(text, "plan.json");
      makeFile(packed, "plan.bin");
      makeFile("main.tf\n", "changed-files");
      const reviewed = await runAction(inputsOf(review));
      const files = reviewed.outputs["report"] ?? "";
      // upload-artifact keeps the name of a single file
      expect(files.endsWith(`/${inputsOf(comment)["files"]}`)).toBe(true);
      const token = "ghs_1";
      for (const _ of ["opened", "synchronize"])
        expect((await runAction({ ...inputsOf(comment), files, token }, pullRequestEvent(), api.environment)).exitCode).toBe(0);
      expect(api.comments.map(({ body }) => body)).toEqual([readFileSync(files, "utf8")]);
    } finally {
      api.close();
    }
  });

  test("a new push cancels the review of the one before", () => {
    expect(workflow.concurrency).toMatchObject({ "cancel-in-progress": true });
    expect(workflow.concurrency?.group).toContain("github.event.pull_request.number");
  });
});

describe("docs/github-action.md", () => {
  const steps = blocksOf("docs/github-action.md")
    .filter(({ language }) => language === "yaml")
    .flatMap(({ text }) => {
      const block = parse(text) as Step[] | Record<string, Job>;
      return Array.isArray(block) ? block : Object.values(block).flatMap((job) => job.steps);
    });

  test("every step gives the action what it takes", () => {
    const own = steps.filter(({ uses = "" }) => uses.startsWith("OWNER/cdktf-aws-github-oidc@COMMIT"));
    const commands = own.map(({ with: inputs = {} }) => {
      const given = Object.entries(inputs).map(([name, value]) => [`INPUT_${name.toUpperCase()}`, String(value)]);
      return readInputs(Object.fromEntries(given)).command;
    });
    expect(commands.sort()).toEqual(Object.keys(COMMANDS).sort());
  });

  test("reads no output that there is not", () => {
    const read = [...JSON.stringify([steps, ready.map((file) => readFileSync(file, "utf8"))]).matchAll(/steps\.\w+\.outputs\.([\w-]+)/g)];
    expect(new Set(read.map(([, name]) => name))).toEqual(new Set(["report", "sarif"]));
    expect(Object.keys(OUTPUTS)).toEqual(expect.arrayContaining(["report", "sarif"]));
  });
});
