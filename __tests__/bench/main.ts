import { benchSynth } from "./synth";

// Ratios within one run; the seconds are this machine's alone
console.log("synth: GithubOidcStack against the same resources written by hand in plain cdktf (medians)");
for (const [count, runs] of [
  [1, 21],
  [1000, 7],
  [10_000, 3],
] as const) {
  console.log(benchSynth(count, runs));
}
