import { readFileSync } from "node:fs";
import { join } from "node:path";
import { blocksOf } from "../support/blocks";
import { type FreshFolder, freshFolder, fromTarball } from "../support/fresh-folder";
import { ROOT } from "../support/terraform";

/** CDK Terrain in place of cdktf, with the package.json of docs/cdk-terrain.md and the app of main.ts. */

const [block] = blocksOf("docs/cdk-terrain.md").filter(({ language }) => language === "json");
const PROJECT = JSON.parse(fromTarball(block?.text ?? ""));
const MAIN = join(ROOT, "main.ts");

let fresh: FreshFolder;
const read = (outdir: string, file: string) =>
  JSON.parse(readFileSync(join(fresh.folder, outdir, file), "utf8").replaceAll(outdir, "OUTDIR"));
const synthesize = (main: string, outdir: string) => fresh.type(`CDKTF_OUTDIR=${outdir} "${ROOT}/node_modules/.bin/tsx" "${main}"`);

beforeAll(async () => {
  fresh = freshFolder();
  fresh.write("main.ts", readFileSync(MAIN, "utf8").replace('"./modules"', '"cdktf-aws-github-oidc"'));
  fresh.write("package.json", JSON.stringify(PROJECT));
});
afterAll(() => fresh.remove());

test("without the overrides npm refuses it", async () => {
  fresh.write("refused/package.json", JSON.stringify({ ...PROJECT, overrides: {} }));
  const { exitCode, stderr } = await fresh.attempt("npm install", "refused");
  expect(exitCode).not.toBe(0);
  expect(stderr).toContain("ERESOLVE");
});

test("with them the stack is the same but for the version in its metadata", async () => {
  await fresh.type("npm install");
  await synthesize(MAIN, "out-cdktf");
  await synthesize("main.ts", "out-cdktn");
  const metadata = ({ version, ...others }: { version: string }) => [version, others];
  const [cdktf, cdktn] = ["out-cdktf", "out-cdktn"].map((outdir) => read(outdir, "stacks/github-oidc/cdk.tf.json"));
  const [before, after] = [cdktf, cdktn].map((stack) => metadata(stack["//"].metadata));
  expect([before?.[0], after?.[0]]).toEqual(["0.21.0", "0.24.0"]);
  expect(after?.[1]).toEqual(before?.[1]);
  expect({ ...cdktn, "//": "" }).toEqual({ ...cdktf, "//": "" });
  expect({ ...read("out-cdktn", "manifest.json"), version: "" }).toEqual({ ...read("out-cdktf", "manifest.json"), version: "" });
});

test("show and review read it", async () => {
  const [shown, expected] = await Promise.all(
    ["out-cdktn", "out-cdktf"].map((outdir) => fresh.type(`npx --no-install cdktf-aws-github-oidc show ${outdir}`)),
  );
  expect(shown?.stdout.replaceAll("out-cdktn", "")).toBe(expected?.stdout.replaceAll("out-cdktf", ""));
  const stack = (outdir: string) => `${outdir}/stacks/github-oidc/cdk.tf.json`;
  const { stdout } = await fresh.type(
    `npx --no-install cdktf-aws-github-oidc review ${stack("out-cdktn")} --base ${stack("out-cdktf")} --format json`,
  );
  expect(JSON.parse(stdout)).toMatchObject({ verdict: "unchanged" });
});
