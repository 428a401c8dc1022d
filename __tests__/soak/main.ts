import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { publish } from "../support/parts";
import { probe } from "../support/probe";
import { type Everyday, everydayPairs } from "./everyday";
import { option } from "./option";
import { type Judged, judgePairs, pairOf } from "./pairs";
import { Random } from "./random";
import { SYNTAXES } from "./syntax";
import { openBench } from "./terraform";

/**
 * The review against what really comes of a plan: npm run soak:review -- --pairs 300 --seed 7
 * With --everyday, what teams change every day, and the share of it that cannot be judged.
 * Of a pair that breaks the promise all inputs are written to soak-found/ (or --found FOLDER).
 */
async function main(): Promise<void> {
  const seed = Number(option("seed", String(Date.now() % 1_000_000)));
  const [pairs, size] = [Number(option("pairs", "300")), Number(option("batch", "50"))];
  console.log(`seed ${seed}, ${pairs} pairs`);
  publish(await probe());
  if (process.argv.includes("--everyday")) return reportEveryday(await everydayPairs());
  const bench = await openBench();
  const random = new Random(seed);
  const all: Judged[] = [];
  let refused = 0;
  try {
    for (let made = 0; made < pairs; made += size) {
      const syntax = SYNTAXES[(made / size) % 2] ?? "hcl";
      const batch = Array.from({ length: Math.min(size, pairs - made) }, (_, i) => pairOf(random, `u${made + i}`));
      const { judged, refused: left } = await judgePairs(bench, batch, syntax);
      refused += left;
      all.push(...judged);
      for (const each of judged) if (each.wrong !== undefined) tell(each, option("found", "soak-found"), seed);
      console.log(`${made + batch.length} pairs, ${all.filter(({ wrong }) => wrong !== undefined).length} wrong`);
    }
  } finally {
    await bench.close();
  }
  report(all, refused);
}

function tell({ pair, syntax, source, wrong, gained, lost, inputs }: Judged, folder: string, seed: number): void {
  const name = `${seed}-${pair.prefix}-${syntax}-${source}`;
  console.log(`\n${name}: ${wrong}\n  gained: ${gained.slice(0, 5).join("; ")}\n  lost: ${lost.slice(0, 5).join("; ")}`);
  for (const key of Object.keys(pair.after) as (keyof typeof pair.after)[]) {
    const [was, is] = [JSON.stringify(pair.before[key]), JSON.stringify(pair.after[key])];
    console.log(`  ${key}: ${was}${was === is ? "" : `  ->  ${is}`}`);
  }
  console.log(`  by hand: ${pair.byHand ?? "nothing"}; late: ${pair.isLate}`);
  mkdirSync(join(folder, name), { recursive: true });
  for (const [file, text] of Object.entries(inputs)) writeFileSync(join(folder, name, file), text);
}

function report(all: readonly Judged[], refused: number): void {
  for (const source of ["plan", "stacks"] as const) {
    const those = all.filter((each) => each.source === source);
    const count = (is: (each: Judged) => boolean) => those.filter(is).length;
    const verdicts = [...new Set(those.map(({ verdict }) => verdict))]
      .sort()
      .map((verdict) => `${verdict} ${count((each) => each.verdict === verdict)}`);
    console.log(
      `${source}: ${those.length} pairs, of which ${count(({ gained }) => gained.length > 0)} grew and ${count(({ gained, lost }) => gained.length + lost.length === 0)} did not change; ${verdicts.join(", ")}; ${count(({ wrong }) => wrong !== undefined)} wrong`,
    );
  }
  console.log(`${refused} pairs left out, since Terraform refuses them`);
  if (all.some(({ wrong }) => wrong !== undefined)) process.exitCode = 1;
}

function reportEveryday(all: readonly Everyday[]): void {
  const untold = all.filter(({ verdict }) => verdict === "unreviewable");
  const share = Math.round((untold.length / all.length) * 100);
  console.log(`${all.length} everyday pairs, of which ${untold.length} cannot be judged: ${share} %`);
}

void main();
