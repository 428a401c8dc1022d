import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { App } from "cdktf";
import { GithubOidcStack } from "../../modules";
import { readArguments } from "../../modules/cli/arguments";
import { runCommandLine } from "../../modules/cli/main";
import { show as command } from "../../modules/cli/show";
import { show } from "../../modules/show/show";
import { smallRole, stackWith } from "../support/roles";

test("prints the roles of the folder", async () => {
  const outdir = mkdtempSync(join(tmpdir(), "show-"));
  try {
    const app = new App({ outdir });
    new GithubOidcStack(app, "github-oidc", stackWith(smallRole));
    app.synth();
    expect(await runCommandLine(["show", outdir])).toEqual({ output: `${show(outdir)}\n`, exitCode: 0 });
  } finally {
    rmSync(outdir, { recursive: true });
  }
});

test("a folder that is not there", () => {
  return expect(runCommandLine(["show", "nowhere"])).rejects.toThrow(/nowhere.manifest\.json cannot be read.*npm run synth makes it/);
});

test("without a folder it is cdktf's", () => {
  expect(readArguments(command, [])).toEqual({ operands: ["cdktf.out"], values: {} });
});
