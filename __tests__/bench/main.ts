import { benchPlan } from "./plan";
import { benchReview } from "./review";
import { benchSynth } from "./synth";
import { where } from "./where";

/** Ratios within one run; the seconds are this machine's alone. `npm run bench -- synth` runs one of them; `npm run bench -- where` says where the time of a plan goes. */
const BENCHES: Readonly<Record<string, () => Promise<void>>> = {
  synth: async () => {
    console.log("synth: GithubOidcStack against the same resources written by hand in plain cdktf (medians)");
    for (const [count, runs] of [
      [1, 21],
      [1000, 7],
      [10_000, 3],
    ] as const) {
      console.log(benchSynth(count, runs));
    }
  },
  review: async () => console.log(benchReview()),
  plan: () => benchPlan(console.log),
};
/** Those that compare nothing: only where they are asked for. */
const OTHERS: typeof BENCHES = { where: () => where(console.log) };

async function main(only: readonly string[]): Promise<void> {
  for (const [name, bench] of Object.entries(BENCHES)) if (only.length === 0 || only.includes(name)) await bench();
  for (const [name, bench] of Object.entries(OTHERS)) if (only.includes(name)) await bench();
}

void main(process.argv.slice(2));
