import { definition } from "../../main";
import { GithubOidcStack, type GithubOidcStackProps } from "../../modules";
import { examples } from "../../modules/terraform-module/examples";
import { detailsOf } from "../support/details";
import { roleOf } from "../support/explained";
import { judge } from "../support/github-workflows";
import { AUDIENCES, sampleRoles } from "../support/module-arbitraries";
import { printedOf } from "../support/printed-workflows";
import { everything, hostile } from "../support/real-definitions";
import { countedRuns } from "../support/runs";
import { synthesize } from "../support/synth";
import { CASES } from "../workflow/doors";

const ofStack = (label: string, props: GithubOidcStackProps) => {
  const stack = synthesize((app) => new GithubOidcStack(app, "stack", props));
  return printedOf(label, stack);
};

/** Roles of the module whose names are expressions of Terraform are planned, and not written. */
const ofModule = examples.flatMap(({ name, roles }) => (typeof roles === "string" ? [] : [[name, roles] as const]));

test("the workflows of examples and of any definition are such as GitHub takes, and the roles let in all of their tokens", () => {
  const { numRuns, seed = Date.now() } = countedRuns(8);
  const all = [
    ...ofStack("main.ts", definition),
    ...ofStack("everything", everything),
    ...ofStack("hostile", hostile),
    ...ofModule.flatMap(([name, roles]) => ofStack(name, { region: "eu-central-1", roles })),
    // Of whole subjects each is of a repository and a job of its own, with a template that no workflow sets
    ...Object.entries(sampleRoles(numRuns, seed))
      .filter(([, { subjects = [] }]) => subjects.length === 0)
      .flatMap(([name, drawn]) => printedOf(`seed ${seed}`, detailsOf(name, drawn, AUDIENCES))),
  ];
  const { problems, admitted } = judge(all);
  expect(problems).toEqual([]);
  expect(all.length).toBeGreaterThan(15);
  expect(admitted).toBeGreaterThan(all.length);
});

test("and so are those of trust policies by anybody's hand", () => {
  const all = CASES.filter(([name]) => !name.startsWith("users")).flatMap(([name, trust]) => printedOf(name, roleOf(trust)));
  expect(judge(all).problems).toEqual([]);
});
