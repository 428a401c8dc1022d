import { existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { reviewOfPlan } from "../../modules/review/command";
import { renderMarkdown } from "../../modules/review/render/markdown";
import { CASES } from "../support/review-cases";

/** Plans of the real Terraform (make-cases.ts) and what is said of them, byte for byte. UPDATE_CASES=1 rewrites what is said. */
const FOLDER = join(__dirname, "cases");

describe.each(readdirSync(FOLDER))("%s", (name) => {
  const file = (ending: string) => join(FOLDER, name, ending);
  const review = reviewOfPlan(readFileSync(file("plan.golden.json"), "utf8"), "plan.json");
  const expected = (ending: string, text: string) => {
    if (process.env.UPDATE_CASES === "1") writeFileSync(file(ending), text);
    expect(existsSync(file(ending))).toBe(true);
    return readFileSync(file(ending), "utf8");
  };

  test("markdown", () => {
    const text = renderMarkdown(review);
    expect(text).toBe(expected("expected.golden.md", text));
  });

  test("json", () => {
    const text = `${JSON.stringify(review, null, 2)}\n`;
    expect(text).toBe(expected("expected.golden.json", text));
  });
});

test("every case has a plan, and every plan is a case", () => {
  expect(readdirSync(FOLDER).sort()).toEqual(Object.keys(CASES).sort());
});
