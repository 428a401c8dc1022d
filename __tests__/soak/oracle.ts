import { accountsAt, seed } from "./accounts";
import { changeByHand, makeByHand } from "./by-hand";
import { type Judged, judge } from "./judge";
import { filesOf, type Pair, type Side } from "./pairs";
import type { Syntax } from "./syntax";
import type { Bench } from "./terraform";
import { readWorld } from "./world";

export interface Outcome {
  readonly judged: readonly Judged[];
  /** What Terraform says of the pairs that were left out, since it refuses one of their configurations. */
  readonly refused: readonly string[];
}

/** The first error that names the pair. */
const errorOf = ({ prefix }: Pair, text: string): string | undefined =>
  text.split(/(?=Error: )/).find((each) => each.startsWith("Error: ") && new RegExp(`\\b${prefix}[_-]`).test(each));

/** The pairs, many in one apply: what the review says of each, and what really came of it. */
export async function judgePairs(bench: Bench, wanted: readonly Pair[], syntax: Syntax): Promise<Outcome> {
  await bench.reset();
  const accounts = await accountsAt(bench.url);
  for (const iam of Object.values(accounts)) await seed(iam);
  for (const pair of wanted) await makeByHand(accounts, pair);
  let pairs = wanted;
  const refused: string[] = [];
  const configured = async (side: Side, ...command: string[]): Promise<void> => {
    for (;;) {
      await bench.configure(filesOf(pairs, side, syntax));
      const { exitCode, stderr } = await bench.terraform(...command, "-input=false", "-no-color");
      if (exitCode === 0) return;
      const named = pairs.filter((pair) => errorOf(pair, stderr) !== undefined);
      if (named.length === 0) throw new Error(stderr.slice(0, 4000));
      refused.push(...named.map((pair) => `${pair.prefix} ${side}: ${errorOf(pair, stderr)}`));
      pairs = pairs.filter((pair) => !named.includes(pair));
    }
  };
  await configured("before", "apply", "-auto-approve");
  for (const pair of pairs) await changeByHand(accounts, pair);
  await configured("after", "plan", "-out=plan");
  const read = async () => [await readWorld(accounts.here), await readWorld(accounts.there)] as const;
  const plan = { ...JSON.parse(await bench.shown()), file: await bench.planFile() };
  const before = await read();
  await bench.applyPlan();
  const after = await read();
  return { judged: pairs.flatMap((pair) => judge(pair, syntax, plan, before, after)), refused };
}
