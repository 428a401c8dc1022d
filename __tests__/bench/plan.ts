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
import { flatForEach, flatResources, MINIMAL_ROOT, minimalModule, PROVIDER } from "./plan-by-hand";

/** The first plan of so many roles, by Terraform, for an empty account: both faces, and what a person would write instead. */

/** Writes a configuration into a folder, with or without the lists of exclusive policies; Terraform runs in the folder that it returns. */
type Write = (folder: string, names: readonly string[], exclusive: boolean) => string;

const definitionOf = (names: readonly string[], exclusivePolicies: boolean) => ({
  oidcProvider: { thumbprintSource: "aws" as const },
  roles: Object.fromEntries(
    names.map((name) => [
      name,
      {
        repositories: [`acme@123456/${name}@456789`],
        branches: ["main"],
        exclusivePolicies,
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
  "flat resources by hand": (folder, names, exclusive) =>
    files(folder, { "main.tf": `${PROVIDER}${names.map((name) => flatResources(name, exclusive)).join("\n")}` }),
  "cdktf stack": (folder, names, exclusive) => {
    const app = new App({ outdir: folder });
    new GithubOidcStack(app, "stack", { region: REGION, accountId: MOTO_ACCOUNT, ...definitionOf(names, exclusive) });
    app.synth();
    return join(folder, "stacks", "stack");
  },
  "minimal module by hand": (folder, names, exclusive) =>
    files(folder, { "main.tf": MINIMAL_ROOT, "role/main.tf": minimalModule(exclusive), "terraform.tfvars.json": services(names) }),
  "generated module": (folder, names, exclusive) => {
    copyModule(folder);
    return files(folder, { "terraform.tfvars.json": JSON.stringify(asVariables(definitionOf(names, exclusive))) });
  },
  "flat for_each by hand": (folder, names, exclusive) =>
    files(folder, { "main.tf": flatForEach(exclusive), "terraform.tfvars.json": services(names) }),
} satisfies Record<string, Write>;

type Name = keyof typeof CONFIGURATIONS;
const RATIOS: readonly (readonly [Name, Name])[] = [
  ["cdktf stack", "flat resources by hand"],
  ["generated module", "minimal module by hand"],
  ["generated module", "flat for_each by hand"],
];

async function secondsOf(write: (folder: string) => string, env: NodeJS.ProcessEnv, runs: number): Promise<number> {
  const folder = mkdtempSync(join(tmpdir(), "bench-plan-"));
  try {
    const root = write(folder);
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
  const lines = ["first plan, by Terraform (medians): like with like without the lists of exclusive policies, and what those cost"];
  try {
    for (const [count, runs] of counts) {
      const names = Array.from({ length: count }, (_, i) => `service-${i}`);
      const seconds = {} as Record<Name, Seconds>;
      for (const [name, write] of Object.entries(CONFIGURATIONS)) {
        const of = (exclusive: boolean) => secondsOf((folder) => write(folder, names, exclusive), env, runs);
        seconds[name as Name] = { without: await of(false), lists: await of(true) };
      }
      for (const [name, { without, lists }] of Object.entries(seconds))
        lines.push(`${String(count).padStart(6)} roles   ${shown(without)} s   ${shown(lists)} s with the lists   ${name}`);
      for (const [own, hand] of RATIOS) {
        const ratio = (kind: keyof Seconds) => (seconds[own][kind] / seconds[hand][kind]).toFixed(2).padStart(6);
        lines.push(`${" ".repeat(15)}${ratio("without")} ×   ${ratio("lists")} × with the lists   ${own} / ${hand}`);
      }
    }
  } finally {
    await moto.stop();
    rmSync(found.folder, { recursive: true, force: true });
  }
  return lines.join("\n");
}

interface Seconds {
  readonly without: number;
  /** With the lists of exclusive policies, on both sides. */
  readonly lists: number;
}
const shown = (seconds: number) => seconds.toFixed(1).padStart(6);
