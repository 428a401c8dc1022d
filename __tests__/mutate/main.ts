import { availableParallelism } from "node:os";
import { parseArgs } from "node:util";
import { makeCompiler } from "./compiler";
import { filesOf, type Mutant, mutantsOf, sample } from "./mutants";
import { inParallel, Worker } from "./pool";
import { openRecord } from "./record";
import { isJudge, sources, testsOf } from "./related";
import { type Result, reportOf } from "./report";
import type { Verdict } from "./worker";

/**
 * `npm run mutate`: which mistakes in the sources no unit test notices. See CONTRIBUTING.md.
 *
 *   --rooms trust,iam   rooms of modules/; default: all that decide about access
 *   --file FILE         one file instead
 *   --tests PATTERN     only the tests whose paths match: is a room's own table enough?
 *   --sample N          so many mutants, drawn by --seed; 0 for all. Default: 200
 *   --seed N            default: 1
 *   --minutes N         after which no further mutant is begun; what is left is counted. Default: 30. Run again, it goes on there
 */
const ROOMS = "trust,permissions,iam,review,words";

async function main(): Promise<void> {
  const { values } = parseArgs({
    options: {
      rooms: { type: "string", default: ROOMS },
      file: { type: "string" },
      tests: { type: "string", default: "" },
      sample: { type: "string", default: "200" },
      seed: { type: "string", default: "1" },
      minutes: { type: "string", default: "30" },
    },
  });
  const files = values.file === undefined ? values.rooms.split(",").flatMap(filesOf) : [values.file];
  const all = files.flatMap((file) => mutantsOf(file));
  const mutants = sample(all, numberOf(values.sample) || all.length, numberOf(values.seed));
  console.error(`${mutants.length} of ${all.length} mutants of ${files.length} files`);
  const until = Date.now() + numberOf(values.minutes) * 60_000;
  const results = await judge(mutants, until, new RegExp(values.tests));
  console.log(reportOf(results, mutants.length));
}

function numberOf(text: string): number {
  if (!/^\d+$/.test(text)) throw new Error(`${JSON.stringify(text)} is not a whole number.`);
  return Number(text);
}

async function judge(mutants: readonly Mutant[], until: number, wanted: RegExp): Promise<Result[]> {
  const record = openRecord(wanted.source);
  const compiles = makeCompiler();
  const workers = Array.from({ length: Math.min(2, availableParallelism()) }, () => new Worker());
  try {
    const [first] = workers;
    const seconds = first === undefined ? {} : await baseline(first, wanted);
    const results: Result[] = [];
    await inParallel(mutants, workers, async (mutant, worker) => {
      const known = record.get(mutant);
      const result = known ?? (Date.now() < until ? await judgeOne(mutant, worker, seconds, compiles) : undefined);
      if (result === undefined) return;
      if (known === undefined) record.add(result);
      results.push(result);
      if (results.length % 20 === 0) console.error(`${results.length}/${mutants.length}`);
    });
    return results;
  } finally {
    for (const worker of workers) worker.stop();
  }
}

/** How long each wanted test file takes where nothing is wrong. */
async function baseline(worker: Worker, wanted: RegExp): Promise<Verdict["seconds"]> {
  const answer = await worker.ask({ tests: sources().filter((file) => isJudge(file) && wanted.test(file)) }, () => 120);
  if (typeof answer === "string") throw new Error(`the tests end with: ${answer}`);
  if (answer.failed) throw new Error(`${answer.failed.test} fails before anything is wrong: ${answer.failed.message}`);
  return answer.seconds;
}

/** Which tests noticed the mutants of a file, and how often: they are asked first. */
const noticed = new Map<string, Map<string, number>>();

async function judgeOne(
  mutant: Mutant,
  worker: Worker,
  seconds: Verdict["seconds"],
  compiles: (mutant: Mutant) => boolean,
): Promise<Result> {
  const successes = noticed.get(mutant.file) ?? new Map<string, number>();
  noticed.set(mutant.file, successes);
  const cost = (test: string) => seconds[test] ?? 0;
  const worth = (test: string) => (successes.get(test) ?? 0) / (0.1 + cost(test));
  const tests = testsOf(mutant.file)
    .filter((test) => test in seconds)
    .sort((a, b) => worth(b) - worth(a) || cost(a) - cost(b));
  // Generous: on a busy machine a test that is only slow would count as one that noticed something
  const answer = await worker.ask({ mutant, tests }, (test) => 20 + 10 * cost(test));
  if (typeof answer === "string") return { mutant, became: answer };
  if (answer.failed) {
    const { test } = answer.failed;
    successes.set(test, (successes.get(test) ?? 0) + 1);
    return { mutant, became: "killed", by: test };
  }
  return { mutant, became: compiles(mutant) ? "survived" : "refused by the compiler" };
}

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
});
