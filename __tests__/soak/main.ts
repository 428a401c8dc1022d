import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { publish } from "../support/parts";
import { probe } from "../support/probe";
import { type Everyday, everydayPairs } from "./everyday";
import { type Judged, SOURCES } from "./judge";
import { countKinds } from "./kinds";
import { option } from "./option";
import { judgePairs } from "./oracle";
import { type Pair, pairsOf } from "./pairs";
import { Random } from "./random";
import { shrunk } from "./shrink";
import { SYNTAXES } from "./syntax";
import { type Bench, openBench } from "./terraform";

/**
 * The review against what really comes of a plan: npm run soak:review -- --pairs 300 --seed 7
 * With --everyday, what teams change every day, and the share of it that cannot be judged.
 * Of a pair that breaks the promise all inputs are written to soak-found/ (or --found FOLDER), the first three (or --shrink COUNT) without
 * what the fault does not need. Such a folder, moved to __tests__/review/fails-open, is a case.
 */
/** So many attempts to shrink in one apply. */
const SHRINKING = 40;

async function main(): Promise<void> {
  const seed = Number(option("seed", String(Date.now() % 1_000_000)));
  const [pairs, size] = [Number(option("pairs", "300")), Number(option("batch", "50"))];
  console.log(`seed ${seed}, ${pairs} pairs`);
  publish(await probe());
  if (process.argv.includes("--everyday")) return reportEveryday(await everydayPairs());
  const bench = await openBench();
  const random = new Random(seed);
  const all: Judged[] = [];
  const refused: string[] = [];
  let toShrink = Number(option("shrink", "3"));
  try {
    for (let made = 0; made < pairs; made += size) {
      const syntax = SYNTAXES[(made / size) % 2] ?? "hcl";
      const batch = pairsOf(random, Math.min(size, pairs - made), made);
      const { judged, refused: left } = await judgePairs(bench, batch, syntax);
      refused.push(...left);
      all.push(...judged);
      for (const each of judged) {
        if (each.wrong === undefined) continue;
        tell(toShrink-- > 0 ? await least(bench, each) : each, option("found", "soak-found"), `${seed}-${each.pair.prefix}`);
      }
      console.log(`${made + batch.length} pairs, ${all.filter(({ wrong }) => wrong !== undefined).length} wrong`);
    }
  } finally {
    await bench.close();
  }
  report(all, refused);
}

/** The same without what the review's fault does not need. Each step takes an apply, and so minutes. */
async function least(bench: Bench, found: Judged): Promise<Judged> {
  let last = found;
  const stillWrong = async (tries: readonly Pair[]) => {
    const held: boolean[] = [];
    for (let from = 0; from < tries.length; from += SHRINKING) {
      const batch = tries.slice(from, from + SHRINKING).map((pair, i) => ({ ...pair, prefix: `u${i}` }));
      const { judged } = await judgePairs(bench, batch, found.syntax);
      const wrong = judged.filter(({ source, wrong }) => source === found.source && wrong === found.wrong);
      last = wrong.at(-1) ?? last;
      held.push(...batch.map(({ prefix }) => wrong.some(({ pair }) => pair.prefix === prefix)));
    }
    return held;
  };
  const pair = await shrunk(found.pair, stillWrong);
  await stillWrong([pair]);
  return last;
}

function tell({ pair, syntax, source, wrong, gained, lost, inputs }: Judged, folder: string, drawn: string): void {
  const name = `${drawn}-${syntax}-${source}`;
  console.log(`\n${name}: ${wrong}\n  gained: ${gained.slice(0, 5).join("; ")}\n  lost: ${lost.slice(0, 5).join("; ")}`);
  for (const key of Object.keys(pair.after) as (keyof typeof pair.after)[]) {
    const [was, is] = [JSON.stringify(pair.before[key]), JSON.stringify(pair.after[key])];
    console.log(`  ${key}: ${was}${was === is ? "" : `  ->  ${is}`}`);
  }
  console.log(`  by hand: ${pair.byHand ?? "nothing"}; late: ${pair.isLate}`);
  mkdirSync(join(folder, name), { recursive: true });
  for (const [file, text] of Object.entries(inputs)) writeFileSync(join(folder, name, file), text);
}

function report(all: readonly Judged[], refused: readonly string[]): void {
  for (const source of SOURCES) {
    const those = all.filter((each) => each.source === source);
    const count = (is: (each: Judged) => boolean) => those.filter(is).length;
    const verdicts = [...new Set(those.map(({ verdict }) => verdict))]
      .sort()
      .map((verdict) => `${verdict} ${count((each) => each.verdict === verdict)}`);
    console.log(
      `${source}: ${those.length} pairs, of which ${count(({ gained }) => gained.length > 0)} grew and ${count(({ gained, lost }) => gained.length + lost.length === 0)} did not change; ${verdicts.join(", ")}; ${count(({ wrong }) => wrong !== undefined)} wrong`,
    );
    for (const [reason, count] of reasonsOf(those)) console.log(`  ${count} ${reason}`);
  }
  const pairs = all.filter(({ source }) => source === "plan").map(({ pair }) => pair);
  console.log(`of what the plans hold: ${[...countKinds(pairs)].map((each) => each.join(" ")).join("; ")}`);
  console.log(`${refused.length} pairs left out, since Terraform refuses them`);
  for (const each of refused) console.log(`  ${each.replaceAll(/\s+/g, " ").slice(0, 300)}`);
  if (all.some(({ wrong }) => wrong !== undefined)) process.exitCode = 1;
}

/** Why pairs cannot be judged, the commonest first. */
function reasonsOf(those: readonly Judged[]): [string, number][] {
  const counts = new Map<string, number>();
  for (const { cannotReview } of those)
    for (const reason of new Set(cannotReview.map((each) => each.reason.replaceAll(/\bu\d+[_-]\S*/g, "…"))))
      counts.set(reason, (counts.get(reason) ?? 0) + 1);
  return [...counts].sort(([, a], [, b]) => b - a).slice(0, 12);
}

function reportEveryday(all: readonly Everyday[]): void {
  const untold = all.filter(({ verdict }) => verdict === "unreviewable");
  const share = Math.round((untold.length / all.length) * 100);
  console.log(`${all.length} everyday pairs, of which ${untold.length} cannot be judged: ${share} %`);
}

void main();
