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

/** A configuration in a folder of its own, initialised; `root` is where Terraform runs. */
interface Prepared {
  readonly name: Name;
  readonly lists: boolean;
  readonly root: string;
  readonly seconds: number[];
}

export async function prepare(within: string, name: Name, lists: boolean, count: number, env: NodeJS.ProcessEnv): Promise<Prepared> {
  const roles = Array.from({ length: count }, (_, i) => `service-${i}`);
  const root = CONFIGURATIONS[name](mkdtempSync(join(within, "plan-")), roles, lists);
  await succeed("terraform", ["init", "-input=false", "-no-color"], root, env);
  return { name, lists, root, seconds: [] };
}

async function plan({ root, seconds }: Prepared, env: NodeJS.ProcessEnv): Promise<void> {
  const started = performance.now();
  await succeed("terraform", ["plan", "-input=false", "-no-color", "-lock=false", "-out=plan"], root, env);
  seconds.push((performance.now() - started) / 1000);
}

const median = (values: readonly number[]): number => [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;

/** So many roles; of so many plans the median; and whether the lists are timed too: 1,000 roles with them by `for_each` take Terraform too long. */
type Count = readonly [roles: number, runs: number, withLists: boolean];

/** Times and ratios within one run, as a table. */
export async function benchPlan(
  tell: (line: string) => void,
  counts: readonly Count[] = [
    [300, 3, true],
    [1000, 1, false],
  ],
): Promise<void> {
  await withParts(tell, async (folder, env) => {
    tell("first plan, by Terraform (medians): like with like without the lists of exclusive policies, and what those cost");
    for (const [count, runs, withLists] of counts) {
      const prepared: Prepared[] = [];
      const names = Object.keys(CONFIGURATIONS) as Name[];
      for (const name of names)
        for (const lists of withLists ? [false, true] : [false]) prepared.push(await prepare(folder, name, lists, count, env));
      // One after the other, round by round: what slows the machine for a while slows all of them
      for (let i = 0; i < runs; i += 1) for (const one of prepared) await plan(one, env);
      const seconds = {} as Record<Name, Seconds>;
      for (const name of names) {
        const of = (lists: boolean) => median(prepared.find((one) => one.name === name && one.lists === lists)?.seconds ?? []);
        seconds[name] = { without: of(false), ...(withLists && { lists: of(true) }) };
        tell(`${String(count).padStart(6)} roles   ${columns(seconds[name], (value) => `${value.toFixed(1).padStart(6)} s`)}   ${name}`);
      }
      for (const [own, hand] of RATIOS) {
        const [over, under] = [seconds[own], seconds[hand]];
        const ratios = { without: over.without / under.without, ...(withLists && { lists: (over.lists ?? 0) / (under.lists ?? 0) }) };
        tell(`${" ".repeat(15)}${columns(ratios, (value) => `${value.toFixed(2).padStart(6)} ×`)}   ${own} / ${hand}`);
      }
    }
  });
}

/** With Terraform and an emulator of AWS, where both are, in a folder that goes; else it says what is missing. `env` is that of Terraform. */
export async function withParts(
  tell: (line: string) => void,
  run: (folder: string, env: NodeJS.ProcessEnv) => Promise<void>,
): Promise<void> {
  const found = await probe();
  const reasons = (["terraform", "moto"] as const).flatMap((part) => found.missing[part] ?? []);
  if (reasons.length > 0) return tell(`plan: cannot run here: ${reasons.join("; ")}`);
  publish(found);
  const moto = await startMoto();
  const folder = mkdtempSync(join(tmpdir(), "bench-"));
  try {
    // As at a user's: tests let Go collect garbage less often
    await run(folder, { ...terraformEnvironment({ aws: moto.url }), GOGC: "100", AWS_REGION: REGION });
  } finally {
    await moto.stop();
    for (const each of [folder, found.folder]) rmSync(each, { recursive: true, force: true });
  }
}

interface Seconds {
  readonly without: number;
  /** With the lists of exclusive policies, on both sides. */
  readonly lists?: number;
}
const columns = ({ without, lists }: Seconds, shown: (value: number) => string) =>
  [shown(without), ...(lists === undefined ? [] : [`${shown(lists)} with the lists`])].join("   ");
