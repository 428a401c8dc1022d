import { existsSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { runReview } from "../../modules/review/command";
import type { Review } from "../../modules/review/model";

/**
 * Plans of the real Terraform (make-fails-open.ts) and pairs of stacks by which somebody gains access, or may: none of them passes
 * where a widening is to be stopped.
 */
const FOLDER = join(__dirname, "fails-open");

describe.each(readdirSync(FOLDER))("%s", (name) => {
  const file = (ending: string) => join(FOLDER, name, ending);
  const isStack = existsSync(file("head.golden.json"));
  const run = (format: string) =>
    isStack
      ? runReview([file("head.golden.json")], { base: file("base.golden.json"), "fail-on": "widened", format })
      : runReview([file("plan.golden.json")], { "fail-on": "widened", format });

  test("does not pass", () => expect(run("json").exitCode).toBe(3));

  test("says why: a gain, a doubt, or a resource that is not reviewed", () => {
    const { verdict, cannotReview, outside, summary } = JSON.parse(run("json").output) as Review;
    expect(["widened", "unreviewable"].includes(verdict) || outside.length > 0).toBe(true);
    if (verdict === "unreviewable") expect(cannotReview).not.toEqual([]);
    expect(summary).not.toMatch(/No (new )?access/);
    expect(run("markdown").output).not.toContain("✅");
  });
});
