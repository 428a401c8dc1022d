import { matchesPattern } from "../../modules/iam/wildcard";
import { FORGED } from "./bad-subjects";

/** That each is said is held by the table of bad input. */
test.each(FORGED)("%s: the forged subject fits the pattern", (_, pattern, forged) => {
  expect(matchesPattern(pattern, forged)).toBe(true);
  expect(forged).not.toMatch(/[*?]/);
});
