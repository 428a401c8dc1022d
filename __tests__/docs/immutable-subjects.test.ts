import { readFileSync, writeFileSync } from "node:fs";
import { runInNewContext } from "node:vm";
import { parse } from "@cdktf/hcl2json";
import type { App } from "cdktf";
import { GithubOidcStack } from "../../modules";
import { runCommandLine } from "../../modules/cli/main";
import { type ReviewOptions, runReview } from "../../modules/review/command";
import { blocksOf } from "../support/blocks";
import { commandFiles } from "../support/command-files";
import { documentsOf } from "../support/documents";
import { explained } from "../support/explained";
import { mint } from "../support/github";
import { JOBS, STAGES, type Stage } from "../support/migration";
import { plan, trustChange } from "../support/review-plans";
import { standInGh } from "../support/stand-in-gh";
import { synthesize } from "../support/synth";

/** docs/immutable-subjects.md: whom its definitions admit is in the table of tokens (trust/tokens.ts), which both faces are held to. */

const PAGE = "docs/immutable-subjects.md";
const blocks = blocksOf(PAGE);
const stages = Object.keys(STAGES) as Stage[];
const { path } = commandFiles();
const trusts = Object.fromEntries(stages.map((stage) => [stage, JSON.stringify(documentsOf(STAGES[stage]).trust)])) as Record<
  Stage,
  string
>;
/** The rows of a table of the page, by its first cell. */
const rowsOf = (head: string): string[][] => {
  const [, table = ""] = pageText.split(`| ${head} |`);
  const lines = table.split("\n\n")[0]?.split("\n").slice(2) ?? [];
  return lines.map((line) =>
    line
      .split("|")
      .slice(1, -1)
      .map((cell) => cell.replaceAll(/[*`]/g, "").trim()),
  );
};
const pageText = readFileSync(PAGE, "utf8");

test("the definitions of the page are those of the table of tokens, on both faces", async () => {
  const typescript = blocks
    .filter(({ language }) => language === "ts")
    .map(({ text }) => runInNewContext(`(${/RoleDefinition = (\{[\s\S]*\});/.exec(text)?.[1]})`));
  expect(JSON.parse(JSON.stringify(typescript))).toEqual(Object.values(STAGES));
  const hcl = blocks.filter(({ text }) => text.startsWith("web-deploy = {"));
  const parsed = await Promise.all(hcl.map(({ text }) => parse("main.tf", `locals {\n${text}}\n`)));
  expect(parsed.map(({ locals }) => locals[0]["web-deploy"])).toEqual(Object.values(STAGES));
});

test("the table says whom each stage admits, and every job of the repository comes in by both forms while it is switched over", () => {
  const said = rowsOf("role").map(([, ...cells]) => cells.map((cell) => cell === "yes"));
  const asked = JOBS.slice(0, 3);
  expect(rowsOf("role").length).toBe(stages.length);
  expect(pageText).toContain(`| role | ${asked.map(({ by }) => by).join(" | ")} |`);
  expect(said).toEqual(stages.map((stage) => asked.map(({ admittedAt }) => admittedAt.includes(stage))));
  for (const { by } of asked.slice(0, 2)) expect([by, said[1]]).toEqual([by, [true, true, false]]);
});

describe("the review of each deploy", () => {
  const reviews = async (from: Stage, to: Stage) => {
    const options: ReviewOptions = { format: "json", failOn: "widened" };
    const ofPlan = runReview({ file: "plan.json", text: plan([trustChange(trusts[from], trusts[to])]) }, options);
    const stackOf = (stage: Stage) => {
      const file = path(`${from}-${to}-${stage}.tf.json`);
      const build = (app: App) => new GithubOidcStack(app, "page", { region: "eu-central-1", roles: { "web-deploy": STAGES[stage] } });
      writeFileSync(file, JSON.stringify(synthesize(build)));
      return file;
    };
    const ofStacks = await runCommandLine(["review", stackOf(to), "--base", stackOf(from), "--format=json", "--fail-on=widened"]);
    return [ofPlan, ofStacks].map(({ output, exitCode }) => ({ output, exitCode, verdict: JSON.parse(output).verdict }));
  };

  test.each<[string, Stage, Stage]>([
    ["today → 1", "today", "both"],
    ["1 → 3", "both", "ids"],
  ])("%s says what the page says, and passes --fail-on widened", async (deploy, from, to) => {
    const [, verdict, says = ""] = rowsOf("deploy").find(([first]) => first === deploy) ?? [];
    for (const reviewed of await reviews(from, to)) {
      expect(reviewed).toMatchObject({ verdict, exitCode: 0 });
      expect(reviewed.output).toContain("subject-pinned");
      expect(reviewed.output).toContain(says);
    }
  });

  test("the way back from 3 to 1 is widened, and blocked", async () => {
    for (const reviewed of await reviews("ids", "both")) expect(reviewed).toMatchObject({ verdict: "widened", exitCode: 3 });
  });
});

test.each<[string, Stage, boolean]>([
  ["immutable-subject", "today", true],
  ["name-only-subject", "ids", false],
])("explain: %s", (code, stage, immutable) => {
  const { verdict, causes } = explained(mint({ immutable, environment: "production" }), trusts[stage]);
  expect({ verdict, first: causes[0] }).toMatchObject({ verdict: "refused", first: { code } });
  expect(causes[0]?.fix).toContain(STAGES[stage === "today" ? "ids" : "both"].repositories.map((each) => JSON.stringify(each)).join(", "));
  expect(pageText).toContain(`\`${code}\``);
});

test("what ids prints is what the page shows", async () => {
  const [shown] = blocks.filter(({ language }) => language === "text");
  const of = (name: string, id: number, prefix: string) => ({
    [`repos/octo-org/${name}`]: { prints: { id, name, full_name: `octo-org/${name}`, owner: { login: "octo-org", id: 123456 } } },
    [`repos/octo-org/${name}/actions/oidc/customization/sub`]: { prints: { use_default: true, sub_claim_prefix: prefix } },
  });
  const gh = standInGh({ ...of("web", 456789, "repo:octo-org/web"), ...of("api", 456790, "repo:octo-org@123456/api@456790") });
  try {
    const [asked = ""] = blocks.flatMap(({ text }) => /cdktf-aws-github-oidc (ids .*)\n/.exec(text)?.[1] ?? []);
    expect(await runCommandLine(asked.split(" "))).toEqual({ output: shown?.text, exitCode: 0 });
  } finally {
    gh.remove();
  }
});
