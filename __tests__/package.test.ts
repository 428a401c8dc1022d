import { spawnSync } from "node:child_process";
import { copyFileSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join, relative, resolve } from "node:path";
import ts from "typescript";

const { bin, dependencies, devDependencies, main, types, version, peerDependencies, peerDependenciesMeta } = JSON.parse(
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
    mkdirSync(join(folder, "node_modules"));
    for (const name of Object.keys(dependencies)) symlinkSync(resolve("node_modules", name), join(folder, "node_modules", name));
  });
  afterAll(() => rmSync(folder, { recursive: true }));

  test("runs its commands where cdktf is not installed", () => {
    const [[name, file] = []] = Object.entries<string>(bin);
    expect(name).toBe("cdktf-aws-github-oidc");
    const cli = (...args: string[]) => spawnSync(process.execPath, [join(folder, file ?? ""), ...args], { encoding: "utf8", cwd: folder });
    expect(cli("review", "--help")).toMatchObject({
      status: 0,
      stderr: "",
      stdout: expect.stringContaining("usage: cdktf-aws-github-oidc"),
    });
    expect(cli("--version")).toMatchObject({ status: 0, stderr: "", stdout: `${version}\n` });
  });

  test("has its types and constructs where its main says", () => {
    expect(BUILT).toContain(resolve("modules", "index.ts"));
    expect([options.outDir, options.rootDir, options.declaration]).toEqual([resolve("dist"), resolve("modules"), true]);
    expect({ main, types }).toEqual({ main: "dist/index.js", types: "dist/index.d.ts" });
    expect(readFileSync(join(folder, main), "utf8")).toContain("GithubOidcStack");
  });

  test("pins cdktf exactly, as an optional peer and for development alike", () => {
    for (const [name, version] of Object.entries(peerDependencies)) {
      expect([name, version]).toEqual([name, devDependencies[name]]);
      expect(version).toMatch(/^\d+\.\d+\.\d+$/);
      expect(peerDependenciesMeta[name]).toEqual({ optional: true });
    }
    expect(Object.keys(dependencies)).toEqual(["zod"]);
  });
});
