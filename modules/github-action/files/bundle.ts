import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { buildSync } from "esbuild";

const FOLDER = "generated/github-action";
/** What action.yml runs. */
export const BUNDLE = `${FOLDER}/index.js`;
const LICENSES = `${FOLDER}/LICENSES`;
const WRITTEN = "Written by `npm run generate`";

/**
 * The action in one file, and the licences of the packages in it, by path. It is not minified: whoever pins a commit can read what runs, and
 * what a release changes. Paths in it are those of the repository, wherever it is written.
 */
export function bundleFiles(): [string, string][] {
  const { outputFiles, metafile } = buildSync({
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
  });
  const packages = new Set(Object.keys(metafile.inputs).flatMap((path) => /^node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(path)?.[1] ?? []));
  return [
    [BUNDLE, outputFiles[0]?.text ?? ""],
    [LICENSES, [`${WRITTEN}: the licences of the packages in index.js.\n`, ...[...packages].sort().map(licenseOf)].join("\n")],
  ];
}

function licenseOf(name: string): string {
  const folder = join("node_modules", name);
  const file = ["LICENSE", "LICENSE.md", "LICENSE.txt"].map((each) => join(folder, each)).find(existsSync);
  if (file === undefined) throw new Error(`${name} has no file with its licence`);
  const { version } = JSON.parse(readFileSync(join(folder, "package.json"), "utf8"));
  return `${name} ${version}\n\n${readFileSync(file, "utf8").trim()}\n`;
}
