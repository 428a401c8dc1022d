import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { App } from "cdktf";
import { GithubOidcStack } from "../../modules";
import { asVariables, copyModule } from "../support/module-workspace";
import { MOTO_ACCOUNT, startMoto } from "../support/moto";
import { publish } from "../support/parts";
import { probe } from "../support/probe";
import { REGION } from "../support/real-definitions";
import { succeed, terraformEnvironment } from "../support/terraform";
import { FLAT_FOR_EACH, flatResources, MINIMAL_MODULE, MINIMAL_ROOT, PROVIDER } from "./plan-by-hand";

/** The first plan of so many roles, by Terraform, for an empty account: both faces, and what a person would write instead. */

/** Writes a configuration into a folder; Terraform runs in the folder that it returns. */
type Write = (folder: string, names: readonly string[]) => string;

const definitionOf = (names: readonly string[]) => ({
  oidcProvider: { thumbprintSource: "aws" as const },
  roles: Object.fromEntries(
    names.map((name) => [
      name,
      {
        repositories: [`octo-org@123456/${name}@456789`],
        branches: ["main"],
        environments: ["production"],
        ecrPush: { repositories: [name] },
        ecsDeploy: { cluster: "prod", services: [name], taskFamilies: [name], passRoles: [`${name}-task`] },
      },
    ]),
  ),
});

const files = (folder: string, written: Readonly<Record<string, string>>): string => {
  for (const [name, text] of Object.entries(written)) {
    mkdirSync(join(folder, name, ".."), { recursive: true });
    writeFileSync(join(folder, name), text);
  }
  return folder;
};
const services = (names: readonly string[]) => JSON.stringify({ services: Object.fromEntries(names.map((name) => [name, { name }])) });

const CONFIGURATIONS = {
  "flat resources by hand": (folder, names) => files(folder, { "main.tf": `${PROVIDER}${names.map(flatResources).join("\n")}` }),
  "cdktf stack": (folder, names) => {
    const app = new App({ outdir: folder });
    new GithubOidcStack(app, "stack", { region: REGION, accountId: MOTO_ACCOUNT, ...definitionOf(names) });
    app.synth();
    return join(folder, "stacks", "stack");
  },
  "minimal module by hand": (folder, names) =>
    files(folder, { "main.tf": MINIMAL_ROOT, "role/main.tf": MINIMAL_MODULE, "terraform.tfvars.json": services(names) }),
  "generated module": (folder, names) => {
    copyModule(folder);
    return files(folder, { "terraform.tfvars.json": JSON.stringify(asVariables(definitionOf(names))) });
  },
  "flat for_each by hand": (folder, names) => files(folder, { "main.tf": FLAT_FOR_EACH, "terraform.tfvars.json": services(names) }),
} satisfies Record<string, Write>;

type Name = keyof typeof CONFIGURATIONS;
const RATIOS: readonly (readonly [Name, Name])[] = [
  ["cdktf stack", "flat resources by hand"],
  ["generated module", "minimal module by hand"],
  ["generated module", "flat for_each by hand"],
];

async function secondsOf(write: Write, names: readonly string[], env: NodeJS.ProcessEnv, runs: number): Promise<number> {
  const folder = mkdtempSync(join(tmpdir(), "bench-plan-"));
  try {
    const root = write(folder, names);
    await succeed("terraform", ["init", "-input=false", "-no-color"], root, env);
    const seconds: number[] = [];
    for (let i = 0; i < runs; i += 1) {
      const started = performance.now();
      await succeed("terraform", ["plan", "-input=false", "-no-color", "-lock=false", "-out=plan"], root, env);
      seconds.push((performance.now() - started) / 1000);
    }
    return seconds.sort((a, b) => a - b)[Math.floor(runs / 2)] ?? Number.NaN;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Times and ratios within one run, as a table. `counts` are pairs of how many roles, and how many plans to take the median of. */
export async function benchPlan(
  counts: readonly (readonly [number, number])[] = [
    [300, 3],
    [1000, 1],
  ],
): Promise<string> {
  const found = await probe();
  const reasons = (["terraform", "moto"] as const).flatMap((part) => found.missing[part] ?? []);
  if (reasons.length > 0) return `plan: cannot run here: ${reasons.join("; ")}`;
  publish(found);
  const moto = await startMoto();
  const env = { ...terraformEnvironment({ aws: moto.url }), AWS_REGION: REGION };
  const lines = ["first plan, by Terraform (medians)"];
  try {
    for (const [count, runs] of counts) {
      const names = Array.from({ length: count }, (_, i) => `service-${i}`);
      const seconds = {} as Record<Name, number>;
      for (const [name, write] of Object.entries(CONFIGURATIONS)) seconds[name as Name] = await secondsOf(write, names, env, runs);
      for (const [name, value] of Object.entries(seconds))
        lines.push(`${String(count).padStart(6)} roles   ${value.toFixed(1).padStart(6)} s   ${name}`);
      for (const [own, hand] of RATIOS)
        lines.push(`${" ".repeat(15)}${(seconds[own] / seconds[hand]).toFixed(2).padStart(6)} ×   ${own} / ${hand}`);
    }
  } finally {
    await moto.stop();
    rmSync(found.folder, { recursive: true, force: true });
  }
  return lines.join("\n");
}
