import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { withPlanMaker } from "../support/plan-maker";
import { CASES } from "../support/review-cases";
import { ROOT } from "../support/terraform";

/**
 * Writes cases/NAME/plan.golden.json from real plans of the real Terraform against moto: npx tsx __tests__/review/make-cases.ts [NAME…]
 * What the review says of them is written by the test: UPDATE_CASES=1 npx jest --selectProjects unit -- review/cases
 */
const HEAD = {
  terraform: { required_providers: { aws: { source: "hashicorp/aws", version: ">= 5.81, < 7" } } },
  provider: { aws: [{ region: "eu-central-1" }] },
};

const filesOf = (configuration: object, modules: Readonly<Record<string, object>> = {}) => ({
  "main.tf.json": JSON.stringify({ ...HEAD, ...configuration }),
  ...Object.fromEntries(Object.entries(modules).map(([path, content]) => [path, JSON.stringify(content)])),
});

const [, , ...wanted] = process.argv;

void withPlanMaker(async (plan) => {
  for (const name of wanted.length > 0 ? wanted : Object.keys(CASES)) {
    const made = CASES[name];
    if (made === undefined) throw new Error(`There is no case ${name}.`);
    const { before, after, modules, ...rest } = made;
    const planned = await plan({ ...(before && { before: filesOf(before, modules) }), after: filesOf(after, modules), ...rest });
    const target = join(ROOT, "__tests__", "review", "cases", name);
    mkdirSync(target, { recursive: true });
    writeFileSync(join(target, "plan.golden.json"), `${JSON.stringify(planned, null, 1)}\n`);
    console.log(name);
  }
});
