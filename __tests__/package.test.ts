import { spawnSync } from "node:child_process";
import { copyFileSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";

const { bin, dependencies, devDependencies, version, peerDependencies, peerDependenciesMeta } = JSON.parse(
  readFileSync("package.json", "utf8"),
);

describe("the package", () => {
  let folder: string;
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), "package-"));
    const { status, stdout } = spawnSync("node_modules/.bin/tsc", ["-p", "tsconfig.build.json", "--outDir", join(folder, "dist")], {
      encoding: "utf8",
    });
    expect({ status, stdout }).toEqual({ status: 0, stdout: "" });
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
    for (const file of ["index.js", "index.d.ts"]) expect(readFileSync(join(folder, "dist", file), "utf8")).toContain("GithubOidcStack");
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
