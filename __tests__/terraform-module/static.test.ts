import { readdirSync, readFileSync, statSync } from "node:fs";
import { homedir } from "node:os";
import { join } from "node:path";
import { convertFiles } from "@cdktf/hcl2json";
import { allSets } from "../../modules/permissions/registry";
import { GIVES_ACCESS } from "../../modules/terraform-module/readme";
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
      // What the role's resources come to is known before they are made: modules/deploy-role gives nothing
      if (file === "outputs.tf" && folder.endsWith("/deploy-role")) continue;
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
const DATA = /policies.checks_constants\.tf$/;

/** What a reader of the module was promised (docs/design in CONTRIBUTING.md): no noise of the printer. */
describe("the HCL reads as if written by hand", () => {
  const files = readdirSync(ROOT, { recursive: true })
    .map(String)
    .filter((name) => name.endsWith(".tf") && !name.includes(".terraform") && !DATA.test(name));
  const textOf = (file: string) => readFileSync(join(ROOT, file), "utf8");
  const linesOf = (file: string) => textOf(file).split("\n");
  // A message is one text, however long, and so is a pattern; a table's row is a line
  const isMessage = (line: string) => /^\s*(\w+ => )?"|(description|guidance|message|unknown_field|names|says)\s+=/.test(line);
  const withoutPatterns = (line: string) => line.replaceAll(/(?<=regex\()"[^"]*"/g, '""');

  test.each(files)("%s has no line over 160 columns but messages", (file) => {
    expect(linesOf(file).filter((line) => withoutPatterns(line).length > 160 && !isMessage(line))).toEqual([]);
  });

  test.each(files)("%s has no loop over one written-out item, and none that only repeats it", (file) => {
    const text = textOf(file);
    expect(text.match(/for \w+ in \[(?:"[^"]*"|\{[^{}]*\}|[\w.]+)\] :/g)).toBeNull();
    // Within try it is how what may be no list is made one
    expect(text.match(/(?<!try\()\[for (\w+) in \S+ : \1\]/g)).toBeNull();
  });

  describe("what gives access, by the README", () => {
    const ofSets = files.filter((file) => /permissions_\w+\.tf$/.test(file));
    const giving = GIVES_ACCESS.flatMap(([paths]) => paths).flatMap((path) => (path.includes("SET") ? ofSets : [join(path)]));
    const refuses = /(^|[\\/])(checks\w*\.tf$|definition[\\/])/;
    const toRead = giving.filter((file) => !ofSets.includes(file) && !/(variables|split|boundary|trust_further)\.tf$/.test(file));
    const namesIn = (file: string, pattern: RegExp) => [...textOf(file).matchAll(pattern)].map(([, name]) => name as string);
    /** What is written below `locals`, and what it reads of them, whosever they are. */
    const localsIn = (file: string) => namesIn(file, /^ {2}(\w+) += /gm);
    const readBy = (file: string) => new Set(namesIn(file, /\blocal\.(\w+)/g));

    test("is every file, but those that only refuse and those without a value", () => {
      const others = files.filter((file) => !giving.includes(file) && !refuses.test(file) && !/^examples/.test(file));
      expect(others.filter((file) => !/(versions|variables|outputs)\.tf$/.test(file))).toEqual([]);
      expect(giving.filter((file) => !files.includes(file) || refuses.test(file))).toEqual([]);
      expect(ofSets).toHaveLength(allSets.length);
    });

    test("reads nothing of what refuses but what it says", () => {
      const folder = join("modules", "policies");
      const here = files.filter((file) => file.startsWith(folder));
      const ofChecks = here.filter((file) => refuses.test(file)).flatMap(localsIn);
      expect(ofChecks.length).toBeGreaterThan(10);
      const read = here
        .filter((file) => !refuses.test(file))
        .flatMap((file) => [...readBy(file)].filter((name) => ofChecks.includes(name)));
      expect(read.sort()).toEqual(["problems", "warnings"]);
    });

    test("is given what the definition was, by the one output of its checks", () => {
      const outputs = textOf(join("modules", "definition", "outputs.tf"));
      expect(outputs.match(/^output .*$|^ +value .*$/gm)).toEqual(['output "checked" {', "  value       = var.definition"]);
      expect([...readBy("main.tf")].filter((name) => localsIn(join("modules", "definition", "checks.tf")).includes(name))).toEqual([]);
      expect(textOf("main.tf").match(/module\.definition\.\w+/g)).toEqual(["module.definition.checked"]);
    });

    test("is short, and so is every set", () => {
      expect(toRead.flatMap(linesOf).length).toBeLessThan(660);
      for (const file of ofSets) {
        const statements = linesOf(file).filter((line) => /\bSid +=/.test(line)).length;
        expect({ file, short: linesOf(file).length < 40 + 9 * statements }).toEqual({ file, short: true });
      }
    });
  });
});
