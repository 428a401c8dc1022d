import { copyFileSync, existsSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from "node:fs";
import { basename, join, resolve } from "node:path";
import { parse } from "yaml";
import { GithubOidcStack } from "../../modules";
import { markerOf } from "../../modules/review/render/markdown";
import { pages } from "../support/blocks";
import { delivery } from "../support/delivery";
import { documentsOf } from "../support/documents";
import { type FreshFolder, freshFolder, fromClone, linesOf } from "../support/fresh-folder";
import { mint } from "../support/github";
import { packedPlan } from "../support/plan-file";
import { smallRole, stackWith } from "../support/roles";
import { synthesize } from "../support/synth";

/** Every way to install the package that a page or a workflow names, as it is typed there. */

const { version } = JSON.parse(readFileSync("package.json", "utf8"));
const STACK = "__tests__/review/fails-open/stack-managed-ref/base.golden.json";
const PLAN = resolve("__tests__/review/cases/widen/plan.golden.json");
const lines = linesOf("docs/install.md");
const line = (pattern: RegExp) => lines.find((text) => pattern.test(text)) ?? fail(`docs/install.md has no line for ${pattern}`);
const fail = (message: string): never => {
  throw new Error(message);
};

let fresh: FreshFolder | undefined;
const enter = (settings?: NodeJS.ProcessEnv) => {
  fresh = freshFolder(settings);
  copyFileSync(PLAN, join(fresh.folder, "plan.json"));
  return fresh;
};
afterEach(() => fresh?.remove());

/** The commands as pages have them, with the package and its own dependencies alone. */
async function hasCommands({ type, folder }: FreshFolder): Promise<void> {
  const installed = readdirSync(join(folder, "node_modules")).filter((name) => !name.startsWith("."));
  expect(installed).toEqual(["@cdktf", "cdktf-aws-github-oidc", "fflate", "zod"]);
  expect((await type("npx --no-install cdktf-aws-github-oidc --version")).stdout).toBe(`${version}\n`);
  expect((await type(line(/^npx .* review/))).stdout).toContain("access grows");
}

test("from git, at the tag", async () => {
  const user = enter();
  await user.type(fromClone(line(/git\+https/)));
  await hasCommands(user);
});

test("from a tarball", async () => {
  const user = enter();
  copyFileSync(delivery().tarball, join(user.folder, basename(delivery().tarball)));
  await user.type(line(/\.tgz/));
  await hasCommands(user);
});

test("from npm, once it is published", async () => {
  const user = enter();
  await user.type(line(/^npm install cdktf-aws-github-oidc@/));
  await hasCommands(user);
});

test("what is packed is what is built, the pages and what npm adds", async () => {
  const { stdout } = await enter().type(`tar -tzf ${delivery().tarball}`);
  const files = stdout.trim().split("\n");
  expect(new Set(files.map((file) => file.split("/")[1]))).toEqual(
    new Set(["CHANGELOG.md", "LICENSE", "README.md", "bin", "dist", "docs", "package.json"]),
  );
  for (const file of files.filter((name) => name.startsWith("package/dist/"))) expect(file).toMatch(/\.(js|d\.ts)$/);
  expect(existsSync(join(delivery().clone, "dist"))).toBe(false);
});

describe("in a clone", () => {
  const cloneInto = async (user: FreshFolder, name: string) => {
    await user.type(`git clone --quiet ${delivery().clone} ${name}`);
    // What `npm ci` puts there
    symlinkSync(resolve("node_modules"), join(user.folder, name, "node_modules"));
  };

  test("every command of a page runs, without a build", async () => {
    const typed = pages.flatMap(linesOf).filter((text) => text.startsWith("npx --no-install cdktf-aws-github-oidc"));
    // `ids` asks GitHub: docs/immutable-subjects.test.ts has a stand-in for it
    const commands = new Set(typed.filter((text) => !text.includes(" ids ")));
    expect(commands.size).toBeGreaterThan(2);
    const user = enter({ NPM_CONFIG_IGNORE_SCRIPTS: "true" });
    await cloneInto(user, "clone");
    const timestamp = "2026-11-22T05:18:44Z";
    const packed = packedPlan({}, timestamp);
    const plan = JSON.stringify({ ...JSON.parse(readFileSync(PLAN, "utf8")), timestamp });
    for (const [name, content] of Object.entries({ "plan.json": plan, plan: packed, "plan.bin": packed }))
      writeFileSync(join(user.folder, "clone", name), content);
    for (const side of ["base", "head"]) user.write(`clone/${side}/cdk.tf.json`, readFileSync(STACK, "utf8"));
    const { trust } = documentsOf(smallRole);
    const role = { RoleName: "web-deploy", AssumeRolePolicyDocument: trust };
    const roles = { "web-deploy": smallRole };
    const stack = synthesize((app) => new GithubOidcStack(app, "github-oidc", { ...stackWith(smallRole), roles }));
    const given = {
      "role.json": { Role: role },
      "roles.json": { RoleDetailList: [role] },
      "claims.json": mint({ owner: "acme" }),
      "cdktf.out/stacks/github-oidc/cdk.tf.json": stack,
    };
    for (const [name, value] of Object.entries(given)) user.write(`clone/${name}`, JSON.stringify(value));
    for (const command of commands) {
      const { stdout } = await user.type(command, "clone");
      const [, file] = / --output (\S+)/.exec(command) ?? [];
      expect(file === undefined ? stdout : readFileSync(join(user.folder, "clone", file), "utf8")).not.toBe("");
    }
    expect(existsSync(join(user.folder, "clone", "dist"))).toBe(false);
  });

  test("this repository's own review of a pull request runs", async () => {
    const { jobs } = parse(readFileSync(".github/workflows/access-review.yml", "utf8"));
    const step = (wanted: string) => jobs.review.steps.find(({ name = "" }) => name === wanted);
    const { uses, with: inputs } = jobs.review.steps.at(-1);
    const given = Object.entries<string>(inputs).map(([name, value]) => [`INPUT_${name.toUpperCase()}`, value]);
    const user = enter({ GITHUB_STEP_SUMMARY: "summary.md", ...Object.fromEntries(given) });
    for (const side of ["base", "head"]) await cloneInto(user, side);
    await user.type(step("Synthesize both").run);
    // As the runner: what action.yml of that folder names
    const { main } = parse(readFileSync(join(user.folder, uses, "action.yml"), "utf8")).runs;
    await user.type(`node ${join(uses, main)}`);
    expect(readFileSync(join(user.folder, "summary.md"), "utf8")).toContain(markerOf());
  });
});
