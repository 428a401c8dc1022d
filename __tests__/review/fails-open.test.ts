import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { type Format, runReview, type TextFile } from "../../modules/review/command";
import type { Review } from "../../modules/review/model";

/**
 * Plans of the real Terraform (make-fails-open.ts) and pairs of stacks by which somebody gains access, or may: none of them passes
 * where a widening is to be stopped.
 */
const FOLDER = join(__dirname, "fails-open");

describe.each(readdirSync(FOLDER))("%s", (name) => {
  const file = (ending: string) => join(FOLDER, name, ending);
  const isStack = existsSync(file("head.golden.json"));
  const read = (ending: string): TextFile => ({ file: file(ending), text: readFileSync(file(ending), "utf8") });
  const run = (format: Format) =>
    isStack
      ? runReview(read("head.golden.json"), { base: read("base.golden.json"), failOn: "widened", format })
      : runReview(read("plan.golden.json"), { failOn: "widened", format });

  test("does not pass", () => expect(run("json").exitCode).toBe(3));

  test("says why: a gain, a doubt, or a resource that is not reviewed", () => {
    const { verdict, cannotReview, outside, summary } = JSON.parse(run("json").output) as Review;
    expect(["widened", "unreviewable"].includes(verdict) || outside.length > 0).toBe(true);
    if (verdict === "unreviewable") expect(cannotReview).not.toEqual([]);
    expect(summary).not.toMatch(/No (new )?access/);
    expect(run("markdown").output).not.toContain("✅");
  });
});
