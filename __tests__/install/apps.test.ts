import { readFileSync } from "node:fs";
import { join } from "node:path";
import { blocksOf } from "../support/blocks";
import { type FreshFolder, freshFolder, fromTarball, linesOf } from "../support/fresh-folder";

/** The packed package in apps of a user's own, with the install line and the app of docs/constructs.md. */

const PAGE = "docs/constructs.md";
const [INSTALL = ""] = linesOf(PAGE);
const APP = blocksOf(PAGE).find(({ language }) => language === "ts")?.text ?? "";
const COMMONJS = APP.replaceAll(/^import \{(.*)\} from (".*");$/gm, "const {$1} = require($2);");
/** Compiles only where the types of the definition are there. */
const TYPO = `
  import type { RoleDefinition } from "cdktf-aws-github-oidc";
  // @ts-expect-error: it is \`branches\`
  export const role: RoleDefinition = { repositories: ["octo-org@123456/web@456789"], branch: ["main"] };
`;
const TEMPLATE = readFileSync("node_modules/cdktf-cli/bundle/templates/typescript/tsconfig.json", "utf8");

const STACK = "cdktf.out/stacks/platform/cdk.tf.json";
let fresh: FreshFolder;
const stackIn = (below: string) =>
  JSON.parse(readFileSync(join(fresh.folder, below, STACK), "utf8").replaceAll(join(fresh.folder, below), "."));

beforeAll(async () => {
  fresh = freshFolder();
  await fresh.type(fromTarball(INSTALL));
  await fresh.type("npm install --save-dev typescript@5 tsx@4 ts-node@10 @types/node@20");
});
afterAll(() => fresh.remove());

/** A folder of an app with its own settings, which finds the modules above it. */
function app(below: string, files: Readonly<Record<string, string>>): void {
  for (const [name, text] of Object.entries(files)) fresh.write(join(below, name), text);
}

test("CommonJS", async () => {
  app("commonjs", { "package.json": "{}", "main.js": COMMONJS });
  await fresh.type("node main.js", "commonjs");
  expect(stackIn("commonjs").resource.aws_iam_role).toHaveProperty("web-deploy");
});

test("ES modules find the names and write the same", async () => {
  app("esm", { "package.json": "{}", "main.mjs": APP });
  await fresh.type("node main.mjs", "esm");
  expect(stackIn("esm")).toEqual(stackIn("commonjs"));
});

test("TypeScript as `cdktf init` sets it up, which ts-node checks", async () => {
  app("commonjs-ts", { "package.json": "{}", "tsconfig.json": TEMPLATE, "main.ts": APP });
  for (const runner of ["ts-node", "tsx"]) {
    await fresh.type(`rm -rf cdktf.out && npx ${runner} main.ts`, "commonjs-ts");
    expect(stackIn("commonjs-ts")).toEqual(stackIn("commonjs"));
  }
});

test("TypeScript, strict, as ES modules", async () => {
  const compilerOptions = { strict: true, noEmit: true, target: "es2022", module: "nodenext", types: ["node"], skipLibCheck: true };
  app("esm-ts", {
    "package.json": '{ "type": "module" }',
    "tsconfig.json": JSON.stringify({ compilerOptions }),
    "main.ts": APP,
    "typo.ts": TYPO,
  });
  await fresh.type("npx tsc && npx tsx main.ts", "esm-ts");
  expect(stackIn("esm-ts")).toEqual(stackIn("commonjs"));
});

describe("without @cdktf/provider-tls", () => {
  const stack = (oidcProvider: string) => `
    const { App } = require("cdktf");
    const { GithubOidcStack, run } = require("cdktf-aws-github-oidc");
    run(() => {
      const app = new App();
      new GithubOidcStack(app, "platform", {
        region: "eu-central-1",
        oidcProvider: ${oidcProvider},
        roles: { audit: { repositories: ["octo-org@123456/audit@456790"], branches: ["main"] } },
      });
      app.synth();
    });`;

  test("whoever reads no certificate misses nothing, and who does is told the package", async () => {
    const bare = freshFolder();
    try {
      await bare.type(fromTarball(INSTALL).replace(/ @cdktf\/provider-tls\S+/, ""));
      bare.write("aws.js", stack('{ thumbprintSource: "aws" }'));
      bare.write("existing.js", stack("{ create: false }"));
      bare.write("fetch.js", stack("{}"));
      expect((await bare.type("node aws.js && node existing.js")).text.trim()).toBe("");
      const { exitCode, stderr } = await bare.attempt("node fetch.js");
      expect(exitCode).toBe(1);
      expect(stderr).toContain("oidcProvider.thumbprintSource: ");
      expect(stderr).toContain("npm install @cdktf/provider-tls@11,");
      expect(stderr).not.toMatch(/\n\s+at /);
    } finally {
      bare.remove();
    }
  });
});
