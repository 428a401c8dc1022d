import { definition } from "../../main";
import { GithubOidcStack, type GithubOidcStackProps } from "../../modules";
import { examples } from "../../modules/terraform-module/examples";
import { judge } from "../support/github-workflows";
import { printedOf } from "../support/printed-workflows";
import { everything, hostile } from "../support/real-definitions";
import { synthesize } from "../support/synth";

const ofStack = (label: string, props: GithubOidcStackProps) => {
  const stack = synthesize((app) => new GithubOidcStack(app, "stack", props));
  return printedOf(label, stack);
};

/** Roles of the module whose names are expressions of Terraform are planned, and not written. */
const ofModule = examples.flatMap(({ name, roles }) => (typeof roles === "string" ? [] : [[name, roles] as const]));

test("the workflow of every example is one that GitHub takes, and the role lets in all of its tokens", () => {
  const all = [
    ...ofStack("main.ts", definition),
    ...ofStack("everything", everything),
    ...ofStack("hostile", hostile),
    ...ofModule.flatMap(([name, roles]) => ofStack(name, { region: "eu-central-1", roles })),
  ];
  const { problems, admitted } = judge(all);
  expect(problems).toEqual([]);
  expect(all.length).toBeGreaterThan(14);
  expect(admitted).toBeGreaterThan(all.length);
});
