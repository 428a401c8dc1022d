import { open } from "node:fs/promises";
import { join } from "node:path";
import { succeed } from "../support/terraform";
import { prepare, withParts } from "./plan";

/**
 * Where the time of a first plan goes: the parts of Terraform's graph that cost most. Terraform is held to one processor and does one part
 * after the other, so that what lies between two ends of parts in its log is the time of the second. It is a measure of parts against each
 * other: with two processors all of it is faster.
 */
export async function where(tell: (line: string) => void, count = 300, most = 40): Promise<void> {
  await withParts(tell, async (folder, env) => {
    const { root } = await prepare(folder, "generated module", false, count, env);
    const log = join(folder, "log");
    const traced = { ...env, GOMAXPROCS: "1", TF_LOG_CORE: "trace", TF_LOG_PATH: log };
    await succeed("terraform", ["plan", "-input=false", "-no-color", "-lock=false", "-parallelism=1"], root, traced);
    tell(`where a first plan of ${count} roles goes: milliseconds of one processor, and how often`);
    const found = [...(await timesIn(log))].sort(([, a], [, b]) => b.milliseconds - a.milliseconds);
    for (const [part, { milliseconds, times }] of found.slice(0, most)) {
      tell(`${milliseconds.toFixed(0).padStart(8)} ${String(times).padStart(6)} × ${part}`);
    }
  });
}

interface Time {
  readonly milliseconds: number;
  readonly times: number;
}

/** By part, all instances of a module as one; of the plan alone, without what validates. */
async function timesIn(log: string): Promise<ReadonlyMap<string, Time>> {
  const times = new Map<string, Time>();
  let last: number | undefined;
  const file = await open(log);
  for await (const line of file.readLines()) {
    const at = Date.parse(line.slice(0, TIMESTAMP));
    if (line.includes("Starting graph walk: ")) last = line.includes("walkPlan") ? at : undefined;
    const [, part] = /vertex "(.*)": visit complete/.exec(line) ?? [];
    if (part === undefined || last === undefined) continue;
    const name = part.replaceAll("\\", "").replaceAll(/\["[^"]*"\]/g, "[*]");
    const { milliseconds = 0, times: before = 0 } = times.get(name) ?? {};
    times.set(name, { milliseconds: milliseconds + at - last, times: before + 1 });
    last = at;
  }
  return times;
}
const TIMESTAMP = "2026-01-01T00:00:00.000Z".length;
