import { readFileSync } from "node:fs";
import { homedir } from "node:os";
import { join } from "node:path";
import { convertFiles } from "@cdktf/hcl2json";
import { generatedFiles } from "../../modules/generate";
import { PROVIDERS } from "../../modules/versions";

/** What can be said of the module without Terraform. */

const ROOT = join("generated", "terraform-aws-github-oidc");
const MODULES = [ROOT, join(ROOT, "modules", "deploy-role"), join(ROOT, "modules", "oidc-provider")];

interface Variable {
  readonly description?: string;
  readonly type?: string;
  readonly nullable?: boolean;
  readonly validation?: readonly { readonly condition: string; readonly error_message: string }[];
}

/** The names that an expression refers to, text in quotes left out. */
const referencesIn = (expression: string): string[] => {
  const code = expression.replaceAll(/"(?:[^"\\$%]|\\.|[$%](?!\{)|\$\$\{|%%\{)*"/g, '""');
  return code.match(/\b(?:var|local|data|module|each|self|path|terraform|count|(?:aws|tls)_\w+)\.\w+/g) ?? [];
};

describe.each(MODULES)("%s", (folder) => {
  // biome-ignore lint/suspicious/noExplicitAny: the JSON of a module is as deep as Terraform's schema
  let configuration: Record<string, any>;
  let variables: [string, Variable][];
  beforeAll(async () => {
    configuration = await convertFiles(folder);
    variables = Object.entries(configuration["variable"] as Record<string, Variable[]>).map(([name, [only]]) => [name, only as Variable]);
  });

  // Terraform before 1.9 refuses anything else
  test("every validation speaks of its own variable only", () => {
    const validations = variables.flatMap(([name, { validation = [] }]) => validation.map((one) => ({ name, ...one })));
    expect(validations.length).toBeGreaterThan(5);
    for (const { name, condition, error_message } of validations) {
      const foreign = [...referencesIn(condition), ...referencesIn(error_message)].filter((found) => found !== `var.${name}`);
      expect({ name, condition, foreign }).toEqual({ name, condition, foreign: [] });
      expect(referencesIn(condition)).not.toEqual([]);
    }
  });

  test("every variable has a description, a type and nullable", () => {
    for (const [name, variable] of variables) {
      expect([name, variable]).toEqual([name, expect.objectContaining({ description: expect.stringMatching(/.\.\)?$/) })]);
      expect([name, variable.type, variable.nullable]).toEqual([name, expect.any(String), expect.any(Boolean)]);
    }
  });

  test("variables and outputs are in alphabetical order", () => {
    for (const [file, kind] of [
      ["variables.tf", "variable"],
      ["outputs.tf", "output"],
    ] as const) {
      const text = readFileSync(join(folder, file), "utf8");
      const names = [...text.matchAll(new RegExp(`^${kind} "(\\w+)"`, "gm"))].map(([, name]) => name);
      expect(names.length).toBeGreaterThan(0);
      expect(names).toEqual([...names].sort());
    }
  });

  test("brings no provider and no backend, and names what it needs", () => {
    expect(configuration["provider"]).toBeUndefined();
    const [terraform] = configuration["terraform"];
    expect(Object.keys(terraform).sort()).toEqual(["required_providers", "required_version"]);
    for (const [name, { source, version }] of Object.entries(terraform.required_providers[0]) as [keyof typeof PROVIDERS, never][]) {
      expect({ source, version }).toEqual(PROVIDERS[name]);
    }
  });
});

describe("every file", () => {
  test("holds nothing of the machine that wrote it", async () => {
    for (const [path, content] of await generatedFiles()) {
      for (const own of [process.cwd(), homedir(), "/tmp", "TfToken", "cdktf.out"]) {
        expect({ path, own, found: content.includes(own) }).toEqual({ path, own, found: false });
      }
    }
  });

  test("has no `//` metadata, no tab, no space at the end of a line, and one line break at its end", async () => {
    for (const [path, content] of await generatedFiles()) {
      expect([path, content.match(/"\/\/"|\t|[ ]+$|\n\n\n/gm)]).toEqual([path, null]);
      expect([path, /[^\n]\n$/.test(content)]).toEqual([path, true]);
    }
  });
});
