import { spawnSync } from "node:child_process";
import { copyFileSync, cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join, relative, resolve } from "node:path";
import ts from "typescript";

const { bin, dependencies, main, types, version, peerDependencies, peerDependenciesMeta } = JSON.parse(
  readFileSync("package.json", "utf8"),
);

/** What `npm run build` writes, less the declarations: types are what `npm run check` checks, of the same files. */
function build(outDir: string): void {
  for (const file of BUILT) {
    const { outputText } = ts.transpileModule(readFileSync(file, "utf8"), { compilerOptions: options, fileName: file });
    const target = join(outDir, relative(resolve("modules"), file)).replace(/\.ts$/, ".js");
    mkdirSync(dirname(target), { recursive: true });
    writeFileSync(target, outputText);
  }
}
const { config } = ts.readConfigFile("tsconfig.build.json", ts.sys.readFile);
const { options, fileNames: BUILT } = ts.parseJsonConfigFileContent(config, ts.sys, process.cwd());

describe("the package", () => {
  let folder: string;
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), "package-"));
    build(join(folder, "dist"));
    // What a reviewer's npm installs: the dependencies, and none of the optional peers
    copyFileSync("package.json", join(folder, "package.json"));
    cpSync("bin", join(folder, "bin"), { recursive: true });
    mkdirSync(join(folder, "node_modules"));
    for (const name of Object.keys(dependencies)) symlinkSync(resolve("node_modules", name), join(folder, "node_modules", name));
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
    expect(BUILT).toContain(resolve("modules", "index.ts"));
    expect([options.outDir, options.rootDir, options.declaration]).toEqual([resolve("dist"), resolve("modules"), true]);
    expect({ main, types }).toEqual({ main: "dist/index.js", types: "dist/index.d.ts" });
    expect(readFileSync(join(folder, main), "utf8")).toContain("GithubOidcStack");
  });

  test("takes ranges of its peers, which are optional, and depends on zod alone", () => {
    const page = readFileSync("docs/install.md", "utf8");
    for (const [name, range] of Object.entries(peerDependencies)) {
      // An exact version would refuse whoever has the next patch
      expect(range).toMatch(/^(>=\S+ <\d+|\^\S+)$/);
      expect(page).toContain(`| \`${name}\` | \`${range}\` |`);
      expect(peerDependenciesMeta[name]).toEqual({ optional: true });
    }
    expect(Object.keys(dependencies)).toEqual(["zod"]);
  });
});
