import { spawnSync } from "node:child_process";
import { copyFileSync, cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join, relative, resolve } from "node:path";
import { transformSync } from "@swc/core";

const { bin, dependencies, main, types, version, peerDependencies, peerDependenciesMeta } = JSON.parse(
  readFileSync("package.json", "utf8"),
);

// TypeScript's own settings, which are JSON but for comments
const { compilerOptions, include, exclude } = JSON.parse(readFileSync("tsconfig.build.json", "utf8").replaceAll(/^\s*\/\/.*$/gm, ""));
const BUILT = (include as string[])
  .flatMap((folder) => readdirSync(folder, { recursive: true }).map((name) => join(folder, String(name))))
  .filter((file) => file.endsWith(".ts") && !(exclude as string[]).some((left) => file === left || file.startsWith(join(left, "/"))));

/** What `npm run build` writes, as Jest compiles it, in a second less; the layer `install` has what TypeScript itself writes. */
function build(outDir: string): void {
  for (const file of BUILT) {
    const { code } = transformSync(readFileSync(file, "utf8"), SWC);
    const target = join(outDir, relative(compilerOptions.rootDir, file)).replace(/\.ts$/, ".js");
    mkdirSync(dirname(target), { recursive: true });
    writeFileSync(target, code);
  }
}
const SWC = { swcrc: false, jsc: { parser: { syntax: "typescript" }, target: "es2022" }, module: { type: "commonjs" } } as const;

describe("the package", () => {
  let folder: string;
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), "package-"));
    build(join(folder, "dist"));
    // What a reviewer's npm installs: the dependencies, and none of the optional peers
    copyFileSync("package.json", join(folder, "package.json"));
    cpSync("bin", join(folder, "bin"), { recursive: true });
    mkdirSync(join(folder, "node_modules"));
    for (const name of Object.keys(dependencies)) {
      const place = join(folder, "node_modules", name);
      mkdirSync(dirname(place), { recursive: true });
      symlinkSync(resolve("node_modules", name), place);
    }
  });
  afterAll(() => rmSync(folder, { recursive: true }));
  const run = (file: string, ...args: string[]) => spawnSync(process.execPath, [file, ...args], { encoding: "utf8", cwd: folder });

  test("runs its commands where cdktf is not installed", () => {
    const [[name, file] = []] = Object.entries<string>(bin);
    expect(name).toBe("cdktf-aws-github-oidc");
    const cli = (...args: string[]) => run(join(folder, file ?? ""), ...args);
    expect(cli("review", "--help")).toMatchObject({
      status: 0,
      stderr: "",
      stdout: expect.stringContaining("usage: cdktf-aws-github-oidc"),
    });
    expect(cli("--version")).toMatchObject({ status: 0, stderr: "", stdout: `${version}\n` });
  });

  test("says so where it was not built, as npm leaves it from git with --ignore-scripts", () => {
    const unbuilt = join(folder, "unbuilt");
    cpSync("bin", join(unbuilt, "bin"), { recursive: true });
    const { status, stdout, stderr } = run(join(unbuilt, Object.values<string>(bin)[0] ?? ""), "--version");
    expect({ status, stdout }).toEqual({ status: 1, stdout: "" });
    expect(stderr).toMatch(/^cdktf-aws-github-oidc was installed without being built.*--ignore-scripts.*\n$/);
  });

  test("has its types and constructs where its main says", () => {
    expect(BUILT).toContain(join("modules", "index.ts"));
    const { declaration } = JSON.parse(readFileSync("tsconfig.json", "utf8")).compilerOptions;
    expect([compilerOptions.outDir, compilerOptions.rootDir, declaration]).toEqual(["dist", "modules", true]);
    expect({ main, types }).toEqual({ main: "dist/index.js", types: "dist/index.d.ts" });
    expect(readFileSync(join(folder, main), "utf8")).toContain("GithubOidcStack");
  });

  test("takes ranges of its peers, which are optional, and depends on zod and what reads plan files", () => {
    const page = readFileSync("docs/install.md", "utf8");
    for (const [name, range] of Object.entries(peerDependencies)) {
      // An exact version would refuse whoever has the next patch
      expect(range).toMatch(/^(>=\S+ <\d+|\^\S+)$/);
      expect(page).toContain(`| \`${name}\` | \`${range}\` |`);
      expect(peerDependenciesMeta[name]).toEqual({ optional: true });
    }
    expect(Object.keys(dependencies)).toEqual(["@cdktf/hcl2json", "fflate", "zod"]);
  });
});
