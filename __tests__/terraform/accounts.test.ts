import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { App } from "cdktf";
import { makePlannable } from "../support/pages";
import { describeWith } from "../support/parts";
import { succeed, terraformEnvironment } from "../support/terraform";
import { awsProvidersIn, stackOfAccounts } from "../support/two-accounts";

describeWith(["terraform"], "one stack with the roles of two accounts", () => {
  test("is valid Terraform, and each resource and data source of AWS is of one of the two aliases", async () => {
    const outdir = mkdtempSync(join(tmpdir(), "accounts-"));
    try {
      const app = new App({ outdir });
      stackOfAccounts(app, ["one", "two_2"]);
      app.synth();
      const stack = join(outdir, "stacks", "accounts");
      makePlannable(stack);
      const terraform = (...args: string[]) => succeed("terraform", [...args, "-no-color"], stack, terraformEnvironment({}));
      await terraform("init", "-input=false");
      expect((await terraform("validate")).text).toContain("Success! The configuration is valid.");
      const found = awsProvidersIn(JSON.parse(readFileSync(join(stack, "cdk.tf.json"), "utf8")));
      expect(found).toHaveLength(14);
      for (const [name, provider] of found) expect([name, provider]).toEqual([name, `aws.${name.split("__")[1]}`]);
    } finally {
      rmSync(outdir, { recursive: true });
    }
  });
});
