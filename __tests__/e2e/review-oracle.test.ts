import { countKinds } from "../soak/kinds";
import { judgePairs, type Outcome } from "../soak/oracle";
import { pairsOf } from "../soak/pairs";
import { Random } from "../soak/random";
import { type Bench, openBench } from "../soak/terraform";
import { describeWith } from "../support/parts";

/**
 * A few of the pairs of `npm run soak:review`: reviewed, applied and read back. Of this seed they hold nearly every kind of thing, Terraform
 * refuses none of them, and the provider waits for nothing that will not come.
 */
const PAIRS = pairsOf(new Random(1441), 14);

describeWith(["terraform", "moto"], "pairs of configurations", () => {
  let bench: Bench;
  let outcome: Outcome;
  beforeAll(async () => {
    bench = await openBench();
    outcome = await judgePairs(bench, PAIRS, "hcl");
  });
  afterAll(() => bench?.close());

  test("wherever access grows, the review stops it; where it says that nothing changes, nothing does", () =>
    expect(
      outcome.judged.filter(({ wrong }) => wrong !== undefined).map(({ pair, source, wrong }) => [pair.prefix, source, wrong]),
    ).toEqual([]));

  test("none is left out, and nearly all kinds are among them", () => {
    expect(outcome.refused).toEqual([]);
    const counts = [...countKinds(PAIRS).values()];
    expect(counts.filter((count) => count > 0).length / counts.length).toBeGreaterThan(0.85);
  });

  test("some of them grow, some do not change, and not all is a doubt", () => {
    const { judged } = outcome;
    expect(judged.filter(({ gained }) => gained.length > 0).length).toBeGreaterThan(PAIRS.length / 4);
    expect(judged.filter(({ gained, lost }) => gained.length + lost.length === 0).length).toBeGreaterThan(0);
    expect(judged.filter(({ verdict }) => verdict !== "unreviewable").length).toBeGreaterThan(PAIRS.length / 2);
  });
});
