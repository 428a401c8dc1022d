import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { type Format, runReview, type TextFile } from "../../modules/review/command";
import type { Review } from "../../modules/review/model";
import { planFileOf } from "../support/plan-file";

/**
 * Plans of the real Terraform (make-fails-open.ts) and pairs of stacks by which somebody gains access, or may: none of them passes
 * where a widening is to be stopped.
 */
const FOLDER = join(__dirname, "fails-open");

describe.each(readdirSync(FOLDER))("%s", (name) => {
  const file = (ending: string) => join(FOLDER, name, ending);
  const read = (ending: string): TextFile => ({ file: file(ending), text: readFileSync(file(ending), "utf8") });
  const has = (ending: string) => existsSync(file(ending));
  async function run(format: Format) {
    const asked = { failOn: "widened", format } as const;
    if (has("head.golden.json")) return runReview(read("head.golden.json"), { ...asked, base: read("base.golden.json") });
    const plan = read("plan.golden.json");
    // The files of its configuration, where it is one that the plan file is given with
    if (!has("files.golden.json")) return runReview(plan, asked);
    const planFile = await planFileOf(JSON.parse(read("files.golden.json").text), JSON.parse(plan.text).timestamp);
    return runReview(plan, { ...asked, planFile });
  }

  test("does not pass", async () => expect((await run("json")).exitCode).toBe(3));

  test("says why: a gain, a doubt, or a resource that is not reviewed", async () => {
    const { verdict, cannotReview, outside, summary } = JSON.parse((await run("json")).output) as Review;
    expect(["widened", "unreviewable"].includes(verdict) || outside.length > 0).toBe(true);
    if (verdict === "unreviewable") expect(cannotReview).not.toEqual([]);
    expect(summary).not.toMatch(/No (new )?access/);
    expect((await run("markdown")).output).not.toContain("✅");
  });
});
