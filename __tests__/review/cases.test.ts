import { existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { reviewOfPlan } from "../../modules/review/command";
import { renderMarkdown } from "../../modules/review/render/markdown";
import { CASES } from "../support/review-cases";
import { misfit } from "../support/schema";

/** Plans of the real Terraform (make-cases.ts) and what is said of them, byte for byte. UPDATE_CASES=1 rewrites what is said. */
const FOLDER = join(__dirname, "cases");
/** Cases whose comment is kept as well: what comes and goes, a gain, a lost protection, a change by hand, text that would do harm, and what is hidden. */
const RENDERED = ["boundary-removed", "create", "delete", "drift", "environment-dropped", "hostile", "sensitive", "widen"];

describe.each(readdirSync(FOLDER))("%s", (name) => {
  const file = (ending: string) => join(FOLDER, name, ending);
  const review = reviewOfPlan(readFileSync(file("plan.golden.json"), "utf8"), "plan.json");
  const expected = (ending: string, text: string) => {
    if (process.env.UPDATE_CASES === "1") writeFileSync(file(ending), text);
    expect(existsSync(file(ending))).toBe(true);
    return readFileSync(file(ending), "utf8");
  };

  test("the model", () => {
    const text = `${JSON.stringify(review, null, 2)}\n`;
    expect(text).toBe(expected("expected.golden.json", text));
    expect(misfit("review", text)).toBeUndefined();
  });

  if (RENDERED.includes(name))
    test("the comment", () => {
      const text = renderMarkdown(review);
      expect(text).toBe(expected("expected.golden.md", text));
    });
});

test("every case has a plan, and every plan is a case", () => {
  expect(readdirSync(FOLDER).sort()).toEqual(Object.keys(CASES).sort());
});

test("comments are kept of a few cases", () => {
  expect(readdirSync(FOLDER).filter((name) => existsSync(join(FOLDER, name, "expected.golden.md")))).toEqual(RENDERED);
});
