import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { build, type Plugin } from "esbuild";

const FOLDER = "generated/github-action";
/** What action.yml runs. */
export const BUNDLE = `${FOLDER}/index.js`;
const LICENSES = `${FOLDER}/LICENSES`;
const WRITTEN = "Written by `npm run generate`";

/** HashiCorp's parser of HCL, as its package has it: compiled Go, the one file that nobody can read. */
const PARSER = { name: "hcl2json.wasm.gz", package: "node_modules/@cdktf/hcl2json", file: "main.wasm.gz" } as const;

/**
 * The action in one file, the parser beside it, and the licences of the packages in both, by path. It is not minified: whoever pins a commit
 * can read what runs, and what a release changes. Paths in it are those of the repository, wherever it is written.
 */
export async function bundleFiles(): Promise<[string, string | Uint8Array][]> {
  const { outputFiles, metafile } = await build({
    entryPoints: ["modules/github-action/main.ts"],
    bundle: true,
    platform: "node",
    format: "cjs",
    // package.json has the oldest that the package runs on
    target: "node20",
    banner: { js: `// ${WRITTEN} from modules/github-action. Do not edit. ${LICENSES} has the licences of the packages in it.` },
    preserveSymlinks: true,
    metafile: true,
    write: false,
    plugins: [parserBeside],
    // Of "fs-extra" the parser needs no more than to read its file; "performance" is no module, and Node has had the object for long
    alias: { "fs-extra": "node:fs/promises", performance: "node:perf_hooks" },
  });
  const packages = new Set(Object.keys(metafile.inputs).flatMap((path) => /^node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(path)?.[1] ?? []));
  return [
    [BUNDLE, outputFiles[0]?.text ?? ""],
    [`${FOLDER}/${PARSER.name}`, readFileSync(join(PARSER.package, PARSER.file))],
    [LICENSES, [`${WRITTEN}: the licences of the packages in index.js.\n`, ...[...packages].sort().map(licenseOf)].join("\n")],
  ];
}

/** The package looks for its file one folder up. */
const parserBeside: Plugin = {
  name: "parser beside the bundle",
  setup: ({ onLoad }) =>
    onLoad({ filter: /@cdktf\/hcl2json\/lib\/bridge\.js$/ }, ({ path }) => {
      const text = readFileSync(path, "utf8");
      const place = `"..", "${PARSER.file}"`;
      if (!text.includes(place)) throw new Error(`${path} does not load ${place} any more: the bundle would not find it`);
      return { contents: text.replace(place, `"${PARSER.name}"`) };
    }),
};

function licenseOf(name: string): string {
  const folder = join("node_modules", name);
  const file = ["LICENSE", "LICENSE.md", "LICENSE.txt"].map((each) => join(folder, each)).find(existsSync);
  const { version, license, repository } = JSON.parse(readFileSync(join(folder, "package.json"), "utf8"));
  if (file === undefined && (license === undefined || repository?.url === undefined))
    throw new Error(`${name} does not say what its licence is, and where its source`);
  const text = file === undefined ? `${license}; its source is at ${repository.url}` : readFileSync(file, "utf8").trim();
  return `${name} ${version}\n\n${text}\n`;
}
