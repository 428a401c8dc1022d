import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { auditOpened } from "../../modules/audit/opened";
import { reviewed } from "../../modules/review/command";
import { renderMarkdown } from "../../modules/review/render/markdown";
import { renderText } from "../../modules/review/render/text";
import { UserError } from "../../modules/user-error";
import { countedRuns } from "../support/runs";

/** Real plans with one value of another kind in some place: a review or a message, never a stack trace. */

const FOLDER = join(__dirname, "cases");
const names = readdirSync(FOLDER);
const planOf = (name: string) => readFileSync(join(FOLDER, name, "plan.golden.json"), "utf8");
const junk = fc.constantFrom<unknown>(null, true, 7, "", "x", "${", "${a.b}", [], [null], {}, { a: { b: [1] } }, [[["x"]]], {
  __proto__: 1,
});

/** The JSON with the nth of its values replaced. */
function withJunk(text: string, nth: number, value: unknown): string {
  let count = 0;
  JSON.parse(text, (_, each) => {
    count++;
    return each;
  });
  const at = nth % count;
  count = 0;
  return JSON.stringify(JSON.parse(text, (_, each) => (count++ === at ? value : each)));
}

test("one value of another kind", () => {
  const seen = { reviewed: 0, refused: 0 };
  fc.assert(
    fc.property(fc.constantFrom(...names), fc.nat({ max: 1000 }), junk, (name, nth, value) => {
      try {
        const { review } = reviewed({ text: withJunk(planOf(name), nth, value), file: "plan.json" }, { audit: auditOpened });
        expect(renderMarkdown(review) + renderText(review)).not.toContain("s3cr3t");
        seen.reviewed += 1;
      } catch (error) {
        if (!(error instanceof UserError)) throw error;
        seen.refused += 1;
      }
    }),
    { ...countedRuns(110), examples: [["create", 0, null]] },
  );
  expect(seen.reviewed).toBeGreaterThan(65);
  expect(seen.refused).toBeGreaterThan(0);
});
