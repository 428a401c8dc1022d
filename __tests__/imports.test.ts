import { readdirSync, readFileSync } from "node:fs";
import { dirname, join, normalize } from "node:path";

/** From the bottom to the top: a file imports from its own layer and from those below. */
const LAYERS: readonly (readonly string[])[] = [
  ["record", "user-error", "versions", "marked-tables", "json-text", "hcl"],
  ["expression"],
  ["fields"],
  ["iam"],
  ["permissions"],
  ["definition"],
  ["trust"],
  ["words"],
  ["constructs", "run"],
  ["show", "terraform-module", "review"],
  ["sources"],
  ["explain", "audit", "ids", "workflow"],
  ["index", "cli", "schemas"],
  ["github-action"],
  ["generate", "try"],
];
/** What a command needs; whoever only runs commands has no cdktf installed. */
const CDKTF_FREE = [
  "audit",
  "cli",
  "definition",
  "explain",
  "expression",
  "fields",
  "github-action",
  "hcl",
  "iam",
  "ids",
  "json-text",
  "permissions",
  "record",
  "review",
  "show",
  "sources",
  "trust",
  "user-error",
  "words",
  "workflow",
];

const files = readdirSync("modules", { recursive: true })
  .map(String)
  .filter((name) => name.endsWith(".ts"));
const roomOf = (file: string) => (file.split("/")[0] ?? "").replace(/\.ts$/, "");
const layerOf = (file: string) => LAYERS.findIndex((rooms) => rooms.includes(roomOf(file)));
const imports = new Map(
  files.map((file) => [file, [...readFileSync(join("modules", file), "utf8").matchAll(/ from "([^"]+)"/g)].map((match) => match[1] ?? "")]),
);
const importsOf = (file: string) => imports.get(file) ?? [];

describe("the house", () => {
  test.each(files)("%s imports downward", (file) => {
    expect(layerOf(file)).toBeGreaterThanOrEqual(0);
    const local = importsOf(file).filter((target) => target.startsWith("."));
    const upward = local
      .map((target) => normalize(join(dirname(file), target)))
      .filter((target) => !target.startsWith("..") && layerOf(target) > layerOf(file));
    expect(upward).toEqual([]);
  });

  test.each(files.filter((file) => CDKTF_FREE.includes(roomOf(file))))("%s needs no cdktf", (file) => {
    // The parser of HCL is of cdktf's people, and needs nothing of cdktf
    const needs = /^(@?cdktf(?!\/hcl2json$)|constructs)/;
    expect([...reachable(file)].flatMap(importsOf).filter((target) => needs.test(target))).toEqual([]);
  });
});

/** The file and all that it imports, of ours. */
function reachable(file: string): Set<string> {
  const seen = new Set([file]);
  for (const one of seen)
    for (const target of importsOf(one).filter((name) => name.startsWith("."))) seen.add(fileOf(normalize(join(dirname(one), target))));
  return seen;
}

const fileOf = (target: string) => (imports.has(`${target}.ts`) ? `${target}.ts` : `${target}/index.ts`);
