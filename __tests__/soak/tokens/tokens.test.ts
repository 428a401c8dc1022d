import type { RoleDefinition } from "../../../modules";
import { statementsOf } from "../../../modules/iam/document";
import { documentsOf } from "../../support/documents";
import { runs } from "../../support/runs";
import { Random } from "../random";
import { definitionsFor, judgeTokens, noFigures } from "./judge";

/** A few of what `npm run soak` draws, with a seed by which they ask for every claim; `npm run test:long` draws more. */
const definitions = definitionsFor(7, runs(16).numRuns);

test("a token comes in exactly where the definition means it, however near it is", () => {
  const figures = noFigures();
  judgeTokens(figures, definitions, 60, new Random(12));
  expect(figures.wrong).toEqual([]);
  expect(Math.min(figures.admitted, figures.tokens - figures.admitted)).toBeGreaterThan(100);
});

/** The role's policy without what it asks of a claim. */
const without = (claim: string) => (role: RoleDefinition) => {
  const { trust } = documentsOf(role);
  const text = JSON.stringify({ ...trust, Statement: statementsOf(trust) });
  return JSON.parse(text, (key, value) => (key === `token.actions.githubusercontent.com:${claim}` ? undefined : value));
};

test.each(["aud", "sub", "ref", "environment", "repository_id", "job_workflow_ref", "actor_id", "workflow"])(
  "a policy that does not ask for %s is found",
  (claim) => {
    const figures = noFigures();
    const asking = definitions.filter((role) => JSON.stringify(documentsOf(role).trust).includes(`.com:${claim}"`));
    expect([claim, asking.length > 0]).toEqual([claim, true]);
    judgeTokens(figures, asking.slice(0, 2), 50, new Random(12), without(claim));
    expect(figures.wrong.map(({ says }) => says)).toContain("outside the definition, and allowed");
  },
);
