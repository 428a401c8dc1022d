import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { withPlanMaker } from "../support/plan-maker";

/**
 * Writes fails-open/NAME/plan.golden.json, the plan from base.tf to head.tf, by the real Terraform against moto:
 * npx tsx __tests__/review/make-fails-open.ts [NAME…]
 */
const [, , ...wanted] = process.argv;
const FOLDER = process.env.FAILS_OPEN ?? join(__dirname, "fails-open");
const PROVIDER = readFileSync(join(__dirname, "provider.tf"), "utf8");

void withPlanMaker(async (plan) => {
  for (const name of wanted.length > 0 ? wanted : readdirSync(FOLDER)) {
    const read = (file: string) => ({ "main.tf": readFileSync(join(FOLDER, name, file), "utf8"), "provider.tf": PROVIDER });
    try {
      const planned = await plan({ before: read("base.tf"), after: read("head.tf") });
      writeFileSync(join(FOLDER, name, "plan.golden.json"), `${JSON.stringify(planned, null, 1)}\n`);
      console.log(name);
    } catch (error) {
      console.error(`${name}: ${String(error).slice(0, 2000)}`);
      process.exitCode = 1;
    }
  }
});
