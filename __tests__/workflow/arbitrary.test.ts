import { detailsOf } from "../support/details";
import { judge } from "../support/github-workflows";
import { AUDIENCES, sampleRoles } from "../support/module-arbitraries";
import { printedOf } from "../support/printed-workflows";
import { runs } from "../support/runs";

test("whatever the definition, the workflow is one that GitHub takes, and the role lets in all of its tokens", () => {
  const seed = Date.now();
  const roles = Object.entries(sampleRoles(runs(25).numRuns, seed));
  const all = roles.flatMap(([name, definition]) => printedOf(`seed ${seed}`, detailsOf(name, definition, AUDIENCES)));
  const { problems, admitted } = judge(all);
  expect(problems).toEqual([]);
  expect(admitted).toBeGreaterThan(all.length);
});
