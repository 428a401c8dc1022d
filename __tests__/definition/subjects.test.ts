import { FORGED } from "./bad-subjects";

/** As IAM reads a pattern; what each message says is held by the table of bad input. */
const fits = (pattern: string, subject: string) =>
  new RegExp(
    `^${pattern
      .replace(/[.+^${}()|[\]\\]/g, "\\$&")
      .replaceAll("*", ".*")
      .replaceAll("?", ".")}$`,
  ).test(subject);

test.each(FORGED)("%s: the forged subject fits the pattern", (_, pattern, forged) => {
  expect(fits(pattern, forged)).toBe(true);
  expect(forged).not.toMatch(/[*?]/);
});
