import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import * as schema from "../../modules/definition/schema";
import { type Field, fieldOf } from "../../modules/fields/field";
import { quoted } from "../../modules/hcl/text";
import { stopProvider } from "../support/attached-provider";
import { type ModuleWorkspace, openModule, terraformIn } from "../support/module-workspace";
import { describeWith } from "../support/parts";
import type { Outcome } from "../support/terraform";

const succeeded = ({ exitCode, text }: Outcome) => expect({ exitCode, text }).toEqual({ exitCode: 0, text });

/** The files of the module, as Terraform reads them. No cloud and no emulator of one is asked. */
describeWith(["terraform"], "the generated module", () => {
  let module: ModuleWorkspace;
  beforeAll(async () => {
    // Here Terraform chooses the provider, by the versions that the module takes
    await stopProvider();
    module = openModule({});
  });
  afterAll(() => module?.remove());

  test("is formatted as terraform fmt would", async () => {
    succeeded(await module.terraform("fmt", "-check", "-recursive", "-diff"));
  });

  test("inits, validates and passes its own tests, with no warning", async () => {
    succeeded(await module.terraform("init", "-input=false", "-no-color"));
    const validated = await module.terraform("validate", "-json");
    expect(JSON.parse(validated.stdout)).toMatchObject({ valid: true, diagnostics: [] });
    const tested = await module.terraform("test", "-no-color");
    succeeded(tested);
    expect(tested.text).toMatch(/Success! \d\d+ passed, 0 failed\./);
    expect(tested.text).not.toContain("Warning");
  });

  test("a misspelt variable of the module is refused", async () => {
    const folder = join(module.folder, "examples", "misspelt");
    mkdirSync(folder);
    writeFileSync(join(folder, "main.tf"), 'module "github_oidc" {\n  source = "../.."\n  roles = {}\n  oidc_providers = {}\n}\n');
    const consumer = terraformIn(folder, {});
    succeeded(await consumer.terraform("init", "-input=false", "-no-color"));
    const { exitCode, text } = await consumer.terraform("validate", "-no-color");
    expect(exitCode).toBe(1);
    expect(text).toContain('An argument named "oidc_providers" is not expected here.');
  });

  // `can` makes a pattern that RE2 refuses into one that no text matches
  test("every pattern of the schema is one for Terraform too", async () => {
    const patterns = patternsOf(fieldOf(schema.stack));
    expect(patterns.length).toBeGreaterThan(50);
    const folder = join(module.folder, "patterns");
    mkdirSync(folder);
    const list = patterns.map((pattern) => `  regexall(${quoted(pattern)}, "text"),`).join("\n");
    writeFileSync(join(folder, "main.tf"), `output "matches" {\n  value = length([\n${list}\n  ])\n}\n`);
    succeeded(await terraformIn(folder, {}).terraform("plan", "-no-color", "-input=false", "-lock=false"));
  });
});

/** The patterns of the field's rules, and of all that is in it. */
function patternsOf(field: Field): string[] {
  const tests = [field.rule, field.keyRule].flatMap((rule) => [...(rule?.tests ?? []), ...(rule?.arn?.tests ?? [])]);
  const own = tests.flatMap((one) => ("match" in one ? [one.match] : "forbid" in one ? [one.forbid] : []));
  const inside = [...Object.values(field.fields ?? {}), ...(field.items ? [field.items] : [])];
  return [...new Set([...own, ...inside.flatMap(patternsOf)])];
}
