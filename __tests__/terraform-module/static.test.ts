import { readdirSync, readFileSync, statSync } from "node:fs";
import { homedir } from "node:os";
import { join } from "node:path";
import { convertFiles } from "@cdktf/hcl2json";
import { allSets } from "../../modules/permissions/registry";
import { PROVIDERS, TERRAFORM } from "../../modules/versions";

/** What can be said of the module without Terraform. */

const ROOT = join("generated", "terraform-aws-github-oidc");
const MODULES = [ROOT, ...["definition", "deploy-role", "oidc-provider", "policies"].map((name) => join(ROOT, "modules", name))];

interface Variable {
  readonly description?: string;
  readonly type?: string;
  readonly nullable?: boolean;
}

describe.each(MODULES)("%s", (folder) => {
  // biome-ignore lint/suspicious/noExplicitAny: the JSON of a module is as deep as Terraform's schema
  let configuration: Record<string, any>;
  let variables: [string, Variable][];
  beforeAll(async () => {
    configuration = await convertFiles(folder);
    variables = Object.entries(configuration["variable"] as Record<string, Variable[]>).map(([name, [only]]) => [name, only as Variable]);
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
    expect(terraform.required_version).toBe(TERRAFORM.any);
    expect(Object.keys(terraform).filter((name) => !/^required_(providers|version)$/.test(name))).toEqual([]);
    for (const [name, { source, version }] of Object.entries(terraform.required_providers?.[0] ?? {}) as [
      keyof typeof PROVIDERS,
      never,
    ][]) {
      expect({ source, version }).toEqual(PROVIDERS[name]);
    }
  });
});

describe("every file", () => {
  // Those of the repository: that these are what is generated, byte for byte, generated-files.test.ts says
  const own = readdirSync(ROOT, { recursive: true })
    .map((name) => join(ROOT, String(name)))
    .filter((path) => statSync(path).isFile() && !path.includes(".terraform"));
  const written = [...own, join("docs", "definition.md"), join("docs", "permissions.md")].map(
    (path) => [path, readFileSync(path, "utf8")] as const,
  );

  test("holds nothing of the machine that wrote it", () => {
    for (const [path, content] of written) {
      if (!path.startsWith(ROOT)) continue;
      for (const own of [process.cwd(), homedir(), "/tmp", "TfToken", "cdktf.out"]) {
        expect({ path, own, found: content.includes(own) }).toEqual({ path, own, found: false });
      }
    }
  });

  test("has no `//` metadata, no tab, no space at the end of a line, and one line break at its end", () => {
    for (const [path, content] of written) {
      expect([path, content.match(/"\/\/"|\t|[ ]+$|\n\n\n/gm)]).toEqual([path, null]);
      expect([path, /[^\n]\n$/.test(content)]).toEqual([path, true]);
    }
  });
});

/** Nobody reads it line by line. */
const DATA = /policies.constants\.tf$/;

/** What a reader of the module was promised (docs/design in CONTRIBUTING.md): no noise of the printer. */
describe("the HCL reads as if written by hand", () => {
  const files = readdirSync(ROOT, { recursive: true })
    .map(String)
    .filter((name) => name.endsWith(".tf") && !name.includes(".terraform") && !DATA.test(name));
  const linesOf = (file: string) => readFileSync(join(ROOT, file), "utf8").split("\n");
  // A message is one text, however long, and so is a pattern; a table's row is a line
  const isMessage = (line: string) => /^\s*(\w+ => )?"|(description|guidance|message|unknown_field|names|says)\s+=/.test(line);
  const withoutPatterns = (line: string) => line.replaceAll(/(?<=regex\()"[^"]*"/g, '""');

  test.each(files)("%s has no line over 160 columns but messages", (file) => {
    expect(linesOf(file).filter((line) => withoutPatterns(line).length > 160 && !isMessage(line))).toEqual([]);
  });

  test.each(files)("%s has no loop over one written-out item, and none that only repeats it", (file) => {
    const text = linesOf(file).join("\n");
    expect(text.match(/for \w+ in \[(?:"[^"]*"|\{[^{}]*\}|[\w.]+)\] :/g)).toBeNull();
    // Within try it is how what may be no list is made one
    expect(text.match(/(?<!try\()\[for (\w+) in \S+ : \1\]/g)).toBeNull();
  });

  test("what a role may be and do can be read in a quarter of an hour", () => {
    const own = files.filter((file) => /^modules.(deploy-role|policies)/.test(file));
    const [rows, rest] = [own.filter((file) => file.endsWith("permissions.tf")), own.filter((file) => !file.endsWith("permissions.tf"))];
    expect(rest.length).toBeGreaterThan(5);
    // Types and checks of a set are short too; of whole subjects only who has any reads
    const read = rest.filter((file) => !file.endsWith("subjects.tf"));
    expect(read.flatMap(linesOf).length).toBeLessThan(810 + 45 * allSets.length);
    // Of the permissions, who reads a role needs those of its sets
    const statements = rows.flatMap(linesOf).filter((line) => /\bSid +=/.test(line)).length;
    const LONGEST = 20; // what is denied of ReadOnlyAccess
    expect(rows.flatMap(linesOf).length).toBeLessThan(13 * statements + LONGEST);
  });
});
